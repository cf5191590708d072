#include "distribution/curves.h"

#include "funcapi.h"
#include "miscadmin.h"

#include "distribution/answer.h"

/*
 * Curves: set-returning functions with plain columns that can be plotted as
 * they are.
 */
void
curve_start(FunctionCallInfo fcinfo, Curve *curve)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	MemoryContext old;

	if (result == NULL || !IsA(result, ReturnSetInfo) ||
		(result->allowedModes & SFRM_Materialize) == 0)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("set-valued function called in context that cannot accept a set")));
	old = MemoryContextSwitchTo(result->econtext->ecxt_per_query_memory);
	if (get_call_result_type(fcinfo, NULL, &curve->descriptor) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	curve->store = tuplestore_begin_heap((result->allowedModes & SFRM_Materialize_Random) != 0,
										 false, work_mem);
	result->returnMode = SFRM_Materialize;
	result->setResult = curve->store;
	result->setDesc = curve->descriptor;
	MemoryContextSwitchTo(old);
}

void
curve_point(Curve *curve, double x, IndexStatus status, double y)
{
	Datum		values[2] = {Float8GetDatum(x), Float8GetDatum(y + 0.0)};
	bool		nulls[2] = {false, status == INDEX_NULL};

	if (status == INDEX_RANGE || (status == INDEX_OK && !is_finite_double(y)))
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("value out of range: overflow")));
	CHECK_FOR_INTERRUPTS();
	tuplestore_putvalues(curve->store, curve->descriptor, values, nulls);
}

int
points_argument(FunctionCallInfo fcinfo, int n)
{
	int			points = PG_GETARG_INT32(n);

	if (points < 1 || points > 1000000)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("points must be between 1 and 1000000")));
	return points;
}

/* Points of a partial sum at p = 0, 1/points, ..., 1. */
static void
partial_curve(FunctionCallInfo fcinfo, int points, EntryTerm term, double line)
{
	Curve		curve;
	DistributionView view;
	IndexTotals t;
	EntryCursor cursor;
	const WideNumber *base;

	curve_start(fcinfo, &curve);
	if (!open_distribution(fcinfo, 0, &view))
		return;
	index_totals(&t, &view.e);
	base = term ? &t.weight : &t.welfare;
	if (base->n == 0 || base->negative)
	{
		distribution_view_close(&view);
		return;
	}
	if (term && !double_is_finite(term(entry_value(&view.e, 0), line)))
		(void) answer(fcinfo, INDEX_RANGE, 0);
	cursor_start(&cursor, &view.e, &t, term, line);
	for (int i = 0; i <= points; i++)
	{
		double		p = (double) i / points;
		double		y = 0;
		WideSum		s;
		WideNumber	partial;
		IndexStatus status;

		cursor_partial(&cursor, p, &s);
		wide_read(&partial, &s);
		status = index_quotient(&partial, base, &y);
		curve_point(&curve, p, status, y);
	}
	distribution_view_close(&view);
}

PG_FUNCTION_INFO_V1(lorenz_curve);
Datum
lorenz_curve(PG_FUNCTION_ARGS)
{
	partial_curve(fcinfo, points_argument(fcinfo, 1), NULL, 0);
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(tip_curve);
Datum
tip_curve(PG_FUNCTION_ARGS)
{
	double		line = line_argument(fcinfo, 1);

	partial_curve(fcinfo, points_argument(fcinfo, 2), tip_term, line);
	return (Datum) 0;
}

/* Quantiles at p = 1/points, ..., 1. */
PG_FUNCTION_INFO_V1(pen_parade);
Datum
pen_parade(PG_FUNCTION_ARGS)
{
	int			points = points_argument(fcinfo, 1);
	Curve		curve;
	DistributionView view;
	IndexTotals t;
	EntryCursor cursor;

	curve_start(fcinfo, &curve);
	if (!open_distribution(fcinfo, 0, &view))
		return (Datum) 0;
	index_totals(&t, &view.e);
	cursor_start(&cursor, &view.e, &t, NULL, 0);
	for (int i = 1; i <= points; i++)
	{
		double		p = (double) i / points;

		cursor_quantile(&cursor, p);
		curve_point(&curve, p, INDEX_OK, entry_value(&view.e, cursor.i));
	}
	distribution_view_close(&view);
	return (Datum) 0;
}

/* Growth of the quantiles at p = 1/points, ..., 1. */
PG_FUNCTION_INFO_V1(growth_incidence);
Datum
growth_incidence(PG_FUNCTION_ARGS)
{
	int			points = points_argument(fcinfo, 2);
	Curve		curve;
	DistributionView view[2];
	IndexTotals t[2];
	EntryCursor cursor[2];

	curve_start(fcinfo, &curve);
	if (!open_distributions(fcinfo, view))
		return (Datum) 0;
	for (int k = 0; k < 2; k++)
	{
		index_totals(&t[k], &view[k].e);
		cursor_start(&cursor[k], &view[k].e, &t[k], NULL, 0);
	}
	for (int i = 1; i <= points; i++)
	{
		double		p = (double) i / points;
		double		q[2];

		for (int k = 0; k < 2; k++)
		{
			cursor_quantile(&cursor[k], p);
			q[k] = entry_value(&view[k].e, cursor[k].i);
		}
		curve_point(&curve, p, q[0] > 0 ? INDEX_OK : INDEX_NULL,
					q[0] > 0 ? (q[1] - q[0]) / q[0] : 0);
	}
	close_distributions(view);
	return (Datum) 0;
}
