import Frames

extension ProofRule {
  static let paleText = ProofRule(ProofDiagnostics.paleText) { proof in
    contrastFindings(proof, hint: "choose a darker colour for the text or a lighter ground") {
      text, ground in
      let ratio = Contrast.ratio(text.color, ground)
      return ratio < text.requiredContrast ? ratio : nil
    }
  }

  /// The texts whose contrast to a ground of theirs is too small.
  static func contrastFindings(
    _ proof: Proof, hint: String, lack: (ProofText, Color) -> Double?
  ) -> [Finding] {
    proof.pages.flatMap { page in
      page.texts.filter { text in text.grounds.contains { lack(text, $0) != nil } }.inElements
        .map { text in
          let least = text.grounds.compactMap { lack(text, $0) }.min() ?? 0
          let needed = hundredths(text.requiredContrast)
          return Finding(
            summary: "text has a contrast of \(hundredths(least)) : 1 to its ground, and needs"
              + " \(needed) : 1", span: proof.span(of: text.tag), page: page.number, box: text.box,
            hint: hint)
        }
    }
  }
}

extension ProofText {
  /// For level AA.
  var requiredContrast: Double { Contrast.required(size: size, weight: weight) }
}
