import Diagnostics

/// Finds the cells of a table that have no place, and says where they stand.
struct TableCheck {
  let table: TableModel

  func report(in context: LayoutContext) {
    for section in table.sections {
      var cursor = GridCursor(columns: table.columns.count)
      for (index, row) in section.enumerated() {
        _ = cursor.places(of: row, rowsLeft: section.count - index) { fault, cell in
          report(fault, cell, of: row, in: context)
        }
      }
    }
  }

  private func report(
    _ fault: CellFault, _ cell: TableModel.Cell, of row: TableModel.Row, in context: LayoutContext
  ) {
    let place = cell.span ?? row.span ?? table.span
    switch fault {
    case .tooManyCells:
      context.report(
        LayoutDiagnostics.tableTooManyCells,
        "the row has \(row.cells.count) cells, more than the table's \(table.columns.count) columns"
          + " have room for",
        at: row.span ?? place, hint: "take the last cells out, or add columns")
    case .overlap:
      context.report(
        LayoutDiagnostics.tableCellsOverlap,
        "a cell of \(cell.columnSpan) columns runs into a cell that reaches down from above",
        at: place, hint: "let the one or the other cover fewer columns or rows")
    case .beyondColumns:
      context.report(
        LayoutDiagnostics.tableSpanBeyond,
        "a cell of \(cell.columnSpan) columns reaches beyond the table's \(table.columns.count)",
        at: place, hint: "let it cover fewer columns, or add columns")
    case .beyondRows:
      context.report(
        LayoutDiagnostics.tableSpanBeyond,
        "a cell of \(cell.rowSpan) rows reaches beyond the rows of its head or group",
        at: place, hint: "let it cover fewer rows, or add rows")
    }
  }
}
