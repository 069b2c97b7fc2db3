package import Diagnostics
package import Fields

/// Something that the reader is asked to decide.
package struct Ask: Sendable {
  /// Between what the reader chooses by a tick.
  package enum Response: String, CaseIterable, Sendable {
    /// Agreed, or not agreed.
    case agree
    /// Noted, or please discuss.
    case note
    /// Signed, or not signed.
    case sign
    /// No boxes.
    case none
  }

  package let id: Located<String>?
  package let text: RichText
  package let response: Response
  /// The day until which an answer is needed.
  package let due: PartialDate?
  package let cite: [Located<String>]
  package let span: SourceSpan

  /// A text alone, or a mapping with the key `text`.
  static func type(_ context: MeetingContext) -> FieldType<Ask> {
    .record(record(context), or: TextTypes(context, language: nil).inline) {
      Ask(id: nil, text: $0, response: .agree, due: nil, cite: [], span: $1)
    }
  }

  private static func record(_ context: MeetingContext) -> RecordType<Ask> {
    RecordType("ask", doc: "Something that the reader is asked to decide") { r in
      let text = TextTypes(context, &r)
      return Ask(
        id: r.optional("id", .id(of: .item, context), doc: "Names it among others"),
        text: r.required("text", text.inline, doc: "What is asked"),
        response: r.optional(
          "response", .choice(Response.self), default: .agree,
          doc: "Which boxes stand below it: agreed or not, noted or discuss, signed or not"),
        due: r.optional("due", .partialDate, doc: "The day until which an answer is needed"),
        cite: r.optional(
          "cite", .sources(context), default: [], doc: "Its sources: ids of \"references\""),
        span: r.span ?? .nowhere)
    }
  }
}
