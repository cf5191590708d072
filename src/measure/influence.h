#ifndef POVAID_INFLUENCE_H
#define POVAID_INFLUENCE_H

#include "measure/measure.h"

/*
 * The influence of each entry on an index: the derivative of the index by the
 * weight of one unit with the entry's value.  Standard errors are built on it:
 * the sampling variance of an index is that of the sum of w u.
 *
 * All of them leave the index as it is when all weights grow in proportion
 * (sum of w u is 0, but for totals), and people of equal welfare have equal
 * influence.  "inclusive" counts those at the line as poor.
 */
typedef enum InfluenceOf
{
	INFLUENCE_TOTAL,
	INFLUENCE_MEAN,
	INFLUENCE_FGT,				/* param: line, alpha */
	INFLUENCE_WATTS,			/* line */
	INFLUENCE_SEN,				/* line */
	INFLUENCE_SST,				/* line */
	INFLUENCE_QUANTILE,			/* p, density at the quantile */
	INFLUENCE_LORENZ,			/* p */
	INFLUENCE_GENERALIZED_LORENZ,	/* p */
	INFLUENCE_LOWER_TOTAL,		/* p: welfare of those at or below the quantile */
	INFLUENCE_UPPER_TOTAL,		/* share: welfare of those above the quantile 1 - share */
	INFLUENCE_GINI,
	INFLUENCE_S_GINI,			/* nu */
	INFLUENCE_HOOVER,
	INFLUENCE_ENTROPY,			/* alpha */
	INFLUENCE_ATKINSON,			/* epsilon */
	INFLUENCE_ZENGA
} InfluenceOf;

extern MeasureStatus measure_influence(const Entries *e, InfluenceOf what,
									   double param, double param2, bool inclusive, double *u);

#endif							/* POVAID_INFLUENCE_H */
