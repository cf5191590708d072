#include "core/float8_row.h"
#include "distribution/answer.h"
#include "measure/growth.h"

/* growth_redistribution(d0, d1, line0, line1, alpha): Datt and Ravallion. */
PG_FUNCTION_INFO_V1(growth_redistribution);
Datum
growth_redistribution(PG_FUNCTION_ARGS)
{
	DistributionView view[2];
	double		line[2];
	double		alpha = check_not_negative(float8_argument(fcinfo, 4, "alpha"), "alpha");
	bool		null[6] = {false};
	PovertyChange change;
	MeasureStatus status;

	line[0] = line_argument(fcinfo, 2);
	line[1] = line_argument(fcinfo, 3);
	if (!open_distributions(fcinfo, view))
		PG_RETURN_NULL();
	status = measure_poverty_change(&view[0].e, &view[1].e, line, alpha, &change);
	close_distributions(view);
	if (status != MEASURE_OK)
		return distribution_answer(fcinfo, status, 0);
	return float8_row(fcinfo, (double[]) {
		change.total, change.growth, change.redistribution, change.residual,
		change.growth_shapley, change.redistribution_shapley
	}, null, 6);
}
