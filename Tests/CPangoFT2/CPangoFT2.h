#ifndef TAKLIMAT_CPangoFT2_H
#define TAKLIMAT_CPangoFT2_H

/* Pango's own way to a font, which the program does not take and tests measure it by. */

#include <fontconfig/fontconfig.h>
#include <pango/pango.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

/* The font in a file at a size in points, of a map that knows no other; NULL where there is none. */
static inline PangoFont *taklimat_pango_font(const char *file, const char *family, double size) {
  FcConfig *config = FcConfigCreate();
  if (config == NULL || !FcConfigAppFontAddFile(config, (const FcChar8 *)file)) return NULL;
  PangoFontMap *map = pango_ft2_font_map_new();
  pango_ft2_font_map_set_resolution((PangoFT2FontMap *)map, 72, 72);
  pango_fc_font_map_set_config((PangoFcFontMap *)map, config);
  PangoContext *context = pango_font_map_create_context(map);
  pango_context_set_round_glyph_positions(context, FALSE);
  PangoFontDescription *description = pango_font_description_new();
  pango_font_description_set_family(description, family);
  pango_font_description_set_absolute_size(description, size * PANGO_SCALE);
  PangoFont *font = pango_font_map_load_font(map, context, description);
  pango_font_description_free(description);
  return font;
}

#endif
