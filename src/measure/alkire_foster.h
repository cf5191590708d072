#ifndef POVAID_ALKIRE_FOSTER_H
#define POVAID_ALKIRE_FOSTER_H

#include <stdbool.h>
#include <stdint.h>

#include "number/exact.h"

/*
 * The multidimensional measures of Alkire and Foster, "Counting and
 * multidimensional poverty measurement" (2011), over an iterator of profiles
 * and their exact weights.
 *
 * Indicator j has the weight omega[j]; the score of a unit is the share of its
 * deprivations in the sum of all omega.  It is poor if its score reaches the
 * cutoff k, less AF_TOLERANCE: three indicators of weight 1/9 meet 1/3, and so
 * do two or six of the weights 0.166666667 and 0.055555556, as the sixth and the
 * eighteenth are published.
 *
 * With W the weight of all units in use, Q that of the poor, and C[j] that of
 * the poor who are deprived in j,
 *
 *	 multidimensional headcount		H = Q / W
 *	 censored headcount of j		C[j] / W
 *	 adjusted headcount (MPI)		M0 = sum omega[j] C[j] / (W sum omega)
 *	 intensity						A = sum omega[j] C[j] / (Q sum omega)
 *	 contribution of j				omega[j] C[j] / sum omega[i] C[i]
 *
 * All of these are quotients of exact numbers, and rounded once.
 */
#define AF_MAX_INDICATORS	64	/* AF_MAX is taken, by sys/socket.h */
#define AF_TOLERANCE	1e-8

typedef struct AfQuestion
{
	int			n;				/* indicators */
	double		omega[AF_MAX_INDICATORS];	/* not negative, not all zero */
	double		k;
	bool		drop_missing;	/* leave units with a missing indicator out */
} AfQuestion;

typedef struct AfTotals
{
	ExactNumber omega;			/* sum of the indicators' weights */
	double		omega_rounded;	/* roughly the same */
	ExactNumber population;		/* W */
	ExactNumber poor;			/* Q */
	ExactNumber censored[AF_MAX_INDICATORS];	/* C */
} AfTotals;

extern ExactStatus af_begin(AfTotals *totals, const AfQuestion *question);
extern ExactStatus af_score(const AfTotals *totals, const AfQuestion *question,
							uint64_t deprived, double *score);
extern ExactStatus af_add(AfTotals *totals, const AfQuestion *question,
						  uint64_t deprived, uint64_t missing, const ExactNumber *weight);
extern ExactStatus af_deprivation(const AfTotals *totals, const AfQuestion *question,
								  ExactNumber *sum);

#endif							/* POVAID_ALKIRE_FOSTER_H */
