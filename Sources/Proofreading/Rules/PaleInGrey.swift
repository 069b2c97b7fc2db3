import Frames

extension ProofRule {
  /// What is pale in colour, too, is marked there.
  static let paleInGrey = ProofRule(ProofDiagnostics.paleInGrey) { proof in
    contrastFindings(
      proof, hint: "choose colours that differ in lightness, not only in hue"
    ) { text, ground in
      let required = text.requiredContrast
      let ratio = Contrast.ratio(Contrast.grey(text.color), Contrast.grey(ground))
      return ratio < required && Contrast.ratio(text.color, ground) >= required ? ratio : nil
    }
  }
}
