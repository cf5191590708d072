#ifndef POVAID_EXACT_NUMERIC_H
#define POVAID_EXACT_NUMERIC_H

#include "core/numeric_exact.h"
#include "number/exact.h"

/* Exact sums and their quotients as numerics, for print. */

extern Datum numeric_of_exact(const ExactNumber *x);
extern Datum exact_percent(const ExactNumber *numerator, const ExactNumber *denominator,
						   int scale);

#endif							/* POVAID_EXACT_NUMERIC_H */
