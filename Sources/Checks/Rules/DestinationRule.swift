/// Links, bookmarks and the opening lead to pages of the document or to addresses (ISO 32000-1,
/// 12.3.2 and 12.6.4), and bookmarks stand once in their tree (12.3.3).
enum DestinationRule: Rule {
  static func check(_ document: FinishedDocument, _ findings: Findings) throws(PDFFailure) {
    for annotation in document.annotations {
      try check(
        try Lead.all(of: annotation.entries, document.reader), document, findings,
        what: "the link",
        at: Findings.Place(
          page: annotation.page, object: annotation.object > 0 ? annotation.object : nil))
    }
    let outline = try Outline(document.reader, root: document.catalog["Outlines"])
    for bookmark in outline.bookmarks {
      let title = PDFText.text(try document.reader.resolve(bookmark.entries["Title"]).string ?? [])
      try check(
        try Lead.all(of: bookmark.entries, document.reader), document, findings,
        what: "the bookmark \"\(title.prefix(60))\"", at: Findings.Place(object: bookmark.object))
    }
    if let object = outline.firstRepeated {
      findings.report(
        ChecksDiagnostics.repeatedElement, "the bookmark is listed a second time",
        at: Findings.Place(object: object),
        hint: "what follows it is never shown; write the file anew")
    }
    try checkOpening(document, findings)
  }

  private static func checkOpening(
    _ document: FinishedDocument, _ findings: Findings
  ) throws(PDFFailure) {
    guard let opening = document.catalog["OpenAction"] else { return }
    let isAction = try document.reader.dictionary(opening) != nil
    let leads = isAction ? try Lead.of(action: opening, document.reader) : [.place(opening)]
    try check(
      leads, document, findings, what: "what happens on opening",
      at: Findings.Place(object: document.catalogObject))
  }

  private static func check(
    _ leads: [Lead], _ document: FinishedDocument, _ findings: Findings, what: String,
    at place: Findings.Place
  ) throws(PDFFailure) {
    for lead in leads {
      guard let fault = try fault(of: lead, document) else { continue }
      return findings.report(
        ChecksDiagnostics.unknownDestination, "\(what) leads nowhere: \(fault)", at: place,
        hint: "make it lead to a page that is there, or take it away")
    }
  }

  private static func fault(
    of lead: Lead, _ document: FinishedDocument
  ) throws(PDFFailure) -> String? {
    switch lead {
    case .place(let place):
      try document.destinations.fault(in: place, document.reader, document.pages)
    case .address(let address): address.contains { $0 > 32 } ? nil : "it has no address"
    }
  }
}
