package import Frames

/// How text looks: everything that shaping and drawing need and nothing that layout decides.
package struct TextStyle: Hashable, Sendable {
  /// OpenType features that a style may ask for.
  package struct Features: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Lower case as true small capitals (`smcp`).
    package static let smallCaps = Features(rawValue: 1)
    /// Old-style figures (`onum`), proportional (`pnum`).
    package static let oldStyleFigures = Features(rawValue: 2)
    /// Figures of one width (`tnum`, `lnum`).
    package static let tabularFigures = Features(rawValue: 4)
    /// Raised small figures drawn by the type designer (`sups`).
    package static let superscript = Features(rawValue: 8)
  }

  /// A family of the font manifest: `Source Serif Pro`.
  package var family: String
  /// CSS weight: 400 regular, 600 semibold, 700 bold.
  package var weight: Int
  package var isItalic: Bool
  /// In points.
  package var size: Double
  package var color: Color
  package var features: Features
  /// Added after each letter, in thousandths of an em.
  package var tracking: Double
  /// Height of the baseline above the line's, in points.
  package var rise: Double

  package init(
    family: String, size: Double, weight: Int = 400, isItalic: Bool = false,
    color: Color = .black, features: Features = []
  ) {
    self.family = family
    self.size = size
    self.weight = weight
    self.isItalic = isItalic
    self.color = color
    self.features = features
    tracking = 0
    rise = 0
  }
}
