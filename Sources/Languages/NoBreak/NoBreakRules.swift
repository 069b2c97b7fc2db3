/// The spaces of a language at which no line may end: between a rank and its name, a number and its
/// unit, `hlm.` and the page.
package struct NoBreakRules: Sendable {
  private let rules: [NoBreakRule]
  private let words: WordTable<WordKinds>
  /// By name, as they stand in the file: few runs ask for one.
  private let lists: [String: String]

  init(rules: [NoBreakRule], words: WordTable<WordKinds>, lists: [String: String] = [:]) {
    self.rules = rules
    self.words = words
    self.lists = lists
  }

  /// The words of a list of the language's file, such as `rank`; none where it has no such list.
  package func words(of list: String) -> [String] {
    (lists[list]?.utf8 ?? "".utf8).split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// No rules at all, for languages without.
  package static let none = NoBreakRules(rules: [], words: WordTable())

  /// The offsets of those ordinary spaces (U+0020) in a paragraph's UTF-8 that must not break,
  /// ascending. The text stays as it is.
  package func unbreakableSpaces(in text: [UInt8]) -> [Int] {
    guard !rules.isEmpty, text.contains(0x20) else { return [] }
    let tokens = NoBreakTokens(text) { words[$0] ?? [] }
    var joined = [Bool](repeating: false, count: tokens.words.count)
    for start in tokens.words.indices {
      let opener = tokens.words[start].opener
      for rule in rules where !rule.openers.isDisjoint(with: opener) {
        let end = tokens.end(of: rule, from: start)
        for index in (start + 1)..<max(start + 1, end) { joined[index] = true }
      }
    }
    var spaces: [Int] = []
    for index in tokens.words.indices where joined[index] {
      for space in tokens.words[index].gap where text[space] == 0x20 { spaces.append(space) }
    }
    return spaces
  }
}
