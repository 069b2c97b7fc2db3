/// Every element names as its parent the element that lists it (ISO 32000-1, table 323).
enum ParentRule: TagRule {
  static func check(
    _ tags: FinishedDocument.Tags, of document: FinishedDocument, _ findings: Findings
  ) {
    // That such an element has two places is told by itself.
    let misplaced = Set(tags.tree.repetitions.filter(tags.tree.isRightful).map(\.first))
    for (index, element) in tags.tree.elements.enumerated().prefix(tags.tree.reachedCount) {
      let parent = tags.tree.parentObject(of: element)
      guard parent > 0, element.statedParent != parent, !misplaced.contains(index) else { continue }
      findings.report(
        ChecksDiagnostics.wrongParent,
        element.statedParent.map {
          "the element is listed by object \(parent) but names object \($0) as its parent"
        } ?? "the element names no parent; object \(parent) lists it",
        at: tags.place(of: index), hint: "set its /P to the element that lists it")
    }
  }
}
