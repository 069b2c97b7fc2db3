package import Diagnostics

/// What a field takes and how it is read. New types are made with `custom` or this initialiser.
package struct FieldType<Value>: Sendable {
  private let makeShape: @Sendable () -> FieldShape
  /// Stands in where a required value is missing or wrong; never reaches a caller.
  package let placeholder: @Sendable () -> Value
  /// Nil after it reported why.
  package let read: @Sendable (FieldValue) -> Value?

  /// Made only when asked for, since reading a good file needs none.
  package var shape: FieldShape { makeShape() }

  package init(
    shape: @autoclosure @escaping @Sendable () -> FieldShape,
    placeholder: @autoclosure @escaping @Sendable () -> Value,
    read: @escaping @Sendable (FieldValue) -> Value?
  ) {
    makeShape = shape
    self.placeholder = placeholder
    self.read = read
  }

  /// A type of scalars: `parse` sees the text and rejects it with a diagnostic of its own module.
  package static func custom(
    _ format: TextFormat, placeholder: @autoclosure @escaping @Sendable () -> Value,
    parse: @escaping @Sendable (SourceText, FieldValue) -> Value?
  ) -> FieldType {
    FieldType(shape: .text(format), placeholder: placeholder()) { field in
      guard let text = field.scalar(expected: .text(format)) else { return nil }
      return parse(text, field)
    }
  }

  /// The same field, its value turned into another; `convert` rejects by `FieldValue.reject`.
  package func converted<Other>(
    placeholder: @autoclosure @escaping @Sendable () -> Other,
    _ convert: @escaping @Sendable (Value, FieldValue) -> Other?
  ) -> FieldType<Other> {
    FieldType<Other>(shape: shape, placeholder: placeholder()) { field in
      self.read(field).flatMap { convert($0, field) }
    }
  }
}

/// One value that a field is read from.
package struct FieldValue {
  package let node: Node
  /// The key that leads to it; of a list's item, the list's key.
  package let name: String
  package let sink: DiagnosticSink

  package init(node: Node, name: String, sink: DiagnosticSink) {
    self.node = node
    self.name = name
    self.sink = sink
  }

  /// The same field's part: an item, a value of a map.
  package func at(_ node: Node) -> FieldValue {
    FieldValue(node: node, name: name, sink: sink)
  }

  /// Reports what is wrong with the value, or with `range` of its text, and gives nil.
  package func reject<Value>(
    _ kind: DiagnosticKind, _ summary: String, in range: Range<Int>? = nil, hint: String? = nil
  ) -> Value? {
    sink.report(
      Diagnostic(kind, summary, at: place(of: range), notes: node.notes, hint: hint))
    return nil
  }

  /// Reports, at a key, that it has no value, and gives nil.
  func rejectNothing<Value>(_ shape: FieldShape, of key: String) -> Value? {
    reject(
      FieldsDiagnostics.missingKey, "\"\(key)\" has no value",
      hint: CommentedValue(behind: node, in: sink)?.advice
        ?? "write \(shape.expectation) after the colon")
  }

  private func place(of range: Range<Int>?) -> SourceSpan {
    guard node.use == nil, let range, let text = node.text else { return node.span }
    return text.span(of: range)
  }

  /// The scalar's text, or nil after an error that names what was found.
  package func scalar(expected: FieldShape) -> SourceText? {
    guard node.kind == .scalar, !node.isNull else { return mismatch(expected) }
    return node.text
  }

  /// Reports a value of the wrong kind and gives nil.
  package func mismatch<Value>(_ expected: FieldShape) -> Value? {
    guard node.kind != .broken else { return nil }
    if case .text(let format) = expected, format.isFree, rejectsColon() { return nil }
    return reject(
      FieldsDiagnostics.wrongType,
      "\"\(name)\" takes \(expected.expectation), but \(found) stands here", hint: hint(expected))
  }

  private var found: String {
    switch node.kind {
    case .scalar: node.isNull ? "nothing" : "text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .broken: "an error"
    }
  }

  private func hint(_ expected: FieldShape) -> String? {
    switch (expected, node.kind) {
    case (.list, .scalar): "begin each item with \"- \" on a line of its own, or write [ … ]"
    case (.list, .mapping): "begin each item with \"- \", or put it in [ … ]"
    case (.text, .sequence): "remove the \"- \" or the brackets"
    case (.text, .mapping): "if the text holds a colon, put it in quotes"
    case (.record(let shape), .scalar): shape.advice
    case (.map(let shape, let keys), .scalar), (.map(let shape, let keys), .sequence):
      shape.advice(keys: keys)
    case (.record(let shape), .sequence):
      "remove the \"- \" or the brackets around the keys: " + shape.fieldList
    default: nil
    }
  }
}

/// A value and its place.
package struct Located<Value> {
  package let value: Value
  package let span: SourceSpan

  package init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
