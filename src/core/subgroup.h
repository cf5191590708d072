#ifndef POVAID_SUBGROUP_H
#define POVAID_SUBGROUP_H

#include "core/compat.h"

/*
 * A group beside everybody, for an additive measure of poverty: the sum S of
 * what the poor contribute, over the weight W.  A group without anybody has a
 * share of 0 and no poverty of its own.
 */
typedef struct Subgroup
{
	bool		populated;
	double		population_share;	/* W_k / W */
	double		poverty;		/* P_k = S_k / W_k */
	double		contribution;	/* S_k / W */
	bool		any_poor;		/* in the whole */
	double		poverty_share;	/* S_k / S, if so */
	double		whole_poverty;	/* P = S / W */
} Subgroup;

extern Datum subgroup_poverty_row(FunctionCallInfo fcinfo, const Subgroup *group);
extern Datum
sectoral_change_row(FunctionCallInfo fcinfo, const Subgroup *before, const Subgroup *after);

#endif							/* POVAID_SUBGROUP_H */
