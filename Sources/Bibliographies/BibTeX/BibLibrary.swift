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

  /// What an entry may take of those that it refers to, the nearest first: their fields under the
  /// names that they have in a part of them. Each entry comes once, however they refer to each other.
  func ancestors(of entry: BibEntry) -> [BibEntry] {
    let isPart = !["book", "proceedings", "collection"].contains(entry.type)
    var found: [BibEntry] = []
    var seen: Set<String> = [entry.key]
    var child = entry
    while found.count < Self.deepest, let next = parent(of: child), seen.insert(next.key).inserted {
      found.append(next.lending(to: entry, asPart: isPart, without: Self.own))
      child = next
    }
    return found
  }

  /// A paper, its volume, and the series of that; no file has more with sense.
  private static let deepest = 4

  /// What is said of the parent alone.
  private static let own: Set<String> = [
    "crossref", "xref", "ids", "keywords", "label", "shorttitle", "abstract", "options", "author",
    "doi", "url", "urldate", "pages", "type", "entrysubtype",
  ]
}

extension BibEntry {
  /// Its fields as those of an entry that refers to it; its title is that of the book in which a
  /// part stands.
  fileprivate func lending(
    to child: BibEntry, asPart isPart: Bool, without own: Set<String>
  ) -> BibEntry {
    var lent = child
    lent.fields = fields.filter { !own.contains($0.name) }.map { field in
      let name = isPart ? Self.inherited[field.name] ?? field.name : field.name
      return BibField(name: name, nameRange: field.nameRange, value: field.value)
    }
    return lent
  }

  private static let inherited = [
    "title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon",
  ]
}
