import Frames

extension ProofRule {
  /// In points; smaller type cannot be read on paper by many.
  static let leastSize = 7.0

  static let smallText = ProofRule(ProofDiagnostics.smallText) { proof in
    proof.pages.flatMap { page in
      page.texts.filter { $0.size < leastSize - 0.005 }.inElements.map { text in
        Finding(
          summary: "text of \(hundredths(text.size)) pt", span: proof.span(of: text.tag),
          page: page.number, box: text.box,
          hint: "give its style in the template a size of 7 pt or more")
      }
    }
  }
}

extension [ProofText] {
  /// The first of each element or kind of artifact: a paragraph is marked once on a page.
  var inElements: [ProofText] {
    var known: [ContentTag] = []
    var ids: Set<Int32> = []
    return filter { text in
      if case .element(let id) = text.tag { return ids.insert(id.index).inserted }
      defer { known.append(text.tag) }
      return !known.contains(text.tag)
    }
  }
}
