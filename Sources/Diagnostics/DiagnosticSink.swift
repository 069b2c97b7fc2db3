/// Where every stage of one document's run leaves its diagnostics, and the files they point into.
///
/// One per document and run, owned by one thread: it is deliberately not Sendable.
package final class DiagnosticSink {
  /// More than this many are counted, not kept.
  package static let limit = 100

  package private(set) var sources: [SourceFile] = []
  package private(set) var diagnostics: [Diagnostic] = []
  /// How many came after the limit was reached.
  package private(set) var suppressed = 0
  package private(set) var errorCount = 0

  package init() {}

  package var hasErrors: Bool { errorCount > 0 }

  /// True when further diagnostics are only counted, so that costly hints can be saved.
  package var isFull: Bool { diagnostics.count >= Self.limit }

  /// Makes a file known, so that spans can point into it.
  package func register(_ file: SourceFile) -> SourceID {
    sources.append(file)
    return SourceID(index: Int32(clamping: sources.count - 1))
  }

  package func source(_ id: SourceID) -> SourceFile? {
    sources.indices.contains(Int(id.index)) ? sources[Int(id.index)] : nil
  }

  package func report(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { errorCount += 1 }
    guard !isFull else {
      suppressed += 1
      return
    }
    diagnostics.append(diagnostic)
  }
}
