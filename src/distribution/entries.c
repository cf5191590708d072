#include "distribution/entries.h"

/* Make an empty list whose sums have one limb each, for integers. */
void
entries_shape(Entries *e, int precision, bool amounts)
{
	memset(e, 0, sizeof(*e));
	e->precision = precision;
	e->amounts = amounts;
	e->ncolumns = 1 + (amounts ? 1 : 0) + (precision < ENTRIES_FULL_PRECISION ? 1 : 0);
	for (int c = 0; c < e->ncolumns; c++)
	{
		e->column[c].base = EXACT_ORIGIN;
		e->column[c].n = 1;
	}
	entries_layout(e);
}

/* Find the places of the columns from their windows. */
void
entries_layout(Entries *e)
{
	e->stride = 1;
	for (int c = 0; c < e->ncolumns; c++)
	{
		e->column[c].offset = e->stride;
		e->stride += e->column[c].n;
	}
}

/* The least and the greatest double of an entry's bin. */
void
entry_limits(const Entries *e, size_t i, double *lower, double *upper)
{
	uint64_t	key = entry_words(e, i)[0];
	uint64_t	mask = (UINT64_C(1) << (ENTRIES_FULL_PRECISION - e->precision)) - 1;

	if (key >> 63)
	{
		*lower = double_of_key(key);
		*upper = double_of_key(key | mask);
	}
	else
	{
		*lower = double_of_key(key & ~mask);
		*upper = double_of_key(key) + 0.0;
	}
}

/*
 * The mean of every bin, correctly rounded.  It lies within the bin, because
 * the ends of the bin are doubles; so the means have the order of the bins.
 */
void
entries_fill_means(const Entries *e, double *mean)
{
	int			total = entries_total_column(e);

	for (size_t i = 0; i < e->n; i++)
	{
		WideNumber	weight,
					welfare;

		entries_poll(e, i);
		entry_number(e, i, ENTRIES_WEIGHT, &weight);
		entry_number(e, i, total, &welfare);
		if (weight.n == 0 || wide_quotient(&welfare, &weight, &mean[i]) != EXACT_OK)
			mean[i] = double_of_key(entry_words(e, i)[0]);
	}
}

/*
 * Can these be the entries of rows?  Every weight must be above 0, and the
 * mean of a bin must lie inside the bin.
 */
bool
entries_are_proper(const Entries *e)
{
	const EntryColumn *c = &e->column[ENTRIES_WEIGHT];
	int			total = entries_total_column(e);

	for (size_t i = 0; i < e->n; i++)
	{
		const uint64_t *weight = entry_limbs(e, i, ENTRIES_WEIGHT);

		entries_poll(e, i);
		if (limbs_negative(weight, c->n) || limbs_zero(weight, c->n))
			return false;
		if (total >= 0)
		{
			WideSum		s;
			WideNumber	welfare;
			double		lower,
						upper;

			entry_limits(e, i, &lower, &upper);
			entry_number(e, i, total, &welfare);
			wide_clear(&s);
			wide_add(&s, &welfare, false);
			entry_add_weighted(e, i, -lower, &s);
			if (wide_sign(&s) < 0)
				return false;
			wide_clear(&s);
			wide_add(&s, &welfare, true);
			entry_add_weighted(e, i, upper, &s);
			if (wide_sign(&s) < 0)
				return false;
		}
	}
	return true;
}

/* The weight of an entry, rounded to a double; infinite beyond. */
double
entry_weight(const Entries *e, size_t i)
{
	const EntryColumn *c = &e->column[ENTRIES_WEIGHT];
	const uint64_t *limb = entry_limbs(e, i, ENTRIES_WEIGHT);
	WideNumber	x;
	double		result;

	if (c->n == 1 && c->base == EXACT_ORIGIN)
		return (double) (int64_t) limb[0] * power_of_two(e->place);
	entry_number(e, i, ENTRIES_WEIGHT, &x);
	if (wide_round(&x, &result) != EXACT_OK)
		return double_of_bits(UINT64_C(0x7ff0000000000000));
	return result;
}
