#include "core/float8_row.h"
#include "distribution/answer.h"
#include "distribution/curves.h"
#include "concentration/answer.h"
#include "concentration/concentration.h"

/* The questions that a concentration_summary answers. */

PG_FUNCTION_INFO_V1(concentration_index);
Datum
concentration_index(PG_FUNCTION_ARGS)
{
	DistributionView view;
	IndexStatus status;
	double		value = 0;

	if (!open_concentration(fcinfo, 0, &view))
		PG_RETURN_NULL();
	status = index_concentration(&view.e, &value);
	distribution_view_close(&view);
	return answer(fcinfo, status, value);
}

PG_FUNCTION_INFO_V1(kakwani_index);
Datum
kakwani_index(PG_FUNCTION_ARGS)
{
	DistributionView view;
	IndexStatus status;
	double		value = 0;

	if (!open_concentration(fcinfo, 0, &view))
		PG_RETURN_NULL();
	status = index_kakwani(&view.e, &value);
	distribution_view_close(&view);
	return answer(fcinfo, status, value);
}

PG_FUNCTION_INFO_V1(amount_share);
Datum
amount_share(PG_FUNCTION_ARGS)
{
	DistributionView view;
	IndexStatus status;
	double		value = 0;
	double		from = share_argument(fcinfo, 1, "from");
	double		to = share_argument(fcinfo, 2, "to");

	if (from > to)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("\"from\" must not be greater than \"to\"")));
	if (!open_concentration(fcinfo, 0, &view))
		PG_RETURN_NULL();
	status = index_amount_share(&view.e, from, to, &value);
	distribution_view_close(&view);
	return answer(fcinfo, status, value);
}

/* Shares of the poorest p = 0, 1/points, ..., 1 in the amount. */
PG_FUNCTION_INFO_V1(concentration_curve);
Datum
concentration_curve(PG_FUNCTION_ARGS)
{
	int			points = points_argument(fcinfo, 1);
	Curve		curve;
	DistributionView view;
	IndexTotals t;
	WideNumber	amount;
	AmountCursor cursor;

	curve_start(fcinfo, &curve);
	if (!open_concentration(fcinfo, 0, &view))
		return (Datum) 0;
	index_totals(&t, &view.e);
	amount_total(&view.e, &amount);
	if (amount.n == 0)
	{
		distribution_view_close(&view);
		return (Datum) 0;
	}
	amount_start(&cursor, &view.e, &t);
	for (int i = 0; i <= points; i++)
	{
		double		p = (double) i / points;
		double		share = 0;
		AmountPart	part;
		IndexStatus status;

		amount_upto(&cursor, p, &part);
		status = amount_part_share(&part, &amount, &share);
		curve_point(&curve, p, status, share);
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
	IndexStatus status;

	if (!open_concentration(fcinfo, 0, &view))
		PG_RETURN_NULL();
	status = index_source(&view.e, &parts);
	distribution_view_close(&view);
	if (status != INDEX_OK)
		return answer(fcinfo, status, 0);
	return float8_row(fcinfo, (double[]) {
		parts.share, parts.concentration, parts.contribution, parts.marginal
	}, parts.undefined, 4);
}
