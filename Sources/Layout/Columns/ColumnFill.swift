import Frames

/// One column with its content.
struct FilledColumn: Sendable {
  let units: ArraySlice<FlowUnit>
  /// Those that go on from the column before, outermost first.
  let contexts: [BreakContext]
  /// The room that it had, in points.
  let room: Double
  /// What its content takes of it, in points.
  let height: Double
  /// What came before it was filled and what is left behind it.
  let before: Work
  let after: Work

  init(_ choice: RegionChoice, of work: Work) {
    units = choice.units
    contexts = work.open
    room = choice.height
    height = min(choice.height, choice.content.text)
    before = work
    after = choice.rest
  }

  /// One that holds the least that can stand in it by itself, whatever its room.
  init(_ units: ArraySlice<FlowUnit>, height: Double, of work: Work, leaving rest: Work) {
    self.units = units
    contexts = work.open
    room = height
    self.height = height
    before = work
    after = rest
  }

  var heads: RepeatedHeads { RepeatedHeads(contexts, in: room) }

  /// To the first baseline, in points.
  var ascent: Double {
    guard let first = units.first else { return 0 }
    return min(height, heads.height + first.above.natural + first.box.ascent)
  }

  var notes: [Int] { units.flatMap(\.box.notes) }
}

/// Columns of one height, filled one after the other by first fit.
struct ColumnFill {
  /// What columns may do to hold their content.
  enum Strictness {
    /// They end only where a break is allowed.
    case balanced
    /// They also cut what is higher than a region.
    case filled
    /// They also break at forbidden places, as the top of a page has to.
    case lenient

    fileprivate func allows(_ choice: RegionChoice) -> Bool {
      switch choice.end {
      case .complete, .forced, .full: self == .lenient || choice.isAtEase
      case .split: self == .lenient || (self == .filled && choice.isAtEase)
      case .relaxed: self == .lenient
      case .overfull: false
      }
    }
  }

  private(set) var columns: [FilledColumn] = []
  private(set) var rest: Work
  /// How much higher columns must be for one of them to hold more, in points.
  private(set) var shortage = Double.infinity

  /// - Parameter limit: the height of the highest region: what is higher is cut.
  init(
    _ work: Work, count: Int, height: Double, limit: Double, _ strictness: Strictness
  ) {
    rest = work
    while columns.count < count, !rest.isEmpty {
      let scan = RegionScan(rest, height: height)
      if case .overflow = scan.stop { shortage = min(shortage, max(scan.excess, 0.01)) }
      let choice = RegionChoice(scan, height: height, next: limit)
      if choice.clipped > 0 { shortage = min(shortage, max(choice.clipped, 0.01)) }
      guard strictness.allows(choice) else { return }
      columns.append(FilledColumn(choice, of: rest))
      rest = choice.rest
    }
  }

  var isComplete: Bool { rest.isEmpty }

  /// The lowest columns that hold all of it; nil where they would be higher than `limit`.
  ///
  /// The height grows by what the next box needs that did not fit, so that none is passed over.
  private static func lowest(
    _ work: Work, count: Int, from least: Double, limit: Double
  ) -> ColumnFill? {
    var height = least
    while height <= limit + RegionMeasure.tolerance {
      let fill = ColumnFill(work, count: count, height: height, limit: limit, .balanced)
      if fill.isComplete { return fill }
      guard fill.shortage.isFinite else { return nil }
      height += fill.shortage
    }
    return nil
  }

  /// Columns as low as holds all of it, and behind the first as even as can be: seven lines in three
  /// columns are three, two and two. Nil where they would be higher than `limit`.
  static func balanced(
    _ work: Work, count: Int, limit: Double, of material: ColumnMaterial
  ) -> [FilledColumn]? {
    var columns: [FilledColumn] = []
    var rest = work
    while !rest.isEmpty {
      let left = max(1, count - columns.count)
      let least = max(material.height(of: rest) / Double(left), material.tallest(of: rest))
      guard let first = lowest(rest, count: left, from: least, limit: limit)?.columns.first
      else { return nil }
      columns.append(first)
      rest = first.after
    }
    return columns
  }
}

extension RegionChoice {
  /// Whether heads and edges have the room that they want.
  fileprivate var isAtEase: Bool { !heads.isDropped && clipped <= RegionMeasure.tolerance }

  /// What the edges around the first unit give way, in points: a panel keeps its insets rather than
  /// make columns lower.
  fileprivate var clipped: Double {
    guard let first = units.first else { return 0 }
    let edges = first.begins.reduce(heads.bottoms.reduce(0, +)) { $0 + $1.bottom }
    return heads.height + first.above.natural + first.box.height
      + (first.ends > 0 ? first.below.natural : edges) - height
  }
}
