package import Diagnostics
package import Fields

/// A meeting, call or letter before this one, with what was promised there.
package struct PreviousContact: Sendable {
  package let id: Located<String>?
  package let date: PartialDate?
  package let text: RichText
  package let commitments: [Assignment]
  package let cite: [Located<String>]
  package let marking: Located<Marking>?
  package let span: SourceSpan

  static func record(_ context: MeetingContext) -> RecordType<PreviousContact> {
    RecordType("contact", doc: "A meeting, call or letter before this one") { r in
      let text = TextTypes(context, &r)
      return PreviousContact(
        id: r.optional("id", .id(of: .item, context), doc: "Names it among others"),
        date: r.optional("date", .partialDate, doc: "When"),
        text: r.required("text", text.inline, doc: "Who met whom, and what came of it"),
        commitments: r.list(
          "commitments", of: .record(Assignment.record(context)), doc: "What was promised"),
        cite: r.optional(
          "cite", .sources(context), default: [], doc: "Its sources: ids of \"references\""),
        marking: r.partMarking(context), span: r.span ?? .nowhere)
    }
  }
}
