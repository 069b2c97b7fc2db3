/// Where words begin and end in UTF-8 text, and the punctuation around them.
enum WordEdges {
  /// The offset of the first byte at or after `start` that is no space, tab or line end.
  static func endOfGap(in text: [UInt8], from start: Int) -> Int {
    var end = start
    while end < text.count {
      let length = gapLength(in: text, at: end)
      if length == 0 { break }
      end += length
    }
    return end
  }

  /// The offset behind the word that begins at `start`.
  static func endOfWord(in text: [UInt8], from start: Int) -> Int {
    var end = start
    while end < text.count, gapLength(in: text, at: end) == 0 { end += 1 }
    return end
  }

  /// Whether a gap is spaces alone, ordinary or no-break, and not empty.
  static func isSpaces(_ gap: ArraySlice<UInt8>) -> Bool {
    !gap.isEmpty && gap.allSatisfy { $0 == 0x20 || $0.isBeyondASCII }
  }

  /// The word without brackets, quotes and stops around it.
  static func core(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var core = word
    while let length = openingLength(core) { core = core.dropFirst(length) }
    while let length = closingLength(core) { core = core.dropLast(length) }
    return core
  }

  /// Of a space, tab, line end or no-break space (C2 A0); 0 elsewhere.
  private static func gapLength(in text: [UInt8], at index: Int) -> Int {
    let byte = text[index]
    if byte == 0x20 || (0x09...0x0D).contains(byte) { return 1 }
    return byte == 0xC2 && index + 1 < text.count && text[index + 1] == 0xA0 ? 2 : 0
  }

  private static func openingLength(_ word: ArraySlice<UInt8>) -> Int? {
    guard let first = word.first else { return nil }
    switch first {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "'"): return 1
    case 0xE2: return isQuote(word.prefix(3)) ? 3 : nil
    default: return nil
    }
  }

  private static func closingLength(_ word: ArraySlice<UInt8>) -> Int? {
    guard let last = word.last else { return nil }
    switch last {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"):
      return 1
    case 0x80...0xBF:
      return isQuote(word.suffix(3)) || word.suffix(3).elementsEqual([0xE2, 0x80, 0xA6]) ? 3 : nil
    default: return nil
    }
  }

  /// U+2018 to U+201F.
  private static func isQuote(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 3, bytes.starts(with: [0xE2, 0x80]), let last = bytes.last else {
      return false
    }
    return (0x98...0x9F).contains(last)
  }
}
