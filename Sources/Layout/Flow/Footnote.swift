package import Frames

/// The notes of a document in the order of their calls, and how they stand at the foot of a page.
package struct Footnotes: Sendable {
  /// By their numbers, which boxes carry that call them.
  package var blocks: [any Block]
  package var style: FootnoteStyle
  /// The same notes as they stand in the margin, with the anchors of their calls; empty where all
  /// stand at the foot.
  package var sides: [Side] = []

  package init(_ blocks: [any Block] = [], style: FootnoteStyle = FootnoteStyle()) {
    self.blocks = blocks
    self.style = style
  }

  /// A note's form in the margin.
  package struct Side: Sendable {
    let block: any Block
    let call: AnchorID?

    package init(_ block: any Block, call: AnchorID? = nil) {
      self.block = block
      self.call = call
    }
  }
}

/// The room around notes, in points.
package struct FootnoteStyle: Sendable, Hashable {
  /// Between the text and the rule, at least.
  package var gapAbove = 10.0
  package var rule: Stroke?
  /// Of the rule over notes that begin; over one that goes on it is as long as the measure.
  package var ruleLength = 60.0
  package var gapBelow = 5.0
  /// Between two notes.
  package var spacing = 2.0

  package init() {}

  /// From the text's lower edge to the first note.
  var above: Double { gapAbove + (rule?.width ?? 0) + gapBelow }
}

/// A note measured for the region in which it is called.
final class Footnote: Sendable {
  /// Its place among `Footnotes.blocks`.
  let number: Int
  let units: [FlowUnit]
  let height: Double
  /// The least part that may stand on the page of its call if the rest goes on: two lines, or all.
  let firstHeight: Double
  let style: FootnoteStyle
  /// Its form in the margin; nil where it can stand at the foot alone.
  let side: SideNote?

  init(_ number: Int, _ units: [FlowUnit], style: FootnoteStyle, side: SideNote? = nil) {
    self.number = number
    self.style = style
    self.side = side
    var units = units
    // Dropped at the top of the notes, as all space is there.
    if !units.isEmpty { units[0].space = Glue(style.spacing, kind: .fixed) }
    self.units = units
    height = UnitColumn(units).height
    let end = units.indices.dropFirst().first { units[$0].penalty.isAllowed } ?? units.endIndex
    firstHeight = UnitColumn(Array(units[..<end])).height
  }
}

/// Notes, or what is left of them, that a region hands on to the next.
final class NoteQueue: Sendable {
  let units: [FlowUnit]
  let style: FootnoteStyle

  init(units: [FlowUnit], style: FootnoteStyle) {
    self.units = units
    self.style = style
  }

  var height: Double { UnitColumn(units).height }

  /// The most that fits `room`, broken where notes may be; with `mustTake`, at least one line.
  func filled(_ room: Double, mustTake: Bool) -> (notes: RegionNotes, rest: NoteQueue?) {
    let scan = RegionScan(Work(units), height: room, isCell: true)
    var count =
      switch scan.stop {
      case .complete(let count), .forced(let count): count
      case .overflow, .floats: scan.allowed?.count ?? 0
      }
    if count == 0, mustTake { count = max(1, scan.relaxed?.count ?? 1) }
    let rest = units.dropFirst(count)
    return (
      RegionNotes(units: Array(units.prefix(count)), style: style, isContinued: false),
      rest.isEmpty ? nil : NoteQueue(units: Array(rest), style: style)
    )
  }
}

/// The notes at the foot of one region.
struct RegionNotes: Sendable {
  let units: [FlowUnit]
  let style: FootnoteStyle
  /// Whether the first of them began in the region before.
  var isContinued: Bool

  /// With the room above them.
  var height: Double { units.isEmpty ? 0 : style.above + UnitColumn(units).height }

  /// Their contents below `y`, the rule first.
  func placements(below y: Double, width: Double) -> [Page.Placement] {
    guard !units.isEmpty else { return [] }
    var placements: [Page.Placement] = []
    if let rule = style.rule {
      let length = isContinued ? width : min(width, style.ruleLength)
      placements.append(
        Page.Placement(
          Bar(width: length, stroke: rule), at: Point(x: 0, y: y + style.gapAbove)))
    }
    let notes = RegionComposer.compose(units[...]).placements
    return placements
      + notes.map { Page.Placement($0.content, at: $0.origin + Point(x: 0, y: y + style.above)) }
  }
}

/// The room that notes need at the foot of a region while units are added above them.
struct NoteRoom {
  /// More than this share of a region is not kept for notes that go on while there is text.
  private static let carriedShare = 0.6

  private var sum = 0.0
  /// By how much the last note can be shortened if it goes on in the next region.
  private var saving = 0.0
  private var side: SideRoom

  init(_ work: Work, height: Double) {
    side = SideRoom(height: height)
    guard let carried = work.carried else { return }
    let whole = carried.height
    sum = carried.style.above + (work.isTextDone ? whole : min(whole, height * Self.carriedShare))
  }

  /// Above which no text may stand, in points.
  var least: Double { sum - saving }

  mutating func add(_ notes: [Footnote]) {
    for note in notes where !note.units.isEmpty && !side.take(note) {
      sum += (sum == 0 ? note.style.above : note.style.spacing) + note.height
      saving = note.height - note.firstHeight
    }
  }
}
