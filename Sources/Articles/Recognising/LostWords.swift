import Fields

/// Looks for words of an article that its draft has nowhere, and appends their lines to the background.
///
/// Readers and recognisers are meant to lose nothing; this holds whatever they do.
struct LostWords {
  /// - Parameter text: the article, mended.
  static func restore(_ text: String, isMarkup: Bool, to draft: inout Draft) {
    var known: [String: Int] = [:]
    for word in draft.allWords + (isMarkup ? ["title"] : []) { known[word, default: 0] += 1 }
    var lost: [Passage] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let shown =
        isMarkup
        ? LinkTitles.removed(from: Footnotes.withoutMarks(HTMLText.words(of: String(line))))
        : String(line)
      if !hold(shown.wordList, &known) { lost.append(Passage(shown.collapsed, line: index + 1)) }
    }
    guard let first = lost.first else { return }
    var section = Draft.Section()
    section.body = lost.map { .paragraph(Pictographs.removed(from: $0)) }
    section.doubts = [
      Doubt(line: first.line, text: "what follows was not understood; where does it belong?")
    ]
    draft.sections.append(section)
  }

  /// Whether all are there, which are then used up.
  private static func hold(_ words: [String], _ known: inout [String: Int]) -> Bool {
    var isWhole = true
    for word in words {
      if let count = known[word], count > 0 {
        known[word] = count - 1
      } else if let stem = stem(of: word), let count = known[stem], count > 0 {
        known[stem] = count - 1
      } else {
        isWhole = false
      }
    }
    return isWhole
  }

  /// What stands before glued digits, which are then a citation.
  private static func stem(of word: String) -> String? {
    if word.isDigits, word.utf8.count >= 5 { return String(word.prefix(4)) }
    let digits = word.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    return digits > 0 && digits < word.utf8.count ? String(word.dropLast(digits)) : nil
  }
}

/// The titles of Markdown's links, `[text](url "title")`, which no page shows.
enum LinkTitles {
  static func removed(from line: String) -> String {
    let bytes = Array(line.utf8)
    guard bytes.indices.contains(where: { opens(bytes, at: $0) }) else { return line }
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if opens(bytes, at: index), let title = title(bytes, from: index + 2) {
        kept += bytes[index..<title.lowerBound]
        index = title.upperBound
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private static func opens(_ bytes: [UInt8], at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "]") && index + 1 < bytes.count
      && bytes[index + 1] == UInt8(ascii: "(")
  }

  /// The title with its quotes, behind an address that begins here.
  private static func title(_ bytes: [UInt8], from start: Int) -> Range<Int>? {
    // A line may have any number of beginnings, and each is looked at.
    let rest = bytes[start...].prefix(longest)
    guard let space = rest.firstIndex(where: { $0 == 0x20 || $0 == UInt8(ascii: ")") }),
      let open = rest[space...].firstIndex(where: { $0 != 0x20 }),
      rest[open] == UInt8(ascii: "\"") || rest[open] == UInt8(ascii: "'"),
      let close = rest[(open + 1)...].firstIndex(of: rest[open]),
      rest[(close + 1)...].first(where: { $0 != 0x20 }) == UInt8(ascii: ")")
    else { return nil }
    return open..<close + 1
  }

  /// Bytes of an address and its title.
  private static let longest = 1_000
}

/// The words of a line of markup without its tags, with its character references read.
enum HTMLText {
  static func words(of line: String) -> String {
    guard line.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return line
    }
    var tokens = HTMLTokenizer(line)
    var text = ""
    while let token = tokens.next() {
      if case .text(let words) = token { text += words } else { text += " " }
    }
    return text
  }
}

extension Draft {
  /// Of all values that a file gets.
  var allWords: [String] {
    var texts: [Passage] = titleDoubt == nil ? [title] : []
    texts += [summary].compactMap(\.self) + sections.compactMap(\.heading)
    texts += sections.flatMap(\.body).flatMap(\.passages)
    if let areas {
      texts +=
        [areas.caption].compactMap(\.self) + areas.columns.map(\.heading)
        + areas.rows.flatMap(\.cells)
    }
    for (_, table) in tables {
      texts += [table.caption].compactMap(\.self) + table.rows.flatMap(\.self)
    }
    var words = texts.flatMap(\.allWords)
    for case .list(let items) in sections.flatMap(\.body) {
      words += items.compactMap(\.number).map { String($0) }
    }
    for case .listing(let lines, _) in sections.flatMap(\.body) {
      words += lines.flatMap(\.wordList)
    }
    for source in sources { words += source.allWords }
    return words + carried
  }
}

extension Passage {
  /// Also of notes, addresses and citations.
  fileprivate var allWords: [String] {
    plain.wordList
      + runs.flatMap { run -> [String] in
        switch run {
        case .note(let text): text.wordList
        case .link(_, let url): url.wordList
        case .citation(let numbers): numbers.map(String.init)
        default: []
        }
      }
  }
}

extension SourceEntry {
  fileprivate var allWords: [String] {
    let names = authors.flatMap { author -> [String] in
      switch author {
      case .literal(let name): name.wordList
      case .person(let family, let given): (family + " " + given).wordList
      }
    }
    let year = issued.map { [String($0.year)] } ?? []
    return names + year + title.wordList + (publisher ?? "").wordList + (url ?? "").wordList
      + carried
      + [String(number)]
  }
}
