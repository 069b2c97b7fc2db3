/// Everything that is painted is tagged or an artifact (ISO 14289-1, 7.1).
enum PaintingRule: TagRule {
  static func check(
    _ tags: FinishedDocument.Tags, of document: FinishedDocument, _ findings: Findings
  ) {
    let tagged = Self.objects(of: tags.tree)
    var unmarked = UnmarkedForms(document.painted, tagged: tagged)
    for (page, content) in document.painted.pages.enumerated() {
      let count = content.bareCount(tagged)
      if count > 0 {
        findings.report(
          ChecksDiagnostics.unmarkedPainting, words(content, count), at: Findings.Place(page: page),
          hint: "put it between BDC and EMC, as an element's content or as /Artifact")
      }
      for form in unmarked.reached(from: content) {
        findings.report(
          ChecksDiagnostics.unmarkedPainting,
          words(form.content, form.content.bareCount(tagged)) + " in a form XObject",
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

  /// What elements refer to as a whole (ISO 32000-1, 14.7.4.3).
  private static func objects(of tree: TaggedTree) -> Set<Int> {
    var objects: Set<Int> = []
    for element in tree.elements {
      for case .object(let object, _) in element.children { objects.insert(object) }
    }
    return objects
  }

  private static func words(_ content: PaintedContent, _ count: Int) -> String {
    let more = count - 1
    return
      "\(content.unmarkedCount > 0 ? content.firstUnmarked : "Do") paints outside of all tags and artifacts"
      + (more > 0 ? ", and \(more) further operators do" : "")
  }
}

extension PaintedContent {
  /// How much is painted outside of all marks and belongs to no element as a whole.
  fileprivate func bareCount(_ tagged: Set<Int>) -> Int {
    unmarkedCount + bareImages.subtracting(tagged).count
  }
}

/// The forms with unmarked painting that a page paints outside of all marks, each told once.
private struct UnmarkedForms {
  private let painted: PaintedDocument
  /// What belongs to an element as a whole.
  private let tagged: Set<Int>
  private var told: Set<Int> = []

  init(_ painted: PaintedDocument, tagged: Set<Int>) {
    self.painted = painted
    self.tagged = tagged
  }

  mutating func reached(from content: PaintedContent) -> [PaintedDocument.Form] {
    var open = bare(content)
    var found: [PaintedDocument.Form] = []
    while let object = open.popLast() {
      guard told.insert(object).inserted, let form = painted.form(object) else { continue }
      if form.content.bareCount(tagged) > 0 { found.append(form) }
      open += bare(form.content)
    }
    return found
  }

  private func bare(_ content: PaintedContent) -> [Int] {
    content.forms.filter { !$0.isMarked && !tagged.contains($0.form.number) }.map(\.form.number)
      .sorted(by: >)
  }
}
