#include "core/term.h"
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
 * Add an amount that is that of w people together.  An entry has the sum of
 * weight x amount, exactly: so the people come with no amount, and the amount with
 * one more, who is taken away again.
 */
static void
add_total(EntryStore *store, double y, double w, double x, bool subtract)
{
	double		one = subtract ? -1 : 1;

	store_add(store, 3, y, subtract ? -w : w, 0);
	store_add(store, 3, y, one, x);
	store_add(store, 3, y, -one, 0);
}

/*
 * The transition: (state, amount, welfare [, weight [, precision]]), where the
 * amount is for each unit of weight, or for all of them: a total.  Not strict,
 * because rows with a NULL are counted.
 */
static pg_attribute_always_inline Datum
accumulate(FunctionCallInfo fcinfo, TermType type, bool total, bool subtract)
{
	bool		weighted = PG_NARGS() > 3;
	MemoryContext parent = NULL;
	DistributionObject *object =
		distribution_state_arg(fcinfo, &concentration_summary_kind, &parent);
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

	x = double_argument(fcinfo, 1, "amount", type);
	y = double_argument(fcinfo, 2, "welfare", type);
	if (weighted)
	{
		w = double_argument(fcinfo, 3, "weight", type);
		check_not_negative(w, "weight");
	}
	store_count(&store->rows, subtract);
	if (w != 0 && total)
		add_total(store, y, w, x, subtract);
	else if (w != 0)
		store_add(store, 3, y, subtract ? -w : w, x);
	PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
}

SQL_FUNCTION(concentration_accum_total, accumulate(fcinfo, TERM_FLOAT8, true, ADD));
SQL_FUNCTION(concentration_discard_total, accumulate(fcinfo, TERM_FLOAT8, true, DISCARD));
SQL_FUNCTION(concentration_accum_total_numeric, accumulate(fcinfo, TERM_NUMERIC, true, ADD));
SQL_FUNCTION(concentration_discard_total_numeric, accumulate(fcinfo, TERM_NUMERIC, true, DISCARD));
SQL_FUNCTION(concentration_accum, accumulate(fcinfo, TERM_FLOAT8, false, ADD));
SQL_FUNCTION(concentration_discard, accumulate(fcinfo, TERM_FLOAT8, false, DISCARD));
SQL_FUNCTION(concentration_accum_numeric, accumulate(fcinfo, TERM_NUMERIC, false, ADD));
SQL_FUNCTION(concentration_discard_numeric, accumulate(fcinfo, TERM_NUMERIC, false, DISCARD));
