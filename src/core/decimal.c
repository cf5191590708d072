/*
 * decimal.c
 *		The general case of decimal_to_double().
 *
 * Everything here is integer arithmetic, so the result depends on nothing but
 * the input.  A decimal M * 10000^-k is M / 5^4k * 2^-4k: the power of two only
 * moves the exponent, and what has to be computed is the leading 64 bits of
 * the integer quotient M / 5^4k and whether anything follows them.  That pair
 * (a 63 or 64 bit quotient and a "sticky" flag) is all that rounding to 53 bits
 * needs, see assemble().
 *
 * Two routes lead to it.  convert_medium() does quotients of a 128-bit M by a
 * 64-bit power, which covers what numeric division leaves behind, such as
 * 5333.3333333333333333.  convert_long() does the rest with integers of a few
 * thousand bits on the stack.
 *
 * Why convert_long() may drop digits: rounding changes only at the midpoints
 * between neighbouring doubles.  Each midpoint is c * 2^q with c < 2^54 and
 * q >= -1075.  When q < 0 its decimal expansion ends -q places after the point.
 * With q = -1075 it is longest for the largest c, just below 2^-1021 = 4.4e-308:
 * the first base-10000 digit has weight -77 and the last weight -269, so there
 * are 193 digits.  A larger q makes it shorter, because one more in q moves the
 * end up by one decimal place and the beginning by 0.3 only; and a midpoint with
 * q >= 0 is an integer below 2^1024, at most 78 digits.  So a midpoint that
 * begins at the same weight as the value is a multiple of the unit of digit 200,
 * and none lies strictly between the value cut after digit 200 and that plus one
 * unit.  All decimals in this open interval round alike, and any nonzero tail
 * can be replaced by the single digit 1.
 */
#include "core/decimal.h"

/* Digits kept of a long decimal; see above. */
#define KEPT_DIGITS		200

/*
 * The largest integer is a decimal of KEPT_DIGITS + 1 digits, 2671 bits.  The
 * largest divisor is 2^32 * 5^4k with k = KEPT_DIGITS - MIN_WEIGHT, 2641 bits,
 * and the dividend may have 63 bits more than the divisor's whole limbs.
 */
#define LIMBS			88

/*
 * 10000^78 is beyond the largest double, 1.8e308; anything below 10000^-81 is
 * below half of the smallest subnormal, 2.5e-324.
 */
#define MAX_WEIGHT		77
#define MIN_WEIGHT		(-81)

/* Nine digits have at most 120 bits; 5^24 is below 2^64. */
#define MEDIUM_DIGITS	9
#define MEDIUM_POWER	6

/*
 * Round (mantissa + fraction) * 2^exponent to double, where the fraction is 0
 * or, if sticky, something strictly between 0 and 1.  mantissa must not be 0,
 * and if sticky is set it must have at least 55 bits.
 */
static DecimalStatus
assemble(int negative, uint64_t mantissa, int sticky, int exponent,
		 double *result)
{
	int			zeros = __builtin_clzll(mantissa);
	int			top;
	int			shift = 64 - DBL_MANT_DIG;
	uint64_t	bits;

	mantissa <<= zeros;
	top = exponent - zeros + 63;	/* the exponent of the leading bit */

	if (top >= DBL_MAX_EXP)
		return DECIMAL_OVERFLOW;
	if (top < DBL_MIN_EXP - 1)
		shift += DBL_MIN_EXP - 1 - top; /* subnormal */

	if (shift > 64)
		bits = 0;				/* less than half of the smallest subnormal */
	else
	{
		uint64_t	half = UINT64_C(1) << (shift - 1);
		uint64_t	rest = mantissa & (half - 1);

		/* two shifts, as the whole 64 bits may have to go */
		bits = (mantissa >> (shift - 1)) >> 1;
		if ((mantissa & half) != 0 &&
			(rest != 0 || sticky || (bits & 1) != 0))
			bits++;

		/*
		 * The leading bit of a normal number counts one into the exponent
		 * field, and so does a carry out of the fraction.
		 */
		if (top >= DBL_MIN_EXP - 1)
			bits += (uint64_t) (top - (DBL_MIN_EXP - 1)) << (DBL_MANT_DIG - 1);
		if (bits >= UINT64_C(0x7FF) << (DBL_MANT_DIG - 1))
			return DECIMAL_OVERFLOW;
	}

	if (negative && bits != 0)
		bits |= UINT64_C(1) << 63;
	memcpy(result, &bits, sizeof(bits));
	return DECIMAL_OK;
}

/*
 * One step of long division in base 2^32: estimate the quotient digit of a
 * dividend that begins with the two limbs of "high" and the limb "next", by a
 * divisor that begins with the limbs d1, d0 and has its leading bit set.  The
 * quotient must fit in one limb.  The estimate is exact or one too large (Knuth,
 * The Art of Computer Programming, volume 2, 4.3.1, algorithm D, step D3).
 */
static uint32_t
estimate_digit(uint64_t high, uint32_t next, uint32_t d1, uint32_t d0)
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
 * Quotient of high * 2^64 + low by a divisor whose leading bit is set, given
 * high < divisor.  With a two-limb divisor the estimated digits are exact.
 */
static uint64_t
divide_128(uint64_t high, uint64_t low, uint64_t divisor, int *sticky)
{
	uint32_t	d1 = (uint32_t) (divisor >> 32);
	uint32_t	d0 = (uint32_t) divisor;
	uint32_t	q1;
	uint32_t	q0;

	q1 = estimate_digit(high, (uint32_t) (low >> 32), d1, d0);
	/* the true remainder is below the divisor, so wrapping does no harm */
	high = ((high << 32) | (low >> 32)) - q1 * divisor;
	q0 = estimate_digit(high, (uint32_t) low, d1, d0);
	high = ((high << 32) | (uint32_t) low) - q0 * divisor;
	*sticky |= high != 0;
	return ((uint64_t) q1 << 32) | q0;
}

/*
 * Try to convert through a 128-bit integer.  Returns 0 if that cannot decide.
 * The digits come without zeros at either end.
 */
static int
convert_medium(int negative, int weight, const void *digits, int ndigits,
			   double *result, DecimalStatus *status)
{
	static const uint64_t power[MEDIUM_POWER + 1] = {
		UINT64_C(1), UINT64_C(625), UINT64_C(390625), UINT64_C(244140625),
		UINT64_C(152587890625), UINT64_C(95367431640625),
		UINT64_C(59604644775390625)
	};
	int			used = ndigits;
	int			length;
	int			k;
	uint64_t	high = 0;
	uint64_t	low = 0;
	int			sticky = 0;
	int			zeros;
	int			exponent;
	uint64_t	quotient;
	int			i;

	if (weight >= MEDIUM_DIGITS || weight < -MEDIUM_POWER)
		return 0;

	/* cut what fits neither into the dividend nor above the divisor */
	if (used > MEDIUM_DIGITS)
		used = MEDIUM_DIGITS;
	if (used > weight + 1 + MEDIUM_POWER)
		used = weight + 1 + MEDIUM_POWER;

	/* an integer gets its trailing zero digits back */
	length = used > weight + 1 ? used : weight + 1;
	k = length - 1 - weight;

	/* four digits fit in 64 bits, the rest takes 128 */
	for (i = 0; i < length && i < 4; i++)
		low = low * 10000 + (i < used ? decimal_digit(digits, i) : 0);
	for (; i < length; i++)
	{
		uint32_t	digit = i < used ? decimal_digit(digits, i) : 0;
		uint64_t	p0 = (low & UINT32_MAX) * 10000 + digit;
		uint64_t	p1 = (low >> 32) * 10000 + (p0 >> 32);

		low = (p1 << 32) | (p0 & UINT32_MAX);
		high = high * 10000 + (p1 >> 32);
	}

	/*
	 * A cut decimal lies strictly between this integer and the next one.  If
	 * the integer has more bits than the quotient, the interval is less than
	 * one unit of the quotient wide.
	 */
	if (used < ndigits && high == 0)
		return 0;

	/* bring the leading bit to the top; nine digits never have it there */
	if (high != 0)
	{
		zeros = __builtin_clzll(high);
		high = (high << zeros) | (low >> (64 - zeros));
		low <<= zeros;
	}
	else
	{
		zeros = __builtin_clzll(low);
		high = low << zeros;
		low = 0;
		zeros += 64;
	}
	exponent = -zeros - 4 * k;

	if (k == 0)
	{
		quotient = high;
		sticky = low != 0;
		exponent += 64;
	}
	else
	{
		int			shift = __builtin_clzll(power[k]);
		uint64_t	divisor = power[k] << shift;

		exponent += shift;
		if (high >= divisor)
		{
			/* the lowest bit is 0 */
			low = (low >> 1) | (high << 63);
			high >>= 1;
			exponent++;
		}
		quotient = divide_128(high, low, divisor, &sticky);
	}

	if (used < ndigits)
	{
		/*
		 * The interval may reach past quotient + 1.  That matters only if a
		 * midpoint or a double is there, and these are multiples of 2^9 in a
		 * quotient of at least 63 bits.
		 */
		if (((quotient + 1) & 0x1FF) == 0)
			return 0;
		sticky = 1;
	}
	*status = assemble(negative, quotient, sticky, exponent, result);
	return 1;
}

/* x = x * factor + addend; returns the new number of limbs. */
static int
multiply_add(uint32_t *x, int n, uint32_t factor, uint32_t addend)
{
	uint64_t	carry = addend;
	int			i;

	for (i = 0; i < n; i++)
	{
		carry += (uint64_t) x[i] * factor;
		x[i] = (uint32_t) carry;
		carry >>= 32;
	}
	if (carry != 0)
		x[n++] = (uint32_t) carry;
	return n;
}

/* The 32 bits of x from bit "position" on; there are zeros on both sides. */
static uint32_t
bits_from(const uint32_t *x, int n, int position)
{
	int			limb = position >= 0 ? position / 32 : -((31 - position) / 32);
	int			offset = position - limb * 32;
	uint64_t	low = limb >= 0 && limb < n ? x[limb] : 0;
	uint64_t	high = limb + 1 >= 0 && limb + 1 < n ? x[limb + 1] : 0;

	return (uint32_t) (((high << 32) | low) >> offset);
}

static int
bit_length(const uint32_t *x, int n)
{
	return n * 32 - __builtin_clz(x[n - 1]);
}

/* Anything but zeros below bit "position"? */
static int
any_bit_below(const uint32_t *x, int position)
{
	int			i;

	for (i = 0; i < position / 32; i++)
		if (x[i] != 0)
			return 1;
	return position > 0 && position % 32 != 0 &&
		(x[i] & ((UINT32_C(1) << position % 32) - 1)) != 0;
}

/*
 * Divide u by v in place: v has n limbs, n >= 2, the leading bit set, and u has
 * n + 2 limbs and is below v * 2^64.  u becomes the remainder.
 */
static uint64_t
divide_long(uint32_t *u, const uint32_t *v, int n)
{
	uint64_t	quotient = 0;
	int			j;

	for (j = 1; j >= 0; j--)
	{
		uint32_t   *part = u + j;
		uint32_t	digit;
		uint64_t	carry = 0;
		uint32_t	borrow = 0;
		int			i;

		digit = estimate_digit(((uint64_t) part[n] << 32) | part[n - 1],
							   part[n - 2], v[n - 1], v[n - 2]);
		for (i = 0; i <= n; i++)
		{
			uint64_t	difference;

			if (i < n)
				carry += (uint64_t) digit * v[i];
			difference = (uint64_t) part[i] - (uint32_t) carry - borrow;
			part[i] = (uint32_t) difference;
			borrow = (uint32_t) (difference >> 32) & 1;
			carry >>= 32;
		}
		if (borrow != 0)
		{
			/* the estimate was one too large: add the divisor back */
			digit--;
			carry = 0;
			for (i = 0; i < n; i++)
			{
				carry += (uint64_t) part[i] + v[i];
				part[i] = (uint32_t) carry;
				carry >>= 32;
			}
			part[n] += (uint32_t) carry;
		}
		quotient = (quotient << 32) | digit;
	}
	return quotient;
}

/*
 * Convert by long division.  The digits come without zeros at either end, and
 * the weight is within MIN_WEIGHT .. MAX_WEIGHT.
 */
static DecimalStatus
convert_long(int negative, int weight, const void *digits, int ndigits,
			 double *result)
{
	uint32_t	number[LIMBS];
	uint32_t	divisor[LIMBS];
	uint32_t	dividend[LIMBS];
	int			number_limbs = 0;
	int			divisor_limbs = 2;
	int			length = ndigits;
	int			k;
	int			zeros;
	int			shift;
	int			sticky;
	uint64_t	quotient;
	int			i;

	if (length > KEPT_DIGITS)
		length = KEPT_DIGITS + 1;
	if (length < weight + 1)
		length = weight + 1;
	k = length - 1 - weight;

	for (i = 0; i < length; i++)
	{
		uint32_t	digit = 0;

		if (i < ndigits)
			digit = i < KEPT_DIGITS ? decimal_digit(digits, i) : 1;
		number_limbs = multiply_add(number, number_limbs, 10000, digit);
	}

	/* the extra 2^32 gives the divisor the two limbs that division needs */
	divisor[0] = 0;
	divisor[1] = 1;
	for (i = k; i >= 3; i -= 3)
		divisor_limbs = multiply_add(divisor, divisor_limbs, 244140625, 0);
	for (; i > 0; i--)
		divisor_limbs = multiply_add(divisor, divisor_limbs, 625, 0);

	zeros = __builtin_clz(divisor[divisor_limbs - 1]);
	for (i = divisor_limbs - 1; i > 0; i--)
		divisor[i] = bits_from(divisor, divisor_limbs, i * 32 - zeros);
	divisor[0] <<= zeros;

	/*
	 * Give the dividend 63 bits more than the divisor, which has its leading
	 * bit set: then the quotient has 63 or 64 bits.
	 */
	shift = divisor_limbs * 32 + 63 - bit_length(number, number_limbs);
	for (i = 0; i < divisor_limbs + 2; i++)
		dividend[i] = bits_from(number, number_limbs, i * 32 - shift);
	sticky = any_bit_below(number, -shift);

	quotient = divide_long(dividend, divisor, divisor_limbs);
	sticky |= any_bit_below(dividend, divisor_limbs * 32);

	return assemble(negative, quotient, sticky, zeros + 32 - shift - 4 * k,
					result);
}

DecimalStatus
decimal_to_double_general(int negative, int weight, const void *digits,
						  int ndigits, double *result)
{
	DecimalStatus status;

	while (ndigits > 0 && decimal_digit(digits, 0) == 0)
	{
		digits = (const char *) digits + sizeof(int16_t);
		ndigits--;
		weight--;
	}
	while (ndigits > 0 && decimal_digit(digits, ndigits - 1) == 0)
		ndigits--;

	if (ndigits == 0 || weight < MIN_WEIGHT)
	{
		*result = 0.0;
		return DECIMAL_OK;
	}
	if (weight > MAX_WEIGHT)
		return DECIMAL_OVERFLOW;

	if (convert_medium(negative, weight, digits, ndigits, result, &status))
		return status;
	return convert_long(negative, weight, digits, ndigits, result);
}
