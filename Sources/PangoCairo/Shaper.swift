import CPangoCairo

/// A glyph as shaped: advances and offsets in points, y downward.
package struct ShapedGlyph: Hashable, Sendable {
  package var index: UInt32
  package var advance: Double
  package var xOffset: Double
  package var yOffset: Double
  /// First byte of its cluster, from the text's start.
  package var cluster: Int32
}

/// A character for which the font has no glyph.
package struct MissingCharacter: Hashable, Sendable {
  package var scalar: Unicode.Scalar
  /// In UTF-8, from the text's start.
  package var offset: Int
}

/// What shaping a text gives: glyphs in visual order, and what the font lacked.
package struct ShapedText: Sendable {
  package var glyphs: [ShapedGlyph] = []
  package var missing: [MissingCharacter] = []
}

/// What the glyphs of a text depend on beside font and characters.
package struct ShapingContext: Hashable, Sendable {
  /// OpenType features in CSS form: `smcp=1,liga=0`.
  package var features: String
  /// BCP 47.
  package var language: String
  /// Odd from right to left (UAX #9).
  package var level: UInt8
  /// ISO 15924 number of the script as GLib counts it; from `TextAnalysis.script(of:)`.
  package var script: UInt8

  package init(features: String, language: String, level: UInt8 = 0, script: UInt8) {
    self.features = features
    self.language = language
    self.level = level
    self.script = script
  }
}

/// Turns text of one font, script and level into glyphs, by Pango and HarfBuzz.
///
/// The font is given, not searched for, so that no other can step in unseen.
package final class Shaper {
  private var features: [String: UnsafeMutablePointer<GSList>] = [:]
  // Words of one look follow each other.
  private var lastFeatures: (text: String, list: UnsafeMutablePointer<GSList>?)?
  private var lastLanguage: (tag: String, language: OpaquePointer?)?
  private let buffer: UnsafeMutablePointer<PangoGlyphString>

  package init?() {
    guard let buffer = pango_glyph_string_new() else { return nil }
    self.buffer = buffer
  }

  deinit {
    pango_glyph_string_free(buffer)
    for list in features.values {
      pango_attribute_destroy(
        list.pointee.data?.assumingMemoryBound(to: PangoAttribute.self))
      g_slist_free(list)
    }
  }

  package func shape(_ text: [UInt8], font: Font, _ context: ShapingContext) -> ShapedText {
    guard !text.isEmpty else { return ShapedText() }
    var analysis = PangoAnalysis()
    analysis.font = font.handle
    analysis.level = context.level
    analysis.script = context.script
    analysis.language = language(context.language)
    analysis.extra_attrs = attributes(context.features)
    text.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      let length = Int32(clamping: bytes.count)
      pango_shape_full(start, length, start, length, &analysis, buffer)
    }
    return collect(scale: font.scale / Double(PANGO_SCALE))
  }

  private func collect(scale: Double) -> ShapedText {
    var result = ShapedText()
    let count = Int(buffer.pointee.num_glyphs)
    guard let glyphs = buffer.pointee.glyphs, let clusters = buffer.pointee.log_clusters else {
      return result
    }
    result.glyphs.reserveCapacity(count)
    for index in 0..<count {
      let glyph = glyphs[index]
      if glyph.glyph & UInt32(PANGO_GLYPH_UNKNOWN_FLAG) != 0, glyph.glyph != .max {
        let value = glyph.glyph & 0x0FFF_FFFF
        if let scalar = Unicode.Scalar(value) {
          result.missing.append(
            MissingCharacter(scalar: scalar, offset: Int(clusters[index])))
        }
        continue
      }
      // An empty glyph handed to cairo would bring in a Type 3 font; its cluster has none.
      let isEmpty = glyph.glyph == UInt32(PANGO_GLYPH_EMPTY)
      result.glyphs.append(
        ShapedGlyph(
          index: isEmpty ? .max : glyph.glyph, advance: Double(glyph.geometry.width) * scale,
          xOffset: Double(glyph.geometry.x_offset) * scale,
          yOffset: Double(glyph.geometry.y_offset) * scale, cluster: clusters[index]))
    }
    return result
  }

  private func language(_ tag: String) -> OpaquePointer? {
    if let lastLanguage, lastLanguage.tag == tag { return lastLanguage.language }
    let language = pango_language_from_string(tag)
    lastLanguage = (tag, language)
    return language
  }

  private func attributes(_ text: String) -> UnsafeMutablePointer<GSList>? {
    if text.isEmpty { return nil }
    if let lastFeatures, lastFeatures.text == text { return lastFeatures.list }
    let list = features[text] ?? g_slist_append(nil, pango_attr_font_features_new(text))
    features[text] = list
    lastFeatures = (text, list)
    return list
  }
}

@available(*, unavailable)
extension Shaper: Sendable {}  // holds a glyph string that every call writes to
