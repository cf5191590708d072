#ifndef POVAID_MEASURE_CONCENTRATION_H
#define POVAID_MEASURE_CONCENTRATION_H

#include "measure/measure.h"

/*
 * Indices of an amount (a tax, a benefit, a source of income) whose people are
 * ranked by their welfare: pure functions of a sorted list of (welfare, exact
 * weight, exact total amount), as those of measure/measure.h.
 *
 * People of equal welfare are one entry, so they have the same rank, and a
 * part of them has the same part of their amount.  Every sum is exact, and
 * every answer, being a quotient of such sums, is rounded once.  So where the
 * amount is the welfare itself, an answer has the bits of its counterpart over
 * the distribution of welfare: the concentration index those of the Gini, the
 * amount share those of the income share.
 *
 * An amount may be negative, and so may the total: what is paid can be
 * recorded as a negative income, and has the same index and shares.
 */
typedef struct SourceParts
{
	double		share;			/* of the source in all welfare */
	double		concentration;
	double		contribution;	/* share of the source in the Gini */
	double		marginal;
	bool		undefined[4];	/* in this order */
} SourceParts;

/* Reading the amounts at ascending population shares, as an EntryCursor. */
typedef struct AmountCursor
{
	EntryCursor cursor;			/* sums up weights */
	size_t		i;				/* entries summed up in "below" */
	WideSum		below;			/* their amounts */
} AmountCursor;

/*
 * A quotient, because a part of an entry is one: over the weight of that entry
 * and the denominator of the shares of the population.
 */
typedef struct AmountPart
{
	BigNumber	numerator;
	BigNumber	weight;
} AmountPart;

/* concentration.c */
extern void measure_amount_total(const Entries *e, BigNumber *amount);
extern MeasureStatus measure_concentration(const Entries *e, double *result);
extern MeasureStatus measure_kakwani(const Entries *e, double *result);
extern MeasureStatus measure_source(const Entries *e, SourceParts *result);
extern MeasureStatus measure_concentration_influence(const Entries *e, double *u, double *v);

/* amount_cursor.c */
extern void amount_start(AmountCursor *a, const Entries *e, const MeasureTotals *t,
						 const BigNumber *denominator);
extern void amount_upto(AmountCursor *a, const PopulationShare *share, AmountPart *part);
extern MeasureStatus amount_part_share(const AmountPart *part, const BigNumber *base,
									   double *result);
extern MeasureStatus measure_amount_share(const Entries *e, double from, double to, double *result);

#endif							/* POVAID_MEASURE_CONCENTRATION_H */
