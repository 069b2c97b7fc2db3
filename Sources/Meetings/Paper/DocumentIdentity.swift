package import Diagnostics
package import Fields
package import Markup

/// What the paper is among papers.
package struct DocumentIdentity: Sendable {
  package enum Status: String, CaseIterable, Sendable { case draft, cleared, final }

  /// How soon it is to be dealt with.
  package enum Urgency: String, CaseIterable, Sendable {
    case biasa, segera
    case sangatSegera = "sangat-segera"
  }

  /// One of several numbered copies.
  package struct Copy: Sendable {
    package let number: Int
    package let count: Int
  }

  /// Nil where it is not said.
  package var form: DocumentForm?
  package var number: SourceText?
  package var version: Int?
  package var status: Status?
  package var marking: Marking?
  package var urgency: Urgency?
  package var date: CalendarDate?
  package var copy: Copy?
  /// To whom it is addressed.
  package var to: [NamedParty] = []
  package var from: NamedParty?
  package var clearances: [Clearance] = []
  package var contact: Contact?
  package var signature: Signature?
  package var copiesTo: [NamedParty] = []
  package var distribution: [Recipient] = []
  /// The fields that are filled in, in the order of the file.
  package var keys: [Located<String>] = []

  package init() {}

  static func record(_ context: MeetingContext) -> RecordType<DocumentIdentity> {
    RecordType("document", doc: "The paper itself") { (r: inout RecordReader) in
      let text = TextTypes(context, &r)
      let party = NamedParty.type(text)
      var paper = DocumentIdentity()
      paper.form = r.optional("form", .choice(DocumentForm.self), doc: "What it is used as")
      paper.number = r.optional("number", .line, doc: "Its number in the register")
      paper.version = r.optional("version", .integer(in: 1...9999), doc: "Counted from 1")
      paper.status = r.optional(
        "status", .choice(Status.self), doc: "Whether it may still change")
      paper.marking = r.optional("marking", .marking, doc: "Who may read it")
      paper.urgency = r.optional("urgency", .choice(Urgency.self), doc: "How soon it is dealt with")
      paper.date = r.optional(
        "date", .date,
        doc: "The day on which it was written or signed; without it the meeting's first is printed")
      paper.copy = r.optional("copy", .record(Copy.record), doc: "Which of how many copies it is")
      paper.to = r.optional("to", .oneOrMany(party), default: [], doc: "To whom it is addressed")
      paper.from = r.optional("from", party, doc: "From whom it comes")
      paper.clearances = r.optional(
        "cleared_by", .oneOrMany(Clearance.type(text)), default: [], doc: "Who agreed to its text")
      paper.contact = r.optional("contact", Contact.type(text), doc: "Whom to ask about it")
      paper.signature = r.optional(
        "signature", .record(Signature.record(context)), doc: "Who signs it")
      paper.copiesTo = r.optional(
        "copies_to", .oneOrMany(party), default: [], doc: "Who gets a copy")
      paper.distribution = r.list(
        "distribution", of: .record(Recipient.record(context)),
        doc: "Who gets which of the numbered copies")
      paper.keys = r.heldKeys
      return paper
    }
  }
}

extension DocumentIdentity.Copy {
  static let record = RecordType("copy", doc: "Which of how many copies it is") {
    (r: inout RecordReader) in
    let copy = DocumentIdentity.Copy(
      number: r.required("number", .integer(in: 1...9999), doc: "Counted from 1"),
      count: r.required("of", .integer(in: 1...9999), doc: "How many there are"))
    if copy.number > copy.count, !r.hasFailed {
      r.fail(
        MeetingsDiagnostics.copyOverCount, "copy \(copy.number) of \(copy.count)", at: "number",
        hint: "a copy's number is at most the number of copies")
    }
    return copy
  }
}
