#include "core/float8_row.h"
#include "distribution/answer.h"
#include "distribution/curves.h"
#include "concentration/answer.h"
#include "measure/concentration.h"

/* The questions that a concentration_summary answers. */

ACCESSOR_OF(&concentration_summary_kind, concentration_index)
{
	return ASK(e, measure_concentration(e, value));
}

ACCESSOR_OF(&concentration_summary_kind, kakwani_index)
{
	return ASK(e, measure_kakwani(e, value));
}

ACCESSOR_OF(&concentration_summary_kind, amount_share)
{
	double		from = share_argument(fcinfo, 1, "from");
	double		to = share_argument(fcinfo, 2, "to");

	check_from_to(from, to);
	return ASK(e, measure_amount_share(e, from, to, value));
}

/* Shares of the poorest p = 0, 1/points, ..., 1 in the amount. */
PG_FUNCTION_INFO_V1(concentration_curve);
Datum
concentration_curve(PG_FUNCTION_ARGS)
{
	int			points = points_argument(fcinfo, 1);
	ReturnSetInfo *curve;
	DistributionView view;
	MeasureTotals t;
	BigNumber	amount,
				denominator,
				base;
	AmountCursor cursor;

	curve = begin_result_set(fcinfo);
	if (!open_concentration(fcinfo, 0, &view))
		return (Datum) 0;
	measure_totals(&t, &view.e);
	measure_amount_total(&view.e, &amount);
	if (amount.n == 0)
	{
		distribution_view_close(&view);
		return (Datum) 0;
	}
	big_clear(&denominator);	/* that of each share comes with it */
	amount_start(&cursor, &view.e, &t, &denominator);
	for (int i = 0; i <= points; i++)
	{
		double		p = (double) i / points;
		double		value = 0;
		PopulationShare share;
		AmountPart	part;
		MeasureStatus status;

		shares_of_decimals(&p, 1, &share, &denominator);
		amount_upto(&cursor, &share, &part);
		big_multiply(&base, &amount, &denominator);
		status = amount_part_share(&part, &base, &value);
		curve_point(curve, p, status, value);
	}
	distribution_view_close(&view);
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(source_decomposition);
Datum
source_decomposition(PG_FUNCTION_ARGS)
{
	DistributionView view;
	SourceParts parts;
	MeasureStatus status;

	if (!open_concentration(fcinfo, 0, &view))
		PG_RETURN_NULL();
	status = measure_source(&view.e, &parts);
	distribution_view_close(&view);
	if (status != MEASURE_OK)
		return distribution_answer(fcinfo, status, 0);
	return float8_row(fcinfo, (double[]) {
		parts.share, parts.concentration, parts.contribution, parts.marginal
	}, parts.undefined, 4);
}
