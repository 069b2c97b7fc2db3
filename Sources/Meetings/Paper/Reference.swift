package import Diagnostics
package import Fields

/// A source, under the names of CSL-JSON.
package struct Reference: Sendable {
  /// The types of CSL 1.0.2 that a briefing cites.
  package enum Form: String, CaseIterable, Sendable {
    case article, bill, book, chapter, dataset, document, hearing, interview, legislation, map
    case manuscript, post, regulation, report, review, speech, standard, thesis, treaty, webpage
    case articleJournal = "article-journal"
    case articleMagazine = "article-magazine"
    case articleNewspaper = "article-newspaper"
    case legalCase = "legal_case"
    case paperConference = "paper-conference"
    case personalCommunication = "personal_communication"
    case postWeblog = "post-weblog"
  }

  /// Who wrote it: an organisation or a person.
  package enum Author: Sendable {
    case literal(RichText)
    case person(family: RichText, given: RichText?)
  }

  package let id: Located<String>
  package let form: Form?
  package let authors: [Author]
  package let issued: PartialDate?
  package let title: RichText
  package let url: SourceText?
  package let accessed: CalendarDate?
  package let publisher: RichText?
  package let containerTitle: RichText?
  package let span: SourceSpan

  static func record(_ context: MeetingContext) -> RecordType<Reference> {
    RecordType("reference", doc: "A source, under the names of CSL-JSON") { r in
      let text = texts(context, &r)
      let reference = Reference(
        id: r.required("id", .id(of: .reference, context), doc: "By which the source is cited"),
        form: r.optional("type", .choice(Form.self), doc: "What kind of source it is"),
        authors: r.optional(
          "author", .oneOrMany(.record(Author.record(text))), default: [], doc: "Who wrote it"),
        issued: r.optional("issued", .partialDate, doc: "When it came out, as far as known"),
        title: r.required("title", text.line, doc: "The title, in its own language"),
        url: r.optional("URL", .url, doc: "Where it is found"),
        accessed: r.optional("accessed", .date, doc: "When it was found there"),
        publisher: r.optional("publisher", text.line, doc: "Who brought it out"),
        containerTitle: r.optional(
          "container-title", text.line, doc: "The journal, book or site in which it stands"),
        span: r.span ?? .nowhere)
      if reference.accessed != nil, reference.url == nil {
        r.fail(
          MeetingsDiagnostics.accessWithoutAddress, "\"accessed\" without \"URL\" is not printed",
          at: "accessed", hint: "add \"URL\", or remove \"accessed\"")
      }
      return reference
    }
  }

  /// `lang` as everywhere, and CSL's own `language`, which says the same.
  private static func texts(_ context: MeetingContext, _ r: inout RecordReader) -> TextTypes {
    let language = r.optional("language", .language, doc: "CSL's name for \"lang\"")
    return TextTypes(context, language: language).inner(&r)
  }
}

extension Reference.Author {
  typealias Author = Reference.Author

  /// `{literal: …}` or `{family: …, given: …}`
  static func record(_ reference: TextTypes) -> RecordType<Author> {
    RecordType("author", doc: "An organisation or a person") { r in
      let text = reference.inner(&r)
      let literal = r.optional("literal", text.line, doc: "An organisation, or a name as it stands")
      let family = r.optional("family", text.line, doc: "The family name")
      let given = r.optional("given", text.line, doc: "The other names")
      let names = ["literal", "family"]
      let isNameless = r.lacksAll(of: names)
      if isNameless || names.allSatisfy({ r.keySpan($0) != nil }) {
        r.fail(
          MeetingsDiagnostics.malformedAuthor,
          isNameless ? "an author without a name" : "an author with two names",
          hint: "write {literal: …} for an organisation, {family: …, given: …} for a person")
      }
      if let family { return .person(family: family, given: given) }
      return .literal(literal ?? text.line.placeholder())
    }
  }
}
