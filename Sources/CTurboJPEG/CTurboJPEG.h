#ifndef TAKLIMAT_CTURBOJPEG_H
#define TAKLIMAT_CTURBOJPEG_H

#if !__has_include(<turbojpeg.h>)
#error "libturbojpeg0-dev is missing: apt-get install libturbojpeg0-dev (or run make, which does it)"
#endif

#include <dlfcn.h>
#include <stddef.h>
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

/*
 * The file without its colours: its lightness is a part of its own (ITU-R BT.601) and stays bit for
 * bit. Fails for a file whose colours are kept otherwise.
 */
static inline int taklimat_grey_jpeg(const unsigned char *bytes, unsigned long count,
                                     void (*receive)(void *, const unsigned char *, unsigned long),
                                     void *closure) {
  void *library = dlopen("libturbojpeg.so.0", RTLD_NOW | RTLD_LOCAL);
  if (!library) return -1;
  __typeof__(&tjInitTransform) init = (__typeof__(init))dlsym(library, "tjInitTransform");
  __typeof__(&tjTransform) run = (__typeof__(run))dlsym(library, "tjTransform");
  __typeof__(&tjFree) release = (__typeof__(release))dlsym(library, "tjFree");
  __typeof__(&tjDestroy) destroy = (__typeof__(destroy))dlsym(library, "tjDestroy");
  if (!init || !run || !release || !destroy) return -1;
  tjhandle handle = init();
  if (!handle) return -1;
  tjtransform transform = {0};
  transform.op = TJXOP_NONE;
  transform.options = TJXOPT_GRAY | TJXOPT_COPYNONE;
  unsigned char *result = NULL;
  unsigned long size = 0;
  int status = run(handle, bytes, count, 1, &result, &size, &transform, 0);
  if (status == 0 && result) receive(closure, result, size);
  if (result) release(result);
  destroy(handle);
  return status;
}

#endif
