#include "number/limbs.h"

/*
 * to[0..n) += from[0..m), m <= n, both two's complement; or -= with "subtract".
 * The sign of the shorter one is continued.  Returns the carry out of the top.
 */
bool
limbs_add_signed(uint64_t *to, int n, const uint64_t *from, int m, bool subtract)
{
	uint64_t	invert = subtract ? ~UINT64_C(0) : 0;
	uint64_t	sign = m > 0 ? limb_sign(from[m - 1]) : 0;
	uint64_t	carry = subtract ? 1 : 0;

	for (int i = 0; i < n; i++)
		carry = limb_add_carry(&to[i], (i < m ? from[i] : sign) ^ invert, carry);
	return carry;
}

/* to[0..n) = -from[0..n), two's complement; "to" may be "from". */
void
limbs_negate(uint64_t *to, const uint64_t *from, int n)
{
	uint64_t	carry = 1;

	for (int i = 0; i < n; i++)
	{
		to[i] = ~from[i] + carry;
		carry &= to[i] == 0;
	}
}

/* The magnitude of a two's complement integer; true if that is negative. */
bool
limbs_magnitude(uint64_t *to, const uint64_t *from, int n)
{
	if (n > 0 && limbs_negative(from, n))
	{
		limbs_negate(to, from, n);
		return true;
	}
	memmove(to, from, n * sizeof(uint64_t));
	return false;
}

/* to[0..na + nb) = a[0..na) * b[0..nb), magnitudes; "to" is neither of them. */
void
limbs_multiply(uint64_t *to, const uint64_t *a, int na, const uint64_t *b, int nb)
{
	memset(to, 0, nb * sizeof(uint64_t));
	for (int i = 0; i < na; i++)
		to[i + nb] = limbs_add_multiple(to + i, b, nb, a[i]);
}

/* limb[0..n) = limb[0..n) * factor + addend, of magnitudes; returns the limb beyond. */
uint64_t
limbs_multiply_add(uint64_t *limb, int n, uint64_t factor, uint64_t addend)
{
	uint64_t	carry = addend;

	for (int i = 0; i < n; i++)
	{
		uint64_t	high,
					low;

		limb_multiply(limb[i], factor, &high, &low);
		low += carry;
		carry = high + (low < carry);
		limb[i] = low;
	}
	return carry;
}

/* limb[0..n) /= divisor, of magnitudes, in halves of limbs; returns the remainder. */
uint32_t
limbs_divide_half(uint64_t *limb, int n, uint32_t divisor)
{
	uint64_t	rest = 0;

	/* A limb with nothing above it is divided by itself. */
	for (; n > 0 && rest == 0; n--)
	{
		rest = limb[n - 1] % divisor;
		limb[n - 1] /= divisor;
	}
	while (n-- > 0)
	{
		uint64_t	high = (rest << 32) | (limb[n] >> 32);
		uint64_t	low = ((high % divisor) << 32) | (limb[n] & 0xffffffff);

		limb[n] = ((high / divisor) << 32) | (low / divisor);
		rest = low % divisor;
	}
	return (uint32_t) rest;
}

/* -1, 0 or 1, of magnitudes */
int
limbs_compare(const uint64_t *a, const uint64_t *b, int n)
{
	for (int i = n - 1; i >= 0; i--)
	{
		if (a[i] != b[i])
			return a[i] < b[i] ? -1 : 1;
	}
	return 0;
}

/*
 * Copy the magnitude from[0..m), m <= n, whose top limb is not 0, to to[0..n),
 * moved up until its top bit is that of to[n - 1]; returns by how many bits the
 * top limb moved.
 */
int
limbs_normalise(uint64_t *to, int n, const uint64_t *from, int m)
{
	int			shift = 64 - limb_length(from[m - 1]);
	int			zeros = n - m;

	limbs_shift_up(to + zeros, from, m, shift);
	memset(to, 0, zeros * sizeof(uint64_t));
	return shift;
}

/*
 * One digit of a quotient of single limbs: high * 2^32 + next by the 64 bits d1
 * d0, d1 with its top bit set, given that the quotient fits in 32 bits.  The
 * estimate from d1 is at most two too large, and is corrected.
 */
static uint32_t
divide_digit(uint64_t high, uint32_t next, uint32_t d1, uint32_t d0)
{
	uint64_t	digit = high / d1;
	uint64_t	rest = high % d1;

	while (digit > UINT32_MAX || digit * d0 > ((rest << 32) | next))
	{
		digit--;
		rest += d1;
		if (rest > UINT32_MAX)
			break;
	}
	return (uint32_t) digit;
}

/*
 * (high * 2^64 + low) / divisor, whose top bit is set, given high < divisor;
 * and the remainder.
 */
uint64_t
limb_divide_pair(uint64_t high, uint64_t low, uint64_t divisor, uint64_t *rest)
{
	uint32_t	d1 = (uint32_t) (divisor >> 32);
	uint32_t	d0 = (uint32_t) divisor;
	uint32_t	q1,
				q0;

	q1 = divide_digit(high, (uint32_t) (low >> 32), d1, d0);
	/* The remainder is below the divisor, so what wraps does no harm. */
	high = ((high << 32) | (low >> 32)) - q1 * divisor;
	q0 = divide_digit(high, (uint32_t) low, d1, d0);
	*rest = ((high << 32) | (uint32_t) low) - q0 * divisor;
	return ((uint64_t) q1 << 32) | q0;
}

/*
 * The quotient of rest[0..n] by divisor[0..n) as its three and two top limbs
 * tell it: exact, or one too large.
 */
static uint64_t
estimate_quotient(const uint64_t *rest, const uint64_t *divisor, int n)
{
	uint64_t	top = divisor[n - 1];
	uint64_t	quotient,
				remainder;

	if (rest[n] == top)
	{
		quotient = UINT64_MAX;
		remainder = rest[n - 1] + top;
		if (remainder < top)
			return quotient;
	}
	else
		quotient = limb_divide_pair(rest[n], rest[n - 1], top, &remainder);

	while (n > 1)
	{
		uint64_t	high,
					low;

		limb_multiply(quotient, divisor[n - 2], &high, &low);
		if (high < remainder || (high == remainder && low <= rest[n - 2]))
			break;
		quotient--;
		remainder += top;
		if (remainder < top)
			break;
	}
	return quotient;
}

/*
 * Divide rest[0..n] by divisor[0..n), n >= 1, whose top bit is set; the quotient
 * must fit in one limb: rest[1..n] < divisor[0..n).  The remainder is left in
 * rest[0..n), and rest[n] is 0.
 *
 * This is one step of Knuth's algorithm D (The Art of Computer Programming,
 * volume 2, section 4.3.1): estimate the quotient, multiply and subtract, and
 * add the divisor back in the rare case that the estimate was one too large.
 */
uint64_t
limbs_divide(uint64_t *rest, const uint64_t *divisor, int n)
{
	uint64_t	quotient = estimate_quotient(rest, divisor, n);
	uint64_t	carry = 0,
				borrow = 0;

	for (int i = 0; i < n; i++)
	{
		uint64_t	high,
					low;

		limb_multiply(quotient, divisor[i], &high, &low);
		low += carry;
		carry = high + (low < carry);
		borrow = limb_subtract_borrow(&rest[i], low, borrow);
	}
	if (limb_subtract_borrow(&rest[n], carry, borrow))
	{
		quotient--;
		rest[n] += limbs_add(rest, divisor, n);
	}
	return quotient;
}
