#include "distribution/answer.h"

/* The questions that a distribution answers with one number. */

#define LINE_FRACTION_MAX	10

Datum
distribution_answer(FunctionCallInfo fcinfo, MeasureStatus status, double value)
{
	if (status == MEASURE_NULL)
		PG_RETURN_NULL();
	if (status == MEASURE_RANGE || !double_is_finite(value))
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("value out of range: overflow"),
				 errdetail("An answer of the distribution is beyond the range of double precision.")));
	PG_RETURN_FLOAT8(value + 0.0);
}

/* Open the first argument, ask, and answer. */
Datum
distribution_ask(FunctionCallInfo fcinfo, const DistributionKind *kind,
				 DistributionQuestion question)
{
	DistributionView view;
	double		value = 0;
	bool		open = distribution_open_people(fcinfo, 0, kind, &view);
	MeasureStatus status = question(fcinfo, open ? &view.e : NULL, &value);

	if (open)
		distribution_view_close(&view);
	return distribution_answer(fcinfo, status, value);
}

double
share_argument(FunctionCallInfo fcinfo, int n, const char *name)
{
	return check_fraction(PG_GETARG_FLOAT8(n), name);
}

/*
 * The fraction of a quantile that is a line.  A line of several times the median
 * is one of affluence, but one of 60 times is a percentage.
 */
double
check_line_fraction(double x)
{
	check_positive(check_finite(x, "fraction"), "fraction");
	if (x > LINE_FRACTION_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("fraction must not be greater than %d", LINE_FRACTION_MAX),
				 fraction_hint(x)));
	return x;
}

double
line_argument(FunctionCallInfo fcinfo, int n)
{
	return check_positive(float8_argument(fcinfo, n, "line"), "line");
}

/* Ends of a part of the population. */
void
check_from_to(double from, double to)
{
	if (from > to)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("\"from\" must not be greater than \"to\"")));
}

/* A parameter that must be no less than a bound. */
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

/* Totals and quantiles */
ACCESSOR(welfare_distribution_population)
{
	return ASK(e, measure_population(e, value));
}

ACCESSOR(total)
{
	return ASK(e, measure_total(e, value));
}

ACCESSOR(mean)
{
	return ASK(e, measure_mean(e, value));
}

ACCESSOR(median)
{
	return ASK(e, measure_quantile(e, 0.5, value));
}

ACCESSOR(quantile)
{
	double		p = share_argument(fcinfo, 1, "p");

	return ASK(e, measure_quantile(e, p, value));
}

ACCESSOR(percentile_ratio)
{
	double		hi = share_argument(fcinfo, 1, "hi");
	double		lo = share_argument(fcinfo, 2, "lo");

	return ASK(e, measure_percentile_ratio(e, hi, lo, value));
}

ACCESSOR(relative_line)
{
	double		fraction = check_line_fraction(PG_GETARG_FLOAT8(1));
	double		p = share_argument(fcinfo, 2, "quantile");

	return ASK(e, measure_relative_line(e, fraction, p, value));
}

ACCESSOR(transfer_level)
{
	double		budget = check_not_negative(float8_argument(fcinfo, 1, "budget"), "budget");

	return ASK(e, measure_transfer_level(e, budget, value));
}

ACCESSOR(cumulative_share)
{
	double		y = float8_argument(fcinfo, 1, "y");
	bool		inclusive = PG_GETARG_BOOL(2);

	return ASK(e, measure_headcount(e, y, inclusive, value));
}

/* Poverty */
ACCESSOR(welfare_distribution_headcount_ratio)
{
	double		line = line_argument(fcinfo, 1);
	bool		inclusive = PG_GETARG_BOOL(2);

	return ASK(e, measure_headcount(e, line, inclusive, value));
}

ACCESSOR(welfare_distribution_poverty_gap_index)
{
	double		line = line_argument(fcinfo, 1);
	bool		inclusive = PG_GETARG_BOOL(2);

	return ASK(e, measure_fgt(e, line, 1, inclusive, value));
}

ACCESSOR(welfare_distribution_squared_poverty_gap_index)
{
	double		line = line_argument(fcinfo, 1);
	bool		inclusive = PG_GETARG_BOOL(2);

	return ASK(e, measure_fgt(e, line, 2, inclusive, value));
}

ACCESSOR(welfare_distribution_fgt_index)
{
	double		line = line_argument(fcinfo, 1);
	double		alpha = parameter(PG_GETARG_FLOAT8(2), 0, "alpha");
	bool		inclusive = PG_GETARG_BOOL(3);

	return ASK(e, measure_fgt(e, line, alpha, inclusive, value));
}

ACCESSOR(welfare_distribution_poor_population)
{
	double		line = line_argument(fcinfo, 1);
	bool		inclusive = PG_GETARG_BOOL(2);

	return ASK(e, measure_poor_population(e, line, inclusive, value));
}

ACCESSOR(welfare_distribution_poverty_shortfall)
{
	double		line = line_argument(fcinfo, 1);
	bool		inclusive = PG_GETARG_BOOL(2);

	return ASK(e, measure_shortfall(e, line, inclusive, value));
}

ACCESSOR(welfare_distribution_income_gap_ratio)
{
	double		line = line_argument(fcinfo, 1);
	bool		inclusive = PG_GETARG_BOOL(2);

	return ASK(e, measure_income_gap(e, line, inclusive, value));
}

ACCESSOR(welfare_distribution_mean_welfare_of_poor)
{
	double		line = line_argument(fcinfo, 1);
	bool		inclusive = PG_GETARG_BOOL(2);

	return ASK(e, measure_mean_of_poor(e, line, inclusive, value));
}

ACCESSOR(welfare_distribution_nonpositive)
{
	return ASK(e, measure_nonpositive(e, value));
}

ACCESSOR(welfare_distribution_watts_index)
{
	double		line = line_argument(fcinfo, 1);

	return ASK(e, measure_watts(e, line, value));
}

ACCESSOR(sen_index)
{
	double		line = line_argument(fcinfo, 1);
	bool		inclusive = PG_GETARG_BOOL(2);

	return ASK(e, measure_sen(e, line, inclusive, value));
}

ACCESSOR(sst_index)
{
	double		line = line_argument(fcinfo, 1);

	return ASK(e, measure_sst(e, line, value));
}

ACCESSOR(tip)
{
	double		line = line_argument(fcinfo, 1);
	double		p = share_argument(fcinfo, 2, "p");

	return ASK(e, measure_tip(e, line, p, value));
}

/* Inequality */
ACCESSOR(gini)
{
	return ASK(e, measure_gini(e, value));
}

ACCESSOR(s_gini)
{
	double		nu = parameter(PG_GETARG_FLOAT8(1), 1, "nu");

	return ASK(e, measure_s_gini(e, nu, value));
}

ACCESSOR(mean_log_deviation)
{
	return ASK(e, measure_entropy(e, 0, value));
}

ACCESSOR(theil_index)
{
	return ASK(e, measure_entropy(e, 1, value));
}

ACCESSOR(generalized_entropy)
{
	double		alpha = float8_argument(fcinfo, 1, "alpha");

	return ASK(e, measure_entropy(e, alpha, value));
}

ACCESSOR(atkinson_index)
{
	double		epsilon = parameter(PG_GETARG_FLOAT8(1), 0, "epsilon");

	return ASK(e, measure_atkinson(e, epsilon, value));
}

ACCESSOR(hoover_index)
{
	return ASK(e, measure_hoover(e, value));
}

ACCESSOR(zenga_index)
{
	return ASK(e, measure_zenga(e, value));
}

ACCESSOR(wolfson_index)
{
	return ASK(e, measure_wolfson(e, value));
}

/* Shares */
ACCESSOR(lorenz)
{
	double		p = share_argument(fcinfo, 1, "p");

	return ASK(e, measure_lorenz(e, p, value));
}

ACCESSOR(generalized_lorenz)
{
	double		p = share_argument(fcinfo, 1, "p");

	return ASK(e, measure_generalized_lorenz(e, p, value));
}

ACCESSOR(palma_ratio)
{
	return ASK(e, measure_palma(e, value));
}

ACCESSOR(quantile_share_ratio)
{
	double		share = share_argument(fcinfo, 1, "share");

	return ASK(e, measure_quantile_share_ratio(e, share, value));
}

ACCESSOR(income_share)
{
	double		from = share_argument(fcinfo, 1, "from");
	double		to = share_argument(fcinfo, 2, "to");

	check_from_to(from, to);
	return ASK(e, measure_income_share(e, from, to, value));
}

/*
 * Final functions of the aggregates that carry their parameter in the state:
 * the bodies of functions (e, param, value), as those of accessors are.
 */
typedef MeasureStatus (*StateQuestion) (const Entries *e, double param, double *value);

static Datum
ask_state(FunctionCallInfo fcinfo, StateQuestion question)
{
	DistributionView view;
	double		value = 0;
	bool		proper =
		distribution_view_proper(&view, &distribution_state_kind, PG_GETARG_DATUM(0));
	MeasureStatus status = question(proper && view.e.n > 0 ? &view.e : NULL, view.param, &value);

	if (proper)
		distribution_view_close(&view);
	return distribution_answer(fcinfo, status, value);
}

#define FINAL(name) \
	static MeasureStatus name##_question(const Entries *e, double param, double *value); \
	PG_FUNCTION_INFO_V1(name); \
	Datum name(PG_FUNCTION_ARGS) \
	{ \
		return ask_state(fcinfo, name##_question); \
	} \
	static MeasureStatus name##_question(const Entries *e, double param, double *value)

FINAL(distribution_state_weighted_quantile)
{
	check_fraction(param, "p");
	return ASK(e, measure_quantile(e, param, value));
}

FINAL(distribution_state_atkinson_index)
{
	parameter(param, 0, "epsilon");
	return ASK(e, measure_atkinson(e, param, value));
}

FINAL(distribution_state_generalized_entropy)
{
	return ASK(e, measure_entropy(e, param, value));
}

FINAL(distribution_state_sen_index)
{
	check_positive(param, "line");
	return ASK(e, measure_sen(e, param, false, value));
}

FINAL(distribution_state_sst_index)
{
	check_positive(param, "line");
	return ASK(e, measure_sst(e, param, value));
}

FINAL(distribution_state_at_risk_of_poverty_rate)
{
	check_line_fraction(param);
	return ASK(e, measure_at_risk(e, param, value));
}
