import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Meetings
import Shaping
import Templates

/// The tables that no section of the background places.
struct DataTables: Component {
  static let section = SectionDeclaration("tables", of: "tables", mayHaveColumns: true)

  func blocks(in context: ComposeContext) -> [any Block] {
    let placed = Set(context.meeting.background.flatMap { $0.tables.map(\.value) })
    let showsBackground = context.template.sections.contains(Background.section.name)
    let tables = context.meeting.tables.filter {
      !showsBackground || !placed.contains($0.id.value)
    }
    guard !tables.isEmpty else { return [] }
    let section = context.child(.section, "tables", of: context.document)
    let heading = context.heading(.tables, id: "tables", level: 2, in: section)
    return [heading].compactMap(\.self)
      + tables.flatMap { DataTableBlocks(context: context, data: $0).blocks(in: section) }
  }
}

/// One table of the meeting's data, with its caption and what stands below it.
struct DataTableBlocks {
  let context: ComposeContext
  let data: DataTable

  func blocks(in scope: ComposeContext.Scope) -> [any Block] {
    let table = context.child(
      .table, "table[\(data.id.value)]", of: scope, StructureProperties(span: data.span))
    let title =
      data.title.map(context.title)
      ?? TargetTitle(
        words: "", language: context.meeting.language)
    let target = context.register(
      .table, id: data.id.value, title: title, element: table.element)
    let caption = CaptionText(context: context, target: target)
    let source = TableSource(data, for: context.meeting.language)
    ShortRows(table: source).report(in: context)
    let entered = context.ledger.entries.count
    var (model, called) = context.notes.inTable {
      let captionBlock = context.ledger.paused { caption.block(in: table) }
      var model = TableComposer(context: context, source: source, table: table).model()
      model.caption = captionBlock
      return model
    }
    model.continuedCaption = caption.continued
    model.splitsColumns = data.wide != .landscape
    let isSourced = context.ledger.entries.count > entered
    context.enter(data, as: target, isSourced: isSourced)
    let general = context.ledger.paused { self.general(in: scope) }
    let notes = TableNotes(context: context).block(called: called, general: general)
    var style = context.tableStyle
    if notes != nil { style.spaceAfter = style.padding.top }
    if source.columns.contains(where: \.isTurned) || source.head.count > 1 {
      style.headAlignment = .bottom
    }
    var block = WideTable(
      TableBlock(model, style: style), turning: turning, anchor: target.anchor,
      tag: .element(table.element))
    block.notes = notes
    return [block]
  }

  private var turning: WideTable.Turning {
    switch data.wide {
    case .auto: .ifNeeded
    case .landscape: .always
    case .split: .never
    }
  }

  private func general(in scope: ComposeContext.Scope) -> [TextBlock] {
    data.notes.compactMap { note in
      var text = context.paragraph(note, .caption, name: "note", in: scope)
      text?.spaceBefore = 0
      text?.spaceAfter = 0
      return text
    }
  }
}
