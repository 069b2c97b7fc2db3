/// Everything that is painted is tagged or an artifact (ISO 14289-1, 7.1).
enum PaintingRule: TagRule {
  static func check(
    _ tags: FinishedDocument.Tags, of document: FinishedDocument, _ findings: Findings
  ) {
    var unmarked = UnmarkedForms(document.painted)
    for (page, content) in document.painted.pages.enumerated() {
      if content.unmarkedCount > 0 {
        findings.report(
          ChecksDiagnostics.unmarkedPainting, words(content), at: Findings.Place(page: page),
          hint: "put it between BDC and EMC, as an element's content or as /Artifact")
      }
      for form in unmarked.reached(from: content) {
        findings.report(
          ChecksDiagnostics.unmarkedPainting, words(form.content) + " in a form XObject",
          at: Findings.Place(page: page, object: form.object),
          hint: "mark it in the form, or mark the form where the page paints it")
      }
    }
    for surface in document.surfaces where surface.content.isBroken {
      findings.report(
        ChecksDiagnostics.damagedPdf, "the content cannot be read to its end", at: surface.place(),
        hint: "get the file anew from where it was made")
    }
  }

  private static func words(_ content: PaintedContent) -> String {
    let more = content.unmarkedCount - 1
    return "\(content.firstUnmarked) paints outside of all tags and artifacts"
      + (more > 0 ? ", and \(more) further operators do" : "")
  }
}

/// The forms with unmarked painting that a page paints outside of all marks, each told once.
private struct UnmarkedForms {
  private let painted: PaintedDocument
  private var told: Set<Int> = []

  init(_ painted: PaintedDocument) { self.painted = painted }

  mutating func reached(from content: PaintedContent) -> [PaintedDocument.Form] {
    var open = Self.bare(content)
    var found: [PaintedDocument.Form] = []
    while let object = open.popLast() {
      guard told.insert(object).inserted, let form = painted.form(object) else { continue }
      if form.content.unmarkedCount > 0 { found.append(form) }
      open += Self.bare(form.content)
    }
    return found
  }

  private static func bare(_ content: PaintedContent) -> [Int] {
    content.forms.filter { !$0.isMarked }.map(\.form.number).sorted(by: >)
  }
}
