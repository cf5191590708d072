#include "apportionment/row.h"

/*
 * The rate at which the exact shares, held within floors and caps, add up to the
 * amount.
 */

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
rate_new(AmountContext *c)
{
	Rate		rate;

	rate.top = amount_new(c);
	rate.bottom = amount_new(c);
	return rate;
}

static void
rate_set(AmountContext *c, Rate *to, Amount top, Amount bottom)
{
	amount_set(c, &to->top, top);
	amount_set(c, &to->bottom, bottom);
}

static int
rate_compare(AmountContext *c, Amount top, Amount bottom, const Rate *rate)
{
	return amount_compare_products(c, top, rate->bottom, rate->top, bottom);
}

static bool
is_between(AmountContext *c, Amount top, Amount bottom, const RateSearch *search)
{
	return rate_compare(c, top, bottom, &search->low) > 0 &&
		rate_compare(c, top, bottom, &search->high) < 0;
}

/* The row reaches a bound at this rate: sample it if it is of interest. */
static void
sample_break(Apportionment *a, RateSearch *search, Amount bound)
{
	uint64_t	place = search->nbreaks;

	if (!is_between(&a->amounts, bound, a->row_weight, search))
		return;
	search->seen++;
	if (place < BREAKS)
		search->nbreaks++;
	else if ((place = apportionment_random_below(a, search->seen)) >= BREAKS)
		return;
	rate_set(&a->amounts, &search->breaks[place], bound, a->row_weight);
}

/* Add up the exact shares at a rate, in two parts. */
static void
add_shares(Apportionment *a, RateSearch *search, const Rate *rate)
{
	AmountContext *c = &a->amounts;
	const char *record;

	amount_set_small(c, &search->bounds, 0);
	amount_set_small(c, &search->weights, 0);
	search->nbreaks = 0;
	search->seen = 0;

	a->rows.rewind(a->rows.arg);
	while ((record = a->rows.next(a->rows.arg)) != NULL)
	{
		if (!apportionment_read_row(a, record))
			continue;
		switch (apportionment_side(a, rate->top, rate->bottom))
		{
			case SIDE_FLOOR:
				amount_add(c, &search->bounds, a->row_floor);
				break;
			case SIDE_CAP:
				amount_add(c, &search->bounds, a->row_cap);
				break;
			case SIDE_INSIDE:
				amount_add(c, &search->weights, a->row_weight);
				break;
		}
		if (!amount_is_zero(c, a->row_weight))
		{
			sample_break(a, search, a->row_floor);
			sample_break(a, search, a->row_cap);
		}
	}
}

/* The middle of the sampled places between low and high; returns false if there are none. */
static bool
middle_break(AmountContext *c, RateSearch *search, Rate *rate)
{
	int			n = 0;

	for (int i = 0; i < search->nbreaks; i++)
	{
		Rate		found = search->breaks[i];
		int			j;

		if (!is_between(c, found.top, found.bottom, search))
			continue;
		/* keep the found ones in order, at the front */
		search->breaks[i] = search->breaks[n];
		for (j = n++; j > 0 && rate_compare(c, found.top, found.bottom,
											&search->breaks[j - 1]) < 0; j--)
			search->breaks[j] = search->breaks[j - 1];
		search->breaks[j] = found;
	}
	if (n == 0)
		return false;
	rate_set(c, rate, search->breaks[n / 2].top, search->breaks[n / 2].bottom);
	return true;
}

/*
 * Find the rate.  The caller has made sure that the floors add up to less than
 * the amount, so that the rate is not zero, and the caps to no less; a->rate_*
 * hold the rate that would be right without them, and become the one that is.
 */
void
apportionment_find_rate(Apportionment *a)
{
	AmountContext *c = &a->amounts;
	RateSearch	search;
	Rate		rate = rate_new(c);
	Amount		rest = amount_new(c);
	bool		linear = false;

	search.low = rate_new(c);
	search.high = rate_new(c);
	search.bounds = amount_new(c);
	search.weights = amount_new(c);
	for (int i = 0; i < BREAKS; i++)
		search.breaks[i] = rate_new(c);

	amount_set_small(c, &search.low.bottom, 1);
	amount_set_small(c, &search.high.top, 1);	/* 1 / 0, infinity */
	rate_set(c, &rate, a->rate_top, a->rate_bottom);

	for (int step = 0;; step++)
	{
		int			sign = -1;	/* of the amount minus the shares at the rate */

		add_shares(a, &search, &rate);
		if (amount_compare(c, a->amount, search.bounds) >= 0)
		{
			amount_set(c, &rest, a->amount);
			amount_subtract(c, &rest, search.bounds);
			sign = amount_compare_products(c, rest, rate.bottom,
										   search.weights, rate.top);
		}
		if (sign == 0)
			break;
		rate_set(c, sign > 0 ? &search.low : &search.high, rate.top, rate.bottom);

		/* Newton needs something left to distribute and a row that is not at a bound */
		if (amount_compare(c, a->amount, search.bounds) >= 0 &&
			!amount_is_zero(c, search.weights) &&
			is_between(c, rest, search.weights, &search) &&
			(step < NEWTON_STEPS || step % 2 == 0 || linear))
		{
			rate_set(c, &rate, rest, search.weights);
			continue;
		}
		if (middle_break(c, &search, &rate))
			continue;
		if (search.seen > BREAKS)
		{
			/* the sample was of a larger range: take another */
			add_shares(a, &search, &rate);
			if (middle_break(c, &search, &rate))
				continue;
		}

		/*
		 * The sum is linear between low and high: from any rate in between, one
		 * Newton step ends the search.
		 */
		rate_set(c, &rate, search.low.top, search.low.bottom);
		amount_add(c, &rate.top, search.high.top);
		amount_add(c, &rate.bottom, search.high.bottom);
		linear = true;
	}

	amount_set(c, &a->rate_top, rate.top);
	amount_set(c, &a->rate_bottom, rate.bottom);
}
