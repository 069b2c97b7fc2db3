import Frames
import Shaping

/// A table that is too wide, parted by its columns: each part begins with the columns that head the
/// rows, which are artifacts from the second part on.
struct ColumnParts {
  let table: TableModel
  let style: TableStyle

  /// One part where the measure holds the table, or where it cannot be parted.
  func parts(width: Double, in context: LayoutContext) -> [TableModel] {
    let keys = min(max(0, table.keyColumns), table.columns.count)
    guard table.splitsColumns, table.columns.count > keys + 1 else { return [table] }
    let least = ColumnMeasures(table, style: style, in: context).demands.map(\.least)
    guard least.reduce(0, +) > width + 0.01 else { return [table] }
    let ranges = ranges(least, keys: keys, width: width)
    return ranges.enumerated().map { index, range in part(range, keys: keys, isFirst: index == 0) }
  }

  /// As many columns as fit beside the keys; none is parted from another by a cell over both.
  private func ranges(_ least: [Double], keys: Int, width: Double) -> [Range<Int>] {
    let room = width - least[..<keys].reduce(0, +)
    var ranges: [Range<Int>] = []
    var start = keys
    var used = 0.0
    for unit in units(from: keys) {
      let needed = unit.reduce(0) { $0 + least[$1] }
      if unit.lowerBound > start, used + needed > room + 0.01 {
        ranges.append(start..<unit.lowerBound)
        (start, used) = (unit.lowerBound, 0)
      }
      used += needed
    }
    return ranges + [start..<table.columns.count]
  }

  /// Columns that hang together by cells over several of them.
  private func units(from start: Int) -> [Range<Int>] {
    var isJoined = [Bool](repeating: false, count: table.columns.count + 1)
    for section in table.sections {
      var cursor = GridCursor(columns: table.columns.count)
      for (index, row) in section.enumerated() {
        for place in cursor.places(of: row, rowsLeft: section.count - index) {
          // What begins in the keys may be parted: the rest of its columns stays empty.
          for column in place.columns.dropFirst() where place.column >= start {
            isJoined[column] = true
          }
        }
      }
    }
    var units: [Range<Int>] = []
    for column in start..<table.columns.count {
      if isJoined[column], let last = units.last {
        units[units.count - 1] = last.lowerBound..<(column + 1)
      } else {
        units.append(column..<(column + 1))
      }
    }
    return units
  }

  private func part(_ range: Range<Int>, keys: Int, isFirst: Bool) -> TableModel {
    var part = table
    part.columns = Array(table.columns[..<keys] + table.columns[range])
    part.head = rows(table.head, range, keys: keys, isFirst: isFirst)
    part.groups = table.groups.map { group in
      var group = group
      group.rows = rows(group.rows, range, keys: keys, isFirst: isFirst)
      if !isFirst {
        group.head = group.head.map { RepeatedBlock(content: group.continuedHead ?? $0) }
      }
      return group
    }
    part.splitsColumns = false
    if !isFirst {
      part.caption = (table.continuedCaption ?? table.caption).map { RepeatedBlock(content: $0) }
    }
    return part
  }

  private func rows(
    _ rows: [TableModel.Row], _ range: Range<Int>, keys: Int, isFirst: Bool
  ) -> [TableModel.Row] {
    var cursor = GridCursor(columns: table.columns.count)
    return rows.enumerated().map { index, row in
      var kept = row
      kept.cells = []
      for place in cursor.places(of: row, rowsLeft: rows.count - index) {
        if place.column < keys {
          var cell = place.cell
          cell.columnSpan = min(place.columnSpan, keys - place.column)
          if !isFirst { cell.content = RepeatedBlock(content: cell.content) }
          kept.cells.append(cell)
          kept.cells += place.columns.filter(range.contains).map { _ in
            TableModel.Cell(Stack([]), rowSpan: place.rowSpan)
          }
        } else if range.contains(place.column) {
          kept.cells.append(place.cell)
        }
      }
      return kept
    }
  }
}

/// A block whose content was read before.
struct RepeatedBlock: Block {
  let content: any Block

  func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    content.items(width: width, in: context).withoutFloats.map { item in
      guard case .box(let box) = item else { return item }
      return .box(box.repeated)
    }
  }

  func widths(in context: LayoutContext) -> TextWidths { content.widths(in: context) }
}
