import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Markup
import Meetings
import Shaping
import Templates

/// The table of areas of cooperation: horizontal rules only, its head repeated on every page.
struct AreasTable {
  typealias Column = CooperationAreas.Column

  let context: ComposeContext
  let areas: CooperationAreas

  func blocks(in scope: ComposeContext.Scope) -> [any Block] {
    let table = context.child(
      .table, "areas", of: scope, StructureProperties(span: areas.span))
    let target = context.register(
      .table, id: "areas", title: areas.title.map(context.title) ?? context.title(.areas),
      element: table.element)
    let caption = CaptionText(context: context, target: target)
    var model = TableModel(
      columns: areas.columns.map { _ in TableModel.Column() }, rows: [])
    let (_, called) = context.notes.inTable {
      model.caption = caption.block(in: table)
      let head = context.child(.tableHead, "head", of: table)
      model.head = [headRow(in: head)]
      model.groups = groups(in: table)
    }
    model.continuedCaption = caption.continued
    model.span = areas.span
    var style = context.tableStyle
    if !called.isEmpty { style.spaceAfter = style.padding.top }
    var block = WideTable(
      TableBlock(model, style: style), turning: .never, anchor: target.anchor,
      tag: .element(table.element))
    block.notes = TableNotes(context: context).block(called: called)
    // Its icons hang in the margin, which columns have not.
    return [Spanning(block)]
  }

  // MARK: Rows

  /// Neighbouring rows of one group stand under its words; each group is a body of its own.
  private func groups(in table: ComposeContext.Scope) -> [TableModel.RowGroup] {
    var groups: [(words: String?, rows: [CooperationAreas.Row])] = []
    for row in areas.rows {
      let words = row.group?.plainText(in: context.meeting.language)
      if groups.last?.words == words, !groups.isEmpty {
        groups[groups.count - 1].rows.append(row)
      } else {
        groups.append((words, [row]))
      }
    }
    return groups.map { group in
      let body = context.child(.tableBody, "body", of: table)
      let subhead = TableSubhead(context: context, columns: areas.columns.count)
      let words = group.rows.first?.group.flatMap { $0.text(in: context.meeting.language) }
      let made = words.flatMap { words in
        let span = group.rows.first?.group?.span ?? areas.span
        return subhead.blocks(
          TableSource.Cell(content: words.content, language: words.language, span: span), in: body)
      }
      var rows = TableModel.RowGroup(group.rows.map { row($0, in: body) })
      rows.head = made?.block
      rows.continuedHead = made?.continued
      return rows
    }
  }

  private func headRow(in head: ComposeContext.Scope) -> TableModel.Row {
    let row = context.child(.tableRow, "row", of: head)
    return TableModel.Row(
      areas.columns.map { column in
        let cell = headerCell("column[\(column.key.rawValue)]", scope: .column, in: row)
        let icon = mark(column.icon, in: cell)
        let text =
          column.heading.flatMap { context.paragraph($0, .tableHead, nil, in: cell) }
          ?? context.paragraph(words: label(column.key), .tableHead, nil, in: cell)
        return TableModel.Cell(beside(icon, text), span: column.span)
      }, span: areas.span)
  }

  private func row(_ row: CooperationAreas.Row, in body: ComposeContext.Scope)
    -> TableModel.Row
  {
    let name = row.id.map { "row[\($0.value)]" } ?? "row"
    let scope = context.child(.tableRow, name, of: body, StructureProperties(span: row.span))
    defer { context.ledger.subject = [] }
    return TableModel.Row(
      areas.columns.map { column in
        let isKey = column.key == .area
        context.ledger.subject = isKey ? [] : subject(of: row)
        let cell =
          isKey
          ? headerCell(column.key.rawValue, scope: .row, in: scope)
          : context.child(.tableCell, column.key.rawValue, of: scope)
        let icon = isKey ? mark(row.icon, in: cell) : nil
        let text = row[column.key].flatMap {
          context.paragraph($0, isKey ? .tableKey : .table, nil, in: cell)
        }
        return TableModel.Cell(
          beside(icon, text), span: row.span)
      }, span: row.span)
  }

  private func subject(of row: CooperationAreas.Row) -> [Inline] {
    guard context.ledger.isListening else { return [] }
    return row[.area].flatMap { context.phrase($0) }?.content ?? []
  }

  private func headerCell(
    _ name: String, scope: StructureAttributes.Scope, in row: ComposeContext.Scope
  ) -> ComposeContext.Scope {
    var attributes = StructureAttributes()
    attributes.scope = scope
    return context.child(
      .tableHeader, name, of: row, StructureProperties(attributes: attributes))
  }

  private func label(_ key: Column.Key) -> String {
    switch key {
    case .area: context.language.label(.columnArea)
    case .description: context.language.label(.columnDescription)
    case .benefit: context.language.label(.columnBenefit)
    }
  }

  // MARK: Icons

  /// A text with its icon, which hangs in the margin so that the texts of all rows are aligned.
  private func beside(_ icon: IconBlock?, _ text: TextBlock?) -> any Block {
    var text = text
    text?.paragraph.style.isBalanced = true
    let cell: any Block = text ?? Stack([])
    guard let icon else { return cell }
    var block = HangingBlock(label: icon, body: cell, indent: 0)
    block.overhang = iconSize * 1.6
    return block
  }

  private var iconSize: Double { context.template.options.iconSize.absolute ?? 9 }

  private func mark(_ name: Located<String>?, in cell: ComposeContext.Scope) -> IconBlock? {
    guard let name else { return nil }
    guard let icon = Icon(rawValue: name.value) else {
      context.sink.report(
        Diagnostic(
          ComposeDiagnostics.unknownIcon, "there is no icon \"\(name.value)\"", at: name.span,
          hint: "icons there are: " + Icon.allCases.map(\.rawValue).joined(separator: ", ")))
      return nil
    }
    let figure = context.child(
      .figure, "icon", of: cell,
      StructureProperties(alternative: alternative(icon), span: name.span))
    return IconBlock(
      icon, size: iconSize, color: context.template.palette.accent, tag: .element(figure.element))
  }

  private func alternative(_ icon: Icon) -> String {
    switch icon {
    case .target: context.language.label(.iconTarget)
    case .lightBulb: context.language.label(.iconLightBulb)
    case .mark: context.language.label(.iconMark)
    }
  }
}
