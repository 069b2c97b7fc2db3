/// The entries of one file by their keys, and what they inherit of each other.
struct BibLibrary {
  private let entries: [String: BibEntry]

  init(_ entries: [BibEntry]) {
    self.entries = Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What `crossref` names; nil also where it leads to nothing.
  func parent(of entry: BibEntry) -> BibEntry? {
    guard let key = entry["crossref"].map({ LaTeXText.verbatim($0.value.bytes) }),
      key != entry.key
    else { return nil }
    return entries[key]
  }

  /// An entry with the fields of the one that it refers to, whose title is that of the book in which
  /// it stands. One step deep, as in BibTeX.
  func completed(_ entry: BibEntry) -> BibEntry {
    guard let parent = parent(of: entry) else { return entry }
    var entry = entry
    let isPart = !["book", "proceedings", "collection"].contains(entry.type)
    for field in parent.fields where !Self.own.contains(field.name) {
      let names = isPart ? Self.inherited[field.name] ?? field.name : field.name
      guard entry[names] == nil, names != "booktitle" || entry["journaltitle"] == nil else {
        continue
      }
      entry.fields.append(
        BibField(name: names, nameRange: field.nameRange, value: field.value))
    }
    return entry
  }

  /// What is said of the parent alone.
  private static let own: Set<String> = [
    "crossref", "xref", "ids", "keywords", "label", "shorttitle", "abstract", "options", "author",
    "doi", "url", "urldate", "pages",
  ]

  private static let inherited = [
    "title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon",
  ]
}
