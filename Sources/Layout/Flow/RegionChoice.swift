/// How far one region reaches, and why.
struct RegionChoice {
  private(set) var units: ArraySlice<FlowUnit> = []
  private(set) var end = RegionEnd.complete
  /// At the place where it ends.
  private(set) var penalty = Penalty.blocks
  private(set) var content: RegionContent
  /// Whether its last box is the first part of one that was cut.
  private(set) var isCut = false
  /// What is left for the regions to come.
  private(set) var rest: Work
  /// At the region's foot; nil where it has none.
  private(set) var notes: RegionNotes?
  /// In the margin beside it.
  private(set) var sideNotes: [Footnote] = []
  private(set) var floats: RegionFloats
  let heads: RepeatedHeads
  let height: Double

  /// The first fit: as much as there is room for.
  init(_ work: Work, height: Double, next: Double) {
    self.init(RegionScan(work, height: height), height: height, next: next)
  }

  init(_ scan: RegionScan, height: Double, next: Double) {
    self.init(scan, height: height)
    switch scan.stop {
    case .complete(let count): take(count, .complete)
    case .forced(let count): take(count, .forced)
    case .overflow(let index): breakBefore(index, of: scan, next: next)
    case .floats(let count): take(count, .full(.float))
    }
  }

  /// The region ended at a place of its own choice.
  init(_ scan: RegionScan, height: Double, endingAt place: RegionScan.Place) {
    self.init(scan, height: height)
    take(place, .full(place.penalty.reason))
  }

  private init(_ scan: RegionScan, height: Double) {
    heads = scan.heads
    self.height = height
    rest = scan.work
    content = scan.content
    floats = scan.floats
  }

  private mutating func breakBefore(_ index: Int, of scan: RegionScan, next: Double) {
    let isParted = scan.isCrowded || scan.parting != nil
    if isParted || scan.isHigherThanRegion(next: next), let (first, second) = scan.cut() {
      return take(index, cut: first, rest: second, below: scan.top, for: scan.parting)
    }
    if let (first, second) = scan.cutRatherThanBroken() {
      return take(index, cut: first, rest: second, below: scan.top, for: nil)
    }
    guard index > 0 || scan.allowed != nil else { return takeOverfull() }
    guard let allowed = scan.allowed else { return takeRelaxed(scan.relaxed, or: index) }
    if let relaxed = scan.relaxed, !scan.isBetterMoved(from: allowed.count, next: next) {
      return takeRelaxed(relaxed, or: index)
    }
    take(allowed, .full(allowed.penalty.reason))
  }

  private mutating func takeRelaxed(_ place: RegionScan.Place?, or count: Int) {
    guard let place else { return take(count, .relaxed(.blockBoundary)) }
    take(place, .relaxed(place.penalty.reason))
  }

  private mutating func takeOverfull() {
    content = RegionContent(text: height, notes: 0, floats: 0, isFilled: true)
    guard let (first, second) = rest.unit(at: 0)?.partedBehindFirst(at: height) else {
      return take(1 + rest.anchors(behind: 1), .overfull)
    }
    let fits = first.box.height <= height + RegionMeasure.tolerance
    let parting = rest.unit(at: 0)?.box.traits?.parting
    take(0, cut: first, rest: second, below: 0, for: fits ? parting : nil)
    if !fits { end = .overfull }
  }

  private mutating func take(_ place: RegionScan.Place, _ end: RegionEnd) {
    content = place.content
    penalty = place.penalty
    floats = place.floats
    take(place.count, end)
  }

  private mutating func take(_ count: Int, _ end: RegionEnd) {
    units = floats.text(rest.prefix(count))
    rest.advance(by: count)
    self.end = end
    takeFloats()
    takeNotes()
  }

  private mutating func takeFloats() {
    rest.floats = floats.waiting
    if !rest.floats.isEmpty, end == .complete { end = .full(.float) }
  }

  /// Places the notes called here, after those that go on from before, beside the region as far as
  /// there is room and else at its foot; what does not fit is handed on.
  private mutating func takeNotes() {
    var margin = SideRoom(height: height)
    var called: [Footnote] = []
    for note in calledNotes where !note.units.isEmpty {
      if margin.take(note) { sideNotes.append(note) } else { called.append(note) }
    }
    guard let style = rest.carried?.style ?? called.first?.style else { return }
    let carried = rest.carried?.units ?? []
    let queue = NoteQueue(units: carried + called.flatMap(\.units), style: style)
    let (notes, left) = queue.filled(
      height - content.text - content.floats - style.above,
      mustTake: units.isEmpty && !floats.areApart)
    rest.carried = left
    if left != nil, end == .complete { end = .full(.note) }
    content.notes = notes.height
    guard !notes.units.isEmpty else { return }
    self.notes = notes
    self.notes?.isContinued = !carried.isEmpty
  }

  private mutating func take(
    _ count: Int, cut first: FlowUnit, rest second: FlowUnit, below top: Double,
    for parting: BreakReason?
  ) {
    units = floats.text((rest.prefix(count) + [first])[...])
    rest.advance(by: count)
    rest.advance(to: second, behind: first)
    isCut = true
    end = .split
    if let parting {
      penalty = Penalty(Penalty.lines.cost, parting)
      end = .full(parting)
    }
    content = RegionContent(
      text: min(height, top + first.box.height), notes: content.notes, floats: content.floats,
      isFilled: parting == nil)
    takeFloats()
    takeNotes()
  }

  /// In the order of their numbers.
  private var calledNotes: [Footnote] {
    var called: [Footnote] = []
    // Few units call notes, and a loop over the units themselves would copy each.
    for index in units.indices where !units[index].notes.isEmpty { called += units[index].notes }
    guard !floats.isEmpty else { return called }
    called += (floats.units(.top) + floats.units(.foot)).flatMap(\.notes)
    return called.sorted { $0.number < $1.number }
  }
}
