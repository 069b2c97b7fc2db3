/// Completion for fish: one line for each thing that can stand somewhere.
struct FishCompletion {
  let program: String
  let verbs: [CompletedVerb]

  var text: String {
    let atStart = behind("''")
    let first =
      verbs.map { line(atStart, "-a \($0.name)", $0.page.abstract) }
      + [line(atStart, "-a help", "Print a verb's help.")]
      + (StandardOptions.everywhere + [StandardOptions.completionScript]).map {
        option($0, atStart)
      }
    let names = verbs.map { $0.name }.joined(separator: " ")
    let help = "complete -c \(program) -n \(behind("help")) -a \(names.quotedForShell)"
    let lines = ["complete -c \(program) -f"] + first + [help] + verbs.flatMap(lines)
    return function + lines.joined(separator: "\n") + "\n"
  }

  /// The condition that this verb, or no word at all, follows the program's name.
  private func behind(_ verb: String) -> String { "\"__\(program)_behind \(verb)\"" }

  private var function: String {
    """
    # Completion of \(program) for fish.

    function __\(program)_behind -a verb
        set -l words (commandline -opc)
        test "$words[2]" = "$verb"
    end

    # Folders, and files with one of the extensions given.
    function __\(program)_files
        set -l extensions (string join '|' $argv)
        complete -C "'' "(commandline -ct) | string match -r ".*(?:/|\\.(?:$extensions))\\$"
    end


    """
  }

  private func line(_ condition: String, _ what: String, _ help: String) -> String {
    "complete -c \(program) -n \(condition) \(what) -d '\(help.escaping("'\\"))'"
  }

  private func lines(_ verb: CompletedVerb) -> [String] {
    let condition = behind(verb.name)
    let operands = verb.operands.compactMap { operand in
      offer(operand.completion).map { "complete -c \(program) -n \(condition) \($0)" }
    }
    return verb.options.map { option($0, condition) } + operands
  }

  private func option(_ option: ArgumentDeclaration, _ condition: String) -> String {
    guard let name = option.name else { return "" }
    let spelling = (name.letter.map { "-s \($0) " } ?? "") + "-l \(name.long)"
    guard option.takesValue else { return line(condition, spelling, option.help) }
    // "x": a value follows, and by itself no file is one.
    let value = offer(option.completion).map { " -x " + $0 } ?? " -x"
    return line(condition, spelling + (option.completion == .file ? " -r -F" : value), option.help)
  }

  /// The arguments of `complete` that offer what a value can be; nil for nothing.
  private func offer(_ completion: Completion) -> String? {
    switch completion {
    case .nothing: nil
    case .words(let words): "-a " + words.joined(separator: " ").quotedForShell
    case .file: "-F"
    case .files(let extensions):
      "-a '(__\(program)_files \(extensions.joined(separator: " ")))'"
    case .folder: "-a '(__fish_complete_directories)'"
    case .listed(let verb): "-a '(\(program) \(verb) 2>/dev/null | string split -f 1 \" \")'"
    }
  }
}
