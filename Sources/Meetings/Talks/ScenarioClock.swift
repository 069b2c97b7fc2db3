package import Fields

/// When each step of a run of show begins and ends: what is not said follows from the step before.
package struct ScenarioClock {
  package struct Row {
    package let step: ScenarioStep
    /// Nil where no day is known.
    package let date: CalendarDate?
    /// In minutes of a calendar, by the meeting's own clock; nil where it is not known.
    package let instant: Int?
    /// How far the clock by which the step is told is ahead of the meeting's, in minutes.
    fileprivate let shift: Int

    package var endInstant: Int? {
      guard let instant, let minutes = step.minutes else { return nil }
      return instant + minutes
    }

    /// As it is printed, in minutes since midnight.
    package var start: Int? { instant.map { Self.clock($0 + shift) } }
    package var end: Int? { endInstant.map { Self.clock($0 + shift) } }

    private static func clock(_ instant: Int) -> Int { ((instant % day) + day) % day }
  }

  private static let day = TimeOfDay.minutesOfDay
  private static let evening = 18 * 60
  private static let morning = 6 * 60

  /// The meeting's first day.
  private let date: CalendarDate?
  /// The meeting's distance to UTC in minutes: where it does not say, that of its end or of the first
  /// step that has one.
  private let offset: Int?

  package init(_ meeting: Meeting) {
    date = meeting.when?.start.date
    offset =
      meeting.when?.offset
      ?? meeting.scenario.lazy.compactMap { $0.at?.value.offset }.first
  }

  /// In minutes of a calendar, by the meeting's own clock.
  ///
  /// - Parameter minutes: since midnight.
  package func instant(_ date: CalendarDate, _ minutes: Int, offset own: Int?) -> Int {
    date.number * Self.day + minutes - shift(own)
  }

  package func times(of steps: [ScenarioStep]) -> [Row] {
    var date = self.date
    var day = date?.number ?? 0
    var rows: [Row] = []
    for step in steps {
      if let new = step.at?.value.date {
        date = new
        day = new.number
      }
      let shift = shift(step.at?.value.offset)
      var instant = step.at.map { day * Self.day + $0.value.time.minutes - shift }
      if let found = instant, step.at?.value.date == nil,
        isPastMidnight(found, day: day, rows.last)
      {
        day += 1
        instant = found + Self.day
      }
      let begun = instant ?? followed(by: step, rows)
      rows.append(Row(step: step, date: date, instant: begun, shift: shift))
    }
    return rows
  }

  /// How far another clock is ahead of the meeting's.
  private func shift(_ own: Int?) -> Int {
    guard let own, let offset else { return 0 }
    return own - offset
  }

  private func followed(by step: ScenarioStep, _ rows: [Row]) -> Int? {
    step.isParallel ? rows.last?.instant : Self.end(of: rows)
  }

  /// What comes next waits for all that happens beside each other; nil where one of it has no end.
  private static func end(of rows: [Row]) -> Int? {
    var latest: Int?
    for row in rows.reversed() {
      guard let found = row.endInstant else { return nil }
      latest = max(latest ?? found, found)
      if !row.step.isParallel { break }
    }
    return latest
  }

  /// Whether a step without a date is of the small hours behind an evening.
  private func isPastMidnight(_ instant: Int, day: Int, _ last: Row?) -> Bool {
    guard let last, let begun = last.instant, instant < begun else { return false }
    let start = day * Self.day
    return (last.endInstant ?? begun) >= start + Self.evening && instant < start + Self.morning
  }
}
