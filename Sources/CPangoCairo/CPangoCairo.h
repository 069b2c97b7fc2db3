#ifndef TAKLIMAT_CPangoCairo_H
#define TAKLIMAT_CPangoCairo_H

#if !__has_include(<pango/pangocairo.h>)
#error "libpango1.0-dev is missing: apt-get install libpango1.0-dev (or run make, which does it)"
#endif

#include <pango/pangocairo.h>

#endif
