/*
 * test_elementary.c
 *	  pov_ln, pov_exp and pov_pow against MPFR.
 *
 * The error of a result is its distance from MPFR's 80-bit value in units of
 * the last place that the true value has as a double (2^-1074 at the least),
 * with infinity taken as 2^1024.  A correctly rounded result has at most 0.5.
 */
#include "unit.h"

#include <float.h>
#ifndef NO_ORACLE
#include <mpfr.h>
#endif

#include "number/elementary.h"
#include "number/elementary_tables.h"

#define LN_BOUND	0.505
#define EXP_BOUND	0.51
#define POW_BOUND	0.51

#define INFINITE	unit_bits_to_double(UINT64_C(0x7ff0000000000000))
#define NOT_A_NUMBER unit_bits_to_double(UINT64_C(0x7ff8000000000000))
#define ONE_BITS	UINT64_C(0x3ff0000000000000)
#define SUBNORMAL	0x1p-1074

/* Same bits: tells -0 from 0, and NaN is equal to itself. */
static int
same(double a, double b)
{
	return unit_double_to_bits(a) == unit_double_to_bits(b);
}

/* 2^n for a normal result */
static double
power_of_two(int n)
{
	return unit_bits_to_double((uint64_t) (n + 1023) << 52);
}

/* x moved by a number of units in the last place */
static double
moved(double x, int64_t units)
{
	return unit_bits_to_double(unit_double_to_bits(x) + (uint64_t) units);
}

/* The largest error of one function, and where. */
typedef struct worst
{
	const char *name;
	double		error;
	double		x;
	double		y;
	uint64_t	count;
} worst;

static void
worst_report(const worst *w, double bound)
{
#ifndef NO_ORACLE
	unit_ok(w->error < bound,
			"%s: largest error %.5f ulp over %" PRIu64 " inputs (bound %.3f), at %a, %a",
			w->name, w->error, w->count, bound, w->x, w->y);
#else
	printf("# %s: %" PRIu64 " inputs, bound %.3f not checked without MPFR\n",
		   w->name, w->count, bound);
#endif
}

#ifndef NO_ORACLE
static mpfr_t oracle_x;
static mpfr_t oracle_y;
static mpfr_t oracle_exact;
static mpfr_t oracle_error;

static double
ulp_error(double got)
{
	mpfr_exp_t	place;

	if (mpfr_nan_p(oracle_exact) || got != got)
		return mpfr_nan_p(oracle_exact) && got != got ? 0.0 : INFINITE;
	if (mpfr_inf_p(oracle_exact))
		return mpfr_cmp_d(oracle_exact, got) == 0 ? 0.0 : INFINITE;
	if (mpfr_zero_p(oracle_exact))
		return got == 0.0 ? 0.0 : INFINITE;

	place = mpfr_get_exp(oracle_exact) - 53;
	if (place < -1074)
		place = -1074;
	if (place > 971)
		place = 971;
	if (got == INFINITE || got == -INFINITE)
	{
		if (mpfr_get_exp(oracle_exact) > 1024)
			return mpfr_sgn(oracle_exact) == (got > 0 ? 1 : -1) ? 0.0 : INFINITE;
		mpfr_set_si_2exp(oracle_error, got > 0 ? 1 : -1, 1024, MPFR_RNDN);
	}
	else
		mpfr_set_d(oracle_error, got, MPFR_RNDN);
	mpfr_sub(oracle_error, oracle_error, oracle_exact, MPFR_RNDA);
	mpfr_abs(oracle_error, oracle_error, MPFR_RNDN);
	mpfr_mul_2si(oracle_error, oracle_error, -place, MPFR_RNDA);
	return mpfr_get_d(oracle_error, MPFR_RNDU);
}
#endif

static void
record(worst *w, double x, double y, double got)
{
	w->count++;
#ifndef NO_ORACLE
	{
		double		error = ulp_error(got);

		if (!(error <= w->error))
		{
			w->error = error;
			w->x = x;
			w->y = y;
		}
	}
#else
	(void) x;
	(void) y;
	(void) got;
#endif
}

static double
check_ln(worst *w, unit_digest *digest, double x)
{
	double		got = pov_ln(x);

#ifndef NO_ORACLE
	mpfr_set_d(oracle_x, x, MPFR_RNDN);
	mpfr_log(oracle_exact, oracle_x, MPFR_RNDN);
#endif
	record(w, x, 0.0, got);
	unit_digest_double(digest, got);
	return got;
}

static double
check_exp(worst *w, unit_digest *digest, double x)
{
	double		got = pov_exp(x);

#ifndef NO_ORACLE
	mpfr_set_d(oracle_x, x, MPFR_RNDN);
	mpfr_exp(oracle_exact, oracle_x, MPFR_RNDN);
#endif
	record(w, x, 0.0, got);
	unit_digest_double(digest, got);
	return got;
}

static double
check_pow(worst *w, unit_digest *digest, double x, double y)
{
	double		got = pov_pow(x, y);

#ifndef NO_ORACLE
	mpfr_set_d(oracle_x, x, MPFR_RNDN);
	mpfr_set_d(oracle_y, y, MPFR_RNDN);
	mpfr_pow(oracle_exact, oracle_x, oracle_y, MPFR_RNDN);
#endif
	record(w, x, y, got);
	unit_digest_double(digest, got);
	return got;
}

/* A number next to 1: 1 + s with |s| between 2^-53 and 2^-1, all scales alike. */
static double
random_near_one(unit_rng *rng)
{
	double		scale = power_of_two(-(int) unit_random_below(rng, 53));

	return 1.0 + (unit_random_fraction(rng) - 0.5) * scale;
}

static double
random_subnormal(unit_rng *rng)
{
	int			shift = 12 + (int) unit_random_below(rng, 52);

	return unit_bits_to_double(unit_random(rng) >> shift | 1);
}

static double
random_positive(unit_rng *rng)
{
	double		x = unit_random_finite(rng);

	return x < 0 ? -x : x > 0 ? x : 1.0;
}

static void
test_ln(uint64_t n)
{
	unit_rng	rng = {1};
	unit_digest digest = UNIT_DIGEST("ln");
	worst		w = {"ln", 0, 0, 0, 0};
	uint64_t	i;
	int			k;
	int			bad;
	double		last;

	for (i = 0; i < n; i++)
	{
		double		x;

		switch (i % 6)
		{
			case 0:
				x = random_positive(&rng);
				break;
			case 1:
				x = 0.5 + 1.5 * unit_random_fraction(&rng);
				break;
			case 2:
				x = random_near_one(&rng);
				break;
			case 3:
				x = random_subnormal(&rng);
				break;
			case 4:				/* an edge of a table interval, any exponent */
				x = unit_bits_to_double((unit_random_below(&rng, 0x7fe << 7) << 45) +
										(LN_FIRST & ((UINT64_C(1) << 45) - 1)));
				x = moved(x, (int64_t) unit_random_below(&rng, 17) - 8);
				break;
			default:			/* line over welfare, as Watts has it */
				x = (double) (1 + unit_random_below(&rng, 1000000));
				x /= (double) (1 + unit_random_below(&rng, 1000000));
				break;
		}
		check_ln(&w, &digest, x);
	}
	for (k = -1022; k <= 1023; k++)
		check_ln(&w, &digest, power_of_two(k));
	for (k = 0; k < 52; k++)
		check_ln(&w, &digest, unit_bits_to_double(UINT64_C(1) << k));
	worst_report(&w, LN_BOUND);

	/* monotone over every double near 1 and over the edges of the table */
	bad = 0;
	last = check_ln(&w, &digest, moved(1.0, -20001));
	for (k = -20000; k <= 20000; k++)
	{
		double		next = check_ln(&w, &digest, moved(1.0, k));

		bad += !(next > last);
		last = next;
	}
	unit_ok(bad == 0, "ln: strictly increasing over the 40001 doubles around 1");
	bad = 0;
	for (k = 0; k < 1 << LN_TABLE_BITS; k++)
	{
		int			j;
		double		x = unit_bits_to_double(LN_FIRST + ((uint64_t) k << 45));

		last = check_ln(&w, &digest, moved(x, -101));
		for (j = -100; j <= 100; j++)
		{
			double		next = check_ln(&w, &digest, moved(x, j));

			bad += !(next >= last);
			last = next;
		}
	}
	unit_ok(bad == 0, "ln: never decreasing across the edges of the table");
	worst_report(&w, LN_BOUND);

	unit_ok(same(pov_ln(1.0), 0.0), "ln(1) = 0");
	unit_ok(same(pov_ln(0.0), -INFINITE) && same(pov_ln(-0.0), -INFINITE),
			"ln(0) = ln(-0) = -inf");
	unit_ok(same(pov_ln(INFINITE), INFINITE), "ln(inf) = inf");
	unit_ok(same(pov_ln(-1.0), NOT_A_NUMBER) && same(pov_ln(-SUBNORMAL), NOT_A_NUMBER) &&
			same(pov_ln(-DBL_MAX), NOT_A_NUMBER) && same(pov_ln(-INFINITE), NOT_A_NUMBER),
			"ln(x < 0) = NaN");
	unit_ok(same(pov_ln(NOT_A_NUMBER), NOT_A_NUMBER) && same(pov_ln(-NOT_A_NUMBER), NOT_A_NUMBER),
			"ln(NaN) = the one NaN");
	unit_digest_print(&digest);
}

static void
test_exp(uint64_t n)
{
	unit_rng	rng = {2};
	unit_digest digest = UNIT_DIGEST("exp");
	worst		w = {"exp", 0, 0, 0, 0};
	uint64_t	i;
	int			k;
	int			bad;

	for (i = 0; i < n; i++)
	{
		double		x;

		switch (i % 7)
		{
			case 0:				/* anywhere it neither overflows nor vanishes */
				x = -745.2 + 1455.0 * unit_random_fraction(&rng);
				break;
			case 1:
				x = 2.0 * unit_random_fraction(&rng) - 1.0;
				break;
			case 2:
				x = random_near_one(&rng) - 1.0;
				break;
			case 3:				/* subnormal results */
				x = -745.2 + 37.0 * unit_random_fraction(&rng);
				break;
			case 4:				/* about the ends of the range */
				x = (i & 64) ? 709.0 + unit_random_fraction(&rng) :
					-708.0 - unit_random_fraction(&rng);
				break;
			case 5:				/* halfway between two table entries */
				x = ((double) (int64_t) unit_random_below(&rng, 270000) - 137000.5) *
					(EXP_STEP_HI + EXP_STEP_LO);
				x = moved(x, (int64_t) unit_random_below(&rng, 9) - 4);
				break;
			default:
				x = unit_random_finite(&rng);
				break;
		}
		check_exp(&w, &digest, x);
	}
	for (k = -746; k <= 710; k++)
		check_exp(&w, &digest, k);
	worst_report(&w, EXP_BOUND);

	bad = 0;
	for (k = -137000; k < 131000; k += 7)
	{
		double		x = (k + 0.5) * (EXP_STEP_HI + EXP_STEP_LO);
		double		last = check_exp(&w, &digest, moved(x, -4));
		int			j;

		/* moving the bits of a negative number up is moving it down */
		for (j = -3; j <= 4; j++)
		{
			double		next = check_exp(&w, &digest, moved(x, j));

			bad += k < 0 ? !(next <= last) : !(next >= last);
			last = next;
		}
	}
	unit_ok(bad == 0, "exp: monotone where the table entry changes");
	worst_report(&w, EXP_BOUND);

	unit_ok(same(pov_exp(0.0), 1.0) && same(pov_exp(-0.0), 1.0), "exp(0) = 1");
	unit_ok(same(pov_exp(SUBNORMAL), 1.0) && same(pov_exp(-SUBNORMAL), 1.0) &&
			same(pov_exp(0x1p-54), 1.0) && same(pov_exp(0x1p-52), 1.0 + DBL_EPSILON),
			"exp of the tiny");
	unit_ok(pov_exp(0x1.62e42fefa39efp+9) < INFINITE &&
			same(pov_exp(0x1.62e42fefa39f0p+9), INFINITE) &&
			same(pov_exp(DBL_MAX), INFINITE) && same(pov_exp(INFINITE), INFINITE),
			"exp overflows to infinity where it must");
	unit_ok(same(pov_exp(-0x1.74910d52d3051p+9), SUBNORMAL) &&
			same(pov_exp(-0x1.74910d52d3052p+9), 0.0) &&
			same(pov_exp(-DBL_MAX), 0.0) && same(pov_exp(-INFINITE), 0.0),
			"exp underflows to 0 where it must");
	unit_ok(same(pov_exp(NOT_A_NUMBER), NOT_A_NUMBER) && same(pov_exp(-NOT_A_NUMBER), NOT_A_NUMBER),
			"exp(NaN) = the one NaN");
	unit_digest_print(&digest);
}

/* An exponent such that x^y is anywhere from underflow to overflow. */
static double
random_exponent(unit_rng *rng, double x)
{
	double		target = -745.2 + 1455.0 * unit_random_fraction(rng);
	double		ln = pov_ln(x < 0 ? -x : x);

	return ln == 0.0 ? target : target / ln;
}

/*
 * Every pair of these: the special cases of C99 annex F, which MPFR follows.
 * Without MPFR the results still go into the digest.
 */
static void
test_pow_special(unit_digest *digest)
{
	static const double finite[] = {
		0.0, SUBNORMAL, 0x1.8p-1070, DBL_MIN, 0x1p-66, 0x1p-65, 0x1p-54, 0.5,
		1.0 - 0x1p-53, 1.0, 1.0 + 0x1p-52, 1.5, 2.0, 3.0, 1023.0, 1024.0, 1074.0, 1075.0,
		0x1.fffffffffffffp+51, 0x1p+52, 0x1.0000000000001p+52, 0x1.fffffffffffffp+52,
		0x1p+53, 0x1.0000000000001p+53, 0x1p+63, 0x1p+64, DBL_MAX
	};
	double		values[64];
	int			count = 0;
	int			bad = 0;
	int			i;
	int			j;

	for (i = 0; i < (int) (sizeof(finite) / sizeof(finite[0])); i++)
	{
		values[count++] = finite[i];
		values[count++] = -finite[i];
	}
	values[count++] = INFINITE;
	values[count++] = -INFINITE;
	values[count++] = NOT_A_NUMBER;

	for (i = 0; i < count; i++)
		for (j = 0; j < count; j++)
		{
			double		got = pov_pow(values[i], values[j]);

			unit_digest_double(digest, got);
#ifndef NO_ORACLE
			{
				double		want;
				int			differs;

				mpfr_set_d(oracle_x, values[i], MPFR_RNDN);
				mpfr_set_d(oracle_y, values[j], MPFR_RNDN);
				mpfr_pow(oracle_exact, oracle_x, oracle_y, MPFR_RNDN);
				want = mpfr_get_d(oracle_exact, MPFR_RNDN);
				if (want != want)
					differs = !same(got, NOT_A_NUMBER);
				else if (want == 0.0 || want == INFINITE || want == -INFINITE)
					differs = !same(got, want);
				else
					differs = !(ulp_error(got) < POW_BOUND);
				if (differs)
					printf("# pow(%a, %a) = %a, not %a\n", values[i], values[j], got, want);
				bad += differs;
			}
#endif
		}
#ifndef NO_ORACLE
	unit_ok(bad == 0, "pow: all %d pairs of special values as MPFR and C99 have them",
			count * count);
#endif
	(void) bad;
}

static void
test_pow(uint64_t n)
{
	unit_rng	rng = {3};
	unit_digest digest = UNIT_DIGEST("pow");
	worst		w = {"pow", 0, 0, 0, 0};
	uint64_t	i;
	int			bad;
	int			k;

	for (i = 0; i < n; i++)
	{
		double		x;
		double		y;

		switch (i % 8)
		{
			case 0:
				x = random_positive(&rng);
				y = random_exponent(&rng, x);
				break;
			case 1:				/* as inequality measures use it */
				x = 4.0 * unit_random_fraction(&rng) + 0x1p-60;
				y = 6.0 * unit_random_fraction(&rng) - 3.0;
				break;
			case 2:				/* huge exponents */
				x = random_near_one(&rng);
				y = random_exponent(&rng, x);
				break;
			case 3:
				x = random_subnormal(&rng);
				y = random_exponent(&rng, x);
				break;
			case 4:				/* subnormal results */
				x = random_positive(&rng);
				y = pov_ln(x);
				y = y == 0.0 ? 1.0 : (-745.2 + 37.0 * unit_random_fraction(&rng)) / y;
				break;
			case 5:				/* negative bases and integers */
				x = -random_positive(&rng);
				y = (double) (int64_t) random_exponent(&rng, x);
				break;
			case 6:				/* results near 1 */
				x = random_positive(&rng);
				y = (random_near_one(&rng) - 1.0) * 0x1p-9;
				break;
			default:			/* quarters of small integers, many near ties */
				x = (double) (1 + unit_random_below(&rng, 10000)) / 16.0;
				y = (double) (int64_t) unit_random_below(&rng, 80) / 4.0 - 10.0;
				break;
		}
		check_pow(&w, &digest, x, y);
	}
	worst_report(&w, POW_BOUND);

	bad = 0;
	for (i = 0; i < n / 8; i++)
	{
		double		x = unit_random_finite(&rng);
		double		tiny = i % 2 ? random_subnormal(&rng) : -random_subnormal(&rng);

		bad += !same(pov_pow(x, 1.0), x) || !same(pov_pow(tiny, 1.0), tiny);
		bad += !same(pov_pow(x, 0.0), 1.0) || !same(pov_pow(x, -0.0), 1.0);
		bad += !same(pov_pow(1.0, x), 1.0);
	}
	unit_ok(bad == 0, "pow(x, 1) = x, pow(x, 0) = pow(1, x) = 1");

	bad = 0;
	for (i = 0; i < n / 8; i++)
	{
		/* at most 26 bits, and far from the ends, so the square is exact */
		double		x = power_of_two((int) unit_random_below(&rng, 985) - 505);

		x *= (double) (int64_t) (unit_random(&rng) >> 38);
		bad += !same(pov_pow(x, 2.0), x * x) || !same(pov_pow(-x, 2.0), x * x);
		bad += x != 0.0 && !same(pov_pow(x * x, 0.5), x);
	}
	unit_ok(bad == 0, "pow(x, 2) and pow(x^2, 1/2) are exact where they can be");

	bad = 0;
	for (k = 2; k < 1000; k++)
	{
		uint64_t	power = k;
		int			e;

		for (e = 1; power < UINT64_C(1) << 53; e++, power *= k)
			bad += !same(pov_pow(k, e), (double) power) ||
				!same(pov_pow(-k, e), e % 2 ? -(double) power : (double) power);
	}
	unit_ok(bad == 0, "powers of integers below 2^53 are exact");

	bad = 0;
	for (k = -1074; k <= 1023; k++)
	{
		double		want = k < -1022 ? unit_bits_to_double(UINT64_C(1) << (k + 1074)) :
			power_of_two(k);

		bad += !same(pov_pow(2.0, k), want) || !same(pov_pow(0.5, -k), want) ||
			!same(pov_pow(-2.0, k), k % 2 ? -want : want) || !same(pov_pow(4.0, k / 2.0), want);
	}
	unit_ok(bad == 0, "powers of two are exact down to the least subnormal");
	unit_ok(same(pov_pow(2.0, 1024.0), INFINITE) && same(pov_pow(-2.0, 1025.0), -INFINITE) &&
			same(pov_pow(2.0, -1076.0), 0.0) && same(pov_pow(-2.0, -1077.0), -0.0),
			"pow overflows and underflows with the right sign");
	unit_ok(same(pov_pow(NOT_A_NUMBER, 0.0), 1.0) && same(pov_pow(1.0, NOT_A_NUMBER), 1.0) &&
			same(pov_pow(-1.0, INFINITE), 1.0) && same(pov_pow(-1.0, 0.5), NOT_A_NUMBER) &&
			same(pov_pow(-0.0, -3.0), -INFINITE) && same(pov_pow(-0.0, 0.5), 0.0) &&
			same(pov_pow(-NOT_A_NUMBER, 2.0), NOT_A_NUMBER),
			"pow of zeros, ones and NaN as in C99");
	test_pow_special(&digest);
	unit_digest_print(&digest);
}

int
main(void)
{
	uint64_t	n = unit_count(1200000);

#ifndef NO_ORACLE
	mpfr_init2(oracle_x, 53);
	mpfr_init2(oracle_y, 53);
	mpfr_init2(oracle_exact, 80);
	mpfr_init2(oracle_error, 80);
#endif
	test_ln(n);
	test_exp(n);
	test_pow(n);
#ifndef NO_ORACLE
	mpfr_clears(oracle_x, oracle_y, oracle_exact, oracle_error, (mpfr_ptr) 0);
	mpfr_free_cache();
#endif
	return unit_done();
}
