package import Diagnostics

/// A kind of mapping with declared fields: one function reads them and describes them.
///
/// ```swift
/// static let record = RecordType("person", doc: "Someone who takes part") { r in
///   Person(name: r.optional("name", .text, doc: "Full name"))
/// }
/// ```
package struct RecordType<Value>: Sendable {
  package let name: String
  package let doc: String
  private let body: @Sendable (inout RecordReader) -> Value

  package init(
    _ name: String, doc: String, _ body: @escaping @Sendable (inout RecordReader) -> Value
  ) {
    self.name = name
    self.doc = doc
    self.body = body
  }

  /// Reads a whole file's record; nil where a required field is missing or wrong. An optional field
  /// that is wrong is nil in the value, so ask the sink whether there were errors.
  package func read(_ node: Node, into sink: DiagnosticSink) -> Value? {
    read(FieldValue(node: node, name: name, sink: sink))
  }

  func read(_ field: FieldValue) -> Value? {
    guard field.node.kind == .mapping else { return field.mismatch(.record(shape)) }
    var reader = RecordReader(reading: field)
    let value = body(&reader)
    reader.finish()
    return reader.hasFailed ? nil : value
  }

  /// What the body declares.
  package var shape: RecordShape {
    RecordShape(name: name, doc: doc) { [body] in
      var reader = RecordReader.describing()
      _ = body(&reader)
      return reader.declarations
    }
  }

  /// A value with nothing in it, for a record that could not be read.
  func placeholder() -> Value {
    var reader = RecordReader.describing()
    return body(&reader)
  }
}
