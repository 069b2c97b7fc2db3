/// Pages and forms lead to their entries of the parent tree (ISO 32000-1, 14.7.4.4).
enum ParentKeyRule: TagRule {
  static func check(
    _ tags: FinishedDocument.Tags, of document: FinishedDocument, _ findings: Findings
  ) {
    if tags.keys.isAbsent, !tags.claims.claimers.isEmpty {
      findings.report(
        ChecksDiagnostics.parentTreeMismatch,
        "there is no parent tree, so nothing leads from content to its elements",
        at: Findings.Place(object: tags.tree.root),
        hint: "whoever starts from a page hears nothing of its elements; write the file anew")
    }
    for surface in document.surfaces {
      guard let fault = tags.keys.faults[surface.kind] else { continue }
      findings.report(
        ChecksDiagnostics.parentTreeMismatch, words(fault, surface, tags), at: surface.place(),
        hint: "set /StructParents to the key of the entry for these marks, or write the file anew")
    }
  }

  private static func words(
    _ fault: ParentKeys.Fault, _ surface: MarkedSurface, _ tags: FinishedDocument.Tags
  ) -> String {
    let what = name(surface.kind)
    switch fault {
    case .missing: return "\(what) has marks but no /StructParents"
    case .unknown(let key):
      return "\(what) has /StructParents \(key), for which the parent tree has no entry"
    case .shared(let key, let other):
      return "\(what) has /StructParents \(key), which belongs to \(name(other))"
    case .foreign(let key):
      let page = tags.page(ofKey: key).map { "those of page \($0 + 1)" } ?? "others"
      return "\(what) has /StructParents \(key), which leads to no element of it but to \(page)"
    }
  }

  private static func name(_ surface: Claims.Surface) -> String {
    switch surface {
    case .page(let page): "page \(page + 1)"
    case .form(let object): "the form of object \(object)"
    }
  }
}

extension FinishedDocument.Tags {
  /// The page of the first element that stands under a key.
  fileprivate func page(ofKey key: Int) -> Int? {
    guard case .marks(let marks)? = parents.entries[key],
      let object = marks.lazy.compactMap(\.reference?.number).first,
      let element = tree.index(ofObject: object)
    else { return nil }
    return place(of: element).page
  }
}
