import Diagnostics
import Frames
import Taklimat
import TestSupport
import Testing

/// Images that a text holds: figures as those that the data declare.
@Suite struct ImagePageTests {
  private static let fixture = "Tests/Fixtures/meetings/images.yaml"

  @Test func `Images of texts stand on their pages as they did`() throws {
    try Golden.expect(try LaidOut.dump(Self.fixture), named: "image-pages.txt")
  }

  @Test func `An image's words are read, its caption numbered, and both led to`() throws {
    let laid = try LaidOut(Self.fixture)
    let structure = laid.document.structure
    let figures = structure.elements.filter { $0.role == .figure }
    #expect(
      figures.map(\.alternative) == [
        "Empat bidang warna.", "Empat bidang warna yang tegak.", "Bidang abu-abu.",
        "Bidang yang tembus pandang.",
      ])
    let text = laid.content.map(\.text).joined(separator: " ")
    #expect(text.contains("Gambar 1 Jembatan dari"))
    #expect(text.contains("Gambar 3 Peta"))
    #expect(text.contains("Gambar 1, hlm."))
    let captions = structure.elements.filter { $0.role == .caption }
    #expect(captions.count == 3)
  }

  @Test(arguments: [
    ("missing.png", "not-found"), ("../a.png", "outside-root"), ("m.yaml", "not-a-picture"),
  ])
  func `A file that cannot be shown is told where the text names it`(file: String, id: String)
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write("words", to: "a.png")
    let meeting = try folder.write(
      """
      schema: taklimat/meeting/1
      id: m
      language: id
      title: Rapat
      summary: "![Gambar](\(file))"

      """, to: "m/m.yaml")
    let result = built(meeting)
    #expect(result.outputs.isEmpty)
    let report = result.report.rendered(.short)
    #expect(report.contains("m.yaml:5:21: error[\(id)]"), "\(report)")
    #expect(report.split(separator: "\n").count == 1, "\(report)")
  }
}
