/*
 * test_influence.c
 *	  The influences of src/survey/influence.c against finite differences
 *	  of the indices, over the whole range of their parameters and on the
 *	  distributions that test_distribution.c leaves out: of thousands of people,
 *	  of one, with zeros and with negative values, with nobody poor, everybody
 *	  poor or poor people who have nothing.
 */
#include "unit.h"

#include "list/entries.h"
#include "number/wide.h"
#include "measure/measure.h"
#include "measure/influence.h"

#define MAX_PEOPLE	40000
#define LIMBS		4

static unit_rng rng = {UINT64_C(19760315)};
static unit_digest digest = UNIT_DIGEST("influences");

/* A distribution as plain numbers and as entries; one at a time. */
static size_t n;
static double y[MAX_PEOPLE];	/* ascending, distinct */
static double w[MAX_PEOPLE];
static double u[MAX_PEOPLE];
static uint64_t word[MAX_PEOPLE * (1 + LIMBS)];
static Entries entries;

static void
set_weight(size_t i, double weight)
{
	ExactSlot	slot = {EXACT_ORIGIN - 2, LIMBS, 1};
	uint64_t   *row = word + i * (1 + LIMBS);
	ExactNeed	need;

	memset(row + 1, 0, LIMBS * sizeof(uint64_t));
	(void) exact_slot_add_double_slow(&slot, row, weight, &need);
}

static void
fill_entries(void)
{
	entries_shape(&entries, ENTRIES_FULL_PRECISION, false);
	entries.column[ENTRIES_WEIGHT].base = EXACT_ORIGIN - 2;
	entries.column[ENTRIES_WEIGHT].n = LIMBS;
	entries_layout(&entries);
	entries.n = n;
	entries.word = word;
	for (size_t i = 0; i < n; i++)
	{
		word[i * (1 + LIMBS)] = key_of_double(y[i]);
		set_weight(i, w[i]);
	}
}

/*
 * Ascending values from the first one on, in steps of up to 1, and weights
 * from 0.1 to 3.1.
 */
static void
random_people(size_t count, double first)
{
	n = count;
	for (size_t i = 0; i < n; i++)
	{
		y[i] = i == 0 ? first : y[i - 1] + 0.01 + unit_random_fraction(&rng);
		w[i] = 0.1 + 3 * unit_random_fraction(&rng);
	}
	fill_entries();
}

static double
magnitude(double x)
{
	return x < 0 ? -x : x;
}

static double
population(void)
{
	double		sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += w[i];
	return sum;
}

static MeasureStatus
ask(InfluenceOf what, double param, double param2, double *result)
{
	*result = 0;
	switch (what)
	{
		case INFLUENCE_TOTAL:
			return measure_total(&entries, result);
		case INFLUENCE_MEAN:
			return measure_mean(&entries, result);
		case INFLUENCE_FGT:
			return measure_fgt(&entries, param, param2, false, result);
		case INFLUENCE_WATTS:
			return measure_watts(&entries, param, result);
		case INFLUENCE_SEN:
			return measure_sen(&entries, param, false, result);
		case INFLUENCE_SST:
			return measure_sst(&entries, param, result);
		case INFLUENCE_QUANTILE:
			return measure_quantile(&entries, param, result);
		case INFLUENCE_LORENZ:
			return measure_lorenz(&entries, param, result);
		case INFLUENCE_GENERALIZED_LORENZ:
			return measure_generalized_lorenz(&entries, param, result);
		case INFLUENCE_GINI:
			return measure_gini(&entries, result);
		case INFLUENCE_S_GINI:
			return measure_s_gini(&entries, param, result);
		case INFLUENCE_HOOVER:
			return measure_hoover(&entries, result);
		case INFLUENCE_ENTROPY:
			return measure_entropy(&entries, param, result);
		case INFLUENCE_ATKINSON:
			return measure_atkinson(&entries, param, result);
		case INFLUENCE_ZENGA:
			return measure_zenga(&entries, result);
		case INFLUENCE_LOWER_TOTAL:
		case INFLUENCE_UPPER_TOTAL:
			break;				/* jumps with the weights: no numeric derivative */
	}
	return MEASURE_NULL;
}

/*
 * What is tested: the parameter may be a line, as a quantile of the people,
 * from 0 (nobody is poor) to 1 (everybody is).
 */
typedef struct Case
{
	InfluenceOf what;
	double		param;
	double		param2;
	bool		line;
	const char *name;
} Case;

static const Case cases[] = {
	{INFLUENCE_TOTAL, 0, 0, false, "total"},
	{INFLUENCE_MEAN, 0, 0, false, "mean"},
	{INFLUENCE_FGT, 0.3, 0, true, "headcount"},
	{INFLUENCE_FGT, 0, 0, true, "headcount, nobody poor"},
	{INFLUENCE_FGT, 1, 0, true, "headcount, everybody poor"},
	{INFLUENCE_FGT, 0.3, 0.5, true, "fgt(0.5)"},
	{INFLUENCE_FGT, 1, 1, true, "gap, everybody poor"},
	{INFLUENCE_FGT, 0.8, 4, true, "fgt(4)"},
	{INFLUENCE_WATTS, 0, 0, true, "watts, nobody poor"},
	{INFLUENCE_WATTS, 0.5, 0, true, "watts"},
	{INFLUENCE_WATTS, 1, 0, true, "watts, everybody poor"},
	{INFLUENCE_SEN, 0, 0, true, "sen, nobody poor"},
	{INFLUENCE_SEN, 0.4, 0, true, "sen"},
	{INFLUENCE_SEN, 1, 0, true, "sen, everybody poor"},
	{INFLUENCE_SST, 0, 0, true, "sst, nobody poor"},
	{INFLUENCE_SST, 0.4, 0, true, "sst"},
	{INFLUENCE_SST, 1, 0, true, "sst, everybody poor"},
	{INFLUENCE_LORENZ, 0, 0, false, "lorenz(0)"},
	{INFLUENCE_LORENZ, 0.0625, 0, false, "lorenz(1/16)"},
	{INFLUENCE_LORENZ, 0.9, 0, false, "lorenz(0.9)"},
	{INFLUENCE_LORENZ, 1, 0, false, "lorenz(1)"},
	{INFLUENCE_GENERALIZED_LORENZ, 0, 0, false, "generalized lorenz(0)"},
	{INFLUENCE_GENERALIZED_LORENZ, 0.55, 0, false, "generalized lorenz(0.55)"},
	{INFLUENCE_GENERALIZED_LORENZ, 1, 0, false, "generalized lorenz(1)"},
	{INFLUENCE_GINI, 0, 0, false, "gini"},
	{INFLUENCE_S_GINI, 1, 0, false, "s_gini(1)"},
	{INFLUENCE_S_GINI, 1 + 1e-12, 0, false, "s_gini(1 + 1e-12)"},
	{INFLUENCE_S_GINI, 1.25, 0, false, "s_gini(1.25)"},
	{INFLUENCE_S_GINI, 2, 0, false, "s_gini(2)"},
	{INFLUENCE_S_GINI, 6, 0, false, "s_gini(6)"},
	{INFLUENCE_HOOVER, 0, 0, false, "hoover"},
	{INFLUENCE_ENTROPY, -2, 0, false, "entropy(-2)"},
	{INFLUENCE_ENTROPY, 0, 0, false, "mean log deviation"},
	{INFLUENCE_ENTROPY, 1e-12, 0, false, "entropy(1e-12)"},
	{INFLUENCE_ENTROPY, 0.5, 0, false, "entropy(0.5)"},
	{INFLUENCE_ENTROPY, 1 + 1e-12, 0, false, "entropy(1 + 1e-12)"},
	{INFLUENCE_ENTROPY, 1, 0, false, "theil"},
	{INFLUENCE_ENTROPY, 2, 0, false, "entropy(2)"},
	{INFLUENCE_ENTROPY, 3.3, 0, false, "entropy(3.3)"},
	{INFLUENCE_ATKINSON, 0, 0, false, "atkinson(0)"},
	{INFLUENCE_ATKINSON, 0.25, 0, false, "atkinson(0.25)"},
	{INFLUENCE_ATKINSON, 1 - 1e-12, 0, false, "atkinson(1 - 1e-12)"},
	{INFLUENCE_ATKINSON, 1, 0, false, "atkinson(1)"},
	{INFLUENCE_ATKINSON, 3, 0, false, "atkinson(3)"},
	{INFLUENCE_ZENGA, 0, 0, false, "zenga"},
};

#define CASES (sizeof(cases) / sizeof(cases[0]))

/* A line in the gap above the quantile, never at a value. */
static double
line_at(double p)
{
	size_t		i = (size_t) (p * (double) n);

	if (i == 0)
		return y[0] > 0 ? y[0] / 2 : 0.125;
	return (i == n ? y[n - 1] + 1 : (y[i - 1] + y[i]) / 2);
}

/* Wrong answers for this case over the people at hand. */
static int
check(const Case *c, int *defined)
{
	double		param = c->line ? line_at(c->param) : c->param;
	double		all = population();
	double		h = 0x1p-20 * all;
	double		index,
				sum = 0,
				size = 0,
				scale;
	MeasureStatus status;
	int			wrong = 0;

	if (param <= 0 && c->line)
		return 0;
	status = ask(c->what, param, c->param2, &index);
	if (measure_influence(&entries, c->what, param, c->param2, false, u) != status)
		return 1;
	if (status != MEASURE_OK)
		return 0;
	*defined += 1;

	/* A step is small beside all and beside every weight. */
	for (size_t i = 0; i < n; i++)
	{
		if (w[i] * 0x1p-10 < h)
			h = w[i] * 0x1p-10;
		sum += w[i] * u[i];
		size += magnitude(w[i] * u[i]);
		unit_digest_double(&digest, u[i]);
	}
	/* Only a total grows with all the weights, and in proportion. */
	if (magnitude(sum - (c->what == INFLUENCE_TOTAL ? index : 0)) > 1e-12 *
		(size + magnitude(index) + 0.01))
		wrong++;

	scale = (magnitude(index) + size + 1e-3) / all;
	for (int k = 0; k < 8; k++)
	{
		size_t		i = k == 0 ? 0 : k == 1 ? n - 1 : (size_t) unit_random_below(&rng, n);
		double		up,
					down;

		set_weight(i, w[i] + h);
		(void) ask(c->what, param, c->param2, &up);
		set_weight(i, w[i] - h);
		(void) ask(c->what, param, c->param2, &down);
		set_weight(i, w[i]);
		if (magnitude((up - down) / (2 * h) - u[i]) > 1e-6 * (scale + magnitude(u[i])))
			wrong++;
	}
	return wrong;
}

/* All cases over people of several kinds; each case must be defined for some. */
static void
test_kinds(void)
{
	static const struct
	{
		const char *name;
		size_t		people;
		double		first;
	}			kinds[] = {
		{"a few people", 12, 0.5},
		{"thousands", 3000, 2},
		{"one person", 1, 3},
		{"two people", 2, 0.25},
		{"some with nothing", 25, 0},
		{"some in debt", 30, -3},
		{"a mean below 0", 10, -40},
	};
	int			defined[CASES] = {0};
	int			undefined = 0;

	for (size_t kind = 0; kind < sizeof(kinds) / sizeof(kinds[0]); kind++)
	{
		int			wrong[CASES] = {0};
		int			all = 0;

		for (int r = 0; r < (kinds[kind].people > 1000 ? 3 : 20); r++)
		{
			random_people(kinds[kind].people, kinds[kind].first);
			for (size_t k = 0; k < CASES; k++)
				wrong[k] += check(&cases[k], &defined[k]);
		}
		for (size_t k = 0; k < CASES; k++)
		{
			all += wrong[k];
			if (wrong[k] > 0)
				printf("# %s: influence on %s: %d wrong\n", kinds[kind].name, cases[k].name, wrong[k]);
		}
		unit_ok(all == 0, "%s: every influence is the derivative (%d wrong)", kinds[kind].name, all);
	}
	for (size_t k = 0; k < CASES; k++)
		undefined += defined[k] == 0;
	unit_ok(undefined == 0, "every influence was defined somewhere (%d were not)", undefined);
}

/* Sen's index is defined where the Gini of the poor is not; so is its influence. */
static void
test_poor_with_nothing(void)
{
	static const Case sen = {INFLUENCE_SEN, 0, 0, false, "sen"};
	static const struct
	{
		const char *name;
		double		y[4];
		double		line;
	}			poor[] = {
		{"who have nothing", {0, 4, 6, 9}, 2},
		{"who have nothing together", {-1, 1, 6, 9}, 2},
		{"in debt", {-3, 1, 6, 9}, 2},
	};

	for (size_t k = 0; k < sizeof(poor) / sizeof(poor[0]); k++)
	{
		Case		c = sen;
		int			defined = 0,
					wrong;

		c.param = poor[k].line;
		n = 4;
		for (size_t i = 0; i < n; i++)
		{
			y[i] = poor[k].y[i];
			w[i] = i < 2 ? 1.5 : 2;
		}
		fill_entries();
		wrong = check(&c, &defined);
		unit_ok(wrong == 0 && defined == 1, "sen: poor people %s (%d wrong, defined %d)",
				poor[k].name, wrong, defined);
	}
}

/*
 * A quantile jumps, so its influence is that of a smooth distribution: the
 * people here are at Q(t) = t^2 + t / 8, whose density is 1 / Q'.  A weight of
 * one percent of all, added at a value and taken from it, moves the quantile.
 */
static void
test_quantile(void)
{
	static const double at[] = {0.1, 0.25, 0.5, 0.75, 0.9};
	static const double where[] = {0.02, 0.4, 0.6, 0.98};
	double		all;
	int			wrong = 0;
	double		worst = 0;

	n = MAX_PEOPLE;
	for (size_t i = 0; i < n; i++)
	{
		double		t = ((double) i + 0.5) / (double) n;

		y[i] = t * t + t / 8;
		w[i] = 2;
	}
	fill_entries();
	all = population();
	for (size_t k = 0; k < sizeof(at) / sizeof(at[0]); k++)
	{
		double		density = 1 / (2 * at[k] + 0.125);
		double		sum = 0;

		if (measure_influence(&entries, INFLUENCE_QUANTILE, at[k], density, false, u) != MEASURE_OK)
			wrong++;
		for (size_t i = 0; i < n; i++)
		{
			sum += w[i] * u[i];
			unit_digest_double(&digest, u[i]);
		}
		/* 0 but for the half of an entry by which the shares overshoot. */
		if (magnitude(sum) * density > 2 / (double) n)
			wrong++;
		for (size_t j = 0; j < sizeof(where) / sizeof(where[0]); j++)
		{
			size_t		i = (size_t) (where[j] * (double) n);
			double		h = 0.01 * all;
			double		up,
						down;

			/*
			 * No entry has so much weight to take away. Without h at y a
			 * share of p is one of 0.99 p, and 0.01 more above y.
			 */
			set_weight(i, w[i] + h);
			(void) measure_quantile(&entries, at[k], &up);
			set_weight(i, w[i]);
			(void) measure_quantile(&entries, 0.99 * at[k] + (where[j] < at[k] ? 0.01 : 0), &down);
			up = (up - down) / (2 * h);
			up = magnitude(up - u[i]) / magnitude(u[i]);
			if (up > worst)
				worst = up;
			if (up > 0.01)
				wrong++;
		}
	}
	unit_ok(wrong == 0, "the influence on quantiles is the derivative, to %.2g of it (%d wrong)", worst, wrong);
}

/* A weight's unit does not matter: c times the weights, a c-th of the influence. */
static void
test_units(void)
{
	static double before[MAX_PEOPLE];
	int			wrong = 0,
				checked = 0;

	random_people(50, 0.75);
	for (size_t k = 0; k < CASES; k++)
	{
		double		param = cases[k].line ? line_at(cases[k].param) : cases[k].param;
		double		scale = cases[k].what == INFLUENCE_TOTAL ? 1 : 0.25;

		if (measure_influence(&entries, cases[k].what, param, cases[k].param2, false,
							  u) != MEASURE_OK)
			continue;
		memcpy(before, u, n * sizeof(double));
		for (size_t i = 0; i < n; i++)
			set_weight(i, 4 * w[i]);
		if (measure_influence(&entries, cases[k].what, param, cases[k].param2, false,
							  u) != MEASURE_OK)
			wrong++;
		for (size_t i = 0; i < n; i++)
		{
			wrong += u[i] != scale * before[i];
			checked++;
			set_weight(i, w[i]);
		}
	}
	unit_ok(wrong == 0 && checked > 1000, "influences are per unit of weight (%d of %d wrong)", wrong, checked);
}

static int	polls;

static void
count_poll(void)
{
	polls++;
}

/* What takes long for each entry looks for a cancel on the way, and not in the index alone. */
static void
test_polls(void)
{
	const int	each = MAX_PEOPLE / (ENTRIES_POLL_EVERY + 1);
	double		index;
	int			of_index;

	random_people(MAX_PEOPLE, 1);
	entries.poll = count_poll;
	polls = 0;
	(void) measure_fgt(&entries, 1e4, 1.5, false, &index);
	of_index = polls;
	polls = 0;
	(void) measure_influence(&entries, INFLUENCE_FGT, 1e4, 1.5, false, u);
	unit_ok(polls >= of_index + 2 * each, "%d polls of an influence, %d of its index", polls, of_index);
	entries.poll = NULL;
}

int
main(void)
{
	test_kinds();
	test_poor_with_nothing();
	test_quantile();
	test_units();
	test_polls();
	unit_digest_print(&digest);
	return unit_done();
}
