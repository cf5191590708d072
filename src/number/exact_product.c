#include "number/exact_product.h"

/*
 * The exact product of two numbers.  EXACT_RANGE if it does not lie on the
 * grid; then the result is not set.
 */
ExactStatus
exact_product(const ExactNumber *x, const ExactNumber *y, ExactNumber *result)
{
	uint64_t	a[EXACT_SCALED_LIMBS],
				b[EXACT_SCALED_LIMBS],
				limb[2 * EXACT_SCALED_LIMBS + 1];
	int			base;
	int			n = x->n + y->n + 1;	/* one more, for the sign */
	int			first = 0;
	bool		negative;

	if (x->n == 0 || y->n == 0)
	{
		result->base = 0;
		result->n = 0;
		return EXACT_OK;
	}

	base = x->base + y->base - EXACT_ORIGIN;
	negative = limbs_magnitude(a, x->limb, x->n) != limbs_magnitude(b, y->limb, y->n);
	limbs_multiply(limb, a, x->n, b, y->n);
	limb[n - 1] = 0;

	while (limb[first] == 0)
		first++;
	while (n - first > 1 && limb[n - 1] == 0 && (limb[n - 2] >> 63) == 0)
		n--;
	if (base + first < 0 || base + n > EXACT_SCALED_LIMBS)
		return EXACT_RANGE;
	exact_from_scaled(result, limb + first, base + first, n - first, x->decimals + y->decimals);
	if (negative)
		exact_negate(result);
	return EXACT_OK;
}

/* sum += x * y; with EXACT_RANGE, the sum has not changed. */
ExactStatus
exact_add_product(ExactNumber *sum, const ExactNumber *x, const ExactNumber *y)
{
	ExactNumber product;
	ExactStatus status = exact_product(x, y, &product);

	return status == EXACT_OK ? exact_add(sum, &product) : status;
}
