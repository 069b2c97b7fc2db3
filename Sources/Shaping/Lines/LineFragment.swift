import Frames

/// What the drawing of a run needs beside its words.
struct RunAppearance: Sendable {
  var face: FaceID
  var size: Double
  var color: Color
  /// Height above the line's baseline, in points.
  var rise: Double
  var spaceGlyph: UInt32
  var tag: ContentTag
  var link: LinkTarget?
  /// Nil where it is the element of `tag`.
  var linkOwner: ElementID?
  var linkDescription: String
  var anchor: AnchorID?
  var note: Int?

  /// Who owns the link areas.
  var linkElement: ElementID? {
    if let linkOwner { return linkOwner }
    guard case .element(let element) = tag else { return nil }
    return element
  }
}

/// A word at its place in a line.
struct LineFragment: Sendable {
  var word: Word
  /// Left edge, from the line's start, in points.
  var x: Double
  /// With letter-fit, in points.
  var width: Double
  /// Width of the spaces behind the word in reading order; 0 where there is none.
  var spaceAfter: Double
  /// Embedding level of that space; of the word where there is none.
  var spaceLevel: UInt8
  /// Left edge of that space.
  var spaceX: Double
  /// Whether a space character is drawn there: also at a line's end, where it has no width to show,
  /// so that the words of two lines stay two.
  var hasSpace: Bool
  /// Index into the paragraph's appearances.
  var run: Int32
  var spaceRun: Int32
  /// Whether this is the first fragment of its run, which sets the run's anchor.
  var startsRun: Bool

  /// Whether it may stand elsewhere than behind what is read before it.
  var isTurned: Bool { word.level > 0 || spaceLevel > 0 }
}
