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

  /// A file of red, green and blue, which cannot stay packed, and of as many pixels as are said.
  private func plainColors(side: Int) throws -> [UInt8] {
    var bytes = try Checkout.bytes("Tests/Fixtures/meetings/pictures/color.jpg")
    let size = try #require(bytes.indices.first { bytes[$0...].starts(with: [0xFF, 0xC0]) }) + 5
    let number = [UInt8(side >> 8), UInt8(side & 0xFF)]
    bytes.replaceSubrange(size..<size + 4, with: number + number)
    // Adobe's mark in place of JFIF's, with no transform.
    let adobe: [UInt8] = [0xFF, 0xEE, 0, 14] + Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 0]
    bytes.replaceSubrange(2..<20, with: adobe)
    return bytes
  }

  @Test(arguments: [("grey", 8000, true), ("plain", 8000, false), ("grey", 240, false)])
  func `A JPEG file that must be unpacked has no more pixels than a PNG file may have`(
    template: String, side: Int, isRefused: Bool
  ) throws {
    let (folder, meeting) = try folder()
    defer { withExtendedLifetime(folder) {} }
    try folder.write(try plainColors(side: side), to: "color.jpg")
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    options.template = template
    let report = BriefingEngine(options).build(.file(meeting)).report
    let told = report.diagnostics.map(\.kind.id).filter { $0 == "picture-dimensions" }
    #expect(told.isEmpty != isRefused)
  }
}
