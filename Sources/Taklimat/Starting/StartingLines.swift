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

  /// A text as a plain scalar where YAML reads it as it stands, else in quotes.
  static func scalar(_ text: String) -> String { isPlain(text, ends: "") ? text : quoted(text) }

  /// The same inside braces or brackets, where a comma parts.
  static func flow(_ text: String) -> String { isPlain(text, ends: ",[]{}") ? text : quoted(text) }

  /// - Parameter ends: signs that would end it.
  private static func isPlain(_ text: String, ends: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last,
      !"-?:,[]{}#&*!|>'\"%@` ".utf8.contains(first),
      last != UInt8(ascii: ":"), last != UInt8(ascii: " ")
    else { return false }
    return bytes.indices.allSatisfy { index in
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      return !ends.utf8.contains(byte)
        && !(byte == UInt8(ascii: ":") && next == UInt8(ascii: " "))
        && !(byte == UInt8(ascii: " ") && next == UInt8(ascii: "#"))
    }
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
  }

  var text: String { lines.joined(separator: "\n") + "\n" }
}
