/// All labels of a language.
package struct Labels: Sendable {
  private let phrases: [LabelKey: Phrase]

  /// Nil where a key is left out, so that looking one up cannot fail.
  package init?(_ phrases: [LabelKey: Phrase]) {
    guard LabelKey.allCases.allSatisfy({ phrases[$0] != nil }) else { return nil }
    self.phrases = phrases
  }

  package subscript(key: LabelKey) -> Phrase { phrases[key] ?? Phrase(parts: []) }
}
