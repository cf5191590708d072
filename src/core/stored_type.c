#include "core/stored_type.h"

#include "common/hashfn.h"
#include "libpq/pqformat.h"
#include "miscadmin.h"

#include "core/message.h"

#define PIECE		((Size) 1 << 20)	/* bytes between two looks for interrupts */

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

/* The text of bytes; the server's own function has changed with its versions. */
static void
write_hex(char *text, const uint8 *data, Size size)
{
	static const char digit[] = "0123456789abcdef";

	for (Size i = 0; i < size; i++)
	{
		if (i % PIECE == 0)
			CHECK_FOR_INTERRUPTS();
		*text++ = digit[data[i] >> 4];
		*text++ = digit[data[i] & 0xf];
	}
	*text = '\0';
}

/* The bytes of hexadecimal text, or NULL. */
static struct varlena *
read_hex(const char *text, Size length)
{
	struct varlena *result;
	uint8	   *data;

	if (length % 2 != 0)
		return NULL;
	result = palloc(VARHDRSZ + length / 2);
	data = (uint8 *) VARDATA(result);
	for (Size i = 0; i < length; i += 2)
	{
		int			high = hex_digit(text[i]);
		int			low = hex_digit(text[i + 1]);

		if (i % PIECE == 0)
			CHECK_FOR_INTERRUPTS();
		if (high < 0 || low < 0)
			return NULL;
		data[i / 2] = (uint8) ((high << 4) | low);
	}
	SET_VARSIZE(result, VARHDRSZ + length / 2);
	return result;
}

/* The value whose bytes a text has in hexadecimal, or NULL. */
struct varlena *
stored_from_text(const StoredKind *kind, const char *text)
{
	Size		length = strlen(text);
	struct varlena *result = read_hex(text, length);

	return result && kind->valid(kind->which, (uint8 *) VARDATA(result), length / 2) ?
		result : NULL;
}

/* Text input: the bytes of the stored value in hexadecimal.  The hint may be NULL. */
Datum
stored_in(FunctionCallInfo fcinfo, const StoredKind *kind, const char *hint)
{
	char	   *text = PG_GETARG_CSTRING(0);
	struct varlena *result = stored_from_text(kind, text);

	if (result == NULL)
		ereturn(fcinfo->context, (Datum) 0,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input syntax for type %s: \"%s\"", kind->name,
						message_text(text)),
				 hint ? errhint("%s", hint) : 0));
	PG_RETURN_POINTER(result);
}

Datum
stored_out(FunctionCallInfo fcinfo, const StoredKind *kind)
{
	struct varlena *value = kind->stored(kind->which, PG_GETARG_DATUM(0));
	Size		size = VARSIZE_ANY_EXHDR(value);
	char	   *result = palloc(2 * size + 1);

	write_hex(result, (const uint8 *) VARDATA_ANY(value), size);
	PG_RETURN_CSTRING(result);
}

Datum
stored_recv(FunctionCallInfo fcinfo, const StoredKind *kind)
{
	StringInfo	buffer = (StringInfo) PG_GETARG_POINTER(0);
	Size		size = buffer->len - buffer->cursor;
	const char *data = pq_getmsgbytes(buffer, (int) size);
	struct varlena *result;

	if (size > STORED_MAX_BYTES)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("value of type %s is too large", kind->name),
				 errdetail("It has %zu bytes, and at most %zu can be written as text.",
						   size, (Size) STORED_MAX_BYTES)));
	if (!kind->valid(kind->which, (const uint8 *) data, size))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary representation of type %s", kind->name)));

	result = palloc(VARHDRSZ + size);
	SET_VARSIZE(result, VARHDRSZ + size);
	memcpy(VARDATA(result), data, size);
	PG_RETURN_POINTER(result);
}

Datum
stored_send(FunctionCallInfo fcinfo, const StoredKind *kind)
{
	struct varlena *value = kind->stored(kind->which, PG_GETARG_DATUM(0));
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

/*
 * The order of the bytes: meaningless, but total and the same everywhere, so it
 * is -1, 0 or 1: libraries differ in how far from 0 their memcmp answers.
 */
int
stored_compare(const StoredKind *kind, Datum a, Datum b)
{
	struct varlena *x = kind->stored(kind->which, a);
	struct varlena *y = kind->stored(kind->which, b);
	Size		xsize = VARSIZE_ANY_EXHDR(x);
	Size		ysize = VARSIZE_ANY_EXHDR(y);
	int			result = memcmp(VARDATA_ANY(x), VARDATA_ANY(y), Min(xsize, ysize));

	if (result != 0)
		result = result < 0 ? -1 : 1;
	else
		result = xsize < ysize ? -1 : xsize > ysize ? 1 : 0;

	/* A sort compares many times before its memory is reset. */
	free_copy(x, a);
	free_copy(y, b);
	return result;
}

Datum
stored_hash(FunctionCallInfo fcinfo, const StoredKind *kind)
{
	struct varlena *value = kind->stored(kind->which, PG_GETARG_DATUM(0));
	Datum		result = hash_any((unsigned char *) VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value));

	free_copy(value, PG_GETARG_DATUM(0));
	return result;
}

Datum
stored_hash_extended(FunctionCallInfo fcinfo, const StoredKind *kind)
{
	struct varlena *value = kind->stored(kind->which, PG_GETARG_DATUM(0));
	Datum		result = hash_any_extended((unsigned char *) VARDATA_ANY(value),
										   VARSIZE_ANY_EXHDR(value), PG_GETARG_INT64(1));

	free_copy(value, PG_GETARG_DATUM(0));
	return result;
}
