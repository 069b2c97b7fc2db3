#ifndef TAKLIMAT_CTURBOJPEG_H
#define TAKLIMAT_CTURBOJPEG_H

#if !__has_include(<turbojpeg.h>)
#error "libturbojpeg0-dev is missing: apt-get install libturbojpeg0-dev (or run make, which does it)"
#endif

#include <dlfcn.h>
#include <turbojpeg.h>

/*
 * Not linked but loaded when a JPEG file is drawn as pixels, which only pages as pictures ask for: a
 * PDF takes the file as it is.
 */
static inline int taklimat_decode_jpeg(const unsigned char *bytes, unsigned long count,
                                       unsigned char *pixels, int width, int stride, int height) {
  void *library = dlopen("libturbojpeg.so.0", RTLD_NOW | RTLD_LOCAL);
  if (!library) return -1;
  __typeof__(&tjInitDecompress) init = (__typeof__(init))dlsym(library, "tjInitDecompress");
  __typeof__(&tjDecompress2) decompress = (__typeof__(decompress))dlsym(library, "tjDecompress2");
  __typeof__(&tjDestroy) destroy = (__typeof__(destroy))dlsym(library, "tjDestroy");
  if (!init || !decompress || !destroy) return -1;
  tjhandle handle = init();
  if (!handle) return -1;
  /* Slow and exact, so that every machine gives the same pixels. */
  int result = decompress(handle, bytes, count, pixels, width, stride, height, TJPF_BGRX,
                          TJFLAG_ACCURATEDCT);
  destroy(handle);
  return result;
}

#endif
