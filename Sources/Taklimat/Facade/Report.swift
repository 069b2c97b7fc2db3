package import Diagnostics

/// Everything that a run has to say about one input.
///
/// Not Sendable, as the sink behind it; it may be sent on with the result that holds it.
public struct Report {
  private let sink: DiagnosticSink

  package init(_ sink: DiagnosticSink) { self.sink = sink }

  /// A report of one failure.
  static func failure(_ diagnostic: Diagnostic) -> Report {
    let sink = DiagnosticSink()
    sink.report(diagnostic)
    return Report(sink)
  }

  /// In the order of their places; those without a place come last.
  package var diagnostics: [Diagnostic] { sink.inOrder }

  public var isEmpty: Bool { sink.diagnostics.isEmpty }

  /// How a process that ran only this should end.
  public var status: RunStatus { status(failingOn: .error) }

  /// The same, where less grave messages count as errors.
  public func status(failingOn level: FailureLevel) -> RunStatus {
    RunStatus(sink.diagnostics, failingOn: level.severity)
  }

  fileprivate func shown(_ level: ReportLevel) -> DiagnosticSink {
    level == .all ? sink : sink.errorsOnly
  }

  /// All messages as text; empty where there is nothing to say.
  public func rendered(_ style: ReportStyle, level: ReportLevel = .all) -> String {
    let shown = shown(level)
    let text = style.formatter.text(of: shown)
    guard case .human = style, shown.diagnostics.count > 1, let tally = shown.tally else {
      return text
    }
    return text + tally + "\n"
  }
}

/// How messages are written.
public enum ReportStyle: Sendable, Hashable {
  /// With the source line and a caret.
  case human(color: Bool)
  /// One line a message, as compilers write them.
  case short
  /// One JSON object a line.
  case json

  fileprivate var formatter: DiagnosticFormatter {
    switch self {
    case .human(let color): DiagnosticFormatter(.human, isColored: color)
    case .short: DiagnosticFormatter(.short)
    case .json: DiagnosticFormatter(.json)
    }
  }
}

/// The messages of several reports as one log of SARIF 2.1.0.
public struct SARIFLog {
  private var form = SARIFForm(version: ProgramVersion.number)

  public init() {}

  public mutating func add(_ report: Report, level: ReportLevel = .all) {
    form.add(report.shown(level))
  }

  /// Valid also without any message.
  public var text: String { form.text }
}

/// From which gravity on a message fails a run.
public enum FailureLevel: String, Sendable, CaseIterable {
  case error, warning, note

  var severity: Severity {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}

/// Which messages are shown.
public enum ReportLevel: Sendable {
  case all, errors
}
