#include "survey/cells.h"

#include "common/int.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/memutils.h"

#include "core/large.h"
#include "core/stored_type.h"

/* The stored form of values that keep the sums of units. */

/* A stored summary begins with its version and its counts, which are kept apart. */
static Size
prefix_length(const SummaryKind *kind, const struct varlena *value)
{
	ByteReader	reader = {(const uint8 *) VARDATA(value),
						  (const uint8 *) VARDATA(value) + VARSIZE(value) - VARHDRSZ, false};

	(void) read_byte(&reader);
	for (int i = 0; i < kind->ncounts; i++)
		(void) read_signed_varint(&reader);
	return (const char *) reader.next - VARDATA(value);
}

static bool
is_nothing(const SummaryKind *kind, const SummaryState *state)
{
	for (int i = 0; i < kind->nsums; i++)
	{
		const ExactSlot *slot = summary_slots(kind, state) + i;
		const uint64 *limb = exact_slot_limb_const(slot, summary_limbs(kind, state));

		for (int k = 0; slot->base != EXACT_UNSET && k < slot->n; k++)
		{
			if (limb[k] != 0)
				return false;
		}
	}
	return true;
}

static void
append_bytes(StringInfo to, const void *data, Size length)
{
	if ((Size) to->len + length > STORED_MAX_BYTES)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("too many sampling units in one group"),
				 errdetail("A stored value may have %zu bytes.", (Size) STORED_MAX_BYTES)));
	appendBinaryStringInfo(to, data, (int) length);
}

static void
append_varint(StringInfo to, uint64 x)
{
	uint8		bytes[VARINT_MAX];

	append_bytes(to, bytes, write_varint(bytes, x));
}

/* The sums of a summary, behind their length. */
static void
append_sums(StringInfo to, const SummaryKind *kind, const SummaryState *state)
{
	struct varlena *value = (struct varlena *) DatumGetPointer(summary_pack(kind, state));
	Size		prefix = prefix_length(kind, value);
	Size		length = VARSIZE(value) - VARHDRSZ - prefix;

	append_varint(to, length);
	append_bytes(to, VARDATA(value) + prefix, length);
	pfree(value);
}

/*
 * Put the units of an object that have any sums into the order of the design.
 * Several questions may be asked of one state, so this is kept.
 */
void
cells_order(CellsObject *object)
{
	MemoryContext old;
	FrameBuilder builder;
	uint32		n = 0;

	if (object->ordered)
		return;
	old = MemoryContextSwitchTo(object->hdr.eoh_context);
	object->sorted = unit_table_sorted(&object->units);
	frame_begin(&builder);
	for (uint32 i = 0; i < object->units.n; i++)
	{
		uint32		number = object->sorted[i];
		SurveyUnit	unit;

		if ((i & 0xfff) == 0xfff)
			CHECK_FOR_INTERRUPTS();
		if (object->changed && is_nothing(&object->shape.cell, object->state[number]))
			continue;
		unit_table_unit(&object->units, number, &unit);
		frame_add(&builder, &unit);
		object->sorted[n++] = number;
	}
	object->frame = builder.frame;

	/* the places of all units, of which those without any sums are left out */
	object->visit = survey_alloc(sizeof(uint32) * (Size) object->units.n);
	for (uint32 i = 0; i < object->units.n; i++)
		object->visit[i] = PG_UINT32_MAX;
	for (uint32 i = 0; i < n; i++)
	{
		if ((i & 0xffff) == 0xffff)
			CHECK_FOR_INTERRUPTS();
		object->visit[object->sorted[i]] = i;
	}
	n = 0;
	for (uint32 i = 0; i < object->units.n; i++)
	{
		if (object->visit[i] != PG_UINT32_MAX)
			object->visit[n++] = object->visit[i];
	}
	object->ordered = true;
	MemoryContextSwitchTo(old);
}

/* What was kept for this form, or NULL. */
const CellsBase *
cells_base(const CellsView *view, const int8 *form)
{
	const CellsBase *base = view->object ? view->object->base : NULL;

	return base && memcmp(base->form, form, CELLS_FORM) == 0 ? base : NULL;
}

/* Keep it with the state of an aggregate, in place of another. */
void
cells_keep_base(const CellsView *view, const int8 *form, const double *of_unit,
				const ExactNumber *of_all)
{
	CellsObject *object = view->object;
	Size		size = sizeof(double) * view->frame.n;
	CellsBase  *base;

	if (object == NULL)
		return;
	base = object->base;
	if (base == NULL)
	{
		base = MemoryContextAlloc(object->hdr.eoh_context, sizeof(CellsBase));
		base->of_unit = large_alloc(object->hdr.eoh_context, size);
		object->base = base;
	}
	memcpy(base->of_unit, of_unit, size);
	base->of_all = *of_all;
	memcpy(base->form, form, CELLS_FORM);
}

/*
 * The summaries lie in the order in which their units came, and are wanted in
 * another: the processor is told early.
 */
#define AHEAD	8
#define LINE	64

static inline void
fetch_ahead(const SummaryState *state)
{
#ifdef __GNUC__
	for (int k = 0; k < 4; k++)
		__builtin_prefetch((const char *) state + LINE * k);
#else
	(void) state;
#endif
}

/* Make the stored value. */
struct varlena *
cells_write(CellsObject *object)
{
	MemoryContext caller = CurrentMemoryContext;
	MemoryContext work = AllocSetContextCreate(caller, "povaid survey value",
											   ALLOCSET_DEFAULT_SIZES);
	size_t		n;
	StringInfoData to;
	uint8	   *block;
	struct varlena *result;

	MemoryContextSwitchTo(work);
	cells_order(object);
	n = object->frame.n;
	initStringInfo(&to);
	append_bytes(&to, &object->kind->version, 1);
	for (int i = 0; i < cells_ncounts(object->kind); i++)
	{
		uint8		bytes[VARINT_MAX];

		append_bytes(&to, bytes, write_signed_varint(bytes, object->count[i]));
	}
	if (object->kind->cell == NULL)
	{
		/* without anything to add up, any number of columns is the same */
		bool		empty = n == 0 &&
			(object->moments == NULL || is_nothing(&object->shape.moments, object->moments));
		uint8		columns = empty ? 0 : (uint8) object->shape.columns;

		append_bytes(&to, &columns, 1);
		if (object->moments && !empty)
			append_sums(&to, &object->shape.moments, object->moments);
	}
	block = survey_alloc(frame_size_limit(&object->frame));
	append_bytes(&to, block, frame_write(block, &object->frame) - block);
	for (size_t i = 0; i < n; i++)
	{
		if ((i & 0xfff) == 0)
			CHECK_FOR_INTERRUPTS();
		if (i + AHEAD < n)
			fetch_ahead(object->state[object->sorted[i + AHEAD]]);
		append_sums(&to, &object->shape.cell, object->state[object->sorted[i]]);
	}
	result = MemoryContextAllocHuge(caller, VARHDRSZ + (Size) to.len);
	SET_VARSIZE(result, VARHDRSZ + to.len);
	memcpy(VARDATA(result), to.data, to.len);
	MemoryContextSwitchTo(caller);
	MemoryContextDelete(work);
	return result;
}

static bool
read_sums(ByteReader *reader, const uint8 **bytes, uint32 *length)
{
	uint64		n = read_varint(reader);

	*bytes = NULL;
	*length = 0;
	if (reader->failed || n > (uint64) (reader->end - reader->next))
		return false;
	*bytes = read_bytes(reader, (size_t) n);
	*length = (uint32) n;
	return true;
}

/* Read what comes before the moments or the frame. */
static bool
read_head(int64 *count, int *columns, const CellsKind *kind, ByteReader *reader)
{
	if (read_byte(reader) != kind->version)
		return false;
	for (int i = 0; i < cells_ncounts(kind); i++)
		count[i] = read_signed_varint(reader);
	*columns = kind->cell == NULL ? read_byte(reader) : 0;
	return !reader->failed && *columns <= CELLS_MAX_COLUMNS;
}

/*
 * Open the bytes of a stored value.  Whether the sums of the units are in
 * canonical form is looked at by who reads them.
 */
bool
cells_parse(CellsView *view, const CellsKind *kind, const uint8 *data, Size size)
{
	ByteReader	reader = {data, data + size, false};
	int			columns;
	uint32		longest;

	memset(view, 0, sizeof(*view));
	view->kind = kind;
	if (!read_head(view->count, &columns, kind, &reader))
		return false;
	cells_shape(&view->shape, kind, columns);
	if (view->shape.moments.nsums > 0 &&
		!read_sums(&reader, &view->moments, &view->moments_length))
		return false;
	if (!frame_read(&view->frame, &reader) ||
		view->frame.n > (uint64) (reader.end - reader.next) ||
		(columns == 0 && kind->cell == NULL && view->frame.n > 0))
		return false;
	view->bytes = survey_alloc(sizeof(uint8 *) * view->frame.n);
	view->length = survey_alloc(sizeof(uint32) * view->frame.n);
	longest = view->moments_length;
	for (size_t i = 0; i < view->frame.n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			CHECK_FOR_INTERRUPTS();
		if (!read_sums(&reader, &view->bytes[i], &view->length[i]))
			return false;
		longest = Max(longest, view->length[i]);
	}
	view->buffer = palloc(VARHDRSZ + 1 + SUMMARY_MAX_COUNTS + longest);
	return reader.next == reader.end;
}

static void
corrupted(const CellsKind *kind)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("stored value of type %s is not valid", kind->name)));
}

/* Open a value in either form; it must not go away before the view. */
void
cells_view(CellsView *view, const CellsKind *kind, Datum value)
{
	CellsObject *object = cells_object(kind, value);

	if (object)
	{
		memset(view, 0, sizeof(*view));
		view->kind = kind;
		view->shape = object->shape;
		memcpy(view->count, object->count, sizeof(view->count));
		cells_order(object);
		view->frame = object->frame;
		view->pristine = !object->changed;
		view->visit = object->visit;
		view->object = object;
		view->state = survey_alloc(sizeof(SummaryState *) * view->frame.n);
		for (size_t i = 0; i < view->frame.n; i++)
		{
			if ((i & 0xffff) == 0xffff)
				CHECK_FOR_INTERRUPTS();
			view->state[i] = object->state[object->sorted[i]];
		}
		view->running_moments = object->moments;
		return;
	}
	view->flat = PG_DETOAST_DATUM_PACKED(value);
	{
		struct varlena *flat = view->flat;

		if (!cells_parse(view, kind, (const uint8 *) VARDATA_ANY(flat), VARSIZE_ANY_EXHDR(flat)))
			corrupted(kind);
		view->flat = flat;
	}
}

/* Put a version and counts of 0 before sums, so that they are a stored summary. */
static struct varlena *
as_summary(CellsView *view, const SummaryKind *kind, const uint8 *bytes, uint32 length)
{
	uint8	   *to = (uint8 *) VARDATA(view->buffer);

	*to++ = kind->version;
	for (int i = 0; i < kind->ncounts; i++)
		*to++ = 0;
	memcpy(to, bytes, length);
	SET_VARSIZE(view->buffer, (char *) to + length - (char *) view->buffer);
	return view->buffer;
}

/* The summary of unit i: valid until the next one is asked for, and without counts. */
void
cells_view_cell(CellsView *view, size_t i, SummaryView *cell)
{
	struct varlena *value = view->state ? (struct varlena *) view->state[i] :
		as_summary(view, &view->shape.cell, view->bytes[i], view->length[i]);

	summary_view(cell, &view->shape.cell, PointerGetDatum(value));
	memset(cell->count, 0, sizeof(int64) * view->shape.cell.ncounts);
}

void
cells_view_moments(CellsView *view, SummaryView *moments)
{
	struct varlena *value = view->running_moments ? (struct varlena *) view->running_moments :
		as_summary(view, &view->shape.moments, view->moments, view->moments_length);

	summary_view(moments, &view->shape.moments, PointerGetDatum(value));
}

/* Only the counts, for which a large value need not be read. */
void
cells_read_counts(int64 *count, const CellsKind *kind, Datum value)
{
	CellsObject *object = cells_object(kind, value);
	struct varlena *slice;
	ByteReader	reader;
	int			columns;

	if (object)
	{
		memcpy(count, object->count, sizeof(object->count));
		return;
	}
	slice = PG_DETOAST_DATUM_SLICE(value, 0, 2 + VARINT_MAX * CELLS_MAX_COUNTS);
	reader.next = (const uint8 *) VARDATA_ANY(slice);
	reader.end = reader.next + VARSIZE_ANY_EXHDR(slice);
	reader.failed = false;
	if (!read_head(count, &columns, kind, &reader))
		corrupted(kind);
}

static bool
sums_valid(CellsView *view, const SummaryKind *kind, const uint8 *bytes, uint32 length,
		   bool *nothing)
{
	struct varlena *value = as_summary(view, kind, bytes, length);
	ByteReader	reader = {(const uint8 *) VARDATA(value),
						  (const uint8 *) VARDATA(value) + VARSIZE(value) - VARHDRSZ, false};
	SummaryView summary;

	if (!summary_parse(&summary, kind, &reader))
		return false;
	*nothing = true;
	for (int i = 0; *nothing && i < kind->nsums; i++)
		*nothing = summary_sign(&summary, i) == 0;
	return true;
}

/* Are these the bytes that would be written for what they say? */
bool
cells_valid(const void *kind, const uint8 *data, Size size)
{
	CellsView	view;
	bool		nothing = true;

	if (!cells_parse(&view, kind, data, size))
		return false;
	if (view.shape.moments.nsums > 0 &&
		(!sums_valid(&view, &view.shape.moments, view.moments, view.moments_length, &nothing) ||
		 (nothing && view.frame.n == 0)))
		return false;
	for (size_t i = 0; i < view.frame.n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			CHECK_FOR_INTERRUPTS();
		if (!sums_valid(&view, &view.shape.cell, view.bytes[i], view.length[i], &nothing) ||
			nothing)
			return false;
	}
	return true;
}
