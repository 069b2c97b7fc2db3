package import Fields

/// Someone who takes part. Who is known only by a position has no name, and none is made up.
package struct Person: Sendable {
  package let name: RichText?
  /// Stands before the name: `Letjen TNI`.
  package let rank: RichText?
  /// Stands before the name where there is no rank: `Ms.`
  package let honorific: RichText?
  package let position: RichText?
  /// An id of the meeting's organisations.
  package let organisation: Located<String>?
  /// The file of a picture of the person.
  package let portrait: Located<String>?
  /// What a reader should know of the person.
  package let biography: RichBlocks?
  /// How to address the person: `Yang Mulia`.
  package let address: RichText?

  static func record(_ context: MeetingContext) -> RecordType<Person> {
    RecordType("person", doc: "Someone who takes part") { r in
      let text = TextTypes(context, &r)
      let person = Person(
        name: r.optional("name", text.name, doc: "The name without rank and honorific"),
        rank: r.optional("rank", text.name, doc: "A rank, before the name"),
        honorific: r.optional("honorific", text.name, doc: "Ms., Dr.: before the name"),
        position: r.optional("position", text.line, doc: "The office held"),
        organisation: r.optional(
          "organisation", .use(of: .organisation, context), doc: "An id of \"organisations\""),
        portrait: r.optional("portrait", .fileName, doc: "The PNG or JPEG file of a picture"),
        biography: r.optional("bio", text.blocks, doc: "What a reader should know, in Markdown"),
        address: r.optional("address", text.line, doc: "How to address the person"))
      let names = ["name", "position"]
      if r.lacksAll(of: names) {
        r.fail(
          MeetingsDiagnostics.namelessPerson, "a person without name and position",
          at: names.first { r.keySpan($0) != nil },
          hint: "add \"name\" or \"position\"")
      }
      return person
    }
  }
}
