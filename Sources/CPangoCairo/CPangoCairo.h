#ifndef TAKLIMAT_CPangoCairo_H
#define TAKLIMAT_CPangoCairo_H

#if !__has_include(<pango/pango.h>)
#error "libpango1.0-dev is missing: apt-get install libpango1.0-dev (or run make, which does it)"
#endif

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <malloc.h>
#include <pango/pango.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

/* One heap for all threads, which grows in large steps and gives nothing back while it runs: a large
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

/* cairo's view of the font in a file, owned by the caller; NULL without memory. The pattern names the
   file, so that fontconfig has nothing to search for and reads no configuration. */
static inline cairo_font_face_t *taklimat_font_face(const char *file) {
  FcPattern *pattern = FcPatternCreate();
  if (pattern == NULL) return NULL;
  cairo_font_face_t *face = NULL;
  if (FcPatternAddString(pattern, FC_FILE, (const FcChar8 *)file) &&
      FcPatternAddInteger(pattern, FC_INDEX, 0))
    face = cairo_ft_font_face_create_for_pattern(pattern);
  FcPatternDestroy(pattern);
  if (face == NULL || cairo_font_face_status(face) == CAIRO_STATUS_SUCCESS) return face;
  cairo_font_face_destroy(face);
  return NULL;
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

#endif
