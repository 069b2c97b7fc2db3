import TestSupport
import Testing

@testable import PangoCairo

@Suite struct ShaperTests {
  private let shaper: Shaper
  private let program: FontProgram
  private static let plain = ShapingContext(
    features: "liga=0", language: "id", script: TextAnalysis.latin)

  init() throws {
    shaper = try #require(Shaper())
    program = try FontProgram(
      path: Checkout.path("Fonts/source-serif-pro/SourceSerifPro-Regular.ttf"))
  }

  private func shape(_ text: String, _ context: ShapingContext = plain, size: Double = 10) throws
    -> ShapedText
  {
    shaper.shape(Array(text.utf8), font: Font(program, size: size), context)
  }

  @Test func `The same text has the same glyphs, whatever was shaped before`() throws {
    let first = try shape("Pertahanan")
    _ = try shape("lain", ShapingContext(features: "smcp=1", language: "en", script: 0))
    #expect(try shape("Pertahanan").glyphs == first.glyphs)
    let other = try #require(Shaper())
    let again = other.shape(Array("Pertahanan".utf8), font: Font(program, size: 10), Self.plain)
    #expect(again.glyphs == first.glyphs)
  }

  @Test func `Advances grow with the size and are not rounded`() throws {
    let small = try shape("negara", size: 7)
    let large = try shape("negara", size: 70)
    for (one, ten) in zip(small.glyphs, large.glyphs) {
      #expect(abs(one.advance * 10 - ten.advance) < 0.02)
    }
    #expect(small.glyphs.contains { $0.advance != $0.advance.rounded() })
  }

  @Test func `Each glyph knows the first byte of its characters`() throws {
    #expect(try shape("aéz").glyphs.map(\.cluster) == [0, 1, 3])
  }

  @Test func `An empty text has no glyphs`() throws {
    #expect(try shape("").glyphs.isEmpty)
  }

  @Test func `A character that the font lacks is told with its byte, and draws nothing`() throws {
    let shaped = try shape("é\u{05D0}b")
    #expect(shaped.missing == [MissingCharacter(scalar: "\u{05D0}", offset: 2)])
    #expect(shaped.glyphs.map(\.cluster) == [0, 4])
  }

  @Test func `Features choose other glyphs`() throws {
    let plain = try shape("abc")
    let capitals = try shape(
      "abc", ShapingContext(features: "smcp=1", language: "id", script: TextAnalysis.latin))
    #expect(zip(plain.glyphs, capitals.glyphs).allSatisfy { $0.index != $1.index })
  }

  @Test func `Odd levels are drawn from right to left`() throws {
    var context = Self.plain
    context.level = 1
    #expect(try shape("abc", context).glyphs.map(\.cluster) == [2, 1, 0])
  }
}
