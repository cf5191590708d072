#ifndef POVAID_CONFIDENCE_H
#define POVAID_CONFIDENCE_H

#include <stdbool.h>

/*
 * Confidence limits of an estimate with a standard error.  All but the plain
 * ones are for proportions: NULL rules and clipping are the caller's.
 */
typedef enum IntervalMethod
{
	INTERVAL_PLAIN,				/* symmetric, clips nothing */
	INTERVAL_LOGIT,				/* symmetric on the scale of log odds */
	INTERVAL_ASIN,				/* symmetric on the scale of the arc sine of the root */
	INTERVAL_WILSON,			/* score interval of the effective sample size */
	INTERVAL_BETA				/* Korn and Graubard 1998: exact, of the effective sample size */
} IntervalMethod;

typedef struct IntervalInput
{
	double		value;
	double		se;
	double		tail;			/* probability on each side */
	double		df;
	double		n;				/* sample size, for beta only */
} IntervalInput;

extern bool confidence_limits(const IntervalInput *in, IntervalMethod method, double *lower,
							  double *upper);

#endif							/* POVAID_CONFIDENCE_H */
