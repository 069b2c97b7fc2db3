import ArgumentParser
import Taklimat

/// `taklimat extract`: what finished PDFs carry.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Take the meeting's file and the lock out of finished PDFs.",
    usage: "taklimat extract <pdf|-> ... [-o <dir>] [<options>]",
    discussion: """
      Writes every attached file byte for byte. All files of a document are written, or none where \
      one is damaged or has a name that could lead elsewhere. A file that is there already is \
      left alone where it is the same; if not, only --force replaces it.

      Examples:
        taklimat extract output/unops.pdf            into output/unops/
        taklimat extract output/unops.pdf -o data    into data/
        taklimat extract pdfs/*.pdf -o data          data/a/, data/b/ …
        taklimat extract - < unops.pdf               into output/stdin/
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp("Finished files, or - for standard input.", valueName: "pdf"),
    completion: .file(extensions: ["pdf"]))
  var files: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder to write to (default: one of the document's name in output/).",
      valueName: "dir"),
    completion: .directory)
  var output: String?

  @Flag(help: "Replace files that are there already.")
  var force = false

  func validate() throws {
    guard files.filter({ $0 == "-" }).count <= 1 else {
      throw ValidationError("standard input can be read only once")
    }
    guard output != "", output != "-" else { throw ValidationError("-o needs a folder's name") }
  }

  func run() throws {
    MemoryLimit.set(MemoryLimit.ofVerification)
    let extractor = DocumentExtractor(global.engineOptions, replacing: force)
    var status = RunStatus.success
    for file in files {
      let folder = DocumentExtractor.folder(
        for: file, output: output, isSingle: files.count == 1)
      let result = extractor.extract(file == "-" ? .standardInput : .file(file), to: folder)
      global.messages.show(result.report)
      for path in result.written { global.messages.tell("\(path) written") }
      status = max(status, result.report.status)
    }
    try status.end()
  }
}
