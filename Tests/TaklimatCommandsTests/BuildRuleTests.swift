import TestSupport
import Testing

/// `build --rule` as a user calls it: a build asks the rules that are named, and no others.
@Suite struct BuildRuleTests {
  let program: BuiltProgram
  let folder: TemporaryFolder

  init() throws {
    program = try BuiltProgram()
    folder = try TemporaryFolder()
    try folder.write(EvidenceSample.meeting, to: "m.yaml")
    try folder.write(
      try Checkout.bytes("Tests/Fixtures/layout/loose-line.yaml"), to: "loose.yaml")
  }

  private func build(_ arguments: [String], _ file: String = "m.yaml") throws -> Subprocess {
    try program.run(
      ["build", file, "-o", "out.pdf", "--diagnostics", "short"] + arguments, in: folder)
  }

  private var isWritten: Bool {
    get throws { try folder.contents().contains("out.pdf") }
  }

  @Test func `A rule that is named as an error keeps the file from being written`() throws {
    let run = try build(["--rule", "bare-home-page=error"])
    #expect(run.status == .exited(1))
    #expect(run.errorText.hasPrefix("m.yaml:6:44: error[bare-home-page]: "))
    #expect(run.errorText.split(separator: "\n").count == 1, "\(run.errorText)")
    #expect(try !isWritten)
  }

  @Test func `A rule that is named as less is told beside the file`() throws {
    let run = try build(["--rule", "bare-home-page=note", "--rule=leading-zero=warning"])
    #expect(run.status == .exited(0))
    #expect(run.errorText.contains(" note[bare-home-page]: "))
    #expect(run.errorText.contains(" warning[leading-zero]: "))
    #expect(try isWritten)
    let strict = try build(["--rule", "leading-zero=warning", "--fail-on", "warning"])
    #expect(strict.status == .exited(1))
  }

  @Test func `Of rules that are off or not named nothing is told`() throws {
    #expect(try build([]).errorText == "")
    #expect(try build(["--rule", "bare-home-page=off"]).errorText == "")
    let template = try Checkout.text("Templates/briefing/template.yaml")
    try folder.write(template + "\nlint: {leading-zero: error}\n", to: "mine/template.yaml")
    let run = try build(["--template", "./mine", "--rule", "bare-home-page=note"])
    #expect(run.status == .exited(0) && !run.errorText.contains("leading-zero"))
  }

  @Test func `A rule about pages is asked of the pages that are built`() throws {
    let run = try build(["--rule", "loose-line=error"], "loose.yaml")
    #expect(run.status == .exited(1))
    #expect(run.errorText.hasPrefix("loose.yaml:11:7: error[loose-line]: "))
    #expect(try !isWritten)
    #expect(try build(["--rule", "widow=error"], "loose.yaml").status == .exited(0))
  }

  @Test func `The same bytes are written whether rules are asked or not`() throws {
    let arguments = ["--rule", "widow=note", "--rule", "leading-zero=note"]
    #expect(try build(arguments).status == .exited(0))
    let asked = try FileContents.read(folder.path("out.pdf"))
    #expect(try build([]).status == .exited(0))
    #expect(try FileContents.read(folder.path("out.pdf")) == asked)
  }

  @Test(arguments: [
    ("bare-home-pages=off", "did you mean \"bare-home-page\"?"),
    ("widow=grave", "levels are off, note, warning and error"),
  ])
  func `A setting that says nothing is wrong usage`(_ setting: String, _ words: String) throws {
    let run = try build(["--rule", setting])
    #expect(run.status == .exited(64) && run.errorText.contains(words), "\(run.errorText)")
  }

  @Test func `Completions offer the rules behind build, too`() throws {
    let script = try program.run(["--generate-completion-script", "fish"], in: folder).outputText
    let lines = script.split(separator: "\n").filter { $0.contains("unsourced-claim=") }
    #expect(lines.count == 2, "\(lines)")
    #expect(lines.contains { $0.contains("build") } && lines.contains { $0.contains("check") })
  }
}
