#include "survey/survey_distribution.h"

#include "utils/builtins.h"

#include "core/args.h"
#include "measure/confidence.h"
#include "number/elementary.h"
#include "number/student.h"
#include "number/two_sum.h"
#include "survey/questions.h"

/* Densities of a distribution: what the error of a quantile is divided by. */

DensityMethod
density_argument(FunctionCallInfo fcinfo, int n, bool woodruff)
{
	const char *word = text_to_cstring(PG_GETARG_TEXT_PP(n));

	if (strcmp(word, "population") == 0)
		return DENSITY_POPULATION;
	if (strcmp(word, "sample") == 0)
		return DENSITY_SAMPLE;
	if (woodruff && strcmp(word, "woodruff") == 0)
		return DENSITY_WOODRUFF;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unrecognized method of a density: \"%s\"", word),
			 woodruff ? errhint("Use \"population\", \"sample\" or \"woodruff\".") :
			 errhint("Use \"population\" or \"sample\".")));
}

/* Weight, and the standard deviation of the welfare, whose square may be beyond double. */
static double
standard_deviation(const Entries *e, double *weight)
{
	TwoSum		n = {0, 0},
				sum = {0, 0},
				square = {0, 0};
	double		most = e->n == 0 ? 0 :
		fmax(fabs(entry_value(e, 0)), fabs(entry_value(e, e->n - 1)));
	double		unit = most > 0 && (most > 1e100 || most < 1e-100) ? most : 1;
	double		mean;

	for (size_t i = 0; i < e->n; i++)
	{
		double		w = entry_weight(e, i);

		entries_poll(e, i);
		two_sum_add(&n, w);
		two_sum_add(&sum, w * (entry_value(e, i) / unit));
	}
	*weight = two_sum_value(&n);
	mean = two_sum_value(&sum) / *weight;
	for (size_t i = 0; i < e->n; i++)
	{
		double		x = entry_value(e, i) / unit - mean;

		entries_poll(e, i);
		two_sum_add(&square, entry_weight(e, i) * x * x);
	}
	return unit * sqrt(two_sum_value(&square) / *weight);
}

/* x to the power of -1/5 */
static double
fifth_root(double x)
{
	return pov_exp(-0.2 * pov_ln(x));
}

/* The density at x by a Gaussian kernel; false if the distribution has no width. */
bool
survey_density(const SurveyDistribution *d, double x, DensityMethod method, double *density)
{
	const Entries *e = &d->e;
	TwoSum		sum = {0, 0};
	double		n,
				sd = standard_deviation(e, &n),
				h;

	if (method == DENSITY_SAMPLE)
	{
		double		upper,
					lower,
					rows = (double) d->view.count[LIST_WEIGHTED];

		if (rows <= 0 ||
			measure_quantile(e, 0.75, &upper) != MEASURE_OK ||
			measure_quantile(e, 0.25, &lower) != MEASURE_OK)
			return false;
		if (upper > lower && (upper - lower) / 1.34 < sd)
			sd = (upper - lower) / 1.34;
		h = 0.9 * sd * fifth_root(rows);
	}
	else
		h = sd * fifth_root(n);
	if (!(h > 0) || !double_is_finite(h))
		return false;
	for (size_t i = 0; i < e->n; i++)
	{
		double		z = (x - entry_value(e, i)) / h;

		entries_poll(e, i);
		if (z * z < 1500)
			two_sum_add(&sum, entry_weight(e, i) * pov_exp(-0.5 * z * z));
	}
	*density = two_sum_value(&sum) / (2.50662827463100050242 * n * h);
	return *density > 0 && double_is_finite(*density);
}

/*
 * The interval of R. S. Woodruff, "Confidence intervals for medians and other
 * position measures" (1952): the quantiles at f -+ t times the standard error
 * of f, the share at or below the quantile at p.  That is p, but for the last
 * step (R's survey: the same).  False if the error is not known.
 */
bool
survey_woodruff(SurveyDistribution *d, double p, double confidence, bool has_df, double df,
				LonelyRule lonely, double *lower, double *upper, bool *has_lower, bool *has_upper)
{
	const Entries *e = &d->e;
	SurveyEstimate share;
	DesignTotals totals;
	TwoSum		below = {0, 0},
				all = {0, 0};
	double		q,
				n,
				f,
				t,
				variance,
				step;

	if (measure_quantile(e, p, &q) != MEASURE_OK)
		return false;
	for (size_t i = 0; i < e->n; i++)
	{
		double		w = entry_weight(e, i);

		entries_poll(e, i);
		two_sum_add(&all, w);
		if (entry_value(e, i) <= q)
			two_sum_add(&below, w);
	}
	n = two_sum_value(&all);
	f = two_sum_value(&below) / n;
	for (size_t i = 0; i < e->n; i++)
	{
		entries_poll(e, i);
		d->v[i] = ((entry_value(e, i) <= q ? 1 : 0) - f) / n;
	}
	survey_distribution_linear(d, f, d->v, &share);
	if (!estimate_variance(&share, lonely, &variance))
		return false;
	frame_totals(&totals, &share.frame, share.u, share.u);
	if (!has_df)
		df = design_domain_df(&totals);
	if (!(df > 0))
		return false;
	t = student_quantile(0.5 * (1 - confidence), df);
	step = variance > 0 ? t * sqrt(variance) : 0;
	*has_lower = f - step >= 0 && measure_quantile(e, f - step, lower) == MEASURE_OK;
	*has_upper = f + step <= 1 && measure_quantile(e, f + step, upper) == MEASURE_OK;
	return true;
}

/*
 * What the influence of the quantile q at p is divided by.  Where Woodruff's
 * interval does not exist, a kernel takes its place.
 */
bool
survey_quantile_density(SurveyDistribution *d, double p, double q, DensityMethod method,
						double *density)
{
	if (method == DENSITY_WOODRUFF)
	{
		double		lower,
					upper,
					variance,
					length,
					n;
		bool		has_lower,
					has_upper;

		if (survey_woodruff(d, p, 0.95, false, 0, LONELY_ADJUST, &lower, &upper, &has_lower,
							&has_upper) &&
			has_lower && has_upper && upper > lower)
		{
			SurveyEstimate share;
			DesignTotals totals;

			/* the influence of the quantile with a density of 1 */
			(void) standard_deviation(&d->e, &n);
			for (size_t i = 0; i < d->e.n; i++)
			{
				entries_poll(&d->e, i);
				d->v[i] = (p - (entry_value(&d->e, i) <= q ? 1 : 0)) / n;
			}
			survey_distribution_linear(d, q, d->v, &share);
			frame_totals(&totals, &share.frame, share.u, share.u);
			length = (upper - lower) / (2 * student_quantile(0.025, design_domain_df(&totals)));
			if (estimate_variance(&share, LONELY_ADJUST, &variance) && variance > 0)
			{
				*density = sqrt(variance) / length;
				return double_is_finite(*density) && *density > 0;
			}
		}
		method = DENSITY_POPULATION;
	}
	return survey_density(d, q, method, density);
}
