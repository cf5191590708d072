#ifndef POVAID_MEASURE_DOMINANCE_H
#define POVAID_MEASURE_DOMINANCE_H

#include "measure/measure.h"
#include "number/big.h"

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

/*
 * The deficit of order s at a line z is the mean over everybody of (z - y)^(s-1)
 * of the poor, those with y < z: headcount, gap and squared gap in units of
 * welfare.  Between two values of either distribution the difference of the
 * deficits, times the weights W0 W1 of both, is a polynomial
 * c[0] + c[1] z + c[2] z^2 with exact coefficients: an entry (y, w) of the
 * first one adds w W1 to the highest power, and then -(s-1) y and y^2 times
 * that to those below.
 */
typedef struct DeficitDifference
{
	int			order;
	const Entries *e[2];
	size_t		i[2];			/* the first entry not taken */
	BigNumber	other[2];		/* the weight of the other distribution */
	BigNumber	c[3];
	int			sign;			/* the last one that was not 0 */
	bool		stopped;
	SignVisitor visit;
	void	   *arg;
} DeficitDifference;

/* dominance.c; the second and third are for its unit test, too */
extern void measure_compare_deficits(const Entries *e0, const Entries *e1, int order, double from,
									 double to, SignVisitor visit, void *arg);

extern int	measure_deficit_sign(const DeficitDifference *d, double z);
extern int	measure_deficit_piece(DeficitDifference *d, double from, double to, int before);

/* curves.c */
extern MeasureStatus measure_compare_curves(const Entries *e0, const Entries *e1, CurveKind kind,
											double line, SignVisitor visit, void *arg);

#endif							/* POVAID_MEASURE_DOMINANCE_H */
