package import Diagnostics
package import Frames

/// How one kind of text looks; all lengths in points.
package struct Style: Sendable {
  package let family: String
  package let size: Double
  package let leading: Double
  package var weight: Int
  package var isItalic: Bool
  package let color: Color
  /// What the letters stand on.
  package let ground: Color
  package let alignment: StyleAlignment
  package let isHyphenated: Bool
  /// Whether small signs at a line's ends stand out into the margins.
  package let hasOpticalMargins: Bool
  package let figures: FigureStyle
  package let isSmallCaps: Bool
  /// In thousandths of an em.
  package let tracking: Double
  package var spaceBefore: Double
  package var spaceAfter: Double
  package let indent: Double
  /// Of the first line of a paragraph that follows a paragraph; initial ones have none.
  package let firstIndent: Double
  /// Where the template declares it.
  package let span: SourceSpan
}
