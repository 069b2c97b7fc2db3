/// Parts an Indonesian word into prefixes, a listed stem and suffixes.
///
/// *Ber-operasi*, *per-atur-an*, *di-proses*: where the stem is known, the seams are points and the
/// stem keeps its own, which the sound rules alone would miss (*be-roperasi*, *pera-turan*).
struct IndonesianAffixes {
  let stems: IndonesianStems

  /// The points of a word that is made of a listed stem, ascending; nil where none fits.
  func points(in word: [UInt8]) -> [Int]? {
    for suffix in Self.suffixes where Self.ends(word, in: suffix.text) {
      let end = word.count - suffix.text.count
      if let points = points(in: word[..<end], prefixes: 0) {
        return points + suffix.seams.map { end + $0 }
      }
    }
    return nil
  }

  /// An ending and where it may be divided from what stands before, counted from its start.
  private struct Suffix {
    let text: [UInt8]
    let seams: [Int]

    init(_ text: String, _ seams: [Int]) {
      self.text = Array(text.utf8)
      self.seams = seams
    }
  }

  /// Before -i alone no line may end (EYD V, I.F), and the consonant before it is the stem's: there is
  /// no point about it.
  ///
  /// The longest first would take *-kan* from *pasok-an*; a listed stem decides, so the shortest
  /// ending, which leaves the longest stem, comes first.
  private static let suffixes = [
    Suffix("", []), Suffix("i", []), Suffix("an", [0]), Suffix("kan", [0]), Suffix("nya", [0]),
    Suffix("lah", [0]), Suffix("kah", [0]), Suffix("inya", [1]), Suffix("annya", [0, 2]),
    Suffix("kannya", [0, 3]), Suffix("kanlah", [0, 3]), Suffix("anlah", [0, 2]),
  ]

  /// Prefixes that never change the stem.
  private static let plain = ["di", "ke", "se", "ber", "ter", "per", "be", "te"].map {
    Array($0.utf8)
  }

  /// A word has three prefixes at most: *mem-per-ter-*.
  private static let prefixLimit = 3

  /// `word` begins at 0 in the word asked for, so that its indices are points.
  private func points(in rest: ArraySlice<UInt8>, prefixes: Int) -> [Int]? {
    if rest.count > 2, let stem = stems[rest] {
      return points(of: stem, in: rest)
    }
    guard prefixes < Self.prefixLimit else { return nil }
    for prefix in Self.plain where rest.count > prefix.count + 2 && rest.starts(with: prefix) {
      let inner = rest.dropFirst(prefix.count)
      if let points = points(in: inner, prefixes: prefixes + 1) {
        return [inner.startIndex] + points
      }
    }
    return nasalPoints(in: rest, prefixes: prefixes)
  }

  /// Me- and pe-, with the nasal that suits the stem's first letter, or in its place.
  private func nasalPoints(in rest: ArraySlice<UInt8>, prefixes: Int) -> [Int]? {
    guard rest.count > 4, let first = rest.first,
      first == UInt8(ascii: "m") || first == UInt8(ascii: "p"),
      rest[rest.startIndex + 1] == UInt8(ascii: "e")
    else { return nil }
    let seam = rest.startIndex + 2
    if let points = points(in: rest[seam...], prefixes: prefixes + 1) {
      return [seam] + points
    }
    guard let nasal = Self.nasals.first(where: { rest[seam...].starts(with: $0.text) }) else {
      return nil
    }
    let inner = rest[(seam + nasal.text.count)...]
    guard let next = inner.first else { return nil }
    if IndonesianSyllables.isVowel(next) {
      return assimilatedPoints(rest[seam...], nasal: nasal).map { [seam] + $0 }
    }
    return points(in: inner, prefixes: prefixes + 1).map { [inner.startIndex] + $0 }
  }

  /// A nasal and the consonant that it takes the place of.
  private struct Nasal {
    let text: [UInt8]
    let replaced: UInt8
  }

  private static let nasals = [
    Nasal(text: Array("ng".utf8), replaced: UInt8(ascii: "k")),
    Nasal(text: Array("ny".utf8), replaced: UInt8(ascii: "s")),
    Nasal(text: Array("m".utf8), replaced: UInt8(ascii: "p")),
    Nasal(text: Array("n".utf8), replaced: UInt8(ascii: "t")),
  ]

  /// The stem whose first consonant became `nasal`, or that begins with the vowel after *ng*.
  private func assimilatedPoints(_ surface: ArraySlice<UInt8>, nasal: Nasal) -> [Int]? {
    let inner = surface.dropFirst(nasal.text.count)
    let stem =
      (nasal.replaced == UInt8(ascii: "k") ? stems[inner] : nil)
      ?? stems[([nasal.replaced] + inner)[...]]
    return stem.map { points(of: $0, in: surface) }
  }

  /// The stem's points where it stands, as indices of the word.
  private func points(
    of stem: IndonesianStems.Stem, in surface: ArraySlice<UInt8>
  ) -> [Int] {
    stem.points(before: surface.endIndex)
      ?? IndonesianSyllables.points(in: surface).filter { $0 > 1 && surface.count - $0 > 1 }
      .map { $0 + surface.startIndex }
  }

  private static func ends(_ word: [UInt8], in suffix: [UInt8]) -> Bool {
    word.count > suffix.count + 2 && word.suffix(suffix.count).elementsEqual(suffix)
  }
}
