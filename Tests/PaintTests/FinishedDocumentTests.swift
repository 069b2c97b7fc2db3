import Frames
import PangoCairo
import TestSupport
import Testing

@testable import Paint

/// Painter and writer together, on real fonts, read by other programs.
@Suite struct FinishedDocumentTests {
  private let document: PagedDocument
  private let pdf: FinishedPDF

  init() throws {
    let fonts = try BundledFonts()
    document = try SampleDocument.make(fonts)
    pdf = try FinishedPDF(document, fonts: fonts.catalogue)
  }

  @Test func qpdfFindsNoFault() throws {
    let answer = try pdf.asked("qpdf", ["--check", "FILE"])
    #expect(answer.contains("No syntax or stream encoding errors found"))
  }

  @Test func objectsAreWhatTheyWereWhenLastLookedAt() throws {
    try Golden.expect(try pdf.normalForm(), named: "sample.qdf")
    try pdf.keep(as: "sample.3a.pdf")
    try FinishedPDF(document, fonts: try BundledFonts().catalogue, archivalPart: 2)
      .keep(as: "sample.2a.pdf")
  }

  @Test func onlyTheBundledFontsAreEmbedded() throws {
    let rows = try pdf.asked("pdffonts", ["FILE"]).split(separator: "\n").dropFirst(2)
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(row.contains("+SourceSerifPro") || row.contains("+SourceSansPro"))
      #expect(!row.contains("Type 3"))
      #expect(row.contains("yes yes yes"), "embedded, subset, mapped to Unicode: \(row)")
    }
  }

  @Test func textComesOutInReadingOrder() throws {
    let words = try pdf.asked("pdftotext", ["-raw", "FILE", "-"])
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.hasPrefix("Kunjungan Menurut (UNOPS) 79 % \\ laman ini"))
    #expect(words.contains("catatan αβγ."))
  }

  @Test func everyElementHasItsWholeText() throws {
    try Golden.expect(
      try pdf.asked("pdfinfo", ["-struct-text", "FILE"]), named: "sample-structure.txt")
  }

  /// The same pages as cairo draws them, without structure, links or a writer of ours.
  private func drawnByCairo() throws -> FinishedPDF {
    let fonts = try BundledFonts()
    var drawn: [UInt8] = []
    let surface = try CairoPDFSurface { drawn.append(contentsOf: $0) }
    for page in document.pages {
      let context = try surface.beginPage(width: page.size.width, height: page.size.height)
      var painter = FramePainter(context: context, fonts: fonts.catalogue)
      try painter.draw(page.frame(), isPixels: false)
      try context.check()
      try surface.endPage()
    }
    try surface.finish()
    return FinishedPDF(bytes: drawn)
  }

  @Test func writtenPagesLookAndReadAsCairosDo() throws {
    let cairo = try drawnByCairo()
    for arguments in [["-layout", "FILE", "-"], ["-raw", "FILE", "-"]] {
      #expect(try pdf.asked("pdftotext", arguments) == cairo.asked("pdftotext", arguments))
    }
    for page in ["1", "2"] {
      let picture = ["-r", "200", "-gray", "-f", page, "-l", page, "FILE"]
      let written = try GrayPicture(try pdf.output(of: "pdftoppm", picture))
      let drawn = try GrayPicture(try cairo.output(of: "pdftoppm", picture))
      #expect(written.inkCount > 2000)
      #expect(written.strayInk(beside: drawn) == 0 && drawn.strayInk(beside: written) == 0)
    }
  }

  @Test func linksAndTheirPlacesAreFound() throws {
    let links = try pdf.asked("pdfinfo", ["-url", "FILE"])
    #expect(links.contains("https://unops.org/a(b)?q=%C3%BC"))
  }

  @Test func theSameDocumentGivesTheSameBytes() throws {
    let fonts = try BundledFonts()
    let again = try FinishedPDF(try SampleDocument.make(fonts), fonts: fonts.catalogue)
    #expect(again.bytes == pdf.bytes)
  }

  @Test func otherContentGivesAnotherIdentifier() throws {
    let fonts = try BundledFonts()
    var other = document
    other.pages.removeLast()
    other.outline = []
    other.pages[0].placements = []
    let identifiers = try [pdf, FinishedPDF(other, fonts: fonts.catalogue)].map {
      try $0.asked("qpdf", ["--show-object=trailer", "FILE"])
        .split(separator: "/").first { $0.hasPrefix("ID ") }
    }
    #expect(identifiers[0] != nil)
    #expect(identifiers[0] != identifiers[1])
  }
}

/// A picture in PGM form, to be compared where letters may stand a fiftieth of a point apart: readers
/// round that to a quarter of a pixel.
private struct GrayPicture {
  private let width: Int
  private let height: Int
  private let pixels: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) throws {
    // "P5", width and height, the highest value; each behind one white space.
    let words = bytes.prefix(20).split(separator: 10, maxSplits: 3)
    let size = try #require(words.dropFirst().first).split(separator: 32)
      .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    (width, height) = (try #require(size.first), try #require(size.last))
    pixels = bytes.suffix(width * height)
    try #require(pixels.count == width * height)
  }

  private func isInk(_ x: Int, _ y: Int) -> Bool {
    (0..<width).contains(x) && (0..<height).contains(y)
      && pixels[pixels.startIndex + y * width + x] < 128
  }

  var inkCount: Int { pixels.count { $0 < 128 } }

  /// How many dark pixels have no dark one at their place, or next to it, in the other picture.
  func strayInk(beside other: GrayPicture) -> Int {
    var count = 0
    for y in 0..<height {
      for x in 0..<width where isInk(x, y) && !other.isInk(x, y) {
        let isNear = (-1...1).contains { row in
          (-1...1).contains { column in other.isInk(x + column, y + row) }
        }
        if !isNear { count += 1 }
      }
    }
    return count
  }
}
