import Fonts
import Frames
import PangoCairo
import TestSupport
import Testing

@testable import Shaping

/// What a style asks of its font is seen in the glyphs of the lines.
@Suite struct StyleFeatureTests {
  private let bench: Bench

  init() throws { bench = try Bench() }

  private func glyphs(_ text: String, _ features: TextStyle.Features) -> [UInt32] {
    let style = TextStyle.serif.with { $0.features = features }
    return bench.lines([run(text, style: style)], width: 400).flatMap(\.runs)
      .flatMap(\.run.glyphs).map(\.index)
  }

  /// What HarfBuzz makes of a text with features in CSS form.
  private func shaped(_ text: String, _ features: String) throws -> [UInt32] {
    let face = try #require(
      bench.fonts.face(family: "Source Serif Pro", weight: 400, isItalic: false))
    let shaper = try #require(Shaper())
    let context = ShapingContext(features: features, language: "id", script: TextAnalysis.latin)
    return shaper.shape(Array(text.utf8), font: try bench.fonts.font(face, size: 10), context)
      .glyphs.map(\.index)
  }

  /// Advance of each character, in points.
  private func advances(_ text: String, _ features: TextStyle.Features) -> [Double] {
    let style = TextStyle.serif.with { $0.features = features }
    return text.map { bench.width(of: String($0), style) }
  }

  @Test(
    arguments: [
      (.smallCaps, "smcp=1", "sekjen"), (.oldStyleFigures, "onum=1,pnum=1", "0123456789"),
      (.superscript, "sups=1", "0123456789"),
      ([.smallCaps, .oldStyleFigures], "smcp=1,onum=1,pnum=1", "abc123"),
    ] as [(TextStyle.Features, String, String)])
  func `A style's features reach the glyphs`(
    _ features: TextStyle.Features, _ css: String, _ text: String
  ) throws {
    let found = glyphs(text, features)
    let expected = try shaped(text, "liga=0,clig=0,dlig=0," + css)
    #expect(found == expected)
    let plain = glyphs(text, [])
    #expect(found.count == plain.count)
    #expect(zip(found, plain).allSatisfy { $0 != $1 }, "some glyphs are those of plain text")
  }

  @Test func `Small capitals leave capitals as they are`() {
    #expect(glyphs("KEMHAN", .smallCaps) == glyphs("KEMHAN", []))
  }

  @Test func `Figures of tables are of one width, old-style ones are not`() {
    let digits = "0123456789"
    #expect(Set(advances(digits, .tabularFigures)).count == 1)
    #expect(Set(advances(digits, .oldStyleFigures)).count > 1)
    #expect(glyphs(digits, .tabularFigures) != glyphs(digits, .oldStyleFigures))
  }

  @Test func `Raised figures are drawn smaller by the font, not moved by the line`() throws {
    let style = TextStyle.serif.with { $0.features = .superscript }
    #expect(bench.width(of: "12", style) < 0.8 * bench.width(of: "12"))
    let line = try #require(bench.lines([run("a"), run("12", style: style)], width: 100).first)
    #expect(Set(line.runs.map(\.origin.y)).count == 1 && line.runs.map(\.run.size) == [10, 10])
  }

  @Test func `A ligature of choice is not taken`() throws {
    #expect(glyphs("fi", []).count == 2)
    let joined = try shaped("fi", "liga=1")
    #expect(joined.count == 1, "the font has none, so nothing was tested")
  }

  @Test func `Tracking adds the same behind every letter`() {
    let tracked = TextStyle.serif.with { $0.tracking = 50 }
    let more = bench.width(of: "NKRI", tracked) - bench.width(of: "NKRI")
    #expect(abs(more - 4 * 0.5) < 1e-9)
  }
}
