#include "measure/measure.h"

/* Shares between 0 and 1, as the decimals that they stand for. */
void
shares_of_decimals(const double *p, int n, PopulationShare *share, BigNumber *denominator)
{
	int			places = 0;

	for (int i = 0; i < n; i++)
	{
		ShortestDigits d;

		shortest_digits(p[i], &d);
		if (-d.exponent > places)
			places = -d.exponent;
	}
	big_power_of_ten(denominator, places);
	for (int i = 0; i < n; i++)
	{
		ShortestDigits d;
		BigNumber	digits,
					power;

		shortest_digits(p[i], &d);
		big_from_uint64(&digits, d.digits);
		big_power_of_ten(&power, places + d.exponent);
		big_multiply(&share[i].numerator, &digits, &power);
		share[i].rounded = p[i];
	}
}

/*
 * Total welfare of those above the quantile 1 - share over that of those at or
 * below the quantile share: whole observations on both sides.  Where nobody is
 * above the upper quantile there is nothing to compare.
 */
MeasureStatus
measure_quantile_share_ratio(const Entries *e, double share, double *result)
{
	MeasureTotals t;
	EntryCursor cursor;
	WideSum		s;
	BigNumber	top,
				bottom;

	if (e->n == 0)
		return MEASURE_NULL;
	measure_totals(&t, e);
	if (t.welfare.n == 0 || t.welfare.negative)
		return MEASURE_NULL;
	cursor_start(&cursor, e, &t, NULL, 0, NULL);
	cursor_quantile(&cursor, share);
	wide_clear(&s);
	for (size_t i = 0; i <= cursor.i; i++)
	{
		entries_poll(e, i);
		entry_add_welfare(e, i, &s);
	}
	wide_read(&bottom, &s);

	cursor_start(&cursor, e, &t, NULL, 0, NULL);
	cursor_top(&cursor, share);
	if (cursor.i + 1 >= e->n)
		return MEASURE_NULL;
	wide_clear(&s);
	for (size_t i = cursor.i + 1; i < e->n; i++)
	{
		entries_poll(e, i);
		entry_add_welfare(e, i, &s);
	}
	wide_read(&top, &s);
	if (bottom.negative)
		return MEASURE_NULL;
	return measure_quotient(&top, &bottom, result);
}

MeasureStatus
measure_percentile_ratio(const Entries *e, double high, double low, double *result)
{
	double		upper,
				lower;

	if (measure_quantile(e, high, &upper) != MEASURE_OK ||
		measure_quantile(e, low, &lower) != MEASURE_OK || lower <= 0)
		return MEASURE_NULL;
	*result = upper / lower;
	return !double_is_finite(*result) ? MEASURE_RANGE : MEASURE_OK;
}

/*
 * A line at a fraction of a quantile: the product of the decimals that both
 * stand for, rounded once.  0.6 of 1024.65 is 614.79, and not a little less.
 */
MeasureStatus
measure_relative_line(const Entries *e, double fraction, double p, double *result)
{
	double		quantile;
	MeasureStatus status = measure_quantile(e, p, &quantile);

	if (status != MEASURE_OK)
		return status;
	return shortest_product(fraction, quantile, result) == EXACT_OK ? MEASURE_OK : MEASURE_RANGE;
}

/* The share of those below a fraction of the median. */
MeasureStatus
measure_at_risk(const Entries *e, double fraction, double *result)
{
	double		line;
	MeasureStatus status = measure_relative_line(e, fraction, 0.5, &line);

	if (status != MEASURE_OK)
		return status;
	if (line <= 0)
		return MEASURE_NULL;
	return measure_headcount(e, line, false, result);
}

/*
 * The level to which a budget lifts the poorest: the x with
 * sum of w (x - y) over all y < x equal to the budget.
 */
MeasureStatus
measure_transfer_level(const Entries *e, double budget, double *result)
{
	WideSum		weight,
				welfare;
	BigNumber	w,
				y,
				x,
				money;
	size_t		i;

	if (e->n == 0)
		return MEASURE_NULL;
	big_from_double(&money, budget);
	entries_from_scale(e, &money);
	wide_clear(&weight);
	wide_clear(&welfare);
	for (i = 0; i < e->n; i++)
	{
		entries_poll(e, i);

		/* Is the budget used up before those below reach this value? */
		if (i > 0)
		{
			WideSum		need;

			wide_read(&w, &weight);
			wide_read(&y, &welfare);
			wide_clear(&need);
			wide_add_scaled(&need, &w, entry_value(e, i), false);
			wide_add(&need, &y, true);
			wide_add(&need, &money, true);
			if (wide_sign(&need) >= 0)
				break;
		}
		entry_add_weight(e, i, &weight);
		entry_add_welfare(e, i, &welfare);
	}
	wide_add(&welfare, &money, false);
	wide_read(&x, &welfare);
	wide_read(&w, &weight);
	return measure_quotient(&x, &w, result);
}
