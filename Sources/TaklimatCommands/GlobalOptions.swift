import Arguments
import Taklimat

/// What every verb understands.
struct GlobalOptions {
  var quiet = false
  var verbose = false
  var color = ColorChoice.auto
  var diagnostics = DiagnosticStyle.human
  var root: String?
  var shareDir: String?
  var fontPath: [String] = []

  mutating func declare(_ form: inout ArgumentForm) {
    form.flag(&quiet, OptionName("quiet", "q"), help: "Say only errors.")
    form.flag(&verbose, OptionName("verbose", "v"), help: "Say also what was done.")
    form.choice(&color, "color", help: "Colour in messages.")
    form.choice(&diagnostics, "diagnostics", help: "How messages are written.")
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
    return options
  }

  var messages: Messages {
    Messages(
      style: diagnostics, usesColor: color.isWanted, level: quiet ? .errors : .all,
      tellsProgress: verbose)
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
  case human, short, json
}
