#ifndef POVAID_INDEX_DOMINANCE_H
#define POVAID_INDEX_DOMINANCE_H

#include "distribution/index.h"

/*
 * Dominance: does one of two distributions lie above the other everywhere?
 *
 * Two functions are compared, of the poverty line or of the share of the
 * population.  Their difference, the first less the second, is a polynomial
 * between two neighbouring values or kinks, with coefficients that are exact
 * sums; so its sign is known everywhere, at every real number, without any
 * rounding.  What is asked for is the sequence of its signs.  Places where the
 * difference is 0 do not count: where two functions only touch, or run
 * together for a while, nothing changes.
 *
 * A visitor is told the first sign that is not 0, without a crossing; then
 * every change of sign, with the crossing: the lower end of the part in which
 * the new sign holds.  It returns false to stop.
 */
typedef struct Crossing
{
	double		at;				/* line, or share of the population */
	double		level;			/* of both curves there; 0 for lines */
} Crossing;

typedef bool (*SignVisitor) (void *arg, int sign, const Crossing *crossing);

typedef enum CurveKind
{
	CURVE_LORENZ,
	CURVE_GENERALIZED_LORENZ,
	CURVE_TIP
} CurveKind;

/* index_dominance.c */
extern void compare_deficits(const Entries *e0, const Entries *e1, int order, double from, double to,
							 SignVisitor visit, void *arg);

/* index_curves.c */
extern IndexStatus compare_curves(const Entries *e0, const Entries *e1, CurveKind kind, double line,
								  SignVisitor visit, void *arg);

#endif							/* POVAID_INDEX_DOMINANCE_H */
