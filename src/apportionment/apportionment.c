#include "apportionment/apportionment.h"

#include "apportionment/row.h"
#include "number/natural.h"

/* Limbs of the sum of weights in one word. */
#ifdef __SIZEOF_INT128__
#define LONG_WEIGHTS 4
#else
#define LONG_WEIGHTS 0
#endif

void
apportionment_begin(Apportionment *a, const ApportionmentRows *rows, bool bounded)
{
	memset(a, 0, sizeof(*a));
	a->rows = *rows;
	a->bounded = bounded;
	a->amounts.allocate = rows->allocate;
	a->amounts.arg = rows->arg;
	a->narrow_limit = AMOUNT_NARROW_LIMIT;
	a->sample_size = APPORTIONMENT_SAMPLE;
}

static char *
write_decimal(char *record, const ApportionmentDecimal *decimal)
{
	uint16_t	head[2];
	size_t		size = 0;

	head[0] = (uint16_t) (decimal->weight + APPORTIONMENT_HEAD_WEIGHT);
	head[1] = decimal->ndigits < 0 ? APPORTIONMENT_HEAD_NONE : (uint16_t) decimal->ndigits;
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
				a->uncapped = true;
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
	uint32_t   *total = a->rows.allocate(a->rows.arg, (size_t) limbs * sizeof(*total));

	digit_sum_natural(sum, 0, total, limbs);
	return natural_compare(total, limbs, amount, n);
}

/* Set up amounts as wide as the two largest numbers ask for. */
static void
choose_width(Apportionment *a, const uint32_t *amount, int n,
			 const uint32_t *weights, int nweights)
{
	AmountContext *c = &a->amounts;
	uint64_t	narrow_amount;
	uint64_t	narrow_weights;
	AmountWord	long_weights = 0;

	a->amounts.narrow = natural_to_uint64(amount, n, &narrow_amount) &&
		narrow_amount < a->narrow_limit;
	a->products = a->amounts.narrow &&
		natural_to_uint64(weights, nweights, &narrow_weights) &&
		narrow_weights < a->narrow_limit;
	nweights = natural_length(weights, nweights);
	if (a->products)
		long_weights = narrow_weights;
	else if (a->amounts.narrow && !a->bounded && nweights <= LONG_WEIGHTS)
	{
		for (int i = nweights - 1; i >= 0; i--)
			long_weights = long_weights * NATURAL_BASE + weights[i];
	}
	else
	{
		n = natural_length(amount, n);
		/* one more, for the sum of two */
		amount_make_wide(c, (n > nweights ? n : nweights) + 1);
	}

	a->amount = amount_new(c);
	a->rate_top = amount_new(c);
	a->rate_bottom = amount_new(c);
	a->threshold = amount_new(c);
	a->share = amount_new(c);
	a->row_weight = amount_new(c);
	a->row_floor = amount_new(c);
	a->row_cap = amount_new(c);
	a->quotient = amount_new(c);
	a->remainder = amount_new(c);

	if (a->amounts.narrow)
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
	amount_set(c, &a->rate_top, a->amount);
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
	int			sign = -1;		/* of the floors minus the amount */

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
	weights = a->rows.allocate(a->rows.arg, (size_t) limbs * sizeof(*weights));
	digit_sum_natural(&a->weights, a->exponent, weights, limbs);
	choose_width(a, amount, n, weights, limbs);

	if (sign == 0)
		amount_set_small(&a->amounts, &a->rate_top, 0); /* nothing above the floors */
	else if (a->bounded)
		apportionment_find_rate(a);
	apportionment_find_threshold(a);
	return APPORTIONMENT_OK;
}

/*
 * Set a->share to the share of the next row, in units; returns false if the row
 * has none, for want of a weight.
 */
bool
apportionment_share(Apportionment *a, const char *record)
{
	AmountContext *c = &a->amounts;
	ApportionmentSide side = SIDE_INSIDE;

	if (!apportionment_read_row(a, record))
		return false;
	if (a->bounded)
		side = apportionment_side(a, a->rate_top, a->rate_bottom);
	if (side != SIDE_INSIDE)
	{
		amount_set(c, &a->share, side == SIDE_FLOOR ? a->row_floor : a->row_cap);
		return true;
	}

	apportionment_exact_share(a, a->row_weight);
	amount_set(c, &a->share, a->quotient);
	if (a->extra > 0)
	{
		int			sign = amount_compare(c, a->remainder, a->threshold);

		if (sign > 0 || (sign == 0 && a->tied_before++ < a->served))
		{
			Amount		one = a->remainder;

			amount_set_small(c, &one, 1);
			amount_add(c, &a->share, one);
		}
	}
	return true;
}
