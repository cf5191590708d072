#include "number/exact_decimal.h"
#include "number/rounding.h"

/* The digits that a product of two sums has after the point, and their limbs. */
#define SCALE_DIGITS	(2 * EXACT_DECIMALS)
#define SCALE_LIMBS		(SCALE_DIGITS / 19 + 1)

/* Take the value of limb[0..n) * 10^-decimals, without the superfluous limbs. */
void
exact_from_scaled(ExactNumber *x, const uint64_t *limb, int base, int n, int decimals)
{
	while (n > 0 && limb[0] == 0)
	{
		limb++;
		base++;
		n--;
	}
	while (n > 1 && limb[n - 1] == limb_sign(limb[n - 2]))
		n--;
	x->base = base;
	x->n = n;
	x->decimals = decimals;

	/* Upwards, for they can be limbs of x; few, for which a call would cost more. */
	for (int i = 0; i < n; i++)
		x->limb[i] = limb[i];
}

void
exact_from_limbs(ExactNumber *x, const uint64_t *limb, int base, int n)
{
	exact_from_scaled(x, limb, base, n, 0);
}

void
exact_from_slot(ExactNumber *x, const ExactSlot *slot, const uint64_t *limbs)
{
	exact_from_scaled(x, exact_slot_limb_const(slot, limbs), exact_slot_base(slot),
					  slot->base == EXACT_UNSET ? 0 : slot->n, 4 * exact_slot_places(slot));
}

void
exact_from_int64(ExactNumber *x, int64_t value)
{
	x->base = EXACT_ORIGIN;
	x->n = value != 0;
	x->decimals = 0;
	x->limb[0] = (uint64_t) value;
}

/* Take a finite double. */
void
exact_from_double(ExactNumber *x, double value)
{
	uint64_t	limbs[3];
	ExactSlot	slot = {EXACT_UNSET, 3, 0};
	ExactNeed	need;

	(void) exact_slot_add_double_slow(&slot, limbs, value, &need);
	exact_from_slot(x, &slot, limbs);
}

/*
 * Let x be counted in smaller units.  EXACT_RANGE if the grid cannot hold that;
 * then x has not changed.
 */
static ExactStatus
rescale(ExactNumber *x, int decimals)
{
	uint64_t	limb[EXACT_SCALED_LIMBS + SCALE_LIMBS];
	int			n;

	memcpy(limb, x->limb, x->n * sizeof(uint64_t));
	n = exact_scale_limbs(limb, x->n, decimals - x->decimals);
	if (x->base + n > EXACT_SCALED_LIMBS)
		return EXACT_RANGE;
	exact_from_scaled(x, limb, x->base, n, decimals);
	return EXACT_OK;
}

/* The limb of x, which is not 0, with this grid number. */
static inline uint64_t
limb_of_grid(const ExactNumber *x, int number)
{
	int			i = number - x->base;

	return i < 0 ? 0 : i < x->n ? x->limb[i] : limb_sign(x->limb[x->n - 1]);
}

/*
 * x += y where it stands: y is not 0, lies in the limbs that x has, and the top one
 * takes it.  False: nothing has changed.
 */
static bool
add_in_place(ExactNumber *x, const ExactNumber *y)
{
	int			i = y->base - x->base;
	int			above = x->n - i - y->n;
	uint64_t	sign = limb_sign(y->limb[y->n - 1]);
	uint64_t	carry = 0;

	if (i < 0 || above < 0 || exact_top_full(x->limb[x->n - 1]) ||
		(above == 0 && exact_top_full(y->limb[y->n - 1])))
		return false;
	for (int j = 0; j < y->n; j++)
		carry = limb_add_carry(&x->limb[i + j], y->limb[j], carry);
	if (carry + sign != 0)
		(void) limbs_carry(x->limb + i + y->n, above, sign != 0);
	if (x->limb[0] == 0 || (x->n > 1 && x->limb[x->n - 1] == limb_sign(x->limb[x->n - 2])))
		exact_from_scaled(x, x->limb, x->base, x->n, x->decimals);
	return true;
}

/* x += y; with EXACT_RANGE, x has not changed. */
ExactStatus
exact_add(ExactNumber *x, const ExactNumber *y)
{
	/* The negative of the lowest number of the grid has one limb more. */
	uint64_t	sum[EXACT_SCALED_LIMBS + 2];
	ExactNumber scaled;
	const ExactNumber *a = x,
			   *b = y;
	uint64_t	carry = 0;
	int			base,
				top,
				n;

	if (y->n == 0)
		return EXACT_OK;
	if (x->n == 0)
	{
		exact_from_scaled(x, y->limb, y->base, y->n, y->decimals);
		return EXACT_OK;
	}
	if (x->decimals == y->decimals && add_in_place(x, y))
		return EXACT_OK;
	if (x->decimals != y->decimals)
	{
		const ExactNumber **coarse = x->decimals < y->decimals ? &a : &b;

		scaled = **coarse;
		if (rescale(&scaled, (*coarse == x ? y : x)->decimals) != EXACT_OK)
			return EXACT_RANGE;
		*coarse = &scaled;
	}

	base = a->base < b->base ? a->base : b->base;
	top = a->base + a->n > b->base + b->n ? a->base + a->n : b->base + b->n;
	n = top - base + 1;			/* one more, for the carry */
	for (int i = 0; i < n; i++)
	{
		sum[i] = limb_of_grid(a, base + i);
		carry = limb_add_carry(&sum[i], limb_of_grid(b, base + i), carry);
	}
	while (n > 1 && sum[n - 1] == limb_sign(sum[n - 2]))
		n--;
	if (base + n > EXACT_SCALED_LIMBS)
		return EXACT_RANGE;
	exact_from_scaled(x, sum, base, n, a->decimals);
	return EXACT_OK;
}

/*
 * The magnitude of x, which is not 0, times 10^digits, in limb[0..n), and a limb
 * to spare; returns n.
 */
static int
magnitude(const ExactNumber *x, int digits, uint64_t *limb)
{
	int			n = x->n;

	(void) limbs_magnitude(limb, x->limb, n);
	if (digits > 0)
	{
		limb[n++] = 0;			/* not negative */
		n = exact_scale_limbs(limb, n, digits);
	}
	while (limb[n - 1] == 0)
		n--;
	return n;
}

void
exact_negate(ExactNumber *x)
{
	uint64_t	limb[EXACT_SCALED_LIMBS + 1];

	if (x->n == 0)
		return;
	memcpy(limb, x->limb, x->n * sizeof(uint64_t));
	limb[x->n] = limb_sign(x->limb[x->n - 1]);
	limbs_negate(limb, limb, x->n + 1);
	exact_from_scaled(x, limb, x->base, x->n + (x->n < EXACT_SCALED_LIMBS ? 1 : 0), x->decimals);
}

int
exact_sign(const ExactNumber *x)
{
	if (x->n == 0)
		return 0;
	return limbs_negative(x->limb, x->n) ? -1 : 1;
}

/* The double nearest to x, ties to even; EXACT_RANGE if there is none. */
ExactStatus
exact_round(const ExactNumber *x, double *result)
{
	uint64_t	limb[EXACT_SCALED_LIMBS];
	Magnitude	m;
	bool		negative;

	*result = 0;
	if (x->n == 0)
		return EXACT_OK;
	if (x->decimals > 0)
	{
		ExactNumber one;

		exact_from_int64(&one, 1);
		return exact_quotient(x, &one, result);
	}
	negative = limbs_negative(x->limb, x->n);
	if (negative)
		limbs_negate(limb, x->limb, x->n);
	(void) magnitude_of_limbs(&m, negative ? limb : x->limb, x->n);
	m.exponent += 64 * (x->base - EXACT_ORIGIN);
	return magnitude_round(&m, negative, result) ? EXACT_OK : EXACT_RANGE;
}

/* The double nearest to x / y; y is not 0. */
ExactStatus
exact_quotient(const ExactNumber *x, const ExactNumber *y, double *result)
{
	uint64_t	a[EXACT_SCALED_LIMBS + SCALE_LIMBS + 1],
				b[EXACT_SCALED_LIMBS + SCALE_LIMBS + 1],
				scratch[QUOTIENT_SCRATCH(EXACT_SCALED_LIMBS + SCALE_LIMBS + 1)];
	Magnitude	m;
	int			digits;

	*result = 0;
	if (x->n == 0)
		return EXACT_OK;

	/* x / y = (limbs of x * 10^digits) / limbs of y, or the other way round */
	digits = y->decimals - x->decimals;
	magnitude_of_quotient(&m, a, magnitude(x, digits, a), b, magnitude(y, -digits, b), scratch);
	m.exponent += 64 * (x->base - y->base);
	return magnitude_round(&m, exact_sign(x) != exact_sign(y), result) ? EXACT_OK : EXACT_RANGE;
}
