#include "apportionment/row.h"

/* Which remainders get one of the units that the integer parts leave. */

/*
 * Distance of the pivots from the expected place in a sample of n, in units of
 * sqrt(n): the place of an order statistic scatters by half of that at most.
 */
#define PIVOT_DISTANCE 2

typedef struct Range
{
	bool		has_low;
	bool		has_high;
	Amount		low;			/* both ends are outside */
	Amount		high;
} Range;

typedef struct ThresholdSearch
{
	Range		range;			/* the threshold lies strictly inside; */
	uint64_t	rank;			/* it is the rank-th largest remainder in it */
	bool		has_pivots;
	Amount		upper;
	Amount		lower;
	/* how many are above upper, upper, between, lower; the rest is below */
	uint64_t	above;
	uint64_t	at_upper;
	uint64_t	between;
	uint64_t	at_lower;
	Amount	   *sample;			/* of those between, all if they fit */
	uint64_t	sampled;
	uint64_t	made;			/* amounts that exist in sample */
} ThresholdSearch;

static void
sample_remainder(Apportionment *a, ThresholdSearch *search)
{
	uint64_t	place = search->sampled;

	search->between++;
	if (place < a->sample_size)
	{
		if (place == search->made)
			search->sample[search->made++] = amount_new(&a->amounts);
		search->sampled++;
	}
	else if ((place = apportionment_random_below(a, search->between)) >= a->sample_size)
		return;
	amount_set(&a->amounts, &search->sample[place], a->remainder);
}

static void
look_at_remainder(Apportionment *a, ThresholdSearch *search)
{
	AmountContext *c = &a->amounts;
	if (amount_is_zero(c, a->remainder))
		return;
	if (search->range.has_low &&
		amount_compare(c, a->remainder, search->range.low) <= 0)
		return;
	if (search->range.has_high &&
		amount_compare(c, a->remainder, search->range.high) >= 0)
		return;
	if (search->has_pivots)
	{
		int			sign = amount_compare(c, a->remainder, search->upper);

		if (sign >= 0)
		{
			if (sign > 0)
				search->above++;
			else
				search->at_upper++;
			return;
		}
		sign = amount_compare(c, a->remainder, search->lower);
		if (sign <= 0)
		{
			search->at_lower += sign == 0;
			return;
		}
	}
	sample_remainder(a, search);
}

/* Read all rows; "parts" gets the sum of the integer parts if it is wanted. */
static void
look(Apportionment *a, ThresholdSearch *search, Amount *parts)
{
	const char *record;

	search->above = search->at_upper = search->between = search->at_lower = 0;
	search->sampled = 0;

	a->rows.rewind(a->rows.arg);
	while ((record = a->rows.next(a->rows.arg)) != NULL)
	{
		ApportionmentSide side = SIDE_INSIDE;

		if (!apportionment_read_row(a, record))
			continue;
		if (a->bounded)
			side = apportionment_side(a, a->rate_top, a->rate_bottom);
		if (side == SIDE_INSIDE)
		{
			apportionment_exact_share(a, a->row_weight);
			look_at_remainder(a, search);
		}
		if (parts != NULL)
			amount_add(&a->amounts, parts, side == SIDE_INSIDE ? a->quotient :
					   side == SIDE_FLOOR ? a->row_floor : a->row_cap);
	}
}

static void
found(Apportionment *a, Amount threshold, uint64_t tied, uint64_t served)
{
	amount_set(&a->amounts, &a->threshold, threshold);
	a->tied = tied;
	a->served = served;
}

/* The sample is complete: the answer is in it. */
static void
find_in_sample(Apportionment *a, ThresholdSearch *search)
{
	AmountContext *c = &a->amounts;
	uint64_t	first = search->rank - 1;
	uint64_t	last = search->rank;

	amount_sort(c, search->sample, search->sampled);
	while (first > 0 && amount_compare(c, search->sample[first - 1],
									   search->sample[search->rank - 1]) == 0)
		first--;
	while (last < search->sampled &&
		   amount_compare(c, search->sample[last],
						  search->sample[search->rank - 1]) == 0)
		last++;
	found(a, search->sample[search->rank - 1], last - first,
		  search->rank - first);
}

static void
set_low(Apportionment *a, ThresholdSearch *search, Amount low)
{
	amount_set(&a->amounts, &search->range.low, low);
	search->range.has_low = true;
}

static void
set_high(Apportionment *a, ThresholdSearch *search, Amount high)
{
	amount_set(&a->amounts, &search->range.high, high);
	search->range.has_high = true;
}

/* Guess where the rank is, from the sample. */
static void
choose_pivots(Apportionment *a, ThresholdSearch *search)
{
	AmountContext *c = &a->amounts;
	uint64_t	n = search->sampled;
	uint64_t	place = (uint64_t) ((double) search->rank / (double) search->between * (double) n);
	uint64_t	distance = 1;

	while (distance * distance < PIVOT_DISTANCE * PIVOT_DISTANCE * n)
		distance++;

	amount_sort(c, search->sample, n);
	if (place >= n)
		place = n - 1;
	amount_set(c, &search->upper,
			   search->sample[place > distance ? place - distance : 0]);
	amount_set(c, &search->lower,
			   search->sample[n - 1 - place > distance ? place + distance : n - 1]);
	search->has_pivots = true;
}

/*
 * Which range is the rank in, now that its parts are counted?  Returns true if
 * that is the answer.
 */
static bool
narrow_range(Apportionment *a, ThresholdSearch *search)
{
	if (search->rank <= search->above)
	{
		set_low(a, search, search->upper);
		search->has_pivots = false;
		return false;
	}
	search->rank -= search->above;
	if (search->rank <= search->at_upper)
	{
		found(a, search->upper, search->at_upper, search->rank);
		return true;
	}
	search->rank -= search->at_upper;
	if (search->rank <= search->between)
	{
		set_low(a, search, search->lower);
		set_high(a, search, search->upper);
		return false;
	}
	search->rank -= search->between;
	if (search->rank <= search->at_lower)
	{
		found(a, search->lower, search->at_lower, search->rank);
		return true;
	}
	search->rank -= search->at_lower;
	set_high(a, search, search->lower);
	search->has_pivots = false;
	return false;
}

/* Between which rows does the line run that divides equal remainders? */
static void
find_line(Apportionment *a)
{
	const char *record;
	uint64_t	tied = 0;

	a->rows.rewind(a->rows.arg);
	for (int64_t row = 0; (record = a->rows.next(a->rows.arg)) != NULL; row++)
	{
		if (!apportionment_read_row(a, record) ||
			(a->bounded &&
			 apportionment_side(a, a->rate_top, a->rate_bottom) != SIDE_INSIDE))
			continue;
		apportionment_exact_share(a, a->row_weight);
		if (amount_compare(&a->amounts, a->remainder, a->threshold) != 0)
			continue;
		tied++;
		if (tied == a->served)
			a->last_served = row;
		else if (tied == a->served + 1)
		{
			a->first_unserved = row;
			return;
		}
	}
}

static void
limit_sample(Apportionment *a)
{
	if (a->sample_size > a->row_count)
		a->sample_size = a->row_count;
	if (!a->amounts.narrow)
	{
		uint64_t	most = APPORTIONMENT_SAMPLE_BYTES / sizeof(uint32_t) / a->amounts.width;

		if (most < APPORTIONMENT_SAMPLE_MIN)
			most = APPORTIONMENT_SAMPLE_MIN;
		if (a->sample_size > most)
			a->sample_size = most;
	}
}

/*
 * Count the units that the integer parts leave, and find the remainders that
 * get them.  There are fewer units than remainders that are not zero, because
 * these add up to that many whole units and each of them is less than one.
 */
void
apportionment_find_threshold(Apportionment *a)
{
	AmountContext *c = &a->amounts;
	ThresholdSearch search;
	Amount		parts = amount_new(c);
	Amount		extra = amount_new(c);

	memset(&search, 0, sizeof(search));
	search.range.low = amount_new(c);
	search.range.high = amount_new(c);
	search.upper = amount_new(c);
	search.lower = amount_new(c);
	limit_sample(a);
	search.sample = a->rows.allocate(a->rows.arg, (size_t) a->sample_size * sizeof(Amount));

	look(a, &search, &parts);
	amount_set(c, &extra, a->amount);
	amount_subtract(c, &extra, parts);
	a->extra = amount_to_count(c, extra);
	if (a->extra == 0)
		return;

	search.rank = a->extra;
	for (;;)
	{
		/* here the sample is one of the whole range, and the rank in it */
		if (search.sampled == search.between)
		{
			find_in_sample(a, &search);
			break;
		}
		choose_pivots(a, &search);
		look(a, &search, NULL);
		if (narrow_range(a, &search))
			break;
		if (!search.has_pivots)
			look(a, &search, NULL);
		search.has_pivots = false;
	}
	if (a->served < a->tied)
		find_line(a);
}
