#ifndef POVAID_SIMILAR_UNITS_H
#define POVAID_SIMILAR_UNITS_H

#include "core/byte_sort.h"

/* Unpaid units, and paid ones without an entitlement, that may be the same. */

typedef enum SimilarSide
{
	SIMILAR_MISSING,
	SIMILAR_UNEXPECTED
} SimilarSide;

typedef struct SimilarUnits SimilarUnits;

extern SimilarUnits *similar_units_begin(void);
extern void similar_units_end(SimilarUnits *units);
extern void similar_units_add(SimilarUnits *units, SimilarSide side, int64 row,
							  const char *round, const char *unit);
extern void similar_units_find(SimilarUnits *units);
extern int64 similar_units_row(const SimilarUnits *units);
extern void similar_units_describe(SimilarUnits *units, StringInfo detail);

#endif							/* POVAID_SIMILAR_UNITS_H */
