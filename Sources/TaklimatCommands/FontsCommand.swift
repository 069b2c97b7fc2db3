import Arguments
import Taklimat

/// `taklimat fonts`: what documents can be set in.
struct FontsCommand: Verb {
  var global = GlobalOptions()

  static var page: VerbPage {
    VerbPage(
      "fonts", abstract: "List the fonts that a document can use.", usage: "[<options>]",
      discussion: """
        Family, style and file, one font a line, parted by tabs. Fonts installed in the system
        are never used, so that a document looks the same everywhere.

        Examples:
          taklimat fonts
          taklimat fonts --font-path ~/fonts | cut -f1 | sort -u
        """)
  }

  mutating func declare(_ form: inout ArgumentForm) { global.declare(&form) }

  func run() -> Int32 {
    defer { global.messages.finish() }
    let (fonts, report) = BriefingEngine(global.engineOptions).fonts()
    let status = global.status(showing: report)
    let lines = fonts.map { "\($0.family)\t\($0.style)\t\($0.file)\n" }.joined()
    return max(StandardStreams.writeData(lines), status).rawValue
  }
}
