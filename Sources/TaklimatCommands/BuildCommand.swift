public import ArgumentParser
public import Taklimat

/// `taklimat build`: meetings to finished files.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build a PDF, or pictures of its pages, from each meeting.",
    usage: "taklimat build <file|dir|-> ... [-o <file|dir|->] [<options>]",
    discussion: """
      Examples:
        taklimat build unops/meeting.yaml            write output/unops.pdf
        taklimat build unops.yaml -o briefing.pdf    name the file
        taklimat build meetings -o pdfs/             every meeting below a folder
        taklimat build - < unops.yaml > unops.pdf    from a pipe into a pipe
        taklimat build unops.yaml --format png       output/unops-1.png, -2.png …

      A folder stands for every meeting below it: each .yaml, .yml and .json file that \
      states schema: taklimat/meeting/1. A result takes the name of \
      its input; a file called meeting.yaml takes that of its folder. Nothing is written for a \
      file with errors; the others are built all the same. SOURCE_DATE_EPOCH dates a document \
      that states no date.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      "Meeting files, folders of them, or - for standard input.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var files: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where results go: a file, a folder, or - for standard output (default: output/).",
      valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: "What to make.")
  var format: OutputFormat = .pdf

  @Option(
    help: ArgumentHelp("A template's name, or a path with a slash: ./mine.", valueName: "name"))
  var template: String?

  @Option(
    help: ArgumentHelp(
      "A4, A5, Letter, Legal or F4, in place of the template's paper.", valueName: "name"))
  var paper: String?

  @Option(
    help: ArgumentHelp(
      """
      What a PDF is made to: ua-1,a-3a (with the meeting's file attached), ua-1,a-2a, ua-1 or none.
      """, valueName: "names"))
  var pdfStandard: PDFStandard = .accessibleWithSource

  @Flag(help: "Print measures of the lines and the time of each step.")
  var stats = false

  func validate() throws {
    guard files.filter({ $0 == "-" }).count <= 1 else {
      throw ValidationError("standard input can be read only once")
    }
    guard output != "" else { throw ValidationError("-o needs a name") }
    if format == .png, output == "-" || (output == nil && files == ["-"]) {
      throw ValidationError("pages as pictures are several files: name one with -o")
    }
    if format == .pdf, output == "-" || (output == nil && files == ["-"]), Terminal.outputIsScreen {
      throw ValidationError("a PDF on a terminal is of no use: name a file with -o")
    }
  }

  func run() throws {
    let plan = BuildPlan(
      names: files, output: output, format: format, template: template, paper: paper)
    global.messages.show(plan.report)
    guard plan.report.status < .usage else { return try plan.report.status.end() }
    let engine = BriefingEngine(engineOptions)
    var status = plan.report.status
    for job in plan.jobs { status = max(status, build(job, with: engine)) }
    try status.end()
  }

  private var engineOptions: BriefingOptions {
    var options = global.engineOptions
    options.format = format
    options.template = template
    options.paper = paper
    options.standard = pdfStandard
    options.wantsStatistics = stats
    return options
  }

  private func build(_ job: BuildPlan.Job, with engine: BriefingEngine) -> RunStatus {
    let result = engine.build(job.input, to: job.destination)
    global.messages.show(result.report)
    for path in result.written { global.messages.tell("\(path) written") }
    let width = result.statistics.map(\.name.count).max() ?? 0
    for statistic in result.statistics {
      let gap = String(repeating: " ", count: width - statistic.name.count + 2)
      StandardStreams.writeMessage(statistic.name + gap + statistic.value + "\n")
    }
    return result.report.status
  }
}

extension OutputFormat: ExpressibleByArgument {}

extension PDFStandard: ExpressibleByArgument {}
