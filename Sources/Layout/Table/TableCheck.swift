import Diagnostics

/// Refuses what the model can say and this version cannot lay out.
struct TableCheck {
  let table: TableModel

  func report(in context: LayoutContext) {
    for row in table.head + table.groups.flatMap(\.rows) { check(row, in: context) }
  }

  private func check(_ row: TableModel.Row, in context: LayoutContext) {
    if row.cells.count > table.columns.count {
      context.report(
        LayoutDiagnostics.tableTooManyCells,
        "the row has \(row.cells.count) cells, the table \(table.columns.count) columns",
        at: row.span ?? table.span, hint: "take the last cells out, or add columns")
    }
    for cell in row.cells where cell.columnSpan != 1 || cell.rowSpan != 1 {
      context.report(
        LayoutDiagnostics.tableSpanNotSupported,
        "a cell covers \(cell.columnSpan) columns and \(cell.rowSpan) rows",
        at: cell.span ?? row.span ?? table.span, hint: "split the cell")
    }
  }
}
