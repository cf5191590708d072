#include "core/args.h"
#include "concentration/answer.h"
#include "distribution/value_type.h"

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

DISTRIBUTION_VALUE_TYPE(concentration_summary);

/*
 * The transition: (state, amount, welfare [, weight [, precision]]).  Not
 * strict, because rows with a NULL are counted.
 */
static pg_attribute_always_inline Datum
accumulate(FunctionCallInfo fcinfo, bool numeric, bool subtract)
{
	bool		weighted = PG_NARGS() > 3;
	MemoryContext parent = NULL;
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
		store_count(&store->excluded, subtract);
		PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
	}

	x = numeric ? numeric_argument(fcinfo, 1, "amount") : float8_argument(fcinfo, 1, "amount");
	y = numeric ? numeric_argument(fcinfo, 2, "welfare") : float8_argument(fcinfo, 2, "welfare");
	if (weighted)
	{
		w = numeric ? numeric_argument(fcinfo, 3, "weight") : float8_argument(fcinfo, 3, "weight");
		check_not_negative(w, "weight");
	}
	store_count(&store->rows, subtract);
	if (w != 0)
		store_add(store, 3, y, subtract ? -w : w, x);
	PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
}

SUMMARY_FUNCTION(concentration_accum, return accumulate(fcinfo, false, false));
SUMMARY_FUNCTION(concentration_discard, return accumulate(fcinfo, false, true));
SUMMARY_FUNCTION(concentration_accum_numeric, return accumulate(fcinfo, true, false));
SUMMARY_FUNCTION(concentration_discard_numeric, return accumulate(fcinfo, true, true));
