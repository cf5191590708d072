#ifndef POVAID_UNIT_SCALE_H
#define POVAID_UNIT_SCALE_H

#include "measure/measure.h"

/*
 * Weights and values as doubles in units in which the total weight and the total
 * welfare are somewhat below 1, at least 2^-64: powers of two, so that nothing
 * is rounded but the weights of more than 53 bits.  What is left to an index
 * that cannot be one exact quotient is then far from both ends of the range.
 */
typedef struct UnitScale
{
	double		weight;			/* all of it */
	double		welfare;
	double		value_unit;		/* values are to be multiplied with it twice, */
	double		weight_unit;	/* and weights of one limb with it; 0 for more limbs */
	int			top;			/* all weights are below that limb */
} UnitScale;

/* totals.c */
extern MeasureStatus measure_unit_scale(const Entries *e, UnitScale *scale);

static inline double
unit_value(const Entries *e, const UnitScale *scale, size_t i)
{
	return entry_value(e, i) * scale->value_unit * scale->value_unit;
}

static inline double
unit_weight(const Entries *e, const UnitScale *scale, size_t i)
{
	const EntryColumn *c = &e->column[ENTRIES_WEIGHT];
	const uint64_t *limb = entry_limbs(e, i, ENTRIES_WEIGHT);

	if (scale->weight_unit != 0)
		return (double) (int64_t) limb[0] * scale->weight_unit;
	return measure_positive_limbs_to_double(limb, c->base - EXACT_ORIGIN - scale->top, c->n);
}

#endif							/* POVAID_UNIT_SCALE_H */
