import Diagnostics
import Frames
import Shaping

/// A table's flow: caption, head, then the rows inside a context that repeats both.
struct TableItems {
  let table: TableModel
  let style: TableStyle
  let columns: TableColumns
  let context: LayoutContext

  /// Into one list, since a long table's is large.
  func add(to items: inout [FlowItem]) {
    let caption = table.caption?.items(width: columns.width, in: context) ?? []
    let head = headItems()
    let top = (caption + head).keptTogether(.tableHead)
    items += top
    let total = table.groups.reduce(0) { $0 + $1.rows.count }
    let heads = table.groups.map { subhead($0.head) }
    guard total > 0 || heads.contains(where: { $0 != nil }) else { return }
    items.reserveCapacity(items.count + 2 * total + 2)
    if !top.isEmpty { items.append(.penalty(.tableHead)) }
    items.append(
      .beginContext(BreakContext(width: columns.width, head: repeatedHead(head))))
    addBody(of: total, under: heads, to: &items)
    items.append(.endContext)
  }

  private func headItems() -> [FlowItem] {
    var items: [FlowItem] = []
    if let rule = style.topRule {
      items.append(
        .box(FlowBox(Bar(width: columns.width, stroke: rule), height: rule.width)))
    }
    let last = table.head.count - 1
    var look = SectionBoxes.Look(fill: style.headFill) {
      $0 == last ? style.headRule : style.rowRule
    }
    look.alignment = style.headAlignment
    look.pointsAtCells = true
    return items + sections.boxes(of: table.head, look: look).map { .box($0.box) }
  }

  private var sections: SectionBoxes {
    SectionBoxes(columns: columns, style: style, span: table.span, context: context)
  }

  /// Caption and head as they are set again, all of it artifact.
  private func repeatedHead(_ head: [FlowItem]) -> FlowBox? {
    let caption = (table.continuedCaption ?? table.caption)?
      .items(width: columns.width, in: context)
    let column = UnitColumn(FlowUnit.collect((caption ?? []) + head, in: context))
    var box = column.box?.repeated
    // The highest row is to blame where there is no room for them.
    let rows = head.compactMap { item in if case .box(let row) = item { row } else { nil } }
    if let place = rows.max(by: { $0.height < $1.height })?.span { box?.span = place }
    return box
  }

  private func addBody(of total: Int, under heads: [FlowBox?], to items: inout [FlowItem]) {
    var number = 0
    let start = items.count
    for (index, group) in table.groups.enumerated() {
      let next = index + 1
      let head = heads[index]
      // Rows that belong to no group are told from those of the group above them.
      let endsGroup =
        head != nil && table.groups.indices.contains(next) && table.groups[next].head == nil
      if items.count > start { items.append(.penalty(.rows)) }
      if let head {
        let again = subhead(group.continuedHead ?? group.head)
        items.append(.box(head))
        items.append(.penalty(.tableHead))
        items.append(.beginContext(BreakContext(width: columns.width, head: again?.repeated)))
      }
      addRows(
        of: group, from: number, of: total, hasSubhead: head != nil, isClosed: endsGroup,
        to: &items)
      if head != nil { items.append(.endContext) }
      number += group.rows.count
    }
  }

  /// - Parameters:
  ///   - start: how many rows the table has before the group.
  ///   - isClosed: whether rows of no group follow.
  private func addRows(
    of group: TableModel.RowGroup, from start: Int, of total: Int, hasSubhead: Bool,
    isClosed: Bool, to items: inout [FlowItem]
  ) {
    let look = SectionBoxes.Look(fill: nil) { row in
      if start + row == total - 1 { return style.closingRule }
      if isClosed, row == group.rows.count - 1 { return style.totalRule ?? style.rowRule }
      let isBeforeTotal = row + 1 < group.rows.count && group.rows[row + 1].kind == .total
      return isBeforeTotal ? style.totalRule ?? style.rowRule : style.rowRule
    }
    sections.eachBox(of: group.rows, look: look) { row in
      let place = RowBreaks.Place(
        row: start + row.row, rows: total, rowInGroup: row.row, hasSubhead: hasSubhead)
      if place.row > 0, place.rowInGroup > 0 || !hasSubhead {
        items.append(.penalty(RowBreaks.penalty(before: group.rows[row.row], at: place)))
      }
      items.append(.box(row.box))
    }
  }

  /// A subhead as a row over all columns; nil where it has no content.
  private func subhead(_ content: (any Block)?) -> FlowBox? {
    guard let content else { return nil }
    let (x, width) = columns.content(of: 0..<columns.contents.count)
    let cell = CellRow.Cell(x: x, column: content.column(width: width, in: context))
    guard !cell.column.isEmpty else { return nil }
    let look = CellRow.Style(
      top: style.padding.top, bottom: style.padding.bottom, rule: style.rowRule,
      width: columns.width)
    return CellRow(cells: [cell], style: look).box(span: table.span)
  }
}
