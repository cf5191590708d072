#include "distribution/big.h"
#include "distribution/entries.h"

/* Drop the limbs that say nothing, so that a number has one form only. */
static void
trim(BigNumber *x)
{
	int			empty = 0;

	while (x->n > 0 && x->limb[x->n - 1] == 0)
		x->n--;
	while (empty < x->n && x->limb[empty] == 0)
		empty++;
	if (empty > 0)
	{
		x->n -= empty;
		x->base += empty;
		memmove(x->limb, x->limb + empty, x->n * sizeof(uint64_t));
	}
	if (x->n == 0)
		big_clear(x);
}

void
big_clear(BigNumber *x)
{
	x->base = 0;
	x->n = 0;
	x->negative = false;
}

void
big_copy(BigNumber *x, const BigNumber *from)
{
	x->base = from->base;
	x->n = from->n;
	x->negative = from->negative;
	memcpy(x->limb, from->limb, from->n * sizeof(uint64_t));
}

void
big_from_wide(BigNumber *x, const WideNumber *from)
{
	x->base = from->base;
	x->n = from->n;
	x->negative = from->negative;
	memcpy(x->limb, from->limb, from->n * sizeof(uint64_t));
	trim(x);
}

void
big_from_double(BigNumber *x, double value)
{
	WideNumber	wide;

	wide_from_double(&wide, value);
	big_from_wide(x, &wide);
}

/* x = a * b; x is neither of them. */
void
big_multiply(BigNumber *x, const BigNumber *a, const BigNumber *b)
{
	multiply_magnitudes(x->limb, a->limb, a->n, b->limb, b->n);
	x->n = a->n + b->n;
	x->base = a->base + b->base;
	x->negative = a->negative != b->negative;
	trim(x);
}

/* x = a * factor; x is not a. */
void
big_scale(BigNumber *x, const BigNumber *a, double factor)
{
	BigNumber	f;

	big_from_double(&f, factor);
	big_multiply(x, a, &f);
}

/* Make room from limb number "bottom" to "top" and fill it with zeros. */
static void
extend(BigNumber *x, int bottom, int top)
{
	if (bottom < x->base)
	{
		int			n = x->base - bottom;

		memmove(x->limb + n, x->limb, x->n * sizeof(uint64_t));
		memset(x->limb, 0, n * sizeof(uint64_t));
		x->base = bottom;
		x->n += n;
	}
	while (x->base + x->n < top)
		x->limb[x->n++] = 0;
}

/* x += y or x -= y; x is not y. */
void
big_add(BigNumber *x, const BigNumber *y, bool subtract)
{
	uint64_t	carry = 0;
	int			i;

	if (y->n == 0)
		return;
	if (x->n == 0)
	{
		big_copy(x, y);
		x->negative ^= subtract;
		return;
	}
	extend(x, y->base, y->base + y->n);
	if (x->negative == (y->negative ^ subtract))
	{
		for (i = 0; i < y->n; i++)
			carry = exact_add_carry(&x->limb[y->base - x->base + i], y->limb[i], carry);
		for (i += y->base - x->base; carry && i < x->n; i++)
			carry = ++x->limb[i] == 0;
		if (carry)
			x->limb[x->n++] = 1;
	}
	else
	{
		for (i = 0; i < y->n; i++)
		{
			uint64_t   *to = &x->limb[y->base - x->base + i];
			uint64_t	before = *to;

			*to = before - y->limb[i] - carry;
			carry = carry ? before <= y->limb[i] : before < y->limb[i];
		}
		for (i += y->base - x->base; carry && i < x->n; i++)
			carry = x->limb[i]-- == 0;

		/* y was the larger one */
		if (carry)
		{
			x->negative = !x->negative;
			for (i = 0; i < x->n; i++)
			{
				x->limb[i] = ~x->limb[i] + carry;
				carry &= x->limb[i] == 0;
			}
		}
	}
	trim(x);
}

void
big_add_product(BigNumber *x, const BigNumber *a, const BigNumber *b, bool subtract)
{
	BigNumber	product;

	big_multiply(&product, a, b);
	big_add(x, &product, subtract);
}

int
big_compare(const BigNumber *a, const BigNumber *b)
{
	int			sign = big_sign(a);
	int			top = a->base + a->n;

	if (sign != big_sign(b))
		return sign > big_sign(b) ? 1 : -1;
	if (sign == 0)
		return 0;
	if (top != b->base + b->n)
		return top > b->base + b->n ? sign : -sign;
	for (int i = 1; i <= a->n && i <= b->n; i++)
	{
		if (a->limb[a->n - i] != b->limb[b->n - i])
			return a->limb[a->n - i] > b->limb[b->n - i] ? sign : -sign;
	}
	/* What is longer has digits that are not 0 below. */
	return a->n == b->n ? 0 : a->n > b->n ? sign : -sign;
}

/* Compare x with y times a double, y > 0. */
static int
compare_scaled(const BigNumber *x, const BigNumber *y, double factor)
{
	BigNumber	product;

	big_scale(&product, y, factor);
	return big_compare(x, &product);
}

/*
 * The double nearest to x / y, y > 0, the even one of two; by halving the
 * doubles, in the order of their keys.  EXACT_RANGE beyond the largest double.
 */
ExactStatus
big_quotient(const BigNumber *x, const BigNumber *y, double *result)
{
	const double largest = 1.7976931348623157e308;
	uint64_t	low = key_of_double(-largest),
				high = key_of_double(largest);
	BigNumber	twice,
				middle,
				half;
	int			side;

	*result = 0;
	if (compare_scaled(x, y, largest) > 0 || compare_scaled(x, y, -largest) < 0)
		return EXACT_RANGE;

	/* the least double that is not below the quotient, and the one before */
	while (low < high)
	{
		uint64_t	key = low + (high - low) / 2;

		if (compare_scaled(x, y, double_of_key(key)) <= 0)
			high = key;
		else
			low = key + 1;
	}
	*result = double_of_key(low) + 0.0;
	if (low == key_of_double(-largest))
		return EXACT_OK;
	big_scale(&middle, y, double_of_key(low));
	big_scale(&half, y, double_of_key(low - 1));
	big_add(&middle, &half, false);
	big_scale(&twice, x, 2);
	side = big_compare(&twice, &middle);
	if (side < 0 || (side == 0 && (exact_double_bits(*result) & 1)))
		*result = double_of_key(low - 1) + 0.0;
	return EXACT_OK;
}
