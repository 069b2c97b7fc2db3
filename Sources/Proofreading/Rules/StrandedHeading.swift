import Frames

extension ProofRule {
  static let strandedHeading = ProofRule(ProofDiagnostics.strandedHeading) { proof in
    proof.partings.compactMap { above, below in
      guard let heading = proof.ancestor(of: above.element, where: \.isHeading),
        proof.ancestor(of: below.element, where: \.isHeading) != heading,
        let section = proof.structure[heading].parent, proof.holds(section, below.element)
      else { return nil }
      return Finding(
        summary: "a heading is parted from what it stands over",
        span: proof.span(of: .element(heading)), page: above.page, box: above.box,
        hint: "make what follows the heading smaller, or begin the section on a new page")
    }
  }
}

extension StructureRole {
  fileprivate var isHeading: Bool {
    if case .heading = self { true } else { false }
  }
}
