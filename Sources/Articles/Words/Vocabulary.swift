import Diagnostics
import Fields
import Languages

/// A language as an article's reader knows it: its data file and its words for articles.
struct Vocabulary {
  let language: Language
  let words: ArticleWords
  let ranks: Set<String>
  let grades: Set<String>
  let titles: Set<String>
  let services: Set<String>
  let degrees: Set<String>
  /// What a number behind is a part of: `Tabel`, `Box`.
  let parts: Set<String>
  let percents: [String]

  var tag: LanguageTag { language.tag }

  init(_ language: Language, _ words: ArticleWords) {
    func list(_ name: String) -> Set<String> { Set(language.noBreak.words(of: name)) }
    self.language = language
    self.words = words
    ranks = list("rank")
    grades = list("grade")
    titles = list("title").union(words.honorifics)
    services = list("service")
    degrees = list("degree")
    parts = list("part")
    percents = [language.numbers.percentInText.filled { _ in "" }.trimmed.lowercased(), "percent"]
  }
}

/// The lists that readers ask for a word in.
struct WordList: OptionSet {
  let rawValue: Int

  static let common = WordList(rawValue: 1 << 0)
  static let offices = WordList(rawValue: 1 << 1)
  static let officeWords = WordList(rawValue: 1 << 2)
  static let heads = WordList(rawValue: 1 << 3)
  static let beforeRanks = WordList(rawValue: 1 << 4)
  static let roles = WordList(rawValue: 1 << 5)
  static let institutions = WordList(rawValue: 1 << 6)
  static let ministries = WordList(rawValue: 1 << 7)
  static let joining = WordList(rawValue: 1 << 8)
  static let places = WordList(rawValue: 1 << 9)
  static let at = WordList(rawValue: 1 << 10)
  static let of = WordList(rawValue: 1 << 11)
  static let years = WordList(rawValue: 1 << 12)
  static let delegations = WordList(rawValue: 1 << 13)
  static let ranks = WordList(rawValue: 1 << 14)
  static let grades = WordList(rawValue: 1 << 15)
  static let titles = WordList(rawValue: 1 << 16)
  static let services = WordList(rawValue: 1 << 17)
  static let degrees = WordList(rawValue: 1 << 18)
  static let parts = WordList(rawValue: 1 << 19)
}

extension Vocabulary {
  /// Every list with its words.
  fileprivate var lists: [(WordList, Set<String>)] {
    [
      (.common, words.common), (.offices, words.offices), (.officeWords, words.officeWords),
      (.heads, words.heads), (.beforeRanks, words.beforeRanks), (.roles, words.roles),
      (.institutions, words.institutions), (.ministries, words.ministries),
      (.joining, words.joining), (.places, words.places), (.at, words.at), (.of, words.of),
      (.years, words.years), (.delegations, words.delegations), (.ranks, ranks),
      (.grades, grades), (.titles, titles), (.services, services), (.degrees, degrees),
      (.parts, parts),
    ]
  }
}

/// The languages in which articles are read, that of the article first.
struct Vocabularies {
  let all: [Vocabulary]
  /// The lists of each word, in any of the languages.
  private let lists: [String: Int]
  /// Months from 1, by their names in lower case.
  private let months: [String: Int]
  /// Weekdays from 1, Monday, by their names in lower case.
  private let weekdays: [String: Int]

  /// Nil after a report.
  init?(
    _ tags: [LanguageTag], library: LanguageLibrary, words read: (LanguageTag) -> SourceFile?,
    sink: DiagnosticSink
  ) {
    var all: [Vocabulary] = []
    for tag in tags {
      guard let language = library.language(tag, sink: sink), let file = read(tag),
        let node = Node.read(file, into: sink),
        let words = ArticleWords.record.read(node, into: sink)
      else { return nil }
      all.append(Vocabulary(language, words))
    }
    self.init(all)
  }

  init(_ all: [Vocabulary]) {
    self.all = all
    var lists: [String: Int] = [:]
    var months: [String: Int] = [:]
    var weekdays: [String: Int] = [:]
    for vocabulary in all {
      for (list, words) in vocabulary.lists {
        for word in words { lists[word, default: 0] |= list.rawValue }
      }
      let dates = vocabulary.language.dates
      for (index, name) in dates.months.enumerated() { months[name.lowercased()] = index + 1 }
      for (index, name) in dates.weekdays.enumerated() { weekdays[name.lowercased()] = index + 1 }
    }
    self.lists = lists
    self.months = months
    self.weekdays = weekdays
  }

  /// The same with one language first.
  func leading(with tag: LanguageTag) -> Vocabularies {
    let first = all.filter { $0.tag.language == tag.language }
    return Vocabularies(first + all.filter { $0.tag.language != tag.language })
  }

  func has(_ word: String, _ list: WordList) -> Bool { (lists[word] ?? 0) & list.rawValue != 0 }

  /// Whether a text begins with a state's name.
  func areStates(_ text: String) -> Bool {
    all.contains { vocabulary in
      vocabulary.words.states.contains { text == $0 || text.hasPrefix($0 + " ") }
    }
  }

  /// 1 to 12, also of a name without its capital; nil where it is no month.
  func month(_ word: String) -> Int? { Self.mayBeName(word) ? months[word.lowercased()] : nil }

  /// 1 is Monday.
  func weekday(_ word: String) -> Int? { Self.mayBeName(word) ? weekdays[word.lowercased()] : nil }

  private static func mayBeName(_ word: String) -> Bool { (3...12).contains(word.utf8.count) }
}
