/// The document says that it is tagged, and is (ISO 14289-1, 6.2 and 7.1).
enum TaggingRule: Rule {
  static func check(_ document: FinishedDocument, _ findings: Findings) throws(PDFFailure) {
    if document.pages.pages.isEmpty {
      findings.report(
        ChecksDiagnostics.damagedPdf, "the document has no pages",
        at: Findings.Place(object: document.catalogObject), hint: "find out what wrote the file")
    }
    let marking = try document.reader.dictionary(document.catalog["MarkInfo"])
    let place = Findings.Place(object: document.catalogObject)
    guard let tags = document.tags, !tags.tree.elements.isEmpty else {
      return findings.report(
        ChecksDiagnostics.untaggedDocument, "the document has no structure tree", at: place,
        hint: "write it anew with tags; most programs call that \"accessible\" or \"tagged PDF\"")
    }
    if marking?["Marked"] != .boolean(true) {
      findings.report(
        ChecksDiagnostics.untaggedDocument,
        "the document has tags but does not say so: MarkInfo lacks Marked", at: place,
        hint: "set /Marked true in the catalog's /MarkInfo")
    }
  }
}
