#include "measure/growth.h"

#include "measure/terms.h"

/* (y1 / w1) / (y0 / w0) - 1, rounded once; not defined unless y0 is above 0. */
static MeasureStatus
growth_of_quotient(const BigNumber *y0, const BigNumber *w0,
				   const BigNumber *y1, const BigNumber *w1, double *result)
{
	BigNumber	difference,
				base;

	if (y0->n == 0 || y0->negative)
		return MEASURE_NULL;
	measure_cross_difference(&difference, y1, w0, y0, w1);
	big_multiply(&base, y0, w1);
	return measure_quotient(&difference, &base, result);
}

MeasureStatus
measure_mean_growth(const Entries *d0, const Entries *d1, double *result)
{
	MeasureTotals t0,
				t1;

	measure_totals(&t0, d0);
	measure_totals(&t1, d1);
	return growth_of_quotient(&t0.welfare, &t0.weight, &t1.welfare, &t1.weight, result);
}

/* The growth of a quantile, as the growth incidence curve has it. */
MeasureStatus
measure_quantile_growth(const Entries *d0, const Entries *d1, double p, double *result)
{
	double		q0,
				q1;
	MeasureStatus status = measure_quantile(d0, p, &q0);

	if (status == MEASURE_OK)
		status = measure_quantile(d1, p, &q1);
	if (status != MEASURE_OK)
		return status;
	if (q0 <= 0)
		return MEASURE_NULL;
	*result = (q1 - q0) / q0;
	return MEASURE_OK;
}

/*
 * The poor of d0 as a share of the population: their weight over that of all.
 * With it all of them are counted in d0, and none in part, and in d1 the same
 * share.  Not defined if nobody is poor.
 */
static MeasureStatus
share_of_poor(const Entries *d0, const MeasureTotals *t0, double line, PopulationShare *share)
{
	MeasureStatus status = measure_fgt_sum(d0, line, 0, false, &share->numerator);

	if (status != MEASURE_OK)
		return status;
	status = measure_quotient(&share->numerator, &t0->weight, &share->rounded);
	return status == MEASURE_OK && share->rounded <= 0 ? MEASURE_NULL : status;
}

/* The sum of w term(y) over that share of e, times its denominator, the weight of all in d0. */
static void
sum_of_poorest(const Entries *e, const MeasureTotals *t, const PopulationShare *share,
			   const MeasureTotals *t0, EntryTerm term, double param, BigNumber *x)
{
	EntryCursor cursor;
	WideSum		s;

	cursor_start(&cursor, e, t, term, param, &t0->weight);
	cursor_partial(&cursor, share, &s);
	wide_read(x, &s);
}

/* The growth of the mean of the poorest, as many as are poor in d0. */
MeasureStatus
measure_poor_mean_growth(const Entries *d0, const Entries *d1, double line, double *result)
{
	MeasureTotals t0,
				t1;
	PopulationShare poor;
	BigNumber	y0,
				y1;
	MeasureStatus status;

	measure_totals(&t0, d0);
	measure_totals(&t1, d1);
	status = share_of_poor(d0, &t0, line, &poor);
	if (status != MEASURE_OK)
		return status;
	sum_of_poorest(d0, &t0, &poor, &t0, NULL, 0, &y0);
	sum_of_poorest(d1, &t1, &poor, &t0, NULL, 0, &y1);
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
MeasureStatus
measure_pro_poor_rate(const Entries *d0, const Entries *d1, double line, double *result)
{
	MeasureTotals t0,
				t1;
	PopulationShare poor;
	BigNumber	s0,
				s1,
				difference,
				base,
				x;
	MeasureStatus status;

	measure_totals(&t0, d0);
	measure_totals(&t1, d1);
	status = share_of_poor(d0, &t0, line, &poor);
	if (status != MEASURE_OK)
		return status;
	if (entry_value(d0, 0) <= 0 || entry_value(d1, 0) <= 0)
		return MEASURE_NULL;
	sum_of_poorest(d0, &t0, &poor, &t0, log_term, line, &s0);
	sum_of_poorest(d1, &t1, &poor, &t0, log_term, line, &s1);
	measure_cross_difference(&difference, &s0, &t1.weight, &s1, &t0.weight);
	big_multiply(&x, &poor.numerator, &t1.weight);
	big_multiply(&base, &x, &t0.weight);
	return measure_quotient(&difference, &base, result);
}

/*
 * The change of the FGT index in parts.
 *
 * P(m, L) is poverty with mean m (in units of the line) and Lorenz curve L.
 * Growth is P(m1, L0) - P(m0, L0), redistribution P(m0, L1) - P(m0, L0), and
 * what is left of the total the residual; Shapley's values are the means over
 * both reference periods, and leave nothing.
 */
MeasureStatus
measure_poverty_change(const Entries *d0, const Entries *d1, const double *line,
					   double alpha, PovertyChange *change)
{
	const Entries *d[2] = {d0, d1};
	double		mean[2];
	double		p[2][2];		/* by mean and by Lorenz curve */

	for (int k = 0; k < 2; k++)
	{
		MeasureStatus status = measure_mean(d[k], &mean[k]);
		if (status != MEASURE_OK)
			return status;
		if (mean[k] <= 0)
			return MEASURE_NULL;
	}
	for (int m = 0; m < 2; m++)
	{
		for (int l = 0; l < 2; l++)
		{
			/* Instead of moving the values to the mean, move the line. */
			double		moved = m == l ? line[m] : line[m] * (mean[l] / mean[m]);
			MeasureStatus status;

			if (!double_is_finite(moved) || moved <= 0)
				return MEASURE_NULL;
			status = measure_fgt(d[l], moved, alpha, false, &p[m][l]);
			if (status != MEASURE_OK)
				return status;
		}
	}
	change->total = p[1][1] - p[0][0];
	change->growth = p[1][0] - p[0][0];
	change->redistribution = p[0][1] - p[0][0];
	change->residual = (p[1][1] - p[1][0]) - (p[0][1] - p[0][0]);
	change->growth_shapley = ((p[1][0] - p[0][0]) + (p[1][1] - p[0][1])) / 2;
	change->redistribution_shapley = ((p[0][1] - p[0][0]) + (p[1][1] - p[1][0])) / 2;
	return MEASURE_OK;
}
