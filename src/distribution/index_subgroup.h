#ifndef POVAID_INDEX_SUBGROUP_H
#define POVAID_INDEX_SUBGROUP_H

#include "distribution/index.h"

/*
 * Inequality within and between groups.
 *
 * With W, Y the weight and the welfare of everybody, and C as in ranked_sum,
 * the Gini is N / (W Y), N the sum of w y (C + C_before) less W Y.  The same N
 * of one group, N_g, is W_g Y_g G_g: so the sum of all N_g over W Y is that of
 * (population share) x (share of welfare) x G_g, the Gini within, and needs no
 * division by the welfare of a group.  The same N of the groups, each read as
 * one value, its mean, gives the Gini between: of w y the sum is Y_g itself, so
 * it is exact too.  All parts are quotients of exact numbers by W Y, and each
 * is rounded once.
 *
 * Lists of entries may have different units of weight: what is added up over
 * groups is put to scale first.
 */
typedef struct GroupTotals
{
	const WideNumber *weight;	/* to scale */
	const WideNumber *welfare;
	double		mean;			/* correctly rounded */
} GroupTotals;

typedef struct GiniParts
{
	double		total;
	double		within;
	double		between;
	double		overlap;
} GiniParts;

typedef struct EntropyParts
{
	double		total;
	double		within;
	double		between;
} EntropyParts;

extern int	group_mean_compare(const GroupTotals *a, const GroupTotals *b);
extern void totals_to_scale(IndexTotals *t, const Entries *e);
extern void gini_numerator(const Entries *e, const IndexTotals *t, WideNumber *numerator);
extern IndexStatus index_gini_parts(const Entries *everyone, const GroupTotals *group, size_t n,
									const WideSum *within, GiniParts *parts);
extern IndexStatus index_entropy_parts(const Entries *everyone, const GroupTotals *group, size_t n,
									   double alpha, EntropyParts *parts);

#endif							/* POVAID_INDEX_SUBGROUP_H */
