/// Windows-1252, in which text of Windows is most often written that is not UTF-8.
enum Windows1252 {
  /// What a byte stands for; a byte without meaning as the control character of its number.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return high[Int(byte) - 0x80]
  }

  /// The byte that shows as this character; as Latin-1 where Windows-1252 has no such.
  static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x100 { return UInt8(scalar.value) }
    return high.firstIndex(of: scalar).map { UInt8($0 + 0x80) }
  }

  private static let high: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
    "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ]
}

/// ISO 8859-7, Greek, as far as it differs from Latin-1 (2003).
enum ISOGreek {
  /// Nil for characters that the page does not have; control characters of the upper half are not
  /// asked for, since they are what was lost.
  static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x37A: 0xAA
    case 0x384...0x386: UInt8(scalar.value - 0x384 + 0xB4)
    case 0x388...0x38A: UInt8(scalar.value - 0x388 + 0xB8)
    case 0x38C: 0xBC
    case 0x38E...0x3CE: UInt8(scalar.value - 0x38E + 0xBE)
    case 0x2018: 0xA1
    case 0x2019: 0xA2
    case 0x20AC: 0xA4
    case 0x20AF: 0xA5
    case 0x2015: 0xAF
    case 0xA0, 0xA3, 0xA6...0xA9, 0xAB...0xAD, 0xB0...0xB3, 0xB7, 0xBB, 0xBD: UInt8(scalar.value)
    default: nil
    }
  }

  static func isGreek(_ scalar: Unicode.Scalar) -> Bool {
    (0x370...0x3FF).contains(scalar.value) || (0x1F00...0x1FFF).contains(scalar.value)
  }
}
