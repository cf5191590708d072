#include "core/float8_row.h"
#include "distribution/answer.h"
#include "distribution/index_bounds.h"

/* <index>_bounds: an interval that contains the index of the rows. */
static Datum
answer_bounds(FunctionCallInfo fcinfo, IndexStatus status, const IndexBounds *b)
{
	if (status != INDEX_OK)
		return answer(fcinfo, status, 0);
	return float8_row(fcinfo, (double[]) {b->lower, b->upper}, (bool[]) {false, false}, 2);
}

#define BOUNDS(name, arguments, call) \
	PG_FUNCTION_INFO_V1(name); \
	Datum \
	name(PG_FUNCTION_ARGS) \
	{ \
		DistributionView view; \
		const Entries *e = &view.e; \
		IndexBounds	b = {0, 0}; \
		IndexStatus status; \
		arguments \
		if (!open_distribution(fcinfo, 0, &view)) \
			PG_RETURN_NULL(); \
		status = call; \
		distribution_view_close(&view); \
		return answer_bounds(fcinfo, status, &b); \
	} \
	extern Datum name(PG_FUNCTION_ARGS)

#define NOTHING

BOUNDS(headcount_ratio_bounds,
	   double line = line_argument(fcinfo, 1);
	   bool inclusive = PG_GETARG_BOOL(2);,
	   bounds_headcount(e, line, inclusive, &b));
BOUNDS(poverty_gap_index_bounds, double line = line_argument(fcinfo, 1);, bounds_fgt(e, line, 1, &b));
BOUNDS(squared_poverty_gap_index_bounds, double line = line_argument(fcinfo, 1);, bounds_fgt(e, line, 2, &b));
BOUNDS(watts_index_bounds, double line = line_argument(fcinfo, 1);, bounds_watts(e, line, &b));
BOUNDS(gini_bounds, NOTHING, bounds_gini(e, &b));
BOUNDS(theil_index_bounds, NOTHING, bounds_entropy(e, 1, &b));
BOUNDS(mean_log_deviation_bounds, NOTHING, bounds_entropy(e, 0, &b));
BOUNDS(quantile_bounds, double p = share_argument(fcinfo, 1, "p");, bounds_quantile(e, p, &b));
BOUNDS(lorenz_bounds, double p = share_argument(fcinfo, 1, "p");, bounds_lorenz(e, p, &b));
BOUNDS(income_share_bounds,
	   double from = share_argument(fcinfo, 1, "from");
	   double to = share_argument(fcinfo, 2, "to");
	   if (from > to)
	   ereport(ERROR,
			   (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				errmsg("\"from\" must not be greater than \"to\"")));,
	   bounds_income_share(e, from, to, &b));
