/*
 * apportionment.c
 *		Shares of an amount by the largest remainder, exactly.
 */
#include "reward/apportionment.h"

#include "reward/amount.h"
#include "reward/natural.h"

/* Limbs of the sum of weights in one word. */
#ifdef __SIZEOF_INT128__
#define LONG_WEIGHTS 4
#else
#define LONG_WEIGHTS 0
#endif

void
apportionment_begin(Apportionment *a, const ApportionmentRows *rows, int bounded)
{
	memset(a, 0, sizeof(*a));
	a->rows = *rows;
	a->bounded = bounded;
	a->narrow_limit = APPORTIONMENT_NARROW_LIMIT;
	a->sample_size = APPORTIONMENT_SAMPLE;
}

static char *
write_decimal(char *record, const ApportionmentDecimal *decimal)
{
	int16_t		head[2];
	size_t		size = 0;

	head[0] = (int16_t) decimal->weight;
	head[1] = (int16_t) decimal->ndigits;
	memcpy(record, head, sizeof(head));
	if (decimal->ndigits > 0)
	{
		size = (size_t) decimal->ndigits * sizeof(int16_t);
		memcpy(record + sizeof(head), decimal->digits, size);
	}
	return record + sizeof(head) + size;
}

static void
add_decimal(Apportionment *a, DigitSum *sum, const ApportionmentDecimal *decimal)
{
	if (decimal->ndigits > 0)
		digit_sum_add(sum, decimal->weight, decimal->digits, decimal->ndigits,
					  a->rows.allocate, a->rows.arg);
}

/*
 * Count a row in, and make the record that next() gives back later.  The floor
 * and the cap are integers, and the floor is not above the cap; without bounds
 * they are not looked at.  Returns the size of the record, which is at most
 * APPORTIONMENT_RECORD_SIZE(all digits).
 */
int
apportionment_record(Apportionment *a, const ApportionmentDecimal *weight,
					 const ApportionmentDecimal *floor,
					 const ApportionmentDecimal *cap, char *record)
{
	char	   *end = write_decimal(record, weight);

	a->row_count++;
	add_decimal(a, &a->weights, weight);
	if (a->bounded)
	{
		end = write_decimal(end, floor);
		end = write_decimal(end, cap);
		if (weight->ndigits >= 0)
		{
			add_decimal(a, &a->floors, floor);
			/* without weight a row never gets more than its floor */
			if (weight->ndigits == 0)
				add_decimal(a, &a->caps, floor);
			else if (cap->ndigits < 0)
				a->uncapped = 1;
			else
				add_decimal(a, &a->caps, cap);
		}
	}
	return (int) (end - record);
}

/* Compare a sum of integers with the amount. */
static int
compare_sum(Apportionment *a, const DigitSum *sum, const uint32_t *amount, int n)
{
	int			limbs = digit_sum_limbs(sum, 0);
	uint32_t   *total = (uint32_t *)
		a->rows.allocate(a->rows.arg, (size_t) limbs * sizeof(*total));

	digit_sum_natural(sum, 0, total, limbs);
	return natural_compare(total, limbs, amount, n);
}

/* Set up amounts as wide as the two largest numbers ask for. */
static void
choose_width(Apportionment *a, const uint32_t *amount, int n,
			 const uint32_t *weights, int nweights)
{
	uint64_t	narrow_amount;
	uint64_t	narrow_weights;
	AmountWord	long_weights = 0;

	a->narrow = natural_to_uint64(amount, n, &narrow_amount) &&
		narrow_amount < a->narrow_limit;
	a->products = a->narrow &&
		natural_to_uint64(weights, nweights, &narrow_weights) &&
		narrow_weights < a->narrow_limit;
	nweights = natural_length(weights, nweights);
	if (a->products)
		long_weights = narrow_weights;
	else if (a->narrow && !a->bounded && nweights <= LONG_WEIGHTS)
	{
		int			i;

		for (i = nweights - 1; i >= 0; i--)
			long_weights = long_weights * NATURAL_BASE + weights[i];
	}
	else
		a->narrow = 0;
	if (!a->narrow)
	{
		n = natural_length(amount, n);
		/* one more, for the sum of two */
		a->width = (n > nweights ? n : nweights) + 1;
		a->product[0] = (uint32_t *)
			a->rows.allocate(a->rows.arg, (size_t) (9 * a->width + 1) * sizeof(uint32_t));
		a->product[1] = a->product[0] + 2 * a->width;
		a->long_quotient = a->product[1] + 2 * a->width;
		a->scratch = a->long_quotient + 2 * a->width;
	}

	a->amount = amount_new(a);
	a->rate_top = amount_new(a);
	a->rate_bottom = amount_new(a);
	a->threshold = amount_new(a);
	a->share = amount_new(a);
	a->row_weight = amount_new(a);
	a->row_floor = amount_new(a);
	a->row_cap = amount_new(a);
	a->quotient = amount_new(a);
	a->remainder = amount_new(a);

	if (a->narrow)
	{
		a->amount.narrow = narrow_amount;
		a->rate_bottom.narrow = long_weights;
		a->bottom = amount_to_double(long_weights);
		a->ratio = (double) narrow_amount / a->bottom;
	}
	else
	{
		memcpy(a->amount.wide, amount, (size_t) n * sizeof(*amount));
		memcpy(a->rate_bottom.wide, weights, (size_t) nweights * sizeof(*weights));
	}
	amount_set(a, &a->rate_top, a->amount);
}

/*
 * Find all that the shares depend on, once all rows are counted in; the amount
 * has n limbs.  Then rewind the rows and call apportionment_share() for each.
 */
ApportionmentStatus
apportionment_solve(Apportionment *a, const uint32_t *amount, int n)
{
	uint32_t   *weights;
	int			limbs;
	int			sign = -1;	/* of the floors minus the amount */

	if (!digit_sum_lowest(&a->weights, &a->exponent))
		return APPORTIONMENT_NO_WEIGHT;
	if (a->bounded)
	{
		sign = compare_sum(a, &a->floors, amount, n);
		if (sign > 0)
			return APPORTIONMENT_FLOORS;
		if (!a->uncapped && compare_sum(a, &a->caps, amount, n) < 0)
			return APPORTIONMENT_CAPS;
	}

	limbs = digit_sum_limbs(&a->weights, a->exponent);
	weights = (uint32_t *)
		a->rows.allocate(a->rows.arg, (size_t) limbs * sizeof(*weights));
	digit_sum_natural(&a->weights, a->exponent, weights, limbs);
	choose_width(a, amount, n, weights, limbs);

	if (sign == 0)
		amount_set_small(a, &a->rate_top, 0);	/* nothing above the floors */
	else if (a->bounded)
		apportionment_find_rate(a);
	apportionment_find_threshold(a);
	return APPORTIONMENT_OK;
}

/*
 * Set a->share to the share of the next row, in units; returns 0 if the row has
 * none, for want of a weight.
 */
int
apportionment_share(Apportionment *a, const char *record)
{
	AmountSide	side = SIDE_INSIDE;

	if (!amount_read_row(a, record))
		return 0;
	if (a->bounded)
		side = amount_side(a, a->rate_top, a->rate_bottom);
	if (side != SIDE_INSIDE)
	{
		amount_set(a, &a->share, side == SIDE_FLOOR ? a->row_floor : a->row_cap);
		return 1;
	}

	amount_exact_share(a, a->row_weight);
	amount_set(a, &a->share, a->quotient);
	if (a->extra > 0)
	{
		int			sign = amount_compare(a, a->remainder, a->threshold);

		if (sign > 0 || (sign == 0 && a->tied_before++ < a->served))
		{
			Amount		one = a->remainder;

			amount_set_small(a, &one, 1);
			amount_add(a, &a->share, one);
		}
	}
	return 1;
}
