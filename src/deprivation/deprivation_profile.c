#include "deprivation/deprivation.h"

#include "catalog/pg_type.h"
#include "utils/array.h"

#include "core/message.h"
#include "core/stored_type.h"

bool
profile_is_valid(const Profile *profile)
{
	uint64		beyond;

	if (profile->n < 1 || profile->n > PROFILE_MAX)
		return false;
	beyond = profile->n < 64 ? ~UINT64_C(0) << profile->n : 0;
	return ((profile->deprived | profile->missing) & beyond) == 0 &&
		(profile->deprived & profile->missing) == 0;
}

/* Read the bytes of a stored profile.  False if they are not valid. */
static bool
parse(Profile *profile, const uint8 *data, Size size)
{
	ByteReader	reader = {data, data + size, false};

	if (read_byte(&reader) != PROFILE_VERSION)
		return false;
	profile->n = read_byte(&reader) & ~LABELLED;
	profile->deprived = read_varint(&reader);
	profile->missing = read_varint(&reader);
	profile->indicators = 0;
	if (size > 1 && (data[1] & LABELLED))
	{
		for (int i = 0; i < 4; i++)
			profile->indicators |= (uint32) read_byte(&reader) << (8 * i);
		if (profile->indicators == 0)
			return false;
	}
	return !reader.failed && reader.next == reader.end && profile_is_valid(profile);
}

static bool
valid(const void *which pg_attribute_unused(), const uint8 *data, Size size)
{
	Profile		profile;

	return parse(&profile, data, size);
}

static struct varlena *
stored(const void *which pg_attribute_unused(), Datum value)
{
	return PG_DETOAST_DATUM_PACKED(value);
}

/* The bits alone, by which profiles are equal. */
static struct varlena *
bits(const void *which pg_attribute_unused(), Datum value)
{
	struct varlena *packed = PG_DETOAST_DATUM_PACKED(value);
	Profile		profile;

	if (VARSIZE_ANY_EXHDR(packed) < 2 || !(((uint8 *) VARDATA_ANY(packed))[1] & LABELLED))
		return packed;
	profile_read(&profile, value);
	profile.indicators = 0;
	return (struct varlena *) DatumGetPointer(profile_make(&profile));
}

static const StoredKind profile_kind = {"deprivation_profile", valid, stored, NULL};
static const StoredKind profile_bits = {"deprivation_profile", valid, bits, NULL};

STORED_BINARY(deprivation_profile, &profile_kind);
STORED_ORDER(deprivation_profile, &profile_bits);

Datum
profile_make(const Profile *profile)
{
	struct varlena *result = palloc(VARHDRSZ + 2 + 2 * VARINT_MAX + 4);
	uint8	   *start = (uint8 *) VARDATA(result);
	uint8	   *to = start;

	Assert(profile_is_valid(profile));
	*to++ = PROFILE_VERSION;
	*to++ = (uint8) (profile->n | (profile->indicators ? LABELLED : 0));
	to += write_varint(to, profile->deprived);
	to += write_varint(to, profile->missing);
	for (int i = 0; i < 4 && profile->indicators != 0; i++)
		*to++ = (uint8) (profile->indicators >> (8 * i));
	SET_VARSIZE(result, VARHDRSZ + (to - start));
	return PointerGetDatum(result);
}

void
profile_read(Profile *profile, Datum value)
{
	struct varlena *packed = PG_DETOAST_DATUM_PACKED(value);

	if (!parse(profile, (const uint8 *) VARDATA_ANY(packed), VARSIZE_ANY_EXHDR(packed)))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("stored value of type %s is not valid", profile_kind.name)));
}

/* The bit of an indicator, which the user counts from 1. */
uint64
profile_indicator(int32 indicator, int n)
{
	if (indicator < 1 || indicator > n)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("indicator %d is out of range", indicator),
				 errdetail("The profiles have %d indicators, counted from 1.", n)));
	return UINT64_C(1) << (indicator - 1);
}

/*
 * Text: one character for each indicator, the first one first: 1 deprived,
 * 0 not, ? missing.
 */
PG_FUNCTION_INFO_V1(deprivation_profile_in);
Datum
deprivation_profile_in(PG_FUNCTION_ARGS)
{
	char	   *text = PG_GETARG_CSTRING(0);
	Profile		profile = {0, 0, 0, 0};
	bool		ok = true;

	for (char *c = text; ok && *c; c++)
	{
		uint64		bit = UINT64_C(1) << (profile.n & 63);

		ok = profile.n++ < PROFILE_MAX && strchr("01?", *c) != NULL;
		if (*c == '1')
			profile.deprived |= bit;
		else if (*c == '?')
			profile.missing |= bit;
	}
	if (!ok || profile.n == 0)
		ereturn(fcinfo->context, (Datum) 0,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input syntax for type %s: \"%s\"", profile_kind.name,
						message_text(text)),
				 errdetail("A profile has 1 to %d characters: 1 (deprived), 0 (not deprived) or ? (missing).",
						   PROFILE_MAX)));
	return profile_make(&profile);
}

PG_FUNCTION_INFO_V1(deprivation_profile_out);
Datum
deprivation_profile_out(PG_FUNCTION_ARGS)
{
	Profile		profile;
	char	   *result;

	profile_read(&profile, PG_GETARG_DATUM(0));
	result = palloc(profile.n + 1);
	for (int i = 0; i < profile.n; i++)
		result[i] = (profile.deprived >> i) & 1 ? '1' : (profile.missing >> i) & 1 ? '?' : '0';
	result[profile.n] = '\0';
	PG_RETURN_CSTRING(result);
}

/* deprivation_profile(VARIADIC deprived boolean[]) */
PG_FUNCTION_INFO_V1(deprivation_profile);
Datum
deprivation_profile(PG_FUNCTION_ARGS)
{
	ArrayType  *array = PG_GETARG_ARRAYTYPE_P(0);
	Profile		profile = {0, 0, 0, 0};
	const bool *flag = (const bool *) ARR_DATA_PTR(array);
	const bits8 *bitmap = ARR_NULLBITMAP(array);

	check_one_dimension(ARR_NDIM(array), "deprived");
	profile.n = ArrayGetNItems(ARR_NDIM(array), ARR_DIMS(array));
	if (profile.n < 1 || profile.n > PROFILE_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a deprivation profile has 1 to %d indicators, not %d",
						PROFILE_MAX, profile.n)));

	/* The array holds one byte for each element that is not NULL. */
	for (int i = 0; i < profile.n; i++)
	{
		if (bitmap && (bitmap[i / 8] & (1 << (i % 8))) == 0)
			profile.missing |= UINT64_C(1) << i;
		else if (*flag++)
			profile.deprived |= UINT64_C(1) << i;
	}
	return profile_make(&profile);
}

PG_FUNCTION_INFO_V1(deprivation_profile_indicator_count);
Datum
deprivation_profile_indicator_count(PG_FUNCTION_ARGS)
{
	Profile		profile;

	profile_read(&profile, PG_GETARG_DATUM(0));
	PG_RETURN_INT32(profile.n);
}

static int
bits_set(uint64 x)
{
	int			n = 0;

	for (; x != 0; x &= x - 1)
		n++;
	return n;
}

PG_FUNCTION_INFO_V1(deprivation_profile_deprived_count);
Datum
deprivation_profile_deprived_count(PG_FUNCTION_ARGS)
{
	Profile		profile;

	profile_read(&profile, PG_GETARG_DATUM(0));
	PG_RETURN_INT32(bits_set(profile.deprived));
}

PG_FUNCTION_INFO_V1(deprivation_profile_missing_count);
Datum
deprivation_profile_missing_count(PG_FUNCTION_ARGS)
{
	Profile		profile;

	profile_read(&profile, PG_GETARG_DATUM(0));
	PG_RETURN_INT32(bits_set(profile.missing));
}

/* Is the unit deprived in this indicator?  NULL if nothing is known of it. */
PG_FUNCTION_INFO_V1(deprivation_profile_deprived);
Datum
deprivation_profile_deprived(PG_FUNCTION_ARGS)
{
	Profile		profile;
	uint64		bit;

	profile_read(&profile, PG_GETARG_DATUM(0));
	bit = profile_indicator(PG_GETARG_INT32(1), profile.n);
	if (profile.missing & bit)
		PG_RETURN_NULL();
	PG_RETURN_BOOL((profile.deprived & bit) != 0);
}

PG_FUNCTION_INFO_V1(deprivation_profile_missing);
Datum
deprivation_profile_missing(PG_FUNCTION_ARGS)
{
	Profile		profile;

	profile_read(&profile, PG_GETARG_DATUM(0));
	PG_RETURN_BOOL((profile.missing & profile_indicator(PG_GETARG_INT32(1), profile.n)) != 0);
}
