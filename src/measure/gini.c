#include "number/two_sum.h"
#include "measure/unit_scale.h"
#include "number/near_one.h"

/* s += a * b * factor, a and b magnitudes of few limbs */
static inline __attribute__((always_inline)) void
add_triple(WideSum *s, const uint64_t *a, int na, const uint64_t *b, int nb, int base,
		   double factor)
{
	uint64_t	product[2 * EXACT_LIMBS + 4];

	limbs_multiply_limb(product, b, nb, a[0]);
	for (int i = 1; i < na; i++)
		product[i + nb] = limbs_add_multiple(product + i, b, nb, a[i]);
	wide_add_limbs_times(s, product, base, na + nb, factor, false);
}

/*
 * s = sum over the first n entries of w x (C + C_before), where C is the weight
 * up to the entry and C_before that below it, and x is the welfare or a term.
 * C + C_before is twice the middle rank of the entry's people: the sum behind
 * every index of the Gini family.
 */
void
measure_ranked_sum(const Entries *e, size_t n, EntryTerm term, double param, WideSum *s)
{
	const EntryColumn *c = &e->column[ENTRIES_WEIGHT];
	int			total = term ? -1 : entries_total_column(e);
	Cumulated	ranks;

	wide_clear(s);
	cumulated_start(&ranks, e);
	for (size_t i = 0; i < n; i++)
	{
		const uint64_t *weight = entry_limbs(e, i, ENTRIES_WEIGHT);

		entries_poll(e, i);
		cumulated_add(&ranks, weight);
		if (total >= 0)
		{
			BigNumber	welfare,
						rank;

			entry_number(e, i, total, &welfare);
			big_from_limbs(&rank, ranks.limb, ranks.base, ranks.n);
			wide_add_product(s, &welfare, &rank, false);
		}
		else
		{
			double		x = entry_value(e, i);

			if (term)
				x = term(x, param);

			/* the usual numbers of limbs, written out for the compiler */
			if (c->n == 1 && ranks.limb[1] == 0)
				add_triple(s, weight, 1, ranks.limb, 1, 2 * ranks.base, x);
			else if (c->n == 1)
				add_triple(s, weight, 1, ranks.limb, 2, 2 * ranks.base, x);
			else if (c->n == 2 && ranks.limb[2] == 0)
				add_triple(s, weight, 2, ranks.limb, 2, 2 * ranks.base, x);
			else
				add_triple(s, weight, c->n, ranks.limb, ranks.n, 2 * ranks.base, x);
		}
		cumulated_add(&ranks, weight);
	}
}

/* Gini: (sum of w y (C + C_before) - W Y) / (W Y), rounded once. */
MeasureStatus
measure_gini(const Entries *e, double *result)
{
	MeasureTotals t;
	WideSum		s;
	BigNumber	base,
				x;

	measure_totals(&t, e);
	if (t.welfare.n == 0 || t.welfare.negative)
		return MEASURE_NULL;
	big_multiply(&base, &t.weight, &t.welfare);
	measure_ranked_sum(e, e->n, NULL, 0, &s);
	wide_add(&s, &base, true);
	wide_read(&x, &s);
	return measure_quotient(&x, &base, result);
}

/* 1 + x + ... + x^(n - 1) */
static double
geometric_sum(double x, int n)
{
	double		sum = 1;

	while (--n > 0)
		sum = 1 + x * sum;
	return sum;
}

/*
 * The extended Gini of Donaldson and Weymark, Yitzhaki: 1 - B W / Y, where B
 * is the sum of value x ((share of the population from it on)^nu - (share of
 * those above it)^nu).  With nu = 2 it is the Gini.
 *
 * With S the share from an entry on, 1 is the sum of (y - y_before) S over the
 * mean and B W / Y that of (y - y_before) S^nu: so the index is the sum of
 * (y - y_before) (S - S^nu) over the mean, in which no term is negative and
 * nothing cancels, however near nu is to 1.  S - S^nu is S (1 - S^(nu - 1)), by
 * way of F = 1 - S and of the logarithm where the power is near 1.  The sums are
 * of doubles, from the richest on.
 */
MeasureStatus
measure_s_gini(const Entries *e, double nu, double *result)
{
	UnitScale	scale;
	TwoSum		all = {0, 0},
				from = {0, 0},
				sum = {0, 0};
	double		low = pov_exp(-EXP_REST_MOST / (nu - 1)),
				y = 0;
	int			integer = nu <= 32 && nu == (double) (int) nu ? (int) nu : 0;
	MeasureStatus status;

	if (nu == 2)
		return measure_gini(e, result);
	status = measure_unit_scale(e, &scale);
	if (status != MEASURE_OK)
		return status;
	*result = 0;
	if (nu == 1)
		return MEASURE_OK;

	for (size_t i = 0; i < e->n; i++)
	{
		entries_poll(e, i);
		two_sum_add(&all, unit_weight(e, &scale, i));
	}
	y = unit_value(e, &scale, e->n - 1);
	for (size_t i = e->n - 1; i > 0; i--)
	{
		double		before = unit_value(e, &scale, i - 1);
		double		share,
					poorer,
					step;

		entries_poll(e, i);
		two_sum_add(&from, unit_weight(e, &scale, i));
		share = two_sum_value(&from) / scale.weight;
		poorer = two_sum_rest(&all, &from) / scale.weight;
		if (integer)
			step = poorer * geometric_sum(share, integer - 1);
		else if (share < low)
			step = 1 - pov_pow(share, nu - 1);
		else
			step = one_minus_exp((1 - nu) *
								 (poorer <= 0.25 ? -poorer * ln_1p_over(-poorer) : pov_ln(share)));
		two_sum_add(&sum, (y - before) * (share * step));
		y = before;
	}
	*result = two_sum_value(&sum) * scale.weight / scale.welfare;
	return double_is_finite(*result) ? MEASURE_OK : MEASURE_RANGE;
}

/*
 * Hoover: the share of all welfare that would have to move for equality.  With
 * W_b and Y_b the weight and welfare below the mean it is
 * (W_b Y - Y_b W) / (W Y), rounded once.
 */
MeasureStatus
measure_hoover(const Entries *e, double *result)
{
	MeasureTotals t;
	WideSum		weight,
				welfare,
				s;
	BigNumber	w,
				y,
				base;

	measure_totals(&t, e);
	if (t.welfare.n == 0 || t.welfare.negative)
		return MEASURE_NULL;
	wide_clear(&weight);
	wide_clear(&welfare);
	for (size_t i = 0; i < e->n && entry_value(e, i) <= t.mean; i++)
	{
		entries_poll(e, i);

		/* The mean was rounded; a value equal to it may be below the true one. */
		if (entry_value(e, i) == t.mean)
		{
			WideSum		one;
			BigNumber	entry;

			wide_clear(&one);
			entry_add_welfare(e, i, &one);
			wide_read(&entry, &one);
			wide_clear(&one);
			wide_add_product(&one, &entry, &t.weight, false);
			entry_number(e, i, ENTRIES_WEIGHT, &entry);
			wide_add_product(&one, &entry, &t.welfare, true);
			if (wide_sign(&one) >= 0)
				break;
		}
		entry_add_weight(e, i, &weight);
		entry_add_welfare(e, i, &welfare);
	}
	wide_read(&w, &weight);
	wide_read(&y, &welfare);
	wide_clear(&s);
	wide_add_product(&s, &w, &t.welfare, false);
	wide_add_product(&s, &y, &t.weight, true);
	wide_read(&w, &s);
	big_multiply(&base, &t.weight, &t.welfare);
	return measure_quotient(&w, &base, result);
}

/*
 * Wolfson: 2 (2 T - G) mean / median, T = 1/2 - L(1/2).  The median is the
 * middle of two values where half of the people end at the lower one, as in
 * published values.  With R the ranked sum and H the welfare of the poorer half
 * it is 2 (2 W Y - 2 H W - R) / (W^2 median), rounded once.
 */
MeasureStatus
measure_wolfson(const Entries *e, double *result)
{
	MeasureTotals t;
	EntryCursor cursor;
	PopulationShare half;
	WideSum		s,
				medians;
	BigNumber	two,
				welfare,
				ranked,
				squared,
				base,
				x;
	size_t		next;

	measure_totals(&t, e);
	if (t.welfare.n == 0 || t.welfare.negative)
		return MEASURE_NULL;
	big_from_uint64(&half.numerator, 1);
	big_from_uint64(&two, 2);
	half.rounded = 0.5;
	cursor_start(&cursor, e, &t, NULL, 0, &two);
	cursor_partial(&cursor, &half, &s);
	wide_read(&welfare, &s);
	next = cursor.i + (cursor.i + 1 < e->n && cursor_ends_at(&cursor, 0.5));
	wide_clear(&medians);
	wide_add_double(&medians, entry_value(e, cursor.i), false);
	wide_add_double(&medians, entry_value(e, next), false);
	if (wide_sign(&medians) <= 0)
		return MEASURE_NULL;

	measure_ranked_sum(e, e->n, NULL, 0, &s);
	wide_read(&ranked, &s);
	wide_clear(&s);
	wide_add_product(&s, &t.weight, &t.welfare, false);
	wide_add_product(&s, &t.weight, &t.welfare, false);
	wide_add_product(&s, &t.weight, &welfare, true);
	wide_add(&s, &ranked, true);
	wide_read(&x, &s);
	wide_clear(&s);
	wide_add_scaled(&s, &x, 4, false);
	wide_read(&x, &s);

	big_multiply(&squared, &t.weight, &t.weight);
	wide_read(&welfare, &medians);
	big_multiply(&base, &squared, &welfare);
	return measure_quotient(&x, &base, result);
}
