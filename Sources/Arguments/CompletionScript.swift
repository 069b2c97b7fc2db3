/// A shell that completes command lines.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  static var names: [String] { allCases.map { $0.rawValue } }
}

/// The script that makes a shell complete a program's command lines, from the declarations of its
/// verbs.
struct CompletionScript {
  let program: CommandProgram

  func text(for shell: Shell) -> String {
    let verbs = program.verbs.map { CompletedVerb(page: $0.page, declarations: $0.declarations) }
    return switch shell {
    case .bash: BashCompletion(program: program.name, verbs: verbs).text
    case .zsh: ZshCompletion(program: program.name, verbs: verbs).text
    case .fish: FishCompletion(program: program.name, verbs: verbs).text
    }
  }
}

/// A verb as the scripts see it.
struct CompletedVerb {
  let page: VerbPage
  let declarations: [ArgumentDeclaration]

  var name: String { page.name }

  /// Also those that every verb has.
  var options: [ArgumentDeclaration] {
    declarations.filter { $0.name != nil } + StandardOptions.everywhere
  }

  var operands: [ArgumentDeclaration] { declarations.filter { $0.name == nil } }
}

extension String {
  /// As a word in single quotes for bash and zsh.
  var quotedForShell: String {
    "'"
      + self.split(separator: "'" as Character, omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }

  /// With a backslash before each of these characters.
  func escaping(_ characters: String) -> String {
    var escaped = ""
    for character in self {
      if characters.contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
