#include "core/numeric.h"

/* The uncommon forms of a numeric: long, not finite, toasted. */

static uint16
read_header(const char *contents, int length)
{
	uint16		header;

	if (length < (int) sizeof(header))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("numeric value is truncated")));
	memcpy(&header, contents, sizeof(header));
	return header;
}

static NumericClass
special_class(uint16 header)
{
	return (header & NUMERIC_SPECIAL_INFINITE) != 0 ?
		NUMERIC_CLASS_INFINITE : NUMERIC_CLASS_NAN;
}

/*
 * Convert the contents of a numeric that is not in short form.
 */
NumericClass
numeric_contents_to_double(const char *contents, int length, double *result)
{
	uint16		header = read_header(contents, length);
	int16		weight;
	int			start = sizeof(header) + sizeof(weight);

	if ((header & NUMERIC_FORM_MASK) == NUMERIC_FORM_SPECIAL)
		return special_class(header);

	if (length < start)
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("numeric value is truncated")));
	memcpy(&weight, contents + sizeof(header), sizeof(weight));
	if (decimal_to_double((header & NUMERIC_FORM_LONG_NEGATIVE) != 0, weight,
						  contents + start,
						  (length - start) / (int) sizeof(int16),
						  result) != DECIMAL_OK)
		return NUMERIC_CLASS_OVERFLOW;
	return NUMERIC_CLASS_FINITE;
}

/*
 * Convert a value that is compressed or stored out of line.
 */
NumericClass
numeric_toasted_to_double(Datum value, double *result)
{
	struct varlena *plain = PG_DETOAST_DATUM_PACKED(value);
	NumericClass class;

	/* detoasting always ends here, or this would go round in circles */
	Assert((Pointer) plain != DatumGetPointer(value));

	class = numeric_datum_to_double(PointerGetDatum(plain), result);
	pfree(plain);
	return class;
}

/*
 * Is it finite?  Without looking at the digits: the answer is never
 * NUMERIC_CLASS_OVERFLOW.
 */
NumericClass
numeric_datum_class(Datum value)
{
	struct varlena *plain = PG_DETOAST_DATUM_PACKED(value);
	uint16		header;

	header = read_header(VARDATA_ANY(plain), (int) VARSIZE_ANY_EXHDR(plain));
	if ((Pointer) plain != DatumGetPointer(value))
		pfree(plain);

	if ((header & NUMERIC_FORM_MASK) == NUMERIC_FORM_SPECIAL)
		return special_class(header);
	return NUMERIC_CLASS_FINITE;
}
