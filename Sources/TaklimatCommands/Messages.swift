import Taklimat

/// Words to people and machines on standard error; standard output is for data alone.
struct Messages {
  let style: DiagnosticStyle
  let usesColor: Bool
  let level: ReportLevel
  let tellsProgress: Bool

  func show(_ report: Report) {
    let text = report.rendered(reportStyle, level: level)
    if !text.isEmpty { StandardStreams.writeMessage(text) }
  }

  /// What was done, for those who asked.
  func tell(_ line: String) {
    if tellsProgress { StandardStreams.writeMessage(line + "\n") }
  }

  private var reportStyle: ReportStyle {
    switch style {
    case .human: .human(color: usesColor)
    case .short: .short
    case .json: .json
    }
  }
}
