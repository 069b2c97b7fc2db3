/// How diagnostics are written.
package enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// With source lines, carets, notes and hints.
  case human
  /// One line each.
  case short
  /// One JSON object a line.
  case json
}

/// Writes what a sink holds; the only place where offsets become lines and columns.
package struct DiagnosticFormatter: Sendable {
  private let format: DiagnosticFormat
  private let isColored: Bool

  /// Colours are escape sequences of ECMA-48, for `human` alone.
  package init(_ format: DiagnosticFormat, isColored: Bool = false) {
    self.format = format
    self.isColored = isColored && format == .human
  }

  /// All diagnostics in the order of their places, each ending in a line feed, and at the end how
  /// many more there were.
  package func text(of sink: DiagnosticSink) -> String {
    var places = SourcePlaces(sink)
    var text = ""
    for diagnostic in sink.inOrder {
      switch format {
      case .human: text += HumanForm(isColored: isColored).text(of: diagnostic, &places)
      case .short: text += ShortForm.text(of: diagnostic, &places)
      case .json: text += JSONForm.text(of: diagnostic, &places)
      }
    }
    return text + suppressed(sink.suppressed)
  }

  private func suppressed(_ count: Int) -> String {
    switch format {
    case _ where count == 0: ""
    case .json: "{\"suppressed\":\(count)}\n"
    case .human, .short: "and \(count) more, not shown\n"
    }
  }
}

/// Says `file:line:column` of places outside diagnostics.
package struct PlaceLabels {
  private var places: SourcePlaces

  package init(_ sink: DiagnosticSink) { places = SourcePlaces(sink) }

  /// Nil where the place's file is not known.
  package mutating func label(of span: SourceSpan?) -> String? { places.place(of: span)?.label }
}

/// A span with everything that a form needs of it.
struct SourcePlace {
  let file: SourceFile
  let start: LinePosition
  /// Behind the last code point.
  let end: LinePosition
  let excerpt: SourceExcerpt

  /// `file:line:column`
  var label: String { "\(VisibleText.escaped(file.name)):\(start.line):\(start.column)" }
}

/// Finds places, indexing each file once and only when something points into it.
struct SourcePlaces {
  private let sink: DiagnosticSink
  private var indexes: [SourceID: LineIndex] = [:]

  init(_ sink: DiagnosticSink) { self.sink = sink }

  mutating func place(of span: SourceSpan?) -> SourcePlace? {
    guard let span, let file = sink.source(span.source) else { return nil }
    let index = indexes[span.source] ?? LineIndex(file.bytes)
    indexes[span.source] = index
    let range = Int(span.start)..<Int(span.end)
    return SourcePlace(
      file: file, start: index.position(of: range.lowerBound),
      end: index.position(of: range.upperBound),
      excerpt: SourceExcerpt(
        file.bytes, line: index.line(at: range.lowerBound), span: range))
  }
}
