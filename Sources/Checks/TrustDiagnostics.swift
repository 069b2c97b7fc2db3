package import Diagnostics

/// What makes a finished document say two things, or nothing that can be relied on.
extension ChecksDiagnostics {
  package static let annotationPage = DiagnosticKind(
    "annotation-page", .error, title: "An annotation is not where it says",
    page: """
      A page lists the annotation, but another page lists it too, or the annotation's `/P` names
      another page. Who follows it from the tree is shown the wrong page.

      Wrong: `/Annots [ 12 0 R ]` in two pages
      Right: an annotation of its own in each page, `/P` naming that page

      Write the file anew with the program that made it.
      """)

  package static let identifierMissing = DiagnosticKind(
    "identifier-missing", .error, title: "A PDF/A file has no identifier",
    page: """
      The trailer's `/ID` tells one file from another, and a changed file from what it was. PDF/A
      asks for it.

      Wrong: `trailer << /Size 9 /Root 1 0 R >>`
      Right: `trailer << /Size 9 /Root 1 0 R /ID [<4E…> <4E…>] >>`

      Write the file anew with it.
      """)

  package static let mixedMark = DiagnosticKind(
    "mixed-mark", .error, title: "Content is an element's and an artifact at once",
    page: """
      Content is either read aloud, as an element's, or skipped, as an artifact. Here one stands in
      the other, or an element claims what is marked as an artifact, so that each program decides
      otherwise.

      Wrong: `/P <</MCID 4>> BDC … /Artifact BMC … EMC … EMC`
      Right: `/P <</MCID 4>> BDC … EMC /Artifact BMC … EMC`

      Write the file anew with the program that made it.
      """)

  package static let standardUnknown = DiagnosticKind(
    "standard-unknown", .error, title: "The file claims a standard that does not exist",
    page: """
      The XMP packet states a part or a level of PDF/A or PDF/UA that there is not, a level without a
      part, or two of them at once. Nobody can tell by which rules the file is to be judged.

      Wrong: `<pdfaid:part>77</pdfaid:part>`
      Right: `<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>`

      Write the file anew for the standard that it is to keep.
      """)

  package static let unbalancedMark = DiagnosticKind(
    "unbalanced-mark", .error, title: "Marked content begins or ends alone",
    page: """
      `BDC` and `BMC` begin marked content, `EMC` ends it, in pairs within one page or form. Here one
      of a pair is missing, so it is open where an element's text ends.

      Wrong: `/P <</MCID 4>> BDC … /P <</MCID 5>> BDC … EMC`
      Right: `/P <</MCID 4>> BDC … EMC /P <</MCID 5>> BDC … EMC`

      Write the file anew with the program that made it.
      """)

  package static let unsearchableTree = DiagnosticKind(
    "unsearchable-tree", .error, title: "Keys are not in order",
    page: """
      Elements, destinations and attachments are looked up in trees of numbers or names, which
      programs search by halves. Here keys are not in order, or a node's `/Limits` are not those of
      its keys, so that many programs do not find what is there.

      Wrong: `/Nums [ 3 12 0 R 1 14 0 R ]`
      Right: `/Nums [ 1 14 0 R 3 12 0 R ]`

      Write the file anew with the program that made it.
      """)
}
