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
  }

  let columns: TableColumns
  let style: TableStyle
  let span: SourceSpan?
  let context: LayoutContext

  func boxes(of rows: [TableModel.Row], look: Look) -> [RowBox] {
    var boxes: [RowBox] = []
    boxes.reserveCapacity(rows.count)
    var cursor = GridCursor(columns: columns.contents.count)
    var open: [[CellPlace]] = []
    for (index, row) in rows.enumerated() {
      open.append(cursor.places(of: row, rowsLeft: rows.count - index))
      guard !cursor.isOpen else { continue }
      let start = index + 1 - open.count
      boxes += self.boxes(open, from: start, rows: rows[start...index], look: look)
      open.removeAll(keepingCapacity: true)
    }
    return boxes
  }

  /// The boxes of rows that hang together by cells over several of them.
  private func boxes(
    _ places: [[CellPlace]], from start: Int, rows: ArraySlice<TableModel.Row>, look: Look
  ) -> [RowBox] {
    guard places.count > 1 else {
      let box = plainRow(places.first ?? [], rule: look.rule(start), look, span: rows.first?.span)
      return [RowBox(row: start, box: box)]
    }
    let band = band(places, from: start, look)
    return runs(of: band).map { run in
      let box = part(run, of: band).box(span: rows[start + run.lowerBound].span ?? span)
      return RowBox(row: start + run.lowerBound, box: topped(box, run, band))
    }
  }

  private func plainRow(
    _ places: [CellPlace], rule: Stroke?, _ look: Look, span: SourceSpan?
  ) -> FlowBox {
    let cells = places.map { place in
      let (x, column) = content(of: place)
      return CellRow.Cell(x: x, column: column)
    }
    return CellRow(cells: cells, style: rowStyle(rule: rule, look))
      .box(span: span ?? self.span)
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
    let rows = places.indices.map { row in
      let rule = look.rule(start + row)
      return RowBand.Row(
        rule: rule, ruled: ruled(below: row, places), fill: look.fill)
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

  /// Where the rule below a row is drawn: not through cells that go on below it.
  private func ruled(
    below row: Int, _ places: [[CellPlace]]
  ) -> [Range<Double>] {
    var crossed = Set<Int>()
    for (start, places) in places.enumerated() where start <= row {
      for place in places where start + place.rowSpan > row + 1 { crossed.formUnion(place.columns) }
    }
    var parts: [Range<Double>] = []
    for column in columns.contents.indices where !crossed.contains(column) {
      let part = columns.edges[column]..<columns.edges[column + 1]
      if let last = parts.last, last.upperBound == part.lowerBound {
        parts[parts.count - 1] = last.lowerBound..<part.upperBound
      } else {
        parts.append(part)
      }
    }
    return parts
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

  private func part(_ run: Range<Int>, of band: RowBand, labels: Bool = false) -> RowBand {
    var rows = Array(band.rows[run])
    for index in rows.indices { rows[index].least = band.heights[run.lowerBound + index] }
    var cells: [RowBand.Cell] = []
    for var cell in band.cells where cell.row < run.upperBound {
      let end = cell.row + cell.rowSpan
      if cell.row < run.lowerBound {
        guard labels, end > run.lowerBound, let again = cell.again else { continue }
        cell.column = again
        cell.isRepeated = true
      }
      cell.row = max(0, cell.row - run.lowerBound)
      cell.rowSpan = end - run.lowerBound - cell.row
      cells.append(cell)
    }
    return RowBand(rows: rows, cells: cells, style: band.style)
  }

  /// The box with the labels that go on there, for where it begins a page.
  private func topped(_ box: FlowBox, _ run: Range<Int>, _ band: RowBand) -> FlowBox {
    let hasLabels = band.cells.contains {
      $0.row < run.lowerBound && $0.row + $0.rowSpan > run.lowerBound && $0.again != nil
    }
    guard hasLabels else { return box }
    var box = box
    box.traits = FlowBox.Traits(
      onTop: part(run, of: band, labels: true).box(span: box.span))
    return box
  }
}
