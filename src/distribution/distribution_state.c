#include "core/args.h"
#include "distribution/value_type.h"

/*
 * distribution_state: a distribution together with the parameter of the one
 * question that will be asked, for one-step aggregates such as
 * weighted_quantile(welfare, weight, p).
 */
const DistributionKind distribution_state_kind = {
	.name = "distribution_state",
	.version = 0x42,
	.has_param = true
};

DISTRIBUTION_TYPE(distribution_state);

static DistributionObject *
state_with_parameter(FunctionCallInfo fcinfo, double param, bool line)
{
	MemoryContext parent;
	DistributionObject *object = distribution_state_arg(fcinfo, &distribution_state_kind, &parent);

	if (object == NULL)
	{
		object = distribution_new(&distribution_state_kind, parent, ENTRIES_FULL_PRECISION);
		object->param = param;
	}
	else if (object->param != param)
	{
		if (line)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("line must be the same in all rows of a group"),
					 errhint("Pass welfare / line as the welfare and 1 as the line.")));
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the last argument must be the same in all rows of a group")));
	}
	distribution_changed(object);
	return object;
}

/* Add the row (welfare, weight) with the arguments of these numbers, or take it away. */
static void
add_row(FunctionCallInfo fcinfo, DistributionObject *object, int welfare, int weight,
		bool numeric, bool subtract)
{
	EntryStore *store = &object->store;
	double		y,
				w = 1.0;

	if (PG_ARGISNULL(welfare) || (weight > 0 && PG_ARGISNULL(weight)))
	{
		store_count(&store->excluded, subtract);
		return;
	}
	y = numeric ? numeric_argument(fcinfo, welfare, "welfare") :
		float8_argument(fcinfo, welfare, "welfare");
	if (weight > 0)
	{
		w = numeric ? numeric_argument(fcinfo, weight, "weight") :
			float8_argument(fcinfo, weight, "weight");
		check_not_negative(w, "weight");
	}
	store_count(&store->rows, subtract);
	if (w != 0)
		store_add(store, weight > 0 || subtract ? 2 : 1, y, subtract ? -w : w, 0);
}

/* (state, welfare, weight, parameter) */
static Datum
accumulate(FunctionCallInfo fcinfo, bool numeric, bool subtract)
{
	DistributionObject *object;

	if (PG_ARGISNULL(3))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the last argument must not be NULL")));
	object = state_with_parameter(fcinfo, float8_argument(fcinfo, 3, "the last argument") + 0.0, false);
	add_row(fcinfo, object, 1, 2, numeric, subtract);
	PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
}

/* (state, welfare, line [, weight]) */
static Datum
accumulate_line(FunctionCallInfo fcinfo, bool numeric, bool subtract)
{
	DistributionObject *object;
	double		line;

	if (PG_ARGISNULL(2))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("line must not be NULL")));
	line = numeric ? numeric_argument(fcinfo, 2, "line") : float8_argument(fcinfo, 2, "line");
	object = state_with_parameter(fcinfo, check_positive(line, "line"), true);
	add_row(fcinfo, object, 1, PG_NARGS() > 3 ? 3 : 0, numeric, subtract);
	PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
}

SUMMARY_FUNCTION(distribution_state_accum, return accumulate(fcinfo, false, false));
SUMMARY_FUNCTION(distribution_state_discard, return accumulate(fcinfo, false, true));
SUMMARY_FUNCTION(distribution_state_accum_numeric, return accumulate(fcinfo, true, false));
SUMMARY_FUNCTION(distribution_state_discard_numeric, return accumulate(fcinfo, true, true));
SUMMARY_FUNCTION(distribution_state_accum_line, return accumulate_line(fcinfo, false, false));
SUMMARY_FUNCTION(distribution_state_discard_line, return accumulate_line(fcinfo, false, true));
SUMMARY_FUNCTION(distribution_state_accum_line_numeric, return accumulate_line(fcinfo, true, false));
SUMMARY_FUNCTION(distribution_state_discard_line_numeric, return accumulate_line(fcinfo, true, true));
