#include "survey/survey_distribution.h"

#include "core/args.h"
#include "core/float8_row.h"
#include "core/stored_type.h"
#include "distribution/answer.h"
#include "number/two_sum.h"
#include "survey/questions.h"

/* Every index of a survey_distribution with its sampling error. */

static MeasureStatus
influence(SurveyDistribution *d, InfluenceOf what, double param, double param2, bool inclusive,
		  double *u)
{
	return measure_influence(&d->e, what, param, param2, inclusive, u);
}

/* The answer to a question: NULL, an error, or the value with the influences in d->u. */
static Datum
survey_answer(FunctionCallInfo fcinfo, SurveyDistribution *d, MeasureStatus status, double value)
{
	if (status == MEASURE_NULL)
		PG_RETURN_NULL();
	if (status == MEASURE_RANGE)
		value = HUGE_VAL;
	return survey_distribution_estimate(d, value, d->u);
}

/* An index whose influences are one of the formulas. */
#define SURVEY_INDEX(name, arguments, call, what, param, param2, inclusive) \
	SURVEY_FUNCTION(survey_distribution_##name, RESULT_VARLENA) \
	{ \
		SurveyDistribution d; \
		const Entries *e = &d.e; \
		double		value = 0; \
		MeasureStatus status; \
		arguments \
		if (!survey_distribution_open(&d, PG_GETARG_DATUM(0))) \
			PG_RETURN_NULL(); \
		status = call; \
		if (status == MEASURE_OK) \
			status = influence(&d, what, param, param2, inclusive, d.u); \
		return survey_answer(fcinfo, &d, status, value); \
	} \
	extern Datum survey_distribution_##name(PG_FUNCTION_ARGS)

#define NOTHING

SURVEY_INDEX(total, NOTHING, measure_total(e, &value), INFLUENCE_TOTAL, 0, 0, false);
SURVEY_INDEX(mean, NOTHING, measure_mean(e, &value), INFLUENCE_MEAN, 0, 0, false);

/* Poverty at a line that is known */
SURVEY_INDEX(headcount_ratio, double line = line_argument(fcinfo, 1);
			 bool inclusive = PG_GETARG_BOOL(2);,
			 measure_headcount(e, line, inclusive, &value), INFLUENCE_FGT, line, 0, inclusive);
SURVEY_INDEX(poverty_gap_index, double line = line_argument(fcinfo, 1);
			 bool inclusive = PG_GETARG_BOOL(2);,
			 measure_fgt(e, line, 1, inclusive, &value), INFLUENCE_FGT, line, 1, inclusive);
SURVEY_INDEX(squared_poverty_gap_index,
			 double line = line_argument(fcinfo, 1); bool inclusive = PG_GETARG_BOOL(2);,
			 measure_fgt(e, line, 2, inclusive, &value), INFLUENCE_FGT, line, 2, inclusive);
SURVEY_INDEX(fgt_index,
			 double line = line_argument(fcinfo, 1);
			 double alpha = check_not_negative(float8_argument(fcinfo, 2, "alpha"), "alpha") + 0.0;
			 bool inclusive = PG_GETARG_BOOL(3);,
			 measure_fgt(e, line, alpha, inclusive, &value), INFLUENCE_FGT, line, alpha, inclusive);
SURVEY_INDEX(watts_index, double line = line_argument(fcinfo, 1);,
			 measure_watts(e, line, &value), INFLUENCE_WATTS, line, 0, false);
SURVEY_INDEX(sen_index, double line = line_argument(fcinfo, 1); bool inclusive = PG_GETARG_BOOL(2);,
			 measure_sen(e, line, inclusive, &value), INFLUENCE_SEN, line, 0, inclusive);
SURVEY_INDEX(sst_index, double line = line_argument(fcinfo, 1);,
			 measure_sst(e, line, &value), INFLUENCE_SST, line, 0, false);

/* Inequality */
static double
parameter(double x, double least, const char *name)
{
	check_finite(x, name);
	if (x < least)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must not be less than %g", name, least)));
	return x;
}

SURVEY_INDEX(gini, NOTHING, measure_gini(e, &value), INFLUENCE_GINI, 0, 0, false);
SURVEY_INDEX(s_gini, double nu = parameter(PG_GETARG_FLOAT8(1), 1, "nu");,
			 measure_s_gini(e, nu, &value), INFLUENCE_S_GINI, nu, 0, false);
SURVEY_INDEX(theil_index, NOTHING, measure_entropy(e, 1, &value), INFLUENCE_ENTROPY, 1, 0, false);
SURVEY_INDEX(mean_log_deviation, NOTHING, measure_entropy(e, 0, &value), INFLUENCE_ENTROPY, 0, 0,
			 false);
SURVEY_INDEX(generalized_entropy, double alpha = float8_argument(fcinfo, 1, "alpha");,
			 measure_entropy(e, alpha, &value), INFLUENCE_ENTROPY, alpha, 0, false);
SURVEY_INDEX(atkinson_index, double epsilon = parameter(PG_GETARG_FLOAT8(1), 0, "epsilon");,
			 measure_atkinson(e, epsilon, &value), INFLUENCE_ATKINSON, epsilon, 0, false);
SURVEY_INDEX(hoover_index, NOTHING, measure_hoover(e, &value), INFLUENCE_HOOVER, 0, 0, false);
SURVEY_INDEX(zenga_index, NOTHING, measure_zenga(e, &value), INFLUENCE_ZENGA, 0, 0, false);
SURVEY_INDEX(lorenz, double p = share_argument(fcinfo, 1, "p");,
			 measure_lorenz(e, p, &value), INFLUENCE_LORENZ, p, 0, false);
SURVEY_INDEX(generalized_lorenz, double p = share_argument(fcinfo, 1, "p");,
			 measure_generalized_lorenz(e, p, &value), INFLUENCE_GENERALIZED_LORENZ, p, 0, false);

/* The weight of everybody: each unit of weight adds 1. */
SURVEY_FUNCTION(survey_distribution_population, RESULT_VARLENA)
{
	SurveyDistribution d;
	double		value = 0;
	MeasureStatus status;

	if (!survey_distribution_open(&d, PG_GETARG_DATUM(0)))
		PG_RETURN_NULL();
	status = measure_population(&d.e, &value);
	for (size_t i = 0; i < d.e.n; i++)
	{
		entries_poll(&d.e, i);
		d.u[i] = 1;
	}
	return survey_answer(fcinfo, &d, status, value);
}

/* u = a u + b v: the influence of a function of two indices with these derivatives */
static void
combine(SurveyDistribution *d, double a, double b)
{
	for (size_t i = 0; i < d->e.n; i++)
	{
		entries_poll(&d->e, i);
		d->u[i] = a * d->u[i] + b * d->v[i];
	}
}

/* The share of those between two shares of the population: L(to) - L(from). */
SURVEY_FUNCTION(survey_distribution_income_share, RESULT_VARLENA)
{
	double		from = share_argument(fcinfo, 1, "from");
	double		to = share_argument(fcinfo, 2, "to");
	SurveyDistribution d;
	double		value = 0;
	MeasureStatus status;

	check_from_to(from, to);
	if (!survey_distribution_open(&d, PG_GETARG_DATUM(0)))
		PG_RETURN_NULL();
	status = measure_income_share(&d.e, from, to, &value);
	if (status == MEASURE_OK)
		status = influence(&d, INFLUENCE_LORENZ, to, 0, false, d.u);
	if (status == MEASURE_OK)
		status = influence(&d, INFLUENCE_LORENZ, from, 0, false, d.v);
	if (status == MEASURE_OK)
		combine(&d, 1, -1);
	return survey_answer(fcinfo, &d, status, value);
}

/* (1 - L(0.9)) / L(0.4) */
SURVEY_FUNCTION(survey_distribution_palma_ratio, RESULT_VARLENA)
{
	SurveyDistribution d;
	double		value = 0,
				bottom;
	MeasureStatus status;

	if (!survey_distribution_open(&d, PG_GETARG_DATUM(0)))
		PG_RETURN_NULL();
	status = measure_palma(&d.e, &value);
	if (status == MEASURE_OK)
		status = measure_lorenz(&d.e, 0.4, &bottom);
	if (status == MEASURE_OK)
		status = influence(&d, INFLUENCE_LORENZ, 0.9, 0, false, d.u);
	if (status == MEASURE_OK)
		status = influence(&d, INFLUENCE_LORENZ, 0.4, 0, false, d.v);
	if (status == MEASURE_OK)
		combine(&d, -1 / bottom, -value / bottom);
	return survey_answer(fcinfo, &d, status, value);
}

SURVEY_FUNCTION(survey_distribution_quantile_share_ratio, RESULT_VARLENA)
{
	double		share = share_argument(fcinfo, 1, "share");
	SurveyDistribution d;
	double		value = 0,
				q,
				bottom = 0;
	MeasureStatus status;

	if (!survey_distribution_open(&d, PG_GETARG_DATUM(0)))
		PG_RETURN_NULL();
	status = measure_quantile_share_ratio(&d.e, share, &value);
	if (status == MEASURE_OK)
		status = measure_quantile(&d.e, share, &q);
	if (status == MEASURE_OK)
	{
		TwoSum		sum = {0, 0};

		for (size_t i = 0; i < d.e.n && entry_value(&d.e, i) <= q; i++)
		{
			entries_poll(&d.e, i);
			two_sum_add(&sum, entry_weight(&d.e, i) * entry_value(&d.e, i));
		}
		bottom = two_sum_value(&sum);
		status = influence(&d, INFLUENCE_UPPER_TOTAL, share, 0, false, d.u);
	}
	if (status == MEASURE_OK)
		status = influence(&d, INFLUENCE_LOWER_TOTAL, share, 0, false, d.v);
	if (status == MEASURE_OK)
		combine(&d, 1 / bottom, -value / bottom);
	return survey_answer(fcinfo, &d, status, value);
}

/* The influence of the quantile at p goes to u; its value to q. */
static MeasureStatus
quantile_influence(SurveyDistribution *d, double p, DensityMethod method, double *q, double *u)
{
	double		density;
	MeasureStatus status = measure_quantile(&d->e, p, q);

	if (status != MEASURE_OK)
		return status;
	if (survey_quantile_density(d, p, *q, method, &density))
		return influence(d, INFLUENCE_QUANTILE, p, density, false, u);

	/* Everybody has the same: so has every sample. */
	memset(u, 0, sizeof(double) * d->e.n);
	return MEASURE_OK;
}

static Datum
quantile_answer(FunctionCallInfo fcinfo, double p, DensityMethod method)
{
	SurveyDistribution d;
	double		q = 0;
	MeasureStatus status;

	if (!survey_distribution_open(&d, PG_GETARG_DATUM(0)))
		PG_RETURN_NULL();
	status = quantile_influence(&d, p, method, &q, d.u);
	return survey_answer(fcinfo, &d, status, q);
}

SURVEY_ANSWER(survey_distribution_quantile,
			  quantile_answer(fcinfo, share_argument(fcinfo, 1, "p"),
							  density_argument(fcinfo, 2, true)));
SURVEY_ANSWER(survey_distribution_median,
			  quantile_answer(fcinfo, 0.5, density_argument(fcinfo, 1, true)));
SURVEY_ANSWER(survey_distribution_median_final, quantile_answer(fcinfo, 0.5, DENSITY_POPULATION));

SURVEY_FUNCTION(survey_distribution_relative_line, RESULT_VARLENA)
{
	double		fraction = check_line_fraction(PG_GETARG_FLOAT8(1));
	double		p = share_argument(fcinfo, 2, "quantile");
	DensityMethod method = density_argument(fcinfo, 3, true);
	SurveyDistribution d;
	double		value = 0,
				q;
	MeasureStatus status;

	if (!survey_distribution_open(&d, PG_GETARG_DATUM(0)))
		PG_RETURN_NULL();
	status = measure_relative_line(&d.e, fraction, p, &value);
	if (status == MEASURE_OK)
		status = quantile_influence(&d, p, method, &q, d.u);
	for (size_t i = 0; status == MEASURE_OK && i < d.e.n; i++)
	{
		entries_poll(&d.e, i);
		d.u[i] *= fraction;
	}
	return survey_answer(fcinfo, &d, status, value);
}

SURVEY_FUNCTION(survey_distribution_percentile_ratio, RESULT_VARLENA)
{
	double		hi = share_argument(fcinfo, 1, "hi");
	double		lo = share_argument(fcinfo, 2, "lo");
	DensityMethod method = density_argument(fcinfo, 3, true);
	SurveyDistribution d;
	double		value = 0,
				lower = 1,
				upper;
	MeasureStatus status;

	if (!survey_distribution_open(&d, PG_GETARG_DATUM(0)))
		PG_RETURN_NULL();
	status = measure_percentile_ratio(&d.e, hi, lo, &value);
	if (status == MEASURE_OK)
		status = quantile_influence(&d, lo, method, &lower, d.u);
	if (status == MEASURE_OK)
	{
		/* d.v is where Woodruff's method works */
		double	   *u = survey_alloc(sizeof(double) * d.e.n);

		memcpy(u, d.u, sizeof(double) * d.e.n);
		status = quantile_influence(&d, hi, method, &upper, d.u);
		memcpy(d.v, u, sizeof(double) * d.e.n);
	}
	if (status == MEASURE_OK)
		combine(&d, 1 / lower, -value / lower);
	return survey_answer(fcinfo, &d, status, value);
}

/* Wolfson: W = 2 (1 - 2 L(0.5) - G) m / q, with the mean m and the median q. */
SURVEY_FUNCTION(survey_distribution_wolfson_index, RESULT_VARLENA)
{
	SurveyDistribution d;
	double		value = 0,
				mean = 1,
				median = 1;
	double	   *u;
	MeasureStatus status;

	if (!survey_distribution_open(&d, PG_GETARG_DATUM(0)))
		PG_RETURN_NULL();
	status = measure_wolfson(&d.e, &value);
	if (status == MEASURE_OK)
		status = measure_mean(&d.e, &mean);
	if (status == MEASURE_OK)
		status = quantile_influence(&d, 0.5, DENSITY_POPULATION, &median, d.u);
	u = survey_alloc(sizeof(double) * d.e.n);
	if (status == MEASURE_OK)
		status = influence(&d, INFLUENCE_MEAN, 0, 0, false, d.v);
	if (status == MEASURE_OK)
	{
		for (size_t i = 0; i < d.e.n; i++)
		{
			entries_poll(&d.e, i);
			u[i] = value / mean * d.v[i] - value / median * d.u[i];
		}
		status = influence(&d, INFLUENCE_GINI, 0, 0, false, d.u);
	}
	if (status == MEASURE_OK)
		status = influence(&d, INFLUENCE_LORENZ, 0.5, 0, false, d.v);
	if (status == MEASURE_OK)
	{
		combine(&d, -2 * mean / median, -4 * mean / median);
		for (size_t i = 0; i < d.e.n; i++)
		{
			entries_poll(&d.e, i);
			d.u[i] += u[i];
		}
	}
	return survey_answer(fcinfo, &d, status, value);
}

/* quantile_interval(d, p, confidence, df, lonely) */
SURVEY_FUNCTION(survey_distribution_quantile_interval, RESULT_VARLENA)
{
	SurveyDistribution d;
	double		p,
				confidence,
				df = 0,
				value[2] = {0, 0};
	bool		has_df = !PG_ARGISNULL(3),
				has[2] = {false, false},
				null[2];
	LonelyRule	lonely;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2) || PG_ARGISNULL(4))
		PG_RETURN_NULL();
	p = share_argument(fcinfo, 1, "p");
	confidence = confidence_argument(fcinfo, 2);
	if (has_df)
		(void) df_argument(fcinfo, 3, &df);
	lonely = lonely_argument(fcinfo, 4);
	if (!survey_distribution_open(&d, PG_GETARG_DATUM(0)))
		PG_RETURN_NULL();
	if (!survey_woodruff(&d, p, confidence, has_df, df, lonely, &value[0], &value[1], &has[0],
						 &has[1]))
		has[0] = has[1] = false;
	null[0] = !has[0];
	null[1] = !has[1];
	return float8_row(fcinfo, value, null, 2);
}

/* density(d, x, method) */
SURVEY_FUNCTION(survey_distribution_density, RESULT_FLOAT8)
{
	double		x = float8_argument(fcinfo, 1, "x");
	DensityMethod method = density_argument(fcinfo, 2, false);
	SurveyDistribution d;
	double		density;

	if (!survey_distribution_open(&d, PG_GETARG_DATUM(0)) ||
		!survey_density(&d, x, method, &density))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(density);
}

/*
 * Poverty at a line that is an estimate itself, mostly of another domain: to
 * the influence of each unit at the value of the line comes that of the line,
 * times the derivative of the index by the line.
 */
static Datum
at_estimated_line(FunctionCallInfo fcinfo, InfluenceOf what, double alpha, bool inclusive,
				  DensityMethod method)
{
	SurveyDistribution d;
	SurveyEstimate line,
				fixed,
				result;
	double		value = 0,
				slope = 0,
				lower = 0,
				z;
	int64	   *from_fixed,
			   *from_line;
	MeasureStatus status;

	estimate_read(&line, PG_GETARG_DATUM(1));
	z = check_positive(line.value, "line");
	if (!survey_distribution_open(&d, PG_GETARG_DATUM(0)))
		PG_RETURN_NULL();
	if (what == INFLUENCE_WATTS)
	{
		status = measure_watts(&d.e, z, &value);
		if (status == MEASURE_OK)
			status = measure_headcount(&d.e, z, inclusive, &lower);
		slope = lower / z;
	}
	else
	{
		status = measure_fgt(&d.e, z, alpha, inclusive, &value);
		if (status == MEASURE_OK && alpha > 0)
			status = measure_fgt(&d.e, z, alpha - 1, inclusive, &lower);
		if (alpha > 0)
			slope = alpha * (lower - value) / z;
		else if (!survey_density(&d, z, method, &slope))
			slope = 0;
	}
	if (status == MEASURE_OK)
		status = influence(&d, what, z, alpha, inclusive, d.u);
	if (status == MEASURE_NULL)
		PG_RETURN_NULL();
	survey_distribution_linear(&d, status == MEASURE_OK ? value : HUGE_VAL, d.u, &fixed);

	memset(&result, 0, sizeof(result));
	result.value = fixed.value;
	result.has_size = fixed.has_size;
	result.size = fixed.size;
	frame_union(&result.frame, &fixed.frame, &line.frame, &from_fixed, &from_line);
	result.u = survey_alloc(sizeof(double) * result.frame.n);
	for (size_t i = 0; i < result.frame.n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			survey_poll();
		result.u[i] = (from_fixed[i] >= 0 ? fixed.u[from_fixed[i]] : 0) +
			(from_line[i] >= 0 ? slope * line.u[from_line[i]] : 0);
	}
	return estimate_make(&result);
}

SURVEY_ANSWER(survey_distribution_headcount_ratio_line,
			  at_estimated_line(fcinfo, INFLUENCE_FGT, 0, PG_GETARG_BOOL(2),
								density_argument(fcinfo, 3, false)));
SURVEY_ANSWER(survey_distribution_poverty_gap_index_line,
			  at_estimated_line(fcinfo, INFLUENCE_FGT, 1, PG_GETARG_BOOL(2),
								density_argument(fcinfo, 3, false)));
SURVEY_ANSWER(survey_distribution_squared_poverty_gap_index_line,
			  at_estimated_line(fcinfo, INFLUENCE_FGT, 2, PG_GETARG_BOOL(2),
								density_argument(fcinfo, 3, false)));
SURVEY_ANSWER(survey_distribution_watts_index_line,
			  at_estimated_line(fcinfo, INFLUENCE_WATTS, 0, PG_GETARG_BOOL(2),
								density_argument(fcinfo, 3, false)));
SURVEY_ANSWER(survey_distribution_fgt_index_line,
			  at_estimated_line(fcinfo, INFLUENCE_FGT,
								check_not_negative(float8_argument(fcinfo, 2, "alpha"),
												   "alpha") + 0.0,
								PG_GETARG_BOOL(3), density_argument(fcinfo, 4, false)));
