#ifndef TAKLIMAT_CDeflate_H
#define TAKLIMAT_CDeflate_H

#if !__has_include(<libdeflate.h>)
#error "libdeflate-dev is missing: apt-get install libdeflate-dev (or run make, which does it)"
#endif

#include <libdeflate.h>

#endif
