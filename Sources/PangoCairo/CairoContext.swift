import CPangoCairo

/// A pen on a cairo surface: colours, paths, glyphs.
///
/// Only cairo's default operator is ever used: others make it draw the page as a picture.
package final class CairoContext {
  private let handle: OpaquePointer

  init(_ surface: OpaquePointer) throws(CairoError) {
    guard let handle = cairo_create(surface) else { throw .outOfMemory }
    self.handle = handle
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_set_font_options(handle, options)
    cairo_font_options_destroy(options)
    try check()
  }

  deinit { cairo_destroy(handle) }

  /// Throws if anything drawn with this context failed.
  package func check() throws(CairoError) { try CairoError.check(cairo_status(handle)) }

  package func save() { cairo_save(handle) }

  package func restore() { cairo_restore(handle) }

  package func scale(by factor: Double) { cairo_scale(handle, factor, factor) }

  /// Maps (x, y) to (a·x + c·y + tx, b·x + d·y + ty) before what was set so far.
  package func transform(
    _ values: (a: Double, b: Double, c: Double, d: Double, tx: Double, ty: Double)
  ) {
    var matrix = cairo_matrix_t(
      xx: values.a, yx: values.b, xy: values.c, yy: values.d, x0: values.tx, y0: values.ty)
    cairo_transform(handle, &matrix)
  }

  package func clip() { cairo_clip(handle) }

  /// Parts from 0 to 1, sRGB.
  package func setColor(red: Double, green: Double, blue: Double) {
    cairo_set_source_rgb(handle, red, green, blue)
  }

  package func move(x: Double, y: Double) { cairo_move_to(handle, x, y) }

  package func line(x: Double, y: Double) { cairo_line_to(handle, x, y) }

  package func curve(
    _ first: (x: Double, y: Double), _ second: (x: Double, y: Double),
    to end: (x: Double, y: Double)
  ) {
    cairo_curve_to(handle, first.x, first.y, second.x, second.y, end.x, end.y)
  }

  package func closePath() { cairo_close_path(handle) }

  package func newPath() { cairo_new_path(handle) }

  package func addRectangle(x: Double, y: Double, width: Double, height: Double) {
    cairo_rectangle(handle, x, y, width, height)
  }

  package func fill() { cairo_fill(handle) }

  package func fillPreservingPath() { cairo_fill_preserve(handle) }

  package func stroke(width: Double, hasRoundCaps: Bool) {
    cairo_set_line_width(handle, width)
    cairo_set_line_cap(handle, hasRoundCaps ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    cairo_stroke(handle)
  }

  /// Draws a picture into the rectangle from the origin to (`width`, `height`).
  package func draw(_ picture: CairoPicture, width: Double, height: Double) {
    guard picture.width > 0, picture.height > 0 else { return }
    cairo_save(handle)
    cairo_scale(handle, width / picture.width, height / picture.height)
    cairo_set_source_surface(handle, picture.handle, 0, 0)
    cairo_rectangle(handle, 0, 0, picture.width, picture.height)
    cairo_fill(handle)
    cairo_restore(handle)
  }

  /// Draws an SVG file with its top left corner at the origin.
  package func draw(_ picture: VectorPicture) {
    cairo_save(handle)
    cairo_set_source_surface(handle, picture.handle, 0, 0)
    cairo_rectangle(handle, 0, 0, picture.width, picture.height)
    cairo_fill(handle)
    cairo_restore(handle)
  }

  /// Chooses the font for the glyphs to come; throws without memory for it, since cairo would go on
  /// with a font of the machine's.
  package func setFont(_ font: Font) throws(CairoError) {
    guard let face = font.program.face else { throw .outOfMemory }
    cairo_set_font_face(handle, face)
    cairo_set_font_size(handle, font.size)
  }

  /// Draws glyphs with the text they stand for.
  package func show(_ glyphs: GlyphBuffer, isBackward: Bool) {
    let flags = isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(0)
    glyphs.text.withUnsafeBytes { bytes in
      cairo_show_text_glyphs(
        handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
        Int32(clamping: bytes.count), glyphs.glyphs, Int32(clamping: glyphs.glyphs.count),
        glyphs.clusters, Int32(clamping: glyphs.clusters.count), flags)
    }
  }
}

@available(*, unavailable)
extension CairoContext: Sendable {}  // a context belongs to one thread

/// Text, glyphs and clusters in cairo's form; kept from run to run, so that drawing does not
/// allocate.
package struct GlyphBuffer {
  fileprivate var glyphs: [cairo_glyph_t] = []
  fileprivate var clusters: [cairo_text_cluster_t] = []
  fileprivate var text: [UInt8] = []

  package init() {}

  package var isEmpty: Bool { glyphs.isEmpty }

  package mutating func removeAll() {
    glyphs.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }

  package mutating func addGlyph(_ index: UInt32, x: Double, y: Double) {
    glyphs.append(cairo_glyph_t(index: UInt(index), x: x, y: y))
  }

  package mutating func addCluster(bytes: Int32, glyphs: Int32) {
    clusters.append(cairo_text_cluster_t(num_bytes: bytes, num_glyphs: glyphs))
  }

  package mutating func addText(_ bytes: [UInt8]) { text.append(contentsOf: bytes) }
}
