import Arguments
import Taklimat

/// What a document is made with, and so what is found in it: `check` takes the same as `build`.
struct DocumentOptions {
  var template: String?
  var identity: String?
  var paper: String?
  var pdfStandard = PDFStandard.accessibleWithSource

  mutating func declare(_ form: inout ArgumentForm) {
    form.option(
      &template, "template", takes: "name",
      help: "A template's name, or a path with a slash: ./mine.")
    form.option(
      &identity, "identity", takes: "file", completes: .files(["yaml"]),
      help: "An organisation's colours and letterhead, laid over the template.")
    form.option(
      &paper, "paper", takes: "name", completes: .words(["A4", "A5", "Letter", "Legal", "F4"]),
      help: "A4, A5, Letter, Legal or F4, in place of the template's paper.")
    form.choice(
      &pdfStandard, "pdf-standard",
      help: "What a PDF is made to; a-3a carries the meeting's file as an attachment.")
  }

  /// Whether any of them was given.
  var isGiven: Bool {
    template != nil || identity != nil || paper != nil || pdfStandard != .accessibleWithSource
  }

  /// The engine's options with these among them.
  func added(to options: BriefingOptions) -> BriefingOptions {
    var options = options
    options.template = template
    options.identity = identity
    options.paper = paper
    options.standard = pdfStandard
    return options
  }
}

extension ArgumentForm {
  /// The operands of a verb that reads meetings.
  mutating func meetings(_ files: inout [String]) {
    operands(
      &files, "file", completes: .files(["yaml", "yml", "json"]),
      help: "Meeting files, folders of them, or - for standard input.")
    refuse("standard input can be read only once", where: files.count { $0 == "-" } > 1)
  }
}
