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

/// Turns text of one font, script and level into glyphs, by HarfBuzz.
///
/// The font is given, not searched for, so that no other can step in unseen. HarfBuzz is asked
/// itself: Pango's call reads the features, searches the plan and copies the glyphs anew for each
/// word, which took a quarter of the whole.
package final class Shaper {
  /// What HarfBuzz works out once for a face, its features and the text's properties.
  private struct Plan {
    let face: OpaquePointer
    let context: ShapingContext
    let features: [hb_feature_t]
    let plan: OpaquePointer
    let properties: hb_segment_properties_t
  }

  /// Above this many looks the plans are made anew.
  private static let limit = 256

  private var plans: [Plan] = []
  // Words of one look follow each other.
  private var last = 0
  private let buffer: OpaquePointer

  package init?() {
    guard let buffer = hb_buffer_create(), hb_buffer_allocation_successful(buffer) != 0 else {
      return nil
    }
    self.buffer = buffer
    hb_buffer_set_flags(
      buffer, hb_buffer_flags_t(HB_BUFFER_FLAG_BOT.rawValue | HB_BUFFER_FLAG_EOT.rawValue))
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS)
    hb_buffer_set_invisible_glyph(buffer, Self.invisible)
  }

  deinit {
    forgetPlans()
    hb_buffer_destroy(buffer)
  }

  package func shape(_ text: [UInt8], font: Font, _ context: ShapingContext) -> ShapedText {
    let handle = font.program.shaping
    guard !text.isEmpty, let face = hb_font_get_face(handle), let plan = plan(for: face, context)
    else { return ShapedText() }
    hb_buffer_clear_contents(buffer)
    text.withUnsafeBytes { bytes in
      let length = Int32(clamping: bytes.count)
      hb_buffer_add_utf8(
        buffer, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), length, 0, length)
    }
    withUnsafePointer(to: plan.properties) { hb_buffer_set_segment_properties(buffer, $0) }
    _ = hb_shape_plan_execute(
      plan.plan, handle, buffer, plan.features, UInt32(clamping: plan.features.count))
    return collect(text, handle, scale: font.unit)
  }

  private func collect(_ text: [UInt8], _ font: OpaquePointer, scale: Double) -> ShapedText {
    var result = ShapedText()
    var count: UInt32 = 0
    guard let glyphs = hb_buffer_get_glyph_infos(buffer, &count),
      let positions = hb_buffer_get_glyph_positions(buffer, &count)
    else { return result }
    result.glyphs.reserveCapacity(Int(count))
    for index in 0..<Int(count) {
      let glyph = glyphs[index]
      if glyph.codepoint == 0 {
        let end = Self.endOfCluster(index, in: glyphs, count: Int(count)) ?? text.count
        let missing = missing(in: text, Int(glyph.cluster), end, font)
        if let missing, result.missing.last != missing { result.missing.append(missing) }
        continue
      }
      let position = positions[index]
      result.glyphs.append(
        ShapedGlyph(
          index: glyph.codepoint == Self.invisible ? .max : glyph.codepoint,
          advance: Double(position.x_advance) * scale, xOffset: Double(position.x_offset) * scale,
          yOffset: -Double(position.y_offset) * scale, cluster: Int32(clamping: glyph.cluster)))
    }
    return result
  }
}

@available(*, unavailable)
extension Shaper: Sendable {}  // holds a buffer that every call writes to

extension Shaper {
  /// Given to characters that show nothing; handed to cairo, an empty glyph would bring in a Type 3
  /// font, so that their cluster has none.
  private static let invisible: UInt32 = 0x0FFF_FFFF

  /// The character behind a glyph 0: the first of its cluster that the font lacks.
  private func missing(in text: [UInt8], _ start: Int, _ end: Int, _ font: OpaquePointer)
    -> MissingCharacter?
  {
    guard start < end, end <= text.count else { return nil }
    var offset = start
    var first: MissingCharacter?
    var bytes = text[start..<end].makeIterator()
    var decoder = UTF8()
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      let candidate = MissingCharacter(scalar: scalar, offset: offset)
      var glyph: hb_codepoint_t = 0
      if hb_font_get_nominal_glyph(font, scalar.value, &glyph) == 0 { return candidate }
      first = first ?? candidate
      offset += UTF8.width(scalar)
    }
    return first
  }

  /// Where the text of a glyph's cluster ends: at the next cluster, which stands to its right, or to
  /// its left in text from right to left. Nil for the text's end.
  private static func endOfCluster(
    _ index: Int, in glyphs: UnsafePointer<hb_glyph_info_t>, count: Int
  ) -> Int? {
    let cluster = glyphs[index].cluster
    var next = index + 1
    while next < count, glyphs[next].cluster == cluster { next += 1 }
    if next < count, glyphs[next].cluster > cluster { return Int(glyphs[next].cluster) }
    var previous = index - 1
    while previous >= 0, glyphs[previous].cluster == cluster { previous -= 1 }
    guard previous >= 0, glyphs[previous].cluster > cluster else { return nil }
    return Int(glyphs[previous].cluster)
  }

  private func plan(for face: OpaquePointer, _ context: ShapingContext) -> Plan? {
    if plans.indices.contains(last), plans[last].face == face, plans[last].context == context {
      return plans[last]
    }
    if let known = plans.firstIndex(where: { $0.face == face && $0.context == context }) {
      last = known
      return plans[known]
    }
    if plans.count >= Self.limit { forgetPlans() }
    guard let plan = makePlan(for: face, context) else { return nil }
    last = plans.count
    plans.append(plan)
    return plan
  }

  private func makePlan(for face: OpaquePointer, _ context: ShapingContext) -> Plan? {
    let features = context.features.split(separator: ",").compactMap { text in
      var feature = hb_feature_t()
      return hb_feature_from_string(String(text), -1, &feature) != 0 ? feature : nil
    }
    var properties = hb_segment_properties_t()
    properties.direction = context.level % 2 == 0 ? HB_DIRECTION_LTR : HB_DIRECTION_RTL
    properties.script = hb_script_from_iso15924_tag(
      g_unicode_script_to_iso15924(GUnicodeScript(rawValue: Int32(context.script))))
    properties.language = hb_language_from_string(context.language, -1)
    let plan = hb_shape_plan_create_cached(
      face, &properties, features, UInt32(clamping: features.count), nil)
    guard let plan, let face = hb_face_reference(face) else { return nil }
    return Plan(
      face: face, context: context, features: features, plan: plan, properties: properties)
  }

  private func forgetPlans() {
    for plan in plans {
      hb_shape_plan_destroy(plan.plan)
      hb_face_destroy(plan.face)
    }
    plans.removeAll()
  }
}
