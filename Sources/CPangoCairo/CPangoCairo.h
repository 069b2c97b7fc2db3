#ifndef TAKLIMAT_CPangoCairo_H
#define TAKLIMAT_CPangoCairo_H

#if !__has_include(<pango/pangocairo.h>)
#error "libpango1.0-dev is missing: apt-get install libpango1.0-dev (or run make, which does it)"
#endif

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <pango/pango.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

/* Casting macros are not imported by Swift; these functions stand for them. */
static inline void taklimat_font_map_set_config(PangoFontMap *map, FcConfig *config) {
  pango_fc_font_map_set_config((PangoFcFontMap *)map, config);
}

static inline void taklimat_font_map_set_resolution(PangoFontMap *map, double dpi) {
  pango_cairo_font_map_set_resolution((PangoCairoFontMap *)map, dpi);
}

static inline cairo_scaled_font_t *taklimat_font_scaled(PangoFont *font) {
  return pango_cairo_font_get_scaled_font((PangoCairoFont *)font);
}

/* The file that fontconfig chose, owned by the font; NULL where it has none. */
static inline const char *taklimat_font_file(PangoFont *font) {
  FcChar8 *file = NULL;
  FcPattern *pattern = pango_fc_font_get_pattern((PangoFcFont *)font);
  if (pattern == NULL || FcPatternGetString(pattern, FC_FILE, 0, &file) != FcResultMatch)
    return NULL;
  return (const char *)file;
}

#endif
