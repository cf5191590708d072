#include "number/decimal.h"

#include "number/limbs.h"
#include "number/rounding.h"

/*
 * The general case of decimal_to_double().
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

/*
 * The largest integer is a decimal of DECIMAL_KEPT_DIGITS + 1 digits, 2671 bits.  The
 * largest divisor is 5^4k with k = DECIMAL_KEPT_DIGITS - MIN_WEIGHT, 2610 bits.
 */
#define LIMBS			42

/*
 * 10000^78 is beyond the largest double, 1.8e308; anything below 10000^-81 is
 * below half of the smallest subnormal, 2.5e-324.
 */
#define MAX_WEIGHT		77
#define MIN_WEIGHT		(-81)

/* Nine digits have at most 120 bits; 5^24 is below 2^64. */
#define MEDIUM_DIGITS	9
#define MEDIUM_POWER	6

static const uint64_t power_of_625[MEDIUM_POWER + 1] = {
	UINT64_C(1), UINT64_C(625), UINT64_C(390625), UINT64_C(244140625),
	UINT64_C(152587890625), UINT64_C(95367431640625),
	UINT64_C(59604644775390625)
};

/* Round (mantissa + fraction) * 2^exponent to double; mantissa is not 0. */
static DecimalStatus
assemble(int negative, uint64_t mantissa, int sticky, int exponent, double *result)
{
	int			zeros = 64 - limb_length(mantissa);
	Magnitude	m = {mantissa << zeros, exponent + 63 - zeros, sticky != 0};

	return magnitude_round(&m, negative, result) ? DECIMAL_OK : DECIMAL_OVERFLOW;
}

/*
 * Try to convert through a 128-bit integer.  Returns 0 if that cannot decide.
 * The digits come without zeros at either end.
 */
static int
convert_medium(int negative, int weight, const void *digits, int ndigits,
			   double *result, DecimalStatus *status)
{
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
		high = limb_shift_pair(high, low, zeros);
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
		int			shift = __builtin_clzll(power_of_625[k]);
		uint64_t	divisor = power_of_625[k] << shift;

		exponent += shift;
		if (high >= divisor)
		{
			/* the lowest bit is 0 */
			low = (low >> 1) | (high << 63);
			high >>= 1;
			exponent++;
		}
		quotient = limb_divide_pair(high, low, divisor, &low);
		sticky = low != 0;
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
multiply_add(uint64_t *x, int n, uint64_t factor, uint64_t addend)
{
	limbs_multiply_limb(x, x, n, factor);
	x[n] += limb_add_carry(&x[0], addend, 0) && limbs_carry(x + 1, n - 1, false);
	return x[n] != 0 ? n + 1 : n;
}

/*
 * Convert by long division.  The digits come without zeros at either end, and
 * the weight is within MIN_WEIGHT .. MAX_WEIGHT.
 */
static DecimalStatus
convert_long(int negative, int weight, const void *digits, int ndigits,
			 double *result)
{
	uint64_t	number[LIMBS + 1] = {0};
	uint64_t	divisor[LIMBS + 1] = {1};
	uint64_t	scratch[QUOTIENT_SCRATCH(LIMBS)];
	int			number_limbs = 1;
	int			divisor_limbs = 1;
	int			length = ndigits;
	int			k;
	Magnitude	m;

	if (length > DECIMAL_KEPT_DIGITS)
		length = DECIMAL_KEPT_DIGITS + 1;
	if (length < weight + 1)
		length = weight + 1;
	k = length - 1 - weight;

	for (int i = 0; i < length; i++)
	{
		uint64_t	digit = 0;

		if (i < ndigits)
			digit = i < DECIMAL_KEPT_DIGITS ? decimal_digit(digits, i) : 1;
		number_limbs = multiply_add(number, number_limbs, 10000, digit);
	}
	for (int i = k; i > 0; i -= MEDIUM_POWER)
		divisor_limbs = multiply_add(divisor, divisor_limbs,
									 power_of_625[i < MEDIUM_POWER ? i : MEDIUM_POWER], 0);

	magnitude_of_quotient(&m, number, number_limbs, divisor, divisor_limbs, scratch);
	m.exponent -= 4 * k;
	return magnitude_round(&m, negative, result) ? DECIMAL_OK : DECIMAL_OVERFLOW;
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
