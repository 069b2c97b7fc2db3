import Diagnostics
import Frames
import Languages
import Layout
import Markup
import Meetings

/// A table as its author wrote it, whatever it was written in.
struct TableSource {
  struct Column {
    var alignment: DataTable.Alignment = .start
    var width: TableWidth = .auto
    /// Where the width is given; nil where it is not.
    var widthSpan: SourceSpan?
    var isTurned = false
    /// Whether no line breaks its cells, such as times of day.
    var isUnbroken = false
    /// Whether its cells head their rows.
    var isKey = false
  }

  struct Cell {
    /// Nil for an empty cell.
    var content: [Inline]?
    var language: LanguageTag
    var columns = 1
    var rows = 1
    var span: SourceSpan
  }

  struct Row {
    var cells: [Cell]
    var isTotal = false
    var span: SourceSpan
  }

  struct Group {
    var heading: Cell?
    var rows: [Row]
  }

  var columns: [Column]
  var head: [Row]
  var groups: [Group]
  var span: SourceSpan

  /// Whether scopes alone tell which heads speak for a cell: no cell spans, no head stands amid rows.
  var isPlain: Bool {
    groups.allSatisfy { $0.heading == nil }
      && (head + groups.flatMap(\.rows)).allSatisfy { row in
        row.cells.allSatisfy { $0.columns == 1 && $0.rows == 1 }
      }
  }
}

extension TableSource {
  /// A table of pipes. Numbers in a column aligned at its end stand by their decimal signs.
  init(_ table: MarkupTable, language: LanguageTag) {
    func row(_ row: MarkupTable.Row) -> Row {
      Row(
        cells: row.cells.map { cell in
          Cell(
            content: cell.content.isEmpty ? nil : cell.content, language: language, span: cell.span)
        }, span: row.span)
    }
    columns = table.alignments.map { alignment in
      switch alignment {
      case .start: Column()
      case .center: Column(alignment: .center)
      case .end: Column(alignment: .decimal)
      }
    }
    // Markdown has no table without a head; one without words heads nothing.
    head = table.head.filter { $0.cells.contains { !$0.content.isEmpty } }.map(row)
    groups = [Group(rows: table.rows.map(row))]
    span = table.span
  }

  /// A table of the meeting's data, for readers of a language.
  init(_ table: DataTable, for language: LanguageTag) {
    func cell(_ text: RichText?, columns: Int = 1, rows: Int = 1, _ span: SourceSpan) -> Cell {
      let variant = text?.text(in: language)
      return Cell(
        content: variant?.content, language: variant?.language ?? language, columns: columns,
        rows: rows, span: text?.span ?? span)
    }
    func row(_ row: DataTable.Row) -> Row {
      Row(
        cells: row.cells.map { cell($0.text, columns: $0.columns, rows: $0.rows, $0.span) },
        isTotal: row.isTotal, span: row.span)
    }
    columns = table.columns.enumerated().map { index, column in
      Column(
        alignment: column.alignment, width: column.width, widthSpan: column.widthSpan,
        isTurned: column.isTurned, isKey: column.headsRows ?? (index == 0))
    }
    head = table.head.map(row)
    groups = table.groups.map { group in
      Group(heading: group.heading.map { cell($0, group.span) }, rows: group.rows.map(row))
    }
    span = table.span
    if let last = Self.headings(table, below: head, cell: { cell($0, $1) }) { head.append(last) }
  }

  /// The row of the columns' own headings: none for a column whose place a cell above covers.
  private static func headings(
    _ table: DataTable, below head: [Row], cell: (RichText?, SourceSpan) -> Cell
  ) -> Row? {
    guard table.columns.contains(where: { $0.heading != nil }) else { return nil }
    var grid = GridFill(columns: table.columns.count)
    for row in head { _ = grid.add(row.cells.map { ($0.columns, $0.rows) }) }
    let covered = grid.covered
    let cells = table.columns.enumerated().compactMap { index, column -> Cell? in
      covered[index] > 0 && column.heading == nil ? nil : cell(column.heading, column.span)
    }
    return Row(cells: cells, span: table.span)
  }
}

/// Counts which places of a table are taken, row by row, so that rows can be filled up.
struct GridFill {
  /// Of each column, how many rows to come a cell above covers.
  private(set) var covered: [Int]

  init(columns: Int) { covered = [Int](repeating: 0, count: columns) }

  /// Where each cell of the next row begins, and how many places at its end stay free.
  mutating func add(_ spans: [(columns: Int, rows: Int)]) -> (starts: [Int], free: Int) {
    var starts: [Int] = []
    var taken = covered
    var next = 0
    for span in spans {
      while next < covered.count, covered[next] > 0 { next += 1 }
      starts.append(next)
      let end = min(covered.count, next + max(1, span.columns))
      for column in min(next, end)..<end where covered[column] == 0 {
        taken[column] = max(1, span.rows)
      }
      next = end
    }
    var free = 0
    while next < covered.count {
      if covered[next] == 0 { free += 1 }
      next += 1
    }
    covered = taken.map { max(0, $0 - 1) }
    return (starts, free)
  }
}
