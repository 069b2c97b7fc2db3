package import Diagnostics

/// Everything that a run has to say, in the order in which it was found.
public struct Report: Sendable {
  package let diagnostics: [Diagnostic]
  package let sources: [SourceFile]
  /// How many more there were than are kept.
  package let suppressed: Int

  package init(_ sink: DiagnosticSink) {
    diagnostics = sink.diagnostics
    sources = sink.sources
    suppressed = sink.suppressed
  }

  /// A report without anything to say.
  static let empty = Report(DiagnosticSink())

  static func failure(_ diagnostic: Diagnostic) -> Report {
    let sink = DiagnosticSink()
    sink.report(diagnostic)
    return Report(sink)
  }

  public var isEmpty: Bool { diagnostics.isEmpty }

  /// How a process that ran only this should end.
  public var status: RunStatus { RunStatus(diagnostics) }
}
