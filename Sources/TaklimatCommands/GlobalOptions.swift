import ArgumentParser
import Taklimat

/// What every verb understands.
struct GlobalOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say only errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say also what was done.")
  var verbose = false

  @Option(help: "Colour in messages.")
  var color: ColorChoice = .auto

  @Option(help: "How messages are written.")
  var diagnostics: DiagnosticStyle = .human

  @Option(
    help: ArgumentHelp(
      "Read no file outside this folder (default: the meeting file's own).", valueName: "dir"),
    completion: .directory)
  var root: String?

  @Option(
    help: ArgumentHelp(
      "Where Templates, Fonts and Languages lie (default: beside the program).",
      valueName: "dir"),
    completion: .directory)
  var shareDir: String?

  @Option(
    help: ArgumentHelp("A folder with further fonts; may be repeated.", valueName: "dir"),
    completion: .directory)
  var fontPath: [String] = []

  func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other") }
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

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  var isWanted: Bool {
    switch self {
    case .auto: Terminal.messagesMayHaveColor
    case .always: true
    case .never: false
    }
  }
}

enum DiagnosticStyle: String, ExpressibleByArgument, CaseIterable {
  case human, short, json
}
