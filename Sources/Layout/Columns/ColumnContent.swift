import Diagnostics
import Frames

/// Units in columns, read down the first and then down the next; where the page ends they go on in
/// the columns of the next.
struct ColumnContent: PartingContent {
  let material: ColumnMaterial
  let work: Work
  /// Nil where no region holds all of it, so that it is only cut and never drawn as it is.
  let columns: [FilledColumn]?

  init(_ work: Work, of material: ColumnMaterial) {
    self.material = material
    self.work = work
    let count = material.setting.count
    guard material.height(of: work) / Double(count) <= material.limit else {
      columns = nil
      return
    }
    columns =
      ColumnFill.balanced(work, count: count, limit: material.limit, of: material)
      ?? Self.crammed(work, count: count, of: material)
  }

  /// As high as a region, broken where a break does the least harm.
  private static func crammed(
    _ work: Work, count: Int, of material: ColumnMaterial
  ) -> [FilledColumn]? {
    let fill = ColumnFill(
      work, count: count, height: material.limit, limit: material.limit, .lenient)
    return fill.isComplete ? fill.columns : nil
  }

  /// A part whose columns are settled.
  private init(_ columns: [FilledColumn], of content: ColumnContent) {
    material = content.material
    work = content.work
    self.columns = columns
  }

  // MARK: Boxes

  var box: FlowBox {
    var box = FlowBox(self, height: height, ascent: columns?.first?.ascent, span: span)
    box.notes = material.notes(of: work)
    box.traits = Self.traits
    return box
  }

  private static let traits = FlowBox.Traits(parting: .columns)

  private var span: SourceSpan? { work.unit(at: 0)?.box.span }

  /// More than any region has where it is not known.
  private var height: Double {
    if let columns { return columns.reduce(0) { max($0, $1.height) } }
    return max(
      material.height(of: work) / Double(material.setting.count), material.limit + 1)
  }

  private func parted(
    _ columns: [FilledColumn], leaving rest: Work
  ) -> (first: FlowBox, rest: FlowBox) {
    let first = ColumnContent(columns, of: self)
    var box = FlowBox(first, height: first.height, ascent: columns.first?.ascent, span: span)
    box.notes = columns.flatMap(\.notes)
    box.traits = Self.traits
    return (box, ColumnContent(rest, of: material).box)
  }

  func split(at height: Double, allowsStranded: Bool) -> (first: FlowBox, rest: FlowBox)? {
    let fill = ColumnFill(
      work, count: material.setting.count, height: height, limit: material.limit,
      allowsStranded ? .lenient : .filled)
    guard !fill.columns.isEmpty else { return nil }
    guard fill.isComplete else { return parted(fill.columns, leaving: fill.rest) }
    // All of it fits: the region wants less, so the last column is left to the next.
    guard allowsStranded, fill.columns.count > 1, let last = fill.columns.last else { return nil }
    return parted(fill.columns.dropLast(), leaving: last.before)
  }

  func partedBehindFirst(at height: Double) -> (first: FlowBox, rest: FlowBox)? {
    guard let unit = work.unit(at: 0) else { return nil }
    var rest = work
    var first = unit
    if let parts = unit.split(at: height, allowsStranded: true)
      ?? unit.partedBehindFirst(at: height)
    {
      first = parts.first
      rest.advance(to: parts.rest, behind: parts.first)
    } else {
      rest.advance(by: 1)
    }
    guard !rest.isEmpty else { return nil }
    let column = FilledColumn(
      [first], height: first.box.height + first.above.natural + first.below.natural, of: work,
      leaving: rest)
    return parted([column], leaving: rest)
  }

  // MARK: Drawing

  func draw(into frame: inout Frame, at origin: Point) {
    let columns = columns ?? [whole].compactMap(\.self)
    for (index, column) in columns.enumerated() {
      let x = Double(index) * (material.width + material.setting.gutter)
      let placements = RegionComposer.compose(
        column.units, under: column.heads, height: column.room
      ).placements
      for placement in placements {
        placement.content.draw(into: &frame, at: origin + Point(x: x, y: 0) + placement.origin)
      }
      if index > 0 { drawRule(into: &frame, at: origin, left: x) }
    }
  }

  /// Everything below each other: no content is ever left out.
  private var whole: FilledColumn? {
    ColumnFill(work, count: 1, height: .infinity, limit: .infinity, .lenient).columns.first
  }

  private func drawRule(into frame: inout Frame, at origin: Point, left: Double) {
    guard let rule = material.setting.rule, height.isFinite else { return }
    let x = left - material.setting.gutter / 2 - rule.width / 2
    let bar = Rect(x: 0, y: 0, width: rule.width, height: height)
    frame.place(
      .path(.rectangle(bar, fill: rule.color)), at: origin + Point(x: x, y: 0),
      tag: .artifact(.background))
  }
}
