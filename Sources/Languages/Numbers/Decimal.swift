/// A number as it was written: exact, with the digits after the point that its author gave.
///
/// Binary fractions would print 0.1 + 0.2; a briefing prints what its source says.
package struct Decimal: Hashable, Sendable {
  package let isNegative: Bool
  /// At least one, without leading zeros.
  package let whole: String
  /// None for a whole number.
  package let fraction: String

  /// From `-1234.50`: digits, at most one point with digits on both sides; nil otherwise.
  package init?(_ text: String) {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let digits = isNegative ? text.utf8.dropFirst() : text.utf8[...]
    let parts = digits.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.allSatisfy(Self.isDigits),
      let wholeText = String(whole.drop { $0 == UInt8(ascii: "0") }),
      let fraction = parts.count == 2 ? parts.last.flatMap(String.init) : ""
    else { return nil }
    self.isNegative = isNegative
    self.whole = wholeText.isEmpty ? "0" : wholeText
    self.fraction = fraction
  }

  package init(_ number: Int) {
    isNegative = number < 0
    whole = String(number.magnitude)
    fraction = ""
  }

  /// The shortest decimal that is `number`; nil for what no figure can show (10^16 and more,
  /// infinity) or nobody would read (below 0.0001).
  package init?(_ number: Double) {
    if let whole = Int(exactly: number) {
      self.init(whole)
    } else {
      self.init(number.description)
    }
  }

  private static func isDigits(_ text: Substring.UTF8View.SubSequence) -> Bool {
    !text.isEmpty && text.allSatisfy { (48...57).contains($0) }
  }
}
