#ifndef POVAID_SORT_H
#define POVAID_SORT_H

#include "core/compat.h"

/* A sort that can be cancelled. */

extern void pov_sort(void *base, size_t n, size_t size,
					 int (*compare) (const void *a, const void *b, void *arg), void *arg);

#endif							/* POVAID_SORT_H */
