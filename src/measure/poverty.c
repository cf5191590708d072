#include "measure/terms.h"
#include "measure/measure.h"

/* The number of entries whose value is below the line, or not above it. */
size_t
measure_entries_below(const Entries *e, double line, bool inclusive)
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

/* Weight and welfare of the first entries; welfare can be NULL. */
static void
first_totals(const Entries *e, size_t n, BigNumber *weight, BigNumber *welfare)
{
	WideSum		w,
				y;

	wide_clear(&w);
	wide_clear(&y);
	for (size_t i = 0; i < n; i++)
	{
		entries_poll(e, i);
		entry_add_weight(e, i, &w);
		if (welfare)
			entry_add_welfare(e, i, &y);
	}
	wide_read(weight, &w);
	if (welfare)
		wide_read(welfare, &y);
}

static void
total_weight(const Entries *e, BigNumber *weight)
{
	first_totals(e, e->n, weight, NULL);
}

MeasureStatus
measure_headcount(const Entries *e, double line, bool inclusive, double *result)
{
	return measure_fgt(e, line, 0, inclusive, result);
}

/* The sum of w gap^alpha over the poor. */
MeasureStatus
measure_fgt_sum(const Entries *e, double line, double alpha, bool inclusive, BigNumber *sum)
{
	size_t		poor = measure_entries_below(e, line, inclusive);
	WideSum		s;

	wide_clear(&s);
	for (size_t i = 0; i < poor; i++)
	{
		double		term = fgt_term(entry_value(e, i), line, alpha);

		entries_poll(e, i);
		if (!double_is_finite(term))
			return MEASURE_RANGE;
		entry_add_weighted(e, i, term, &s);
	}
	wide_read(sum, &s);
	return MEASURE_OK;
}

/* Foster, Greer and Thorbecke: mean of gap^alpha of the poor over everybody. */
MeasureStatus
measure_fgt(const Entries *e, double line, double alpha, bool inclusive, double *result)
{
	BigNumber	x,
				weight;
	MeasureStatus status = measure_fgt_sum(e, line, alpha, inclusive, &x);

	if (status != MEASURE_OK)
		return status;
	total_weight(e, &weight);
	return measure_quotient(&x, &weight, result);
}

/* The total weight of the first entries, in the scale of the data. */
static MeasureStatus
weight_of_first(const Entries *e, size_t n, double *result)
{
	BigNumber	weight;

	first_totals(e, n, &weight, NULL);
	entries_to_scale(e, &weight);
	return big_round(&weight, result) == EXACT_OK ? MEASURE_OK : MEASURE_RANGE;
}

MeasureStatus
measure_poor_population(const Entries *e, double line, bool inclusive, double *result)
{
	return weight_of_first(e, measure_entries_below(e, line, inclusive), result);
}

MeasureStatus
measure_nonpositive(const Entries *e, double *result)
{
	return weight_of_first(e, measure_entries_below(e, 0, true), result);
}

/* What lifts every poor unit to the line: line W - Y of the poor. */
MeasureStatus
measure_shortfall(const Entries *e, double line, bool inclusive, double *result)
{
	WideSum		s;
	BigNumber	x,
				weight,
				welfare;

	first_totals(e, measure_entries_below(e, line, inclusive), &weight, &welfare);
	wide_clear(&s);
	wide_add_scaled(&s, &weight, line, false);
	wide_add(&s, &welfare, true);
	wide_read(&x, &s);
	entries_to_scale(e, &x);
	return big_round(&x, result) == EXACT_OK ? MEASURE_OK : MEASURE_RANGE;
}

/* The mean of the poor: of their gaps, and of their welfare. */
MeasureStatus
measure_income_gap(const Entries *e, double line, bool inclusive, double *result)
{
	BigNumber	gaps,
				weight;
	MeasureStatus status = measure_fgt_sum(e, line, 1, inclusive, &gaps);

	if (status != MEASURE_OK)
		return status;
	first_totals(e, measure_entries_below(e, line, inclusive), &weight, NULL);
	return measure_quotient(&gaps, &weight, result);
}

MeasureStatus
measure_mean_of_poor(const Entries *e, double line, bool inclusive, double *result)
{
	BigNumber	welfare,
				weight;

	first_totals(e, measure_entries_below(e, line, inclusive), &weight, &welfare);
	return measure_quotient(&welfare, &weight, result);
}

/* Watts: mean of ln(line / value) of the poor over everybody. */
MeasureStatus
measure_watts(const Entries *e, double line, double *result)
{
	size_t		poor = measure_entries_below(e, line, false);
	WideSum		s;
	BigNumber	x,
				weight;

	if (poor > 0 && entry_value(e, 0) <= 0)
		return MEASURE_NULL;
	wide_clear(&s);
	for (size_t i = 0; i < poor; i++)
	{
		entries_poll(e, i);
		entry_add_weighted(e, i, watts_term(entry_value(e, i), line), &s);
	}
	wide_read(&x, &s);
	total_weight(e, &weight);
	return measure_quotient(&x, &weight, result);
}

/*
 * Sen: the gap index, and the headcount times the absolute Gini of the poor
 * (Gini x mean) as a share of the line.  With W_p the weight of the poor the
 * second part is N / (W W_p line), N the sum of T (C + C_before - W_p) over the
 * poor.
 */
MeasureStatus
measure_sen(const Entries *e, double line, bool inclusive, double *result)
{
	size_t		poor = measure_entries_below(e, line, inclusive);
	WideSum		ranked,
				weight;
	BigNumber	x,
				y,
				base,
				all;
	double		gap,
				spread;
	MeasureStatus status = measure_fgt(e, line, 1, inclusive, &gap);

	*result = 0;
	if (status != MEASURE_OK || poor == 0)
		return status;

	measure_ranked_sum(e, poor, NULL, 0, &ranked);
	first_totals(e, poor, &y, &x);
	wide_add_product(&ranked, &x, &y, true);
	wide_read(&x, &ranked);

	total_weight(e, &all);
	big_multiply(&base, &all, &y);
	wide_clear(&weight);
	wide_add_scaled(&weight, &base, line, false);
	wide_read(&base, &weight);
	status = measure_quotient(&x, &base, &spread);
	*result = gap + spread;
	return status;
}

/*
 * Sen, Shorrocks and Thon: sum of g w (2 W - C - C_before) / W^2.
 */
MeasureStatus
measure_sst(const Entries *e, double line, double *result)
{
	size_t		poor = measure_entries_below(e, line, false);
	WideSum		gaps,
				ranked;
	BigNumber	x,
				weight,
				squared;

	total_weight(e, &weight);
	if (weight.n == 0)
		return MEASURE_NULL;
	wide_clear(&gaps);
	for (size_t i = 0; i < poor; i++)
	{
		double		gap = gap_term(entry_value(e, i), line);

		entries_poll(e, i);
		if (!double_is_finite(gap))
			return MEASURE_RANGE;
		entry_add_weighted(e, i, gap, &gaps);
	}
	wide_read(&x, &gaps);
	wide_clear(&gaps);
	wide_add_product(&gaps, &x, &weight, false);
	wide_add_product(&gaps, &x, &weight, false);
	measure_ranked_sum(e, poor, measure_tip_term, line, &ranked);
	wide_read(&x, &ranked);
	wide_add(&gaps, &x, true);
	wide_read(&x, &gaps);
	big_multiply(&squared, &weight, &weight);
	return measure_quotient(&x, &squared, result);
}
