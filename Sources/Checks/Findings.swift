import Diagnostics

/// What is found in one file, on its way to the run's diagnostics.
final class Findings {
  /// Where in the file something is, as far as it is known.
  struct Place {
    var page: Int?
    var object: Int?
    var path: String?
  }

  let file: String
  private let sink: DiagnosticSink

  init(file: String, sink: DiagnosticSink) {
    self.file = file
    self.sink = sink
  }

  /// The words are made only if they will be shown: a broken file of many pages has many faults.
  func report(
    _ kind: DiagnosticKind, _ summary: @autoclosure () -> String,
    at place: @autoclosure () -> Place = Place(), hint: String
  ) {
    guard !sink.isFull else { return sink.count(kind.severity, times: 1) }
    let place = place()
    sink.report(
      Diagnostic(
        kind, summary(),
        in: DocumentPlace(
          file: file, page: place.page.map { $0 + 1 }, object: place.object, path: place.path),
        hint: hint))
  }
}
