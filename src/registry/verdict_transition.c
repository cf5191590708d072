#include "core/summary_type.h"

#include "access/htup_details.h"
#include "catalog/pg_enum.h"
#include "utils/syscache.h"

/*
 * verdict_transition_summary: how the verdicts of the same units changed between
 * two days or two standards, nine cells, as exact weights.
 */
enum
{
	VERDICT_ROWS,
	VERDICT_EXCLUDED,
	VERDICT_COUNTS
};

#define VERDICTS		3
#define VERDICT_CELLS	(VERDICTS * VERDICTS)	/* before, then after */

static const SummaryKind verdict_kind = {
	.name = "verdict_transition_summary",
	.version = 0x5c,
	.ncounts = VERDICT_COUNTS,
	.nsums = VERDICT_CELLS
};

static bool
verdicts_are_proper(const SummaryView *view)
{
	if (view->count[VERDICT_ROWS] < 0 || view->count[VERDICT_EXCLUDED] < 0)
		return false;
	for (int i = 0; i < VERDICT_CELLS; i++)
	{
		int			sign = summary_sign(view, i);

		if (sign < 0 || (sign > 0 && view->count[VERDICT_ROWS] == 0))
			return false;
	}
	return true;
}

SUMMARY_VALUE_TYPE(verdict_transition_summary, &verdict_kind, verdicts_are_proper);

/* The place of a verdict, which is an enum, in the order of its labels. */
static int
verdict_index(Oid verdict)
{
	static const char *const labels[VERDICTS] = {"eligible", "not_eligible", "undetermined"};
	HeapTuple	tuple = SearchSysCache1(ENUMOID, ObjectIdGetDatum(verdict));
	int			i = VERDICTS;

	if (HeapTupleIsValid(tuple))
	{
		const char *label = NameStr(((Form_pg_enum) GETSTRUCT(tuple))->enumlabel);

		for (i = 0; i < VERDICTS && strcmp(label, labels[i]) != 0; i++)
			;
		ReleaseSysCache(tuple);
	}
	if (i == VERDICTS)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid internal value for enum: %u", verdict)));
	return i;
}

/* The transition: (state, before, after [, weight]). */
static pg_attribute_always_inline Datum
accumulate(FunctionCallInfo fcinfo, TermType type, bool subtract)
{
	SummaryState *state = summary_state_arg(fcinfo, &verdict_kind);
	bool		weighted = PG_NARGS() > 3;
	SumTerm		weight;
	int			cell;

	if (state == NULL)
		state = summary_new(&verdict_kind, false);
	if (PG_ARGISNULL(1) || PG_ARGISNULL(2) || (weighted && PG_ARGISNULL(3)))
	{
		state->count[VERDICT_EXCLUDED] += subtract ? -1 : 1;
		PG_RETURN_POINTER(state);
	}

	cell = verdict_index(PG_GETARG_OID(1)) * VERDICTS + verdict_index(PG_GETARG_OID(2));
	if (weighted)
		weight = count_argument(fcinfo, 3, "weight", type);
	else
		weight = small_term(1, 0);
	state->count[VERDICT_ROWS] += subtract ? -1 : 1;
	PG_RETURN_POINTER(summary_add_term(&verdict_kind, state, cell, &weight, subtract));
}

SQL_FUNCTION(verdict_transition_accum, accumulate(fcinfo, TERM_FLOAT8, ADD));
SQL_FUNCTION(verdict_transition_discard, accumulate(fcinfo, TERM_FLOAT8, DISCARD));
SQL_FUNCTION(verdict_transition_accum_numeric, accumulate(fcinfo, TERM_NUMERIC, ADD));
SQL_FUNCTION(verdict_transition_discard_numeric, accumulate(fcinfo, TERM_NUMERIC, DISCARD));

/* The sum of some cells: before and after, VERDICTS for any. */
static void
sum_cells(const SummaryView *view, int before, int after, ExactNumber *x)
{
	x->n = 0;
	for (int i = 0; i < VERDICT_CELLS; i++)
	{
		ExactNumber cell;

		if ((before != VERDICTS && i / VERDICTS != before) ||
			(after != VERDICTS && i % VERDICTS != after))
			continue;
		summary_sum(view, i, &cell);
		if (exact_add(x, &cell) != EXACT_OK)
			summary_range_error(&verdict_kind);
	}
}

/* verdict_flow(summary, before, after): the weight of the units, NULL for any verdict. */
PG_FUNCTION_INFO_V1(verdict_flow);
Datum
verdict_flow(PG_FUNCTION_ARGS)
{
	SummaryView view;
	ExactNumber sum;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	summary_view(&view, &verdict_kind, PG_GETARG_DATUM(0));
	if (view.count[VERDICT_ROWS] == 0 || !verdicts_are_proper(&view))
		PG_RETURN_NULL();
	sum_cells(&view, PG_ARGISNULL(1) ? VERDICTS : verdict_index(PG_GETARG_OID(1)),
			  PG_ARGISNULL(2) ? VERDICTS : verdict_index(PG_GETARG_OID(2)), &sum);
	return summary_value(&verdict_kind, &sum);
}
