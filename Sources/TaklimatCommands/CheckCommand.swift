import ArgumentParser
import Taklimat

/// `taklimat check`: errors and warnings, and nothing else.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for errors in meetings without building anything.",
    usage: "taklimat check <file|dir|-> ... [<options>]",
    discussion: """
      Examples:
        taklimat check unops.yaml                      silence: all is well
        taklimat check meetings                        every meeting below a folder
        taklimat check --diagnostics short unops.yaml  one line a message
        taklimat check - < unops.yaml                  from a pipe
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      "Meeting files, folders of them, or - for standard input.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var files: [String]

  func run() throws {
    let (inputs, report) = BuildPlan.inputs(of: files)
    let engine = BriefingEngine(global.engineOptions)
    global.messages.show(report)
    var status = report.status
    for input in inputs {
      let report = engine.check(input)
      global.messages.show(report)
      status = max(status, report.status)
    }
    try status.end()
  }
}
