import Diagnostics

/// The text that is being read, and as bytes, with the questions that its readers ask of it.
///
/// Every range is one of UTF-8 offsets in the text.
struct MarkupInput {
  let text: SourceText
  let bytes: [UInt8]

  init(_ text: SourceText) {
    self.text = text
    bytes = Array(text.string.utf8)
  }

  /// The byte at an offset; nil past either end.
  subscript(offset: Int) -> UInt8? { bytes.indices.contains(offset) ? bytes[offset] : nil }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  func span(_ range: Range<Int>) -> SourceSpan { text.span(of: range) }

  func hasPrefix(_ prefix: StaticString, at offset: Int) -> Bool {
    let end = offset + prefix.utf8CodeUnitCount
    guard offset >= 0, end <= bytes.count else { return false }
    return prefix.withUTF8Buffer { buffer in buffer.elementsEqual(bytes[offset..<end]) }
  }

  /// The first offset from `start` on whose byte satisfies `condition`; the end where none does.
  func first(from start: Int, where condition: (UInt8) -> Bool) -> Int {
    var offset = start
    while offset < bytes.count, !condition(bytes[offset]) { offset += 1 }
    return min(offset, bytes.count)
  }

  /// The end of the line in which `offset` stands, before its line feed or carriage return.
  func lineEnd(from offset: Int) -> Int { first(from: offset, where: Self.isNewline) }

  /// The line break that comes next, as one: a line feed, a carriage return, or both.
  func lineBreak(from offset: Int) -> Range<Int> {
    let start = lineEnd(from: offset)
    let isPair = self[start] == .carriageReturn && self[start + 1] == .lineFeed
    return start..<min(bytes.count, start + (isPair ? 2 : 1))
  }

  static func isNewline(_ byte: UInt8) -> Bool { byte == .lineFeed || byte == .carriageReturn }
  static func isBlank(_ byte: UInt8) -> Bool { byte == .space || byte == .tab }
  static func isWhitespace(_ byte: UInt8) -> Bool { isBlank(byte) || isNewline(byte) }
}

/// The signs that Markdown and we read.
extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let exclamation: UInt8 = 0x21
  static let numberSign: UInt8 = 0x23
  static let ampersand: UInt8 = 0x26
  static let openParenthesis: UInt8 = 0x28
  static let closeParenthesis: UInt8 = 0x29
  static let comma: UInt8 = 0x2C
  static let hyphen: UInt8 = 0x2D
  static let period: UInt8 = 0x2E
  static let colon: UInt8 = 0x3A
  static let semicolon: UInt8 = 0x3B
  static let less: UInt8 = 0x3C
  static let greater: UInt8 = 0x3E
  static let at: UInt8 = 0x40
  static let openBracket: UInt8 = 0x5B
  static let backslash: UInt8 = 0x5C
  static let closeBracket: UInt8 = 0x5D
  static let underscore: UInt8 = 0x5F
  static let backtick: UInt8 = 0x60
  static let openBrace: UInt8 = 0x7B
  static let closeBrace: UInt8 = 0x7D
  static let tilde: UInt8 = 0x7E

  var isASCIILetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }

  /// What a backslash may escape (CommonMark 0.30, 2.4).
  var isASCIIPunctuation: Bool { (0x21...0x7E).contains(self) && !isASCIILetterOrDigit }
}
