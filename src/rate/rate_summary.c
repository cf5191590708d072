#include "rate/rate.h"

#include "core/args.h"
#include "core/summary_type.h"

const SummaryKind rate_kind = {
	.name = "rate_summary",
	.version = 0x31,
	.ncounts = RATE_COUNTS,
	.nsums = RATE_SUMS
};

SUMMARY_VALUE_TYPE(rate_summary, &rate_kind, rate_is_proper);

/* Can these be the counts and sums of rows at all? */
bool
rate_is_proper(const SummaryView *view)
{
	if (view->count[RATE_ROWS] < 0 || view->count[RATE_EXCLUDED] < 0)
		return false;
	for (int i = 0; i < RATE_SUMS; i++)
	{
		if (summary_sign(view, i) < 0)
			return false;
	}
	if (view->count[RATE_ROWS] == 0 &&
		(summary_sign(view, RATE_NUMERATOR) != 0 || summary_sign(view, RATE_DENOMINATOR) != 0))
		return false;
	return view->count[RATE_EXCLUDED] > 0 || summary_sign(view, RATE_UNKNOWN) == 0;
}

static void
add(SummaryState **state, RateSum sum, double x, bool subtract)
{
	ExactSlot  *slot = summary_slots(&rate_kind, *state) + sum;

	if (!exact_slot_add_double(slot, summary_limbs(&rate_kind, *state), x, subtract))
		*state = summary_add_double(&rate_kind, *state, sum, subtract ? -x : x);
}

/* Add one row.  A numerator that is not known must come with known = false. */
void
rate_add_row(SummaryState **state, bool known, double numerator, double denominator,
			 bool subtract)
{
	(*state)->count[known ? RATE_ROWS : RATE_EXCLUDED] += subtract ? -1 : 1;
	if (known)
	{
		add(state, RATE_NUMERATOR, numerator, subtract);
		add(state, RATE_DENOMINATOR, denominator, subtract);
	}
	else
		add(state, RATE_UNKNOWN, denominator, subtract);
}

static SummaryState *
state_arg(FunctionCallInfo fcinfo)
{
	SummaryState *state = summary_state_arg(fcinfo, &rate_kind);

	return state ? state : summary_new(&rate_kind, false);
}

static pg_attribute_always_inline double
argument(FunctionCallInfo fcinfo, int n, const char *name, bool numeric)
{
	return check_not_negative(numeric ? numeric_argument(fcinfo, n, name) :
							  float8_argument(fcinfo, n, name), name);
}

/* The transition for a ratio of sums: (state, numerator, denominator). */
static pg_attribute_always_inline Datum
accumulate_ratio(FunctionCallInfo fcinfo, bool numeric, bool subtract)
{
	SummaryState *state = state_arg(fcinfo);
	bool		known = !PG_ARGISNULL(1);
	double		numerator = known ? argument(fcinfo, 1, "numerator", numeric) : 0;

	if (PG_ARGISNULL(2))
		state->count[RATE_EXCLUDED] += subtract ? -1 : 1;
	else
		rate_add_row(&state, known, numerator,
					 argument(fcinfo, 2, "denominator", numeric), subtract);
	PG_RETURN_POINTER(state);
}

/* The transition for a share of hits: (state, hit [, weight]). */
static pg_attribute_always_inline Datum
accumulate_share(FunctionCallInfo fcinfo, bool numeric, bool subtract)
{
	SummaryState *state = state_arg(fcinfo);
	bool		known = !PG_ARGISNULL(1);
	double		weight = 1.0;

	if (PG_NARGS() > 2 && PG_ARGISNULL(2))
	{
		state->count[RATE_EXCLUDED] += subtract ? -1 : 1;
		PG_RETURN_POINTER(state);
	}
	if (PG_NARGS() > 2)
		weight = argument(fcinfo, 2, "weight", numeric);
	rate_add_row(&state, known, known && PG_GETARG_BOOL(1) ? weight : 0, weight, subtract);
	PG_RETURN_POINTER(state);
}

#define RATE_TRANSITION(name, call) \
	PG_FUNCTION_INFO_V1(name); \
	Datum \
	name(PG_FUNCTION_ARGS) \
	{ \
		return call; \
	} \
	extern Datum name(PG_FUNCTION_ARGS)

RATE_TRANSITION(rate_accum, accumulate_ratio(fcinfo, false, false));
RATE_TRANSITION(rate_discard, accumulate_ratio(fcinfo, false, true));
RATE_TRANSITION(rate_accum_numeric, accumulate_ratio(fcinfo, true, false));
RATE_TRANSITION(rate_discard_numeric, accumulate_ratio(fcinfo, true, true));
RATE_TRANSITION(rate_accum_hit, accumulate_share(fcinfo, false, false));
RATE_TRANSITION(rate_discard_hit, accumulate_share(fcinfo, false, true));
RATE_TRANSITION(rate_accum_hit_numeric, accumulate_share(fcinfo, true, false));
RATE_TRANSITION(rate_discard_hit_numeric, accumulate_share(fcinfo, true, true));
