/*
 * test_distribution.c
 *	  The indices of src/measure: against their definitions computed the
 *	  slow way, against rational arithmetic (GMP), and their influences against
 *	  numeric differentiation.
 */
#include "unit.h"

#include "list/entries.h"
#include "number/wide.h"
#include "measure/measure.h"
#include "number/elementary.h"
#include "measure/influence.h"

#ifndef NO_ORACLE
#include <mpfr.h>
#endif

#define MAX 40

static unit_rng rng = {UINT64_C(20200303)};
static unit_digest digest = UNIT_DIGEST("indices");

/* A small distribution, as plain numbers and as entries. */
typedef struct Sample
{
	size_t		n;
	double		y[MAX];			/* ascending, distinct */
	double		w[MAX];
	Entries		e;
	uint64_t	word[MAX * 5];
} Sample;

static void
fill_entries(Sample *s)
{
	entries_shape(&s->e, ENTRIES_FULL_PRECISION, false);
	s->e.column[0].base = EXACT_ORIGIN - 2;
	s->e.column[0].n = 4;
	entries_layout(&s->e);
	s->e.n = s->n;
	s->e.word = s->word;
	for (size_t i = 0; i < s->n; i++)
	{
		ExactSlot	slot = {EXACT_ORIGIN - 2, 4, 1};
		ExactNeed	need;

		memset(s->word + 5 * i, 0, 5 * sizeof(uint64_t));
		s->word[5 * i] = key_of_double(s->y[i]);
		(void) exact_slot_add_double_slow(&slot, s->word + 5 * i, s->w[i], &need);
	}
}

/* kind 0: small integers; 1: fractions; 2: with values below 0; 3: one only */
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
	}
	fill_entries(s);
}

static double
magnitude(double x)
{
	return x < 0 ? -x : x;
}

static int
close_to(double x, double y, double tolerance)
{
	return magnitude(x - y) <= tolerance * (1 + magnitude(y));
}

/* Every index with a number, to be asked in a loop. */
enum
{
	GINI, S_GINI, S_GINI_INTEGER, HOOVER, ZENGA, MLD, THEIL, ENTROPY, ENTROPY_NEGATIVE,
	ATKINSON, ATKINSON_ONE, ATKINSON_LARGE, HEADCOUNT, GAP, SEVERITY, FGT, WATTS, SEN, SST,
	LORENZ, GENERALIZED, MEAN, TIP, INDICES
};

static const char *const names[] = {
	"gini", "s_gini(2.5)", "s_gini(3)", "hoover", "zenga", "mean log deviation", "theil",
	"entropy(1.5)", "entropy(-0.7)", "atkinson(0.5)", "atkinson(1)", "atkinson(2)",
	"headcount", "gap", "severity", "fgt(2.7)", "watts", "sen", "sst", "lorenz(0.37)",
	"generalized lorenz(0.37)", "mean", "tip(0.2)"
};

static MeasureStatus
ask(const Entries *e, int index, double line, double *result)
{
	*result = 0;
	switch (index)
	{
		case GINI:
			return measure_gini(e, result);
		case S_GINI:
			return measure_s_gini(e, 2.5, result);
		case S_GINI_INTEGER:
			return measure_s_gini(e, 3, result);
		case HOOVER:
			return measure_hoover(e, result);
		case ZENGA:
			return measure_zenga(e, result);
		case MLD:
			return measure_entropy(e, 0, result);
		case THEIL:
			return measure_entropy(e, 1, result);
		case ENTROPY:
			return measure_entropy(e, 1.5, result);
		case ENTROPY_NEGATIVE:
			return measure_entropy(e, -0.7, result);
		case ATKINSON:
			return measure_atkinson(e, 0.5, result);
		case ATKINSON_ONE:
			return measure_atkinson(e, 1, result);
		case ATKINSON_LARGE:
			return measure_atkinson(e, 2, result);
		case HEADCOUNT:
			return measure_headcount(e, line, false, result);
		case GAP:
			return measure_fgt(e, line, 1, false, result);
		case SEVERITY:
			return measure_fgt(e, line, 2, false, result);
		case FGT:
			return measure_fgt(e, line, 2.7, false, result);
		case WATTS:
			return measure_watts(e, line, result);
		case SEN:
			return measure_sen(e, line, false, result);
		case SST:
			return measure_sst(e, line, result);
		case LORENZ:
			return measure_lorenz(e, 0.37, result);
		case GENERALIZED:
			return measure_generalized_lorenz(e, 0.37, result);
		case MEAN:
			return measure_mean(e, result);
		case TIP:
			return measure_tip(e, line, 0.2, result);
	}
	return MEASURE_NULL;
}

/*
 * The integral of L (1 - p) / (p (1 - L)) over a straight piece of the Lorenz
 * curve, by Gauss's rule in three points on pieces that become smaller towards
 * both ends, where p and 1 - L vanish: nothing of the closed form.
 */
static double
zenga_integral(double slope, double from, double to, double height)
{
	static const double at[] = {-0.7745966692414834, 0, 0.7745966692414834};
	static const double weight[] = {5 / 9.0, 8 / 9.0, 5 / 9.0};
	double		sum = 0;
	double		left = 0;
	int			pieces = 400;

	for (int i = 1; i <= pieces; i++)
	{
		double		s = (double) i / pieces;
		double		right = s * s * s * s * (35 - 84 * s + 70 * s * s - 20 * s * s * s);

		for (int k = 0; k < 3; k++)
		{
			double		x = (to - from) * (left + (right - left) * (1 + at[k]) / 2);
			double		p = from + x;
			double		l = height + slope * x;

			sum += weight[k] * (to - from) * (right - left) / 2 * l * (1 - p) / (p * (1 - l));
		}
		left = right;
	}
	return sum;
}

/* The definitions, term by term, in doubles. */
static double
define(const Sample *s, int index, double z)
{
	double		n = 0,
				total = 0,
				m,
				sum = 0,
				poor = 0;

	for (size_t i = 0; i < s->n; i++)
	{
		n += s->w[i];
		total += s->w[i] * s->y[i];
		if (s->y[i] < z)
			poor += s->w[i];
	}
	m = total / n;
	if (index == SEN)
	{
		/* H times (mean difference of the poor / 2) / z, and the gaps */
		for (size_t i = 0; i < s->n; i++)
		{
			for (size_t j = 0; j < s->n; j++)
			{
				if (s->y[i] < z && s->y[j] < z)
					sum += s->w[i] * s->w[j] * magnitude(s->y[i] - s->y[j]);
			}
		}
		return define(s, GAP, z) + (poor > 0 ? poor / n * sum / (2 * poor * poor) / z : 0);
	}
	if (index == SST)
	{
		/* P1 (1 + Gini of the gaps) */
		double		gap = define(s, GAP, z);

		for (size_t i = 0; i < s->n; i++)
		{
			for (size_t j = 0; j < s->n; j++)
				sum += s->w[i] * s->w[j] * magnitude((s->y[i] < z ? (z - s->y[i]) / z : 0) -
													 (s->y[j] < z ? (z - s->y[j]) / z : 0));
		}
		return gap + sum / (2 * n * n);
	}
	if (index == LORENZ || index == GENERALIZED || index == TIP)
	{
		double		p = index == TIP ? 0.2 : 0.37,
					left = p * n;

		for (size_t i = 0; i < s->n && left > 0; i++)
		{
			double		w = s->w[i] < left ? s->w[i] : left;
			double		x = index != TIP ? s->y[i] : s->y[i] < z ? (z - s->y[i]) / z : 0;

			sum += w * x;
			left -= w;
		}
		return index == LORENZ ? sum / total : sum / n;
	}
	{
		double		c = 0,
					before = 0;

		for (size_t i = 0; i < s->n; i++)
		{
			double		y = s->y[i],
						w = s->w[i],
						r = y / m,
						g = y < z ? (z - y) / z : 0,
						high = n - c,
						low = n - c - w;

			switch (index)
			{
				case GINI:
					for (size_t j = 0; j < s->n; j++)
						sum += w * s->w[j] * magnitude(y - s->y[j]) / (2 * n * total);
					break;
				case S_GINI:
				case S_GINI_INTEGER:
					{
						double		nu = index == S_GINI ? 2.5 : 3;

						sum += y * (pov_pow(high / n, nu) -
									(low > 1e-12 * n ? pov_pow(low / n, nu) : 0)) / m;
						break;
					}
				case HOOVER:
					sum += w * magnitude(y - m) / (2 * total);
					break;
				case ZENGA:
					sum += zenga_integral(y / m, c / n, (c + w) / n, before / total);
					break;
				case MLD:
				case ATKINSON_ONE:
					sum += w / n * -pov_ln(r);
					break;
				case THEIL:
					sum += r > 0 ? w / n * r * pov_ln(r) : 0;
					break;
				case ENTROPY:
					sum += w / n * (pov_pow(r, 1.5) - 1) / (1.5 * 1.5 - 1.5);
					break;
				case ENTROPY_NEGATIVE:
					sum += w / n * (pov_pow(r, -0.7) - 1) / (0.49 + 0.7);
					break;
				case ATKINSON:
					sum += w / n * pov_pow(y, 0.5);
					break;
				case ATKINSON_LARGE:
					sum += w / n / y;
					break;
				case HEADCOUNT:
					sum += y < z ? w / n : 0;
					break;
				case GAP:
					sum += w / n * g;
					break;
				case SEVERITY:
					sum += w / n * g * g;
					break;
				case FGT:
					sum += g > 0 ? w / n * pov_pow(g, 2.7) : 0;
					break;
				case WATTS:
					sum += y < z ? w / n * pov_ln(z / y) : 0;
					break;
				case MEAN:
					sum += w / n * y;
					break;
			}
			c += w;
			before += w * y;
		}
	}
	switch (index)
	{
		case S_GINI:
		case S_GINI_INTEGER:
		case ZENGA:
			return 1 - sum;
		case ATKINSON:
			return 1 - sum * sum / m;
		case ATKINSON_ONE:
			return 1 - pov_exp(-sum);
		case ATKINSON_LARGE:
			return 1 - 1 / sum / m;
	}
	return sum;
}

static bool
needs_positive(int index)
{
	return index == MLD || index == THEIL || index == ENTROPY || index == ENTROPY_NEGATIVE ||
		index == ATKINSON || index == ATKINSON_ONE || index == ATKINSON_LARGE;
}

static void
test_definitions(void)
{
	uint64_t	rounds = unit_count(3000) / 10 + 20;
	int			wrong[INDICES] = {0};

	for (uint64_t r = 0; r < rounds; r++)
	{
		Sample		s;
		double		line,
					mean;

		random_sample(&s, (int) (r % 4));
		line = s.y[unit_random_below(&rng, s.n)] + 0.25;
		if (line <= 0)
			line = 0.5;
		(void) measure_mean(&s.e, &mean);
		for (int k = 0; k < INDICES; k++)
		{
			double		result;
			MeasureStatus status = ask(&s.e, k, line, &result);
			bool		undefined = (k == WATTS && s.y[0] <= 0 && s.y[0] < line) ||
				(needs_positive(k) && s.y[0] < 0) ||
				((needs_positive(k) || k == GINI || k == S_GINI || k == S_GINI_INTEGER ||
				  k == HOOVER || k == ZENGA || k == LORENZ) && mean <= 0);

			unit_digest_double(&digest, result);
			if (undefined ? status != MEASURE_NULL :
				status != MEASURE_OK || !close_to(result, define(&s, k, line),
												  2e-12 / (mean < 0.1 && mean > -0.1 ? 1e-4 : 1)))
				wrong[k]++;
		}
	}
	for (int k = 0; k < INDICES; k++)
		unit_ok(wrong[k] == 0, "%s is what its definition says (%d of %d wrong)",
				names[k], wrong[k], (int) rounds);
}

/* Influence of entry k by central differences. */
static double
differentiate(Sample *s, int index, double line, size_t k)
{
	double		w = s->w[k];
	double		h = 0x1p-17 * w;
	double		up,
				down;

	s->w[k] = w + h;
	fill_entries(s);
	(void) ask(&s->e, index, line, &up);
	s->w[k] = w - h;
	fill_entries(s);
	(void) ask(&s->e, index, line, &down);
	s->w[k] = w;
	fill_entries(s);
	return (up - down) / (2 * h);
}

static void
test_influence(void)
{
	static const struct
	{
		int			index;
		InfluenceOf what;
		double		param;
		double		param2;
	}			of[] = {
		{GINI, INFLUENCE_GINI, 0, 0},
		{S_GINI, INFLUENCE_S_GINI, 2.5, 0},
		{HOOVER, INFLUENCE_HOOVER, 0, 0},
		{ZENGA, INFLUENCE_ZENGA, 0, 0},
		{MLD, INFLUENCE_ENTROPY, 0, 0},
		{THEIL, INFLUENCE_ENTROPY, 1, 0},
		{ENTROPY, INFLUENCE_ENTROPY, 1.5, 0},
		{ATKINSON, INFLUENCE_ATKINSON, 0.5, 0},
		{ATKINSON_ONE, INFLUENCE_ATKINSON, 1, 0},
		{ATKINSON_LARGE, INFLUENCE_ATKINSON, 2, 0},
		{HEADCOUNT, INFLUENCE_FGT, -1, 0},
		{GAP, INFLUENCE_FGT, -1, 1},
		{SEVERITY, INFLUENCE_FGT, -1, 2},
		{FGT, INFLUENCE_FGT, -1, 2.7},
		{WATTS, INFLUENCE_WATTS, -1, 0},
		{SEN, INFLUENCE_SEN, -1, 0},
		{SST, INFLUENCE_SST, -1, 0},
		{LORENZ, INFLUENCE_LORENZ, 0.37, 0},
		{GENERALIZED, INFLUENCE_GENERALIZED_LORENZ, 0.37, 0},
		{MEAN, INFLUENCE_MEAN, 0, 0},
	};

	for (size_t k = 0; k < sizeof(of) / sizeof(of[0]); k++)
	{
		int			wrong = 0;
		int			checked = 0;

		for (int r = 0; r < 20; r++)
		{
			Sample		s;
			double		u[MAX];
			double		line;
			double		sum = 0,
						size = 0;

			random_sample(&s, 1);
			line = s.y[unit_random_below(&rng, s.n)] + 0.005;
			if (measure_influence(&s.e, of[k].what, of[k].param < 0 ? line : of[k].param,
								  of[k].param2, false, u) != MEASURE_OK)
			{
				wrong++;
				continue;
			}
			for (size_t i = 0; i < s.n; i++)
			{
				sum += s.w[i] * u[i];
				size += magnitude(s.w[i] * u[i]);
				checked++;
				if (!close_to(u[i], differentiate(&s, of[k].index, line, i), 1e-7))
					wrong++;
			}
			if (magnitude(sum) > 1e-12 * (1 + size))
				wrong++;
		}
		unit_ok(wrong == 0 && checked > 0, "influence on %s is its derivative (%d of %d wrong)",
				names[of[k].index], wrong, checked);
	}
}

/* The quantile rule: the first share that, correctly rounded, reaches p. */
static void
test_quantile(void)
{
	uint64_t	rounds = unit_count(3000);
	int			wrong = 0;

	for (uint64_t r = 0; r < rounds; r++)
	{
		Sample		s;
		ExactNumber all,
					part;
		double		p,
					result;
		size_t		i;

		random_sample(&s, (int) (r % 3));
		all.n = 0;
		for (i = 0; i < s.n; i++)
		{
			exact_from_double(&part, s.w[i]);
			(void) exact_add(&all, &part);
		}
		p = unit_random_fraction(&rng);
		if (r % 2)
		{
			/* exactly a share, or next to one */
			size_t		k = unit_random_below(&rng, s.n);
			ExactNumber some;

			some.n = 0;
			for (i = 0; i <= k; i++)
			{
				exact_from_double(&part, s.w[i]);
				(void) exact_add(&some, &part);
			}
			(void) exact_quotient(&some, &all, &p);
			if (r % 4 == 1 && k + 1 < s.n)
				p = double_of_bits(double_to_bits(p) + (r % 8 == 1 ? 1 : -1));
		}
		(void) measure_quantile(&s.e, p, &result);
		{
			ExactNumber some;
			double		share = 0;

			some.n = 0;
			for (i = 0; i < s.n; i++)
			{
				exact_from_double(&part, s.w[i]);
				(void) exact_add(&some, &part);
				(void) exact_quotient(&some, &all, &share);
				if (share >= p)
					break;
			}
		}
		if (i == s.n || result != s.y[i])
			wrong++;
	}
	unit_ok(wrong == 0, "quantiles follow the rule (%d of %d wrong)", wrong, (int) rounds);
}

static int
compare_keys(const void *a, const void *b)
{
	uint64_t	x = *(const uint64_t *) a,
				y = *(const uint64_t *) b;

	return x < y ? -1 : x > y;
}

static void
test_sort(void)
{
	int			wrong = 0;

	for (int r = 0; r < 300; r++)
	{
		static uint64_t row[3 * 50000],
					scratch[3 * SORT_SCRATCH_ROWS + 100],
					key[50000];
		int			width = 1 + r % 3;
		size_t		n = 1 + unit_random_below(&rng, r % 5 == 0 ? 60 : r % 5 == 1 ? 50000 : 5000);
		uint64_t	sum = 0,
					after = 0;

		for (size_t i = 0; i < n; i++)
		{
			uint64_t	x = unit_random(&rng);

			switch (r % 9)
			{
				case 0:
					x &= 0xff;
					break;
				case 1:			/* clusters that only the low bits tell apart */
					x = (x & 0x3fff) | (x % 3 == 0 ? UINT64_C(0xff) << 56 : 0);
					break;
				case 2:
					x = key_of_double((double) (x % 1000) / 100);
					break;
				case 3:
					x = 7;
					break;
				case 4:
					x = i;
					break;
				case 5:
					x = n - i;
					break;
				case 6:			/* all but one in one part, again and again */
					x = i == n / 2 ? x : x >> (10 * (i % 6));
					break;
				case 7:			/* a few values, many times, far apart */
					x = (x % 5) << 60 | (x % 3);
					break;
			}
			row[i * width] = key[i] = x;
			for (int k = 1; k < width; k++)
				row[i * width + k] = x * 31 + k;
			sum += width > 1 ? row[i * width + 1] : x;
		}
		memset(scratch, 0xee, sizeof(scratch));
		sort_rows(row, scratch, n, width, NULL);
		for (size_t i = width * SORT_SCRATCH_ROWS; i < sizeof(scratch) / sizeof(scratch[0]); i++)
			wrong += scratch[i] != UINT64_C(0xeeeeeeeeeeeeeeee);
		qsort(key, n, sizeof(uint64_t), compare_keys);
		for (size_t i = 0; i < n; i++)
		{
			after += width > 1 ? row[i * width + 1] : row[i];
			if (row[i * width] != key[i] ||
				(width > 1 && row[i * width + 1] != key[i] * 31 + 1) ||
				(width > 2 && row[i * width + 2] != key[i] * 31 + 2))
				wrong++;
		}
		if (sum != after)
			wrong++;
	}
	unit_ok(wrong == 0, "rows are sorted (%d wrong)", wrong);
}

#ifndef NO_ORACLE
/* The Gini as a rational number, rounded once. */
static void
test_exact_gini(void)
{
	uint64_t	rounds = unit_count(2000);
	int			wrong = 0;

	for (uint64_t r = 0; r < rounds; r++)
	{
		Sample		s;
		mpq_t		c,
					total,
					sum,
					x,
					w;
		mpfr_t		value;
		double		result,
					expected;

		random_sample(&s, (int) (r % 3));
		if (r % 5 == 0)
		{
			for (size_t i = 0; i < s.n; i++)
			{
				int			shift = (int) unit_random_below(&rng, 60);

				s.y[i] = (i > 0 ? s.y[i - 1] : 0) +
					double_of_bits((uint64_t) (1023 - 30 + shift) << 52) *
					(1 + unit_random_fraction(&rng));
				s.w[i] *= double_of_bits((uint64_t) (1023 - 20 + shift / 2) << 52);
			}
			fill_entries(&s);
		}
		mpq_inits(c, total, sum, x, w, NULL);
		for (size_t i = 0; i < s.n; i++)
		{
			mpq_t		ranks;

			mpq_init(ranks);
			mpq_set(ranks, c);
			mpq_set_d(w, s.w[i]);
			mpq_add(c, c, w);
			mpq_add(ranks, ranks, c);
			mpq_set_d(x, s.y[i]);
			mpq_mul(x, x, w);
			mpq_add(total, total, x);
			mpq_mul(x, x, ranks);
			mpq_add(sum, sum, x);
			mpq_clear(ranks);
		}
		if (mpq_sgn(total) > 0)
		{
			mpq_mul(x, c, total);
			mpq_sub(sum, sum, x);
			mpq_div(sum, sum, x);
			mpfr_init2(value, 53);
			mpfr_set_q(value, sum, MPFR_RNDN);
			expected = mpfr_get_d(value, MPFR_RNDN);
			mpfr_clear(value);
			if (measure_gini(&s.e, &result) != MEASURE_OK || result != expected)
				wrong++;
		}
		mpq_clears(c, total, sum, x, w, NULL);
	}
	unit_ok(wrong == 0, "gini is the correctly rounded rational (%d of %d wrong)", wrong, (int) rounds);
}
#endif

/*
 * Weights in units of 2^place: the same answers, bit for bit, as from weights
 * in the grid.
 */
static void
test_place(void)
{
	int			wrong = 0;

	for (int round = 0; round < 2000; round++)
	{
		Sample		s;
		Entries		narrow;
		uint64_t	word[MAX * 2];
		double		u[MAX],
					v[MAX];
		int			place = (int) unit_random_below(&rng, 90) - 60;
		double		line,
					x,
					y;

		random_sample(&s, round % 4);
		entries_shape(&narrow, ENTRIES_FULL_PRECISION, false);
		narrow.n = s.n;
		narrow.place = place;
		narrow.word = word;
		for (size_t i = 0; i < s.n; i++)
		{
			uint64_t	units = 1 + unit_random_below(&rng, 1 << 20);

			word[2 * i] = key_of_double(s.y[i]);
			word[2 * i + 1] = units;
			s.w[i] = (double) units * power_of_two(place);
		}
		fill_entries(&s);
		line = s.y[s.n / 2] + 0.5;
		for (int k = 0; k < INDICES; k++)
		{
			MeasureStatus a = ask(&s.e, k, line, &x);
			MeasureStatus b = ask(&narrow, k, line, &y);

			if (a != b || (a == MEASURE_OK && x != y))
			{
				wrong++;
				printf("# %s with weights in units of 2^%d: %.17g, not %.17g\n", names[k], place, y, x);
			}
		}
		(void) measure_population(&s.e, &x);
		(void) measure_population(&narrow, &y);
		wrong += x != y;
		(void) measure_total(&s.e, &x);
		(void) measure_total(&narrow, &y);
		wrong += x != y;
		(void) measure_transfer_level(&s.e, 3 * s.w[0], &x);
		(void) measure_transfer_level(&narrow, 3 * s.w[0], &y);
		wrong += x != y;
		for (int what = INFLUENCE_TOTAL; what <= INFLUENCE_ZENGA; what++)
		{
			double		param = what == INFLUENCE_FGT || what == INFLUENCE_WATTS ||
				what == INFLUENCE_SEN ||
				what == INFLUENCE_SST ? line : what == INFLUENCE_S_GINI ? 2.5 : 0.5;

			if (measure_influence(&s.e, what, param, 1, false, u) != MEASURE_OK)
				continue;
			(void) measure_influence(&narrow, what, param, 1, false, v);
			wrong += memcmp(u, v, s.n * sizeof(double)) != 0;
		}
	}
	unit_ok(wrong == 0, "weights in units of a power of two change no answer (%d wrong)", wrong);
}

int
main(void)
{
	test_definitions();
	test_influence();
	test_quantile();
	test_sort();
	test_place();
#ifndef NO_ORACLE
	test_exact_gini();
#endif
	unit_digest_print(&digest);
	return unit_done();
}
