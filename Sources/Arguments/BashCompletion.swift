/// Completion for bash: one function, and a case for each verb.
struct BashCompletion {
  let program: String
  let verbs: [CompletedVerb]

  private var function: String { "_\(program)" }

  var text: String {
    """
    # Completion of \(program) for bash.

    # Offers some of the words given.
    \(function)_words() {
        mapfile -t COMPREPLY < <(compgen -W "$*" -- "$current")
    }

    # Offers folders, and files: any, or those with one of the extensions given.
    \(function)_files() {
        local extension
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(
            if (($# == 0)); then compgen -f -- "$current"; else compgen -d -- "$current"; fi
            for extension; do compgen -f -X "!*.$extension" -- "$current"; done
        )
    }

    \(function)_folders() {
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -d -- "$current")
    }

    # Offers the first word of each line that a verb prints.
    \(function)_listed() {
        \(function)_words "$("${COMP_WORDS[0]}" "$@" 2>/dev/null | cut -d ' ' -f 1)"
    }

    \(function)() {
        local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} word operands=
        COMPREPLY=()
        # Bash takes "--name=value" apart at the sign.
        if [[ $current == = ]]; then
            current=
        elif [[ $before == = ]]; then
            before=${COMP_WORDS[COMP_CWORD - 2]}
        fi
        if ((COMP_CWORD == 1)); then
            \(function)_words \(firstWords)
            return
        fi
        for word in "${COMP_WORDS[@]:2:COMP_CWORD - 2}"; do
            if [[ $word == -- ]]; then operands=1; fi
        done
        case ${COMP_WORDS[1]} in
        help)
            \(function)_words \(verbs.map(\.name).joined(separator: " "))
            ;;
        \(Self.spellings(StandardOptions.completionScript).joined(separator: " | ")))
            \(function)_words \(Shell.names.joined(separator: " "))
            ;;
    \(verbs.map(branch).joined(separator: "\n"))
        esac
    }

    complete -F \(function) \(program)

    """
  }

  private var firstWords: String {
    let options = (StandardOptions.everywhere + [StandardOptions.completionScript]).flatMap(
      Self.spellings)
    return (verbs.map { $0.name } + ["help"] + options).joined(separator: " ")
  }

  private func branch(_ verb: CompletedVerb) -> String {
    let values = verb.options.filter { $0.takesValue }.map { option in
      "            \(Self.spellings(option).joined(separator: " | "))) "
        + (offer(option.completion).map { $0 + "; " } ?? "") + "return ;;"
    }
    let options = verb.options.flatMap(Self.spellings).joined(separator: " ")
    let operand = verb.operands.first.flatMap { offer($0.completion) } ?? ":"
    return """
          \(verb.name))
              if [[ ! $operands ]]; then
                  case $before in
      \(values.joined(separator: "\n"))
                  esac
                  if [[ $current == -* ]]; then
                      \(function)_words \(options)
                      return
                  fi
              fi
              \(operand)
              ;;
      """
  }

  /// The command that offers what a value can be; nil for nothing.
  private func offer(_ completion: Completion) -> String? {
    switch completion {
    case .nothing: nil
    case .words(let words): "\(function)_words " + words.joined(separator: " ")
    case .file: "\(function)_files"
    case .files(let extensions): "\(function)_files " + extensions.joined(separator: " ")
    case .folder: "\(function)_folders"
    case .listed(let verb): "\(function)_listed \(verb)"
    }
  }

  private static func spellings(_ option: ArgumentDeclaration) -> [String] {
    option.name?.spellings ?? []
  }
}
