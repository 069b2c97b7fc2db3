import Glibc
import TestSupport
import Testing

@Suite struct ExtractTests {
  let program: BuiltProgram
  let folder: TemporaryFolder

  init() throws {
    program = try BuiltProgram()
    folder = try TemporaryFolder()
    try folder.write(try ExamplePDF.bytes(), to: "good.pdf")
  }

  private func run(_ arguments: [String], input: [UInt8] = []) throws -> Subprocess {
    try program.run(arguments, in: folder, input: input)
  }

  @Test func `What was attached comes back byte for byte`() throws {
    let run = try run(["extract", "good.pdf"])
    #expect(run.status == .exited(0) && run.errorOutput.isEmpty, "\(run.errorText)")
    #expect(
      try folder.contents().filter { $0.hasPrefix("output") } == [
        "output/", "output/good/", "output/good/meeting.yaml", "output/good/taklimat-lock.json",
      ])
    #expect(
      try FileContents.read(folder.path("output/good/meeting.yaml"))
        == (try Checkout.bytes(ExamplePDF.meeting)))
  }

  @Test func `The folder is the one that was named, with one below it for each of several`() throws
  {
    try folder.write(try ExamplePDF.bytes(), to: "other.pdf")
    #expect(try run(["extract", "good.pdf", "-o", "one"]).status == .exited(0))
    #expect(try run(["extract", "good.pdf", "other.pdf", "-o", "two"]).status == .exited(0))
    #expect(try run(["extract", "-"], input: try ExamplePDF.bytes()).status == .exited(0))
    let names = try folder.contents().filter { $0.hasSuffix("lock.json") }
    #expect(
      names == [
        "one/taklimat-lock.json", "output/stdin/taklimat-lock.json",
        "two/good/taklimat-lock.json", "two/other/taklimat-lock.json",
      ])
  }

  @Test func `A file that is there stays, unless it is the same or may be replaced`() throws {
    try folder.write("mine", to: "out/taklimat-lock.json")
    let refused = try run(["extract", "good.pdf", "-o", "out"])
    #expect(refused.status == .exited(73))
    #expect(refused.errorText.contains("--force replaces it"), "\(refused.errorText)")
    #expect(
      try folder.contents().filter { $0.hasPrefix("out/") } == ["out/", "out/taklimat-lock.json"])
    #expect(try run(["extract", "--force", "good.pdf", "-o", "out"]).status == .exited(0))
    let again = try run(["extract", "-v", "good.pdf", "-o", "out"])
    #expect(again.status == .exited(0) && again.errorOutput.isEmpty, "\(again.errorText)")
  }

  @Test func `A link is never followed, even where files may be replaced`() throws {
    try folder.write("mine", to: "elsewhere")
    try folder.makeFolder("out")
    #expect(symlink("../elsewhere", folder.path("out/meeting.yaml")) == 0)
    let run = try run(["extract", "--force", "good.pdf", "-o", "out"])
    #expect(run.status == .exited(73), "\(run.errorText)")
    #expect(try FileContents.read(folder.path("elsewhere")) == Array("mine".utf8))
  }

  @Test func `A name that leads elsewhere writes nothing`() throws {
    var file = try OpenPDF.example()
    let meeting = try file.object(holding: "/Type /Filespec", "/UF (meeting.yaml)")
    try file.replace("/UF (meeting.yaml)", by: "/UF (../meeting.yaml)", in: meeting)
    try folder.write(try file.closed(), to: "evil.pdf")
    let run = try run(["extract", "evil.pdf", "-o", "a/b"])
    #expect(run.status == .exited(65))
    #expect(run.errorText.contains("error[unsafe-name]"), "\(run.errorText)")
    #expect(try folder.contents() == ["evil.pdf", "good.pdf"])
  }

  @Test func `A damaged attachment writes nothing`() throws {
    var file = try OpenPDF.example()
    let data = try file.object(holding: "/Type /EmbeddedFile", "schema: taklimat")
    try file.replace("title:", by: "tixle:", in: data)
    try folder.write(try file.closed(), to: "bad.pdf")
    let run = try run(["extract", "bad.pdf"])
    #expect(run.status == .exited(65))
    #expect(run.errorText.contains("error[attachment-damaged]"), "\(run.errorText)")
    #expect(try folder.contents() == ["bad.pdf", "good.pdf"])
  }

  @Test(arguments: ["...pdf", "..pdf"])
  func `A document's name that leads to another folder needs one by -o`(_ name: String) throws {
    try folder.write(try ExamplePDF.bytes(), to: name)
    let refused = try run(["extract", "good.pdf", name])
    #expect(refused.status == .exited(73), "\(refused.errorText)")
    #expect(refused.errorText.contains("hint: name a folder with -o"), "\(refused.errorText)")
    #expect(try folder.contents().sorted() == [name, "good.pdf"])
    #expect(try run(["extract", name, "-o", "out"]).status == .exited(0))
  }

  @Test func `Two documents of one name are refused before anything is written`() throws {
    try folder.write(try ExamplePDF.bytes(), to: "a/good.pdf")
    let refused = try run(["extract", "--force", "good.pdf", "a/good.pdf", "-o", "two"])
    #expect(refused.status == .exited(64), "\(refused.errorText)")
    #expect(
      refused.errorText.contains(
        "error[outputs-collide]: \"good.pdf\" and \"a/good.pdf\" would both be written to"
          + " \"two/good\""), "\(refused.errorText)")
    #expect(try folder.contents() == ["a/", "a/good.pdf", "good.pdf"])
    #expect(try run(["extract", "good.pdf", "./good.pdf", "-o", "one"]).status == .exited(0))
    #expect(FileContents.exists(folder.path("one/meeting.yaml")))
  }

  @Test func `What is no regular file is never written to`() throws {
    try folder.makeFolder("out")
    #expect(mkfifo(folder.path("out/taklimat-lock.json"), 0o600) == 0)
    let run = try run(["extract", "--force", "good.pdf", "-o", "out"])
    #expect(run.status == .exited(73), "\(run.errorText)")
    #expect(run.errorText.contains("a named pipe is there"), "\(run.errorText)")
    #expect(!FileContents.exists(folder.path("out/meeting.yaml")))
  }

  @Test func `Data that cannot be unpacked give one finding, and no other words`() throws {
    try folder.write(try ExamplePDF.withBrokenAttachment(0), to: "bad.pdf")
    let run = try run(["extract", "--diagnostics", "json", "bad.pdf"])
    #expect(run.status == .exited(65))
    #expect(!run.errorText.contains("WARNING"), "\(run.errorText)")
    #expect(run.errorText.split(separator: "\n").count == 1, "\(run.errorText)")
    #expect(run.errorText.contains("attachment-damaged"), "\(run.errorText)")
  }
}
