#include "number/shortest_digits.h"

/*
 * The digits of a double are found with the integers of G. L. Steele and J. L.
 * White, "How to print floating-point numbers accurately" (1990): the double
 * is a fraction of two integers, and so is half the distance to each
 * neighbour; digits are taken off the fraction until what is left no longer
 * tells the double from a neighbour.
 *
 * A double below 1 needs a denominator of ten to the 324th over the least
 * subnormal, and one limb above for a digit.
 */
#define WHOLE_LIMBS	20

typedef struct Whole
{
	int			n;				/* limbs in use; limb[n - 1] is not 0 */
	uint64_t	limb[WHOLE_LIMBS];
} Whole;

static void
whole_trim(Whole *x)
{
	while (x->n > 0 && x->limb[x->n - 1] == 0)
		x->n--;
}

/* x = m 2^shift */
static void
whole_set(Whole *x, uint64_t m, int shift)
{
	memset(x->limb, 0, sizeof(x->limb));
	x->limb[shift / 64] = m << (shift % 64);
	x->limb[shift / 64 + 1] = limb_shift_pair(0, m, shift % 64);
	x->n = shift / 64 + 2;
	whole_trim(x);
}

static void
whole_times(Whole *x, uint64_t factor)
{
	limbs_multiply_limb(x->limb, x->limb, x->n, factor);
	x->n++;
	whole_trim(x);
}

static void
whole_times_power_of_ten(Whole *x, int exponent)
{
	for (; exponent >= 19; exponent -= 19)
		whole_times(x, UINT64_C(10000000000000000000));
	for (; exponent > 0; exponent--)
		whole_times(x, 10);
}

static int
whole_order(const Whole *a, const Whole *b)
{
	if (a->n != b->n)
		return a->n < b->n ? -1 : 1;
	return limbs_compare(a->limb, b->limb, a->n);
}

/* The order of a + b and c. */
static int
whole_order_of_sum(const Whole *a, const Whole *b, const Whole *c)
{
	Whole		sum = a->n < b->n ? *b : *a;
	const Whole *other = a->n < b->n ? a : b;

	sum.limb[sum.n] = limbs_add(sum.limb, other->limb, other->n) &&
		limbs_carry(sum.limb + other->n, sum.n - other->n, false);
	sum.n++;
	whole_trim(&sum);
	return whole_order(&sum, c);
}

/* a -= b, which is not larger */
static void
whole_take(Whole *a, const Whole *b)
{
	if (limbs_subtract(a->limb, b->limb, b->n))
		(void) limbs_carry(a->limb + b->n, a->n - b->n, true);
	whole_trim(a);
}

/*
 * Most numbers that somebody wrote are an integer below 10^15 over a small
 * power of ten.  No two decimals of so few digits are the same double, and none
 * is in the middle of two: if the quotient is x, there is no other one.
 */
static bool
short_digits(double x, ShortestDigits *result)
{
	double		power = 1;

	for (int places = 0; places <= 15; places++)
	{
		double		scaled = x * power;

		if (!(scaled < 1e15))
			return false;
		result->digits = (uint64_t) (scaled + 0.5);
		if ((double) result->digits / power == x)
		{
			result->exponent = -places;
			return true;
		}
		power *= 10;
	}
	return false;
}

static void
drop_zeros(ShortestDigits *d)
{
	while (d->digits % 10 == 0)
	{
		d->digits /= 10;
		d->exponent++;
	}
}

/* x is finite. */
void
shortest_digits(double x, ShortestDigits *result)
{
	uint64_t	bits = double_to_bits(x) & UINT64_C(0x7fffffffffffffff);
	Whole		rest,			/* the double: rest / one, in units of 10^exponent */
				one,
				down,			/* half the distance to either neighbour */
				up;
	int			position,
				exponent;
	uint64_t	mantissa = double_split(x, &position);
	bool		near_below;

	result->negative = false;
	result->digits = 0;
	result->exponent = 0;
	if (mantissa == 0)
		return;
	result->negative = double_to_bits(x) >> 63;
	if (short_digits(x < 0 ? -x : x, result))
	{
		drop_zeros(result);
		return;
	}
	result->digits = 0;

	/* A power of two is nearer to the double below, but for the least one. */
	near_below = mantissa == UINT64_C(1) << 52 && (bits >> 52) > 1;
	{
		int			shift = position > 0 ? position : 0;

		whole_set(&rest, mantissa << 2, shift);
		whole_set(&one, 1, 2 + (position < 0 ? -position : 0));
		whole_set(&up, 2, shift);
		whole_set(&down, near_below ? 1 : 2, shift);
	}

	/*
	 * Scale so that all up to the middle of the next double is at most 1.  The
	 * estimate by log10(2) is never too large, and at most two too small.
	 */
	{
		int			top = position + 63 - __builtin_clzll(mantissa);	/* 2^top <= x */

		exponent = (int) ((top * INT64_C(1262611) + (INT64_C(400) << 22)) >> 22) - 400;
	}
	if (exponent > 0)
		whole_times_power_of_ten(&one, exponent);
	else
	{
		whole_times_power_of_ten(&rest, -exponent);
		whole_times_power_of_ten(&up, -exponent);
		whole_times_power_of_ten(&down, -exponent);
	}
	while (whole_order_of_sum(&rest, &up, &one) > 0)
	{
		whole_times(&one, 10);
		exponent++;
	}

	for (;;)
	{
		int			digit = 0;
		bool		low,
					high;

		whole_times(&rest, 10);
		whole_times(&up, 10);
		whole_times(&down, 10);
		while (whole_order(&rest, &one) >= 0)
		{
			whole_take(&rest, &one);
			digit++;
		}
		exponent--;
		low = whole_order(&rest, &down) < 0;
		high = whole_order_of_sum(&rest, &up, &one) > 0;
		if (low && high)
		{
			int			half = whole_order_of_sum(&rest, &rest, &one);

			high = half > 0 || (half == 0 && digit % 2 == 1);
		}
		else if (!low && !high)
		{
			result->digits = result->digits * 10 + digit;
			continue;
		}
		result->digits = result->digits * 10 + digit + (high ? 1 : 0);
		break;
	}
	result->exponent = exponent;
	drop_zeros(result);
}

void
big_from_uint64(BigNumber *x, uint64_t value)
{
	x->base = 0;
	x->n = value != 0;
	x->negative = false;
	x->limb[0] = value;
}

/* 10^exponent, exponent >= 0 */
void
big_power_of_ten(BigNumber *x, int exponent)
{
	BigNumber	product,
				factor;

	big_from_uint64(x, 1);
	for (int left = exponent; left > 0;)
	{
		int			step = left < 27 ? left : 27;
		uint64_t	power = 1;

		for (int i = 0; i < step; i++)
			power *= 5;
		big_from_uint64(&factor, power);
		big_multiply(&product, x, &factor);
		big_copy(x, &product);
		left -= step;
	}
	big_shift(x, exponent);
}

/* The product of two doubles as decimals, rounded once. */
ExactStatus
shortest_product(double x, double y, double *result)
{
	ShortestDigits a,
				b;
	BigNumber	p,
				q,
				digits,
				power,
				one;
	int			exponent;

	shortest_digits(x, &a);
	shortest_digits(y, &b);
	exponent = a.exponent + b.exponent;
	big_from_uint64(&p, a.digits);
	big_from_uint64(&q, b.digits);
	big_multiply(&digits, &p, &q);
	digits.negative = digits.n > 0 && a.negative != b.negative;
	big_power_of_ten(&power, exponent < 0 ? -exponent : exponent);
	if (exponent < 0)
		return big_quotient(&digits, &power, result);
	big_multiply(&p, &digits, &power);
	big_from_uint64(&one, 1);
	return big_quotient(&p, &one, result);
}
