package import Diagnostics
package import Fields

/// A sentence or two that stand by themselves: an objective, a decision, somebody who gets a copy.
package struct Statement: Sendable {
  package let id: Located<String>?
  package let text: RichText
  /// Ids of the meeting's references.
  package let cite: [Located<String>]
  package let span: SourceSpan

  /// A text alone, or a mapping with the key `text`, by which it is told from one in several
  /// languages.
  static func type(_ noun: String, _ context: MeetingContext) -> FieldType<Statement> {
    .record(record(noun, context), or: TextTypes(context, language: nil).inline) {
      Statement(id: nil, text: $0, cite: [], span: $1)
    }
  }

  private static func record(_ noun: String, _ context: MeetingContext) -> RecordType<Statement> {
    RecordType(noun, doc: "A statement with an id or sources") { r in
      let text = TextTypes(context, &r)
      return Statement(
        id: r.optional("id", .id(of: .item, context), doc: "Names it among others"),
        text: r.required("text", text.inline, doc: "What it says"),
        cite: r.optional(
          "cite", .sources(context), default: [], doc: "Its sources: ids of \"references\""),
        span: r.span ?? .nowhere)
    }
  }
}
