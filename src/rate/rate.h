#ifndef POVAID_RATE_H
#define POVAID_RATE_H

#include "core/summary.h"

/*
 * rate_summary: one ratio of exact sums.
 *
 * A row has a numerator and a denominator (persons, money, weights).  If only
 * the numerator is unknown, the row is left out of the ratio and counted, but
 * its denominator is kept: it says how far the rate could be off.
 */
typedef enum RateCount
{
	RATE_ROWS,					/* rows in use */
	RATE_EXCLUDED,				/* rows left out, because something was NULL */
	RATE_COUNTS
} RateCount;

typedef enum RateSum
{
	RATE_NUMERATOR,
	RATE_DENOMINATOR,
	RATE_UNKNOWN,				/* denominators of rows of unknown numerator */
	RATE_SUMS
} RateSum;

extern const SummaryKind rate_kind;

extern bool rate_is_proper(const SummaryView *view);
extern void rate_add_row(SummaryState **state, bool known, double numerator,
						 double denominator, bool subtract);

#endif							/* POVAID_RATE_H */
