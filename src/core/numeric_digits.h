#ifndef POVAID_NUMERIC_DIGITS_H
#define POVAID_NUMERIC_DIGITS_H

#include "core/numeric.h"

/*
 * Numerics as base-10000 digits: for arithmetic that is exact, but not
 * that of numeric.c.
 */

/* value = sum over i of digit[i] * 10000^(weight - i); none at all are zero. */
typedef struct NumericDigits
{
	bool		negative;
	int			weight;
	int			ndigits;
	int			scale;			/* digits shown after the point */
	const char *digits;			/* int16, at any alignment */
	void	   *copy;			/* NULL, or memory that holds the digits */
} NumericDigits;

extern NumericClass numeric_datum_digits(Datum value, NumericDigits *result);
extern int	numeric_digits_compare(const NumericDigits *a, const NumericDigits *b);
extern bool numeric_equals_digits(Datum value, const NumericDigits *other);
extern Datum numeric_from_digits(bool negative, int weight,
								 const uint16 *digits, int ndigits, int scale);
extern Datum numeric_from_uint64(bool negative, uint64 value, int exponent,
								 int scale);

static inline void
numeric_digits_free(NumericDigits *digits)
{
	if (digits->copy != NULL)
		pfree(digits->copy);
	digits->copy = NULL;
}

#endif							/* POVAID_NUMERIC_DIGITS_H */
