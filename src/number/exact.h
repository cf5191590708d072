#ifndef POVAID_EXACT_H
#define POVAID_EXACT_H

#include <stddef.h>

#include "number/bytes.h"
#include "number/double_bits.h"
#include "number/limbs.h"

/*
 * Exact sums of doubles and of products of two doubles.
 *
 * A sum is one two's complement integer on a fixed grid of 64-bit limbs: limb
 * number L of the grid has the weight 2^(64 (L - EXACT_ORIGIN)).  The grid
 * holds every double, every product of two doubles (2^-2148 to 2^2048) and
 * the carries of 2^63 of them.  A sum keeps only the limbs its data needs: a
 * window of n limbs from limb number "base" upwards (the small
 * superaccumulator of R. M. Neal, "Fast exact summation using small and large
 * superaccumulators", 2015, cut down to the part in use).  Three limbs are
 * enough for most columns of real data.  Because the sum is an integer, it
 * does not depend on the order of the rows, and taking a value away again is
 * exact too.
 *
 * The window of a running sum moves down, or must grow, when a value lies
 * outside.  Two bits at the top of the window always stay free (its value is
 * below 2^62 units of the top limb), so that the fast path never has to look
 * for overflow: a carry can move the top limb by one only.
 *
 * Decimals are summed exactly, too (exact_decimal.h adds them): a sum can count
 * units of 10^-k, and is then an integer on the grid times 10^-k.
 *
 * Sums live in one of two forms:
 *
 * - ExactSlot, a running sum inside an aggregate's state: four bytes that say
 *	 where its limbs are and what they count.  The owner of the state enlarges
 *	 it when told so.
 * - a compact form for storage, see below.
 *
 * ExactNumber is the value read out of either, on the whole grid, for
 * questions: rounding, quotients, signs.
 */
#define EXACT_ORIGIN	34			/* grid limb whose weight is 2^0 */
#define EXACT_LIMBS		68			/* limbs of the whole grid */
#define EXACT_BYTES		(EXACT_LIMBS * 8)
#define EXACT_ORIGIN_BYTE	(EXACT_ORIGIN * 8)

/*
 * A sum has at most 64 decimal digits after the point.  What fills the grid
 * has four limbs more when it is counted in units of 10^-64.
 */
#define EXACT_DECIMALS	64
#define EXACT_SCALED_LIMBS	(EXACT_LIMBS + 4)

/*
 * A running sum.  Its unit is 10000^-places, because numerics have their digits
 * in base 10000.  The four bytes hold the number of places in the upper bits of
 * "offset", and a sum that has any is marked in "base", so that the functions
 * which add a double quickly find it outside of their window, and leave it
 * alone, without a look of their own.
 */
#define EXACT_UNSET		255			/* slot base before the first value */
#define EXACT_SCALED	128			/* added to the base of a sum with places */
#define EXACT_PLACES	(EXACT_DECIMALS / 4)
#define EXACT_PLACES_SHIFT	11

typedef struct ExactSlot
{
	uint8_t		base;			/* grid number of the lowest limb, or EXACT_UNSET */
	uint8_t		n;				/* limbs in the window */
	uint16_t	offset;			/* of the lowest limb, in limbs, and places */
} ExactSlot;

/* limb[0..n), on the grid, times 10^-decimals */
typedef struct ExactNumber
{
	int			base;			/* grid number of limb[0] */
	int			n;				/* limbs in use, 0 for the number 0 */
	int			decimals;		/* not set for the number 0 */
	uint64_t	limb[EXACT_SCALED_LIMBS];	/* two's complement */
} ExactNumber;

/* The window that a slot would need, when a value does not fit in. */
typedef struct ExactNeed
{
	int			base;
	int			n;
	int			places;
} ExactNeed;

typedef enum ExactStatus
{
	EXACT_OK,
	EXACT_GROW,					/* the window is too small */
	EXACT_RANGE					/* beyond the grid, or beyond double */
} ExactStatus;

/* exact_slot.c: running sums */
extern ExactStatus exact_slot_add_limbs(ExactSlot *slot, uint64_t *limbs,
										const uint64_t *addend, int base, int n,
										ExactNeed *need);
extern ExactStatus exact_slot_add_scaled(ExactSlot *slot, uint64_t *limbs,
										 const uint64_t *addend, int base, int n,
										 int decimals, ExactNeed *need);
extern ExactStatus exact_slot_add_double_slow(ExactSlot *slot, uint64_t *limbs,
											  double x, ExactNeed *need);
extern ExactStatus exact_slot_add_product_slow(ExactSlot *slot, uint64_t *limbs,
											   double x, double y, ExactNeed *need);
extern void exact_slot_move(const ExactSlot *from, const uint64_t *from_limbs,
							ExactSlot *to, uint64_t *to_limbs);

/* exact_number.c: values to be asked */
extern void exact_from_limbs(ExactNumber *x, const uint64_t *limb, int base, int n);
extern void exact_from_scaled(ExactNumber *x, const uint64_t *limb, int base, int n,
							  int decimals);
extern void exact_from_slot(ExactNumber *x, const ExactSlot *slot, const uint64_t *limbs);
extern void exact_from_int64(ExactNumber *x, int64_t value);
extern void exact_from_double(ExactNumber *x, double value);
extern ExactStatus exact_add(ExactNumber *x, const ExactNumber *y);
extern void exact_negate(ExactNumber *x);
extern int	exact_sign(const ExactNumber *x);
extern ExactStatus exact_round(const ExactNumber *x, double *result);
extern ExactStatus exact_quotient(const ExactNumber *x, const ExactNumber *y,
								  double *result);

/*
 * exact_compact.c: the stored form of a sum
 *
 * A sum is split into a number of the grid and a remainder r / 10^k, 0 <= r <
 * 5^k, which every decimal can be in one way only; see exact_decimal.h.
 *
 *	 head		varint, length + 1024 k; 0 for the sum 0
 *	 place		varint (zigzag), present unless length is 0: position of the
 *				lowest digit, 0 for 2^0
 *	 digits		length of them: the integer in base 256, two's complement,
 *				lowest digit first
 *	 remainder	r in base 256, with as many digits as 5^k - 1 has
 *
 * There are no zero digits at the low end and no superfluous sign digits at
 * the high end, and 5 does not divide r, so that equal sums have equal bytes.
 * Where k is 0, as for all sums of doubles and of integers, the remainder takes
 * no place.
 */
#define EXACT_COMPACT_DECIMALS	1024	/* what one decimal adds to the head */
#define EXACT_REMAINDER_LIMBS	3	/* 5^64 has 149 bits */
#define EXACT_REMAINDER_BYTES	19
#define EXACT_COMPACT_MAX	(EXACT_BYTES + 5 + EXACT_REMAINDER_BYTES)

typedef struct ExactCompact
{
	int			place;			/* digits from the bottom of the grid */
	int			length;
	const uint8_t *digit;
	int			decimals;		/* k, 0 if there is no remainder */
	const uint8_t *remainder;
} ExactCompact;

extern size_t exact_compact_write(uint8_t *to, const uint64_t *limb, int base, int n);
extern size_t exact_compact_write_slot(uint8_t *to, const ExactSlot *slot,
									   const uint64_t *limbs);
extern bool exact_compact_read(ExactCompact *c, ByteReader *from);
extern ExactStatus exact_compact_add(uint8_t *to, size_t *size,
									 const ExactCompact *a, const ExactCompact *b,
									 bool subtract);
extern int	exact_compact_limbs(const ExactCompact *c, uint64_t *limb, int *base);
extern int	exact_compact_sign(const ExactCompact *c);
extern void exact_from_compact(ExactNumber *x, const ExactCompact *c);

static inline bool
exact_compact_is_zero(const ExactCompact *c)
{
	return c->length == 0 && c->decimals == 0;
}

/* Where the limbs of a slot are. */
static inline uint64_t *
exact_slot_limb(const ExactSlot *slot, uint64_t *limbs)
{
	return limbs + (slot->offset & ((1 << EXACT_PLACES_SHIFT) - 1));
}

static inline const uint64_t *
exact_slot_limb_const(const ExactSlot *slot, const uint64_t *limbs)
{
	return limbs + (slot->offset & ((1 << EXACT_PLACES_SHIFT) - 1));
}

/* How many digits in base 10000 it has after the point. */
static inline int
exact_slot_places(const ExactSlot *slot)
{
	return slot->offset >> EXACT_PLACES_SHIFT;
}

/* The grid number of its lowest limb; not of the grid if there is no value yet. */
static inline int
exact_slot_base(const ExactSlot *slot)
{
	return slot->base & (EXACT_SCALED - 1);
}

static inline void
exact_slot_set_base(ExactSlot *slot, int base)
{
	slot->base = (uint8_t) (base | (exact_slot_places(slot) > 0 ? EXACT_SCALED : 0));
}

static inline void
exact_slot_set_places(ExactSlot *slot, int places)
{
	slot->offset = (uint16_t) ((slot->offset & ((1 << EXACT_PLACES_SHIFT) - 1)) |
							   places << EXACT_PLACES_SHIFT);
	if (slot->base != EXACT_UNSET)
		exact_slot_set_base(slot, exact_slot_base(slot));
}

/* Put the limbs of a slot elsewhere; what they count stays the same. */
static inline void
exact_slot_set_offset(ExactSlot *slot, int offset)
{
	slot->offset = (uint16_t) (offset | exact_slot_places(slot) << EXACT_PLACES_SHIFT);
}

/*
 * What the stored form of a running sum can take.  The binary part of decimals
 * reaches down to the point and, if the sum is not an integer, up to it.
 */
static inline size_t
exact_compact_limit(const ExactSlot *slot)
{
	int			n = slot->n;

	if (exact_slot_places(slot) == 0 || slot->base == EXACT_UNSET)
		return 4 + 8 * (size_t) n;
	n += exact_slot_base(slot) < EXACT_ORIGIN ? EXACT_ORIGIN - exact_slot_base(slot) :
		exact_slot_base(slot) - EXACT_ORIGIN;
	return 6 + EXACT_REMAINDER_BYTES + 8 * (size_t) n;
}

/* The window that exact_slot_add_... asked for. */
static inline void
exact_slot_set_window(ExactSlot *slot, const ExactNeed *need)
{
	slot->n = (uint8_t) need->n;
	slot->base = (uint8_t) need->base;
	exact_slot_set_places(slot, need->places);
}

/*
 * Can the top limb take no more? Its two uppermost bits differ once the value
 * has left the range that the window promises.
 */
static inline bool
exact_top_full(uint64_t top)
{
	return ((top ^ (top << 1)) >> 63) != 0;
}

/*
 * The fast additions below do not branch on digits or signs of the data: a
 * carry out of the lowest limb is as likely as not, and guessing it wrong costs
 * more than the addition.  The addend is made a two's complement integer of
 * one limb more than it has digits, by masks.
 *
 * Those whose names end in _inline are for the transitions that most rows go
 * through, where the constants of the call leave less to do.
 */

/*
 * Add a finite double to a slot.  False: nothing has changed, and the slow
 * function must be asked.
 */
LIMB_INLINE bool
exact_slot_add_double_inline(ExactSlot *slot, uint64_t *limbs, double x, bool subtract)
{
	uint64_t	bits = double_to_bits(x);
	uint64_t	sign = -((bits >> 63) ^ (uint64_t) subtract);
	uint64_t	mantissa = (bits & DOUBLE_MANTISSA_MASK) | DOUBLE_HIDDEN_BIT;
	int			exponent = (int) (bits >> 52) & 0x7ff;
	int			position = exponent + (64 * EXACT_ORIGIN - 1075);
	int			i = (position >> 6) - slot->base;
	int			above = slot->n - i - 2;	/* limbs above the two that have digits */
	int			shift = position & 63;
	uint64_t   *limb;
	uint64_t	s0,
				s1,
				carry;

	if (LIMB_UNLIKELY(exponent == 0))
		return (bits << 1) == 0;
	if (LIMB_UNLIKELY(i < 0 || above < 0))
		return false;

	limb = limbs + slot->offset + i;
	mantissa = (mantissa ^ sign) - sign;
	s0 = limb[0];
	s1 = limb[1];
	carry = limb_add_carry(&s0, mantissa << shift, 0);
	carry =
		limb_add_carry(&s1, limb_shift_signed(limb_shift_signed(mantissa, 1), 63 - shift), carry);

	if (above == 0)
	{
		if (LIMB_UNLIKELY(exact_top_full(s1)))
			return false;
	}
	else if (LIMB_UNLIKELY(carry + sign != 0))
		(void) limbs_carry(limb + 2, above, sign != 0);

	limb[0] = s0;
	limb[1] = s1;
	return true;
}

static inline bool
exact_slot_add_double(ExactSlot *slot, uint64_t *limbs, double x, bool subtract)
{
	return exact_slot_add_double_inline(slot, limbs, x, subtract);
}

/*
 * Add an integer of up to three limbs to limb[0..], of which "above" limbs lie
 * above the third one; -1 if there are two only.  "sign" is that of the integer,
 * 0 or all ones.  False: nothing has changed.
 */
static inline bool
exact_add_three_limbs(uint64_t *limb, int above, uint64_t low, uint64_t high,
					  uint64_t top, uint64_t sign)
{
	uint64_t	s0 = limb[0];
	uint64_t	s1 = limb[1];
	uint64_t	carry = limb_add_carry(&s0, low, 0);

	carry = limb_add_carry(&s1, high, carry);
	if (above < 0)
	{
		/* Two limbs are left, and must do. */
		if (top != sign || ((high ^ sign) >> 62) != 0 || exact_top_full(s1))
			return false;
	}
	else
	{
		uint64_t	s2 = limb[2];

		carry = limb_add_carry(&s2, top, carry);
		if (above == 0)
		{
			if (exact_top_full(s2))
				return false;
		}
		else if (LIMB_UNLIKELY(carry + sign != 0))
			(void) limbs_carry(limb + 3, above, sign != 0);
		limb[2] = s2;
	}
	limb[0] = s0;
	limb[1] = s1;
	return true;
}

/* Add the exact product of two finite doubles to a slot. */
LIMB_INLINE bool
exact_slot_add_product_inline(ExactSlot *slot, uint64_t *limbs, double x, double y,
							  bool subtract)
{
	uint64_t	xbits = double_to_bits(x);
	uint64_t	ybits = double_to_bits(y);
	uint64_t	sign = -(((xbits ^ ybits) >> 63) ^ (uint64_t) subtract);
	uint64_t	xmantissa = (xbits & DOUBLE_MANTISSA_MASK) | DOUBLE_HIDDEN_BIT;
	uint64_t	ymantissa = (ybits & DOUBLE_MANTISSA_MASK) | DOUBLE_HIDDEN_BIT;
	int			xexp = (int) (xbits >> 52) & 0x7ff;
	int			yexp = (int) (ybits >> 52) & 0x7ff;
	int			position = xexp + yexp + (64 * EXACT_ORIGIN - 2150);
	int			i = (position >> 6) - slot->base;
	int			above = slot->n - i - 3;	/* limbs above the three that have digits */
	int			shift = position & 63;
	uint64_t	high,
				low,
				top;

	if (LIMB_UNLIKELY(xexp == 0 || yexp == 0))
		return (xbits << 1) == 0 || (ybits << 1) == 0;
	if (LIMB_UNLIKELY(i < 0 || above < -1))
		return false;

	/* The product with its sign: a negative factor is 2^64 too large. */
	limb_multiply((xmantissa ^ sign) - sign, ymantissa, &high, &low);
	high -= ymantissa & sign;
	top = limb_shift_signed(limb_shift_signed(high, 1), 63 - shift);
	high = limb_shift_pair(high, low, shift);
	low <<= shift;

	return exact_add_three_limbs(limbs + slot->offset + i, above, low, high, top, sign);
}

static inline bool
exact_slot_add_product(ExactSlot *slot, uint64_t *limbs, double x, double y,
					   bool subtract)
{
	return exact_slot_add_product_inline(slot, limbs, x, y, subtract);
}

#endif							/* POVAID_EXACT_H */
