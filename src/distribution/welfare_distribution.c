#include "core/term.h"
#include "distribution/value_type.h"

/* welfare_distribution: who has how much, as a value. */
const DistributionKind welfare_distribution_kind = {
	.name = "welfare_distribution",
	.version = 0x41
};

DISTRIBUTION_VALUE_TYPE(welfare_distribution);

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
accumulate(FunctionCallInfo fcinfo, TermType type, bool subtract)
{
	int			nargs = PG_NARGS();
	MemoryContext parent = NULL;
	DistributionObject *object =
		distribution_state_arg(fcinfo, &welfare_distribution_kind, &parent);
	EntryStore *store;
	double		y,
				w = 1.0;

	if (unlikely(object == NULL || nargs > 3))
		object = distribution_at_precision(fcinfo, 3, &welfare_distribution_kind, object, parent);
	distribution_changed(object);
	store = &object->store;

	if (PG_ARGISNULL(1) || (nargs > 2 && PG_ARGISNULL(2)))
	{
		store_count(&store->excluded, subtract);
		PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
	}

	y = double_argument(fcinfo, 1, "welfare", type);
	if (nargs > 2)
	{
		w = double_argument(fcinfo, 2, "weight", type);
		check_not_negative(w, "weight");
	}
	store_count(&store->rows, subtract);
	if (w != 0)
		store_add(store, nargs > 2 || subtract ? 2 : 1, y, subtract ? -w : w, 0);
	PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
}

SQL_FUNCTION(welfare_accum, accumulate(fcinfo, TERM_FLOAT8, ADD));
SQL_FUNCTION(welfare_discard, accumulate(fcinfo, TERM_FLOAT8, DISCARD));
SQL_FUNCTION(welfare_accum_numeric, accumulate(fcinfo, TERM_NUMERIC, ADD));
SQL_FUNCTION(welfare_discard_numeric, accumulate(fcinfo, TERM_NUMERIC, DISCARD));
/* coarsen(d, precision): the same people in larger bins. */
Datum
distribution_coarsen(FunctionCallInfo fcinfo, const DistributionKind *kind)
{
	int			precision = check_precision(PG_GETARG_INT32(1));
	DistributionObject *object =
		distribution_expand(kind, PG_GETARG_DATUM(0), CurrentMemoryContext);

	store_coarsen(&object->store, precision);
	return distribution_flatten(object);
}
