#include "distribution/distribution.h"

/* What the SQL types of lists of entries share, see value_type.h. */

/* For the functions of stored_type.c: may these bytes be a value of the kind? */
bool
distribution_bytes_valid(const void *kind, const uint8 *data, Size size)
{
	const DistributionKind *k = kind;

	return flat_is_valid(data, size, k->version, k->has_param, k->amounts);
}

/* The stored form of a value in any form. */
struct varlena *
distribution_bytes(const void *kind, Datum value)
{
	(void) kind;
	return PG_DETOAST_DATUM_PACKED(value);
}

/* The distribution of no rows; at full precision, which coarsens no other. */
Datum
distribution_empty(const DistributionKind *kind)
{
	return distribution_flatten(
		distribution_new(kind, CurrentMemoryContext, ENTRIES_FULL_PRECISION));
}

/* Is it the distribution of no rows, the neutral element? */
bool
distribution_is_empty(const DistributionKind *kind, Datum value)
{
	FlatHeader	header;

	header = distribution_header(kind, value);
	return header.rows == 0 && header.excluded == 0 && header.n == 0;
}

bool
distribution_is_proper(const DistributionKind *kind, Datum value)
{
	DistributionView view;
	bool		proper = distribution_view_proper(&view, kind, value);

	distribution_view_close(&view);
	return proper;
}

static void
merge_value(DistributionObject *object, Datum value, bool subtract)
{
	DistributionView view;

	distribution_view(&view, object->kind, value);
	if (object->kind->has_param && memcmp(&view.param, &object->param, sizeof(double)) != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the parameter must be the same in all rows of a group"),
				 errdetail("It is %.15g in some rows and %.15g in others.", object->param, view.param)));
	distribution_changed(object);
	store_merge(&object->store, &view.e, view.rows, view.excluded, subtract);
	distribution_view_close(&view);
}

/* a + b, or a - b */
Datum
distribution_plus(const DistributionKind *kind, Datum a, Datum b, bool subtract)
{
	DistributionObject *object = distribution_expand(kind, a, CurrentMemoryContext);

	merge_value(object, b, subtract);
	return distribution_flatten(object);
}

/* -a: nothing, in the precision of a, minus a */
Datum
distribution_minus(const DistributionKind *kind, Datum a)
{
	FlatHeader	header;
	DistributionObject *object;

	header = distribution_header(kind, a);
	object = distribution_new(kind, CurrentMemoryContext, header.precision);
	merge_value(object, a, true);
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
