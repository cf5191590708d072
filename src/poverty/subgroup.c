#include "core/subgroup.h"
#include "poverty/poverty.h"

/* Groups beside everybody, by poverty_summary: the FGT index is additive. */

static double
quotient(const ExactNumber *numerator, const ExactNumber *denominator)
{
	double		result;

	if (exact_quotient(numerator, denominator, &result) != EXACT_OK)
		summary_range_error(&poverty_kind);
	return result;
}

/*
 * Compare a part with the whole.  False if nothing can be said: one of them is
 * not the summary of rows, or the whole has nobody.
 */
static bool
compare_groups(FunctionCallInfo fcinfo, int part, int whole, const PovertyMeasure *measure,
			   Subgroup *group)
{
	SummaryView view[2];
	ExactNumber poor[2],
				everyone[2];

	memset(group, 0, sizeof(*group));
	summary_view(&view[0], &poverty_kind, PG_GETARG_DATUM(part));
	summary_view(&view[1], &poverty_kind, PG_GETARG_DATUM(whole));
	if (!poverty_is_proper(&view[0]) ||
		!poverty_measure_parts(&view[1], measure, &poor[1], &everyone[1]) ||
		exact_sign(&everyone[1]) == 0)
		return false;
	if (!poverty_measure_parts(&view[0], measure, &poor[0], &everyone[0]) ||
		exact_sign(&everyone[0]) == 0)
		return true;

	group->populated = true;
	group->population_share = quotient(&everyone[0], &everyone[1]);
	group->poverty = quotient(&poor[0], &everyone[0]);
	group->contribution = quotient(&poor[0], &everyone[1]);
	group->whole_poverty = quotient(&poor[1], &everyone[1]);
	group->any_poor = group->whole_poverty > 0;
	if (group->any_poor)
		group->poverty_share = quotient(&poor[0], &poor[1]);
	return true;
}

PG_FUNCTION_INFO_V1(poverty_summary_subgroup_poverty);
Datum
poverty_summary_subgroup_poverty(PG_FUNCTION_ARGS)
{
	const PovertyMeasure *measure = poverty_summary_fgt(PG_GETARG_FLOAT8(2));
	Subgroup	group;

	if (!compare_groups(fcinfo, 0, 1, measure, &group))
		PG_RETURN_NULL();
	return subgroup_poverty_row(fcinfo, &group);
}

PG_FUNCTION_INFO_V1(poverty_summary_sectoral_change);
Datum
poverty_summary_sectoral_change(PG_FUNCTION_ARGS)
{
	const PovertyMeasure *measure = poverty_summary_fgt(PG_GETARG_FLOAT8(4));
	Subgroup	before,
				after;

	if (!compare_groups(fcinfo, 0, 1, measure, &before) ||
		!compare_groups(fcinfo, 2, 3, measure, &after))
		PG_RETURN_NULL();
	return sectoral_change_row(fcinfo, &before, &after);
}
