/// The parent tree leads from every mark to the element that claims it (ISO 32000-1, 14.7.4.4).
enum ParentTreeRule: TagRule {
  static func check(
    _ tags: FinishedDocument.Tags, of document: FinishedDocument, _ findings: Findings
  ) {
    var claimed = ClaimedNumbers(tags.tree)
    for surface in document.surfaces where tags.keys.key(of: surface.kind) != nil {
      reportWrong(surface, tags, findings)
      reportStale(surface, tags, &claimed, findings)
    }
  }

  private static func reportWrong(
    _ surface: MarkedSurface, _ tags: FinishedDocument.Tags, _ findings: Findings
  ) {
    for number in surface.content.marks.keys.sorted() {
      let piece = Claims.Piece(surface: surface.kind, number: number)
      guard let claimers = tags.claims.claimers[piece], claimers.count == 1 else { continue }
      let owner = tags.parents.element(ofMark: number, key: surface.parentKey)
      guard owner != tags.tree.elements[claimers[0]].object else { continue }
      findings.report(
        ChecksDiagnostics.parentTreeMismatch,
        "the parent tree gives mark \(number) to \(tags.name(ofObject: owner)), not to the element"
          + " that claims it", at: tags.place(of: claimers[0], page: surface.page),
        hint: "whoever starts from the page hears another element than whoever follows the tree;"
          + " write the file anew")
    }
  }

  /// Entries for marks that the content has not.
  private static func reportStale(
    _ surface: MarkedSurface, _ tags: FinishedDocument.Tags, _ claimed: inout ClaimedNumbers,
    _ findings: Findings
  ) {
    guard let key = surface.parentKey, case .marks(let marks)? = tags.parents.entries[key] else {
      return
    }
    for (number, value) in marks.enumerated() where surface.content.marks[number] == nil {
      guard let object = value.reference?.number, let index = tags.tree.index(ofObject: object),
        !claimed.holds(number, of: index)
      else { continue }
      findings.report(
        ChecksDiagnostics.parentTreeMismatch,
        "the parent tree gives mark \(number) to an element, but the content has no such mark",
        at: tags.place(of: index, page: surface.page),
        hint: "the content or the parent tree was changed alone; write the file anew")
    }
  }
}

/// The numbers of the marks that elements claim, on whatever page; each element is read once,
/// since one may have many marks and be named for many.
struct ClaimedNumbers {
  private let tree: TaggedTree
  private var numbers: [Int: Set<Int>] = [:]
  /// How many children were looked at.
  private(set) var work = 0

  init(_ tree: TaggedTree) { self.tree = tree }

  mutating func holds(_ number: Int, of element: Int) -> Bool {
    if let known = numbers[element] { return known.contains(number) }
    let children = tree.elements[element].children
    work += children.count
    let own = Set(
      children.compactMap { child in if case .mark(let mark) = child { mark.number } else { nil } })
    numbers[element] = own
    return own.contains(number)
  }
}
