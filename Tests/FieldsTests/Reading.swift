import Diagnostics
import Fields

/// A text read as a file, with what was reported.
struct Reading {
  let sink = DiagnosticSink()
  let root: Node?

  init(_ text: String, name: String = "test.yaml") {
    self.init(Array(text.utf8), name: name)
  }

  init(_ bytes: [UInt8], name: String = "test.yaml") {
    root = Node.read(SourceFile(name: name, bytes: bytes), into: sink)
  }

  /// `id at line:column` of each diagnostic, in order of report.
  var places: [String] {
    sink.diagnostics.map { diagnostic in
      guard let span = diagnostic.span, let file = sink.source(span.source) else {
        return diagnostic.kind.id
      }
      return "\(diagnostic.kind.id) \(Self.place(Int(span.start), in: file.bytes))"
    }
  }

  /// The bytes that a span covers.
  func text(_ span: SourceSpan?) -> String {
    guard let span, let file = sink.source(span.source) else { return "" }
    return String(decoding: file.bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }

  /// Line and column counted the slow way, to hold against the product's own.
  private static func place(_ offset: Int, in bytes: [UInt8]) -> String {
    let before = bytes[..<offset]
    let line = before.count { $0 == 0x0A } + 1
    var start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]), offset >= 3 { start = 3 }
    let column = bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1
    return "\(line):\(column)"
  }
}
