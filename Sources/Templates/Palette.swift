package import Fields
package import Frames

/// The template's named colours.
package struct Palette: Sendable {
  /// Names that every template gives.
  package enum Name: String, CaseIterable, Sendable {
    /// Of text.
    case ink
    /// The one strong colour.
    case accent
    /// Of secondary text.
    case muted
    /// Of hairlines.
    case rule
    /// A pale ground.
    case tint
    /// Of the sheet; it is not painted.
    case paper
    /// Of the markings of secret papers, which offices print in red.
    case secret
  }

  package let ink: Color
  package let accent: Color
  package let muted: Color
  package let rule: Color
  package let tint: Color
  package let paper: Color
  package let secret: Color

  package subscript(name: Name) -> Color {
    switch name {
    case .ink: ink
    case .accent: accent
    case .muted: muted
    case .rule: rule
    case .tint: tint
    case .paper: paper
    case .secret: secret
    }
  }

  package static let record = RecordType("colors", doc: "The template's colours") {
    (r: inout RecordReader) in
    let palette = Palette(
      ink: Color(hex: r.required("ink", .color, doc: "Text")),
      accent: Color(hex: r.required("accent", .color, doc: "The one strong colour")),
      muted: Color(hex: r.required("muted", .color, doc: "Secondary text")),
      rule: Color(hex: r.required("rule", .color, doc: "Hairlines")),
      tint: Color(hex: r.required("tint", .color, doc: "A pale ground")),
      paper: Color(
        hex: r.optional("paper", .color, default: 0xFFFFFF, doc: "The sheet; not painted")),
      secret: Color(
        hex: r.optional(
          "secret", .color, default: 0xB0_0020, doc: "The markings of secret papers")))
    palette.checkSecret(&r)
    return palette
  }

  /// Markings are small: their colour needs what small text needs on the sheet.
  private func checkSecret(_ r: inout RecordReader) {
    let ratio = Contrast.ratio(secret, paper)
    guard !r.hasFailed, ratio < Contrast.required(size: 8, weight: 400) else { return }
    let tenths = Int(ratio * 10)
    r.fail(
      TemplatesDiagnostics.lowContrast,
      "secret on paper has a contrast of \(tenths / 10).\(tenths % 10) : 1, too little for markings",
      at: r.keySpan("secret") == nil ? "paper" : "secret",
      hint: "it needs 4.5 : 1: choose a darker or lighter colour for \"secret\"")
  }
}
