#include "survey/survey_distribution.h"

#include "common/int.h"

#include "core/args.h"
#include "core/sql_function.h"
#include "core/stored_type.h"
#include "core/summary_type.h"

/* The SQL type survey_distribution, and what its aggregates do with a row. */

static struct varlena *
list_bytes(const void *which, Datum value)
{
	(void) which;
	return PG_DETOAST_DATUM_PACKED(value);
}

static bool
list_valid(const void *which, const uint8 *data, Size size)
{
	SurveyListView view;

	(void) which;
	return survey_list_parse(&view, data, size);
}

static const StoredKind survey_distribution_bytes = {"survey_distribution", list_valid,
													 list_bytes, NULL};

STORED_TEXT(survey_distribution, &survey_distribution_bytes);
STORED_TYPE(survey_distribution, &survey_distribution_bytes);

/* The state in argument 0 of a transition function, or a new one. */
static SurveyListObject *
state_argument(FunctionCallInfo fcinfo)
{
	MemoryContext parent;
	SurveyListObject *object;

	if (likely(fcinfo->context != NULL && IsA(fcinfo->context, AggState) && !PG_ARGISNULL(0) &&
			   VARATT_IS_EXTERNAL_EXPANDED_RW(PG_GETARG_POINTER(0))))
	{
		object = (SurveyListObject *) DatumGetEOHP(PG_GETARG_DATUM(0));
		if (likely(object->magic == SURVEY_LIST_MAGIC))
			return object;
	}
	if (!AggCheckCallContext(fcinfo, &parent))
		summary_context_error();
	if (PG_ARGISNULL(0))
		return survey_list_new(parent);
	if (VARATT_IS_EXTERNAL_EXPANDED_RW(PG_GETARG_POINTER(0)))
	{
		object = survey_list_object(PG_GETARG_DATUM(0));
		if (object)
			return object;
	}
	return survey_list_expand(PG_GETARG_DATUM(0), parent);
}

static void
count_row(int64 *count, bool subtract)
{
	if (unlikely(subtract ? pg_sub_s64_overflow(*count, 1, count) :
				 pg_add_s64_overflow(*count, 1, count)))
		run_range_error();
}

/* The number of a row's unit; rows mostly come unit by unit. */
static inline uint32
unit_number(SurveyListObject *object, Datum value)
{
	const char *datum = (const char *) DatumGetPointer(value);
	bool		is_short = VARATT_IS_SHORT(datum) && !VARATT_IS_EXTERNAL(datum) &&
		VARSIZE_SHORT(datum) == VARHDRSZ_SHORT + SURVEY_UNIT_SHORT;
	SurveyUnit	unit;
	uint32		number;

	if (likely(is_short && object->has_last &&
			   memcmp(datum + VARHDRSZ_SHORT, object->last_unit, SURVEY_UNIT_SHORT) == 0))
		return object->units.last;
	survey_unit_read(&unit, value);
	number = unit_table_find(&object->units, &unit);
	object->has_last = is_short;
	if (is_short)
		memcpy(object->last_unit, datum + VARHDRSZ_SHORT, SURVEY_UNIT_SHORT);
	return number;
}

/* (state, welfare, weight, unit); not strict, because rows with a NULL are counted */
static pg_attribute_always_inline Datum
accumulate(FunctionCallInfo fcinfo, bool numeric, bool subtract)
{
	SurveyListObject *object = state_argument(fcinfo);
	uint64	   *row;
	double		y,
				w;

	survey_list_changed(object);
	if (unlikely(PG_ARGISNULL(1) || PG_ARGISNULL(2) || PG_ARGISNULL(3)))
	{
		count_row(&object->count[LIST_EXCLUDED], subtract);
		PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
	}
	y = numeric ? numeric_argument(fcinfo, 1, "welfare") : float8_argument(fcinfo, 1, "welfare");
	w = numeric ? numeric_argument(fcinfo, 2, "weight") : float8_argument(fcinfo, 2, "weight");
	check_not_negative(w, "weight");
	count_row(&object->count[LIST_ROWS], subtract);
	if (w == 0)
		PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
	count_row(&object->count[LIST_WEIGHTED], subtract);
	if (unlikely(object->nbuffer >= object->capacity))
		survey_list_make_room(object);
	row = object->buffer + SURVEY_ROW_WORDS * object->nbuffer;
	row[0] = key_of_double(y);
	row[1] = double_to_bits(subtract ? -w : w);
	row[2] = unit_number(object, PG_GETARG_DATUM(3));
	object->nbuffer++;
	PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
}

SQL_FUNCTION(survey_distribution_accum, accumulate(fcinfo, false, false));
SQL_FUNCTION(survey_distribution_discard, accumulate(fcinfo, false, true));
SQL_FUNCTION(survey_distribution_accum_numeric, accumulate(fcinfo, true, false));
SQL_FUNCTION(survey_distribution_discard_numeric, accumulate(fcinfo, true, true));

static Datum
combine(FunctionCallInfo fcinfo, bool subtract)
{
	SurveyListObject *object = state_argument(fcinfo);

	survey_list_merge(object, PG_GETARG_DATUM(1), subtract);
	PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
}

SQL_FUNCTION(survey_distribution_combine, combine(fcinfo, false));
SQL_FUNCTION(survey_distribution_uncombine, combine(fcinfo, true));
SQL_FUNCTION(survey_distribution_final,
			 PointerGetDatum(list_bytes(NULL, PG_GETARG_DATUM(0))));

static Datum
plus(FunctionCallInfo fcinfo, bool subtract)
{
	SurveyListObject *object = survey_list_expand(PG_GETARG_DATUM(0), CurrentMemoryContext);

	survey_list_merge(object, PG_GETARG_DATUM(1), subtract);
	return survey_list_flatten(object);
}

SQL_FUNCTION(survey_distribution_add, plus(fcinfo, false));
SQL_FUNCTION(survey_distribution_subtract, plus(fcinfo, true));

PG_FUNCTION_INFO_V1(survey_distribution_negate);
Datum
survey_distribution_negate(PG_FUNCTION_ARGS)
{
	SurveyListObject *object = survey_list_new(CurrentMemoryContext);

	survey_list_merge(object, PG_GETARG_DATUM(0), true);
	return survey_list_flatten(object);
}

/* Can these be the counts and weights of rows? */
bool
survey_list_proper(const SurveyListView *view)
{
	for (int i = 0; i < LIST_COUNTS; i++)
	{
		if (view->count[i] < 0)
			return false;
	}
	if (view->count[LIST_WEIGHTED] > view->count[LIST_ROWS] ||
		(view->count[LIST_ROWS] == 0 && view->e.n > 0))
		return false;
	for (size_t i = 0; i < view->e.n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			survey_poll();
		if (weight_column_sign(&view->e.weight, i) <= 0)
			return false;
	}
	return true;
}

PG_FUNCTION_INFO_V1(survey_distribution_is_proper);
Datum
survey_distribution_is_proper(PG_FUNCTION_ARGS)
{
	SurveyListView view;

	survey_list_view(&view, PG_GETARG_DATUM(0));
	PG_RETURN_BOOL(survey_list_proper(&view));
}

PG_FUNCTION_INFO_V1(survey_distribution_empty);
Datum
survey_distribution_empty(PG_FUNCTION_ARGS)
{
	(void) fcinfo;
	return survey_list_flatten(survey_list_new(CurrentMemoryContext));
}

PG_FUNCTION_INFO_V1(survey_distribution_is_empty);
Datum
survey_distribution_is_empty(PG_FUNCTION_ARGS)
{
	SurveyListView view;
	bool		empty;

	survey_list_view(&view, PG_GETARG_DATUM(0));
	empty = view.e.n == 0;
	for (int i = 0; i < LIST_COUNTS; i++)
		empty &= view.count[i] == 0;
	PG_RETURN_BOOL(empty);
}

static int64
list_count(Datum value, SurveyListCount which)
{
	int64		count[LIST_COUNTS];

	survey_list_counts(count, value);
	return count[which];
}

SQL_FUNCTION(survey_distribution_row_count,
			 Int64GetDatum(list_count(PG_GETARG_DATUM(0), LIST_ROWS)));
SQL_FUNCTION(survey_distribution_excluded,
			 Int64GetDatum(list_count(PG_GETARG_DATUM(0), LIST_EXCLUDED)));

/*
 * positive(d): only those with a welfare above 0.  The row counts stay, for
 * which rows were where is not known; nor is the size of the sample, if any
 * entry goes.
 */
PG_FUNCTION_INFO_V1(survey_distribution_positive);
Datum
survey_distribution_positive(PG_FUNCTION_ARGS)
{
	SurveyListView view;
	SurveyListObject *object;
	FrameCursor cursor;
	uint32	   *number;
	uint64		zero = key_of_double(0);
	size_t		first = 0;
	int			width;

	survey_list_view(&view, PG_GETARG_DATUM(0));
	while (first < view.e.n && view.e.key[first] <= zero)
		first++;
	if (first == 0)
		PG_RETURN_POINTER(list_bytes(NULL, PG_GETARG_DATUM(0)));

	object = survey_list_new(CurrentMemoryContext);
	number = survey_alloc(sizeof(uint32) * view.frame.n);
	for (frame_cursor_start(&cursor, &view.frame); !frame_cursor_done(&cursor);
		 frame_cursor_next(&cursor))
	{
		SurveyUnit	unit;

		frame_cursor_unit(&cursor, &unit);
		number[cursor.i] = unit_table_find(&object->units, &unit);
	}
	width = view.e.weight.n;
	view.e.n -= first;
	memmove(view.e.key, view.e.key + first, sizeof(uint64) * view.e.n);
	memmove(view.e.unit, view.e.unit + first, sizeof(uint32) * view.e.n);
	memmove(view.e.weight.limb, view.e.weight.limb + width * first,
			sizeof(uint64) * width * view.e.n);
	survey_entries_renumber(&view.e, number);
	object->main = view.e;
	memcpy(object->count, view.count, sizeof(view.count));
	object->count[LIST_WEIGHTED] = 0;
	return survey_list_flatten(object);
}
