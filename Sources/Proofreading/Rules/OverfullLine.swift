import Frames
import Layout

extension ProofRule {
  /// In points; the eye does not see a line that stands out by less.
  static let visibleExcess = 0.5

  static let overfullLine = ProofRule(LayoutDiagnostics.overfullLine) { proof in
    proof.lines.filter { $0.setting.excess > visibleExcess }.map { line in
      proof.finding(
        line, "a line is \(hundredths(line.setting.excess)) pt wider than its column",
        hint: "shorten the longest word, or give the column more width")
    }
  }
}
