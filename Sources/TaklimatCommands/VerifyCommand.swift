import ArgumentParser
import Taklimat

/// `taklimat verify`: whether finished PDFs are what they should be.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Examine finished PDFs: structure, text, metadata, attachments.",
    usage: "taklimat verify <pdf|-> ... [<options>]",
    discussion: """
      Looks for what makes a PDF hard to read aloud or unfit to be filed, also where validators of \
      PDF/UA do not look: whether the structure tree and the pages agree both ways, every mark \
      and every element has one place, links lead somewhere, fonts tell their characters, and \
      the file says the same of itself everywhere. Files of other programs can be examined too.

      Examples:
        taklimat verify output/unops.pdf               silence: all is well
        taklimat verify --diagnostics json pdfs/*.pdf  one object a finding
        taklimat verify - < unops.pdf                  from a pipe
        taklimat verify --rebuild output/unops.pdf     build it again and compare

      Exit status: 0 nothing was found, 65 something was, 66 a file cannot be opened.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp("Finished files, or - for standard input.", valueName: "pdf"),
    completion: .file(extensions: ["pdf"]))
  var files: [String]

  @Flag(help: "Build each document again from what it carries and compare every byte.")
  var rebuild = false

  @Option(
    help: ArgumentHelp(
      "With --rebuild, a template that is not one of the program's own.", valueName: "name"))
  var template: String?

  func validate() throws {
    guard files.filter({ $0 == "-" }).count <= 1 else {
      throw ValidationError("standard input can be read only once")
    }
  }

  func run() throws {
    MemoryLimit.set(MemoryLimit.ofVerification)
    var options = global.engineOptions
    options.template = template
    let verifier = DocumentVerifier(options)
    var status = RunStatus.success
    for file in files {
      let report = verifier.verify(
        file == "-" ? .standardInput : .file(file), rebuilding: rebuild)
      global.messages.show(report)
      if report.isEmpty { global.messages.tell("\(file) verified") }
      status = max(status, report.status)
    }
    try status.end()
  }
}
