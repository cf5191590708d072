#ifndef POVAID_TERMS_H
#define POVAID_TERMS_H

#include "number/double_bits.h"
#include "number/elementary.h"

/*
 * What one poor unit contributes, defined once for every topic: only so can a
 * summary, a distribution and a standard error agree to the last bit.  All of
 * them are called with welfare < line and line > 0.
 *
 * Overflow is read off the bits.  Where the operands' ranges are known, gcc 13
 * and 14 conclude from "the quotient is infinite" that an operand is, although
 * it overflowed, and drop what must be done then, however the comparison is
 * written: ratio > DBL_MAX, !(ratio <= DBL_MAX), isinf(ratio).
 */

/* The gap as a share of the line, rounded twice: fl(fl(line - welfare) / line). */
static inline double
gap_term(double welfare, double line)
{
	double		gap = (line - welfare) / line;

	/* Only the difference can be too large: halve both sides. */
	if (!double_is_finite(gap))
		gap = (0.5 * line - 0.5 * welfare) / (0.5 * line);
	return gap;
}

/* ln(line / welfare) of a positive welfare. */
static inline double
watts_term(double welfare, double line)
{
	double		ratio = line / welfare;

	if (!double_is_finite(ratio))
		return pov_ln(line) - pov_ln(welfare);
	return pov_ln(ratio);
}

/*
 * gap^alpha, the term of the index of Foster, Greer and Thorbecke.  The orders
 * that a poverty_summary knows have exactly its terms.
 */
static inline double
fgt_of_gap(double gap, double alpha)
{
	if (alpha == 0)
		return 1.0;
	if (alpha == 1)
		return gap;
	if (alpha == 2)
		return gap * gap;
	return pov_pow(gap, alpha);
}

static inline double
fgt_term(double welfare, double line, double alpha)
{
	return fgt_of_gap(gap_term(welfare, line), alpha);
}

#endif							/* POVAID_TERMS_H */
