/*
 * apportionment_rate.c
 *		The rate at which the exact shares, held within floors and caps, add up
 *		to the amount.
 */
#include "reward/amount.h"

/* Places of changing slope that are looked at in one reading. */
#define BREAKS 64

/* Newton's steps before every other one is taken by halves. */
#define NEWTON_STEPS 12

typedef struct Rate
{
	Amount		top;
	Amount		bottom;
} Rate;

typedef struct RateSearch
{
	Rate		low;			/* the shares at low add up to too little, */
	Rate		high;			/* at high to too much */
	Amount		bounds;			/* shares of the rows that are at a bound */
	Amount		weights;		/* weights of those that are not */
	Rate		breaks[BREAKS];
	int			nbreaks;
	uint64_t	seen;
} RateSearch;

static Rate
rate_new(Apportionment *a)
{
	Rate		rate;

	rate.top = amount_new(a);
	rate.bottom = amount_new(a);
	return rate;
}

static void
rate_set(Apportionment *a, Rate *to, Amount top, Amount bottom)
{
	amount_set(a, &to->top, top);
	amount_set(a, &to->bottom, bottom);
}

static int
rate_compare(Apportionment *a, Amount top, Amount bottom, const Rate *rate)
{
	return amount_compare_products(a, top, rate->bottom, rate->top, bottom);
}

static int
is_between(Apportionment *a, Amount top, Amount bottom, const RateSearch *search)
{
	return rate_compare(a, top, bottom, &search->low) > 0 &&
		rate_compare(a, top, bottom, &search->high) < 0;
}

/* The row reaches a bound at this rate: sample it if it is of interest. */
static void
sample_break(Apportionment *a, RateSearch *search, Amount bound)
{
	uint64_t	place = search->nbreaks;

	if (!is_between(a, bound, a->row_weight, search))
		return;
	search->seen++;
	if (place < BREAKS)
		search->nbreaks++;
	else if ((place = amount_random_below(a, search->seen)) >= BREAKS)
		return;
	rate_set(a, &search->breaks[place], bound, a->row_weight);
}

/* Add up the exact shares at a rate, in two parts. */
static void
add_shares(Apportionment *a, RateSearch *search, const Rate *rate)
{
	const char *record;

	amount_set_small(a, &search->bounds, 0);
	amount_set_small(a, &search->weights, 0);
	search->nbreaks = 0;
	search->seen = 0;

	a->rows.rewind(a->rows.arg);
	while ((record = a->rows.next(a->rows.arg)) != NULL)
	{
		if (!amount_read_row(a, record))
			continue;
		switch (amount_side(a, rate->top, rate->bottom))
		{
			case SIDE_FLOOR:
				amount_add(a, &search->bounds, a->row_floor);
				break;
			case SIDE_CAP:
				amount_add(a, &search->bounds, a->row_cap);
				break;
			case SIDE_INSIDE:
				amount_add(a, &search->weights, a->row_weight);
				break;
		}
		if (!amount_is_zero(a, a->row_weight))
		{
			sample_break(a, search, a->row_floor);
			sample_break(a, search, a->row_cap);
		}
	}
}

/* The middle of the sampled places between low and high; returns 0 if none. */
static int
middle_break(Apportionment *a, RateSearch *search, Rate *rate)
{
	int			n = 0;
	int			i;
	int			j;

	for (i = 0; i < search->nbreaks; i++)
	{
		Rate		found = search->breaks[i];

		if (!is_between(a, found.top, found.bottom, search))
			continue;
		/* keep the found ones in order, at the front */
		search->breaks[i] = search->breaks[n];
		for (j = n++; j > 0 && rate_compare(a, found.top, found.bottom,
											&search->breaks[j - 1]) < 0; j--)
			search->breaks[j] = search->breaks[j - 1];
		search->breaks[j] = found;
	}
	if (n == 0)
		return 0;
	rate_set(a, rate, search->breaks[n / 2].top, search->breaks[n / 2].bottom);
	return 1;
}

/*
 * Find the rate.  The caller has made sure that the floors add up to less than
 * the amount, so that the rate is not zero, and the caps to no less; a->rate_*
 * hold the rate that would be right without them, and become the one that is.
 */
void
apportionment_find_rate(Apportionment *a)
{
	RateSearch		search;
	Rate		rate = rate_new(a);
	Amount		rest = amount_new(a);
	int			linear = 0;
	int			step;
	int			i;

	search.low = rate_new(a);
	search.high = rate_new(a);
	search.bounds = amount_new(a);
	search.weights = amount_new(a);
	for (i = 0; i < BREAKS; i++)
		search.breaks[i] = rate_new(a);

	amount_set_small(a, &search.low.bottom, 1);
	amount_set_small(a, &search.high.top, 1);	/* 1 / 0, infinity */
	rate_set(a, &rate, a->rate_top, a->rate_bottom);

	for (step = 0;; step++)
	{
		int			sign = -1;	/* of the amount minus the shares at the rate */

		add_shares(a, &search, &rate);
		if (amount_compare(a, a->amount, search.bounds) >= 0)
		{
			amount_set(a, &rest, a->amount);
			amount_subtract(a, &rest, search.bounds);
			sign = amount_compare_products(a, rest, rate.bottom,
										   search.weights, rate.top);
		}
		if (sign == 0)
			break;
		rate_set(a, sign > 0 ? &search.low : &search.high, rate.top, rate.bottom);

		/* bounds above the amount leave no rest, and Newton no step */
		if (amount_compare(a, a->amount, search.bounds) >= 0 &&
			!amount_is_zero(a, search.weights) &&
			is_between(a, rest, search.weights, &search) &&
			(step < NEWTON_STEPS || step % 2 == 0 || linear))
		{
			rate_set(a, &rate, rest, search.weights);
			continue;
		}
		if (middle_break(a, &search, &rate))
			continue;
		if (search.seen > BREAKS)
		{
			/* the sample was of a larger range: take another */
			add_shares(a, &search, &rate);
			if (middle_break(a, &search, &rate))
				continue;
		}
		/* no slope changes between low and high: from any rate there, */
		rate_set(a, &rate, search.low.top, search.low.bottom);
		amount_add(a, &rate.top, search.high.top);
		amount_add(a, &rate.bottom, search.high.bottom);
		/* Newton's step is the last */
		linear = 1;
	}

	amount_set(a, &a->rate_top, rate.top);
	amount_set(a, &a->rate_bottom, rate.bottom);
}
