/// Text without markup to blocks: paragraphs are lines, or lines between blank ones where the text
/// was wrapped; a short line without final punctuation between them is a heading.
struct PlainTextReader {
  struct Line {
    let text: String
    let number: Int
  }

  private let groups: [[Line]]
  private let isWrapped: Bool
  private var parts = ArticleParts()
  /// Of a list that may go on.
  private var items: [ArticleBlock.ListItem] = []

  static func read(_ text: String) -> ArticleParts {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      Line(text: String($1).trimmed, number: $0 + 1)
    }
    var reader = PlainTextReader(lines)
    reader.read()
    return reader.parts
  }

  private init(_ lines: [Line]) {
    groups = lines.split { $0.text.isEmpty }.map(Array.init)
    isWrapped = Self.isWrapped(groups)
  }

  /// Lines that end within a sentence, and none that is long: someone's editor broke them.
  private static func isWrapped(_ groups: [[Line]]) -> Bool {
    let lines = groups.flatMap(\.self).filter { Self.mark($0.text) == nil }
    guard groups.count > 1, lines.allSatisfy({ $0.text.unicodeScalars.count <= 120 }) else {
      return false
    }
    let inner = groups.flatMap { $0.dropLast() }.filter { Self.mark($0.text) == nil }
    let open = inner.count { !$0.text.endsSentence && $0.text.unicodeScalars.count >= longLine }
    if open * 2 > inner.count { return open > 0 }
    // A line that begins with a small letter goes on with a sentence.
    let broken = groups.flatMap { zip($0, $0.dropFirst()) }.count { line, next in
      !line.text.endsSentence && line.text.unicodeScalars.count >= longLine
        && next.text.unicodeScalars.first?.properties.isLowercase == true
    }
    return broken > 1 && broken * 4 >= inner.count
  }

  private static let longLine = 50
  /// Where lines are broken, one that is shorter ends where its author ended it.
  private static let shortLine = 40

  private mutating func read() {
    for group in groups {
      var rest = group[...]
      while let first = rest.first {
        rest = rest.dropFirst(take(first, rest, isWhole: group.count == 1))
      }
    }
    endList()
    demoteLastHeading()
  }

  /// Makes a block of the lines that begin here; how many they are.
  ///
  /// - Parameter isWhole: whether it stands between empty lines.
  private mutating func take(_ first: Line, _ rest: ArraySlice<Line>, isWhole: Bool) -> Int {
    if first.text.utf8.first == UInt8(ascii: "|") { return takeTable(rest) }
    if let mark = Self.mark(first.text) { return take(mark, rest) }
    if let under = rest.dropFirst().first, under.text.isUnderline {
      add(ArticleBlock.heading(Passage(first.text, line: first.number), depth: 2))
      return 2
    }
    let isAlone = !isWrapped || isWhole
    if isAlone, first.text.isHeadingLike {
      add(ArticleBlock.heading(Passage(first.text, line: first.number), depth: 2))
      return 1
    }
    guard isWrapped else {
      add(ArticleBlock.paragraph(Passage(first.text, line: first.number)))
      return 1
    }
    let lines = [first] + continuation(of: first, rest.dropFirst())
    let text = lines.map(\.text).joined(separator: " ")
    add(ArticleBlock.paragraph(Passage(text, line: first.number)))
    return lines.count
  }

  /// The lines that go on with a paragraph: up to a mark, and behind a short line only those that
  /// begin with a small letter.
  private func continuation(of first: Line, _ rest: ArraySlice<Line>) -> [Line] {
    var lines: [Line] = []
    var before = first
    for line in rest {
      let isShort = before.text.unicodeScalars.count < Self.shortLine
      let goesOn = line.text.unicodeScalars.first?.properties.isLowercase ?? false
      if Self.mark(line.text) != nil || line.text.hasPrefix("|") || isShort && !goesOn { break }
      lines.append(line)
      before = line
    }
    return lines
  }

  // MARK: Marks

  private struct Mark {
    enum Sort: Equatable {
      case heading(Int)
      case bullet
      case number(Int)
    }

    let sort: Sort
    let rest: String
  }

  private mutating func take(_ mark: Mark, _ rest: ArraySlice<Line>) -> Int {
    guard let first = rest.first else { return 1 }
    var text = mark.rest
    var count = 1
    if isWrapped {
      for line in continuation(of: first, rest.dropFirst()) {
        text += " " + line.text
        count += 1
      }
    }
    let passage = Passage(text, line: first.number)
    switch mark.sort {
    case .heading(let depth): add(ArticleBlock.heading(passage, depth: depth))
    case .bullet: add(ArticleBlock.ListItem(passage: passage, depth: 0, number: nil))
    case .number(let number): add(ArticleBlock.ListItem(passage: passage, depth: 0, number: number))
    }
    return count
  }

  private mutating func add(_ item: ArticleBlock.ListItem) {
    if let last = items.last, (last.number == nil) != (item.number == nil) { endList() }
    items.append(item)
  }

  private mutating func endList() {
    if !items.isEmpty { parts.blocks.append(.list(items)) }
    items = []
  }

  private mutating func add(_ block: ArticleBlock) {
    endList()
    parts.blocks.append(block)
  }

  /// `- `, `* `, `• `, `1. `, `1) `, `[1] `, `## `
  private static func mark(_ text: String) -> Mark? {
    guard let space = text.unicodeScalars.firstIndex(of: " ") else { return nil }
    let head = String(text.unicodeScalars[..<space])
    let rest = String(text.unicodeScalars[space...]).trimmed
    guard rest.hasWord else { return nil }
    if ["-", "*", "•", "–", "+", "·"].contains(head) { return Mark(sort: .bullet, rest: rest) }
    if head.utf8.count <= 6, head.utf8.allSatisfy({ $0 == UInt8(ascii: "#") }) {
      return Mark(sort: .heading(head.utf8.count), rest: rest)
    }
    guard let number = number(head) else { return nil }
    return Mark(sort: .number(number), rest: rest)
  }

  /// Of at most three digits: years begin sentences, too.
  private static func number(_ head: String) -> Int? {
    var digits = head.utf8[...]
    if digits.first == UInt8(ascii: "["), digits.last == UInt8(ascii: "]") {
      digits = digits.dropFirst().dropLast()
    } else if digits.last == UInt8(ascii: ".") || digits.last == UInt8(ascii: ")") {
      digits = digits.dropLast()
    } else {
      return nil
    }
    guard (1...3).contains(digits.count) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  // MARK: Tables

  private mutating func takeTable(_ rest: ArraySlice<Line>) -> Int {
    let lines = Array(rest.prefix { $0.text.utf8.first == UInt8(ascii: "|") })
    let rows = lines.filter { !$0.text.isTableRule }.map { line in
      PipeRow.cells(line.text).map { Passage($0, line: line.number) }
    }
    guard !rows.isEmpty, let first = lines.first else { return max(1, lines.count) }
    let hasHead = lines.count > 1 && lines[1].text.isTableRule
    add(
      ArticleBlock.table(
        ArticleTable(caption: nil, rows: rows, hasHead: hasHead, line: first.number)))
    return lines.count
  }

  /// A heading has something below it.
  private mutating func demoteLastHeading() {
    guard parts.blocks.count > 1, case .heading(let passage, _)? = parts.blocks.last else { return }
    parts.blocks[parts.blocks.count - 1] = .paragraph(passage)
  }
}

/// The cells of a row of pipes.
enum PipeRow {
  static func cells(_ line: String) -> [String] {
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in line.unicodeScalars.dropFirst() {
      if scalar == "|", !isEscaped {
        cells.append(String(cell).trimmed)
        cell = String.UnicodeScalarView()
        continue
      }
      if isEscaped, scalar == "|" { cell.removeLast() }
      isEscaped = scalar == "\\" && !isEscaped
      cell.append(scalar)
    }
    let last = String(cell).trimmed
    return last.isEmpty && !cells.isEmpty ? cells : cells + [last]
  }
}

extension String {
  /// A line of dashes or equals signs, as it stands below a heading.
  var isUnderline: Bool {
    utf8.count >= 3
      && (utf8.allSatisfy { $0 == UInt8(ascii: "-") }
        || utf8.allSatisfy { $0 == UInt8(ascii: "=") })
  }

  var isTableRule: Bool {
    utf8.contains(UInt8(ascii: "-")) && utf8.allSatisfy { "|-: ".utf8.contains($0) }
  }

  var endsSentence: Bool {
    let last = unicodeScalars.last { !"\"”’')]".unicodeScalars.contains($0) && !$0.isDigit }
    return last.map { ".!?:;…".unicodeScalars.contains($0) } ?? false
  }

  /// Short, with a capital, and no sentence.
  var isHeadingLike: Bool {
    guard unicodeScalars.count <= 90, let last = unicodeScalars.last,
      !".!?,;:…".unicodeScalars.contains(last), unicodeScalars.contains(where: { $0.isLetter }),
      let first = unicodeScalars.first(where: { $0.isWordPart })
    else { return false }
    return (first.properties.isUppercase || first.isDigit)
      && unicodeScalars.count { $0 == " " } < 14
  }
}
