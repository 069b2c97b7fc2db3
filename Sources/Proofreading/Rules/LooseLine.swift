import Frames

extension ProofRule {
  /// Of a space's own width; one that is twice as wide begins to show as a hole.
  static let loosest = 1.0

  static let looseLine = ProofRule(ProofDiagnostics.looseLine) { proof in
    proof.lines.filter { $0.setting.stretch > loosest }.map { line in
      proof.finding(
        line, "the spaces of this line are stretched by \(hundredths(line.setting.stretch))",
        hint: "reword the paragraph, allow a long word to be divided (soft hyphen, U+00AD), or"
          + " give the column more width")
    }
  }
}
