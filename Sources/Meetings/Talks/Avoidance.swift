package import Diagnostics
package import Fields

/// Something not to say or do, and why.
package struct Avoidance: Sendable {
  package let text: RichText
  package let reason: RichText?
  package let marking: Located<Marking>?
  package let span: SourceSpan

  /// A text alone, or a mapping with the key `text`.
  static func type(_ context: MeetingContext) -> FieldType<Avoidance> {
    .record(record(context), or: TextTypes(context, language: nil).inline) {
      Avoidance(text: $0, reason: nil, marking: nil, span: $1)
    }
  }

  private static func record(_ context: MeetingContext) -> RecordType<Avoidance> {
    RecordType("avoidance", doc: "Something not to say or do") { r in
      let text = TextTypes(context, &r)
      return Avoidance(
        text: r.required("text", text.inline, doc: "What is to be avoided"),
        reason: r.optional("reason", text.inline, doc: "Why"),
        marking: r.partMarking(context), span: r.span ?? .nowhere)
    }
  }
}
