import Fields

/// Takes the reference list out of an article's blocks.
struct SourceList {
  private(set) var entries: [SourceEntry] = []
  /// The article without it.
  private(set) var blocks: [ArticleBlock] = []
  /// Words of its headings, which the document has a label for.
  private(set) var carried: [String] = []

  init(_ all: [ArticleBlock], _ vocabularies: Vocabularies) {
    var index = 0
    let reader = SourceReader(vocabularies: vocabularies)
    while index < all.count {
      if Self.isHeading(all[index], vocabularies) {
        let rest = all[(index + 1)...].prefix { if case .heading = $0 { false } else { true } }
        let taken = rest.prefix { $0.isOfSources }
        let passages = taken.flatMap(\.numberedPassages)
        if passages.contains(where: { Self.isSource($0.0, vocabularies) }) {
          for (passage, number) in passages where !passage.isBlank {
            entries.append(reader.entry(passage, number: number ?? entries.count + 1))
          }
          carried += all[index].passages.flatMap { $0.plain.wordList }
          index += 1 + taken.count
          continue
        }
      }
      blocks.append(all[index])
      index += 1
    }
    if entries.isEmpty { takeNotes(vocabularies, reader) }
    giveIDs()
  }

  /// Numbered notes at the end that are sources, where raised numbers call them.
  private mutating func takeNotes(_ vocabularies: Vocabularies, _ reader: SourceReader) {
    guard case .list(let items)? = blocks.last, items.allSatisfy({ $0.number != nil }) else {
      return
    }
    let dates = DatedBracket(vocabularies)
    guard items.allSatisfy({ dates.find(in: $0.passage.plain) != nil }) else { return }
    let called = blocks.dropLast().flatMap(\.passages).flatMap(\.runs).contains { run in
      if case .raised(let text) = run { text.trimmed.trimmingBrackets.isDigits } else { false }
    }
    guard called else { return }
    entries = items.map { reader.entry($0.passage, number: $0.number ?? 1) }
    blocks.removeLast()
  }

  /// `Daftar Pustaka`, also with a colon and as a short paragraph.
  private static func isHeading(_ block: ArticleBlock, _ vocabularies: Vocabularies) -> Bool {
    let text: String
    switch block {
    case .heading(let passage, _), .paragraph(let passage): text = passage.plain
    default: return false
    }
    guard text.utf8.count < 60 else { return false }
    let words = text.trimmingPunctuation.lowercased()
    return vocabularies.all.contains { $0.words.references.contains(words) }
  }

  /// An address or a date in brackets behind a name.
  private static func isSource(_ passage: Passage, _ vocabularies: Vocabularies) -> Bool {
    let text = passage.plain
    if Token.tokens(of: text).contains(where: { $0.raw.isWebAddress }) { return true }
    if passage.runs.contains(where: { if case .link = $0 { true } else { false } }) { return true }
    return DatedBracket(vocabularies).find(in: text) != nil
  }

  /// `kemhan-2025`; of the same name and year the second is `kemhan-2025-2`.
  private mutating func giveIDs() {
    var ids = UniqueIDs()
    for index in entries.indices {
      let entry = entries[index]
      let name = entry.keyName ?? (entry.authorName ?? entry.title).sourceKey
      let base = [name, entry.issued.map { String($0.year) }].compactMap(\.self).joined(
        separator: "-")
      entries[index].id = ids.id(base)
    }
  }

  /// Names sources after the short names of organisations that wrote them.
  mutating func rename(after organisations: [FoundOrganisation]) {
    for index in entries.indices {
      guard let author = entries[index].authorName else { continue }
      let short = organisations.first { $0.name == author }?.short?.identifier
      entries[index].keyName = short.flatMap { $0.isEmpty ? nil : $0 }
    }
    giveIDs()
  }
}

/// Ids of which no two are the same: the second of `a` is `a-2`.
struct UniqueIDs {
  private var taken: Set<String> = []
  /// How many of each were asked for, so that long lists take no long search.
  private var counts: [String: Int] = [:]

  mutating func id(_ base: String) -> String {
    var id = base
    while !taken.insert(id).inserted {
      counts[base, default: 1] += 1
      id = "\(base)-\(counts[base, default: 2])"
    }
    return id
  }
}

extension ArticleBlock {
  fileprivate var isOfSources: Bool {
    switch self {
    case .list, .paragraph: true
    default: false
    }
  }

  fileprivate var numberedPassages: [(Passage, Int?)] {
    switch self {
    case .list(let items): items.map { ($0.passage, $0.number) }
    case .paragraph(let passage): [(passage, nil)]
    default: []
    }
  }
}

extension String {
  /// ASCII letters and digits in lower case, joined by hyphens: what ids are made of.
  var identifier: String {
    let plain = unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
      scalar.value < 0x80 ? [scalar] : Array(String(scalar).decomposedBase.unicodeScalars)
    }
    let words = String(String.UnicodeScalarView(plain)).lowercased().utf8
      .split { !((0x61...0x7A).contains($0) || (0x30...0x39).contains($0)) }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
  }

  /// A letter without its marks, as far as ids need it.
  private var decomposedBase: String {
    let letters = [
      "à": "a", "á": "a", "â": "a", "ä": "a", "ã": "a", "å": "a", "ç": "c", "è": "e", "é": "e",
      "ê": "e",
      "ë": "e", "ì": "i", "í": "i", "î": "i", "ï": "i", "ñ": "n", "ò": "o", "ó": "o", "ô": "o",
      "ö": "o", "õ": "o",
      "ù": "u", "ú": "u", "û": "u", "ü": "u", "ý": "y", "š": "s", "ž": "z",
    ]
    return letters[lowercased()] ?? ""
  }

  /// Initials of a name of several words, a word by itself.
  fileprivate var sourceKey: String {
    let words = split(separator: " ").map(String.init).filter { $0.startsWithCapital }
    if words.count > 1 {
      let initials = words.prefix(6).compactMap { $0.unicodeScalars.first.map { String($0) } }
        .joined().identifier
      if initials.utf8.count > 1 { return initials }
    }
    let id = (words.first ?? self).identifier
    return id.isEmpty ? "source" : String(id.prefix(24))
  }
}
