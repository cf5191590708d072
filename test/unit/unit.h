/*
 * unit.h
 *	  Harness for the unit tests of the pure rooms.
 *
 * A test program prints TAP: one "ok N - text" or "not ok N - text" line per
 * unit_ok(), comment lines that start with '#', and the plan last; main()
 * ends with "return unit_done();", which is nonzero when anything failed.
 *
 * Every program also folds the bits of all its results into named digests,
 * printed as "# digest NAME HEX".  The same program run on another platform
 * must print the same digests: "make platforms" compares them.  For that the
 * inputs may come only from the generator below, from integer arithmetic and
 * from IEEE basic operations, never from libm, rand() or the clock, and never
 * from two draws in one expression, whose order C leaves open.  With
 * -DNO_ORACLE a program must compile without GMP and MPFR and must still
 * compute every digested result, in the same order.
 *
 * The number of random inputs is unit_count(), which the environment variable
 * UNIT_N overrides (emulated platforms are slow).
 */
#ifndef UNIT_H
#define UNIT_H

#include <inttypes.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int	unit_tests = 0;
static int	unit_failures = 0;

static inline int unit_ok(int condition,
						  const char *format,...) __attribute__((format(printf, 2, 3)));

/* Print one test line; returns the condition. */
static inline int
unit_ok(int condition, const char *format,...)
{
	va_list		args;

	unit_tests++;
	if (!condition)
		unit_failures++;
	printf("%s %d - ", condition ? "ok" : "not ok", unit_tests);
	va_start(args, format);
	vprintf(format, args);
	va_end(args);
	putchar('\n');
	fflush(stdout);
	return condition;
}

/* Print the plan; returns the exit status of the program. */
static inline int
unit_done(void)
{
	printf("1..%d\n", unit_tests);
	if (unit_failures > 0)
		printf("# %d of %d tests failed\n", unit_failures, unit_tests);
	fflush(stdout);
	return unit_failures > 0 || unit_tests == 0;
}

/* How many random inputs to use: UNIT_N, else the program's own number. */
static inline uint64_t
unit_count(uint64_t otherwise)
{
	const char *text = getenv("UNIT_N");
	uint64_t	n = text ? strtoull(text, NULL, 10) : 0;

	return n > 0 ? n : otherwise;
}

/*
 * Random numbers: splitmix64, one 64-bit word of state, any seed.
 */
typedef struct unit_rng
{
	uint64_t	state;
} unit_rng;

static inline uint64_t
unit_random(unit_rng *rng)
{
	uint64_t	z = (rng->state += UINT64_C(0x9e3779b97f4a7c15));

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

/* A number in [0, bound); the bias is below bound / 2^64. */
static inline uint64_t
unit_random_below(unit_rng *rng, uint64_t bound)
{
	return unit_random(rng) % bound;
}

static inline double
unit_bits_to_double(uint64_t bits)
{
	double		value;

	memcpy(&value, &bits, sizeof(value));
	return value;
}

static inline uint64_t
unit_double_to_bits(double value)
{
	uint64_t	bits;

	memcpy(&bits, &value, sizeof(bits));
	return bits;
}

/* A multiple of 2^-53 in [0, 1). */
static inline double
unit_random_fraction(unit_rng *rng)
{
	return (double) (unit_random(rng) >> 11) / 9007199254740992.0;
}

/* Any finite double, all bit patterns equally likely. */
static inline double
unit_random_finite(unit_rng *rng)
{
	uint64_t	bits;

	do
		bits = unit_random(rng);
	while (((bits >> 52) & 0x7ff) == 0x7ff);
	return unit_bits_to_double(bits);
}

/*
 * Digests: FNV-1a over the little-endian bytes of 64-bit words, whatever the
 * byte order of the machine.
 */
typedef struct unit_digest
{
	const char *name;
	uint64_t	hash;
} unit_digest;

#define UNIT_DIGEST(name) {(name), UINT64_C(0xcbf29ce484222325)}

static inline void
unit_digest_byte(unit_digest *digest, unsigned char byte)
{
	digest->hash = (digest->hash ^ byte) * UINT64_C(0x100000001b3);
}

static inline void
unit_digest_word(unit_digest *digest, uint64_t word)
{
	int			i;

	for (i = 0; i < 64; i += 8)
		unit_digest_byte(digest, (unsigned char) (word >> i));
}

static inline void
unit_digest_double(unit_digest *digest, double value)
{
	unit_digest_word(digest, unit_double_to_bits(value));
}

static inline void
unit_digest_bytes(unit_digest *digest, const void *data, size_t length)
{
	const unsigned char *bytes = (const unsigned char *) data;
	size_t		i;

	for (i = 0; i < length; i++)
		unit_digest_byte(digest, bytes[i]);
}

static inline void
unit_digest_print(const unit_digest *digest)
{
	printf("# digest %s %016" PRIx64 "\n", digest->name, digest->hash);
}

#endif							/* UNIT_H */
