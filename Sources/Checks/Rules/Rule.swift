/// Something that must hold of a finished document; one rule a file.
protocol Rule {
  static func check(_ document: FinishedDocument, _ findings: Findings) throws(PDFFailure)
}

/// A rule about the structure tree, for documents that have one.
protocol TagRule: Rule {
  static func check(
    _ tags: FinishedDocument.Tags, of document: FinishedDocument, _ findings: Findings
  ) throws(PDFFailure)
}

extension TagRule {
  static func check(_ document: FinishedDocument, _ findings: Findings) throws(PDFFailure) {
    if let tags = document.tags { try check(tags, of: document, findings) }
  }
}

extension FinishedDocument.Tags {
  /// Where an element stands.
  func place(of index: Int, page: Int? = nil) -> Findings.Place {
    let object = tree.elements[index].object
    return Findings.Place(
      page: page ?? firstPage(of: index), object: object > 0 ? object : nil,
      path: tree.path(of: index))
  }

  /// The page of the element's first content, or of its first child that has some.
  private func firstPage(of index: Int) -> Int? {
    var current = index
    for _ in 0..<ReadingLimits.elementDepth {
      var next: Int?
      for child in tree.elements[current].children {
        switch child {
        case .mark(let mark): return mark.page
        case .object(_, let page): return page
        case .element(let child): next = next ?? child
        case .nothing: break
        }
      }
      guard let next else { return nil }
      current = next
    }
    return nil
  }

  /// An element in words, by its object number.
  func name(ofObject object: Int?) -> String {
    guard let object else { return "no element" }
    return tree.index(ofObject: object).map(tree.path) ?? "object \(object), which is no element"
  }
}
