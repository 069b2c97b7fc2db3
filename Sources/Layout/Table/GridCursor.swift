import Diagnostics

/// Where a cell stands in its table.
struct CellPlace: Sendable {
  let cell: TableModel.Cell
  let column: Int
  /// How many columns and rows it covers: at least one, none that another cell or no row has.
  let columnSpan: Int
  let rowSpan: Int

  var columns: Range<Int> { column..<(column + columnSpan) }
}

/// What is wrong with a cell's place; the cell is cut to the room that it has.
enum CellFault {
  case tooManyCells
  case overlap
  case beyondColumns
  case beyondRows
}

/// Goes through the rows of a table's head or of one group and finds the place of each cell: the
/// next column that no cell above covers. No cell spans from one section into another.
struct GridCursor {
  /// Of each column, how many rows to come a cell above covers.
  private(set) var covered: [Int]

  init(columns: Int) { covered = [Int](repeating: 0, count: columns) }

  /// Whether a cell goes on below the rows so far.
  var isOpen: Bool { covered.contains { $0 > 0 } }

  /// The places of the next row's cells.
  ///
  /// - Parameter rowsLeft: rows of the section from this one on.
  mutating func places(
    of row: TableModel.Row, rowsLeft: Int,
    report: (CellFault, TableModel.Cell) -> Void = { _, _ in }
  ) -> [CellPlace] {
    var places: [CellPlace] = []
    places.reserveCapacity(row.cells.count)
    var next = 0
    for cell in row.cells {
      while next < covered.count, covered[next] > 0 { next += 1 }
      guard next < covered.count else {
        report(.tooManyCells, cell)
        break
      }
      let place = CellPlace(
        cell: cell, column: next, columnSpan: columnSpan(of: cell, at: next, report),
        rowSpan: rowSpan(of: cell, rowsLeft, report))
      places.append(place)
      next += place.columnSpan
    }
    close(places)
    return places
  }

  private func columnSpan(
    of cell: TableModel.Cell, at column: Int, _ report: (CellFault, TableModel.Cell) -> Void
  ) -> Int {
    guard cell.columnSpan != 1 else { return 1 }
    let wanted = max(1, cell.columnSpan)
    let room = covered[column...].prefix { $0 == 0 }.count
    if wanted > covered.count - column {
      report(.beyondColumns, cell)
    } else if wanted > room {
      report(.overlap, cell)
    }
    return min(wanted, room)
  }

  private func rowSpan(
    of cell: TableModel.Cell, _ rowsLeft: Int, _ report: (CellFault, TableModel.Cell) -> Void
  ) -> Int {
    if cell.rowSpan > rowsLeft { report(.beyondRows, cell) }
    return max(1, min(cell.rowSpan, rowsLeft))
  }

  /// Goes on to the next row.
  private mutating func close(_ places: [CellPlace]) {
    for column in covered.indices where covered[column] > 0 { covered[column] -= 1 }
    for place in places where place.rowSpan > 1 {
      for column in place.columns { covered[column] = place.rowSpan - 1 }
    }
  }
}

extension TableModel {
  /// The head and the groups: no cell spans from one into another.
  var sections: [[Row]] { [head] + groups.map(\.rows) }
}
