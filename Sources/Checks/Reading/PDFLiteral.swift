import PDFSyntax

/// The values that are one token (ISO 32000-1, 7.3.2 to 7.3.5).
enum PDFLiteral {
  static func value(of token: PDFToken, in bytes: [UInt8]) -> PDFValue {
    switch token.kind {
    case .number: number(bytes[token.range])
    case .name: .name(name(bytes[token.range].dropFirst()))
    case .string: .string(PDFString.literal(bytes[token.range].dropFirst().dropLast()))
    case .hexString: .string(PDFString.hexadecimal(bytes[token.range].dropFirst().dropLast()))
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
      if byte == UInt8(ascii: "#"), rest.count >= 2,
        let high = PDFString.hexadecimalDigit(rest[rest.startIndex]),
        let low = PDFString.hexadecimalDigit(rest[rest.startIndex + 1])
      {
        decoded.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}
