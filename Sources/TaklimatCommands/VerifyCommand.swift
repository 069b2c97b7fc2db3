import Arguments
import Taklimat

/// `taklimat verify`: whether finished PDFs are what they should be.
struct VerifyCommand: Verb {
  var files: [String] = []
  var rebuild = false
  var template: String?
  var global = GlobalOptions()

  static var page: VerbPage {
    VerbPage(
      "verify", abstract: "Examine finished PDFs: structure, text, metadata, attachments.",
      usage: "<pdf|-> ... [<options>]",
      discussion: """
        Looks for what makes a PDF hard to read aloud or unfit to be filed, also where validators
        of PDF/UA do not look: whether the structure tree and the pages agree both ways, every
        mark and every element has one place, links lead somewhere, fonts are there and tell their
        characters, nothing stands around the file or was changed in it, and the file says the
        same of itself everywhere. Files of other programs can be examined too.

        What validators check, such as every clause of PDF/A and PDF/UA, is left to them (veraPDF).

        Examples:
          taklimat verify output/unops.pdf               silence: all is well
          taklimat verify --diagnostics json pdfs/*.pdf  one object a finding
          taklimat verify - < unops.pdf                  from a pipe
          taklimat verify --rebuild output/unops.pdf     build it again and compare

        Exit status: 0 nothing was found, 65 something was, 66 a file cannot be opened.
        """)
  }

  mutating func declare(_ form: inout ArgumentForm) {
    form.documents(&files)
    form.flag(
      &rebuild, "rebuild",
      help: "Build each document again from what it carries and compare every byte.")
    form.option(
      &template, "template", takes: "name",
      help: "With --rebuild, a template that is not one of the program's own.")
    form.refuse("--template needs --rebuild", where: template != nil && !rebuild)
    global.declare(&form)
  }

  func run() -> Int32 {
    defer { global.messages.finish() }
    MemoryLimit.set(MemoryLimit.ofVerification)
    var options = global.engineOptions
    options.template = template
    let verifier = DocumentVerifier(options)
    var status = RunStatus.success
    for file in files {
      let report = verifier.verify(
        file == "-" ? .standardInput : .file(file), rebuilding: rebuild)
      status = max(status, global.status(showing: report))
      if report.isEmpty { global.messages.tell("\(file) verified") }
    }
    return status.rawValue
  }
}

extension ArgumentForm {
  /// The operands of a verb that reads finished documents.
  mutating func documents(_ files: inout [String]) {
    operands(
      &files, "pdf", completes: .files(["pdf"]), help: "Finished files, or - for standard input.")
    refuse("standard input can be read only once", where: files.count { $0 == "-" } > 1)
  }
}
