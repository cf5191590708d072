#include "list/run.h"

/*
 * The exact product of a sum and a double, in two's complement; returns the
 * number of limbs.
 */
static int
multiply_sum(uint64 *product, int *base, const uint64 *limb, const EntryColumn *c, double y)
{
	BigNumber	x;
	int			position;
	uint64		mantissa = double_split(y, &position);
	int			first = limb_of_position(position);
	int			shift = position - 64 * first;
	uint64		high[EXACT_LIMBS + 2];
	bool		negative;

	big_from_limbs(&x, limb, c->base - EXACT_ORIGIN, c->n);
	limbs_multiply_limb(high, x.limb, x.n, mantissa);
	negative = x.negative != (y < 0);
	*base = x.base + first + EXACT_ORIGIN;
	high[x.n + 1] = 0;
	limbs_shift_up(product, high, x.n + 2, shift);
	product[x.n + 2] = 0;
	if (negative)
		limbs_negate(product, product, x.n + 3);
	return x.n + 3;
}

/* How many bins of this precision are there?  Sums are longer in bins than before. */
static size_t
count_bins(const Entries *e, int precision)
{
	size_t		count = 0;
	uint64		before = 0;

	for (size_t i = 0; i < e->n; i++)
	{
		uint64		key = key_bin(entry_words(e, i)[0], precision);

		entries_poll(e, i);
		if (i == 0 || key != before)
			count++;
		before = key;
	}
	return count;
}

/* Put the entries into the larger bins of a lower precision. */
void
run_coarsen(EntryRun *run, int precision)
{
	EntryRun	old;
	DigitRange	range[ENTRIES_COLUMNS];
	Entries    *e = &run->e;
	int			total;
	uint64	   *entry = NULL;

	if (precision >= e->precision)
		return;
	run_unscale(run);
	old = *run;
	run_init(run, old.context, precision, old.e.amounts);
	e->poll = old.e.poll;
	total = entries_total_column(e);
	for (int c = 0; c < old.e.ncolumns; c++)
		range[c] = run_digits(&old.e, c);
	if (old.e.precision == ENTRIES_FULL_PRECISION)
	{
		DigitRange	value = NO_DIGITS;

		for (size_t i = 0; i < old.e.n; i++)
		{
			entries_poll(e, i);
			digits_of(&value, double_of_key(entry_words(&old.e, i)[0]));
		}
		range[total] = digits_of_product(range[ENTRIES_WEIGHT], value);
		/* digits below the weights' own may be there in theory only */
		if (range[total].high > 0 && range[total].low < 0)
			range[total].low = 0;
	}
	run_prepare(run, range, Max(old.e.n, 1), false);
	run_reserve(run, Max(count_bins(&old.e, precision), 1));

	for (size_t i = 0; i < old.e.n; i++)
	{
		const uint64 *from = entry_words(&old.e, i);
		uint64		key = key_bin(from[0], precision);

		entries_poll(e, i);
		if (entry == NULL || entry[0] != key)
		{
			if (entry != NULL && !limbs_zero(entry + 1, e->stride - 1))
				e->n++;
			entry = e->word + e->n * e->stride;
			memset(entry, 0, sizeof(uint64) * e->stride);
			entry[0] = key;
		}
		for (int c = 0; c < old.e.ncolumns; c++)
		{
			const EntryColumn *column = &old.e.column[c];

			run_add_limbs(entry, &e->column[c], from + column->offset, column->base, column->n,
						  false);
		}
		if (old.e.precision == ENTRIES_FULL_PRECISION)
		{
			uint64		product[EXACT_LIMBS + 4];
			int			base;
			int			n = multiply_sum(product, &base,
										 from + old.e.column[ENTRIES_WEIGHT].offset,
										 &old.e.column[ENTRIES_WEIGHT], double_of_key(from[0]));

			int			skip = 0;

			while (skip < n && product[skip] == 0)
				skip++;
			if (skip == n)
				continue;
			if (base + skip < 0)
				run_range_error();
			run_add_limbs(entry, &e->column[total], product + skip, base + skip, n - skip, false);
		}
	}
	if (entry != NULL && !limbs_zero(entry + 1, e->stride - 1))
		e->n++;
	run_free(&old);
}
