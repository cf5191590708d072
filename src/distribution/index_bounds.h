#ifndef POVAID_INDEX_BOUNDS_H
#define POVAID_INDEX_BOUNDS_H

#include "distribution/index.h"

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
typedef struct IndexBounds
{
	double		lower;
	double		upper;
} IndexBounds;

extern IndexStatus bounds_headcount(const Entries *e, double line, bool inclusive, IndexBounds *b);
extern IndexStatus bounds_fgt(const Entries *e, double line, double alpha, IndexBounds *b);
extern IndexStatus bounds_watts(const Entries *e, double line, IndexBounds *b);
extern IndexStatus bounds_entropy(const Entries *e, double alpha, IndexBounds *b);
extern IndexStatus bounds_gini(const Entries *e, IndexBounds *b);
extern IndexStatus bounds_quantile(const Entries *e, double p, IndexBounds *b);
extern IndexStatus bounds_lorenz(const Entries *e, double p, IndexBounds *b);
extern IndexStatus bounds_income_share(const Entries *e, double from, double to, IndexBounds *b);

#endif							/* POVAID_INDEX_BOUNDS_H */
