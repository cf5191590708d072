#include "number/exact_decimal.h"

#include "number/decimal.h"

/* Powers that fit in half of a limb and in a limb. */
#define HALF_FIVES	13
#define LIMB_TENS	19

static const uint32_t power_of_5[HALF_FIVES + 1] = {
	1, 5, 25, 125, 625, 3125, 15625, 78125, 390625, 1953125, 9765625, 48828125,
	244140625, 1220703125
};

static const uint64_t power_of_10[LIMB_TENS + 1] = {
	1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000,
	UINT64_C(10000000000), UINT64_C(100000000000), UINT64_C(1000000000000),
	UINT64_C(10000000000000), UINT64_C(100000000000000), UINT64_C(1000000000000000),
	UINT64_C(10000000000000000), UINT64_C(100000000000000000),
	UINT64_C(1000000000000000000), UINT64_C(10000000000000000000)
};

static void
invert(uint64_t *limb, int n)
{
	for (int i = 0; i < n; i++)
		limb[i] = ~limb[i];
}

/* Take a magnitude of one limb away from limb[i..n). */
static void
subtract_at(uint64_t *limb, int n, int i, uint64_t value)
{
	uint64_t	before = limb[i];

	limb[i] -= value;
	if (before < value)
		(void) limbs_carry(limb + i + 1, n - i - 1, true);
}

/* 5^n */
static void
fives(int n, uint64_t *power)
{
	power[0] = 1;
	power[1] = power[2] = 0;
	for (; n > HALF_FIVES; n -= HALF_FIVES)
		(void) limbs_multiply_add(power, EXACT_REMAINDER_LIMBS, power_of_5[HALF_FIVES], 0);
	(void) limbs_multiply_add(power, EXACT_REMAINDER_LIMBS, power_of_5[n], 0);
}

/*
 * limb[0..n), a two's complement integer, times 10^digits; returns the number of
 * limbs, which can be one more for every 19 digits or fewer.
 */
int
exact_scale_limbs(uint64_t *limb, int n, int digits)
{
	while (digits > 0 && n > 0)
	{
		int			step = digits < LIMB_TENS ? digits : LIMB_TENS;
		bool		negative = limbs_negative(limb, n);
		uint64_t	top = limbs_multiply_add(limb, n, power_of_10[step], 0);

		/* A negative integer was taken as one that is 2^64n too large. */
		if (negative)
			top -= power_of_10[step];
		if (top != limb_sign(limb[n - 1]))
			limb[n++] = top;
		digits -= step;
	}
	return n;
}

/*
 * x[0..n) /= 5^decimals, rounded down, both two's complement; the rest goes to
 * "rest", which is not negative.
 */
static void
divide_by_fives(uint64_t *x, int n, int decimals, uint64_t *rest)
{
	bool		negative = limbs_negative(x, n);
	uint32_t	part[EXACT_DECIMALS / HALF_FIVES + 1];
	int			parts = 0;

	/*
	 * The bits of a negative integer, inverted, are those of -1 less it.  Rounded
	 * up instead of down, the quotient of that is the same again of ours.
	 */
	if (negative)
		invert(x, n);
	for (int left = decimals; left > 0; left -= HALF_FIVES)
	{
		uint32_t	divisor = power_of_5[left < HALF_FIVES ? left : HALF_FIVES];

		part[parts] = limbs_divide_half(x, n, divisor);
		if (negative)
			part[parts] = divisor - 1 - part[parts];
		parts++;
	}
	if (negative)
		invert(x, n);

	rest[0] = rest[1] = rest[2] = 0;
	while (parts-- > 0)
		(void) limbs_multiply_add(rest, EXACT_REMAINDER_LIMBS, power_of_5[HALF_FIVES], part[parts]);
}

/*
 * rest / 2^64 modulo 5^decimals, by adding the multiple of 5^decimals that makes
 * the lowest limb 0 (P. L. Montgomery, "Modular multiplication without trial
 * division", 1985); returns the multiple.
 */
static uint64_t
divide_rest_by_limb(uint64_t *rest, const uint64_t *modulus, uint64_t inverse)
{
	uint64_t	multiple[EXACT_REMAINDER_LIMBS + 1] = {modulus[0], modulus[1], modulus[2], 0};
	uint64_t	factor = (0 - rest[0]) * inverse;

	multiple[EXACT_REMAINDER_LIMBS] =
		limbs_multiply_add(multiple, EXACT_REMAINDER_LIMBS, factor, 0);
	multiple[EXACT_REMAINDER_LIMBS] += limbs_add(multiple, rest, EXACT_REMAINDER_LIMBS);
	memcpy(rest, multiple + 1, EXACT_REMAINDER_LIMBS * sizeof(uint64_t));
	return factor;
}

/* The inverse of an odd number modulo 2^64, by Newton's iteration. */
static uint64_t
invert_odd(uint64_t x)
{
	uint64_t	inverse = x;	/* right in 3 bits */

	for (int i = 0; i < 5; i++)
		inverse *= 2 - x * inverse;
	return inverse;
}

/* Is r a multiple of 5?  2^64 is 1 more than one. */
static bool
is_multiple_of_5(const uint64_t *r)
{
	return (r[0] % 5 + r[1] % 5 + r[2] % 5) % 5 == 0;
}

/*
 * Bring a remainder below 5^decimals to the least number of decimals.  Returns
 * what must be taken away from the binary part, in units of 2^-64.
 */
static uint64_t
reduce(ExactRemainder *rest)
{
	uint64_t	taken = 0;
	uint64_t	modulus[EXACT_REMAINDER_LIMBS];
	uint64_t   *r = rest->r;

	if (!is_multiple_of_5(r))
		return 0;
	if ((r[0] | r[1] | r[2]) == 0)
	{
		rest->decimals = 0;
		return 0;
	}
	fives(rest->decimals, modulus);
	while (is_multiple_of_5(r))
	{
		(void) limbs_divide_half(modulus, EXACT_REMAINDER_LIMBS, 5);
		(void) limbs_divide_half(r, EXACT_REMAINDER_LIMBS, 5);
		if (r[0] & 1)
		{
			(void) limbs_add(r, modulus, EXACT_REMAINDER_LIMBS);
			taken += UINT64_C(1) << (64 - rest->decimals);
		}
		for (int i = 0; i < EXACT_REMAINDER_LIMBS; i++)
			r[i] = r[i] >> 1 | (i + 1 < EXACT_REMAINDER_LIMBS ? r[i + 1] << 63 : 0);
		rest->decimals--;
	}
	return taken;
}

/*
 * Split limb[0..n) * 10^-decimals into its binary part, which is written to "to"
 * (EXACT_SPLIT_LIMBS(n) limbs) and may have superfluous limbs at either end, and
 * the remainder.  Returns the number of limbs.
 */
int
exact_split(uint64_t *to, int *to_base, const uint64_t *limb, int base, int n,
			int decimals, ExactRemainder *rest)
{
	uint64_t	modulus[EXACT_REMAINDER_LIMBS];
	int			shift = 64 - decimals;
	int			below;

	rest->decimals = decimals;
	while (n > 0 && limb[0] == 0)
	{
		limb++;
		base++;
		n--;
	}
	while (n > 1 && limb[n - 1] == limb_sign(limb[n - 2]))
		n--;
	if (n == 0 || decimals == 0)
	{
		rest->decimals = 0;
		*to_base = base;
		memcpy(to, limb, n * sizeof(uint64_t));
		return n;
	}

	/* As an integer M, and below the point as M / 2^(64 below). */
	below = base < EXACT_ORIGIN ? EXACT_ORIGIN - base : 0;
	if (base > EXACT_ORIGIN)
	{
		memset(to, 0, (base - EXACT_ORIGIN) * sizeof(uint64_t));
		memcpy(to + (base - EXACT_ORIGIN), limb, n * sizeof(uint64_t));
		n += base - EXACT_ORIGIN;
		base = EXACT_ORIGIN;
	}
	else
		memcpy(to, limb, n * sizeof(uint64_t));
	divide_by_fives(to, n, decimals, rest->r);

	/* One limb more for the sign, two if it is to be shifted. */
	for (int i = n; i < (n > below ? n : below) + 2; i++)
		to[i] = limb_sign(to[n - 1]);
	n = (n > below ? n : below) + 2;

	/*
	 * The remainder is M / 2^(64 below) modulo 5^decimals.  Every step adds a
	 * multiple of 5^decimals to it that the quotient must lose.
	 */
	if (below > 0)
	{
		uint64_t	inverse;

		fives(decimals, modulus);
		inverse = invert_odd(modulus[0]);
		for (int i = 0; i < below; i++)
			subtract_at(to, n, i, divide_rest_by_limb(rest->r, modulus, inverse));
	}

	/* times 2^-decimals: one limb down, and the rest up again */
	limbs_shift_up(to, to, n, shift);
	*to_base = base - 1;
	subtract_at(to, n, EXACT_ORIGIN - base, reduce(rest));
	return n;
}

/*
 * How many bytes a remainder has: those of 5^decimals - 1, which is as long as
 * 5^decimals, no power of 2.  log2 5 is 2.32192..., and 152170 / 65536 is near
 * enough up to 5^64.
 */
int
exact_remainder_bytes(int decimals)
{
	int			bits = (decimals * 152170 >> 16) + 1;

	return decimals == 0 ? 0 : (bits + 7) / 8;
}

/* Is it below 5^decimals, and has it no decimal too many? */
bool
exact_remainder_is_valid(const ExactRemainder *rest)
{
	uint64_t	modulus[EXACT_REMAINDER_LIMBS];

	if (rest->decimals == 0)
		return true;
	if (rest->decimals > EXACT_DECIMALS)
		return false;
	fives(rest->decimals, modulus);
	return limbs_compare(rest->r, modulus, EXACT_REMAINDER_LIMBS) < 0 && !is_multiple_of_5(rest->r);
}

/*
 * Take a decimal, as decimal.h describes it.  False if it has too many digits
 * after the point.  It must not be beyond the range of double.
 */
bool
exact_factor_from_digits(ExactFactor *x, bool negative, int weight,
						 const void *digits, int ndigits)
{
	int			length;

	while (ndigits > 0 && decimal_digit(digits, 0) == 0)
	{
		digits = (const char *) digits + sizeof(int16_t);
		ndigits--;
		weight--;
	}
	while (ndigits > 0 && decimal_digit(digits, ndigits - 1) == 0)
		ndigits--;

	x->negative = negative;
	x->places = ndigits > weight + 1 ? ndigits - weight - 1 : 0;
	x->base = EXACT_ORIGIN;
	x->n = 0;
	if (ndigits == 0)
		x->places = 0;
	if (x->places > FACTOR_PLACES)
		return false;

	/* An integer gets its trailing zero digits back. */
	length = ndigits > 0 && weight + 1 > ndigits ? weight + 1 : ndigits;
	for (int i = 0; i < length;)
	{
		uint64_t	part = 0,
					power = 1,
					carry;

		for (int j = 0; j < 4 && i < length; j++, i++)
		{
			part = part * 10000 + (i < ndigits ? decimal_digit(digits, i) : 0);
			power *= 10000;
		}
		carry = limbs_multiply_add(x->limb, x->n, power, part);
		if (carry != 0)
			x->limb[x->n++] = carry;
	}
	return true;
}

void
exact_factor_from_integer(ExactFactor *x, int64_t value, int places)
{
	x->negative = value < 0;
	x->places = places;
	x->base = EXACT_ORIGIN;
	x->n = value == 0 ? 0 : 1;
	x->limb[0] = value < 0 ? 0 - (uint64_t) value : (uint64_t) value;
}

/* Take a finite double. */
void
exact_factor_from_double(ExactFactor *x, double value)
{
	int			position;
	uint64_t	mantissa = double_split(value, &position);
	int			shift;

	position += 64 * EXACT_ORIGIN;
	shift = position & 63;
	x->negative = double_is_negative(value);
	x->places = 0;
	x->base = position >> 6;
	x->limb[0] = mantissa << shift;
	x->limb[1] = limb_shift_pair(0, mantissa, shift);
	x->n = mantissa == 0 ? 0 : 2;
}

void
exact_from_factor(ExactNumber *x, const ExactFactor *from)
{
	uint64_t	limb[FACTOR_LIMBS + 1];

	memcpy(limb, from->limb, from->n * sizeof(uint64_t));
	limb[from->n] = 0;			/* for the sign */
	if (from->negative)
		limbs_negate(limb, limb, from->n + 1);
	exact_from_scaled(x, limb, from->base, from->n + 1, 4 * from->places);
}

/*
 * Add x[0..2) * factor, of magnitudes, times 2^position on the grid and 10000^-places:
 * an integer of two limbs, times a smaller one or the mantissa of a double.  False:
 * nothing has changed, and exact_slot_add_factors must be asked.
 */
bool
exact_slot_add_wide(ExactSlot *slot, uint64_t *limbs, const uint64_t *x,
					uint64_t factor, int position, int places, bool subtract)
{
	uint64_t	addend[3] = {x[0], x[1], 0};
	int			i = (position >> 6) - exact_slot_base(slot);
	int			shift = position & 63;
	int			coarser = exact_slot_places(slot) - places;

	if (i < 0 || i + 2 > slot->n || coarser < 0 || 4 * coarser > LIMB_TENS)
		return false;
	if (factor != 1)
		addend[2] = limbs_multiply_add(addend, 2, factor, 0);
	if (coarser > 0 && limbs_multiply_add(addend, 3, power_of_10[4 * coarser], 0) != 0)
		return false;
	if ((addend[2] >> (63 - shift)) != 0)
		return false;
	limbs_shift_up(addend, addend, 3, shift);
	if (subtract)
		limbs_negate(addend, addend, 3);
	return exact_add_three_limbs(exact_slot_limb(slot, limbs) + i, slot->n - i - 3,
								 addend[0], addend[1], addend[2],
								 limb_shift_signed(addend[2], 63));
}

/* Add a, or a * b, to a sum, or take it away; b may be NULL. */
ExactStatus
exact_slot_add_factors(ExactSlot *slot, uint64_t *limbs, const ExactFactor *a,
					   const ExactFactor *b, bool subtract, ExactNeed *need)
{
	uint64_t	addend[2 * FACTOR_LIMBS + 1];
	int			n = a->n,
				base = a->base,
				places = a->places;

	if (n == 0 || (b && b->n == 0))
		return EXACT_OK;
	if (b == NULL)
		memcpy(addend, a->limb, n * sizeof(uint64_t));
	else
	{
		limbs_multiply(addend, a->limb, n, b->limb, b->n);
		n += b->n;
		base += b->base - EXACT_ORIGIN;
		places += b->places;
		subtract ^= b->negative;
	}
	addend[n++] = 0;			/* for the sign */
	if (subtract != a->negative)
		limbs_negate(addend, addend, n);
	return exact_slot_add_scaled(slot, limbs, addend, base, n, 4 * places, need);
}
