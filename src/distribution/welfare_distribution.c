#include "core/args.h"
#include "core/summary_type.h"
#include "distribution/distribution.h"

/*
 * welfare_distribution: who has how much, as a value.
 *
 * The common functions of summary types that only look at the bytes of a
 * stored value serve this type too; for them it is a kind without content.
 */
const DistributionKind welfare_distribution_kind = {
	.name = "welfare_distribution",
	.version = 0x41
};

static const SummaryKind welfare_distribution_bytes = {
	.name = "welfare_distribution",
	.version = 0x41
};

SUMMARY_FUNCTION(welfare_distribution_in, return distribution_in(fcinfo, &welfare_distribution_kind));
SUMMARY_FUNCTION(welfare_distribution_out, return summary_out(fcinfo, &welfare_distribution_bytes));
SUMMARY_FUNCTION(welfare_distribution_recv, return distribution_recv(fcinfo, &welfare_distribution_kind));
SUMMARY_FUNCTION(welfare_distribution_send, return summary_send(fcinfo, &welfare_distribution_bytes));
SUMMARY_FUNCTION(welfare_distribution_final, return summary_final(fcinfo, &welfare_distribution_bytes));
SUMMARY_COMPARISON(welfare_distribution_lt, &welfare_distribution_bytes, <);
SUMMARY_COMPARISON(welfare_distribution_le, &welfare_distribution_bytes, <=);
SUMMARY_COMPARISON(welfare_distribution_eq, &welfare_distribution_bytes, ==);
SUMMARY_COMPARISON(welfare_distribution_ne, &welfare_distribution_bytes, !=);
SUMMARY_COMPARISON(welfare_distribution_ge, &welfare_distribution_bytes, >=);
SUMMARY_COMPARISON(welfare_distribution_gt, &welfare_distribution_bytes, >);
SUMMARY_FUNCTION(welfare_distribution_cmp,
				 PG_RETURN_INT32(summary_compare(&welfare_distribution_bytes,
												 PG_GETARG_DATUM(0), PG_GETARG_DATUM(1))));
SUMMARY_FUNCTION(welfare_distribution_hash, return summary_hash(fcinfo, &welfare_distribution_bytes));
SUMMARY_FUNCTION(welfare_distribution_hash_extended,
				 return summary_hash_extended(fcinfo, &welfare_distribution_bytes));

SUMMARY_FUNCTION(welfare_distribution_combine,
				 return distribution_combine(fcinfo, &welfare_distribution_kind, false));
SUMMARY_FUNCTION(welfare_distribution_uncombine,
				 return distribution_combine(fcinfo, &welfare_distribution_kind, true));

SUMMARY_FUNCTION(welfare_distribution_add,
				 return distribution_plus(&welfare_distribution_kind,
										  PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), false));
SUMMARY_FUNCTION(welfare_distribution_subtract,
				 return distribution_plus(&welfare_distribution_kind,
										  PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), true));
SUMMARY_FUNCTION(welfare_distribution_is_empty,
				 PG_RETURN_BOOL(distribution_is_empty(&welfare_distribution_kind, PG_GETARG_DATUM(0))));

/* -a: nothing, in the precision of a, minus a. */
PG_FUNCTION_INFO_V1(welfare_distribution_negate);
Datum
welfare_distribution_negate(PG_FUNCTION_ARGS)
{
	FlatHeader	header;
	DistributionObject *object;

	distribution_header(&welfare_distribution_kind, PG_GETARG_DATUM(0), &header);
	object = distribution_new(&welfare_distribution_kind, CurrentMemoryContext, header.precision);
	return distribution_plus(&welfare_distribution_kind, distribution_flatten(object),
							 PG_GETARG_DATUM(0), true);
}

PG_FUNCTION_INFO_V1(welfare_distribution_is_proper);
Datum
welfare_distribution_is_proper(PG_FUNCTION_ARGS)
{
	DistributionView view;

	PG_RETURN_BOOL(distribution_view_proper(&view, &welfare_distribution_kind, PG_GETARG_DATUM(0)));
}

PG_FUNCTION_INFO_V1(welfare_distribution_row_count);
Datum
welfare_distribution_row_count(PG_FUNCTION_ARGS)
{
	FlatHeader	header;

	distribution_header(&welfare_distribution_kind, PG_GETARG_DATUM(0), &header);
	PG_RETURN_INT64(header.rows);
}

PG_FUNCTION_INFO_V1(welfare_distribution_excluded);
Datum
welfare_distribution_excluded(PG_FUNCTION_ARGS)
{
	FlatHeader	header;

	distribution_header(&welfare_distribution_kind, PG_GETARG_DATUM(0), &header);
	PG_RETURN_INT64(header.excluded);
}

/* The number of mantissa bits that values keep: 52 is all of them. */
PG_FUNCTION_INFO_V1(welfare_distribution_precision);
Datum
welfare_distribution_precision(PG_FUNCTION_ARGS)
{
	FlatHeader	header;

	distribution_header(&welfare_distribution_kind, PG_GETARG_DATUM(0), &header);
	PG_RETURN_INT32(header.precision);
}

/* The number of distinct values, or of bins. */
PG_FUNCTION_INFO_V1(welfare_distribution_entry_count);
Datum
welfare_distribution_entry_count(PG_FUNCTION_ARGS)
{
	FlatHeader	header;

	distribution_header(&welfare_distribution_kind, PG_GETARG_DATUM(0), &header);
	PG_RETURN_INT64((int64) header.n);
}

static int
check_precision(int precision)
{
	if (precision < 0 || precision > ENTRIES_FULL_PRECISION)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("precision must be between 0 and %d", ENTRIES_FULL_PRECISION)));
	return precision;
}

/*
 * The state of a transition whose argument n, if there is one, is the
 * precision: a new state, if there is none yet.
 */
DistributionObject *
distribution_at_precision(FunctionCallInfo fcinfo, int n, const DistributionKind *kind,
						  DistributionObject *object, MemoryContext parent)
{
	int			precision = ENTRIES_FULL_PRECISION;

	if (PG_NARGS() > n)
	{
		if (PG_ARGISNULL(n))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("precision must not be NULL")));
		precision = check_precision(PG_GETARG_INT32(n));
	}
	if (object == NULL)
		return distribution_new(kind, parent, precision);
	if (object->store.main.e.precision != precision)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("precision must be the same in all rows of a group")));
	return object;
}

/*
 * The transition of all aggregates over a distribution:
 * (state, welfare [, weight [, precision]]).  Not strict, because rows with a
 * NULL are counted.
 */
static pg_attribute_always_inline Datum
accumulate(FunctionCallInfo fcinfo, bool numeric, bool subtract)
{
	int			nargs = PG_NARGS();
	MemoryContext parent;
	DistributionObject *object = distribution_state_arg(fcinfo, &welfare_distribution_kind, &parent);
	EntryStore *store;
	double		y,
				w = 1.0;

	if (unlikely(object == NULL || nargs > 3))
		object = distribution_at_precision(fcinfo, 3, &welfare_distribution_kind, object, parent);
	distribution_changed(object);
	store = &object->store;

	if (PG_ARGISNULL(1) || (nargs > 2 && PG_ARGISNULL(2)))
	{
		store->excluded += subtract ? -1 : 1;
		PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
	}

	y = numeric ? numeric_argument(fcinfo, 1, "welfare") : float8_argument(fcinfo, 1, "welfare");
	if (nargs > 2)
	{
		w = numeric ? numeric_argument(fcinfo, 2, "weight") : float8_argument(fcinfo, 2, "weight");
		check_not_negative(w, "weight");
	}
	store->rows += subtract ? -1 : 1;
	if (w != 0)
		store_add(store, nargs > 2 || subtract ? 2 : 1, y, subtract ? -w : w, 0);
	PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
}

PG_FUNCTION_INFO_V1(welfare_accum);
Datum
welfare_accum(PG_FUNCTION_ARGS)
{
	return accumulate(fcinfo, false, false);
}

PG_FUNCTION_INFO_V1(welfare_discard);
Datum
welfare_discard(PG_FUNCTION_ARGS)
{
	return accumulate(fcinfo, false, true);
}

PG_FUNCTION_INFO_V1(welfare_accum_numeric);
Datum
welfare_accum_numeric(PG_FUNCTION_ARGS)
{
	return accumulate(fcinfo, true, false);
}

PG_FUNCTION_INFO_V1(welfare_discard_numeric);
Datum
welfare_discard_numeric(PG_FUNCTION_ARGS)
{
	return accumulate(fcinfo, true, true);
}

/* coarsen(d, precision): the same people in larger bins. */
Datum
distribution_coarsen(FunctionCallInfo fcinfo, const DistributionKind *kind)
{
	int			precision = check_precision(PG_GETARG_INT32(1));
	DistributionObject *object = distribution_expand(kind, PG_GETARG_DATUM(0), CurrentMemoryContext);

	store_coarsen(&object->store, precision);
	return distribution_flatten(object);
}

SUMMARY_FUNCTION(coarsen, return distribution_coarsen(fcinfo, &welfare_distribution_kind));
