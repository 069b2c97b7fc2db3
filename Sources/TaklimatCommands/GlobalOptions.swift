import Arguments
import Taklimat

/// What every verb understands.
struct GlobalOptions {
  var quiet = false
  var verbose = false
  var color = ColorChoice.auto
  var diagnostics = DiagnosticStyle.human
  var failOn = FailureLevel.error
  private let log = MessageLog()
  var root: String?
  var shareDir: String?
  var fontPath: [String] = []

  mutating func declare(_ form: inout ArgumentForm) {
    form.flag(&quiet, OptionName("quiet", "q"), help: "Say only errors.")
    form.flag(&verbose, OptionName("verbose", "v"), help: "Say also what was done.")
    form.choice(&color, "color", help: "Colour in messages.")
    form.choice(&diagnostics, "diagnostics", help: "How messages are written.")
    form.choice(&failOn, "fail-on", help: "From which gravity on a message fails the run.")
    form.option(
      &root, "root", takes: "dir", completes: .folder,
      help: "Read no file outside this folder (default: the meeting file's own).")
    form.option(
      &shareDir, "share-dir", takes: "dir", completes: .folder,
      help: "Where Templates, Fonts, Languages and Profiles lie (default: beside the program).")
    form.option(
      &fontPath, "font-path", takes: "dir", completes: .folder,
      help: "A folder with further fonts; may be repeated.")
    form.refuse("--quiet and --verbose exclude each other", where: quiet && verbose)
  }

  var engineOptions: BriefingOptions {
    var options = BriefingOptions()
    options.root = root
    options.shareFolder = shareDir
    options.fontFolders = fontPath
    options.failureLevel = failOn
    return options
  }

  var messages: Messages {
    Messages(
      style: diagnostics, usesColor: color.isWanted, level: quiet ? .errors : .all,
      tellsProgress: verbose && diagnostics != .sarif, log: log)
  }

  /// How the process should end after a report, which is then shown.
  func status(showing report: Report) -> RunStatus {
    messages.show(report)
    return report.status(failingOn: failOn)
  }
}

enum ColorChoice: String, CaseIterable {
  case auto, always, never

  var isWanted: Bool {
    switch self {
    case .auto: Terminal.messagesMayHaveColor
    case .always: true
    case .never: false
    }
  }
}

enum DiagnosticStyle: String, CaseIterable {
  case human, short, json, sarif
}
