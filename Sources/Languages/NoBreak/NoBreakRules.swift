/// The spaces of a language at which no line may end: between a rank and its name, a number and its
/// unit, `hlm.` and the page.
package struct NoBreakRules: Sendable {
  private let rules: [NoBreakRule]
  private let words: WordTable<WordKinds>

  init(rules: [NoBreakRule], words: WordTable<WordKinds>) {
    self.rules = rules
    self.words = words
  }

  /// No rules at all, for languages without.
  package static let none = NoBreakRules(rules: [], words: WordTable())

  /// The offsets of those ordinary spaces (U+0020) in a paragraph's UTF-8 that must not break,
  /// ascending. The text stays as it is.
  package func unbreakableSpaces(in text: [UInt8]) -> [Int] {
    guard !rules.isEmpty else { return [] }
    let tokens = NoBreakTokens(text) { words[$0] ?? [] }
    var joined = [Bool](repeating: false, count: tokens.words.count)
    for start in tokens.words.indices {
      for rule in rules {
        let end = tokens.end(of: rule, from: start)
        for index in (start + 1)..<max(start + 1, end) { joined[index] = true }
      }
    }
    return tokens.words.indices.flatMap { index in
      joined[index] ? tokens.words[index].gap.filter { text[$0] == 0x20 } : []
    }
  }
}
