package import Diagnostics
package import Fields

/// When the meeting takes place.
package struct Schedule: Sendable {
  package let start: DateAndTime
  package let end: DateAndTime?
  package let span: SourceSpan

  /// The distance to UTC of the clock by which its times are told, in minutes: that of the start, else
  /// of the end.
  package var offset: Int? { start.offset ?? end?.offset }

  fileprivate static let record = RecordType("when", doc: "Start and end") {
    (r: inout RecordReader) in
    let start = r.required(
      "start", .dateAndTime,
      doc: "When it begins; where the distance to UTC is written the zone is printed")
    let end = r.optional("end", .dateAndTime, doc: "When it ends")
    if let end, end.precedes(start) {
      r.fail(
        MeetingsDiagnostics.endBeforeStart, "the end \(end) comes before the start \(start)",
        at: "end", hint: "exchange the two, or mend the date")
    }
    return Schedule(start: start, end: end, span: r.span ?? .nowhere)
  }
}

extension FieldType where Value == Schedule {
  /// A date, a date with a time, or a mapping of `start` and `end`.
  static var schedule: Self {
    let instant = FieldType<DateAndTime>.dateAndTime
    let pair = FieldType.record(Schedule.record)
    return FieldType(
      shape: .either([instant.shape, pair.shape]), placeholder: pair.placeholder()
    ) { field in
      guard field.node.kind == .scalar else { return pair.read(field) }
      return instant.read(field).map { Schedule(start: $0, end: nil, span: field.node.span) }
    }
  }
}

extension DateAndTime {
  /// As instants, where both say their time and their distance to UTC; else by calendar and clock.
  fileprivate func precedes(_ other: DateAndTime) -> Bool {
    guard let time, let otherTime = other.time else { return date < other.date }
    var distance = (date.number - other.date.number) * TimeOfDay.minutesOfDay
    distance += time.minutes - otherTime.minutes
    if let offset, let otherOffset = other.offset { distance -= offset - otherOffset }
    return distance < 0
  }
}

extension SourceSpan {
  /// Stands in for a place in values that no reader sees.
  static var nowhere: SourceSpan { SourceSpan(source: SourceID(index: 0), start: 0, end: 0) }
}
