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
    (["--rule", "loose-line=off"], "--layout, which is not asked for"),
  ])
  func `A setting that says nothing is wrong usage`(_ arguments: [String], _ words: String) throws {
    let run = try check(arguments)
    #expect(run.status == .exited(64))
    #expect(run.errorText.contains(words), "\(run.errorText)")
  }
}
