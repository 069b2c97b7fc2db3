/// Where every stage of one document's run leaves its diagnostics, and the files they point into.
///
/// One per document and run, owned by one thread: it is deliberately not Sendable.
package final class DiagnosticSink {
  /// More than this many are counted, not kept.
  package static let limit = 100

  package private(set) var sources: [SourceFile] = []
  package private(set) var diagnostics: [Diagnostic] = []
  /// How many came after the limit was reached, or gave way to graver ones.
  package private(set) var suppressed = 0
  package private(set) var errorCount = 0
  package private(set) var warningCount = 0
  package private(set) var noteCount = 0
  private var keptErrors = 0

  package init() {}

  package var hasErrors: Bool { errorCount > 0 }

  /// True when no further diagnostic of an error is kept, so that costly hints can be saved.
  package var isFull: Bool { isAtLimit && keptErrors >= Self.limit }

  private var isAtLimit: Bool { diagnostics.count >= Self.limit }

  /// Makes a file known, so that spans can point into it.
  package func register(_ file: SourceFile) -> SourceID {
    sources.append(file)
    return SourceID(index: Int32(clamping: sources.count - 1))
  }

  package func source(_ id: SourceID) -> SourceFile? {
    sources.indices.contains(Int(id.index)) ? sources[Int(id.index)] : nil
  }

  package func report(_ diagnostic: Diagnostic) {
    tally(diagnostic.severity, 1)
    guard isAtLimit else { return keep(diagnostic) }
    suppressed += 1
    // A hundred notes must not hide the error that stops the run.
    guard !isFull,
      let least = diagnostics.lastIndex(where: { $0.severity < diagnostic.severity })
    else { return }
    diagnostics.remove(at: least)
    keep(diagnostic)
  }

  /// Takes over all that another sink was told of the same files.
  package func add(contentsOf other: DiagnosticSink) {
    for diagnostic in other.diagnostics { report(diagnostic) }
    let told = [
      (Severity.error, other.errorCount), (.warning, other.warningCount), (.note, other.noteCount),
    ]
    for (severity, times) in told {
      count(severity, times: times - other.diagnostics.count { $0.severity == severity })
    }
  }

  /// Counts diagnostics that nobody wrote out, because the sink is full.
  package func count(_ severity: Severity, times: Int) {
    tally(severity, times)
    suppressed += times
  }

  private func keep(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { keptErrors += 1 }
    diagnostics.append(diagnostic)
  }

  /// The diagnostics in the order of their places: file by file as registered, then by offset, those
  /// at one place in order of report; those without a place come last.
  package var inOrder: [Diagnostic] {
    func key(_ diagnostic: Diagnostic) -> (Int32, Int32) {
      diagnostic.span.map { ($0.source.index, $0.start) } ?? (.max, .max)
    }
    return diagnostics.enumerated().sorted { left, right in
      let (first, second) = (key(left.element), key(right.element))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }

  /// A sink with the same files and only the errors, for those who want to hear of nothing else.
  package var errorsOnly: DiagnosticSink {
    let errors = DiagnosticSink()
    errors.sources = sources
    errors.diagnostics = diagnostics.filter { $0.severity == .error }
    errors.errorCount = errorCount
    errors.suppressed = errorCount - errors.diagnostics.count
    return errors
  }

  /// `2 errors, 1 warning`; nil where there were neither.
  package var tally: String? {
    let parts = [(errorCount, "error"), (warningCount, "warning")].filter { $0.0 > 0 }
    guard !parts.isEmpty else { return nil }
    return parts.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
  }

  private func tally(_ severity: Severity, _ times: Int) {
    switch severity {
    case .error: errorCount += times
    case .warning: warningCount += times
    case .note: noteCount += times
    }
  }
}
