import Frames
import Shaping

/// How a table is folded where its columns have too little room: cells of some columns stand in a row
/// below the cell of the main one, instead of beside it. Its heads are folded alike, so that what is
/// read, and in which order, stays the same.
package struct TableFold: Sendable, Hashable {
  /// The column with the table's matter.
  package var main: Int
  /// Columns behind `main` whose cells go below it, in their order.
  package var below: Range<Int>
  /// The main column's least width, in points; narrower, the table is folded if the column's text
  /// asks for more.
  package var leastMain: Double

  package init(main: Int, below: Range<Int>, leastMain: Double) {
    self.main = main
    self.below = below
    self.leastMain = leastMain
  }
}

extension TableFold {
  /// The table in the form that suits the measure.
  func suited(_ table: TableBlock, to width: Double, in context: LayoutContext) -> TableBlock {
    let measures = ColumnMeasures(table.table, style: table.style, in: context)
    guard isCramped(measures.demands, width),
      let folded = folded(table, by: measures.demands),
      folded.widths(in: context).minimum <= width + 0.01
    else { return table }
    return folded
  }

  /// The least that either form needs, in points.
  func leastWidth(of table: TableBlock, in context: LayoutContext) -> Double {
    let demands = ColumnMeasures(table.table, style: table.style, in: context).demands
    let plain = demands.reduce(0) { $0 + $1.least }
    return folded(table, by: demands).map { min(plain, $0.widths(in: context).minimum) } ?? plain
  }

  private func isCramped(_ demands: [ColumnDemand], _ width: Double) -> Bool {
    guard demands.indices.contains(main) else { return false }
    let (widths, fits) = ColumnDemand.distribute(width, over: demands)
    let padding = demands[main].padding
    return !fits
      || widths[main] - padding < min(leastMain, demands[main].content.preferred - padding) - 0.01
  }

  /// Nil where cells reach over several columns or rows, which have no place of their own.
  private func folded(_ table: TableBlock, by demands: [ColumnDemand]) -> TableBlock? {
    let model = table.table
    let columns = model.columns.count
    guard demands.indices.contains(main), main < below.lowerBound, !below.isEmpty,
      below.upperBound <= columns, model.sections.joined().allSatisfy({ $0.isPlain(columns) })
    else { return nil }
    var style = FoldedCell.Style(
      demands: below.map { demands[$0].bare }, gap: table.style.padding.left)
    style.gap += table.style.padding.right
    style.leading = table.style.padding.top
    var folded = table
    folded.table.columns.removeSubrange(below)
    folded.table.head = model.head.map { fold($0, style) }
    for index in folded.table.groups.indices {
      folded.table.groups[index].rows = model.groups[index].rows.map { fold($0, style) }
    }
    return folded
  }

  private func fold(_ row: TableModel.Row, _ style: FoldedCell.Style) -> TableModel.Row {
    var row = row
    row.cells[main].content = FoldedCell(
      main: row.cells[main].content, below: row.cells[below].map(\.content), style: style)
    row.cells.removeSubrange(below)
    return row
  }
}

extension TableModel.Row {
  /// Whether each column has a cell of its own here.
  fileprivate func isPlain(_ columns: Int) -> Bool {
    cells.count == columns && cells.allSatisfy { $0.columnSpan == 1 && $0.rowSpan == 1 }
  }
}

extension ColumnDemand {
  /// Of the content alone.
  fileprivate var bare: ColumnDemand {
    ColumnDemand(width: .auto, content: content.widened(by: -padding), lengths: lengths)
  }
}

/// A cell with others in a row below it, whose columns are the same in all rows.
private struct FoldedCell: Block {
  struct Style: Sendable {
    let demands: [ColumnDemand]
    /// Between columns, in points.
    var gap: Double
    /// Between the cell and the row below it, in points.
    var leading = 0.0

    var gaps: Double { gap * Double(max(0, demands.count - 1)) }
  }

  let main: any Block
  let below: [any Block]
  let style: Style

  func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    let widths = ColumnDemand.distribute(max(0, width - style.gaps), over: style.demands).widths
    var row = SideBySide(
      zip(below, widths).map { SideBySide.Column($0, width: .fixed($1)) }, gap: style.gap)
    row.alignment = .baseline
    let items = row.items(width: width, in: context)
    return main.items(width: width, in: context)
      + (items.isEmpty ? [] : [.space(style.leading)] + items)
  }

  func widths(in context: LayoutContext) -> TextWidths {
    let main = main.widths(in: context)
    let least = style.demands.reduce(style.gaps) { $0 + $1.least }
    let wanted = style.demands.reduce(style.gaps) { $0 + $1.wanted }
    return TextWidths(
      minimum: max(main.minimum, least), preferred: max(main.preferred, wanted),
      length: max(main.length, wanted))
  }
}
