#ifndef POVAID_NUMERIC_H
#define POVAID_NUMERIC_H

#include "core/compat.h"
#include "number/decimal.h"

/* Reading numeric arguments as doubles, without text and without a copy. */

/*
 * What a numeric is, as far as a double can tell.  Each caller has its own
 * rule for the last three, and its own name for the argument.
 */
typedef enum NumericClass
{
	NUMERIC_CLASS_FINITE = 0,
	NUMERIC_CLASS_NAN,
	NUMERIC_CLASS_INFINITE,		/* the value itself, PostgreSQL 14 and later */
	NUMERIC_CLASS_OVERFLOW		/* finite, but the nearest double is not */
} NumericClass;

/*
 * The contents of a numeric, as heap tuples hold them.  PostgreSQL keeps these
 * declarations private to numeric.c, and its own way out of a numeric is by
 * text, which costs more than everything else done to a household.  The layout
 * is part of the on-disk format: it has been the same since 9.1, and pg_upgrade
 * depends on it.  Infinity, new in 14, took bit patterns that were unused.
 *
 * A 16-bit header comes first.  Its two top bits tell the form:
 *
 *	00, 01	long form: sign (bit 14), display scale (14 bits); the weight
 *			follows as an int16, then the digits
 *	10		short form: sign (bit 13), display scale (6 bits), weight (7 bits,
 *			two's complement); the digits follow
 *	11		not a finite number: Infinity if bit 12 is set, else NaN
 *
 * Digits are int16 in base 10000.  The contents of a value with a one-byte
 * varlena header can lie at an odd address.
 */
#define NUMERIC_FORM_MASK			0xC000
#define NUMERIC_FORM_LONG_NEGATIVE	0x4000
#define NUMERIC_FORM_SHORT			0x8000
#define NUMERIC_FORM_SPECIAL		0xC000
#define NUMERIC_SPECIAL_INFINITE	0x1000
#define NUMERIC_SHORT_NEGATIVE		0x2000
#define NUMERIC_SHORT_WEIGHT_BITS	0x007F
#define NUMERIC_SHORT_WEIGHT_SIGN	0x0040

extern NumericClass numeric_contents_to_double(const char *contents, int length,
											   double *result);
extern NumericClass numeric_toasted_to_double(Datum value, double *result);
extern NumericClass numeric_datum_class(Datum value);

/*
 * The double nearest to a numeric.  Sets *result only for
 * NUMERIC_CLASS_FINITE.  Allocates nothing unless the value is compressed or
 * out of line, and then frees it again.
 */
static inline NumericClass
numeric_datum_to_double(Datum value, double *result)
{
	const char *datum = (const char *) DatumGetPointer(value);
	const char *contents;
	int			length;
	uint16		header;

	if (VARATT_IS_SHORT(datum) && !VARATT_IS_EXTERNAL(datum))
	{
		contents = datum + VARHDRSZ_SHORT;
		length = (int) VARSIZE_SHORT(datum) - VARHDRSZ_SHORT;
	}
	else if (!VARATT_IS_EXTENDED(datum))
	{
		contents = datum + VARHDRSZ;
		length = (int) VARSIZE(datum) - VARHDRSZ;
	}
	else
		return numeric_toasted_to_double(value, result);

	if (likely(length >= (int) sizeof(header)))
	{
		memcpy(&header, contents, sizeof(header));
		if (likely((header & NUMERIC_FORM_MASK) == NUMERIC_FORM_SHORT))
		{
			int			weight;

			/* extend the sign of the seven bits */
			weight = (header & NUMERIC_SHORT_WEIGHT_BITS) ^
				NUMERIC_SHORT_WEIGHT_SIGN;
			weight -= NUMERIC_SHORT_WEIGHT_SIGN;
			if (likely(decimal_to_double((header & NUMERIC_SHORT_NEGATIVE) != 0,
										 weight, contents + sizeof(header),
										 (length - (int) sizeof(header)) /
										 (int) sizeof(int16),
										 result) == DECIMAL_OK))
				return NUMERIC_CLASS_FINITE;
			return NUMERIC_CLASS_OVERFLOW;
		}
	}
	return numeric_contents_to_double(contents, length, result);
}

#endif							/* POVAID_NUMERIC_H */
