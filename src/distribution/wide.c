#include "distribution/wide.h"

/* Drop the limbs that say nothing. */
static void
trim(WideNumber *x)
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
	{
		x->base = 0;
		x->negative = false;
	}
}

/* Take a two's complement integer; "base" counts from the point. */
void
wide_from_limbs(WideNumber *x, const uint64_t *limb, int base, int n)
{
	bool		negative = n > 0 && (limb[n - 1] >> 63);
	uint64_t	carry = negative ? 1 : 0;

	for (int i = 0; i < n; i++)
	{
		x->limb[i] = negative ? ~limb[i] + carry : limb[i];
		carry &= (x->limb[i] == 0);
	}
	x->n = n;
	x->base = base;
	x->negative = negative;
	trim(x);
}

void
wide_from_exact(WideNumber *x, const ExactNumber *value)
{
	wide_from_limbs(x, value->limb, value->base - EXACT_ORIGIN, value->n);
}

void
wide_from_double(WideNumber *x, double value)
{
	int			position;
	uint64_t	mantissa = split_mantissa(value, &position);
	int			shift;

	x->base = limb_of(position);
	shift = position - 64 * x->base;
	x->limb[0] = mantissa << shift;
	x->limb[1] = (mantissa >> 1) >> (63 - shift);
	x->n = 2;
	x->negative = exact_double_bits(value) >> 63;
	trim(x);
}

/* x *= 2^places */
void
wide_shift(WideNumber *x, int places)
{
	int			limbs = limb_of(places);
	int			shift = places - 64 * limbs;

	if (x->n == 0)
		return;
	x->base += limbs;
	if (shift == 0)
		return;
	if (x->n == WIDE_FACTOR)
	{
		/* no room for a carry: drop the lowest digits, as wide_read does */
		memmove(x->limb, x->limb + 1, --x->n * sizeof(uint64_t));
		x->base++;
	}
	x->limb[x->n] = 0;
	for (int i = x->n; i >= 0; i--)
		x->limb[i] = (x->limb[i] << shift) | (i > 0 ? x->limb[i - 1] >> (64 - shift) : 0);
	x->n++;
	trim(x);
}

/* to[0..na + nb) = a[0..na) * b[0..nb) */
void
multiply_magnitudes(uint64_t *to, const uint64_t *a, int na, const uint64_t *b, int nb)
{
	memset(to, 0, (na + nb) * sizeof(uint64_t));
	for (int i = 0; i < na; i++)
	{
		uint64_t	carry = 0;

		for (int j = 0; j < nb; j++)
		{
			uint64_t	high,
						low;

			exact_multiply(a[i], b[j], &high, &low);
			low += carry;
			high += low < carry;
			to[i + j] += low;
			carry = high + (to[i + j] < low);
		}
		to[i + nb] = carry;
	}
}

/* x = a * b; x is neither of them. */
void
wide_multiply(WideNumber *x, const WideNumber *a, const WideNumber *b)
{
	multiply_magnitudes(x->limb, a->limb, a->n, b->limb, b->n);
	x->n = a->n + b->n;
	x->base = a->base + b->base;
	x->negative = a->negative != b->negative;
	trim(x);
}

void
wide_clear(WideSum *s)
{
	memset(s, 0, sizeof(*s));
}

void
wide_add(WideSum *s, const WideNumber *x, bool subtract)
{
	wide_add_magnitude(s, x->limb, x->base, x->n, subtract ^ x->negative);
}

void
wide_add_product(WideSum *s, const WideNumber *a, const WideNumber *b, bool subtract)
{
	WideNumber	product;

	wide_multiply(&product, a, b);
	wide_add(s, &product, subtract);
}

void
wide_add_double(WideSum *s, double x, bool subtract)
{
	uint64_t	one = 1;

	wide_add_limbs_times(s, &one, 0, 1, x, subtract);
}

/* s += x * factor */
void
wide_add_scaled(WideSum *s, const WideNumber *x, double factor, bool subtract)
{
	wide_add_limbs_times(s, x->limb, x->base, x->n, factor, subtract ^ x->negative);
}

void
wide_add_double_product(WideSum *s, double x, double y, bool subtract)
{
	int			position;
	uint64_t	limb[2];
	uint64_t	mantissa = split_mantissa(x, &position);
	int			base = limb_of(position);
	int			shift = position - 64 * base;

	limb[0] = mantissa << shift;
	limb[1] = (mantissa >> 1) >> (63 - shift);
	wide_add_limbs_times(s, limb, base, 2, y,
						 subtract ^ (bool) (exact_double_bits(x) >> 63));
}

/* Take the value of a sum.  What is longer than a factor loses its tail. */
void
wide_read(WideNumber *x, const WideSum *s)
{
	bool		negative = s->limb[WIDE_LIMBS - 1] >> 63;
	uint64_t	sign = negative ? ~UINT64_C(0) : 0;
	int			top = WIDE_LIMBS,
				bottom = 0,
				n;

	while (top > 0 && s->limb[top - 1] == sign)
		top--;
	if (top < WIDE_LIMBS)
		top++;
	while (bottom < top && s->limb[bottom] == 0)
		bottom++;
	n = top - bottom;
	if (n > WIDE_FACTOR)
	{
		bottom = top - WIDE_FACTOR;
		n = WIDE_FACTOR;
	}
	wide_from_limbs(x, s->limb + bottom, bottom - WIDE_ORIGIN, n);
}

int
wide_sign(const WideSum *s)
{
	if (s->limb[WIDE_LIMBS - 1] >> 63)
		return -1;
	for (int i = 0; i < WIDE_LIMBS; i++)
	{
		if (s->limb[i] != 0)
			return 1;
	}
	return 0;
}

int
wide_compare(const WideNumber *a, const WideNumber *b)
{
	WideSum		difference;

	wide_clear(&difference);
	wide_add(&difference, a, false);
	wide_add(&difference, b, true);
	return wide_sign(&difference);
}

/*
 * Take the leading limbs of x as a number of core's grid, moved by "shift"
 * limbs.  A tail that the grid cannot hold only counts as "not 0": it is too
 * far below the digits that a double keeps to matter otherwise.
 */
static bool
to_exact(ExactNumber *to, const WideNumber *x, int shift)
{
	uint64_t	limb[EXACT_LIMBS];
	int			skip = 0,
				base = x->base + EXACT_ORIGIN - shift,
				n;
	bool		sticky = false;

	if (base < 0)
		skip = -base;
	if (x->n - skip > EXACT_LIMBS - 1)
		skip = x->n - (EXACT_LIMBS - 1);
	if (skip > x->n)
		skip = x->n;
	for (int i = 0; i < skip && !sticky; i++)
		sticky = x->limb[i] != 0;
	n = x->n - skip;
	base += skip;
	if (n > 0 && base + n > EXACT_LIMBS - 1)
		return false;
	memcpy(limb, x->limb + skip, n * sizeof(uint64_t));
	limb[n] = 0;
	if (sticky)
	{
		if (n == 0)
			base = 0;
		limb[0] |= 1;
	}
	exact_from_limbs(to, limb, base, n + 1);
	if (x->negative)
		exact_negate(to);
	return true;
}

/* The double nearest to x. */
ExactStatus
wide_round(const WideNumber *x, double *result)
{
	ExactNumber value;

	*result = 0;
	if (!to_exact(&value, x, 0))
		return EXACT_RANGE;
	return exact_round(&value, result);
}

/* The double nearest to x / y; y is not 0. */
ExactStatus
wide_quotient(const WideNumber *x, const WideNumber *y, double *result)
{
	ExactNumber numerator,
				denominator;
	int			top = x->base + x->n > y->base + y->n ? x->base + x->n : y->base + y->n;
	int			shift = top - EXACT_ORIGIN / 2;

	/* Both move by the same number of limbs, so that the larger fits in. */
	*result = 0;
	if (x->n == 0)
		return EXACT_OK;
	if (!to_exact(&numerator, x, shift) || !to_exact(&denominator, y, shift))
		return EXACT_RANGE;
	if (exact_sign(&denominator) == 0)
		return EXACT_RANGE;
	return exact_quotient(&numerator, &denominator, result);
}
