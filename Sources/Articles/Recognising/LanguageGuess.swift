import Diagnostics

/// The language of a text by its commonest words.
struct LanguageGuess {
  let tag: LanguageTag
  /// Whether one language has far more of them.
  let isSure: Bool

  /// Of the languages in `vocabularies`; the first where nothing tells.
  init(_ words: [String], _ vocabularies: Vocabularies) {
    var counts = [Int](repeating: 0, count: vocabularies.all.count)
    for word in words.prefix(Self.limit) {
      let word = word.lowercased()
      for (index, vocabulary) in vocabularies.all.enumerated()
      where vocabulary.words.common.contains(word) { counts[index] += 1 }
    }
    let best =
      counts.indices.max { counts[$0] == counts[$1] ? $0 > $1 : counts[$0] < counts[$1] } ?? 0
    let others = counts.indices.filter { $0 != best }.map { counts[$0] }.max() ?? 0
    tag = vocabularies.all.indices.contains(best) ? vocabularies.all[best].tag : .indonesian
    isSure = counts.indices.contains(best) && counts[best] >= 3 && counts[best] >= 3 * others
  }

  /// More words tell nothing more.
  static let limit = 20_000

  /// The language of a title or a name where it is plain, else nil.
  static func ofPhrase(_ text: String, _ vocabularies: Vocabularies) -> LanguageTag? {
    let words = text.wordList.map { $0.lowercased() }
    let counts = vocabularies.all.map { vocabulary in
      words.count {
        vocabulary.words.common.contains($0)
          || vocabulary.words.institutions.contains($0.capitalisedFirst)
      }
    }
    let found = counts.indices.filter { counts[$0] > 0 }
    return found.count == 1 ? vocabularies.all[found[0]].tag : nil
  }
}

extension String {
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
