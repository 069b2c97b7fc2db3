import Frames
import TestSupport
import Testing

@testable import Paint

@Suite struct PNGPainterTests {
  private let fonts: BundledFonts

  init() throws { fonts = try BundledFonts() }

  /// Big-endian width and height of the file's header (PNG specification, 11.2.2).
  private func size(_ png: [UInt8]) -> [Int] {
    [16, 20].map { start in png[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) } }
  }

  @Test func aPageIsWhatItWasWhenLastLookedAt() throws {
    let page = try SampleDocument.make(fonts).pages[1]
    let png = try PNGPainter(resolution: 144, fonts: fonts.catalogue).paint(page)
    try Golden.expect(bytes: png, named: "sample-2.png")
    #expect(size(png) == [480, 400])
  }

  @Test func edgesAreRoundedUpToWholePixels() throws {
    let page = Page(size: Size(width: 100.2, height: 50), label: "1")
    let png = try PNGPainter(resolution: 72, fonts: fonts.catalogue).paint(page)
    #expect(size(png) == [101, 50])
  }

  @Test func anUnfilledSlotIsAnError() {
    var frame = Frame(size: Size(width: 10, height: 10))
    frame.place(.slot(Slot(id: "x", size: frame.size)), at: .zero, tag: .artifact(.pagination))
    var page = Page(size: frame.size, label: "1")
    page.placements = [.init(frame, at: .zero)]
    #expect(throws: PaintError.unfilledSlot("x")) {
      _ = try PNGPainter(resolution: 72, fonts: fonts.catalogue).paint(page)
    }
  }

  @Test func aPictureInAnotherCodeIsAnError() {
    let image = Image(
      pixels: .jpeg([0xFF, 0xD8]), pixelWidth: 2, pixelHeight: 2, size: Size(width: 9, height: 9))
    var frame = Frame(size: Size(width: 10, height: 10))
    frame.place(.image(image), at: .zero, tag: .artifact(.background))
    var page = Page(size: frame.size, label: "1")
    page.placements = [.init(frame, at: .zero)]
    #expect(throws: PaintError.encodedImage) {
      _ = try PNGPainter(resolution: 72, fonts: fonts.catalogue).paint(page)
    }
  }
}
