import Pictures
import TestSupport
import Testing

@Suite struct PictureFileTests {
  private func bytes(_ name: String) throws -> [UInt8] {
    try Checkout.bytes("Tests/Fixtures/meetings/pictures/" + name)
  }

  @Test(arguments: [
    "color.jpg", "gray.jpg", "progressive.jpg", "alpha.png", "deep.png", "interlaced.png",
  ])
  func `A picture is known by its bytes, with its size`(_ name: String) throws {
    let picture = try PictureFile(try bytes(name))
    #expect(picture.format == (name.hasSuffix("png") ? .png : .jpeg))
    #expect(picture.pixelWidth == 480 && picture.pixelHeight == 240)
    #expect(picture.seenWidth == 480 && picture.orientation == 1)
  }

  @Test func `A picture that was turned is seen turned`() throws {
    let picture = try PictureFile(try bytes("turned.jpg"))
    #expect(picture.orientation == 6)
    #expect(picture.pixelWidth == 480 && picture.seenWidth == 240 && picture.seenHeight == 480)
  }

  @Test func `Orientations of either byte order are read, and senseless ones passed over`() throws {
    let little = try bytes("turned.jpg")
    let place = try #require(little.indices.first { little[$0...].starts(with: [0x12, 0x01]) })
    var senseless = little
    senseless[place + 8] = 9
    #expect(try PictureFile(senseless).orientation == 1)
    var big = little
    let start = place - 10
    big.replaceSubrange(
      start..<start + 26,
      with: [
        0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 3, 0, 0, 0, 0, 0, 0,
      ])
    #expect(try PictureFile(big).orientation == 3)
  }

  @Test func `Printing inks are refused by name`() throws {
    #expect(fault(try bytes("inks.jpg")) == .inks)
  }

  @Test(arguments: ["color.jpg", "turned.jpg", "progressive.jpg", "alpha.png", "interlaced.png"])
  func `A file that is cut off anywhere is damaged or none`(_ name: String) throws {
    let whole = try bytes(name)
    for length in stride(from: 0, to: whole.count - 1, by: 1 + whole.count / 300) {
      switch fault(Array(whole.prefix(length))) {
      case .broken, .unknownFormat: break
      case let other: Issue.record("\(length) bytes: \(String(describing: other))")
      }
    }
  }

  @Test(arguments: ["turned.jpg", "alpha.png"], 0..<40)
  func `Bytes that are changed do no harm`(_ name: String, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var changed = try bytes(name)
    for _ in 0..<20 {
      changed[Int.random(in: 8..<120, using: &generator)] = UInt8.random(
        in: 0...255, using: &generator)
    }
    _ = fault(changed)
  }

  @Test(arguments: [
    ("GIF89a", "a GIF file"), ("%PDF-1.7", "a PDF file"),
    ("RIFF0000WEBP", "a WebP file"),
  ])
  func `What people put where a picture should be is told by name`(text: String, name: String) {
    #expect(fault(Array(text.utf8)) == .unknownFormat(name))
    #expect(fault([]) == .unknownFormat(nil))
  }

  @Test func `Too many pixels are refused before they are unpacked`() throws {
    var wide = try bytes("alpha.png")
    wide.replaceSubrange(16..<24, with: [0, 0, 0x70, 0, 0, 0, 0x70, 0])
    #expect(
      fault(wide) == .tooManyPixels(width: 28_672, height: 28_672, limit: 25_000_000))
    var none = try bytes("alpha.png")
    none.replaceSubrange(16..<20, with: [0, 0, 0, 0])
    #expect(fault(none) == .broken("it has no pixels"))
  }
}

/// Why these bytes are no picture; nil where they are one.
func fault(_ bytes: [UInt8]) -> PictureFault? {
  do throws(PictureFault) {
    _ = try PictureFile(bytes)
    return nil
  } catch { return error }
}
