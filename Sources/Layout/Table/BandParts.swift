/// The parts of rows under one cell, each a box of its own, made in one walk over all cells: a label
/// may span thousands of rows.
struct BandParts {
  struct Part {
    /// Of the band, with which it begins.
    let row: Int
    let plain: RowBand
    /// With the labels that go on there, for where it begins a page; nil where none does.
    let labelled: RowBand?
  }

  let parts: [Part]

  /// - Parameter runs: the rows of each part, in order and all of them.
  init(_ band: RowBand, runs: [Range<Int>]) {
    var cells = band.cells[...]
    // Begun above and not ended there.
    var open: [RowBand.Cell] = []
    parts = runs.map { run in
      let own = cells.prefix { $0.row < run.upperBound }
      cells = cells.dropFirst(own.count)
      let labels = open.compactMap { Self.label($0, above: run.lowerBound) }
      defer { open = (open + own).filter { $0.row + $0.rowSpan > run.upperBound } }
      let rows = run.map { row in
        var part = band.rows[row]
        part.least = band.heights[row]
        return part
      }
      let moved = own.map { cell in
        var cell = cell
        cell.row -= run.lowerBound
        return cell
      }
      return Part(
        row: run.lowerBound, plain: RowBand(rows: rows, cells: moved, style: band.style),
        labelled: labels.isEmpty
          ? nil : RowBand(rows: rows, cells: labels + moved, style: band.style))
    }
  }

  /// What of a cell is set again where it goes on at a row.
  private static func label(_ cell: RowBand.Cell, above row: Int) -> RowBand.Cell? {
    guard let again = cell.again else { return nil }
    var label = cell
    label.column = again
    label.isRepeated = true
    label.rowSpan = cell.row + cell.rowSpan - row
    label.row = 0
    return label
  }
}
