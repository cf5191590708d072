#ifndef POVAID_MEASURE_CURVES_H
#define POVAID_MEASURE_CURVES_H

#include "measure/dominance.h"

/*
 * Two curves over the share of the population: Lorenz, generalized Lorenz and
 * TIP curves are the sums of a term of the poorest, joined by straight lines.
 *
 * To compare them they are drawn over common axes: everything of one curve is
 * multiplied with the totals of the other, so that the abscissas end at W0 W1
 * and the ordinates are shares of B0 B1, where the base B is the total welfare
 * or the weight.  Then the difference is a rational number at every kink of
 * either curve, and straight in between: its signs at the kinks say all.
 */
typedef struct CurveSide
{
	const Entries *e;
	CurveKind	kind;
	double		line;
	size_t		i;				/* the step to which the next kink belongs */
	BigNumber	other_weight;
	BigNumber	other_base;
	BigNumber	x,				/* where the step begins */
				y;
	BigNumber	width,			/* of the step, and how far it rises */
				rise;
	BigNumber	end_x,			/* where it ends */
				end_y;
} CurveSide;

/* curves.c; apart from it only its unit test takes single steps */
extern MeasureStatus
curve_side_start(CurveSide *s, const Entries *e, const Entries *other, CurveKind kind, double line);
extern bool curve_side_load(CurveSide *s);
extern bool curve_side_advance(CurveSide *s);

#endif							/* POVAID_MEASURE_CURVES_H */
