import Diagnostics

/// One document's way through the house, from the bytes of its file to finished files.
struct Pipeline {
  let environment: Environment
  let options: BriefingOptions
  let sink: DiagnosticSink

  /// Hands each finished file to `emit`. What was emitted is thrown away if the sink has errors.
  func build(
    _ source: SourceID, emit: (BuildOutput) throws(FileFailure) -> Void
  ) throws(FileFailure) -> [Statistic] {
    reportUnjoined()
    return []
  }

  func check(_ source: SourceID) { reportUnjoined() }

  func fonts() -> [FontDescription] {
    reportUnjoined()
    return []
  }

  private func reportUnjoined() {
    sink.report(
      Diagnostic(
        TaklimatDiagnostics.internalError, "the stages are not joined to a pipeline yet", at: nil))
  }
}
