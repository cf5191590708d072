#ifndef POVAID_WIDE_H
#define POVAID_WIDE_H

#include "core/exact.h"

/*
 * Exact arithmetic inside an index.
 *
 * The sums of a summary hold a double or a product of two.  An index needs
 * more: the Gini coefficient is the quotient of a sum of products weight x
 * cumulative weight x welfare, each of them exact already.  Two types do it:
 *
 * - WideNumber, a signed magnitude of as many limbs as it needs: a factor.
 *
 * - WideSum, a superaccumulator over a grid that holds the product of any
 *	 three exact sums and a double, so that it can neither overflow nor lose a
 *	 digit: 2^-8192 to 2^8192, two's complement, no window.
 *
 * Everything is an integer, so no answer depends on an order of operations.
 * Limb number L of either has the weight 2^(64 L); L is negative for digits
 * after the point.
 */
#define WIDE_ORIGIN		128
#define WIDE_LIMBS		256
#define WIDE_FACTOR		(3 * EXACT_LIMBS + 8)

typedef struct WideNumber
{
	int			base;			/* number of the lowest limb */
	int			n;				/* limbs in use, 0 for the number 0 */
	bool		negative;
	uint64_t	limb[WIDE_FACTOR];	/* magnitude; limb[n - 1] is not 0 */
} WideNumber;

typedef struct WideSum
{
	uint64_t	limb[WIDE_LIMBS];
} WideSum;

extern void wide_from_limbs(WideNumber *x, const uint64_t *limb, int base, int n);
extern void wide_from_double(WideNumber *x, double value);
extern void wide_from_exact(WideNumber *x, const ExactNumber *value);
extern void multiply_magnitudes(uint64_t *to, const uint64_t *a, int na, const uint64_t *b, int nb);
extern void wide_multiply(WideNumber *x, const WideNumber *a, const WideNumber *b);

extern void wide_shift(WideNumber *x, int places);

extern void wide_clear(WideSum *s);
extern void wide_add(WideSum *s, const WideNumber *x, bool subtract);
extern void wide_add_product(WideSum *s, const WideNumber *a, const WideNumber *b, bool subtract);
extern void wide_add_double(WideSum *s, double x, bool subtract);
extern void wide_add_scaled(WideSum *s, const WideNumber *x, double factor, bool subtract);
extern void wide_add_double_product(WideSum *s, double x, double y, bool subtract);
extern void wide_read(WideNumber *x, const WideSum *s);

extern int	wide_sign(const WideSum *s);
extern int	wide_compare(const WideNumber *a, const WideNumber *b);
extern ExactStatus wide_round(const WideNumber *x, double *result);
extern ExactStatus wide_quotient(const WideNumber *x, const WideNumber *y, double *result);

/* Add a magnitude whose lowest limb has the number "base". */
static inline __attribute__((always_inline)) void
wide_add_magnitude(WideSum *s, const uint64_t *limb, int base, int n, bool subtract)
{
	uint64_t   *to = s->limb + (base + WIDE_ORIGIN);
	uint64_t	carry = 0;

	if (!subtract)
	{
		for (int i = 0; i < n; i++)
		{
			uint64_t	a = limb[i] + carry;

			carry = a < carry;
			to[i] += a;
			carry += to[i] < a;
		}
	}
	else
	{
		for (int i = 0; i < n; i++)
		{
			uint64_t	a = limb[i] + carry;

			carry = a < carry;
			carry += to[i] < a;
			to[i] -= a;
		}
	}
	if (carry)
		exact_slot_carry(to + n, WIDE_LIMBS - WIDE_ORIGIN - base - n, subtract);
}

/* The integer mantissa of a finite double and the position of its lowest bit. */
static inline uint64_t
split_mantissa(double x, int *position)
{
	uint64_t	bits = exact_double_bits(x);
	int			exponent = (int) (bits >> 52) & 0x7ff;
	uint64_t	mantissa = bits & UINT64_C(0x000fffffffffffff);

	if (exponent == 0)
		exponent = 1;
	else
		mantissa |= UINT64_C(0x0010000000000000);
	*position = exponent - 1075;
	return mantissa;
}

/* floor(position / 64), also of a negative position */
static inline int
limb_of(int position)
{
	return (position + 64 * 256) / 64 - 256;
}

/* to[0..n] = from[0..n) * m */
static inline __attribute__((always_inline)) void
multiply_limbs(uint64_t *to, const uint64_t *from, int n, uint64_t m)
{
	uint64_t	carry = 0;

	for (int i = 0; i < n; i++)
	{
		uint64_t	high,
					low;

		exact_multiply(from[i], m, &high, &low);
		low += carry;
		carry = high + (low < carry);
		to[i] = low;
	}
	to[n] = carry;
}

/*
 * Add limb[0..n) * |factor| with the sign of the factor: the inner loop of
 * every index of the form sum of w f(y).  n is small.
 */
static inline __attribute__((always_inline)) void
wide_add_limbs_times(WideSum *s, const uint64_t *limb, int base, int n,
					 double factor, bool subtract)
{
	uint64_t	product[WIDE_FACTOR + 2];
	int			position;
	uint64_t	mantissa = split_mantissa(factor, &position);
	int			first = limb_of(position);
	int			shift = position - 64 * first;

	if (mantissa == 0 || n == 0)
		return;
	multiply_limbs(product, limb, n, mantissa);
	product[n + 1] = (product[n] >> 1) >> (63 - shift);
	for (int i = n; i > 0; i--)
		product[i] = (product[i] << shift) | ((product[i - 1] >> 1) >> (63 - shift));
	product[0] <<= shift;
	wide_add_magnitude(s, product, base + first, n + 2,
					   subtract ^ (bool) (exact_double_bits(factor) >> 63));
}

#endif							/* POVAID_WIDE_H */
