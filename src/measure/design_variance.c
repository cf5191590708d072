#include "measure/design_variance.h"

#include "number/two_sum.h"

/* A sampling fraction as near to 1 as this is a census (R's survey: the same). */
#define CENSUS		(1 - 1e-7)
#define POLL_EVERY	0xfff

/* The units of one stage: those of a stratum, or those of a PSU. */
typedef struct Units
{
	double		sampled;
	double		population;
	size_t		touched;
	const double *a;
	const double *b;
} Units;

static void
poll_at(const DesignTotals *t, size_t i)
{
	if ((i & POLL_EVERY) == POLL_EVERY && t->poll)
		t->poll();
}

static double
fraction(const Units *u)
{
	return u->sampled / u->population;
}

static bool
is_lonely(const Units *u)
{
	return u->sampled == 1 && fraction(u) <= CENSUS;
}

/*
 * (1 - f) n / (n - 1) times the sum of products of deviations from the mean,
 * over all n units of the sample, of which those not listed are 0.  In this
 * form nothing cancels.
 */
static double
spread(const Units *u, const DesignTotals *t)
{
	TwoSum		a = {0, 0},
				b = {0, 0},
				sum = {0, 0};
	double		mean_a,
				mean_b;

	if (u->sampled <= 1 || fraction(u) > CENSUS)
		return 0;
	for (size_t i = 0; i < u->touched; i++)
	{
		poll_at(t, i);
		two_sum_add(&a, u->a[i]);
		two_sum_add(&b, u->b[i]);
	}
	mean_a = two_sum_value(&a) / u->sampled;
	mean_b = two_sum_value(&b) / u->sampled;
	for (size_t i = 0; i < u->touched; i++)
	{
		poll_at(t, i);
		two_sum_add(&sum, (u->a[i] - mean_a) * (u->b[i] - mean_b));
	}
	two_sum_add(&sum, (u->sampled - (double) u->touched) * mean_a * mean_b);
	return (1 - fraction(u)) * (u->sampled / (u->sampled - 1)) * two_sum_value(&sum);
}

/* The contribution of a lonely unit compared with a centre. */
static double
lonely_spread(const Units *u, double centre_a, double centre_b)
{
	double		a = u->touched > 0 ? u->a[0] : 0;
	double		b = u->touched > 0 ? u->b[0] : 0;

	return (1 - fraction(u)) * (a - centre_a) * (b - centre_b);
}

/* The sum of all totals over the number of units in the sample. */
static double
centre(const double *x, size_t n, double sampled, const DesignTotals *t)
{
	TwoSum		sum = {0, 0};

	for (size_t i = 0; i < n; i++)
	{
		poll_at(t, i);
		two_sum_add(&sum, x[i]);
	}
	return sampled > 0 ? two_sum_value(&sum) / sampled : 0;
}

/*
 * One stage: strata of PSUs (t->psu is NULL), or the secondary units of the
 * PSUs of one stratum, each a stratum of its own.  Sets *lonely to the first
 * lonely one.
 */
static VarianceStatus
stage(double *result, const Units *units, size_t n, const DesignTotals *t, LonelyRule rule,
	  size_t *lonely)
{
	TwoSum		sum = {0, 0};
	size_t		count = 0;
	double		centre_a = 0,
				centre_b = 0;

	for (size_t h = 0; h < n; h++)
	{
		poll_at(t, h);
		if (is_lonely(&units[h]) && count++ == 0)
			*lonely = h;
	}
	*result = 0;
	if (count > 0 && rule == LONELY_FAIL)
		return VARIANCE_LONELY;
	if (count > 0 && (rule == LONELY_MISSING || (rule == LONELY_AVERAGE && count == n)))
		return VARIANCE_UNKNOWN;
	if (count > 0 && rule == LONELY_ADJUST)
	{
		size_t		listed = 0;
		double		sampled = 0;

		for (size_t h = 0; h < n; h++)
		{
			poll_at(t, h);
			listed += units[h].touched;
			sampled += units[h].sampled;
		}
		centre_a = centre(units[0].a, listed, sampled, t);
		centre_b = centre(units[0].b, listed, sampled, t);
	}
	for (size_t h = 0; h < n; h++)
	{
		poll_at(t, h);
		if (!is_lonely(&units[h]))
			two_sum_add(&sum, spread(&units[h], t));
		else if (rule == LONELY_ADJUST)
			two_sum_add(&sum, lonely_spread(&units[h], centre_a, centre_b));
	}
	*result = two_sum_value(&sum);
	if (count > 0 && rule == LONELY_AVERAGE)
		*result *= (double) n / (double) (n - count);
	return VARIANCE_OK;
}

/* The totals of the PSUs from those of their secondary units. */
static void
psu_totals(const DesignTotals *t, const double *x, double *total)
{
	for (size_t i = 0; i < t->npsus; i++)
	{
		TwoSum		sum = {0, 0};

		poll_at(t, i);
		for (uint32_t j = 0; j < t->psu[i].touched; j++)
		{
			poll_at(t, j);
			two_sum_add(&sum, *x++);
		}
		total[i] = two_sum_value(&sum);
	}
}

/*
 * f times the variance inside of the PSUs of one stratum, whose secondary units
 * begin at number "first".
 */
static VarianceStatus
inside(double *result, const DesignTotals *t, const DesignStratum *h, const DesignPsu *psu,
	   size_t first, LonelyRule rule, Units *units)
{
	double		f = h->psus / h->population;
	size_t		lonely;
	VarianceStatus status;

	*result = 0;
	if (f == 0)
		return VARIANCE_OK;
	for (uint32_t i = 0; i < h->touched; i++)
	{
		poll_at(t, i);
		units[i] = (Units) {psu[i].ssus, psu[i].population, psu[i].touched, t->a + first,
							t->b + first};
		first += psu[i].touched;
	}
	status = stage(result, units, h->touched, t, rule, &lonely);
	*result *= f;
	return status;
}

/* The most units that any one stage has. */
static size_t
most_units(const DesignTotals *t)
{
	size_t		most = t->nstrata;

	for (size_t h = 0; t->psu && h < t->nstrata; h++)
	{
		if (t->stratum[h].touched > most)
			most = t->stratum[h].touched;
	}
	return most;
}

/* Bytes of memory that design_covariance works with. */
size_t
design_scratch_size(const DesignTotals *t)
{
	return most_units(t) * sizeof(Units) + (t->psu ? 2 * t->npsus * sizeof(double) : 0);
}

/*
 * The covariance of both forms; their variance, if they are the same.  With
 * LONELY_FAIL and a lonely stratum the result says which.
 */
VarianceStatus
design_covariance(DesignVariance *result, const DesignTotals *t, LonelyRule rule, void *scratch)
{
	Units	   *units = scratch;
	const double *a = t->a;
	const double *b = t->b;
	VarianceStatus status;
	size_t		first = 0,
				psu = 0;
	bool		alone;

	result->value = 0;
	result->stratum = 0;
	result->second_stage = false;
	if (t->psu)
	{
		double	   *total = (double *) (units + most_units(t));

		psu_totals(t, t->a, total);
		psu_totals(t, t->b, total + t->npsus);
		a = total;
		b = total + t->npsus;
	}
	for (size_t h = 0; h < t->nstrata; h++)
	{
		const DesignStratum *s = &t->stratum[h];

		poll_at(t, h);
		units[h] = (Units) {s->psus, s->population, s->touched, a + first, b + first};
		first += s->touched;
	}
	alone = t->npsus == 1 && fraction(&units[0]) <= CENSUS;
	status = stage(&result->value, units, t->nstrata, t, rule, &result->stratum);
	first = 0;
	for (size_t h = 0; t->psu && status == VARIANCE_OK && h < t->nstrata; h++)
	{
		double		second;

		poll_at(t, h);
		status = inside(&second, t, &t->stratum[h], t->psu + psu, first, rule, units);
		if (status == VARIANCE_LONELY)
		{
			result->stratum = h;
			result->second_stage = true;
		}
		result->value += second;
		for (uint32_t i = 0; i < t->stratum[h].touched; i++)
			first += t->psu[psu++].touched;
	}

	/* The residual of a ratio in a single PSU is 0 by construction, and says nothing. */
	if (status == VARIANCE_OK && alone)
		return VARIANCE_UNKNOWN;
	return status;
}

/* Listed PSUs less listed strata: what a domain's residuals are free to do. */
double
design_domain_df(const DesignTotals *t)
{
	return (double) t->npsus - (double) t->nstrata;
}

/* All PSUs of the listed strata, less these. */
double
design_strata_df(const DesignTotals *t)
{
	double		df = 0;

	for (size_t h = 0; h < t->nstrata; h++)
		df += (double) t->stratum[h].psus - 1;
	return df;
}
