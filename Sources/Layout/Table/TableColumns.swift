import Frames
import Shaping

/// The columns of a table at the measure that it fills.
struct TableColumns {
  /// Of the cells' content, without padding.
  let contents: [(x: Double, width: Double)]
  let width: Double

  init(_ table: TableModel, style: TableStyle, width: Double, in context: LayoutContext) {
    self.width = width
    let demands = Self.demands(table, style: style, in: context)
    let (widths, fits) = ColumnDemand.distribute(width, over: demands)
    if !fits {
      context.report(
        LayoutDiagnostics.tableTooWide,
        "the table's columns need more than the \(pointsText(width)) that it has",
        at: table.span, hint: "take out a column, or use a wider page")
    }
    var x = 0.0
    contents = widths.enumerated().map { index, width in
      let (left, right) = Self.padding(index, of: widths.count, style: style)
      defer { x += width }
      return (x + left, max(0, width - left - right))
    }
  }

  /// What each column asks for; only content columns are measured.
  static func demands(
    _ table: TableModel, style: TableStyle, in context: LayoutContext
  ) -> [ColumnDemand] {
    let rows = table.head + table.groups.flatMap(\.rows)
    return table.columns.enumerated().map { index, column in
      let (left, right) = padding(index, of: table.columns.count, style: style)
      var widest = TextWidths(minimum: 0, preferred: 0)
      var lengths: [Double] = []
      if column.width == .auto {
        for row in rows {
          let widths = index < row.cells.count ? row.cells[index].content.widths(in: context) : nil
          widest.minimum = max(widest.minimum, widths?.minimum ?? 0)
          widest.preferred = max(widest.preferred, widths?.preferred ?? 0)
          lengths.append(widths?.length ?? 0)
        }
      }
      return ColumnDemand(
        width: column.width, content: widest.widened(by: left + right), lengths: lengths,
        padding: left + right)
    }
  }

  private static func padding(
    _ index: Int, of count: Int, style: TableStyle
  ) -> (left: Double, right: Double) {
    let trims = style.trimsOuterPadding
    return (
      trims && index == 0 ? 0 : style.padding.left,
      trims && index == count - 1 ? 0 : style.padding.right
    )
  }
}
