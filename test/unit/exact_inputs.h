/*
 * exact_inputs.h
 *	  Inputs and oracle of the tests of exact sums.
 *
 * The oracle is GMP: every value is an integer number of units of 2^-2176,
 * the weight of the lowest bit of the grid.  A double gets there as a rational
 * number, so that nothing of core's own arithmetic is used to check it.
 */
#ifndef EXACT_INPUTS_H
#define EXACT_INPUTS_H

#include "unit.h"

#include "number/exact.h"

#ifndef NO_ORACLE
#include <gmp.h>
#endif

#define GRID_BITS	(64 * EXACT_ORIGIN)

/* How many checks of one kind, and how many failed. */
typedef struct Tally
{
	uint64_t	count;
	uint64_t	failed;
} Tally;

static inline int tally(Tally *t, int condition,
						const char *format,...) __attribute__((format(printf, 3, 4)));

/* Count one check; the first failures are printed. */
static inline int
tally(Tally *t, int condition, const char *format,...)
{
	t->count++;
	if (!condition && t->failed++ < 5)
	{
		va_list		args;

		printf("# failed: ");
		va_start(args, format);
		vprintf(format, args);
		va_end(args);
		putchar('\n');
	}
	return condition;
}

static inline void
tally_report(const Tally *t, const char *name)
{
	unit_ok(t->failed == 0 && t->count > 0,
			"%s: %" PRIu64 " checks, %" PRIu64 " failed", name, t->count, t->failed);
}

/* An integer of any length; every call of its own, for the order is digested. */
static inline uint64_t
random_integer(unit_rng *rng)
{
	uint64_t	value = unit_random(rng);

	return value >> unit_random_below(rng, 64);
}

/*
 * Doubles
 */
typedef enum Profile
{
	ANY,						/* any bit pattern */
	MONEY,						/* cents */
	COUNT,						/* small integers */
	BOUNDARY,					/* bits at the border of two limbs */
	TINY,						/* subnormal and nearly so */
	EXTREME,					/* the ends of the range */
	POWER,						/* powers of two */
	UNITY,						/* 0.5 to 2 */
	MIXED,						/* each value of another kind */
	PROFILES
} Profile;

static inline double
random_sign(unit_rng *rng, double x)
{
	return (unit_random(rng) & 1) ? -x : x;
}

/* A double of this biased exponent, brought into range, with a nasty fraction. */
static inline double
nasty_fraction(unit_rng *rng, int exponent)
{
	uint64_t	ones = UINT64_C(0x000fffffffffffff);
	uint64_t	fraction = unit_random(rng) & ones;

	if (exponent < 0)
		exponent = 0;
	if (exponent > 2046)
		exponent = 2046;
	switch (unit_random_below(rng, 8))
	{
		case 0:
			fraction = 0;
			break;
		case 1:
			fraction = ones;
			break;
		case 2:
			fraction = 1;
			break;
		case 3:
			fraction &= ones << 26;
			break;
		case 4:
			fraction |= ones << 8;
			break;
	}
	return random_sign(rng, unit_bits_to_double((uint64_t) exponent << 52 | (fraction & ones)));
}

static inline double
random_double(unit_rng *rng, Profile profile)
{
	int			kind;

	if (profile == MIXED)
		profile = (Profile) unit_random_below(rng, MIXED);
	kind = (int) unit_random_below(rng, 8);
	switch (profile)
	{
		case MONEY:
			return (double) unit_random_below(rng, 10000000) / 100.0;
		case COUNT:
			return random_sign(rng, (double) unit_random_below(rng, 12));
		case BOUNDARY:
			{
				/* the lowest or the highest bit, two bits around a border */
				int			exponent = 64 * (int) unit_random_below(rng, 34) - 13;

				exponent += (int) unit_random_below(rng, 5) - 2;
				return nasty_fraction(rng, (kind & 1) ? exponent : exponent - 52);
			}
		case TINY:
			return nasty_fraction(rng, kind < 5 ? 0 : kind - 4);
		case EXTREME:
			if (kind < 3)
				return random_sign(rng, 1.7976931348623157e308);
			if (kind < 6)
				return random_sign(rng, 4.9406564584124654e-324);
			return random_sign(rng, kind == 6 ? 0.0 : 2.2250738585072014e-308);
		case POWER:
			return random_sign(rng, unit_bits_to_double((1 + unit_random_below(rng, 2046)) << 52));
		case UNITY:
			return nasty_fraction(rng, 1022 + (kind & 1));
		default:
			return unit_random_finite(rng);
	}
}

/* Two factors; in one case of four their product lies at the border of limbs. */
static inline void
random_factors(unit_rng *rng, Profile profile, double *x, double *y)
{
	*x = random_double(rng, profile);
	*y = random_double(rng, profile == MONEY ? COUNT : profile);
	if (unit_random_below(rng, 4) == 0)
	{
		int			exponent = 64 * (int) unit_random_below(rng, 66) - 26 + 64;
		int			half = (int) unit_random_below(rng, 2047);

		exponent += (int) unit_random_below(rng, 5) - 2;
		if (unit_random(rng) & 1)
			exponent -= 105;
		*x = nasty_fraction(rng, half);
		*y = nasty_fraction(rng, exponent - half);
	}
}

/* Limbs with long runs of equal bits. */
static inline void
random_limbs(unit_rng *rng, uint64_t *limb, int n)
{
	int			style = (int) unit_random_below(rng, 3);

	for (int i = 0; i < n; i++)
	{
		limb[i] = unit_random(rng);
		switch (style == 0 ? 7 : unit_random_below(rng, 8))
		{
			case 0:
			case 1:
				limb[i] = 0;
				break;
			case 2:
			case 3:
				limb[i] = ~UINT64_C(0);
				break;
			case 4:
				limb[i] = UINT64_C(1) << (limb[i] & 63);
				break;
			case 5:
				limb[i] = ~(UINT64_C(1) << (limb[i] & 63));
				break;
			case 6:
				limb[i] = ~UINT64_C(0) << (limb[i] & 63);
				break;
		}
	}
}

/* The digest of a sum: its stored form, which is the same on every platform. */
static inline void
digest_limbs(unit_digest *digest, const uint64_t *limb, int base, int n)
{
	uint8_t		bytes[EXACT_COMPACT_MAX];

	unit_digest_bytes(digest, bytes, exact_compact_write(bytes, limb, base, n));
}

/*
 * The oracle
 */
#ifndef NO_ORACLE
static inline void
oracle_product(mpz_t z, double x, double y)
{
	mpq_t		p,
				q;

	mpq_init(p);
	mpq_init(q);
	mpq_set_d(p, x);
	mpq_set_d(q, y);
	mpq_mul(p, p, q);
	mpq_mul_2exp(p, p, GRID_BITS);
	mpz_set(z, mpq_numref(p));
	mpq_clear(p);
	mpq_clear(q);
}

/* Two's complement limbs */
static inline void
oracle_limbs(mpz_t z, const uint64_t *limb, int base, int n)
{
	mpz_set_ui(z, 0);
	if (n == 0)
		return;
	mpz_import(z, (size_t) n, -1, sizeof(uint64_t), 0, 0, limb);
	if (mpz_tstbit(z, (mp_bitcnt_t) n * 64 - 1))
	{
		mpz_t		modulus;

		mpz_init(modulus);
		mpz_setbit(modulus, (mp_bitcnt_t) n * 64);
		mpz_sub(z, z, modulus);
		mpz_clear(modulus);
	}
	mpz_mul_2exp(z, z, (mp_bitcnt_t) base * 64);
}

static inline void
oracle_slot(mpz_t z, const ExactSlot *slot, const uint64_t *limbs)
{
	if (slot->base == EXACT_UNSET)
		mpz_set_ui(z, 0);
	else
		oracle_limbs(z, limbs + slot->offset, slot->base, slot->n);
}

static inline void
oracle_number(mpz_t z, const ExactNumber *x)
{
	oracle_limbs(z, x->limb, x->base, x->n);
}

/* Is -2^bits <= z < 2^bits? */
static inline int
oracle_fits(const mpz_t z, int bits)
{
	if (mpz_sgn(z) >= 0)
		return mpz_sgn(z) == 0 || mpz_sizeinbase(z, 2) <= (size_t) bits;
	else
	{
		mpz_t		complement;
		int			fits;

		mpz_init(complement);
		mpz_com(complement, z);
		fits = mpz_sgn(complement) == 0 || mpz_sizeinbase(complement, 2) <= (size_t) bits;
		mpz_clear(complement);
		return fits;
	}
}
#endif							/* NO_ORACLE */

#endif							/* EXACT_INPUTS_H */
