/// Every element hangs on the tree, once (ISO 32000-1, 14.7.2).
enum ReachRule: TagRule {
  static func check(
    _ tags: FinishedDocument.Tags, of document: FinishedDocument, _ findings: Findings
  ) {
    for stray in tags.tree.strays {
      let parent = tags.tree.elements[stray].statedParent
      findings.report(
        ChecksDiagnostics.unreachableElement,
        "the element cannot be reached: \(tags.name(ofObject: parent)) does not list it",
        at: tags.place(of: stray),
        hint: "its text is left out when the tree is read; list it in its parent's /K")
    }
    for repetition in tags.tree.repetitions {
      findings.report(
        ChecksDiagnostics.repeatedElement,
        words(repetition, tags.tree),
        at: tags.place(of: repetition.first),
        hint: "an element has one place in the tree; remove it from the other /K")
    }
    for index in tags.tree.tooDeep {
      findings.report(
        ChecksDiagnostics.tooComplex,
        "the tree is deeper than \(ReadingLimits.elementDepth) elements",
        at: tags.place(of: index), hint: "no document needs that; find out what wrote the file")
    }
  }

  private static func words(_ repetition: TaggedTree.Repetition, _ tree: TaggedTree) -> String {
    let later = repetition.secondParent.map(tree.path) ?? "the root"
    guard tree.isRightful(repetition) else {
      return "the element is listed a second time, by \(later)"
    }
    let wrong = tree.elements[repetition.first].parent.map(tree.path) ?? "the root"
    return "the element is listed by \(wrong), too, though its parent is \(later)"
  }
}
