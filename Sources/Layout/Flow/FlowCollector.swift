import Frames

extension FlowUnit {
  /// The units of a list of items: the only place where spaces collapse and penalties meet.
  ///
  /// - Parameter floatLimit: how high floats may be, in points; nil where all keep their place.
  static func collect(
    _ items: [FlowItem], in context: LayoutContext, floatLimit: Double? = nil
  ) -> [FlowUnit] {
    var collector = FlowCollector(capacity: items.count, floatLimit: floatLimit)
    for item in items { collector.add(item, in: context) }
    return collector.finish(in: context)
  }

  /// The units of a block, of whose items only those of one part are held at a time.
  static func collect(
    _ block: any Block, width: Double, in context: LayoutContext, floatLimit: Double
  ) -> [FlowUnit] {
    guard let stack = block as? Stack else {
      let items = block.items(width: width, in: context)
      return collect(items, in: context, floatLimit: floatLimit)
    }
    var collector = FlowCollector(capacity: 0, floatLimit: floatLimit)
    stack.eachPart(width: width, in: context) { items, index in
      collector.makeRoom(behind: index, of: stack.blocks.count)
      for item in items { collector.add(item, in: context) }
    }
    return collector.finish(in: context)
  }
}

/// The first step of a flow: items to units.
private struct FlowCollector {
  /// What stands between the last box and the next.
  private struct Gap {
    var collapsing = Glue.zero
    var fixed = Glue.zero
    var kept = Glue.zero
    var penalty = Penalty.blocks
    var begins: [BreakContext] = []
    /// Whether a barrier began, so that collapsing space is at its edge.
    var isAtEdge = false

    var above: Glue { begins.reduce(kept) { $0 + Glue($1.top) } }
  }

  private var units: [FlowUnit] = []
  private var gap = Gap()
  private var open: [BreakContext] = []
  private var reach: KeepReach?
  private let floatLimit: Double?
  /// Behind the last box that is none.
  private var floats: [FloatItem] = []

  init(capacity: Int, floatLimit: Double?) {
    self.floatLimit = floatLimit
    units.reserveCapacity(capacity / 2)
  }

  mutating func add(_ item: FlowItem, in context: LayoutContext) {
    switch item {
    case .box(let box): add(box, notes: context.footnotes(calledBy: box))
    case .glue(let glue): add(glue)
    case .penalty(let penalty):
      if penalty.stopsFloats { settleFloats(in: context) }
      add(penalty)
    case .float(let float): add(float, in: context)
    case .beginContext(let new): begin(new)
    case .endContext: end()
    }
  }

  mutating func finish(in context: LayoutContext) -> [FlowUnit] {
    settleFloats(in: context)
    if gap.kept != .zero { closeLast(below: gap.kept, ends: 0) }
    return units
  }

  private mutating func add(_ box: FlowBox, notes: [Footnote]) {
    if let reach, reach.boxes > 0, reach.height > 0 { add(Penalty.keepWithNext) }
    floats = []
    var unit = FlowUnit(space: gap.collapsing + gap.fixed, penalty: gap.penalty, box: box)
    unit.notes = notes
    let above = gap.above
    if above != .zero || !gap.begins.isEmpty {
      unit.edges = FlowUnit.Edges(above: above, below: .zero, begins: gap.begins, ends: 0)
    }
    units.append(unit)
    advanceReach(over: box)
    gap = Gap()
  }

  /// Room for as many units as the blocks will have if the rest are like those up to now: a long
  /// document's units are much of its memory, and copied they are there twice.
  mutating func makeRoom(behind blocks: Int, of total: Int) {
    guard blocks > 20, units.count * 10 > units.capacity * 9 else { return }
    let expected = units.count * total / blocks
    units.reserveCapacity(max(expected + expected / 8, units.count + units.count / 4))
  }

  /// Starts or shortens what a heading holds on to: called once for each box.
  private mutating func advanceReach(over box: FlowBox) {
    if let started = gap.penalty.reach {
      reach = KeepReach(boxes: started.boxes - 1, height: started.height - box.height)
    } else if let current = reach {
      reach = KeepReach(boxes: current.boxes - 1, height: current.height - box.height)
    }
    if let current = reach, current.boxes <= 0 || current.height <= 0 { reach = nil }
  }

  private mutating func add(_ glue: Glue) {
    switch glue.kind {
    case .fixed: gap.fixed = gap.fixed + glue
    case .kept: gap.kept = gap.kept + glue
    case .collapsing:
      if !gap.isAtEdge, glue.natural > gap.collapsing.natural { gap.collapsing = glue }
    }
  }

  private mutating func add(_ penalty: Penalty) {
    let reach = penalty.reach ?? gap.penalty.reach
    // Inside of a context nothing floats, and what floats may not be set there.
    let stopsFloats = gap.penalty.stopsFloats || (penalty.stopsFloats && open.isEmpty)
    gap.penalty = gap.penalty.joined(with: penalty)
    gap.penalty.reach = reach
    gap.penalty.stopsFloats = stopsFloats
  }

  /// What stands before and behind a float meets as if it were not there.
  private mutating func add(_ float: FloatItem, in context: LayoutContext) {
    guard let floatLimit, open.isEmpty, float.box.height <= floatLimit, !gap.penalty.stopsFloats,
      !gap.penalty.isForced
    else {
      for item in float.items { add(item, in: context) }
      return
    }
    floats.append(float)
    units.append(FlowUnit(float, notes: context.footnotes(calledBy: float.box)))
  }

  /// A heading that has nothing but figures to stand over keeps them.
  private mutating func settleFloats(in context: LayoutContext) {
    guard !floats.isEmpty, gap.penalty.reach != nil || reach != nil else { return }
    units.removeLast(floats.count)
    let kept = floats
    floats = []
    for item in kept.flatMap(\.items) { add(item, in: context) }
  }

  private mutating func begin(_ context: BreakContext) {
    open.append(context)
    gap.begins.append(context)
    if context.isBarrier { gap.isAtEdge = true }
  }

  private mutating func end() {
    guard let context = open.popLast() else { return }
    // A context without a box leaves no trace.
    guard gap.begins.isEmpty else {
      gap.begins.removeLast()
      gap.isAtEdge = gap.begins.contains(where: \.isBarrier)
      return
    }
    let inside = gap.kept
    if context.isBarrier { gap.collapsing = .zero }
    gap.kept = .zero
    closeLast(below: inside + Glue(context.bottom), ends: 1)
  }

  /// Adds to what stands below the last box.
  private mutating func closeLast(below: Glue, ends: Int) {
    guard var last = units.popLast() else { return }
    last.edges = FlowUnit.Edges(
      above: last.above, below: last.below + below, begins: last.begins, ends: last.ends + ends)
    units.append(last)
  }
}
