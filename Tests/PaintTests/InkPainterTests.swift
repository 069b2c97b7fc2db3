import Frames
import TestSupport
import Testing

@testable import Paint

@Suite struct InkPainterTests {
  private let fonts: BundledFonts

  init() throws { fonts = try BundledFonts() }

  /// The sheets for some frames, and the library's file.
  private func prepare(_ frames: [Frame]) throws -> (sheets: [InkSheet], stream: String) {
    var bytes: [UInt8] = []
    let painter = try InkPainter(fonts: fonts.catalogue) { bytes.append(contentsOf: $0) }
    let sheets = try frames.map { try painter.prepare($0) }
    try painter.finish()
    return (sheets, String(decoding: bytes, as: UTF8.self))
  }

  private func frame(_ items: [FrameItem], tag: ContentTag = .artifact(.pagination)) -> Frame {
    var frame = Frame(size: Size(width: 100, height: 100))
    for item in items { frame.place(item, at: .zero, tag: tag) }
    return frame
  }

  private func texts(_ sheet: InkSheet) -> [String] {
    sheet.glyphs.map { String(decoding: $0.text, as: UTF8.self) }
  }

  @Test func `Each glyph is drawn once, on the first page that has it`() throws {
    let (sheets, stream) = try prepare([
      frame([.glyphs(try fonts.run("teks itu"))]), frame([.glyphs(try fonts.run("ikut serta"))]),
      frame([.glyphs(try fonts.run("tiket"))]),
    ])
    #expect(sheets.map { texts($0).joined() } == ["teks iu", "ra", ""])
    #expect(sheets.map(\.sheetCount) == [1, 1, 0])
    #expect(
      stream.ranges(of: "/Type /Page %").count + stream.ranges(of: "/Type /Page\n").count == 2)
  }

  @Test func `A face has glyphs of its own, and groups are looked into`() throws {
    var inner = Frame(size: Size(width: 10, height: 10))
    inner.place(
      .glyphs(try fonts.run("ab", face: BundledFonts.bold)), at: .zero, tag: .artifact(.pagination))
    let (sheets, _) = try prepare([frame([.glyphs(try fonts.run("ab")), .group(Group(inner))])])
    #expect(sheets[0].glyphs.map(\.face) == [0, 0, 1, 1].map(FaceID.init))
    #expect(texts(sheets[0]) == ["a", "b", "a", "b"])
  }

  @Test func `A glyph's advance is the font's`() throws {
    let run = try fonts.run("MM", size: 20)
    let (sheets, _) = try prepare([frame([.glyphs(run)])])
    #expect(abs(sheets[0].glyphs[0].advance * 20 / 1000 - run.glyphs[1].x) < 1e-9)
  }

  @Test func `A glyph that stands among others first has the text that it shows alone`() throws {
    var joined = try fonts.run("ab")
    joined.clusters = [GlyphCluster(bytes: 2, glyphs: 2)]
    let (sheets, _) = try prepare([
      frame([.glyphs(joined), .glyphs(try fonts.run("b"))])
    ])
    #expect(texts(sheets[0]) == ["b", ""])
  }

  @Test func `A space alone waits for a letter`() throws {
    let space = try fonts.run(" ")
    let (sheets, _) = try prepare([
      frame([.glyphs(space)]), frame([.glyphs(space), .glyphs(try fonts.run("a"))]),
      frame([.glyphs(space)]),
    ])
    #expect(sheets.map(texts) == [[], [" ", "a"], []])
    #expect(sheets.map(\.blanks.count) == [1, 0, 0])
    #expect(sheets.map(\.sheetCount) == [0, 1, 0])
  }

  private func image(_ value: UInt8, width: Double = 9) -> Image {
    Image(
      pixels: .bitmap([UInt8](repeating: value, count: 16)), pixelWidth: 2, pixelHeight: 2,
      size: Size(width: width, height: 9))
  }

  @Test func `A picture is drawn once for each size, as no picture of a page`() throws {
    let pages = [[image(1), image(2), image(1)], [image(2), image(1, width: 5)]]
    let (sheets, stream) = try prepare(pages.map { frame($0.map(FrameItem.image)) })
    #expect(sheets.map(\.pictures) == [[0, 1, 0], [1, 2]])
    #expect(sheets.map { $0.newPictures.map(\.width) } == [[9, 9], [5]])
    // Each picture and its mask; a fallback would add one of the whole sheet.
    #expect(stream.ranges(of: "/Subtype /Image").count == 6)
    #expect(!stream.contains("/Subtype /Form"))
  }

  @Test func `Pictures are counted by layers, as they are drawn`() throws {
    var frame = frame([.image(image(1))])
    frame.place(.image(image(2)), at: .zero, tag: .artifact(.background))
    let (sheets, _) = try prepare([frame, self.frame([.image(image(1))])])
    #expect(sheets.map(\.pictures) == [[0, 1], [1]])
  }

  @Test func `A JPEG file goes in as it is`() throws {
    // No more than a header, 2 by 2 pixels in three colours: cairo looks no further.
    let header: [UInt8] = [
      0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0, 2, 0, 2, 3, 1, 17, 0, 2, 17, 0, 3, 17, 0, 0xFF, 0xD9,
    ]
    let image = Image(
      pixels: .jpeg(header), pixelWidth: 2, pixelHeight: 2, size: Size(width: 9, height: 9))
    let (_, stream) = try prepare([frame([.image(image)])])
    #expect(stream.contains("/DCTDecode"))
    #expect(stream.contains(String(decoding: header, as: UTF8.self)))
  }

  @Test func `Faces are told in the catalogue's order`() throws {
    let painter = try InkPainter(fonts: fonts.catalogue) { _ in }
    let runs = try [BundledFonts.sans, BundledFonts.serif].map { try fonts.run("a", face: $0) }
    _ = try painter.prepare(frame(runs.map(FrameItem.glyphs)))
    try painter.finish()
    #expect(painter.faces == [BundledFonts.serif, BundledFonts.sans])
  }

  @Test func `Text from right to left keeps its letters`() throws {
    // Shown as "ba": the first cluster owns the last glyph.
    var run = try fonts.run("ab")
    run.glyphs = [run.glyphs[1], run.glyphs[0]]
    run.glyphs[0].x = 0
    run.glyphs[1].x = 6
    run.isRightToLeft = true
    var structure = StructureTree()
    let root = structure.add(.document, path: "document", to: nil)
    let paragraph = structure.add(.paragraph, path: "p", to: root)
    var page = Page(size: Size(width: 100, height: 100), label: "1")
    var frame = Frame(size: page.size)
    frame.place(.glyphs(run), at: Point(x: 10, y: 50), tag: .element(paragraph))
    page.placements = [.init(frame, at: .zero)]
    var document = try SampleDocument.make(fonts)
    document.pages = [page]
    document.outline = []
    document.structure = structure
    let pdf = try FinishedPDF(document, fonts: fonts.catalogue)
    #expect(try pdf.asked("pdftotext", ["FILE", "-"]).hasPrefix("ba\n"))
  }
}
