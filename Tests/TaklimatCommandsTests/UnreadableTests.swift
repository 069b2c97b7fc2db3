import Glibc
import TestSupport
import Testing

/// Files and folders that the user may not read: said with name and advice, and nothing written.
@Suite struct UnreadableTests {
  let program: BuiltProgram
  let folder: TemporaryFolder

  init() throws {
    program = try BuiltProgram()
    folder = try TemporaryFolder()
    try folder.write(
      "schema: taklimat/meeting/1\nid: x\nlanguage: id\ntitle: Rapat\n", to: "in/x.yaml")
    try folder.makeFolder("share")
    let parts = ["Fonts", "Languages", "Profiles", "Templates"].map(Checkout.path)
    let copy = try Subprocess.run("/bin/cp", ["-R"] + parts + [folder.path("share")])
    #expect(copy.status == .exited(0), "\(copy.errorText)")
  }

  /// What is closed, what is asked for, and what the message must name.
  struct Case: Sendable, CustomTestStringConvertible {
    let closed: String
    var names: String
    var options: [String] = []

    init(_ closed: String, names: String? = nil, _ options: [String] = []) {
      self.closed = closed
      self.names = names ?? closed
      self.options = options
    }

    var testDescription: String { ([closed] + options).joined(separator: " ") }
  }

  private static let cases = [
    Case("in/x.yaml"), Case("in", names: "in/x.yaml"),
    Case("share/Templates/briefing/template.yaml"),
    Case("share/Templates/briefing", names: "share/Templates/briefing/template.yaml"),
    Case("share/Templates"), Case("share/Profiles", names: "share/Profiles/sRGB.icc"),
    Case("share/Profiles/sRGB.icc"), Case("share/Languages"), Case("share/Fonts"),
    Case("share", names: "share/Fonts"),
    Case("share/Languages/id.yaml"), Case("share/Languages/hyphenation/id-stems.txt"),
    Case("share/Fonts/manifest.yaml"),
    Case("share/Fonts/source-serif-pro/SourceSerifPro-Regular.ttf"),
    Case("mine/template.yaml", names: "./mine/template.yaml", ["--template", "./mine"]),
    Case("mine", names: "./mine/template.yaml", ["--template", "./mine"]),
    Case("fonts/manifest.yaml", ["--font-path", "fonts"]),
    Case("fonts", names: "fonts/manifest.yaml", ["--font-path", "fonts"]),
  ]

  @Test(arguments: cases)
  func `What may not be read is no input, by its name and with advice`(_ test: Case) throws {
    try folder.write(
      try Checkout.bytes("Templates/briefing/template.yaml"), to: "mine/template.yaml")
    try folder.write(try Checkout.bytes("Fonts/manifest.yaml"), to: "fonts/manifest.yaml")
    chmod(folder.path(test.closed), 0)
    defer { chmod(folder.path(test.closed), 0o755) }
    let run = try build(["in/x.yaml", "-o", "out/x.pdf"] + test.options)
    #expect(run.status == .exited(66), "\(run.errorText)")
    #expect(
      run.errorText
        == "error[unreadable]: \"\(test.names)\" cannot be opened: Permission denied\n"
        + "  hint: allow reading it and entering its folders, or name another\n")
    #expect(access(folder.path("out"), F_OK) != 0 && run.output.isEmpty)
  }

  @Test func `The same files are read where nothing is closed`() throws {
    let run = try build(["in/x.yaml", "-o", "out/x.pdf"])
    #expect(run.status == .exited(0) && run.errorText.isEmpty)
    #expect(try FileContents.read(folder.path("out/x.pdf")).starts(with: "%PDF-".utf8))
  }

  @Test func `Of a folder the files that may be read are built, and the run says of the other`()
    throws
  {
    try folder.write(
      "schema: taklimat/meeting/1\nid: y\nlanguage: id\ntitle: Rapat\n", to: "in/y.yaml")
    chmod(folder.path("in/x.yaml"), 0)
    let run = try build(["in", "-o", "out/"])
    #expect(run.status == .exited(66) && run.errorText.contains("\"in/x.yaml\" cannot be opened"))
    #expect(try FileContents.names(in: folder.path("out")) == ["y.pdf"])
  }

  private func build(_ arguments: [String]) throws -> Subprocess {
    var settings = Subprocess.Settings()
    settings.folder = folder.path
    settings.obeysModes = true
    return try program.run(["build", "--share-dir", "share"] + arguments, settings)
  }
}
