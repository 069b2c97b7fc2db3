/// What an option is called: `--output`, and where it has a letter also `-o`.
package struct OptionName: Sendable, Equatable, ExpressibleByStringLiteral {
  /// Without its dashes.
  package let long: String
  package let letter: Unicode.Scalar?

  package init(_ long: String, _ letter: Unicode.Scalar) {
    self.long = long
    self.letter = letter
  }

  package init(stringLiteral long: String) {
    self.long = long
    letter = nil
  }

  /// As it is typed, the letter first.
  var spellings: [String] { (letter.map { ["-\($0)"] } ?? []) + ["--" + long] }
}
