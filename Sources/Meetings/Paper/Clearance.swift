package import Diagnostics
package import Fields

/// Who agreed to the text of a paper, and when.
package struct Clearance: Sendable {
  package let by: NamedParty
  package let date: CalendarDate?

  /// A party alone, or a mapping with the key `by`.
  static func type(_ paper: TextTypes) -> FieldType<Clearance> {
    let record = RecordType<Clearance>("clearance", doc: "Who agreed to the text, and when") { r in
      let text = paper.inner(&r)
      return Clearance(
        by: r.required(
          "by", NamedParty.type(text), doc: "An id of \"people\" or \"organisations\", or words"),
        date: r.optional("date", .date, doc: "When"))
    }
    return .record(record, or: NamedParty.type(paper)) { party, _ in
      Clearance(by: party, date: nil)
    }
  }
}

/// Whom to ask about a paper.
package struct Contact: Sendable {
  package let name: NamedParty
  package let phone: SourceText?
  package let email: SourceText?

  /// A party alone, or a mapping with the key `name`.
  static func type(_ paper: TextTypes) -> FieldType<Contact> {
    let record = RecordType<Contact>("contact", doc: "Whom to ask about the paper") { r in
      let text = paper.inner(&r)
      return Contact(
        name: r.required(
          "name", NamedParty.type(text), doc: "An id of \"people\" or \"organisations\", or words"),
        phone: r.optional("phone", .line, doc: "A telephone number"),
        email: r.optional("email", .line, doc: "An address for electronic mail"))
    }
    return .record(record, or: NamedParty.type(paper)) { party, _ in
      Contact(name: party, phone: nil, email: nil)
    }
  }
}

/// Who gets a copy of a paper that has numbered copies.
package struct Recipient: Sendable {
  package let to: NamedParty
  /// Numbers of copies; empty where it is not said which.
  package let copies: [Located<Int>]
  package let span: SourceSpan

  static func record(_ context: MeetingContext) -> RecordType<Recipient> {
    RecordType("recipient", doc: "Who gets which copies") { r in
      let text = TextTypes(context, &r)
      return Recipient(
        to: r.required(
          "to", NamedParty.type(text), doc: "An id of \"people\" or \"organisations\", or words"),
        copies: r.optional(
          "copies", .oneOrMany(.located(.integer(in: 1...9999))), default: [],
          doc: "The numbers of copies"),
        span: r.span ?? .nowhere)
    }
  }
}
