package import Shaping

/// A table: rows stay whole unless higher than a page; its head and caption go on with it.
package struct TableBlock: Block {
  package var table: TableModel
  package var style: TableStyle

  package init(_ table: TableModel, style: TableStyle) {
    self.table = table
    self.style = style
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    TableCheck(table: table).report(in: context)
    let parts = ColumnParts(table: table, style: style).parts(width: width, in: context)
    var items: [FlowItem] = [.space(style.spaceBefore)]
    for (index, part) in parts.enumerated() {
      if index > 0 { items.append(.space(style.spaceAfter)) }
      add(part, width: width, in: context, to: &items)
    }
    items.append(.space(style.spaceAfter))
    return items
  }

  private func add(
    _ table: TableModel, width: Double, in context: LayoutContext, to items: inout [FlowItem]
  ) {
    let columns = TableColumns(table, style: style, width: width, in: context)
    TableItems(table: table, style: style, columns: columns, context: context).add(to: &items)
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    ColumnMeasures(table, style: style, in: context).demands.reduce(
      TextWidths(minimum: 0, preferred: 0)
    ) { sum, demand in
      TextWidths(
        minimum: sum.minimum + demand.least, preferred: sum.preferred + demand.wanted)
    }
  }
}
