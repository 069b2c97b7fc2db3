import Diagnostics
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

  /// What it is for.
  static func purpose(of name: Name) -> String {
    switch name {
    case .ink: "Text"
    case .accent: "The one strong colour"
    case .muted: "Secondary text"
    case .rule: "Hairlines"
    case .tint: "A pale ground"
    case .paper: "The sheet; not painted"
    case .secret: "The markings of secret papers"
    }
  }

  package let ink: Color
  package let accent: Color
  package let muted: Color
  package let rule: Color
  package let tint: Color
  package let paper: Color
  package let secret: Color
  /// Where each is set, by its name; a template may leave some out.
  private var places: [String: SourceSpan] = [:]

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
    func given(_ name: Name) -> Color {
      Color(hex: r.required(name.rawValue, .color, doc: Palette.purpose(of: name)))
    }
    func optional(_ name: Name, _ hex: UInt32) -> Color {
      Color(hex: r.optional(name.rawValue, .color, default: hex, doc: Palette.purpose(of: name)))
    }
    var palette = Palette(
      ink: given(.ink), accent: given(.accent), muted: given(.muted), rule: given(.rule),
      tint: given(.tint), paper: optional(.paper, 0xFFFFFF), secret: optional(.secret, 0xB0_0020))
    for name in Name.allCases { palette.places[name.rawValue] = r.keySpan(name.rawValue) }
    palette.checkSecret(&r)
    return palette
  }

  /// Where a colour is set; nil where it is left out.
  func place(of name: Name) -> SourceSpan? { places[name.rawValue] }

  /// Of two colours that which is set in the file that lies over the other's.
  private func outermost(of first: Name, _ second: Name) -> Name {
    guard let other = place(of: second) else { return first }
    guard let place = place(of: first) else { return second }
    return other.source.index < place.source.index ? second : first
  }

  /// Markings are small: their colour needs what small text needs on the sheet.
  private func checkSecret(_ r: inout RecordReader) {
    let ratio = Contrast.ratio(secret, paper)
    guard !r.hasFailed, ratio < Contrast.required(size: 8, weight: 400) else { return }
    let tenths = Int(ratio * 10)
    let setter = outermost(of: .secret, .paper)
    r.fail(
      TemplatesDiagnostics.lowContrast,
      "secret on paper has a contrast of \(tenths / 10).\(tenths % 10) : 1, too little for markings",
      at: setter.rawValue,
      hint: "it needs 4.5 : 1: choose a darker or lighter colour for \"\(setter.rawValue)\"")
  }
}
