import Frames
import PangoCairo
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

  private static let folder = "Tests/Fixtures/meetings/pictures/"

  /// The page's pixels as blue, green, red, one quadruple for each of 8 by 8 points.
  private func pixels(_ image: Image) throws -> [[UInt8]] {
    var frame = Frame(size: Size(width: 8, height: 8))
    frame.place(.image(image), at: .zero, tag: .artifact(.background))
    var page = Page(size: frame.size, label: "1")
    page.placements = [.init(frame, at: .zero)]
    let png = try PNGPainter(resolution: 72, fonts: fonts.catalogue).paint(page)
    return try CairoPicture(png: png).quarters()
  }

  private static let red: [UInt8] = [50, 60, 200]
  private static let green: [UInt8] = [90, 150, 70]
  private static let blue: [UInt8] = [170, 90, 50]

  private func expect(_ found: [UInt8], near wanted: [UInt8]) {
    for (one, other) in zip(found, wanted) { #expect(abs(Int(one) - Int(other)) < 12) }
  }

  @Test func aFileOfEitherCodeIsUnpacked() throws {
    for (name, pixels) in [("color.jpg", Image.Pixels.jpeg), ("deep.png", Image.Pixels.png)] {
      let bytes = try Checkout.bytes(Self.folder + name)
      let quarters = try self.pixels(
        Image(
          pixels: pixels(bytes), pixelWidth: 480, pixelHeight: 240,
          size: Size(width: 8, height: 8)))
      expect(quarters[0], near: Self.red)
      expect(quarters[1], near: Self.green)
      expect(quarters[2], near: Self.blue)
    }
  }

  /// Which quarter of the stored picture stands at the top left, and which at the top right.
  @Test(arguments: [
    (1, 0, 1), (2, 1, 0), (3, 3, 2), (4, 2, 3), (5, 0, 2), (6, 2, 0), (7, 3, 1), (8, 1, 3),
  ])
  func aPictureIsTurnedAsItsCameraWasHeld(orientation: Int, left: Int, right: Int) throws {
    let bytes = try Checkout.bytes(Self.folder + "color.jpg")
    var image = Image(
      pixels: .jpeg(bytes), pixelWidth: 480, pixelHeight: 240, size: Size(width: 8, height: 8))
    image.orientation = orientation
    let quarters = try pixels(image)
    let colors = [Self.red, Self.green, Self.blue, [0, 0, 0]]
    expect(quarters[0], near: colors[left])
    expect(quarters[1], near: colors[right])
  }

  @Test func aDamagedFileIsAnError() {
    let image = Image(
      pixels: .jpeg([0xFF, 0xD8]), pixelWidth: 2, pixelHeight: 2, size: Size(width: 9, height: 9))
    #expect(throws: (any Error).self) { _ = try pixels(image) }
  }
}
