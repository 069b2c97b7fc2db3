/// The part of the outer margin in which notes stand beside the text; lengths in points.
package struct SideMargin: Sendable, Hashable {
  /// Between the text and the notes.
  package var gap: Double
  /// Of the notes.
  package var width: Double
  /// Between two notes, at least.
  package var spacing: Double
  /// Whether the outer margin of a verso is at its left.
  package var isMirrored: Bool

  package init(gap: Double, width: Double, spacing: Double, isMirrored: Bool = false) {
    self.gap = gap
    self.width = width
    self.spacing = spacing
    self.isMirrored = isMirrored
  }

  /// The notes' left edge, from that of a text `measure` wide.
  func x(isRecto: Bool, measure: Double) -> Double {
    isMirrored && !isRecto ? -gap - width : measure + gap
  }
}
