import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Markup
import Meetings

/// What somebody is to do, as a table: what, who, until when, how far. A column that no row fills is
/// left out.
struct AssignmentTable {
  let context: ComposeContext

  /// An assignment, and the day on which it was made where that is told.
  struct Entry {
    let assignment: Assignment
    var date: PartialDate?
  }

  func blocks(_ entries: [Entry], in scope: ComposeContext.Scope) -> [any Block] {
    guard let first = entries.first else { return [] }
    let columns = Column.allCases.filter { column in
      entries.contains { cell(column, $0) != nil }
    }
    let source = TableSource(
      columns: columns.map(\.setting),
      head: [
        TableSource.Row(
          cells: columns.map { column in
            words(context.language.label(column.label), first.assignment.span)
          }, span: first.assignment.span)
      ],
      groups: [
        TableSource.Group(
          rows: entries.map { entry in
            TableSource.Row(
              cells: columns.map { cell($0, entry) ?? empty(entry.assignment.span) },
              span: entry.assignment.span)
          })
      ], span: first.assignment.span)
    return GeneratedTable(context: context, source: source).blocks(in: scope)
  }

  private enum Column: CaseIterable {
    case date, what, owner, due, status

    var label: LabelKey {
      switch self {
      case .date: .date
      case .what: .columnAction
      case .owner: .columnOwner
      case .due: .columnDue
      case .status: .status
      }
    }

    var setting: TableSource.Column {
      switch self {
      case .what: TableSource.Column(width: .weight(5), isKey: true)
      case .owner: TableSource.Column(width: .weight(3))
      case .date, .due, .status: TableSource.Column()
      }
    }
  }

  private func cell(_ column: Column, _ entry: Entry) -> TableSource.Cell? {
    let assignment = entry.assignment
    switch column {
    case .what: return context.phrase(assignment.what).map { text($0, assignment.what.span) }
    case .owner:
      return assignment.owner.flatMap { context.phrase($0) }.map { text($0, assignment.span) }
    case .date: return date(entry.date, assignment.span)
    case .due: return date(assignment.due, assignment.span)
    case .status:
      return assignment.status.map { words(context.language.label($0.label), assignment.span) }
    }
  }

  private func date(_ date: PartialDate?, _ span: SourceSpan) -> TableSource.Cell? {
    date.map { words(PartialDateText.text($0, context.language), span) }
  }

  private func text(_ phrase: PhraseInLanguage, _ span: SourceSpan) -> TableSource.Cell {
    TableSource.Cell(content: phrase.content, language: phrase.language, span: span)
  }

  private func words(_ words: String, _ span: SourceSpan) -> TableSource.Cell {
    TableSource.Cell(
      content: [.words(words, for: span)], language: context.meeting.language, span: span)
  }

  private func empty(_ span: SourceSpan) -> TableSource.Cell {
    TableSource.Cell(content: nil, language: context.meeting.language, span: span)
  }
}

extension Assignment.Status {
  var label: LabelKey {
    switch self {
    case .open: .statusOpen
    case .inProgress: .statusInProgress
    case .done: .statusDone
    case .overdue: .statusOverdue
    case .dropped: .statusDropped
    }
  }
}

/// A table of the program's making, without a caption or a number.
struct GeneratedTable {
  let context: ComposeContext
  let source: TableSource

  func blocks(in scope: ComposeContext.Scope) -> [any Block] {
    let table = context.child(.table, "table", of: scope, StructureProperties(span: source.span))
    var (model, called) = context.notes.inTable {
      TableComposer(context: context, source: source, table: table).model()
    }
    model.splitsColumns = true
    model.keyColumns = max(1, model.keyColumns)
    let notes = TableNotes(context: context).block(called: called)
    var style = context.tableStyle
    if notes != nil { style.spaceAfter = style.padding.top }
    var block = WideTable(
      TableBlock(model, style: style), turning: .ifNeeded,
      anchor: context.structure.anchor(of: table.element), tag: .element(table.element))
    block.notes = notes
    return [block]
  }
}
