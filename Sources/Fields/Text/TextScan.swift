/// Finds the characters of a text that no text may hold.
enum TextScan {
  /// True where a closer look can find nothing: printable ASCII, tabs, line feeds, and letters
  /// below U+0300, none of which NFC changes.
  static func isHarmless(_ bytes: some Collection<UInt8>) -> Bool {
    var isAfterC2 = false
    for byte in bytes {
      if byte < 0x20 ? byte != 0x0A && byte != 0x09 : byte == 0x7F || byte >= 0xCC { return false }
      if isAfterC2, byte < 0xA0 { return false }
      isAfterC2 = byte == 0xC2
    }
    return true
  }

  static func faults(in text: some StringProtocol) -> [TextFault] {
    var faults: [TextFault] = []
    var bidi = BidiBalance()
    var offset = 0
    for scalar in text.unicodeScalars {
      let range = offset..<offset + UTF8.width(scalar)
      offset = range.upperBound
      if let reason = reason(scalar) {
        faults.append(TextFault(reason: reason, character: scalar, range: range))
      } else if let fault = bidi.take(scalar, range) {
        faults.append(fault)
      }
    }
    faults += bidi.unclosed
    return faults
  }

  /// What is wrong with a character wherever it stands; nil for all others.
  static func reason(_ scalar: Unicode.Scalar) -> TextFault.Reason? {
    switch scalar.value {
    case 0x09, 0x0A: nil
    case 0..<0x20, 0x7F..<0xA0: .control
    case 0x2028, 0x2029: .lineSeparator
    case 0x202D, 0x202E: .bidiOverride
    case 0xFDD0...0xFDEF: .noncharacter
    case let value where value & 0xFFFE == 0xFFFE: .noncharacter
    default: nil
    }
  }
}

/// Pairs the embeddings and isolates of one text (UAX 9, rules X1-X8 and BD9).
private struct BidiBalance {
  private var open: [TextFault] = []

  /// What is begun and not ended when the text is over.
  var unclosed: [TextFault] { open }

  mutating func take(_ scalar: Unicode.Scalar, _ range: Range<Int>) -> TextFault? {
    switch scalar.value {
    case 0x202A, 0x202B, 0x2066...0x2068:
      open.append(TextFault(reason: .unclosedBidi, character: scalar, range: range))
      return nil
    case 0x202C: return close(range, scalar) { $0 < 0x2066 }
    case 0x2069: return close(range, scalar) { $0 >= 0x2066 }
    default: return nil
    }
  }

  private mutating func close(
    _ range: Range<Int>, _ scalar: Unicode.Scalar, matches: (UInt32) -> Bool
  ) -> TextFault? {
    if let last = open.last, matches(last.character.value) {
      open.removeLast()
      return nil
    }
    return TextFault(reason: .unopenedBidi, character: scalar, range: range)
  }
}
