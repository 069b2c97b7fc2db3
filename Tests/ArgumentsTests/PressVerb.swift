import Arguments

/// A verb with an argument of every kind.
struct PressVerb: Verb {
  enum Size: String, CaseIterable { case small, medium, large }

  var first = ""
  var others: [String] = []
  var output: String?
  var paths: [String] = []
  var size = Size.medium
  var quiet = false
  var verbose = false

  static var page: VerbPage {
    VerbPage(
      "press", abstract: "Press one thing on others.", usage: "<thing> <other> ... [<options>]",
      discussion: """
        This is the first paragraph, which is long enough that it must be broken somewhere near
        its end, wherever
        the source breaks it.

        Examples:
          program press a b        with its own   spaces
          program press a b -o c
        """)
  }

  mutating func declare(_ form: inout ArgumentForm) {
    form.operand(&first, "thing", completes: .file, help: "What is pressed.")
    form.operands(&others, "other", completes: .files(["txt", "md"]), help: "What it presses on.")
    form.option(
      &output, OptionName("output", "o"), takes: "file", completes: .file,
      help: "Where the result's print goes.")
    form.option(
      &paths, OptionName("path", "I"), takes: "dir", completes: .folder,
      help: "A folder [of: things]; may be repeated.")
    form.choice(&size, "size", help: "How large.")
    form.flag(&quiet, OptionName("quiet", "q"), help: "Say nothing.")
    form.flag(&verbose, OptionName("verbose", "v"), help: "Say all.")
    form.refuse("--quiet and --verbose exclude each other", where: quiet && verbose)
  }

  func validate() throws(UsageError) {
    if first == output { throw UsageError("a thing is not pressed on itself", hint: "name two") }
  }

  func run() -> Int32 { 7 }
}

/// A verb that takes at most one word.
struct ShowVerb: Verb {
  var name: String?
  var color: String?

  static var page: VerbPage {
    VerbPage("show", abstract: "Show: what there is.", usage: "[<name>]", discussion: "")
  }

  mutating func declare(_ form: inout ArgumentForm) {
    form.operand(&name, "name", completes: .listed(by: "show"), help: "One of them.")
    form.option(
      &color, "color", takes: "color", completes: .words(["red", "blue"]), help: "In a colour.")
  }

  func run() -> Int32 { 0 }
}

/// What a command line came to, in a form that can be compared.
enum Outcome: Equatable {
  case printed(String)
  case version
  case refused(String)
  case ran

  static let program = CommandProgram(
    "program", abstract: "Do things, in order to have a program.",
    discussion: "Examples:\n  program press a b", verbs: [PressVerb.self, ShowVerb.self])

  init(_ words: [String]) {
    self =
      switch Self.program.answer(to: words) {
      case .tell(let text): .printed(text)
      case .version: .version
      case .refuse(let text): .refused(text)
      case .run: .ran
      }
  }

  /// The verb that would run.
  static func press(_ words: String...) -> PressVerb? {
    guard case .run(let verb) = program.answer(to: ["press"] + words) else { return nil }
    return verb as? PressVerb
  }

  static func show(_ words: String...) -> ShowVerb? {
    guard case .run(let verb) = program.answer(to: ["show"] + words) else { return nil }
    return verb as? ShowVerb
  }
}
