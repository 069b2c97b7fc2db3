/// The options that a verb need not declare.
enum StandardOptions {
  static let help = ArgumentDeclaration(
    kind: .flag(OptionName("help", "h")), help: "Print this help.")
  static let version = ArgumentDeclaration(
    kind: .flag("version"), help: "Print the versions of the program and its libraries.")

  /// Those of every verb, and of the program without one.
  static let everywhere = [help, version]

  /// Stands in place of a verb.
  static let completionScript = ArgumentDeclaration(
    kind: .option("generate-completion-script", repeats: false),
    help: "Print a script that lets a shell complete this program's command lines.",
    choices: Shell.names, completion: .words(Shell.names))
}
