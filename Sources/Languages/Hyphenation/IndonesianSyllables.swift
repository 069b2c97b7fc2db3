/// Divides Indonesian words by the sound rules of the spelling reform (EYD V, III.F).
///
/// Between two vowels (*bu-ah*), but not inside *ai, au, ei, oi*; before a single consonant
/// (*ba-pak*); between two (*Ap-ril*); after the first of three and more (*in-fra*). *Ng, ny, kh, sy*
/// are one consonant. Two choices of ours keep every point right: the four vowel pairs stay whole
/// where they are two syllables as well (*ba-ik* has no point), and a vowel alone draws the next
/// syllable to it (*internasi-onal*), so that no line ends in a single letter of a stem.
enum IndonesianSyllables {
  /// One sound of a word.
  struct Sound: Equatable {
    var start: Int
    var end: Int
    var isVowel: Bool
  }

  /// Byte offsets from the start of `word`, ascending.
  static func points(in word: ArraySlice<UInt8>) -> [Int] {
    let sounds = sounds(of: word)
    var points: [Int] = []
    var vowel: Int?
    var syllable = word.startIndex
    for (index, sound) in sounds.enumerated() where sound.isVowel {
      defer { vowel = index }
      guard let vowel else { continue }
      let consonants = index - vowel - 1
      let point = sounds[vowel + (consonants < 2 ? 1 : 2)].start
      if point - syllable > 1 { points.append(point - word.startIndex) }
      syllable = point
    }
    return points
  }

  static func sounds(of word: ArraySlice<UInt8>) -> [Sound] {
    var sounds: [Sound] = []
    sounds.reserveCapacity(word.count)
    var index = word.startIndex
    while index < word.endIndex {
      let length = isPair(word, at: index) ? 2 : 1
      sounds.append(Sound(start: index, end: index + length, isVowel: isVowel(word[index])))
      index += length
    }
    return sounds
  }

  static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  /// Whether two letters from `index` make one sound.
  private static func isPair(_ word: ArraySlice<UInt8>, at index: Int) -> Bool {
    guard index + 1 < word.endIndex else { return false }
    switch (Unicode.Scalar(word[index]), Unicode.Scalar(word[index + 1])) {
    case ("n", "g"), ("n", "y"), ("k", "h"), ("s", "y"): return true
    case ("a", "i"), ("a", "u"), ("o", "i"): return true
    // Ke- and se- before a stem in i-: ke-indahan, se-imbang.
    case ("e", "i"): return !(index == word.startIndex + 1 && isPrefixLetter(word[index - 1]))
    default: return false
    }
  }

  private static func isPrefixLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "k") || byte == UInt8(ascii: "s")
  }
}
