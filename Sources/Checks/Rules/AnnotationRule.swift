/// Every annotation belongs to one element, and knows to which (ISO 14289-1, 7.18.1).
enum AnnotationRule: TagRule {
  static func check(
    _ tags: FinishedDocument.Tags, of document: FinishedDocument, _ findings: Findings
  ) {
    var owners: [Int: [Int]] = [:]
    for (index, element) in tags.tree.elements.enumerated() {
      for case .object(let object, _) in element.children {
        owners[object, default: []].append(index)
      }
    }
    var told: Set<Int> = []
    for annotation in document.annotations where annotation.isContent {
      guard annotation.object > 0, let claimers = owners[annotation.object] else {
        reportUntagged(annotation, tags, findings)
        continue
      }
      // One that several pages list is told as that.
      guard told.insert(annotation.object).inserted else { continue }
      if claimers.count > 1 {
        reportContested(annotation, claimers, tags, findings)
      } else {
        checkWayBack(annotation, to: claimers[0], tags, findings)
      }
    }
  }

  private static func reportContested(
    _ annotation: Annotation, _ claimers: [Int], _ tags: FinishedDocument.Tags,
    _ findings: Findings
  ) {
    findings.report(
      ChecksDiagnostics.contestedMark,
      "annotation \(annotation.object) is claimed \(claimers.count) times, also by "
        + tags.tree.path(of: claimers[1]),
      at: tags.place(of: claimers[0], page: annotation.page),
      hint: "it is met more than once by ear; leave it to one element")
  }

  private static func reportUntagged(
    _ annotation: Annotation, _ tags: FinishedDocument.Tags, _ findings: Findings
  ) {
    let named = annotation.parentKey.flatMap(tags.parents.element(ofObject:))
    let element = named.flatMap(tags.tree.index(ofObject:))
    findings.report(
      ChecksDiagnostics.untaggedAnnotation,
      "no element refers to the \(annotation.subtype) annotation"
        + (element.map { ", though it belongs to \(tags.tree.path(of: $0))" } ?? ""),
      at: Findings.Place(
        page: annotation.page, object: annotation.object > 0 ? annotation.object : nil,
        path: element.map(tags.tree.path)),
      hint: "a reader cannot reach it by the tree; put an object reference (OBJR) into its element")
  }

  private static func checkWayBack(
    _ annotation: Annotation, to owner: Int, _ tags: FinishedDocument.Tags, _ findings: Findings
  ) {
    let named = annotation.parentKey.flatMap(tags.parents.element(ofObject:))
    guard !tags.keys.isAbsent, named != tags.tree.elements[owner].object else { return }
    findings.report(
      ChecksDiagnostics.annotationParent,
      annotation.parentKey == nil
        ? "annotation \(annotation.object) has no key in the parent tree"
        : "the parent tree leads from annotation \(annotation.object) to"
          + " \(tags.name(ofObject: named)), not to the element that refers to it",
      at: tags.place(of: owner, page: annotation.page),
      hint: "make the annotation's /StructParent and the parent tree lead to the element")
  }
}
