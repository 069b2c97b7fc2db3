import Diagnostics
import Fonts
import Frames
import PangoCairo
import Taklimat
import TestSupport
import Testing

/// SVG files on pages: drawn by themselves, in the fonts at hand, or refused at their place.
@Suite struct DrawingPageTests {
  private static let fixture = "Tests/Fixtures/meetings/drawings.yaml"
  private static let oneDrawing = """
    schema: taklimat/meeting/1
    id: m
    language: id
    title: Rapat
    pictures: [{id: a, alt: Gambar., file: a.svg}]

    """

  @Test func `Drawings stand on their pages as they did`() throws {
    try Golden.expect(try LaidOut.dump(Self.fixture), named: "drawing-pages.txt")
  }

  @Test func `A drawing is lines and fills in the PDF, the same twice, and in the lock`() throws {
    let pdf = try FinishedPDF.build(Self.fixture)
    #expect(try FinishedPDF.build(Self.fixture).bytes == pdf.bytes)
    let objects = try pdf.normalForm()
    #expect(!objects.contains("/Subtype /Image"))
    #expect(objects.contains("/Subtype /Form"))
    let lock = String(decoding: try pdf.attachment("taklimat-lock.json"), as: UTF8.self)
    #expect(lock.contains("\"pictures/plan.svg\"") && lock.contains("\"pictures/mark.svg\""))
    let words = try pdf.plainText()
    #expect(words.contains("Gambar 1") && !words.contains("Panggung"))
  }

  @Test func `A drawing is in pages as pictures, too`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><rect width="2" height="2" fill="#f00"/></svg>
      """, to: "a.svg")
    let meeting = try folder.write(Self.oneDrawing, to: "m.yaml")
    let pages = built(meeting, .png).outputs
    #expect(pages.count == 2)
    let page = try CairoPicture(png: try #require(pages.last).bytes)
    // Its lower edge is below the middle of the page's upper half.
    #expect(page.quarters().first == [0, 0, 255])
  }

  @Test(arguments: [(4, 1), (5, 2), (12, 3)])
  func `Many pictures of one bracket are a grid`(count: Int, rows: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write(try Checkout.bytes("Tests/Fixtures/meetings/pictures/mark.svg"), to: "a.svg")
    let pictures = (1...count).map { "{id: p\($0), file: a.svg, alt: Gambar., title: Gambar}" }
    let meeting = try folder.write(
      """
      schema: taklimat/meeting/1
      id: m
      language: id
      title: Rapat
      pictures: [\(pictures.joined(separator: ", "))]
      background: [{pictures: [[\((1...count).map { "p\($0)" }.joined(separator: ", "))]]}]

      """, to: "m.yaml")
    let dump = try #require(built(meeting, .dump).outputs.first)
    let drawn = String(decoding: dump.bytes, as: UTF8.self).split(separator: "\n")
      .filter { $0.contains("  drawing on ") }.map { $0.split(separator: " ") }
    #expect(drawn.count == count)
    #expect(Set(drawn.map { $0[1] }).count == rows)
    #expect(Set(drawn.map { $0[4] }).count == 1)
  }

  private static let faults: [(content: String, id: String, words: String)] = [
    ("<text font-family=\"Helvetica\">a</text>", "svg-font", "a.svg\", line 2"),
    ("<text font-family=\"sans-serif\">a</text>", "svg-font", "\"sans-serif\""),
    ("<text>漢</text>", "svg-font", "U+6F22"),
    ("<image href=\"file:///etc/passwd\"/>", "svg-form", "line 2"),
    ("<use href=\"../x.svg#a\"/>", "svg-form", "outside of it"),
    ("<g>", "broken-picture", "line 3"),
    (String(repeating: "<rect/>", count: 30_000), "svg-too-large", "line"),
  ]

  @Test(arguments: faults)
  func `What cannot be drawn is told where it is named`(
    content: String, id: String, words: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\n\(content)\n</svg>",
      to: "a.svg")
    let meeting = try folder.write(Self.oneDrawing, to: "meeting.yaml")
    let result = built(meeting)
    #expect(result.outputs.isEmpty)
    let report = result.report.rendered(.short)
    #expect(report.contains("meeting.yaml:5:40: error[\(id)]"), "\(report)")
    #expect(report.contains(words), "\(report)")
    #expect(report.split(separator: "\n").count == 1, "\(report)")
  }

  @Test func `Nothing that is seen of the machine's fonts comes into a drawing`() throws {
    let svg = { (family: String) in
      Array(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><text y="40" font-size="60" \
        font-family="\(family)">█</text></svg>
        """.utf8)
    }
    let fonts = try BundledFonts().catalogue.faces.map(\.path)
    let drawn = try [fonts, Array(fonts.reversed())].map { files in
      try CairoPicture(
        VectorPicture(svg: svg("Source Sans Pro"), width: 40, height: 40, fonts: files), scale: 1
      ).png()
    }
    #expect(drawn[0] == drawn[1])
  }
}
