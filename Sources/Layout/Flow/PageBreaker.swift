/// The units of one region, and why it ended: the second step of a flow.
package struct RegionPlan: Sendable {
  package var units: ArraySlice<FlowUnit>
  /// Those that go on from the region before, outermost first.
  package var contexts: [BreakContext]
  package var end: RegionEnd
  /// At the region's foot.
  var notes: RegionNotes?
  /// In the margin.
  var sideNotes: [Footnote]
  /// At its top and its foot.
  var floats: RegionFloats

  init(_ choice: RegionChoice, contexts: [BreakContext]) {
    units = choice.units
    // Above floats alone nothing is repeated.
    self.contexts = choice.units.isEmpty ? [] : contexts
    floats = choice.floats
    end = choice.end
    notes = choice.notes
    sideNotes = choice.sideNotes
  }
}

/// Decides where a flow breaks. It sees every line and row, and makes no frame.
package protocol PageBreaker: Sendable {
  /// Each unit in exactly one plan, but those cut in two; no plan is empty.
  func plans(for units: [FlowUnit], in regions: Regions, context: LayoutContext) -> [RegionPlan]
}

/// What is still to be placed; a copy is a checkpoint.
struct Work: Sendable {
  let units: [FlowUnit]
  /// Where the work ends among the units.
  private(set) var limit: Int
  /// Behind a pointer: most work has none, and each cell of a table is such work.
  private var cut: CutUnit?
  private(set) var index = 0
  /// Open at this place, outermost first.
  private(set) var open: [BreakContext] = []
  /// Notes that were called in regions before and have not been placed.
  var carried: NoteQueue?
  /// Floats that were called in regions before and have no place yet.
  var floats: [FlowUnit] = []

  private final class CutUnit: Sendable {
    let rest: FlowUnit

    init(_ rest: FlowUnit) { self.rest = rest }
  }

  init(_ units: [FlowUnit]) {
    self.units = units
    limit = units.count
  }

  /// What is left of a unit that was cut; it stands before `index`.
  private(set) var rest: FlowUnit? {
    get { cut?.rest }
    set { cut = newValue.map(CutUnit.init) }
  }

  var isEmpty: Bool { isTextDone && carried == nil && floats.isEmpty }
  /// Whether nothing but notes and floats is left.
  var isTextDone: Bool { cut == nil && index >= limit }
  var count: Int { limit - index + (cut == nil ? 0 : 1) }

  /// The unit `offset` places further on; nil at the end.
  func unit(at offset: Int) -> FlowUnit? {
    if let cut, offset == 0 { return cut.rest }
    let place = index + offset - (cut == nil ? 0 : 1)
    return place < limit ? units[place] : nil
  }

  /// Shows all that is left in order, without a copy of each.
  func eachUnit(_ use: (FlowUnit) -> Void) {
    if let cut { use(cut.rest) }
    for place in index..<max(index, limit) { use(units[place]) }
  }

  /// The next units, without a copy where none was cut.
  func prefix(_ count: Int) -> ArraySlice<FlowUnit> {
    guard let cut, count > 0 else { return units[index..<min(limit, index + count)] }
    return ([cut.rest] + units[index..<min(limit, index + count - 1)])[...]
  }

  /// Goes on behind the next `count` units.
  mutating func advance(by count: Int) {
    // Without a copy of each unit: a breaker that compares pages walks the same ones often.
    var passed = count
    if let cut, count > 0 {
      track(cut.rest.edges)
      passed -= 1
    }
    for place in index..<max(index, min(limit, index + passed)) { track(units[place].edges) }
    index += count - (cut == nil || count == 0 ? 0 : 1)
    guard count > 0 else { return }
    cut = nil
    takeTopForm()
  }

  /// A box that begins a region stands there in its form for this place.
  private mutating func takeTopForm() {
    guard index < limit, let form = units[index].box.traits?.onTop else { return }
    var unit = units[index]
    unit.box = form
    unit.box.x = units[index].box.x
    rest = unit
    index += 1
  }

  /// Goes on behind the first part of the next unit.
  mutating func advance(to rest: FlowUnit, behind first: FlowUnit) {
    track(first.edges)
    if cut == nil { index += 1 }
    self.rest = rest
  }

  /// Leaves only the next `count` units.
  mutating func truncate(to count: Int) {
    limit = min(limit, index + count - (cut == nil || count == 0 ? 0 : 1))
    if count == 0 { cut = nil }
  }

  private mutating func track(_ edges: FlowUnit.Edges?) {
    guard let edges else { return }
    open += edges.begins
    open.removeLast(min(edges.ends, open.count))
  }
}
