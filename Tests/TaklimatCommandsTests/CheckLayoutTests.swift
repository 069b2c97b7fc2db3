import TestSupport
import Testing

/// `check --layout` as a user calls it.
@Suite struct CheckLayoutTests {
  let program: BuiltProgram
  let folder: TemporaryFolder

  init() throws {
    program = try BuiltProgram()
    folder = try TemporaryFolder()
    try folder.write(
      try Checkout.bytes("Tests/Fixtures/layout/loose-line.yaml"), to: "loose.yaml")
  }

  private func check(_ arguments: [String]) throws -> Subprocess {
    try program.run(["check", "loose.yaml", "--diagnostics", "short"] + arguments, in: folder)
  }

  @Test func `Pages are looked at only where it is asked for`() throws {
    #expect(try check([]).errorText == "")
    let run = try check(["--layout"])
    #expect(run.status == .exited(0))
    #expect(run.errorText.hasPrefix("loose.yaml:11:7: warning[loose-line]: "))
    #expect(run.errorText.hasSuffix(" pt at 102 175.7)\n"))
  }

  @Test func `A rule taken as an error fails the check, and one that is off is silent`() throws {
    #expect(try check(["--layout", "--rule", "loose-line=error"]).status == .exited(1))
    let off = try check(["--layout", "--rule", "loose-line=error", "--rule=loose-line=off"])
    #expect(off.status == .exited(0) && off.errorText == "")
  }

  @Test func `In JSON the page and the box are members`() throws {
    let run = try check(["--layout", "--diagnostics", "json"])
    #expect(run.errorText.contains("\"page\":2,\"box\":{\"x\":102,\"y\":175.7,\"width\":"))
  }

  @Test(arguments: [
    (["--layout", "--rule", "loose-lines=off"], "did you mean \"loose-line\"?"),
    (["--layout", "--rule", "loose-line=of"], "levels are off, note, warning and error"),
    (["--rule", "loose-line=off"], "one of --layout, which is not asked for"),
  ])
  func `A setting that says nothing is wrong usage`(_ arguments: [String], _ words: String) throws {
    let run = try check(arguments)
    #expect(run.status == .exited(64))
    #expect(run.errorText.contains(words), "\(run.errorText)")
  }

  @Test func `A log of SARIF names what several files hold, once, on standard error`() throws {
    try folder.write("schema: taklimat/meeting/1\nid: b\nlanguage: en\nunknown: x\n", to: "b.yaml")
    let words = ["check", "--layout", "--diagnostics", "sarif", "loose.yaml", "b.yaml"]
    let run = try program.run(words, in: folder)
    #expect(run.status == .exited(1))
    #expect(run.outputText == "")
    #expect(run.errorText.hasPrefix("{\"$schema\":") && run.errorText.hasSuffix("}]}\n"))
    #expect(run.errorText.split(separator: "\n").count == 1)
    #expect(
      run.errorText.contains(
        "\"artifactLocation\":{\"uri\":\"loose.yaml\"},\"region\":{\"startLine\":11"))
    #expect(run.errorText.contains("\"properties\":{\"page\":2,\"box\":{\"x\":102,"))
    #expect(run.errorText.contains("\"uri\":\"b.yaml\""))
    #expect(try program.run(words, in: folder).errorText == run.errorText)
    try folder.write(
      "schema: taklimat/meeting/1\nid: c\nlanguage: en\ntitle: C\nsummary: S\n", to: "c.yaml")
    let clean = try program.run(["check", "--diagnostics", "sarif", "c.yaml"], in: folder)
    #expect(clean.status == .exited(0))
    #expect(clean.errorText.contains("\"results\":[]"))
  }

  @Test func `What is less than an error fails where it is asked to, and then nothing is written`()
    throws
  {
    #expect(try check(["--layout", "--fail-on", "warning"]).status == .exited(1))
    #expect(try check(["--layout", "--fail-on", "error"]).status == .exited(0))
    let note = ["--layout", "--rule", "loose-line=note"]
    #expect(try check(note + ["--fail-on", "warning"]).status == .exited(0))
    #expect(try check(note + ["--fail-on", "note"]).status == .exited(1))
    let meeting =
      "schema: taklimat/meeting/1\nid: d\nlanguage: en\ntitle: D\nsummary: S\n"
      + "people: {a: {name: Ayu}}\n"
    try folder.write(meeting, to: "d.yaml")
    let strict = ["build", "d.yaml", "-o", "d.pdf", "--fail-on", "warning"]
    #expect(try program.run(strict, in: folder).status == .exited(1))
    #expect(try !folder.contents().contains("d.pdf"))
    #expect(try program.run(["build", "d.yaml", "-o", "d.pdf"], in: folder).status == .exited(0))
    #expect(try folder.contents().contains("d.pdf"))
  }
}
