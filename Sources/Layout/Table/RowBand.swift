import Diagnostics
import Frames

/// Rows of a table that stand as one box, since a cell reaches over them; cut between lines where
/// they are higher than a page.
struct RowBand: SplittableContent {
  struct Row: Sendable {
    /// Of the whole row with its rule, in points; its cells may need more.
    var least = 0.0
    /// At the row's foot, inside its height.
    var rule: Stroke?
    /// Where the rule is drawn: not through cells that go on below it.
    var ruled: [Range<Double>] = []
    var fill: Color?
  }

  struct Cell: Sendable {
    var x: Double
    /// Counted from the band's first.
    var row: Int
    /// May reach beyond the band.
    var rowSpan: Int
    var column: UnitColumn
    /// What is set again where the cell goes on and its own text has ended: a label.
    var again: UnitColumn?
    /// Whether it was read before.
    var isRepeated = false

    func lastRow(of count: Int) -> Int { min(row + rowSpan, count) - 1 }
  }

  let rows: [Row]
  let cells: [Cell]
  let style: CellRow.Style
  /// Of each row, in points.
  let heights: [Double]
  private let tops: [Double]
  /// Of each row, the first baseline from its cells' top.
  private let lines: [Double]

  init(rows: [Row], cells: [Cell], style: CellRow.Style) {
    self.rows = rows
    self.cells = cells
    self.style = style
    var lines = [Double](repeating: 0, count: rows.count)
    for cell in cells { lines[cell.row] = max(lines[cell.row], cell.column.ascent) }
    self.lines = lines
    heights = Self.heights(rows, cells, style, lines)
    var y = 0.0
    tops = heights.map { height in
      defer { y += height }
      return y
    }
  }

  /// Each row as high as its own cells need; what a cell over several rows needs beyond them is
  /// shared among these.
  private static func heights(
    _ rows: [Row], _ cells: [Cell], _ style: CellRow.Style, _ lines: [Double]
  ) -> [Double] {
    func need(_ cell: Cell) -> Double {
      guard !cell.column.isEmpty else { return 0 }
      return offset(of: cell, lines, style) + cell.column.height + style.top + style.bottom
    }
    var heights = rows.map { max($0.least, style.top + style.bottom + ($0.rule?.width ?? 0)) }
    for cell in cells where cell.lastRow(of: rows.count) == cell.row {
      heights[cell.row] = max(heights[cell.row], need(cell) + (rows[cell.row].rule?.width ?? 0))
    }
    let spanning = cells.filter { $0.lastRow(of: rows.count) > $0.row }
    for cell in spanning.sorted(by: { ($0.rowSpan, $0.row, $0.x) < ($1.rowSpan, $1.row, $1.x) }) {
      let covered = cell.row...cell.lastRow(of: rows.count)
      let missing =
        need(cell) + (rows[covered.upperBound].rule?.width ?? 0)
        - covered.reduce(0) { $0 + heights[$1] }
      guard missing > 0 else { continue }
      for row in covered { heights[row] += missing / Double(covered.count) }
    }
    return heights
  }

  private static func offset(
    of cell: Cell, _ lines: [Double], _ style: CellRow.Style
  ) -> Double {
    guard style.alignment == .baseline, !cell.column.isEmpty else { return 0 }
    return lines[cell.row] - cell.column.ascent
  }

  var height: Double { heights.reduce(0, +) }

  func box(span: SourceSpan?) -> FlowBox {
    var box = FlowBox(self, height: height, ascent: style.top + (lines.first ?? 0), span: span)
    box.notes = cells.flatMap { $0.isRepeated ? [] : $0.column.notes }
    return box
  }

  /// From the band's top to where a cell's content begins.
  private func y(of cell: Cell) -> Double {
    let top = tops[cell.row] + style.top
    let inner =
      (cell.row...cell.lastRow(of: rows.count)).reduce(0) { $0 + heights[$1] } - style.top
      - style.bottom - (rows[cell.lastRow(of: rows.count)].rule?.width ?? 0)
    switch style.alignment {
    case .top: return top
    case .baseline: return top + Self.offset(of: cell, lines, style)
    case .center: return top + max(0, (inner - cell.column.height) / 2)
    case .bottom: return top + max(0, inner - cell.column.height)
    }
  }

  func draw(into frame: inout Frame, at origin: Point) {
    for (index, row) in rows.enumerated() {
      guard let fill = row.fill else { continue }
      let area = Rect(x: 0, y: tops[index], width: style.width, height: heights[index])
      frame.place(.path(.rectangle(area, fill: fill)), at: origin, tag: .artifact(.background))
    }
    for cell in cells {
      let place = origin + Point(x: cell.x, y: y(of: cell))
      if cell.isRepeated {
        RepeatedContent(cell.column).draw(into: &frame, at: place)
      } else {
        cell.column.draw(into: &frame, at: place)
      }
    }
    for (index, row) in rows.enumerated() {
      guard let rule = row.rule else { continue }
      let y = tops[index] + heights[index] - rule.width
      for part in row.ruled {
        Bar(width: part.upperBound - part.lowerBound, stroke: rule)
          .draw(into: &frame, at: origin + Point(x: part.lowerBound, y: y))
      }
    }
  }
}

extension RowBand {
  /// How far a cell's content reaches below the band's top.
  func bottom(of cell: Cell) -> Double {
    guard !cell.column.isEmpty else { return 0 }
    return tops[cell.row] + style.top + Self.offset(of: cell, lines, style) + cell.column.height
      + style.bottom
  }

  func split(at height: Double, allowsStranded: Bool) -> (first: FlowBox, rest: FlowBox)? {
    let parts = cells.map { cell -> Part in
      let rule = rows[cell.row].rule?.width ?? 0
      let top = tops[cell.row] + style.top + Self.offset(of: cell, lines, style)
      let halves = cell.column.split(
        at: height - top - style.bottom - rule, allowsStranded: allowsStranded)
      return Part(cell: cell, first: halves.first, rest: halves.rest)
    }
    guard let cut = cut(parts) else { return nil }
    return (
      first(cut.kept, parts).box(span: nil),
      rest(from: cut.row, kept: cut.kept, parts).box(span: nil)
    )
  }

  /// A cell and what of it fits and does not.
  private struct Part {
    let cell: Cell
    let first: UnitColumn
    let rest: UnitColumn

    var isOwn: Bool { cell.rowSpan == 1 && !cell.isRepeated }
  }

  /// Where the rest begins and how many rows the first part has; nil where one of them would hold
  /// nothing that was not read before.
  private func cut(_ parts: [Part]) -> (row: Int, kept: Int)? {
    let read = parts.filter { !$0.cell.isRepeated }
    guard read.contains(where: { !$0.rest.isEmpty }) else { return nil }
    // What a cell over several rows has left it may have beside its last row.
    let start = read.filter { !$0.rest.isEmpty }.map { $0.cell.lastRow(of: rows.count) }.min() ?? 0
    let own = parts.filter { $0.isOwn && $0.cell.row == start }
    let isBegun = own.contains { !$0.first.isEmpty } || own.allSatisfy(\.rest.isEmpty)
    let kept = isBegun ? start + 1 : start
    guard read.contains(where: { $0.cell.row < kept && !$0.first.isEmpty }) else { return nil }
    return (start, kept)
  }

  private func first(_ kept: Int, _ parts: [Part]) -> RowBand {
    // A row of which nothing fits takes no room.
    let last = parts.filter { $0.cell.row < kept && !$0.first.isEmpty }.map(\.cell.row).max()
    var rows = Array(rows.prefix((last ?? 0) + 1))
    if let last = rows.indices.last { rows[last].least = 0 }
    let cells = parts.filter { $0.cell.row < rows.count }.map { part in
      var cell = part.cell
      cell.column = part.first
      return cell
    }
    return RowBand(rows: rows, cells: cells, style: style)
  }

  private func rest(from row: Int, kept: Int, _ parts: [Part]) -> RowBand {
    var rows = Array(rows[row...])
    if let first = rows.indices.first { rows[first].least = 0 }
    let cells = parts.compactMap { part -> Cell? in
      var cell = part.cell
      cell.column = cell.row < kept ? part.rest : cell.column
      let end = max(row + 1, cell.row + cell.rowSpan)
      guard cell.row + cell.rowSpan > row || (!cell.column.isEmpty && !cell.isRepeated) else {
        return nil
      }
      let start = max(row, cell.row)
      if cell.row < kept, cell.column.isEmpty || cell.isRepeated, let again = cell.again {
        cell.column = again
        cell.isRepeated = true
      }
      cell.rowSpan = end - start
      cell.row = start - row
      return cell
    }
    return RowBand(rows: rows, cells: cells, style: style)
  }
}
