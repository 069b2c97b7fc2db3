/// How a language counts off: `ke-2`, `2nd`.
package struct Ordinals: Sendable {
  /// Used where no ending fits; with the gap `{number}`.
  package let standard: Phrase
  /// By a number's last digits, the longest that fits: `13` before `3`.
  package let endings: [String: Phrase]

  package init(standard: Phrase, endings: [String: Phrase]) {
    self.standard = standard
    self.endings = endings
  }

  package func text(_ number: Int) -> String {
    let digits = String(number.magnitude)
    let phrase =
      (0..<digits.count).lazy.compactMap { endings[String(digits.dropFirst($0))] }.first
      ?? standard
    return phrase.filled { $0 == "number" ? String(number) : nil }
  }
}
