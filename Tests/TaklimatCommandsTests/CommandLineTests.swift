import Arguments
import Glibc
import Taklimat
import TaklimatCommands
import TestSupport
import Testing

@Suite struct CommandLineTests {
  let program: BuiltProgram
  let folder: TemporaryFolder

  init() throws {
    program = try BuiltProgram()
    folder = try TemporaryFolder()
  }

  private func run(_ arguments: String..., input: String = "") throws -> Subprocess {
    try program.run(arguments, in: folder, input: Array(input.utf8))
  }

  @Test(arguments: [
    [], ["build"], ["check"], ["build", "x.yaml", "--format", "docx"], ["publish", "x.yaml"],
    ["build", "-", "-"], ["build", "x.yaml", "-o", ""], ["build", "x.yaml", "--unknown"],
    ["build", "x.yaml", "-q", "-v"], ["build", "x.yaml", "--format", "png", "-o", "-"],
    ["build", "x.yaml", "--format", "svg", "-o", "-"],
    ["explain", "no-such-id"], ["build", "x.yaml", "--pdf-standard", "a-1b"],
    ["build", "a/x.yaml", "b/x.yaml"], ["--version", "x"], ["check", "-", "-"],
    ["explain", "--page", "0", "x.yaml"], ["explain", "--page", "1x", "x.yaml"],
    ["explain", "--page", "1"], ["explain", "--paper", "A5", "not-found"],
  ])
  func `Wrong usage ends with 64, words on standard error and nothing written`(
    _ arguments: [String]
  ) throws {
    let run = try program.run(arguments, in: folder)
    #expect(run.status == .exited(arguments.isEmpty ? 0 : 64), "\(run.errorText)")
    if !arguments.isEmpty { #expect(run.output.isEmpty && !run.errorOutput.isEmpty) }
    #expect(try folder.contents().isEmpty)
  }

  /// A wrong value of an option, how the run ends, and what must be said.
  private static let wrongValues: [([String], Int32, [String])] = [
    (["--format", "docx"], 64, ["cannot be \"docx\"", "\"pdf\", \"png\", \"svg\" and \"dump\""]),
    (["--color", "red"], 64, ["cannot be \"red\"", "\"auto\", \"always\" and \"never\""]),
    (
      ["--diagnostics", "xml"], 64,
      ["cannot be \"xml\"", "\"human\", \"short\", \"json\" and \"sarif\""]
    ),
    (["--stats=3"], 64, ["--stats takes no value"]),
    (["--dpi", "300"], 64, ["there is no option \"--dpi\""]),
    (["--paper"], 64, ["--paper lacks its value: <name>"]),
    (
      ["--paper", "b4"], 64,
      ["[unknown-page-size]: no paper is called \"b4\"", "known papers: A4, A5"]
    ),
    (["--paper", ""], 64, ["[unknown-page-size]", "known papers: A4, A5"]),
    (
      ["--template", "nope"], 66,
      ["[not-found]: there is no template \"nope\"", "known templates: br"]
    ),
    (["--template", ""], 66, ["[not-found]", "known templates: briefing"]),
    (["--template", "./nope"], 66, ["[not-found]: there is no template \"./nope\""]),
    (["--root", "nope"], 66, ["[not-found]: there is no \"nope\""]),
    (
      ["--root", "x.yaml"], 66, ["[not-found]: \"x.yaml\" is not a folder", "hint: name a folder"]
    ),
    (["--font-path", "nope"], 66, ["[not-found]: there is no \"nope\""]),
    (["--font-path", "x.yaml"], 66, ["[not-found]: \"x.yaml\" is not a folder"]),
    (
      ["--font-path", "."], 66,
      ["there is no \"manifest.yaml\"", "Fonts/manifest.yaml is an example"]
    ),
    (
      ["--share-dir", "nope"], 66, ["[share-not-found]: \"nope\" does not hold", "holds the three"]
    ),
    (["-o", "x.yaml/out.pdf"], 73, ["[cannot-create]", "choose another place with -o"]),
  ]

  @Test(arguments: wrongValues.indices)
  func `A wrong value of an option ends as it should and says what is right`(
    _ index: Int
  ) throws {
    let (options, status, words) = Self.wrongValues[index]
    try folder.write(
      "schema: taklimat/meeting/1\nid: x\nlanguage: en\ntitle: X\n", to: "x.yaml")
    let run = try program.run(["build", "x.yaml"] + options, in: folder)
    #expect(run.status == .exited(status), "\(run.errorText)")
    for words in words { #expect(run.errorText.contains(words), "\(run.errorText)") }
    #expect(run.output.isEmpty)
    #expect(try folder.contents() == ["x.yaml"])
  }

  @Test(arguments: [
    ["--paper", "b4"], ["--template", "nope"], ["--font-path", "nope"], ["--pdf-standard", "ua-2"],
  ])
  func `A wrong value ends a check as it ends a build`(_ options: [String]) throws {
    try folder.write(
      "schema: taklimat/meeting/1\nid: x\nlanguage: en\ntitle: X\n", to: "x.yaml")
    let check = try program.run(["check", "x.yaml", "x.yaml"] + options, in: folder)
    let build = try program.run(["build", "x.yaml", "x.yaml"] + options, in: folder)
    #expect(check.status == build.status && check.status != .exited(0), "\(check.errorText)")
    #expect(
      check.errorText.replacing("taklimat check", with: "taklimat build").split(separator: "\n")
        .filter { !$0.hasPrefix("usage: ") }
        == build.errorText.split(separator: "\n").filter { !$0.hasPrefix("usage: ") })
  }

  static let verbs = TaklimatCommand.verbs.map { $0.page.name }

  @Test(arguments: [""] + verbs)
  func `Every verb teaches by example`(_ verb: String) throws {
    let help = try program.run(["help", verb].filter { !$0.isEmpty })
    #expect(help.status == .exited(0) && help.errorOutput.isEmpty)
    #expect(help.outputText.contains("Examples:\n  taklimat \(verb)"))
    for line in help.outputText.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    try Golden.expect(help.outputText, named: verb.isEmpty ? "help.txt" : "help-\(verb).txt")
  }

  @Test func `An unknown verb is answered with the nearest and the list`() throws {
    let run = try run("biuld", "x.yaml")
    #expect(run.status == .exited(64) && run.output.isEmpty)
    #expect(run.errorText.contains("did you mean \"build\"?"), "\(run.errorText)")
    #expect(
      run.errorText.contains(
        "build, check, import, verify, extract, new, templates, fonts, schema, explain"),
      "\(run.errorText)")
    #expect(try self.run("help", "build").status == .exited(0))
  }

  @Test func `An unknown standard is answered with those that are known`() throws {
    let words = try run("build", "x.yaml", "--pdf-standard", "ua-2").errorText
    for standard in PDFStandard.allCases {
      #expect(words.contains("\"\(standard.rawValue)\""), "\(words)")
    }
  }

  @Test func `The version names the libraries`() throws {
    let text = try run("--version").outputText
    #expect(text.hasPrefix("taklimat \(ProgramVersion.number)\n"))
    for library in ["pango 1.", "cairo 1.", "harfbuzz ", "fontconfig 2.", "libyaml 0."] {
      #expect(text.contains("\n  " + library), "\(library)")
    }
  }

  @Test func `A missing file is no input, and the others are built all the same`() throws {
    let one = try run("check", "none.yaml")
    #expect(one.status == .exited(66))
    #expect(one.errorText.contains("error[not-found]") && one.errorText.contains("none.yaml"))
    let two = try run("check", "none.yaml", "nothing.yaml", "--diagnostics", "short")
    #expect(two.errorText.split(separator: "\n").count == 2)
  }

  @Test func `Diagnostics come as JSON, one object a line`() throws {
    let run = try run("check", "none.yaml", "--diagnostics", "json")
    #expect(run.errorText.hasPrefix("{\"id\":\"not-found\",\"severity\":\"error\""))
    #expect(run.errorText.hasSuffix("}\n") && run.output.isEmpty)
  }

  @Test func `Colour is shown only where asked for or on a terminal`() throws {
    #expect(!(try run("check", "none.yaml").errorOutput.contains(0x1b)))
    #expect(try run("check", "none.yaml", "--color", "always").errorOutput.contains(0x1b))
    #expect(!(try run("check", "none.yaml", "--color", "never").errorOutput.contains(0x1b)))
  }

  @Test func `Explain prints a page, a list, and a guess`() throws {
    #expect(try run("explain", "not-found").outputText.hasPrefix("# error[not-found]: "))
    #expect(try run("explain").outputText.contains("\nnot-found "))
    #expect(try run("explain", "not-fuond").errorText.contains("did you mean \"not-found\"?"))
  }

  @Test func `A share folder that lacks its parts is named`() throws {
    let run = try run("check", "--share-dir", "nowhere", "none.yaml")
    #expect(run.status == .exited(66) && run.errorText.contains("error[share-not-found]"))
  }

  @Test func `A malformed SOURCE_DATE_EPOCH is wrong usage`() throws {
    let file = try folder.write("schema: taklimat/meeting/1\n", to: "x.yaml")
    let run = try program.run(
      ["check", file], in: folder, environment: ["SOURCE_DATE_EPOCH": "yesterday"])
    #expect(run.status == .exited(64) && run.errorText.contains("error[bad-source-date]"))
  }

  @Test func `An output that cannot be taken ends with 74`() throws {
    let run = try Subprocess.run(
      "/bin/sh", ["-c", "'\(program.path)' explain > /dev/full"])
    #expect(run.status == .exited(74))
  }

  @Test func `A file that grows over the limit is a failed write, and nothing of it is left`()
    throws
  {
    let output = folder.path("out.pdf")
    let file = try folder.write(
      "schema: taklimat/meeting/1\nid: a\nlanguage: id\ntitle: A\n", to: "a.yaml")
    let run = try Subprocess.run(
      "/bin/sh", ["-c", "ulimit -f 1; '\(program.path)' build '\(file)' -o '\(output)'"])
    #expect(run.status == .exited(74) && run.errorText.contains("error[cannot-write]"))
    #expect(try folder.contents() == ["a.yaml"])
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `Completion scripts know every verb and option`(_ shell: String) throws {
    let script = try run("--generate-completion-script", shell)
    #expect(script.status == .exited(0) && script.errorOutput.isEmpty)
    for verb in Self.verbs {
      #expect(script.outputText.contains(verb))
      let help = try program.run(["help", verb]).outputText
      for word in help.split(whereSeparator: { " ,[]\n".contains($0) }) where word.hasPrefix("--") {
        let option = shell == "fish" ? "-l \(word.dropFirst(2))" : String(word)
        #expect(script.outputText.contains(option), "\(verb) \(word)")
      }
    }
  }

  @Test(arguments: [
    (["verify", ""], ["a.pdf"]), (["build", ""], ["b.yaml"]),
    (["explain", "not-f"], ["not-found"]),
    (["build", "--pdf-standard", "n"], ["none"]),
  ])
  func `Bash completes a command line`(_ words: [String], _ offered: [String]) throws {
    for file in ["a.pdf", "b.yaml"] { try folder.write("", to: file) }
    var settings = Subprocess.Settings()
    settings.folder = folder.path
    let completed = try Subprocess.run(
      "/bin/bash",
      [
        "-c",
        """
        source <("$0" --generate-completion-script bash)
        COMP_WORDS=("$0" "$@"); COMP_CWORD=$#
        _taklimat; printf '%s\\n' "${COMPREPLY[@]}"
        """, program.path,
      ] + words, settings)
    #expect(completed.outputText.split(separator: "\n").map(String.init) == offered)
  }

  @Test func `A signal ends a run with 128 and its number`() throws {
    let run = try Subprocess.run(
      "/bin/sh",
      [
        "-c",
        """
        mkfifo '\(folder.path)/held'
        '\(program.path)' check - < '\(folder.path)/held' & child=$!
        exec 9> '\(folder.path)/held'
        while [ "$(ls /proc/$child/task | wc -l)" -lt 2 ]; do :; done
        kill -TERM $child
        wait $child
        """,
      ])
    #expect(run.status == .exited(143))
  }

  @Test func `The man page tells every option and status`() throws {
    let page = try Checkout.text("Documentation/taklimat.1").replacing("\\-", with: "-")
    for verb in [""] + Self.verbs {
      let help = try program.run(["help", verb].filter { !$0.isEmpty }).outputText
      for word in help.split(whereSeparator: { " ,[]\n".contains($0) }) where word.hasPrefix("--") {
        #expect(page.contains(word), "\(verb) \(word)")
      }
    }
    for status in RunStatus.allCases {
      #expect(page.contains("\n.B \(status.rawValue)\n"), "status \(status.rawValue)")
    }
    #expect(page.contains("taklimat \(ProgramVersion.number)"))
  }

  @Test func `Readme, man page and help tell every status, also those of signals`() throws {
    let readme = try Checkout.text("README.md")
    let page = try Checkout.text("Documentation/taklimat.1")
    let help = try run("--help").outputText
    let signals = [SIGHUP, SIGINT, SIGTERM].map { 128 + $0 }
    for status in Set(RunStatus.allCases.map(\.rawValue) + signals).sorted() {
      #expect(page.contains("\n.B \(status)\n"), "\(status)")
      for text in [readme, help] {
        let words = text.split { !$0.isLetter && !$0.isNumber }
        #expect(words.contains("\(status)"), "\(status)")
      }
    }
  }

  // MARK: Pages explained

  @Test func `A page is explained with its reason, its costs and other places`() throws {
    let meeting = Checkout.path("Examples/unops-courtesy-call/meeting.yaml")
    let run = try run("explain", "--page", "2", meeting)
    #expect(run.status == .exited(0), "\(run.errorText)")
    #expect(run.errorOutput.isEmpty)
    let text = String(decoding: run.output, as: UTF8.self)
    #expect(text.hasPrefix("page 2 of 4: page full: broken "), "\(text)")
    #expect(text.contains("the next page begins at \(meeting):"))
    #expect(text.contains("% filled; costs "))
    #expect(text.contains("Other places, with what all pages would cost then:"))
    #expect(try folder.contents().isEmpty)
  }

  @Test func `A page that the document does not have is an error with their number`() throws {
    let run = try run(
      "explain", "--page", "5", Checkout.path("Examples/unops-courtesy-call/meeting.yaml"))
    #expect(run.status == .exited(1))
    #expect(run.output.isEmpty)
    #expect(run.errorText.contains("error[no-such-page]: there is no page 5"))
    #expect(run.errorText.contains("the document has 4"))
  }
}
