/// A piece of PDF syntax: what it is and where it stands.
package struct PDFToken: Equatable {
  package enum Kind: Equatable {
    case number, name, string, hexString
    case dictionaryStart, dictionaryEnd, arrayStart, arrayEnd
    /// An operator, or `true`, `null`, `R`, `obj` …
    case keyword
  }

  package let kind: Kind
  package let start: Int
  package let end: Int

  package var range: Range<Int> { start..<end }
}

/// Cuts PDF objects and page contents into tokens (ISO 32000-1, 7.2 and 7.8.2).
///
/// It knows strings with escapes and nested parentheses, so text that looks like an operator is
/// never taken for one. A token that does not end before `end` is not returned: `isBroken`.
package struct PDFLexer {
  package let bytes: [UInt8]
  package private(set) var position: Int
  package let end: Int
  package private(set) var isBroken = false

  package init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = max(0, range.lowerBound)
    end = min(range.upperBound, bytes.count)
  }

  /// The next token; nil at the end and where a token is broken.
  package mutating func next() -> PDFToken? {
    skipSpaceAndComments()
    guard position < end else { return nil }
    let start = position
    switch bytes[position] {
    case UInt8(ascii: "("): return string(from: start)
    case UInt8(ascii: "<"): return lessThan(from: start)
    case UInt8(ascii: ">"): return greaterThan(from: start)
    case UInt8(ascii: "["): return delimiter(.arrayStart, from: start)
    case UInt8(ascii: "]"): return delimiter(.arrayEnd, from: start)
    case UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"): return broken()
    case UInt8(ascii: "/"):
      position += 1
      skipRegular()
      return PDFToken(kind: .name, start: start, end: position)
    case let first:
      skipRegular()
      return PDFToken(
        kind: Self.startsNumber(first) ? .number : .keyword, start: start, end: position)
    }
  }

  private mutating func skipSpaceAndComments() {
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "%") {
        while position < end, bytes[position] != 10, bytes[position] != 13 { position += 1 }
      } else if !Self.isSpace(byte) {
        return
      } else {
        position += 1
      }
    }
  }

  private mutating func skipRegular() {
    while position < end, Self.isRegular(bytes[position]) { position += 1 }
  }

  private mutating func delimiter(_ kind: PDFToken.Kind, from start: Int) -> PDFToken {
    position += 1
    return PDFToken(kind: kind, start: start, end: position)
  }

  private mutating func string(from start: Int) -> PDFToken? {
    var depth = 0
    while position < end {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\\") {
        position += 1
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return PDFToken(kind: .string, start: start, end: position) }
      }
    }
    return broken()
  }

  private mutating func lessThan(from start: Int) -> PDFToken? {
    if position + 1 < end, bytes[position + 1] == UInt8(ascii: "<") {
      position += 2
      return PDFToken(kind: .dictionaryStart, start: start, end: position)
    }
    while position < end, bytes[position] != UInt8(ascii: ">") { position += 1 }
    guard position < end else { return broken() }
    return delimiter(.hexString, from: start)
  }

  private mutating func greaterThan(from start: Int) -> PDFToken? {
    guard position + 1 < end, bytes[position + 1] == UInt8(ascii: ">") else { return broken() }
    position += 2
    return PDFToken(kind: .dictionaryEnd, start: start, end: position)
  }

  private mutating func broken() -> PDFToken? {
    isBroken = true
    position = end
    return nil
  }

  /// White space of table 1.
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 10 || byte == 13 || byte == 9 || byte == 12 || byte == 0
  }

  /// Neither white space nor a delimiter of table 2.
  private static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 9, 10, 12, 13, 32: false
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"): false
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): false
    case UInt8(ascii: "/"), UInt8(ascii: "%"): false
    default: true
    }
  }

  private static func startsNumber(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: ".")
  }
}

extension [UInt8] {
  /// Whether the bytes of a token are exactly these.
  package func matches(_ token: PDFToken, _ text: StaticString) -> Bool {
    guard token.end <= count, token.end - token.start == text.utf8CodeUnitCount else {
      return false
    }
    return text.withUTF8Buffer { expected in
      for index in 0..<expected.count where self[token.start + index] != expected[index] {
        return false
      }
      return true
    }
  }

  /// The value of a token that is a run of at most nine digits.
  package func naturalNumber(_ token: PDFToken) -> Int? {
    guard token.kind == .number, token.end <= count, token.end - token.start <= 9 else {
      return nil
    }
    var value = 0
    for byte in self[token.range] {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return value
  }
}
