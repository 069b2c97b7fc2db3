import Diagnostics
import Fields
import Languages

/// The words by which the parts of an article in one language are known, from `articles/TAG.yaml`.
struct ArticleWords: Sendable {
  /// Common enough to tell the language.
  let common: Set<String>
  let offices: Set<String>
  let officeWords: Set<String>
  let heads: Set<String>
  let honorifics: Set<String>
  let beforeRanks: Set<String>
  let roles: Set<String>
  let institutions: Set<String>
  let ministries: Set<String>
  /// What ministries are for, each in words, the longest first: behind one a minister's name may
  /// follow.
  let fields: [[String]]
  /// States of several words, which are no names of people.
  let states: Set<String>
  let joining: Set<String>
  let places: Set<String>
  let at: Set<String>
  let of: Set<String>
  let years: Set<String>
  let delegations: Set<String>
  /// Headings of reference lists, in lower case.
  let references: Set<String>
  /// What stands above many articles and is the title of none, in lower case.
  let banners: Set<String>
  /// Before and within a paper's number, in lower case.
  let paperNumbers: Set<String>
  /// The longest first.
  let accessed: [String]
  let accessedFrom: Set<String>

  static let record = RecordType("article words", doc: "words by which articles are read") {
    (r: inout RecordReader) in
    r.schema(["taklimat/article-words/1"])
    func words(_ name: String, _ doc: String) -> Set<String> {
      Set(r.required(name, .text, doc: doc).string.utf8.split { $0 <= 0x20 }.map(String.init(_:)))
    }
    func phrases(_ name: String, _ doc: String) -> [String] {
      r.list(name, of: .line, doc: doc).map(\.string)
    }
    return ArticleWords(
      common: words("common", "words that tell the language"),
      offices: words("offices", "words with which offices begin"),
      officeWords: words("office_words", "words of offices that do not begin one"),
      heads: words("heads", "offices behind which a name may follow"),
      honorifics: words("honorifics", "titles before a name"),
      beforeRanks: words("before_ranks", "words that begin a rank"),
      roles: words("roles", "words between a name and an office"),
      institutions: words("institutions", "words of organisations' names"),
      ministries: words("ministries", "institutions whose heads are named by their field"),
      fields: phrases("fields", "what ministries are for")
        .map { $0.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count },
      states: Set(phrases("states", "states of several words")),
      joining: words("joining", "words within names and offices"),
      places: words("places", "words with which places begin"),
      at: words("at", "words before a place"), of: words("of", "words before a whole"),
      years: words("years", "words before a year"),
      delegations: words("delegations", "words for those who come"),
      references: Set(phrases("references", "headings of reference lists").map { $0.lowercased() }),
      banners: Set(phrases("banners", "what stands above titles").map { $0.lowercased() }),
      paperNumbers: words("paper_numbers", "words of a paper's number"),
      accessed: phrases("accessed", "words before the day of access"),
      accessedFrom: words("accessed_from", "words behind it"))
  }
}

extension String {
  fileprivate init(_ bytes: Substring.UTF8View) { self.init(Substring(bytes)) }
}
