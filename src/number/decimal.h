#ifndef POVAID_DECIMAL_H
#define POVAID_DECIMAL_H

#include <float.h>
#include <stdint.h>
#include <string.h>

/*
 * Correctly rounded conversion of base-10000 decimals to binary doubles.
 *
 * A decimal is what PostgreSQL's numeric keeps: a sign, "ndigits" digits in
 * base 10000 (int16, native byte order, at any alignment) and the weight of
 * the first one, so that
 *
 *		value = sum over i of digits[i] * 10000^(weight - i)
 *
 * The result is the double nearest to that value, ties to even, for every
 * decimal: any number of digits, leading and trailing zero digits allowed,
 * subnormal results included.  A value too small for a subnormal becomes 0;
 * zero is always +0.  A value whose nearest double would be infinite is
 * reported as DECIMAL_OVERFLOW and *result is left alone.
 *
 * The weight must be within +-2^30, which is no restriction for an int16.
 */

/* Digits of a long decimal that decimal.c looks at; it says why they do. */
#define DECIMAL_KEPT_DIGITS	200

typedef enum DecimalStatus
{
	DECIMAL_OK = 0,
	DECIMAL_OVERFLOW
} DecimalStatus;

extern DecimalStatus decimal_to_double_general(int negative, int weight,
											   const void *digits, int ndigits,
											   double *result);

/* Digit i of a possibly unaligned digit array. */
static inline uint32_t
decimal_digit(const void *digits, int i)
{
	uint16_t	digit;

	memcpy(&digit, (const char *) digits + (size_t) i * sizeof(digit),
		   sizeof(digit));
	return digit;
}

/*
 * The usual amounts of money have at most four digits here and a mantissa
 * below 2^53, and 10^20 is the largest power of 10000 that is a double.  One
 * multiplication or division of two exact doubles is correctly rounded by
 * IEEE 754, provided that the machine evaluates double as double.
 */
static inline DecimalStatus
decimal_to_double(int negative, int weight, const void *digits, int ndigits,
				  double *result)
{
#if FLT_EVAL_METHOD == 0 || FLT_EVAL_METHOD == 1
	static const double power[] = {1e0, 1e4, 1e8, 1e12, 1e16, 1e20};
	int			exponent = weight - ndigits + 1;

	if (ndigits >= 1 && ndigits <= 4 && exponent >= -5 && exponent <= 5)
	{
		int64_t		mantissa = decimal_digit(digits, 0);
		int			i;

		for (i = 1; i < ndigits; i++)
			mantissa = mantissa * 10000 + decimal_digit(digits, i);

		if (mantissa <= INT64_C(1) << 53)
		{
			double		value = (double) mantissa;

			if (exponent < 0)
				value /= power[-exponent];
			else
				value *= power[exponent];
			/* unlike a change of sign, the subtraction never makes -0 */
			*result = negative ? 0.0 - value : value;
			return DECIMAL_OK;
		}
	}
#endif
	return decimal_to_double_general(negative, weight, digits, ndigits, result);
}

#endif							/* POVAID_DECIMAL_H */
