/// Links and bookmarks lead to pages of the document (ISO 32000-1, 12.3.2).
enum DestinationRule: Rule {
  static func check(_ document: FinishedDocument, _ findings: Findings) throws(PDFFailure) {
    for annotation in document.annotations {
      try check(
        annotation.entries, document, findings, what: "the link",
        at: Findings.Place(
          page: annotation.page, object: annotation.object > 0 ? annotation.object : nil))
    }
    let root = document.catalog["Outlines"]
    for bookmark in try Bookmark.all(document.reader, root: root) {
      let title = PDFText.text(try document.reader.resolve(bookmark.entries["Title"]).string ?? [])
      try check(
        bookmark.entries, document, findings, what: "the bookmark \"\(title.prefix(60))\"",
        at: Findings.Place(object: bookmark.object))
    }
  }

  private static func check(
    _ entries: [String: PDFValue], _ document: FinishedDocument, _ findings: Findings,
    what: String, at place: Findings.Place
  ) throws(PDFFailure) {
    guard
      let destination = try NamedDestinations.destination(of: entries, document.reader),
      let fault = try document.destinations.fault(
        in: destination, document.reader, document.pages)
    else { return }
    findings.report(
      ChecksDiagnostics.unknownDestination, "\(what) leads nowhere: \(fault)", at: place,
      hint: "make it lead to a page that is there, or take it away")
  }
}
