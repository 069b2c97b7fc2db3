package import Diagnostics
package import Fields

/// A source, under the names of CSL-JSON.
package struct Reference: Sendable {
  package let id: Located<String>
  package let form: Form?
  package let authors: [Author]
  /// Whether more wrote it than are named: `and others`.
  package let hasMoreAuthors: Bool
  package let issuedDate: CitedDate?
  package let title: RichText
  package let url: SourceText?
  /// Without what stands before `10.` in an address.
  package let doi: SourceText?
  package let accessed: CalendarDate?
  /// When the work first came out, of which this is a later edition or a translation.
  package let originalDate: CitedDate?
  package let span: SourceSpan
  /// By the names of their roles.
  private let people: [String: [Author]]
  /// By their names.
  private let variables: [String: RichText]

  package subscript(role: Role) -> [Author] { people[role.rawValue] ?? [] }

  package subscript(variable: Variable) -> RichText? { variables[variable.rawValue] }

  package var issued: PartialDate? { issuedDate?.start }

  package var publisher: RichText? { self[.publisher] }

  package var containerTitle: RichText? { self[.containerTitle] }

  /// - Parameter isPlain: whether its texts are CSL-JSON's and not Markdown.
  static func record(_ context: MeetingContext, isPlain: Bool = false) -> RecordType<Reference> {
    RecordType("reference", doc: "A source, under the names of CSL-JSON") { r in
      let text = texts(context, isPlain: isPlain, &r)
      let reference = Reference(&r, text, id: .id(of: .reference, context))
      if reference.accessed != nil, reference.url == nil {
        r.fail(
          MeetingsDiagnostics.accessWithoutAddress, "\"accessed\" without \"URL\" is not printed",
          at: "accessed", hint: "add \"URL\", or remove \"accessed\"")
      }
      return reference
    }
  }

  private init(_ r: inout RecordReader, _ text: TextTypes, id type: FieldType<Located<String>>) {
    id = r.required("id", type, doc: "By which the source is cited")
    form = r.optional("type", .choice(Form.self), doc: "What kind of source it is")
    let names = FieldType<[Author]>.oneOrMany(.record(Author.record(text)))
    let named = r.optional("author", names, default: [], doc: "Who wrote it")
    hasMoreAuthors = named.last?.isOthers ?? false
    authors = named.filter { !$0.isOthers }
    var people: [String: [Author]] = [:]
    for role in Role.allCases {
      people[role.rawValue] = r.optional(role.rawValue, names, doc: role.doc)
    }
    self.people = people
    issuedDate = r.optional("issued", .citedDate, doc: "When it came out, as far as known")
    title = r.required("title", text.name, doc: "The title, in its own language")
    url = r.optional("URL", .url, doc: "Where it is found")
    doi = r.optional("DOI", .doi, doc: "Its digital object identifier: 10.1000/182")
    accessed = r.optional("accessed", .accessDate, doc: "When it was found there")
    originalDate = r.optional(
      "original-date", .citedDate, doc: "When the work first came out, of a later edition")
    var variables: [String: RichText] = [:]
    for variable in Variable.allCases {
      variables[variable.rawValue] = r.optional(variable.rawValue, text.name, doc: variable.doc)
    }
    self.variables = variables
    span = r.span ?? .nowhere
  }

  /// `lang` as everywhere, and CSL's own `language`, which says the same.
  private static func texts(
    _ context: MeetingContext, isPlain: Bool, _ r: inout RecordReader
  ) -> TextTypes {
    let language = r.optional("language", .language, doc: "CSL's name for \"lang\"")
    return TextTypes(context, language: language, isPlain: isPlain).inner(&r)
  }
}

extension FieldType where Value == CalendarDate {
  /// A day, also as CSL-JSON writes it.
  fileprivate static var accessDate: Self {
    let plain = FieldType.date
    let parts = FieldType<CitedDate>.citedDate
    return FieldType(shape: parts.shape, placeholder: plain.placeholder()) { field in
      guard field.node.kind == .mapping else { return plain.read(field) }
      guard let date = parts.read(field) else { return nil }
      if let day = date.start?.date { return day }
      return field.reject(
        FieldsDiagnostics.invalidDate, "\"\(field.name)\" has no day",
        hint: "write year, month and day, or leave the field out")
    }
  }
}

extension FieldType where Value == SourceText {
  /// `10.1000/182`, with or without the resolver's address before it.
  fileprivate static var doi: Self {
    .custom(TextFormat("DOI", pattern: "10\\..+/"), placeholder: .empty) { text, field in
      let lower = text.string.lowercased()
      let prefix = ["https://", "http://", ""].lazy.flatMap { scheme in
        ["doi.org/", "dx.doi.org/", "doi:"].map { scheme + $0 }
      }.first { lower.hasPrefix($0) }
      let length = prefix?.utf8.count ?? 0
      let bytes = Array(text.string.utf8.dropFirst(length))
      let blanks = bytes.prefix { $0 == 0x20 }.count
      let name = String(decoding: bytes.dropFirst(blanks), as: UTF8.self)
      guard name.hasPrefix("10."), name.utf8.contains(UInt8(ascii: "/")),
        name.utf8.allSatisfy({ $0 > 0x20 })
      else {
        return field.reject(
          MeetingsDiagnostics.malformedDOI, "\"\(excerpt(text.string))\" is not a DOI",
          hint: "write it from its \"10.\" on: 10.1000/182; another address is a \"URL\"")
      }
      return SourceText(name, map: text.map.slice(length + blanks..<text.string.utf8.count))
    }
  }
}
