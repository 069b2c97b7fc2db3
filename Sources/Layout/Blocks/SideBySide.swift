import Frames
package import Shaping

/// Blocks beside each other, on one page unless they are higher than a page; below each other where
/// the measure is too narrow for a word or a name of one of them.
package struct SideBySide: Block {
  package struct Column: Sendable {
    package var content: any Block
    package var width: ColumnWidth

    package init(_ content: any Block, width: ColumnWidth) {
      self.content = content
      self.width = width
    }
  }

  package var columns: [Column]
  /// Between two columns, in points.
  package var gap: Double
  package var alignment: VerticalAlignment
  /// Whether a column with a weight takes of the others' room what its widest word needs.
  package var growsToWords = false

  package init(_ columns: [Column], gap: Double, alignment: VerticalAlignment = .top) {
    self.columns = columns
    self.gap = gap
    self.alignment = alignment
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    let widths = columnWidths(width, in: context)
    guard fit(widths, in: context) else {
      return Stack(columns.map(\.content), spacing: gap).items(width: width, in: context)
    }
    var x = 0.0
    var cells: [CellRow.Cell] = []
    for (column, width) in zip(columns, widths) {
      cells.append(CellRow.Cell(x: x, column: column.content.column(width: width, in: context)))
      x += width + gap
    }
    let row = CellRow(cells: cells, style: CellRow.Style(alignment: alignment))
    return row.isEmpty ? [] : [.box(row.box(span: nil))]
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    let all = columns.map { $0.content.widths(in: context) }
    return TextWidths(
      minimum: all.reduce(gaps) { $0 + $1.minimum },
      preferred: all.reduce(gaps) { $0 + $1.preferred },
      length: all.reduce(0) { $0 + $1.length })
  }

  private func fit(_ widths: [Double], in context: LayoutContext) -> Bool {
    zip(columns, widths).allSatisfy { column, width in
      column.content.widths(in: context).minimum <= width + 0.01
    }
  }

  private var gaps: Double { gap * Double(max(0, columns.count - 1)) }

  private func columnWidths(_ width: Double, in context: LayoutContext) -> [Double] {
    let demands = columns.map { column in
      ColumnDemand(
        width: column.width,
        content: column.width == .auto || growsToWords
          ? column.content.widths(in: context) : TextWidths(minimum: 0, preferred: 0))
    }
    return ColumnDemand.distribute(max(0, width - gaps), over: demands).widths
  }
}
