import Frames

extension ProofRule {
  static let widow = ProofRule(ProofDiagnostics.widow) { proof in
    proof.paragraphs.compactMap { regions in
      guard regions.count > 1, let last = regions.last, last.count == 1,
        last[0].setting.index == last[0].setting.count - 1
      else { return nil }
      return proof.finding(
        last[0], "the last line of a paragraph stands alone at the head of a column",
        hint: "shorten or lengthen the paragraph by a line, or the page before it")
    }
  }
}
