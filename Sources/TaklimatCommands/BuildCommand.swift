import Arguments
import Taklimat

/// `taklimat build`: meetings to finished files.
struct BuildCommand: Verb {
  var files: [String] = []
  var output: String?
  var format = OutputFormat.pdf
  var rules = RuleOptions()
  var document = DocumentOptions()
  var stats = false
  var global = GlobalOptions()

  mutating func declare(_ form: inout ArgumentForm) {
    form.meetings(&files)
    form.option(
      &output, OptionName("output", "o"), takes: "file", completes: .file,
      help: "Where results go: a file, a folder, or - for standard output (default: output/).")
    form.choice(&format, "format", help: "What to make.")
    rules.declare(
      &form,
      help: "Ask a rule of check, too: as off, note, warning or error; may be repeated.")
    document.declare(&form)
    form.flag(&stats, "stats", help: "Print measures of the lines and the time of each step.")
    global.declare(&form)
    form.refuse(
      "--stats prints lines among the log that --diagnostics sarif prints",
      where: stats && global.diagnostics == .sarif)
  }

  func validate() throws(UsageError) {
    _ = try rules.checked()
    guard output != "" else { throw UsageError("-o needs a name") }
    if format.isOfPages, output == "-" || (output == nil && files == ["-"]) {
      throw UsageError("pages as pictures are several files: name one with -o")
    }
    if format == .pdf, output == "-" || (output == nil && files == ["-"]), Terminal.outputIsScreen {
      throw UsageError("a PDF on a terminal is of no use: name a file with -o")
    }
  }

  func run() -> Int32 {
    defer { global.messages.finish() }
    let plan = BuildPlan(
      names: files, output: output, format: format, template: document.template,
      paper: document.paper)
    var status = global.status(showing: plan.report)
    guard plan.report.status < .usage else { return plan.report.status.rawValue }
    let engine = BriefingEngine(engineOptions)
    ProgramStart.keepToTheEnd(engine)
    for job in plan.jobs { status = max(status, build(job, with: engine)) }
    return status.rawValue
  }

  private var engineOptions: BriefingOptions {
    var options = document.added(to: global.engineOptions)
    options.format = format
    options.rules = rules.settings
    options.wantsStatistics = stats
    return options
  }

  private func build(_ job: BuildPlan.Job, with engine: BriefingEngine) -> RunStatus {
    let result = engine.build(job.input, to: job.destination)
    let status = global.status(showing: result.report)
    for path in result.written { global.messages.tell("\(path) written") }
    let width = result.statistics.map(\.name.count).max() ?? 0
    for statistic in result.statistics {
      let gap = String(repeating: " ", count: width - statistic.name.count + 2)
      StandardStreams.writeMessage(statistic.name + gap + statistic.value + "\n")
    }
    return status
  }
}

extension BuildCommand {
  static var page: VerbPage {
    VerbPage(
      "build", abstract: "Build a PDF, or pictures of its pages, from each meeting.",
      usage: "<file|dir|-> ... [-o <file|dir|->] [<options>]",
      discussion: """
        Examples:
          taklimat build unops/meeting.yaml            write output/unops.pdf
          taklimat build unops.yaml -o briefing.pdf    name the file
          taklimat build meetings -o pdfs/             every meeting below a folder
          taklimat build - < unops.yaml > unops.pdf    from a pipe into a pipe
          taklimat build unops.yaml --format png       output/unops-1.png, -2.png …
          taklimat build unops.yaml --format svg       output/unops-1.svg, -2.svg …
          taklimat build --rule unsourced-claim=error unops.yaml   if all is sourced

        A folder stands for every meeting below it: each .yaml, .yml and .json file that
        states schema: taklimat/meeting/1. A result takes the name of its input; a file called
        meeting.yaml takes that of its folder. Nothing is written for a file with errors; the
        others are built all the same. SOURCE_DATE_EPOCH dates a document that states no date.

        The rules about evidence and about laid-out pages are those of `taklimat check`; a build asks
        the ones that --rule names, and an error that one of them finds keeps the file from being
        written. What the template does not show is told in any case (left-out).
        """)
  }
}
