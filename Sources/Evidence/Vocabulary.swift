import Languages

/// What rules know of one language.
struct Vocabulary {
  let words: EvidenceWords?
  let dates: DateForms
  /// Of a month's name, as it is written or in capitals, 1 to 12.
  private let months: [String: Int]
  /// Of a weekday's name, Monday being 1.
  private let weekdays: [String: Int]
  /// In small letters: words that are no acronym in capitals.
  private let ordinary: Set<String>

  init(_ language: Language) {
    words = language.evidence
    dates = language.dates
    months = Self.numbers(language.dates.months)
    weekdays = Self.numbers(language.dates.weekdays)
    ordinary = Self.ordinary(of: language)
  }

  func month(_ word: Word) -> Int? { months[word.text] }
  func weekday(_ word: Word) -> Int? { weekdays[word.text] }

  func isOrdinary(_ word: Word) -> Bool { ordinary.contains(word.lower) }

  /// - Parameter day: 0 is Sunday, as a calendar date has it.
  func weekdayName(_ day: Int) -> String {
    let index = (day + 6) % 7
    return dates.weekdays.indices.contains(index) ? dates.weekdays[index] : ""
  }

  /// Those that head pages and tables, name days and months, or are counted.
  private static func ordinary(of language: Language) -> Set<String> {
    var words = Set((language.dates.months + language.dates.weekdays).map { $0.lowercased() })
    for key in LabelKey.allCases {
      words.formUnion(language.label(key).split(separator: " ").map { $0.lowercased() })
    }
    guard let evidence = language.evidence else { return words }
    return words.union(evidence.ordinary).union(evidence.numbered).union(evidence.items)
      .union(evidence.areas).union(evidence.units).union(evidence.money)
  }

  private static func numbers(_ names: [String]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      numbers[name] = index + 1
      numbers[name.uppercased()] = index + 1
    }
    return numbers
  }
}
