import Diagnostics
package import Fields

/// One delegation: who leads it, and who else belongs to it.
package struct Side: Sendable {
  package enum Role: String, Sendable { case host, guest }

  /// Nil in a list of sides, which are of equal standing.
  package let role: Role?
  /// An id of the meeting's organisations.
  package let organisation: Located<String>?
  /// An id of the meeting's people.
  package let lead: Located<String>?
  /// Ids of the meeting's people, in order of precedence.
  package let members: [Located<String>]

  /// `{host: …, guest: …}`, or a list of sides.
  static func participants(_ context: MeetingContext) -> FieldType<[Side]> {
    let pair = FieldType.record(pair(context))
    let list = FieldType.list(of: .record(record(nil, context)))
    return FieldType(shape: .either([pair.shape, list.shape]), placeholder: []) { field in
      switch field.node.kind {
      case .mapping: pair.read(field)
      case .sequence: list.read(field)
      default: field.mismatch(.either([pair.shape, list.shape]))
      }
    }
  }

  private static func pair(_ context: MeetingContext) -> RecordType<[Side]> {
    RecordType("participants", doc: "Host and guest") { r in
      let host = r.optional(
        "host", .record(record(.host, context)), doc: "The side that receives")
      let guest = r.optional("guest", .record(record(.guest, context)), doc: "The side that comes")
      return [host, guest].compactMap(\.self)
    }
  }

  private static func record(_ role: Role?, _ context: MeetingContext) -> RecordType<Side> {
    RecordType("side", doc: "One delegation") { r in
      Side(
        role: role,
        organisation: r.optional(
          "organisation", .use(of: .organisation, context), doc: "An id of \"organisations\""),
        lead: r.optional("lead", .use(of: .person, context), doc: "Its head: an id of \"people\""),
        members: r.list(
          "members", of: .use(of: .person, context),
          doc: "The others in order of precedence: ids of \"people\""))
    }
  }
}
