/// Finds where a line is stretched that has few spaces or none: between ideographs, kana and
/// syllables of Hangul, between the letters of Thai and Lao, where a space would end a sentence, and
/// between the words of Khmer and Burmese.
struct LetterGaps {
  private enum Kind {
    /// A space, and a text's start.
    case none
    /// Of the squares that are set one behind the other.
    case square
    /// Of Thai or Lao.
    case unspaced
    /// Of another script whose words only a dictionary parts.
    case worded
    case other
  }

  private var last = (kind: Kind.none, isLetter: false)

  /// Asked for each character in order.
  mutating func isGap(before scalar: Unicode.Scalar, mayBreak: Bool) -> Bool {
    let kind = Self.kind(of: scalar)
    // A mark belongs to the letter before it.
    guard kind == .square || kind == .none || scalar.properties.isGraphemeBase else { return false }
    let isLetter = kind == .square && scalar.properties.isAlphabetic
    let before = last
    last = (kind, isLetter)
    switch (before.kind, kind) {
    case (.none, _), (_, .none): return false
    case (.square, .square): return mayBreak || before.isLetter && isLetter
    // One half of the vowel stands over the letter before it.
    case (.unspaced, .unspaced): return scalar != "\u{E33}" && scalar != "\u{EB3}"
    case (.square, _), (_, .square), (.worded, .worded): return mayBreak
    default: return false
    }
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x09, 0x0A, 0x20, 0x2028, 0x3000: .none
    // Voice marks that are set onto a kana, and the selectors of its form.
    case 0x302A...0x302F, 0x3099, 0x309A: .other
    case 0x2E80...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFFEF, 0x1B000...0x1B16F, 0x20000...0x3FFFF:
      .square
    case 0x0E00...0x0EFF: .unspaced
    case 0x1000...0x109F, 0x1780...0x17FF: .worded
    default: .other
    }
  }
}
