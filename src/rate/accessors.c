#include "core/float8_row.h"
#include "rate/rate.h"

/* Open a summary; false if it answers nothing. */
static bool
open_summary(SummaryView *view, Datum value)
{
	summary_view(view, &rate_kind, value);
	return rate_is_proper(view);
}

static Datum
total(FunctionCallInfo fcinfo, RateSum sum)
{
	SummaryView view;
	ExactNumber x;

	if (!open_summary(&view, PG_GETARG_DATUM(0)) || view.count[RATE_ROWS] == 0)
		PG_RETURN_NULL();
	summary_sum(&view, sum, &x);
	return summary_value(&rate_kind, &x);
}

PG_FUNCTION_INFO_V1(rate_summary_numerator);
Datum
rate_summary_numerator(PG_FUNCTION_ARGS)
{
	return total(fcinfo, RATE_NUMERATOR);
}

PG_FUNCTION_INFO_V1(rate_summary_denominator);
Datum
rate_summary_denominator(PG_FUNCTION_ARGS)
{
	return total(fcinfo, RATE_DENOMINATOR);
}

/* The ratio of the sums; also the final function of every rate. */
PG_FUNCTION_INFO_V1(rate_summary_rate);
Datum
rate_summary_rate(PG_FUNCTION_ARGS)
{
	SummaryView view;
	ExactNumber numerator,
				denominator;

	if (!open_summary(&view, PG_GETARG_DATUM(0)))
		PG_RETURN_NULL();
	summary_sum(&view, RATE_NUMERATOR, &numerator);
	summary_sum(&view, RATE_DENOMINATOR, &denominator);
	return summary_quotient(fcinfo, &rate_kind, &numerator, &denominator);
}

/*
 * The rate if every row of unknown numerator were a miss, and if every one were
 * a hit, over the base of all of them.  A row of unknown denominator could move
 * it anywhere.
 */
PG_FUNCTION_INFO_V1(rate_bounds);
Datum
rate_bounds(PG_FUNCTION_ARGS)
{
	SummaryView view;
	ExactNumber numerator,
				denominator,
				unknown;
	double		lower,
				upper;

	if (!open_summary(&view, PG_GETARG_DATUM(0)) || view.count[RATE_BASE_UNKNOWN] > 0)
		PG_RETURN_NULL();
	summary_sum(&view, RATE_NUMERATOR, &numerator);
	summary_sum(&view, RATE_DENOMINATOR, &denominator);
	summary_sum(&view, RATE_UNKNOWN, &unknown);
	if (exact_add(&denominator, &unknown) != EXACT_OK)
		summary_range_error(&rate_kind);
	if (exact_sign(&denominator) == 0)
		PG_RETURN_NULL();

	lower = DatumGetFloat8(summary_quotient(fcinfo, &rate_kind, &numerator, &denominator));
	if (exact_add(&numerator, &unknown) != EXACT_OK)
		summary_range_error(&rate_kind);
	upper = DatumGetFloat8(summary_quotient(fcinfo, &rate_kind, &numerator, &denominator));
	return float8_row(fcinfo, (double[]) {lower, upper}, (bool[]) {false, false}, 2);
}

/* Rows left out whose denominator is unknown, too. */
PG_FUNCTION_INFO_V1(rate_summary_base_unknown);
Datum
rate_summary_base_unknown(PG_FUNCTION_ARGS)
{
	SummaryView view;

	summary_view(&view, &rate_kind, PG_GETARG_DATUM(0));
	PG_RETURN_INT64(view.count[RATE_BASE_UNKNOWN]);
}
