/// Text as a terminal can show it without harm: what has no shape, or changes what stands around
/// it, is written as `<U+202E>`.
package enum VisibleText {
  /// Tabs are kept where `keepsTabs` is set; line breaks never.
  package static func escaped(_ text: String, keepsTabs: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    return text.unicodeScalars.map { scalar in
      scalar == "\t" && keepsTabs ? "\t" : escaped(scalar)
    }.joined()
  }

  static func escaped(_ scalar: Unicode.Scalar) -> String {
    guard isHidden(scalar) else { return String(scalar) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ">"
  }

  /// Controls, line separators, bidi controls (UAX 9, 2), byte order marks, noncharacters.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
      0xFDD0...0xFDEF:
      true
    case let value: value & 0xFFFE == 0xFFFE
    }
  }

  /// Columns of a terminal that the scalar takes once it is escaped; a tab is not asked for.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    if (0x20..<0x7F).contains(scalar.value) { return 1 }
    if isHidden(scalar) { return escaped(scalar).utf8.count }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return scalar.value == 0xAD ? 1 : 0
    default: return isWide(scalar) ? 2 : 1
    }
  }

  /// East Asian wide and fullwidth blocks (UAX 11) and emoji.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }
}
