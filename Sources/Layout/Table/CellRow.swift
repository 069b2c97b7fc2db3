import Diagnostics
import Frames

/// How cells that stand beside each other are aligned.
package enum VerticalAlignment: Sendable, Hashable {
  case top
  /// The first lines of all cells on one baseline.
  case baseline
  case center
  /// The last lines of all cells at the row's foot.
  case bottom
}

/// Cells beside each other as one box; cut between lines where it is higher than a page.
struct CellRow: SplittableContent {
  struct Cell: Sendable {
    let x: Double
    let column: UnitColumn
    /// Of the column, measured once: rows are asked often.
    let height: Double
    let ascent: Double

    init(x: Double, column: UnitColumn) {
      self.x = x
      self.column = column
      height = column.height
      ascent = column.ascent
    }
  }

  /// What most rows of a table share.
  final class Style: Sendable, Equatable {
    let alignment: VerticalAlignment
    /// Above and below the cells, in points.
    let top: Double
    let bottom: Double
    /// Below the row, inside its height, `width` long.
    let rule: Stroke?
    let fill: Color?
    let width: Double

    init(
      alignment: VerticalAlignment = .top, top: Double = 0, bottom: Double = 0,
      rule: Stroke? = nil, fill: Color? = nil, width: Double = 0
    ) {
      self.alignment = alignment
      self.top = top
      self.bottom = bottom
      self.rule = rule
      self.fill = fill
      self.width = width
    }

    static func == (left: Style, right: Style) -> Bool {
      left.alignment == right.alignment && left.top == right.top && left.bottom == right.bottom
        && left.rule == right.rule && left.fill == right.fill && left.width == right.width
    }

    var edges: Double { top + bottom + (rule?.width ?? 0) }
  }

  let cells: [Cell]
  let style: Style

  var isEmpty: Bool { cells.allSatisfy(\.column.isEmpty) }

  func box(span: SourceSpan?) -> FlowBox {
    let line = cells.map(\.ascent).max() ?? 0
    var box = FlowBox(self, height: height, ascent: style.top + line, span: span)
    box.notes = cells.flatMap(\.column.notes)
    return box
  }

  private var height: Double {
    let line = firstLine
    return style.edges
      + (cells.map { offset(of: $0, line: line, inner: nil) + $0.height }.max() ?? 0)
  }

  /// The baseline that the cells' first lines share.
  private var firstLine: Double { cells.map(\.ascent).max() ?? 0 }

  private func offset(of cell: Cell, line: Double, inner: Double?) -> Double {
    switch style.alignment {
    case .top: 0
    case .baseline: cell.column.isEmpty ? 0 : line - cell.ascent
    case .center: inner.map { max(0, ($0 - cell.height) / 2) } ?? 0
    case .bottom: inner.map { max(0, $0 - cell.height) } ?? 0
    }
  }

  func draw(into frame: inout Frame, at origin: Point) {
    let height = height
    if let fill = style.fill {
      let area = Rect(x: 0, y: 0, width: style.width, height: height)
      frame.place(
        .path(.rectangle(area, fill: fill)), at: origin, tag: .artifact(.background))
    }
    let line = firstLine
    for cell in cells {
      let y = style.top + offset(of: cell, line: line, inner: height - style.edges)
      cell.column.draw(into: &frame, at: origin + Point(x: cell.x, y: y))
    }
    guard let rule = style.rule else { return }
    Bar(width: style.width, stroke: rule)
      .draw(into: &frame, at: origin + Point(x: 0, y: height - rule.width))
  }

  func split(at height: Double, allowsStranded: Bool) -> (first: FlowBox, rest: FlowBox)? {
    let room = height - style.edges
    guard room > 0 else { return nil }
    let line = firstLine
    let halves = cells.map { cell in
      cell.column.split(
        at: room - offset(of: cell, line: line, inner: nil), allowsStranded: allowsStranded)
    }
    let first = row(halves.map(\.first))
    let rest = row(halves.map(\.rest))
    guard !first.isEmpty, !rest.isEmpty else { return nil }
    return (first.box(span: nil), rest.box(span: nil))
  }

  private func row(_ columns: [UnitColumn]) -> CellRow {
    CellRow(
      cells: zip(cells, columns).map { Cell(x: $0.x, column: $1) }, style: style)
  }
}
