import Diagnostics

/// What is found in one file, on its way to the run's diagnostics.
final class Findings {
  /// Where in the file something is, as far as it is known.
  struct Place: Hashable {
    var page: Int?
    var object: Int?
    var path: String?
  }

  let file: String
  private let sink: DiagnosticSink
  private var told: Set<Line> = []

  /// What is said of an object.
  private struct Line: Hashable {
    let id: String
    let summary: String
    let place: Place
  }

  init(file: String, sink: DiagnosticSink) {
    self.file = file
    self.sink = sink
  }

  /// The words are made only if they will be shown: a broken file of many pages has many faults. The
  /// same of the same object is told once; what has no object of its own may be several things.
  func report(
    _ kind: DiagnosticKind, _ summary: @autoclosure () -> String,
    at place: @autoclosure () -> Place = Place(), hint: String
  ) {
    guard !sink.isFull else { return sink.count(kind.severity, times: 1) }
    let (place, summary) = (place(), summary())
    if place.object != nil {
      let line = Line(id: kind.id, summary: summary, place: place)
      guard told.insert(line).inserted else { return }
    }
    sink.report(
      Diagnostic(
        kind, summary,
        in: DocumentPlace(
          file: file, page: place.page.map { $0 + 1 }, object: place.object, path: place.path),
        hint: hint))
  }
}
