import Diagnostics
import Fields
import Meetings
import TestSupport

/// A meeting read for a test.
struct Reading {
  let meeting: Meeting?
  let sink = DiagnosticSink()

  /// A file of the checkout.
  init(path: String) throws {
    self.init(try Checkout.text(path))
  }

  init(_ text: String) {
    let file = SourceFile(name: "test.yaml", bytes: Array(text.utf8))
    meeting = Node.read(file, into: sink).flatMap { [sink] in Meeting.read($0, into: sink) }
  }

  /// With the fields that every meeting has.
  static func of(_ fields: String) -> Reading {
    Reading("schema: taklimat/meeting/1\nid: a\nlanguage: id\ntitle: Rapat\n" + fields)
  }

  var complaints: [String] { sink.diagnostics.map { "\($0.kind.id): \($0.summary)" } }

  /// The bytes that a span covers.
  func excerpt(_ span: SourceSpan) -> String {
    let bytes = sink.source(span.source)?.bytes ?? []
    return String(decoding: bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }
}
