import Diagnostics
import Frames
import Taklimat
import TestSupport
import Testing

/// Sources of files: cited, listed, named in the lock, and what is said of files that are wrong.
@Suite struct SourcePageTests {
  private static let fixture = "Tests/Fixtures/meetings/sources.yaml"
  private static let templates = "Tests/Fixtures/templates/"

  @Test(arguments: ["numbers", "apa", "notes"])
  func `Sources of files stand on their pages as they did`(_ style: String) throws {
    let template =
      style == "numbers" ? nil : Checkout.path(Self.templates + style + "/template.yaml")
    let laid = try LaidOut(Self.fixture, template: template)
    #expect(laid.report.rendered(.short) == "")
    let text = laid.lines.map(\.text).joined(separator: "\n") + "\n"
    try Golden.expect(text, named: "sources-\(style).txt")
    #expect(!text.contains("Tak dikutip"))
  }

  @Test func `The lock names the files of sources`() throws {
    let pdf = try FinishedPDF.build(Self.fixture)
    let text = try pdf.normalForm()
    #expect(text.contains("sources/refs.bib") && text.contains("sources/refs.json"))
  }

  @Test(arguments: [
    ("x.bib", "@book{a, title = {A}}", "", "unused"),
    (
      "x.bib", "@book{a, title = {A}}", "references: [{id: a, title: B}]",
      "x.bib:1:7: error[duplicate-id]"
    ),
    ("x.bib", "@book{a, title = {A}, doi = {11}}", "", "x.bib:1:29: error[malformed-doi]"),
    ("x.bib", "@book{a, title = A B}", "", "x.bib:1:20: error[bibtex-syntax]"),
    ("x.bib", "@buku{a, title = {A}}", "", "x.bib:1:2: note[unknown-source-type]"),
    ("x.json", #"[{"id": "a", "type": "book"}]"#, "", "x.json:1:2: error[missing-key]"),
    ("x.xml", "<a/>", "", "m.yaml:5:15: error[unknown-bibliography]"),
    ("../x.bib", "", "", "m.yaml:5:15: error[not-found]"),
  ])
  func `What is wrong with a file is told at its place`(
    _ name: String, _ content: String, _ fields: String, _ expected: String
  ) throws {
    let folder = try TemporaryFolder()
    if !content.isEmpty { _ = try folder.write(content, to: name) }
    let meeting = """
      schema: taklimat/meeting/1
      id: m
      language: id
      title: T
      bibliography: \(name)
      summary: A[@a]
      \(fields)
      """
    _ = try folder.write(meeting, to: "m.yaml")
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    let report = BriefingEngine(options).check(.file(folder.path("m.yaml"))).rendered(.short)
    let lines = report.replacing(folder.path(""), with: "")
    #expect(expected == "unused" ? lines.isEmpty : lines.contains(expected), "\(lines)")
  }
}
