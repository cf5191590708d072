#include "measure/entropy.h"
#include "number/near_one.h"

/* ln(value / base) of two positive numbers, also if their ratio is beyond double. */
double
measure_log_ratio(double value, double base)
{
	double		r = value / base;

	if (!double_is_finite(r) || r < 0x1p-1022)
		return pov_ln(value) - pov_ln(base);
	return pov_ln(r);
}

/* (value / base)^exponent, 0 for 0 */
static double
power_of_ratio(double value, double base, double exponent)
{
	double		r = value / base;

	if (value == 0)
		return 0;
	if (!double_is_finite(r) || r < 0x1p-1022)
		return pov_exp(exponent * measure_log_ratio(value, base));
	return pov_pow(r, exponent);
}

static inline double
magnitude(double x)
{
	return x < 0 ? -x : x;
}

void
entropy_prepare(EntropyTerms *k, double mean, double alpha)
{
	k->alpha = alpha;
	k->mean = mean;
	k->near_zero = alpha <= 0.5;
	k->distance = k->near_zero ? alpha : alpha - 1;
	if (alpha != 0 && alpha != 0.5 && alpha != 1 && alpha != 2)
	{
		double		reach = EXP_REST_MOST / magnitude(k->distance);

		k->low = pov_exp(-reach);
		k->high = pov_exp(reach);
	}
}

/*
 * What one unit contributes to the generalised entropy of order alpha.  With
 * r = y / m and x = r - 1 the usual terms are (r^alpha - 1) / (alpha^2 - alpha),
 * r ln r (alpha = 1) and -ln r (alpha = 0).  A multiple of x, whose mean is 0,
 * is taken away, so that no term is negative and the terms of nearly equal
 * people are as small as they should be:
 *
 *	 h(alpha) = (r^alpha - 1 - alpha x) / (alpha^2 - alpha)
 *	 h(0) = x - ln r,  h(1) = r ln r - x,  h(2) = x^2 / 2
 *	 h(1/2) = 2 (1 - sqrt r)^2 = 2 (x / (1 + sqrt r))^2
 *
 * Near 0 and 1 that is a difference of equal numbers over a small one.  With
 * l = ln r and R(z) = (exp(z) - 1 - z) / z^2, and d the distance of alpha from 0
 * or 1, it is
 *
 *	 (h(0) - d l^2 R(d l)) / (1 - d)		d = alpha, up to 1/2
 *	 (h(1) + d r l^2 R(d l)) / (1 + d)		d = alpha - 1, from there on
 *
 * where nothing cancels.  That serves as long as |d l| is small; beyond, r^alpha
 * is far enough from 1 + alpha x.
 */
double
entropy_term(const EntropyTerms *k, double value)
{
	double		alpha = k->alpha,
				m = k->mean,
				x = (value - m) / m,
				r,
				l,
				h,
				power;

	if (alpha == 2)
		return 0.5 * x * x;
	if (alpha == 0.5)
	{
		/* What Atkinson's index is asked for most often, and far from both limits. */
		double		y = x / (1 + __builtin_sqrt(value / m));

		return 2 * y * y;
	}
	if (is_near_one(x))
	{
		double		s = x / (2 + x),
					s2 = s * s,
					series = near_one_series(s2);

		if (k->near_zero)
			h = s * (x - 2 * s2 * series);
		else
			h = 2 * s2 / (1 - s) * (1 + s * (1 + s) * series);
		if (k->distance == 0)
			return h;
		r = 1 + x;
		l = 2 * s * (1 + s2 * series);
		if (magnitude(k->distance * l) > EXP_REST_MOST)
			return (pov_exp(alpha * l) - 1 - alpha * x) / (alpha * (alpha - 1));
	}
	else
	{
		r = value / m;
		if (alpha == 0)
			return x - measure_log_ratio(value, m);
		if (value == 0)
			return 1 / alpha;
		if (alpha == 1)
			return r * measure_log_ratio(value, m) - x;
		if (r < k->low || r > k->high)
		{
			/* 1 + alpha x, without the 1 if there is little left of it */
			double		line = x < -0.5 ? (1 - alpha) + alpha * r : 1 + alpha * x;

			power = power_of_ratio(value, m, alpha);
			return (power - line) / (alpha * (alpha - 1));
		}
		l = measure_log_ratio(value, m);
		h = k->near_zero ? x - l : r * l - x;
	}
	power = k->distance * l * l * exp_rest_over(k->distance * l);
	return k->near_zero ? (h - power) / (1 - alpha) : (h + r * power) / alpha;
}

/*
 * The term with no multiple of x taken away, alpha <= 1/2: where r is beyond
 * double, its power and its logarithm are not.
 */
static double
plain_term(const EntropyTerms *k, double value)
{
	double		l = measure_log_ratio(value, k->mean),
				z = k->alpha * l;

	if (value == 0)
		return 1 / (k->alpha * (1 - k->alpha));
	return -(magnitude(z) <= EXP_REST_MOST ? l * (1 + z * exp_rest_over(z)) :
			 (pov_exp(z) - 1) / k->alpha) /
		(1 - k->alpha);
}

/*
 * Generalised entropy; alpha = 0 is the mean log deviation, alpha = 1 Theil's
 * index.
 */
MeasureStatus
measure_entropy(const Entries *e, double alpha, double *result)
{
	MeasureTotals t;
	EntropyTerms k;
	WideSum		s;
	BigNumber	x;
	bool		plain;

	measure_totals(&t, e);
	if (t.welfare.n == 0 || t.welfare.negative)
		return MEASURE_NULL;
	if (entry_value(e, 0) < 0 || (alpha <= 0 && entry_value(e, 0) <= 0))
		return MEASURE_NULL;
	entropy_prepare(&k, t.mean, alpha);
	plain = alpha <= 0.5 && !double_is_finite(entry_value(e, e->n - 1) / t.mean);
	wide_clear(&s);
	for (size_t i = 0; i < e->n; i++)
	{
		double		value = entry_value(e, i);
		double		term = plain ? plain_term(&k, value) : entropy_term(&k, value);

		entries_poll(e, i);
		if (!double_is_finite(term))
			return MEASURE_RANGE;
		entry_add_weighted(e, i, term, &s);
	}
	wide_read(&x, &s);
	return measure_quotient(&x, &t.weight, result);
}

/*
 * ln(mean / equivalent) from the mean of the powers of order beta, which is not
 * 0, itself: for what is too unequal for the difference from the mean.  Relative
 * to the smallest value no power with beta < 0 can be too large.
 */
static MeasureStatus
log_of_equivalent(const Entries *e, double beta, double *result)
{
	MeasureTotals t;
	WideSum		s;
	BigNumber	x;
	double		most = entry_value(e, e->n - 1),
				reference,
				mean_power;
	MeasureStatus status;

	measure_totals(&t, e);
	reference = beta < 0 ? entry_value(e, 0) : double_is_finite(most / t.mean) ? t.mean : most;
	wide_clear(&s);
	for (size_t i = 0; i < e->n; i++)
	{
		entries_poll(e, i);
		entry_add_weighted(e, i, power_of_ratio(entry_value(e, i), reference, beta), &s);
	}
	wide_read(&x, &s);
	status = measure_quotient(&x, &t.weight, &mean_power);
	if (status == MEASURE_OK)
		*result = -pov_ln(mean_power) / beta - measure_log_ratio(reference, t.mean);
	return status;
}

/*
 * Atkinson: 1 - (equally distributed equivalent) / mean, where the equivalent
 * is the mean of order beta = 1 - epsilon.  The mean of r^beta is 1 + t with
 * t = -beta epsilon GE(beta), so the logarithm of mean / equivalent is
 * epsilon GE(beta) ln(1 + t) / t, for every epsilon and without a division by
 * beta.
 */
MeasureStatus
measure_atkinson(const Entries *e, double epsilon, double *result)
{
	double		beta = 1 - epsilon,
				entropy,
				t = 0,
				logarithm;
	MeasureStatus status = measure_entropy(e, beta, &entropy);

	if (status == MEASURE_NULL)
		return status;
	if (epsilon == 0)
	{
		*result = 0;
		return MEASURE_OK;
	}
	if (status == MEASURE_OK)
		t = -beta * epsilon * entropy;
	if (status == MEASURE_OK && t >= -0.9 && t <= 0x1p1000)
		logarithm = epsilon * entropy * ln_1p_over(t);
	else
	{
		status = log_of_equivalent(e, beta, &logarithm);
		if (status != MEASURE_OK)
			return status;
	}
	*result = one_minus_exp(logarithm);
	return MEASURE_OK;
}
