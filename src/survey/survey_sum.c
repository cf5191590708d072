#include "survey/cells_type.h"

#include "survey/estimate.h"

/*
 * survey_sum(estimate): the exact sum of estimates, so that it does not depend
 * on their order.  The state has for each unit the number of estimates that
 * touch it and the sum of their influences, and with the first unit of each
 * estimate its value.
 */
static const SummaryKind sum_cell = {
	.name = "survey_sum_state",
	.version = 0x7a,
	.nsums = 3,					/* estimates, influence, value (first unit only) */
	.weights = 1
};

static const CellsKind survey_sum_state_kind = {
	.name = "survey_sum_state",
	.version = 0x7a,
	.cell = &sum_cell
};

CELLS_TYPE(survey_sum_state);

/* (state, estimate); NULL is skipped */
PG_FUNCTION_INFO_V1(survey_sum_accum);
Datum
survey_sum_accum(PG_FUNCTION_ARGS)
{
	MemoryContext parent;
	CellsObject *object = cells_state_argument(fcinfo, &survey_sum_state_kind, &parent);
	SurveyEstimate e;
	FrameCursor cursor;

	if (object == NULL)
		object = cells_new(&survey_sum_state_kind, parent);
	cells_changed(object);
	if (PG_ARGISNULL(1))
		PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
	estimate_read(&e, PG_GETARG_DATUM(1));
	cells_count(&object->count[CELLS_ROWS], false);
	for (frame_cursor_start(&cursor, &e.frame); !frame_cursor_done(&cursor);
		 frame_cursor_next(&cursor))
	{
		SurveyUnit	unit;
		SummaryState **place;
		SummaryState *state;

		frame_cursor_unit(&cursor, &unit);
		place = cells_place_of(object, &unit);
		state = summary_add_double(&sum_cell, *place, 0, 1);
		state = summary_add_double(&sum_cell, state, 1, e.u[cursor.i]);
		if (cursor.i == 0)
			state = summary_add_double(&sum_cell, state, 2, e.value);
		cells_adopt(object, place, state);
	}
	PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
}

SURVEY_FUNCTION(survey_sum_final, RESULT_VARLENA)
{
	CellsView	view;
	SurveyEstimate e;
	ExactNumber value;

	cells_view(&view, &survey_sum_state_kind, PG_GETARG_DATUM(0));
	if (view.frame.n == 0)
		PG_RETURN_NULL();
	memset(&e, 0, sizeof(e));
	e.frame = view.frame;
	e.u = survey_alloc(sizeof(double) * view.frame.n);
	value.n = 0;
	for (size_t i = 0; i < view.frame.n; i++)
	{
		SummaryView cell;
		ExactNumber x;

		if ((i & 0xfff) == 0xfff)
			survey_poll();
		cells_view_cell(&view, i, &cell);
		summary_sum(&cell, 1, &x);
		e.u[i] = estimate_rounded(&x);
		summary_sum(&cell, 2, &x);
		if (exact_add(&value, &x) != EXACT_OK)
			summary_range_error(&sum_cell);
	}
	e.value = estimate_rounded(&value);
	return estimate_make(&e);
}
