import CPangoCairo

/// What can go wrong between a font file and a glyph.
package enum FontError: Error, Equatable {
  /// There is no such face.
  case notFound(String)
  /// The file at this path cannot be read, or is no font.
  case unreadable(String)
}

/// The font in a file, at every size: HarfBuzz shapes with it, cairo draws it.
///
/// It is opened by its path, without a search: nothing that is installed on the machine can stand in
/// for it.
package final class FontProgram {
  /// Of the file.
  package let path: String
  package let unitsPerEm: Double
  /// HarfBuzz's view, in font units.
  let shaping: OpaquePointer
  private let bytes: OpaquePointer
  private var cairoFace: OpaquePointer?

  /// - Throws: `FontError.unreadable`.
  package init(path: String) throws(FontError) {
    guard let bytes = hb_blob_create_from_file_or_fail(path) else { throw .unreadable(path) }
    let face = hb_face_create(bytes, 0)
    defer { hb_face_destroy(face) }
    guard hb_face_get_glyph_count(face) > 0, let shaping = hb_font_create(face) else {
      hb_blob_destroy(bytes)
      throw .unreadable(path)
    }
    self.path = path
    self.bytes = bytes
    self.shaping = shaping
    unitsPerEm = Double(hb_face_get_upem(face))
  }

  deinit {
    if let cairoFace { cairo_font_face_destroy(cairoFace) }
    hb_font_destroy(shaping)
    hb_blob_destroy(bytes)
  }

  /// cairo's view, owned by this; nil without memory. FreeType opens the file when it is first drawn.
  var face: OpaquePointer? {
    if cairoFace == nil { cairoFace = taklimat_font_face(path) }
    return cairoFace
  }

  package func has(_ scalar: Unicode.Scalar) -> Bool {
    var glyph: hb_codepoint_t = 0
    return hb_font_get_nominal_glyph(shaping, scalar.value, &glyph) != 0
  }

  /// How far the pen moves past a glyph, in thousandths of the em.
  package func advance(of glyph: UInt32) -> Double {
    Double(hb_font_get_glyph_h_advance(shaping, glyph)) * 1000 / unitsPerEm
  }

  /// Whether a glyph draws anything, as a space does not.
  package func hasInk(_ glyph: UInt32) -> Bool {
    var extents = hb_glyph_extents_t()
    return hb_font_get_glyph_extents(shaping, glyph, &extents) != 0
      && extents.width != 0 && extents.height != 0
  }

  /// The bytes of the file that text is shaped with; valid during the call.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    var count: UInt32 = 0
    let start = hb_blob_get_data(bytes, &count)
    return body(UnsafeRawBufferPointer(start: start, count: Int(count)))
  }
}

@available(*, unavailable)
extension FontProgram: Sendable {}  // cairo's view is made when first asked for

/// A font program at a size in points. Without hinting its metrics are in proportion at every size.
package struct Font {
  package let program: FontProgram
  package let size: Double

  package init(_ program: FontProgram, size: Double) {
    self.program = program
    self.size = size
  }

  /// Of a font unit, in points.
  var unit: Double { size / program.unitsPerEm }
}
