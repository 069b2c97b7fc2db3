/// The fonts that the styles of a template may ask for.
package struct FontsAtHand: Sendable {
  /// A font by what a style says of it.
  package struct Font: Sendable {
    package let family: String
    /// As in CSS: 400 is regular, 700 bold.
    package let weight: Int
    package let isItalic: Bool

    package init(family: String, weight: Int, isItalic: Bool) {
      self.family = family
      self.weight = weight
      self.isItalic = isItalic
    }
  }

  /// The first thing that no font has, of those that a style asks for.
  enum Lack {
    case family, weight, slant
  }

  private let fonts: [Font]

  package init(_ fonts: [Font]) { self.fonts = fonts }

  func lack(of wanted: Font) -> Lack? {
    let family = fonts.filter { $0.family == wanted.family }
    if family.isEmpty { return .family }
    let weight = family.filter { $0.weight == wanted.weight }
    if weight.isEmpty { return .weight }
    return weight.contains { $0.isItalic == wanted.isItalic } ? nil : .slant
  }

  /// In the order in which the fonts are given.
  var families: [String] {
    fonts.reduce(into: []) { if !$0.contains($1.family) { $0.append($1.family) } }
  }

  /// The weights that a family has in one slant, or in any, from light to bold.
  func weights(of family: String, isItalic: Bool? = nil) -> [Int] {
    let fonts = fonts.filter { $0.family == family && (isItalic ?? $0.isItalic) == $0.isItalic }
    return Set(fonts.map(\.weight)).sorted()
  }
}
