package import Frames

/// The room that a container may fill, now and later.
package struct Regions: Sendable, Hashable {
  /// The same in all of them, in points.
  package var width: Double
  /// In points; `.infinity` for one endless region.
  package var firstHeight: Double
  package var height: Double
  /// How many there are at most.
  package var limit: Int
  /// How far below a region content may run before it leaves the sheet, in points.
  package var overrun = Double.infinity
  /// How many pages the document has before them.
  package var pagesBefore = 0
  /// Whether finite stretch is used up, so that columns end level.
  package var isFlush = false
  /// Where notes stand beside the text; nil where they have their place at the foot.
  package var sideMargin: SideMargin?

  package init(width: Double, firstHeight: Double? = nil, height: Double, limit: Int = .max) {
    self.width = width
    self.firstHeight = firstHeight ?? height
    self.height = height
    self.limit = limit
  }

  package static func endless(width: Double) -> Regions {
    Regions(width: width, height: .infinity)
  }

  func height(at index: Int) -> Double { index == 0 ? firstHeight : height }
}

/// A container's answer: one filled region for each that it used.
package struct Fragment: Sendable {
  package struct Part: Sendable {
    /// In reading order, from the region's top left corner.
    package var placements: [Page.Placement]
    /// What the content takes of the region, in points.
    package var height: Double
    /// Why it ended here.
    package var end: RegionEnd
  }

  package var parts: [Part]

  package init(parts: [Part]) { self.parts = parts }
}

/// A piece of a document that fills regions by itself: a flow.
package protocol Container: Sendable {
  func layout(in regions: Regions, context: LayoutContext) -> Fragment
}

/// Why a region ended.
package enum RegionEnd: Sendable, Hashable, CustomStringConvertible {
  /// There was no more content.
  case complete
  case forced
  /// The next box did not fit; broken at an allowed place.
  case full(BreakReason)
  /// No allowed place fitted; broken at the place that does the least harm.
  case relaxed(BreakReason)
  /// A box higher than a region was cut.
  case split
  /// A box that cannot be cut is higher than the region.
  case overfull

  /// Whether the author or the template wanted it to end.
  var isAskedFor: Bool {
    if case .forced = self { true } else { false }
  }

  package var description: String {
    switch self {
    case .complete: "end of the content"
    case .forced: "break asked for"
    case .full(let reason): "page full: broken " + reason.rawValue
    case .relaxed(let reason): "no allowed break fits: broken " + reason.rawValue
    case .split: "page full: broken " + BreakReason.split.rawValue
    case .overfull: "a box that cannot be cut is higher than the page"
    }
  }
}
