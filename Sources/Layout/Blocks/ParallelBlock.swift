import Frames
package import Shaping

/// Texts beside each other that say the same, their first lines level; below each other where the
/// measure is too narrow for a word of one of them.
///
/// A page parts them only where each of them goes on.
package struct ParallelBlock: Block {
  package var columns: [any Block]
  /// Between two of them, in points.
  package var gutter: Double

  package init(_ columns: [any Block], gutter: Double) {
    self.columns = columns
    self.gutter = gutter
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    let setting = ColumnSetting(count: columns.count, gutter: gutter)
    let columnWidth = setting.columnWidth(in: width)
    guard columns.allSatisfy({ $0.widths(in: context).minimum <= columnWidth + 0.01 }) else {
      return Stack(columns).items(width: width, in: context)
    }
    let items = columns.map { $0.items(width: columnWidth, in: context).withoutFloats }
    let cells = items.enumerated().map { index, items in
      CellRow.Cell(
        x: Double(index) * (columnWidth + gutter),
        column: UnitColumn(FlowUnit.collect(items, in: context)))
    }
    let row = CellRow(cells: cells, style: CellRow.Style(alignment: .baseline))
    guard !row.isEmpty else { return [] }
    let before = items.map(\.widestSpace).max() ?? 0
    let after = items.map { $0.reversed().widestSpace }.max() ?? 0
    return [.space(before), .box(ParallelContent(row: row).box), .space(after)]
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    let all = columns.map { $0.widths(in: context) }
    let gutters = gutter * Double(max(0, columns.count - 1))
    return TextWidths(
      minimum: all.reduce(gutters) { $0 + $1.minimum },
      preferred: all.reduce(gutters) { $0 + $1.preferred },
      length: all.reduce(0) { $0 + $1.length })
  }
}

/// Texts beside each other as one box that is parted where the page ends.
private struct ParallelContent: PartingContent {
  let row: CellRow

  var box: FlowBox {
    var box = row.box(span: row.cells.lazy.compactMap(\.column.span).first)
    box.content = self
    box.traits = Self.traits
    return box
  }

  private static let traits = FlowBox.Traits(parting: .parallel)

  func draw(into frame: inout Frame, at origin: Point) { row.draw(into: &frame, at: origin) }

  func split(at height: Double, allowsStranded: Bool) -> (first: FlowBox, rest: FlowBox)? {
    let line = row.cells.map(\.column.ascent).max() ?? 0
    let tallest = row.cells.map(\.column.height).max() ?? 0
    let halves = row.cells.map { cell in
      let room = height - (cell.column.isEmpty ? 0 : line - cell.column.ascent)
      // The shorter text is parted in step with the longer one, so that both go on.
      let share = tallest > 0 ? min(1, room / tallest) : 1
      let inStep = cell.column.split(at: cell.column.height * share, allowsStranded: false)
      if !inStep.first.isEmpty, !inStep.rest.isEmpty { return inStep }
      return cell.column.split(at: room, allowsStranded: allowsStranded)
    }
    return parts(halves, allowsStranded: allowsStranded)
  }

  func partedBehindFirst(at height: Double) -> (first: FlowBox, rest: FlowBox)? {
    parts(row.cells.map(\.column.behindFirst), allowsStranded: true)
  }

  /// Nil where a part would hold nothing or, unless nothing else is left, one text would have ended.
  private func parts(
    _ halves: [(first: UnitColumn, rest: UnitColumn)], allowsStranded: Bool
  ) -> (first: FlowBox, rest: FlowBox)? {
    let both = zip(row.cells, halves).allSatisfy { cell, half in
      cell.column.isEmpty || !(half.first.isEmpty || half.rest.isEmpty)
    }
    guard both || allowsStranded else { return nil }
    func content(_ columns: [UnitColumn]) -> ParallelContent {
      let cells = zip(row.cells, columns).map { CellRow.Cell(x: $0.x, column: $1) }
      return ParallelContent(row: CellRow(cells: cells, style: row.style))
    }
    let (first, rest) = (content(halves.map(\.first)), content(halves.map(\.rest)))
    guard !first.row.isEmpty, !rest.row.isEmpty else { return nil }
    return (first.box, rest.box)
  }
}
