#include "number/big.h"

#include "number/rounding.h"

/* Strip zero limbs at both ends, so that equal numbers have equal form. */
void
big_trim(BigNumber *x)
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

/* Take a two's complement integer; "base" counts from the point. */
void
big_from_limbs(BigNumber *x, const uint64_t *limb, int base, int n)
{
	x->negative = limbs_magnitude(x->limb, limb, n);
	x->n = n;
	x->base = base;
	big_trim(x);
}

void
big_from_exact(BigNumber *x, const ExactNumber *value)
{
	big_from_limbs(x, value->limb, value->base - EXACT_ORIGIN, value->n);
}

/* Take a finite double. */
void
big_from_double(BigNumber *x, double value)
{
	int			position;
	uint64_t	mantissa = double_split(value, &position);
	int			shift;

	x->base = limb_of_position(position);
	shift = position - 64 * x->base;
	x->limb[0] = mantissa << shift;
	x->limb[1] = limb_shift_pair(0, mantissa, shift);
	x->n = 2;
	x->negative = double_is_negative(value);
	big_trim(x);
}

/* x *= 2^places */
void
big_shift(BigNumber *x, int places)
{
	int			limbs = limb_of_position(places);

	if (x->n == 0)
		return;
	x->base += limbs;
	x->limb[x->n++] = 0;
	limbs_shift_up(x->limb, x->limb, x->n, places - 64 * limbs);
	big_trim(x);
}

/* x = a * b; x is neither of them. */
void
big_multiply(BigNumber *x, const BigNumber *a, const BigNumber *b)
{
	limbs_multiply(x->limb, a->limb, a->n, b->limb, b->n);
	x->n = a->n + b->n;
	x->base = a->base + b->base;
	x->negative = a->negative != b->negative;
	big_trim(x);
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
	uint64_t   *to;
	int			above;

	if (y->n == 0)
		return;
	if (x->n == 0)
	{
		big_copy(x, y);
		x->negative ^= subtract;
		return;
	}
	extend(x, y->base, y->base + y->n);
	to = x->limb + (y->base - x->base);
	above = x->n - (y->base - x->base) - y->n;
	if (x->negative == (y->negative ^ subtract))
	{
		if (limbs_add(to, y->limb, y->n) && limbs_carry(to + y->n, above, false))
			x->limb[x->n++] = 1;
	}
	else if (limbs_subtract(to, y->limb, y->n) && limbs_carry(to + y->n, above, true))
	{
		/* y was the larger one */
		limbs_negate(x->limb, x->limb, x->n);
		x->negative = !x->negative;
	}
	big_trim(x);
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

/* The double nearest to x, ties to even; EXACT_RANGE if there is none. */
ExactStatus
big_round(const BigNumber *x, double *result)
{
	Magnitude	m;

	*result = 0;
	if (!magnitude_of_limbs(&m, x->limb, x->n))
		return EXACT_OK;
	m.exponent += 64 * x->base;
	return magnitude_round(&m, x->negative, result) ? EXACT_OK : EXACT_RANGE;
}

/* The double nearest to x / y; y is not 0. */
ExactStatus
big_quotient(const BigNumber *x, const BigNumber *y, double *result)
{
	uint64_t	scratch[QUOTIENT_SCRATCH(BIG_LIMBS)];
	Magnitude	m;

	*result = 0;
	if (x->n == 0)
		return EXACT_OK;
	magnitude_of_quotient(&m, x->limb, x->n, y->limb, y->n, scratch);
	m.exponent += 64 * (x->base - y->base);
	return magnitude_round(&m, x->negative != y->negative, result) ? EXACT_OK : EXACT_RANGE;
}
