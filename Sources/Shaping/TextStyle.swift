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

  private var storage: Storage

  package init(
    family: String, size: Double, weight: Int = 400, isItalic: Bool = false,
    color: Color = .black, features: Features = []
  ) {
    storage = Storage(
      Values(
        family: family, weight: weight, isItalic: isItalic, size: size, color: color,
        features: features))
  }

  private struct Values: Hashable, Sendable {
    var family: String
    var weight: Int
    var isItalic: Bool
    var size: Double
    var color: Color
    var features: Features
    var tracking = 0.0
    var rise = 0.0
  }

  /// Shared by all runs of a style, of which a document has few and runs without number.
  private final class Storage: Sendable {
    let values: Values

    init(_ values: Values) { self.values = values }
  }

  private var values: Values {
    get { storage.values }
    set { storage = Storage(newValue) }
  }

  package static func == (left: TextStyle, right: TextStyle) -> Bool {
    left.storage === right.storage || left.values == right.values
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(values) }
}

extension TextStyle {
  /// A family of the font manifest: `Source Serif Pro`.
  package var family: String {
    get { values.family }
    set { values.family = newValue }
  }

  /// CSS weight: 400 regular, 600 semibold, 700 bold.
  package var weight: Int {
    get { values.weight }
    set { values.weight = newValue }
  }

  package var isItalic: Bool {
    get { values.isItalic }
    set { values.isItalic = newValue }
  }

  /// In points.
  package var size: Double {
    get { values.size }
    set { values.size = newValue }
  }

  package var color: Color {
    get { values.color }
    set { values.color = newValue }
  }

  package var features: Features {
    get { values.features }
    set { values.features = newValue }
  }

  /// Added after each letter, in thousandths of an em.
  package var tracking: Double {
    get { values.tracking }
    set { values.tracking = newValue }
  }

  /// Height of the baseline above the line's, in points.
  package var rise: Double {
    get { values.rise }
    set { values.rise = newValue }
  }
}
