import PDFSyntax

/// The values that are one token (ISO 32000-1, 7.3.2 to 7.3.5).
enum PDFLiteral {
  static func value(of token: PDFToken, in bytes: [UInt8]) -> PDFValue {
    switch token.kind {
    case .number: number(bytes[token.range])
    case .name: .name(name(bytes[token.range].dropFirst()))
    case .string: .string(string(bytes[token.range].dropFirst().dropLast()))
    case .hexString: .string(hexString(bytes[token.range].dropFirst().dropLast()))
    case .keyword where bytes.matches(token, "true"): .boolean(true)
    case .keyword where bytes.matches(token, "false"): .boolean(false)
    case .keyword, .arrayStart, .arrayEnd, .dictionaryStart, .dictionaryEnd: .null
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> PDFValue {
    let text = String(decoding: digits, as: UTF8.self)
    if let value = Int(text) { return .integer(value) }
    return Double(text.hasPrefix("+") ? String(text.dropFirst()) : text).map(PDFValue.real) ?? .null
  }

  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "#")) else { return String(decoding: bytes, as: UTF8.self) }
    var decoded: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "#"), rest.count >= 2, let high = hexadecimal(rest[rest.startIndex]),
        let low = hexadecimal(rest[rest.startIndex + 1])
      {
        decoded.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  static func hexString(_ digits: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2 + 1)
    var high: UInt8?
    for digit in digits.lazy.compactMap(hexadecimal) {
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    if let high { bytes.append(high << 4) }
    return bytes
  }

  static func string(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "\\")) || bytes.contains(13) else { return Array(bytes) }
    var decoded: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\\"): decodeEscape(&rest, into: &decoded)
      case 13:
        if rest.first == 10 { rest.removeFirst() }
        decoded.append(10)
      default: decoded.append(byte)
      }
    }
    return decoded
  }

  /// Table 3; a line end behind the solidus joins two lines.
  private static func decodeEscape(_ rest: inout ArraySlice<UInt8>, into decoded: inout [UInt8]) {
    guard let byte = rest.popFirst() else { return }
    switch byte {
    case UInt8(ascii: "n"): decoded.append(10)
    case UInt8(ascii: "r"): decoded.append(13)
    case UInt8(ascii: "t"): decoded.append(9)
    case UInt8(ascii: "b"): decoded.append(8)
    case UInt8(ascii: "f"): decoded.append(12)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value = byte - 48
      for _ in 0..<2 {
        guard let digit = rest.first, (48...55).contains(digit) else { break }
        value = value << 3 | (digit - 48)
        rest.removeFirst()
      }
      decoded.append(value)
    case 13: if rest.first == 10 { rest.removeFirst() }
    case 10: break
    default: decoded.append(byte)
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
}
