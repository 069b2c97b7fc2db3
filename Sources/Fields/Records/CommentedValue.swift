import Diagnostics

/// A value that begins with `#` and therefore is a comment: `accent: #0b5d3b`.
struct CommentedValue {
  /// From its `#` to the next blank or sign that ends a value.
  let text: String
  let span: SourceSpan

  /// Nil where something else follows the key, or a comment in words.
  init?(behind key: Node, in sink: DiagnosticSink) {
    guard let bytes = sink.source(key.span.source)?.bytes, let end = Int(exactly: key.span.end),
      bytes.indices.contains(end), bytes[end] == UInt8(ascii: ":")
    else { return nil }
    let blanks = bytes[(end + 1)...].prefix(while: YAMLBytes.isBlank)
    let value = Self.value(in: bytes[blanks.endIndex...])
    guard !blanks.isEmpty, value.first == UInt8(ascii: "#"), value.count > 1 else { return nil }
    text = String(decoding: value, as: UTF8.self)
    span = SourceSpan(source: key.span.source, start: value.startIndex, end: value.endIndex)
  }

  /// What stands in `bytes` from its first on: up to a blank or a sign that ends a value.
  static func value(in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.prefix { byte in
      !YAMLBytes.isBlank(byte) && !YAMLBytes.isBreak(byte) && !",]}".utf8.contains(byte)
    }
  }

  /// Three or six hexadecimal digits behind the sign.
  var isColor: Bool {
    let digits = text.utf8.dropFirst()
    return [3, 6].contains(digits.count) && digits.allSatisfy(isHexDigit)
  }

  /// `#BB0000` for `#B00`, of which no field takes the short form; nil for all else.
  private static func fullColor(_ text: String) -> String? {
    let digits = text.dropFirst()
    guard digits.utf8.count == 3, digits.utf8.allSatisfy(isHexDigit) else { return nil }
    return "#" + digits.map { "\($0)\($0)" }.joined()
  }

  var advice: String { Self.advice(on: text) }

  /// Where a colour is wanted.
  var colorAdvice: String { Self.quoting(Self.fullColor(text) ?? text) }

  static func advice(on text: String) -> String {
    let color = fullColor(text).map { "; a colour has six digits, \"\($0)\"" } ?? ""
    return quoting(text) + color
  }

  private static func quoting(_ text: String) -> String {
    "a \"#\" behind a space begins a comment: put the value in quotes, \"\(excerpt(text))\""
  }
}
