#ifndef POVAID_TERMS_H
#define POVAID_TERMS_H

#include "core/elementary.h"

/*
 * What one poor unit contributes, defined once for every topic: only so can a
 * summary, a distribution and a standard error agree to the last bit.  All of
 * them are called with welfare < line and line > 0.
 */

/* The gap as a share of the line, rounded twice: fl(fl(line - welfare) / line). */
static inline double
gap_term(double welfare, double line)
{
	double		gap = (line - welfare) / line;

	/* Only the difference can be too large: halve both sides. */
	if (gap > 1.7976931348623157e308)
		gap = (0.5 * line - 0.5 * welfare) / (0.5 * line);
	return gap;
}

/* ln(line / welfare) of a positive welfare. */
static inline double
watts_term(double welfare, double line)
{
	double		ratio = line / welfare;

	if (ratio > 1.7976931348623157e308)
		return pov_ln(line) - pov_ln(welfare);
	return pov_ln(ratio);
}

/*
 * gap^alpha, the term of the index of Foster, Greer and Thorbecke.  The orders
 * that a poverty_summary knows have exactly its terms.
 */
static inline double
fgt_term(double welfare, double line, double alpha)
{
	double		gap;

	if (alpha == 0)
		return 1.0;
	gap = gap_term(welfare, line);
	if (alpha == 1)
		return gap;
	if (alpha == 2)
		return gap * gap;
	return pov_pow(gap, alpha);
}

#endif							/* POVAID_TERMS_H */
