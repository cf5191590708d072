#include "rate/rate.h"

#include "core/exact_numeric.h"

/* percent(rate_summary, scale): the exact ratio, not its double, rounded once */
PG_FUNCTION_INFO_V1(rate_summary_percent);
Datum
rate_summary_percent(PG_FUNCTION_ARGS)
{
	int			scale = print_scale_argument(fcinfo, 1);
	SummaryView view;
	ExactNumber numerator,
				denominator;

	summary_view(&view, &rate_kind, PG_GETARG_DATUM(0));
	if (!rate_is_proper(&view))
		PG_RETURN_NULL();
	summary_sum(&view, RATE_NUMERATOR, &numerator);
	summary_sum(&view, RATE_DENOMINATOR, &denominator);
	if (exact_sign(&denominator) == 0)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(exact_percent(&numerator, &denominator, scale));
}
