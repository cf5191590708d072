#include "core/terms.h"
#include "distribution/index.h"

/* The number of entries whose value is below the line, or not above it. */
size_t
entries_below(const Entries *e, double line, bool inclusive)
{
	size_t		low = 0,
				high = e->n;

	while (low < high)
	{
		size_t		middle = low + (high - low) / 2;
		double		value = entry_value(e, middle);

		if (value < line || (inclusive && value == line))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void
total_weight(const Entries *e, WideNumber *weight)
{
	WideSum		s;

	wide_clear(&s);
	for (size_t i = 0; i < e->n; i++)
	{
		entries_poll(e, i);
		entry_add_weight(e, i, &s);
	}
	wide_read(weight, &s);
}

IndexStatus
index_headcount(const Entries *e, double line, bool inclusive, double *result)
{
	return index_fgt(e, line, 0, inclusive, result);
}

/* The sum of w gap^alpha over the poor. */
IndexStatus
fgt_sum(const Entries *e, double line, double alpha, bool inclusive, WideNumber *sum)
{
	size_t		poor = entries_below(e, line, inclusive);
	WideSum		s;

	wide_clear(&s);
	for (size_t i = 0; i < poor; i++)
	{
		double		term = fgt_term(entry_value(e, i), line, alpha);

		entries_poll(e, i);
		if (!double_is_finite(term))
			return INDEX_RANGE;
		entry_add_weighted(e, i, term, &s);
	}
	wide_read(sum, &s);
	return INDEX_OK;
}

/* Foster, Greer and Thorbecke: mean of gap^alpha of the poor over everybody. */
IndexStatus
index_fgt(const Entries *e, double line, double alpha, bool inclusive, double *result)
{
	WideNumber	x,
				weight;
	IndexStatus status = fgt_sum(e, line, alpha, inclusive, &x);

	if (status != INDEX_OK)
		return status;
	total_weight(e, &weight);
	return index_quotient(&x, &weight, result);
}

/* Watts: mean of ln(line / value) of the poor over everybody. */
IndexStatus
index_watts(const Entries *e, double line, double *result)
{
	size_t		poor = entries_below(e, line, false);
	WideSum		s;
	WideNumber	x,
				weight;

	if (poor > 0 && entry_value(e, 0) <= 0)
		return INDEX_NULL;
	wide_clear(&s);
	for (size_t i = 0; i < poor; i++)
	{
		entries_poll(e, i);
		entry_add_weighted(e, i, watts_term(entry_value(e, i), line), &s);
	}
	wide_read(&x, &s);
	total_weight(e, &weight);
	return index_quotient(&x, &weight, result);
}

/*
 * Sen: the gap index, and the headcount times the absolute Gini of the poor
 * (Gini x mean) as a share of the line.  With W_p the weight of the poor the
 * second part is N / (W W_p line), N the sum of T (C + C_before - W_p) over the
 * poor.
 */
IndexStatus
index_sen(const Entries *e, double line, bool inclusive, double *result)
{
	size_t		poor = entries_below(e, line, inclusive);
	WideSum		ranked,
				welfare,
				weight;
	WideNumber	x,
				y,
				base,
				all;
	double		gap,
				spread;
	IndexStatus status = index_fgt(e, line, 1, inclusive, &gap);

	*result = 0;
	if (status != INDEX_OK || poor == 0)
		return status;

	ranked_sum(e, poor, NULL, 0, &ranked);
	wide_clear(&welfare);
	wide_clear(&weight);
	for (size_t i = 0; i < poor; i++)
	{
		entries_poll(e, i);
		entry_add_weight(e, i, &weight);
		entry_add_welfare(e, i, &welfare);
	}
	wide_read(&x, &welfare);
	wide_read(&y, &weight);
	wide_add_product(&ranked, &x, &y, true);
	wide_read(&x, &ranked);

	total_weight(e, &all);
	wide_multiply(&base, &all, &y);
	wide_clear(&weight);
	wide_add_scaled(&weight, &base, line, false);
	wide_read(&base, &weight);
	status = index_quotient(&x, &base, &spread);
	*result = gap + spread;
	return status;
}

/*
 * Sen, Shorrocks and Thon: sum of g w (2 W - C - C_before) / W^2.
 */
IndexStatus
index_sst(const Entries *e, double line, double *result)
{
	size_t		poor = entries_below(e, line, false);
	WideSum		gaps,
				ranked;
	WideNumber	x,
				weight,
				squared;

	total_weight(e, &weight);
	if (weight.n == 0)
		return INDEX_NULL;
	wide_clear(&gaps);
	for (size_t i = 0; i < poor; i++)
	{
		double		gap = gap_term(entry_value(e, i), line);

		entries_poll(e, i);
		if (!double_is_finite(gap))
			return INDEX_RANGE;
		entry_add_weighted(e, i, gap, &gaps);
	}
	wide_read(&x, &gaps);
	wide_clear(&gaps);
	wide_add_product(&gaps, &x, &weight, false);
	wide_add_product(&gaps, &x, &weight, false);
	ranked_sum(e, poor, tip_term, line, &ranked);
	wide_read(&x, &ranked);
	wide_add(&gaps, &x, true);
	wide_read(&x, &gaps);
	wide_multiply(&squared, &weight, &weight);
	return index_quotient(&x, &squared, result);
}
