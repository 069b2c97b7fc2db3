import CPangoCairo

/// What a font is asked for by.
package struct FontRequest: Hashable, Sendable {
  package var family: String
  /// CSS weight, 100 to 900.
  package var weight: Int
  package var isItalic: Bool
  /// In points.
  package var size: Double

  package init(family: String, weight: Int, isItalic: Bool, size: Double) {
    self.family = family
    self.weight = weight
    self.isItalic = isItalic
    self.size = size
  }
}

/// Pango's source of fonts, set up so that a point is a unit and nothing is rounded or hinted.
///
/// One per worker: a map shared by two threads corrupts GLib's lists.
package final class FontMap {
  private let map: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer
  private let configuration: FontConfiguration

  package init(_ configuration: FontConfiguration) throws(FontError) {
    guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      throw .outOfMemory
    }
    self.configuration = configuration
    self.map = map
    taklimat_font_map_set_config(map, configuration.handle)
    taklimat_font_map_set_resolution(map, 72)
    context = pango_font_map_create_context(map)
    pango_context_set_round_glyph_positions(context, 0)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    // Pango would take both from the locale and the environment.
    pango_context_set_language(context, pango_language_from_string("und"))
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(UnsafeMutableRawPointer(map))
  }

  /// The best match for a request. It may be another font than asked for: compare its `file`.
  package func font(_ request: FontRequest) throws(FontError) -> Font {
    let description = pango_font_description_new()
    defer { pango_font_description_free(description) }
    pango_font_description_set_family(description, request.family)
    pango_font_description_set_weight(description, PangoWeight(UInt32(clamping: request.weight)))
    pango_font_description_set_style(
      description, request.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_font_description_set_absolute_size(description, request.size * Double(PANGO_SCALE))
    guard let font = pango_font_map_load_font(map, context, description) else {
      throw .notFound(request.family)
    }
    return Font(adopting: font)
  }
}

@available(*, unavailable)
extension FontMap: Sendable {}  // see the type's comment
