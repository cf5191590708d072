#ifndef POVAID_DESIGN_VARIANCE_H
#define POVAID_DESIGN_VARIANCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The sampling variance of a linear form of the sample: the ultimate cluster
 * estimator, with finite populations and a second stage.
 *
 * What is known are the primary sampling units (PSUs) that a domain touches,
 * with the total u of the form in each, in groups by stratum; and of each
 * stratum the number of its PSUs in the whole sample.  PSUs of the sample that
 * are not listed have the total 0.  With a second stage the totals are those
 * of secondary units, in groups by PSU.
 */
typedef struct DesignPsu
{
	uint32_t	ssus;			/* secondary units in the sample */
	uint32_t	touched;		/* of which are listed */
	double		population;		/* how many there are, or infinity */
} DesignPsu;

typedef struct DesignStratum
{
	uint32_t	ordinal;		/* only for the caller */
	uint32_t	psus;			/* in the sample */
	uint32_t	touched;		/* of which are listed */
	double		population;		/* how many there are, or infinity */
} DesignStratum;

typedef struct DesignTotals
{
	size_t		nstrata;
	const DesignStratum *stratum;
	size_t		npsus;			/* listed, in the order of the strata */
	const DesignPsu *psu;		/* NULL: one stage */
	size_t		n;				/* totals: npsus, or those of the secondary units */
	const double *a;			/* of one form */
	const double *b;			/* of another, or the same */
	void		(*poll) (void); /* called now and then, may not return */
} DesignTotals;

/* What to do with a stratum of which only one unit was drawn, out of several. */
typedef enum LonelyRule
{
	LONELY_FAIL,
	LONELY_MISSING,				/* the variance is not known */
	LONELY_REMOVE,				/* the stratum contributes nothing */
	LONELY_AVERAGE,				/* it contributes as much as the others do on average */
	LONELY_ADJUST				/* its unit is compared with the mean of all */
} LonelyRule;

typedef enum VarianceStatus
{
	VARIANCE_OK,
	VARIANCE_UNKNOWN,
	VARIANCE_LONELY				/* with LONELY_FAIL */
} VarianceStatus;

typedef struct DesignVariance
{
	double		value;
	size_t		stratum;		/* the lonely one */
	bool		second_stage;	/* it is one of its PSUs that is lonely */
} DesignVariance;

extern size_t design_scratch_size(const DesignTotals *t);
extern VarianceStatus design_covariance(DesignVariance *result, const DesignTotals *t,
										LonelyRule rule,
										void *scratch);
extern double design_domain_df(const DesignTotals *t);
extern double design_strata_df(const DesignTotals *t);

#endif							/* POVAID_DESIGN_VARIANCE_H */
