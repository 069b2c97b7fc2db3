/// Figures and formulas have words in their place (ISO 14289-1, 7.3 and 7.7).
enum AlternativeRule: TagRule {
  static func check(
    _ tags: FinishedDocument.Tags, of document: FinishedDocument, _ findings: Findings
  ) {
    for (index, element) in tags.tree.elements.enumerated().prefix(tags.tree.reachedCount)
    where ["Figure", "Formula"].contains(element.standardType) && !element.hasAlternative {
      findings.report(
        ChecksDiagnostics.alternativeMissing,
        "the \(element.standardType) has no alternative text", at: tags.place(of: index),
        hint: "say in /Alt what it shows; a picture without meaning is an artifact")
    }
  }
}
