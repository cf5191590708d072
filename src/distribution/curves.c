#include "distribution/curves.h"

#include "miscadmin.h"

#include "distribution/answer.h"

/*
 * Curves: set-returning functions with plain columns that can be plotted as
 * they are.
 */
void
curve_point(ReturnSetInfo *curve, double x, MeasureStatus status, double y)
{
	Datum		values[2] = {Float8GetDatum(x), Float8GetDatum(y + 0.0)};
	bool		nulls[2] = {false, status == MEASURE_NULL};

	if (status == MEASURE_RANGE || (status == MEASURE_OK && !double_is_finite(y)))
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("value out of range: overflow")));
	CHECK_FOR_INTERRUPTS();
	put_result_row(curve, values, nulls);
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
	ReturnSetInfo *curve;
	DistributionView view;
	MeasureTotals t;
	EntryCursor cursor;
	const BigNumber *base;
	BigNumber	denominator;

	curve = begin_result_set(fcinfo);
	if (!open_distribution(fcinfo, 0, &view))
		return;
	measure_totals(&t, &view.e);
	base = term ? &t.weight : &t.welfare;
	if (base->n == 0 || base->negative)
	{
		distribution_view_close(&view);
		return;
	}
	if (term && !double_is_finite(term(entry_value(&view.e, 0), line)))
		(void) distribution_answer(fcinfo, MEASURE_RANGE, 0);
	big_clear(&denominator);	/* that of each share comes with it */
	cursor_start(&cursor, &view.e, &t, term, line, &denominator);
	for (int i = 0; i <= points; i++)
	{
		double		p = (double) i / points;
		double		y = 0;
		PopulationShare share;
		WideSum		s;
		BigNumber	partial,
					all;
		MeasureStatus status;

		shares_of_decimals(&p, 1, &share, &denominator);
		cursor_partial(&cursor, &share, &s);
		wide_read(&partial, &s);
		big_multiply(&all, base, &denominator);
		status = measure_quotient(&partial, &all, &y);
		curve_point(curve, p, status, y);
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

	partial_curve(fcinfo, points_argument(fcinfo, 2), measure_tip_term, line);
	return (Datum) 0;
}

/* Quantiles at p = 1/points, ..., 1. */
PG_FUNCTION_INFO_V1(pen_parade);
Datum
pen_parade(PG_FUNCTION_ARGS)
{
	int			points = points_argument(fcinfo, 1);
	ReturnSetInfo *curve;
	DistributionView view;
	MeasureTotals t;
	EntryCursor cursor;

	curve = begin_result_set(fcinfo);
	if (!open_distribution(fcinfo, 0, &view))
		return (Datum) 0;
	measure_totals(&t, &view.e);
	cursor_start(&cursor, &view.e, &t, NULL, 0, NULL);
	for (int i = 1; i <= points; i++)
	{
		double		p = (double) i / points;

		cursor_quantile(&cursor, p);
		curve_point(curve, p, MEASURE_OK, entry_value(&view.e, cursor.i));
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
	ReturnSetInfo *curve;
	DistributionView view[2];
	MeasureTotals t[2];
	EntryCursor cursor[2];

	curve = begin_result_set(fcinfo);
	if (!open_distributions(fcinfo, view))
		return (Datum) 0;
	for (int k = 0; k < 2; k++)
	{
		measure_totals(&t[k], &view[k].e);
		cursor_start(&cursor[k], &view[k].e, &t[k], NULL, 0, NULL);
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
		curve_point(curve, p, q[0] > 0 ? MEASURE_OK : MEASURE_NULL,
					q[0] > 0 ? (q[1] - q[0]) / q[0] : 0);
	}
	close_distributions(view);
	return (Datum) 0;
}
