import Diagnostics

/// What stands between the brackets of a citation or a cross-reference, read by bytes.
struct BracketText {
  let source: SourceText
  let bytes: [UInt8]

  init(_ source: SourceText) {
    self.source = source
    bytes = Array(source.string.utf8)
  }

  func skippingSpace(from offset: Int) -> Int {
    var next = offset
    while next < bytes.count, MarkupInput.isWhitespace(bytes[next]) { next += 1 }
    return next
  }

  /// Where white space at the end of a range begins.
  func trimmedEnd(of range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, MarkupInput.isWhitespace(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Where a key that begins at `offset` ends.
  func keyEnd(from offset: Int) -> Int {
    var end = offset
    while end < bytes.count, Self.isKeyByte(bytes[end]) { end += 1 }
    return end
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Letters and digits of any script, and `- _ . : / +`.
  static func isKeyByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isASCIILetterOrDigit || byte == .hyphen || byte == .underscore
      || byte == .period || byte == .colon || byte == 0x2F || byte == 0x2B
  }
}
