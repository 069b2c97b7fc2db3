/// Decides the seam before *-an* at the end of a word without a listed stem.
struct IndonesianEnding {
  private enum Seam { case bySound, beforeAn, unknown }

  private let word: [UInt8]
  /// Where the word ends without *-nya, -lah, -kah*.
  private let end: Int
  /// The last two sounds before *-an*; none where the word has no such ending.
  private let sounds: ArraySlice<IndonesianSyllables.Sound>

  init(_ word: [UInt8]) {
    self.word = word
    let clitic = ["nya", "lah", "kah"].first { word.count > 6 && Self.ends(word[...], in: $0) }
    end = word.count - (clitic?.utf8.count ?? 0)
    let stem = Self.ends(word[..<end], in: "an") ? word[..<(end - 2)] : []
    sounds = IndonesianSyllables.sounds(of: stem).suffix(2)
  }

  /// The points by sound, mended at the ending.
  func settle(_ points: [Int]) -> [Int] {
    guard let last = sounds.last else { return points }
    switch seam(after: last) {
    case .bySound: return points
    case .unknown: return points.filter { $0 != last.start }
    case .beforeAn:
      return (points.filter { $0 != last.start && $0 != last.end } + [last.end]).sorted()
    }
  }

  private func seam(after last: IndonesianSyllables.Sound) -> Seam {
    let vowels = word[..<end].count(where: IndonesianSyllables.isVowel)
    // A stem has two syllables, so a short word is no derivation.
    if vowels < 3 { return .bySound }
    if last.isVowel { return .beforeAn }
    // No stem ends in w, y, c, j or ny.
    if "wycj".utf8.contains(word[last.end - 1]) { return .bySound }
    // Verbs take -kan and never -an; whatever else ends there is the stem's own.
    if begins(with: ["me", "di", "ter"]) { return .bySound }
    let isK = word[last.start..<last.end].elementsEqual("k".utf8)
    if isK, sounds.first?.isVowel != true { return .bySound }
    // Pe-…-an and ke-…-an make nouns; ber-…-an too, but ber-…-kan is as frequent.
    if vowels >= 4, begins(with: isK ? ["ke", "pe"] : ["ke", "pe", "ber"]) { return .beforeAn }
    return .unknown
  }

  private func begins(with prefixes: [String]) -> Bool {
    prefixes.contains { word.starts(with: $0.utf8) }
  }

  private static func ends(_ word: ArraySlice<UInt8>, in ending: String) -> Bool {
    word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
