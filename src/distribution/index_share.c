#include "distribution/index.h"

/*
 * Total welfare of those above the quantile 1 - share over that of those at or
 * below the quantile share: whole observations on both sides.
 */
IndexStatus
index_quantile_share_ratio(const Entries *e, double share, double *result)
{
	IndexTotals t;
	EntryCursor cursor;
	WideSum		s;
	WideNumber	top,
				bottom;

	if (e->n == 0)
		return INDEX_NULL;
	index_totals(&t, e);
	if (t.welfare.n == 0 || t.welfare.negative)
		return INDEX_NULL;
	cursor_start(&cursor, e, &t, NULL, 0);
	cursor_quantile(&cursor, share);
	wide_clear(&s);
	for (size_t i = 0; i <= cursor.i; i++)
	{
		entries_poll(e, i);
		entry_add_welfare(e, i, &s);
	}
	wide_read(&bottom, &s);

	cursor_start(&cursor, e, &t, NULL, 0);
	cursor_top(&cursor, share);
	wide_clear(&s);
	for (size_t i = cursor.i + 1; i < e->n; i++)
	{
		entries_poll(e, i);
		entry_add_welfare(e, i, &s);
	}
	wide_read(&top, &s);
	if (bottom.negative)
		return INDEX_NULL;
	return index_quotient(&top, &bottom, result);
}

IndexStatus
index_percentile_ratio(const Entries *e, double high, double low, double *result)
{
	double		upper,
				lower;

	if (index_quantile(e, high, &upper) != INDEX_OK ||
		index_quantile(e, low, &lower) != INDEX_OK || lower <= 0)
		return INDEX_NULL;
	*result = upper / lower;
	return !double_is_finite(*result) ? INDEX_RANGE : INDEX_OK;
}

/* A line at a fraction of a quantile. */
IndexStatus
index_relative_line(const Entries *e, double fraction, double p, double *result)
{
	IndexStatus status = index_quantile(e, p, result);

	if (status != INDEX_OK)
		return status;
	*result = fraction * *result + 0.0;
	return !double_is_finite(*result) ? INDEX_RANGE : INDEX_OK;
}

/* The share of those below a fraction of the median. */
IndexStatus
index_at_risk(const Entries *e, double fraction, double *result)
{
	double		line;
	IndexStatus status = index_relative_line(e, fraction, 0.5, &line);

	if (status != INDEX_OK)
		return status;
	if (line <= 0)
		return INDEX_NULL;
	return index_headcount(e, line, false, result);
}

/*
 * The level to which a budget lifts the poorest: the x with
 * sum of w (x - y) over all y < x equal to the budget.
 */
IndexStatus
index_transfer_level(const Entries *e, double budget, double *result)
{
	WideSum		weight,
				welfare;
	WideNumber	w,
				y,
				x,
				money;
	size_t		i;

	if (e->n == 0)
		return INDEX_NULL;
	wide_from_double(&money, budget);
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
	return index_quotient(&x, &w, result);
}
