import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Markup
import Meetings
import Shaping
import Templates

/// The section that tells of each figure and each cited statement where it stands and what it rests
/// on: a table, figures first.
struct Ledger: LateSection {
  static let section = SectionDeclaration("ledger")

  func blocks(
    in context: ComposeContext, section: ComposeContext.Scope, following: [Target]
  ) -> [any Block] {
    let entries = context.ledger.entries
    guard !entries.isEmpty else { return [] }
    let heading = context.heading(.ledger, level: 2, in: section)
    // Or it would look like a part of the last annex.
    let isBehindAnnexes =
      context.template.sections.prefix { $0 != Self.section.name }.last == Annexes.section.name
      && !context.meeting.annexes.isEmpty
    return (isBehindAnnexes ? [PageBreak()] : []) + [heading].compactMap(\.self)
      + LedgerTable(context: context, entries: entries).blocks(in: section)
  }
}

private struct LedgerTable {
  let context: ComposeContext
  let entries: [SourceLedger.Entry]

  func blocks(in section: ComposeContext.Scope) -> [any Block] {
    let table = context.child(.table, "table", of: section)
    var model = TableModel(
      columns: [
        TableModel.Column(width: .weight(5)), TableModel.Column(width: .fixed(pageWidth)),
        TableModel.Column(width: .weight(4)),
      ], groups: [])
    let head = context.child(.tableHead, "head", of: table)
    model.head = [headRow(in: head)]
    let kinds = [
      (SourceLedger.Kind.figure, LabelKey.ledgerFigures), (.statement, .ledgerStatements),
    ]
    model.groups = kinds.compactMap { kind, label in
      let rows = entries.filter { $0.kind == kind }
      guard let first = rows.first else { return nil }
      // A single kind needs no name.
      return group(rows, under: rows.count < entries.count ? label : nil, first.span, in: table)
    }
    model.keyColumns = 1
    return [
      WideTable(
        TableBlock(model, style: context.tableStyle), turning: .never,
        anchor: context.structure.anchor(of: table.element), tag: .element(table.element))
    ]
  }

  /// Room for four digits, or for the Roman numerals of front matter.
  private var pageWidth: Double {
    let padding = context.tableStyle.padding
    return (context.look(.table)?.style.size ?? 9) * 3.2 + padding.left + padding.right
  }

  private func group(
    _ entries: [SourceLedger.Entry], under label: LabelKey?, _ span: SourceSpan,
    in table: ComposeContext.Scope
  ) -> TableModel.RowGroup {
    let body = context.child(.tableBody, "body", of: table)
    let subhead = label.flatMap { label in
      TableSubhead(context: context, columns: 3).blocks(
        TableSource.Cell(
          content: [.words(context.language.label(label), for: span)],
          language: context.meeting.language,
          span: span), in: body)
    }
    return TableModel.RowGroup(
      entries.map { row($0, in: body) }, head: subhead?.block, continuedHead: subhead?.continued)
  }

  private func headRow(in head: ComposeContext.Scope) -> TableModel.Row {
    let row = context.child(.tableRow, "row", of: head)
    let labels: [LabelKey] = [.columnStatement, .columnPage, .source]
    return TableModel.Row(
      labels.map { label in
        let cell = self.head("column[\(label.rawValue)]", .column, in: row)
        var text = context.paragraph(
          words: context.language.label(label), .tableHead, nil, in: cell)
        if label == .columnPage { text?.paragraph.style.alignment = .end }
        return TableModel.Cell(plain(text))
      })
  }

  private func row(
    _ entry: SourceLedger.Entry, in body: ComposeContext.Scope
  ) -> TableModel.Row {
    let row = context.child(.tableRow, "row", of: body, StructureProperties(span: entry.span))
    let said = head("said", .row, in: row)
    let text = context.paragraph(
      entry.content, .table, nil, in: said, language: entry.language, span: entry.span)
    return TableModel.Row(
      [
        TableModel.Cell(plain(text), span: entry.span),
        TableModel.Cell(page(of: entry, in: row), span: entry.span),
        TableModel.Cell(sources(of: entry, in: row), span: entry.span),
      ], span: entry.span)
  }

  /// Close to the cell's edges.
  private func plain(_ text: TextBlock?) -> any Block {
    guard var text else { return Stack([]) }
    text.spaceBefore = 0
    text.spaceAfter = 0
    text.paragraph.style.isBalanced = true
    return text
  }

  private func head(
    _ name: String, _ scope: StructureAttributes.Scope, in row: ComposeContext.Scope
  ) -> ComposeContext.Scope {
    var attributes = StructureAttributes()
    attributes.scope = scope
    return context.child(
      .tableHeader, name, of: row, StructureProperties(attributes: attributes))
  }

  /// Its room; the page is known last.
  private func page(
    of entry: SourceLedger.Entry, in row: ComposeContext.Scope
  ) -> any Block {
    let cell = context.child(.tableCell, "page", of: row)
    guard let place = entry.place, let look = context.look(.table) else { return Stack([]) }
    let link = context.structure.add(.link, "link", to: cell.element)
    let slot = context.contentsPages.add(place, page: link, link: link, look: look)
    return LineSlot(
      id: slot, height: look.style.leading, ascent: look.ascent, tag: .element(link))
  }

  // MARK: Sources

  private func sources(
    of entry: SourceLedger.Entry, in row: ComposeContext.Scope
  ) -> any Block {
    let cell = context.child(.tableCell, "sources", of: row)
    guard let look = context.look(.table)?.withoutSpaces else { return Stack([]) }
    var runs: [TextRun] = []
    for source in entry.sources {
      guard let reference = context.meeting.reference(source.key) else { continue }
      if !runs.isEmpty {
        runs += InlineSetter(
          context: context, look: look, language: cell.language, element: cell.element
        ).runs("; ")
      }
      runs += self.runs(source, reference, look, in: cell)
    }
    if runs.isEmpty {
      return plain(
        context.paragraph(words: context.language.label(.noSource), .tableKey, nil, in: cell))
    }
    return plain(look.block(runs))
  }

  /// A link to the source's entry, where a page shows it.
  private func runs(
    _ source: SourceLedger.Source, _ reference: Reference, _ look: TextLook,
    in cell: ComposeContext.Scope
  ) -> [TextRun] {
    let isListed = context.lists(source.key)
    let element = context.structure.add(
      isListed ? .link : .span, "source", to: cell.element)
    var setter = InlineSetter(
      context: context, look: look, language: cell.language, element: element)
    if isListed {
      setter.link = (.anchor(CitationIndex.anchor(ofReference: source.key)), element)
    }
    var text = EntryText(context.meeting.language)
    if isListed, context.citing.isNumbered, context.template.options.showsCitations {
      text.add("\(context.citations.number(of: source.key)).\u{A0}")
    }
    let words = context.citing.brief(reference, at: source.locator, in: context)
    text.add(words)
    var runs = setter.runs(text)
    let description =
      "\(context.language.label(.source)): \(words.plain(in: context.meeting.language))"
    for index in runs.indices where runs[index].link != nil {
      runs[index].linkDescription = description
    }
    return runs
  }
}
