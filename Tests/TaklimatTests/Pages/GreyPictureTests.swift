import Diagnostics
import Frames
import PangoCairo
import Taklimat
import TestSupport
import Testing

/// Pictures by a template that has no colours.
@Suite struct GreyPictureTests {
  private static let meeting = """
    schema: taklimat/meeting/1
    id: m
    language: id
    title: Rapat
    pictures:
      - {id: a, alt: Gambar., file: a.svg}
      - {id: b, alt: Gambar., file: color.jpg}
      - {id: c, alt: Gambar., file: deep.png}

    """

  private func folder() throws -> (folder: TemporaryFolder, meeting: String) {
    let folder = try TemporaryFolder()
    for name in ["color.jpg", "deep.png"] {
      try folder.write(
        try Checkout.bytes("Tests/Fixtures/meetings/pictures/" + name), to: name)
    }
    try folder.write(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><linearGradient id="g"><stop stop-color="#f00"/><stop offset="1" stop-color="blue"/></linearGradient><rect width="4" height="2" fill="url(#g)"/></svg>
      """, to: "a.svg")
    return (folder, try folder.write(Self.meeting, to: "m.yaml"))
  }

  private func built(
    _ meeting: String, _ format: OutputFormat, _ template: String
  ) -> [BuildOutput] {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    options.template = template
    options.format = format
    return BriefingEngine(options).build(.file(meeting)).outputs
  }

  /// How many pixels of all pages have a hue.
  private func coloredPixels(_ template: String) throws -> Int {
    let (folder, meeting) = try folder()
    defer { withExtendedLifetime(folder) {} }
    let pages = built(meeting, .png, template)
    #expect(!pages.isEmpty)
    return try pages.reduce(0) { count, page in
      let pixels = try CairoPicture(png: page.bytes).pixels()
      return stride(from: 0, to: pixels.count, by: 4).reduce(count) {
        let (blue, green, red) = (pixels[$1], pixels[$1 + 1], pixels[$1 + 2])
        return blue == green && green == red ? $0 : $0 + 1
      }
    }
  }

  @Test func `No picture keeps a colour in the grey template`() throws {
    #expect(try coloredPixels("grey") == 0)
    #expect(try coloredPixels("plain") > 1000)
  }

  @Test func `A JPEG file stays one in the PDF, without its colours`() throws {
    let color = try Checkout.bytes("Tests/Fixtures/meetings/pictures/color.jpg")
    let grey = try #require(CairoPicture.greyJPEG(color))
    #expect(CairoPicture.greyJPEG(color) == grey)
    #expect(grey.count < color.count)
    let (folder, meeting) = try folder()
    defer { withExtendedLifetime(folder) {} }
    let pdf = try #require(built(meeting, .pdf, "grey").first).bytes
    #expect(pdf.indices.contains { pdf[$0] == grey[0] && pdf[$0...].starts(with: grey) })
    #expect(CairoPicture.greyJPEG(Array(color.prefix(40))) == nil)
  }
}
