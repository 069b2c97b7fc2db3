/// Blocks as the Markdown lines of a section's body.
struct MarkdownBody {
  let sources: [Int: String]
  /// Of a line in the file, in characters.
  let width: Int
  private(set) var lines: [String] = []

  /// A paragraph has a limit; longer ones are parted, at sentences where there are any.
  static let paragraphLimit = 60_000

  init(_ blocks: [ArticleBlock], sources: [Int: String], width: Int) {
    self.sources = sources
    self.width = width
    for block in blocks {
      let part = lines(of: block)
      if part.isEmpty { continue }
      if !lines.isEmpty { lines.append("") }
      lines += part
    }
  }

  private func lines(of block: ArticleBlock) -> [String] {
    switch block {
    case .heading(let passage, let depth):
      let text = MarkdownText.inline(passage, sources: sources)
      return [
        String(repeating: "#", count: min(6, max(2, depth))) + " " + text.escapingClosingSigns
      ]
    case .paragraph(let passage):
      return Array(parted(passage).map { wrapped($0, "") }.joined(separator: [""]))
    case .list(let items): return list(items)
    case .quote(let passages):
      let parts = passages.flatMap(parted).map { wrapped($0, "> ", "> ") }
      return Array(parts.joined(separator: [">"]))
    case .table(let table): return table.rows.flatMap { $0 }.flatMap { wrapped($0, "") }
    case .listing(let lines, _): return listing(lines)
    }
  }

  /// The passage in pieces of which none is too long for a paragraph.
  private func parted(_ passage: Passage) -> [Passage] {
    let runs = passage.tidied.runs
    guard runs.reduce(0, { $0 + $1.words.utf8.count }) > Self.paragraphLimit else {
      return [passage]
    }
    return LongText.parts(runs, limit: Self.paragraphLimit).map { Passage($0, line: passage.line) }
  }

  private func list(_ items: [ArticleBlock.ListItem]) -> [String] {
    var depth = 0
    var result: [String] = []
    for (index, item) in items.enumerated() {
      depth = index == 0 ? 0 : min(item.depth, depth + 1, 6)
      let mark = item.number.map { "\($0 % 1_000_000_000). " } ?? "- "
      let indent = String(repeating: " ", count: depth * 4)
      let inner = indent + String(repeating: " ", count: mark.utf8.count)
      let parts = parted(item.passage).map { wrapped($0, inner) }
      guard var first = parts.first, !first.isEmpty else { continue }
      first[0] = indent + mark + first[0].dropFirst(inner.utf8.count)
      result += Array(([first] + parts.dropFirst()).joined(separator: [""]))
    }
    return result
  }

  private func listing(_ lines: [String]) -> [String] {
    let longest =
      lines.map { line in line.utf8.prefix { $0 == 0x20 || $0 == UInt8(ascii: "`") }.count }.max()
      ?? 0
    let fence = String(repeating: "`", count: max(3, min(longest + 1, 200)))
    return [fence] + lines + [fence]
  }

  /// A paragraph's lines, each with what stands before it.
  private func wrapped(_ passage: Passage, _ indent: String, _ first: String? = nil) -> [String] {
    let text = MarkdownText.inline(passage, sources: sources, keepsBreaks: true)
    guard !text.isEmpty else { return [] }
    return TextLines.lines(text, width: max(20, width - indent.utf8.count)).map { indent + $0 }
  }
}

/// Text broken at spaces for the eye; no line begins with what Markdown would read as a form.
enum TextLines {
  static func lines(_ text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: true).flatMap {
      broken($0, width: width)
    }
  }

  private static func broken(_ text: Substring, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var count = 0
    for word in text.split(separator: " ") {
      let length = word.unicodeScalars.count
      if count > 0, count + 1 + length > width, Escaping.mayBeginLine(word) {
        lines.append(line)
        (line, count) = (String(word), length)
      } else {
        line += (count > 0 ? " " : "") + word
        count += length + (count > 0 ? 1 : 0)
      }
    }
    return count > 0 ? lines + [line] : lines
  }
}

/// Texts longer than a paragraph may be.
enum LongText {
  static func parts(_ runs: [Passage.Run], limit: Int) -> [[Passage.Run]] {
    var parts: [[Passage.Run]] = []
    var part: [Passage.Run] = []
    var count = 0
    for run in runs {
      for piece in pieces(run, limit: limit) {
        let length = piece.words.utf8.count
        if count > 0, count + length > limit {
          parts.append(part)
          (part, count) = ([], 0)
        }
        part.append(piece)
        count += length
      }
    }
    return part.isEmpty ? parts : parts + [part]
  }

  /// A run cut behind spaces, or where there is none anywhere.
  private static func pieces(_ run: Passage.Run, limit: Int) -> [Passage.Run] {
    let text = run.words
    guard text.utf8.count > limit else { return [run] }
    var pieces: [Passage.Run] = []
    var piece = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      piece.append(scalar)
      count += UTF8.width(scalar)
      guard count >= limit / 2, scalar.isBlank || count >= limit - 4 else { continue }
      let done = String(piece)
      pieces.append(run.changed { _ in done })
      (piece, count) = (String.UnicodeScalarView(), 0)
    }
    let rest = String(piece)
    return rest.isEmpty ? pieces : pieces + [run.changed { _ in rest }]
  }
}

extension String {
  /// Signs at a heading's end close it and are not printed.
  fileprivate var escapingClosingSigns: String {
    guard utf8.last == UInt8(ascii: "#"), !hasSuffix("\\#") else { return self }
    return String(unicodeScalars.dropLast()) + "\\#"
  }
}
