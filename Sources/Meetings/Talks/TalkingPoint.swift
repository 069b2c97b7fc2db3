package import Diagnostics
package import Fields

/// Something to say: a topic, and what is said of it, one speakable idea a line.
package struct TalkingPoint: Sendable {
  /// How sure it is to be raised.
  package enum Tier: String, CaseIterable, Sendable {
    case must, might
    /// Only if the other side begins.
    case defensive
  }

  package let id: Located<String>?
  package let tier: Tier
  package let topic: RichText?
  /// At least one.
  package let say: [RichText]
  package let why: RichText?
  package let cite: [Located<String>]
  package let marking: Located<Marking>?
  package let span: SourceSpan

  static func record(_ context: MeetingContext) -> RecordType<TalkingPoint> {
    RecordType("point", doc: "Something to say") { r in
      let text = TextTypes(context, &r)
      let point = TalkingPoint(
        id: r.optional("id", .id(of: .item, context), doc: "Names the point among others"),
        tier: r.optional(
          "tier", .choice(Tier.self), default: .must, doc: "How sure it is to be raised"),
        topic: r.optional("topic", text.line, doc: "A few words, to find it by"),
        say: r.required(
          "say", .oneOrMany(text.inline), doc: "What is said, one speakable idea each"),
        why: r.optional("why", text.inline, doc: "Why it is said; not to be spoken"),
        cite: r.optional(
          "cite", .sources(context), default: [], doc: "Its sources: ids of \"references\""),
        marking: r.partMarking(context), span: r.span ?? .nowhere)
      if point.say.isEmpty, r.keySpan("say") != nil, !r.hasFailed {
        r.fail(
          MeetingsDiagnostics.emptyList, "a point with nothing to say", at: "say",
          hint: "write a sentence, or take the point out")
      }
      return point
    }
  }
}
