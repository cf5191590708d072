#include "distribution/answer.h"

#include "access/htup_details.h"
#include "funcapi.h"

/* Two distributions beside each other: growth and redistribution. */

/* FGT index of e at the line moved to another mean: line x (of / to). */
static IndexStatus
poverty_at(const Entries *e, double line, double alpha, double *result)
{
	if (!is_finite_double(line) || line <= 0)
		return INDEX_NULL;
	return index_fgt(e, line, alpha, false, result);
}

/*
 * growth_redistribution(d0, d1, line0, line1, alpha): Datt and Ravallion.
 *
 * P(m, L) is poverty with mean m (in units of the line) and Lorenz curve L.
 * Growth is P(m1, L0) - P(m0, L0), redistribution P(m0, L1) - P(m0, L0), and
 * what is left of the total the residual; Shapley's values are the means over
 * both reference periods, and leave nothing.
 */
PG_FUNCTION_INFO_V1(growth_redistribution);
Datum
growth_redistribution(PG_FUNCTION_ARGS)
{
	DistributionView view[2];
	double		line[2];
	double		alpha = PG_GETARG_FLOAT8(4);
	double		mean[2];
	double		p[2][2];		/* by mean and by Lorenz curve */
	TupleDesc	descriptor;
	Datum		values[6];
	bool		nulls[6] = {false};
	bool		known = true;
	HeapTuple	tuple;

	line[0] = line_argument(fcinfo, 2);
	line[1] = line_argument(fcinfo, 3);
	check_not_negative(check_finite(alpha, "alpha"), "alpha");
	for (int k = 0; k < 2; k++)
	{
		if (!open_distribution(fcinfo, k, &view[k]) ||
			index_mean(&view[k].e, &mean[k]) != INDEX_OK || mean[k] <= 0)
			PG_RETURN_NULL();
	}

	for (int m = 0; m < 2; m++)
	{
		for (int l = 0; l < 2; l++)
		{
			/* Instead of moving the values to the mean, move the line. */
			double		moved = m == l ? line[m] : line[m] * (mean[l] / mean[m]);
			IndexStatus status = poverty_at(&view[l].e, moved, alpha, &p[m][l]);

			if (status == INDEX_RANGE)
				return answer(fcinfo, status, 0);
			known &= status == INDEX_OK;
		}
	}
	if (!known)
		PG_RETURN_NULL();

	if (get_call_result_type(fcinfo, NULL, &descriptor) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	descriptor = BlessTupleDesc(descriptor);
	values[0] = Float8GetDatum(p[1][1] - p[0][0] + 0.0);
	values[1] = Float8GetDatum(p[1][0] - p[0][0] + 0.0);
	values[2] = Float8GetDatum(p[0][1] - p[0][0] + 0.0);
	values[3] = Float8GetDatum((p[1][1] - p[1][0]) - (p[0][1] - p[0][0]) + 0.0);
	values[4] = Float8GetDatum(((p[1][0] - p[0][0]) + (p[1][1] - p[0][1])) / 2 + 0.0);
	values[5] = Float8GetDatum(((p[0][1] - p[0][0]) + (p[1][1] - p[1][0])) / 2 + 0.0);
	tuple = heap_form_tuple(descriptor, values, nulls);
	PG_RETURN_DATUM(HeapTupleGetDatum(tuple));
}
