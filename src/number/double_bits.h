#ifndef POVAID_DOUBLE_BITS_H
#define POVAID_DOUBLE_BITS_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/*
 * The bits of a double, as IEEE 754 lays them out: a sign, eleven bits of
 * exponent, 52 bits of mantissa.
 */
#define DOUBLE_MANTISSA_BITS	52
#define DOUBLE_MANTISSA_MASK	UINT64_C(0x000fffffffffffff)
#define DOUBLE_HIDDEN_BIT		UINT64_C(0x0010000000000000)
#define DOUBLE_INFINITE_BITS	UINT64_C(0x7ff0000000000000)
#define DOUBLE_SIGN_BIT			UINT64_C(0x8000000000000000)

static inline uint64_t
double_to_bits(double x)
{
	uint64_t	bits;

	memcpy(&bits, &x, sizeof(bits));
	return bits;
}

static inline double
double_of_bits(uint64_t bits)
{
	double		x;

	memcpy(&x, &bits, sizeof(x));
	return x;
}

static inline bool
double_is_negative(double x)
{
	return double_to_bits(x) >> 63;
}

/* Not NaN, not infinite.  A comparison could be folded away by a compiler. */
static inline bool
double_is_finite(double x)
{
	return (double_to_bits(x) & DOUBLE_INFINITE_BITS) != DOUBLE_INFINITE_BITS;
}

static inline double
double_infinity(void)
{
	return double_of_bits(DOUBLE_INFINITE_BITS);
}

/* 2^k, a normal double */
static inline double
power_of_two(int k)
{
	return double_of_bits((uint64_t) (k + 1023) << DOUBLE_MANTISSA_BITS);
}

/*
 * The mantissa of a finite double as an integer, and the position of its lowest
 * bit: |x| = mantissa * 2^position.
 */
static inline uint64_t
double_split(double x, int *position)
{
	uint64_t	bits = double_to_bits(x);
	int			exponent = (int) (bits >> DOUBLE_MANTISSA_BITS) & 0x7ff;
	uint64_t	mantissa = bits & DOUBLE_MANTISSA_MASK;

	if (exponent == 0)
		exponent = 1;
	else
		mantissa |= DOUBLE_HIDDEN_BIT;
	*position = exponent - 1075;
	return mantissa;
}

#endif							/* POVAID_DOUBLE_BITS_H */
