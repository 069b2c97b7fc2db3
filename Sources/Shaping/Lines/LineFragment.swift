import Frames

/// What the drawing of a run needs beside its words.
///
/// A document keeps one for each of its paragraphs at least: what many have alike and what few have
/// stand behind pointers.
struct RunAppearance: Sendable {
  let ink: RunInk
  let tag: ContentTag
  private let reference: Reference?

  init(_ run: TextRun, ink: RunInk) {
    self.ink = ink
    tag = run.tag
    reference = Reference(run)
  }

  /// Where a run leads and what leads to it.
  private final class Reference: Sendable {
    let link: LinkTarget?
    let linkOwner: ElementID?
    let linkDescription: String
    let anchor: AnchorID?
    let note: Int?

    /// Nil where the run has none of it.
    init?(_ run: TextRun) {
      link = run.link
      linkOwner = run.linkOwner
      linkDescription = run.link == nil ? "" : run.linkText
      anchor = run.anchor
      note = run.note
      if link == nil, linkOwner == nil, anchor == nil, note == nil { return nil }
    }
  }

  var size: Double { ink.size }
  var spaceWidth: Double { ink.spaceWidth }
  var link: LinkTarget? { reference?.link }
  var linkDescription: String { reference?.linkDescription ?? "" }
  var anchor: AnchorID? { reference?.anchor }
  var note: Int? { reference?.note }

  /// Who owns the link areas: the element of `tag` unless another is named.
  var linkElement: ElementID? {
    if let owner = reference?.linkOwner { return owner }
    guard case .element(let element) = tag else { return nil }
    return element
  }
}

/// What all runs of one style are drawn with.
final class RunInk: Sendable {
  let face: FaceID
  let size: Double
  let color: Color
  /// Height above the line's baseline, in points.
  let rise: Double
  let spaceGlyph: UInt32
  /// Natural width of a word space, in points.
  let spaceWidth: Double

  init(_ style: TextStyle, face: FaceID, spaceGlyph: UInt32, spaceWidth: Double) {
    self.face = face
    size = style.size
    color = style.color
    rise = style.rise
    self.spaceGlyph = spaceGlyph
    self.spaceWidth = spaceWidth
  }
}

/// A word of a line and the space behind it in reading order, in 16 bytes: a document keeps one for
/// each of its words. Where it stands follows from the line (`LineParts.place`).
struct LineFragment: Sendable {
  var word: Word
  /// Index into the paragraph's appearances.
  var run: Int32
  /// Level, flags, and how many runs behind `run` the space's is.
  private var space: UInt32

  private static let hasSpaceFlag: UInt32 = 0x100
  private static let hasWidthFlag: UInt32 = 0x200
  private static let startsRunFlag: UInt32 = 0x400
  private static let hasGapFlag: UInt32 = 0x800
  private static let runShift: UInt32 = 12

  init(word: Word, run: Int, level: UInt8, startsRun: Bool) {
    self.word = word
    self.run = Int32(clamping: run)
    space = UInt32(level) | (startsRun ? Self.startsRunFlag : 0)
  }

  /// Whether this is the first fragment of its run, which sets the run's anchor.
  var startsRun: Bool { space & Self.startsRunFlag != 0 }

  /// Whether a space character is drawn behind the word: also at a line's end, where it has no width
  /// to show, so that the words of two lines stay two.
  var hasSpace: Bool { space & Self.hasSpaceFlag != 0 }

  /// Whether that space takes room in the line.
  var spaceHasWidth: Bool { space & Self.hasWidthFlag != 0 }

  /// Whether a justified line is stretched behind the word, though no space stands there.
  var hasGap: Bool {
    get { space & Self.hasGapFlag != 0 }
    set { space = newValue ? space | Self.hasGapFlag : space & ~Self.hasGapFlag }
  }

  /// Embedding level of that space; of the word where there is none.
  var spaceLevel: UInt8 { UInt8(truncatingIfNeeded: space) }

  /// The run that the space belongs to: that of the word or a later one.
  var spaceRun: Int32 { run &+ Int32(truncatingIfNeeded: space >> Self.runShift) }

  /// Puts a space behind the word.
  mutating func setSpace(run spaceRun: Int, level: UInt8, hasWidth: Bool) {
    // A paragraph has fewer runs than bytes, and of these at most 200,000.
    let distance = UInt32(clamping: min(spaceRun - Int(run), 0xF_FFFF))
    space =
      UInt32(level) | Self.hasSpaceFlag | (hasWidth ? Self.hasWidthFlag : 0)
      | space & Self.startsRunFlag | distance << Self.runShift
  }

  /// Whether it may stand elsewhere than behind what is read before it.
  var isTurned: Bool { word.level > 0 || spaceLevel > 0 }
}
