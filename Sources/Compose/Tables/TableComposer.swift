import Diagnostics
import Frames
import Languages
import Layout
import Markup
import Meetings
import Shaping
import Templates

/// Turns a table into its layout and its structure: heads with scopes, cells with their heads.
struct TableComposer {
  let context: ComposeContext
  let source: TableSource
  /// The table's element.
  let table: ComposeContext.Scope
  /// Asked of every cell.
  private let isPlain: Bool

  init(context: ComposeContext, source: TableSource, table: ComposeContext.Scope) {
    self.context = context
    self.source = source
    self.table = table
    isPlain = source.isPlain
  }

  /// The model without its caption.
  func model() -> TableModel {
    var model = TableModel(
      columns: source.columns.map { column in
        TableModel.Column(width: ColumnWidth(column.width), span: column.widthSpan)
      }, groups: [])
    var heads = TableHeads(columns: source.columns.count)
    if !source.head.isEmpty {
      let head = context.child(.tableHead, "head", of: table)
      model.head = rows(source.head, in: head, part: .head, &heads)
    }
    for group in source.groups where !group.rows.isEmpty || group.heading != nil {
      let body = context.child(.tableBody, "body", of: table)
      heads.beginGroup()
      let subhead = group.heading.flatMap { self.subhead($0, in: body, &heads) }
      var rows = TableModel.RowGroup(self.rows(group.rows, in: body, part: .body, &heads))
      rows.head = subhead?.block
      rows.continuedHead = subhead?.continued
      model.groups.append(rows)
    }
    model.keyColumns = source.columns.prefix(while: \.isKey).count
    model.span = source.span
    return model
  }

  private enum Part { case head, body }

  // MARK: Rows

  private func rows(
    _ rows: [TableSource.Row], in section: ComposeContext.Scope, part: Part,
    _ heads: inout TableHeads
  ) -> [TableModel.Row] {
    var grid = GridFill(columns: source.columns.count)
    return rows.enumerated().map { index, row in
      let scope = context.child(
        .tableRow, "row", of: section, StructureProperties(span: row.span))
      let (starts, free) = grid.add(row.cells.map { ($0.columns, $0.rows) })
      heads.beginRow()
      defer { context.ledger.subject = [] }
      var cells = zip(row.cells, starts).map { cell, column in
        context.ledger.subject =
          part == .head || isKey(column) ? [] : subject(of: row, starts, besides: column)
        return self.cell(cell, column: column, of: row, in: scope, part, &heads)
      }
      // A grid without gaps is what readers of tables count on.
      for _ in 0..<free {
        _ = context.child(part == .head ? .tableHeader : .tableCell, "cell", of: scope, gap(part))
        cells.append(TableModel.Cell(Stack([])))
      }
      return TableModel.Row(cells, kind: row.isTotal ? .total : .plain, span: row.span)
    }
  }

  private func isKey(_ column: Int) -> Bool {
    source.columns.indices.contains(column) && source.columns[column].isKey
  }

  /// What heads a row, for the ledger: of a table whose columns say no more, its first cell.
  private func subject(
    of row: TableSource.Row, _ starts: [Int], besides column: Int
  ) -> [Inline] {
    guard context.ledger.isListening else { return [] }
    let cells = zip(row.cells, starts)
    let head = cells.first { isKey($0.1) } ?? cells.first { $0.1 == 0 && column > 0 }
    return head?.0.content ?? []
  }

  private func gap(_ part: Part) -> StructureProperties {
    var attributes = StructureAttributes()
    attributes.scope = part == .head ? .column : nil
    return StructureProperties(attributes: attributes)
  }

  private func cell(
    _ cell: TableSource.Cell, column: Int, of row: TableSource.Row,
    in scope: ComposeContext.Scope, _ part: Part, _ heads: inout TableHeads
  ) -> TableModel.Cell {
    let columns = column..<max(column, min(source.columns.count, column + max(1, cell.columns)))
    let isKey = part == .body && columns.contains { source.columns[$0].isKey }
    var attributes = StructureAttributes()
    attributes.columnSpan = max(1, columns.count)
    attributes.rowSpan = cell.rows
    if part == .head { attributes.scope = .column } else if isKey { attributes.scope = .row }
    if !isPlain { attributes.headers = heads.heads(of: columns, isHead: part == .head) }
    let element = context.child(
      attributes.scope == nil ? .tableCell : .tableHeader, "cell", of: scope,
      StructureProperties(attributes: attributes, span: cell.span))
    if part == .head { heads.add(columnHead: element.element, over: columns, rows: cell.rows) }
    if isKey { heads.add(rowHead: element.element, rows: cell.rows) }
    let style: StyleName =
      part == .head ? .tableHead : isKey || row.isTotal ? .tableKey : .table
    return CellText(context: context, columns: source.columns, style: style)
      .cell(cell, over: columns, in: element)
  }

  // MARK: Groups

  /// A row over all columns that says what the rows below have in common.
  private func subhead(
    _ heading: TableSource.Cell, in body: ComposeContext.Scope, _ heads: inout TableHeads
  ) -> (block: any Block, continued: any Block)? {
    let subhead = TableSubhead(context: context, columns: source.columns.count)
    let made = subhead.blocks(heading, in: body)
    if let made { heads.add(groupHead: made.element) }
    return made.map { ($0.block, $0.continued) }
  }
}

extension ColumnWidth {
  init(_ width: TableWidth) {
    switch width {
    case .auto: self = .auto
    case .length(let points): self = .fixed(points)
    case .weight(let share): self = .weight(share)
    }
  }
}
