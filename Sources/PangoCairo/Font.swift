import CPangoCairo

/// A font at one size, as Pango shapes with it and cairo draws it.
package final class Font {
  let handle: UnsafeMutablePointer<PangoFont>

  init(adopting handle: UnsafeMutablePointer<PangoFont>) { self.handle = handle }

  deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

  /// The path of the file that the font comes from.
  package var file: String? {
    taklimat_font_file(handle).map { String(cString: $0) }
  }

  /// cairo's view of the font, owned by it.
  package var scaledFont: OpaquePointer? { taklimat_font_scaled(handle) }

  package func has(_ scalar: Unicode.Scalar) -> Bool {
    taklimat_font_has(handle, scalar.value)
  }

  /// Whether the file could be read as a font at all.
  package var isReadable: Bool { taklimat_font_glyphs(handle) > 0 }
}

@available(*, unavailable)
extension Font: Sendable {}  // reference counts of GObject are safe, the font map behind is not
