/// The document has a title, and windows show it (ISO 14289-1, 7.1).
enum TitleRule: Rule {
  static func check(_ document: FinishedDocument, _ findings: Findings) throws(PDFFailure) {
    // Where the packet itself is missing, that is told and not all that it would hold.
    if let metadata = document.metadata, metadata.first(.title)?.isEmpty != false {
      findings.report(
        ChecksDiagnostics.titleMissing, "the metadata state no title (dc:title)",
        at: Findings.Place(object: document.catalog["Metadata"]?.reference?.number),
        hint: "give the document a title; its file name is no name for it")
    }
    // Only PDF/UA asks for it; what claims nothing is judged as if it claimed that.
    if let metadata = document.metadata, metadata.first(.accessibilityPart) == nil,
      metadata.first(.archivalPart) != nil
    {
      return
    }
    let preferences = try document.reader.dictionary(document.catalog["ViewerPreferences"])
    if preferences?["DisplayDocTitle"] != .boolean(true) {
      findings.report(
        ChecksDiagnostics.titleNotShown, "windows show the file's name, not the document's title",
        at: Findings.Place(object: document.catalogObject),
        hint: "set /DisplayDocTitle true in the catalog's /ViewerPreferences")
    }
  }
}
