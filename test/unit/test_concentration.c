/*
 * test_concentration.c
 *	  The indices of src/measure: against rational arithmetic (GMP), of
 *	  sums far beyond what rows can have too, and the influence against numeric
 *	  differentiation.
 */
#include "unit.h"

#include "list/entries.h"
#include "number/wide.h"
#include "measure/measure.h"
#include "measure/concentration.h"

#ifndef NO_ORACLE
#include <mpfr.h>
#endif

#define MAX 24

/* The windows of the two columns, and the words of an entry. */
#define WEIGHT_LIMBS	36
#define WEIGHT_BASE		(EXACT_ORIGIN - 18)
#define AMOUNT_LIMBS	EXACT_LIMBS
#define STRIDE			(1 + WEIGHT_LIMBS + AMOUNT_LIMBS)

static unit_rng rng = {UINT64_C(20210225)};
static unit_digest digest = UNIT_DIGEST("concentration");

/* An amount per unit of weight and a welfare; an entry's total is w x. */
typedef struct Sample
{
	size_t		n;
	double		y[MAX];			/* ascending, distinct */
	double		w[MAX];
	double		x[MAX];
	Entries		e;
	uint64_t	word[MAX * STRIDE];
} Sample;

static void
fill_entries(Sample *s)
{
	ExactNeed	need;

	entries_shape(&s->e, ENTRIES_FULL_PRECISION, true);
	s->e.column[ENTRIES_WEIGHT].base = WEIGHT_BASE;
	s->e.column[ENTRIES_WEIGHT].n = WEIGHT_LIMBS;
	s->e.column[ENTRIES_AMOUNT].base = 0;
	s->e.column[ENTRIES_AMOUNT].n = AMOUNT_LIMBS;
	entries_layout(&s->e);
	s->e.n = s->n;
	s->e.word = s->word;
	memset(s->word, 0, sizeof(s->word));
	for (size_t i = 0; i < s->n; i++)
	{
		uint64_t   *entry = s->word + STRIDE * i;
		ExactSlot	weight = {WEIGHT_BASE, WEIGHT_LIMBS, 1};
		ExactSlot	amount = {0, AMOUNT_LIMBS, 1 + WEIGHT_LIMBS};

		entry[0] = key_of_double(s->y[i]);
		if (exact_slot_add_double_slow(&weight, entry, s->w[i], &need) != EXACT_OK ||
			exact_slot_add_product_slow(&amount, entry, s->w[i], s->x[i], &need) != EXACT_OK ||
			weight.base != WEIGHT_BASE || amount.base != 0)
			unit_ok(0, "a sample that fits its windows");
	}
}
/*
 * kind 0: small integers; 1: fractions; 2: with values below 0; 3: one entry;
 * 4: numbers of all sizes, whose answers are doubles still.
 */
static void
random_sample(Sample *s, int kind)
{
	double		before = kind == 2 ? -4 : 0;
	size_t		n = kind == 3 ? 1 : 2 + unit_random_below(&rng, MAX - 2);

	s->n = n;
	for (size_t i = 0; i < n; i++)
	{
		double		step = kind == 0 ? (double) (1 + unit_random_below(&rng, 3)) :
			0.01 + unit_random_fraction(&rng);

		before += step;
		s->y[i] = before;
		s->w[i] = kind == 0 ? (double) (1 + unit_random_below(&rng, 5)) :
			0.1 + 3 * unit_random_fraction(&rng);
		s->x[i] = kind == 0 ? (double) unit_random_below(&rng, 6) :
			kind == 2 ? 4 * unit_random_fraction(&rng) - 1 : unit_random_fraction(&rng);
	}
	if (kind == 4)
	{
		double		unit_y = power_of_two((int) unit_random_below(&rng, 1900) - 950);
		double		unit_w = power_of_two((int) unit_random_below(&rng, 1900) - 950);
		double		unit_x = power_of_two((int) unit_random_below(&rng, 1900) - 950);

		for (size_t i = 0; i < n; i++)
		{
			s->y[i] *= unit_y;
			s->w[i] *= unit_w * power_of_two((int) unit_random_below(&rng, 60));
			s->x[i] *= unit_x * power_of_two((int) unit_random_below(&rng, 60));
		}
	}
	fill_entries(s);
}

#ifndef NO_ORACLE

static double
rounded(const mpq_t x)
{
	mpfr_t		value;
	double		result;

	mpfr_init2(value, 53);
	mpfr_set_q(value, x, MPFR_RNDN);
	result = mpfr_get_d(value, MPFR_RNDN);
	mpfr_clear(value);
	return result;
}

/* The sums of a sample as rational numbers. */
typedef struct Oracle
{
	mpq_t		w;
	mpq_t		a;
	mpq_t		y;
	mpq_t		na;				/* sum of a (C + C_before - W) */
	mpq_t		ny;
} Oracle;

static void
oracle_start(Oracle *o, const Sample *s)
{
	mpq_t		c,
				rank,
				w,
				x;

	mpq_inits(o->w, o->a, o->y, o->na, o->ny, c, rank, w, x, NULL);
	for (size_t i = 0; i < s->n; i++)
	{
		mpq_set_d(w, s->w[i]);
		mpq_add(o->w, o->w, w);
	}
	for (size_t i = 0; i < s->n; i++)
	{
		mpq_set_d(w, s->w[i]);
		mpq_add(rank, c, c);
		mpq_add(rank, rank, w);
		mpq_sub(rank, rank, o->w);
		mpq_add(c, c, w);

		mpq_set_d(x, s->x[i]);
		mpq_mul(x, x, w);
		mpq_add(o->a, o->a, x);
		mpq_mul(x, x, rank);
		mpq_add(o->na, o->na, x);

		mpq_set_d(x, s->y[i]);
		mpq_mul(x, x, w);
		mpq_add(o->y, o->y, x);
		mpq_mul(x, x, rank);
		mpq_add(o->ny, o->ny, x);
	}
	mpq_clears(c, rank, w, x, NULL);
}

static void
oracle_end(Oracle *o)
{
	mpq_clears(o->w, o->a, o->y, o->na, o->ny, NULL);
}

/* The decimal that stands for p: of the fewest digits that are read back as p. */
static void
set_decimal(mpq_t x, double p)
{
	char		text[64],
				digits[64];
	int			precision = 0,
				n = 0;
	long		exponent;
	mpz_t		power;

	do
		snprintf(text, sizeof(text), "%.*e", precision++, p);
	while (strtod(text, NULL) != p);
	for (const char *c = text; *c != 'e'; c++)
	{
		if (*c != '.')
			digits[n++] = *c;
	}
	digits[n] = '\0';
	exponent = strtol(strchr(text, 'e') + 1, NULL, 10) - (n - 1);
	mpq_set_str(x, digits, 10);
	mpz_init(power);
	mpz_ui_pow_ui(power, 10, labs(exponent));
	if (exponent < 0)
		mpz_mul(mpq_denref(x), mpq_denref(x), power);
	else
		mpz_mul(mpq_numref(x), mpq_numref(x), power);
	mpq_canonicalize(x);
	mpz_clear(power);
}

/* The amount of the poorest p. */
static void
oracle_upto(const Oracle *o, const Sample *s, double p, mpq_t result)
{
	mpq_t		c,
				next,
				share,
				w,
				x;

	mpq_inits(c, next, share, w, x, NULL);
	mpq_set_ui(result, 0, 1);
	for (size_t i = 0; p > 0 && i < s->n; i++)
	{
		mpq_set_d(w, s->w[i]);
		mpq_set_d(x, s->x[i]);
		mpq_add(next, c, w);
		mpq_div(share, next, o->w);
		if (rounded(share) > p)
		{
			set_decimal(w, p);
			mpq_mul(w, w, o->w);
			mpq_sub(w, w, c);
		}
		mpq_mul(x, x, w);
		mpq_add(result, result, x);
		/* All are all, also if those above are next to nobody. */
		if (p < 1 && rounded(share) >= p)
			break;
		mpq_set(c, next);
	}
	mpq_clears(c, next, share, w, x, NULL);
}

/* One of the ends is where an entry ends, as far as a double can tell. */
static double
some_share(const Sample *s)
{
	double		w = 0,
				below = 0;
	size_t		i = unit_random_below(&rng, s->n);

	if (unit_random_below(&rng, 2))
		return unit_random_fraction(&rng);
	for (size_t j = 0; j < s->n; j++)
	{
		w += s->w[j];
		below += j <= i ? s->w[j] : 0;
	}
	return below / w;
}

static void
test_exact(void)
{
	uint64_t	rounds = unit_count(4000);
	int			wrong[4] = {0};

	for (uint64_t r = 0; r < rounds; r++)
	{
		Sample		s;
		Oracle		o;
		SourceParts parts;
		MeasureStatus status;
		mpq_t		x,
					y;
		double		result,
					from,
					to;

		random_sample(&s, (int) (r % 5));
		oracle_start(&o, &s);
		mpq_inits(x, y, NULL);

		status = measure_concentration(&s.e, &result);
		if (mpq_sgn(o.a) == 0)
			wrong[0] += status != MEASURE_NULL;
		else
		{
			mpq_mul(x, o.w, o.a);
			mpq_div(x, o.na, x);
			wrong[0] += status != MEASURE_OK || result != rounded(x);
		}

		status = measure_kakwani(&s.e, &result);
		if (mpq_sgn(o.a) == 0 || mpq_sgn(o.y) <= 0)
			wrong[1] += status != MEASURE_NULL;
		else
		{
			mpq_div(x, o.na, o.a);
			mpq_div(y, o.ny, o.y);
			mpq_sub(x, x, y);
			mpq_div(x, x, o.w);
			wrong[1] += status != MEASURE_OK || result != rounded(x);
		}

		status = measure_source(&s.e, &parts);
		if (mpq_sgn(o.y) <= 0)
			wrong[2] += status != MEASURE_NULL;
		else if (r % 5 != 4)
		{
			mpq_div(y, o.a, o.y);
			wrong[2] += status != MEASURE_OK || parts.share != rounded(y);
			wrong[2] += parts.undefined[0] || parts.undefined[1] != (mpq_sgn(o.a) == 0) ||
				parts.undefined[2] != (s.n == 1) || parts.undefined[3] != (s.n == 1);
			if (s.n > 1)
			{
				mpq_div(x, o.na, o.ny);
				wrong[2] += parts.contribution != rounded(x);
				mpq_sub(x, x, y);
				wrong[2] += parts.marginal != rounded(x);
			}
			if (mpq_sgn(o.a) != 0)
				wrong[2] += measure_concentration(&s.e, &result) != MEASURE_OK ||
					parts.concentration != result;
		}

		from = some_share(&s);
		to = some_share(&s);
		if (from > to)
		{
			double		swap = from;

			from = to;
			to = swap;
		}
		status = measure_amount_share(&s.e, from, to, &result);
		if (mpq_sgn(o.a) == 0)
			wrong[3] += status != MEASURE_NULL;
		else
		{
			oracle_upto(&o, &s, to, x);
			oracle_upto(&o, &s, from, y);
			mpq_sub(x, x, y);
			mpq_div(x, x, o.a);
			wrong[3] += status != MEASURE_OK || result != rounded(x);
		}
		mpq_clears(x, y, NULL);
		oracle_end(&o);
	}
	unit_ok(wrong[0] == 0, "concentration is the correctly rounded rational (%d wrong)", wrong[0]);
	unit_ok(wrong[1] == 0, "so is Kakwani (%d wrong)", wrong[1]);
	unit_ok(wrong[2] == 0, "so are the parts of a source (%d wrong)", wrong[2]);
	unit_ok(wrong[3] == 0, "so is the amount share (%d wrong)", wrong[3]);
}

#endif

/* The answers that every platform must give. */
static void
test_digest(void)
{
	uint64_t	rounds = unit_count(4000) / 4 + 20;
	int			wrong = 0;

	for (uint64_t r = 0; r < rounds; r++)
	{
		Sample		s;
		SourceParts parts;
		double		result = 0;

		random_sample(&s, (int) (r % 5));
		(void) measure_concentration(&s.e, &result);
		unit_digest_double(&digest, result);
		(void) measure_kakwani(&s.e, &result);
		unit_digest_double(&digest, result);
		(void) measure_amount_share(&s.e, 0.125, 0.7, &result);
		unit_digest_double(&digest, result);
		if (r % 5 != 4 && measure_source(&s.e, &parts) == MEASURE_OK)
		{
			unit_digest_double(&digest, parts.contribution);
			unit_digest_double(&digest, parts.marginal);
		}

		/* The welfare as the amount. */
		memcpy(s.x, s.y, sizeof(s.x));
		fill_entries(&s);
		if (measure_gini(&s.e, &result) == MEASURE_OK)
		{
			double		gini = result;

			wrong += measure_concentration(&s.e, &result) != MEASURE_OK || result != gini;
			wrong += measure_kakwani(&s.e, &result) != MEASURE_OK || result != 0;
		}
	}
	unit_ok(wrong == 0, "the concentration of welfare is its Gini (%d wrong)", wrong);
}

/*
 * Sums as only a stored value from outside can have them, all over the grid:
 * every answer must stay within its arrays (see the sanitizers) and be that of
 * the same sums without their tails, or none.
 */
static void
test_long_sums(void)
{
	uint64_t	rounds = unit_count(4000) / 40 + 5;
	int			wrong = 0;

	for (uint64_t r = 0; r < rounds; r++)
	{
		Sample		s;
		static uint64_t word[3 * (1 + 2 * EXACT_LIMBS)];
		int			stride = 1 + 2 * EXACT_LIMBS;
		double		share[2] = {0, 0},
					result[4] = {0};
		SourceParts parts;

		entries_shape(&s.e, ENTRIES_FULL_PRECISION, true);
		for (int c = 0; c < 2; c++)
		{
			s.e.column[c].base = 0;
			s.e.column[c].n = EXACT_LIMBS;
		}
		entries_layout(&s.e);
		s.e.n = 3;
		s.e.word = word;
		for (int i = 0; i < 3; i++)
		{
			uint64_t   *entry = word + i * stride;

			entry[0] = key_of_double(i == 0 ? 0x1.fffffffffffffp-1022 : i == 1 ?
									 1 + unit_random_fraction(&rng) :
									 0x1.fffffffffffffp1023);
			for (int k = 1; k < stride; k++)
				entry[k] = unit_random(&rng);
			for (int c = 0; c < 2; c++)
				entry[s.e.column[c].offset + EXACT_LIMBS - 1] &= UINT64_C(0x1fffffffffffffff);
		}
		if (measure_concentration(&s.e, &result[0]) != MEASURE_OK ||
			!(result[0] > -1 && result[0] < 1))
			wrong++;
		if (measure_kakwani(&s.e, &result[1]) != MEASURE_OK || !(result[1] > -2 && result[1] < 1))
			wrong++;
		(void) measure_source(&s.e, &parts);
		if (measure_amount_share(&s.e, 0, 0.3, &share[0]) != MEASURE_OK ||
			measure_amount_share(&s.e, 0.3, 1, &share[1]) != MEASURE_OK ||
			!(share[0] + share[1] > 1 - 1e-15 && share[0] + share[1] < 1 + 1e-15))
			wrong++;
		for (int i = 0; i < 3; i++)
		{
			uint64_t   *entry = word + i * stride;

			for (int c = 0; c < 2; c++)
				memset(entry + s.e.column[c].offset, 0, (EXACT_LIMBS - 4) * sizeof(uint64_t));
		}
		if (measure_concentration(&s.e, &result[2]) != MEASURE_OK || result[2] != result[0] ||
			measure_kakwani(&s.e, &result[3]) != MEASURE_OK || result[3] != result[1])
			wrong++;
	}
	unit_ok(wrong == 0, "sums of any length (%d wrong)", wrong);
}

static double
magnitude(double x)
{
	return x < 0 ? -x : x;
}

/* The derivative by the weight of one more unit (x, y of entry i). */
static void
test_influence(void)
{
	uint64_t	rounds = unit_count(4000) / 10 + 20;
	int			wrong = 0,
				unbalanced = 0;

	for (uint64_t r = 0; r < rounds; r++)
	{
		Sample		s;
		double		u[MAX],
					v[MAX],
					before,
					after,
					index,
					sum = 0,
					h = 0x1p-18;

		random_sample(&s, (int) (r % 4));
		if (measure_concentration_influence(&s.e, u, v) != MEASURE_OK ||
			measure_concentration(&s.e, &index) != MEASURE_OK || magnitude(index) > 3)
			continue;
		for (size_t i = 0; i < s.n; i++)
		{
			Sample		t = s;
			double		x = i % 2 ? s.x[i] + 1 : 0.5;
			double		expected;

			/* Its weight and its amount: the mean of the entry changes. */
			t.w[i] = s.w[i] + h;
			t.x[i] = (s.w[i] * s.x[i] + h * x) / t.w[i];
			fill_entries(&t);
			(void) measure_concentration(&t.e, &after);
			t.w[i] = s.w[i] - h;
			t.x[i] = (s.w[i] * s.x[i] - h * x) / t.w[i];
			fill_entries(&t);
			(void) measure_concentration(&t.e, &before);
			expected = (after - before) / (2 * h);
			if (magnitude(u[i] + x * v[i] - expected) > 1e-6 * (1 + magnitude(expected)))
				wrong++;
			sum += s.w[i] * (u[i] + s.x[i] * v[i]);
		}
		if (magnitude(sum) > 1e-12)
			unbalanced++;
	}
	unit_ok(wrong == 0, "the influence is the derivative (%d wrong)", wrong);
	unit_ok(unbalanced == 0, "the sum of w u is 0 (%d are not)", unbalanced);
}

int
main(void)
{
#ifndef NO_ORACLE
	test_exact();
#endif
	test_digest();
	test_long_sums();
	test_influence();
	unit_digest_print(&digest);
	return unit_done();
}
