#include "survey/replicates.h"

#include "catalog/pg_type.h"
#include "common/int.h"
#include "lib/stringinfo.h"
#include "utils/array.h"
#include "utils/memutils.h"

#include "core/args.h"
#include "core/large.h"
#include "core/sql_function.h"
#include "core/stored_type.h"
#include "core/summary_type.h"
#include "survey/estimate.h"

/* The SQL type replicate_summary. */

static struct varlena *replicates_write(const ReplicateObject *object);

static Size
get_flat_size(ExpandedObjectHeader *header)
{
	ReplicateObject *object = (ReplicateObject *) header;

	Assert(object->magic == REPLICATES_MAGIC);
	if (object->flat == NULL)
	{
		MemoryContext old = MemoryContextSwitchTo(header->eoh_context);

		object->flat = replicates_write(object);
		MemoryContextSwitchTo(old);
	}
	return VARSIZE(object->flat);
}

static void
flatten_into(ExpandedObjectHeader *header, void *result, Size size)
{
	ReplicateObject *object = (ReplicateObject *) header;

	Assert(object->flat != NULL && VARSIZE(object->flat) == size);
	memcpy(result, object->flat, size);
}

static const ExpandedObjectMethods replicate_methods = {
	.get_flat_size = get_flat_size,
	.flatten_into = flatten_into
};

ReplicateObject *
replicates_new(MemoryContext parent)
{
	MemoryContext context = AllocSetContextCreate(parent, "povaid replicates",
												  ALLOCSET_SMALL_SIZES);
	ReplicateObject *object = MemoryContextAllocZero(context, sizeof(ReplicateObject));
	MemoryContext old = MemoryContextSwitchTo(context);

	EOH_init_header(&object->hdr, &replicate_methods, context);
	object->magic = REPLICATES_MAGIC;
	object->state = palloc(sizeof(SummaryState *));
	object->state[0] = summary_new(&poverty_kind, false);
	MemoryContextSwitchTo(old);
	return object;
}

ReplicateObject *
replicates_object(Datum value)
{
	if (VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(value)))
	{
		ReplicateObject *object = (ReplicateObject *) DatumGetEOHP(value);

		if (object->magic == REPLICATES_MAGIC)
			return object;
	}
	return NULL;
}

static void
changed(ReplicateObject *object)
{
	if (object->flat != NULL)
		pfree(object->flat);
	object->flat = NULL;
}

/* Say how many replicates there are; all rows and values must have as many. */
void
replicates_set(ReplicateObject *object, ReplicateMethod method, uint32 n, const double *scale)
{
	MemoryContext old;

	if (n == 0)
		return;
	if (object->n > 0)
	{
		if (object->n != n || object->method != method ||
			(scale && memcmp(object->scale, scale, sizeof(double) * n) != 0))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("values of different replicate weights cannot be combined"),
					 object->n != n ?
					 errdetail("There are %u replicates of one and %u of the other.", object->n, n) :
					 errdetail("They were not made in the same way."),
					 errhint("Write as many replicate weights in every row, in one order, and put values of one set of weights together.")));
		return;
	}
	old = MemoryContextSwitchTo(object->hdr.eoh_context);
	object->method = method;
	object->n = n;
	if (scale)
	{
		object->scale = survey_alloc(sizeof(double) * n);
		memcpy(object->scale, scale, sizeof(double) * n);
	}
	object->state = repalloc_huge(object->state, sizeof(SummaryState *) * (n + 1));
	for (uint32 r = 1; r <= n; r++)
	{
		if ((r & 0xfff) == 0xfff)
			survey_poll();
		object->state[r] = summary_new(&poverty_kind, false);
	}
	MemoryContextSwitchTo(old);
}

static void
adopt(ReplicateObject *object, uint32 r, SummaryState *state)
{
	SummaryState *copy;

	if (object->state[r] == state)
		return;
	copy = MemoryContextAlloc(object->hdr.eoh_context, VARSIZE(state));
	memcpy(copy, state, VARSIZE(state));
	pfree(object->state[r]);
	object->state[r] = copy;
}

static bool
is_nothing(const SummaryState *state)
{
	SummaryView view;

	summary_view(&view, &poverty_kind, PointerGetDatum(state));
	for (int i = 0; i < POVERTY_SUMS; i++)
	{
		if (summary_sign(&view, i) != 0)
			return false;
	}
	return true;
}

static void
append(StringInfo to, const void *data, Size length)
{
	if ((Size) to->len + length > STORED_MAX_BYTES)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("too many replicates"),
				 errdetail("A stored value may have %zu bytes.", (Size) STORED_MAX_BYTES)));
	appendBinaryStringInfo(to, data, (int) length);
}

/* A stored summary begins with its version and its counts, which are kept apart. */
static Size
prefix_length(const struct varlena *value)
{
	ByteReader	reader = {(const uint8 *) VARDATA(value),
						  (const uint8 *) VARDATA(value) + VARSIZE(value) - VARHDRSZ, false};

	(void) read_byte(&reader);
	for (int i = 0; i < POVERTY_COUNTS; i++)
		(void) read_signed_varint(&reader);
	return (const char *) reader.next - VARDATA(value);
}

/* Make the stored value. */
static struct varlena *
replicates_write(const ReplicateObject *object)
{
	StringInfoData to;
	struct varlena *result;
	uint8		bytes[VARINT_MAX];
	uint8		head[2] = {REPLICATE_SUMMARY_VERSION, 0};
	bool		empty = true;

	for (uint32 r = 0; empty && r <= object->n; r++)
	{
		if ((r & 0xfff) == 0xfff)
			survey_poll();
		empty = is_nothing(object->state[r]);
	}
	if (!empty)
		head[1] = (uint8) object->method;
	initStringInfo(&to);
	append(&to, head, sizeof(head));
	for (int i = 0; i < POVERTY_COUNTS; i++)
		append(&to, bytes, write_signed_varint(bytes, object->state[0]->count[i]));
	append(&to, bytes, write_varint(bytes, empty ? 0 : object->n));
	for (uint32 r = 0; !empty && object->scale && r < object->n; r++)
	{
		uint8		scale[8];

		store_le_double(scale, object->scale[r]);
		append(&to, scale, sizeof(scale));
	}
	for (uint32 r = 0; !empty && r <= object->n; r++)
	{
		struct varlena *value =
			(struct varlena *) DatumGetPointer(summary_pack(&poverty_kind, object->state[r]));
		Size		prefix = prefix_length(value);
		Size		length = VARSIZE(value) - VARHDRSZ - prefix;

		if ((r & 0xfff) == 0xfff)
			survey_poll();
		append(&to, bytes, write_varint(bytes, length));
		append(&to, VARDATA(value) + prefix, length);
		pfree(value);
	}
	result = survey_alloc(VARHDRSZ + (Size) to.len);
	SET_VARSIZE(result, VARHDRSZ + to.len);
	memcpy(VARDATA(result), to.data, to.len);
	pfree(to.data);
	return result;
}

/* The sums of one set of weights as a stored summary without counts. */
static struct varlena *
as_summary(const uint8 *bytes, Size length)
{
	struct varlena *result = palloc(VARHDRSZ + 1 + POVERTY_COUNTS + length);
	uint8	   *to = (uint8 *) VARDATA(result);

	*to++ = poverty_kind.version;
	for (int i = 0; i < POVERTY_COUNTS; i++)
		*to++ = 0;
	memcpy(to, bytes, length);
	SET_VARSIZE(result, VARHDRSZ + 1 + POVERTY_COUNTS + length);
	return result;
}

/*
 * Read a stored value, and add it to an object or take it away, if there is
 * one.  False if it is not in canonical form.
 */
static bool
parse(const uint8 *data, Size size, ReplicateObject *object, bool subtract)
{
	ByteReader	reader = {data, data + size, false};
	MemoryContext work;
	MemoryContext caller = CurrentMemoryContext;
	int64		count[POVERTY_COUNTS];
	uint64		n;
	uint8		method;
	double	   *scale = NULL;
	bool		empty = true;
	bool		valid = true;

	if (read_byte(&reader) != REPLICATE_SUMMARY_VERSION)
		return false;
	method = read_byte(&reader);
	for (int i = 0; i < POVERTY_COUNTS; i++)
		count[i] = read_signed_varint(&reader);
	n = read_varint(&reader);
	if (reader.failed || method >= REPLICATE_METHODS || n > REPLICATES_MAX ||
		n > (uint64) (reader.end - reader.next) || (n == 0 && method != REPLICATES_GIVEN))
		return false;
	if (method == REPLICATES_JACKKNIFE)
	{
		scale = survey_alloc(sizeof(double) * n);
		for (uint64 r = 0; r < n; r++)
		{
			scale[r] = read_double(&reader);
			if (!double_is_finite(scale[r]) || scale[r] < 0 || (scale[r] == 0 && signbit(scale[r])))
				return false;
		}
	}
	if (object)
	{
		changed(object);
		replicates_set(object, (ReplicateMethod) method, (uint32) n, scale);
		for (int i = 0; i < POVERTY_COUNTS; i++)
		{
			if (subtract ?
				pg_sub_s64_overflow(object->state[0]->count[i], count[i],
									&object->state[0]->count[i]) :
				pg_add_s64_overflow(object->state[0]->count[i], count[i],
									&object->state[0]->count[i]))
				summary_range_error(&poverty_kind);
		}
	}
	if (n == 0)
		return reader.next == reader.end;

	work = AllocSetContextCreate(caller, "povaid replicate", ALLOCSET_SMALL_SIZES);
	for (uint64 r = 0; valid && r <= n; r++)
	{
		uint64		length = read_varint(&reader);
		const uint8 *bytes;
		struct varlena *value;
		ByteReader	sums;
		SummaryView view;

		if ((r & 0xfff) == 0xfff)
			survey_poll();
		valid = !reader.failed && length <= (uint64) (reader.end - reader.next);
		if (!valid)
			break;
		bytes = read_bytes(&reader, (size_t) length);
		MemoryContextSwitchTo(work);
		value = as_summary(bytes, (Size) length);
		sums = (ByteReader) {(const uint8 *) VARDATA(value), (const uint8 *) VARDATA(value) +
							 VARSIZE(value) - VARHDRSZ, false};
		valid = summary_parse(&view, &poverty_kind, &sums);
		for (int i = 0; valid && empty && i < POVERTY_SUMS; i++)
			empty = summary_sign(&view, i) == 0;
		if (valid && object)
			adopt(object, (uint32) r, summary_merge_view(&poverty_kind, object->state[r], &view,
														 subtract));
		MemoryContextSwitchTo(caller);
		MemoryContextReset(work);
	}
	MemoryContextDelete(work);
	if (scale)
		pfree(scale);
	return valid && !empty && reader.next == reader.end;
}

static struct varlena *
stored_bytes(const void *which, Datum value)
{
	(void) which;
	return PG_DETOAST_DATUM_PACKED(value);
}

static void
merge(ReplicateObject *object, Datum value, bool subtract)
{
	struct varlena *bytes = stored_bytes(NULL, value);

	if (!parse((const uint8 *) VARDATA_ANY(bytes), VARSIZE_ANY_EXHDR(bytes), object, subtract))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("stored value of type %s is not valid", "replicate_summary")));
	if ((Pointer) bytes != DatumGetPointer(value))
		pfree(bytes);
}

ReplicateObject *
replicates_expand(Datum value, MemoryContext parent)
{
	ReplicateObject *object = replicates_new(parent);

	merge(object, value, false);
	return object;
}

Datum
replicates_flatten(ReplicateObject *object)
{
	struct varlena *result = replicates_write(object);

	MemoryContextDelete(object->hdr.eoh_context);
	return PointerGetDatum(result);
}

static bool
valid_bytes(const void *which, const uint8 *data, Size size)
{
	(void) which;
	return parse(data, size, NULL, false);
}

static const StoredKind replicate_summary_bytes = {"replicate_summary", valid_bytes,
												   stored_bytes, NULL};

STORED_TEXT(replicate_summary, &replicate_summary_bytes);
STORED_TYPE(replicate_summary, &replicate_summary_bytes);

static ReplicateObject *
state_argument(FunctionCallInfo fcinfo)
{
	MemoryContext parent;
	ReplicateObject *object;

	if (!AggCheckCallContext(fcinfo, &parent))
		summary_context_error();
	if (PG_ARGISNULL(0))
		return replicates_new(parent);
	object = VARATT_IS_EXTERNAL_EXPANDED_RW(PG_GETARG_POINTER(0)) ?
		replicates_object(PG_GETARG_DATUM(0)) : NULL;
	return object ? object : replicates_expand(PG_GETARG_DATUM(0), parent);
}

/* (state, welfare, line, weight, replicate weights) */
static pg_attribute_always_inline Datum
accumulate(FunctionCallInfo fcinfo, bool numeric, bool subtract)
{
	ReplicateObject *object = state_argument(fcinfo);
	ArrayType  *array;
	const double *weight;
	int			n;
	PovertyRow	row;
	SumTerm		own;
	double		y = 0,
				z = 0;

	changed(object);
	array = PG_ARGISNULL(4) ? NULL : PG_GETARG_ARRAYTYPE_P(4);
	if (PG_ARGISNULL(1) || PG_ARGISNULL(2) || PG_ARGISNULL(3) || array == NULL ||
		array_contains_nulls(array))
	{
		object->state[0]->count[POVERTY_EXCLUDED] += subtract ? -1 : 1;
		PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
	}
	if (numeric)
		poverty_row_arguments(&row, fcinfo);
	else
	{
		y = float8_argument(fcinfo, 1, "welfare");
		z = check_positive(float8_argument(fcinfo, 2, "line"), "line");
	}
	own = count_argument(fcinfo, 3, "weight", numeric ? TERM_NUMERIC : TERM_FLOAT8);
	n = ARR_NDIM(array) == 1 ? ARR_DIMS(array)[0] : 0;
	if (n < 1 || n > REPLICATES_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("replicate weights must be an array of one dimension"),
				 errhint("Write ARRAY[rw1, rw2, ...], with 1 to %d weights.", REPLICATES_MAX)));
	weight = (const double *) ARR_DATA_PTR(array);
	for (int r = 0; r < n; r++)
	{
		if (check_finite(weight[r], "replicate weight") < 0)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("replicate weight must not be negative"),
					 errhint("Write 0 for a replicate that the row is not in.")));
	}
	replicates_set(object, REPLICATES_GIVEN, (uint32) n, NULL);

	object->state[0]->count[POVERTY_ROWS] += subtract ? -1 : 1;
	for (int r = 0; r <= n; r++)
	{
		bool		zero;

		if ((r & 0xfff) == 0xfff)
			survey_poll();
		zero = r == 0 ?
			term_is_zero(&own, numeric ? TERM_NUMERIC : TERM_FLOAT8) : weight[r - 1] == 0;

		if (r > 0)
			own = double_term(weight[r - 1]);
		if (zero)
			continue;
		adopt(object, r, numeric ?
			  poverty_add_exact_row(object->state[r], &row, &own, subtract) :
			  poverty_add_row(object->state[r], y, z, own.x, subtract));
	}
	if ((Pointer) array != DatumGetPointer(PG_GETARG_DATUM(4)))
		pfree(array);
	PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
}

SQL_FUNCTION(replicate_summary_accum, accumulate(fcinfo, false, false));
SQL_FUNCTION(replicate_summary_discard, accumulate(fcinfo, false, true));
SQL_FUNCTION(replicate_summary_accum_numeric, accumulate(fcinfo, true, false));
SQL_FUNCTION(replicate_summary_discard_numeric, accumulate(fcinfo, true, true));

static Datum
combine(FunctionCallInfo fcinfo, bool subtract)
{
	ReplicateObject *object = state_argument(fcinfo);

	merge(object, PG_GETARG_DATUM(1), subtract);
	PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
}

SQL_FUNCTION(replicate_summary_combine, combine(fcinfo, false));
SQL_FUNCTION(replicate_summary_uncombine, combine(fcinfo, true));
SQL_FUNCTION(replicate_summary_final,
			 PointerGetDatum(stored_bytes(NULL, PG_GETARG_DATUM(0))));

static Datum
plus(FunctionCallInfo fcinfo, bool subtract)
{
	ReplicateObject *object = replicates_expand(PG_GETARG_DATUM(0), CurrentMemoryContext);

	merge(object, PG_GETARG_DATUM(1), subtract);
	return replicates_flatten(object);
}

SQL_FUNCTION(replicate_summary_add, plus(fcinfo, false));
SQL_FUNCTION(replicate_summary_subtract, plus(fcinfo, true));

PG_FUNCTION_INFO_V1(replicate_summary_negate);
Datum
replicate_summary_negate(PG_FUNCTION_ARGS)
{
	ReplicateObject *object = replicates_new(CurrentMemoryContext);

	merge(object, PG_GETARG_DATUM(0), true);
	return replicates_flatten(object);
}

/* Open a value; an object of an aggregate is not changed. */
static ReplicateObject *
opened(Datum value)
{
	ReplicateObject *object = replicates_object(value);

	return object ? object : replicates_expand(value, CurrentMemoryContext);
}

static bool
is_proper(ReplicateObject *object)
{
	for (uint32 r = 0; r <= object->n; r++)
	{
		SummaryView view;

		if ((r & 0xfff) == 0xfff)
			survey_poll();
		summary_view(&view, &poverty_kind, PointerGetDatum(object->state[r]));
		/* counts are those of the sample */
		if (r > 0)
			poverty_part_counts(&view, object->state[0]->count);
		if (!poverty_is_proper(&view))
			return false;
	}
	return true;
}

#define REPLICATE_QUESTION(name, kind, call) \
	SURVEY_FUNCTION(replicate_summary_##name, kind) \
	{ \
		ReplicateObject *object = opened(PG_GETARG_DATUM(0)); \
		call; \
	} \
	extern Datum replicate_summary_##name(PG_FUNCTION_ARGS)

REPLICATE_QUESTION(row_count, RESULT_INT64, PG_RETURN_INT64(object->state[0]->count[POVERTY_ROWS]));
REPLICATE_QUESTION(excluded, RESULT_INT64,
				   PG_RETURN_INT64(object->state[0]->count[POVERTY_EXCLUDED]));

PG_FUNCTION_INFO_V1(replicate_summary_is_proper);
Datum
replicate_summary_is_proper(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(is_proper(opened(PG_GETARG_DATUM(0))));
}

PG_FUNCTION_INFO_V1(replicate_summary_empty);
Datum
replicate_summary_empty(PG_FUNCTION_ARGS)
{
	(void) fcinfo;
	return replicates_flatten(replicates_new(CurrentMemoryContext));
}

PG_FUNCTION_INFO_V1(replicate_summary_is_empty);
Datum
replicate_summary_is_empty(PG_FUNCTION_ARGS)
{
	ReplicateObject *object = opened(PG_GETARG_DATUM(0));
	bool		empty = true;

	for (int i = 0; i < POVERTY_COUNTS; i++)
		empty &= object->state[0]->count[i] == 0;
	for (uint32 r = 0; empty && r <= object->n; r++)
	{
		if ((r & 0xfff) == 0xfff)
			survey_poll();
		empty = is_nothing(object->state[r]);
	}
	PG_RETURN_BOOL(empty);
}

/* A measure under one set of weights; false if it is not defined. */
static bool
measure_value(const ReplicateObject *object, uint32 r, const PovertyMeasure *measure, double *value)
{
	SummaryView view;
	ExactNumber numerator,
				denominator;

	summary_view(&view, &poverty_kind, PointerGetDatum(object->state[r]));
	if (r > 0)
		poverty_part_counts(&view, object->state[0]->count);
	if (!poverty_measure_is_defined(measure, object->state[0]->count) || !poverty_is_proper(&view))
		return false;
	poverty_measure_forms(&view, measure, &numerator, &denominator);
	if (poverty_measure_is_total(measure))
	{
		*value = estimate_rounded(&numerator);
		return true;
	}
	if (exact_sign(&denominator) == 0)
		return false;
	if (exact_quotient(&numerator, &denominator, value) != EXACT_OK)
		*value = HUGE_VAL;
	*value = estimate_check(*value);
	return true;
}

static Datum
answer(FunctionCallInfo fcinfo, const PovertyMeasure *measure)
{
	ReplicateObject *object = opened(PG_GETARG_DATUM(0));
	ReplicateEstimate e;

	if (object->n == 0 || !is_proper(object) || !measure_value(object, 0, measure, &e.value))
		PG_RETURN_NULL();
	e.method = object->method;
	e.n = object->n;
	e.scale = object->scale;
	e.replicate = survey_alloc(sizeof(double) * e.n);
	for (uint32 r = 1; r <= object->n; r++)
	{
		if ((r & 0xfff) == 0xfff)
			survey_poll();
		if (!measure_value(object, r, measure, &e.replicate[r - 1]))
			PG_RETURN_NULL();
	}
	return replicate_estimate_make(&e);
}

#define REPLICATE_ACCESSOR(name) \
	SURVEY_ANSWER(replicate_summary_##name, answer(fcinfo, &name##_measure))

REPLICATE_ACCESSOR(headcount_ratio);
REPLICATE_ACCESSOR(poverty_gap_index);
REPLICATE_ACCESSOR(squared_poverty_gap_index);
REPLICATE_ACCESSOR(watts_index);
REPLICATE_ACCESSOR(income_gap_ratio);
REPLICATE_ACCESSOR(poor_population);
REPLICATE_ACCESSOR(poverty_shortfall);
REPLICATE_ACCESSOR(population);
REPLICATE_ACCESSOR(mean_welfare);
REPLICATE_ACCESSOR(mean_welfare_of_poor);
SURVEY_ANSWER(replicate_summary_fgt_index,
			  answer(fcinfo,
					 poverty_fgt_measure(PG_GETARG_FLOAT8(1), "replicate_summary",
										 "replicate_estimate(value, replicates) of fgt_index(welfare, line, weight, alpha) under each set of weights, or fgt_index(survey_distribution(welfare, weight, unit), line, alpha)")));
