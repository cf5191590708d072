#include "core/args.h"
#include "core/summary_type.h"
#include "concentration/answer.h"

/*
 * concentration_summary: an amount ranked by welfare, as a value.  It is a
 * welfare_distribution in which every entry also holds the exact total amount
 * of its people.
 */
const DistributionKind concentration_summary_kind = {
	.name = "concentration_summary",
	.version = 0x43,
	.amounts = true
};

/* For what only looks at the bytes of a stored value. */
static const SummaryKind concentration_summary_bytes = {
	.name = "concentration_summary",
	.version = 0x43
};

SUMMARY_FUNCTION(concentration_summary_in, return distribution_in(fcinfo, &concentration_summary_kind));
SUMMARY_FUNCTION(concentration_summary_out, return summary_out(fcinfo, &concentration_summary_bytes));
SUMMARY_FUNCTION(concentration_summary_recv, return distribution_recv(fcinfo, &concentration_summary_kind));
SUMMARY_FUNCTION(concentration_summary_send, return summary_send(fcinfo, &concentration_summary_bytes));
SUMMARY_FUNCTION(concentration_summary_final, return summary_final(fcinfo, &concentration_summary_bytes));
SUMMARY_COMPARISON(concentration_summary_lt, &concentration_summary_bytes, <);
SUMMARY_COMPARISON(concentration_summary_le, &concentration_summary_bytes, <=);
SUMMARY_COMPARISON(concentration_summary_eq, &concentration_summary_bytes, ==);
SUMMARY_COMPARISON(concentration_summary_ne, &concentration_summary_bytes, !=);
SUMMARY_COMPARISON(concentration_summary_ge, &concentration_summary_bytes, >=);
SUMMARY_COMPARISON(concentration_summary_gt, &concentration_summary_bytes, >);
SUMMARY_FUNCTION(concentration_summary_cmp,
				 PG_RETURN_INT32(summary_compare(&concentration_summary_bytes,
												 PG_GETARG_DATUM(0), PG_GETARG_DATUM(1))));
SUMMARY_FUNCTION(concentration_summary_hash, return summary_hash(fcinfo, &concentration_summary_bytes));
SUMMARY_FUNCTION(concentration_summary_hash_extended,
				 return summary_hash_extended(fcinfo, &concentration_summary_bytes));

SUMMARY_FUNCTION(concentration_summary_combine,
				 return distribution_combine(fcinfo, &concentration_summary_kind, false));
SUMMARY_FUNCTION(concentration_summary_uncombine,
				 return distribution_combine(fcinfo, &concentration_summary_kind, true));

SUMMARY_FUNCTION(concentration_summary_add,
				 return distribution_plus(&concentration_summary_kind,
										  PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), false));
SUMMARY_FUNCTION(concentration_summary_subtract,
				 return distribution_plus(&concentration_summary_kind,
										  PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), true));
SUMMARY_FUNCTION(concentration_summary_is_empty,
				 PG_RETURN_BOOL(distribution_is_empty(&concentration_summary_kind, PG_GETARG_DATUM(0))));

/* -a: nothing, in the precision of a, minus a. */
PG_FUNCTION_INFO_V1(concentration_summary_negate);
Datum
concentration_summary_negate(PG_FUNCTION_ARGS)
{
	FlatHeader	header;
	DistributionObject *object;

	distribution_header(&concentration_summary_kind, PG_GETARG_DATUM(0), &header);
	object = distribution_new(&concentration_summary_kind, CurrentMemoryContext, header.precision);
	return distribution_plus(&concentration_summary_kind, distribution_flatten(object),
							 PG_GETARG_DATUM(0), true);
}

PG_FUNCTION_INFO_V1(concentration_summary_is_proper);
Datum
concentration_summary_is_proper(PG_FUNCTION_ARGS)
{
	DistributionView view;

	PG_RETURN_BOOL(distribution_view_proper(&view, &concentration_summary_kind, PG_GETARG_DATUM(0)));
}

SUMMARY_FUNCTION(concentration_summary_coarsen,
				 return distribution_coarsen(fcinfo, &concentration_summary_kind));

#define HEADER_FIELD(name, result) \
	PG_FUNCTION_INFO_V1(name); \
	Datum \
	name(PG_FUNCTION_ARGS) \
	{ \
		FlatHeader	header; \
		distribution_header(&concentration_summary_kind, PG_GETARG_DATUM(0), &header); \
		result; \
	} \
	extern Datum name(PG_FUNCTION_ARGS)

HEADER_FIELD(concentration_summary_row_count, PG_RETURN_INT64(header.rows));
HEADER_FIELD(concentration_summary_excluded, PG_RETURN_INT64(header.excluded));
HEADER_FIELD(concentration_summary_precision, PG_RETURN_INT32(header.precision));
HEADER_FIELD(concentration_summary_entry_count, PG_RETURN_INT64((int64) header.n));

/*
 * The transition: (state, amount, welfare [, weight [, precision]]).  Not
 * strict, because rows with a NULL are counted.
 */
static pg_attribute_always_inline Datum
accumulate(FunctionCallInfo fcinfo, bool numeric, bool subtract)
{
	bool		weighted = PG_NARGS() > 3;
	MemoryContext parent;
	DistributionObject *object = distribution_state_arg(fcinfo, &concentration_summary_kind, &parent);
	EntryStore *store;
	double		x,
				y,
				w = 1.0;

	if (unlikely(object == NULL || PG_NARGS() > 4))
		object = distribution_at_precision(fcinfo, 4, &concentration_summary_kind, object, parent);
	distribution_changed(object);
	store = &object->store;

	if (PG_ARGISNULL(1) || PG_ARGISNULL(2) || (weighted && PG_ARGISNULL(3)))
	{
		store->excluded += subtract ? -1 : 1;
		PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
	}

	x = numeric ? numeric_argument(fcinfo, 1, "amount") : float8_argument(fcinfo, 1, "amount");
	y = numeric ? numeric_argument(fcinfo, 2, "welfare") : float8_argument(fcinfo, 2, "welfare");
	if (weighted)
	{
		w = numeric ? numeric_argument(fcinfo, 3, "weight") : float8_argument(fcinfo, 3, "weight");
		check_not_negative(w, "weight");
	}
	store->rows += subtract ? -1 : 1;
	if (w != 0)
		store_add(store, 3, y, subtract ? -w : w, x);
	PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
}

SUMMARY_FUNCTION(concentration_accum, return accumulate(fcinfo, false, false));
SUMMARY_FUNCTION(concentration_discard, return accumulate(fcinfo, false, true));
SUMMARY_FUNCTION(concentration_accum_numeric, return accumulate(fcinfo, true, false));
SUMMARY_FUNCTION(concentration_discard_numeric, return accumulate(fcinfo, true, true));
