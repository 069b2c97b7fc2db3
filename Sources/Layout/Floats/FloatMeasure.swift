extension RegionMeasure {
  /// Floats that leave less of a region than this have it for themselves.
  private static let leastText = 0.2

  /// Whether floats that were called before leave the text no room worth it.
  var isCrowdedByFloats: Bool {
    isEmpty && floats.areApart && height - floats.height < height * Self.leastText
  }

  /// Gives a float the best place that has room, or lets it wait.
  ///
  /// The first of a region without text has its place whatever its height, so that floats come to an
  /// end.
  /// - Parameter count: how many units of text stand before its call.
  mutating func take(_ unit: FlowUnit, behind count: Int) {
    guard let float = unit.float else { return }
    let isFirst = isEmpty && !floats.areApart
    for stand in floats.stands(for: float, isBelowBarrier: isBelowBarrier) {
      var tried = self
      tried.hold(unit, stand, behind: count)
      guard isFirst || tried.isEnough else { continue }
      self = tried
      return
    }
    floats.add(unit, .waiting, behind: count)
  }

  /// Sets what has no place above the text in the text, because a barrier is next or the text ends.
  ///
  /// - Returns: whether there was room; else all is as before.
  mutating func settle(behind count: Int) -> Bool {
    guard floats.areUnsettled else { return true }
    var tried = self
    for entry in floats.entries where entry.stand == .foot || entry.stand == .waiting {
      var unit = entry.unit
      // Those at the foot had their notes counted.
      if entry.stand == .foot { unit.notes = [] }
      tried.add(unit)
    }
    tried.floats.settle(behind: count)
    guard tried.isEnough else { return false }
    self = tried
    return true
  }
}
