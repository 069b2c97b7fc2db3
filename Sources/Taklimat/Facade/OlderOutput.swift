import Diagnostics

/// A file of an earlier build under the name of a result that was not made.
struct OlderOutput {
  private let path: String
  private let format: OutputFormat

  init(_ path: String, format: OutputFormat) {
    self.path = path
    self.format = format
  }

  /// Nil where there is none, and where the result would have replaced what is read.
  func diagnostic(beside sink: DiagnosticSink) -> Diagnostic? {
    let isCollision = sink.diagnostics.contains {
      $0.kind.id == TaklimatDiagnostics.outputsCollide.id
    }
    let places = format.isOfPages ? PageSeries(path).present : [path]
    guard !isCollision, let file = places.first(where: { FileIdentity($0) != nil }) else {
      return nil
    }
    return Diagnostic(
      TaklimatDiagnostics.olderOutput,
      "nothing was written: \"\(file)\" is of an earlier build", at: nil,
      hint: "it is left as it was; mend the errors and build again")
  }
}
