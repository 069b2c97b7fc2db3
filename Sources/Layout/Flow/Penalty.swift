/// Why a place between two boxes is a good or a bad one to break at.
package enum BreakReason: String, Sendable, Hashable, CaseIterable {
  case blockBoundary = "between two blocks"
  case lineBoundary = "between two lines"
  case hyphen = "between the parts of a word"
  case itemBoundary = "between two list items"
  case rowBoundary = "between two rows"
  /// The first line of a paragraph would stand alone at the foot.
  case orphan = "after a paragraph's first line"
  /// The last line of a paragraph would stand alone at the top.
  case widow = "before a paragraph's last line"
  /// A table's first row would stand alone under its head.
  case firstRow = "after a table's first row"
  /// A group's first row would stand alone under its subhead.
  case groupFirstRow = "after a group's first row"
  /// A total would stand on another page than all that it sums.
  case totalRow = "before a total"
  /// A table's last row would stand alone on its page.
  case lastRow = "before a table's last row"
  /// A signature would stand on a page without the text that it signs.
  case signature = "before a signature"
  case keepWithNext = "between a heading and what it stands over"
  case unbreakable = "inside what is kept together"
  /// A table's head would stand without a row.
  case tableHead = "between a table's head and its first row"
  case forced = "asked for"
  /// The text is done and a note is not.
  case note = "inside a note"
  /// Inside one box, which is higher than a region.
  case split = "inside a box higher than a page"
  case columns = "inside columns"
  case parallel = "inside texts beside each other"
  /// Figures have no room before what they may not cross, or before the end.
  case float = "where figures need a page before anything else"
}

/// What it costs to break at a place; between two boxes the highest one counts.
///
/// A cost below `forbidding` is a preference for a breaker that compares pages; from there on a
/// break is made only where nothing else can be done, the cheapest first.
package struct Penalty: Sendable, Hashable {
  package static let forbidding: Int32 = 1_000
  /// From here on it does less harm to cut a box that one page would hold.
  static let cutting: Int32 = 4_000

  package var cost: Int32
  package var reason: BreakReason
  /// Whether floats may not cross the place.
  package var stopsFloats = false
  /// How far the penalty reaches over the boxes that follow.
  package var reach: KeepReach?

  package init(_ cost: Int32, _ reason: BreakReason, reach: KeepReach? = nil) {
    self.cost = cost
    self.reason = reason
    self.reach = reach
  }

  package static let blocks = Penalty(0, .blockBoundary)
  package static let lines = Penalty(4, .lineBoundary)
  package static let listItems = Penalty(2, .itemBoundary)
  /// As much as a quarter of a page left open, so that a table that is short enough stays whole.
  package static let rows = Penalty(62, .rowBoundary)
  /// As much as half of a page left open.
  package static let signature = Penalty(125, .signature)
  /// A group's first row alone under its subhead, the table's first row alone under its head, and a
  /// total away from all that it sums.
  package static let groupFirstRow = Penalty(1_200, .groupFirstRow)
  package static let firstRow = Penalty(1_300, .firstRow)
  package static let totalRow = Penalty(3_200, .totalRow)
  package static let hyphen = Penalty(1_100, .hyphen)
  package static let orphan = Penalty(2_000, .orphan)
  package static let widow = Penalty(2_100, .widow)
  package static let lastRow = Penalty(3_000, .lastRow)
  package static let keepWithNext = Penalty(5_000, .keepWithNext)
  package static let unbreakable = Penalty(1_500, .unbreakable)
  /// Between the parts of a panel: what is kept together within one of them costs more.
  package static let panel = Penalty(1_050, .unbreakable)
  package static let tableHead = Penalty(6_000, .tableHead)
  package static let forced = Penalty(-1, .forced)

  var isForced: Bool { reason == .forced }
  var isAllowed: Bool { cost < Self.forbidding }

  /// The one that decides at a place where both stand; of equals the one that comes later, since
  /// the first may be the default.
  func joined(with other: Penalty) -> Penalty {
    if isForced { return self }
    if other.isForced { return other }
    return other.cost >= cost ? other : self
  }
}

/// How much must stay with a box that is kept with what follows: so many boxes or so much height,
/// whichever is reached first.
///
/// Few penalties have one, so it stands behind a pointer.
package final class KeepReach: Sendable, Hashable {
  package let boxes: Int
  /// In points.
  package let height: Double

  package static func == (left: KeepReach, right: KeepReach) -> Bool {
    left.boxes == right.boxes && left.height == right.height
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(boxes)
    hasher.combine(height)
  }

  package init(boxes: Int, height: Double) {
    self.boxes = boxes
    self.height = height
  }
}
