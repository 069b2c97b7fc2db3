package import Diagnostics

/// Hands out the fields of one mapping by name; or, describing, notes which fields are asked for.
package struct RecordReader {
  private let field: FieldValue?
  private var entries: [Node.Entry]
  private var keys: [String]
  private var isUsed: [Bool]
  private var names: [String] = []
  private(set) var declarations = RecordDeclarations()
  /// Required fields without a key. They are told when all names are known, since the key may be
  /// there under a mistyped name.
  private var missing: [FieldDeclaration] = []
  /// True once a required field was missing or wrong, or `fail` was called.
  package private(set) var hasFailed = false
  /// Whether the file says that it is of another kind, of which nothing else needs telling.
  private var isMisplaced = false

  init(reading field: FieldValue) {
    self.field = field
    entries = field.node.entries
    keys = entries.map { $0.key.string ?? "" }
    isUsed = Array(repeating: false, count: entries.count)
  }

  private init() {
    field = nil
    entries = []
    keys = []
    isUsed = []
  }

  static func describing() -> RecordReader { RecordReader() }

  /// The mapping's place; nil while describing.
  package var span: SourceSpan? { field?.node.span }

  /// The place of a key of this mapping, for errors about several fields together.
  package func keySpan(_ name: String) -> SourceSpan? {
    keys.firstIndex(of: name).map { entries[$0].key.span }
  }

  /// Whether a key of this mapping has a value that is no empty list.
  package func holds(_ name: String) -> Bool {
    guard let position = keys.firstIndex(of: name) else { return false }
    let value = entries[position].value
    return !value.isNull && !(value.kind == .sequence && value.items.isEmpty)
  }

  /// Whether a key of this mapping has a value, be it an empty list.
  package func hasValue(_ name: String) -> Bool {
    keys.firstIndex(of: name).map { !entries[$0].value.isNull } ?? false
  }

  /// The keys of this mapping that have a value and no empty list, in the order of the file.
  package var heldKeys: [Located<String>] {
    zip(keys, entries).compactMap { name, entry in
      holds(name) ? Located(name, at: entry.key.span) : nil
    }
  }

  /// A field that must be there.
  package mutating func required<Value>(
    _ name: String, _ type: FieldType<Value>, doc: String
  ) -> Value {
    let found = value(name, type, isRequired: true, doc)
    guard let field else { return type.placeholder() }
    if let found, let value = type.read(found) { return value }
    if found == nil {
      if let position = keys.firstIndex(of: name) {
        let _: Never? = field.at(entries[position].key).rejectNothing(type.shape, of: name)
      } else {
        missing.append(
          FieldDeclaration(name: name, isRequired: true, shape: type.shape, doc: doc))
      }
    }
    hasFailed = true
    return type.placeholder()
  }

  /// A field that may be absent, empty or `null`, and is nil then.
  package mutating func optional<Value>(
    _ name: String, _ type: FieldType<Value>, doc: String
  ) -> Value? {
    value(name, type, isRequired: false, doc).flatMap { type.read($0) }
  }

  /// A field that has a value where none is written.
  package mutating func optional<Value>(
    _ name: String, _ type: FieldType<Value>, default value: Value, doc: String
  ) -> Value {
    optional(name, type, doc: doc) ?? value
  }

  /// A list that is empty where none is written; items that are wrong are left out.
  package mutating func list<Value>(
    _ name: String, of type: FieldType<Value>, doc: String
  ) -> [Value] {
    optional(name, .list(of: type), doc: doc) ?? []
  }

  /// A mapping with free keys that is empty where none is written.
  package mutating func map<Value>(
    _ name: String, of type: FieldType<Value>, keys: TextFormat = .identifier, doc: String
  ) -> FieldMap<Value> {
    optional(name, .map(of: type, keys: keys), doc: doc) ?? FieldMap(entries: [], keys: [])
  }

  /// The field `schema`, which names what the file is and in which version; to be read first. Of a
  /// file of another kind no field has a value, and none is told to be missing or unknown.
  package mutating func schema(_ known: [String]) {
    if reportMisplaced(known) {
      isMisplaced = true
      hasFailed = true
      (entries, keys, isUsed) = ([], [], [])
      return
    }
    _ = required("schema", .schema(known), doc: "What this file is, and in which version")
  }

  private func reportMisplaced(_ known: [String]) -> Bool {
    guard let field, let position = keys.firstIndex(of: "schema"),
      let schema = entries[position].value.string,
      let fault = FileKind.misplaced(schema, known: known)
    else { return false }
    let value = entries[position].value
    field.sink.report(
      Diagnostic(
        FieldsDiagnostics.wrongKind, fault.summary, at: value.span, notes: value.notes,
        hint: fault.hint))
    return true
  }

  /// Reports an error about the record as a whole or the field `name`; nil is the record's value.
  package mutating func fail(
    _ kind: DiagnosticKind, _ summary: String, at name: String? = nil, hint: String? = nil
  ) {
    guard let field, !isMisplaced else { return }
    let span = name.flatMap { keySpan($0) } ?? field.node.span
    field.sink.report(Diagnostic(kind, summary, at: span, notes: field.node.notes, hint: hint))
    if kind.severity == .error { hasFailed = true }
  }

  /// Declares that a record has one of some keys at least; whether it does is said by `fail`.
  ///
  /// - Returns: whether none has a value, and no key is most likely one of them misspelt, of which an
  ///   error tells.
  package mutating func lacksAll(of names: [String]) -> Bool {
    guard field != nil else {
      declarations.alternatives.append(names)
      return false
    }
    guard !names.contains(where: { hasValue($0) }) else { return false }
    return !keys.indices.contains {
      !isUsed[$0] && Suggestion.nearest(to: keys[$0], among: names) != nil
    }
  }

  private mutating func value<Value>(
    _ name: String, _ type: FieldType<Value>, isRequired: Bool, _ doc: String
  ) -> FieldValue? {
    guard let field else {
      declarations.fields.append(
        FieldDeclaration(name: name, isRequired: isRequired, shape: type.shape, doc: doc))
      return nil
    }
    names.append(name)
    guard let position = keys.firstIndex(of: name) else { return nil }
    isUsed[position] = true
    let node = entries[position].value
    if node.isNull {
      if !isRequired { reportCommentedColor(entries[position].key, type, field) }
      return nil
    }
    return FieldValue(node: node, name: name, sink: field.sink)
  }

  /// A colour that is left out counts as the template's, so nobody would see that it was written.
  private func reportCommentedColor<Value>(
    _ key: Node, _ type: FieldType<Value>, _ record: FieldValue
  ) {
    guard let comment = CommentedValue(behind: key, in: record.sink), comment.isColor,
      case .text(let format) = type.shape, format.name == TextFormat.color.name
    else { return }
    record.sink.report(
      Diagnostic(
        FieldsDiagnostics.invalidColor, "\"\(key.string ?? "")\" has no value, but a comment",
        at: comment.span, notes: key.notes, hint: comment.colorAdvice))
  }

  private func report(missing field: FieldDeclaration, of record: FieldValue) {
    let start = record.node.span
    record.sink.report(
      Diagnostic(
        FieldsDiagnostics.missingKey, "the key \"\(field.name)\" is missing",
        at: SourceSpan(source: start.source, start: Int(start.start), end: Int(start.start) + 1),
        notes: record.node.notes,
        hint: "add \"\(field.name)\" (\(field.shape.expectation)): \(field.doc)"))
  }

  /// Reports the keys that no field asked for, then the fields that have none. What a mistyped key
  /// most likely stands for is not missing.
  func finish() {
    guard let field, !isMisplaced else { return }
    let meant = reportUnknownKeys(field)
    for declaration in missing where !meant.contains(declaration.name) {
      report(missing: declaration, of: field)
    }
  }

  /// - Returns: the names that unknown keys most likely stand for.
  private func reportUnknownKeys(_ field: FieldValue) -> [String] {
    var meant: [String] = []
    for (position, entry) in entries.enumerated() where !isUsed[position] {
      let key = keys[position]
      if field.sink.isFull {
        let unknown = isUsed[position...].count { !$0 }
        field.sink.count(FieldsDiagnostics.unknownKey.severity, times: unknown)
        break
      }
      let near = Suggestion.nearest(to: key, among: names)
      if let near { meant.append(near) }
      field.sink.report(
        Diagnostic(
          FieldsDiagnostics.unknownKey, "unknown key \"\(excerpt(key))\"", at: entry.key.span,
          notes: entry.key.notes, hint: unknownHint(position, near: near)))
    }
    return meant
  }

  private func unknownHint(_ position: Int, near: String?) -> String {
    let known = "known keys: \(names.joined(separator: ", "))"
    guard let near else { return entries.commaHint(at: position) ?? known }
    return "did you mean \"\(near)\"? \(known)"
  }
}

/// A mapping with free keys, in the order of the file.
package struct FieldMap<Value> {
  package struct Entry {
    package let key: Located<String>
    package let value: Value
  }

  package let entries: [Entry]
  /// Every key that is written, also where its value was wrong.
  package let keys: [Located<String>]
}

extension FieldMap: Sendable where Value: Sendable {}
extension FieldMap.Entry: Sendable where Value: Sendable {}
