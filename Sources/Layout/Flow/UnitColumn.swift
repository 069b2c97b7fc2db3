import Diagnostics
import Frames

/// Units set below each other at their natural places: a table cell, a label, a repeated head.
struct UnitColumn: FrameContent {
  private(set) var work: Work

  init(_ units: [FlowUnit]) { work = Work(units) }

  private init(_ work: Work) { self.work = work }

  var isEmpty: Bool { work.isEmpty }

  var height: Double {
    if work.count == 1, let unit = work.unit(at: 0), unit.edges == nil, work.open.isEmpty {
      return unit.box.height
    }
    var measure = RegionMeasure(heads, height: .infinity)
    work.eachUnit { measure.add($0) }
    return measure.natural
  }

  /// To the first baseline; the height where there is none.
  var ascent: Double {
    guard let first = work.unit(at: 0) else { return 0 }
    return heads.height + first.above.natural + first.box.ascent
  }

  /// The notes called in any of its boxes.
  var notes: [Int] {
    var notes: [Int] = []
    work.eachUnit { notes += $0.box.notes }
    return notes
  }

  /// All of it as one box; nil where it is empty.
  var box: FlowBox? {
    guard let first = work.unit(at: 0) else { return nil }
    if work.count == 1, first.edges == nil { return first.box }
    var box = FlowBox(self, height: height, ascent: ascent, span: first.box.span)
    box.notes = notes
    return box
  }

  /// The part that fits `height`, broken where the flow would break, and the rest.
  ///
  /// Where no allowed place fits, the first part is empty, or with `allowsStranded` the least harm
  /// is done.
  func split(
    at height: Double, allowsStranded: Bool
  ) -> (first: UnitColumn, rest: UnitColumn) {
    let scan = RegionScan(work, height: height, isCell: true)
    let count =
      switch scan.stop {
      case .complete(let count), .forced(let count): count
      case .overflow, .floats:
        scan.allowed?.count ?? (allowsStranded ? scan.relaxed?.count : nil) ?? 0
      }
    var first = work
    first.truncate(to: count)
    return (UnitColumn(first), UnitColumn(work.advanced(by: count)))
  }

  /// Its first box and the others.
  var behindFirst: (first: UnitColumn, rest: UnitColumn) {
    var first = work
    first.truncate(to: 1)
    return (UnitColumn(first), UnitColumn(work.advanced(by: min(1, work.count))))
  }

  var span: SourceSpan? { work.unit(at: 0)?.box.span }

  func draw(into frame: inout Frame, at origin: Point) {
    for placement in RegionComposer.compose(units, under: heads).placements {
      placement.content.draw(into: &frame, at: origin + placement.origin)
    }
  }

  private var units: ArraySlice<FlowUnit> { work.prefix(work.count) }
  private var heads: RepeatedHeads { RepeatedHeads(work.open, in: .infinity) }
}
