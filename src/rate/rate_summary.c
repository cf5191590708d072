#include "rate/rate.h"

#include "core/summary_type.h"

const SummaryKind rate_kind = {
	.name = "rate_summary",
	.version = 0x31,
	.rare_version = 0x33,
	.ncounts = RATE_COUNTS,
	.nsums = RATE_SUMS
};

SUMMARY_VALUE_TYPE(rate_summary, &rate_kind, rate_is_proper);

/* Can these be the counts and sums of rows at all? */
bool
rate_is_proper(const SummaryView *view)
{
	if (view->count[RATE_ROWS] < 0 || view->count[RATE_BASE_UNKNOWN] < 0 ||
		view->count[RATE_EXCLUDED] < view->count[RATE_BASE_UNKNOWN])
		return false;
	for (int i = 0; i < RATE_SUMS; i++)
	{
		if (summary_sign(view, i) < 0)
			return false;
	}
	if (view->count[RATE_ROWS] == 0 &&
		(summary_sign(view, RATE_NUMERATOR) != 0 || summary_sign(view, RATE_DENOMINATOR) != 0))
		return false;
	return view->count[RATE_EXCLUDED] > view->count[RATE_BASE_UNKNOWN] ||
		summary_sign(view, RATE_UNKNOWN) == 0;
}

/* The transition for a ratio of sums: (state, numerator, denominator). */
static pg_attribute_always_inline Datum
accumulate_ratio(FunctionCallInfo fcinfo, TermType type, bool subtract)
{
	SummaryState *state = rate_state_arg(fcinfo);
	bool		known = !PG_ARGISNULL(1);
	SumTerm		numerator,
				denominator;

	if (known)
		numerator = count_argument(fcinfo, 1, "numerator", type);
	if (PG_ARGISNULL(2))
		PG_RETURN_POINTER(rate_add_unknown_row(state, subtract));
	denominator = count_argument(fcinfo, 2, "denominator", type);
	PG_RETURN_POINTER(rate_add_row(state, known, &numerator, &denominator, subtract));
}

/* The transition for a share of hits: (state, hit [, weight]). */
static pg_attribute_always_inline Datum
accumulate_share(FunctionCallInfo fcinfo, TermType type, bool subtract)
{
	SummaryState *state = rate_state_arg(fcinfo);
	bool		known = !PG_ARGISNULL(1);
	bool		hit = known && PG_GETARG_BOOL(1);
	SumTerm		weight;

	if (PG_NARGS() == 2)
	{
		weight = small_term(1, 0);
		PG_RETURN_POINTER(rate_add_row(state, known, hit ? &weight : NULL, &weight, subtract));
	}
	if (PG_ARGISNULL(2))
		PG_RETURN_POINTER(rate_add_unknown_row(state, subtract));
	weight = count_argument(fcinfo, 2, "weight", type);
	PG_RETURN_POINTER(rate_add_row(state, known, hit ? &weight : NULL, &weight, subtract));
}

SQL_FUNCTION(rate_accum, accumulate_ratio(fcinfo, TERM_FLOAT8, ADD));
SQL_FUNCTION(rate_discard, accumulate_ratio(fcinfo, TERM_FLOAT8, DISCARD));
SQL_FUNCTION(rate_accum_numeric, accumulate_ratio(fcinfo, TERM_NUMERIC, ADD));
SQL_FUNCTION(rate_discard_numeric, accumulate_ratio(fcinfo, TERM_NUMERIC, DISCARD));
SQL_FUNCTION(rate_accum_hit, accumulate_share(fcinfo, TERM_FLOAT8, ADD));
SQL_FUNCTION(rate_discard_hit, accumulate_share(fcinfo, TERM_FLOAT8, DISCARD));
SQL_FUNCTION(rate_accum_hit_numeric, accumulate_share(fcinfo, TERM_NUMERIC, ADD));
SQL_FUNCTION(rate_discard_hit_numeric, accumulate_share(fcinfo, TERM_NUMERIC, DISCARD));
