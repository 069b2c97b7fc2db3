import Frames

extension ProofRule {
  static let orphan = ProofRule(ProofDiagnostics.orphan) { proof in
    proof.paragraphs.compactMap { regions in
      guard regions.count > 1, regions[0].count == 1, regions[0][0].setting.index == 0 else {
        return nil
      }
      return proof.finding(
        regions[0][0], "the first line of a paragraph stands alone at the foot of a column",
        hint: "shorten what stands above it by a line, or begin the paragraph on a new page")
    }
  }
}
