package import Diagnostics

/// Whether the sources can be found and agree with what is said of them.
extension EvidenceDiagnostics {
  package static let accessDate = DiagnosticKind(
    "access-date", .warning, title: "A date of access does not fit the document's date",
    page: #"""
      Pages change. A page that was looked up more than a year before the document is of no use as
      proof, and one looked up after it cannot be. What counts is the document's `date`, else the
      meeting's; today is never asked, so that a file is judged alike on every day.

          document: {date: 2025-10-21}
          references: [{…, accessed: 2023-02-01}]    # warned of
          references: [{…, accessed: 2025-10-20}]    # right

      Look the page up again and write the day.
      """#)

  package static let bareHomePage = DiagnosticKind(
    "bare-home-page", .warning, title: "The address of a source is a home page",
    page: #"""
      Nobody finds a report from the start page of a site. Addresses without a path, or with that of a
      language or a start page alone (`/id`, `/index.html`), are taken for home pages.

          URL: https://example.org            # warned of
          URL: https://example.org/reports/12 # right

      Give the address of the page itself. If there is none any more, name what can still be found: a
      number, a printed form, an archive's copy.
      """#)

  package static let dateAgainstAddress = DiagnosticKind(
    "date-against-address", .warning, title: "The date of a source disagrees with its address",
    page: #"""
      Many addresses hold the day on which a page was put up: `/2025/02/`, `/2025/10/21/`,
      `2025-10-21`, `20251021`. Where `issued` says another one of them is wrong, most often by a
      month that was read off a list. Folders of uploaded files are not looked at.

          issued: 2025-01-31
          URL: https://example.org/story/2025/02/12    # warned of

      Look at the source, and mend the date or the address.
      """#)

  package static let referenceAfterDocument = DiagnosticKind(
    "reference-after-document", .warning, title: "A source is younger than the document",
    page: #"""
      A document cannot have used what came out after its own `date`.

          document: {date: 2025-10-21}
          references: [{…, issued: 2025-11-03}]    # warned of

      Mend one of the two dates; a document that was revised has a new date and a new `version`.
      """#)

  package static let repeatedReference = DiagnosticKind(
    "repeated-reference", .warning, title: "Two references are the same source",
    page: #"""
      Two entries have one address, or author, date and title in common. The list then names the source
      twice, under two numbers.

          - {id: un-2025, title: UNOPS, issued: 2025, URL: "https://example.org/12"}
          - {id: unops, title: The agency, URL: "https://example.org/12/"}    # warned of

      Cite one of them everywhere, with the place in brackets where it matters (`[@un-2025, p. 2]`),
      and remove the other. Or the address was copied: mend it.
      """#)

  package static let uncitedReference = DiagnosticKind(
    "uncited-reference", .warning, title: "Nothing cites a source of the list",
    page: #"""
      A reference is there for what it proves. No text cites this one, and no figure, chart or picture
      names it.

          summary: The steel has arrived.
          references: [{id: letter, …}]         # warned of
          summary: The steel has arrived[@letter].    # right

      Cite it where it was used, or remove it.
      """#)
}
