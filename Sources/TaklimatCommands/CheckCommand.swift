import Arguments
import Taklimat

/// `taklimat check`: errors and warnings, and nothing else.
struct CheckCommand: Verb {
  var files: [String] = []
  var document = DocumentOptions()
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
          taklimat check --template ./mine unops.yaml    as a build with it would

        Finds what a build finds that is given the same template, paper, fonts and standard.
        """)
  }

  mutating func declare(_ form: inout ArgumentForm) {
    form.meetings(&files)
    document.declare(&form)
    global.declare(&form)
  }

  func run() -> Int32 {
    let (inputs, report) = BuildPlan.inputs(of: files, paper: document.paper)
    global.messages.show(report)
    guard report.status < .usage else { return report.status.rawValue }
    let engine = BriefingEngine(document.added(to: global.engineOptions))
    var status = report.status
    for input in inputs {
      let report = engine.check(input)
      global.messages.show(report)
      status = max(status, report.status)
    }
    return status.rawValue
  }
}
