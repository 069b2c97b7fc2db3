import Diagnostics
import Fields

/// `evidence:` of a language's file.
enum EvidenceFields {
  static let type = RecordType("evidence", doc: "words that rules on evidence look for") { r in
    let numbers = phrases("numbers", &r, doc: "number words from one on")
    return EvidenceWords(
      numbers: numbers,
      numberStarts: Set(numbers.map { String($0.prefix { $0 != " " }) }),
      areas: words("areas", &r, doc: "names for areas of cooperation"),
      items: words("items", &r, doc: "names for what a list holds"),
      adjectives: r.optional(
        "adjectives", .integer(in: 0...4), default: 0,
        doc: "how many words may part a number from what it counts"),
      inexact: words("inexact", &r, doc: "beside a count that is not of all"),
      joining: words("joining", &r, doc: "never between a number and what it counts"),
      conjunctions: words("conjunctions", &r, doc: "before the last of several"),
      percent: phrases("percent", &r, doc: "behind a number in a hundred"),
      units: words("units", &r, doc: "behind a number"),
      attendance: words("attendance", &r, doc: "units in which one counts who came"),
      scales: words("scales", &r, doc: "between a number and its unit"),
      currencies: words("currencies", &r, doc: "before an amount", folded: false).sorted {
        $0.utf8.count == $1.utf8.count
          ? $0.utf8.lexicographicallyPrecedes($1.utf8) : $0.utf8.count > $1.utf8.count
      },
      money: words("money", &r, doc: "behind an amount"),
      planned: words("planned", &r, doc: "before a time that is planned"),
      years: words("years", &r, doc: "before a year"),
      numbered: words("numbered", &r, doc: "what has numbers in digits"),
      ordinary: words("ordinary", &r, doc: "words that are spelt like acronyms"),
      offices: words("offices", &r, doc: "beside the known names", folded: false),
      knownNames: words("known_names", &r, doc: "names that are often misspelt", folded: false)
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  /// What stands between spaces and line breaks.
  private static func words(
    _ name: String, _ r: inout RecordReader, doc: String, folded: Bool = true
  ) -> Set<String> {
    let text = r.optional(name, FieldType<SourceText>.text, doc: doc)?.string ?? ""
    let words = text.utf8.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
    return Set(folded ? words.map { $0.lowercased() } : words)
  }

  private static func phrases(
    _ name: String, _ r: inout RecordReader, doc: String
  ) -> [String] {
    r.list(name, of: FieldType<SourceText>.line, doc: doc).map { $0.string.lowercased() }
  }
}
