#include "core/summary.h"

#include "common/hashfn.h"
#include "common/int.h"
#include "libpq/pqformat.h"

/*
 * The bytes of a stored value.  Running states never get here from the outside,
 * but Citus sends the partial states of its workers through the text form.
 */
static struct varlena *
stored_value(const SummaryKind *kind, Datum value)
{
	struct varlena *packed = PG_DETOAST_DATUM_PACKED(value);

	if (VARSIZE_ANY_EXHDR(packed) > 0 && *VARDATA_ANY(packed) == SUMMARY_RUNNING)
		return (struct varlena *) DatumGetPointer(
												  summary_pack(kind, summary_unpack(kind, packed)));
	return packed;
}

static bool
valid_bytes(const SummaryKind *kind, const void *data, Size size)
{
	ByteReader	reader = {data, (const uint8 *) data + size, false};
	SummaryView view;

	return summary_parse(&view, kind, &reader);
}

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
summary_in(FunctionCallInfo fcinfo, const SummaryKind *kind)
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
	if (!valid || !valid_bytes(kind, VARDATA(result), length / 2))
		ereturn(fcinfo->context, (Datum) 0,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input syntax for type %s: \"%s\"", kind->name, text)));

	SET_VARSIZE(result, VARHDRSZ + length / 2);
	PG_RETURN_POINTER(result);
}

Datum
summary_out(FunctionCallInfo fcinfo, const SummaryKind *kind)
{
	static const char digits[] = "0123456789abcdef";
	struct varlena *value = stored_value(kind, PG_GETARG_DATUM(0));
	const uint8 *from = (const uint8 *) VARDATA_ANY(value);
	Size		size = VARSIZE_ANY_EXHDR(value);
	char	   *result = palloc(2 * size + 1);
	char	   *to = result;

	for (Size i = 0; i < size; i++)
	{
		*to++ = digits[from[i] >> 4];
		*to++ = digits[from[i] & 0xf];
	}
	*to = '\0';
	PG_RETURN_CSTRING(result);
}

Datum
summary_recv(FunctionCallInfo fcinfo, const SummaryKind *kind)
{
	StringInfo	buffer = (StringInfo) PG_GETARG_POINTER(0);
	int			size = buffer->len - buffer->cursor;
	const char *data = pq_getmsgbytes(buffer, size);
	struct varlena *result;

	if (!valid_bytes(kind, data, size))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary representation of type %s", kind->name)));

	result = palloc(VARHDRSZ + size);
	SET_VARSIZE(result, VARHDRSZ + size);
	memcpy(VARDATA(result), data, size);
	PG_RETURN_POINTER(result);
}

Datum
summary_send(FunctionCallInfo fcinfo, const SummaryKind *kind)
{
	struct varlena *value = stored_value(kind, PG_GETARG_DATUM(0));
	StringInfoData buffer;

	pq_begintypsend(&buffer);
	pq_sendbytes(&buffer, VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value));
	PG_RETURN_BYTEA_P(pq_endtypsend(&buffer));
}

static void
free_copy(struct varlena *copy, Datum original)
{
	if ((Pointer) copy != DatumGetPointer(original))
		pfree(copy);
}

/* The order of the bytes: meaningless, but total and the same everywhere. */
int
summary_compare(const SummaryKind *kind, Datum a, Datum b)
{
	struct varlena *x = stored_value(kind, a);
	struct varlena *y = stored_value(kind, b);
	Size		xsize = VARSIZE_ANY_EXHDR(x);
	Size		ysize = VARSIZE_ANY_EXHDR(y);
	int			result = memcmp(VARDATA_ANY(x), VARDATA_ANY(y), Min(xsize, ysize));

	if (result == 0)
		result = xsize < ysize ? -1 : xsize > ysize ? 1 : 0;

	/* A sort compares many times before its memory is reset. */
	free_copy(x, a);
	free_copy(y, b);
	return result;
}

Datum
summary_hash(FunctionCallInfo fcinfo, const SummaryKind *kind)
{
	struct varlena *value = stored_value(kind, PG_GETARG_DATUM(0));
	Datum		result = hash_any((unsigned char *) VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value));

	free_copy(value, PG_GETARG_DATUM(0));
	return result;
}

Datum
summary_hash_extended(FunctionCallInfo fcinfo, const SummaryKind *kind)
{
	struct varlena *value = stored_value(kind, PG_GETARG_DATUM(0));
	Datum		result = hash_any_extended((unsigned char *) VARDATA_ANY(value),
									   VARSIZE_ANY_EXHDR(value), PG_GETARG_INT64(1));

	free_copy(value, PG_GETARG_DATUM(0));
	return result;
}

/*
 * a + b or a - b of stored values, sum by sum in their compact form.  Only
 * kinds without parameters have these operators.
 */
Datum
summary_plus(const SummaryKind *kind, Datum a, Datum b, bool subtract)
{
	struct varlena *x = stored_value(kind, a);
	struct varlena *y = stored_value(kind, b);
	SummaryView xview,
				yview;
	Size		limit;
	struct varlena *result;
	uint8	   *start,
			   *to;

	Assert(kind->nparams == 0);
	summary_view(&xview, kind, PointerGetDatum(x));
	summary_view(&yview, kind, PointerGetDatum(y));

	/*
	 * A sum of both spans the digits of both and the places between, so the
	 * sizes of the arguments are no bound.
	 */
	limit = VARHDRSZ + 1 + VARINT_MAX * kind->ncounts + EXACT_COMPACT_MAX * kind->nsums;
	result = palloc(limit);
	start = to = (uint8 *) VARDATA(result);

	*to++ = kind->version;
	for (int i = 0; i < kind->ncounts; i++)
	{
		int64		count;

		if (subtract ?
			pg_sub_s64_overflow(xview.count[i], yview.count[i], &count) :
			pg_add_s64_overflow(xview.count[i], yview.count[i], &count))
			summary_range_error(kind);
		to += write_signed_varint(to, count);
	}
	for (int i = 0; i < kind->nsums; i++)
	{
		Size		size;

		if (exact_compact_add(to, &size, &xview.sum[i], &yview.sum[i], subtract) != EXACT_OK)
			summary_range_error(kind);
		to += size;
	}

	SET_VARSIZE(result, VARHDRSZ + (to - start));
	return PointerGetDatum(result);
}

/* -a */
Datum
summary_minus(const SummaryKind *kind, Datum a)
{
	return summary_plus(kind, summary_pack(kind, summary_new(kind, 0)), a, true);
}

/* Is it the summary of no rows, the neutral element? */
bool
summary_is_empty(const SummaryKind *kind, Datum a)
{
	SummaryView view;

	summary_view(&view, kind, a);
	for (int i = 0; i < kind->ncounts; i++)
	{
		if (view.count[i] != 0)
			return false;
	}
	for (int i = 0; i < kind->nsums; i++)
	{
		if (summary_sign(&view, i) != 0)
			return false;
	}
	return true;
}

/*
 * Combine two states, or add a stored summary to a state (rollup), or take it
 * away.  Strict: the executor skips NULL and begins with the first summary.
 */
Datum
summary_combine(FunctionCallInfo fcinfo, const SummaryKind *kind, bool subtract)
{
	SummaryState *state = summary_state_arg(fcinfo, kind);

	PG_RETURN_POINTER(summary_merge(kind, state, PG_GETARG_DATUM(1), subtract));
}

/* The stored value of a state, which is left as it is. */
Datum
summary_final(FunctionCallInfo fcinfo, const SummaryKind *kind)
{
	PG_RETURN_POINTER(stored_value(kind, PG_GETARG_DATUM(0)));
}
