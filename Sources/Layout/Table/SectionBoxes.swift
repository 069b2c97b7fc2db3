import Diagnostics
import Frames
import Shaping

/// The boxes of the rows of a table's head or of one group: one for each row, or for several that a
/// cell reaches over before it has room for all its text.
struct SectionBoxes {
  /// A box and the row that it begins with.
  struct RowBox {
    let row: Int
    let box: FlowBox
  }

  /// How the rows look that are boxed together.
  struct Look {
    let fill: Color?
    /// Below each row, by its number.
    let rule: (Int) -> Stroke?
    var alignment: VerticalAlignment?
    /// Whether a row's place is that of its highest cell, which is to blame where it does not fit.
    var pointsAtCells = false
  }

  let columns: TableColumns
  let style: TableStyle
  let span: SourceSpan?
  let context: LayoutContext

  func boxes(of rows: [TableModel.Row], look: Look) -> [RowBox] {
    var boxes: [RowBox] = []
    eachBox(of: rows, look: look) { boxes.append($0) }
    return boxes
  }

  func eachBox(of rows: [TableModel.Row], look: Look, _ use: (RowBox) -> Void) {
    var styles = RowStyles()
    var cursor = GridCursor(columns: columns.contents.count)
    var open: [[CellPlace]] = []
    for (index, row) in rows.enumerated() {
      open.append(cursor.places(of: row, rowsLeft: rows.count - index))
      guard !cursor.isOpen else { continue }
      let start = index + 1 - open.count
      boxes(open, from: start, rows: rows[start...index], look: look, &styles).forEach(use)
      open.removeAll(keepingCapacity: true)
    }
  }

  /// The style of the last row, which most rows share.
  private struct RowStyles {
    private var last: CellRow.Style?

    mutating func style(_ make: CellRow.Style) -> CellRow.Style {
      if let last, last == make { return last }
      last = make
      return make
    }
  }

  /// The boxes of rows that hang together by cells over several of them.
  private func boxes(
    _ places: [[CellPlace]], from start: Int, rows: ArraySlice<TableModel.Row>, look: Look,
    _ styles: inout RowStyles
  ) -> [RowBox] {
    guard places.count > 1 else {
      let style = styles.style(rowStyle(rule: look.rule(start), look))
      let box = plainRow(places.first ?? [], style, look, span: rows.first?.span)
      return [RowBox(row: start, box: box)]
    }
    let band = band(places, from: start, look)
    return BandParts(band, runs: runs(of: band)).parts.map { part in
      let row = start + part.row
      var box = part.plain.box(span: rows[row].span ?? span)
      if let labelled = part.labelled {
        box.traits = FlowBox.Traits(onTop: labelled.box(span: box.span))
      }
      return RowBox(row: row, box: box)
    }
  }

  private func plainRow(
    _ places: [CellPlace], _ style: CellRow.Style, _ look: Look, span: SourceSpan?
  ) -> FlowBox {
    let cells = places.map { place in
      let (x, column) = content(of: place)
      return CellRow.Cell(x: x, column: column)
    }
    let highest =
      look.pointsAtCells
      ? cells.indices.max { cells[$0].column.height < cells[$1].column.height } : nil
    return CellRow(cells: cells, style: style)
      .box(span: highest.flatMap { places[$0].cell.span } ?? span ?? self.span)
  }

  private func rowStyle(rule: Stroke?, _ look: Look) -> CellRow.Style {
    CellRow.Style(
      alignment: look.alignment ?? style.alignment, top: style.padding.top,
      bottom: style.padding.bottom,
      rule: rule, fill: look.fill, width: columns.width)
  }

  private func content(of place: CellPlace) -> (x: Double, column: UnitColumn) {
    if let head = place.cell.numberHead, place.columnSpan == 1,
      let (x, width) = columns.number(
        in: place.column, before: context.setter.widths(of: head).preferred)
    {
      return (x, place.cell.content.column(width: width, in: context))
    }
    let (x, width) = columns.content(of: place.columns)
    return (x, place.cell.content.column(width: width, in: context))
  }

  // MARK: Rows under one cell

  private func band(_ places: [[CellPlace]], from start: Int, _ look: Look) -> RowBand {
    var cells: [RowBand.Cell] = []
    for (row, places) in places.enumerated() {
      for place in places {
        let (x, column) = content(of: place)
        var cell = RowBand.Cell(x: x, row: row, rowSpan: place.rowSpan, column: column)
        if place.rowSpan > 1 { cell.again = label(column) }
        cells.append(cell)
      }
    }
    let rows = ruled(places).enumerated().map { row, ruled in
      RowBand.Row(rule: look.rule(start + row), ruled: ruled, fill: look.fill)
    }
    return RowBand(rows: rows, cells: cells, style: rowStyle(rule: nil, look))
  }

  /// What of a cell is set again on the next page: no more than a label's lines.
  private func label(_ column: UnitColumn) -> UnitColumn? {
    let lines = column.ascent * Self.labelLines
    guard column.height > lines else { return column.isEmpty ? nil : column }
    let label = column.split(at: lines, allowsStranded: true).first
    return label.isEmpty ? nil : label
  }

  private static let labelLines = 6.0

  /// Where the rule below each row is drawn: not through cells that go on below it.
  private func ruled(_ places: [[CellPlace]]) -> [[Range<Double>]] {
    // Of each column, the row behind the last that a cell covers.
    var ends = [Int](repeating: 0, count: columns.contents.count)
    return places.enumerated().map { row, places in
      for place in places {
        for column in place.columns { ends[column] = max(ends[column], row + place.rowSpan) }
      }
      var parts: [Range<Double>] = []
      for column in columns.contents.indices where ends[column] <= row + 1 {
        let part = columns.edges[column]..<columns.edges[column + 1]
        if let last = parts.last, last.upperBound == part.lowerBound {
          parts[parts.count - 1] = last.lowerBound..<part.upperBound
        } else {
          parts.append(part)
        }
      }
      return parts
    }
  }

  /// The rows that stand in one box: as many as a cell needs that begins in them.
  private func runs(of band: RowBand) -> [Range<Int>] {
    var needs = [Double](repeating: 0, count: band.rows.count)
    for cell in band.cells { needs[cell.row] = max(needs[cell.row], band.bottom(of: cell)) }
    var runs: [Range<Int>] = []
    var (start, y, need) = (0, 0.0, 0.0)
    for row in band.rows.indices {
      need = max(need, needs[row])
      y += band.heights[row]
      guard y >= need - 0.01 || row == band.rows.count - 1 else { continue }
      runs.append(start..<(row + 1))
      start = row + 1
    }
    return runs
  }
}
