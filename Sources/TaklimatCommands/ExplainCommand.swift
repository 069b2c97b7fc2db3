import Arguments
import Taklimat

/// `taklimat explain`: what a message means, or why a page ends where it does.
struct ExplainCommand: Verb {
  var subject: String?
  var number: String?
  var document = DocumentOptions()
  var global = GlobalOptions()

  static var page: VerbPage {
    VerbPage(
      "explain",
      abstract: "Explain a message, or why a page ends where it does.",
      usage: "[<id>] | --page <number> <file|->",
      discussion: """
        Every message carries its id in brackets: error[not-found].

        Examples:
          taklimat explain not-found
          taklimat explain                       list all ids
          taklimat explain --page 3 unops.yaml   why page 3 ends where it does

        With --page, other places to end the page are listed with what all pages would cost then.

        Pages are counted from 1, title page included.
        """)
  }

  mutating func declare(_ form: inout ArgumentForm) {
    form.operand(
      &subject, "id", completes: .listed(by: "explain"),
      help: "A message's id; with --page, a meeting file or - for standard input.")
    form.option(&number, "page", takes: "number", help: "The page to explain.")
    document.declare(&form)
    global.declare(&form)
  }

  func validate() throws(UsageError) {
    guard number == nil else { return try validatePage() }
    guard !document.isGiven else {
      throw UsageError("--template, --identity, --paper and --pdf-standard need --page")
    }
    guard let subject, Catalogue.page(of: subject) == nil else { return }
    let advice =
      Catalogue.nearest(to: subject).map { "did you mean \"\($0)\"?" }
      ?? "`taklimat explain` lists them all"
    throw UsageError("there is no message \"\(subject)\"", hint: advice)
  }

  private func validatePage() throws(UsageError) {
    guard pageNumber != nil else {
      throw UsageError(
        "--page takes a number from 1, not \"\(number ?? "")\"",
        hint: "pages are counted from the title page")
    }
    guard subject != nil else {
      throw UsageError("--page needs a meeting file", hint: "taklimat explain --page 3 unops.yaml")
    }
  }

  private var pageNumber: Int? {
    guard let number, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let page = Int(number),
      page > 0
    else { return nil }
    return page
  }

  func run() -> Int32 {
    defer { global.messages.finish() }
    guard let subject, let number = pageNumber else {
      let text = subject.flatMap(Catalogue.page(of:)) ?? Catalogue.list()
      return StandardStreams.writeData(text).rawValue
    }
    return explain(number, of: subject)
  }

  private func explain(_ page: Int, of name: String) -> Int32 {
    let engine = BriefingEngine(document.added(to: global.engineOptions))
    let (text, report) = engine.explain(
      page: page, of: name == "-" ? .standardInput : .file(name))
    let status = global.status(showing: report)
    guard let text else { return status.rawValue }
    return max(status, StandardStreams.writeData(text)).rawValue
  }
}
