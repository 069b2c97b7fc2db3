package import ArgumentParser
import Diagnostics
import Taklimat

/// The command line: `taklimat VERB …`.
package struct TaklimatCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "taklimat",
    abstract: "Turn a meeting's file into a briefing that can be printed and handed over.",
    discussion: """
      One YAML or JSON file about a meeting becomes a PDF that is typeset, tagged for screen \
      readers, and the same bytes every time.

      Examples:
        taklimat build unops/meeting.yaml        write output/unops.pdf
        taklimat build meetings -o pdfs/         every meeting below a folder
        taklimat check unops/meeting.yaml        only look for errors
        taklimat verify output/unops.pdf         examine a finished PDF
        taklimat explain not-found               what a message means, what to do

      Exit status: 0 all went well, 1 the input has errors, 64 wrong usage, 65 a finished PDF \
      failed verification, 66 an input cannot be opened or is too large, 70 internal error, \
      73 an output cannot be created, 74 reading or writing \
      failed, 130 interrupted. Of several files the gravest counts.
      """,
    version: Version.text,
    subcommands: [
      BuildCommand.self, CheckCommand.self, VerifyCommand.self, ExtractCommand.self,
      FontsCommand.self,
      ExplainCommand.self,
    ])

  package init() {}

  /// What is wrong with the first argument where it is neither a verb nor an option; the parser
  /// would only call it unexpected.
  private static func unknownVerb(in arguments: [String]) -> ValidationError? {
    let verbs = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word = arguments.first, !word.hasPrefix("-"), !(verbs + ["help"]).contains(word)
    else { return nil }
    let advice =
      Suggestion.nearest(to: word, among: verbs).map { "did you mean \"\($0)\"? The" } ?? "the"
    return ValidationError(
      "there is no verb \"\(word)\"; \(advice) verbs are \(verbs.joined(separator: ", ")).")
  }

  /// Runs the process's own arguments and ends it.
  package static func start() -> Never {
    ProgramStart.prepare()
    if let error = unknownVerb(in: Array(CommandLine.arguments.dropFirst())) {
      Self.exit(withError: error)
    }
    Self.main()
    Self.exit()
  }
}
