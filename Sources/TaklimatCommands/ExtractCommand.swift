import Arguments
import Taklimat

/// `taklimat extract`: what finished PDFs carry.
struct ExtractCommand: Verb {
  var files: [String] = []
  var output: String?
  var force = false
  var global = GlobalOptions()

  static var page: VerbPage {
    VerbPage(
      "extract", abstract: "Take the meeting's file and the lock out of finished PDFs.",
      usage: "<pdf|-> ... [-o <dir>] [<options>]",
      discussion: """
        Writes every attached file byte for byte. All files of a document are written, or none
        where one is damaged or has a name that could lead elsewhere. A file that is there
        already is left alone where it is the same; if not, only --force replaces it.

        Examples:
          taklimat extract output/unops.pdf            into output/unops/
          taklimat extract output/unops.pdf -o data    into data/
          taklimat extract pdfs/*.pdf -o data          data/a/, data/b/ …
          taklimat extract - < unops.pdf               into output/stdin/
        """)
  }

  mutating func declare(_ form: inout ArgumentForm) {
    form.documents(&files)
    form.option(
      &output, OptionName("output", "o"), takes: "dir", completes: .folder,
      help: "The folder to write to (default: one of the document's name in output/).")
    form.flag(&force, "force", help: "Replace files that are there already.")
    form.refuse("-o needs a folder's name", where: output == "" || output == "-")
    global.declare(&form)
  }

  func run() -> Int32 {
    defer { global.messages.finish() }
    MemoryLimit.set(MemoryLimit.ofVerification)
    let plan = ExtractionPlan(names: files, output: output)
    var status = global.status(showing: plan.report)
    guard plan.report.status == .success else { return plan.report.status.rawValue }
    let extractor = DocumentExtractor(global.engineOptions, replacing: force)
    for job in plan.jobs {
      let result = extractor.extract(job.input, to: job.folder)
      status = max(status, global.status(showing: result.report))
      for path in result.written { global.messages.tell("\(path) written") }
    }
    return status.rawValue
  }
}
