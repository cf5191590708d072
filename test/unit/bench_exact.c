/*
 * bench_exact.c
 *	  Nanoseconds for one addition to an exact sum, beside a plain double.
 *
 * The inputs are what households bring: incomes in cents, gap ratios, incomes
 * times the persons of a household and times a survey weight.  All sums start
 * without a window, as in an aggregate.
 */
#include <time.h>

#include "exact_inputs.h"

#define VALUES	100000
#define ROUNDS	100

static double income[VALUES];
static double change[VALUES];
static double gap[VALUES];
static double fourth[VALUES];
static double persons[VALUES];
static double weight[VALUES];
static double line[VALUES];

typedef struct State
{
	ExactSlot	slot[2];
	uint64_t	limb[2 * EXACT_LIMBS];
} State;

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double) t.tv_sec * 1e9 + (double) t.tv_nsec;
}

static void
grow(State *state, const ExactNeed *need)
{
	State		old = *state;

	state->slot[0].base = (uint8_t) need->base;
	state->slot[0].n = (uint8_t) need->n;
	exact_slot_move(&old.slot[0], old.limb, &state->slot[0], state->limb);
}

static uint64_t slow;

static void
add_slowly(State *state, double x, double y)
{
	ExactNeed	need;

	slow++;
	while (exact_slot_add_product_slow(&state->slot[0], state->limb, x, y, &need) == EXACT_GROW)
		grow(state, &need);
}

/* Not inlined, and by pointers, as in a transition function. */
static void __attribute__((noinline))
add_double(State *state, double x, bool subtract)
{
	if (!exact_slot_add_double(&state->slot[0], state->limb, x, subtract))
		add_slowly(state, subtract ? -x : x, 1.0);
}

static void __attribute__((noinline))
add_product(State *state, double x, double y, bool subtract)
{
	if (!exact_slot_add_product(&state->slot[0], state->limb, x, y, subtract))
		add_slowly(state, subtract ? -x : x, y);
}

static void __attribute__((noinline))
add_plain(double *sum, double x, bool subtract)
{
	*sum += subtract ? -x : x;
}

static void
bench(const char *name, const double *x, const double *y)
{
	double		exact = 1e300;
	double		plain = 1e300;
	double		sum = 0;
	State		state;

	memset(&state, 0, sizeof(state));
	state.slot[0].base = EXACT_UNSET;
	state.slot[0].n = 3;
	slow = 0;

	/* The fastest round counts: the others met with other programs. */
	for (int k = 0; k < ROUNDS; k++)
	{
		double		start = now(),
					time;

		for (int i = 0; i < VALUES; i++)
			add_plain(&sum, y ? x[i] * y[i] : x[i], false);
		time = now() - start;
		plain = time < plain ? time : plain;

		start = now();
		if (y)
			for (int i = 0; i < VALUES; i++)
				add_product(&state, x[i], y[i], false);
		else
			for (int i = 0; i < VALUES; i++)
				add_double(&state, x[i], false);
		time = now() - start;
		exact = time < exact ? time : exact;
	}
	printf("%-28s %5.2f ns exact, %5.2f ns plain; window of %d limbs, %" PRIu64 " slow additions\n",
		   name, exact / VALUES, plain / VALUES, state.slot[0].n, slow);
}

int
main(void)
{
	unit_rng	rng = {7};

	for (int i = 0; i < VALUES; i++)
	{
		income[i] = (double) unit_random_below(&rng, 3000000) / 100.0;
		change[i] = random_sign(&rng, income[i]);
		line[i] = 4000;
		gap[i] = unit_random_fraction(&rng);
		fourth[i] = gap[i] * gap[i] * gap[i] * gap[i];
		persons[i] = (double) (1 + unit_random_below(&rng, 7));
		weight[i] = 50 + 500 * unit_random_fraction(&rng);
	}
	bench("constant line", line, NULL);
	bench("incomes", income, NULL);
	bench("changes of either sign", change, NULL);
	bench("gap ratios", gap, NULL);
	bench("gap ratios to the fourth", fourth, NULL);
	bench("incomes x persons", income, persons);
	bench("incomes x survey weight", income, weight);
	bench("gap ratios x survey weight", gap, weight);
	return 0;
}
