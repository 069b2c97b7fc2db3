/// The height of a region as units are added: the same sum for breaking and for placing.
struct RegionMeasure {
  /// Sums of doubles may be off by this much, in points.
  static let tolerance = 0.001

  let height: Double
  /// Whether the edges around a first unit are clipped to the region; a cell keeps them.
  let edgesGiveWay: Bool
  /// Nil where notes are none of the region's concern: in cells, and where text is only placed.
  private(set) var notes: NoteRoom?
  var floats = RegionFloats()
  /// Whether something began below the region's top that floats may not cross.
  private(set) var isBelowBarrier = false
  /// That of the unit added last.
  private(set) var floatAbove: FlowBox.Float?
  /// Below the last unit and its kept space.
  private(set) var y: Double
  /// Between the region's top and the last unit's box, and its lower edge.
  private(set) var boxTop = 0.0
  private(set) var stretch = 0.0
  private(set) var shrink = 0.0
  private(set) var fill = 0.0
  private(set) var isEmpty = true
  /// Of the contexts that are open.
  private var bottoms: [Double]
  private var openBottom: Double

  init(
    _ heads: RepeatedHeads, height: Double, edgesGiveWay: Bool = true, notes: NoteRoom? = nil
  ) {
    self.edgesGiveWay = edgesGiveWay
    self.notes = notes
    self.height = height
    y = heads.height
    bottoms = heads.bottoms
    openBottom = heads.bottoms.reduce(0, +)
  }

  /// What the region needs if it ends here, without shrinking.
  var natural: Double { text + apart }
  /// Without notes and floats.
  var text: Double { y + openBottom }
  /// What notes and floats need.
  private var apart: Double { (notes?.least ?? 0) + floats.height }
  /// Whether all of it fits.
  var isEnough: Bool { natural - shrink <= height + Self.tolerance }

  /// Adds a unit below the others: the first one without its space.
  mutating func add(_ unit: FlowUnit) {
    if !isEmpty { add(unit.space(below: floatAbove)) }
    floatAbove = unit.float
    if unit.penalty.stopsFloats { isBelowBarrier = true }
    if !unit.notes.isEmpty { notes?.add(unit.notes) }
    guard let edges = unit.edges else {
      boxTop = y
      y += unit.box.height
      isEmpty = false
      return
    }
    for context in edges.begins { open(context.bottom) }
    var above = edges.above
    if isEmpty, edgesGiveWay { above.natural = min(above.natural, roomAbove(first: unit)) }
    add(above)
    boxTop = y
    y += unit.box.height
    for _ in 0..<edges.ends { closeInnermost() }
    add(edges.below)
    isEmpty = false
  }

  /// Whether the unit just added fits; the edges around a region's first unit give way.
  func fits(_ unit: FlowUnit, isFirst: Bool) -> Bool {
    if isEnough { return true }
    if isFirst, edgesGiveWay {
      return boxTop + unit.box.height + floats.height <= height + Self.tolerance
    }
    // A mere anchor never moves to a page of its own.
    return !isFirst && unit.box.height == 0
  }

  /// Puts a float apart from the text, with the notes that it calls.
  mutating func hold(_ unit: FlowUnit, _ stand: RegionFloats.Stand, behind count: Int) {
    floats.add(unit, stand, behind: count)
    notes?.add(unit.notes)
  }

  /// What kept space and edges may take above the first unit.
  private func roomAbove(first unit: FlowUnit) -> Double {
    max(0, height - floats.height - y - unit.box.height - unit.below.natural - openBottom)
  }

  private mutating func add(_ glue: Glue) {
    y += glue.natural
    stretch += glue.stretch
    shrink += glue.shrink
    fill += glue.fill
  }

  private mutating func open(_ bottom: Double) {
    bottoms.append(bottom)
    openBottom += bottom
  }

  private mutating func closeInnermost() {
    openBottom -= bottoms.popLast() ?? 0
  }
}
