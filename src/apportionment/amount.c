#include "apportionment/amount.h"

#include "number/natural.h"

/* Amounts that do not fit in a machine word. */

void
amount_make_wide(AmountContext *c, int width)
{
	c->narrow = false;
	c->width = width;
	c->product[0] = c->allocate(c->arg, (size_t) (9 * width + 1) * sizeof(uint32_t));
	c->product[1] = c->product[0] + 2 * width;
	c->long_quotient = c->product[1] + 2 * width;
	c->scratch = c->long_quotient + 2 * width;
}

/* An amount of its own, zero. */
Amount
amount_new(AmountContext *c)
{
	Amount		amount;

	if (c->narrow)
		amount.narrow = 0;
	else
	{
		size_t		size = (size_t) c->width * sizeof(uint32_t);

		amount.wide = c->allocate(c->arg, size);
		memset(amount.wide, 0, size);
	}
	return amount;
}

int
amount_compare_wide(AmountContext *c, Amount x, Amount y)
{
	return natural_compare(x.wide, c->width, y.wide, c->width);
}

int
amount_compare_products_wide(AmountContext *c, Amount x, Amount y, Amount z, Amount w)
{
	natural_multiply(c->product[0], x.wide, c->width, y.wide, c->width);
	natural_multiply(c->product[1], z.wide, c->width, w.wide, c->width);
	return natural_compare(c->product[0], 2 * c->width, c->product[1], 2 * c->width);
}

/* x * y / divisor, where the quotient is an amount. */
void
amount_divide_product_wide(AmountContext *c, Amount x, Amount y, Amount divisor,
						   Amount *quotient, Amount *remainder)
{
	size_t		size = (size_t) c->width * sizeof(uint32_t);

	natural_multiply(c->product[0], x.wide, c->width, y.wide, c->width);
	natural_divide(c->long_quotient, c->product[0], 2 * c->width, divisor.wide, c->width,
				   c->scratch);
	memcpy(quotient->wide, c->long_quotient, size);
	memcpy(remainder->wide, c->product[0], size);
}

void
amount_add_wide(AmountContext *c, Amount *x, Amount y)
{
	natural_add(x->wide, c->width, y.wide, c->width);
}

void
amount_subtract_wide(AmountContext *c, Amount *x, Amount y)
{
	natural_subtract(x->wide, c->width, y.wide, c->width);
}

bool
amount_is_zero_wide(AmountContext *c, Amount x)
{
	return natural_length(x.wide, c->width) == 0;
}

/* A number of rows, or of units that is smaller. */
uint64_t
amount_to_count(AmountContext *c, Amount x)
{
	uint64_t	count = 0;

	if (c->narrow)
		return (uint64_t) x.narrow;
	natural_to_uint64(x.wide, c->width, &count);
	return count;
}

static void
sift_down(AmountContext *c, Amount *x, uint64_t start, uint64_t n)
{
	uint64_t	child;

	while ((child = 2 * start + 1) < n)
	{
		Amount		swap = x[start];

		if (child + 1 < n && amount_compare(c, x[child], x[child + 1]) > 0)
			child++;
		if (amount_compare(c, x[start], x[child]) <= 0)
			return;
		x[start] = x[child];
		x[child] = swap;
		start = child;
	}
}

/* Sort the largest first: a heap sort, which needs neither memory nor luck. */
void
amount_sort(AmountContext *c, Amount *x, uint64_t n)
{
	for (uint64_t i = n / 2; i-- > 0;)
		sift_down(c, x, i, n);
	while (n-- > 1)
	{
		Amount		swap = x[0];

		x[0] = x[n];
		x[n] = swap;
		sift_down(c, x, 0, n);
	}
}
