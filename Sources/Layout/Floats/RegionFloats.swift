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
    /// How many stand before it, where it is settled in the text.
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
