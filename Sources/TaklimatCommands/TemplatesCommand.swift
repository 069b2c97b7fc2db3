import Arguments
import Taklimat

/// `taklimat templates`: what documents can look like.
struct TemplatesCommand: Verb {
  var global = GlobalOptions()

  static var page: VerbPage {
    VerbPage(
      "templates", abstract: "List the templates that come with the program.",
      usage: "[<options>]",
      discussion: """
        Name, paper and what it is for, one template a line, parted by tabs. A template of your
        own is a folder: name it with a slash, as in --template ./mine.

        Examples:
          taklimat templates
          taklimat templates | cut -f1
        """)
  }

  mutating func declare(_ form: inout ArgumentForm) { global.declare(&form) }

  func run() -> Int32 {
    defer { global.messages.finish() }
    let (templates, report) = BriefingEngine(global.engineOptions).templates()
    let status = global.status(showing: report)
    let lines = templates.map { "\($0.name)\t\($0.paper)\t\($0.purpose)\n" }.joined()
    return max(StandardStreams.writeData(lines), status).rawValue
  }
}
