import Fonts
import Frames
import PangoCairo
import TestSupport
import Testing

@testable import Paint

@Suite struct SVGPainterTests {
  private let fonts: BundledFonts

  init() throws { fonts = try BundledFonts() }

  private func painted(_ document: PagedDocument, page: Int) throws -> [UInt8] {
    try SVGPainter(structure: document.structure, fonts: fonts.catalogue).paint(
      document.pages[page], title: document.properties.title,
      language: document.properties.language)
  }

  @Test func `A page is the same drawing as it was`() throws {
    let document = try SampleDocument.make(fonts)
    let svg = try painted(document, page: 1)
    #expect(try painted(document, page: 1) == svg)
    try Golden.expect(String(decoding: svg, as: UTF8.self), named: "sample-2.svg")
  }

  @Test(arguments: [0, 1])
  func `A drawn page looks as its picture does`(page index: Int) throws {
    let document = try SampleDocument.make(fonts)
    let page = document.pages[index]
    let picture = try CairoPicture(
      png: try PNGPainter(resolution: 144, fonts: fonts.catalogue).paint(page))
    let drawing = try VectorPicture(
      svg: try painted(document, page: index), width: page.size.width, height: page.size.height,
      fonts: fonts.catalogue.faces.map(\.path))
    let drawn = try CairoPicture(drawing, scale: 2)
    let (wanted, found) = (picture.pixels(), drawn.pixels())
    try #require(wanted.count == found.count)
    // Cairo sets glyphs on whole pixels, so that single ones differ; squares of eight do not.
    let width = Int(page.size.width) * 2
    var ink = 0
    for top in stride(from: 0, to: Int(page.size.height) * 2 - 8, by: 8) {
      for left in stride(from: 0, to: width - 8, by: 8) {
        let (one, other) = (
          mean(wanted, left, top, width: width), mean(found, left, top, width: width)
        )
        #expect(abs(one - other) < 20, "at \(left), \(top): \(one) and \(other)")
        if one < 240 { ink += 1 }
      }
    }
    #expect(ink > 20)
  }

  /// Of the green of a square of eight pixels.
  private func mean(_ pixels: [UInt8], _ left: Int, _ top: Int, width: Int) -> Int {
    var sum = 0
    for y in top..<top + 8 {
      for x in left..<left + 8 { sum += Int(pixels[(y * width + x) * 4 + 1]) }
    }
    return sum / 64
  }

  @Test func `Text, words and links are in the drawing once, and signs do no harm`() throws {
    let document = try SampleDocument.make(fonts)
    let text = String(decoding: try painted(document, page: 0), as: UTF8.self)
    let ids = text.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count && ids.count > 10)
    #expect(SVGText.escaped("a<b>&\"c\u{1}") == "a&lt;b&gt;&amp;&quot;c")
    #expect(SVGPicture.base64(Array("a".utf8)) == "YQ==")
    #expect(SVGPicture.base64(Array("ab".utf8)) == "YWI=")
    #expect(SVGPicture.base64(Array("abc?".utf8)) == "YWJjPw==")
  }
}
