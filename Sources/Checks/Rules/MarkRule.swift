/// Every mark of the content is there once and belongs to one element (ISO 32000-1, 14.7.4), a form's
/// too (ISO 14289-1, 7.20).
enum MarkRule: TagRule {
  static func check(
    _ tags: FinishedDocument.Tags, of document: FinishedDocument, _ findings: Findings
  ) {
    let claimed = Set(tags.claims.claimers.keys.map(\.surface))
    for surface in document.surfaces {
      check(surface, tags, document, findings, isClaimed: claimed.contains(surface.kind))
    }
    checkForms(of: document, findings)
  }

  private static func check(
    _ surface: MarkedSurface, _ tags: FinishedDocument.Tags, _ document: FinishedDocument,
    _ findings: Findings, isClaimed: Bool
  ) {
    let isLost = !isClaimed && surface.content.marks.count > 1
    if isLost {
      findings.report(
        ChecksDiagnostics.unclaimedMark,
        "no element claims any of the \(surface.content.marks.count) marks"
          + document.original(of: surface), at: surface.place(),
        hint: "what they hold is never read aloud; write the file anew")
    }
    let told = tags.claims.renumbered[surface.kind]
    for (number, count) in surface.content.marks.sorted(by: { $0.key < $1.key }) {
      if count > 1 {
        findings.report(
          ChecksDiagnostics.duplicateMark, "mark \(number) begins \(count) times",
          at: surface.place(),
          hint: "an MCID may stand once in a content stream; number the marks anew")
      }
      if isLost || number == told { continue }
      let piece = Claims.Piece(surface: surface.kind, number: number)
      checkClaimers(tags.claims.claimers[piece] ?? [], number, surface, tags, findings)
    }
  }

  private static func checkClaimers(
    _ claimers: [Int], _ number: Int, _ surface: MarkedSurface, _ tags: FinishedDocument.Tags,
    _ findings: Findings
  ) {
    if surface.content.artifactNumbers.contains(number) {
      guard let claimer = claimers.first else { return }
      findings.report(
        ChecksDiagnostics.mixedMark, "the element claims mark \(number), which is an artifact",
        at: tags.place(of: claimer, page: surface.page),
        hint: "programs read it aloud or skip it; mark it by the element's type, or claim it not")
    } else if claimers.isEmpty {
      findings.report(
        ChecksDiagnostics.unclaimedMark, "no element claims mark \(number)", at: surface.place(),
        hint: "what it holds is never read aloud: give it to an element, or make it an artifact")
    } else if claimers.count > 1 {
      findings.report(
        ChecksDiagnostics.contestedMark,
        "mark \(number) is claimed by \(claimers.count) elements, also by "
          + tags.tree.path(of: claimers[1]),
        at: tags.place(of: claimers[0], page: surface.page),
        hint: "what it holds is read aloud more than once; leave it to one element")
    }
  }

  /// A form's marks are there as often as it is painted.
  private static func checkForms(of document: FinishedDocument, _ findings: Findings) {
    let counts = document.surfaces.reduce(into: [Int: Int]()) { counts, surface in
      counts.merge(surface.content.formCounts, uniquingKeysWith: +)
    }
    for form in document.painted.forms where !form.content.marks.isEmpty {
      guard let count = counts[form.object], count > 1 else { continue }
      findings.report(
        ChecksDiagnostics.duplicateMark,
        "the form has marks of elements and is painted \(count) times",
        at: Findings.Place(page: form.page, object: form.object),
        hint: "an element's content may stand once: paint a copy of the form as an artifact")
    }
  }
}

extension FinishedDocument {
  /// The page before that a page repeats, in words; nothing where it repeats none.
  fileprivate func original(of surface: MarkedSurface) -> String {
    guard case .page(let page) = surface.kind, let content = pages.pages[page].entries["Contents"],
      let first = pages.pages.firstIndex(where: { $0.entries["Contents"] == content }),
      first < page
    else { return "" }
    return ": the page shows the content of page \(first + 1) again"
  }
}
