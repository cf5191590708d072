#include "distribution/answer.h"

/* The questions that a distribution answers with one number. */

Datum
answer(FunctionCallInfo fcinfo, IndexStatus status, double value)
{
	if (status == INDEX_NULL)
		PG_RETURN_NULL();
	if (status == INDEX_RANGE || !is_finite_double(value))
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("value out of range: overflow"),
				 errdetail("An answer of the distribution is beyond the range of double precision.")));
	PG_RETURN_FLOAT8(value + 0.0);
}

double
check_share(double p, const char *name)
{
	if (!(p >= 0 && p <= 1))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must be between 0 and 1", name)));
	return p;
}

double
share_argument(FunctionCallInfo fcinfo, int n, const char *name)
{
	return check_share(PG_GETARG_FLOAT8(n), name);
}

double
line_argument(FunctionCallInfo fcinfo, int n)
{
	return check_positive(float8_argument(fcinfo, n, "line"), "line");
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

#define NOTHING

/* Totals and quantiles */
ACCESSOR(welfare_distribution_population, NOTHING, index_population(e, &value));
ACCESSOR(total, NOTHING, index_total(e, &value));
ACCESSOR(mean, NOTHING, index_mean(e, &value));
ACCESSOR(median, NOTHING, index_quantile(e, 0.5, &value));
ACCESSOR(quantile, double p = share_argument(fcinfo, 1, "p");, index_quantile(e, p, &value));
ACCESSOR(percentile_ratio,
		 double hi = share_argument(fcinfo, 1, "hi");
		 double lo = share_argument(fcinfo, 2, "lo");,
		 index_percentile_ratio(e, hi, lo, &value));
ACCESSOR(relative_line,
		 double fraction = check_positive(float8_argument(fcinfo, 1, "fraction"), "fraction");
		 double p = share_argument(fcinfo, 2, "quantile");,
		 index_relative_line(e, fraction, p, &value));
ACCESSOR(transfer_level,
		 double budget = check_not_negative(float8_argument(fcinfo, 1, "budget"), "budget");,
		 index_transfer_level(e, budget, &value));

/* Poverty */
ACCESSOR(welfare_distribution_headcount_ratio,
		 double line = line_argument(fcinfo, 1);
		 bool inclusive = PG_GETARG_BOOL(2);,
		 index_headcount(e, line, inclusive, &value));
ACCESSOR(welfare_distribution_poverty_gap_index,
		 double line = line_argument(fcinfo, 1);
		 bool inclusive = PG_GETARG_BOOL(2);,
		 index_fgt(e, line, 1, inclusive, &value));
ACCESSOR(welfare_distribution_squared_poverty_gap_index,
		 double line = line_argument(fcinfo, 1);
		 bool inclusive = PG_GETARG_BOOL(2);,
		 index_fgt(e, line, 2, inclusive, &value));
ACCESSOR(welfare_distribution_fgt_index,
		 double line = line_argument(fcinfo, 1);
		 double alpha = parameter(PG_GETARG_FLOAT8(2), 0, "alpha");
		 bool inclusive = PG_GETARG_BOOL(3);,
		 index_fgt(e, line, alpha, inclusive, &value));
ACCESSOR(welfare_distribution_watts_index,
		 double line = line_argument(fcinfo, 1);,
		 index_watts(e, line, &value));
ACCESSOR(sen_index,
		 double line = line_argument(fcinfo, 1);
		 bool inclusive = PG_GETARG_BOOL(2);,
		 index_sen(e, line, inclusive, &value));
ACCESSOR(sst_index,
		 double line = line_argument(fcinfo, 1);,
		 index_sst(e, line, &value));
ACCESSOR(tip,
		 double line = line_argument(fcinfo, 1);
		 double p = share_argument(fcinfo, 2, "p");,
		 index_tip(e, line, p, &value));

/* Inequality */
ACCESSOR(gini, NOTHING, index_gini(e, &value));
ACCESSOR(s_gini, double nu = parameter(PG_GETARG_FLOAT8(1), 1, "nu");, index_s_gini(e, nu, &value));
ACCESSOR(mean_log_deviation, NOTHING, index_entropy(e, 0, &value));
ACCESSOR(theil_index, NOTHING, index_entropy(e, 1, &value));
ACCESSOR(generalized_entropy,
		 double alpha = float8_argument(fcinfo, 1, "alpha");,
		 index_entropy(e, alpha, &value));
ACCESSOR(atkinson_index,
		 double epsilon = parameter(PG_GETARG_FLOAT8(1), 0, "epsilon");,
		 index_atkinson(e, epsilon, &value));
ACCESSOR(hoover_index, NOTHING, index_hoover(e, &value));
ACCESSOR(zenga_index, NOTHING, index_zenga(e, &value));
ACCESSOR(wolfson_index, NOTHING, index_wolfson(e, &value));

/* Shares */
ACCESSOR(lorenz, double p = share_argument(fcinfo, 1, "p");, index_lorenz(e, p, &value));
ACCESSOR(generalized_lorenz,
		 double p = share_argument(fcinfo, 1, "p");,
		 index_generalized_lorenz(e, p, &value));
ACCESSOR(palma_ratio, NOTHING, index_palma(e, &value));
ACCESSOR(quantile_share_ratio,
		 double share = share_argument(fcinfo, 1, "share");,
		 index_quantile_share_ratio(e, share, &value));

PG_FUNCTION_INFO_V1(income_share);
Datum
income_share(PG_FUNCTION_ARGS)
{
	DistributionView view;
	IndexStatus status;
	double		value = 0;
	double		from = share_argument(fcinfo, 1, "from");
	double		to = share_argument(fcinfo, 2, "to");

	if (from > to)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("\"from\" must not be greater than \"to\"")));
	if (!open_distribution(fcinfo, 0, &view))
		PG_RETURN_NULL();
	status = index_income_share(&view.e, from, to, &value);
	distribution_view_close(&view);
	return answer(fcinfo, status, value);
}

/* Final functions of the aggregates that carry their parameter in the state. */
#define FINAL(name, check, call) \
	PG_FUNCTION_INFO_V1(name); \
	Datum \
	name(PG_FUNCTION_ARGS) \
	{ \
		DistributionView view; \
		const Entries *e = &view.e; \
		double		value = 0; \
		IndexStatus status; \
		bool		proper = distribution_view_proper(&view, &distribution_state_kind, PG_GETARG_DATUM(0)); \
		double		param = view.param; \
		(void) (check); \
		if (!proper) \
			PG_RETURN_NULL(); \
		status = e->n == 0 ? INDEX_NULL : call; \
		distribution_view_close(&view); \
		return answer(fcinfo, status, value); \
	} \
	extern Datum name(PG_FUNCTION_ARGS)

FINAL(distribution_state_weighted_quantile, check_share(param, "p"), index_quantile(e, param, &value));
FINAL(distribution_state_atkinson_index, parameter(param, 0, "epsilon"), index_atkinson(e, param, &value));
FINAL(distribution_state_generalized_entropy, param, index_entropy(e, param, &value));
FINAL(distribution_state_sen_index, check_positive(param, "line"), index_sen(e, param, false, &value));
FINAL(distribution_state_sst_index, check_positive(param, "line"), index_sst(e, param, &value));
FINAL(distribution_state_at_risk_of_poverty_rate, check_positive(param, "fraction"),
	  index_at_risk(e, param, &value));
