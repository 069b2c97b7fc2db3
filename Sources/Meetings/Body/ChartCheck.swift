import Diagnostics
import Fields

extension Chart {
  /// Nobody tells more patterns apart.
  package static let seriesLimit = 8

  /// Reports data that the chart's kind cannot show.
  func check(into sink: DiagnosticSink) {
    if kind == .timeline {
      checkEvents(into: sink)
      return
    }
    guard checkForm(into: sink) else { return }
    checkLengths(into: sink)
    checkCount(into: sink)
    if isOfParts { checkSigns(into: sink) }
    if kind == .ring || kind == .field { checkWhole(into: sink) }
  }

  /// Whether its values are added up.
  private var isOfParts: Bool { kind == .stackedBar || kind == .ring || kind == .field }

  private func report(
    _ kind: DiagnosticKind, _ summary: String, at span: SourceSpan, hint: String,
    into sink: DiagnosticSink
  ) {
    sink.report(Diagnostic(kind, summary, at: span, hint: hint))
  }

  private func checkEvents(into sink: DiagnosticSink) {
    if !series.isEmpty || !labels.isEmpty {
      report(
        MeetingsDiagnostics.chartDataMismatch, "a timeline shows events, and no values",
        at: id.span, hint: "write \"events\", each with \"date\" and \"label\"", into: sink)
    } else if events.isEmpty {
      report(
        MeetingsDiagnostics.emptyChart, "a timeline without events", at: id.span,
        hint: "add \"events\", each with \"date\" and \"label\"", into: sink)
    }
  }

  private func checkForm(into sink: DiagnosticSink) -> Bool {
    if !events.isEmpty {
      report(
        MeetingsDiagnostics.chartDataMismatch,
        "events stand on a timeline, and not in a chart of kind \"\(kind.rawValue)\"", at: id.span,
        hint: "write \"kind: timeline\", or give the chart \"points\"", into: sink)
      return false
    }
    if series.allSatisfy({ $0.values.allSatisfy { $0 == nil } }) {
      report(
        MeetingsDiagnostics.emptyChart, "a chart without a value", at: id.span,
        hint: "add \"points\", each with \"label\" and \"value\"", into: sink)
      return false
    }
    if let second = series.dropFirst().first, kind != .stackedBar, kind != .line {
      report(
        MeetingsDiagnostics.chartDataMismatch,
        "a chart of kind \"\(kind.rawValue)\" shows one series", at: second.span,
        hint: "draw it as stacked-bar or line, or make a chart of each series", into: sink)
      return false
    }
    return true
  }

  private func checkLengths(into sink: DiagnosticSink) {
    for series in series where series.values.count != labels.count {
      report(
        MeetingsDiagnostics.chartDataMismatch,
        "\(series.values.count) values for \(labels.count) labels", at: series.span,
        hint: "give one value for each of \"labels\", and null where there is none", into: sink)
    }
  }

  private func checkCount(into sink: DiagnosticSink) {
    let isSplit = kind == .ring || kind == .field
    let count = isSplit ? labels.count : series.count
    guard count > Self.seriesLimit else { return }
    let place = isSplit ? id.span : series[Self.seriesLimit].span
    report(
      MeetingsDiagnostics.tooManySeries,
      "\(count) \(isSplit ? "parts" : "series"), of which a chart shows \(Self.seriesLimit)",
      at: place, hint: "join the smallest under one name, or draw bars", into: sink)
  }

  private func checkSigns(into sink: DiagnosticSink) {
    for number in series.flatMap(\.values).compactMap(\.self) where number.value < 0 {
      report(
        MeetingsDiagnostics.negativePart, "\(number.written.string) is not a part of a whole",
        at: number.written.span, hint: "draw it as bar or line, which show negative values",
        into: sink)
    }
  }

  private func checkWhole(into sink: DiagnosticSink) {
    guard let whole = wholeValue else { return }
    let sum = series.flatMap(\.values).compactMap { $0?.value }.reduce(0, +)
    // Binary fractions of ten tenths may be a little more than one.
    guard sum > whole * (1 + 1e-9) || whole <= 0 else { return }
    report(
      MeetingsDiagnostics.chartOverWhole, "the parts are more than their whole",
      at: self.whole?.written.span ?? id.span,
      hint: "they add up to \(sum), the whole is \(whole): mend a value, or \"of\"", into: sink)
  }

  /// What the parts are parts of, where the data say so: in percent, a hundred.
  package var wholeValue: Double? {
    if let whole { return whole.value }
    if case .percent = unit { return 100 }
    return nil
  }
}
