#ifndef POVAID_INDEX_H
#define POVAID_INDEX_H

#include "distribution/entries.h"

/*
 * The indices: pure functions of a sorted list of (value, exact weight).
 *
 * The list is that of a proper distribution: every weight is above 0.  Equal
 * values are one entry, so no index depends on an order of rows.  A sum of
 * w f(y) is exact over its terms f(y), each rounded once; sums of products of
 * welfare and (cumulated) weights are exact without qualification; a result
 * that is a quotient of two sums is rounded once.  So the bits of an answer
 * follow from the entries alone.
 *
 * Below full precision an entry is a bin, read as one value: its mean.
 */
typedef enum IndexStatus
{
	INDEX_OK,
	INDEX_NULL,					/* not defined for this distribution */
	INDEX_RANGE					/* beyond double precision */
} IndexStatus;

/* What nearly every index divides by; in the units of the entries' weights. */
typedef struct IndexTotals
{
	WideNumber	weight;
	WideNumber	welfare;
	double		mean;			/* correctly rounded; 0 without weight */
} IndexTotals;

/* index_total.c */
extern void index_totals(IndexTotals *t, const Entries *e);
extern IndexStatus index_quotient(const WideNumber *x, const WideNumber *y, double *result);
extern IndexStatus index_population(const Entries *e, double *result);
extern IndexStatus index_total(const Entries *e, double *result);
extern IndexStatus index_mean(const Entries *e, double *result);
extern double positive_limbs_to_double(const uint64_t *limb, int base, int n);
extern double positive_sum_to_double(const WideSum *s, int top, int unit);

/*
 * A cumulated weight in the window of the weights, with a limb on top for the
 * carries.
 */
typedef struct Cumulated
{
	int			base;			/* of limb[0], counted from the point */
	int			n;
	uint64_t	limb[EXACT_LIMBS + 2];
} Cumulated;

static inline void
cumulated_start(Cumulated *c, const Entries *e)
{
	c->base = e->column[ENTRIES_WEIGHT].base - EXACT_ORIGIN;
	c->n = e->column[ENTRIES_WEIGHT].n + 1;
	memset(c->limb, 0, c->n * sizeof(uint64_t));
}

static inline void
cumulated_add(Cumulated *c, const uint64_t *weight)
{
	uint64_t	carry = 0;

	if (c->n == 2)
	{
		c->limb[0] += weight[0];
		c->limb[1] += c->limb[0] < weight[0];
		return;
	}
	for (int i = 0; i < c->n - 1; i++)
	{
		uint64_t	a = weight[i] + carry;

		carry = a < carry;
		c->limb[i] += a;
		carry += c->limb[i] < a;
	}
	c->limb[c->n - 1] += carry;
}

static inline bool
cumulated_below(const Cumulated *a, const Cumulated *b)
{
	for (int i = a->n - 1; i > 0; i--)
	{
		if (a->limb[i] != b->limb[i])
			return a->limb[i] < b->limb[i];
	}
	return a->limb[0] < b->limb[0];
}

/*
 * index_cursor.c: reading a distribution at ascending population shares
 *
 * The cursor stands before entry i, with the weight and the total of "term"
 * of all entries below.
 */
typedef double (*EntryTerm) (double value, double param);

typedef struct EntryCursor
{
	const Entries *e;
	const IndexTotals *t;
	EntryTerm	term;			/* NULL: the welfare itself */
	double		param;
	size_t		i;
	Cumulated	below;
	WideSum		sum;
} EntryCursor;

extern void cursor_start(EntryCursor *cursor, const Entries *e, const IndexTotals *t,
						 EntryTerm term, double param);
extern void cursor_quantile(EntryCursor *cursor, double p);
extern void cursor_top(EntryCursor *cursor, double share);
extern void cursor_partial(EntryCursor *cursor, double p, WideSum *partial);
extern IndexStatus index_quantile(const Entries *e, double p, double *result);
extern IndexStatus index_lorenz(const Entries *e, double p, double *result);
extern IndexStatus index_generalized_lorenz(const Entries *e, double p, double *result);
extern IndexStatus index_income_share(const Entries *e, double from, double to, double *result);
extern IndexStatus index_palma(const Entries *e, double *result);
extern IndexStatus index_tip(const Entries *e, double line, double p, double *result);
extern double tip_term(double value, double line);

/* index_poverty.c */
extern size_t entries_below(const Entries *e, double line, bool inclusive);
extern IndexStatus fgt_sum(const Entries *e, double line, double alpha, bool inclusive, WideNumber *sum);
extern IndexStatus index_headcount(const Entries *e, double line, bool inclusive, double *result);
extern IndexStatus index_fgt(const Entries *e, double line, double alpha, bool inclusive, double *result);
extern IndexStatus index_watts(const Entries *e, double line, double *result);
extern IndexStatus index_sen(const Entries *e, double line, bool inclusive, double *result);
extern IndexStatus index_sst(const Entries *e, double line, double *result);

/* index_gini.c */
extern void ranked_sum(const Entries *e, size_t n, EntryTerm term, double param, WideSum *s);
extern IndexStatus index_gini(const Entries *e, double *result);
extern IndexStatus index_s_gini(const Entries *e, double nu, double *result);
extern IndexStatus index_hoover(const Entries *e, double *result);
extern IndexStatus index_zenga(const Entries *e, double *result);
extern IndexStatus index_wolfson(const Entries *e, double *result);

/* index_entropy.c */
extern double entropy_term(double value, double mean, double alpha);
extern IndexStatus index_entropy(const Entries *e, double alpha, double *result);
extern IndexStatus index_atkinson(const Entries *e, double epsilon, double *result);

/* index_share.c */
extern IndexStatus index_quantile_share_ratio(const Entries *e, double share, double *result);
extern IndexStatus index_percentile_ratio(const Entries *e, double high, double low, double *result);
extern IndexStatus index_relative_line(const Entries *e, double fraction, double p, double *result);
extern IndexStatus index_transfer_level(const Entries *e, double budget, double *result);
extern IndexStatus index_at_risk(const Entries *e, double fraction, double *result);

#endif							/* POVAID_INDEX_H */
