#ifndef POVAID_EXACT_DECIMAL_H
#define POVAID_EXACT_DECIMAL_H

#include "number/exact.h"

/*
 * Decimals in exact sums.
 *
 * While rows are added, a sum is a plain integer that counts units of 10^-k.
 * When it is stored it must have one form only, whatever units it was counted
 * in, and a sum of doubles may have been added to it.  Every number M / (2^j
 * 10^k) is in exactly one way the sum of
 *
 *	 B			a binary number, M' / 2^i, and
 *	 r / 10^k	a remainder, 0 <= r < 5^k, where 5 does not divide r; k = 0 if r = 0
 *
 * because 5^k / 10^k is a power of two: r is M / 2^j modulo 5^k, and if r = 5 s,
 * then r / 10^k = (s / 2) / 10^(k - 1), or ((s + 5^(k - 1)) / 2) / 10^(k - 1) - 2^-k
 * where s is odd.  So the sums of decimals and doubles are a group whose elements
 * have one form each.
 */
typedef struct ExactRemainder
{
	int			decimals;		/* k; 0 if there is no remainder */
	uint64_t	r[EXACT_REMAINDER_LIMBS];
} ExactRemainder;

/* What exact_split may write for limb[0..n). */
#define EXACT_SPLIT_LIMBS(n)	((n) + EXACT_LIMBS + 2)

extern int	exact_scale_limbs(uint64_t *limb, int n, int digits);
extern int	exact_split(uint64_t *to, int *to_base, const uint64_t *limb, int base, int n,
						int decimals, ExactRemainder *rest);
extern int	exact_remainder_bytes(int decimals);
extern bool exact_remainder_is_valid(const ExactRemainder *rest);

/*
 * A number that is added to sums, alone or multiplied by another one:
 * limb[0..n), on the grid, times 10000^-places.
 *
 * A decimal is held exactly if it has at most FACTOR_PLACES digits in base
 * 10000 after the point, so that a product of two fits into a sum.  A double has
 * no places.
 */
#define FACTOR_PLACES	(EXACT_PLACES / 2)
#define FACTOR_LIMBS	18		/* the largest double in units of 10000^-8 */

typedef struct ExactFactor
{
	bool		negative;
	int			places;
	int			base;			/* grid number of limb[0] */
	int			n;
	uint64_t	limb[FACTOR_LIMBS]; /* magnitude */
} ExactFactor;

extern bool exact_factor_from_digits(ExactFactor *x, bool negative, int weight,
									 const void *digits, int ndigits);
extern void exact_factor_from_integer(ExactFactor *x, int64_t value, int places);
extern void exact_factor_from_double(ExactFactor *x, double value);
extern void exact_from_factor(ExactNumber *x, const ExactFactor *from);
extern ExactStatus exact_slot_add_factors(ExactSlot *slot, uint64_t *limbs,
										  const ExactFactor *a, const ExactFactor *b,
										  bool subtract, ExactNeed *need);

extern bool exact_slot_add_wide(ExactSlot *slot, uint64_t *limbs, const uint64_t *x,
								uint64_t factor, int position, int places, bool subtract);

/*
 * The fast additions of integers in units of 10000^-places.  False: nothing has
 * changed, and exact_slot_add_factors must be asked; so also if the sum counts
 * larger units, or is not an integer.
 */
#define EXACT_SMALL_PLACES	4

/* Multiply *value by 10000^places, if there is room. */
static inline bool
exact_shift_decimal(int64_t *value, int places)
{
	static const int64_t power[EXACT_SMALL_PLACES + 1] = {
		1, 10000, 100000000, INT64_C(1000000000000), INT64_C(10000000000000000)
	};
	static const int64_t limit[EXACT_SMALL_PLACES + 1] = {
		INT64_MAX, INT64_MAX / 10000, INT64_MAX / 100000000,
		INT64_MAX / INT64_C(1000000000000), INT64_MAX / INT64_C(10000000000000000)
	};

	if (LIMB_UNLIKELY(places < 0 || places > EXACT_SMALL_PLACES))
		return false;
	if (LIMB_UNLIKELY(*value > limit[places] || *value < -limit[places]))
		return false;
	*value *= power[places];
	return true;
}

LIMB_INLINE bool
exact_slot_add_integer_inline(ExactSlot *slot, uint64_t *limbs, int64_t value, int places,
							  bool subtract)
{
	uint64_t   *limb = exact_slot_limb(slot, limbs);
	uint64_t	invert = -(uint64_t) subtract;
	uint64_t	low,
				sign;

	if (LIMB_UNLIKELY(exact_slot_base(slot) != EXACT_ORIGIN))
		return false;
	places = exact_slot_places(slot) - places;
	if (LIMB_UNLIKELY(places != 0) && !exact_shift_decimal(&value, places))
		return false;

	/* The addend has two limbs, the second of which is its sign. */
	low = ((uint64_t) value ^ invert) - invert;
	sign = (limb_shift_signed((uint64_t) value, 63) ^ invert) + (subtract && low == 0);
	if (slot->n == 1)
	{
		uint64_t	sum = limb[0] + low;

		if (LIMB_UNLIKELY(exact_top_full(low) || exact_top_full(sum)))
			return false;
		limb[0] = sum;
		return true;
	}
	if (LIMB_UNLIKELY(limb_add_carry(limb, low, 0) + sign != 0))
		(void) limbs_carry(limb + 1, slot->n - 1, sign != 0);
	return true;
}

static inline bool
exact_slot_add_integer(ExactSlot *slot, uint64_t *limbs, int64_t value, int places,
					   bool subtract)
{
	return exact_slot_add_integer_inline(slot, limbs, value, places, subtract);
}

/* The same for the product of two integers. */
LIMB_INLINE bool
exact_slot_add_integers_inline(ExactSlot *slot, uint64_t *limbs, int64_t a, int a_places,
							   int64_t b, int b_places, bool subtract)
{
	uint64_t	invert = -(uint64_t) subtract;
	uint64_t	high,
				low,
				sign;
	int			places = exact_slot_places(slot) - a_places - b_places;

	if (LIMB_UNLIKELY(exact_slot_base(slot) != EXACT_ORIGIN || slot->n < 2))
		return false;
	if (LIMB_UNLIKELY(places != 0) && !exact_shift_decimal(&a, places))
		return false;

	/* A negative factor is 2^64 too large. */
	limb_multiply((uint64_t) a, (uint64_t) b, &high, &low);
	high -= (limb_shift_signed((uint64_t) a, 63) & (uint64_t) b) +
		(limb_shift_signed((uint64_t) b, 63) & (uint64_t) a);
	low = (low ^ invert) - invert;
	high = (high ^ invert) + (subtract && low == 0);
	sign = limb_shift_signed(high, 63);
	return exact_add_three_limbs(exact_slot_limb(slot, limbs), slot->n - 3, low, high, sign, sign);
}

static inline bool
exact_slot_add_integers(ExactSlot *slot, uint64_t *limbs, int64_t a, int a_places,
						int64_t b, int b_places, bool subtract)
{
	return exact_slot_add_integers_inline(slot, limbs, a, a_places, b, b_places, subtract);
}

/* The same for the product of an integer and a finite double. */
LIMB_INLINE bool
exact_slot_add_integer_double_inline(ExactSlot *slot, uint64_t *limbs, int64_t a, int a_places,
									 double x, bool subtract)
{
	uint64_t	bits = double_to_bits(x);
	uint64_t	mantissa = (bits & DOUBLE_MANTISSA_MASK) | DOUBLE_HIDDEN_BIT;
	int			exponent = (int) (bits >> 52) & 0x7ff;
	int			position = exponent + (64 * EXACT_ORIGIN - 1075);
	int			i = (position >> 6) - exact_slot_base(slot);
	int			above = slot->n - i - 3;
	int			shift = position & 63;
	int			places = exact_slot_places(slot) - a_places;
	uint64_t	a_sign,
				sign,
				high,
				low,
				top;

	if (LIMB_UNLIKELY(exponent == 0))
		return (bits << 1) == 0;
	if (LIMB_UNLIKELY(a == 0))
		return true;
	if (LIMB_UNLIKELY(i < 0 || above < -1))
		return false;
	if (LIMB_UNLIKELY(places != 0) && !exact_shift_decimal(&a, places))
		return false;

	a_sign = limb_shift_signed((uint64_t) a, 63);
	sign = a_sign ^ -((bits >> 63) ^ (uint64_t) subtract);
	limb_multiply(((uint64_t) a ^ a_sign) - a_sign, mantissa, &high, &low);
	low = (low ^ sign) - sign;
	high = (high ^ sign) + (sign != 0 && low == 0);
	top = limb_shift_signed(limb_shift_signed(high, 1), 63 - shift);
	high = limb_shift_pair(high, low, shift);
	low <<= shift;
	return exact_add_three_limbs(exact_slot_limb(slot, limbs) + i, above, low, high, top, sign);
}

static inline bool
exact_slot_add_integer_double(ExactSlot *slot, uint64_t *limbs, int64_t a, int a_places,
							  double x, bool subtract)
{
	return exact_slot_add_integer_double_inline(slot, limbs, a, a_places, x, subtract);
}

#endif							/* POVAID_EXACT_DECIMAL_H */
