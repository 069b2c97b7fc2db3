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
    let text = TextTypes(context, language: nil).inline
    let record = FieldType.record(record(context))
    return FieldType(
      shape: .either([text.shape, .told(by: ["text"], record.shape)]),
      placeholder: record.placeholder()
    ) { field in
      if field.node.hasKey("text") { return record.read(field) }
      return text.read(field).map {
        Avoidance(text: $0, reason: nil, marking: nil, span: field.node.span)
      }
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
