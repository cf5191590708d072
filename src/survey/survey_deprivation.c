#include "survey/survey_deprivation.h"

#include "common/int.h"
#include "lib/stringinfo.h"
#include "utils/memutils.h"

#include "core/args.h"
#include "core/large.h"
#include "core/sql_function.h"
#include "core/stored_type.h"
#include "core/summary_type.h"

/* The SQL type survey_deprivation. */

static struct varlena *deprivation_write(SurveyDeprivationObject *object);

static Size
get_flat_size(ExpandedObjectHeader *header)
{
	SurveyDeprivationObject *object = (SurveyDeprivationObject *) header;

	Assert(object->magic == SURVEY_DEPRIVATION_MAGIC);
	if (object->flat == NULL)
	{
		MemoryContext work = AllocSetContextCreate(header->eoh_context, "povaid survey value",
												   ALLOCSET_DEFAULT_SIZES);
		MemoryContext old = MemoryContextSwitchTo(work);
		struct varlena *flat = deprivation_write(object);

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
	SurveyDeprivationObject *object = (SurveyDeprivationObject *) header;

	Assert(object->flat != NULL && VARSIZE(object->flat) == size);
	memcpy(result, object->flat, size);
}

static const ExpandedObjectMethods deprivation_methods = {
	.get_flat_size = get_flat_size,
	.flatten_into = flatten_into
};

SurveyDeprivationObject *
survey_deprivation_new(MemoryContext parent)
{
	MemoryContext context = AllocSetContextCreate(parent, "povaid survey deprivation",
												  ALLOCSET_SMALL_SIZES);
	SurveyDeprivationObject *object = MemoryContextAllocZero(context,
															 sizeof(SurveyDeprivationObject));

	EOH_init_header(&object->hdr, &deprivation_methods, context);
	object->magic = SURVEY_DEPRIVATION_MAGIC;
	unit_table_init(&object->units, context);
	return object;
}

static SurveyDeprivationObject *
deprivation_object(Datum value)
{
	if (VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(value)))
	{
		SurveyDeprivationObject *object = (SurveyDeprivationObject *) DatumGetEOHP(value);

		if (object->magic == SURVEY_DEPRIVATION_MAGIC)
			return object;
	}
	return NULL;
}

static void
changed(SurveyDeprivationObject *object)
{
	if (object->flat != NULL)
		pfree(object->flat);
	object->flat = NULL;
}

/* Where the profiles of a unit are; NULL there if it is new. */
static DeprivationState **
place_of(SurveyDeprivationObject *object, const SurveyUnit *unit)
{
	uint32		i = unit_table_find(&object->units, unit);

	if (i >= object->nstates)
	{
		uint32		room = Max(8, 2 * object->nstates);
		Size		width = sizeof(DeprivationState *);

		object->state = object->state == NULL ?
			large_alloc(object->hdr.eoh_context, width * room) :
			large_grow(object->hdr.eoh_context, object->state, width * object->nstates,
					   width * room);
		memset(object->state + object->nstates, 0, width * (room - object->nstates));
		object->nstates = room;
	}
	return &object->state[i];
}

/* Keep a state that was made in the memory of a row. */
static void
adopt(SurveyDeprivationObject *object, DeprivationState **place, DeprivationState *state)
{
	DeprivationState *copy;

	if (*place == state)
		return;
	copy = MemoryContextAlloc(object->hdr.eoh_context, VARSIZE(state));
	memcpy(copy, state, VARSIZE(state));
	if (*place)
		pfree(*place);
	*place = copy;
}

/* All profiles have as many indicators. */
static void
note_indicators(SurveyDeprivationObject *object, int n)
{
	if (n == 0 || object->n == n)
		return;
	if (object->n != 0)
		deprivation_mismatch_error(object->n, n);
	object->n = n;
}

/* Add the profiles of a unit, or take them away. */
void
survey_deprivation_merge_unit(SurveyDeprivationObject *object, const SurveyUnit *unit,
							  struct varlena *value, bool subtract)
{
	DeprivationState **place = place_of(object, unit);
	DeprivationState *state = *place ? *place : deprivation_new(DEPRIVATION_LIMBS);

	state = deprivation_merge(state, PointerGetDatum(value), subtract);
	note_indicators(object, state->n);
	adopt(object, place, state);
}

/* A stored summary begins with its version and its counts, which are kept apart. */
static Size
prefix_length(const struct varlena *value)
{
	ByteReader	reader = {(const uint8 *) VARDATA(value),
						  (const uint8 *) VARDATA(value) + VARSIZE(value) - VARHDRSZ, false};

	(void) read_byte(&reader);
	for (int i = 0; i < DEPRIVATION_FIRST_COUNTS; i++)
		(void) read_signed_varint(&reader);
	return (const char *) reader.next - VARDATA(value);
}

static struct varlena *
as_summary(const uint8 *bytes, Size length)
{
	struct varlena *result = palloc(VARHDRSZ + 1 + DEPRIVATION_FIRST_COUNTS + length);
	uint8	   *to = (uint8 *) VARDATA(result);

	*to++ = DEPRIVATION_VERSION;
	for (int i = 0; i < DEPRIVATION_FIRST_COUNTS; i++)
		*to++ = 0;
	memcpy(to, bytes, length);
	SET_VARSIZE(result, VARHDRSZ + 1 + DEPRIVATION_FIRST_COUNTS + length);
	return result;
}

static void
append(StringInfo to, const void *data, Size length)
{
	if ((Size) to->len + length > STORED_MAX_BYTES)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("too many sampling units in one group"),
				 errdetail("A stored value may have %zu bytes.", (Size) STORED_MAX_BYTES)));
	appendBinaryStringInfo(to, data, (int) length);
}

/* Make the stored value; a unit without profiles is not there. */
static struct varlena *
deprivation_write(SurveyDeprivationObject *object)
{
	uint32	   *sorted = unit_table_sorted(&object->units);
	struct varlena **unit_value = survey_alloc(sizeof(struct varlena *) * (Size) object->units.n);
	FrameBuilder builder;
	StringInfoData to;
	struct varlena *result;
	uint8	   *block;
	uint8		bytes[VARINT_MAX];
	uint8		version = SURVEY_DEPRIVATION_VERSION;

	frame_begin(&builder);
	for (uint32 i = 0; i < object->units.n; i++)
	{
		DeprivationView view;
		SurveyUnit	unit;
		struct varlena *value;

		if ((i & 0xfff) == 0xfff)
			survey_poll();
		if (object->state[sorted[i]] == NULL)
			continue;
		value = (struct varlena *) DatumGetPointer(deprivation_pack(object->state[sorted[i]]));
		deprivation_view(&view, PointerGetDatum(value));
		if (view.nentries == 0)
			continue;
		unit_value[builder.frame.n] = value;
		unit_table_unit(&object->units, sorted[i], &unit);
		frame_add(&builder, &unit);
	}
	initStringInfo(&to);
	append(&to, &version, 1);
	for (int i = 0; i < DEPRIVED_COUNTS; i++)
		append(&to, bytes, write_signed_varint(bytes, object->count[i]));
	block = survey_alloc(frame_size_limit(&builder.frame));
	append(&to, block, frame_write(block, &builder.frame) - block);
	for (size_t i = 0; i < builder.frame.n; i++)
	{
		Size		prefix = prefix_length(unit_value[i]);
		Size		length = VARSIZE(unit_value[i]) - VARHDRSZ - prefix;

		if ((i & 0xfff) == 0xfff)
			survey_poll();
		append(&to, bytes, write_varint(bytes, length));
		append(&to, VARDATA(unit_value[i]) + prefix, length);
	}
	result = survey_alloc(VARHDRSZ + (Size) to.len);
	SET_VARSIZE(result, VARHDRSZ + to.len);
	memcpy(VARDATA(result), to.data, to.len);
	return result;
}

/* Read a stored value.  False if it is not in canonical form. */
static bool
parse(SurveyDeprivationView *view, const uint8 *data, Size size)
{
	ByteReader	reader = {data, data + size, false};

	memset(view, 0, sizeof(*view));
	if (read_byte(&reader) != SURVEY_DEPRIVATION_VERSION)
		return false;
	for (int i = 0; i < DEPRIVED_COUNTS; i++)
		view->count[i] = read_signed_varint(&reader);
	if (reader.failed || !frame_read(&view->frame, &reader) ||
		view->frame.n > (uint64) (reader.end - reader.next))
		return false;
	view->unit = survey_alloc(sizeof(struct varlena *) * view->frame.n);
	for (size_t i = 0; i < view->frame.n; i++)
	{
		uint64		length = read_varint(&reader);
		DeprivationView profiles;

		if ((i & 0xfff) == 0xfff)
			survey_poll();
		if (reader.failed || length > (uint64) (reader.end - reader.next))
			return false;
		view->unit[i] = as_summary(read_bytes(&reader, (size_t) length), (Size) length);
		if (!deprivation_valid((const uint8 *) VARDATA(view->unit[i]), VARSIZE(view->unit[i]) -
							   VARHDRSZ))
			return false;
		deprivation_view(&profiles, PointerGetDatum(view->unit[i]));
		if (profiles.nentries == 0 || (view->n != 0 && profiles.n != view->n))
			return false;
		view->n = profiles.n;
	}
	return reader.next == reader.end;
}

/* The bytes of a value in any form. */
static struct varlena *
stored_bytes(const void *which, Datum value)
{
	(void) which;
	return PG_DETOAST_DATUM_PACKED(value);
}

void
survey_deprivation_view(SurveyDeprivationView *view, Datum value)
{
	struct varlena *bytes = stored_bytes(NULL, value);

	if (!parse(view, (const uint8 *) VARDATA_ANY(bytes), VARSIZE_ANY_EXHDR(bytes)))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("stored value of type %s is not valid", "survey_deprivation")));
}

static void
merge(SurveyDeprivationObject *object, Datum value, bool subtract)
{
	MemoryContext work = AllocSetContextCreate(CurrentMemoryContext, "povaid survey merge",
											   ALLOCSET_DEFAULT_SIZES);
	MemoryContext caller = MemoryContextSwitchTo(work);
	SurveyDeprivationView view;
	FrameCursor cursor;

	changed(object);
	survey_deprivation_view(&view, value);
	for (int i = 0; i < DEPRIVED_COUNTS; i++)
	{
		if (subtract ?
			pg_sub_s64_overflow(object->count[i], view.count[i], &object->count[i]) :
			pg_add_s64_overflow(object->count[i], view.count[i], &object->count[i]))
			deprivation_range_error();
	}
	for (frame_cursor_start(&cursor, &view.frame); !frame_cursor_done(&cursor);
		 frame_cursor_next(&cursor))
	{
		SurveyUnit	unit;

		frame_cursor_unit(&cursor, &unit);
		survey_deprivation_merge_unit(object, &unit, view.unit[cursor.i], subtract);
	}
	MemoryContextSwitchTo(caller);
	MemoryContextDelete(work);
}

SurveyDeprivationObject *
survey_deprivation_expand(Datum value, MemoryContext parent)
{
	SurveyDeprivationObject *object = survey_deprivation_new(parent);

	merge(object, value, false);
	return object;
}

Datum
survey_deprivation_flatten(SurveyDeprivationObject *object)
{
	Size		size = get_flat_size(&object->hdr);
	struct varlena *result = survey_alloc(size);

	memcpy(result, object->flat, size);
	MemoryContextDelete(object->hdr.eoh_context);
	return PointerGetDatum(result);
}

static bool
valid_bytes(const void *which, const uint8 *data, Size size)
{
	SurveyDeprivationView view;

	(void) which;
	return parse(&view, data, size);
}

static const StoredKind survey_deprivation_bytes = {"survey_deprivation", valid_bytes,
													stored_bytes, NULL};

STORED_TEXT(survey_deprivation, &survey_deprivation_bytes);
STORED_TYPE(survey_deprivation, &survey_deprivation_bytes);

static SurveyDeprivationObject *
state_argument(FunctionCallInfo fcinfo)
{
	MemoryContext parent;
	SurveyDeprivationObject *object;

	if (!AggCheckCallContext(fcinfo, &parent))
		summary_context_error();
	if (PG_ARGISNULL(0))
		return survey_deprivation_new(parent);
	object = VARATT_IS_EXTERNAL_EXPANDED_RW(PG_GETARG_POINTER(0)) ?
		deprivation_object(PG_GETARG_DATUM(0)) : NULL;
	return object ? object : survey_deprivation_expand(PG_GETARG_DATUM(0), parent);
}

static void
count_row(int64 *count, bool subtract)
{
	if (subtract ? pg_sub_s64_overflow(*count, 1, count) : pg_add_s64_overflow(*count, 1, count))
		deprivation_range_error();
}

/* (state, profile, weight, unit); not strict, because rows with a NULL are counted */
static pg_attribute_always_inline Datum
accumulate(FunctionCallInfo fcinfo, TermType type, bool subtract)
{
	SurveyDeprivationObject *object = state_argument(fcinfo);
	DeprivationState **place;
	DeprivationState *state;
	DeprivationEntry *entry;
	Profile		profile;
	SurveyUnit	unit;
	SumTerm		weight;

	changed(object);
	if (PG_ARGISNULL(1) || PG_ARGISNULL(2) || PG_ARGISNULL(3))
	{
		count_row(&object->count[DEPRIVED_EXCLUDED], subtract);
		PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
	}
	profile_read(&profile, PG_GETARG_DATUM(1));
	weight = count_argument(fcinfo, 2, "weight", type);
	note_indicators(object, profile.n);
	count_row(&object->count[DEPRIVED_ROWS], subtract);
	if (term_is_zero(&weight, type))
		PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
	count_row(&object->count[DEPRIVED_WEIGHTED], subtract);
	if (profile.missing != 0)
		count_row(&object->count[DEPRIVED_INCOMPLETE], subtract);
	survey_unit_read(&unit, PG_GETARG_DATUM(3));
	place = place_of(object, &unit);
	state = *place ? *place : deprivation_new(DEPRIVATION_LIMBS);
	if (profile.indicators != 0)
	{
		count_row(&state->count[DEPRIVATION_LABELLED], subtract);
		state->labels += subtract ? -(uint64) profile.indicators : profile.indicators;
	}
	entry = deprivation_entry(&state, &profile);
	if (!slot_add_term(&entry->slot, entry->limb, &weight, subtract))
		deprivation_add_term(&state, entry, &weight, subtract);
	adopt(object, place, state);
	PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
}

SQL_FUNCTION(survey_deprivation_accum, accumulate(fcinfo, TERM_FLOAT8, false));
SQL_FUNCTION(survey_deprivation_discard, accumulate(fcinfo, TERM_FLOAT8, true));
SQL_FUNCTION(survey_deprivation_accum_numeric,
			 accumulate(fcinfo, TERM_NUMERIC, false));
SQL_FUNCTION(survey_deprivation_discard_numeric,
			 accumulate(fcinfo, TERM_NUMERIC, true));

static Datum
combine(FunctionCallInfo fcinfo, bool subtract)
{
	SurveyDeprivationObject *object = state_argument(fcinfo);

	merge(object, PG_GETARG_DATUM(1), subtract);
	PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
}

SQL_FUNCTION(survey_deprivation_combine, combine(fcinfo, false));
SQL_FUNCTION(survey_deprivation_uncombine, combine(fcinfo, true));
SQL_FUNCTION(survey_deprivation_final,
			 PointerGetDatum(stored_bytes(NULL, PG_GETARG_DATUM(0))));

static Datum
plus(FunctionCallInfo fcinfo, bool subtract)
{
	SurveyDeprivationObject *object = survey_deprivation_expand(PG_GETARG_DATUM(0),
																CurrentMemoryContext);

	merge(object, PG_GETARG_DATUM(1), subtract);
	return survey_deprivation_flatten(object);
}

SQL_FUNCTION(survey_deprivation_add, plus(fcinfo, false));
SQL_FUNCTION(survey_deprivation_subtract, plus(fcinfo, true));

PG_FUNCTION_INFO_V1(survey_deprivation_negate);
Datum
survey_deprivation_negate(PG_FUNCTION_ARGS)
{
	SurveyDeprivationObject *object = survey_deprivation_new(CurrentMemoryContext);

	merge(object, PG_GETARG_DATUM(0), true);
	return survey_deprivation_flatten(object);
}

/* Can these be the counts and weights of rows?  A row has one unit and one profile. */
bool
survey_deprivation_proper(const SurveyDeprivationView *view)
{
	int64		complete = 0,
				incomplete = 0;

	for (int i = 0; i < DEPRIVED_COUNTS; i++)
	{
		if (view->count[i] < 0)
			return false;
	}
	for (size_t i = 0; i < view->frame.n; i++)
	{
		DeprivationView profiles;

		deprivation_view(&profiles, PointerGetDatum(view->unit[i]));
		if (!deprivation_count_profiles(&profiles, &complete, &incomplete))
			return false;
	}
	return view->count[DEPRIVED_WEIGHTED] <= view->count[DEPRIVED_ROWS] &&
		incomplete <= view->count[DEPRIVED_INCOMPLETE] &&
		complete <= view->count[DEPRIVED_WEIGHTED] - view->count[DEPRIVED_INCOMPLETE];
}

PG_FUNCTION_INFO_V1(survey_deprivation_is_proper);
Datum
survey_deprivation_is_proper(PG_FUNCTION_ARGS)
{
	SurveyDeprivationView view;

	survey_deprivation_view(&view, PG_GETARG_DATUM(0));
	PG_RETURN_BOOL(survey_deprivation_proper(&view));
}

PG_FUNCTION_INFO_V1(survey_deprivation_empty);
Datum
survey_deprivation_empty(PG_FUNCTION_ARGS)
{
	(void) fcinfo;
	return survey_deprivation_flatten(survey_deprivation_new(CurrentMemoryContext));
}

PG_FUNCTION_INFO_V1(survey_deprivation_is_empty);
Datum
survey_deprivation_is_empty(PG_FUNCTION_ARGS)
{
	SurveyDeprivationView view;
	bool		empty;

	survey_deprivation_view(&view, PG_GETARG_DATUM(0));
	empty = view.frame.n == 0;
	for (int i = 0; i < DEPRIVED_COUNTS; i++)
		empty &= view.count[i] == 0;
	PG_RETURN_BOOL(empty);
}

SURVEY_FUNCTION(survey_deprivation_row_count, RESULT_INT64)
{
	SurveyDeprivationView view;

	survey_deprivation_view(&view, PG_GETARG_DATUM(0));
	PG_RETURN_INT64(view.count[DEPRIVED_ROWS]);
}

SURVEY_FUNCTION(survey_deprivation_excluded, RESULT_INT64)
{
	SurveyDeprivationView view;

	survey_deprivation_view(&view, PG_GETARG_DATUM(0));
	PG_RETURN_INT64(view.count[DEPRIVED_EXCLUDED]);
}
