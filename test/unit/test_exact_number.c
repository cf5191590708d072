/*
 * test_exact_number.c
 *	  What is read out of exact sums: conversion, addition, sign, and above all
 *	  the two roundings, of a sum and of a quotient, against GMP and MPFR.
 */
#include "exact_inputs.h"

#ifndef NO_ORACLE
#include <mpfr.h>

static mpz_t a;
static mpz_t b;
static mpz_t c;
static mpq_t q;
static mpfr_t rounded;

/*
 * MPFR's number in "rounded", with what its rounding returned, as a double:
 * false if it overflows.  Zero has no sign.
 */
static bool
oracle_double(int ternary, double *result)
{
	ternary = mpfr_check_range(rounded, ternary, MPFR_RNDN);
	mpfr_subnormalize(rounded, ternary, MPFR_RNDN);
	*result = mpfr_zero_p(rounded) ? 0.0 : mpfr_get_d(rounded, MPFR_RNDN);
	return !mpfr_inf_p(rounded);
}

/* The same bits, or out of range both times? */
static bool
same_answer(ExactStatus status, double got, bool in_range, double expected)
{
	if (!in_range)
		return status == EXACT_RANGE;
	return status == EXACT_OK && unit_double_to_bits(got) == unit_double_to_bits(expected);
}
#endif

static void
digest_answer(unit_digest *digest, ExactStatus status, double got)
{
	unit_digest_word(digest, status);
	unit_digest_double(digest, status == EXACT_OK ? got : 0);
}

static void
digest_number(unit_digest *digest, const ExactNumber *x)
{
	unit_digest_word(digest, x->n);
	unit_digest_word(digest, x->n > 0 ? x->base : 0);
	for (int i = 0; i < x->n; i++)
		unit_digest_word(digest, x->limb[i]);
}

/* No superfluous limbs, at either end? */
static bool
is_trimmed(const ExactNumber *x)
{
	uint64_t	top,
				below;

	if (x->n == 0)
		return true;
	if (x->limb[0] == 0)
		return false;
	if (x->n == 1)
		return true;
	top = x->limb[x->n - 1];
	below = x->limb[x->n - 2];
	return !(top == 0 && below >> 63 == 0) && !(~top == 0 && below >> 63 == 1);
}

/* limb[0..n) *= factor, in halves of limbs; returns the carry. */
static uint64_t
multiply_halves(uint64_t *limb, int n, uint32_t factor)
{
	uint64_t	carry = 0;

	for (int i = 0; i < n; i++)
	{
		uint64_t	low = (limb[i] & 0xffffffff) * factor + carry;
		uint64_t	high = (limb[i] >> 32) * factor + (low >> 32);

		limb[i] = high << 32 | (low & 0xffffffff);
		carry = high >> 32;
	}
	return carry;
}

/* limb[0..n) += increment, which is -1, 0 or 1. */
static void
nudge(uint64_t *limb, int n, int increment)
{
	uint64_t	addend = (uint64_t) (int64_t) increment;

	for (int i = 0; i < n; i++)
	{
		uint64_t	before = limb[i];

		limb[i] += addend;
		if (increment > 0 ? limb[i] >= before : before != 0)
			break;
		if (increment == 0)
			break;
	}
}

static void
random_number(unit_rng *rng, ExactNumber *x)
{
	uint64_t	limb[EXACT_SCALED_LIMBS];
	int			n = 1 + (int) unit_random_below(rng, unit_random_below(rng, 4) == 0 ?
												EXACT_SCALED_LIMBS : 4);
	int			base = (int) unit_random_below(rng, (uint64_t) (EXACT_SCALED_LIMBS - n + 1));

	random_limbs(rng, limb, n);
	exact_from_limbs(x, limb, base, n);
}

/*
 * A number whose rounding is hard: 54 bits or a few more of which the last are
 * 0, 10 or 11..., at any place, and perhaps one unit somewhere far below.
 */
static void
hard_number(unit_rng *rng, ExactNumber *x)
{
	uint64_t	limb[EXACT_LIMBS];
	uint64_t	bits = random_integer(rng);
	int			zeros = (int) unit_random_below(rng, 13);
	int			n = 3 + (int) unit_random_below(rng, unit_random_below(rng, 4) == 0 ?
												EXACT_LIMBS - 3 : 4);
	int			base,
				shift = (int) unit_random_below(rng, 64),
				increment = (int) unit_random_below(rng, 4) - 1;

	bits = bits >> zeros << zeros;
	if (unit_random_below(rng, 3) == 0)
		bits |= UINT64_C(1) << zeros;
	if (unit_random_below(rng, 8) == 0)
		bits = ~UINT64_C(0) << zeros;

	/* The numbers that are subnormal when rounded, or too large, come often. */
	switch (unit_random_below(rng, 3))
	{
		case 0:
			base = EXACT_ORIGIN - 16 - n + (int) unit_random_below(rng, 3);
			break;
		case 1:
			base = EXACT_ORIGIN + 17 - n + (int) unit_random_below(rng, 3);
			break;
		default:
			base = (int) unit_random_below(rng, (uint64_t) (EXACT_LIMBS - n + 1));
			break;
	}
	if (base < 0)
		base = 0;
	if (base + n > EXACT_LIMBS)
		base = EXACT_LIMBS - n;

	memset(limb, 0, sizeof(limb));
	limb[n - 3] = bits << shift;
	limb[n - 2] = (bits >> 1) >> (63 - shift);
	if (increment != 2)
		nudge(limb, n, increment);
	exact_from_limbs(x, limb, base, n);
	if (unit_random(rng) & 1)
		exact_negate(x);
}

static void
test_round(void)
{
	unit_rng	rng = {2001};
	uint64_t	count = unit_count(1500000);
	unit_digest digest = UNIT_DIGEST("exact_round");
	Tally		rounding = {0, 0};
	uint64_t	seen[3] = {0, 0, 0};

	for (uint64_t i = 0; i < count; i++)
	{
		ExactNumber x;
		ExactStatus status;
		double		got;

		if (i % 4 == 0)
			random_number(&rng, &x);
		else
			hard_number(&rng, &x);
		status = exact_round(&x, &got);
		digest_answer(&digest, status, got);
		seen[0] += status == EXACT_RANGE;
		seen[1] += status == EXACT_OK &&
			(unit_double_to_bits(got) << 1) - 1 < UINT64_C(0x001fffffffffffff);
		seen[2] += status == EXACT_OK && (unit_double_to_bits(got) << 1) == 0;
#ifndef NO_ORACLE
		{
			double		expected;
			bool		in_range;

			oracle_number(a, &x);
			in_range = oracle_double(mpfr_set_z_2exp(rounded, a, -GRID_BITS, MPFR_RNDN), &expected);
			tally(&rounding, same_answer(status, got, in_range, expected),
				  "status %d, %a instead of %a", status, got, expected);
		}
#else
		tally(&rounding, status != EXACT_GROW, "status %d", status);
#endif
	}
	tally_report(&rounding, "rounded sums");
	unit_ok(seen[0] > 0 && seen[1] > 0 && seen[2] > 0,
			"among them %" PRIu64 " overflows, %" PRIu64 " subnormal, %" PRIu64 " zero",
			seen[0], seen[1], seen[2]);
	unit_digest_print(&digest);
}

/* x = y times a number of up to 64 bits, or nearly so: quotients that are hard. */
static void
hard_dividend(unit_rng *rng, const ExactNumber *y, ExactNumber *x)
{
	uint64_t	limb[EXACT_LIMBS];
	uint64_t	bits;
	ExactNumber divisor = *y;
	bool		negative = exact_sign(y) < 0;
	int			n,
				base,
				zeros = (int) unit_random_below(rng, 13),
				increment = (int) unit_random_below(rng, 4) - 1;

	if (negative)
		exact_negate(&divisor);
	n = divisor.n + 2;
	if (n > EXACT_LIMBS)
	{
		random_number(rng, x);
		return;
	}
	memset(limb, 0, sizeof(limb));
	memcpy(limb, divisor.limb, divisor.n * sizeof(uint64_t));

	/* A power of two on top of it moves the quotient about. */
	bits = (UINT64_C(1) << 52) | (unit_random(rng) >> 12);
	if (unit_random_below(rng, 4) == 0)
		bits >>= unit_random_below(rng, 53);
	bits = bits << 1 | 1;		/* a tie, or nearly */
	if (unit_random_below(rng, 4) == 0)
		bits = bits >> zeros << zeros;

	/* By the halves of "bits": first the high one, 2^32, and then the low. */
	{
		uint64_t	low[EXACT_LIMBS];
		uint64_t	carry = 0;

		memcpy(low, limb, n * sizeof(uint64_t));
		multiply_halves(low, n, (uint32_t) bits);
		multiply_halves(limb, n, (uint32_t) (bits >> 32));
		for (int i = n - 1; i > 0; i--)
			limb[i] = limb[i] << 32 | limb[i - 1] >> 32;
		limb[0] <<= 32;
		for (int i = 0; i < n; i++)
		{
			uint64_t	s = limb[i] + low[i];
			uint64_t	over = s < low[i];

			limb[i] = s + carry;
			carry = over | (limb[i] < carry);
		}
	}
	if (increment != 2)
		nudge(limb, n, increment);

	switch (unit_random_below(rng, 3))
	{
		case 0:
			base = y->base - 17 + (int) unit_random_below(rng, 3);	/* subnormal */
			break;
		case 1:
			base = y->base + 14 + (int) unit_random_below(rng, 3);	/* overflow */
			break;
		default:
			base = (int) unit_random_below(rng, (uint64_t) (EXACT_LIMBS - n + 1));
			break;
	}
	if (base < 0)
		base = 0;
	if (base + n > EXACT_LIMBS)
		base = EXACT_LIMBS - n;

	/* By fewer than 64 bits: half of the carry limb is free. */
	for (int i = (int) unit_random_below(rng, 8); i > 0; i--)
		multiply_halves(limb, n, 2);
	exact_from_limbs(x, limb, base, n);
	if (unit_random(rng) & 1)
		exact_negate(x);
}

static void
test_quotient(void)
{
	unit_rng	rng = {2002};
	uint64_t	count = unit_count(1200000);
	unit_digest digest = UNIT_DIGEST("exact_quotient");
	Tally		rounding = {0, 0};
	uint64_t	seen[3] = {0, 0, 0};

	for (uint64_t i = 0; i < count; i++)
	{
		ExactNumber x,
					y;
		ExactStatus status;
		double		got;

		if (i % 16 == 0)
			exact_from_double(&y, unit_random_finite(&rng));
		else if (i % 16 == 1)
			exact_from_int64(&y, (int64_t) unit_random(&rng));
		else
			random_number(&rng, &y);
		if (exact_sign(&y) == 0)
			continue;
		if (i % 8 == 0)
			random_number(&rng, &x);
		else
			hard_dividend(&rng, &y, &x);

		status = exact_quotient(&x, &y, &got);
		digest_answer(&digest, status, got);
		seen[0] += status == EXACT_RANGE;
		seen[1] += status == EXACT_OK &&
			(unit_double_to_bits(got) << 1) - 1 < UINT64_C(0x001fffffffffffff);
		seen[2] += status == EXACT_OK && (unit_double_to_bits(got) << 1) == 0;
#ifndef NO_ORACLE
		{
			double		expected;
			bool		in_range;

			/* Not reduced: MPFR divides the numerator by the denominator. */
			oracle_number(mpq_numref(q), &x);
			oracle_number(mpq_denref(q), &y);
			if (mpz_sgn(mpq_denref(q)) < 0)
			{
				mpz_neg(mpq_numref(q), mpq_numref(q));
				mpz_neg(mpq_denref(q), mpq_denref(q));
			}
			in_range = oracle_double(mpfr_set_q(rounded, q, MPFR_RNDN), &expected);
			tally(&rounding, same_answer(status, got, in_range, expected),
				  "status %d, %a instead of %a", status, got, expected);
		}
#else
		tally(&rounding, status != EXACT_GROW, "status %d", status);
#endif
	}
	tally_report(&rounding, "quotients");
	unit_ok(seen[0] > 0 && seen[1] > 0 && seen[2] > 0,
			"among them %" PRIu64 " overflows, %" PRIu64 " subnormal, %" PRIu64 " zero",
			seen[0], seen[1], seen[2]);
	unit_digest_print(&digest);
}

/* Conversions, and every double must come back from its own sum. */
static void
test_conversions(void)
{
	unit_rng	rng = {2003};
	uint64_t	count = unit_count(1000000);
	Tally		doubles = {0, 0};
	Tally		integers = {0, 0};

	for (uint64_t i = 0; i < count; i++)
	{
		double		value = random_double(&rng, MIXED);
		int64_t		integer = (int64_t) random_integer(&rng);
		double		back;
		ExactNumber x;

		exact_from_double(&x, value);
		tally(&doubles, exact_round(&x, &back) == EXACT_OK && is_trimmed(&x) &&
			  exact_sign(&x) == (value > 0) - (value < 0) &&
			  unit_double_to_bits(back) == unit_double_to_bits(value == 0 ? 0.0 : value),
			  "%a came back as %a", value, back);
#ifndef NO_ORACLE
		oracle_number(a, &x);
		oracle_product(b, value, 1);
		tally(&doubles, mpz_cmp(a, b) == 0, "%a is wrong", value);
#endif

		if (i % 1024 == 0)
			integer = (i & 1024) ? INT64_MIN : INT64_MAX;
		if (unit_random(&rng) & 1)
			integer = -(integer + 1);
		exact_from_int64(&x, integer);
		tally(&integers, is_trimmed(&x) && exact_sign(&x) == (integer > 0) - (integer < 0),
			  "sign of %" PRId64, integer);
#ifndef NO_ORACLE
		oracle_number(a, &x);
		mpz_set_ui(b, 0);
		mpz_import(b, 1, -1, 8, 0, 0, &integer);
		if (integer < 0)
		{
			mpz_set_ui(c, 0);
			mpz_setbit(c, 64);
			mpz_sub(b, b, c);
		}
		mpz_mul_2exp(b, b, GRID_BITS);
		tally(&integers, mpz_cmp(a, b) == 0, "%" PRId64 " is wrong", integer);
#endif
	}
	tally_report(&doubles, "numbers made of doubles");
	tally_report(&integers, "numbers made of integers");
}

/* The smallest number of all, whose negative the grid cannot hold. */
static void
lowest_number(ExactNumber *x)
{
	uint64_t	limb = UINT64_C(1) << 63;

	exact_from_limbs(x, &limb, EXACT_SCALED_LIMBS - 1, 1);
}

static void
test_algebra(void)
{
	unit_rng	rng = {2004};
	uint64_t	count = unit_count(1000000);
	unit_digest digest = UNIT_DIGEST("exact_add");
	Tally		sums = {0, 0};
	Tally		negatives = {0, 0};
	uint64_t	out_of_range = 0;

	for (uint64_t i = 0; i < count; i++)
	{
		ExactNumber x,
					y,
					sum;
		ExactStatus status;
		int			sign;

		random_number(&rng, &x);
		if (i % 8 == 0)
			y = x;				/* cancels, or doubles */
		else
			random_number(&rng, &y);
		if (i % 32 == 0)
			lowest_number(&y);
		if (i % 64 == 0)
			lowest_number(&x);
		else if (i % 32 == 0)
		{
			/* From one end of the grid to the other, and beyond. */
			uint64_t	limb[EXACT_SCALED_LIMBS];

			random_limbs(&rng, limb, EXACT_SCALED_LIMBS);
			limb[0] |= 1;
			exact_from_limbs(&x, limb, 0, EXACT_SCALED_LIMBS);
		}
#ifndef NO_ORACLE
		oracle_number(a, &x);
		oracle_number(b, &y);
#endif

		sign = exact_sign(&y);
		if (unit_random(&rng) & 1)
		{
			exact_negate(&y);
			sign = -sign;
#ifndef NO_ORACLE
			mpz_neg(b, b);
			oracle_number(c, &y);
			tally(&negatives, mpz_cmp(b, c) == 0, "negative");
#endif
		}
		tally(&negatives, is_trimmed(&y) && exact_sign(&y) == sign, "sign");

		sum = x;
		if (unit_random_below(&rng, 16) == 0)
		{
			y = x;
#ifndef NO_ORACLE
			mpz_set(b, a);
#endif
			status = exact_add(&sum, &sum);
		}
		else
			status = exact_add(&sum, &y);
		unit_digest_word(&digest, status);
		if (status == EXACT_OK)
			digest_number(&digest, &sum);
		else
			out_of_range++;
		tally(&sums, status != EXACT_OK || is_trimmed(&sum), "superfluous limbs");
#ifndef NO_ORACLE
		mpz_add(c, a, b);
		if (status == EXACT_OK)
		{
			oracle_number(a, &sum);
			tally(&sums, mpz_cmp(a, c) == 0, "wrong sum");
		}
		else
			tally(&sums, status == EXACT_RANGE && !oracle_fits(c, 64 * EXACT_SCALED_LIMBS - 1),
				  "status %d", status);
#endif
	}
	tally_report(&sums, "sums of numbers");
	tally_report(&negatives, "negative numbers");
	unit_ok(out_of_range > 0, "the end of the grid was reached %" PRIu64 " times", out_of_range);
	unit_digest_print(&digest);
}

int
main(void)
{
#ifndef NO_ORACLE
	mpz_init(a);
	mpz_init(b);
	mpz_init(c);
	mpq_init(q);
	mpfr_init2(rounded, 53);
	mpfr_set_emin(-1073);
	mpfr_set_emax(1024);
#endif
	test_conversions();
	test_round();
	test_quotient();
	test_algebra();
	return unit_done();
}
