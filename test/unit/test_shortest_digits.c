/*
 * test_shortest_digits.c
 *	  The shortest decimal of a double, against its definition in rational
 *	  arithmetic (GMP), and products of two of them, rounded once.
 *
 * That these are the digits that the server prints is tested in
 * sql/distribution_decimal.sql.
 */
#include "unit.h"

#include "number/shortest_digits.h"

#ifndef NO_ORACLE
#include <mpfr.h>
#endif

static unit_rng rng = {UINT64_C(19900620)};
static unit_digest digest = UNIT_DIGEST("shortest digits");

/* kind 0: any; 1: money; 2: next to a power of two; 3: short decimals; 4: whole; 5: subnormal */
static double
random_double(int kind)
{
	uint64_t	a = unit_random(&rng),
				b = unit_random(&rng);

	switch (kind)
	{
		case 1:
			return (double) (a % 100000000) / 100;
		case 2:
			return unit_bits_to_double(((a % 2046 + 1) << 52) + b % 3 - 1);
		case 3:
			{
				double		x = (double) (a % 100000);

				for (unsigned i = 0; i < b % 23; i++)
					x = a & 1 ? x * 10 : x / 10;
				return x;
			}
		case 4:
			return (double) (a >> (b % 64));
		case 5:
			return unit_bits_to_double(a >> (12 + b % 52));
	}
	return unit_random_finite(&rng);
}

#ifndef NO_ORACLE
/* x = digits 10^exponent */
static void
set_decimal(mpq_t x, uint64_t digits, int exponent)
{
	mpz_t		power;

	mpz_init(power);
	mpz_ui_pow_ui(power, 10, exponent < 0 ? -exponent : exponent);
	mpz_set_ui(mpq_denref(x), 1);
	mpz_set_ui(mpq_numref(x), digits);
	if (exponent < 0)
		mpz_set(mpq_denref(x), power);
	else
		mpz_mul(mpq_numref(x), mpq_numref(x), power);
	mpq_canonicalize(x);
	mpz_clear(power);
}

/* Is it nearer to x, which is above 0, than to any other double? */
static bool
stands_for(const mpq_t decimal, double x)
{
	mpq_t		other,
				sum;
	bool		result = true;

	mpq_inits(other, sum, NULL);
	for (int side = -1; side <= 1; side += 2)
	{
		double		neighbour = unit_bits_to_double(unit_double_to_bits(x) + side);

		if (neighbour - neighbour != 0)
		{
			/* beyond the largest double as far as below it */
			mpq_set_d(sum, x);
			mpq_set_d(other, unit_bits_to_double(unit_double_to_bits(x) - 1));
			mpq_sub(other, sum, other);
			mpq_add(other, other, sum);
		}
		else
			mpq_set_d(other, neighbour);
		mpq_set_d(sum, x);
		mpq_add(sum, sum, other);
		mpq_div_2exp(sum, sum, 1);
		result &= side < 0 ? mpq_cmp(decimal, sum) > 0 : mpq_cmp(decimal, sum) < 0;
	}
	mpq_clears(other, sum, NULL);
	return result;
}

static bool
is_shortest(double x, const ShortestDigits *d)
{
	mpq_t		decimal,
				exact,
				other,
				distance;
	uint64_t	shorter = d->digits / 10;
	bool		result;
	int			order;

	mpq_inits(decimal, exact, other, distance, NULL);
	mpq_set_d(exact, x);
	set_decimal(decimal, d->digits, d->exponent);
	result = d->digits % 10 != 0 && stands_for(decimal, x);

	/* none with a digit less */
	set_decimal(other, shorter, d->exponent + 1);
	result &= !stands_for(other, x);
	set_decimal(other, shorter + 1, d->exponent + 1);
	result &= !stands_for(other, x);

	/* none as short and nearer, and of two as near the even one */
	mpq_sub(distance, decimal, exact);
	mpq_abs(distance, distance);
	for (int side = -1; side <= 1; side += 2)
	{
		set_decimal(other, d->digits + side, d->exponent);
		if (!stands_for(other, x))
			continue;
		mpq_sub(other, other, exact);
		mpq_abs(other, other);
		order = mpq_cmp(distance, other);
		result &= order < 0 || (order == 0 && d->digits % 2 == 0);
	}
	mpq_clears(decimal, exact, other, distance, NULL);
	return result;
}

static bool
is_product(double x, double y, ExactStatus status, double product)
{
	ShortestDigits a,
				b;
	mpq_t		p,
				q;
	mpfr_t		value;
	double		expected;
	int			inexact;

	shortest_digits(x, &a);
	shortest_digits(y, &b);
	mpq_inits(p, q, NULL);
	set_decimal(p, a.digits, a.exponent);
	set_decimal(q, b.digits, b.exponent);
	mpq_mul(p, p, q);
	if (a.negative != b.negative)
		mpq_neg(p, p);
	mpfr_set_emin(-1073);
	mpfr_set_emax(1024);
	mpfr_init2(value, 53);
	inexact = mpfr_set_q(value, p, MPFR_RNDN);
	mpfr_subnormalize(value, inexact, MPFR_RNDN);
	expected = mpfr_get_d(value, MPFR_RNDN);
	mpfr_clear(value);
	mpq_clears(p, q, NULL);
	if (status != EXACT_OK)
		return expected - expected != 0;
	return product == expected;
}
#endif

static void
test_digits(void)
{
	uint64_t	rounds = unit_count(100000);
	int			wrong = 0;

	for (uint64_t r = 0; r < rounds; r++)
	{
		double		x = random_double((int) (r % 6));
		ShortestDigits d,
					minus;

		shortest_digits(x, &d);
		shortest_digits(-x, &minus);
		unit_digest_word(&digest, d.digits);
		unit_digest_word(&digest, (uint64_t) (int64_t) d.exponent);
		wrong += minus.digits != d.digits || minus.exponent != d.exponent ||
			(d.digits != 0 && minus.negative == d.negative);
#ifndef NO_ORACLE
		if (x != 0)
			wrong += !is_shortest(x < 0 ? -x : x, &d) || d.negative != (x < 0);
		else
			wrong += d.digits != 0 || d.negative || d.exponent != 0;
#endif
	}
	unit_ok(wrong == 0, "the digits are the shortest that stand for a double (%d of %d wrong)", wrong, (int) rounds);
}

static void
test_product(void)
{
	uint64_t	rounds = unit_count(100000);
	int			wrong = 0;

	for (uint64_t r = 0; r < rounds; r++)
	{
		double		x = random_double((int) (r % 6));
		double		y = r % 7 ? random_double(r % 5 ? 3 : 1) / 100000 : random_double(0);
		double		product = 0;
		ExactStatus status = shortest_product(x, y, &product);

		unit_digest_word(&digest, status);
		unit_digest_double(&digest, product);
#ifndef NO_ORACLE
		wrong += !is_product(x, y, status, product);
#endif
	}
	unit_ok(wrong == 0, "products of decimals are rounded once (%d of %d wrong)", wrong, (int) rounds);
}

/* What is known: the extremes, and where exact digits would be longer. */
static void
test_known(void)
{
	static const struct
	{
		double		x;
		uint64_t	digits;
		int			exponent;
	}			known[] = {
		{0.6, 6, -1}, {0.1, 1, -1}, {1024.65, 102465, -2}, {614.79, 61479, -2}, {1e22, 1, 22},
		{1e23, 9999999999999999, 7},
		{9007199254740993.0, 9007199254740992, 0}, {4.9406564584124654e-324, 5, -324},
		{2.2250738585072014e-308, 22250738585072014, -324},
		{1.7976931348623157e308, 17976931348623157, 292},
		{5e-324 * 3, 15, -324}, {0.3, 3, -1}, {0.1 + 0.2, 30000000000000004, -17},
		{1.0 / 3, 3333333333333333, -16},
		{9.5367431640625e-07, 95367431640625, -20}, {1, 1, 0}, {100, 1, 2},
	};
	double		product = 0;
	int			wrong = 0;

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
	{
		ShortestDigits d;

		shortest_digits(known[i].x, &d);
		if (d.digits != known[i].digits || d.exponent != known[i].exponent || d.negative)
		{
			wrong++;
			printf("# %.17g: %" PRIu64 "e%d\n", known[i].x, d.digits, d.exponent);
		}
	}
	unit_ok(wrong == 0, "known doubles have their digits (%d wrong)", wrong);
	unit_ok(shortest_product(1024.65, 0.6, &product) == EXACT_OK && product == 614.79 &&
			1024.65 * 0.6 != 614.79,
			"0.6 of 1024.65 is 614.79");
}

int
main(void)
{
	test_digits();
	test_product();
	test_known();
	unit_digest_print(&digest);
	return unit_done();
}
