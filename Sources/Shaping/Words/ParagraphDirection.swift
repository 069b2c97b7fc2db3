package import Languages

extension Paragraph {
  /// Which way the paragraph runs: as its style says, else as its text does.
  ///
  /// Words in a language of the other direction do not turn it, though it begin with them: a
  /// quotation in Arabic at the head of an English paragraph leaves it English.
  package var direction: TextDirection {
    if let direction = style.direction { return direction }
    var main = ""
    var turned = ""
    var hasText = false
    for run in runs where !run.text.isEmpty {
      if TextDirection(of: run.language) == .rightToLeft {
        turned += run.text
      } else {
        main += run.text
        hasText = true
      }
    }
    if let direction = TextDirection(firstLetterOf: main) { return direction }
    if turned.isEmpty { return .leftToRight }
    return !hasText || TextDirection(firstLetterOf: turned) != nil ? .rightToLeft : .leftToRight
  }
}
