/*
 * bench_exact.c
 *	  Nanoseconds for one addition to an exact sum, beside a plain double.
 *
 * The inputs are what households bring: incomes in cents, gap ratios, incomes
 * times the persons of a household and times a survey weight; and the same as
 * decimals.  All sums start without a window, as in an aggregate.
 */
#include <time.h>

#include "exact_inputs.h"

#include "number/exact_decimal.h"

#define VALUES	100000
#define ROUNDS	100

static double income[VALUES];
static double change[VALUES];
static double gap[VALUES];
static double fourth[VALUES];
static double persons[VALUES];
static double weight[VALUES];
static double line[VALUES];
static int64_t decimal_income[VALUES];
static int64_t decimal_weight[VALUES];

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

/* The same of decimals: cents in units of 10^-4, weights of three digits. */
static void
add_factors(State *state, int64_t x, int64_t y, const double *z)
{
	ExactFactor a,
				b;
	ExactNeed	need;

	slow++;
	exact_factor_from_integer(&a, x, 1);
	if (z)
		exact_factor_from_double(&b, *z);
	else
		exact_factor_from_integer(&b, y, y == 1 ? 0 : 1);
	while (exact_slot_add_factors(&state->slot[0], state->limb, &a, &b, false, &need) == EXACT_GROW)
	{
		State		old = *state;

		exact_slot_set_window(&state->slot[0], &need);
		exact_slot_move(&old.slot[0], old.limb, &state->slot[0], state->limb);
	}
}

static void __attribute__((noinline))
add_decimal(State *state, int64_t x)
{
	if (!exact_slot_add_integer(&state->slot[0], state->limb, x, 1, false))
		add_factors(state, x, 1, NULL);
}

static void __attribute__((noinline))
add_decimals(State *state, int64_t x, int64_t y)
{
	if (!exact_slot_add_integers(&state->slot[0], state->limb, x, 1, y, 1, false))
		add_factors(state, x, y, NULL);
}

static void __attribute__((noinline))
add_decimal_double(State *state, int64_t x, double y)
{
	if (!exact_slot_add_integer_double(&state->slot[0], state->limb, x, 1, y, false))
		add_factors(state, x, 1, &y);
}

static void
bench_decimal(const char *name, const int64_t *x, const int64_t *y, const double *z)
{
	double		exact = 1e300;
	State		state;

	memset(&state, 0, sizeof(state));
	state.slot[0].base = EXACT_UNSET;
	state.slot[0].n = 3;
	slow = 0;
	for (int k = 0; k < ROUNDS; k++)
	{
		double		start = now();

		for (int i = 0; i < VALUES; i++)
		{
			if (y)
				add_decimals(&state, x[i], y[i]);
			else if (z)
				add_decimal_double(&state, x[i], z[i]);
			else
				add_decimal(&state, x[i]);
		}
		start = now() - start;
		exact = start < exact ? start : exact;
	}
	printf("%-28s %5.2f ns exact; window of %d limbs, %" PRIu64 " slow additions\n",
		   name, exact / VALUES, state.slot[0].n, slow);
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
		decimal_income[i] = (int64_t) unit_random_below(&rng, 3000000) * 100;
		decimal_weight[i] = (int64_t) unit_random_below(&rng, 5500) * 1000;
	}
	bench("constant line", line, NULL);
	bench("incomes", income, NULL);
	bench("changes of either sign", change, NULL);
	bench("gap ratios", gap, NULL);
	bench("gap ratios to the fourth", fourth, NULL);
	bench("incomes x persons", income, persons);
	bench("incomes x survey weight", income, weight);
	bench("gap ratios x survey weight", gap, weight);
	bench_decimal("decimal incomes", decimal_income, NULL, NULL);
	bench_decimal("decimal incomes x weight", decimal_income, decimal_weight, NULL);
	bench_decimal("decimal weight x gap ratio", decimal_weight, NULL, gap);
	return 0;
}
