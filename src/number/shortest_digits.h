#ifndef POVAID_SHORTEST_DIGITS_H
#define POVAID_SHORTEST_DIGITS_H

#include "number/big.h"

/*
 * What a person sees of a double: the shortest decimal that is read back as it.
 *
 * A fraction or a cut point reaches us as a double, and so does the welfare
 * that it multiplies; but somebody wrote 0.6 and 1024.65.  Of all decimals
 * nearer to the double than to its neighbours it is the shortest, and of those
 * as short the nearest: the digits that the server prints.  A decimal in the
 * middle between two doubles counts for neither, as in the server, because not
 * every reader rounds it to the even one.
 */
typedef struct ShortestDigits
{
	bool		negative;
	uint64_t	digits;			/* at most 17 of them, the last not 0; 0 for zero */
	int			exponent;		/* of ten */
} ShortestDigits;

extern void shortest_digits(double x, ShortestDigits *result);
extern void big_power_of_ten(BigNumber *x, int exponent);
extern void big_from_uint64(BigNumber *x, uint64_t value);
extern ExactStatus shortest_product(double x, double y, double *result);

#endif							/* POVAID_SHORTEST_DIGITS_H */
