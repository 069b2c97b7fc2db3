package import Diagnostics
package import Fields

/// Something that somebody is to do: an action agreed, a commitment made.
package struct Assignment: Sendable {
  package enum Status: String, CaseIterable, Sendable {
    case open
    case inProgress = "in-progress"
    case done, overdue, dropped
  }

  package let id: Located<String>?
  package let what: RichText
  package let owner: NamedParty?
  package let due: PartialDate?
  package let status: Status?
  package let span: SourceSpan

  static func record(_ context: MeetingContext) -> RecordType<Assignment> {
    RecordType("action", doc: "Something that somebody is to do") { r in
      let text = TextTypes(context, &r)
      return Assignment(
        id: r.optional("id", .id(of: .item, context), doc: "Names it among others"),
        what: r.required("what", text.inline, doc: "What is to be done"),
        owner: r.optional(
          "owner", NamedParty.type(text),
          doc: "Who does it: an id of \"people\" or \"organisations\", or words"),
        due: r.optional("due", .partialDate, doc: "Until when"),
        status: r.optional("status", .choice(Status.self), doc: "How far it is"),
        span: r.span ?? .nowhere)
    }
  }
}
