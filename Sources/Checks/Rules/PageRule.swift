/// Elements name the page that their content is on (ISO 32000-1, tables 323 to 325).
enum PageRule: TagRule {
  static func check(
    _ tags: FinishedDocument.Tags, of document: FinishedDocument, _ findings: Findings
  ) {
    for claim in tags.claims.misplaced {
      let stated = claim.stated.map { "page \($0 + 1)" } ?? "no page"
      findings.report(
        ChecksDiagnostics.wrongPage,
        "the element looks for mark \(claim.number) on \(stated), but its content is on page"
          + " \(claim.actual + 1)", at: tags.place(of: claim.element, page: claim.actual),
        hint: "set /Pg to the page that holds the mark")
    }
    let pages = Dictionary(document.annotations.map { ($0.object, $0.page) }) { first, _ in first }
    for (index, element) in tags.tree.elements.enumerated() {
      for case .object(let object, let stated?) in element.children {
        guard let actual = pages[object], actual != stated else { continue }
        findings.report(
          ChecksDiagnostics.wrongPage,
          "the element looks for annotation \(object) on page \(stated + 1), but it is on page"
            + " \(actual + 1)", at: tags.place(of: index, page: actual),
          hint: "set /Pg to the page that holds the annotation")
      }
    }
  }
}
