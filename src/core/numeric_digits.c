#include "core/numeric_digits.h"

/*
 * Take numerics apart and put them together; the layout is explained in
 * numeric.h.
 */

#define NUMERIC_LONG_SCALE_MASK		0x3FFF
#define NUMERIC_SHORT_SCALE_MASK	0x1F80
#define NUMERIC_SHORT_SCALE_SHIFT	7
#define NUMERIC_SHORT_SCALE_MAX		63
#define NUMERIC_SHORT_WEIGHT_MAX	63
#define NUMERIC_SHORT_WEIGHT_MIN	(-64)

static NumericClass
read_digits(const char *contents, int length, NumericDigits *result)
{
	uint16		header;
	int			start;

	if (unlikely(length < (int) sizeof(header)))
		goto truncated;
	memcpy(&header, contents, sizeof(header));

	if (likely((header & NUMERIC_FORM_MASK) == NUMERIC_FORM_SHORT))
	{
		start = sizeof(header);
		result->negative = (header & NUMERIC_SHORT_NEGATIVE) != 0;
		result->scale = (header & NUMERIC_SHORT_SCALE_MASK) >> NUMERIC_SHORT_SCALE_SHIFT;
		result->weight = (header & NUMERIC_SHORT_WEIGHT_BITS) ^
			NUMERIC_SHORT_WEIGHT_SIGN;
		result->weight -= NUMERIC_SHORT_WEIGHT_SIGN;
	}
	else if ((header & NUMERIC_FORM_MASK) == NUMERIC_FORM_SPECIAL)
		return (header & NUMERIC_SPECIAL_INFINITE) != 0 ?
			NUMERIC_CLASS_INFINITE : NUMERIC_CLASS_NAN;
	else
	{
		int16		weight;

		start = sizeof(header) + sizeof(weight);
		if (unlikely(length < start))
			goto truncated;
		memcpy(&weight, contents + sizeof(header), sizeof(weight));
		result->negative = (header & NUMERIC_FORM_LONG_NEGATIVE) != 0;
		result->scale = header & NUMERIC_LONG_SCALE_MASK;
		result->weight = weight;
	}
	result->digits = contents + start;
	result->ndigits = (length - start) / (int) sizeof(int16);
	return NUMERIC_CLASS_FINITE;

truncated:
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("numeric value is truncated")));
	return NUMERIC_CLASS_NAN;	/* not reached */
}

/*
 * The digits of a numeric, where they are, without zeros at either end; sets
 * *result only for NUMERIC_CLASS_FINITE, which is the answer also for values
 * that no double can hold.  A value that had to be detoasted is copied into the
 * current memory context.
 */
NumericClass
numeric_datum_digits(Datum value, NumericDigits *result)
{
	struct varlena *plain = (struct varlena *) DatumGetPointer(value);
	NumericClass class;

	if (unlikely(VARATT_IS_COMPRESSED(plain) || VARATT_IS_EXTERNAL(plain)))
		plain = PG_DETOAST_DATUM_PACKED(value);

	result->copy = (Pointer) plain == DatumGetPointer(value) ? NULL : plain;
	class = read_digits(VARDATA_ANY(plain), (int) VARSIZE_ANY_EXHDR(plain), result);
	if (class != NUMERIC_CLASS_FINITE)
	{
		numeric_digits_free(result);
		return class;
	}

	/* numeric.c leaves no zeros, but nothing says that it must not */
	while (result->ndigits > 0 && decimal_digit(result->digits, 0) == 0)
	{
		result->digits += sizeof(int16);
		result->ndigits--;
		result->weight--;
	}
	while (result->ndigits > 0 &&
		   decimal_digit(result->digits, result->ndigits - 1) == 0)
		result->ndigits--;
	if (result->ndigits == 0)
	{
		result->negative = false;
		result->weight = 0;
	}
	return NUMERIC_CLASS_FINITE;
}

static int
compare_magnitudes(const NumericDigits *a, const NumericDigits *b)
{
	int			n = Min(a->ndigits, b->ndigits);

	if (a->ndigits == 0 || b->ndigits == 0)
		return (a->ndigits > 0) - (b->ndigits > 0);
	if (a->weight != b->weight)
		return a->weight < b->weight ? -1 : 1;
	for (int i = 0; i < n; i++)
	{
		uint32		x = decimal_digit(a->digits, i);
		uint32		y = decimal_digit(b->digits, i);

		if (x != y)
			return x < y ? -1 : 1;
	}
	return (a->ndigits > n) - (b->ndigits > n);
}

/* -1, 0 or 1; what numeric_cmp says, without a copy of packed values. */
int
numeric_digits_compare(const NumericDigits *a, const NumericDigits *b)
{
	if (a->negative != b->negative)
		return a->negative ? -1 : 1;
	return a->negative ? compare_magnitudes(b, a) : compare_magnitudes(a, b);
}

/* Is the numeric equal to the other one? */
bool
numeric_equals_digits(Datum value, const NumericDigits *other)
{
	NumericDigits digits;
	bool		same;

	if (numeric_datum_digits(value, &digits) != NUMERIC_CLASS_FINITE)
		return false;
	same = digits.negative == other->negative && digits.ndigits == other->ndigits &&
		digits.weight == other->weight &&
		memcmp(digits.digits, other->digits, digits.ndigits * sizeof(int16)) == 0;
	numeric_digits_free(&digits);
	return same;
}

/*
 * The numeric of some digits, most significant first, shown with "scale" digits
 * after the point, which must be enough for all of them.
 */
Datum
numeric_from_digits(bool negative, int weight, const uint16 *digits,
					int ndigits, int scale)
{
	struct varlena *result;
	uint16		header;
	int16		long_weight;
	Size		start;
	Size		length;
	char	   *contents;

	while (ndigits > 0 && digits[0] == 0)
	{
		digits++;
		ndigits--;
		weight--;
	}
	while (ndigits > 0 && digits[ndigits - 1] == 0)
		ndigits--;
	if (ndigits == 0)
	{
		negative = false;
		weight = 0;
	}
	if (weight > PG_INT16_MAX || weight < PG_INT16_MIN ||
		scale > NUMERIC_LONG_SCALE_MASK)
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("value overflows numeric format")));

	if (scale <= NUMERIC_SHORT_SCALE_MAX &&
		weight <= NUMERIC_SHORT_WEIGHT_MAX && weight >= NUMERIC_SHORT_WEIGHT_MIN)
	{
		start = sizeof(header);
		header = NUMERIC_FORM_SHORT | (negative ? NUMERIC_SHORT_NEGATIVE : 0) |
			(scale << NUMERIC_SHORT_SCALE_SHIFT) |
			(weight < 0 ? NUMERIC_SHORT_WEIGHT_SIGN : 0) |
			(weight & (NUMERIC_SHORT_WEIGHT_BITS & ~NUMERIC_SHORT_WEIGHT_SIGN));
	}
	else
	{
		start = sizeof(header) + sizeof(long_weight);
		header = (negative ? NUMERIC_FORM_LONG_NEGATIVE : 0) | scale;
	}

	length = VARHDRSZ + start + (Size) ndigits * sizeof(int16);
	result = (struct varlena *) palloc(length);
	SET_VARSIZE(result, length);
	contents = VARDATA(result);
	memcpy(contents, &header, sizeof(header));
	if (start > sizeof(header))
	{
		long_weight = (int16) weight;
		memcpy(contents + sizeof(header), &long_weight, sizeof(long_weight));
	}
	memcpy(contents + start, digits, (Size) ndigits * sizeof(int16));
	return PointerGetDatum(result);
}

/* The numeric value * 10000^exponent. */
Datum
numeric_from_uint64(bool negative, uint64 value, int exponent, int scale)
{
	uint16		digits[5];		/* 2^64 < 10000^5 */
	int			i = lengthof(digits);

	while (value != 0)
	{
		digits[--i] = (uint16) (value % 10000);
		value /= 10000;
	}
	return numeric_from_digits(negative, exponent + lengthof(digits) - 1 - i,
							   digits + i, lengthof(digits) - i, scale);
}
