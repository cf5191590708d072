#ifndef POVAID_MEASURE_GROWTH_H
#define POVAID_MEASURE_GROWTH_H

#include "measure/measure.h"

/*
 * Growth from one distribution to another, and who has it: pure functions of
 * two lists of entries.  "The poor" are those of the first, at their places in
 * the parade: the poorest h of either distribution, h the first headcount.
 */
typedef struct PovertyChange
{
	double		total;
	double		growth;
	double		redistribution;
	double		residual;
	double		growth_shapley;
	double		redistribution_shapley;
} PovertyChange;

extern MeasureStatus measure_mean_growth(const Entries *d0, const Entries *d1, double *result);
extern MeasureStatus
measure_quantile_growth(const Entries *d0, const Entries *d1, double p, double *result);
extern MeasureStatus
measure_poor_mean_growth(const Entries *d0, const Entries *d1, double line, double *result);
extern MeasureStatus
measure_pro_poor_rate(const Entries *d0, const Entries *d1, double line, double *result);
extern MeasureStatus measure_poverty_change(const Entries *d0, const Entries *d1,
											const double *line,
											double alpha, PovertyChange *change);

#endif							/* POVAID_MEASURE_GROWTH_H */
