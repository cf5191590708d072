#include "core/elementary.h"
#include "distribution/index.h"

/* s += a * b * factor, a and b magnitudes of few limbs */
static inline __attribute__((always_inline)) void
add_triple(WideSum *s, const uint64_t *a, int na, const uint64_t *b, int nb, int base, double factor)
{
	uint64_t	product[2 * EXACT_LIMBS + 4];

	multiply_limbs(product, b, nb, a[0]);
	for (int i = 1; i < na; i++)
	{
		uint64_t	carry = 0;

		for (int j = 0; j < nb; j++)
		{
			uint64_t	high,
						low;

			exact_multiply(a[i], b[j], &high, &low);
			low += carry;
			high += low < carry;
			product[i + j] += low;
			carry = high + (product[i + j] < low);
		}
		product[i + nb] = carry;
	}
	wide_add_limbs_times(s, product, base, na + nb, factor, false);
}

/*
 * s = sum over the first n entries of w x (C + C_before), where C is the weight
 * up to the entry and C_before that below it, and x is the welfare or a term.
 * C + C_before is twice the middle rank of the entry's people: the sum behind
 * every index of the Gini family.
 */
void
ranked_sum(const Entries *e, size_t n, EntryTerm term, double param, WideSum *s)
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
			WideNumber	welfare,
						rank;

			entry_number(e, i, total, &welfare);
			wide_from_limbs(&rank, ranks.limb, ranks.base, ranks.n);
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
IndexStatus
index_gini(const Entries *e, double *result)
{
	IndexTotals t;
	WideSum		s;
	WideNumber	base,
				x;

	index_totals(&t, e);
	if (t.welfare.n == 0 || t.welfare.negative)
		return INDEX_NULL;
	wide_multiply(&base, &t.weight, &t.welfare);
	ranked_sum(e, e->n, NULL, 0, &s);
	wide_add(&s, &base, true);
	wide_read(&x, &s);
	return index_quotient(&x, &base, result);
}

/* x^n, for a small integer n, by multiplication */
static double
small_power(double x, int n)
{
	double		result = 1;

	for (; n > 0; n >>= 1)
	{
		if (n & 1)
			result *= x;
		x *= x;
	}
	return result;
}

/*
 * The extended Gini of Donaldson and Weymark, Yitzhaki: 1 - B W / Y, where B
 * is the sum of value x ((share of the population from it on)^nu - (share of
 * those above it)^nu).  With nu = 2 it is the Gini.
 */
IndexStatus
index_s_gini(const Entries *e, double nu, double *result)
{
	IndexTotals t;
	Cumulated	above;
	WideSum		s;
	WideNumber	x,
				y;
	double		weight;
	double		power = 1;
	int			integer = nu <= 32 && nu == (double) (int) nu ? (int) nu : 0;

	if (nu == 2)
		return index_gini(e, result);
	index_totals(&t, e);
	if (t.welfare.n == 0 || t.welfare.negative)
		return INDEX_NULL;
	if (nu == 1)
	{
		*result = 0;
		return INDEX_OK;
	}

	cumulated_start(&above, e);
	for (size_t i = 0; i < e->n; i++)
	{
		entries_poll(e, i);
		cumulated_add(&above, entry_limbs(e, i, ENTRIES_WEIGHT));
	}
	/* Only quotients count: in limbs below the top of the total. */
	above.base -= t.weight.base + t.weight.n;
	weight = positive_limbs_to_double(above.limb, above.base, above.n);
	wide_clear(&s);
	for (size_t i = 0; i < e->n; i++)
	{
		const uint64_t *w = entry_limbs(e, i, ENTRIES_WEIGHT);
		double		value = entry_value(e, i);
		double		share,
					next;
		uint64_t	borrow = 0;

		entries_poll(e, i);
		for (int j = 0; j < above.n; j++)
		{
			uint64_t	a = (j < above.n - 1 ? w[j] : 0) + borrow;

			borrow = a < borrow;
			borrow += above.limb[j] < a;
			above.limb[j] -= a;
		}
		share = positive_limbs_to_double(above.limb, above.base, above.n) / weight;
		next = integer ? small_power(share, integer) : share > 0 ? pov_pow(share, nu) : 0;

		/* The difference of numbers so near to each other is exact. */
		if (2 * next >= power)
			wide_add_double_product(&s, value, power - next, false);
		else
		{
			wide_add_double_product(&s, value, power, false);
			wide_add_double_product(&s, value, next, true);
		}
		power = next;
	}
	wide_read(&x, &s);
	wide_multiply(&y, &x, &t.weight);
	wide_clear(&s);
	wide_add(&s, &t.welfare, false);
	wide_add(&s, &y, true);
	wide_read(&x, &s);
	return index_quotient(&x, &t.welfare, result);
}

/*
 * Hoover: the share of all welfare that would have to move for equality.  With
 * W_b and Y_b the weight and welfare below the mean it is
 * (W_b Y - Y_b W) / (W Y), rounded once.
 */
IndexStatus
index_hoover(const Entries *e, double *result)
{
	IndexTotals t;
	WideSum		weight,
				welfare,
				s;
	WideNumber	w,
				y,
				base;

	index_totals(&t, e);
	if (t.welfare.n == 0 || t.welfare.negative)
		return INDEX_NULL;
	wide_clear(&weight);
	wide_clear(&welfare);
	for (size_t i = 0; i < e->n && entry_value(e, i) <= t.mean; i++)
	{
		entries_poll(e, i);

		/* The mean was rounded; a value equal to it may be below the true one. */
		if (entry_value(e, i) == t.mean)
		{
			WideSum		one;
			WideNumber	entry;

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
	wide_multiply(&base, &t.weight, &t.welfare);
	return index_quotient(&w, &base, result);
}

/*
 * (W - C) Y_before / (C Y_after), the ratio of two means, from exact numbers:
 * for what doubles cannot hold.
 */
static double
exact_mean_ratio(const IndexTotals *t, const Cumulated *upto, const WideSum *before, const WideSum *after)
{
	WideNumber	c,
				y,
				x,
				numerator,
				denominator;
	WideSum		s;
	double		result = 0;

	wide_from_limbs(&c, upto->limb, upto->base, upto->n);
	wide_clear(&s);
	wide_add(&s, &t->weight, false);
	wide_add(&s, &c, true);
	wide_read(&x, &s);
	wide_read(&y, before);
	wide_multiply(&numerator, &x, &y);
	wide_read(&y, after);
	wide_multiply(&denominator, &c, &y);
	if (denominator.n == 0 || wide_quotient(&numerator, &denominator, &result) != EXACT_OK)
		return double_of_bits(UINT64_C(0x7ff0000000000000));
	return result;
}

/* W - C as a double, in limbs below "top" */
static double
rest_of_weight(const IndexTotals *t, const Cumulated *upto, int top)
{
	uint64_t	limb[EXACT_LIMBS + 2];
	uint64_t	borrow = 0;

	for (int i = 0; i < upto->n; i++)
	{
		int			k = upto->base + i - t->weight.base;
		uint64_t	w = k >= 0 && k < t->weight.n ? t->weight.limb[k] : 0;
		uint64_t	a = upto->limb[i] + borrow;

		borrow = a < borrow;
		borrow += w < a;
		limb[i] = w - a;
	}
	return positive_limbs_to_double(limb, upto->base - top, upto->n);
}

/*
 * Zenga (2007): 1 - the mean of (W - C) Y_before / (C Y_after), the ratio of
 * the mean of those below to the mean of those above.  Y_after includes the
 * entry, so it is never 0 where the total is above 0.
 */
IndexStatus
index_zenga(const Entries *e, double *result)
{
	IndexTotals t;
	Cumulated	upto;
	WideSum		before,
				after,
				s;
	WideNumber	x;
	int			weight_top,
				top;
	bool		negative;

	index_totals(&t, e);
	if (t.welfare.n == 0 || t.welfare.negative)
		return INDEX_NULL;
	negative = entry_value(e, 0) < 0;

	/* Without negative values no part is larger than the total. */
	weight_top = t.weight.base + t.weight.n;
	top = t.welfare.base + t.welfare.n;
	cumulated_start(&upto, e);
	wide_clear(&before);
	wide_clear(&after);
	wide_add(&after, &t.welfare, false);
	wide_clear(&s);
	for (size_t i = 0; i < e->n; i++)
	{
		double		c,
					k,
					ratio;

		entries_poll(e, i);
		cumulated_add(&upto, entry_limbs(e, i, ENTRIES_WEIGHT));
		c = positive_limbs_to_double(upto.limb, upto.base - weight_top, upto.n);
		k = negative ? 0 : positive_sum_to_double(&after, top, top);
		if (c < 0x1p-500 || k < 0x1p-500)
			ratio = exact_mean_ratio(&t, &upto, &before, &after);
		else
			ratio = (rest_of_weight(&t, &upto, weight_top) / c) *
				(positive_sum_to_double(&before, top, top) / k);
		if (!double_is_finite(ratio))
			return INDEX_RANGE;
		entry_add_weighted(e, i, ratio, &s);

		if (entries_total_column(e) < 0)
		{
			double		value = entry_value(e, i);

			entry_add_weighted(e, i, value, &before);
			entry_add_weighted(e, i, -value, &after);
		}
		else
		{
			entry_number(e, i, entries_total_column(e), &x);
			wide_add(&before, &x, false);
			wide_add(&after, &x, true);
		}
	}
	wide_read(&x, &s);
	wide_clear(&s);
	wide_add(&s, &t.weight, false);
	wide_add(&s, &x, true);
	wide_read(&x, &s);
	return index_quotient(&x, &t.weight, result);
}

/* Wolfson: 2 (2 T - G) mean / median, T = 1/2 - L(1/2). */
IndexStatus
index_wolfson(const Entries *e, double *result)
{
	double		mean,
				median,
				gini,
				lorenz;
	IndexStatus status = index_gini(e, &gini);

	if (status == INDEX_OK)
		status = index_lorenz(e, 0.5, &lorenz);
	if (status == INDEX_OK)
		status = index_quantile(e, 0.5, &median);
	if (status == INDEX_OK)
		status = index_mean(e, &mean);
	if (status != INDEX_OK)
		return status;
	if (median <= 0)
		return INDEX_NULL;
	*result = 2 * (2 * (0.5 - lorenz) - gini) * (mean / median);
	return INDEX_OK;
}
