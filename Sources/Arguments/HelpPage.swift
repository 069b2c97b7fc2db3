/// Help as it is printed, for a program or for one of its verbs.
struct HelpPage {
  let program: CommandProgram

  /// `taklimat --help`: what there is.
  func ofProgram() -> String {
    sections([
      TextFill.paragraphs(program.abstract),
      "Usage: \(program.usage)",
      TextFill.paragraphs(program.discussion),
      table(
        "Verbs",
        program.verbs.map { TextFill.row($0.page.name, $0.page.abstract) }
          + [TextFill.row("help <verb>", "Print a verb's help.")]),
      table(
        "Options", (StandardOptions.everywhere + [StandardOptions.completionScript]).map(Self.row)),
    ])
  }

  /// `taklimat VERB --help`.
  func of(_ verb: any Verb.Type) -> String {
    let declarations = verb.declarations
    return sections([
      TextFill.paragraphs(verb.page.abstract),
      "Usage: \(program.usage(of: verb))",
      TextFill.paragraphs(verb.page.discussion),
      table(
        "Operands",
        declarations.filter { $0.name == nil }.map { TextFill.row($0.placeholder, $0.help) }),
      table(
        "Options",
        (declarations.filter { $0.name != nil } + StandardOptions.everywhere).map(Self.row)),
    ])
  }

  private static func row(_ declaration: ArgumentDeclaration) -> String {
    guard let name = declaration.name else { return "" }
    let spelling = (name.letter == nil ? "    " : "") + name.spellings.joined(separator: ", ")
    let value = declaration.takesValue ? " " + declaration.placeholder : ""
    let help =
      declaration.standard.map { "\(declaration.help.dropLast()) (default: \($0))." }
      ?? declaration.help
    return TextFill.row(spelling + value, help)
  }

  private func table(_ title: String, _ rows: [String]) -> String {
    rows.isEmpty ? "" : ([title + ":"] + rows).joined(separator: "\n")
  }

  private func sections(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}
