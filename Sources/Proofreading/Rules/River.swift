import Frames

extension ProofRule {
  static let river = ProofRule(ProofDiagnostics.river) { proof in
    proof.paragraphs.flatMap { $0 }.flatMap { lines in
      Rivers.find(in: lines.map(\.spaces)).map { river in
        let run = lines[river.line..<river.line + river.lines]
        let first = lines[river.line]
        return Finding(
          summary: "the spaces of \(river.lines) lines stand over each other",
          span: first.setting.span ?? proof.span(of: .element(first.owner)), page: first.page,
          box: run.dropFirst().reduce(first.box) { $0.union($1.box) },
          hint: "reword one of the lines, or give the column another width")
      }
    }
  }
}

extension ProofLine {
  /// On the page, from left to right, in points.
  fileprivate var spaces: [Range<Double>] {
    setting.spaces.map { $0.lowerBound + box.minX..<$0.upperBound + box.minX }
  }
}
