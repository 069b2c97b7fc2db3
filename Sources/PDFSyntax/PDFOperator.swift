/// What a content operator does, as far as writer and readers care (ISO 32000-1, table 51 and
/// annex A).
package enum PDFOperator {
  case beginMarkedContent, beginBareMarkedContent, endMarkedContent
  /// In RGB.
  case fillColor, strokeColor
  case inlineImage
  /// Lays ink: paths, shadings, text, objects.
  case painting
  case other

  /// Told apart by the letters taken as one number, so that no string is made.
  package init(_ token: PDFToken, in bytes: [UInt8]) {
    switch Self.code(of: token, in: bytes) {
    case 0x424443: self = .beginMarkedContent  // BDC
    case 0x424D43: self = .beginBareMarkedContent  // BMC
    case 0x454D43: self = .endMarkedContent  // EMC
    case 0x7267: self = .fillColor  // rg
    case 0x5247: self = .strokeColor  // RG
    case 0x4249: self = .inlineImage  // BI
    case 0x66, 0x46, 0x662A: self = .painting  // f F f*
    case 0x42, 0x422A, 0x62, 0x622A: self = .painting  // B B* b b*
    case 0x73, 0x53, 0x7368, 0x446F: self = .painting  // s S sh Do
    case 0x546A, 0x544A, 0x27, 0x22: self = .painting  // Tj TJ ' "
    default: self = .other
    }
  }

  /// The letters of an operator taken as one number; 0 of what is longer than operators are.
  package static func code(of token: PDFToken, in bytes: [UInt8]) -> UInt32 {
    guard token.end - token.start <= 3 else { return 0 }
    var code: UInt32 = 0
    for index in token.range { code = code << 8 | UInt32(bytes[index]) }
    return code
  }
}
