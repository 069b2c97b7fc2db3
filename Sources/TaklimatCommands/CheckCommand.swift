import Arguments
import Taklimat

/// `taklimat check`: errors and warnings, and nothing else.
struct CheckCommand: Verb {
  var files: [String] = []
  var layout = false
  var rules: [String] = []
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
          taklimat check --layout unops.yaml             also what the pages look like
          taklimat check --fail-on warning unops.yaml    warnings fail, too
          taklimat check --diagnostics sarif meetings 2> check.sarif
          taklimat check --layout --rule widow=error --rule tight-line=off unops.yaml

        Finds what a build finds that is given the same template, paper, fonts and standard.
        With --layout the pages are laid out and read as a proofreader would: each message names
        the page and the box, in points from its top left corner. `taklimat explain widow` tells
        what a rule is about; a template sets rules to levels under lint:.
        """)
  }

  mutating func declare(_ form: inout ArgumentForm) {
    form.meetings(&files)
    form.flag(&layout, "layout", help: "Also look at the laid-out pages.")
    form.option(
      &rules, "rule", takes: "id=level", completes: .words(LayoutLint.rules.map { $0 + "=" }),
      help: "Take a rule of --layout as off, note, warning or error; may be repeated.")
    form.refuse(
      "--rule sets rules of --layout, which is not asked for", where: !rules.isEmpty && !layout)
    document.declare(&form)
    global.declare(&form)
  }

  func validate() throws(UsageError) { _ = try lint }

  /// What the pages are examined for; nil where only the data is.
  private var lint: LayoutLint? {
    get throws(UsageError) {
      do throws(LayoutLint.Fault) {
        return layout ? try LayoutLint(rules) : nil
      } catch {
        throw UsageError(error.message, hint: error.hint)
      }
    }
  }

  func run() -> Int32 {
    defer { global.messages.finish() }
    let (inputs, report) = BuildPlan.inputs(of: files, paper: document.paper)
    var status = global.status(showing: report)
    guard report.status < .usage else { return report.status.rawValue }
    var options = document.added(to: global.engineOptions)
    // What cannot be used was refused before.
    options.layoutLint = try? lint
    let engine = BriefingEngine(options)
    for input in inputs { status = max(status, global.status(showing: engine.check(input))) }
    return status.rawValue
  }
}
