package import Fields
package import Frames
import Glibc

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

/// How well two colours are told apart (WCAG 2.1, relative luminance and contrast ratio).
package enum Contrast {
  /// From 1 to 21.
  package static func ratio(_ one: Color, _ other: Color) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// What text of a size and weight needs for level AA.
  package static func required(size: Double, weight: Int) -> Double {
    size >= 18 || size >= 14 && weight >= 700 ? 3 : 4.5
  }

  private static func luminance(_ color: Color) -> Double {
    0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  private static func linear(_ part: Double) -> Double {
    part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
}
