#ifndef POVAID_SHORTEST_H
#define POVAID_SHORTEST_H

#include "core/compat.h"

/*
 * The shortest decimal that stands for a double: what people see of it.
 *
 * Of all decimals that are read back as a double, the shortest is the one that
 * the server prints, and of those as short the nearest.  A column of doubles
 * that were written as decimals of at most 15 digits gives these decimals back.
 * No setting has a part in it, extra_float_digits neither.
 */

/* (negative ? -1 : 1) * digits * 10^exponent; digits do not end in 0. */
typedef struct ShortestDecimal
{
	bool		negative;
	uint64		digits;			/* at most 17 of them; 0 for zero */
	int			exponent;
} ShortestDecimal;

extern void shortest_decimal(double x, ShortestDecimal *result);
extern void shortest_decimal_of_real(float x, ShortestDecimal *result);

/* As a numeric, without zeros at the end; x may be anything that numeric has. */
extern Datum numeric_shortest(double x);
extern Datum numeric_shortest_of_real(float x);

#endif							/* POVAID_SHORTEST_H */
