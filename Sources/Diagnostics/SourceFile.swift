/// A text that was read for one run: the name it was given by, and its bytes as read.
///
/// The name is printed as the user gave it, never resolved or made absolute.
package struct SourceFile: Sendable {
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// The number under which a `DiagnosticSink` knows a source file.
package struct SourceID: Hashable, Sendable {
  package let index: Int32

  package init(index: Int32) { self.index = index }
}

/// A half-open range of bytes of one source file.
///
/// Only a formatter turns it into a line and a column.
package struct SourceSpan: Hashable, Sendable {
  package let source: SourceID
  package let start: Int32
  package let end: Int32

  package init(source: SourceID, start: Int, end: Int) {
    self.source = source
    self.start = Int32(clamping: start)
    self.end = Int32(clamping: max(start, end))
  }

  /// The smallest span that covers both; the receiver where they lie in different files.
  package func joined(with other: SourceSpan) -> SourceSpan {
    guard other.source == source else { return self }
    return SourceSpan(
      source: source, start: Int(min(start, other.start)), end: Int(max(end, other.end)))
  }
}
