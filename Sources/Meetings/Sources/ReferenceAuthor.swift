import Diagnostics
import Fields

extension Reference {
  /// Who wrote it: an organisation or a person.
  package enum Author: Sendable {
    case literal(RichText)
    case person(family: RichText, given: RichText?, parts: NameParts)
  }

  /// The small parts of a person's name.
  package struct NameParts: Sendable {
    /// Before the family name and of it: `de la` in de la Cruz.
    package var particle: RichText?
    /// Behind the given names: `van` in Beethoven, L. van.
    package var droppingParticle: RichText?
    /// `Jr.`
    package var suffix: RichText?

    package init() {}
  }
}

extension Reference.Author {
  typealias Author = Reference.Author

  /// How reference managers write that there are more.
  var isOthers: Bool {
    guard case .literal(let name) = self else { return false }
    return name.variants.first?.source.string == "others"
  }

  /// `{literal: …}` or `{family: …, given: …}`
  static func record(_ reference: TextTypes) -> RecordType<Author> {
    RecordType("author", doc: "An organisation or a person") { r in
      let text = reference.inner(&r)
      let literal = r.optional("literal", text.name, doc: "An organisation, or a name as it stands")
      let family = r.optional("family", text.name, doc: "The family name")
      let given = r.optional("given", text.name, doc: "The other names")
      var parts = Reference.NameParts()
      parts.particle = r.optional(
        "non-dropping-particle", text.name, doc: "Before the family name: van, de la")
      parts.droppingParticle = r.optional(
        "dropping-particle", text.name, doc: "Behind the given names: von")
      parts.suffix = r.optional("suffix", text.name, doc: "Behind the name: Jr., III")
      for name in ["comma-suffix", "static-ordering", "parse-names"] {
        _ = r.optional(name, .line, doc: "Of CSL-JSON; without use here")
      }
      let names = ["literal", "family"]
      let isNameless = r.lacksAll(of: names)
      if isNameless || names.allSatisfy({ r.hasValue($0) }) {
        r.fail(
          MeetingsDiagnostics.malformedAuthor,
          isNameless ? "an author without a name" : "an author with two names",
          at: isNameless ? names.first { r.keySpan($0) != nil } : nil,
          hint: "write {literal: …} for an organisation, {family: …, given: …} for a person")
      }
      if let family { return .person(family: family, given: given, parts: parts) }
      return .literal(literal ?? text.name.placeholder())
    }
  }
}
