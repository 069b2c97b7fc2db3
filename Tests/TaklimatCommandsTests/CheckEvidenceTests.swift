import TestSupport
import Testing

/// The evidence rules of `check` as a user calls it.
@Suite struct CheckEvidenceTests {
  let program: BuiltProgram
  let folder: TemporaryFolder

  init() throws {
    program = try BuiltProgram()
    folder = try TemporaryFolder()
    try folder.write(EvidenceSample.meeting, to: "m.yaml")
  }

  private func check(_ arguments: [String] = []) throws -> Subprocess {
    try program.run(["check", "m.yaml", "--diagnostics", "short"] + arguments, in: folder)
  }

  @Test func `A check asks for evidence without being told to, and a build does not`() throws {
    let run = try check()
    #expect(run.status == .exited(0))
    let lines = run.errorText.split(separator: "\n").map(String.init)
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("m.yaml:5:15: note[leading-zero]: ") == true)
    #expect(lines.last?.hasPrefix("m.yaml:6:44: warning[bare-home-page]: ") == true)
    let build = try program.run(
      ["build", "m.yaml", "-o", "m.pdf", "--fail-on", "note"], in: folder)
    #expect(build.status == .exited(0) && !build.errorText.contains("bare-home-page"))
  }

  @Test func `A rule is set by the command line without --layout, and its level ends the check`()
    throws
  {
    let off = try check(["--rule", "bare-home-page=off", "--rule=leading-zero=off"])
    #expect(off.status == .exited(0) && off.errorText == "")
    #expect(try check(["--rule", "bare-home-page=error"]).status == .exited(1))
    #expect(try check(["--fail-on", "warning"]).status == .exited(1))
    #expect(
      try check(["--fail-on", "warning", "--rule", "bare-home-page=note"]).status == .exited(0))
  }

  @Test func `A template sets rules, and the command line before it`() throws {
    let template = try Checkout.text("Templates/briefing/template.yaml")
    try folder.write(
      template + "\nlint: {bare-home-page: off, leading-zero: error}\n", to: "mine/template.yaml")
    let run = try check(["--template", "./mine"])
    #expect(run.status == .exited(1))
    #expect(run.errorText.hasPrefix("m.yaml:5:15: error[leading-zero]: "))
    #expect(!run.errorText.contains("bare-home-page"))
    let set = try check(["--template", "./mine", "--rule", "leading-zero=off"])
    #expect(set.status == .exited(0) && set.errorText == "")
  }

  @Test func `An error of evidence hides nothing of the pages`() throws {
    try folder.write(
      try Checkout.text("Tests/Fixtures/layout/loose-line.yaml")
        + "\nfigures: [{id: angka, value: 1, as_of: 2021}]\n", to: "m.yaml")
    let run = try check(["--layout"])
    #expect(run.errorText.contains("error[figure-without-source]"))
    #expect(run.errorText.contains("warning[loose-line]"), "\(run.errorText)")
  }

  @Test func `Where the file itself has errors, nothing is missed in it`() throws {
    try folder.write(
      EvidenceSample.meeting + "figures: [{id: angka, cite: [nota]}]\n", to: "m.yaml")
    let run = try check()
    #expect(run.errorText.contains("error[missing-key]"))
    #expect(!run.errorText.contains("bare-home-page"))
  }

  @Test func `Forms for programs carry them as any other`() throws {
    let sarif = try program.run(["check", "m.yaml", "--diagnostics", "sarif"], in: folder)
    #expect(sarif.errorText.contains("\"ruleId\":\"bare-home-page\""), "\(sarif.errorText)")
    let json = try program.run(["check", "m.yaml", "--diagnostics", "json"], in: folder)
    #expect(json.errorText.contains("bare-home-page") && json.errorText.contains("leading-zero"))
  }

  @Test func `Completions know the rules of both kinds, and each has its page`() throws {
    let script = try program.run(["--generate-completion-script", "bash"], in: folder)
    #expect(script.outputText.contains("unsourced-claim="), "\(script.errorText)")
    #expect(script.outputText.contains("widow="))
    let page = try program.run(["explain", "unsourced-claim"], in: folder)
    #expect(page.outputText.contains("warning[unsourced-claim]"))
  }

  @Test func `The README shows what the example is told`() throws {
    try folder.write(
      try Checkout.bytes("Examples/unops-courtesy-call/meeting.yaml"), to: "meeting.yaml")
    let run = try program.run(["check", "--diagnostics", "short", "meeting.yaml"], in: folder)
    #expect(run.status == .exited(0))
    #expect(try Checkout.text("README.md").contains("```\n" + run.errorText + "```\n"))
  }
}
