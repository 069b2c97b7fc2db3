package import Fields

/// When each step of a run of show begins and ends: what is not said follows from the step before.
package struct ScenarioClock {
  package struct Row {
    package let step: ScenarioStep
    /// Nil where no day is known.
    package let date: CalendarDate?
    /// In minutes since midnight of the day; nil where it is not known.
    package let start: Int?
    package let end: Int?
    /// The same in minutes of a calendar, by the meeting's own clock.
    package let instant: Int?

    package var endInstant: Int? {
      guard let instant, let minutes = step.minutes else { return nil }
      return instant + minutes
    }
  }

  private let when: Schedule?

  package init(_ meeting: Meeting) { when = meeting.when }

  package func times(of steps: [ScenarioStep]) -> [Row] {
    var date = when?.start.date
    var day = date?.number ?? 0
    var rows: [Row] = []
    for step in steps {
      if let new = step.at?.value.date {
        date = new
        day = new.number
      }
      let start = step.at?.value.time.minutes ?? followed(by: step, rows)
      var instant = step.at.map { day * 1440 + $0.value.time.minutes - shift(of: $0.value) }
      if let found = instant, step.at?.value.date == nil, isPastMidnight(found, rows.last) {
        day += 1
        instant = found + 1440
      }
      rows.append(
        Row(
          step: step, date: date, start: start,
          end: step.minutes.flatMap { start?.advanced(by: $0) },
          instant: instant ?? followedInstant(by: step, rows)))
    }
    return rows
  }

  private func followed(by step: ScenarioStep, _ rows: [Row]) -> Int? {
    step.isParallel ? rows.last?.start : Self.last(of: rows, \.end)
  }

  private func followedInstant(by step: ScenarioStep, _ rows: [Row]) -> Int? {
    step.isParallel ? rows.last?.instant : Self.last(of: rows, \.endInstant)
  }

  /// What comes next waits for all that happens beside each other; nil where one of it has no end.
  private static func last(of rows: [Row], _ end: (Row) -> Int?) -> Int? {
    var latest: Int?
    for row in rows.reversed() {
      guard let found = end(row) else { return nil }
      latest = max(latest ?? found, found)
      if !row.step.isParallel { break }
    }
    return latest
  }

  /// Where a step is told by another zone's clock, how far it is ahead of the meeting's.
  private func shift(of moment: Moment) -> Int {
    guard let own = moment.offset, let base = when?.start.offset else { return 0 }
    return own - base
  }

  /// Whether a step without a date is of the small hours behind an evening.
  private func isPastMidnight(_ instant: Int, _ last: Row?) -> Bool {
    guard let last = last?.instant, instant < last else { return false }
    return last % 1440 >= 18 * 60 && instant % 1440 < 6 * 60
  }
}
