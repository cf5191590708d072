/*
 * bench_elementary.c
 *	  Nanoseconds per call of pov_ln, pov_exp and pov_pow beside the C library.
 *
 * "make bench" in this folder; no part of the tests.  For each function: the
 * throughput of independent calls over 4096 inputs, and the latency of calls
 * that each need the result of the one before.  The best of 15 rounds.
 */
#include "unit.h"

#include <math.h>
#include <time.h>

#include "number/elementary.h"

#define INPUTS	4096
#define ROUNDS	15
#define REPEATS 200

static double xs[INPUTS];
static double ys[INPUTS];
static volatile double sink;

static double
nanoseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1e9 + now.tv_nsec;
}

/* Lower *best to the time of one round, per call. */
#define ROUND(call, chain_x, chain_y, best) \
do { \
	double		total = 0; \
	double		last = 0; \
	double		start = nanoseconds(); \
	double		time; \
	for (int repeat = 0; repeat < REPEATS; repeat++) \
		for (int i = 0; i < INPUTS; i++) \
		{ \
			double		x = xs[i] + (chain_x); \
			double		y = ys[i] + (chain_y); \
			(void) x; \
			(void) y; \
			last = (call); \
			total += last; \
		} \
	time = (nanoseconds() - start) / ((double) INPUTS * REPEATS); \
	sink = total; \
	if (time < (best)) \
		(best) = time; \
} while (0)

/* Rounds of the two alternate, so that other load on the machine hits both. */
#define COMPARE(name, ours, theirs) \
do { \
	double		t[4] = {1e300, 1e300, 1e300, 1e300}; \
	for (int round = 0; round < ROUNDS; round++) \
	{ \
		ROUND(ours, 0.0, 0.0, t[0]); \
		ROUND(theirs, 0.0, 0.0, t[1]); \
		ROUND(ours, last * 1e-300, last * 1e-300, t[2]); \
		ROUND(theirs, last * 1e-300, last * 1e-300, t[3]); \
	} \
	printf("%-4s %6.2f ns, libm %6.2f ns, ratio %.2f; chained %6.2f ns, libm %6.2f ns, ratio %.2f\n", \
		   name, t[0], t[1], t[0] / t[1], t[2], t[3], t[2] / t[3]); \
} while (0)

int
main(void)
{
	unit_rng	rng = {4};

	for (int i = 0; i < INPUTS; i++)
	{
		xs[i] = 0.01 + 3.0 * unit_random_fraction(&rng);
		ys[i] = 6.0 * unit_random_fraction(&rng) - 3.0;
	}
	COMPARE("ln", pov_ln(x), log(x));
	COMPARE("exp", pov_exp(y), exp(y));
	COMPARE("pow", pov_pow(x, y), pow(x, y));
	return 0;
}
