import Glibc
import TestSupport
import Testing

@Suite struct ImportTests {
  let program: BuiltProgram
  let folder: TemporaryFolder
  private static let article =
    "Kunjungan Kerja\n\nMenteri menerima tamu pada Selasa, 21 Oktober 2025.\n"

  init() throws {
    program = try BuiltProgram()
    folder = try TemporaryFolder()
    try folder.write(Self.article, to: "release.txt")
  }

  private func run(_ arguments: String..., input: String = "") throws -> Subprocess {
    try program.run(arguments, in: folder, input: Array(input.utf8))
  }

  @Test func `The file takes the article's name, or the one that was given`() throws {
    let first = try run("import", "release.txt")
    #expect(
      first.status == .exited(0) && first.errorOutput.isEmpty && first.output.isEmpty,
      "\(first.errorText)")
    #expect(try run("import", "release.txt", "-o", "a/b.yaml").status == .exited(0))
    #expect(try run("import", "release.txt", "-o", "c/").status == .exited(0))
    #expect(
      try folder.contents() == [
        "a/", "a/b.yaml", "c/", "c/release.yaml", "output/", "output/release.yaml", "release.txt",
      ])
    #expect(try run("check", "output/release.yaml").status == .exited(0))
  }

  @Test func `From a pipe it goes into a pipe`() throws {
    let run = try run("import", "-", input: Self.article)
    #expect(run.status == .exited(0))
    #expect(run.outputText.contains("title: Kunjungan Kerja\n"), "\(run.outputText)")
    #expect(try folder.contents() == ["release.txt"])
  }

  @Test(arguments: [
    "schema: taklimat/meeting/1\nid: a\n", "{\"id\": \"a\", \"schema\": \"taklimat/meeting/1\"}",
  ])
  func `A meeting from a pipe is told as one, with what a shell understands`(_ text: String) throws
  {
    let run = try run("import", "-", input: text)
    #expect(run.status == .exited(1) && run.output.isEmpty)
    #expect(
      run.errorText.contains("error[article-is-data]: standard input is a meeting's file already")
        && run.errorText.contains("build it: taklimat build -;"), "\(run.errorText)")
  }

  @Test func `A file that is there stays, unless it is the same or may be replaced`() throws {
    try folder.write("mine", to: "m.yaml")
    let refused = try run("import", "release.txt", "-o", "m.yaml")
    #expect(refused.status == .exited(73))
    #expect(refused.errorText.contains("--force replaces it"), "\(refused.errorText)")
    #expect(try FileContents.read(folder.path("m.yaml")) == Array("mine".utf8))
    #expect(try run("import", "release.txt", "-o", "m.yaml", "--force").status == .exited(0))
    #expect(try run("import", "release.txt", "-o", "m.yaml").status == .exited(0))
    let itself = try run("import", "release.txt", "-o", "release.txt", "--force")
    #expect(itself.status == .exited(73))
    #expect(try FileContents.read(folder.path("release.txt")) == Array(Self.article.utf8))
  }

  private static let refused: [(String, [UInt8], Int32, String)] = [
    ("empty.txt", [], 1, "error[empty-article]"),
    ("p.pdf", Array("%PDF-1.7".utf8), 1, "error[article-not-text]"),
    ("b.txt", [0x61, 0, 0x62], 1, "error[article-not-text]"),
    ("s.html", Array("<script>kata</script>".utf8), 1, "error[empty-article]"),
  ]

  @Test(arguments: refused)
  func `What cannot be read leaves no file`(
    _ name: String, _ bytes: [UInt8], _ status: Int32, _ message: String
  ) throws {
    try folder.write(bytes, to: name)
    let run = try run("import", name)
    #expect(run.status == .exited(status))
    #expect(run.errorText.contains(message) && run.errorText.contains("hint:"), "\(run.errorText)")
    #expect(try folder.contents() == [name, "release.txt"].sorted())
  }

  @Test func `A file that is not there ends with 66`() throws {
    #expect(try run("import", "nowhere.txt").status == .exited(66))
    #expect(try folder.contents() == ["release.txt"])
  }

  @Test func `One word of many thousand letters is parted, and all of it is there`() throws {
    let count = 200_000
    try folder.write(String(repeating: "a", count: count), to: "word.txt")
    let run = try run("import", "word.txt", "-o", "-")
    #expect(run.status == .exited(0))
    #expect(run.output.count { $0 == UInt8(ascii: "a") } >= count)
  }

  @Test func `Form and language may be said`() throws {
    try folder.write("# Satu\n\nKata.\n", to: "note")
    let text = try run("import", "note", "--from", "markdown", "--language", "en", "-o", "-")
      .outputText
    #expect(text.contains("title: Satu\n") && text.contains("language: en\n"), "\(text)")
    #expect(try run("import", "note", "--language", "fr").status == .exited(64))
  }
}
