package import Diagnostics
package import Fields

/// A question that the other side may put, and the answer to it.
package struct Rejoinder: Sendable {
  package enum Likelihood: String, CaseIterable, Sendable { case high, medium, low }

  package let id: Located<String>?
  package let question: RichText
  package let answer: RichBlocks
  package let likelihood: Likelihood?
  package let cite: [Located<String>]
  package let marking: Located<Marking>?
  package let span: SourceSpan

  static func record(_ context: MeetingContext) -> RecordType<Rejoinder> {
    RecordType("question", doc: "What may be asked, and what is answered") { r in
      let text = TextTypes(context, &r)
      return Rejoinder(
        id: r.optional("id", .id(of: .item, context), doc: "Names the question among others"),
        question: r.required("question", text.inline, doc: "What may be asked"),
        answer: r.required("answer", text.blocks, doc: "What is answered, in Markdown"),
        likelihood: r.optional(
          "likelihood", .choice(Likelihood.self), doc: "How likely the question is"),
        cite: r.optional(
          "cite", .sources(context), default: [], doc: "Its sources: ids of \"references\""),
        marking: r.partMarking(context), span: r.span ?? .nowhere)
    }
  }
}
