#include "measure/concentration.h"

static double
one(double value, double param)
{
	(void) value;
	(void) param;
	return 1;
}

void
amount_start(AmountCursor *a, const Entries *e, const MeasureTotals *t,
			 const BigNumber *denominator)
{
	cursor_start(&a->cursor, e, t, one, 0, denominator);
	a->i = 0;
	wide_clear(&a->below);
}

/*
 * The amount of the poorest share of the population, which is not below that of
 * the call before.  Of the entry in which they end, with the weight w and the
 * amount x, they have the same part of both: with r of its weight
 * (below w + x r) / w.  The numerator is times the denominator of the share.
 */
void
amount_upto(AmountCursor *a, const PopulationShare *share, AmountPart *part)
{
	const EntryCursor *cursor = &a->cursor;
	const Entries *e = cursor->e;
	WideSum		s;
	BigNumber	weight,
				amount,
				x,
				y;

	cursor_partial(&a->cursor, share, &s);
	for (; a->i < cursor->i; a->i++)
	{
		entries_poll(e, a->i);
		entry_number(e, a->i, ENTRIES_AMOUNT, &x);
		wide_add(&a->below, &x, false);
	}

	/* r: the weight of these people without that of the entries below */
	wide_read(&x, &cursor->sum);
	wide_add_product(&s, &x, cursor->denominator, true);
	wide_read(&weight, &s);

	entry_number(e, a->i, ENTRIES_AMOUNT, &amount);
	entry_number(e, a->i, ENTRIES_WEIGHT, &part->weight);
	wide_read(&x, &a->below);
	big_multiply(&y, &part->weight, cursor->denominator);
	wide_clear(&s);
	wide_add_product(&s, &x, &y, false);
	wide_add_product(&s, &amount, &weight, false);
	wide_read(&part->numerator, &s);
}

/* The part as a share of "base": the total amount times the denominator of the shares. */
MeasureStatus
amount_part_share(const AmountPart *part, const BigNumber *base, double *result)
{
	BigNumber	x;

	big_multiply(&x, &part->weight, base);
	return measure_quotient(&part->numerator, &x, result);
}

/* Share of the total amount between two quantiles of the population. */
MeasureStatus
measure_amount_share(const Entries *e, double from, double to, double *result)
{
	MeasureTotals t;
	AmountCursor cursor;
	AmountPart	low,
				high,
				between;
	PopulationShare share[2];
	BigNumber	denominator,
				amount,
				base;
	WideSum		s;

	if (e->n == 0)
		return MEASURE_NULL;
	measure_totals(&t, e);
	measure_amount_total(e, &amount);
	if (amount.n == 0)
		return MEASURE_NULL;
	shares_of_decimals((double[]) {from, to}, 2, share, &denominator);
	amount_start(&cursor, e, &t, &denominator);
	amount_upto(&cursor, &share[0], &low);
	amount_upto(&cursor, &share[1], &high);

	wide_clear(&s);
	wide_add_product(&s, &high.numerator, &low.weight, false);
	wide_add_product(&s, &low.numerator, &high.weight, true);
	wide_read(&between.numerator, &s);
	big_multiply(&between.weight, &low.weight, &high.weight);
	big_multiply(&base, &amount, &denominator);
	return amount_part_share(&between, &base, result);
}
