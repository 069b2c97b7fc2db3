package import Diagnostics
package import Frames

/// What a linear block gives to the flow: the vertical list of TeX, with names for its breaks.
///
/// A long document has two for each of its lines: what few have stands behind a pointer.
package enum FlowItem: Sendable {
  case box(FlowBox)
  case glue(Glue)
  case penalty(Penalty)
  /// A figure that may stand elsewhere.
  indirect case float(FloatItem)
  /// From here to the matching `endContext`, regions repeat and decorate what the context says.
  indirect case beginContext(BreakContext)
  case endContext

  package static func space(_ natural: Double) -> FlowItem { .glue(Glue(natural)) }
}

/// A line, a row or another piece that is placed whole.
///
/// It can be cut, where it is higher than a region, if its content is a `SplittableContent`.
package struct FlowBox: Sendable {
  /// From the column's left edge, in points.
  package var x: Double = 0
  /// All the room it takes, in points.
  package var height: Double
  /// From its top to its first baseline; the height where there is no text.
  package var ascent: Double
  package var content: any FrameContent
  package var span: SourceSpan?
  /// Nil for a plain line that calls no notes.
  private var extras: Extras?

  /// What few boxes have, kept apart so that a plain line is small.
  private final class Extras: Sendable {
    let notes: [Int]
    let traits: Traits?

    /// Nil where there is none of it.
    init?(notes: [Int], traits: Traits?) {
      if notes.isEmpty, traits == nil { return nil }
      self.notes = notes
      self.traits = traits
    }
  }

  /// The notes that are called in it, by their numbers among the document's `Footnotes`.
  package var notes: [Int] {
    get { extras?.notes ?? [] }
    set { extras = Extras(notes: newValue, traits: traits) }
  }

  /// Nil where it is as a line is.
  package var traits: Traits? {
    get { extras?.traits }
    set { extras = Extras(notes: notes, traits: newValue) }
  }

  /// What makes a box another thing than a line.
  package final class Traits: Sendable {
    /// What stands in the box's place where it is the first of a region and not of its flow: a row
    /// with the label that began on the page before.
    let onTop: FlowBox?
    /// Why its content is parted wherever a region ends; nil for a box that is cut only where no
    /// region holds it.
    let parting: BreakReason?
    /// Nil for a box that keeps its place.
    let float: Float?

    init(onTop: FlowBox? = nil, parting: BreakReason? = nil, float: Float? = nil) {
      self.onTop = onTop
      self.parting = parting
      self.float = float
    }
  }

  /// - Parameter parts: boxes of which it is made; the notes called in them are called in it.
  package init(
    _ content: any FrameContent, height: Double, ascent: Double? = nil, span: SourceSpan? = nil,
    of parts: [FlowBox] = []
  ) {
    extras = Extras(notes: parts.isEmpty ? [] : parts.flatMap(\.notes), traits: nil)
    self.content = content
    self.height = max(0, height)
    self.ascent = ascent ?? max(0, height)
    self.span = span
  }
}

/// Content that can be cut between two lines.
package protocol SplittableContent: FrameContent {
  /// A part at most `height` high and what is left of the box; nil where nothing fits.
  ///
  /// Both parts hold something, so that cutting ends. Single lines stand alone only where
  /// `allowsStranded`.
  func split(at height: Double, allowsStranded: Bool) -> (first: FlowBox, rest: FlowBox)?
}

/// Content that goes on from region to region: columns, texts beside each other.
protocol PartingContent: SplittableContent {
  /// The least that can stand in a region by itself, for one of `height` points that holds not even
  /// that, and the rest; nil where there is no rest.
  func partedBehindFirst(at height: Double) -> (first: FlowBox, rest: FlowBox)?
}

/// Space between boxes, in points.
package struct Glue: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// Space around a block: between two blocks the larger one counts, and none shows at an edge of
    /// a region or of a box with insets.
    case collapsing
    /// A spacer: added to others, dropped at a region's top and foot.
    case fixed
    /// Never dropped; gives way only where the content would not fit.
    case kept
  }

  package internal(set) var natural: Double
  package let kind: Kind
  private let give: Give?

  /// What few have, kept apart so that a plain space is small.
  private final class Give: Sendable {
    let stretch: Double
    let shrink: Double
    let fill: Double

    /// Nil where nothing gives.
    init?(stretch: Double, shrink: Double, fill: Double) {
      guard stretch != 0 || shrink != 0 || fill != 0 else { return nil }
      self.stretch = stretch
      self.shrink = shrink
      self.fill = fill
    }
  }

  package init(
    _ natural: Double, stretch: Double = 0, shrink: Double = 0, fill: Double = 0,
    kind: Kind = .collapsing
  ) {
    self.natural = natural
    self.kind = kind
    give = Give(stretch: stretch, shrink: min(shrink, natural), fill: fill)
  }

  /// How much it may grow in a region that is set to its full height.
  package var stretch: Double { give?.stretch ?? 0 }
  /// How much it may give way so that one more box fits.
  package var shrink: Double { give?.shrink ?? 0 }
  /// Its share of all room that is left in a region.
  package var fill: Double { give?.fill ?? 0 }

  package static func == (left: Glue, right: Glue) -> Bool {
    left.natural == right.natural && left.kind == right.kind && left.stretch == right.stretch
      && left.shrink == right.shrink && left.fill == right.fill
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(natural)
    hasher.combine(kind)
    for part in [stretch, shrink, fill] { hasher.combine(part) }
  }

  package static let zero = Glue(0)

  static func + (left: Glue, right: Glue) -> Glue {
    Glue(
      left.natural + right.natural, stretch: left.stretch + right.stretch,
      shrink: left.shrink + right.shrink, fill: left.fill + right.fill, kind: left.kind)
  }
}
