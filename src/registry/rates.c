#include "rate/rate.h"

#include "core/args.h"

/*
 * The rates of a register and of a field evaluation: shares of persons within
 * a base that is itself a flag of the row.  Each is a rate_summary whose base
 * and hits are made of two flags here.
 *
 * A row whose membership in the base is unknown is excluded; one outside of
 * the base is no row of this rate at all.
 */
typedef enum RateForm
{
	WITHIN,						/* (base, hit) */
	WITHIN_NOT,					/* (base, no hit) */
	OUTSIDE,					/* (not in base, hit) */
	UNCOVERED,					/* (no hit, base), of weights */
	INCLUDED					/* (base, no hit), of weights */
} RateForm;

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

/* The transition: (state, flag, flag [, persons]). */
static pg_attribute_always_inline Datum
accumulate(FunctionCallInfo fcinfo, RateForm form, bool numeric, bool subtract)
{
	SummaryState *state = state_arg(fcinfo);
	int			base = form == UNCOVERED ? 2 : 1;
	int			hit = form == UNCOVERED ? 1 : 2;
	bool		weighted = PG_NARGS() > 3;
	bool		known = !PG_ARGISNULL(hit);
	bool		is_hit;
	double		persons = 1.0;

	if (!PG_ARGISNULL(base) && PG_GETARG_BOOL(base) == (form == OUTSIDE))
		PG_RETURN_POINTER(state);
	if (PG_ARGISNULL(base) || (weighted && PG_ARGISNULL(3)))
	{
		state->count[RATE_EXCLUDED] += subtract ? -1 : 1;
		PG_RETURN_POINTER(state);
	}
	if (weighted)
		persons = argument(fcinfo, 3, form == UNCOVERED || form == INCLUDED ? "weight" : "persons",
						   numeric);
	is_hit = known && PG_GETARG_BOOL(hit) == (form == WITHIN || form == OUTSIDE);
	rate_add_row(&state, known, is_hit ? persons : 0, persons, subtract);
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

#define RATE_FORM(name, form) \
	RATE_TRANSITION(rate_accum_##name, accumulate(fcinfo, form, false, false)); \
	RATE_TRANSITION(rate_discard_##name, accumulate(fcinfo, form, false, true)); \
	RATE_TRANSITION(rate_accum_##name##_numeric, accumulate(fcinfo, form, true, false)); \
	RATE_TRANSITION(rate_discard_##name##_numeric, accumulate(fcinfo, form, true, true))

RATE_FORM(within, WITHIN);
RATE_FORM(within_not, WITHIN_NOT);
RATE_FORM(outside, OUTSIDE);
RATE_FORM(uncovered, UNCOVERED);
RATE_FORM(included, INCLUDED);

static void
add_product(SummaryState **state, RateSum sum, double x, double y, bool subtract)
{
	ExactSlot  *slot = summary_slots(&rate_kind, *state) + sum;

	if (!exact_slot_add_product(slot, summary_limbs(&rate_kind, *state), x, y, subtract))
		*state = summary_add_product(&rate_kind, *state, sum, subtract ? -x : x, y);
}

/*
 * The transition of leakage: (state, benefit, poor [, weight]).  The base is
 * the money, weight x benefit, and a hit is what goes to the non-poor.
 */
static pg_attribute_always_inline Datum
accumulate_leakage(FunctionCallInfo fcinfo, bool numeric, bool subtract)
{
	SummaryState *state = state_arg(fcinfo);
	bool		known = !PG_ARGISNULL(2);
	double		benefit,
				weight = 1.0;

	if (PG_ARGISNULL(1) || (PG_NARGS() > 3 && PG_ARGISNULL(3)))
	{
		state->count[RATE_EXCLUDED] += subtract ? -1 : 1;
		PG_RETURN_POINTER(state);
	}
	benefit = argument(fcinfo, 1, "benefit", numeric);
	if (PG_NARGS() > 3)
		weight = argument(fcinfo, 3, "weight", numeric);

	state->count[known ? RATE_ROWS : RATE_EXCLUDED] += subtract ? -1 : 1;
	add_product(&state, known ? RATE_DENOMINATOR : RATE_UNKNOWN, benefit, weight, subtract);
	if (known && !PG_GETARG_BOOL(2))
		add_product(&state, RATE_NUMERATOR, benefit, weight, subtract);
	PG_RETURN_POINTER(state);
}

RATE_TRANSITION(rate_accum_leakage, accumulate_leakage(fcinfo, false, false));
RATE_TRANSITION(rate_discard_leakage, accumulate_leakage(fcinfo, false, true));
RATE_TRANSITION(rate_accum_leakage_numeric, accumulate_leakage(fcinfo, true, false));
RATE_TRANSITION(rate_discard_leakage_numeric, accumulate_leakage(fcinfo, true, true));

/*
 * The final function of zero_tolerance, over the state of rate_summary(flag):
 * one case is enough to say no, and only a complete look finds none.
 */
PG_FUNCTION_INFO_V1(rate_summary_zero_tolerance);
Datum
rate_summary_zero_tolerance(PG_FUNCTION_ARGS)
{
	SummaryView view;

	summary_view(&view, &rate_kind, PG_GETARG_DATUM(0));
	if (!rate_is_proper(&view))
		PG_RETURN_NULL();
	if (summary_sign(&view, RATE_NUMERATOR) > 0)
		PG_RETURN_BOOL(false);
	if (view.count[RATE_ROWS] == 0 || view.count[RATE_EXCLUDED] > 0)
		PG_RETURN_NULL();
	PG_RETURN_BOOL(true);
}
