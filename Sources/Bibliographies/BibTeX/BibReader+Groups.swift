extension BibReader {
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  mutating func skipSpace() {
    while let byte = next, byte <= 0x20 { position += 1 }
  }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// A name or number: all up to a blank or a sign of BibTeX.
  mutating func word() -> Range<Int> {
    let start = position
    while let byte = next, byte > 0x20, !Self.signs.contains(byte) { position += 1 }
    return start..<position
  }

  private static let signs = Array("{}(),=#\"@%\\".utf8)

  mutating func skipGroup() throws(Fault) {
    guard next == .openParen else {
      _ = try group()
      return
    }
    guard let end = bytes[position...].firstIndex(of: .closeParen) else {
      throw unclosed(position..<position + 1)
    }
    position = end + 1
  }

  /// What stands between a brace and the one that closes it.
  mutating func group() throws(Fault) -> Range<Int> {
    let start = position
    var depth = 0
    while let byte = next {
      position += 1
      switch byte {
      case .openBrace: depth += 1
      case .closeBrace:
        depth -= 1
        if depth == 0 { return start + 1..<position - 1 }
      case .at where beginsEntry(at: position - 1): throw unclosed(start..<start + 1)
      default: break
      }
    }
    throw unclosed(start..<start + 1)
  }

  /// What stands between two quotes; one in braces does not end it.
  mutating func quoted() throws(Fault) -> Range<Int> {
    let start = position
    position += 1
    var depth = 0
    while let byte = next {
      position += 1
      switch byte {
      case .openBrace: depth += 1
      case .closeBrace: depth -= 1
      case .quote where depth <= 0: return start + 1..<position - 1
      case .at where beginsEntry(at: position - 1):
        throw unclosed(start..<start + 1, "quote")
      default: break
      }
    }
    throw unclosed(start..<start + 1, "quote")
  }

  /// A line that begins `@book{`: whatever is open there was not closed.
  private func beginsEntry(at offset: Int) -> Bool {
    guard offset > 0, bytes[offset - 1] == 0x0A || bytes[offset - 1] == 0x0D else { return false }
    let name = bytes[(offset + 1)...].prefix(40).prefix { $0.isASCIILetter }
    guard !name.isEmpty, name.endIndex < bytes.count else { return false }
    return bytes[name.endIndex] == .openBrace
  }

  func unclosed(_ range: Range<Int>, _ what: String = "brace") -> Fault {
    Fault(
      range: range, summary: "the \(what) that opens here is not closed",
      hint: "look for a \(what) that is missing before the next entry")
  }
}

extension UInt8 {
  static let at = UInt8(ascii: "@")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openParen = UInt8(ascii: "(")
  static let closeParen = UInt8(ascii: ")")
  static let comma = UInt8(ascii: ",")
  static let equals = UInt8(ascii: "=")
  static let hash = UInt8(ascii: "#")
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")

  var isASCIILetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}
