import CPangoCairo

/// A font at one size, as Pango shapes with it and cairo draws it.
///
/// Pango loads a face once, at a size of its own, and searches for it with a thread each time; with
/// hinting and rounding off a face's metrics are in proportion at every size, so that the other
/// sizes are scaled from the one.
package final class Font {
  let handle: UnsafeMutablePointer<PangoFont>
  /// Of this size to the one that Pango shapes at.
  let scale: Double
  /// In points; nil where it is Pango's own.
  private let size: Double?
  private var sized: OpaquePointer?

  init(adopting handle: UnsafeMutablePointer<PangoFont>) {
    self.handle = handle
    scale = 1
    size = nil
  }

  /// The same face at another size; both in points.
  package init(_ font: Font, of masterSize: Double, at size: Double) {
    handle = font.handle
    g_object_ref(UnsafeMutableRawPointer(handle))
    scale = size / masterSize
    self.size = size
  }

  deinit {
    if let sized { cairo_scaled_font_destroy(sized) }
    g_object_unref(UnsafeMutableRawPointer(handle))
  }

  /// HarfBuzz's view of the font at Pango's size, owned by it.
  private(set) lazy var shaping: OpaquePointer? = pango_font_get_hb_font(handle)

  /// The path of the file that the font comes from.
  package var file: String? {
    taklimat_font_file(handle).map { String(cString: $0) }
  }

  /// cairo's view of the font, owned by it.
  package var scaledFont: OpaquePointer? {
    guard let size else { return taklimat_font_scaled(handle) }
    if sized == nil { sized = taklimat_font_scaled_to(handle, size) }
    return sized
  }

  package func has(_ scalar: Unicode.Scalar) -> Bool {
    taklimat_font_has(handle, scalar.value)
  }

  /// Whether the file could be read as a font at all.
  package var isReadable: Bool { taklimat_font_glyphs(handle) > 0 }
}

@available(*, unavailable)
extension Font: Sendable {}  // reference counts of GObject are safe, the font map behind is not
