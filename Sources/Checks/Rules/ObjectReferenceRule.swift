/// What elements refer to as a whole is there: an annotation of a page, a picture or a form
/// (ISO 32000-1, 14.7.4.3).
enum ObjectReferenceRule: TagRule {
  static func check(
    _ tags: FinishedDocument.Tags, of document: FinishedDocument, _ findings: Findings
  ) throws(PDFFailure) {
    let annotations = Set(document.annotations.map(\.object))
    // That the page tree does not list a page is told of its marks.
    let unlisted = Set(tags.claims.missing.compactMap(\.unlistedPage))
    for (index, element) in tags.tree.elements.enumerated() {
      for case .object(let object, _) in element.children where !annotations.contains(object) {
        let id = ObjectID(number: object, generation: 0)
        let found = try document.reader.object(id)
        if found.isStream { continue }
        if let page = found.value.dictionary?["P"]?.reference, unlisted.contains(page.number) {
          continue
        }
        findings.report(
          ChecksDiagnostics.missingMark,
          "the element refers to object \(object), which is no annotation of a page",
          at: tags.place(of: index),
          hint: "the annotation was taken from its page, or the reference is wrong; write the file"
            + " anew")
      }
    }
  }
}
