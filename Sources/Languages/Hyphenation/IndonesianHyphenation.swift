/// Indonesian by rules: listed stems with their affixes first, sounds for every other word.
///
/// Where sounds cannot tell (is *-kan* in *pasokan* an ending, is *ber-* in *berita* a prefix?) both
/// points are left out: a missing point costs a little space, a wrong one the reader's trust.
package final class IndonesianHyphenation: HyphenationEngine {
  private let affixes: IndonesianAffixes

  init(stems: IndonesianStems) { affixes = IndonesianAffixes(stems: stems) }

  package func points(in word: [UInt8]) -> [Int] {
    guard word.count <= 60, word.allSatisfy(\.isLowerASCII) else { return [] }
    if let points = affixes.points(in: word) { return points }
    return IndonesianEnding(word).settle(
      IndonesianSyllables.points(in: word[...]).filter { !Self.isDoubtful($0, in: word) })
  }

  /// Whether a point near the start depends on a seam that only a stem could show.
  private static func isDoubtful(_ point: Int, in word: [UInt8]) -> Bool {
    splitsLongPrefix(point, in: word) || splitsCluster(point, in: word)
  }

  /// *Be-r…*, *te-r…*, *pe-r…* before a vowel, also behind *mem-, di-, ke-, se-*.
  private static func splitsLongPrefix(_ point: Int, in word: [UInt8]) -> Bool {
    guard point >= 2, point + 1 < word.count, word[point] == UInt8(ascii: "r"),
      IndonesianSyllables.isVowel(word[point + 1]), word[point - 1] == UInt8(ascii: "e"),
      "btp".utf8.contains(word[point - 2])
    else { return false }
    return ["", "mem", "di", "ke", "se"].contains { word.prefix(point - 2).elementsEqual($0.utf8) }
  }

  /// *Dip-ro…*, *kek-la…*: a stem may begin with the whole cluster.
  private static func splitsCluster(_ point: Int, in word: [UInt8]) -> Bool {
    guard point == 3, word.count > 4, "lr".utf8.contains(word[3]),
      "bcdfgkpt".utf8.contains(word[2])
    else { return false }
    return ["di", "ke", "se", "pe"].contains { word.starts(with: $0.utf8) }
  }
}
