#include "measure/terms.h"
#include "measure/measure.h"

void
cursor_start(EntryCursor *cursor, const Entries *e, const MeasureTotals *t,
			 EntryTerm term, double param, const BigNumber *denominator)
{
	cursor->e = e;
	cursor->t = t;
	cursor->term = term;
	cursor->param = param;
	cursor->denominator = denominator;
	cursor->i = 0;
	cumulated_start(&cursor->below, e);
	wide_clear(&cursor->sum);
}

/* The term of an entry, times its weight. */
static inline void
add_term(const EntryCursor *cursor, size_t i, WideSum *s)
{
	if (cursor->term)
		entry_add_weighted(cursor->e, i,
						   cursor->term(entry_value(cursor->e, i), cursor->param), s);
	else
		entry_add_welfare(cursor->e, i, s);
}

/*
 * The least cumulated weight that is not below x, or above x if "above"; x is
 * not negative.
 */
static void
least_cumulated(const EntryCursor *cursor, const BigNumber *x, bool above, Cumulated *least)
{
	bool		exact = true;
	uint64_t	carry;

	cumulated_start(least, cursor->e);
	for (int i = 0; i < x->n; i++)
	{
		int			j = x->base + i - least->base;

		if (j < 0)
			exact &= x->limb[i] == 0;
		else if (j < least->n)
			least->limb[j] = x->limb[i];
	}
	carry = (!exact || above) ? 1 : 0;
	for (int j = 0; j < least->n && carry; j++)
		carry = ++least->limb[j] == 0;
}

/* Move on to the first entry with which the cumulated weight reaches "least". */
static void
seek(EntryCursor *cursor, const Cumulated *least, bool sum)
{
	const Entries *e = cursor->e;
	Cumulated	next;

	cumulated_start(&next, e);
	while (cursor->i + 1 < e->n)
	{
		entries_poll(e, cursor->i);
		memcpy(next.limb, cursor->below.limb, next.n * sizeof(uint64_t));
		cumulated_add(&next, entry_limbs(e, cursor->i, ENTRIES_WEIGHT));
		if (!cumulated_below(&next, least))
			break;
		memcpy(cursor->below.limb, next.limb, next.n * sizeof(uint64_t));
		if (sum)
			add_term(cursor, cursor->i, &cursor->sum);
		cursor->i++;
	}
}

/*
 * The least cumulated weight whose share of the total, correctly rounded to a
 * double, is p or more, p > 0.  That is so exactly if the share is above the
 * middle between p and the double below it, or is that middle and p is the
 * even one of both; so one exact product decides instead of a division for
 * every entry.
 */
static void
least_rounded(const EntryCursor *cursor, double p, Cumulated *least)
{
	uint64_t	bits = double_to_bits(p);
	WideSum		s;
	BigNumber	twice,
				middle;

	/* W (p + double below p) / 2 */
	wide_clear(&s);
	wide_add_scaled(&s, &cursor->t->weight, p, false);
	wide_add_scaled(&s, &cursor->t->weight, double_of_bits(bits - 1), false);
	wide_read(&twice, &s);
	wide_clear(&s);
	wide_add_scaled(&s, &twice, 0.5, false);
	wide_read(&middle, &s);
	least_cumulated(cursor, &middle, (bits & 1) != 0, least);
}

/*
 * The same, but that nobody is left out of all: above the last but one there may
 * be a weight that no double tells from 0, and a welfare that counts.
 */
static void
least_for_share(const EntryCursor *cursor, double p, Cumulated *least)
{
	if (p < 1)
		least_rounded(cursor, p, least);
	else
		least_cumulated(cursor, &cursor->t->weight, false, least);
}

/*
 * Move on to the quantile p: the smallest value whose cumulated share of the
 * weight reaches p.
 */
void
cursor_quantile(EntryCursor *cursor, double p)
{
	Cumulated	least;

	if (p <= 0)
		return;
	least_for_share(cursor, p, &least);
	seek(cursor, &least, false);
}

/*
 * Move on to the entry above which the richest "share" of the population stand:
 * the smallest value above which there are not more.  1 - share would be
 * rounded: of ten equal people the richest 0.7 stand above the third, but 1 -
 * 0.7 is more than 0.3 as doubles are.
 */
void
cursor_top(EntryCursor *cursor, double share)
{
	Cumulated	least,
				too_many;
	uint64_t	borrow = 0,
				carry = 1;

	least_cumulated(cursor, &cursor->t->weight, false, &least);
	least_rounded(cursor, double_of_bits(double_to_bits(share) + 1), &too_many);
	if (cumulated_below(&least, &too_many))
		return;

	/* All but so many that they are too many, and the least bit more. */
	for (int i = 0; i < least.n; i++)
	{
		uint64_t	before = least.limb[i];

		least.limb[i] = before - too_many.limb[i] - borrow;
		borrow = borrow ? before <= too_many.limb[i] : before < too_many.limb[i];
	}
	for (int i = 0; i < least.n && carry; i++)
		carry = ++least.limb[i] == 0;
	seek(cursor, &least, false);
}

/* Is the share up to the end of the entry p, as far as a double can tell? */
bool
cursor_ends_at(const EntryCursor *cursor, double p)
{
	Cumulated	above,
				next;

	least_rounded(cursor, double_of_bits(double_to_bits(p) + 1), &above);
	cumulated_start(&next, cursor->e);
	memcpy(next.limb, cursor->below.limb, next.n * sizeof(uint64_t));
	cumulated_add(&next, entry_limbs(cursor->e, cursor->i, ENTRIES_WEIGHT));
	return cumulated_below(&next, &above);
}

/* s += the sum of the terms times the denominator */
static void
add_multiple(const EntryCursor *cursor, const WideSum *sum, WideSum *s)
{
	BigNumber	x;

	wide_read(&x, sum);
	wide_add_product(s, &x, cursor->denominator, false);
}

/*
 * Move on to the entry in which the poorest share of the population end, and
 * take the sum of the terms over them, times the denominator of the share; a
 * part of that entry included.  The whole of it belongs to them if it ends at
 * this share: with weights of 0.1, 0.2 and 0.7 the first two are the poorest 0.3.
 */
void
cursor_partial(EntryCursor *cursor, const PopulationShare *share, WideSum *partial)
{
	const Entries *e = cursor->e;
	double		p = share->rounded;
	WideSum		s;
	BigNumber	below,
				rest;
	Cumulated	least;
	double		value;

	if (p > 0)
	{
		least_for_share(cursor, p, &least);
		seek(cursor, &least, true);
	}
	wide_clear(partial);
	add_multiple(cursor, &cursor->sum, partial);
	if (p <= 0 || cursor->i >= e->n)
		return;

	wide_clear(&s);
	if (cursor_ends_at(cursor, p))
	{
		add_term(cursor, cursor->i, &s);
		add_multiple(cursor, &s, partial);
		return;
	}

	/* W share - C_below, times the denominator */
	wide_add_product(&s, &cursor->t->weight, &share->numerator, false);
	big_from_limbs(&below, cursor->below.limb, cursor->below.base, cursor->below.n);
	wide_add_product(&s, &below, cursor->denominator, true);
	wide_read(&rest, &s);
	value = entry_value(e, cursor->i);
	wide_add_scaled(partial, &rest, cursor->term ? cursor->term(value, cursor->param) : value,
					false);
}

/* The smallest value whose cumulated share of the weight reaches p. */
MeasureStatus
measure_quantile(const Entries *e, double p, double *result)
{
	MeasureTotals t;
	EntryCursor cursor;

	if (e->n == 0)
		return MEASURE_NULL;
	measure_totals(&t, e);
	cursor_start(&cursor, e, &t, NULL, 0, NULL);
	cursor_quantile(&cursor, p);
	*result = entry_value(e, cursor.i);
	return MEASURE_OK;
}

static MeasureStatus
partial_share(const Entries *e, double p, bool of_welfare, EntryTerm term, double param,
			  double *result)
{
	MeasureTotals t;
	EntryCursor cursor;
	PopulationShare share;
	WideSum		s;
	BigNumber	denominator,
				partial,
				base;

	if (e->n == 0)
		return MEASURE_NULL;
	measure_totals(&t, e);
	if (of_welfare && (t.welfare.n == 0 || t.welfare.negative))
		return MEASURE_NULL;
	shares_of_decimals(&p, 1, &share, &denominator);
	cursor_start(&cursor, e, &t, term, param, &denominator);
	cursor_partial(&cursor, &share, &s);
	wide_read(&partial, &s);
	big_multiply(&base, of_welfare ? &t.welfare : &t.weight, &denominator);
	return measure_quotient(&partial, &base, result);
}

/* Share of the total welfare that the poorest p of the population have. */
MeasureStatus
measure_lorenz(const Entries *e, double p, double *result)
{
	return partial_share(e, p, true, NULL, 0, result);
}

/* The same times the mean. */
MeasureStatus
measure_generalized_lorenz(const Entries *e, double p, double *result)
{
	return partial_share(e, p, false, NULL, 0, result);
}

/* The gap as a share of the line, 0 for those who are not poor. */
double
measure_tip_term(double value, double line)
{
	return value < line ? gap_term(value, line) : 0;
}

/* Three I's of poverty: the gaps of the poorest p, per head of everybody. */
MeasureStatus
measure_tip(const Entries *e, double line, double p, double *result)
{
	/* no gap is larger than that of the first */
	if (e->n > 0 && !double_is_finite(measure_tip_term(entry_value(e, 0), line)))
		return MEASURE_RANGE;
	return partial_share(e, p, false, measure_tip_term, line, result);
}

/*
 * x = the welfare between two shares of the population, times their
 * denominator
 */
static void
welfare_between(const Entries *e, const MeasureTotals *t, const PopulationShare *from,
				const PopulationShare *to, const BigNumber *denominator, BigNumber *x)
{
	EntryCursor cursor;
	WideSum		low,
				high;
	BigNumber	number;

	cursor_start(&cursor, e, t, NULL, 0, denominator);
	cursor_partial(&cursor, from, &low);
	cursor_partial(&cursor, to, &high);
	wide_read(&number, &low);
	wide_add(&high, &number, true);
	wide_read(x, &high);
}

/* Share of the total welfare between two quantiles of the population. */
MeasureStatus
measure_income_share(const Entries *e, double from, double to, double *result)
{
	MeasureTotals t;
	PopulationShare share[2];
	BigNumber	denominator,
				welfare,
				base;

	if (e->n == 0)
		return MEASURE_NULL;
	measure_totals(&t, e);
	if (t.welfare.n == 0 || t.welfare.negative)
		return MEASURE_NULL;
	shares_of_decimals((double[]) {from, to}, 2, share, &denominator);
	welfare_between(e, &t, &share[0], &share[1], &denominator, &welfare);
	big_multiply(&base, &t.welfare, &denominator);
	return measure_quotient(&welfare, &base, result);
}

/* The share of the richest tenth over that of the poorest four tenths. */
MeasureStatus
measure_palma(const Entries *e, double *result)
{
	MeasureTotals t;
	PopulationShare share[4];
	BigNumber	denominator,
				top,
				bottom;

	if (e->n == 0)
		return MEASURE_NULL;
	measure_totals(&t, e);
	if (t.welfare.n == 0 || t.welfare.negative)
		return MEASURE_NULL;
	shares_of_decimals((double[]) {0, 0.4, 0.9, 1}, 4, share, &denominator);
	welfare_between(e, &t, &share[2], &share[3], &denominator, &top);
	welfare_between(e, &t, &share[0], &share[1], &denominator, &bottom);
	if (bottom.negative)
		return MEASURE_NULL;
	return measure_quotient(&top, &bottom, result);
}
