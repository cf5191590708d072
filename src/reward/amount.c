/*
 * amount.c
 *		Amounts that do not fit in a machine word.
 */
#include "reward/amount.h"

#include "reward/natural.h"

/* An amount of its own, zero. */
Amount
amount_new(Apportionment *a)
{
	Amount		amount;

	if (a->narrow)
		amount.narrow = 0;
	else
	{
		size_t		size = (size_t) a->width * sizeof(uint32_t);

		amount.wide = (uint32_t *) a->rows.allocate(a->rows.arg, size);
		memset(amount.wide, 0, size);
	}
	return amount;
}

int
amount_compare_wide(Apportionment *a, Amount x, Amount y)
{
	return natural_compare(x.wide, a->width, y.wide, a->width);
}

int
amount_compare_products_wide(Apportionment *a, Amount x, Amount y,
							 Amount z, Amount w)
{
	natural_multiply(a->product[0], x.wide, a->width, y.wide, a->width);
	natural_multiply(a->product[1], z.wide, a->width, w.wide, a->width);
	return natural_compare(a->product[0], 2 * a->width,
						   a->product[1], 2 * a->width);
}

void
amount_share_wide(Apportionment *a, Amount weight)
{
	size_t		size = (size_t) a->width * sizeof(uint32_t);

	natural_multiply(a->product[0], weight.wide, a->width,
					 a->rate_top.wide, a->width);
	natural_divide(a->long_quotient, a->product[0], 2 * a->width,
				   a->rate_bottom.wide, a->width, a->scratch);
	memcpy(a->quotient.wide, a->long_quotient, size);
	memcpy(a->remainder.wide, a->product[0], size);
}

void
amount_add_wide(Apportionment *a, Amount *x, Amount y)
{
	natural_add(x->wide, a->width, y.wide, a->width);
}

void
amount_subtract_wide(Apportionment *a, Amount *x, Amount y)
{
	natural_subtract(x->wide, a->width, y.wide, a->width);
}

static void
read_wide(Apportionment *a, const ApportionmentDecimal *decimal, int exponent,
		  Amount to)
{
	natural_from_digits(to.wide, a->width, decimal->digits, decimal->ndigits,
						decimal->weight - decimal->ndigits + 1 - exponent);
}

int
amount_read_row_wide(Apportionment *a, const char *record)
{
	ApportionmentDecimal decimal;

	record = amount_read_decimal(record, &decimal);
	if (decimal.ndigits < 0)
		return 0;
	read_wide(a, &decimal, a->exponent, a->row_weight);
	if (a->bounded)
	{
		record = amount_read_decimal(record, &decimal);
		if (decimal.ndigits < 0)
			decimal.ndigits = 0;
		read_wide(a, &decimal, 0, a->row_floor);

		amount_read_decimal(record, &decimal);
		if (decimal.ndigits >= 0 && decimal.weight < 2 * a->width)
		{
			read_wide(a, &decimal, 0, a->row_cap);
			if (amount_compare(a, a->row_cap, a->amount) <= 0)
				return 1;
		}
		amount_set(a, &a->row_cap, a->amount);
	}
	return 1;
}

/* A number of rows, or of units that is smaller. */
uint64_t
amount_to_count(Apportionment *a, Amount x)
{
	uint64_t	count = 0;

	if (a->narrow)
		return (uint64_t) x.narrow;
	natural_to_uint64(x.wide, a->width, &count);
	return count;
}

static void
sift_down(Apportionment *a, Amount *x, uint64_t start, uint64_t n)
{
	uint64_t	child;

	while ((child = 2 * start + 1) < n)
	{
		Amount		swap = x[start];

		if (child + 1 < n && amount_compare(a, x[child], x[child + 1]) > 0)
			child++;
		if (amount_compare(a, x[start], x[child]) <= 0)
			return;
		x[start] = x[child];
		x[child] = swap;
		start = child;
	}
}

/* Sort the largest first: a heap sort, which needs neither memory nor luck. */
void
amount_sort(Apportionment *a, Amount *x, uint64_t n)
{
	uint64_t	i;

	for (i = n / 2; i-- > 0;)
		sift_down(a, x, i, n);
	while (n-- > 1)
	{
		Amount		swap = x[0];

		x[0] = x[n];
		x[n] = swap;
		sift_down(a, x, 0, n);
	}
}
