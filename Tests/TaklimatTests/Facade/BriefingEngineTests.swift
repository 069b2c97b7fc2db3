import Diagnostics
import Glibc
import Taklimat
import TestSupport
import Testing

@Suite struct BriefingEngineTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func engine(_ change: (inout BriefingOptions) -> Void = { _ in }) throws -> BriefingEngine
  {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    change(&options)
    return BriefingEngine(options)
  }

  private func ids(_ report: Report) -> [String] { report.diagnostics.map(\.kind.id) }

  @Test func `Inputs that cannot be read say so and write nothing`() throws {
    mkfifo(folder.path("pipe.yaml"), 0o600)
    symlink("/etc/passwd", folder.path("link.yaml"))
    try folder.write([], to: "large.yaml")
    truncate(folder.path("large.yaml"), 50_000_000)
    let cases = [
      ("none.yaml", "not-found"), ("pipe.yaml", "not-a-file"), ("link.yaml", "outside-root"),
      ("large.yaml", "file-too-large"), ("", "not-a-file"),
    ]
    let before = try folder.contents()
    for (name, id) in cases {
      let result = try engine().build(
        .file(folder.path(name)), to: .file(folder.path("out/x.pdf")))
      #expect(ids(result.report) == [id], "\(name)")
      #expect(result.outputs.isEmpty && result.written.isEmpty)
    }
    #expect(try folder.contents() == before)
  }

  @Test func `A root further up lets a link lead there`() throws {
    try folder.write("x: 1\n", to: "shared/real.yaml")
    try folder.makeFolder("meeting")
    symlink("../shared/real.yaml", folder.path("meeting/link.yaml"))
    let input = BriefingInput.file(folder.path("meeting/link.yaml"))
    #expect(ids(try engine().check(input)).contains("outside-root"))
    let wider = try engine { $0.root = folder.path }
    #expect(!ids(wider.check(input)).contains("outside-root"))
  }

  @Test func `A missing share folder is named`() throws {
    let report = try engine { $0.shareFolder = folder.path("none") }.check(.file("x.yaml"))
    #expect(ids(report) == ["share-not-found"])
    #expect(report.diagnostics.first?.summary.contains(folder.path("none")) == true)
  }

  @Test(arguments: [OutputFormat.pdf, .png])
  func `A result of an earlier build that a failed build leaves is named`(_ format: OutputFormat)
    throws
  {
    let engine = try engine { $0.format = format }
    let right = "schema: taklimat/meeting/1\nid: a\nlanguage: id\ntitle: A\nsummary: Ya.\n"
    let place = Destination.file(folder.path("a.\(format.fileExtension)"))
    func build(_ text: String) -> Report {
      engine.build(.text(name: "a.yaml", bytes: Array(text.utf8)), to: place).report
    }
    #expect(ids(build(right + "x: 1\n")) == ["unknown-key"])
    #expect(ids(build(right)) == [])
    let before = try folder.contents()
    let report = build(right + "x: 1\n")
    #expect(ids(report) == ["unknown-key", "older-output"])
    #expect(report.diagnostics.last?.severity == .note)
    #expect(try folder.contents() == before)
  }

  @Test func `What is not there is told with what is`() throws {
    let file = "schema: taklimat/meeting/1\nid: a\nlanguage: id\ntitle: A\nsummary: Ya.\n"
    try folder.write(file + "bibliography: sumber.bib\n", to: "a.yaml")
    func hint() throws -> String? {
      try engine().check(.file(folder.path("a.yaml"))).diagnostics.first?.hint
    }
    #expect(try hint()?.contains("holds no .bib file") == true)
    try folder.write("x", to: "lain.bib")
    #expect(try hint()?.contains("holds lain.bib; names count from the folder") == true)
    try folder.write("x", to: "sumbr.bib")
    #expect(try hint() == "did you mean \"sumbr.bib\"?")
    try folder.write(file + "bibliography: data/sumber.bib\n", to: "a.yaml")
    #expect(try hint()?.hasPrefix("there is no folder") == true)
    try folder.makeFolder("data/sumber.bib")
    #expect(try hint() == "name a file in it: \"sumber.bib/…\"")
  }

  @Test func `Of a bibliography that cannot be read its citations are not told besides`() throws {
    let file =
      "schema: taklimat/meeting/1\nid: a\nlanguage: id\ntitle: A\nsummary: \"Ya [@satu].\"\n"
    try folder.write(file + "bibliography: sumber.bib\n", to: "a.yaml")
    let input = BriefingInput.file(folder.path("a.yaml"))
    #expect(ids(try engine().check(input)) == ["not-found"])
    try folder.write("no entries at all\n", to: "sumber.bib")
    #expect(ids(try engine().check(input)) == ["malformed-bibliography"])
    try folder.write("@book{satu, title = {A} year = 2020}\n", to: "sumber.bib")
    #expect(ids(try engine().check(input)) == ["bibtex-syntax"])
    try folder.write("@book{dua, title = {A}, year = 2020}\n", to: "sumber.bib")
    #expect(ids(try engine().check(input)) == ["unknown-reference"])
  }

  @Test func `An engine never writes over what it reads`() throws {
    let meeting = Array("schema: taklimat/meeting/1\nid: a\nlanguage: id\ntitle: A\n".utf8)
    let input = try folder.write(meeting, to: "a.yaml")
    let template = try folder.write(
      try Checkout.bytes("Templates/briefing/template.yaml"), to: "mine/template.yaml")
    link(input, folder.path("b-07.png"))
    symlink("a.yaml", folder.path("c.pdf"))
    let before = try folder.contents()
    let own = try engine { $0.template = folder.path("mine") }
    let pictures = try engine { $0.format = .png }
    let cases = [
      (own, "a.yaml"), (own, "c.pdf"), (own, "mine/template.yaml"), (pictures, "b.png"),
    ]
    for (engine, output) in cases {
      let result = engine.build(.file(input), to: .file(folder.path(output)))
      #expect(ids(result.report) == ["outputs-collide"], "\(output)")
      #expect(result.report.status == .usage && result.written.isEmpty)
    }
    #expect(try FileContents.read(input) == meeting)
    #expect(try FileContents.read(template).count > 1000)
    #expect(try folder.contents() == before)
    let free = own.build(.file(input), to: .file(folder.path("d.pdf")))
    #expect(free.report.isEmpty && free.written == [folder.path("d.pdf")])
  }

  @Test func `A run that its own note fails does not say that nothing was written`() throws {
    let meeting = Array("schema: taklimat/meeting/1\nid: a\nlanguage: id\ntitle: A\n".utf8)
    for name in ["a-1.png", "a-3.png"] { try folder.write("old", to: name) }
    let result = try engine { ($0.format, $0.failureLevel) = (.png, .note) }
      .build(.text(name: "a", bytes: meeting), to: .file(folder.path("a.png")))
    #expect(ids(result.report) == ["older-pages"])
    #expect(result.written == [folder.path("a-1.png")])
  }

  @Test func `Pages of an earlier build that had more are named and kept`() throws {
    let meeting = Array("schema: taklimat/meeting/1\nid: a\nlanguage: id\ntitle: A\n".utf8)
    for name in ["a-1.png", "a-2.png", "a-10.png", "a-x.png", "ab-3.png", "a-3.pdf"] {
      try folder.write("old", to: name)
    }
    let pictures = try engine { $0.format = .png }
    let result = pictures.build(
      .text(name: "a", bytes: meeting), to: .file(folder.path("a.png")))
    #expect(result.written == [folder.path("a-1.png")])
    #expect(ids(result.report) == ["older-pages"] && result.report.status == .success)
    #expect(
      result.report.diagnostics.first?.summary.hasPrefix(
        "2 files, \"\(folder.path("a-10.png"))\" to \"\(folder.path("a-2.png"))\", are") == true)
    #expect(try FileContents.read(folder.path("a-1.png")).starts(with: [0x89, 0x50]))
    #expect(try FileContents.read(folder.path("a-2.png")) == Array("old".utf8))
    let fresh = pictures.build(
      .text(name: "a", bytes: meeting), to: .file(folder.path("new/a.png")))
    #expect(fresh.report.isEmpty)
  }

  @Test func `Pages that go to a device make no files beside it`() throws {
    symlink("/dev/null", folder.path("null"))
    let meeting = Array("schema: taklimat/meeting/1\nid: a\nlanguage: id\ntitle: A\n".utf8)
    for format in [OutputFormat.png, .svg, .pdf] {
      let result = try engine { $0.format = format }
        .build(.text(name: "a", bytes: meeting), to: .file(folder.path("null")))
      #expect(result.report.status == .success)
      #expect(try folder.contents() == ["null"])
    }
  }

  @Test func `A page too large for a picture is refused, and a PDF of it is not`() throws {
    let look = try Checkout.text("Templates/briefing/template.yaml").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { $0.hasPrefix("  size: A4") ? "  size: {width: 2000mm, height: 2000mm}" : String($0) }
    let template = try folder.write(look.joined(separator: "\n"), to: "poster/template.yaml")
    let meeting = Array("schema: taklimat/meeting/1\nid: a\nlanguage: id\ntitle: A\n".utf8)
    let pictures = try engine {
      $0.format = .png
      $0.template = template
    }.build(.text(name: "a", bytes: meeting), to: .file(folder.path("a.png")))
    #expect(ids(pictures.report) == ["picture-too-large"] && pictures.written.isEmpty)
    let file = try engine { $0.template = template }
      .build(.text(name: "a", bytes: meeting), to: .file(folder.path("a.pdf")))
    #expect(file.report.isEmpty)
  }

  @Test func `A text of more than 10 MB is refused`() throws {
    let bytes = [UInt8](repeating: 32, count: 10_000_001)
    #expect(ids(try engine().check(.text(name: "memory", bytes: bytes))) == ["file-too-large"])
  }

  @Test func `A language without data is told where the file names it`() throws {
    let text = "schema: taklimat/meeting/1\nid: a\nlanguage: xx\ntitle: A\n"
    let report = try engine().check(.text(name: "a.yaml", bytes: Array(text.utf8)))
    #expect(report.rendered(.short).hasPrefix("a.yaml:3:11: error[unknown-language]"))
  }

  @Test(arguments: [
    ("Source Serif Pro, size: 10.5pt", "Sorce Serif Pro, size: 10.5pt", 26),
    ("leading: 20pt, weight: 600", "leading: 20pt, weight: 500", 30),
  ])
  func `A font that the template misnames is told there once, and at no text`(
    _ part: String, _ other: String, _ line: Int
  ) throws {
    let text = try Checkout.text("Templates/briefing/template.yaml")
    try folder.write(Array(text.replacing(part, with: other).utf8), to: "mine/template.yaml")
    let report = try engine { $0.template = folder.path("mine") }
      .check(.file(Checkout.path(LaidOut.example)))
    #expect(ids(report) == ["unknown-font"])
    let place = folder.path("mine/template.yaml") + ":\(line):"
    #expect(report.rendered(.short).hasPrefix(place))
  }

  @Test(arguments: ["summary, references, summary", "summary, references, title-page", ""])
  func `Sections that make no document are told at the template`(_ sections: String) throws {
    let text = try Checkout.text("Templates/briefing/template.yaml")
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let line = try #require(lines.firstIndex { $0.hasPrefix("sections:") })
    lines[line] = "sections: [\(sections)]"
    try folder.write(Array(lines.joined(separator: "\n").utf8), to: "mine/template.yaml")
    let report = try engine { $0.template = folder.path("mine") }
      .build(.file(Checkout.path(LaidOut.example))).report
    #expect(ids(report) == ["bad-sections"])
    #expect(report.rendered(.short).hasPrefix(folder.path("mine/template.yaml") + ":\(line + 1):"))
  }

  @Test func `Where fonts cannot be read, no style is blamed`() throws {
    let report = try engine { ($0.fontFolders, $0.examinesEvidence) = ([folder.path], false) }
      .check(.file(Checkout.path(LaidOut.example)))
    #expect(ids(report) == ["not-found"])
  }

  @Test func `Every id has a page and an unknown id has none`() {
    for id in Catalogue.ids { #expect(Catalogue.page(of: id)?.contains("[\(id)]") == true) }
    #expect(Catalogue.page(of: "no-such-id") == nil)
    #expect(Catalogue.list().split(separator: "\n").count == Catalogue.ids.count)
  }
}
