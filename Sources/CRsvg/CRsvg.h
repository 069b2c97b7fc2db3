#ifndef TAKLIMAT_CRSVG_H
#define TAKLIMAT_CRSVG_H

#include <dlfcn.h>
#include <stddef.h>

/*
 * librsvg is not linked but loaded when an SVG file is first shown. Its header asks for those of three
 * more libraries, so the few functions are declared here, as librsvg 2.48 and later have them
 * (rsvg.h); handles of GObject's are plain pointers.
 */
struct taklimat_rsvg_rectangle {
  double x, y, width, height;
};

struct taklimat_rsvg_error { /* GError */
  unsigned int domain;
  int code;
  char *message;
};

struct taklimat_rsvg {
  void *(*handle_new_from_data)(const unsigned char *bytes, size_t count,
                                struct taklimat_rsvg_error **error);
  void (*handle_set_dpi)(void *handle, double dpi);
  int (*handle_render_document)(void *handle, void *cairo,
                                const struct taklimat_rsvg_rectangle *viewport,
                                struct taklimat_rsvg_error **error);
  void (*object_unref)(void *object);
  void (*error_free)(struct taklimat_rsvg_error *error);
  void (*set_default_font_map)(void *map);
  void (*set_log_writer)(int (*writer)(int level, const void *fields, size_t count, void *data),
                         void *data, void (*free)(void *data));
};

/* What the libraries have to say of their own faults has no place on the terminal; each fault of a
   file is an error of its call. */
static int taklimat_rsvg_log(int level, const void *fields, size_t count, void *data) {
  (void)level, (void)fields, (void)count, (void)data;
  return 1; /* G_LOG_WRITER_HANDLED */
}

#define TAKLIMAT_RSVG_LOAD(field, name) \
  if (!(*(void **)&table->field = dlsym(library, name))) return 0;

/* Loads librsvg and fills the table; 0 where that fails. To be called once. */
static inline int taklimat_load_rsvg(struct taklimat_rsvg *table) {
  void *library = dlopen("librsvg-2.so.2", RTLD_NOW | RTLD_LOCAL);
  if (!library) return 0;
  TAKLIMAT_RSVG_LOAD(handle_new_from_data, "rsvg_handle_new_from_data")
  TAKLIMAT_RSVG_LOAD(handle_set_dpi, "rsvg_handle_set_dpi")
  TAKLIMAT_RSVG_LOAD(handle_render_document, "rsvg_handle_render_document")
  TAKLIMAT_RSVG_LOAD(object_unref, "g_object_unref")
  TAKLIMAT_RSVG_LOAD(error_free, "g_error_free")
  TAKLIMAT_RSVG_LOAD(set_default_font_map, "pango_cairo_font_map_set_default")
  TAKLIMAT_RSVG_LOAD(set_log_writer, "g_log_set_writer_func")
  table->set_log_writer(taklimat_rsvg_log, NULL, NULL);
  return 1;
}

#endif
