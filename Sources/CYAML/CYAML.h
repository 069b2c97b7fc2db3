#ifndef TAKLIMAT_CYAML_H
#define TAKLIMAT_CYAML_H

#if !__has_include(<yaml.h>)
#error "libyaml-dev is missing: apt-get install libyaml-dev (or run make, which does it)"
#endif

#include <yaml.h>

#endif
