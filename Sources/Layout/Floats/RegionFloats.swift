import Frames

/// The floats of one region: where each stands, and which are handed on.
struct RegionFloats: Sendable {
  enum Stand: Sendable {
    case top, foot
    /// In the text, before a barrier.
    case settled
    /// In a region to come.
    case waiting
  }

  struct Entry: Sendable {
    let unit: FlowUnit
    var stand: Stand
    /// How many units of the region's text stand before its call; none for one that was called in a
    /// region before.
    let behind: Int
    /// How many stand before it in the text, where it is settled.
    var position: Int
  }

  /// In the order of their calls.
  private(set) var entries: [Entry] = []
  /// Of those at the top and at the foot, each with the space to the text, in points.
  private(set) var topHeight = 0.0
  private(set) var footHeight = 0.0

  /// What they take of the region besides its text, in points.
  var height: Double { topHeight + footHeight }
  var isEmpty: Bool { entries.isEmpty }
  /// Whether some stand in the region apart from the text.
  var areApart: Bool { entries.contains { $0.stand == .top || $0.stand == .foot } }
  /// Whether some have no place above the text.
  var areUnsettled: Bool { entries.contains { $0.stand == .foot || $0.stand == .waiting } }
  var waiting: [FlowUnit] { units(.waiting) }

  func units(_ stand: Stand) -> [FlowUnit] {
    entries.isEmpty ? [] : entries.filter { $0.stand == stand }.map(\.unit)
  }

  /// Where one that is called now may stand, the best place first.
  ///
  /// Behind one that waits all wait, so that they keep their order.
  /// - Parameter isBelowBarrier: whether its section began in the region, so that the top belongs to
  ///   another.
  func stands(for float: FlowBox.Float, isBelowBarrier: Bool) -> [Stand] {
    guard !entries.contains(where: { $0.stand == .waiting }) else { return [] }
    let isTopFree = !isBelowBarrier && !entries.contains { $0.stand == .foot }
    return
      (float.place != .foot && isTopFree ? [.top] : []) + (float.place != .top ? [.foot] : [])
  }

  mutating func add(_ unit: FlowUnit, _ stand: Stand, behind count: Int) {
    entries.append(Entry(unit: unit, stand: stand, behind: count, position: count))
    measure()
  }

  /// Settles all that have no place above the text, which has `count` units here.
  mutating func settle(behind count: Int) {
    for index in entries.indices
    where entries[index].stand == .foot || entries[index].stand == .waiting {
      entries[index].stand = .settled
      entries[index].position = count
    }
    measure()
  }

  private mutating func measure() {
    let (top, foot) = (units(.top), units(.foot))
    topHeight = top.isEmpty ? 0 : top.stackedHeight + (top.last?.float?.after ?? 0)
    footHeight = foot.isEmpty ? 0 : foot.stackedHeight + (foot.first?.space.natural ?? 0)
  }

  /// The units of a region's text: those of the flow without floats, and with what was settled.
  func text(_ units: ArraySlice<FlowUnit>) -> ArraySlice<FlowUnit> {
    guard !entries.isEmpty else { return units }
    var text: [FlowUnit] = []
    var settled = entries.filter { $0.stand == .settled }[...]
    func append(_ unit: FlowUnit) {
      var unit = unit
      unit.space = unit.space(below: text.last?.float)
      text.append(unit)
    }
    var passed = 0
    for unit in units where unit.float == nil {
      while let next = settled.first, next.position <= passed {
        append(next.unit)
        settled.removeFirst()
      }
      append(unit)
      passed += 1
    }
    for entry in settled { append(entry.unit) }
    return text[...]
  }
}

extension [FlowUnit] {
  /// Of floats below each other, without space above and below them, in points.
  fileprivate var stackedHeight: Double {
    var height = 0.0
    for (index, unit) in enumerated() {
      if index > 0 { height += unit.space(below: self[index - 1].float).natural }
      height += unit.box.height
    }
    return height
  }

  /// Floats below each other from `y` on.
  fileprivate func stacked(from y: Double) -> [Page.Placement] {
    var y = y
    return enumerated().map { index, unit in
      if index > 0 { y += unit.space(below: self[index - 1].float).natural }
      defer { y += unit.box.height }
      return Page.Placement(unit.box.content, at: Point(x: unit.box.x, y: y))
    }
  }
}

/// A region's text with the floats above and below it.
struct FloatPlacements {
  /// In the order in which they are read: a float behind the unit that calls it.
  private(set) var placements: [Page.Placement]
  /// To the lower edge of all of them, in points.
  private(set) var height: Double

  /// - Parameters:
  ///   - text: placements of which the last `count` are the text's units, and their height.
  ///   - foot: the lower edge of what the region has for them; endless where it has none.
  init(_ floats: RegionFloats, text: [Page.Placement], count: Int, height: Double, foot: Double) {
    guard count > 0 else {
      let alone = floats.units(.top) + floats.units(.foot)
      placements = text + alone.stacked(from: 0)
      self.height = alone.stackedHeight
      return
    }
    let (top, bottom) = (floats.units(.top), floats.units(.foot))
    let moved = text.map { placement in
      var placement = placement
      placement.origin.y += floats.topHeight
      return placement
    }
    let used = floats.topHeight + height
    let start = foot.isFinite ? Swift.max(used, foot - floats.footHeight) : used
    let space = bottom.first?.space.natural ?? 0
    var tops = top.stacked(from: 0)[...]
    var feet = bottom.stacked(from: start + space)[...]
    self.height = bottom.isEmpty ? used : start + floats.footHeight
    placements = Array(moved.prefix(moved.count - count))
    var next = placements.endIndex
    for entry in floats.entries where entry.stand == .top || entry.stand == .foot {
      let position = entry.behind + floats.settledCount(before: entry.behind)
      let end = Swift.min(moved.count, moved.count - count + position)
      placements += moved[next..<Swift.max(next, end)]
      next = Swift.max(next, end)
      let placed = entry.stand == .top ? tops.popFirst() : feet.popFirst()
      if let placed { placements.append(placed) }
    }
    placements += moved[next...]
  }
}

extension RegionFloats {
  fileprivate func settledCount(before count: Int) -> Int {
    entries.count { $0.stand == .settled && $0.position < count }
  }
}
