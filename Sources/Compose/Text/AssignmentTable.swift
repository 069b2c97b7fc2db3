import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Markup
import Meetings
import Templates

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
            context.cell(context.language.label(column.label), first.assignment.span)
          }, span: first.assignment.span)
      ],
      groups: [
        TableSource.Group(
          rows: entries.map { entry in
            TableSource.Row(
              cells: columns.map { cell($0, entry) ?? context.emptyCell(entry.assignment.span) },
              span: entry.assignment.span)
          })
      ], span: first.assignment.span)
    return GeneratedTable(
      context: context, source: source, main: columns.firstIndex(of: .what) ?? 0
    ).blocks(in: scope)
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
      case .what: TableSource.Column(isKey: true)
      case .date, .owner, .due, .status: TableSource.Column()
      }
    }
  }

  private func cell(_ column: Column, _ entry: Entry) -> TableSource.Cell? {
    let assignment = entry.assignment
    switch column {
    case .what:
      return context.phrase(assignment.what).map { context.cell($0, assignment.what.span) }
    case .owner:
      return assignment.owner.flatMap { context.phrase($0) }.map {
        context.cell($0, assignment.span)
      }
    case .date: return date(entry.date, assignment.span)
    case .due: return date(assignment.due, assignment.span)
    case .status:
      return assignment.status.map {
        context.cell(context.language.label($0.label), assignment.span)
      }
    }
  }

  private func date(_ date: PartialDate?, _ span: SourceSpan) -> TableSource.Cell? {
    date.map { context.cell(PartialDateText.text($0, context.language), span) }
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
