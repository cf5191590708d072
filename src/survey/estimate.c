#include "survey/estimate.h"

#include "miscadmin.h"
#include "utils/memutils.h"

#include "core/args.h"
#include "core/large.h"
#include "core/stored_type.h"

/* A result that is finite; minus zero is zero. */
double
estimate_check(double x)
{
	if (!double_is_finite(x))
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("value out of range: overflow"),
				 errdetail("A survey estimate or the influence of a unit on it is beyond the range of double precision.")));
	return x + 0.0;
}

/* An exact number, rounded to a finite double. */
double
estimate_rounded(const ExactNumber *x)
{
	double		result = 0;

	if (exact_round(x, &result) != EXACT_OK)
		result = HUGE_VAL;
	return estimate_check(result);
}

/* Make the stored value. */
Datum
estimate_make(const SurveyEstimate *e)
{
	Size		limit = VARHDRSZ + ESTIMATE_HEADER + VARINT_MAX + 16 + frame_size_limit(&e->frame) +
		sizeof(double) * e->frame.n;
	struct varlena *result = survey_alloc(limit);
	uint8	   *start = (uint8 *) VARDATA(result);
	uint8	   *to = start;
	bool		has_simple = e->has_simple && e->has_size && double_is_finite(e->simple) &&
		e->simple >= 0 &&
		double_is_finite(e->population) && e->population > 0;

	*to++ = ESTIMATE_VERSION;
	*to++ = (e->has_size ? ESTIMATE_SIZE : 0) | (has_simple ? ESTIMATE_SIMPLE : 0);
	to = store_le_double(to, estimate_check(e->value));
	if (e->has_size)
		to += write_varint(to, (uint64) e->size);
	if (has_simple)
	{
		to = store_le_double(to, e->simple + 0.0);
		to = store_le_double(to, e->population);
	}
	to = frame_write(to, &e->frame);
	for (size_t i = 0; i < e->frame.n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			CHECK_FOR_INTERRUPTS();
		to = store_le_double(to, estimate_check(e->u[i]));
	}
	if ((Size) (to - start) > STORED_MAX_BYTES)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("too many sampling units in one survey estimate")));
	SET_VARSIZE(result, VARHDRSZ + (to - start));
	return PointerGetDatum(result);
}

/* A stored double: finite, and not minus zero. */
static bool
is_stored_double(double x)
{
	return double_is_finite(x) && double_to_bits(x) != UINT64CONST(0x8000000000000000);
}

/* Read a stored value.  False if it is not in canonical form. */
bool
estimate_parse(SurveyEstimate *e, const uint8 *data, Size size)
{
	ByteReader	reader = {data, data + size, false};
	uint8		flags;
	uint64		n;

	memset(e, 0, sizeof(*e));
	if (read_byte(&reader) != ESTIMATE_VERSION)
		return false;
	flags = read_byte(&reader);
	if (flags != 0 && flags != ESTIMATE_SIZE && flags != (ESTIMATE_SIZE | ESTIMATE_SIMPLE))
		return false;
	e->value = read_double(&reader);
	e->has_size = (flags & ESTIMATE_SIZE) != 0;
	if (e->has_size)
	{
		n = read_varint(&reader);
		if (n == 0 || n > PG_INT64_MAX)
			return false;
		e->size = (int64) n;
	}
	e->has_simple = (flags & ESTIMATE_SIMPLE) != 0;
	if (e->has_simple)
	{
		e->simple = read_double(&reader);
		e->population = read_double(&reader);
		if (!is_stored_double(e->simple) || e->simple < 0 ||
			!is_stored_double(e->population) || e->population <= 0)
			return false;
	}
	if (reader.failed || !is_stored_double(e->value) || !frame_read(&e->frame, &reader) ||
		e->frame.n == 0 ||
		(uint64) (reader.end - reader.next) != sizeof(double) * (uint64) e->frame.n)
		return false;
	e->u = survey_alloc(sizeof(double) * e->frame.n);
	for (size_t i = 0; i < e->frame.n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			CHECK_FOR_INTERRUPTS();
		e->u[i] = read_double(&reader);
		if (!is_stored_double(e->u[i]))
			return false;
	}
	return true;
}

static void
corrupted(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("stored value of type %s is not valid", "survey_estimate")));
}

/* Open a value. */
void
estimate_read(SurveyEstimate *e, Datum value)
{
	struct varlena *bytes = PG_DETOAST_DATUM_PACKED(value);

	if (!estimate_parse(e, (const uint8 *) VARDATA_ANY(bytes), VARSIZE_ANY_EXHDR(bytes)))
		corrupted();
	if ((Pointer) bytes != DatumGetPointer(value))
		pfree(bytes);
}

/* Only the number, for which a large value need not be read. */
double
estimate_value(Datum value)
{
	struct varlena *slice = PG_DETOAST_DATUM_SLICE(value, 0, ESTIMATE_HEADER);

	if (VARSIZE_ANY_EXHDR(slice) < ESTIMATE_HEADER ||
		*(const uint8 *) VARDATA_ANY(slice) != ESTIMATE_VERSION)
		corrupted();
	return load_le_double((const uint8 *) VARDATA_ANY(slice) + 2);
}

static bool
valid_bytes(const void *which, const uint8 *data, Size size)
{
	SurveyEstimate e;

	(void) which;
	return estimate_parse(&e, data, size);
}

static struct varlena *
stored_bytes(const void *which, Datum value)
{
	(void) which;
	return PG_DETOAST_DATUM_PACKED(value);
}

static const StoredKind survey_estimate_bytes = {"survey_estimate", valid_bytes, stored_bytes,
												 NULL};

STORED_TEXT(survey_estimate, &survey_estimate_bytes);
STORED_TYPE(survey_estimate, &survey_estimate_bytes);

SURVEY_FUNCTION(survey_estimate_estimate, RESULT_FLOAT8)
{
	PG_RETURN_FLOAT8(estimate_value(PG_GETARG_DATUM(0)));
}

SURVEY_FUNCTION(survey_estimate_sample_size, RESULT_INT64)
{
	SurveyEstimate e;

	estimate_read(&e, PG_GETARG_DATUM(0));
	if (!e.has_size)
		PG_RETURN_NULL();
	PG_RETURN_INT64(e.size);
}
