#include "core/args.h"
#include "core/summary_type.h"

/*
 * poverty_transition_summary: the four cells of moving in and out of poverty
 * between two dates, as exact weights.
 */
enum
{
	TRANSITION_ROWS,
	TRANSITION_EXCLUDED,
	TRANSITION_COUNTS
};

typedef enum TransitionCell
{
	STAYED_POOR,				/* poor before and after */
	LEFT_POVERTY,				/* poor before only */
	ENTERED_POVERTY,			/* poor after only */
	STAYED_OUT,					/* never */
	TRANSITION_CELLS
} TransitionCell;

static const SummaryKind transition_kind = {
	.name = "poverty_transition_summary",
	.version = 0x59,
	.ncounts = TRANSITION_COUNTS,
	.nsums = TRANSITION_CELLS
};

static bool
transition_is_proper(const SummaryView *view)
{
	if (view->count[TRANSITION_ROWS] < 0 || view->count[TRANSITION_EXCLUDED] < 0)
		return false;
	for (int i = 0; i < TRANSITION_CELLS; i++)
	{
		int			sign = summary_sign(view, i);

		if (sign < 0 || (sign > 0 && view->count[TRANSITION_ROWS] == 0))
			return false;
	}
	return true;
}

SUMMARY_VALUE_TYPE(poverty_transition_summary, &transition_kind, transition_is_proper);

/* The transition: (state, poor_before, poor_after [, weight]). */
static pg_attribute_always_inline Datum
accumulate(FunctionCallInfo fcinfo, bool numeric, bool subtract)
{
	SummaryState *state = summary_state_arg(fcinfo, &transition_kind);
	bool		weighted = PG_NARGS() > 3;
	double		weight = 1.0;
	TransitionCell cell;
	ExactSlot  *slot;

	if (state == NULL)
		state = summary_new(&transition_kind, false);
	if (PG_ARGISNULL(1) || PG_ARGISNULL(2) || (weighted && PG_ARGISNULL(3)))
	{
		state->count[TRANSITION_EXCLUDED] += subtract ? -1 : 1;
		PG_RETURN_POINTER(state);
	}
	if (weighted)
		weight = check_not_negative(numeric ? numeric_argument(fcinfo, 3, "weight") :
									float8_argument(fcinfo, 3, "weight"), "weight");

	cell = PG_GETARG_BOOL(1) ?
		(PG_GETARG_BOOL(2) ? STAYED_POOR : LEFT_POVERTY) :
		(PG_GETARG_BOOL(2) ? ENTERED_POVERTY : STAYED_OUT);
	state->count[TRANSITION_ROWS] += subtract ? -1 : 1;
	slot = summary_slots(&transition_kind, state) + cell;
	if (!exact_slot_add_double(slot, summary_limbs(&transition_kind, state), weight, subtract))
		state = summary_add_double(&transition_kind, state, cell, subtract ? -weight : weight);
	PG_RETURN_POINTER(state);
}

SUMMARY_FUNCTION(poverty_transition_accum, return accumulate(fcinfo, false, false));
SUMMARY_FUNCTION(poverty_transition_discard, return accumulate(fcinfo, false, true));
SUMMARY_FUNCTION(poverty_transition_accum_numeric, return accumulate(fcinfo, true, false));
SUMMARY_FUNCTION(poverty_transition_discard_numeric, return accumulate(fcinfo, true, true));

/* The sum of the cells whose bit is set. */
static void
sum_cells(const SummaryView *view, int cells, ExactNumber *x)
{
	x->n = 0;
	for (int i = 0; i < TRANSITION_CELLS; i++)
	{
		ExactNumber cell;

		if ((cells & (1 << i)) == 0)
			continue;
		summary_sum(view, i, &cell);
		if (exact_add(x, &cell) != EXACT_OK)
			summary_range_error(&transition_kind);
	}
}

/* Answer with the weight of some cells over that of others, or alone. */
static Datum
answer(FunctionCallInfo fcinfo, int cells, int base)
{
	SummaryView view;
	ExactNumber numerator,
				denominator;

	summary_view(&view, &transition_kind, PG_GETARG_DATUM(0));
	if (view.count[TRANSITION_ROWS] == 0 || !transition_is_proper(&view))
		PG_RETURN_NULL();
	sum_cells(&view, cells, &numerator);
	if (base == 0)
		return summary_value(&transition_kind, &numerator);
	sum_cells(&view, base, &denominator);
	return summary_quotient(fcinfo, &transition_kind, &numerator, &denominator);
}

#define EVERYONE	((1 << TRANSITION_CELLS) - 1)

SUMMARY_FUNCTION(poverty_transition_summary_exit_rate,
	return answer(fcinfo, 1 << LEFT_POVERTY, 1 << STAYED_POOR | 1 << LEFT_POVERTY));
SUMMARY_FUNCTION(poverty_transition_summary_entry_rate,
	return answer(fcinfo, 1 << ENTERED_POVERTY, 1 << ENTERED_POVERTY | 1 << STAYED_OUT));
SUMMARY_FUNCTION(poverty_transition_summary_persistent_poverty_rate,
	return answer(fcinfo, 1 << STAYED_POOR, EVERYONE));
SUMMARY_FUNCTION(poverty_transition_summary_stayed_poor,
	return answer(fcinfo, 1 << STAYED_POOR, 0));
SUMMARY_FUNCTION(poverty_transition_summary_left_poverty,
	return answer(fcinfo, 1 << LEFT_POVERTY, 0));
SUMMARY_FUNCTION(poverty_transition_summary_entered_poverty,
	return answer(fcinfo, 1 << ENTERED_POVERTY, 0));
SUMMARY_FUNCTION(poverty_transition_summary_stayed_out,
	return answer(fcinfo, 1 << STAYED_OUT, 0));
SUMMARY_FUNCTION(poverty_transition_summary_population,
	return answer(fcinfo, EVERYONE, 0));
