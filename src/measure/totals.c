#include "measure/unit_scale.h"

/*
 * limb[0..n) times 2^(64 base), correctly rounded, if the result is far inside
 * the range of double; infinite or 0 beyond.
 */
double
measure_positive_limbs_to_double(const uint64_t *limb, int base, int n)
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
		return double_infinity();
	if (exponent < -1022)
		return 0;
	scale = power_of_two(exponent);
	return result * scale;
}

static void
copy_totals(MeasureTotals *to, const MeasureTotals *from)
{
	big_copy(&to->weight, &from->weight);
	big_copy(&to->welfare, &from->welfare);
	to->mean = from->mean;
	to->known = true;
}

void
measure_totals(MeasureTotals *t, const Entries *e)
{
	Cumulated	weight;
	WideSum		welfare;

	if (e->totals != NULL && e->totals->known)
	{
		copy_totals(t, e->totals);
		return;
	}
	cumulated_start(&weight, e);
	wide_clear(&welfare);
	for (size_t i = 0; i < e->n; i++)
	{
		entries_poll(e, i);
		cumulated_add(&weight, entry_limbs(e, i, ENTRIES_WEIGHT));
		entry_add_welfare(e, i, &welfare);
	}
	big_from_limbs(&t->weight, weight.limb, weight.base, weight.n);
	wide_read(&t->welfare, &welfare);
	t->mean = 0;
	if (t->weight.n > 0)
		(void) big_quotient(&t->welfare, &t->weight, &t->mean);
	if (e->totals != NULL)
		copy_totals(e->totals, t);
}

/* x = a b - c d */
void
measure_cross_difference(BigNumber *x, const BigNumber *a, const BigNumber *b, const BigNumber *c,
						 const BigNumber *d)
{
	big_multiply(x, a, b);
	big_add_product(x, c, d, true);
}

/* Not defined without welfare; out of range where the mean is next to nothing beside the values. */
MeasureStatus
measure_unit_scale(const Entries *e, UnitScale *scale)
{
	const EntryColumn *c = &e->column[ENTRIES_WEIGHT];
	MeasureTotals t;
	int			places,
				below;

	measure_totals(&t, e);
	if (t.welfare.n == 0 || t.welfare.negative)
		return MEASURE_NULL;
	scale->top = t.weight.base + t.weight.n;
	scale->weight = measure_positive_limbs_to_double(t.weight.limb, -t.weight.n, t.weight.n);
	scale->welfare = measure_positive_limbs_to_double(t.welfare.limb, -t.welfare.n, t.welfare.n);
	places = 32 * (scale->top - (t.welfare.base + t.welfare.n));
	if (places > 1000)
		return MEASURE_RANGE;
	scale->value_unit = power_of_two(places);
	below = 64 * (c->base - EXACT_ORIGIN - scale->top);
	scale->weight_unit = c->n == 1 && below > -1000 ? power_of_two(below) : 0;
	return MEASURE_OK;
}

/* x / y as an answer: not defined if y is 0. */
MeasureStatus
measure_quotient(const BigNumber *x, const BigNumber *y, double *result)
{
	if (y->n == 0)
		return MEASURE_NULL;
	return big_quotient(x, y, result) == EXACT_OK ? MEASURE_OK : MEASURE_RANGE;
}

MeasureStatus
measure_population(const Entries *e, double *result)
{
	MeasureTotals t;

	measure_totals(&t, e);
	entries_to_scale(e, &t.weight);
	return big_round(&t.weight, result) == EXACT_OK ? MEASURE_OK : MEASURE_RANGE;
}

MeasureStatus
measure_total(const Entries *e, double *result)
{
	MeasureTotals t;

	measure_totals(&t, e);
	entries_to_scale(e, &t.welfare);
	return big_round(&t.welfare, result) == EXACT_OK ? MEASURE_OK : MEASURE_RANGE;
}

MeasureStatus
measure_mean(const Entries *e, double *result)
{
	MeasureTotals t;

	measure_totals(&t, e);
	return measure_quotient(&t.welfare, &t.weight, result);
}
