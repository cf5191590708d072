#include "core/float8_row.h"
#include "distribution/answer.h"
#include "measure/bounds.h"

/*
 * <index>_bounds: an interval that contains the index of the rows.  They are
 * written as accessors are (answer.h), as the bodies of functions (fcinfo, e, b).
 */
typedef MeasureStatus (*BoundsQuestion) (FunctionCallInfo fcinfo, const Entries *e,
										 MeasureBounds *b);

static Datum
ask_bounds(FunctionCallInfo fcinfo, BoundsQuestion question)
{
	DistributionView view;
	MeasureBounds b = {0, 0};
	bool		open = open_distribution(fcinfo, 0, &view);
	MeasureStatus status = question(fcinfo, open ? &view.e : NULL, &b);

	if (open)
		distribution_view_close(&view);
	if (status != MEASURE_OK)
		return distribution_answer(fcinfo, status, 0);
	return float8_row(fcinfo, (double[]) {b.lower, b.upper}, (bool[]) {false, false}, 2);
}

#define BOUNDS(name) \
	static MeasureStatus name##_question(FunctionCallInfo fcinfo, const Entries *e, \
										 MeasureBounds *b); \
	PG_FUNCTION_INFO_V1(name); \
	Datum name(PG_FUNCTION_ARGS) \
	{ \
		return ask_bounds(fcinfo, name##_question); \
	} \
	static MeasureStatus name##_question(FunctionCallInfo fcinfo pg_attribute_unused(), \
										 const Entries *e, MeasureBounds *b)

BOUNDS(headcount_ratio_bounds)
{
	double		line = line_argument(fcinfo, 1);
	bool		inclusive = PG_GETARG_BOOL(2);

	return ASK(e, bounds_headcount(e, line, inclusive, b));
}

BOUNDS(poverty_gap_index_bounds)
{
	double		line = line_argument(fcinfo, 1);

	return ASK(e, bounds_fgt(e, line, 1, b));
}

BOUNDS(squared_poverty_gap_index_bounds)
{
	double		line = line_argument(fcinfo, 1);

	return ASK(e, bounds_fgt(e, line, 2, b));
}

BOUNDS(watts_index_bounds)
{
	double		line = line_argument(fcinfo, 1);

	return ASK(e, bounds_watts(e, line, b));
}

BOUNDS(gini_bounds)
{
	return ASK(e, bounds_gini(e, b));
}

BOUNDS(theil_index_bounds)
{
	return ASK(e, bounds_entropy(e, 1, b));
}

BOUNDS(mean_log_deviation_bounds)
{
	return ASK(e, bounds_entropy(e, 0, b));
}

BOUNDS(quantile_bounds)
{
	double		p = share_argument(fcinfo, 1, "p");

	return ASK(e, bounds_quantile(e, p, b));
}

BOUNDS(lorenz_bounds)
{
	double		p = share_argument(fcinfo, 1, "p");

	return ASK(e, bounds_lorenz(e, p, b));
}

BOUNDS(income_share_bounds)
{
	double		from = share_argument(fcinfo, 1, "from");
	double		to = share_argument(fcinfo, 2, "to");

	check_from_to(from, to);
	return ASK(e, bounds_income_share(e, from, to, b));
}
