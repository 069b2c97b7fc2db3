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
  }

  package let ink: Color
  package let accent: Color
  package let muted: Color
  package let rule: Color
  package let tint: Color
  package let paper: Color

  package subscript(name: Name) -> Color {
    switch name {
    case .ink: ink
    case .accent: accent
    case .muted: muted
    case .rule: rule
    case .tint: tint
    case .paper: paper
    }
  }

  package static let record = RecordType("colors", doc: "The template's colours") {
    (r: inout RecordReader) in
    Palette(
      ink: Color(hex: r.required("ink", .color, doc: "Text")),
      accent: Color(hex: r.required("accent", .color, doc: "The one strong colour")),
      muted: Color(hex: r.required("muted", .color, doc: "Secondary text")),
      rule: Color(hex: r.required("rule", .color, doc: "Hairlines")),
      tint: Color(hex: r.required("tint", .color, doc: "A pale ground")),
      paper: Color(
        hex: r.optional("paper", .color, default: 0xFFFFFF, doc: "The sheet; not painted")))
  }
}
