/// The sentences of a paragraph as UTF-8 ranges of its text.
enum Sentences {
  /// A stop ends one where a capital, a digit or a quotation mark follows, and no abbreviation stands
  /// before it.
  static func ranges(of tokens: [Token], isAbbreviation: (Token) -> Bool) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = tokens.first?.range.lowerBound ?? 0
    for (index, token) in tokens.enumerated() {
      let isLast = index == tokens.count - 1
      guard isLast || ends(token, before: tokens[index + 1], isAbbreviation) else { continue }
      ranges.append(start..<token.range.upperBound)
      if !isLast { start = tokens[index + 1].range.lowerBound }
    }
    return ranges
  }

  private static func ends(
    _ token: Token, before next: Token, _ isAbbreviation: (Token) -> Bool
  ) -> Bool {
    guard token.trail.utf8.contains(where: { ".!?".utf8.contains($0) }) else { return false }
    let isShort = token.core.utf8.count == 1 && token.core.startsWithCapital
    guard !isShort, !isAbbreviation(token) else { return false }
    return next.isCapitalised || next.core.unicodeScalars.first?.isDigit == true
      || !next.lead.isEmpty
  }
}
