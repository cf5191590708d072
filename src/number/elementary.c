#include "number/elementary.h"

#include <float.h>
#include "number/double_bits.h"
#include "number/elementary_tables.h"

/*
 *	  ln, exp and pow with the same bits on every platform.
 *
 * The C library's log, exp and pow differ in the last bit from one library,
 * version and processor to the next (glibc alone picks a variant with or
 * without fused multiply-add at run time), so no stored or promised result
 * may depend on them.  The functions here use only what IEEE 754 fixes to the
 * last bit: binary64 + - * and the bits of the representation.  They assume
 * rounding to nearest, set no errno, and always return the same NaN.
 *
 * Every result is within 0.51 of a unit in its last place (ulp) of the true
 * value, over the whole range and with subnormal arguments and results: that
 * is what test/unit/test_elementary.c measures against MPFR and asserts.
 * So where the true result is a double (pow(x, 1), pow(x, 2) of a short x,
 * exp(0), ln(1)), it is returned exactly.
 *
 *		ln(+-0) = -inf		ln(x < 0) = NaN			ln(inf) = inf
 *		exp(-inf) = 0		exp(inf) = inf
 *		exp overflows to inf from 0x1.62e42fefa39fp+9 on (about 709.78) and
 *		underflows gradually, to 0 below about -745.13
 *		pow as in C99 annex F: pow(x, 0) = pow(1, y) = 1 even for NaN,
 *		NaN for x < 0 with a finite y that is no integer, pow(-1, +-inf) = 1
 *
 * How.  The method is the well-known one of a table and a short polynomial
 * (P. T. P. Tang, 1989 and 1990): ln(x) = k ln(2) - ln(1/c) + ln(1 + r), with
 * x = 2^k z, 1/c a short number near 1/z from a table and r = z/c - 1; and
 * exp(x) = 2^(k/128) exp(r) with the 128 roots of two in the table.  All
 * leading terms are kept as an exact sum of two doubles, so that only the last
 * addition commits a rounding error that counts.  In particular the table has
 * 1/c = 1 exactly around z = 1, where ln(x) then is r - r^2/2 + ... with r
 * exact: results near zero are as good as all others without a branch.
 */

/*
 * The last bits hold only if every operation is rounded to binary64 at once.
 * On i386 that needs -msse2 -mfpmath=sse: the x87 unit computes in extended
 * precision, and rounding its results again when they are stored is not the
 * same as rounding once, so no volatile could mend it.
 */
#if FLT_RADIX != 2 || DBL_MANT_DIG != 53 || DBL_MAX_EXP != 1024
#error "povaid needs IEEE 754 binary64 doubles"
#endif
#if FLT_EVAL_METHOD != 0 && FLT_EVAL_METHOD != 1 && FLT_EVAL_METHOD != 16
#error "povaid needs double arithmetic without excess precision: on i386, compile with -msse2 -mfpmath=sse"
#endif
#ifdef __FAST_MATH__
#error "povaid must not be compiled with -ffast-math"
#endif

/*
 * A fused multiply-add rounds once where we round twice.  The build passes
 * -ffp-contract=off; this holds where a user's build lost the flag.
 */
#if defined(__clang__)
#pragma STDC FP_CONTRACT OFF
#elif defined(__GNUC__)
#pragma GCC optimize ("fp-contract=off")
#endif

#define EXPONENT_MASK	UINT64_C(0xfff0000000000000)
#define NAN_BITS		UINT64_C(0x7ff8000000000000)
#define ONE_BITS		UINT64_C(0x3ff0000000000000)
#define MIN_NORMAL_BITS	UINT64_C(0x0010000000000000)

/* up to here neither exp(x) nor its last correction leaves the normal range */
#define EXP_PLAIN_BITS	UINT64_C(0x4085900000000000)	/* 690.0 */

/* adding and subtracting this rounds a double below 2^51 to an integer */
#define ROUNDER			0x1.8p52

#define likely_(x)		__builtin_expect((x) != 0, 1)

/*
 * The bits of a positive subnormal as if the exponent had no lower end: the
 * exponent field may wrap below zero, which reduce() undoes.
 */
static inline uint64_t
normalize(uint64_t bits)
{
	return double_to_bits(double_of_bits(bits) * 0x1p52) - (UINT64_C(52) << 52);
}

/*
 * The steps that ln and pow share: a positive number is 2^k z, with z in about
 * [0.709, 1.418) and in interval number "index" of the table.
 */
typedef struct reduced
{
	int			k;
	int			index;
	uint64_t	z_bits;
} reduced;

static inline reduced
reduce(uint64_t bits)
{
	reduced		red;
	uint64_t	offset = bits - LN_FIRST;

	red.k = (int) ((int64_t) offset >> 52);
	red.index = (offset >> (52 - LN_TABLE_BITS)) & ((1 << LN_TABLE_BITS) - 1);
	red.z_bits = bits - (offset & EXPONENT_MASK);
	return red;
}

/*
 * Natural logarithm.
 */
double
pov_ln(double x)
{
	uint64_t	bits = double_to_bits(x);
	reduced		red;
	double		k;
	double		base;
	double		product;
	double		r;
	double		r2;
	double		head;
	double		tail;
	double		rest;

	/*
	 * k is in the middle of its range only for normal positive numbers, though
	 * not for all of them; so one look at it finds all that need a closer look.
	 */
	red = reduce(bits);
	if (!likely_((unsigned) (red.k + 1021) <= 1021 + 1023))
	{
		if ((bits & ~DOUBLE_SIGN_BIT) == 0)
			return double_of_bits(DOUBLE_INFINITE_BITS | DOUBLE_SIGN_BIT);
		if (bits == DOUBLE_INFINITE_BITS)
			return x;
		if (bits > DOUBLE_INFINITE_BITS)	/* NaN or negative */
			return double_of_bits(NAN_BITS);
		if (bits < MIN_NORMAL_BITS)
			red = reduce(normalize(bits));
	}
	k = red.k;

	/*
	 * z/c - 1 is exactly product + shift: z is near the middle of its interval
	 * and 1/c has 9 bits, so neither operation of product rounds.  base is
	 * exact too, and either 0 or larger than r; so head + tail is exactly
	 * base + product + shift.
	 */
	product = (double_of_bits(red.z_bits) - ln_table[red.index].middle) *
		ln_table[red.index].inverse;
	base = k * LN2_HI + ln_table[red.index].ln_hi;
	r = product + ln_table[red.index].shift;
	head = base + r;
	tail = ((base - head) + product) + ln_table[red.index].shift;

	r2 = r * r;
	rest = r2 * ((-0.5 + r * LN_C0) +
				 r2 * ((LN_C1 + r * LN_C2) + r2 * (LN_C3 + r * LN_C4)));
	return head + (rest + (tail + (k * LN2_LO + ln_table[red.index].ln_lo)));
}

/*
 * exp(x + low) with the sign bit given, for |x| < 1100 and |low| tiny; the
 * common end of exp and pow.
 *
 * exp = 2^e * head * (1 + rest) with head in [1, 2) from the table.  Where the
 * result is surely normal, e goes straight into the exponent of head.
 */
static inline double
exp_of_sum(double x, double low, uint64_t sign)
{
	double		shifted = x * EXP_STEP_INVERSE + ROUNDER;
	uint64_t	k = double_to_bits(shifted);	/* its low bits, modulo 2^51 */
	double		steps = shifted - ROUNDER;
	double		r = ((x - steps * EXP_STEP_HI) - steps * EXP_STEP_LO) + low;
	double		r2 = r * r;
	int			index = k & ((1 << EXP_TABLE_BITS) - 1);
	uint64_t	bits = exp_table[index].bits;
	double		rest;
	double		head;
	double		sum;
	double		lost;
	int			e;

	rest = exp_table[index].tail + r +
		r2 * ((EXP_C0 + r * EXP_C1) + r2 * (EXP_C2 + r * EXP_C3));

	if (likely_((double_to_bits(x) & ~DOUBLE_SIGN_BIT) < EXP_PLAIN_BITS))
	{
		head = double_of_bits((bits + (k << (52 - EXP_TABLE_BITS))) | sign);
		return head + head * rest;
	}

	e = ((int32_t) steps - index) / (1 << EXP_TABLE_BITS);
	head = double_of_bits(bits + ((uint64_t) index << (52 - EXP_TABLE_BITS)));
	sum = head + head * rest;	/* in (0.99, 2) */

	if (e > 1023)
	{
		if (e > 1024)
			return double_of_bits(DOUBLE_INFINITE_BITS | sign);
		sum = sum * 0x1p1023 * 0x1p1;	/* exact, or infinite */
	}
	else if (e >= -1021)
		sum = double_of_bits(double_to_bits(sum) + ((uint64_t) (int64_t) e << 52));
	else if (e < -1076)
		sum = 0.0;
	else
	{
		double		unit = double_of_bits((uint64_t) (1023 - 1022 - e) << 52);
		double		rounded;

		/*
		 * Perhaps subnormal: round head * (1 + rest) once, to a multiple of
		 * the least subnormal divided by 2^e.  That is the last place of
		 * "unit", so adding to unit does it, and what changed in its bits are
		 * the bits of the result.
		 */
		if (e == -1022 && sum >= 1.0)
			sum = double_of_bits(double_to_bits(sum) - (UINT64_C(1022) << 52));
		else
		{
			lost = (head - sum) + head * rest;
			rounded = unit + sum;
			lost += (unit - rounded) + sum;
			rounded = rounded + lost;
			sum = double_of_bits(double_to_bits(rounded) - double_to_bits(unit));
		}
	}
	return double_of_bits(double_to_bits(sum) | sign);
}

/*
 * Exponential function.
 */
double
pov_exp(double x)
{
	uint64_t	magnitude = double_to_bits(x) & ~DOUBLE_SIGN_BIT;

	if (!likely_(magnitude < EXP_PLAIN_BITS))
	{
		if (magnitude > DOUBLE_INFINITE_BITS)
			return double_of_bits(NAN_BITS);
		if (x > 1000.0)
			return double_of_bits(DOUBLE_INFINITE_BITS);
		if (x < -1000.0)
			return 0.0;
	}
	return exp_of_sum(x, 0.0, 0);
}

/* What kind of number a finite y is: 0 no integer, 1 odd, 2 even. */
static int
integer_kind(uint64_t bits)
{
	int			exponent = (bits >> 52) & 0x7ff;

	if (exponent < 1023)
		return (bits & ~DOUBLE_SIGN_BIT) == 0 ? 2 : 0;
	if (exponent > 1023 + 52)
		return 2;
	if (bits & ((UINT64_C(1) << (1023 + 52 - exponent)) - 1))
		return 0;
	return (bits & (UINT64_C(1) << (1023 + 52 - exponent))) ? 1 : 2;
}

/*
 * x to the power y.
 */
double
pov_pow(double x, double y)
{
	uint64_t	x_bits = double_to_bits(x);
	uint64_t	y_bits = double_to_bits(y);
	uint64_t	y_magnitude = y_bits & ~DOUBLE_SIGN_BIT;
	uint64_t	sign = 0;
	reduced		red;
	double		k;
	double		z_upper;
	double		inverse;
	double		base;
	double		a;
	double		b;
	double		r;
	double		square;
	double		first;
	double		second;
	double		rest;
	double		ln_upper;
	double		ln_lower;
	double		y_upper;

	/* x normal and positive, 2^-65 <= |y| < 2^63 */
	if (!likely_(x_bits - MIN_NORMAL_BITS < DOUBLE_INFINITE_BITS - MIN_NORMAL_BITS &&
				 y_magnitude - (UINT64_C(0x3be) << 52) < UINT64_C(0x80) << 52))
	{
		uint64_t	magnitude = x_bits & ~DOUBLE_SIGN_BIT;

		if (y_magnitude == 0 || x_bits == ONE_BITS)
			return 1.0;
		if (magnitude > DOUBLE_INFINITE_BITS || y_magnitude > DOUBLE_INFINITE_BITS)
			return double_of_bits(NAN_BITS);
		if (y_magnitude == DOUBLE_INFINITE_BITS && magnitude == ONE_BITS)
			return 1.0;

		if (x_bits & DOUBLE_SIGN_BIT)
		{
			int			kind = y_magnitude == DOUBLE_INFINITE_BITS ? 2 : integer_kind(y_bits);

			if (kind == 1)
				sign = DOUBLE_SIGN_BIT;
			else if (kind == 0 && magnitude != 0 && magnitude != DOUBLE_INFINITE_BITS)
				return double_of_bits(NAN_BITS);
		}

		if (magnitude == 0 || magnitude == DOUBLE_INFINITE_BITS ||
			y_magnitude >= UINT64_C(0x43e) << 52)
		{
			/* 0, infinity, or too far from 1 for a y so large */
			if (magnitude == ONE_BITS)
				return double_of_bits(ONE_BITS | sign);
			if ((magnitude > ONE_BITS) == !(y_bits & DOUBLE_SIGN_BIT))
				return double_of_bits(DOUBLE_INFINITE_BITS | sign);
			return double_of_bits(sign);
		}
		if (y_magnitude < UINT64_C(0x3be) << 52)
			return 1.0;			/* x > 0, as y is no integer */

		x_bits = magnitude < MIN_NORMAL_BITS ? normalize(magnitude) : magnitude;
	}

	/*
	 * ln(x) as a sum of two doubles, good to about 68 bits.  As in pov_ln, but
	 * here r^2/2 needs more than 53 bits.  So split r into a, from the upper 21
	 * bits of z, and b, both exact: then a^2/2 is exact, and r^2/2 - a^2/2 =
	 * b (a + r)/2 is so small that rounding it does no harm.  The upper part
	 * is rounded, not truncated, lest a and b cancel where x is close to 1.
	 */
	red = reduce(x_bits);
	k = red.k;
	inverse = ln_table[red.index].inverse;
	z_upper = double_of_bits((red.z_bits + UINT64_C(0x80000000)) &
							 UINT64_C(0xffffffff00000000));
	a = z_upper * inverse - 1.0;
	b = (double_of_bits(red.z_bits) - z_upper) * inverse;
	base = k * LN2_HI + ln_table[red.index].ln_hi;
	r = a + b;
	first = base + r;
	square = 0.5 * a * a;
	second = first - square;
	rest = r * r * r *
		((LN_D0 + r * LN_D1) +
		 r * r * ((LN_D2 + r * LN_D3) + r * r * (LN_D4 + r * LN_D5)));
	rest = ((((base - first) + a) + b) + ((first - second) - square)) +
		((rest - 0.5 * b * (a + r)) +
		 (k * LN2_LO + ln_table[red.index].ln_lo));

	/*
	 * y ln(x) as a sum of two doubles, the larger an exact product of two
	 * upper halves.
	 */
	ln_upper = double_of_bits(double_to_bits(second + rest) & UINT64_C(0xfffffffff8000000));
	ln_lower = (second - ln_upper) + rest;
	y_upper = double_of_bits(y_bits & UINT64_C(0xfffffffff8000000));
	first = y_upper * ln_upper;
	second = (y - y_upper) * ln_upper + y * ln_lower;

	if (!likely_((double_to_bits(first) & ~DOUBLE_SIGN_BIT) < EXP_PLAIN_BITS))
	{
		if (first > 1000.0)
			return double_of_bits(DOUBLE_INFINITE_BITS | sign);
		if (first < -1000.0)
			return double_of_bits(sign);
	}
	return exp_of_sum(first, second, sign);
}
