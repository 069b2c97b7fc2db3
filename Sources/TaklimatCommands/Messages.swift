import Taklimat

/// Words to people and machines on standard error; standard output is for data alone.
struct Messages {
  let style: DiagnosticStyle
  let usesColor: Bool
  let level: ReportLevel
  let tellsProgress: Bool
  /// Where messages wait that are written as one log.
  let log: MessageLog

  func show(_ report: Report) {
    if style == .sarif { return log.reports.add(report, level: level) }
    let text = report.rendered(reportStyle, level: level)
    if !text.isEmpty { StandardStreams.writeMessage(text) }
  }

  /// What was done, for those who asked.
  func tell(_ line: String) {
    if tellsProgress { StandardStreams.writeMessage(line + "\n") }
  }

  /// Writes what waited; a verb's last step.
  func finish() {
    if style == .sarif { StandardStreams.writeMessage(log.reports.text) }
  }

  private var reportStyle: ReportStyle {
    switch style {
    case .human: .human(color: usesColor)
    case .short, .sarif: .short
    case .json: .json
    }
  }
}

/// The messages of a run that are written together at its end.
///
/// Shared by the copies of a verb's options; a verb runs on one thread.
final class MessageLog: Sendable {
  nonisolated(unsafe) var reports = SARIFLog()
}
