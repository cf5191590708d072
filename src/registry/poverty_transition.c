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

/* Can these be the counts and weights of rows?  A row is in one cell. */
static bool
transition_is_proper(const SummaryView *view)
{
	int64		cells = 0;

	for (int i = 0; i < TRANSITION_CELLS; i++)
	{
		int			sign = summary_sign(view, i);

		if (sign < 0)
			return false;
		cells += sign;
	}
	return view->count[TRANSITION_ROWS] >= cells && view->count[TRANSITION_EXCLUDED] >= 0;
}

SUMMARY_VALUE_TYPE(poverty_transition_summary, &transition_kind, transition_is_proper);

/* The transition: (state, poor_before, poor_after [, weight]). */
static pg_attribute_always_inline Datum
accumulate(FunctionCallInfo fcinfo, TermType type, bool subtract)
{
	SummaryState *state = summary_state_arg(fcinfo, &transition_kind);
	bool		weighted = PG_NARGS() > 3;
	SumTerm		weight;
	TransitionCell cell;

	if (state == NULL)
		state = summary_new(&transition_kind, false);
	if (PG_ARGISNULL(1) || PG_ARGISNULL(2) || (weighted && PG_ARGISNULL(3)))
	{
		state->count[TRANSITION_EXCLUDED] += subtract ? -1 : 1;
		PG_RETURN_POINTER(state);
	}

	cell = PG_GETARG_BOOL(1) ?
		(PG_GETARG_BOOL(2) ? STAYED_POOR : LEFT_POVERTY) :
		(PG_GETARG_BOOL(2) ? ENTERED_POVERTY : STAYED_OUT);
	state->count[TRANSITION_ROWS] += subtract ? -1 : 1;
	if (!weighted)
	{
		weight = small_term(1, 0);
		PG_RETURN_POINTER(summary_add_term(&transition_kind, state, cell, &weight, subtract));
	}
	weight = count_argument(fcinfo, 3, "weight", type);
	PG_RETURN_POINTER(summary_add_term(&transition_kind, state, cell, &weight, subtract));
}

SQL_FUNCTION(poverty_transition_accum, accumulate(fcinfo, TERM_FLOAT8, ADD));
SQL_FUNCTION(poverty_transition_discard, accumulate(fcinfo, TERM_FLOAT8, DISCARD));
SQL_FUNCTION(poverty_transition_accum_numeric, accumulate(fcinfo, TERM_NUMERIC, ADD));
SQL_FUNCTION(poverty_transition_discard_numeric, accumulate(fcinfo, TERM_NUMERIC, DISCARD));

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

SQL_FUNCTION(poverty_transition_summary_exit_rate,
			 answer(fcinfo, 1 << LEFT_POVERTY, 1 << STAYED_POOR | 1 << LEFT_POVERTY));
SQL_FUNCTION(poverty_transition_summary_entry_rate,
			 answer(fcinfo, 1 << ENTERED_POVERTY, 1 << ENTERED_POVERTY | 1 << STAYED_OUT));
SQL_FUNCTION(poverty_transition_summary_persistent_poverty_rate,
			 answer(fcinfo, 1 << STAYED_POOR, EVERYONE));
SQL_FUNCTION(poverty_transition_summary_stayed_poor,
			 answer(fcinfo, 1 << STAYED_POOR, 0));
SQL_FUNCTION(poverty_transition_summary_left_poverty,
			 answer(fcinfo, 1 << LEFT_POVERTY, 0));
SQL_FUNCTION(poverty_transition_summary_entered_poverty,
			 answer(fcinfo, 1 << ENTERED_POVERTY, 0));
SQL_FUNCTION(poverty_transition_summary_stayed_out,
			 answer(fcinfo, 1 << STAYED_OUT, 0));
SQL_FUNCTION(poverty_transition_summary_population,
			 answer(fcinfo, EVERYONE, 0));
