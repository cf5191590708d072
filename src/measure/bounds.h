#ifndef POVAID_MEASURE_BOUNDS_H
#define POVAID_MEASURE_BOUNDS_H

#include "measure/measure.h"

/*
 * Certified bounds: where an index lies if all that is known are the bins.
 *
 * Of each bin the exact weight and total are known, and that every member lies
 * between two doubles.  What the members can be at worst is then known too:
 *
 * - a mean of a convex function (gaps, Watts, Theil, mean log deviation) is
 *	 least with all members at the mean of their bin (Jensen), and greatest
 *	 with all of them at the two ends of the bin;
 * - so it is for the Gini (Gastwirth 1972), to which each bin adds at most
 *	 w^2 (mean - low) (high - mean) / (high - low) / (W Y);
 * - a share below a line or a part of the Lorenz curve depends on one bin.
 *
 * Computed ends are moved outwards by more than all rounding errors of both
 * sides can be.  At full precision both ends are the value itself.
 */
typedef struct MeasureBounds
{
	double		lower;
	double		upper;
} MeasureBounds;

extern MeasureStatus bounds_headcount(const Entries *e, double line, bool inclusive,
									  MeasureBounds *b);
extern MeasureStatus bounds_fgt(const Entries *e, double line, double alpha, MeasureBounds *b);
extern MeasureStatus bounds_watts(const Entries *e, double line, MeasureBounds *b);
extern MeasureStatus bounds_entropy(const Entries *e, double alpha, MeasureBounds *b);
extern MeasureStatus bounds_gini(const Entries *e, MeasureBounds *b);
extern MeasureStatus bounds_quantile(const Entries *e, double p, MeasureBounds *b);
extern MeasureStatus bounds_lorenz(const Entries *e, double p, MeasureBounds *b);
extern MeasureStatus bounds_income_share(const Entries *e, double from, double to,
										 MeasureBounds *b);

#endif							/* POVAID_MEASURE_BOUNDS_H */
