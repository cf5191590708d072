#include "distribution/index_growth.h"

#include "core/terms.h"

/* x = a b - c d */
static void
cross_difference(const WideNumber *a, const WideNumber *b,
				 const WideNumber *c, const WideNumber *d, WideNumber *x)
{
	WideSum		s;

	wide_clear(&s);
	wide_add_product(&s, a, b, false);
	wide_add_product(&s, c, d, true);
	wide_read(x, &s);
}

/* (y1 / w1) / (y0 / w0) - 1, rounded once; not defined unless y0 is above 0. */
static IndexStatus
growth_of_quotient(const WideNumber *y0, const WideNumber *w0,
				   const WideNumber *y1, const WideNumber *w1, double *result)
{
	WideNumber	difference,
				base;

	if (y0->n == 0 || y0->negative)
		return INDEX_NULL;
	cross_difference(y1, w0, y0, w1, &difference);
	wide_multiply(&base, y0, w1);
	return index_quotient(&difference, &base, result);
}

IndexStatus
index_mean_growth(const Entries *d0, const Entries *d1, double *result)
{
	IndexTotals t0,
				t1;

	index_totals(&t0, d0);
	index_totals(&t1, d1);
	return growth_of_quotient(&t0.welfare, &t0.weight, &t1.welfare, &t1.weight, result);
}

/* The growth of a quantile, as the growth incidence curve has it. */
IndexStatus
index_quantile_growth(const Entries *d0, const Entries *d1, double p, double *result)
{
	double		q0,
				q1;
	IndexStatus status = index_quantile(d0, p, &q0);

	if (status == INDEX_OK)
		status = index_quantile(d1, p, &q1);
	if (status != INDEX_OK)
		return status;
	if (q0 <= 0)
		return INDEX_NULL;
	*result = (q1 - q0) / q0;
	return INDEX_OK;
}

/* The sum of w term(y) over the poorest p, a part of an entry included. */
static void
sum_of_poorest(const Entries *e, const IndexTotals *t, double p, EntryTerm term, double param, WideNumber *x)
{
	EntryCursor cursor;
	WideSum		s;

	cursor_start(&cursor, e, t, term, param);
	cursor_partial(&cursor, p, &s);
	wide_read(x, &s);
}

/*
 * The growth of the mean of the poorest h.  With the headcount for h all the
 * poor of d0 are counted, and none in part: see cursor_partial.
 */
IndexStatus
index_poor_mean_growth(const Entries *d0, const Entries *d1, double line, double *result)
{
	IndexTotals t0,
				t1;
	WideNumber	y0,
				y1;
	double		h;
	IndexStatus status = index_headcount(d0, line, false, &h);

	if (status != INDEX_OK)
		return status;
	if (h <= 0)
		return INDEX_NULL;
	index_totals(&t0, d0);
	index_totals(&t1, d1);
	sum_of_poorest(d0, &t0, h, NULL, 0, &y0);
	sum_of_poorest(d1, &t1, h, NULL, 0, &y1);
	return growth_of_quotient(&y0, &t0.weight, &y1, &t1.weight, result);
}

/* ln(line / value), as watts_term, but also of those above the line */
static double
log_term(double value, double line)
{
	if (value > line && line / value < 0x1p-1022)
		return pov_ln(line) - pov_ln(value);
	return watts_term(value, line);
}

/*
 * Ravallion and Chen: the mean growth rate of the poor, which is the integral
 * from 0 to h of ln(Q1(p) / Q0(p)), over h.  With Q0 and Q1 apart it is what the
 * Watts index of d0 is more than that of the same places in d1, over h: with S
 * the sums of w ln(line / y) over them, (S0 W1 - S1 W0) / (W_poor W1).
 */
IndexStatus
index_pro_poor_rate(const Entries *d0, const Entries *d1, double line, double *result)
{
	IndexTotals t0,
				t1;
	WideNumber	s0,
				s1,
				poor,
				difference,
				base;
	double		h;
	IndexStatus status = index_headcount(d0, line, false, &h);

	if (status != INDEX_OK)
		return status;
	if (h <= 0 || entry_value(d0, 0) <= 0 || entry_value(d1, 0) <= 0)
		return INDEX_NULL;
	status = fgt_sum(d0, line, 0, false, &poor);
	if (status != INDEX_OK)
		return status;
	index_totals(&t0, d0);
	index_totals(&t1, d1);
	sum_of_poorest(d0, &t0, h, log_term, line, &s0);
	sum_of_poorest(d1, &t1, h, log_term, line, &s1);
	cross_difference(&s0, &t1.weight, &s1, &t0.weight, &difference);
	wide_multiply(&base, &poor, &t1.weight);
	return index_quotient(&difference, &base, result);
}

/*
 * The change of the FGT index in parts.
 *
 * P(m, L) is poverty with mean m (in units of the line) and Lorenz curve L.
 * Growth is P(m1, L0) - P(m0, L0), redistribution P(m0, L1) - P(m0, L0), and
 * what is left of the total the residual; Shapley's values are the means over
 * both reference periods, and leave nothing.
 */
IndexStatus
index_poverty_change(const Entries *d0, const Entries *d1, const double *line,
					 double alpha, PovertyChange *change)
{
	const Entries *d[2] = {d0, d1};
	double		mean[2];
	double		p[2][2];		/* by mean and by Lorenz curve */

	for (int k = 0; k < 2; k++)
	{
		IndexStatus status = index_mean(d[k], &mean[k]);
		if (status != INDEX_OK)
			return status;
		if (mean[k] <= 0)
			return INDEX_NULL;
	}
	for (int m = 0; m < 2; m++)
	{
		for (int l = 0; l < 2; l++)
		{
			/* Instead of moving the values to the mean, move the line. */
			double		moved = m == l ? line[m] : line[m] * (mean[l] / mean[m]);
			IndexStatus status;

			if (!double_is_finite(moved) || moved <= 0)
				return INDEX_NULL;
			status = index_fgt(d[l], moved, alpha, false, &p[m][l]);
			if (status != INDEX_OK)
				return status;
		}
	}
	change->total = p[1][1] - p[0][0];
	change->growth = p[1][0] - p[0][0];
	change->redistribution = p[0][1] - p[0][0];
	change->residual = (p[1][1] - p[1][0]) - (p[0][1] - p[0][0]);
	change->growth_shapley = ((p[1][0] - p[0][0]) + (p[1][1] - p[0][1])) / 2;
	change->redistribution_shapley = ((p[0][1] - p[0][0]) + (p[1][1] - p[1][0])) / 2;
	return INDEX_OK;
}
