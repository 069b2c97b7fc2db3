import Frames
import Shaping

/// The columns of a table at the measure that it fills.
struct TableColumns {
  /// Of the cells' content, without padding.
  let contents: [(x: Double, width: Double)]
  /// Where columns begin, and where the last one ends.
  let edges: [Double]
  let width: Double

  init(_ table: TableModel, style: TableStyle, width: Double, in context: LayoutContext) {
    self.width = width
    let demands = ColumnMeasures(table, style: style, in: context).demands
    let (widths, fits) = ColumnDemand.distribute(width, over: demands)
    if !fits {
      context.report(
        LayoutDiagnostics.tableTooWide,
        "the table's columns need more than the \(pointsText(width)) that it has",
        at: table.span, hint: "take out a column, or use a wider page")
    }
    var x = 0.0
    var edges = [0.0]
    contents = widths.enumerated().map { index, width in
      let (left, right) = style.padding(ofColumn: index, of: widths.count)
      defer {
        x += width
        edges.append(x)
      }
      return (x + left, max(0, width - left - right))
    }
    self.edges = edges
  }

  /// Where a cell's content stands, and how wide it may be.
  func content(of columns: Range<Int>) -> (x: Double, width: Double) {
    guard let first = columns.first, let last = columns.last, last < contents.count else {
      return (0, width)
    }
    let end = contents[last].x + contents[last].width
    return (contents[first].x, end - contents[first].x)
  }
}

extension TableStyle {
  func padding(ofColumn index: Int, of count: Int) -> (left: Double, right: Double) {
    (
      trimsOuterPadding && index == 0 ? 0 : padding.left,
      trimsOuterPadding && index == count - 1 ? 0 : padding.right
    )
  }
}
