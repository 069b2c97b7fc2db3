import Fields

/// Where the meeting takes place.
package struct Venue: Sendable {
  package let name: RichText?
  package let city: RichText?
  package let address: RichText?

  /// As one says where something is: the room, the street, the city.
  package var parts: [RichText] { [name, address, city].compactMap(\.self) }

  static func record(_ context: MeetingContext) -> RecordType<Venue> {
    RecordType("where", doc: "The place of the meeting") { r in
      let text = TextTypes(context, &r)
      return Venue(
        name: r.optional("name", text.name, doc: "The building or room"),
        city: r.optional("city", text.name, doc: "The city"),
        address: r.optional("address", text.name, doc: "Street and number"))
    }
  }
}
