#include "survey/survey_summary.h"

#include "core/args.h"
#include "survey/cells_type.h"

/*
 * survey_summary: for each unit of the sample that a domain touches, the sums
 * of a poverty_summary.
 */
const CellsKind survey_summary_kind = {
	.name = "survey_summary",
	.version = 0x73,
	.cell = &poverty_kind
};

/* Can these be the counts of rows? */
bool
survey_summary_counts_proper(const CellsView *view)
{
	for (int i = 0; i < CELLS_OWN_COUNTS + POVERTY_COUNTS; i++)
	{
		if (view->count[i] < 0)
			return false;
	}
	return view->count[CELLS_WEIGHTED] <= view->count[CELLS_ROWS] &&
		view->count[CELLS_OWN_COUNTS + POVERTY_NONPOSITIVE] <= view->count[CELLS_WEIGHTED] &&
		view->count[CELLS_OWN_COUNTS + POVERTY_UNBOUNDED] <=
		view->count[CELLS_OWN_COUNTS + POVERTY_NONPOSITIVE] &&
		view->count[CELLS_WEIGHTED] >= (int64) view->frame.n;
}

/* The summary of unit i; how many rows there are is known of all together. */
void
survey_summary_cell(CellsView *view, size_t i, SummaryView *cell)
{
	int64		whole[POVERTY_COUNTS];

	survey_summary_counts(view, whole);
	cells_view_cell(view, i, cell);
	poverty_part_counts(cell, whole);
}

/* The counts of all units together, as a poverty_summary has them. */
void
survey_summary_counts(const CellsView *view, int64 *count)
{
	for (int i = 0; i < POVERTY_COUNTS; i++)
		count[i] = view->count[CELLS_OWN_COUNTS + i];
	count[POVERTY_ROWS] = view->count[CELLS_ROWS];
	count[POVERTY_EXCLUDED] = view->count[CELLS_EXCLUDED];
}

static bool
is_proper(Datum value)
{
	SurveySummary s;

	cells_view(&s.view, &survey_summary_kind, value);
	return s.view.frame.n == 0 ? survey_summary_counts_proper(&s.view) :
		survey_summary_open(&s, value);
}

CELLS_VALUE_TYPE(survey_summary, is_proper);

/* (state, welfare, line, weight, unit); not strict, because rows with a NULL are counted */
static pg_attribute_always_inline Datum
accumulate(FunctionCallInfo fcinfo, bool numeric, bool subtract)
{
	MemoryContext parent;
	CellsObject *object = cells_state_argument(fcinfo, &survey_summary_kind, &parent);
	SummaryState **place;
	PovertyRow	row;
	SumTerm		weight;
	double		y = 0,
				z = 0;

	if (unlikely(object == NULL))
		object = cells_new(&survey_summary_kind, parent);
	cells_changed(object);
	if (unlikely(PG_ARGISNULL(1) || PG_ARGISNULL(2) || PG_ARGISNULL(3) || PG_ARGISNULL(4)))
	{
		cells_count(&object->count[CELLS_EXCLUDED], subtract);
		PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
	}
	if (numeric)
		poverty_row_arguments(&row, fcinfo);
	else
	{
		y = float8_argument(fcinfo, 1, "welfare");
		z = check_positive(float8_argument(fcinfo, 2, "line"), "line");
	}
	weight = count_argument(fcinfo, 3, "weight", numeric ? TERM_NUMERIC : TERM_FLOAT8);
	cells_count(&object->count[CELLS_ROWS], subtract);
	if (unlikely(term_is_zero(&weight, numeric ? TERM_NUMERIC : TERM_FLOAT8)))
		PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
	cells_count(&object->count[CELLS_WEIGHTED], subtract);
	place = cells_place(object, PG_GETARG_DATUM(4));
	cells_adopt(object, place, numeric ?
				poverty_add_exact_row(*place, &row, &weight, subtract) :
				poverty_add_row(*place, y, z, weight.x, subtract));
	cells_take_counts(object, *place);
	object->changed |= subtract;
	PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
}

SQL_FUNCTION(survey_summary_accum, accumulate(fcinfo, false, false));
SQL_FUNCTION(survey_summary_discard, accumulate(fcinfo, false, true));
SQL_FUNCTION(survey_summary_accum_numeric, accumulate(fcinfo, true, false));
SQL_FUNCTION(survey_summary_discard_numeric, accumulate(fcinfo, true, true));
