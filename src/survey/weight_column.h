#ifndef POVAID_SURVEY_WEIGHT_COLUMN_H
#define POVAID_SURVEY_WEIGHT_COLUMN_H

#include "core/compat.h"

#include "list/run.h"

/*
 * The exact weights of a list of entries.  A narrow column has one word for
 * each, an integer in units of 2^place; weights whose digits do not fit into
 * that share a window of limbs, see number/exact.h.  Positions are those of
 * binary digits in the grid of exact sums.
 */
typedef struct WeightColumn
{
	bool		wide;
	int			place;			/* of the lowest digit of a narrow column */
	int			base;			/* lowest limb of the window, */
	int			n;				/* and how many it has; 1 in a narrow column */
	int			high;			/* no weight reaches this position */
	uint64	   *limb;
} WeightColumn;

/* Narrow weights stay below 2^62, so that sums of two do not overflow. */
#define WEIGHT_BITS		62

extern void weight_column_choose(WeightColumn *column, int low, int high);
extern void weight_column_alloc(WeightColumn *column, size_t n);
extern int	weight_column_low(const WeightColumn *column);
extern void weight_column_add_double(WeightColumn *column, size_t i, double w);
extern void weight_column_add(WeightColumn *column, size_t i, const WeightColumn *from, size_t j,
							  bool subtract);
extern void weight_column_number(const WeightColumn *column, size_t i, ExactNumber *x);
extern double weight_column_double(const WeightColumn *column, size_t i);
extern int	weight_column_sign(const WeightColumn *column, size_t i);
extern void weight_column_measure(WeightColumn *column, size_t n, int *lowest);

#endif							/* POVAID_SURVEY_WEIGHT_COLUMN_H */
