/// How a language writes numbers: `125.000,5`, `79%`, `79 persen`.
package struct NumberForms: Sendable {
  package let decimalMark: String
  package let groupMark: String
  /// From how many digits on the whole part is grouped by three: 5 leaves `2025` alone.
  package let groupsFrom: Int
  /// In displays, with the gap `{number}`: `{number}%`.
  package let percent: Phrase
  /// In running text: `{number} persen`.
  package let percentInText: Phrase
  package let ordinals: Ordinals

  package init(
    decimalMark: String, groupMark: String, groupsFrom: Int, percents: (Phrase, Phrase),
    ordinals: Ordinals
  ) {
    self.decimalMark = decimalMark
    self.groupMark = groupMark
    self.groupsFrom = groupsFrom
    percent = percents.0
    percentInText = percents.1
    self.ordinals = ordinals
  }

  /// `125.000,5`; a negative number has the minus sign U+2212.
  package func text(_ number: Decimal) -> String {
    let sign = number.isNegative ? "\u{2212}" : ""
    let fraction = number.fraction.isEmpty ? "" : decimalMark + number.fraction
    return sign + grouped(number.whole) + fraction
  }

  package func text(_ number: Int) -> String { text(Decimal(number)) }

  /// `79%`
  package func percent(_ number: Decimal) -> String { fill(percent, number) }

  /// `79 persen`
  package func percentInText(_ number: Decimal) -> String { fill(percentInText, number) }

  private func fill(_ phrase: Phrase, _ number: Decimal) -> String {
    phrase.filled { $0 == "number" ? text(number) : nil }
  }

  private func grouped(_ digits: String) -> String {
    let count = digits.utf8.count
    guard count >= groupsFrom else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (count - index) % 3 == 0 { text += groupMark }
      text.append(digit)
    }
    return text
  }
}
