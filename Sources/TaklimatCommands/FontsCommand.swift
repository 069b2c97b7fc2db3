import ArgumentParser
import Taklimat

/// `taklimat fonts`: what documents can be set in.
struct FontsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fonts",
    abstract: "List the fonts that a document can use.",
    usage: "taklimat fonts [<options>]",
    discussion: """
      Family, style and file, one font a line, parted by tabs. Fonts installed in the system \
      are never used, so that a document looks the same everywhere.

      Examples:
        taklimat fonts
        taklimat fonts --font-path ~/fonts | cut -f1 | sort -u
      """)

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (fonts, report) = BriefingEngine(global.engineOptions).fonts()
    global.messages.show(report)
    try StandardStreams.writeData(fonts.map { "\($0.family)\t\($0.style)\t\($0.file)\n" }.joined())
      .end()
    try report.status.end()
  }
}
