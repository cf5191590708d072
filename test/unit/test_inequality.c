/*
 * test_inequality.c
 *	  Indices of inequality and shares where they are delicate: against rational
 *	  arithmetic (GMP) where an answer is one quotient, rounded once, and against
 *	  MPFR with 400 digits where it has logarithms and powers, also close to the
 *	  orders at which their formulas are 0 over 0, and far from 1.
 *
 * That the closed form of Zenga's index is the integral is tested in
 * test_distribution.c, by quadrature.
 */
#include "unit.h"

#include "list/entries.h"
#include "measure/measure.h"

#ifndef NO_ORACLE
#include <mpfr.h>
#endif

#define MAX		24
#define LIMBS	8

static unit_rng rng = {UINT64_C(19121970)};
static unit_digest digest = UNIT_DIGEST("inequality");

static size_t n;
static double y[MAX];			/* ascending, distinct */
static double w[MAX];
static uint64_t word[MAX * (1 + LIMBS)];
static Entries entries;

static void
fill_entries(void)
{
	entries_shape(&entries, ENTRIES_FULL_PRECISION, false);
	entries.column[ENTRIES_WEIGHT].base = EXACT_ORIGIN - LIMBS / 2;
	entries.column[ENTRIES_WEIGHT].n = LIMBS;
	entries_layout(&entries);
	entries.n = n;
	entries.word = word;
	memset(word, 0, sizeof(word));
	for (size_t i = 0; i < n; i++)
	{
		ExactSlot	slot = {EXACT_ORIGIN - LIMBS / 2, LIMBS, 1};
		ExactNeed	need;

		word[i * (1 + LIMBS)] = key_of_double(y[i]);
		(void) exact_slot_add_double_slow(&slot, word + i * (1 + LIMBS), w[i], &need);
	}
}

enum
{
	WHOLE, MONEY, ANY, CLOSE, RICH, DEBT, KINDS
};

static const char *const kinds[] = {
	"whole numbers", "money", "any size", "nearly equal", "one has nearly everything", "some in debt"
};

static void
random_people(int kind)
{
	double		before = kind == DEBT ? -6 : kind == CLOSE ? 1000 : kind == WHOLE ? -1 : 0;

	n = 2 + unit_random_below(&rng, MAX - 2);
	for (size_t i = 0; i < n; i++)
	{
		double		a = unit_random_fraction(&rng),
					b = unit_random_fraction(&rng);

		switch (kind)
		{
			case WHOLE:
				before += (double) (1 + (uint64_t) (3 * a));
				w[i] = (double) (1 + (uint64_t) (5 * b));
				break;
			case MONEY:
				before += (double) (1 + (uint64_t) (50000 * a));
				w[i] = (double) (1 + (uint64_t) (3000 * b)) / 1000;
				break;
			case ANY:
				before = (before + a) * (1 + 20 * b);
				w[i] = (0.1 + a) / (0.001 + b);
				break;
			case CLOSE:
				before += 1e-3 * (0.1 + a);
				w[i] = 0.5 + b;
				break;
			case RICH:
				before = i + 1 == n ? 1e9 * (1 + a) : before + a + 0.01;
				w[i] = 0.5 + b;
				break;
			case DEBT:
				before += 0.1 + 2 * a;
				w[i] = 0.1 + 3 * b;
				break;
		}
		y[i] = kind == MONEY ? before / 100 : before;
	}
	fill_entries();
}

/* Half of the rounds have weights that are whole and small: shares are decimals then. */
static void
whole_weights(void)
{
	double		total = 0;

	for (size_t i = 0; i < n; i++)
	{
		w[i] = (double) (1 + unit_random_below(&rng, 4));
		total += w[i];
	}
	w[n - 1] += total > 40 ? 100 - total : total > 20 ? 40 - total : 20 - total;
	if (w[n - 1] <= 0)
		w[n - 1] = 1;
	fill_entries();
}

#ifndef NO_ORACLE
#define BITS	1400

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

/* The weight and the welfare of everybody. */
static void
totals(mpq_t weight, mpq_t welfare)
{
	mpq_t		a,
				b;

	mpq_inits(a, b, NULL);
	mpq_set_ui(weight, 0, 1);
	mpq_set_ui(welfare, 0, 1);
	for (size_t i = 0; i < n; i++)
	{
		mpq_set_d(a, w[i]);
		mpq_set_d(b, y[i]);
		mpq_add(weight, weight, a);
		mpq_mul(b, b, a);
		mpq_add(welfare, welfare, b);
	}
	mpq_clears(a, b, NULL);
}

/*
 * x = the welfare, or the gaps to a line, of the poorest p; p itself is the
 * share up to an entry if that is the same double.
 */
static void
of_poorest(mpq_t x, const mpq_t p, double line)
{
	mpq_t		weight,
				welfare,
				left,
				a,
				b,
				upto;

	mpq_inits(weight, welfare, left, a, b, upto, NULL);
	totals(weight, welfare);
	mpq_mul(left, p, weight);
	mpq_set_ui(x, 0, 1);
	for (size_t i = 0; i < n && mpq_sgn(left) > 0; i++)
	{
		double		term = y[i];

		mpq_set_d(a, w[i]);
		mpq_add(upto, upto, a);
		mpq_div(b, upto, weight);
		if (rounded(b) == rounded(p))
			mpq_set(left, a);
		if (mpq_cmp(left, a) < 0)
			mpq_set(a, left);
		if (line > 0)
			term = y[i] < line ? (line - y[i]) / line : 0;
		mpq_set_d(b, term);
		mpq_mul(b, b, a);
		mpq_add(x, x, b);
		mpq_sub(left, left, a);
	}
	mpq_clears(weight, welfare, left, a, b, upto, NULL);
}
#endif

/* A share of so many digits, as a double and as what it stands for. */
static double
random_share(unsigned long *part, unsigned long *parts)
{
	unsigned	digits = 1 + (unsigned) unit_random_below(&rng, 6);

	*parts = 1;
	while (digits-- > 0)
		*parts *= 10;
	*part = unit_random_below(&rng, *parts + 1);
	return (double) *part / (double) *parts;
}

static void
test_shares(void)
{
	static const char *const names[] = {"lorenz", "generalized lorenz", "income share", "tip", "palma", "relative line"};
	uint64_t	rounds = unit_count(4000);
	int			wrong[6] = {0};

	for (uint64_t r = 0; r < rounds; r++)
	{
		unsigned long part[2],
					parts[2];
		double		p,
					from,
					line,
					result[6] = {0};
		MeasureStatus status[6];

		random_people((int) (r % KINDS));
		if (r % 2)
			whole_weights();
		p = random_share(&part[0], &parts[0]);
		from = random_share(&part[1], &parts[1]);
		line = y[n / 2] > 0 ? y[n / 2] : 1;
		if (from > p)
		{
			from = 0;
			part[1] = 0;
		}
		status[0] = measure_lorenz(&entries, p, &result[0]);
		status[1] = measure_generalized_lorenz(&entries, p, &result[1]);
		status[2] = measure_income_share(&entries, from, p, &result[2]);
		status[3] = measure_tip(&entries, line, p, &result[3]);
		status[4] = measure_palma(&entries, &result[4]);
		status[5] = measure_relative_line(&entries, p > 0 ? p : 0.6, 0.5, &result[5]);
		for (int k = 0; k < 6; k++)
		{
			unit_digest_word(&digest, status[k]);
			unit_digest_double(&digest, result[k]);
		}
#ifndef NO_ORACLE
		{
			mpq_t		weight,
						welfare,
						share,
						x,
						z;

			mpq_inits(weight, welfare, share, x, z, NULL);
			totals(weight, welfare);
			for (int k = 0; k < 5; k++)
			{
				mpq_set_ui(share, k == 4 ? 4 : part[0], k == 4 ? 10 : parts[0]);
				mpq_canonicalize(share);
				of_poorest(x, share, k == 3 ? line : 0);
				if (k == 2)
				{
					mpq_set_ui(share, part[1], parts[1]);
					mpq_canonicalize(share);
					of_poorest(z, share, 0);
					mpq_sub(x, x, z);
				}
				if (k == 4)
				{
					mpq_set_ui(share, 9, 10);
					of_poorest(z, share, 0);
					mpq_sub(z, welfare, z);
					mpq_swap(x, z);
					if (mpq_sgn(z) <= 0)
						mpq_set_ui(welfare, 0, 1);
					else
						mpq_div(x, x, z);
				}
				else if (k == 0 || k == 2)
				{
					if (mpq_sgn(welfare) > 0)
						mpq_div(x, x, welfare);
				}
				else
					mpq_div(x, x, weight);
				if (k != 1 && k != 3 && mpq_sgn(welfare) <= 0)
					wrong[k] += status[k] != MEASURE_NULL;
				else
					wrong[k] += status[k] != MEASURE_OK || result[k] != rounded(x);
			}
			mpq_clears(weight, welfare, share, x, z, NULL);
		}
		/* the line at a median of at most two places after the point */
		if (r % KINDS == MONEY || r % KINDS == WHOLE)
		{
			double		median;
			mpq_t		x,
						z;

			mpq_inits(x, z, NULL);
			(void) measure_quantile(&entries, 0.5, &median);
			mpq_set_ui(x, (unsigned long) (median * 100 + 0.5), 100);
			mpq_set_ui(z, p > 0 ? part[0] : 6, p > 0 ? parts[0] : 10);
			mpq_canonicalize(x);
			mpq_canonicalize(z);
			mpq_mul(x, x, z);
			wrong[5] += status[5] != MEASURE_OK || result[5] != rounded(x);
			mpq_clears(x, z, NULL);
		}
#endif
	}
	for (int k = 0; k < 6; k++)
		unit_ok(wrong[k] == 0, "%s of a decimal share is the rational, rounded once (%d of %d wrong)",
				names[k], wrong[k], (int) rounds);
}

static void
test_wolfson(void)
{
	uint64_t	rounds = unit_count(4000);
	int			wrong = 0,
				halves = 0;

	for (uint64_t r = 0; r < rounds; r++)
	{
		double		result = 0;
		MeasureStatus status;

		random_people((int) (r % KINDS));
		if (r % 2)
			whole_weights();
		status = measure_wolfson(&entries, &result);
		unit_digest_word(&digest, status);
		unit_digest_double(&digest, result);
#ifndef NO_ORACLE
		{
			mpq_t		weight,
						welfare,
						half,
						poorer,
						median,
						gini,
						upto,
						a,
						b;

			mpq_inits(weight, welfare, half, poorer, median, gini, upto, a, b, NULL);
			totals(weight, welfare);
			mpq_set_ui(half, 1, 2);
			of_poorest(poorer, half, 0);
			for (size_t i = 0; i < n; i++)
			{
				/* the sum of w_i w_j |y_i - y_j| over all pairs */
				for (size_t j = 0; j < i; j++)
				{
					mpq_set_d(a, y[i]);
					mpq_set_d(b, y[j]);
					mpq_sub(a, a, b);
					mpq_set_d(b, w[i]);
					mpq_mul(a, a, b);
					mpq_set_d(b, w[j]);
					mpq_mul(a, a, b);
					mpq_add(gini, gini, a);
				}
			}
			for (size_t i = 0; i < n; i++)
			{
				mpq_set_d(a, w[i]);
				mpq_add(upto, upto, a);
				mpq_div(a, upto, weight);
				if (rounded(a) < 0.5)
					continue;
				mpq_set_d(median, y[i]);
				if (rounded(a) == 0.5)
				{
					mpq_set_d(b, y[i + 1]);
					mpq_add(median, median, b);
					mpq_div_2exp(median, median, 1);
					halves++;
				}
				break;
			}
			if (mpq_sgn(welfare) <= 0 || mpq_sgn(median) <= 0)
				wrong += status != MEASURE_NULL;
			else
			{
				/* 2 (2 (1/2 - L) - G) mean / median */
				mpq_div(gini, gini, weight);
				mpq_div(gini, gini, welfare);
				mpq_div(poorer, poorer, welfare);
				mpq_mul_2exp(poorer, poorer, 1);
				mpq_set_ui(a, 1, 1);
				mpq_sub(a, a, poorer);
				mpq_sub(a, a, gini);
				mpq_mul_2exp(a, a, 1);
				mpq_mul(a, a, welfare);
				mpq_div(a, a, weight);
				mpq_div(a, a, median);
				wrong += status != MEASURE_OK || result != rounded(a);
			}
			mpq_clears(weight, welfare, half, poorer, median, gini, upto, a, b, NULL);
		}
#else
		halves++;
#endif
	}
	unit_ok(wrong == 0 && halves > (int) rounds / 50, "wolfson is the rational, rounded once (%d of %d wrong, %d with half of the people)",
			wrong, (int) rounds, halves);
}

#ifndef NO_ORACLE
static mpfr_t ratio[MAX];		/* to the mean */
static mpfr_t part[MAX];		/* shares of the weight */

static void
start_ratios(void)
{
	mpq_t		weight,
				welfare,
				a,
				b;

	mpq_inits(weight, welfare, a, b, NULL);
	totals(weight, welfare);
	for (size_t i = 0; i < n; i++)
	{
		mpq_set_d(a, w[i]);
		mpq_div(a, a, weight);
		mpfr_init2(part[i], BITS);
		mpfr_set_q(part[i], a, MPFR_RNDN);
		mpq_set_d(a, y[i]);
		mpq_mul(a, a, weight);
		mpq_div(a, a, welfare);
		mpfr_init2(ratio[i], BITS);
		mpfr_set_q(ratio[i], a, MPFR_RNDN);
	}
	mpq_clears(weight, welfare, a, b, NULL);
}

static void
end_ratios(void)
{
	for (size_t i = 0; i < n; i++)
		mpfr_clears(ratio[i], part[i], (mpfr_ptr) 0);
}

/* The mean of r^order, or of ln r or r ln r. */
static void
mean_of_powers(mpfr_t sum, const mpfr_t order, int logarithm)
{
	mpfr_t		x;

	mpfr_init2(x, BITS);
	mpfr_set_ui(sum, 0, MPFR_RNDN);
	for (size_t i = 0; i < n; i++)
	{
		if (logarithm)
		{
			if (mpfr_zero_p(ratio[i]))
				continue;
			mpfr_log(x, ratio[i], MPFR_RNDN);
			if (logarithm == 2)
				mpfr_mul(x, x, ratio[i], MPFR_RNDN);
		}
		else
			mpfr_pow(x, ratio[i], order, MPFR_RNDN);
		mpfr_mul(x, x, part[i], MPFR_RNDN);
		mpfr_add(sum, sum, x, MPFR_RNDN);
	}
	mpfr_clear(x);
}

/* The textbook formula. */
static double
entropy(double alpha)
{
	mpfr_t		a,
				x,
				d;
	double		result;

	mpfr_inits2(BITS, a, x, d, (mpfr_ptr) 0);
	mpfr_set_d(a, alpha, MPFR_RNDN);
	if (alpha == 0 || alpha == 1)
	{
		mean_of_powers(x, a, alpha == 0 ? 1 : 2);
		if (alpha == 0)
			mpfr_neg(x, x, MPFR_RNDN);
	}
	else
	{
		mean_of_powers(x, a, 0);
		mpfr_sub_ui(x, x, 1, MPFR_RNDN);
		mpfr_sqr(d, a, MPFR_RNDN);
		mpfr_sub(d, d, a, MPFR_RNDN);
		mpfr_div(x, x, d, MPFR_RNDN);
	}
	result = mpfr_get_d(x, MPFR_RNDN);
	mpfr_clears(a, x, d, (mpfr_ptr) 0);
	return result;
}

static double
atkinson(double epsilon)
{
	mpfr_t		b,
				x;
	double		result;

	mpfr_inits2(BITS, b, x, (mpfr_ptr) 0);
	mpfr_set_d(b, epsilon, MPFR_RNDN);
	mpfr_ui_sub(b, 1, b, MPFR_RNDN);
	if (epsilon == 1)
	{
		mean_of_powers(x, b, 1);
		mpfr_exp(x, x, MPFR_RNDN);
	}
	else
	{
		mean_of_powers(x, b, 0);
		mpfr_ui_div(b, 1, b, MPFR_RNDN);
		mpfr_pow(x, x, b, MPFR_RNDN);
	}
	mpfr_ui_sub(x, 1, x, MPFR_RNDN);
	result = mpfr_get_d(x, MPFR_RNDN);
	mpfr_clears(b, x, (mpfr_ptr) 0);
	return result;
}

/*
 * The integral over each piece of the Lorenz curve: with L = c + s p and d = 1 - c
 * it is that of 1 + (c / d) / p + ((s - d) / d) / (d - s p).
 */
static double
zenga(void)
{
	mpfr_t		p,
				l,
				to,
				high,
				c,
				d,
				x,
				sum;
	double		result;

	mpfr_inits2(BITS, p, l, to, high, c, d, x, sum, (mpfr_ptr) 0);
	mpfr_set_ui(p, 0, MPFR_RNDN);
	mpfr_set_ui(l, 0, MPFR_RNDN);
	mpfr_set_ui(sum, 0, MPFR_RNDN);
	for (size_t i = 0; i < n; i++)
	{
		mpfr_add(to, p, part[i], MPFR_RNDN);
		mpfr_mul(x, part[i], ratio[i], MPFR_RNDN);
		mpfr_add(high, l, x, MPFR_RNDN);
		mpfr_mul(c, ratio[i], p, MPFR_RNDN);
		mpfr_sub(c, l, c, MPFR_RNDN);
		mpfr_ui_sub(d, 1, c, MPFR_RNDN);
		mpfr_add(sum, sum, part[i], MPFR_RNDN);
		if (i > 0)
		{
			mpfr_div(x, to, p, MPFR_RNDN);
			mpfr_log(x, x, MPFR_RNDN);
			mpfr_mul(x, x, c, MPFR_RNDN);
			mpfr_div(x, x, d, MPFR_RNDN);
			mpfr_add(sum, sum, x, MPFR_RNDN);
		}
		if (i + 1 < n)
		{
			/* ((s - d) / d) ln((1 - L0) / (1 - L1)) / s */
			if (mpfr_zero_p(ratio[i]))
			{
				mpfr_ui_sub(x, 1, l, MPFR_RNDN);
				mpfr_div(x, part[i], x, MPFR_RNDN);
			}
			else
			{
				mpfr_ui_sub(p, 1, l, MPFR_RNDN);
				mpfr_ui_sub(x, 1, high, MPFR_RNDN);
				mpfr_div(x, p, x, MPFR_RNDN);
				mpfr_log(x, x, MPFR_RNDN);
				mpfr_div(x, x, ratio[i], MPFR_RNDN);
			}
			mpfr_sub(p, ratio[i], d, MPFR_RNDN);
			mpfr_mul(x, x, p, MPFR_RNDN);
			mpfr_div(x, x, d, MPFR_RNDN);
			mpfr_add(sum, sum, x, MPFR_RNDN);
		}
		mpfr_set(p, to, MPFR_RNDN);
		mpfr_set(l, high, MPFR_RNDN);
	}
	mpfr_ui_sub(sum, 1, sum, MPFR_RNDN);
	result = mpfr_get_d(sum, MPFR_RNDN);
	mpfr_clears(p, l, to, high, c, d, x, sum, (mpfr_ptr) 0);
	return result;
}
#endif

#ifndef NO_ORACLE
/* 1 - the sum of r (S^nu - (S of those above)^nu), the textbook formula */
static double
s_gini(double nu)
{
	mpfr_t		order,
				share,
				power,
				next,
				sum;
	double		result;

	mpfr_inits2(BITS, order, share, power, next, sum, (mpfr_ptr) 0);
	mpfr_set_d(order, nu, MPFR_RNDN);
	mpfr_set_ui(next, 0, MPFR_RNDN);
	mpfr_set_ui(share, 0, MPFR_RNDN);
	mpfr_set_ui(sum, 0, MPFR_RNDN);
	for (size_t i = n; i-- > 0;)
	{
		mpfr_add(share, share, part[i], MPFR_RNDN);
		mpfr_pow(power, share, order, MPFR_RNDN);
		mpfr_sub(next, power, next, MPFR_RNDN);
		mpfr_mul(next, next, ratio[i], MPFR_RNDN);
		mpfr_add(sum, sum, next, MPFR_RNDN);
		mpfr_set(next, power, MPFR_RNDN);
	}
	mpfr_ui_sub(sum, 1, sum, MPFR_RNDN);
	result = mpfr_get_d(sum, MPFR_RNDN);
	mpfr_clears(order, share, power, next, sum, (mpfr_ptr) 0);
	return result;
}
#endif

/* A worst relative error, with what it was of. */
typedef struct Worst
{
	double		error;
	double		order;
	int			kind;
	int			wrong;			/* larger than it may be, or not defined */
	int			asked;
} Worst;

#ifndef NO_ORACLE
static void
judge(Worst *worst, double result, double expected, double tolerance, double order, int kind)
{
	double		error = expected == 0 ? result : (result - expected) / expected;

	if (error < 0)
		error = -error;
	worst->asked++;
	worst->wrong += !(error <= tolerance);
	if (!(error <= worst->error))
	{
		worst->error = error;
		worst->order = order;
		worst->kind = kind;
	}
}
#else
/* Only the digests are compared then. */
#define judge(worst, ...)	((worst)->asked++)
#define start_ratios()
#define end_ratios()
#endif

static void
tell(const Worst *worst, const char *what)
{
	unit_ok(worst->wrong == 0 && worst->asked > 0, "%s: within %.2g of the exact value, of order %g, %s (%d of %d wrong)",
			what, worst->error, worst->order, kinds[worst->kind], worst->wrong, worst->asked);
}

/* 10^-k, by division */
static double
negative_power(int k)
{
	double		x = 1;

	while (k-- > 0)
		x /= 10;
	return x;
}

/*
 * Orders at distances from 1e-300 to 1 from 0 and 1, and some further ones.
 * The terms have a few units in the last place; an order of alpha makes the
 * rounding of the mean alpha times as large.
 */
static void
test_entropy(void)
{
	static const int distances[] = {300, 200, 100, 30, 20, 17, 16, 15, 14, 12, 10, 9, 8, 7, 6, 5,
									4, 3, 2, 1, 0};
	static const double further[] = {0, 1, 2, 0.5, 0.3, 0.7, -1, -2, 3, 1.5, 4.5, -7, 20};
	uint64_t	rounds = unit_count(200) / 50 + 1;
	Worst		ge = {0, 0, 0, 0, 0},
				a = {0, 0, 0, 0, 0},
				s = {0, 0, 0, 0, 0},
				z = {0, 0, 0, 0, 0};

	if (rounds > 40)
		rounds = 40;
	for (uint64_t r = 0; r < rounds * KINDS; r++)
	{
		int			kind = (int) (r % KINDS);
		double		mean,
					result = 0;

		random_people(kind);
		(void) measure_mean(&entries, &mean);
		if (mean <= 0)
			continue;
		start_ratios();
		if (measure_zenga(&entries, &result) != MEASURE_OK)
			z.wrong++;
		unit_digest_double(&digest, result);
		judge(&z, result, zenga(), 4e-15, 0, kind);
		for (size_t k = 0; k < 12; k++)
		{
			static const double orders[] = {0x1p-52, 1e-15, 1e-12, 1e-9, 1e-6, 1e-3, 0.1, 0.5, 1.5,
											2, 7, 60.25};

			if (measure_s_gini(&entries, 1 + orders[k], &result) != MEASURE_OK)
				s.wrong++;
			unit_digest_double(&digest, result);
			judge(&s, result, s_gini(1 + orders[k]), 3e-15 * (1 + orders[k]), 1 + orders[k], kind);
		}
		for (size_t k = 0; kind != DEBT && k < 4 * 21 + 13; k++)
		{
			double		order = k >= 4 * 21 ? further[k - 4 * 21] :
				(k & 1 ? 1 : 0) + (k & 2 ? -1 : 1) * negative_power(distances[k / 4]);
			MeasureStatus status = measure_entropy(&entries, order, &result);

			unit_digest_word(&digest, status);
			unit_digest_double(&digest, status == MEASURE_OK ? result : 0);
			if (order <= 0 && y[0] <= 0)
				ge.wrong += status != MEASURE_NULL;
			else if (status != MEASURE_OK)
				ge.wrong++;
			else
				judge(&ge, result, entropy(order), 3e-15 * (1 + (order < 0 ? -order : order)),
					  order, kind);
			if (order < 0)
				continue;
			status = measure_atkinson(&entries, order, &result);
			unit_digest_word(&digest, status);
			unit_digest_double(&digest, status == MEASURE_OK ? result : 0);
			if (order >= 1 && y[0] <= 0)
				a.wrong += status != MEASURE_NULL;
			else if (status != MEASURE_OK)
				a.wrong++;
			else
				judge(&a, result, atkinson(order), 3e-15 * (1 + order), order, kind);
		}
		end_ratios();
	}
	tell(&ge, "generalised entropy");
	tell(&a, "atkinson");
	tell(&s, "extended gini");
	tell(&z, "zenga");
}

/* Ratios beyond the range of double, whose logarithms are not. */
static void
test_far_apart(void)
{
	static const double values[][4] = {
		{1e-300, 2e-300, 3e-300, 1e300}, {5e-324, 1, 2, 1.7e308}, {1e-200, 1e-100, 1, 1e250},
		{1e-308, 1e-307, 1e-306, 2}
	};
	Worst		mld = {0, 0, 0, 0, 0},
				a = {0, 0, 0, 0, 0};
	int			wrong = 0;

	for (int set = 0; set < 4; set++)
	{
		static const double orders[] = {1e-300, 0.1, 0.5, 0.9, 1 - 1e-9, 1, 1 + 1e-9, 1.5, 2, 3,
										10, 1e6, 1e300};
		double		result = 0;

		n = 4;
		for (size_t i = 0; i < n; i++)
		{
			y[i] = values[set][i];
			w[i] = (double) (i + 1);
		}
		fill_entries();
		start_ratios();
		wrong += measure_entropy(&entries, 0, &result) != MEASURE_OK;
		unit_digest_double(&digest, result);
		judge(&mld, result, entropy(0), 2e-15, 0, ANY);
		for (size_t k = 0; k < sizeof(orders) / sizeof(orders[0]); k++)
		{
			wrong += measure_atkinson(&entries, orders[k], &result) != MEASURE_OK;
			unit_digest_double(&digest, result);
			/* MPFR has not the range for the powers of the last ones. */
			if (orders[k] < 1e5)
				judge(&a, result, atkinson(orders[k]), 5e-15, orders[k], ANY);
			else
				wrong += result != 1;
		}
		end_ratios();
	}
	unit_ok(wrong == 0, "mean log deviation and atkinson are defined as long as logarithms are (%d wrong)", wrong);
	tell(&mld, "mean log deviation, far apart");
	tell(&a, "atkinson, far apart");
}

/* Someone of hardly any weight whose ratio to the mean is beyond double. */
static void
test_hardly_any_weight(void)
{
	Worst		worst = {0, 0, 0, 0, 0};
	double		mld = 0,
				a = 0,
				b = 0;
	int			wrong = 0;

	n = 3;
	y[0] = 1e-10;
	y[1] = 3e-10;
	y[2] = 1e305;
	w[0] = w[1] = 0x1p200;
	w[2] = 0x1p-250;
	entries_shape(&entries, ENTRIES_FULL_PRECISION, false);
	fill_entries();
	wrong += measure_entropy(&entries, 0, &mld) != MEASURE_OK;
	wrong += measure_atkinson(&entries, 1, &a) != MEASURE_OK;
	wrong += measure_atkinson(&entries, 2, &b) != MEASURE_OK;
	unit_digest_double(&digest, mld);
	unit_digest_double(&digest, a);
	unit_digest_double(&digest, b);
	start_ratios();
	judge(&worst, mld, entropy(0), 2e-15, 0, ANY);
	judge(&worst, a, atkinson(1), 2e-15, 1, ANY);
	judge(&worst, b, atkinson(2), 2e-15, 2, ANY);
	wrong += worst.wrong;
	end_ratios();
	unit_ok(wrong == 0, "a rich unit of hardly any weight (%d wrong)", wrong);
}

/*
 * Zenga's index does not see how often and in how many rows somebody is
 * counted, and the published estimator comes to it as 1 / n.
 */
static void
test_zenga(void)
{
	int			wrong = 0,
				far = 0;
	double		worst = 0;

	for (int r = 0; r < 500; r++)
	{
		double		once,
					often,
					factor = (double) (2 + unit_random_below(&rng, 50));

		random_people(r % DEBT);
		wrong += measure_zenga(&entries, &once) != MEASURE_OK;
		for (size_t i = 0; i < n; i++)
			w[i] *= factor;
		fill_entries();
		wrong += measure_zenga(&entries, &often) != MEASURE_OK;
		if (!(once - often <= 1e-14 * once && often - once <= 1e-14 * once))
			wrong++;
		n = 1;
		fill_entries();
		if (y[0] > 0)
			wrong += measure_zenga(&entries, &once) != MEASURE_OK || once != 0;
	}
	unit_ok(wrong == 0, "zenga does not count people, and is 0 where all are equal (%d wrong)", wrong);

	for (size_t people = 50; people <= 12800; people *= 4)
	{
		static uint64_t row[2 * 12800];
		double		before = 0,
					sum = 0,
					total = 0,
					value = 0,
					result = 0;

		/* from 1/2 to e^4 or so, as exp(4 i / n) by a product */
		for (size_t pass = 0; pass < 2; pass++)
		{
			value = 0.5;
			before = 0;
			for (size_t i = 0; i < people; i++)
			{
				value *= 1 + 4 / (double) people;
				row[2 * i] = key_of_double(value);
				row[2 * i + 1] = 1;
				if (pass == 0)
					total += value;
				else
				{
					double		upto = (double) (i + 1),
								all = (double) people;

					sum += (all - upto) * before / (all * upto * (total - before));
					before += value;
				}
			}
		}
		entries_shape(&entries, ENTRIES_FULL_PRECISION, false);
		entries.n = people;
		entries.word = row;
		far += measure_zenga(&entries, &result) != MEASURE_OK;
		value = ((1 - sum) - result) * (double) people;
		if (value < 0)
			value = -value;
		if (value > worst)
			worst = value;
		unit_digest_double(&digest, result);
	}
	unit_ok(far == 0 && worst < 4, "the published estimator is at most %.2g / n away", worst);
}

int
main(void)
{
	test_shares();
	test_wolfson();
	test_entropy();
	test_far_apart();
	test_hardly_any_weight();
	test_zenga();
	unit_digest_print(&digest);
	return unit_done();
}
