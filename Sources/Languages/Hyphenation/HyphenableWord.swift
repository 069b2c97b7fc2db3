/// Questions about a word before it is hyphenated.
enum HyphenableWord {
  enum Capitals { case none, first, inner }

  /// False for addresses, codes, contractions, and words in which the author chose the breaks.
  static func isPlain(_ core: ArraySlice<UInt8>) -> Bool {
    core.indices.allSatisfy { index in
      let byte = core[index]
      switch byte {
      // U+00AD soft hyphen.
      case 0xC2: return core.dropFirst(index - core.startIndex + 1).first != 0xAD
      // U+FEFF and presentation forms.
      case 0xEF: return false
      case 0xE2: return isSeparator(core[index...].prefix(3))
      default: return !isCode(byte)
      }
    }
  }

  /// The stretches of letters between hyphens, dashes and other punctuation.
  static func parts(of core: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = core.startIndex
    var index = start
    while index < core.endIndex {
      let length = core[index] == 0xE2 ? 3 : 1
      if length == 3 || !isLetter(core[index]) {
        if index > start { parts.append(core[start..<index]) }
        start = min(index + length, core.endIndex)
      }
      index += length
    }
    if start < core.endIndex { parts.append(core[start...]) }
    return parts
  }

  static func capitals(of part: ArraySlice<UInt8>) -> Capitals {
    if part.dropFirst().contains(where: \.isUpperASCII) { return .inner }
    guard let first = part.first else { return .none }
    if first.isUpperASCII { return .first }
    guard part.contains(where: \.isBeyondASCII) else { return .none }
    return capitalsBeyondASCII(part)
  }

  /// Points with enough letters on both sides.
  static func trimmed(_ points: [Int], in part: ArraySlice<UInt8>, left: Int, right: Int) -> [Int] {
    func letters(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
    return points.filter { point in
      point > 0 && point < part.count && letters(part.prefix(point)) >= left
        && letters(part.dropFirst(point)) >= right
    }
  }

  private static func capitalsBeyondASCII(_ part: ArraySlice<UInt8>) -> Capitals {
    let scalars = String(decoding: part, as: UTF8.self).unicodeScalars
    if scalars.dropFirst().contains(where: \.properties.isUppercase) { return .inner }
    return scalars.first?.properties.isUppercase == true ? .first : .none
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte.isLetterASCII || byte.isBeyondASCII }

  private static func isCode(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "@"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "\\"), UInt8(ascii: ":"), UInt8(ascii: "="),
      UInt8(ascii: "'"), UInt8(ascii: "&"), UInt8(ascii: "#"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  /// False for the joiners and their opposites (U+200B to U+200D, U+2060), which are the author's
  /// word on breaks, and the apostrophe U+2019, at which a part would be no word.
  private static func isSeparator(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 3, let last = bytes.last else { return false }
    let middle = bytes[bytes.startIndex + 1]
    if middle == 0x80 { return !(0x8B...0x8D).contains(last) && last != 0x99 }
    return !(middle == 0x81 && last == 0xA0)
  }
}
