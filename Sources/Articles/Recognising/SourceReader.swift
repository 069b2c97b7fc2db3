import Fields
import Languages

/// Reads an entry in APA's form: `Author. (2025, 21 Oktober). Title. URL`.
struct SourceReader {
  let vocabularies: Vocabularies

  func entry(_ passage: Passage, number: Int) -> SourceEntry {
    var entry = SourceEntry(line: passage.line, number: number)
    var text = passage.plain.collapsed
    takeURL(passage, from: &text, into: &entry)
    takeAccess(from: &text, into: &entry)
    if let (before, date, after) = DatedBracket(vocabularies).find(in: text) {
      entry.authors = AuthorNames(vocabularies).authors(before)
      entry.issued = date.date
      entry.carried += date.words
      takeTitle(after, into: &entry)
      if entry.title.isEmpty {
        entry.title = before.trimmingStop
        entry.authors = []
      }
    } else {
      entry.title = text.trimmingStop
      entry.doubts.append("not in APA's form; whose is it, and of what day?")
    }
    if !entry.title.hasWord {
      entry.title = entry.url ?? passage.plain.collapsed
      entry.doubts.append("the source has no title")
    }
    return entry
  }

  private func takeURL(_ passage: Passage, from text: inout String, into entry: inout SourceEntry) {
    for token in Token.tokens(of: text) where token.raw.isWebAddress {
      let address = token.raw.trimmedAddress
      guard let range = text.utf8Range(of: address, from: token.range.lowerBound) else { continue }
      entry.url = address
      let rest = text.utf8Part(range.upperBound..<text.utf8.count)
      text = text.utf8Part(0..<range.lowerBound).trimmed + (rest.hasWord ? " " + rest.trimmed : "")
      return
    }
    for case .link(_, let url) in passage.runs where url.isWebAddress && url.trimmedAddress == url {
      entry.url = url
      return
    }
  }

  /// `Diakses 22 Oktober 2025, dari`
  private func takeAccess(from text: inout String, into entry: inout SourceEntry) {
    guard entry.url != nil else { return }
    let lower = text.lowercased()
    guard lower.utf8.count == text.utf8.count else { return }
    for vocabulary in vocabularies.all {
      for phrase in vocabulary.words.accessed {
        guard let place = lower.utf8Range(of: phrase.lowercased() + " ", from: 0, isLast: true)
        else { continue }
        let tail = text.utf8Part(place.upperBound..<text.utf8.count)
        let tokens = Token.tokens(of: tail)
        guard let found = ArticleDate.dates(in: Array(tokens.prefix(4)), vocabularies).first else {
          continue
        }
        let taken = found.words.split(separator: " ").count
        let rest = tokens.dropFirst(taken).filter {
          !vocabulary.words.accessedFrom.contains($0.core)
        }
        entry.accessed = found.date
        entry.carried += phrase.wordList + found.words.wordList
        entry.carried += tokens.dropFirst(taken).map(\.core).filter(
          vocabulary.words.accessedFrom.contains)
        text = text.utf8Part(0..<place.lowerBound).trimmed
        if rest.contains(where: { !$0.core.isEmpty }) {
          text += " " + rest.map(\.raw).joined(separator: " ")
        }
        return
      }
    }
  }

  /// What follows the date: the title, and behind its stop who brought it out.
  private func takeTitle(_ text: String, into entry: inout SourceEntry) {
    let text = text.trimmingStop
    let tokens = Token.tokens(of: text)
    let ends = tokens.indices.dropLast().filter { index in
      let token = tokens[index]
      return [".", "?", "!"].contains(token.trail) && tokens[index + 1].isCapitalised
        && !(token.core.utf8.count == 1) && index > 0
    }
    guard ends.count == 1, let end = ends.first, tokens.count - end - 1 <= 8 else {
      entry.title = text
      return
    }
    entry.title = text.utf8Part(0..<tokens[end].range.upperBound).trimmingStop
    entry.publisher =
      text.utf8Part(tokens[end].range.upperBound..<text.utf8.count).trimmed.trimmingStop
    entry.doubts.append("is this who brought it out, or part of the title?")
  }
}

/// The brackets of a date between author and title.
struct DatedBracket {
  private let vocabularies: Vocabularies

  init(_ vocabularies: Vocabularies) { self.vocabularies = vocabularies }

  struct Content {
    /// Nil where it says that there is none.
    let date: PartialDate?
    let words: [String]
  }

  func find(in text: String) -> (before: String, Content, after: String)? {
    let bytes = Array(text.utf8)
    var start = 0
    while let open = bytes[start...].firstIndex(of: UInt8(ascii: "(")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: ")")), open < 400
    {
      start = open + 1
      guard let content = content(text.utf8Part(open + 1..<close)) else { continue }
      let before = text.utf8Part(0..<open).trimmed
      guard before.hasWord else { continue }
      let after = text.utf8Part(close + 1..<bytes.count)
      return (
        before, content, String(after.unicodeScalars.drop { ".,: ".unicodeScalars.contains($0) })
      )
    }
    return nil
  }

  /// `2025, 21 Oktober`, `2025, October 21`, `2025, Oktober`, `2025`, `2025a`, `t.t.`, `n.d.`
  func content(_ text: String) -> Content? {
    if isNoDate(text) { return Content(date: nil, words: text.wordList) }
    let words = text.wordList
    guard words.count <= 3, let first = words.first else { return nil }
    let digits = first.utf8.prefix { (0x30...0x39).contains($0) }.count
    guard digits == 4, first.utf8.count <= 5, let year = Int(first.prefix(4)),
      (1400...2100).contains(year)
    else { return nil }
    let carried = first.utf8.count == 5 ? words : Array(words.dropFirst())
    let rest = Array(words.dropFirst())
    if rest.isEmpty { return Content(date: PartialDate(year: year), words: carried) }
    guard let month = rest.compactMap(vocabularies.month).first else { return nil }
    if rest.count == 1 {
      return Content(date: PartialDate(year: year, month: month), words: carried)
    }
    guard let day = rest.compactMap({ Int($0) }).first,
      CalendarDate(year: year, month: month, day: day) != nil
    else { return nil }
    return Content(date: PartialDate(year: year, month: month, day: day), words: carried + [first])
  }

  private func isNoDate(_ text: String) -> Bool {
    let text = text.lowercased().trimmed
    return vocabularies.all.contains { $0.language.label(.noDate).lowercased() == text }
  }
}

/// Who wrote a source: people as `Family, G.`, else a name as it stands.
struct AuthorNames {
  private let vocabularies: Vocabularies

  init(_ vocabularies: Vocabularies) { self.vocabularies = vocabularies }

  func authors(_ text: String) -> [SourceEntry.Author] {
    let people = people(text)
    return people.isEmpty ? [.literal(text.trimmingStop)] : people
  }

  /// Empty unless all of it is people: joining words would be lost otherwise.
  private func people(_ text: String) -> [SourceEntry.Author] {
    let parts = text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    var people: [SourceEntry.Author] = []
    var family: String?
    for part in parts {
      let name = part.hasPrefix("& ") ? String(part.dropFirst(2)) : part
      if let known = family {
        let pieces = name.split(separator: "&").map { String($0).trimmed }
        guard let given = pieces.first, Self.areInitials(given), pieces.count <= 2 else {
          return []
        }
        people.append(.person(family: known, given: given))
        family = pieces.count == 2 ? pieces[1] : nil
      } else {
        guard name.startsWithCapital, name.split(separator: " ").count <= 3,
          !name.utf8.contains(UInt8(ascii: "&"))
        else { return [] }
        family = name
      }
    }
    return family == nil ? people : []
  }

  private static func areInitials(_ text: String) -> Bool {
    let parts = text.split { $0 == " " || $0 == "-" }
    return !parts.isEmpty
      && parts.allSatisfy { part in
        part.split(separator: ".").allSatisfy { $0.unicodeScalars.count == 1 }
          && part.hasSuffix(".")
      }
  }
}
