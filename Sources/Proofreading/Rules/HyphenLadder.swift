import Frames

extension ProofRule {
  /// Hyphens under each other that are a ladder.
  static let ladder = 3

  static let hyphenLadder = ProofRule(ProofDiagnostics.hyphenLadder) { proof in
    proof.paragraphs.flatMap { regions in
      regions.flatMap { ladders(in: $0) }
        .map { ladder in
          proof.finding(
            ladder[0], "\(ladder.count) lines in a row end in a hyphen",
            hint: "reword the paragraph, or give the column more width")
        }
    }
  }

  /// The longest runs of hyphenated lines, as long as a ladder.
  private static func ladders(in lines: [ProofLine]) -> [[ProofLine]] {
    lines.split { !$0.setting.endsInHyphen }.filter { $0.count >= ladder }.map { Array($0) }
  }
}
