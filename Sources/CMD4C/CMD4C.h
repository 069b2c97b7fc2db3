#ifndef TAKLIMAT_CMD4C_H
#define TAKLIMAT_CMD4C_H

#if !__has_include(<md4c.h>)
#error "libmd4c-dev is missing: apt-get install libmd4c-dev (or run make, which does it)"
#endif

#include <md4c.h>

#endif
