/*
 * apportionment_threshold.c
 *		Which remainders get one of the units that the integer parts leave.
 */
#include "reward/amount.h"

/*
 * Distance of the pivots from the expected place in a sample of n, in units of
 * sqrt(n): the place of an order statistic scatters by half of that at most.
 */
#define PIVOT_DISTANCE 2

typedef struct Range
{
	int			has_low;
	int			has_high;
	Amount		low;			/* both ends are outside */
	Amount		high;
} Range;

typedef struct ThresholdSearch
{
	Range		range;			/* what is looked for is in here, */
	uint64_t	rank;			/* and so many are not below it, with itself */
	int			has_pivots;
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
			search->sample[search->made++] = amount_new(a);
		search->sampled++;
	}
	else if ((place = amount_random_below(a, search->between)) >= a->sample_size)
		return;
	amount_set(a, &search->sample[place], a->remainder);
}

static void
look_at_remainder(Apportionment *a, ThresholdSearch *search)
{
	if (amount_is_zero(a, a->remainder))
		return;
	if (search->range.has_low &&
		amount_compare(a, a->remainder, search->range.low) <= 0)
		return;
	if (search->range.has_high &&
		amount_compare(a, a->remainder, search->range.high) >= 0)
		return;
	if (search->has_pivots)
	{
		int			sign = amount_compare(a, a->remainder, search->upper);

		if (sign >= 0)
		{
			if (sign > 0)
				search->above++;
			else
				search->at_upper++;
			return;
		}
		sign = amount_compare(a, a->remainder, search->lower);
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
		AmountSide	side = SIDE_INSIDE;

		if (!amount_read_row(a, record))
			continue;
		if (a->bounded)
			side = amount_side(a, a->rate_top, a->rate_bottom);
		if (side == SIDE_INSIDE)
		{
			amount_exact_share(a, a->row_weight);
			look_at_remainder(a, search);
		}
		if (parts != NULL)
			amount_add(a, parts, side == SIDE_INSIDE ? a->quotient :
					   side == SIDE_FLOOR ? a->row_floor : a->row_cap);
	}
}

static void
found(Apportionment *a, Amount threshold, uint64_t tied, uint64_t served)
{
	amount_set(a, &a->threshold, threshold);
	a->tied = tied;
	a->served = served;
}

/* The sample is complete: the answer is in it. */
static void
find_in_sample(Apportionment *a, ThresholdSearch *search)
{
	uint64_t	first = search->rank - 1;
	uint64_t	last = search->rank;

	amount_sort(a, search->sample, search->sampled);
	while (first > 0 && amount_compare(a, search->sample[first - 1],
									   search->sample[search->rank - 1]) == 0)
		first--;
	while (last < search->sampled &&
		   amount_compare(a, search->sample[last],
						  search->sample[search->rank - 1]) == 0)
		last++;
	found(a, search->sample[search->rank - 1], last - first,
		  search->rank - first);
}

static void
set_low(Apportionment *a, ThresholdSearch *search, Amount low)
{
	amount_set(a, &search->range.low, low);
	search->range.has_low = 1;
}

static void
set_high(Apportionment *a, ThresholdSearch *search, Amount high)
{
	amount_set(a, &search->range.high, high);
	search->range.has_high = 1;
}

/* Guess where the rank is, from the sample. */
static void
choose_pivots(Apportionment *a, ThresholdSearch *search)
{
	uint64_t	n = search->sampled;
	uint64_t	place = (uint64_t) ((double) search->rank / (double) search->between * (double) n);
	uint64_t	distance = 1;

	while (distance * distance < PIVOT_DISTANCE * PIVOT_DISTANCE * n)
		distance++;

	amount_sort(a, search->sample, n);
	if (place >= n)
		place = n - 1;
	amount_set(a, &search->upper,
			   search->sample[place > distance ? place - distance : 0]);
	amount_set(a, &search->lower,
			   search->sample[n - 1 - place > distance ? place + distance : n - 1]);
	search->has_pivots = 1;
}

/*
 * Which range is the rank in, now that its parts are counted?  Returns 1 if that
 * is the answer.
 */
static int
narrow_range(Apportionment *a, ThresholdSearch *search)
{
	if (search->rank <= search->above)
	{
		set_low(a, search, search->upper);
		search->has_pivots = 0;
		return 0;
	}
	search->rank -= search->above;
	if (search->rank <= search->at_upper)
	{
		found(a, search->upper, search->at_upper, search->rank);
		return 1;
	}
	search->rank -= search->at_upper;
	if (search->rank <= search->between)
	{
		set_low(a, search, search->lower);
		set_high(a, search, search->upper);
		return 0;
	}
	search->rank -= search->between;
	if (search->rank <= search->at_lower)
	{
		found(a, search->lower, search->at_lower, search->rank);
		return 1;
	}
	search->rank -= search->at_lower;
	set_high(a, search, search->lower);
	search->has_pivots = 0;
	return 0;
}

/* Between which rows does the line run that divides equal remainders? */
static void
find_line(Apportionment *a)
{
	const char *record;
	uint64_t	tied = 0;
	int64_t		row;

	a->rows.rewind(a->rows.arg);
	for (row = 0; (record = a->rows.next(a->rows.arg)) != NULL; row++)
	{
		if (!amount_read_row(a, record) ||
			(a->bounded &&
			 amount_side(a, a->rate_top, a->rate_bottom) != SIDE_INSIDE))
			continue;
		amount_exact_share(a, a->row_weight);
		if (amount_compare(a, a->remainder, a->threshold) != 0)
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
	if (!a->narrow)
	{
		uint64_t	most = APPORTIONMENT_SAMPLE_BYTES / sizeof(uint32_t) / a->width;

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
	ThresholdSearch		search;
	Amount		parts = amount_new(a);
	Amount		extra = amount_new(a);

	memset(&search, 0, sizeof(search));
	search.range.low = amount_new(a);
	search.range.high = amount_new(a);
	search.upper = amount_new(a);
	search.lower = amount_new(a);
	limit_sample(a);
	search.sample = (Amount *)
		a->rows.allocate(a->rows.arg, (size_t) a->sample_size * sizeof(Amount));

	look(a, &search, &parts);
	amount_set(a, &extra, a->amount);
	amount_subtract(a, &extra, parts);
	a->extra = amount_to_count(a, extra);
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
		search.has_pivots = 0;
	}
	if (a->served < a->tied)
		find_line(a);
}
