/// Completion for zsh, by its `_arguments`.
struct ZshCompletion {
  let program: String
  let verbs: [CompletedVerb]

  var text: String {
    """
    #compdef \(program)
    # Completion of \(program) for zsh.

    _\(program)() {
        local context state state_descr line program=$words[1]
        local -a verbs
        typeset -A opt_args
        _arguments -s -S \\
    \(options.map { "        \(specification($0)) \\\n" }.joined())\
            '(-): :->verb' '(-)*:: :->argument' && return
        case $state in
        verb)
            verbs=(
    \(verbs.map { described($0.name, $0.page.abstract) }.joined(separator: "\n"))
    \(described("help", "Print a verb's help."))
            )
            _describe verb verbs
            ;;
        argument)
            case $words[1] in
            help) _values verb \(verbs.map(\.name).joined(separator: " ")) ;;
    \(verbs.map(branch).joined(separator: "\n"))
            esac
            ;;
        esac
    }

    if [[ $funcstack[1] == _\(program) ]]; then
        _\(program) "$@"
    else
        compdef _\(program) \(program)
    fi

    """
  }

  /// Those of the program without a verb.
  private var options: [ArgumentDeclaration] {
    StandardOptions.everywhere + [StandardOptions.completionScript]
  }

  private func described(_ word: String, _ text: String) -> String {
    "            " + (word + ":" + text.escaping(":\\")).quotedForShell
  }

  private func branch(_ verb: CompletedVerb) -> String {
    let specifications = (verb.options.map(specification) + verb.operands.map(operand))
      .map { "            " + $0 }.joined(separator: " \\\n")
    return """
              \(verb.name))
                  _arguments -s -S \\
      \(specifications)
                  ;;
      """
  }

  /// An option: what it excludes, its spellings, its help, its value.
  private func specification(_ option: ArgumentDeclaration) -> String {
    guard let name = option.name else { return "" }
    let value = option.takesValue ? message(option) : ""
    let text = "[" + option.help.escaping("[]:\\") + "]" + value
    let marks = option.takesValue ? ("+", "=") : ("", "")
    let long = "--" + name.long + marks.1
    if case .option(_, repeats: true) = option.kind { return ("*" + long + text).quotedForShell }
    guard let letter = name.letter else { return (long + text).quotedForShell }
    return "'(-\(letter) --\(name.long))'{-\(letter)\(marks.0),\(long)}\(text.quotedForShell)"
  }

  private func operand(_ operand: ArgumentDeclaration) -> String {
    guard case .operand(let isRequired, let repeats) = operand.kind else { return "" }
    let mark = repeats ? "*" : isRequired ? "" : ":"
    return (mark + message(operand)).quotedForShell
  }

  /// What is asked for, and how it is completed.
  private func message(_ declaration: ArgumentDeclaration) -> String {
    let asked = declaration.valueName.isEmpty ? declaration.name?.long : declaration.valueName
    return ":\(asked ?? ""):\(action(declaration.completion))"
  }

  private func action(_ completion: Completion) -> String {
    switch completion {
    case .nothing: " "
    case .words(let words): "(" + words.joined(separator: " ") + ")"
    case .file: "_files"
    case .files(let extensions): "_files -g \"*.(\(extensions.joined(separator: "|")))\""
    case .folder: "_files -/"
    case .listed(let verb): "{compadd -- ${${(f)\"$($program \(verb) 2>/dev/null)\"}%% *}}"
    }
  }
}
