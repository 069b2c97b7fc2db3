import Diagnostics
import Fields

/// People who take part once only.
extension Meeting {
  /// Warns of who stands among the participants a second time, be it on another side.
  func checkParticipants(into sink: DiagnosticSink) {
    let named = participants.flatMap(\.people).filter { people[$0.value] != nil }
    for (person, first) in named.repeats(of: \.value, at: \.span) {
      sink.report(
        Diagnostic(
          MeetingsDiagnostics.repeatedParticipant,
          "\"\(person.value)\" takes part a second time", at: person.span,
          notes: [Diagnostic.Note("first named here", at: first)],
          hint: "name each person on one side, as its lead or among its members"))
    }
  }
}

extension Side {
  /// The lead, then the members.
  fileprivate var people: [Located<String>] { [lead].compactMap(\.self) + members }
}
