import Diagnostics
import Frames
import Shaping

/// A table's flow: caption, head, then the rows inside a context that repeats both.
struct TableItems {
  let table: TableModel
  let style: TableStyle
  let columns: TableColumns
  let context: LayoutContext

  func items() -> [FlowItem] {
    let caption = table.caption?.items(width: columns.width, in: context) ?? []
    let head = headItems()
    let top = (caption + head).keptTogether(.tableHead)
    let body = bodyItems()
    guard !body.isEmpty else { return top }
    let join: [FlowItem] = top.isEmpty ? [] : [.penalty(.tableHead)]
    return top + join
      + body.inside(BreakContext(width: columns.width, head: repeatedHead(head)))
  }

  private func headItems() -> [FlowItem] {
    var items: [FlowItem] = []
    if let rule = style.topRule {
      items.append(
        .box(FlowBox(Bar(width: columns.width, stroke: rule), height: rule.width)))
    }
    for (index, row) in table.head.enumerated() {
      let isLast = index == table.head.count - 1
      items += box(row, rule: isLast ? style.headRule : nil, fill: style.headFill)
    }
    return items
  }

  /// Caption and head as they are set again, all of it artifact.
  private func repeatedHead(_ head: [FlowItem]) -> FlowBox? {
    let caption = (table.continuedCaption ?? table.caption)?
      .items(width: columns.width, in: context)
    let column = UnitColumn(FlowUnit.collect((caption ?? []) + head, in: context))
    return column.box?.repeated
  }

  private func bodyItems() -> [FlowItem] {
    let total = table.groups.reduce(0) { $0 + $1.rows.count }
    var items: [FlowItem] = []
    items.reserveCapacity(2 * total)
    var number = 0
    for group in table.groups {
      let rows = group.rows.map { row -> [FlowItem] in
        number += 1
        return rowItems(row, number: number, of: total)
      }
      if !items.isEmpty { items.append(.penalty(.rows)) }
      items += groupItems(group, rows: Array(rows.joined()))
    }
    return items
  }

  private func rowItems(_ row: TableModel.Row, number: Int, of total: Int) -> [FlowItem] {
    let isLast = number == total
    let penalty: [FlowItem] =
      number == 1 ? [] : [.penalty(isLast ? .lastRow : .rows)]
    return penalty + box(row, rule: isLast ? style.closingRule : style.rowRule, fill: nil)
  }

  private func groupItems(_ group: TableModel.RowGroup, rows: [FlowItem]) -> [FlowItem] {
    guard let head = group.head else { return rows }
    let items = head.items(width: columns.width, in: context).keptTogether(.tableHead)
    let again = (group.continuedHead ?? head).box(width: columns.width, in: context)
    return items + [.penalty(.tableHead)]
      + rows.inside(BreakContext(width: columns.width, head: again?.repeated))
  }

  /// The row's box; none where all of its cells are empty and it has no height.
  private func box(_ row: TableModel.Row, rule: Stroke?, fill: Color?) -> [FlowItem] {
    let cells = zip(columns.contents, row.cells).map { place, cell in
      CellRow.Cell(x: place.x, column: cell.content.column(width: place.width, in: context))
    }
    let rowStyle = CellRow.Style(
      alignment: style.alignment, top: style.padding.top, bottom: style.padding.bottom,
      rule: rule, fill: fill, width: columns.width)
    return [.box(CellRow(cells: cells, style: rowStyle).box(span: row.span ?? table.span))]
  }
}
