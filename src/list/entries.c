#include "list/entries.h"

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

/* No mean has been asked for yet: NaN in each of e->n places. */
void
entries_forget_means(const Entries *e, double *mean)
{
	memset(mean, 0xff, sizeof(double) * e->n);
}

/*
 * The mean of a bin, correctly rounded.  It lies within the bin, because the
 * ends of the bin are doubles; so the means have the order of the bins.
 */
double
entry_find_mean(const Entries *e, size_t i)
{
	BigNumber	weight,
				welfare;

	entry_number(e, i, ENTRIES_WEIGHT, &weight);
	entry_number(e, i, entries_total_column(e), &welfare);
	if (weight.n == 0 || big_quotient(&welfare, &weight, &e->mean[i]) != EXACT_OK)
		e->mean[i] = double_of_key(entry_words(e, i)[0]);
	return e->mean[i];
}

/*
 * The double near a positive number, within one part in 2^50; 0 for one of which
 * nothing is said here, because it is far from 1.
 */
static double
near_double(const uint64_t *limb, int base, int n)
{
	double		x;

	while (n > 0 && limb[n - 1] == 0)
		n--;
	if (n == 0 || base + n < -5 || base + n > 6)
		return 0;
	x = (double) limb[n - 1];
	if (n > 1)
		x += (double) limb[n - 2] * 0x1p-64;
	return x * power_of_two(64 * (base + n - 1));
}

/* Is the mean of a bin inside the bin, and so far from its ends that doubles can tell? */
static bool
mean_is_well_inside(const Entries *e, size_t i, int total, double lower, double upper)
{
	const EntryColumn *w = &e->column[ENTRIES_WEIGHT];
	const EntryColumn *y = &e->column[total];
	const uint64_t *limb = entry_limbs(e, i, total);
	double		weight,
				welfare;

	if (lower < 0 || limbs_negative(limb, y->n))
		return false;
	weight = near_double(entry_limbs(e, i, ENTRIES_WEIGHT), w->base - EXACT_ORIGIN, w->n);
	welfare = near_double(limb, y->base - EXACT_ORIGIN, y->n);
	return weight > 0 && welfare > 0 && welfare > weight * lower * (1 + 0x1p-48) &&
		welfare < weight * upper * (1 - 0x1p-48);
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
			BigNumber	number,
						welfare,
						bound;
			double		lower,
						upper;

			entry_limits(e, i, &lower, &upper);
			if (mean_is_well_inside(e, i, total, lower, upper))
				continue;
			entry_number(e, i, ENTRIES_WEIGHT, &number);
			entry_number(e, i, total, &welfare);
			big_scale(&bound, &number, lower);
			if (big_compare(&welfare, &bound) < 0)
				return false;
			big_scale(&bound, &number, upper);
			if (big_compare(&welfare, &bound) > 0)
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
	BigNumber	x;
	double		result;

	if (c->n == 1 && c->base == EXACT_ORIGIN)
		return (double) (int64_t) limb[0] * power_of_two(e->place);
	entry_number(e, i, ENTRIES_WEIGHT, &x);
	if (big_round(&x, &result) != EXACT_OK)
		return double_infinity();
	return result;
}
