import ArgumentParser
import Taklimat

/// `taklimat explain`: what a message means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a message: what it means, a wrong and a right example, what to do.",
    usage: "taklimat explain [<id>]",
    discussion: """
      Every message carries its id in brackets: error[not-found].

      Examples:
        taklimat explain not-found
        taklimat explain             list all ids
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "A message's id.", completion: .custom { _, _, _ in Catalogue.ids })
  var id: String?

  func validate() throws {
    guard let id, Catalogue.page(of: id) == nil else { return }
    let advice =
      Catalogue.nearest(to: id).map { "did you mean \"\($0)\"?" }
      ?? "`taklimat explain` lists them all"
    throw ValidationError("there is no message \"\(id)\"; \(advice)")
  }

  func run() throws {
    let text = id.flatMap(Catalogue.page(of:)) ?? Catalogue.list()
    try StandardStreams.writeData(text).end()
  }
}
