#ifndef POVAID_MEASURE_H
#define POVAID_MEASURE_H

#include "list/entries.h"
#include "number/shortest_digits.h"

/*
 * The indices: pure functions of a sorted list of (value, exact weight).
 *
 * The list is that of a proper distribution: every weight is above 0.  Equal
 * values are one entry, so no index depends on an order of rows.  A sum of
 * w f(y) is exact over its terms f(y), each rounded once; sums of products of
 * welfare and (cumulated) weights are exact without qualification; a result
 * that is a quotient of two sums is rounded once.  Two indices are sums of
 * quotients, or of powers, of cumulated sums, S-Gini and Zenga: these are added
 * in doubles in the order of the entries, compensated (running.h), and all
 * their terms are positive, so the answer has a few units in the last place.
 * So the bits of an answer follow from the entries alone.
 *
 * Below full precision an entry is a bin, read as one value: its mean.
 */
typedef enum MeasureStatus
{
	MEASURE_OK,
	MEASURE_NULL,				/* not defined for this distribution */
	MEASURE_RANGE				/* beyond double precision */
} MeasureStatus;

typedef EntryTotals MeasureTotals;

/* totals.c */
extern void measure_totals(MeasureTotals *t, const Entries *e);
extern void measure_cross_difference(BigNumber *x, const BigNumber *a, const BigNumber *b,
									 const BigNumber *c, const BigNumber *d);
extern MeasureStatus measure_quotient(const BigNumber *x, const BigNumber *y, double *result);
extern MeasureStatus measure_population(const Entries *e, double *result);
extern MeasureStatus measure_total(const Entries *e, double *result);
extern MeasureStatus measure_mean(const Entries *e, double *result);
extern double measure_positive_limbs_to_double(const uint64_t *limb, int base, int n);

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
	/* the usual number of limbs, written out */
	if (c->n == 2)
		c->limb[1] += limb_add_carry(&c->limb[0], weight[0], 0);
	else
		c->limb[c->n - 1] += limbs_add(c->limb, weight, c->n - 1);
}

static inline bool
cumulated_below(const Cumulated *a, const Cumulated *b)
{
	return limbs_compare(a->limb, b->limb, a->n) < 0;
}

/*
 * A share of the population as the fraction that it stands for, over a
 * denominator that shares have in common that are asked together; and as a
 * double, which decides whether a cumulated share is this one.
 */
typedef struct PopulationShare
{
	BigNumber	numerator;
	double		rounded;
} PopulationShare;

/* share.c */
extern void
shares_of_decimals(const double *p, int n, PopulationShare *share, BigNumber *denominator);

/*
 * cursor.c: reading a distribution at ascending population shares
 *
 * The cursor stands before entry i, with the weight and the total of "term"
 * of all entries below.
 */
typedef double (*EntryTerm) (double value, double param);

typedef struct EntryCursor
{
	const Entries *e;
	const MeasureTotals *t;
	EntryTerm	term;			/* NULL: the welfare itself */
	double		param;
	const BigNumber *denominator;	/* of the share that it is asked for */
	size_t		i;
	Cumulated	below;
	WideSum		sum;
} EntryCursor;

extern void cursor_start(EntryCursor *cursor, const Entries *e, const MeasureTotals *t,
						 EntryTerm term, double param, const BigNumber *denominator);
extern void cursor_quantile(EntryCursor *cursor, double p);
extern void cursor_top(EntryCursor *cursor, double share);
extern bool cursor_ends_at(const EntryCursor *cursor, double p);
extern void cursor_partial(EntryCursor *cursor, const PopulationShare *share, WideSum *partial);
extern MeasureStatus measure_quantile(const Entries *e, double p, double *result);
extern MeasureStatus measure_lorenz(const Entries *e, double p, double *result);
extern MeasureStatus measure_generalized_lorenz(const Entries *e, double p, double *result);
extern MeasureStatus measure_income_share(const Entries *e, double from, double to, double *result);
extern MeasureStatus measure_palma(const Entries *e, double *result);
extern MeasureStatus measure_tip(const Entries *e, double line, double p, double *result);
extern double measure_tip_term(double value, double line);

/* poverty.c */
extern size_t measure_entries_below(const Entries *e, double line, bool inclusive);
extern MeasureStatus
measure_fgt_sum(const Entries *e, double line, double alpha, bool inclusive, BigNumber *sum);
extern MeasureStatus measure_headcount(const Entries *e, double line, bool inclusive,
									   double *result);
extern MeasureStatus
measure_fgt(const Entries *e, double line, double alpha, bool inclusive, double *result);
extern MeasureStatus measure_poor_population(const Entries *e, double line, bool inclusive,
											 double *result);
extern MeasureStatus measure_nonpositive(const Entries *e, double *result);
extern MeasureStatus measure_shortfall(const Entries *e, double line, bool inclusive,
									   double *result);
extern MeasureStatus measure_income_gap(const Entries *e, double line, bool inclusive,
										double *result);
extern MeasureStatus measure_mean_of_poor(const Entries *e, double line, bool inclusive,
										  double *result);
extern MeasureStatus measure_watts(const Entries *e, double line, double *result);
extern MeasureStatus measure_sen(const Entries *e, double line, bool inclusive, double *result);
extern MeasureStatus measure_sst(const Entries *e, double line, double *result);

/* gini.c */
extern void measure_ranked_sum(const Entries *e, size_t n, EntryTerm term, double param,
							   WideSum *s);
extern MeasureStatus measure_gini(const Entries *e, double *result);
extern MeasureStatus measure_s_gini(const Entries *e, double nu, double *result);
extern MeasureStatus measure_hoover(const Entries *e, double *result);
extern MeasureStatus measure_wolfson(const Entries *e, double *result);

/* zenga.c */
extern MeasureStatus measure_zenga(const Entries *e, double *result);

/* entropy.c */
extern MeasureStatus measure_entropy(const Entries *e, double alpha, double *result);
extern MeasureStatus measure_atkinson(const Entries *e, double epsilon, double *result);

/* share.c */
extern MeasureStatus measure_quantile_share_ratio(const Entries *e, double share, double *result);
extern MeasureStatus
measure_percentile_ratio(const Entries *e, double high, double low, double *result);
extern MeasureStatus measure_relative_line(const Entries *e, double fraction, double p,
										   double *result);
extern MeasureStatus measure_transfer_level(const Entries *e, double budget, double *result);
extern MeasureStatus measure_at_risk(const Entries *e, double fraction, double *result);

#endif							/* POVAID_MEASURE_H */
