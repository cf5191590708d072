#include "core/float8_row.h"
#include "distribution/answer.h"
#include "measure/growth.h"

/* Was growth from one distribution to the next good for the poor? */

typedef enum ProPoorColumn
{
	MEAN_GROWTH,
	MEDIAN_GROWTH,
	POOR_MEAN_GROWTH,
	PRO_POOR_RATE,
	PRO_POOR_INDEX,
	POVERTY_EQUIVALENT_GROWTH,
	PRO_POOR_COLUMNS
} ProPoorColumn;

/*
 * pro_poor_growth(d0, d1, line, alpha): each column is NULL where it is not
 * defined.  The index of Kakwani and Pernia is the change of poverty over the
 * part of it that growth alone makes; times the growth of the mean it is the
 * poverty equivalent growth rate.
 */
PG_FUNCTION_INFO_V1(pro_poor_growth);
Datum
pro_poor_growth(PG_FUNCTION_ARGS)
{
	double		line = line_argument(fcinfo, 2);
	double		alpha = check_not_negative(float8_argument(fcinfo, 3, "alpha"), "alpha");
	DistributionView view[2];
	const Entries *d0 = &view[0].e;
	const Entries *d1 = &view[1].e;
	double		value[PRO_POOR_COLUMNS] = {0};
	MeasureStatus status[PRO_POOR_COLUMNS];
	bool		null[PRO_POOR_COLUMNS];
	PovertyChange change;

	if (!open_distributions(fcinfo, view))
		PG_RETURN_NULL();

	status[MEAN_GROWTH] = measure_mean_growth(d0, d1, &value[MEAN_GROWTH]);
	status[MEDIAN_GROWTH] = measure_quantile_growth(d0, d1, 0.5, &value[MEDIAN_GROWTH]);
	status[POOR_MEAN_GROWTH] = measure_poor_mean_growth(d0, d1, line, &value[POOR_MEAN_GROWTH]);
	status[PRO_POOR_RATE] = measure_pro_poor_rate(d0, d1, line, &value[PRO_POOR_RATE]);
	status[PRO_POOR_INDEX] = measure_poverty_change(d0, d1, (double[]) {line, line}, alpha,
													&change);
	close_distributions(view);
	if (status[PRO_POOR_INDEX] == MEASURE_OK)
	{
		if (change.growth_shapley == 0)
			status[PRO_POOR_INDEX] = MEASURE_NULL;
		else
			value[PRO_POOR_INDEX] = change.total / change.growth_shapley;
	}
	status[POVERTY_EQUIVALENT_GROWTH] = Max(status[PRO_POOR_INDEX], status[MEAN_GROWTH]);
	if (status[POVERTY_EQUIVALENT_GROWTH] == MEASURE_OK)
		value[POVERTY_EQUIVALENT_GROWTH] = value[PRO_POOR_INDEX] * value[MEAN_GROWTH];

	for (int i = 0; i < PRO_POOR_COLUMNS; i++)
	{
		if (status[i] == MEASURE_RANGE)
			return distribution_answer(fcinfo, status[i], 0);
		null[i] = status[i] == MEASURE_NULL;
	}
	return float8_row(fcinfo, value, null, PRO_POOR_COLUMNS);
}
