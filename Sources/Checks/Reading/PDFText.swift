/// Text strings of PDF (ISO 32000-1, 7.9.2.2).
enum PDFText {
  static func text(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isBigEndian: true) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isBigEndian: false) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(decoding: bytes.dropFirst(3), as: UTF8.self)
    }
    var text = ""
    for byte in bytes { text.unicodeScalars.append(scalar(byte)) }
    return text
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var rest = bytes
    while let first = rest.popFirst(), let second = rest.popFirst() {
      let (high, low) = isBigEndian ? (first, second) : (second, first)
      units.append(UInt16(high) << 8 | UInt16(low))
    }
    return String(decoding: withoutLanguages(units), as: UTF16.self)
  }

  /// Drops language codes, which stand between escape characters (7.9.2.2).
  private static func withoutLanguages(_ units: [UInt16]) -> [UInt16] {
    guard units.contains(0x1B) else { return units }
    var isText = true
    return units.filter { unit in
      if unit == 0x1B { isText.toggle() }
      return isText && unit != 0x1B
    }
  }

  /// PDFDocEncoding (annex D.2) where it is not Latin-1.
  private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    switch byte {
    case 0x18...0x1F: special[Int(byte) - 0x18]
    case 0x80...0x9E: special[Int(byte) - 0x80 + 8]
    case 0xA0: "\u{20AC}"
    default: Unicode.Scalar(byte)
    }
  }

  private static let special = Array(
    ("\u{2D8}\u{2C7}\u{2C6}\u{2D9}\u{2DD}\u{2DB}\u{2DA}\u{2DC}"
      + "\u{2022}\u{2020}\u{2021}\u{2026}\u{2014}\u{2013}\u{192}\u{2044}\u{2039}\u{203A}\u{2212}"
      + "\u{2030}\u{201E}\u{201C}\u{201D}\u{2018}\u{2019}\u{201A}\u{2122}\u{FB01}\u{FB02}\u{141}"
      + "\u{152}\u{160}\u{178}\u{17D}\u{131}\u{142}\u{153}\u{161}\u{17E}").unicodeScalars)
}
