import Languages

/// A share that the article names, with its sentence.
struct FoundPercentage: Equatable {
  let line: Int
  /// As the data writes numbers: `12.5`.
  let value: String
  /// As the article has it: `12,5 persen`.
  let words: String
  let sentence: String
  /// What it is a share of.
  var whole: String?
  let citations: [Int]

  static func percentages(in passage: Passage, _ tokens: [Token], _ vocabularies: Vocabularies)
    -> [FoundPercentage]
  {
    var found: [FoundPercentage] = []
    let text = passage.plain
    let sentences = Sentences.ranges(of: tokens) { token in
      vocabularies.has(token.dotted, .titles)
        || vocabularies.has(token.dotted, .ranks)
        || vocabularies.has(token.dotted, .degrees)
    }
    for index in tokens.indices {
      guard let (words, end) = unit(tokens, at: index, vocabularies),
        let value = value(tokens[index].core, vocabularies),
        let sentence = sentences.first(where: { $0.contains(tokens[index].range.lowerBound) })
      else { continue }
      let cited = passage.citationPlaces.filter {
        $0.offset > sentence.lowerBound && $0.offset <= sentence.upperBound
      }
      found.append(
        FoundPercentage(
          line: passage.line, value: value, words: words,
          sentence: text.utf8Part(sentence).trimmingStop,
          whole: whole(tokens, from: end, in: sentence, passage, vocabularies),
          citations: cited.flatMap(\.numbers).reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
          }))
    }
    return found
  }

  /// `79 persen`, `79 per cent`, `79%`
  private static func unit(_ tokens: [Token], at index: Int, _ vocabularies: Vocabularies) -> (
    String, end: Int
  )? {
    let token = tokens[index]
    guard token.core.unicodeScalars.first?.isDigit == true else { return nil }
    if token.trail.hasPrefix("%") { return (token.core + "%", index + 1) }
    guard token.isOpen, index + 1 < tokens.count else { return nil }
    let next = tokens[index + 1]
    if next.raw == "%" || next.raw == "%," || next.raw == "%." {
      return (token.core + " %", index + 2)
    }
    for vocabulary in vocabularies.all {
      if vocabulary.percents.contains(next.core.lowercased()) {
        return (token.core + " " + next.core, index + 2)
      }
      guard index + 2 < tokens.count, next.isOpen else { continue }
      let both = next.core + " " + tokens[index + 2].core
      if vocabulary.percents.contains(both.lowercased()) {
        return (token.core + " " + both, index + 3)
      }
    }
    return nil
  }

  /// In the marks of the article's language; nil where it is no plain number.
  private static func value(_ text: String, _ vocabularies: Vocabularies) -> String? {
    guard let numbers = vocabularies.all.first?.language.numbers else { return nil }
    let parts = text.split(omittingEmptySubsequences: false) { String($0) == numbers.decimalMark }
      .map(String.init)
    if parts.count == 2, parts.allSatisfy(\.isDigits) {
      return parts[0].withoutLeadingZeros + "." + parts[1]
    }
    if text.isDigits { return text.withoutLeadingZeros }
    // The other language's mark, where it can be no mark of groups.
    let others = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }.map(
      String.init)
    guard others.count == 2, others.allSatisfy(\.isDigits), others[1].utf8.count < 3 else {
      return nil
    }
    return others[0].withoutLeadingZeros + "." + others[1]
  }

  /// `dari seluruh emisi gas rumah kaca`: what follows `dari` up to a sign or a citation.
  private static func whole(
    _ tokens: [Token], from start: Int, in sentence: Range<Int>, _ passage: Passage,
    _ vocabularies: Vocabularies
  ) -> String? {
    guard start < tokens.count, tokens[start - 1].trail.isEmpty || tokens[start - 1].trail == "%",
      vocabularies.has(tokens[start].core, .of)
    else { return nil }
    var end = start + 1
    while end < tokens.count, tokens[end].range.upperBound <= sentence.upperBound {
      let token = tokens[end]
      let isCommon = vocabularies.has(token.core, .common)
      if isCommon, end > start + 1 { break }
      end += 1
      let isCited = passage.citationPlaces.contains {
        token.range.contains($0.offset) || $0.offset == token.coreRange.upperBound
      }
      if !token.isOpen || isCited { break }
    }
    let words = tokens[(start + 1)..<end]
    guard (1...9).contains(words.count) else { return nil }
    return words.map(\.raw).joined(separator: " ").trimmingPunctuation
  }
}

extension String {
  fileprivate var withoutLeadingZeros: String {
    let rest = utf8.drop { $0 == 0x30 }
    return rest.isEmpty ? "0" : String(decoding: rest, as: UTF8.self)
  }
}
