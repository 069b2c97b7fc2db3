import Frames

extension ProofRule {
  /// Of a space's own width; one that is narrower than seven tenths no longer parts words well.
  static let tightest = -0.3

  static let tightLine = ProofRule(ProofDiagnostics.tightLine) { proof in
    proof.lines.filter { $0.setting.stretch < tightest }.map { line in
      proof.finding(
        line, "the spaces of this line are narrowed by \(hundredths(-line.setting.stretch))",
        hint: "reword the paragraph, or give the column more width")
    }
  }
}
