package import Arguments
import Glibc
import Taklimat

/// The command line: `taklimat VERB …`.
package enum TaklimatCommand {
  /// In the order in which the help names them.
  package static var verbs: [any Verb.Type] {
    [
      BuildCommand.self, CheckCommand.self, ImportCommand.self, VerifyCommand.self,
      ExtractCommand.self, NewCommand.self, TemplatesCommand.self, FontsCommand.self,
      SchemaCommand.self, ExplainCommand.self,
    ]
  }

  private static var program: CommandProgram {
    CommandProgram(
      "taklimat",
      abstract: "Turn a meeting's file into a briefing that can be printed and handed over.",
      discussion: """
        One YAML or JSON file about a meeting becomes a PDF that is typeset, tagged for screen
        readers, and the same bytes every time.

        Examples:
          taklimat build unops/meeting.yaml        write output/unops.pdf
          taklimat build meetings -o pdfs/         every meeting below a folder
          taklimat check unops/meeting.yaml        only look for errors
          taklimat import release.txt              a meeting's file of an article
          taklimat verify output/unops.pdf         examine a finished PDF
          taklimat explain not-found               what a message means, what to do

        Exit status: 0 all went well, 1 the input has errors, 64 wrong usage, 65 a finished PDF
        failed verification, 66 an input cannot be opened or is too large, 70 internal error,
        73 an output cannot be created, 74 reading or writing failed, 129 hung up, 130
        interrupted, 143 asked to end. Of several files the gravest counts.
        """,
      verbs: verbs)
  }

  /// Runs the process's own arguments and ends it.
  package static func start() -> Never {
    ProgramStart.prepare()
    exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  private static func run(_ words: [String]) -> Int32 {
    switch program.answer(to: words) {
    case .tell(let text): return StandardStreams.writeData(text).rawValue
    case .version: return StandardStreams.writeData(Version.text + "\n").rawValue
    case .refuse(let text):
      StandardStreams.writeMessage(text)
      return RunStatus.usage.rawValue
    case .run(let verb): return verb.run()
    }
  }
}
