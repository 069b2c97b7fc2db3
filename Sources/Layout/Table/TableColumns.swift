import Diagnostics
import Frames
import Shaping

/// The columns of a table at the measure that it fills.
struct TableColumns {
  /// Of the cells' content, without padding.
  let contents: [(x: Double, width: Double)]
  /// Where columns begin, and where the last one ends.
  let edges: [Double]
  let width: Double
  private let decimals: [DecimalWidths]

  init(_ table: TableModel, style: TableStyle, width: Double, in context: LayoutContext) {
    self.width = width
    let measures = ColumnMeasures(table, style: style, in: context)
    decimals = measures.decimals
    let (widths, fits) = ColumnDemand.distribute(width, over: measures.demands)
    if !fits {
      context.report(
        LayoutDiagnostics.tableTooWide,
        "the table's columns need more than the \(pointsText(width)) that it has",
        at: table.widestFixed ?? table.span,
        hint: table.widestFixed == nil
          ? "take out a column, or use a wider page"
          : "make this column narrower or \"auto\", take out a column, or use a wider page")
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

  /// Where a number stands whose part before the decimal sign is `before` wide: all numbers of a
  /// column have their signs below each other, and the longest ends at the column's end. Nil where
  /// the column is too narrow for that.
  func number(in column: Int, before: Double) -> (x: Double, width: Double)? {
    guard contents.indices.contains(column), decimals.indices.contains(column) else { return nil }
    let (widths, content) = (decimals[column], contents[column])
    guard widths.sum <= content.width + 0.01, before <= widths.before + 0.01 else { return nil }
    let sign = content.x + content.width - widths.from
    return (sign - before, before + widths.from + 0.01)
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

extension TableModel {
  /// Where the width of the widest column is given, of those in points.
  fileprivate var widestFixed: SourceSpan? {
    var widest: (width: Double, span: SourceSpan)?
    for column in columns {
      guard case .fixed(let width) = column.width, let span = column.span else { continue }
      if width > widest?.width ?? 0 { widest = (width, span) }
    }
    return widest?.span
  }
}
