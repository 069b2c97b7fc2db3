package import Diagnostics

/// Writes a JSON Schema (draft 2020-12) of a record from the same declarations that read it.
///
/// Where several shapes are possible, the kind of node decides by `if` and `then` and not `anyOf`,
/// so that a validator names the place that is wrong and not the whole.
package struct SchemaWriter {
  private var definitions: [JSONValue.Member] = []
  /// Names of definitions that were made or are being made, by the record's name.
  private var names: [String: [String]] = [:]
  private var open: [String] = []
  /// Keys that are required; nil for all that are declared so. A file that is laid over another need
  /// not say what the other says, and only the reader sees both.
  private var requiredKeys: [String]?

  /// - Parameters:
  ///   - identifier: a URI that is the schema's own.
  ///   - title: what the files are called.
  ///   - requiredKeys: those that every file has to have; nil for all that are declared so.
  package static func schema(
    of record: RecordShape, identifier: String, title: String, requiredKeys: [String]? = nil
  ) -> JSONValue {
    var writer = SchemaWriter()
    writer.requiredKeys = requiredKeys
    let root = writer.object(record)
    return .ordered(
      [
        .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        .init("$id", .string(identifier)), .init("title", .string(title)),
        .init("description", .string(record.doc)),
      ] + root
        + [
          .init(
            "$defs", .ordered(writer.definitions.sorted { $0.name < $1.name }))
        ])
  }

  // MARK: Shapes

  /// - Parameter isOptional: whether nothing (`null`) may stand in its place.
  private mutating func members(
    of shape: FieldShape, isOptional: Bool = false
  ) -> [JSONValue.Member] {
    switch shape {
    case .text(let format): return Self.text(format, isOptional)
    case .integer(let range): return Self.integer(range, isOptional)
    case .number:
      return [
        Self.type(["number", "string"], isOptional),
        .init("pattern", .string("^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$")),
      ]
    case .boolean:
      let values: [JSONValue] = [
        .boolean(true), .boolean(false), .string("true"), .string("false"),
      ]
      return [.init("enum", .array(values + (isOptional ? [.null] : [])))]
    case .choice(let words):
      let values = words.map { JSONValue.string($0) }
      return [.init("enum", .array(values + (isOptional ? [.null] : [])))]
    case .list(let item):
      return [
        Self.type(["array"], isOptional), .init("items", .ordered(members(of: item))),
      ]
    case .map(let value, let keys): return map(value, keys, isOptional)
    case .record(let record): return optional(reference(to: record), isOptional)
    case .told(_, let inner): return members(of: inner, isOptional: isOptional)
    case .orNothing(let inner):
      return Self.choose(
        [.init("enum", .array([.null, .string("")]))], then: [], otherwise: members(of: inner))
    case .either(let shapes): return either(Self.flattened(shapes), isOptional)
    }
  }

  private static func type(_ names: [String], _ isOptional: Bool) -> JSONValue.Member {
    let all = names + (isOptional ? ["null"] : [])
    return .init(
      "type", all.count == 1 ? .string(all[0]) : .array(all.map { .string($0) }))
  }

  /// What YAML takes for a number is text where the field says so.
  private static func text(_ format: TextFormat, _ isOptional: Bool) -> [JSONValue.Member] {
    var names = ["string"]
    if format.isFree {
      names += ["number", "boolean"]
    } else {
      names += (format.numbers == nil ? [] : ["integer"]) + (format.hasTruth ? ["boolean"] : [])
    }
    var members = [type(names, isOptional)]
    if let pattern = format.pattern { members.append(.init("pattern", .string(pattern))) }
    if let range = format.numbers { members += bounds(range) }
    return members
  }

  private static func integer(_ range: ClosedRange<Int>, _ isOptional: Bool) -> [JSONValue.Member] {
    [type(["integer", "string"], isOptional), .init("pattern", .string("^[+-]?[0-9]+$"))]
      + bounds(range)
  }

  private static func bounds(_ range: ClosedRange<Int>) -> [JSONValue.Member] {
    (range.lowerBound == .min ? [] : [.init("minimum", .number(range.lowerBound))])
      + (range.upperBound == .max ? [] : [.init("maximum", .number(range.upperBound))])
  }

  private mutating func map(
    _ value: FieldShape, _ keys: TextFormat, _ isOptional: Bool
  ) -> [JSONValue.Member] {
    var members = [Self.type(["object"], isOptional)]
    if let names = keys.names {
      members.append(
        .init("propertyNames", .ordered([.init("enum", .array(names.map { .string($0) }))])))
    } else if let pattern = keys.pattern {
      members.append(
        .init("propertyNames", .ordered([.init("pattern", .string(pattern))])))
    }
    return members + [
      .init("additionalProperties", .ordered(self.members(of: value))),
      .init("minProperties", .number(keys.name == TextFormat.languageKey.name ? 1 : 0)),
    ]
  }

  // MARK: Several shapes

  private static func flattened(_ shapes: [FieldShape]) -> [FieldShape] {
    shapes.flatMap { shape -> [FieldShape] in
      guard case .either(let inner) = shape else { return [shape] }
      return flattened(inner)
    }
  }

  private enum Kind { case scalar, array, object }

  private static func kind(of shape: FieldShape) -> Kind {
    switch shape {
    case .list: .array
    case .map, .record, .told: .object
    // Without others beside it.
    case .orNothing(let inner): kind(of: inner)
    default: .scalar
    }
  }

  private mutating func either(
    _ shapes: [FieldShape], _ isOptional: Bool
  ) -> [JSONValue.Member] {
    let scalars = shapes.filter { Self.kind(of: $0) == .scalar }
    let arrays = shapes.filter { Self.kind(of: $0) == .array }
    let objects = shapes.filter { Self.kind(of: $0) == .object }
    if let name = Self.nameOfText(shapes), !open.contains(name) {
      return optional(text(name, shapes), isOptional)
    }
    var rest = self.scalars(
      scalars, others: (arrays.isEmpty ? [] : ["array"]) + (objects.isEmpty ? [] : ["object"]),
      isOptional)
    if !objects.isEmpty {
      rest = Self.choose(
        [Self.type(["object"], false)], then: self.objects(objects[...]), otherwise: rest)
    }
    if let array = arrays.first {
      rest = Self.choose(
        [Self.type(["array"], false)], then: members(of: array), otherwise: rest)
    }
    return rest
  }

  private static func choose(
    _ condition: [JSONValue.Member], then: [JSONValue.Member], otherwise: [JSONValue.Member]
  ) -> [JSONValue.Member] {
    [
      .init("if", .ordered(condition)), .init("then", .ordered(then)),
      .init("else", .ordered(otherwise)),
    ]
  }

  private mutating func scalars(
    _ shapes: [FieldShape], others: [String], _ isOptional: Bool
  ) -> [JSONValue.Member] {
    guard let first = shapes.first else { return [Self.type(others, isOptional)] }
    guard shapes.count > 1 else { return members(of: first, isOptional: isOptional) }
    return [
      .init(
        "anyOf", .array(shapes.map { .ordered(members(of: $0, isOptional: isOptional)) }))
    ]
  }

  /// Those that are told by a key come first.
  private mutating func objects(_ shapes: ArraySlice<FieldShape>) -> [JSONValue.Member] {
    let told = shapes.firstIndex { if case .told = $0 { true } else { false } }
    guard shapes.count > 1, let told, case .told(let keys, let inner) = shapes[told] else {
      return shapes.first.map { members(of: $0) } ?? []
    }
    let condition: [JSONValue.Member] = [.init("anyOf", .array(keys.map(Self.requires)))]
    let others = Array(shapes[..<told]) + Array(shapes[(told + 1)...])
    return Self.choose(condition, then: members(of: inner), otherwise: objects(others[...]))
  }

  private static func requires(_ key: String) -> JSONValue {
    .ordered([.init("required", .array([.string(key)]))])
  }

  private static func hasValue(_ key: String) -> JSONValue {
    let notNull = JSONValue.ordered([.init("not", .ordered([.init("type", .string("null"))]))])
    return .ordered([
      .init("required", .array([.string(key)])),
      .init("properties", .ordered([.init(key, notNull)])),
    ])
  }

  // MARK: Texts in languages

  /// Texts of this kind stand nearly everywhere, so that they are defined once.
  private static func nameOfText(_ shapes: [FieldShape]) -> String? {
    guard shapes.count == 2, case .text(let format) = shapes[0],
      case .map(.text(let inner), let keys) = shapes[1],
      keys.pattern == TextFormat.languageKey.pattern, inner.pattern == format.pattern
    else { return nil }
    switch format.pattern {
    case TextFormat.text.pattern: return "text"
    case TextFormat.line.pattern: return "line"
    default: return nil
    }
  }

  private mutating func text(_ name: String, _ shapes: [FieldShape]) -> [JSONValue.Member] {
    guard names[name] == nil else { return Self.reference(name) }
    open.append(name)
    let body = JSONValue.ordered(
      [.init("description", .string("A text in the document's language, or one for each"))]
        + either(shapes, false))
    open.removeLast()
    names[name] = [name]
    definitions.append(.init(name, body))
    return Self.reference(name)
  }

  // MARK: Records

  private func optional(
    _ members: [JSONValue.Member], _ isOptional: Bool
  ) -> [JSONValue.Member] {
    guard isOptional else { return members }
    let isNull: [JSONValue.Member] = [
      .init("not", .ordered([.init("type", .string("null"))]))
    ]
    return [.init("if", .ordered(isNull)), .init("then", .ordered(members))]
  }

  /// A definition of the record's name. Records of one name that are not the same are counted; one
  /// inside itself is itself.
  private mutating func reference(to record: RecordShape) -> [JSONValue.Member] {
    let name = record.name.split(separator: " ").joined(separator: "-")
    if open.contains(name) { return Self.reference(name) }
    open.append(name)
    let body = JSONValue.ordered(
      [.init("description", .string(record.doc))] + object(record))
    open.removeLast()
    for known in names[name] ?? [] where definitions.contains(.init(known, body)) {
      return Self.reference(known)
    }
    let count = (names[name] ?? []).count
    let own = count == 0 ? name : "\(name)-\(count + 1)"
    names[name, default: []].append(own)
    definitions.append(.init(own, body))
    return Self.reference(own)
  }

  private static func reference(_ name: String) -> [JSONValue.Member] {
    [.init("$ref", .string("#/$defs/\(name)"))]
  }

  private mutating func object(_ record: RecordShape) -> [JSONValue.Member] {
    let declarations = record.declarations()
    let properties = declarations.fields.map { field -> JSONValue.Member in
      let value = self.members(of: field.shape, isOptional: !field.isRequired)
      return .init(
        field.name, .ordered([.init("description", .string(field.doc))] + value))
    }
    var members: [JSONValue.Member] = [
      .init("type", .string("object")), .init("properties", .ordered(properties)),
    ]
    let required = declarations.fields
      .filter { $0.isRequired && requiredKeys?.contains($0.name) ?? true }
      .map { JSONValue.string($0.name) }
    if !required.isEmpty { members.append(.init("required", .array(required))) }
    let alternatives = declarations.alternatives.map { keys in
      JSONValue.ordered([.init("anyOf", .array(keys.map(Self.hasValue)))])
    }
    if !alternatives.isEmpty { members.append(.init("allOf", .array(alternatives))) }
    return members + [.init("additionalProperties", .boolean(false))]
  }
}
