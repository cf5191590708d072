#ifndef POVAID_CONCENTRATION_H
#define POVAID_CONCENTRATION_H

#include "distribution/index.h"

/*
 * Indices of an amount (a tax, a benefit, a source of income) whose people are
 * ranked by their welfare: pure functions of a sorted list of (welfare, exact
 * weight, exact total amount), as those of distribution/index.h.
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

/* A quotient, because a part of an entry is one. */
typedef struct AmountPart
{
	WideNumber	numerator;
	WideNumber	denominator;
} AmountPart;

/* index_concentration.c */
extern void amount_total(const Entries *e, WideNumber *amount);
extern IndexStatus index_concentration(const Entries *e, double *result);
extern IndexStatus index_kakwani(const Entries *e, double *result);
extern IndexStatus index_source(const Entries *e, SourceParts *result);
extern IndexStatus index_concentration_influence(const Entries *e, double *u, double *v);

/* amount_cursor.c */
extern void amount_start(AmountCursor *a, const Entries *e, const IndexTotals *t);
extern void amount_upto(AmountCursor *a, double p, AmountPart *part);
extern IndexStatus amount_part_share(const AmountPart *part, const WideNumber *amount, double *result);
extern IndexStatus index_amount_share(const Entries *e, double from, double to, double *result);

/*
 * s += a b, or -=.  The product may have more limbs than a WideNumber holds, but
 * must lie on the grid of the sum.
 */
static inline void
add_long_product(WideSum *s, const WideNumber *a, const WideNumber *b, bool subtract)
{
	uint64_t	product[WIDE_FACTOR + 1];

	for (int i = 0; i < a->n; i++)
	{
		multiply_limbs(product, b->limb, b->n, a->limb[i]);
		wide_add_magnitude(s, product, a->base + i + b->base, b->n + 1,
						   subtract ^ a->negative ^ b->negative);
	}
}

#endif							/* POVAID_CONCENTRATION_H */
