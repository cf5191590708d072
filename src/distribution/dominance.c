#include "distribution/answer.h"
#include "core/result_set.h"
#include "measure/dominance.h"

#include "miscadmin.h"
#include "utils/builtins.h"

/* Stochastic, Lorenz and TIP dominance, and where the curves cross. */

/* What dominance forbids: the first distribution with this sign anywhere. */
typedef struct Search
{
	int			sign;
	bool		found;
} Search;

static bool
search_sign(void *arg, int sign, const Crossing *crossing)
{
	Search	   *search = arg;

	(void) crossing;
	search->found |= sign == search->sign;
	return !search->found;
}

/* Rows (at [, level], better) of the crossings. */
typedef struct Listing
{
	ReturnSetInfo *set;
	int			first_better;	/* the sign that is better for d0 */
} Listing;

static bool
list_crossing(void *arg, int sign, const Crossing *crossing)
{
	Listing    *listing = arg;
	Datum		values[3];
	bool		nulls[3] = {false, false, false};
	int			n = 0;

	CHECK_FOR_INTERRUPTS();
	if (crossing == NULL)
		return true;
	values[n++] = Float8GetDatum(crossing->at);
	if (listing->set->setDesc->natts == 3)
		values[n++] = Float8GetDatum(crossing->level);
	values[n++] = PointerGetDatum(cstring_to_text(sign == listing->first_better ? "d0" : "d1"));
	put_result_row(listing->set, values, nulls);
	pfree(DatumGetPointer(values[n - 1]));
	return true;
}

static void
check_range(FunctionCallInfo fcinfo, int *order, double *from, double *to)
{
	*order = PG_GETARG_INT32(2);
	*from = float8_argument(fcinfo, 3, "from");
	*to = float8_argument(fcinfo, 4, "to");
	if (*order < 1 || *order > 3)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("order must be 1, 2 or 3")));
	if (*from > *to)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("\"from\" must not be greater than \"to\"")));
}

/*
 * dominates(d0, d1, order, from, to): is the deficit of d0 at no line between
 * from and to greater than that of d1?
 */
PG_FUNCTION_INFO_V1(dominates);
Datum
dominates(PG_FUNCTION_ARGS)
{
	Search		search = {1, false};
	DistributionView view[2];
	int			order;
	double		from,
				to;

	check_range(fcinfo, &order, &from, &to);
	if (!open_distributions(fcinfo, view))
		PG_RETURN_NULL();
	measure_compare_deficits(&view[0].e, &view[1].e, order, from, to, search_sign, &search);
	close_distributions(view);
	PG_RETURN_BOOL(!search.found);
}

PG_FUNCTION_INFO_V1(dominance_crossings);
Datum
dominance_crossings(PG_FUNCTION_ARGS)
{
	Listing		listing;
	DistributionView view[2];
	int			order;
	double		from,
				to;

	check_range(fcinfo, &order, &from, &to);
	listing.set = begin_result_set(fcinfo);
	listing.first_better = -1;
	if (open_distributions(fcinfo, view))
	{
		measure_compare_deficits(&view[0].e, &view[1].e, order, from, to, list_crossing, &listing);
		close_distributions(view);
	}
	return (Datum) 0;
}

/* Is the curve of d0 nowhere on the wrong side of that of d1? */
static Datum
curve_dominates(FunctionCallInfo fcinfo, CurveKind kind, double line)
{
	Search		search = {kind == CURVE_TIP ? 1 : -1, false};
	DistributionView view[2];
	MeasureStatus status;

	if (!open_distributions(fcinfo, view))
		PG_RETURN_NULL();
	status = measure_compare_curves(&view[0].e, &view[1].e, kind, line, search_sign, &search);
	close_distributions(view);
	if (status != MEASURE_OK)
		return distribution_answer(fcinfo, status, 0);
	PG_RETURN_BOOL(!search.found);
}

static Datum
curve_crossings(FunctionCallInfo fcinfo, CurveKind kind, double line)
{
	Listing		listing;
	DistributionView view[2];
	MeasureStatus status;

	listing.set = begin_result_set(fcinfo);
	listing.first_better = kind == CURVE_TIP ? -1 : 1;
	if (!open_distributions(fcinfo, view))
		return (Datum) 0;
	status = measure_compare_curves(&view[0].e, &view[1].e, kind, line, list_crossing, &listing);
	close_distributions(view);
	if (status == MEASURE_RANGE)
		return distribution_answer(fcinfo, status, 0);
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(lorenz_dominates);
Datum
lorenz_dominates(PG_FUNCTION_ARGS)
{
	return curve_dominates(fcinfo, CURVE_LORENZ, 0);
}

PG_FUNCTION_INFO_V1(generalized_lorenz_dominates);
Datum
generalized_lorenz_dominates(PG_FUNCTION_ARGS)
{
	return curve_dominates(fcinfo, CURVE_GENERALIZED_LORENZ, 0);
}

PG_FUNCTION_INFO_V1(tip_dominates);
Datum
tip_dominates(PG_FUNCTION_ARGS)
{
	return curve_dominates(fcinfo, CURVE_TIP, line_argument(fcinfo, 2));
}

PG_FUNCTION_INFO_V1(lorenz_crossings);
Datum
lorenz_crossings(PG_FUNCTION_ARGS)
{
	return curve_crossings(fcinfo, CURVE_LORENZ, 0);
}

PG_FUNCTION_INFO_V1(tip_crossings);
Datum
tip_crossings(PG_FUNCTION_ARGS)
{
	return curve_crossings(fcinfo, CURVE_TIP, line_argument(fcinfo, 2));
}
