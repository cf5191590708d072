/*
 * test_limbs.c
 *	  The limb layer, against GMP's own (mpn): on limbs that make carries run
 *	  far, and on the quotients whose estimate has to be corrected.
 */
#include "unit.h"

#include "number/limbs.h"

#ifndef NO_ORACLE
#include <gmp.h>
#endif

#define MAX 12

static unit_rng rng = {UINT64_C(19681001)};
static unit_digest digest = UNIT_DIGEST("limbs");

static uint64_t
random_limb(void)
{
	static const uint64_t limbs[] = {
		0, 1, UINT64_C(0x7FFFFFFFFFFFFFFF), UINT64_C(0x8000000000000000),
		UINT64_C(0x8000000000000001), UINT64_C(0xFFFFFFFFFFFFFFFE), UINT64_C(0xFFFFFFFFFFFFFFFF),
		UINT64_C(0xFFFFFFFF00000000), UINT64_C(0x00000000FFFFFFFF)
	};
	uint64_t	i = unit_random_below(&rng, 12);

	return i < 9 ? limbs[i] : unit_random(&rng);
}

static void
random_limbs(uint64_t *limb, int n)
{
	for (int i = 0; i < n; i++)
		limb[i] = random_limb();
}

static void
note(const uint64_t *limb, int n)
{
	for (int i = 0; i < n; i++)
		unit_digest_word(&digest, limb[i]);
}

/* Is it what GMP says? */
#ifndef NO_ORACLE
#define DIFFERS(limb, expected, n) \
	(memcmp((limb), (expected), (size_t) (n) * sizeof(uint64_t)) != 0)
#else
#define DIFFERS(limb, expected, n)	((void) (expected), false)
#endif

static void
test_sums(uint64_t count)
{
	uint64_t	wrong = 0;

	for (uint64_t r = 0; r < count; r++)
	{
		uint64_t	a[MAX],
					b[MAX],
					x[MAX + 1] = {0},
					y[MAX + 1] = {0};
		int			n = 1 + (int) unit_random_below(&rng, MAX);
		int			m = 1 + (int) unit_random_below(&rng, (uint64_t) n);
		bool		subtract = unit_random_below(&rng, 2);
		uint64_t	carry;
		uint64_t	factor = random_limb();
		int			shift = (int) unit_random_below(&rng, 64);

		random_limbs(a, n);
		random_limbs(b, n);

		memcpy(x, a, sizeof(a));
		carry = subtract ? limbs_subtract(x, b, n) : limbs_add(x, b, n);
		note(x, n);
#ifndef NO_ORACLE
		wrong += carry != (subtract ? mpn_sub_n(y, a, b, n) : mpn_add_n(y, a, b, n));
#endif
		wrong += DIFFERS(x, y, n);

		/* a shorter addend with its sign, as a long one */
		memcpy(x, a, sizeof(a));
		(void) limbs_add_signed(x, n, b, m, subtract);
		note(x, n);
		for (int i = m; i < n; i++)
			b[i] = limb_sign(b[m - 1]);
#ifndef NO_ORACLE
		(void) (subtract ? mpn_sub_n(y, a, b, n) : mpn_add_n(y, a, b, n));
#endif
		wrong += DIFFERS(x, y, n);

		memcpy(x, a, sizeof(a));
		carry = limbs_carry(x, n, subtract);
		note(x, n);
#ifndef NO_ORACLE
		wrong += carry != (subtract ? mpn_sub_1(y, a, n, 1) : mpn_add_1(y, a, n, 1));
#endif
		wrong += DIFFERS(x, y, n);

		limbs_negate(x, a, n);
		note(x, n);
#ifndef NO_ORACLE
		(void) mpn_neg(y, a, n);
#endif
		wrong += DIFFERS(x, y, n);
		wrong += limbs_magnitude(x, a, n) != limbs_negative(a, n);
		note(x, n);
		wrong += limbs_negative(a, n) && DIFFERS(x, y, n);

		limbs_multiply_limb(x, a, n, factor);
		note(x, n + 1);
#ifndef NO_ORACLE
		y[n] = mpn_mul_1(y, a, n, factor);
#endif
		wrong += DIFFERS(x, y, n + 1);

		memcpy(x, b, sizeof(b));
		carry = limbs_add_multiple(x, a, n, factor);
		note(x, n);
		unit_digest_word(&digest, carry);
#ifndef NO_ORACLE
		memcpy(y, b, sizeof(b));
		wrong += carry != mpn_addmul_1(y, a, n, factor);
#endif
		wrong += DIFFERS(x, y, n);

		limbs_shift_up(x, a, n, shift);
		note(x, n);
#ifndef NO_ORACLE
		if (shift > 0)
			(void) mpn_lshift(y, a, n, shift);
		else
			memcpy(y, a, sizeof(a));
		wrong += limbs_compare(a, b, n) != (mpn_cmp(a, b, n) > 0) - (mpn_cmp(a, b, n) < 0);
#endif
		wrong += DIFFERS(x, y, n);
	}
	unit_ok(wrong == 0, "sums, signs and shifts (%" PRIu64 " of %" PRIu64 " wrong)", wrong, count);
}

static void
test_products(uint64_t count)
{
	uint64_t	wrong = 0;

	for (uint64_t r = 0; r < count; r++)
	{
		uint64_t	a[MAX],
					b[MAX],
					x[2 * MAX],
					y[2 * MAX];
		int			n = 1 + (int) unit_random_below(&rng, MAX);
		int			m = 1 + (int) unit_random_below(&rng, MAX);

		random_limbs(a, n);
		random_limbs(b, m);
		limbs_multiply(x, a, n, b, m);
		note(x, n + m);
#ifndef NO_ORACLE
		if (n >= m)
			(void) mpn_mul(y, a, n, b, m);
		else
			(void) mpn_mul(y, b, m, a, n);
#else
		(void) y;
#endif
		wrong += DIFFERS(x, y, n + m);
	}
	unit_ok(wrong == 0, "products (%" PRIu64 " of %" PRIu64 " wrong)", wrong, count);
}

static void
test_quotients(uint64_t count)
{
	uint64_t	wrong = 0;

	for (uint64_t r = 0; r < count; r++)
	{
		uint64_t	dividend[MAX + 1],
					divisor[MAX],
					rest[MAX + 1],
					quotient;
		int			n = 1 + (int) unit_random_below(&rng, MAX);

		random_limbs(divisor, n);
		divisor[n - 1] |= UINT64_C(1) << 63;
		random_limbs(dividend, n + 1);

		/* The upper part must be below the divisor: often it is just below. */
		if (limbs_compare(dividend + 1, divisor, n) >= 0 || unit_random_below(&rng, 4) == 0)
		{
			memcpy(dividend + 1, divisor, n * sizeof(uint64_t));
			(void) limbs_carry(dividend + 1, n, true);
		}
		memcpy(rest, dividend, sizeof(dividend));
		quotient = limbs_divide(rest, divisor, n);
		unit_digest_word(&digest, quotient);
		note(rest, n);
		wrong += rest[n] != 0 || limbs_compare(rest, divisor, n) >= 0;

		/* quotient * divisor + rest is the dividend again */
		rest[n] += limbs_add_multiple(rest, divisor, n, quotient);
		wrong += memcmp(rest, dividend, (size_t) (n + 1) * sizeof(uint64_t)) != 0;

		if (n == 1)
		{
			uint64_t	remainder;

			wrong += limb_divide_pair(dividend[1], dividend[0], divisor[0], &remainder) != quotient;
		}
	}
	unit_ok(wrong == 0, "quotients (%" PRIu64 " of %" PRIu64 " wrong)", wrong, count);
}

int
main(void)
{
	uint64_t	count = unit_count(300000);

	test_sums(count);
	test_products(count);
	test_quotients(count);
	unit_digest_print(&digest);
	return unit_done();
}
