#include "concentration/concentration.h"

static double
one(double value, double param)
{
	(void) value;
	(void) param;
	return 1;
}

void
amount_start(AmountCursor *a, const Entries *e, const IndexTotals *t)
{
	cursor_start(&a->cursor, e, t, one, 0);
	a->i = 0;
	wide_clear(&a->below);
}

/*
 * The amount of the poorest p of the population, p not below that of the call
 * before.  Of the entry in which they end, with the weight w and the amount x,
 * they have the same part of both: with r of its weight
 * (below w + x r) / w.
 */
void
amount_upto(AmountCursor *a, double p, AmountPart *part)
{
	const Entries *e = a->cursor.e;
	WideSum		s;
	WideNumber	weight,
				amount,
				x;

	cursor_partial(&a->cursor, p, &s);
	for (; a->i < a->cursor.i; a->i++)
	{
		entries_poll(e, a->i);
		entry_number(e, a->i, ENTRIES_AMOUNT, &x);
		wide_add(&a->below, &x, false);
	}

	/* r: the weight of the poorest p without that of the entries below */
	wide_read(&x, &a->cursor.sum);
	wide_add(&s, &x, true);
	wide_read(&weight, &s);

	entry_number(e, a->i, ENTRIES_AMOUNT, &amount);
	entry_number(e, a->i, ENTRIES_WEIGHT, &part->denominator);
	wide_read(&x, &a->below);
	wide_clear(&s);
	add_long_product(&s, &x, &part->denominator, false);
	add_long_product(&s, &amount, &weight, false);
	wide_read(&part->numerator, &s);
}

/* The part as a share of the total amount, which is not 0. */
IndexStatus
amount_part_share(const AmountPart *part, const WideNumber *amount, double *result)
{
	WideNumber	base;

	wide_multiply(&base, &part->denominator, amount);
	return index_quotient(&part->numerator, &base, result);
}

/* Share of the total amount between two quantiles of the population. */
IndexStatus
index_amount_share(const Entries *e, double from, double to, double *result)
{
	IndexTotals t;
	AmountCursor cursor;
	AmountPart	low,
				high,
				between;
	WideNumber	amount;
	WideSum		s;

	if (e->n == 0)
		return INDEX_NULL;
	index_totals(&t, e);
	amount_total(e, &amount);
	if (amount.n == 0)
		return INDEX_NULL;
	amount_start(&cursor, e, &t);
	amount_upto(&cursor, from, &low);
	amount_upto(&cursor, to, &high);

	wide_clear(&s);
	add_long_product(&s, &high.numerator, &low.denominator, false);
	add_long_product(&s, &low.numerator, &high.denominator, true);
	wide_read(&between.numerator, &s);
	wide_multiply(&between.denominator, &low.denominator, &high.denominator);
	return amount_part_share(&between, &amount, result);
}
