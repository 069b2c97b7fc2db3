import Frames

extension ProofRule {
  static let outsidePage = ProofRule(ProofDiagnostics.outsidePage) { proof in
    proof.pages.flatMap { page in
      page.marks.filter { !page.holds($0.box) }.inElements.map { mark in
        Finding(
          summary: "something is drawn beyond the page's edge", span: proof.span(of: mark.tag),
          page: page.number, box: mark.box,
          hint: "use a larger page, or make what stands there narrower")
      }
    }
  }
}

extension ProofPage {
  fileprivate func holds(_ box: Rect) -> Bool {
    let slack = ProofRule.visibleExcess
    return box.minX >= -slack && box.minY >= -slack && box.maxX <= size.width + slack
      && box.maxY <= size.height + slack
  }
}

extension [ProofMark] {
  /// The first of each element.
  fileprivate var inElements: [ProofMark] {
    var known: Set<Int32> = []
    return filter { mark in
      guard case .element(let id) = mark.tag else { return true }
      return known.insert(id.index).inserted
    }
  }
}
