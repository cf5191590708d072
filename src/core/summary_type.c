#include "core/summary.h"

#include "common/int.h"

#include "core/stored_type.h"

/*
 * The bytes of a stored value.  Running states never get here from the outside,
 * but Citus sends the partial states of its workers through the text form.
 */
static struct varlena *
stored_value(const void *kind, Datum value)
{
	struct varlena *packed = PG_DETOAST_DATUM_PACKED(value);

	if (VARSIZE_ANY_EXHDR(packed) > 0 && *VARDATA_ANY(packed) == SUMMARY_RUNNING)
		return (struct varlena *) DatumGetPointer(
												  summary_pack(kind, summary_unpack(kind, packed)));
	return packed;
}

static bool
valid_bytes(const void *kind, const uint8 *data, Size size)
{
	ByteReader	reader = {data, data + size, false};
	SummaryView view;

	return summary_parse(&view, kind, &reader);
}

static StoredKind
as_stored(const SummaryKind *kind)
{
	StoredKind	result = {kind->name, valid_bytes, stored_value, kind};

	return result;
}

Datum
summary_in(FunctionCallInfo fcinfo, const SummaryKind *kind)
{
	StoredKind	stored = as_stored(kind);

	return stored_in(fcinfo, &stored);
}

Datum
summary_out(FunctionCallInfo fcinfo, const SummaryKind *kind)
{
	StoredKind	stored = as_stored(kind);

	return stored_out(fcinfo, &stored);
}

Datum
summary_recv(FunctionCallInfo fcinfo, const SummaryKind *kind)
{
	StoredKind	stored = as_stored(kind);

	return stored_recv(fcinfo, &stored);
}

Datum
summary_send(FunctionCallInfo fcinfo, const SummaryKind *kind)
{
	StoredKind	stored = as_stored(kind);

	return stored_send(fcinfo, &stored);
}

Datum
summary_hash(FunctionCallInfo fcinfo, const SummaryKind *kind)
{
	StoredKind	stored = as_stored(kind);

	return stored_hash(fcinfo, &stored);
}

Datum
summary_hash_extended(FunctionCallInfo fcinfo, const SummaryKind *kind)
{
	StoredKind	stored = as_stored(kind);

	return stored_hash_extended(fcinfo, &stored);
}

int
summary_compare(const SummaryKind *kind, Datum a, Datum b)
{
	StoredKind	stored = as_stored(kind);

	return stored_compare(&stored, a, b);
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
	return summary_plus(kind, summary_pack(kind, summary_new(kind, false)), a, true);
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
