#include "core/term.h"
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
state_with_parameter(FunctionCallInfo fcinfo, double param, const char *name, const char *hint)
{
	MemoryContext parent;
	DistributionObject *object = distribution_state_arg(fcinfo, &distribution_state_kind, &parent);

	if (object == NULL)
	{
		object = distribution_new(&distribution_state_kind, parent, ENTRIES_FULL_PRECISION);
		object->param = param;
	}
	else if (object->param != param)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must be the same in all rows of a group", name),
				 hint ? errhint("%s", hint) : 0));
	distribution_changed(object);
	return object;
}

/* Add the row (welfare, weight) with the arguments of these numbers, or take it away. */
static void
add_row(FunctionCallInfo fcinfo, DistributionObject *object, int welfare, int weight,
		TermType type, bool subtract)
{
	EntryStore *store = &object->store;
	double		y,
				w = 1.0;

	if (PG_ARGISNULL(welfare) || (weight > 0 && PG_ARGISNULL(weight)))
	{
		store_count(&store->excluded, subtract);
		return;
	}
	y = double_argument(fcinfo, welfare, "welfare", type);
	if (weight > 0)
	{
		w = double_argument(fcinfo, weight, "weight", type);
		check_not_negative(w, "weight");
	}
	store_count(&store->rows, subtract);
	if (w != 0)
		store_add(store, weight > 0 || subtract ? 2 : 1, y, subtract ? -w : w, 0);
}

static void
null_parameter(const char *name)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s must not be NULL", name)));
}

/* (state, welfare, weight, parameter) */
static Datum
accumulate(FunctionCallInfo fcinfo, const char *name, TermType type, bool subtract)
{
	DistributionObject *object;

	if (PG_ARGISNULL(3))
		null_parameter(name);
	object = state_with_parameter(fcinfo, float8_argument(fcinfo, 3, name) + 0.0, name, NULL);
	add_row(fcinfo, object, 1, 2, type, subtract);
	PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
}

/* (state, welfare, line [, weight]) */
static Datum
accumulate_line(FunctionCallInfo fcinfo, TermType type, bool subtract)
{
	DistributionObject *object;
	double		line;

	if (PG_ARGISNULL(2))
		null_parameter("line");
	line = double_argument(fcinfo, 2, "line", type);
	object = state_with_parameter(fcinfo, check_positive(line, "line"), "line",
								  "Pass welfare / line as the welfare and 1 as the line.");
	add_row(fcinfo, object, 1, PG_NARGS() > 3 ? 3 : 0, type, subtract);
	PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
}

/* A message must name the parameter, which only the transition function knows. */
#define PARAMETER_TRANSITIONS(suffix, name) \
	SQL_FUNCTION(distribution_state_accum##suffix, \
		accumulate(fcinfo, name, TERM_FLOAT8, ADD)); \
	SQL_FUNCTION(distribution_state_discard##suffix, \
		accumulate(fcinfo, name, TERM_FLOAT8, DISCARD)); \
	SQL_FUNCTION(distribution_state_accum##suffix##_numeric, \
		accumulate(fcinfo, name, TERM_NUMERIC, ADD)); \
	SQL_FUNCTION(distribution_state_discard##suffix##_numeric, \
		accumulate(fcinfo, name, TERM_NUMERIC, DISCARD))

PARAMETER_TRANSITIONS(, "p");
PARAMETER_TRANSITIONS(_epsilon, "epsilon");
PARAMETER_TRANSITIONS(_alpha, "alpha");
PARAMETER_TRANSITIONS(_fraction, "fraction");
SQL_FUNCTION(distribution_state_accum_line, accumulate_line(fcinfo, TERM_FLOAT8, ADD));
SQL_FUNCTION(distribution_state_discard_line, accumulate_line(fcinfo, TERM_FLOAT8, DISCARD));
SQL_FUNCTION(distribution_state_accum_line_numeric, accumulate_line(fcinfo, TERM_NUMERIC, ADD));
SQL_FUNCTION(distribution_state_discard_line_numeric,
			 accumulate_line(fcinfo, TERM_NUMERIC, DISCARD));
