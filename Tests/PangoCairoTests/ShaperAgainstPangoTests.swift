import CPangoCairo
import CPangoFT2
import TestSupport
import Testing

@testable import PangoCairo

/// HarfBuzz is asked without Pango in between; Pango's own call is the measure.
@Suite struct ShaperAgainstPangoTests {
  private static let file = Checkout.path("Fonts/source-serif-pro/SourceSerifPro-Regular.ttf")
  /// At which a unit of Pango's integers is finer than the font's own.
  private static let size = 1000.0

  private func pangoShapes(
    _ text: String, _ font: UnsafeMutablePointer<PangoFont>, _ context: ShapingContext
  ) -> [ShapedGlyph] {
    var analysis = PangoAnalysis()
    analysis.font = font
    analysis.level = context.level
    analysis.script = context.script
    analysis.language = pango_language_from_string(context.language)
    analysis.extra_attrs = g_slist_append(nil, pango_attr_font_features_new(context.features))
    guard let glyphs = pango_glyph_string_new() else { return [] }
    defer { pango_glyph_string_free(glyphs) }
    text.withCString { pango_shape_full($0, -1, $0, -1, &analysis, glyphs) }
    return (0..<Int(glyphs.pointee.num_glyphs)).map { index in
      let glyph = glyphs.pointee.glyphs[index]
      let scale = Double(PANGO_SCALE)
      return ShapedGlyph(
        index: glyph.glyph == UInt32(PANGO_GLYPH_EMPTY) ? .max : glyph.glyph,
        advance: Double(glyph.geometry.width) / scale,
        xOffset: Double(glyph.geometry.x_offset) / scale,
        yOffset: Double(glyph.geometry.y_offset) / scale,
        cluster: glyphs.pointee.log_clusters[index])
    }
  }

  @Test(arguments: [
    "Pertahanan", "AVATAR Tōkyō", "e\u{301}x\u{0323}\u{0302}", "a\u{200D}b\u{00AD}c\u{2060}d",
    "efisiensi", "1/2 — 79 %",
  ])
  func `Glyphs, places and clusters are Pango's`(text: String) throws {
    let shaper = try #require(Shaper())
    let font = Font(try FontProgram(path: Self.file), size: Self.size)
    let pangos = try #require(taklimat_pango_font(Self.file, "Source Serif Pro", Self.size))
    for (features, level) in [("liga=0", UInt8(0)), ("smcp=1,onum=1", 0), ("dlig=0", 1)] {
      let context = ShapingContext(
        features: features, language: "id", level: level, script: TextAnalysis.latin)
      let shaped = shaper.shape(Array(text.utf8), font: font, context)
      #expect(shaped.glyphs == pangoShapes(text, pangos, context))
      #expect(shaped.missing.isEmpty)
    }
  }
}
