#include "poverty/poverty.h"

#include "core/exact_numeric.h"

/* percent(poverty_summary, scale): the exact headcount ratio, rounded once */
PG_FUNCTION_INFO_V1(poverty_summary_percent);
Datum
poverty_summary_percent(PG_FUNCTION_ARGS)
{
	int			scale = print_scale_argument(fcinfo, 1);
	SummaryView view;
	ExactNumber numerator,
				denominator;

	summary_view(&view, &poverty_kind, PG_GETARG_DATUM(0));
	if (!poverty_measure_parts(&view, &headcount_ratio_measure, &numerator, &denominator) ||
		exact_sign(&denominator) == 0)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(exact_percent(&numerator, &denominator, scale));
}
