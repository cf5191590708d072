#include "distribution/index.h"

/*
 * limb[0..n) times 2^(64 base), correctly rounded, if the result is far inside
 * the range of double; infinite or 0 beyond.
 */
double
positive_limbs_to_double(const uint64_t *limb, int base, int n)
{
	uint64_t	top,
				below;
	int			shift,
				exponent;
	double		result,
				scale;

	while (n > 0 && limb[n - 1] == 0)
		n--;
	if (n == 0)
		return 0;
	top = limb[n - 1];
	below = n > 1 ? limb[n - 2] : 0;
	shift = __builtin_clzll(top);
	top = (top << shift) | ((below >> 1) >> (63 - shift));
	below <<= shift;
	for (int i = n - 3; i >= 0 && below == 0; i--)
		below = limb[i];
	if (below != 0)
		top |= 1;				/* decides ties, as it is far below the last bit */
	result = (double) top;

	/* times 2^exponent, which is exact */
	exponent = 64 * (base + n - 1) - shift;
	if (exponent > 1023 - 64)
		return double_of_bits(UINT64_C(0x7ff0000000000000));
	if (exponent < -1022)
		return 0;
	scale = double_of_bits((uint64_t) (exponent + 1023) << 52);
	return result * scale;
}

/*
 * The same for a sum that is not negative and has no digits at limb "top" or
 * above; in units of limb "unit".
 */
double
positive_sum_to_double(const WideSum *s, int top, int unit)
{
	int			high = top + WIDE_ORIGIN;
	int			low;

	while (high > 0 && s->limb[high - 1] == 0)
		high--;
	low = high > 4 ? high - 4 : 0;
	return positive_limbs_to_double(s->limb + low, low - WIDE_ORIGIN - unit, high - low);
}

void
index_totals(IndexTotals *t, const Entries *e)
{
	Cumulated	weight;
	WideSum		welfare;

	cumulated_start(&weight, e);
	wide_clear(&welfare);
	for (size_t i = 0; i < e->n; i++)
	{
		entries_poll(e, i);
		cumulated_add(&weight, entry_limbs(e, i, ENTRIES_WEIGHT));
		entry_add_welfare(e, i, &welfare);
	}
	wide_from_limbs(&t->weight, weight.limb, weight.base, weight.n);
	wide_read(&t->welfare, &welfare);
	t->mean = 0;
	if (t->weight.n > 0)
		(void) wide_quotient(&t->welfare, &t->weight, &t->mean);
}

/* x / y as an answer: not defined if y is 0. */
IndexStatus
index_quotient(const WideNumber *x, const WideNumber *y, double *result)
{
	if (y->n == 0)
		return INDEX_NULL;
	return wide_quotient(x, y, result) == EXACT_OK ? INDEX_OK : INDEX_RANGE;
}

IndexStatus
index_population(const Entries *e, double *result)
{
	IndexTotals t;

	index_totals(&t, e);
	entries_to_scale(e, &t.weight);
	return wide_round(&t.weight, result) == EXACT_OK ? INDEX_OK : INDEX_RANGE;
}

IndexStatus
index_total(const Entries *e, double *result)
{
	IndexTotals t;

	index_totals(&t, e);
	entries_to_scale(e, &t.welfare);
	return wide_round(&t.welfare, result) == EXACT_OK ? INDEX_OK : INDEX_RANGE;
}

IndexStatus
index_mean(const Entries *e, double *result)
{
	IndexTotals t;

	index_totals(&t, e);
	return index_quotient(&t.welfare, &t.weight, result);
}
