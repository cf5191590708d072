#ifndef POVAID_LIMBS_H
#define POVAID_LIMBS_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/*
 * Integers of many 64-bit limbs, the lowest first.
 *
 * The one layer below every long number: the sums on the grid (exact.h), the
 * numbers and sums inside an index (big.h, wide.h), the conversion of decimals
 * (decimal.c) and the list's columns.  Whether limbs are a magnitude or a two's
 * complement integer is said by each function, and lengths are the caller's:
 * nothing here allocates or fails.
 *
 * What a row passes through is inline: measured, a call costs as much as the
 * addition.  The rest is in limbs.c.
 */
#ifdef __GNUC__
#define LIMB_UNLIKELY(x)	__builtin_expect((x), 0)
#define LIMB_INLINE			static inline __attribute__((always_inline))
#else
#define LIMB_UNLIKELY(x)	(x)
#define LIMB_INLINE			static inline
#endif

/*
 * Single limbs
 */

/* The full product of two limbs. */
static inline void
limb_multiply(uint64_t a, uint64_t b, uint64_t *high, uint64_t *low)
{
#ifdef __SIZEOF_INT128__
	__extension__ typedef unsigned __int128 limb_uint128;
	limb_uint128 p = (limb_uint128) a * b;

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

/* *a += b + carry; returns the carry out. */
static inline uint64_t
limb_add_carry(uint64_t *a, uint64_t b, uint64_t carry)
{
	uint64_t	s = *a + b;
	uint64_t	c = s < b;

	*a = s + carry;
	return c | (*a < carry);
}

/* *a -= b + borrow; returns the borrow out. */
static inline uint64_t
limb_subtract_borrow(uint64_t *a, uint64_t b, uint64_t borrow)
{
	uint64_t	d = *a - b;
	uint64_t	c = *a < b;

	*a = d - borrow;
	return c | (d < borrow);
}

/* x >> shift, with copies of the top bit coming in. */
static inline uint64_t
limb_shift_signed(uint64_t x, int shift)
{
	return (uint64_t) ((int64_t) x >> shift);
}

/* The limb that continues a two's complement integer whose top limb is given. */
static inline uint64_t
limb_sign(uint64_t top)
{
	return (top >> 63) ? ~UINT64_C(0) : 0;
}

/* The number of bits of x, 0 for 0. */
static inline int
limb_length(uint64_t x)
{
	return x ? 64 - __builtin_clzll(x) : 0;
}

/* high and low, moved up by 0 to 63 bits: what is then in the upper limb */
static inline uint64_t
limb_shift_pair(uint64_t high, uint64_t low, int shift)
{
	return (high << shift) | ((low >> 1) >> (63 - shift));
}

/* floor(position / 64), also of a negative position */
static inline int
limb_of_position(int position)
{
	return (position + 64 * 256) / 64 - 256;
}

/*
 * Arrays of limbs, inline
 */

/* Of a two's complement integer. */
static inline bool
limbs_negative(const uint64_t *limb, int n)
{
	return limb[n - 1] >> 63;
}

static inline bool
limbs_zero(const uint64_t *limb, int n)
{
	for (int i = 0; i < n; i++)
	{
		if (limb[i] != 0)
			return false;
	}
	return true;
}

/* Carry one into limb[0..n), or borrow one; true if it goes beyond the end. */
static inline bool
limbs_carry(uint64_t *limb, int n, bool borrow)
{
	for (int i = 0; i < n; i++)
	{
		if (!borrow ? ++limb[i] != 0 : limb[i]-- != 0)
			return false;
	}
	return true;
}

/* to[0..n) += from[0..n); returns the carry. */
LIMB_INLINE uint64_t
limbs_add(uint64_t *to, const uint64_t *from, int n)
{
	uint64_t	carry = 0;

	for (int i = 0; i < n; i++)
	{
		uint64_t	a = from[i] + carry;

		carry = a < carry;
		to[i] += a;
		carry += to[i] < a;
	}
	return carry;
}

/* to[0..n) -= from[0..n); returns the borrow. */
LIMB_INLINE uint64_t
limbs_subtract(uint64_t *to, const uint64_t *from, int n)
{
	uint64_t	borrow = 0;

	for (int i = 0; i < n; i++)
	{
		uint64_t	a = from[i] + borrow;

		borrow = a < borrow;
		borrow += to[i] < a;
		to[i] -= a;
	}
	return borrow;
}

/* to[0..n] = from[0..n) * factor */
LIMB_INLINE void
limbs_multiply_limb(uint64_t *to, const uint64_t *from, int n, uint64_t factor)
{
	uint64_t	carry = 0;

	for (int i = 0; i < n; i++)
	{
		uint64_t	high,
					low;

		limb_multiply(from[i], factor, &high, &low);
		low += carry;
		carry = high + (low < carry);
		to[i] = low;
	}
	to[n] = carry;
}

/* to[0..n) += from[0..n) * factor; returns the limb beyond. */
LIMB_INLINE uint64_t
limbs_add_multiple(uint64_t *to, const uint64_t *from, int n, uint64_t factor)
{
	uint64_t	carry = 0;

	for (int i = 0; i < n; i++)
	{
		uint64_t	high,
					low;

		limb_multiply(from[i], factor, &high, &low);
		low += carry;
		high += low < carry;
		to[i] += low;
		carry = high + (to[i] < low);
	}
	return carry;
}

/* to[0..n) = from[0..n) moved up by 0 to 63 bits; "to" may be "from". */
LIMB_INLINE void
limbs_shift_up(uint64_t *to, const uint64_t *from, int n, int shift)
{
	for (int i = n - 1; i > 0; i--)
		to[i] = limb_shift_pair(from[i], from[i - 1], shift);
	if (n > 0)
		to[0] = from[0] << shift;
}

/* limbs.c */
extern uint64_t limbs_multiply_add(uint64_t *limb, int n, uint64_t factor, uint64_t addend);
extern uint32_t limbs_divide_half(uint64_t *limb, int n, uint32_t divisor);
extern bool limbs_add_signed(uint64_t *to, int n, const uint64_t *from, int m, bool subtract);
extern void limbs_negate(uint64_t *to, const uint64_t *from, int n);
extern bool limbs_magnitude(uint64_t *to, const uint64_t *from, int n);
extern void limbs_multiply(uint64_t *to, const uint64_t *a, int na, const uint64_t *b, int nb);
extern int	limbs_compare(const uint64_t *a, const uint64_t *b, int n);
extern int	limbs_normalise(uint64_t *to, int n, const uint64_t *from, int m);
extern uint64_t limb_divide_pair(uint64_t high, uint64_t low, uint64_t divisor, uint64_t *rest);
extern uint64_t limbs_divide(uint64_t *rest, const uint64_t *divisor, int n);

#endif							/* POVAID_LIMBS_H */
