#include "survey/cells.h"

#include "common/int.h"
#include "miscadmin.h"
#include "utils/memutils.h"

#include "core/large.h"

/* The summaries of units inside of an aggregate. */

/*
 * With columns, the sums of a unit are the weight and weight x column; the
 * moments of all rows are weight x column^2, and of two columns also weight x
 * the product: what the variance of a simple random sample would need.
 */
void
cells_shape(CellsShape *shape, const CellsKind *kind, int columns)
{
	memset(shape, 0, sizeof(*shape));
	shape->columns = columns;
	if (kind->cell)
	{
		shape->cell = *kind->cell;
		return;
	}
	shape->cell.name = kind->name;
	shape->cell.version = kind->version;
	shape->cell.nsums = 1 + columns;
	shape->cell.weights = 1;
	shape->moments.name = kind->name;
	shape->moments.version = kind->version;
	shape->moments.nsums = columns == 2 ? 3 : columns;
}

static Size
get_flat_size(ExpandedObjectHeader *header)
{
	CellsObject *object = (CellsObject *) header;

	Assert(object->magic == CELLS_MAGIC);
	if (object->flat == NULL)
	{
		MemoryContext old = MemoryContextSwitchTo(header->eoh_context);

		object->flat = cells_write(object);
		MemoryContextSwitchTo(old);
	}
	return VARSIZE(object->flat);
}

static void
flatten_into(ExpandedObjectHeader *header, void *result, Size size)
{
	CellsObject *object = (CellsObject *) header;

	Assert(object->flat != NULL && VARSIZE(object->flat) == size);
	memcpy(result, object->flat, size);
}

static const ExpandedObjectMethods cells_methods = {
	.get_flat_size = get_flat_size,
	.flatten_into = flatten_into
};

CellsObject *
cells_new(const CellsKind *kind, MemoryContext parent)
{
	MemoryContext context = AllocSetContextCreate(parent, "povaid survey summary",
												  ALLOCSET_START_SMALL_SIZES);
	CellsObject *object = MemoryContextAllocZero(context, sizeof(CellsObject));

	EOH_init_header(&object->hdr, &cells_methods, context);
	object->magic = CELLS_MAGIC;
	object->kind = kind;
	cells_shape(&object->shape, kind, 0);
	unit_table_init(&object->units, context);
	return object;
}

/* The object behind a datum, or NULL if it is flat. */
CellsObject *
cells_object(const CellsKind *kind, Datum value)
{
	if (VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(value)))
	{
		CellsObject *object = (CellsObject *) DatumGetEOHP(value);

		if (object->magic == CELLS_MAGIC && object->kind == kind)
			return object;
	}
	return NULL;
}

CellsObject *
cells_expand(const CellsKind *kind, Datum value, MemoryContext parent)
{
	CellsObject *object = cells_new(kind, parent);

	cells_merge(object, value, false);
	return object;
}

void
cells_changed_slow(CellsObject *object)
{
	if (object->flat)
		pfree(object->flat);
	object->flat = NULL;
	if (object->ordered)
	{
		pfree(object->sorted);
		pfree(object->visit);
		frame_free(&object->frame);
	}
	if (object->base)
	{
		pfree(object->base->of_unit);
		pfree(object->base);
	}
	object->base = NULL;
	object->ordered = false;
}

void
cells_range_error(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("number of rows is out of range")));
}

void
cells_columns_error(int a, int b)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("values with %d and with %d columns cannot be combined", a, b),
			 errhint("Write the same columns in every row, ARRAY[x, y], with 0 for what a row does not have.")));
}

/* The number of columns of the first row or value; all others must have as many. */
void
cells_set_columns(CellsObject *object, int columns)
{
	MemoryContext old;

	if (object->shape.columns == columns)
		return;
	if (object->shape.columns != 0)
		cells_columns_error(object->shape.columns, columns);
	cells_shape(&object->shape, object->kind, columns);
	if (object->shape.moments.nsums == 0)
		return;
	old = MemoryContextSwitchTo(object->hdr.eoh_context);
	object->moments = summary_new(&object->shape.moments, false);
	MemoryContextSwitchTo(old);
}

/*
 * A new summary of a unit.  There may be millions of one size: they lie one
 * behind the other in pieces of memory that double in size, so that none has a
 * header, and the large pieces are had in huge pages.
 */
#define ROOM_MAX	((Size) 32 * 1024 * 1024)

static SummaryState *
new_state(CellsObject *object)
{
	SummaryState *result;
	Size		size;

	if (object->fresh == NULL)
	{
		MemoryContext old = MemoryContextSwitchTo(object->hdr.eoh_context);

		object->fresh = summary_new(&object->shape.cell, false);
		MemoryContextSwitchTo(old);
	}
	size = MAXALIGN(VARSIZE(object->fresh));
	if (object->room_left < size)
	{
		Size		room = object->room_size == 0 ? 4 * size : Min(2 * object->room_size, ROOM_MAX);

		object->room = large_alloc(object->hdr.eoh_context, room);
		object->room_left = object->room_size = room;
	}
	result = (SummaryState *) object->room;
	memcpy(result, object->fresh, VARSIZE(object->fresh));
	object->room += size;
	object->room_left -= size;
	return result;
}

/* Where the running summary of a unit is, which is made if there is none yet. */
SummaryState **
cells_place_of(CellsObject *object, const SurveyUnit *unit)
{
	uint32		i = unit_table_find(&object->units, unit);

	if (i >= object->nstates)
	{
		uint32		room = Max(8, 2 * object->nstates);
		Size		width = sizeof(SummaryState *);

		object->state = object->state == NULL ?
			large_alloc(object->hdr.eoh_context, width * room) :
			large_grow(object->hdr.eoh_context, object->state, width * object->nstates,
					   width * room);
		memset(object->state + object->nstates, 0, width * (room - object->nstates));
		object->nstates = room;
	}
	if (object->state[i] == NULL)
		object->state[i] = new_state(object);
	return &object->state[i];
}

/* The same of a row's argument, whose bytes are remembered. */
SummaryState **
cells_place_slow(CellsObject *object, Datum value)
{
	const char *datum = (const char *) DatumGetPointer(value);
	SurveyUnit	unit;
	SummaryState **place;

	survey_unit_read(&unit, value);
	object->has_last = false;
	place = cells_place_of(object, &unit);
	if (VARATT_IS_SHORT(datum) && !VARATT_IS_EXTERNAL(datum) &&
		VARSIZE_SHORT(datum) == VARHDRSZ_SHORT + SURVEY_UNIT_SHORT)
	{
		memcpy(object->last_unit, datum + VARHDRSZ_SHORT, SURVEY_UNIT_SHORT);
		object->last = (uint32) (place - object->state);
		object->has_last = true;
	}
	return place;
}

/*
 * A larger summary, made in the memory of a row, takes the place of another.  If
 * that has the size of a new one, it may lie among these and cannot be freed.
 */
void
cells_adopt_slow(CellsObject *object, SummaryState **place, SummaryState *state)
{
	SummaryState *copy = MemoryContextAlloc(object->hdr.eoh_context, VARSIZE(state));

	memcpy(copy, state, VARSIZE(state));
	if (object->fresh == NULL || VARSIZE(*place) != VARSIZE(object->fresh))
		pfree(*place);
	*place = copy;
}

/* Add a value in either form, or take it away. */
void
cells_merge(CellsObject *object, Datum value, bool subtract)
{
	int			ncounts = cells_ncounts(object->kind);
	MemoryContext work = AllocSetContextCreate(CurrentMemoryContext, "povaid survey merge",
											   ALLOCSET_DEFAULT_SIZES);
	MemoryContext cell_context = AllocSetContextCreate(work, "povaid survey cell",
													   ALLOCSET_SMALL_SIZES);
	MemoryContext caller = MemoryContextSwitchTo(work);
	CellsView	view;
	FrameCursor cursor;

	cells_changed(object);
	object->changed = true;
	object->has_last = false;
	cells_view(&view, object->kind, value);
	for (int i = 0; i < ncounts; i++)
	{
		if (subtract ?
			pg_sub_s64_overflow(object->count[i], view.count[i], &object->count[i]) :
			pg_add_s64_overflow(object->count[i], view.count[i], &object->count[i]))
			ereport(ERROR,
					(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
					 errmsg("%s is out of range", object->kind->name)));
	}
	if (view.shape.columns > 0)
	{
		cells_set_columns(object, view.shape.columns);
		if (object->moments)
		{
			SummaryView moments;

			cells_view_moments(&view, &moments);
			MemoryContextSwitchTo(cell_context);
			cells_adopt(object, &object->moments,
						summary_merge_view(&object->shape.moments, object->moments, &moments,
										   subtract));
		}
	}
	for (frame_cursor_start(&cursor, &view.frame); !frame_cursor_done(&cursor);
		 frame_cursor_next(&cursor))
	{
		SurveyUnit	unit;
		SummaryState **place;
		SummaryView cell;

		MemoryContextSwitchTo(cell_context);
		frame_cursor_unit(&cursor, &unit);
		place = cells_place_of(object, &unit);
		cells_view_cell(&view, cursor.i, &cell);
		cells_adopt(object, place, summary_merge_view(&object->shape.cell, *place, &cell,
													  subtract));
		MemoryContextReset(cell_context);
	}
	MemoryContextSwitchTo(caller);
	MemoryContextDelete(work);
}

/* The stored form of an object that nobody needs afterwards. */
Datum
cells_flatten(CellsObject *object)
{
	struct varlena *result = cells_write(object);

	MemoryContextDelete(object->hdr.eoh_context);
	return PointerGetDatum(result);
}
