#ifndef TAKLIMAT_CQPDF_H
#define TAKLIMAT_CQPDF_H

#if !__has_include(<qpdf/qpdf-c.h>)
#error "libqpdf-dev is missing: apt-get install libqpdf-dev (or run make, which does it)"
#endif

#include <dlfcn.h>
#include <qpdf/qpdf-c.h>
#include <stddef.h>

/*
 * The library is not linked but loaded when a PDF is first read: it would cost every run, of which
 * few read one, its shared libraries' start. The functions that are called are listed once; their
 * types are those of the library's own header.
 */
#define TAKLIMAT_QPDF_FUNCTIONS(USE) \
  USE(cleanup) \
  USE(get_error) \
  USE(get_error_code) \
  USE(get_error_message_detail) \
  USE(get_last_string_length) \
  USE(get_object_by_id) \
  USE(get_qpdf_version) \
  USE(get_trailer) \
  USE(has_error) \
  USE(init) \
  USE(is_encrypted) \
  USE(more_warnings) \
  USE(next_warning) \
  USE(oh_get_dict) \
  USE(oh_get_stream_data) \
  USE(oh_is_stream) \
  USE(oh_release) \
  USE(oh_unparse_resolved) \
  USE(read_memory) \
  USE(set_attempt_recovery) \
  USE(set_suppress_warnings) \
  USE(silence_errors)

#define TAKLIMAT_QPDF_FIELD(name) __typeof__(&qpdf_##name) name;

/* Entry points of a loaded libqpdf; all are set or the table is not used. */
struct TaklimatQPDFTable {
  TAKLIMAT_QPDF_FUNCTIONS(TAKLIMAT_QPDF_FIELD)
};

/* POSIX lets a function's address be had through an object pointer (dlsym). */
#define TAKLIMAT_QPDF_LOAD(name) \
  if (!(*(void **)&table->name = dlsym(library, "qpdf_" #name))) return 0;

/* Loads libqpdf of the header's series and fills the table; 0 where that fails. */
static inline int taklimat_load_qpdf(struct TaklimatQPDFTable *table) {
  void *library = dlopen("libqpdf.so.29", RTLD_NOW | RTLD_LOCAL);
  if (!library) return 0;
  TAKLIMAT_QPDF_FUNCTIONS(TAKLIMAT_QPDF_LOAD)
  return 1;
}

#endif
