#include "survey/cells.h"
#include "survey/design.h"
#include "survey/survey_deprivation.h"
#include "survey/survey_list.h"

/*
 * rebase(value, old design, new design): the same rows in a larger design, such
 * as one over two waves of a panel.  Units are found by their keys.
 */
typedef struct Rebase
{
	DesignView	from;
	DesignView	to;
	uint32		hint[3];
} Rebase;

static void
open_design(DesignView *view, Datum value)
{
	struct varlena *bytes = PG_DETOAST_DATUM_PACKED(value);

	if (VARSIZE_ANY_EXHDR(bytes) < DESIGN_HEADER ||
		*(const uint8 *) VARDATA_ANY(bytes) != DESIGN_VERSION)
		design_corrupted();
	design_view_open(view, VARDATA_ANY(bytes));
}

static void
begin(FunctionCallInfo fcinfo, Rebase *r, const SurveyFrame *frame)
{
	memset(r->hint, 0, sizeof(r->hint));
	open_design(&r->from, PG_GETARG_DATUM(1));
	open_design(&r->to, PG_GETARG_DATUM(2));
	if (frame->n > 0 && frame->hash != r->from.hash)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the value was not made with the old design"),
				 errhint("Write rebase(value, old_design, new_design).")));
	if (r->from.two_stage != r->to.two_stage)
		design_stages_error();
}

/* What a unit of the old design is in the new one. */
static void
move_unit(Rebase *r, SurveyUnit *unit)
{
	const DesignView *v = &r->from;
	DesignRow	row;
	uint32		first,
				end;

	/* the hash tells that the unit is of the design, but it may be made up */
	if (unit->stratum >= v->strata)
		design_corrupted();
	row.two_stage = v->two_stage;
	row.stratum.data = design_key(v->stratum, design_stratum_width(v), v->stratum_key,
								  unit->stratum, &row.stratum.length);
	design_range(v->stratum, design_stratum_width(v), 4, unit->stratum, &first, &end);
	if (unit->psu >= end - first)
		design_corrupted();
	first += unit->psu;
	row.psu.data = design_key(v->psu, design_psu_width(v), v->psu_key, first, &row.psu.length);
	if (v->two_stage)
	{
		uint32		ssu,
					ssu_end;

		design_range(v->psu, design_psu_width(v), 4, first, &ssu, &ssu_end);
		if (unit->ssu >= ssu_end - ssu)
			design_corrupted();
		row.ssu.data = design_key(v->ssu, 4, v->ssu_key, ssu + unit->ssu, &row.ssu.length);
	}
	if (!design_find(&r->to, &row, r->hint, unit))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unit \"%s\" of stratum \"%s\" is not in the new survey design",
						pnstrdup(row.psu.data, row.psu.length),
						pnstrdup(row.stratum.data, row.stratum.length)),
				 errhint("Make the new design from all rows of both samples.")));
}

static Datum
rebase_cells(FunctionCallInfo fcinfo, const CellsKind *kind)
{
	CellsObject *object = cells_new(kind, CurrentMemoryContext);
	CellsView	view;
	FrameCursor cursor;
	Rebase		r;

	cells_view(&view, kind, PG_GETARG_DATUM(0));
	begin(fcinfo, &r, &view.frame);
	memcpy(object->count, view.count, sizeof(view.count));
	if (view.shape.columns > 0)
	{
		SummaryView moments;

		cells_set_columns(object, view.shape.columns);
		cells_view_moments(&view, &moments);
		cells_adopt(object, &object->moments,
					summary_merge_view(&object->shape.moments, object->moments, &moments, false));
	}
	for (frame_cursor_start(&cursor, &view.frame); !frame_cursor_done(&cursor);
		 frame_cursor_next(&cursor))
	{
		SurveyUnit	unit;
		SummaryState **place;
		SummaryView cell;

		frame_cursor_unit(&cursor, &unit);
		move_unit(&r, &unit);
		place = cells_place_of(object, &unit);
		cells_view_cell(&view, cursor.i, &cell);
		cells_adopt(object, place, summary_merge_view(&object->shape.cell, *place, &cell, false));
	}
	return cells_flatten(object);
}

static Datum
rebase_list(FunctionCallInfo fcinfo)
{
	SurveyListObject *object = survey_list_new(CurrentMemoryContext);
	MemoryContext old;
	SurveyListView view;
	FrameCursor cursor;
	uint32	   *number;
	Rebase		r;

	survey_list_view(&view, PG_GETARG_DATUM(0));
	begin(fcinfo, &r, &view.frame);
	memcpy(object->count, view.count, sizeof(view.count));
	number = survey_alloc(sizeof(uint32) * view.frame.n);
	for (frame_cursor_start(&cursor, &view.frame); !frame_cursor_done(&cursor);
		 frame_cursor_next(&cursor))
	{
		SurveyUnit	unit;

		frame_cursor_unit(&cursor, &unit);
		move_unit(&r, &unit);
		number[cursor.i] = unit_table_find(&object->units, &unit);
	}
	survey_entries_renumber(&view.e, number);
	old = MemoryContextSwitchTo(object->hdr.eoh_context);
	survey_entries_merge(&object->main, &view.e, false);
	MemoryContextSwitchTo(old);
	return survey_list_flatten(object);
}

static Datum
rebase_deprivation(FunctionCallInfo fcinfo)
{
	SurveyDeprivationObject *object = survey_deprivation_new(CurrentMemoryContext);
	SurveyDeprivationView view;
	FrameCursor cursor;
	Rebase		r;

	survey_deprivation_view(&view, PG_GETARG_DATUM(0));
	begin(fcinfo, &r, &view.frame);
	memcpy(object->count, view.count, sizeof(view.count));
	for (frame_cursor_start(&cursor, &view.frame); !frame_cursor_done(&cursor);
		 frame_cursor_next(&cursor))
	{
		SurveyUnit	unit;

		frame_cursor_unit(&cursor, &unit);
		move_unit(&r, &unit);
		survey_deprivation_merge_unit(object, &unit, view.unit[cursor.i], false);
	}
	return survey_deprivation_flatten(object);
}

SURVEY_ANSWER(survey_deprivation_rebase, rebase_deprivation(fcinfo));
SURVEY_ANSWER(survey_summary_rebase, rebase_cells(fcinfo, &survey_summary_kind));
SURVEY_ANSWER(survey_totals_rebase, rebase_cells(fcinfo, &survey_totals_kind));
SURVEY_ANSWER(survey_distribution_rebase, rebase_list(fcinfo));
