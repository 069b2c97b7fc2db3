package import Diagnostics
package import Fields

/// What came of the meeting, written when it is over.
package struct Outcome: Sendable {
  /// What was said, in paragraphs.
  package let discussion: RichBlocks?
  package let decisions: [Statement]
  package let actions: [Assignment]
  package let marking: Located<Marking>?
  package let span: SourceSpan

  static func record(_ context: MeetingContext) -> RecordType<Outcome> {
    RecordType("outcome", doc: "What came of the meeting") { r in
      let text = TextTypes(context, &r)
      let outcome = Outcome(
        discussion: r.optional("discussion", text.blocks, doc: "What was said, in Markdown"),
        decisions: r.list(
          "decisions", of: Statement.type("decision", context), doc: "What was decided"),
        actions: r.list(
          "actions", of: .record(Assignment.record(context)), doc: "What is to be done"),
        marking: r.partMarking(context), span: r.span ?? .nowhere)
      let isEmpty = r.lacksAll(of: ["discussion", "decisions", "actions"])
      if isEmpty
        || r.keySpan("discussion") == nil && !r.holds("decisions") && !r.holds("actions")
      {
        r.fail(
          MeetingsDiagnostics.emptySection, "an outcome with nothing in it",
          hint: "add \"discussion\", \"decisions\" or \"actions\"")
      }
      return outcome
    }
  }
}

/// Who keeps a meeting in order.
package struct MeetingRoles: Sendable {
  package let chair: NamedParty?
  package let secretary: NamedParty?
  package let noteTaker: NamedParty?

  package static let none = MeetingRoles(chair: nil, secretary: nil, noteTaker: nil)

  static func record(_ context: MeetingContext) -> RecordType<MeetingRoles> {
    RecordType("roles", doc: "Who keeps the meeting in order: ids of \"people\", or words") { r in
      let text = TextTypes(context, &r)
      let party = NamedParty.type(text)
      return MeetingRoles(
        chair: r.optional("chair", party, doc: "Who leads it"),
        secretary: r.optional("secretary", party, doc: "Who prepares it"),
        noteTaker: r.optional("note_taker", party, doc: "Who writes the record"))
    }
  }
}
