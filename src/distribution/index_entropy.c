#include "core/elementary.h"
#include "distribution/index.h"

/* A power of a number that is not negative. */
static double
power(double x, double alpha)
{
	if (alpha == 1)
		return x;
	if (alpha == 2)
		return x * x;
	return pov_pow(x, alpha);
}

/*
 * What one unit contributes to the generalised entropy of order alpha.  With
 * r = y / m the usual terms are (r^alpha - 1) / (alpha^2 - alpha), r ln r
 * (alpha = 1) and -ln r (alpha = 0).  A multiple of r - 1, whose mean is 0, is
 * taken away, so that no term is negative and the terms of nearly equal people
 * are as small as they should be: near r = 1 they are summed as the power
 * series of x = r - 1 that begins with x^2 / 2.
 */
double
entropy_term(double value, double mean, double alpha)
{
	double		x = (value - mean) / mean;
	double		size = (x < 0 ? -x : x) * (alpha > 1 ? alpha : alpha < -1 ? -alpha : 1);
	double		r;

	if (size < 1.0 / 32)
	{
		double		coefficient = 0.5;
		double		sum = 0;
		double		c[16];

		for (int k = 0; k < 16; k++)
		{
			c[k] = coefficient;
			coefficient *= (alpha - (k + 2)) / (k + 3);
		}
		for (int k = 15; k >= 0; k--)
			sum = sum * x + c[k];
		return sum * x * x;
	}

	r = value / mean;
	if (alpha == 0)
		return x - pov_ln(r);
	if (alpha == 1)
		return (r > 0 ? r * pov_ln(r) : 0) - x;
	return (power(r, alpha) - 1 - alpha * x) / (alpha * alpha - alpha);
}

/*
 * Generalised entropy; alpha = 0 is the mean log deviation, alpha = 1 Theil's
 * index.
 */
IndexStatus
index_entropy(const Entries *e, double alpha, double *result)
{
	IndexTotals t;
	WideSum		s;
	WideNumber	x;

	index_totals(&t, e);
	if (t.welfare.n == 0 || t.welfare.negative)
		return INDEX_NULL;
	if (entry_value(e, 0) < 0 || (alpha <= 0 && entry_value(e, 0) <= 0))
		return INDEX_NULL;
	wide_clear(&s);
	for (size_t i = 0; i < e->n; i++)
	{
		double		term = entropy_term(entry_value(e, i), t.mean, alpha);

		entries_poll(e, i);
		if (!double_is_finite(term))
			return INDEX_RANGE;
		entry_add_weighted(e, i, term, &s);
	}
	wide_read(&x, &s);
	return index_quotient(&x, &t.weight, result);
}

/* 1 - exp(-x), also of a small x */
static double
one_minus_exp(double x)
{
	if (x < 1.0 / 64 && x > -1.0 / 64)
	{
		double		sum = 0;

		for (int k = 10; k >= 1; k--)
			sum = (1 - sum) * x / k;
		return sum;
	}
	return 1 - pov_exp(-x);
}

/*
 * Atkinson: 1 - (equally distributed equivalent) / mean, where the equivalent
 * is the mean of order 1 - epsilon.
 */
IndexStatus
index_atkinson(const Entries *e, double epsilon, double *result)
{
	IndexTotals t;
	WideSum		s;
	WideNumber	x;
	double		reference,
				mean_power,
				ratio;
	IndexStatus status;

	if (epsilon == 1)
	{
		status = index_entropy(e, 0, result);
		if (status == INDEX_OK)
			*result = one_minus_exp(*result);
		return status;
	}

	index_totals(&t, e);
	if (t.welfare.n == 0 || t.welfare.negative)
		return INDEX_NULL;
	if (entry_value(e, 0) < 0 || (epsilon >= 1 && entry_value(e, 0) <= 0))
		return INDEX_NULL;
	if (epsilon == 0)
	{
		*result = 0;
		return INDEX_OK;
	}

	/* Relative to the smallest value no power can be too large. */
	reference = epsilon > 1 ? entry_value(e, 0) : t.mean;
	wide_clear(&s);
	for (size_t i = 0; i < e->n; i++)
	{
		double		r = entry_value(e, i) / reference;

		entries_poll(e, i);
		if (!double_is_finite(r))
			return INDEX_RANGE;
		entry_add_weighted(e, i, power(r, 1 - epsilon), &s);
	}
	wide_read(&x, &s);
	status = index_quotient(&x, &t.weight, &mean_power);
	if (status != INDEX_OK)
		return status;
	ratio = pov_pow(mean_power, 1 / (1 - epsilon));
	if (epsilon > 1)
		ratio *= reference / t.mean;
	*result = 1 - ratio;
	return INDEX_OK;
}
