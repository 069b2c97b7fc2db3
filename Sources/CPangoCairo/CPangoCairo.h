#ifndef TAKLIMAT_CPangoCairo_H
#define TAKLIMAT_CPangoCairo_H

#if !__has_include(<pango/pangocairo.h>)
#error "libpango1.0-dev is missing: apt-get install libpango1.0-dev (or run make, which does it)"
#endif

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <malloc.h>
#include <pango/pango.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

/* One heap for all threads, which grows in large steps and gives nothing back while it runs. Pango
   starts a thread for each face, and the C library would give each a heap of its own; a large
   buffer would be mapped, cleared and unmapped each time. The first step is taken at once, in huge
   pages where the kernel has some: a run touches eight hundred small ones of it. */
static inline void taklimat_keep_one_heap(void) {
  const uintptr_t step = 8 << 20, huge = 2 << 20;
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_TOP_PAD, (int)step);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 128 << 20);
  /* More than is left of the heap that the libraries began; volatile, or the compiler would leave
     both calls out. */
  void *volatile room = malloc(1 << 20);
  free(room);
  uintptr_t end = (uintptr_t)sbrk(0), start = (end - step + huge - 1) / huge * huge;
  if (start < end) madvise((void *)start, end - start, MADV_HUGEPAGE);
}

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

/* cairo's view of a font at another size in points, owned by the caller; NULL without memory. */
static inline cairo_scaled_font_t *taklimat_font_scaled_to(PangoFont *font, double size) {
  cairo_matrix_t matrix, identity;
  cairo_scaled_font_t *base = taklimat_font_scaled(font);
  if (base == NULL) return NULL;
  cairo_matrix_init_scale(&matrix, size, size);
  cairo_matrix_init_identity(&identity);
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_scaled_font_get_font_options(base, options);
  cairo_scaled_font_t *scaled = cairo_scaled_font_create(
      cairo_scaled_font_get_font_face(base), &matrix, &identity, options);
  cairo_font_options_destroy(options);
  if (cairo_scaled_font_status(scaled) == CAIRO_STATUS_SUCCESS) return scaled;
  cairo_scaled_font_destroy(scaled);
  return NULL;
}

/* The file that fontconfig chose, owned by the font; NULL where it has none. */
static inline const char *taklimat_font_file(PangoFont *font) {
  FcChar8 *file = NULL;
  FcPattern *pattern = pango_fc_font_get_pattern((PangoFcFont *)font);
  if (pattern == NULL || FcPatternGetString(pattern, FC_FILE, 0, &file) != FcResultMatch)
    return NULL;
  return (const char *)file;
}

/* Adds a font that the caller knows to a configuration, without opening its file. Fontconfig's own
   FcConfigAppFontAddFile reads every glyph of a file for its character set and its languages, which
   costs a run as much as reading the meeting, and nothing here asks for either. */
static inline FcBool taklimat_config_add(FcConfig *config, const char *file, const char *family,
                                         int css_weight, FcBool italic) {
  FcFontSet *set = FcConfigGetFonts(config, FcSetApplication);
  FcPattern *font = set == NULL ? NULL : FcPatternCreate();
  /* Empty: sorting drops fonts without any, and with it takes the best match and no other. */
  FcCharSet *characters = font == NULL ? NULL : FcCharSetCreate();
  if (font == NULL) return FcFalse;
  FcBool added = characters != NULL && FcPatternAddCharSet(font, FC_CHARSET, characters);
  if (characters != NULL) FcCharSetDestroy(characters);
  if (added && FcPatternAddString(font, FC_FAMILY, (const FcChar8 *)family) &&
      FcPatternAddString(font, FC_FILE, (const FcChar8 *)file) &&
      FcPatternAddInteger(font, FC_INDEX, 0) &&
      /* Pango takes only formats that HarfBuzz reads, and asks no more than this. */
      FcPatternAddString(font, FC_FONTFORMAT, (const FcChar8 *)"TrueType") &&
      FcPatternAddDouble(font, FC_WEIGHT, FcWeightFromOpenTypeDouble(css_weight)) &&
      FcPatternAddInteger(font, FC_SLANT, italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN) &&
      FcPatternAddInteger(font, FC_WIDTH, FC_WIDTH_NORMAL) &&
      FcPatternAddBool(font, FC_OUTLINE, FcTrue) && FcPatternAddBool(font, FC_SCALABLE, FcTrue) &&
      FcFontSetAdd(set, font))
    return FcTrue;
  FcPatternDestroy(font);
  return FcFalse;
}

/* Zero where the font's file could not be read as a font. */
static inline unsigned taklimat_font_glyphs(PangoFont *font) {
  return hb_face_get_glyph_count(hb_font_get_face(pango_font_get_hb_font(font)));
}

/* glibc's Dl_info and dladdr, which its headers show to GNU sources only. */
struct taklimat_place {
  const char *file;
  void *base;
  const char *symbol;
  void *address;
};
int dladdr(const void *address, struct taklimat_place *place);

/* The file that a function was loaded from, owned by the loader; NULL where it is not known. */
static inline const char *taklimat_loaded_file(const void *function) {
  struct taklimat_place place = {NULL, NULL, NULL, NULL};
  return function != NULL && dladdr(function, &place) != 0 ? place.file : NULL;
}

static inline bool taklimat_font_has(PangoFont *font, uint32_t scalar) {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(pango_font_get_hb_font(font), scalar, &glyph) != 0;
}

#endif
