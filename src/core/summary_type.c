#include "core/summary_type.h"

#include "common/int.h"

/*
 * The bytes of a stored value.  Running states never get here from the outside,
 * but Citus sends the partial states of its workers through the text form.
 */
struct varlena *
summary_stored(const void *kind, Datum value)
{
	struct varlena *packed = PG_DETOAST_DATUM_PACKED(value);

	if (VARSIZE_ANY_EXHDR(packed) > 0 && *VARDATA_ANY(packed) == SUMMARY_RUNNING)
		return (struct varlena *) DatumGetPointer(summary_pack(kind, summary_unpack(kind, packed)));
	return packed;
}

bool
summary_bytes_valid(const void *kind, const uint8 *data, Size size)
{
	ByteReader	reader = {data, data + size, false};
	SummaryView view;

	return summary_parse(&view, kind, &reader);
}

/*
 * a + b or a - b of stored values, sum by sum in their compact form.  Only
 * kinds without parameters have these operators.
 */
Datum
summary_plus(const SummaryKind *kind, Datum a, Datum b, bool subtract)
{
	struct varlena *x = summary_stored(kind, a);
	struct varlena *y = summary_stored(kind, b);
	SummaryView xview,
				yview;
	Size		limit;
	struct varlena *result;
	int64		count[SUMMARY_MAX_COUNTS];
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

	for (int i = 0; i < kind->ncounts; i++)
	{
		if (subtract ?
			pg_sub_s64_overflow(xview.count[i], yview.count[i], &count[i]) :
			pg_add_s64_overflow(xview.count[i], yview.count[i], &count[i]))
			summary_range_error(kind);
	}
	to = summary_write_counts(kind, count, to);
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
	return summary_plus(kind, summary_pack(kind, summary_new(kind, false)), a, SUBTRACT);
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

/* One of the counts. */
int64
summary_count(const SummaryKind *kind, Datum a, int i)
{
	SummaryView view;

	summary_view(&view, kind, a);
	return view.count[i];
}

bool
summary_satisfies(const SummaryKind *kind, Datum a, bool (*condition) (const SummaryView *view))
{
	SummaryView view;

	summary_view(&view, kind, a);
	return condition(&view);
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
