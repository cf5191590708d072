#ifndef POVAID_WIDE_H
#define POVAID_WIDE_H

#include "number/big.h"

/*
 * The sums inside an index: a superaccumulator over a grid that holds the
 * product of any three exact sums and a double, so that it can neither overflow
 * nor lose a digit: 2^-8192 to 2^8192, two's complement, no window.
 *
 * Everything is an integer, so no answer depends on an order of operations.
 */
#define WIDE_ORIGIN		128		/* limb whose weight is 2^0 */
#define WIDE_LIMBS		256

typedef struct WideSum
{
	uint64_t	limb[WIDE_LIMBS];
} WideSum;

extern void wide_clear(WideSum *s);
extern void wide_add(WideSum *s, const BigNumber *x, bool subtract);
extern void wide_add_product(WideSum *s, const BigNumber *a, const BigNumber *b, bool subtract);
extern void wide_add_double(WideSum *s, double x, bool subtract);
extern void wide_add_scaled(WideSum *s, const BigNumber *x, double factor, bool subtract);
extern void wide_add_double_product(WideSum *s, double x, double y, bool subtract);
extern void wide_read(BigNumber *x, const WideSum *s);
extern int	wide_sign(const WideSum *s);

/* Add a magnitude whose lowest limb has the number "base". */
LIMB_INLINE void
wide_add_magnitude(WideSum *s, const uint64_t *limb, int base, int n, bool subtract)
{
	uint64_t   *to = s->limb + (base + WIDE_ORIGIN);

	if (subtract ? limbs_subtract(to, limb, n) : limbs_add(to, limb, n))
		(void) limbs_carry(to + n, WIDE_LIMBS - WIDE_ORIGIN - base - n, subtract);
}

/*
 * Add limb[0..n) * |factor| with the sign of the factor: the inner loop of
 * every index of the form sum of w f(y).  n is small.
 */
LIMB_INLINE void
wide_add_limbs_times(WideSum *s, const uint64_t *limb, int base, int n,
					 double factor, bool subtract)
{
	uint64_t	product[WIDE_LIMBS + 2];
	int			position;
	uint64_t	mantissa = double_split(factor, &position);
	int			first = limb_of_position(position);
	int			shift = position - 64 * first;

	if (mantissa == 0 || n == 0)
		return;
	limbs_multiply_limb(product, limb, n, mantissa);
	product[n + 1] = limb_shift_pair(0, product[n], shift);
	limbs_shift_up(product, product, n + 1, shift);
	wide_add_magnitude(s, product, base + first, n + 2, subtract ^ double_is_negative(factor));
}

#endif							/* POVAID_WIDE_H */
