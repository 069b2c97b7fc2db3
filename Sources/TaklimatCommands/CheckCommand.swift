import Arguments
import Taklimat

/// `taklimat check`: errors and warnings, and nothing else.
struct CheckCommand: Verb {
  var files: [String] = []
  var global = GlobalOptions()

  static var page: VerbPage {
    VerbPage(
      "check", abstract: "Look for errors in meetings without building anything.",
      usage: "<file|dir|-> ... [<options>]",
      discussion: """
        Examples:
          taklimat check unops.yaml                      silence: all is well
          taklimat check meetings                        every meeting below a folder
          taklimat check --diagnostics short unops.yaml  one line a message
          taklimat check - < unops.yaml                  from a pipe
        """)
  }

  mutating func declare(_ form: inout ArgumentForm) {
    form.operands(
      &files, "file", completes: .meetings,
      help: "Meeting files, folders of them, or - for standard input.")
    global.declare(&form)
  }

  func run() -> Int32 {
    let (inputs, report) = BuildPlan.inputs(of: files)
    let engine = BriefingEngine(global.engineOptions)
    global.messages.show(report)
    var status = report.status
    for input in inputs {
      let report = engine.check(input)
      global.messages.show(report)
      status = max(status, report.status)
    }
    return status.rawValue
  }
}
