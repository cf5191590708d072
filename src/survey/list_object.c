#include "survey/survey_list.h"

#include "common/int.h"
#include "utils/memutils.h"

#include "core/large.h"

/* A survey_distribution inside of an aggregate. */

static void
canonical_view(SurveyListView *view, const SurveyListObject *object)
{
	uint32	   *sorted = unit_table_sorted(&object->units);
	uint32	   *number = survey_alloc(sizeof(uint32) * (Size) object->units.n);
	bool	   *used = survey_alloc(sizeof(bool) * (Size) object->units.n);
	const SurveyEntries *e = &object->main;
	FrameBuilder builder;

	memset(used, 0, object->units.n);
	for (size_t i = 0; i < e->n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			survey_poll();
		used[e->unit[i]] = true;
	}
	frame_begin(&builder);
	for (uint32 i = 0; i < object->units.n; i++)
	{
		SurveyUnit	unit;

		if ((i & 0xfff) == 0xfff)
			survey_poll();
		if (!used[sorted[i]])
			continue;
		number[sorted[i]] = (uint32) builder.frame.n;
		unit_table_unit(&object->units, sorted[i], &unit);
		frame_add(&builder, &unit);
	}
	memcpy(view->count, object->count, sizeof(view->count));
	view->frame = builder.frame;

	/* a copy, because the object goes on with its own numbers */
	view->e = *e;
	view->e.key = survey_alloc(sizeof(uint64) * e->n);
	view->e.unit = survey_alloc(sizeof(uint32) * e->n);
	view->e.weight.limb = survey_alloc(sizeof(uint64) * e->weight.n * e->n);
	if (e->n > 0)
	{
		memcpy(view->e.key, e->key, sizeof(uint64) * e->n);
		memcpy(view->e.unit, e->unit, sizeof(uint32) * e->n);
		memcpy(view->e.weight.limb, e->weight.limb, sizeof(uint64) * e->weight.n * e->n);
	}
	survey_entries_renumber(&view->e, number);
}

static Size
get_flat_size(ExpandedObjectHeader *header)
{
	SurveyListObject *object = (SurveyListObject *) header;

	Assert(object->magic == SURVEY_LIST_MAGIC);
	if (object->flat == NULL)
	{
		MemoryContext work = AllocSetContextCreate(header->eoh_context, "povaid survey value",
												   ALLOCSET_DEFAULT_SIZES);
		MemoryContext old = MemoryContextSwitchTo(work);
		SurveyListView view;
		struct varlena *flat;

		survey_list_flush(object);
		canonical_view(&view, object);
		flat = survey_list_write(&view);
		object->flat = MemoryContextAllocHuge(header->eoh_context, VARSIZE(flat));
		memcpy(object->flat, flat, VARSIZE(flat));
		MemoryContextSwitchTo(old);
		MemoryContextDelete(work);
	}
	return VARSIZE(object->flat);
}

static void
flatten_into(ExpandedObjectHeader *header, void *result, Size size)
{
	SurveyListObject *object = (SurveyListObject *) header;

	Assert(object->flat != NULL && VARSIZE(object->flat) == size);
	memcpy(result, object->flat, size);
}

static const ExpandedObjectMethods list_methods = {
	.get_flat_size = get_flat_size,
	.flatten_into = flatten_into
};

SurveyListObject *
survey_list_new(MemoryContext parent)
{
	MemoryContext context = AllocSetContextCreate(parent, "povaid survey distribution",
												  ALLOCSET_SMALL_SIZES);
	SurveyListObject *object = MemoryContextAllocZero(context, sizeof(SurveyListObject));

	EOH_init_header(&object->hdr, &list_methods, context);
	object->magic = SURVEY_LIST_MAGIC;
	unit_table_init(&object->units, context);
	return object;
}

/* The object behind a datum, or NULL if it is flat. */
SurveyListObject *
survey_list_object(Datum value)
{
	if (VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(value)))
	{
		SurveyListObject *object = (SurveyListObject *) DatumGetEOHP(value);

		if (object->magic == SURVEY_LIST_MAGIC)
			return object;
	}
	return NULL;
}

SurveyListObject *
survey_list_expand(Datum value, MemoryContext parent)
{
	SurveyListObject *object = survey_list_new(parent);

	survey_list_merge(object, value, false);
	return object;
}

/* Whoever changes the list must say so. */
void
survey_list_changed(SurveyListObject *object)
{
	if (unlikely(object->flat != NULL))
	{
		pfree(object->flat);
		object->flat = NULL;
	}
}

static SurveyEntries *
run_before(SurveyListObject *object, int i)
{
	return i == 0 ? &object->main : &object->runs[i - 1];
}

static void
merge_last(SurveyListObject *object)
{
	SurveyEntries *last = &object->runs[object->nruns - 1];

	survey_entries_merge(run_before(object, object->nruns - 1), last, false);
	survey_entries_free(last);
	object->nruns--;
}

/*
 * Add entries, or take them away; they are used up.  They are merged into the
 * last run, if going through it does not cost much more than they do themselves,
 * or else become a new one.
 */
static void
merge_entries(SurveyListObject *object, SurveyEntries *entries, bool subtract)
{
	MemoryContext old = MemoryContextSwitchTo(object->hdr.eoh_context);

	if (run_before(object, object->nruns)->n > 8 * entries->n &&
		object->nruns < SURVEY_LIST_RUNS && entries->n > 0)
	{
		if (object->runs == NULL)
			object->runs = palloc0(sizeof(SurveyEntries) * SURVEY_LIST_RUNS);
		object->nruns++;
	}
	survey_entries_merge(run_before(object, object->nruns), entries, subtract);
	while (object->nruns > 0 && 2 * object->runs[object->nruns - 1].n >
		   run_before(object, object->nruns - 1)->n)
		merge_last(object);
	MemoryContextSwitchTo(old);
}

/* Sort the buffer and merge it into a run. */
static void
flush_buffer(SurveyListObject *object)
{
	MemoryContext old;
	SurveyEntries rows;

	if (object->nbuffer == 0)
		return;
	old = MemoryContextSwitchTo(object->hdr.eoh_context);
	survey_entries_from_rows(&rows, object->buffer, object->nbuffer);
	MemoryContextSwitchTo(old);
	object->nbuffer = 0;
	merge_entries(object, &rows, false);
}

/* Bring everything together in the main list. */
void
survey_list_flush(SurveyListObject *object)
{
	MemoryContext old = MemoryContextSwitchTo(object->hdr.eoh_context);

	flush_buffer(object);
	while (object->nruns > 0)
		merge_last(object);
	MemoryContextSwitchTo(old);
}

/*
 * Room for another row.  The buffer grows with the list, to half as many rows,
 * so that merging costs a constant number of moves a row.
 */
void
survey_list_make_room(SurveyListObject *object)
{
	size_t		limit = Max(SURVEY_LIST_BUFFER, object->main.n / 2);
	size_t		capacity;

	if (object->nbuffer >= limit)
	{
		flush_buffer(object);
		limit = Max(SURVEY_LIST_BUFFER, object->main.n / 2);
		if (limit < object->capacity + object->capacity / 4)
			return;
	}
	capacity = Min(limit, Max(16, 2 * object->capacity));
	if (capacity <= object->capacity)
		return;
	{
		Size		width = sizeof(uint64) * SURVEY_ROW_WORDS;

		object->buffer = object->buffer == NULL ?
			large_alloc(object->hdr.eoh_context, width * capacity) :
			large_grow(object->hdr.eoh_context, object->buffer, width * object->nbuffer,
					   width * capacity);
		object->capacity = capacity;
	}
}

/* Add a value in either form, or take it away. */
void
survey_list_merge(SurveyListObject *object, Datum value, bool subtract)
{
	SurveyListView view;
	FrameCursor cursor;
	uint32	   *number;

	survey_list_changed(object);
	flush_buffer(object);
	object->has_last = false;
	survey_list_view(&view, value);
	for (int i = 0; i < LIST_COUNTS; i++)
	{
		if (subtract ?
			pg_sub_s64_overflow(object->count[i], view.count[i], &object->count[i]) :
			pg_add_s64_overflow(object->count[i], view.count[i], &object->count[i]))
			run_range_error();
	}
	number = survey_alloc(sizeof(uint32) * view.frame.n);
	for (frame_cursor_start(&cursor, &view.frame); !frame_cursor_done(&cursor);
		 frame_cursor_next(&cursor))
	{
		SurveyUnit	unit;

		frame_cursor_unit(&cursor, &unit);
		number[cursor.i] = unit_table_find(&object->units, &unit);
	}
	survey_entries_renumber(&view.e, number);
	merge_entries(object, &view.e, subtract);
	pfree(number);
	frame_free(&view.frame);
}

/* The stored form of an object that nobody needs afterwards. */
Datum
survey_list_flatten(SurveyListObject *object)
{
	Size		size = get_flat_size(&object->hdr);
	struct varlena *result = survey_alloc(size);

	memcpy(result, object->flat, size);
	MemoryContextDelete(object->hdr.eoh_context);
	return PointerGetDatum(result);
}

/* Open a value in either form. */
void
survey_list_view(SurveyListView *view, Datum value)
{
	SurveyListObject *object = survey_list_object(value);
	struct varlena *flat;

	if (object)
	{
		survey_list_flush(object);
		canonical_view(view, object);
		return;
	}
	flat = PG_DETOAST_DATUM_PACKED(value);
	if (!survey_list_parse(view, (const uint8 *) VARDATA_ANY(flat), VARSIZE_ANY_EXHDR(flat)))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("stored value of type %s is not valid", "survey_distribution")));
	if ((Pointer) flat != DatumGetPointer(value))
		pfree(flat);
}
