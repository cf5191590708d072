#include "rate/rate.h"

#include "core/numeric_exact.h"

/*
 * The rates of a programme: rate_summaries whose base is a flag of the row.
 *
 * A row whose membership in the base is unknown is excluded; one outside of
 * the base is no row of this rate at all.
 */
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

static Datum
exclude(SummaryState *state, bool subtract)
{
	state->count[RATE_EXCLUDED] += subtract ? -1 : 1;
	PG_RETURN_POINTER(state);
}

/* Is argument n known to be false, so that the row is not in the base? */
static inline bool
is_outside(FunctionCallInfo fcinfo, int n)
{
	return !PG_ARGISNULL(n) && !PG_GETARG_BOOL(n);
}

/* The transition of coverage: (state, covered, eligible [, weight]). */
static pg_attribute_always_inline Datum
accumulate_coverage(FunctionCallInfo fcinfo, bool numeric, bool subtract)
{
	SummaryState *state = state_arg(fcinfo);
	bool		known = !PG_ARGISNULL(1);
	double		weight = 1.0;

	if (is_outside(fcinfo, 2))
		PG_RETURN_POINTER(state);
	if (PG_ARGISNULL(2) || (PG_NARGS() > 3 && PG_ARGISNULL(3)))
		return exclude(state, subtract);
	if (PG_NARGS() > 3)
		weight = argument(fcinfo, 3, "weight", numeric);
	rate_add_row(&state, known, known && PG_GETARG_BOOL(1) ? weight : 0, weight, subtract);
	PG_RETURN_POINTER(state);
}

/* Is n at least as large as at_least?  Both are known. */
static pg_attribute_always_inline bool
is_reached(FunctionCallInfo fcinfo, double n, double at_least, bool numeric)
{
	/* numerics that differ can have the same nearest double */
	if (numeric && n == at_least)
		return numeric_compare(PG_GETARG_DATUM(1), PG_GETARG_DATUM(2)) >= 0;
	return n >= at_least;
}

/*
 * The transition of coverage by several:
 * (state, n, at_least [, eligible [, weight]]).
 */
static pg_attribute_always_inline Datum
accumulate_multi_coverage(FunctionCallInfo fcinfo, bool numeric, bool subtract)
{
	SummaryState *state = state_arg(fcinfo);
	bool		known = !PG_ARGISNULL(1) && !PG_ARGISNULL(2);
	double		n = 0,
				at_least = 0,
				weight = 1.0;
	bool		reached;

	if (PG_NARGS() > 3 && is_outside(fcinfo, 3))
		PG_RETURN_POINTER(state);
	if (!PG_ARGISNULL(1))
		n = argument(fcinfo, 1, "n", numeric);
	if (!PG_ARGISNULL(2))
		at_least = argument(fcinfo, 2, "at_least", numeric);
	if ((PG_NARGS() > 3 && PG_ARGISNULL(3)) || (PG_NARGS() > 4 && PG_ARGISNULL(4)))
		return exclude(state, subtract);
	if (PG_NARGS() > 4)
		weight = argument(fcinfo, 4, "weight", numeric);
	reached = known && is_reached(fcinfo, n, at_least, numeric);
	rate_add_row(&state, known, reached ? weight : 0, weight, subtract);
	PG_RETURN_POINTER(state);
}

/* The transition of reimbursement: (state, reimbursed, cost, compliant). */
static pg_attribute_always_inline Datum
accumulate_reimbursement(FunctionCallInfo fcinfo, bool numeric, bool subtract)
{
	SummaryState *state = state_arg(fcinfo);
	bool		known = !PG_ARGISNULL(1);
	double		reimbursed = 0;

	if (is_outside(fcinfo, 3))
		PG_RETURN_POINTER(state);
	if (known)
		reimbursed = argument(fcinfo, 1, "reimbursed", numeric);
	if (PG_ARGISNULL(2) || PG_ARGISNULL(3))
		return exclude(state, subtract);
	rate_add_row(&state, known, reimbursed, argument(fcinfo, 2, "cost", numeric), subtract);
	PG_RETURN_POINTER(state);
}

#define PROGRAMME_TRANSITION(name, call) \
	PG_FUNCTION_INFO_V1(name); \
	Datum \
	name(PG_FUNCTION_ARGS) \
	{ \
		return call; \
	} \
	extern Datum name(PG_FUNCTION_ARGS)

#define PROGRAMME_RATE(name) \
	PROGRAMME_TRANSITION(rate_accum_##name, accumulate_##name(fcinfo, false, false)); \
	PROGRAMME_TRANSITION(rate_discard_##name, accumulate_##name(fcinfo, false, true)); \
	PROGRAMME_TRANSITION(rate_accum_##name##_numeric, accumulate_##name(fcinfo, true, false)); \
	PROGRAMME_TRANSITION(rate_discard_##name##_numeric, accumulate_##name(fcinfo, true, true))

PROGRAMME_RATE(coverage);
PROGRAMME_RATE(multi_coverage);
PROGRAMME_RATE(reimbursement);
