#include "core/exact_numeric.h"

#include "core/numeric_digits.h"

/* base^n, exactly */
static Datum
power(Datum base, int n)
{
	Datum		result = numeric_of_integer(1);

	for (; n > 0; n >>= 1)
	{
		if (n & 1)
			result = numeric_product(result, base);
		if (n > 1)
			base = numeric_product(base, base);
	}
	return result;
}

/*
 * The number itself, without zeros at the end: one digit after the point for
 * each bit there, at most 2176, and for each decimal.
 */
Datum
numeric_of_exact(const ExactNumber *x)
{
	ExactNumber magnitude = *x;
	bool		negative = exact_sign(x) < 0;
	Datum		limb_base = numeric_from_uint64(false, (uint64) 1 << 32, 0, 0);
	Datum		result = numeric_of_integer(0);
	int			skipped = 0;
	int			limbs;

	if (negative)
		exact_negate(&magnitude);
	while (skipped < magnitude.n && magnitude.limb[skipped] == 0)
		skipped++;

	/* Zero may be of no limbs at all, and then nothing else of it is set. */
	if (skipped == magnitude.n)
		return result;
	limb_base = numeric_product(limb_base, limb_base);
	for (int i = magnitude.n - 1; i >= skipped; i--)
		result = numeric_plus(numeric_product(result, limb_base),
							  numeric_from_uint64(false, magnitude.limb[i], 0, 0));

	limbs = magnitude.base + skipped - EXACT_ORIGIN;
	if (limbs > 0)
		result = numeric_product(result, power(limb_base, limbs));
	else if (limbs < 0)
		result = numeric_trimmed(numeric_product(result,
												 power(numeric_power_of_ten(5, -1), -64 * limbs)));
	if (x->decimals > 0)
		result = numeric_trimmed(numeric_product(result, numeric_power_of_ten(1, -x->decimals)));
	return negative ? DirectFunctionCall1(numeric_uminus, result) : result;
}

/* The quotient in percent, rounded once; the denominator is not 0. */
Datum
exact_percent(const ExactNumber *numerator, const ExactNumber *denominator, int scale)
{
	return numeric_percent(numeric_of_exact(numerator), numeric_of_exact(denominator), scale);
}
