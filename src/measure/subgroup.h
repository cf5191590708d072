#ifndef POVAID_MEASURE_SUBGROUP_H
#define POVAID_MEASURE_SUBGROUP_H

#include "measure/measure.h"

/*
 * Inequality within and between groups.
 *
 * With W, Y the weight and the welfare of everybody, and C as in measure_ranked_sum,
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
	const BigNumber *weight;	/* to scale */
	const BigNumber *welfare;
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

extern int	measure_compare_group_means(const GroupTotals *a, const GroupTotals *b);
extern void measure_totals_to_scale(MeasureTotals *t, const Entries *e);
extern void measure_gini_numerator(const Entries *e, const MeasureTotals *t, BigNumber *numerator);
extern MeasureStatus measure_gini_parts(const Entries *everyone, const GroupTotals *group, size_t n,
										const WideSum *within, GiniParts *parts);
extern MeasureStatus measure_entropy_parts(const Entries *everyone, const GroupTotals *group,
										   size_t n,
										   double alpha, EntropyParts *parts);

#endif							/* POVAID_MEASURE_SUBGROUP_H */
