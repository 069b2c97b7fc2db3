/// All labels of a language.
package struct Labels: Sendable {
  /// By the key's name in the data.
  private let phrases: [String: Phrase]

  /// Nil where a key is left out, so that looking one up cannot fail.
  package init?(_ phrases: [String: Phrase]) {
    guard LabelKey.allCases.allSatisfy({ phrases[$0.rawValue] != nil }) else { return nil }
    self.phrases = phrases
  }

  private init(all phrases: [String: Phrase]) { self.phrases = phrases }

  /// The same with some phrases in place of others.
  func replacing(_ others: [(key: LabelKey, phrase: Phrase)]) -> Labels {
    var phrases = phrases
    for other in others { phrases[other.key.rawValue] = other.phrase }
    return Labels(all: phrases)
  }

  package subscript(key: LabelKey) -> Phrase { phrases[key.rawValue] ?? Phrase(parts: []) }
}
