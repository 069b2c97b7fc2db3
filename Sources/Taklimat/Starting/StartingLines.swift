/// YAML under construction, line by line, with comments in columns of their own.
struct StartingLines {
  private(set) var lines: [String] = []

  /// A line; its comment stands behind it.
  mutating func put(_ line: String, _ comment: String? = nil) {
    guard let comment else {
      lines.append(line)
      return
    }
    let gap = String(repeating: " ", count: max(1, 44 - line.count))
    lines.append(line + gap + "# " + comment)
  }

  /// Lines of a comment.
  mutating func note(_ text: String) { lines.append(text.isEmpty ? "#" : "# " + text) }

  mutating func space() { lines.append("") }

  var text: String { lines.joined(separator: "\n") + "\n" }
}
