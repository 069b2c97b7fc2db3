package import Diagnostics

extension FieldType {
  /// A list; items that are wrong are reported and left out.
  package static func list<Item>(of type: FieldType<Item>) -> Self where Value == [Item] {
    FieldType(shape: .list(type.shape), placeholder: []) { field in
      guard field.node.kind == .sequence else { return field.mismatch(.list(type.shape)) }
      return field.node.items.compactMap { type.read(field.at($0)) }
    }
  }

  /// A list, or one item without the list's marks.
  package static func oneOrMany<Item>(_ type: FieldType<Item>) -> Self where Value == [Item] {
    FieldType(shape: .either([type.shape, .list(type.shape)]), placeholder: []) { field in
      guard field.node.kind == .sequence else { return type.read(field).map { [$0] } }
      return field.node.items.compactMap { type.read(field.at($0)) }
    }
  }

  /// A mapping with free identifiers as keys.
  ///
  /// - Parameter format: what the keys are; where it names them all, the caller reports others.
  package static func map<Item>(
    of type: FieldType<Item>, keys format: TextFormat = .identifier
  ) -> Self where Value == FieldMap<Item> {
    FieldType(
      shape: .map(type.shape, keys: format), placeholder: FieldMap(entries: [], keys: []),
      read: { field in
        guard field.node.kind == .mapping else {
          return field.mismatch(.map(type.shape, keys: format))
        }
        var keys: [Located<String>] = []
        let entries = field.node.entries.compactMap { entry -> FieldMap<Item>.Entry? in
          guard let name = entry.key.string, isIdentifier(name, field.at(entry.key)) else {
            return nil
          }
          keys.append(Located(name, at: entry.key.span))
          if entry.value.isNull { return field.at(entry.key).rejectNothing(type.shape, of: name) }
          let value = FieldValue(node: entry.value, name: name, sink: field.sink)
          return type.read(value).map { FieldMap<Item>.Entry(key: keys[keys.count - 1], value: $0) }
        }
        return FieldMap(entries: entries, keys: keys)
      })
  }

  /// A record of its own.
  package static func record(_ type: RecordType<Value>) -> Self {
    FieldType(shape: .record(type.shape), placeholder: type.placeholder()) { type.read($0) }
  }

  /// A record, or text alone, from which `short` makes one.
  package static func record(
    _ type: RecordType<Value>, orText short: @escaping @Sendable (SourceText) -> Value
  ) -> Self {
    FieldType(
      shape: .either([.text(.text), .record(type.shape)]),
      placeholder: type.placeholder(),
      read: { field in
        guard field.node.kind == .scalar, let text = field.node.text else {
          return type.read(field)
        }
        return short(text)
      })
  }

  /// A value of another type alone, from which `short` makes one, or a record, which is told by any of
  /// its keys.
  package static func record<Short>(
    _ type: RecordType<Value>, or alone: FieldType<Short>,
    _ short: @escaping @Sendable (Short, SourceSpan) -> Value
  ) -> Self {
    FieldType(
      shape: .either([alone.shape, .told(by: type.tellingKeys, .record(type.shape))]),
      placeholder: type.placeholder()
    ) { field in
      if field.node.hasKey(of: type) { return type.read(field) }
      return alone.read(field).map { short($0, field.node.span) }
    }
  }

  /// Another type's value with its place.
  package static func located<Item>(_ type: FieldType<Item>) -> Self where Value == Located<Item> {
    FieldType(
      shape: type.shape,
      placeholder: Located(
        type.placeholder(), at: SourceSpan(source: SourceID(index: 0), start: 0, end: 0)),
      read: { field in type.read(field).map { Located($0, at: field.node.span) } })
  }
}

extension RecordType {
  /// By which its mappings are told from texts in several languages: all but `id`, which is the tag of
  /// Indonesian as well.
  fileprivate var tellingKeys: [String] { shape.fields.map(\.name).filter { $0 != "id" } }
}

extension Node {
  /// Whether a mapping has a key by which a record is told.
  fileprivate func hasKey<Value>(of type: RecordType<Value>) -> Bool {
    guard kind == .mapping else { return false }
    let known = type.tellingKeys
    return entries.contains { entry in entry.key.string.map(known.contains) ?? false }
  }
}
