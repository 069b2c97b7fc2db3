#ifndef TAKLIMAT_CHyphen_H
#define TAKLIMAT_CHyphen_H

#if !__has_include(<hyphen.h>)
#error "libhyphen-dev is missing: apt-get install libhyphen-dev (or run make, which does it)"
#endif

#include <hyphen.h>

#endif
