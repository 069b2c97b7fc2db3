import Diagnostics
import Fields
import Meetings

extension EvidenceRule {
  static let runOfShow = EvidenceRule(EvidenceDiagnostics.runOfShow) { dossier in
    let clock = ScenarioClock(dossier.meeting)
    let rows = clock.times(of: dossier.meeting.scenario)
    guard let first = rows.first else { return [] }
    return [first.withoutTime(among: rows)].compactMap(\.self) + ScenarioOrder.findings(rows)
      + MeetingHours(dossier.meeting.when, clock).findings(rows)
  }
}

extension ScenarioClock.Row {
  /// Where it says when it begins, else the whole step.
  fileprivate var place: SourceSpan { step.at?.span ?? step.span }

  /// What is wrong with a first step that does not say when it begins; nil where no step says
  /// anything of time.
  fileprivate func withoutTime(among rows: [ScenarioClock.Row]) -> Finding? {
    guard step.at == nil, rows.contains(where: { $0.step.at != nil || $0.step.minutes != nil })
    else { return nil }
    return Finding(
      summary: "the first step does not say when it begins", span: step.text.span,
      hint: "add \"at\": those behind it follow from how long each takes")
  }
}

/// Whether steps follow each other.
private struct ScenarioOrder {
  /// The last step that stands in the line of steps.
  private var last: ScenarioClock.Row?
  /// When it and all beside it have ended, as far as it is said.
  private var end: Int?

  static func findings(_ rows: [ScenarioClock.Row]) -> [Finding] {
    var order = ScenarioOrder()
    return rows.compactMap { order.add($0) }
  }

  private mutating func add(_ row: ScenarioClock.Row) -> Finding? {
    guard let instant = row.instant else {
      if !row.step.isParallel { (last, end) = (nil, nil) }
      return nil
    }
    let finding = finding(row, instant)
    if row.step.isParallel {
      end = [end, row.endInstant].compactMap(\.self).max()
    } else {
      (last, end) = (row, row.endInstant)
    }
    return finding
  }

  private func finding(_ row: ScenarioClock.Row, _ instant: Int) -> Finding? {
    guard let last, let begun = last.instant, let at = row.step.at?.value else { return nil }
    let notes = [Diagnostic.Note("the step above", at: last.place)]
    if instant < begun {
      return Finding(
        summary: "this step begins at \(at.time), before the one above it", span: row.place,
        notes: notes,
        hint: "put the steps in order; of another day write the date, too: 2026-05-13T08:00")
    }
    guard !row.step.isParallel, let end, instant < end else { return nil }
    return Finding(
      summary:
        "this step begins at \(at.time), \(end - instant) minutes before the one above it has"
        + " ended", span: row.place, notes: notes,
      hint: "mend \"at\" or \"minutes\", or write \"parallel: true\" where both happen at once")
  }
}

/// From when to when the meeting lasts, in minutes of a calendar by its own clock.
private struct MeetingHours {
  /// Guests register before a meeting and leave behind it.
  private static let margin = 120

  private let when: Schedule?
  private let clock: ScenarioClock

  init(_ when: Schedule?, _ clock: ScenarioClock) {
    self.when = when
    self.clock = clock
  }

  /// The first step that begins long before the meeting, and the first that ends long behind it.
  func findings(_ rows: [ScenarioClock.Row]) -> [Finding] {
    guard let when else { return [] }
    var findings: [Finding] = []
    let opens = opens(when)
    if let early = rows.first(where: { $0.instant.map { $0 < opens } ?? false }) {
      findings.append(
        finding(early, "begins long before the meeting, which starts \(when.start)", when))
    }
    guard let end = when.end else { return findings }
    let closes = closes(end) + Self.margin
    let late = rows.first { row in
      (row.endInstant ?? row.instant).map { $0 > closes } ?? false
    }
    if let late {
      findings.append(
        finding(late, "goes on long behind the meeting, which ends \(end)", when))
    }
    return findings
  }

  /// Of a day alone its midnight.
  private func opens(_ when: Schedule) -> Int {
    let start = when.start
    guard let time = start.time else { return clock.instant(start.date, 0, offset: nil) }
    return clock.instant(start.date, time.minutes, offset: start.offset) - Self.margin
  }

  private func closes(_ end: DateAndTime) -> Int {
    clock.instant(end.date, end.time?.minutes ?? TimeOfDay.minutesOfDay, offset: end.offset)
  }

  private func finding(_ row: ScenarioClock.Row, _ words: String, _ when: Schedule) -> Finding {
    Finding(
      summary: "this step " + words, span: row.place,
      notes: [Diagnostic.Note("the meeting's time stands here", at: when.span)],
      hint: "mend the step's time, or \"when\"")
  }
}
