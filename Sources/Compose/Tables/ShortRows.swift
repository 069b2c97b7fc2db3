import Diagnostics

/// The rows of an author's table that end before its last column.
struct ShortRows {
  let table: TableSource

  /// Told once, at the first of them.
  func report(in context: ComposeContext) {
    let short = ([table.head] + table.groups.map(\.rows)).flatMap(rows)
    guard let first = short.first else { return }
    let columns = table.columns.count
    let more = short.count == 1 ? "" : ", and \(short.count - 1) more end early, too"
    context.sink.report(
      Diagnostic(
        ComposeDiagnostics.shortRow,
        "this row fills \(columns - first.free) of \(columns) columns" + more, at: first.row.span,
        hint: "write each cell, an empty one as \"\", or let one cover several:"
          + " {text: …, columns: 2}"))
  }

  private func rows(_ rows: [TableSource.Row]) -> [(row: TableSource.Row, free: Int)] {
    var grid = GridFill(columns: table.columns.count)
    return rows.compactMap { row in
      let free = grid.add(row.cells.map { ($0.columns, $0.rows) }).free
      return free > 0 ? (row, free) : nil
    }
  }
}
