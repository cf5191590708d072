#ifndef POVAID_GROUPS_H
#define POVAID_GROUPS_H

#include "distribution/distribution.h"
#include "measure/subgroup.h"

/* What the distributions of an array have together, see groups.c. */
typedef struct Groups
{
	MemoryContext context;		/* of everything below */
	DistributionView everyone;	/* the sum of all */
	size_t		n;				/* groups that have anybody */
	GroupTotals *group;			/* sorted by mean */
	double		param;			/* alpha, where the distributions know it */
	WideSum		gini_within;	/* sum of the groups' numerators, if asked for */
} Groups;

extern bool
distribution_groups_open(Groups *groups, const DistributionKind *kind, Datum array, bool gini);
extern void distribution_groups_close(Groups *groups);

#endif							/* POVAID_GROUPS_H */
