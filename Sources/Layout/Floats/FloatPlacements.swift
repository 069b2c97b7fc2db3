import Frames

/// A region's text with the floats above, below and within it.
struct FloatPlacements {
  /// In the order in which they are read: each float behind the unit that calls it, wherever it
  /// stands.
  private(set) var placements: [Page.Placement]
  /// Of the text's units, in their order.
  let units: [Page.Placement]
  /// To the lower edge of all of them, in points.
  let height: Double

  /// - Parameters:
  ///   - text: the placements of a region's text, of which those of `units` are the last, and their
  ///     height.
  ///   - foot: the lower edge of what the region has for them; endless where it has none.
  init(
    _ floats: RegionFloats, text: [Page.Placement], of units: ArraySlice<FlowUnit>, height: Double,
    foot: Double
  ) {
    guard !units.isEmpty else {
      let alone = floats.units(.top) + floats.units(.foot)
      placements = text + alone.stacked(from: 0)
      self.units = []
      self.height = alone.stackedHeight
      return
    }
    let moved = text.map { placement in
      var placement = placement
      placement.origin.y += floats.topHeight
      return placement
    }
    let used = floats.topHeight + height
    let start = foot.isFinite ? max(used, foot - floats.footHeight) : used
    placements = Array(moved.dropLast(units.count))
    self.units = Array(moved.suffix(units.count))
    self.height = floats.footHeight > 0 ? start + floats.footHeight : used
    add(floats, to: units, footFrom: start)
  }

  private mutating func add(
    _ floats: RegionFloats, to units: ArraySlice<FlowUnit>, footFrom start: Double
  ) {
    let bottom = floats.units(.foot)
    var tops = floats.units(.top).stacked(from: 0)[...]
    var feet = bottom.stacked(from: start + (bottom.first?.space.natural ?? 0))[...]
    var settled = zip(units, self.units).filter { $0.0.float != nil }.map(\.1)[...]
    var texts = zip(units, self.units).filter { $0.0.float == nil }.map(\.1)[...]
    var passed = 0
    for entry in floats.entries {
      let count = max(0, entry.behind - passed)
      placements += texts.prefix(count)
      texts = texts.dropFirst(count)
      passed += count
      let placed =
        switch entry.stand {
        case .top: tops.popFirst()
        case .foot: feet.popFirst()
        case .settled: settled.popFirst()
        case .waiting: Page.Placement?.none
        }
      if let placed { placements.append(placed) }
    }
    placements += texts
  }
}

extension [FlowUnit] {
  /// Of floats below each other, without space above and below them, in points.
  var stackedHeight: Double {
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
