#include "distribution/distribution.h"

#include "libpq/pqformat.h"

/* What the SQL types of lists of entries share: input, algebra. */

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

/* Text input: the bytes of the stored value in hexadecimal. */
Datum
distribution_in(FunctionCallInfo fcinfo, const DistributionKind *kind)
{
	char	   *text = PG_GETARG_CSTRING(0);
	Size		length = strlen(text);
	struct varlena *result = palloc(VARHDRSZ + length / 2);
	uint8	   *to = (uint8 *) VARDATA(result);
	bool		valid = (length % 2 == 0);

	for (Size i = 0; valid && i < length; i += 2)
	{
		int			high = hex_digit(text[i]);
		int			low = hex_digit(text[i + 1]);

		if (high < 0 || low < 0)
			valid = false;
		*to++ = (uint8) ((high << 4) | (low & 0xf));
	}
	if (!valid || !flat_is_valid(VARDATA(result), length / 2, kind->version, kind->has_param, kind->amounts))
		ereturn(fcinfo->context, (Datum) 0,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input syntax for type %s: \"%s\"", kind->name,
						length <= 200 ? text : psprintf("%.200s...", text))));

	SET_VARSIZE(result, VARHDRSZ + length / 2);
	PG_RETURN_POINTER(result);
}

Datum
distribution_recv(FunctionCallInfo fcinfo, const DistributionKind *kind)
{
	StringInfo	buffer = (StringInfo) PG_GETARG_POINTER(0);
	int			size = buffer->len - buffer->cursor;
	const char *data = pq_getmsgbytes(buffer, size);
	struct varlena *result;

	if (!flat_is_valid(data, size, kind->version, kind->has_param, kind->amounts))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary representation of type %s", kind->name)));

	result = palloc(VARHDRSZ + size);
	SET_VARSIZE(result, VARHDRSZ + size);
	memcpy(VARDATA(result), data, size);
	PG_RETURN_POINTER(result);
}

/* Is it the distribution of no rows, the neutral element? */
bool
distribution_is_empty(const DistributionKind *kind, Datum value)
{
	FlatHeader	header;

	distribution_header(kind, value, &header);
	return header.rows == 0 && header.excluded == 0 && header.n == 0;
}

static void
merge_value(DistributionObject *object, Datum value, bool subtract)
{
	DistributionView view;

	distribution_view(&view, object->kind, value);
	if (object->kind->has_param && memcmp(&view.param, &object->param, sizeof(double)) != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("cannot merge values of type %s that have different parameters",
						object->kind->name)));
	distribution_changed(object);
	store_merge(&object->store, &view.e, view.rows, view.excluded, subtract);
}

/* a + b, or a - b */
Datum
distribution_plus(const DistributionKind *kind, Datum a, Datum b, bool subtract)
{
	DistributionObject *object = distribution_expand(kind, a, CurrentMemoryContext);

	merge_value(object, b, subtract);
	return distribution_flatten(object);
}

/*
 * Combine two states, or add a stored distribution to a state (rollup), or
 * take it away.  Strict: the executor skips NULL and begins with the first.
 */
Datum
distribution_combine(FunctionCallInfo fcinfo, const DistributionKind *kind, bool subtract)
{
	MemoryContext parent;
	DistributionObject *object = distribution_state_arg(fcinfo, kind, &parent);

	merge_value(object, PG_GETARG_DATUM(1), subtract);
	PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
}
