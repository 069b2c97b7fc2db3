import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Markup
import Meetings
import Templates

/// The run of show as a table: when, what, who leads, whether reporters are let in. A column that no
/// step fills is left out; days are groups where there are several.
struct Scenario: Component {
  static let section = SectionDeclaration("scenario", of: "scenario")

  func blocks(in context: ComposeContext) -> [any Block] {
    let steps = context.meeting.scenario
    guard let first = steps.first else { return [] }
    let section = context.child(.section, "scenario", of: context.document)
    let heading = context.heading(.scenario, id: "scenario", level: 2, in: section)
    let rows = ScenarioClock(context.meeting).times(of: steps)
    let table = ScenarioTable(context: context, rows: rows, span: first.span)
    return [heading].compactMap(\.self)
      + GeneratedTable(context: context, source: table.source, main: table.main)
      .blocks(in: section)
  }
}

private struct ScenarioTable {
  let context: ComposeContext
  let rows: [ScenarioClock.Row]
  let span: SourceSpan

  private enum Column: CaseIterable { case time, step, lead, press }

  /// Which of its columns says what happens.
  var main: Int { columns.firstIndex(of: .step) ?? 0 }

  private var columns: [Column] {
    Column.allCases.filter { column in rows.contains { cell(column, $0) != nil } }
  }

  var source: TableSource {
    let columns = columns
    return TableSource(
      columns: columns.map(setting),
      head: [
        TableSource.Row(
          cells: columns.map { context.cell(context.language.label(label($0)), span) }, span: span)
      ], groups: groups(columns), span: span)
  }

  private func groups(_ columns: [Column]) -> [TableSource.Group] {
    var groups: [(date: CalendarDate?, group: TableSource.Group)] = []
    for row in rows {
      let cells = columns.map { cell($0, row) ?? context.emptyCell(row.step.span) }
      let made = TableSource.Row(cells: cells, span: row.step.span)
      if let last = groups.last, last.date == row.date {
        groups[groups.count - 1].group.rows.append(made)
      } else {
        groups.append((row.date, TableSource.Group(rows: [made])))
      }
    }
    guard groups.count > 1 else { return groups.map(\.group) }
    return groups.map { date, group in
      var group = group
      group.heading = date.map { context.cell(context.language.dates.full($0), span) }
      return group
    }
  }

  private func setting(_ column: Column) -> TableSource.Column {
    TableSource.Column(isUnbroken: column == .time, isKey: column == .time)
  }

  private func label(_ column: Column) -> LabelKey {
    switch column {
    case .time: .time
    case .step: .columnStep
    case .lead: .columnLead
    case .press: .columnPress
    }
  }

  private func cell(_ column: Column, _ row: ScenarioClock.Row) -> TableSource.Cell? {
    let step = row.step
    switch column {
    case .time: return time(row).map { context.cell($0, step.span) }
    case .step: return self.step(step)
    case .lead: return step.lead.flatMap { context.phrase($0) }.map { context.cell($0, step.span) }
    case .press: return step.press.map { context.cell(context.language.label($0.label), step.span) }
    }
  }

  /// What happens, and where if not at the meeting's own place.
  private func step(_ step: ScenarioStep) -> TableSource.Cell? {
    guard var phrase = context.phrase(step.text) else { return nil }
    if let place = step.place.flatMap({ context.phrase($0) }) {
      phrase.content +=
        [.words(" (", for: step.span)] + place.inlines(in: phrase.language)
        + [.words(")", for: step.span)]
    }
    return context.cell(phrase, step.text.span)
  }

  /// `10.00–10.05`, `10.00`, or `5 menit`
  private func time(_ row: ScenarioClock.Row) -> String? {
    let times = context.language.times
    guard let start = row.start.flatMap(Self.time) else {
      return row.step.minutes.map {
        context.language.label(.minutes, ["minutes": String($0)])
      }
    }
    let text = row.end.flatMap(Self.time).map { times.range(start, $0) } ?? times.short(start)
    return times.zones.text(text, in: otherZone(of: row.step))
  }

  /// Of a step that is told by another clock than the meeting's time is printed by.
  private func otherZone(of step: ScenarioStep) -> Int? {
    let own = step.at?.value.offset
    return own == context.meeting.when?.offset ? nil : own
  }

  /// Past midnight the clock begins anew.
  private static func time(_ minutes: Int) -> TimeOfDay? {
    TimeOfDay(hour: minutes / 60 % 24, minute: minutes % 60)
  }
}

extension ScenarioStep.Press {
  fileprivate var label: LabelKey {
    switch self {
    case .open: .pressOpen
    case .closed: .pressClosed
    case .photos: .pressPhotos
    }
  }
}
