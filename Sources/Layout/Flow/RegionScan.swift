/// A look at how far the work at hand reaches into a region.
struct RegionScan {
  /// A place to break: behind so many units, at this penalty.
  struct Place {
    let count: Int
    let penalty: Penalty
    /// What the region holds down to here.
    let content: RegionContent
    let floats: RegionFloats
  }

  enum Stop {
    /// Everything fits.
    case complete(Int)
    /// A break is asked for behind so many units.
    case forced(Int)
    /// The unit at this offset does not fit.
    case overflow(Int)
    /// Floats need another region before the unit at this offset, or the end.
    case floats(Int)
  }

  let work: Work
  let heads: RepeatedHeads
  private(set) var stop = Stop.complete(0)
  /// The last allowed place.
  private(set) var allowed: Place?
  /// The last of the cheapest forbidden places behind it.
  private(set) var relaxed: Place?
  /// All allowed places, in order; empty unless asked for.
  private(set) var places: [Place] = []
  /// Of all units that fit.
  private(set) var content = RegionContent(text: 0, notes: 0, floats: 0, isFilled: false)
  /// Those called so far.
  private(set) var floats = RegionFloats()
  /// Whether any is called in the region.
  private(set) var callsFloats = false
  /// How many of the units that fit are text.
  private var texts = 0
  /// What was left for the box that did not fit, and its top.
  private(set) var room = 0.0
  private(set) var top = 0.0
  /// What the region would need besides to hold the box that did not fit.
  private(set) var excess = 0.0
  /// Whether the first unit fits, but not with the notes that it calls, and can be cut.
  private(set) var isCrowded = false
  /// What notes need that were called above it.
  private var notesAbove: NoteRoom?
  private let keepsPlaces: Bool
  private let defersFloats: Bool

  /// In a cell, edges and heads take their room and give nothing away.
  ///
  /// - Parameter defersFloats: whether floats that are called here wait for the next region.
  init(
    _ work: Work, height: Double, isCell: Bool = false, keepsPlaces: Bool = false,
    defersFloats: Bool = false
  ) {
    self.work = work
    self.keepsPlaces = keepsPlaces
    self.defersFloats = defersFloats
    heads = RepeatedHeads(work.open, in: isCell ? .infinity : height)
    stop = scan(
      RegionMeasure(
        heads, height: height, edgesGiveWay: !isCell,
        notes: isCell ? nil : NoteRoom(work, height: height)))
  }

  private mutating func scan(_ region: RegionMeasure) -> Stop {
    var measure = region
    for unit in work.floats { measure.take(unit, behind: 0) }
    advance(to: measure)
    guard measure.isCrowdedByFloats, !work.isTextDone else { return scanText(measure) }
    // What is left of a document may stand below them all the same.
    var whole = self
    guard case .complete(let count) = whole.scanText(measure) else { return .floats(0) }
    self = whole
    return .complete(count)
  }

  private mutating func scanText(_ region: RegionMeasure) -> Stop {
    var measure = region
    var count = 0
    while let unit = work.unit(at: count) {
      if unit.float != nil {
        call(unit, in: &measure)
        count += 1
        continue
      }
      if texts > 0 || !floats.isEmpty {
        if unit.penalty.stopsFloats, !settle(in: &measure) {
          note(unit, at: count)
          return .floats(count)
        }
        if unit.penalty.isForced { return .forced(count) }
        note(unit, at: count)
      }
      guard add(unit, to: &measure) else { return .overflow(count) }
      count += 1
    }
    return settle(in: &measure) ? .complete(count) : .floats(count)
  }

  /// Whether the unit fits below the others.
  private mutating func add(_ unit: FlowUnit, to measure: inout RegionMeasure) -> Bool {
    let isFirst = texts == 0
    notesAbove = measure.notes
    measure.add(unit)
    top = measure.boxTop
    room =
      measure.height - measure.floats.height - top - (measure.text - measure.y)
      - (notesAbove?.least ?? 0)
    if isFirst, !floats.areApart, crowdsNotes(unit, measure) { isCrowded = true }
    guard measure.fits(unit, isFirst: isFirst), !isCrowded else {
      excess = measure.natural - measure.shrink - measure.height
      return false
    }
    texts += 1
    advance(to: measure)
    return true
  }

  private mutating func call(_ unit: FlowUnit, in measure: inout RegionMeasure) {
    callsFloats = true
    if defersFloats, texts > 0 {
      measure.floats.add(unit, .waiting, behind: texts)
    } else {
      measure.take(unit, behind: texts)
    }
    advance(to: measure)
  }

  /// Whether all floats have a place above what is next.
  private mutating func settle(in measure: inout RegionMeasure) -> Bool {
    guard measure.settle(behind: texts) else { return false }
    advance(to: measure)
    return true
  }

  private mutating func advance(to measure: RegionMeasure) {
    floats = measure.floats
    content = RegionContent(
      text: measure.text, notes: measure.notes?.least ?? 0, floats: measure.floats.height,
      isFilled: measure.fill > 0)
  }

  private func crowdsNotes(_ unit: FlowUnit, _ measure: RegionMeasure) -> Bool {
    guard !unit.notes.isEmpty, room > 0, !measure.isEnough else { return false }
    return cut(unit, allowsStranded: false) != nil
  }

  /// Notes the place before a unit; of floats alone a region may always end.
  private mutating func note(_ unit: FlowUnit, at count: Int) {
    let place = Place(
      count: count, penalty: texts > 0 ? unit.penalty : .blocks, content: content, floats: floats)
    if place.penalty.isAllowed {
      allowed = place
      relaxed = nil
      if keepsPlaces { places.append(place) }
    } else if place.penalty.cost <= relaxed?.penalty.cost ?? .max {
      relaxed = place
    }
  }

  /// Whether the unit that did not fit would fit nowhere.
  func isHigherThanRegion(next: Double) -> Bool {
    guard case .overflow(let index) = stop else { return false }
    if case .overflow(0) = RegionScan(work.advanced(by: index), height: next).stop { return true }
    return false
  }

  /// Why the unit that did not fit is parted here rather than moved; nil for one that is moved.
  var parting: BreakReason? {
    guard case .overflow(let index) = stop else { return nil }
    return work.unit(at: index)?.box.traits?.parting
  }

  /// The unit that did not fit, cut at the room that was left.
  ///
  /// Lines are stranded only where no place lies before it at which a break does less harm.
  func cut() -> (first: FlowUnit, rest: FlowUnit)? {
    guard case .overflow(let index) = stop, room > 0, let unit = work.unit(at: index) else {
      return nil
    }
    let isBetterBefore = allowed != nil || (relaxed?.penalty.cost ?? .max) < Penalty.orphan.cost
    return cut(unit, allowsStranded: false)
      ?? (isBetterBefore ? nil : cut(unit, allowsStranded: true))
  }

  /// The unit that did not fit, cut although a page would hold it, where a break before it would leave
  /// a heading or a table's head alone.
  func cutRatherThanBroken() -> (first: FlowUnit, rest: FlowUnit)? {
    guard allowed == nil, let relaxed, relaxed.penalty.cost > Penalty.cutting else { return nil }
    return cut()
  }

  /// The unit cut so high that the notes that its first part calls have room, if it can be.
  private func cut(
    _ unit: FlowUnit, allowsStranded: Bool
  ) -> (first: FlowUnit, rest: FlowUnit)? {
    guard !unit.notes.isEmpty else { return unit.split(at: room, allowsStranded: allowsStranded) }
    var height = room
    var best: (first: FlowUnit, rest: FlowUnit)?
    for _ in 0..<Self.noteTries where height > 0 {
      guard let parts = unit.split(at: height, allowsStranded: allowsStranded) else {
        // All of it fits here, but not its notes.
        height = min(height, unit.box.height) * 0.75
        continue
      }
      let excess = parts.first.box.height + need(of: parts.first) - room
      guard excess > 0 else { return parts }
      best = parts
      height = parts.first.box.height - max(1, min(excess, parts.first.box.height / 4))
    }
    return best
  }

  private static let noteTries = 12

  /// What the notes of a part need beyond those above it.
  private func need(of part: FlowUnit) -> Double {
    guard var notes = notesAbove else { return 0 }
    let before = notes.least
    notes.add(part.notes)
    return notes.least - before
  }

  /// Whether the units from `count` on find a better end in the next region than in this one.
  func isBetterMoved(from count: Int, next: Double) -> Bool {
    let moved = RegionScan(work.advanced(by: count), height: next)
    guard case .overflow(let index) = moved.stop, moved.allowed == nil else { return true }
    if moved.cutRatherThanBroken() != nil { return true }
    if index > 0, moved.isHigherThanRegion(next: next), moved.cut() != nil { return true }
    guard let here = relaxed else { return true }
    guard let there = moved.relaxed else { return false }
    return there.penalty.cost < here.penalty.cost
  }
}

extension Work {
  /// How many units without height follow the first `count`: they stay with what is above them.
  func anchors(behind count: Int) -> Int {
    var found = 0
    while let unit = unit(at: count + found), unit.box.height == 0, !unit.penalty.isForced {
      found += 1
    }
    return found
  }

  func advanced(by count: Int) -> Work {
    var work = self
    work.advance(by: count)
    work.floats = []
    return work
  }
}

/// How much of a region is used, in points, without shrinking.
struct RegionContent {
  var text: Double
  /// With the room above them.
  var notes: Double
  /// Apart from the text, with the room between.
  var floats: Double
  /// Whether space inside takes all that is left.
  let isFilled: Bool

  var used: Double { text + notes + floats }
}
