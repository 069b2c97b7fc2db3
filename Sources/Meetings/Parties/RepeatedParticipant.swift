package import Diagnostics
import Fields

/// People who take part once only.
extension Meeting {
  /// Warns of who stands among the participants a second time, be it on another side.
  func checkParticipants(into sink: DiagnosticSink) {
    var first: [String: SourceSpan] = [:]
    for person in participants.flatMap(\.people) where people[person.value] != nil {
      guard let before = first[person.value] else {
        first[person.value] = person.span
        continue
      }
      sink.report(
        Diagnostic(
          MeetingsDiagnostics.repeatedParticipant,
          "\"\(person.value)\" takes part a second time", at: person.span,
          notes: [Diagnostic.Note("named here before", at: before)],
          hint: "name each person on one side, as its lead or among its members"))
    }
  }
}

extension Side {
  /// The lead, then the members.
  fileprivate var people: [Located<String>] { [lead].compactMap(\.self) + members }
}

extension MeetingsDiagnostics {
  package static let repeatedParticipant = DiagnosticKind(
    "repeated-participant", .warning,
    title: "A person who takes part more than once",
    page: #"""
      Each participant is printed where it is named: who is named twice is printed twice, and counted
      twice by a reader.

          people: {a: {name: A}, b: {name: B}}
          participants: {host: {lead: a, members: [a]}, guest: {lead: b}}    # warned of
          participants: {host: {lead: a}, guest: {lead: b}}                  # right

      A lead does not stand among the members again, and nobody belongs to two sides. Remove one of
      the two.
      """#)
}
