/// The document says that it is tagged, and is (ISO 14289-1, 6.2 and 7.1).
enum TaggingRule: Rule {
  static func check(_ document: FinishedDocument, _ findings: Findings) throws(PDFFailure) {
    if document.pages.pages.isEmpty {
      findings.report(
        ChecksDiagnostics.damagedPdf, "the document has no pages",
        at: Findings.Place(object: document.catalogObject), hint: "find out what wrote the file")
    }
    for page in document.pages.repeated.sorted() {
      findings.report(
        ChecksDiagnostics.damagedPdf, "the page tree lists the page a second time",
        at: Findings.Place(page: page, object: document.pages.pages[page].object),
        hint: "each page has an object of its own; write the file anew")
    }
    let marking = try document.reader.dictionary(document.catalog["MarkInfo"])
    let place = Findings.Place(object: document.catalogObject)
    guard document.tags != nil else {
      return findings.report(
        ChecksDiagnostics.untaggedDocument,
        document.catalog["StructTreeRoot"] == nil
          ? "the document has no structure tree" : "the structure tree has no elements", at: place,
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
