#include "poverty/poverty.h"

#include "core/args.h"
#include "core/summary_type.h"
#include "core/terms.h"

const SummaryKind poverty_kind = {
	.name = "poverty_summary",
	.version = 0x11,
	.ncounts = POVERTY_COUNTS,
	.nsums = POVERTY_SUMS,
	.weights = (1 << OTHER_WEIGHT) | (1 << POOR_WEIGHT)
};

SUMMARY_VALUE_TYPE(poverty_summary, &poverty_kind, poverty_is_proper);

/* The same layout as SummaryState, with the positions known to the compiler. */
typedef struct PovertyState
{
	int32		header[2];
	int64		count[POVERTY_COUNTS];
	ExactSlot	slot[POVERTY_SUMS];
	uint64		limb[FLEXIBLE_ARRAY_MEMBER];
} PovertyState;

StaticAssertDecl(offsetof(PovertyState, count) == offsetof(SummaryState, count),
				 "PovertyState must begin like SummaryState");

/*
 * The functions below return the state, which is another one if a sum had to
 * grow.  Nothing takes its address, so that it stays in a register.
 */

/* Add w * x to a sum of the state, or take it away. */
static pg_attribute_always_inline PovertyState *
add_term(PovertyState *state, PovertySum sum, double x, double w,
		 bool weighted, bool subtract)
{
	if (weighted ?
		exact_slot_add_product(&state->slot[sum], state->limb, x, w, subtract) :
		exact_slot_add_double(&state->slot[sum], state->limb, x, subtract))
		return state;
	if (subtract)
		x = -x;
	return (PovertyState *) (weighted ?
							 summary_add_product(&poverty_kind, (SummaryState *) state, sum, x, w) :
							 summary_add_double(&poverty_kind, (SummaryState *) state, sum, x));
}

/* Add the weight itself. */
static pg_attribute_always_inline PovertyState *
add_weight(PovertyState *state, PovertySum sum, double w, bool weighted, bool subtract)
{
	/* Rows that count one each need no more than a counter. */
	if (!weighted && state->slot[sum].n == 1 && state->slot[sum].base == EXACT_ORIGIN)
	{
		state->limb[state->slot[sum].offset] += subtract ? -1 : 1;
		return state;
	}
	return add_term(state, sum, w, 1.0, false, subtract);
}

static pg_attribute_always_inline PovertyState *
add_poor_terms(PovertyState *state, double y, double z, double w, bool weighted, bool subtract)
{
	/* All divisions first: the additions need not wait for them. */
	double		gap = gap_term(y, z);
	double		watts = likely(y > 0) ? watts_term(y, z) : 0;

	state = add_weight(state, POOR_WEIGHT, w, weighted, subtract);
	state = add_term(state, POOR_WELFARE, y, w, weighted, subtract);
	state = add_term(state, POOR_LINE, z, w, weighted, subtract);
	if (likely(is_finite_double(gap * gap)))
	{
		state = add_term(state, POOR_GAP, gap, w, weighted, subtract);
		state = add_term(state, POOR_SQUARED_GAP, gap * gap, w, weighted, subtract);
	}
	else
		state->count[POVERTY_UNBOUNDED] += subtract ? -1 : 1;
	if (likely(y > 0))
		state = add_term(state, POOR_WATTS, watts, w, weighted, subtract);
	else
		state->count[POVERTY_NONPOSITIVE] += subtract ? -1 : 1;
	return state;
}

/* A poor unit.  Not inlined: the others should not pay for its registers. */
static pg_noinline PovertyState *
add_poor(PovertyState *state, double y, double z)
{
	return add_poor_terms(state, y, z, 1.0, false, false);
}

static pg_noinline PovertyState *
discard_poor(PovertyState *state, double y, double z)
{
	return add_poor_terms(state, y, z, 1.0, false, true);
}

static pg_noinline PovertyState *
add_weighted_poor(PovertyState *state, double y, double z, double w)
{
	return add_poor_terms(state, y, z, w, true, false);
}

static pg_noinline PovertyState *
discard_weighted_poor(PovertyState *state, double y, double z, double w)
{
	return add_poor_terms(state, y, z, w, true, true);
}

/*
 * The transition of all poverty aggregates: (state, welfare, line [, weight]).
 * Not strict, because rows with a NULL are counted.
 */
static pg_attribute_always_inline Datum
accumulate(FunctionCallInfo fcinfo, bool weighted, bool numeric, bool subtract)
{
	PovertyState *state = (PovertyState *) summary_state_arg(fcinfo, &poverty_kind);
	double		y,
				z,
				w = 1.0;

	if (unlikely(state == NULL))
		state = (PovertyState *) summary_new(&poverty_kind, !weighted);

	if (unlikely(PG_ARGISNULL(1) || PG_ARGISNULL(2) || (weighted && PG_ARGISNULL(3))))
	{
		state->count[POVERTY_EXCLUDED] += subtract ? -1 : 1;
		PG_RETURN_POINTER(state);
	}

	y = numeric ? numeric_argument(fcinfo, 1, "welfare") : float8_argument(fcinfo, 1, "welfare");
	z = numeric ? numeric_argument(fcinfo, 2, "line") : float8_argument(fcinfo, 2, "line");
	check_positive(z, "line");
	if (weighted)
	{
		w = numeric ? numeric_argument(fcinfo, 3, "weight") : float8_argument(fcinfo, 3, "weight");
		check_not_negative(w, "weight");
	}

	state->count[POVERTY_ROWS] += subtract ? -1 : 1;
	if (weighted && unlikely(w == 0))
		PG_RETURN_POINTER(state);
	if (y < z)
	{
		if (weighted)
			state = subtract ? discard_weighted_poor(state, y, z, w) :
				add_weighted_poor(state, y, z, w);
		else
			state = subtract ? discard_poor(state, y, z) : add_poor(state, y, z);
		PG_RETURN_POINTER(state);
	}
	state = add_weight(state, OTHER_WEIGHT, w, weighted, subtract);
	PG_RETURN_POINTER(add_term(state, OTHER_WELFARE, y, w, weighted, subtract));
}

/* One C function for each form of the call, so that each is straight code. */
#define POVERTY_TRANSITION(name, weighted, numeric, subtract) \
	PG_FUNCTION_INFO_V1(name); \
	Datum \
	name(PG_FUNCTION_ARGS) \
	{ \
		return accumulate(fcinfo, weighted, numeric, subtract); \
	} \
	extern Datum name(PG_FUNCTION_ARGS)

POVERTY_TRANSITION(poverty_accum, false, false, false);
POVERTY_TRANSITION(poverty_discard, false, false, true);
POVERTY_TRANSITION(poverty_accum_weighted, true, false, false);
POVERTY_TRANSITION(poverty_discard_weighted, true, false, true);
POVERTY_TRANSITION(poverty_accum_numeric, false, true, false);
POVERTY_TRANSITION(poverty_discard_numeric, false, true, true);
POVERTY_TRANSITION(poverty_accum_numeric_weighted, true, true, false);
POVERTY_TRANSITION(poverty_discard_numeric_weighted, true, true, true);
