import Arguments
import Taklimat

/// `taklimat new`: a file to begin a meeting with.
struct NewCommand: Verb {
  var file: String?
  var kind: String?
  var language: String?
  var global = GlobalOptions()

  static var page: VerbPage {
    VerbPage(
      "new", abstract: "Write a commented file to begin a meeting with.",
      usage: "<file|-> [--kind <kind>] [--language <tag>]",
      discussion: """
        The file builds as it is: sample texts stand where yours belong, and comments say what
        else may be written. A file that is there already is left alone.

        Examples:
          taklimat new unops.yaml                    then: taklimat build unops.yaml
          taklimat new --kind bilateral --language en visit.yaml
          taklimat new - --kind internal             to standard output

        Kinds: \(MeetingStarter.kinds.joined(separator: ", ")).
        """)
  }

  mutating func declare(_ form: inout ArgumentForm) {
    form.operand(
      &file, "file", completes: .files(["yaml"]),
      help: "The file to write, or - for standard output.")
    form.option(
      &kind, "kind", takes: "kind", completes: .words(MeetingStarter.kinds),
      help: "What sort of meeting it is.")
    form.option(
      &language, "language", takes: "tag", completes: .words(["id", "en"]),
      help: "The document's language: id or en (default: id).")
    global.declare(&form)
  }

  func validate() throws(UsageError) {
    guard let file, !file.isEmpty else {
      throw UsageError("new needs the name of a file", hint: "taklimat new unops.yaml")
    }
    guard let kind, !MeetingStarter.kinds.contains(kind) else { return }
    throw UsageError(
      "there is no kind \"\(kind)\"",
      hint: "kinds are " + MeetingStarter.kinds.joined(separator: ", "))
  }

  func run() -> Int32 {
    defer { global.messages.finish() }
    guard let file else { return RunStatus.usage.rawValue }
    let starter = MeetingStarter(global.engineOptions)
    let report = starter.start(
      file == "-" ? .standardOutput : .file(file), kind: kind, language: language ?? "id")
    let status = global.status(showing: report)
    if status == .success, file != "-" { global.messages.tell("\(file) written") }
    return status.rawValue
  }
}
