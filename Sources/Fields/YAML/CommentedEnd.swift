/// A comment inside brackets that was meant as a value: `{accent: #0b5d3b}`. It takes the rest of
/// its line with it.
struct CommentedEnd {
  private let open: Int
  private let comment: Int
  private let value: String
  private let takesEnd: Bool

  /// - Parameters:
  ///   - open: where the list or mapping begins.
  ///   - problem: where it could not be read any further.
  ///   - closing: the sign that ends it.
  ///
  /// Nil where no such comment stands between the two.
  init?(of open: Int, before problem: Int, closing: String, in content: [UInt8]) {
    var line = open
    while line < problem {
      let end = YAMLBytes.endOfLine(content, from: line)
      if let comment = Self.comment(in: content[line..<end]) {
        let value = CommentedValue.value(in: content[comment..<end])
        let takesEnd = content[comment..<end].contains { closing.utf8.first == $0 }
        if takesEnd || value.count > 1 && Self.isBehindKey(comment, in: content[line..<end]) {
          self.open = open
          self.comment = comment
          self.takesEnd = takesEnd
          self.value = String(decoding: value, as: UTF8.self)
          return
        }
      }
      line = end + 1
    }
    return nil
  }

  /// A `#` behind a blank, outside of quotes.
  private static func comment(in line: ArraySlice<UInt8>) -> Int? {
    var quote: UInt8?
    for (index, byte) in zip(line.indices, line) {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if quote == nil { quote = byte } else if quote == byte { quote = nil }
      case UInt8(ascii: "#") where quote == nil && index > line.startIndex:
        if YAMLBytes.isBlank(line[index - 1]) { return index }
      default: break
      }
    }
    return nil
  }

  private static func isBehindKey(_ comment: Int, in line: ArraySlice<UInt8>) -> Bool {
    line[..<comment].last { !YAMLBytes.isBlank($0) } == UInt8(ascii: ":")
  }

  func finding(_ name: String, _ closing: String) -> YAMLSyntaxError.Finding {
    YAMLSyntaxError.Finding(
      summary: takesEnd
        ? "a comment that takes the \"\(closing)\" with it, so that the \(name) has no end"
        : "a comment that takes the comma with it",
      hint: value.utf8.count > 1
        ? CommentedValue.advice(on: value) : "put the comment behind the \"\(closing)\"",
      place: comment, note: ("the \(name) begins here", open..<open + 1))
  }
}
