#include "core/exact_product.h"

/* The magnitude of x in limb[0..x->n), and its sign. */
static bool
magnitude(const ExactNumber *x, uint64_t *limb)
{
	bool		negative = x->limb[x->n - 1] >> 63;
	uint64_t	carry = negative ? 1 : 0;

	for (int i = 0; i < x->n; i++)
	{
		limb[i] = negative ? ~x->limb[i] + carry : x->limb[i];
		carry &= (limb[i] == 0);
	}
	return negative;
}

/* limb[0..n] += a[0..n) * factor; the last limb must have room for the carry. */
static void
add_multiple(uint64_t *limb, const uint64_t *a, int n, uint64_t factor)
{
	uint64_t	carry = 0;

	for (int i = 0; i < n; i++)
	{
		uint64_t	high,
					low;

		exact_multiply(a[i], factor, &high, &low);
		low += carry;
		high += low < carry;
		limb[i] += low;
		carry = high + (limb[i] < low);
	}
	limb[n] += carry;
}

/*
 * The exact product of two numbers.  EXACT_RANGE if it does not lie on the
 * grid; then the result is not set.
 */
ExactStatus
exact_product(const ExactNumber *x, const ExactNumber *y, ExactNumber *result)
{
	uint64_t	a[EXACT_LIMBS],
				b[EXACT_LIMBS],
				limb[2 * EXACT_LIMBS + 1];
	int			base = x->base + y->base - EXACT_ORIGIN;
	int			n = x->n + y->n + 1;	/* one more, for the sign */
	int			first = 0;
	bool		negative;

	if (x->n == 0 || y->n == 0)
	{
		result->base = 0;
		result->n = 0;
		return EXACT_OK;
	}

	negative = magnitude(x, a) != magnitude(y, b);
	memset(limb, 0, n * sizeof(uint64_t));
	for (int i = 0; i < y->n; i++)
		add_multiple(limb + i, a, x->n, b[i]);

	while (limb[first] == 0)
		first++;
	while (n - first > 1 && limb[n - 1] == 0 && (limb[n - 2] >> 63) == 0)
		n--;
	if (base + first < 0 || base + n > EXACT_LIMBS || n - first > EXACT_LIMBS)
		return EXACT_RANGE;
	exact_from_limbs(result, limb + first, base + first, n - first);
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
