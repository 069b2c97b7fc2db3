package import Diagnostics
package import Fields

/// A step of the run of show.
package struct ScenarioStep: Sendable {
  /// Whether reporters are let in.
  package enum Press: String, CaseIterable, Sendable {
    case open, closed
    /// Pictures only, at its beginning.
    case photos
  }

  /// When it begins: a time, and the day where the program has several.
  package let at: Located<Moment>?
  /// How long it takes.
  package let minutes: Int?
  /// Whether it happens beside the step above and not behind it.
  package let isParallel: Bool
  package let text: RichText
  package let lead: NamedParty?
  package let press: Press?
  package let place: RichText?
  package let span: SourceSpan

  static func record(_ context: MeetingContext) -> RecordType<ScenarioStep> {
    RecordType("step", doc: "A step of the run of show") { r in
      let text = TextTypes(context, &r)
      return ScenarioStep(
        at: r.optional("at", .located(.moment), doc: "When it begins"),
        minutes: r.optional(
          "minutes", .integer(in: 1...TimeOfDay.minutesOfDay), doc: "How long it takes"),
        isParallel: r.optional(
          "parallel", .boolean, default: false,
          doc: "Whether it happens beside the step above, and not behind it"),
        text: r.required("text", text.inline, doc: "What happens"),
        lead: r.optional(
          "lead", NamedParty.type(text), doc: "Who leads: an id of \"people\", or words"),
        press: r.optional("press", .choice(Press.self), doc: "Whether reporters are let in"),
        place: r.optional("place", text.name, doc: "Where, if not at the meeting's place"),
        span: r.span ?? .nowhere)
    }
  }
}

/// A time of day, and the day and the time zone where they are said.
package struct Moment: Sendable, Hashable {
  package let date: CalendarDate?
  package let time: TimeOfDay
  /// Minutes east of UTC; nil where none is written.
  package let offset: Int?
}

extension FieldType where Value == Moment {
  /// `10:00`, or `2025-10-21T10:00`
  static var moment: Self {
    let full = FieldType<DateAndTime>.dateAndTime
    let time = FieldType<TimeOfDay>.timeOfDay
    let noon = time.placeholder()
    return FieldType(
      shape: .either([time.shape, full.shape]),
      placeholder: Moment(date: nil, time: noon, offset: nil)
    ) { field in
      guard let text = field.node.string, text.utf8.contains(UInt8(ascii: "-")) else {
        return time.read(field).map { Moment(date: nil, time: $0, offset: nil) }
      }
      guard let moment = full.read(field) else { return nil }
      guard let time = moment.time else {
        return field.reject(
          FieldsDiagnostics.invalidDate, "\"\(field.name)\" has a day and no time",
          hint: "write the time too: \(moment.date)T10:00")
      }
      return Moment(date: moment.date, time: time, offset: moment.offset)
    }
  }
}
