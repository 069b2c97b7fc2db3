import Diagnostics
package import Fields

extension FieldType where Value == Located<String> {
  /// The id by which others name this thing.
  static func id(of referent: Referent, _ context: MeetingContext) -> Self {
    noted(
      referent, read: { context.define($0, as: referent) },
      unreadable: { context.miss(referent) })
  }

  /// The id of something declared elsewhere.
  static func use(of referent: Referent, _ context: MeetingContext) -> Self {
    noted(referent, read: { context.use($0, of: referent) })
  }

  private static func noted(
    _ referent: Referent, read note: @escaping @Sendable (Located<String>) -> Void,
    unreadable: @escaping @Sendable () -> Void = {}
  ) -> Self {
    let type = FieldType.located(referent == .reference ? .citationKey : .identifier)
    return FieldType(shape: type.shape, placeholder: type.placeholder()) { field in
      let id = type.read(field)
      if let id { note(id) } else { unreadable() }
      return id
    }
  }
}

/// Things that are named by ids, in the order of the file.
package struct Directory<Value: Sendable>: Sendable {
  package let ids: [Located<String>]
  package let values: [Value]
  private let positions: [String: Int]

  init(_ map: FieldMap<Value>) {
    ids = map.entries.map(\.key)
    values = map.entries.map(\.value)
    positions = Dictionary(
      map.entries.enumerated().map { ($1.key.value, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(id: String) -> Value? { positions[id].map { values[$0] } }
}

extension RecordReader {
  /// A mapping whose keys are the ids of what it holds.
  mutating func directory<Value>(
    _ name: String, of type: FieldType<Value>, as referent: Referent, _ context: MeetingContext,
    doc: String
  ) -> Directory<Value> {
    let map = map(name, of: type, doc: doc)
    for key in map.keys { context.define(key, as: referent) }
    return Directory(map)
  }
}
