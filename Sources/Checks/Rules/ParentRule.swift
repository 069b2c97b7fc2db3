/// Every element names as its parent the element that lists it (ISO 32000-1, table 323).
enum ParentRule: TagRule {
  static func check(
    _ tags: FinishedDocument.Tags, of document: FinishedDocument, _ findings: Findings
  ) {
    for (index, element) in tags.tree.elements.enumerated().prefix(tags.tree.reachedCount) {
      let parent = element.parent.map { tags.tree.elements[$0].object } ?? tags.tree.root
      guard parent > 0, element.statedParent != parent else { continue }
      findings.report(
        ChecksDiagnostics.wrongParent,
        element.statedParent.map {
          "the element is listed by object \(parent) but names object \($0) as its parent"
        } ?? "the element names no parent; object \(parent) lists it",
        at: tags.place(of: index), hint: "set its /P to the element that lists it")
    }
  }
}
