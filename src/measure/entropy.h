#ifndef POVAID_ENTROPY_H
#define POVAID_ENTROPY_H

#include "measure/measure.h"

/* The terms of one order around one mean: see entropy_term. */
typedef struct EntropyTerms
{
	double		alpha;
	double		mean;
	bool		near_zero;		/* rather than near 1 */
	double		distance;		/* of alpha from 0 or 1 */
	double		low,			/* ratios to the mean between which distance x */
				high;			/* ln(ratio) is at most EXP_REST_MOST */
} EntropyTerms;

extern double measure_log_ratio(double value, double base);
extern void entropy_prepare(EntropyTerms *k, double mean, double alpha);
extern double entropy_term(const EntropyTerms *k, double value);

#endif							/* POVAID_ENTROPY_H */
