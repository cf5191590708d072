#ifndef POVAID_EXACT_H
#define POVAID_EXACT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "core/bytes.h"

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
 * Sums live in one of two forms:
 *
 * - ExactSlot, a running sum inside an aggregate's state: four bytes that say
 *	 where its limbs are.  The owner of the state enlarges it when told so.
 * - a compact form for storage, see below.
 *
 * ExactNumber is the value read out of either, on the whole grid, for
 * questions: rounding, quotients, signs.
 */
#define EXACT_ORIGIN	34			/* grid limb whose weight is 2^0 */
#define EXACT_LIMBS		68			/* limbs of the whole grid */
#define EXACT_BYTES		(EXACT_LIMBS * 8)
#define EXACT_ORIGIN_BYTE	(EXACT_ORIGIN * 8)
#define EXACT_UNSET		255			/* slot base before the first value */

typedef struct ExactSlot
{
	uint8_t		base;			/* grid number of the lowest limb, or EXACT_UNSET */
	uint8_t		n;				/* limbs in the window */
	uint16_t	offset;			/* of the lowest limb, in limbs */
} ExactSlot;

typedef struct ExactNumber
{
	int			base;			/* grid number of limb[0] */
	int			n;				/* limbs in use, 0 for the number 0 */
	uint64_t	limb[EXACT_LIMBS];	/* two's complement */
} ExactNumber;

/* The window that a slot would need, when a value does not fit in. */
typedef struct ExactNeed
{
	int			base;
	int			n;
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
extern ExactStatus exact_slot_add_double_slow(ExactSlot *slot, uint64_t *limbs,
											  double x, ExactNeed *need);
extern ExactStatus exact_slot_add_product_slow(ExactSlot *slot, uint64_t *limbs,
											   double x, double y, ExactNeed *need);
extern void exact_slot_carry(uint64_t *limb, int n, bool borrow);
extern void exact_slot_move(const ExactSlot *from, const uint64_t *from_limbs,
							ExactSlot *to, uint64_t *to_limbs);

/* exact_number.c: values to be asked */
extern void exact_from_limbs(ExactNumber *x, const uint64_t *limb, int base, int n);
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
 *	 length		varint, number of digits, 0 for the sum 0
 *	 place		varint (zigzag), present unless length is 0: position of the
 *				lowest digit, 0 for 2^0
 *	 digits		the integer in base 256, two's complement, lowest digit first
 *
 * There are no zero digits at the low end and no superfluous sign digits at
 * the high end, so that equal sums have equal bytes.
 */
#define EXACT_COMPACT_MAX	(EXACT_BYTES + 4)

typedef struct ExactCompact
{
	int			place;			/* digits from the bottom of the grid */
	int			length;
	const uint8_t *digit;
} ExactCompact;

extern size_t exact_compact_write(uint8_t *to, const uint64_t *limb, int base, int n);
extern size_t exact_compact_write_slot(uint8_t *to, const ExactSlot *slot,
									   const uint64_t *limbs);
extern bool exact_compact_read(ExactCompact *c, ByteReader *from);
extern ExactStatus exact_compact_add(uint8_t *to, size_t *size,
									 const ExactCompact *a, const ExactCompact *b,
									 bool subtract);
extern int	exact_compact_limbs(const ExactCompact *c, uint64_t *limb, int *base);
extern void exact_from_compact(ExactNumber *x, const ExactCompact *c);

#ifdef __GNUC__
#define EXACT_UNLIKELY(x)	__builtin_expect((x), 0)
#else
#define EXACT_UNLIKELY(x)	(x)
#endif

/* The full product of two 64-bit integers. */
static inline void
exact_multiply(uint64_t a, uint64_t b, uint64_t *high, uint64_t *low)
{
#ifdef __SIZEOF_INT128__
	__extension__ typedef unsigned __int128 exact_uint128;
	exact_uint128 p = (exact_uint128) a * b;

	*high = (uint64_t) (p >> 64);
	*low = (uint64_t) p;
#else
	uint64_t	a0 = a & 0xffffffff,
				a1 = a >> 32,
				b0 = b & 0xffffffff,
				b1 = b >> 32;
	uint64_t	middle = a1 * b0 + ((a0 * b0) >> 32);
	uint64_t	cross = a0 * b1 + (middle & 0xffffffff);

	*high = a1 * b1 + (middle >> 32) + (cross >> 32);
	*low = (cross << 32) | ((a0 * b0) & 0xffffffff);
#endif
}

static inline uint64_t
exact_double_bits(double x)
{
	uint64_t	bits;

	memcpy(&bits, &x, sizeof(bits));
	return bits;
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
 */

/* x >> shift, with copies of the top bit coming in. */
static inline uint64_t
exact_shift_signed(uint64_t x, int shift)
{
	return (uint64_t) ((int64_t) x >> shift);
}

/* *a += b + carry; returns the carry out. */
static inline uint64_t
exact_add_carry(uint64_t *a, uint64_t b, uint64_t carry)
{
	uint64_t	s = *a + b;
	uint64_t	c = s < b;

	*a = s + carry;
	return c | (*a < carry);
}

/*
 * Add a finite double to a slot.  False: nothing has changed, and the slow
 * function must be asked.
 */
static inline bool
exact_slot_add_double(ExactSlot *slot, uint64_t *limbs, double x, bool subtract)
{
	uint64_t	bits = exact_double_bits(x);
	uint64_t	sign = -((bits >> 63) ^ (uint64_t) subtract);
	uint64_t	mantissa = (bits & UINT64_C(0x000fffffffffffff)) | UINT64_C(0x0010000000000000);
	int			exponent = (int) (bits >> 52) & 0x7ff;
	int			position = exponent + (64 * EXACT_ORIGIN - 1075);
	int			i = (position >> 6) - slot->base;
	int			above = slot->n - i - 2;	/* limbs above the two that have digits */
	int			shift = position & 63;
	uint64_t   *limb;
	uint64_t	s0,
				s1,
				carry;

	if (EXACT_UNLIKELY(exponent == 0))
		return (bits << 1) == 0;
	if (EXACT_UNLIKELY(i < 0 || above < 0))
		return false;

	limb = limbs + slot->offset + i;
	mantissa = (mantissa ^ sign) - sign;
	s0 = limb[0];
	s1 = limb[1];
	carry = exact_add_carry(&s0, mantissa << shift, 0);
	carry = exact_add_carry(&s1, exact_shift_signed(exact_shift_signed(mantissa, 1), 63 - shift), carry);

	if (above == 0)
	{
		if (EXACT_UNLIKELY(exact_top_full(s1)))
			return false;
	}
	else if (EXACT_UNLIKELY(carry + sign != 0))
		exact_slot_carry(limb + 2, above, sign != 0);

	limb[0] = s0;
	limb[1] = s1;
	return true;
}

/* The same for the exact product of two finite doubles. */
static inline bool
exact_slot_add_product(ExactSlot *slot, uint64_t *limbs, double x, double y,
					   bool subtract)
{
	uint64_t	xbits = exact_double_bits(x);
	uint64_t	ybits = exact_double_bits(y);
	uint64_t	sign = -(((xbits ^ ybits) >> 63) ^ (uint64_t) subtract);
	uint64_t	xmantissa = (xbits & UINT64_C(0x000fffffffffffff)) | UINT64_C(0x0010000000000000);
	uint64_t	ymantissa = (ybits & UINT64_C(0x000fffffffffffff)) | UINT64_C(0x0010000000000000);
	int			xexp = (int) (xbits >> 52) & 0x7ff;
	int			yexp = (int) (ybits >> 52) & 0x7ff;
	int			position = xexp + yexp + (64 * EXACT_ORIGIN - 2150);
	int			i = (position >> 6) - slot->base;
	int			above = slot->n - i - 3;	/* limbs above the three that have digits */
	int			shift = position & 63;
	uint64_t   *limb;
	uint64_t	high,
				low,
				top,
				s0,
				s1,
				s2,
				carry;

	if (EXACT_UNLIKELY(xexp == 0 || yexp == 0))
		return (xbits << 1) == 0 || (ybits << 1) == 0;
	if (EXACT_UNLIKELY(i < 0 || above < -1))
		return false;

	/* The product with its sign: a negative factor is 2^64 too large. */
	exact_multiply((xmantissa ^ sign) - sign, ymantissa, &high, &low);
	high -= ymantissa & sign;
	top = exact_shift_signed(exact_shift_signed(high, 1), 63 - shift);
	high = (high << shift) | ((low >> 1) >> (63 - shift));
	low <<= shift;

	limb = limbs + slot->offset + i;
	s0 = limb[0];
	s1 = limb[1];
	carry = exact_add_carry(&s0, low, 0);
	carry = exact_add_carry(&s1, high, carry);

	if (above < 0)
	{
		/* Two limbs are left, and must do. */
		if (top != sign || ((high ^ sign) >> 62) != 0 || exact_top_full(s1))
			return false;
	}
	else
	{
		s2 = limb[2];
		carry = exact_add_carry(&s2, top, carry);
		if (above == 0)
		{
			if (exact_top_full(s2))
				return false;
		}
		else if (EXACT_UNLIKELY(carry + sign != 0))
			exact_slot_carry(limb + 3, above, sign != 0);
		limb[2] = s2;
	}
	limb[0] = s0;
	limb[1] = s1;
	return true;
}

#endif							/* POVAID_EXACT_H */
