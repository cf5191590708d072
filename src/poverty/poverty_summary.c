#include "poverty/poverty.h"

#include "core/args.h"
#include "core/summary_type.h"
#include "core/terms.h"

const SummaryKind poverty_kind = {
	.name = "poverty_summary",
	.version = 0x11,
	.ncounts = POVERTY_COUNTS,
	.nsums = POVERTY_SUMS
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

/* Add w * x to a sum of the state, or take it away. */
static pg_attribute_always_inline void
add_term(PovertyState **state, PovertySum sum, double x, double w,
		 bool weighted, bool subtract)
{
	PovertyState *s = *state;

	if (weighted ?
		exact_slot_add_product(&s->slot[sum], s->limb, x, w, subtract) :
		exact_slot_add_double(&s->slot[sum], s->limb, x, subtract))
		return;
	if (weighted)
		summary_add_product(&poverty_kind, (SummaryState **) state, sum, subtract ? -x : x, w);
	else
		summary_add_double(&poverty_kind, (SummaryState **) state, sum, subtract ? -x : x);
}

/* Add the weight itself. */
static pg_attribute_always_inline void
add_weight(PovertyState **state, PovertySum sum, double w, bool weighted, bool subtract)
{
	PovertyState *s = *state;

	/* Rows that count one each need no more than a counter. */
	if (!weighted && s->slot[sum].n == 1 && s->slot[sum].base == EXACT_ORIGIN)
	{
		uint64	   *counter = &s->limb[s->slot[sum].offset];

		*counter += subtract ? -1 : 1;
		return;
	}
	add_term(state, sum, weighted ? w : 1.0, 1.0, false, subtract);
}

static pg_attribute_always_inline void
add_row(PovertyState **state, double y, double z, double w, bool weighted, bool subtract)
{
	(*state)->count[POVERTY_ROWS] += subtract ? -1 : 1;
	if (weighted && w == 0)
		return;

	if (y < z)
	{
		double		gap = gap_term(y, z);

		add_weight(state, POOR_WEIGHT, w, weighted, subtract);
		add_term(state, POOR_WELFARE, y, w, weighted, subtract);
		add_term(state, POOR_LINE, z, w, weighted, subtract);
		if (likely(is_finite_double(gap * gap)))
		{
			add_term(state, POOR_GAP, gap, w, weighted, subtract);
			add_term(state, POOR_SQUARED_GAP, gap * gap, w, weighted, subtract);
		}
		else
			(*state)->count[POVERTY_UNBOUNDED] += subtract ? -1 : 1;
		if (likely(y > 0))
			add_term(state, POOR_WATTS, watts_term(y, z), w, weighted, subtract);
		else
			(*state)->count[POVERTY_NONPOSITIVE] += subtract ? -1 : 1;
	}
	else
	{
		add_weight(state, OTHER_WEIGHT, w, weighted, subtract);
		add_term(state, OTHER_WELFARE, y, w, weighted, subtract);
	}
}

/*
 * The transition of all poverty aggregates: (state, welfare, line [, weight]).
 * Not strict, because rows with a NULL are counted.
 */
static pg_attribute_always_inline Datum
accumulate(FunctionCallInfo fcinfo, bool numeric, bool subtract)
{
	bool		weighted = PG_NARGS() > 3;
	SummaryState *summary = summary_state_arg(fcinfo, &poverty_kind);
	PovertyState *state;
	double		y,
				z,
				w = 1.0;

	if (summary == NULL)
		summary = summary_new(&poverty_kind, weighted ? 0 :
							  (1 << OTHER_WEIGHT) | (1 << POOR_WEIGHT));
	state = (PovertyState *) summary;

	if (PG_ARGISNULL(1) || PG_ARGISNULL(2) || (weighted && PG_ARGISNULL(3)))
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
		add_row(&state, y, z, w, true, subtract);
	}
	else
		add_row(&state, y, z, w, false, subtract);

	PG_RETURN_POINTER(state);
}

PG_FUNCTION_INFO_V1(poverty_accum);
Datum
poverty_accum(PG_FUNCTION_ARGS)
{
	return accumulate(fcinfo, false, false);
}

PG_FUNCTION_INFO_V1(poverty_discard);
Datum
poverty_discard(PG_FUNCTION_ARGS)
{
	return accumulate(fcinfo, false, true);
}

PG_FUNCTION_INFO_V1(poverty_accum_numeric);
Datum
poverty_accum_numeric(PG_FUNCTION_ARGS)
{
	return accumulate(fcinfo, true, false);
}

PG_FUNCTION_INFO_V1(poverty_discard_numeric);
Datum
poverty_discard_numeric(PG_FUNCTION_ARGS)
{
	return accumulate(fcinfo, true, true);
}
