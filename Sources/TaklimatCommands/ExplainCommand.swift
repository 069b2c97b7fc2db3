import Arguments
import Taklimat

/// `taklimat explain`: what a message means.
struct ExplainCommand: Verb {
  var id: String?
  var global = GlobalOptions()

  static var page: VerbPage {
    VerbPage(
      "explain",
      abstract: "Explain a message: what it means, a wrong and a right example, what to do.",
      usage: "[<id>]",
      discussion: """
        Every message carries its id in brackets: error[not-found].

        Examples:
          taklimat explain not-found
          taklimat explain             list all ids
        """)
  }

  mutating func declare(_ form: inout ArgumentForm) {
    form.operand(&id, "id", completes: .listed(by: "explain"), help: "A message's id.")
    global.declare(&form)
  }

  func validate() throws(UsageError) {
    guard let id, Catalogue.page(of: id) == nil else { return }
    let advice =
      Catalogue.nearest(to: id).map { "did you mean \"\($0)\"?" }
      ?? "`taklimat explain` lists them all"
    throw UsageError("there is no message \"\(id)\"", hint: advice)
  }

  func run() -> Int32 {
    let text = id.flatMap(Catalogue.page(of:)) ?? Catalogue.list()
    return StandardStreams.writeData(text).rawValue
  }
}
