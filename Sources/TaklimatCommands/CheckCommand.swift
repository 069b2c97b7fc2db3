import Arguments
import Taklimat

/// `taklimat check`: errors and warnings, and nothing else.
struct CheckCommand: Verb {
  var files: [String] = []
  var layout = false
  var rules = RuleOptions()
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
          taklimat check --rule bare-home-page=off unops.yaml
          taklimat check --layout unops.yaml             also what the pages look like
          taklimat check --fail-on warning unops.yaml    warnings fail, too
          taklimat check --diagnostics sarif meetings 2> check.sarif
          taklimat check --layout --rule widow=error --rule tight-line=off unops.yaml

        Finds what a build finds that is given the same template, paper, fonts and standard, and
        asks what a careful reader would: where a number comes from, whether dates, counts and
        names agree, what copying left behind.
        With --layout the pages are laid out and read as a proofreader would: each message names
        the page and the box, in points from its top left corner. `taklimat explain widow` tells
        what a rule is about; a template sets rules to levels under lint:.
        """)
  }

  mutating func declare(_ form: inout ArgumentForm) {
    form.meetings(&files)
    form.flag(&layout, "layout", help: "Also look at the laid-out pages.")
    rules.declare(
      &form, help: "Take a rule as off, note, warning or error; may be repeated.")
    document.declare(&form)
    global.declare(&form)
  }

  func validate() throws(UsageError) {
    guard let rule = try rules.checked().firstLayoutRule, !layout else { return }
    throw UsageError(
      "the rule \"\(rule)\" is one of --layout, which is not asked for",
      hint: "add --layout, or leave the rule out")
  }

  func run() -> Int32 {
    defer { global.messages.finish() }
    let (inputs, report) = BuildPlan.inputs(of: files, paper: document.paper)
    var status = global.status(showing: report)
    guard report.status < .usage else { return report.status.rawValue }
    var options = document.added(to: global.engineOptions)
    options.rules = rules.settings
    options.examinesLayout = layout
    let engine = BriefingEngine(options)
    for input in inputs { status = max(status, global.status(showing: engine.check(input))) }
    return status.rawValue
  }
}
