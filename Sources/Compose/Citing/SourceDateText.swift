import Diagnostics
import Fields
import Languages
import Meetings

/// When a source came out, as entries and citations say it.
struct SourceDateText {
  let reference: Reference
  let language: Language
  /// Behind the year, where sources would else be alike: `2021a`.
  var letter: String = ""

  /// In the order of APA 7, the year alone for what is dated by it: `2025, 21 Oktober`.
  var full: String {
    guard let date = reference.issuedDate else { return undated }
    guard let start = date.start else { return date.words ?? undated }
    let text: String
    if reference.form.isDatedByYear {
      text = years(date, start)
    } else if let first = start.date, let last = date.end?.date {
      text = language.dates.referenceRange(first, last)
    } else {
      text = PartialDateText.reference(start, language)
    }
    return about(lettered(text, start.year), date)
  }

  /// `2025`, `2021a`, `t.t.`; of a later edition with the first one's year, `1923/1961`.
  var short: String {
    let year =
      reference.issuedDate.map { date in
        guard let start = date.start else { return date.words ?? undated }
        return about(String(start.year) + letter, date)
      } ?? undated
    guard let original = reference.originalDate?.start else { return year }
    return "\(original.year)/\(year)"
  }

  private var undated: String {
    let words =
      reference[.status].map { $0.plainText(in: language.tag) } ?? language.label(.noDate)
    return letter.isEmpty ? words : "\(words)-\(letter)"
  }

  private func years(_ date: CitedDate, _ start: PartialDate) -> String {
    guard let end = date.end, end.year != start.year else { return String(start.year) }
    return "\(start.year)–\(end.year)"
  }

  private func about(_ text: String, _ date: CitedDate) -> String {
    date.isApproximate ? language.label(.circa, ["date": text]) : text
  }

  /// The letter behind the year, wherever the language has it.
  private func lettered(_ text: String, _ year: Int) -> String {
    guard !letter.isEmpty else { return text }
    let digits = Array(String(year).utf8)
    let bytes = Array(text.utf8)
    for start in bytes.indices where bytes[start...].starts(with: digits) {
      let end = start + digits.count
      return String(decoding: bytes[..<end], as: UTF8.self) + letter
        + String(decoding: bytes[end...], as: UTF8.self)
    }
    return text
  }
}

extension Reference.Form? {
  /// Sources of which no more than the year is told (APA 7, 9.13).
  fileprivate var isDatedByYear: Bool {
    switch self {
    case .articleJournal, .book, .chapter, .classic, .collection, .entryDictionary,
      .entryEncyclopedia, .patent, .standard, .thesis:
      true
    default: false
    }
  }
}
