/// A value of a YAML file with the comments that stand with it.
indirect enum YAMLNode {
  /// Written as it is: a number, a date, an id.
  case bare(String)
  /// Quoted where it needs to be; folded where it is long.
  case text(String)
  /// Lines that stand as they are: `|`.
  case literal([String])
  /// On one line, in brackets.
  case flow([String])
  /// Keys with bare values on one line, in braces.
  case braces([(String, YAMLNode)])
  case list([YAMLEntry])
  case map([YAMLEntry])
}

/// A key, or an item of a list, which has none.
struct YAMLEntry {
  var key = ""
  let value: YAMLNode
  /// Comments on lines of their own before it.
  var above: [String] = []
  /// A comment behind it, where it is one line.
  var beside: String?

  init(_ key: String, _ value: YAMLNode, above: [String] = [], beside: String? = nil) {
    self.key = key
    self.value = value
    self.above = above
    self.beside = beside
  }
}

/// Writes nodes as the lines of a file.
struct YAMLWriter {
  static let width = 100

  private(set) var text = ""

  /// The keys of a file, an empty line before each that is long or has comments.
  mutating func write(_ entries: [YAMLEntry]) {
    for (index, entry) in entries.enumerated() {
      if index > 0, entry.isLarge || !entry.above.isEmpty || entries[index - 1].isLarge { line("") }
      write(entry, indent: 0, head: "")
    }
  }

  mutating func comment(_ words: String, indent: Int = 0) {
    let words = YAMLText.comment(words)
    let lines = TextLines.plain(words, width: Self.width - indent - 2)
    for part in lines { line(String(repeating: " ", count: indent) + "# " + part) }
  }

  mutating func appendLine(_ words: String) { text += words + "\n" }

  private mutating func line(_ words: String) { appendLine(words) }

  /// - Parameter head: what stands before the key on its line: `- ` for the first of an item.
  private mutating func write(_ entry: YAMLEntry, indent: Int, head: String) {
    let blanks = String(repeating: " ", count: max(0, indent - head.utf8.count))
    for words in entry.above where head.isEmpty { comment(words, indent: indent) }
    let key = entry.key.isEmpty ? "" : entry.key + ":"
    let start = blanks + head + key
    let space = key.isEmpty ? "" : " "
    let beside = entry.beside.map { " # " + YAMLText.comment($0) } ?? ""
    switch entry.value {
    case .bare(let value): line(start + space + value + beside)
    case .text(let value): write(text: value, start + space, indent: indent, beside: entry.beside)
    case .literal(let lines):
      line(start + space + Self.literalMark(lines) + beside)
      for part in lines {
        line(part.isEmpty ? "" : String(repeating: " ", count: indent + 2) + part)
      }
    case .flow(let items): line(start + space + "[" + items.joined(separator: ", ") + "]" + beside)
    case .braces(let pairs):
      line(start + space + Self.braces(pairs) + beside)
    case .list(let items):
      line(start + beside)
      for (index, item) in items.enumerated() {
        if index > 0, item.isSection { line("") }
        write(item: item, indent: indent + 2)
      }
    case .map(let entries):
      if !key.isEmpty { line(start + beside) }
      write(map: entries, indent: key.isEmpty ? indent : indent + 2, head: key.isEmpty ? head : "")
    }
  }

  private mutating func write(map entries: [YAMLEntry], indent: Int, head: String) {
    for (index, entry) in entries.enumerated() {
      write(entry, indent: indent, head: index == 0 ? head : "")
    }
  }

  /// An item's mark takes two of the columns by which its keys stand in.
  private mutating func write(item: YAMLEntry, indent: Int) {
    for words in item.above { comment(words, indent: indent) }
    var item = item
    item.above = []
    if case .map(let entries) = item.value {
      for words in entries.first?.above ?? [] { comment(words, indent: indent) }
      write(map: entries, indent: indent + 2, head: "- ")
    } else {
      write(item, indent: indent + 2, head: "- ")
    }
  }

  private mutating func write(text value: String, _ start: String, indent: Int, beside: String?) {
    let scalar = YAMLText.scalar(value)
    let comment = beside.map { " # " + YAMLText.comment($0) } ?? ""
    let isLong = start.unicodeScalars.count + scalar.unicodeScalars.count > Self.width + 30
    guard isLong, value.unicodeScalars.contains(" "), !value.unicodeScalars.contains("\n"),
      !value.startsBlank
    else {
      line(start + scalar + comment)
      return
    }
    line(start + ">-" + comment)
    for part in TextLines.plain(value, width: Self.width - indent - 2) {
      line(String(repeating: " ", count: indent + 2) + part)
    }
  }

  /// With the indentation told where the first line begins with blanks (YAML 1.2, 8.1.1.1).
  private static func literalMark(_ lines: [String]) -> String {
    lines.first(where: { !$0.isEmpty })?.startsBlank == true || lines.first?.isEmpty == true
      ? "|2" : "|"
  }

  static func braces(_ pairs: [(String, YAMLNode)]) -> String {
    "{" + pairs.map { "\($0.0): \(flowScalar($0.1))" }.joined(separator: ", ") + "}"
  }

  private static func flowScalar(_ node: YAMLNode) -> String {
    switch node {
    case .bare(let value): value
    case .text(let value): YAMLText.flow(value)
    default: ""
    }
  }
}

extension YAMLEntry {
  /// Whether an item holds prose, which an empty line sets off.
  fileprivate var isSection: Bool {
    guard case .map(let entries) = value else { return false }
    return entries.contains { $0.key == "heading" || $0.key == "body" }
  }

  fileprivate var isLarge: Bool {
    switch value {
    case .bare, .flow, .braces: false
    case .text(let text): text.unicodeScalars.count > YAMLWriter.width
    case .literal, .list, .map: true
    }
  }
}

extension TextLines {
  /// Lines of a folded scalar or a comment; single spaces alone are broken.
  static func plain(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var count = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let length = word.unicodeScalars.count
      if count > 0, count + 1 + length > width {
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
