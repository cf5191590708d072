/*
 * test_dominance.c
 *	  The comparison of two distributions in src/measure: its integers, the
 *	  signs and roots of parabolas, and whole sweeps, against GMP and MPFR.
 */
#include "unit.h"

#include "list/entries.h"
#include "number/wide.h"
#include "measure/measure.h"

#include "measure/curves.h"

#ifndef NO_ORACLE
#include <mpfr.h>
#endif

#define MAX 12
#define MAX_EVENTS 64

static unit_rng rng = {UINT64_C(19700901)};
static unit_digest digest = UNIT_DIGEST("dominance");

/* What a visitor was told. */
typedef struct Events
{
	int			n;
	int			sign[MAX_EVENTS];
	Crossing	crossing[MAX_EVENTS];
} Events;

static bool
record(void *arg, int sign, const Crossing *crossing)
{
	Events	   *events = arg;
	Crossing	none = {0, 0};

	if (events->n < MAX_EVENTS)
	{
		events->sign[events->n] = sign;
		events->crossing[events->n] = crossing ? *crossing : none;
	}
	events->n++;
	unit_digest_word(&digest, (uint64_t) (int64_t) sign);
	if (crossing)
	{
		unit_digest_double(&digest, crossing->at);
		unit_digest_double(&digest, crossing->level);
	}
	return true;
}

/* A small distribution: values ascending and distinct. */
typedef struct Sample
{
	size_t		n;
	double		y[MAX];
	double		w[MAX];
	Entries		e;
	uint64_t	word[MAX * (1 + EXACT_LIMBS)];
} Sample;

/* Weights in a window of "limbs" limbs of core's grid. */
static void
fill_entries(Sample *s, int base, int limbs)
{
	entries_shape(&s->e, ENTRIES_FULL_PRECISION, false);
	s->e.column[0].base = base;
	s->e.column[0].n = limbs;
	entries_layout(&s->e);
	s->e.n = s->n;
	s->e.word = s->word;
	for (size_t i = 0; i < s->n; i++)
	{
		ExactSlot	slot = {(uint8_t) base, (uint8_t) limbs, 1};
		ExactNeed	need;
		uint64_t   *row = s->word + s->e.stride * i;

		memset(row, 0, s->e.stride * sizeof(uint64_t));
		row[0] = key_of_double(s->y[i]);
		(void) exact_slot_add_double_slow(&slot, row, s->w[i], &need);
	}
}

static double
two_to_the(int exponent)
{
	return double_of_bits((uint64_t) (1023 + exponent) << 52);
}

/* kind 0: small integers; 1: fractions; 2: near each other; 3: wide exponents */
static void
random_sample(Sample *s, int kind)
{
	double		before = kind == 2 ? 1000 : (double) unit_random_below(&rng, 4) - 2;

	s->n = 1 + unit_random_below(&rng, kind == 2 ? 4 : MAX);
	for (size_t i = 0; i < s->n; i++)
	{
		double		step = kind == 0 ? (double) (1 + unit_random_below(&rng, 3)) :
			kind == 2 ? two_to_the(-40) * (double) (1 + unit_random_below(&rng, 50)) :
			0.01 + unit_random_fraction(&rng);
		double		weight = kind == 0 ? (double) (1 + unit_random_below(&rng, 5)) :
			0.1 + 3 * unit_random_fraction(&rng);

		if (kind == 3)
		{
			step *= two_to_the((int) unit_random_below(&rng, 400) - 200);
			weight *= two_to_the((int) unit_random_below(&rng, 400) - 200);
			if (step < before * two_to_the(-50))
				step = before * two_to_the(-50);
			if (before < 0)
				before = 0;
		}
		before += step;
		s->y[i] = before;
		s->w[i] = weight;
	}
	fill_entries(s, EXACT_ORIGIN - 6, 12);
}

/* A BigNumber with long runs of equal limbs, so that carries go far. */
static void
random_big(BigNumber *x, int limbs)
{
	int			n = 1 + (int) unit_random_below(&rng, limbs);

	x->base = (int) unit_random_below(&rng, 9) - 4;
	x->n = n;
	x->negative = unit_random_below(&rng, 2);
	for (int i = 0; i < n; i++)
	{
		uint64_t	pick = unit_random_below(&rng, 4);

		x->limb[i] = pick == 0 ? 0 : pick == 1 ? ~UINT64_C(0) : pick == 2 ? 1 : unit_random(&rng);
	}
	big_trim(x);
}

static void
digest_big(const BigNumber *x)
{
	unit_digest_word(&digest, (uint64_t) (int64_t) x->base);
	unit_digest_word(&digest, x->negative);
	for (int i = 0; i < x->n; i++)
		unit_digest_word(&digest, x->limb[i]);
}

#ifndef NO_ORACLE
/* x as a rational number */
static void
big_to_mpq(mpq_t q, const BigNumber *x)
{
	mpq_set_ui(q, 0, 1);
	mpz_import(mpq_numref(q), x->n, -1, sizeof(uint64_t), 0, 0, x->limb);
	if (x->negative)
		mpq_neg(q, q);
	if (x->base >= 0)
		mpq_mul_2exp(q, q, 64 * x->base);
	else
		mpq_div_2exp(q, q, -64 * x->base);
}

/* canonical, and equal to q */
static bool
big_is(const BigNumber *x, const mpq_t q)
{
	mpq_t		value;
	bool		same;

	mpq_init(value);
	big_to_mpq(value, x);
	same = mpq_equal(value, q) && x->n <= BIG_LIMBS &&
		(x->n > 0 ? x->limb[0] != 0 && x->limb[x->n - 1] != 0 : x->base == 0 && !x->negative);
	mpq_clear(value);
	return same;
}

/* With 8000 bits a quotient is never rounded to a double or to half of one. */
#define BITS 8000

static double
mpq_to_double(const mpq_t q)
{
	mpfr_t		value;
	double		result;

	mpfr_init2(value, BITS);
	mpfr_set_q(value, q, MPFR_RNDN);
	result = mpfr_get_d(value, MPFR_RNDN) + 0.0;
	mpfr_clear(value);
	return result;
}
#endif

static void
test_big(void)
{
	uint64_t	rounds = unit_count(20000);
	int			wrong = 0;

	for (uint64_t r = 0; r < rounds; r++)
	{
		BigNumber	a,
					b,
					product,
					sum,
					scaled,
					divisor;
		double		factor = unit_random_finite(&rng),
					quotient = 0;
		int			order,
					limbs = r % 100 == 0 ? 280 : 8;
		ExactStatus status = EXACT_RANGE;

		random_big(&a, limbs);
		random_big(&b, limbs);
		if (r % 7 == 0)
			big_copy(&b, &a);
		if (r % 21 == 0)
			b.negative ^= b.n > 0;
		if (r % 1000 == 1)
			big_clear(&a);
		big_multiply(&product, &a, &b);
		big_copy(&sum, &a);
		big_add(&sum, &b, r % 2 == 0);
		order = big_compare(&a, &b);
		big_scale(&scaled, &a, factor);
		big_copy(&divisor, &b);
		divisor.negative = false;
		if (r % 8 == 3 && divisor.n > 0)
		{
			/* half way between two doubles, or at one, below 2^-1022 too */
			a.n = 0;
			big_scale(&a, &divisor, factor);
			if (r % 16 == 3)
			{
				BigNumber	next;

				big_scale(&next, &divisor, double_of_bits(double_to_bits(factor) ^ 1));
				big_add(&a, &next, false);
				big_scale(&next, &a, 0.5);
				big_copy(&a, &next);
			}
		}
		if (divisor.n > 0)
			status = big_quotient(&a, &divisor, &quotient);
		digest_big(&product);
		digest_big(&sum);
		digest_big(&scaled);
		unit_digest_double(&digest, quotient);
		unit_digest_word(&digest, status);
		unit_digest_word(&digest, (uint64_t) (int64_t) order);
#ifndef NO_ORACLE
		{
			mpq_t		x,
						y,
						z;

			mpq_inits(x, y, z, NULL);
			big_to_mpq(x, &a);
			big_to_mpq(y, &divisor);
			if (divisor.n > 0)
			{
				mpq_div(z, x, y);
				mpq_set_d(y, 1.7976931348623157e308);
				if (status == EXACT_OK ? quotient != mpq_to_double(z) :
					mpq_cmp(z, y) <= 0 && (mpq_neg(z, z), mpq_cmp(z, y) <= 0))
					wrong++;
			}
			if (r % 8 != 3)
			{
				big_to_mpq(y, &b);
				mpq_mul(z, x, y);
				wrong += !big_is(&product, z);
				if (r % 2 == 0)
					mpq_sub(z, x, y);
				else
					mpq_add(z, x, y);
				wrong += !big_is(&sum, z);
				wrong += (mpq_cmp(x, y) > 0) - (mpq_cmp(x, y) < 0) != order;
				mpq_set_d(y, factor);
				mpq_mul(z, x, y);
				wrong += !big_is(&scaled, z);
			}
			mpq_clears(x, y, z, NULL);
		}
#endif
	}
	unit_ok(wrong == 0, "integers (%d wrong in %d rounds)", wrong, (int) rounds);
}

#ifndef NO_ORACLE
/* The oracle's list: every sign that is not 0, with where it begins. */
static void
expect(Events *events, int sign, double at, double level)
{
	if (sign == 0 || (events->n > 0 && events->sign[events->n - 1] == sign))
		return;
	if (events->n < MAX_EVENTS)
	{
		events->sign[events->n] = sign;
		events->crossing[events->n].at = events->n == 0 ? 0 : at;
		events->crossing[events->n].level = events->n == 0 ? 0 : level;
	}
	events->n++;
}

static bool
same_events(const Events *a, const Events *b)
{
	if (a->n != b->n)
		return false;
	for (int i = 0; i < a->n && i < MAX_EVENTS; i++)
	{
		if (a->sign[i] != b->sign[i] || a->crossing[i].at != b->crossing[i].at ||
			a->crossing[i].level != b->crossing[i].level)
			return false;
	}
	return true;
}

/*
 * The signs of c[0] + c[1] z + c[2] z^2 in the open interval: by the number of
 * roots, and their places with enough digits.
 */
static void
expect_piece(Events *events, mpq_t *c, double from, double to)
{
	int			s = mpq_sgn(c[2]);
	mpfr_t		root[2],
				x;
	mpq_t		d,
				e;
	int			roots = 0;

	mpfr_inits2(BITS, root[0], root[1], x, (mpfr_ptr) 0);
	mpq_inits(d, e, NULL);
	if (s == 0 && mpq_sgn(c[1]) != 0)
	{
		s = -mpq_sgn(c[1]);
		mpq_div(d, c[0], c[1]);
		mpq_neg(d, d);
		mpfr_set_q(root[roots++], d, MPFR_RNDN);
	}
	else if (s == 0)
		s = mpq_sgn(c[0]);
	else
	{
		mpq_mul(d, c[1], c[1]);
		mpq_mul(e, c[0], c[2]);
		mpq_mul_2exp(e, e, 2);
		mpq_sub(d, d, e);
		if (mpq_sgn(d) > 0)
		{
			mpfr_set_q(x, d, MPFR_RNDN);
			mpfr_sqrt(x, x, MPFR_RNDN);
			mpq_neg(e, c[1]);
			mpfr_set_q(root[0], e, MPFR_RNDN);
			mpfr_set(root[1], root[0], MPFR_RNDN);
			mpfr_sub(root[0], root[0], x, MPFR_RNDN);
			mpfr_add(root[1], root[1], x, MPFR_RNDN);
			mpq_mul_2exp(e, c[2], 1);
			mpfr_set_q(x, e, MPFR_RNDN);
			mpfr_div(root[0], root[0], x, MPFR_RNDN);
			mpfr_div(root[1], root[1], x, MPFR_RNDN);
			if (s < 0)
				mpfr_swap(root[0], root[1]);
			roots = 2;
		}
	}

	if (roots == 0 || mpfr_cmp_d(root[0], from) > 0)
		expect(events, s, from, 0);
	for (int i = 0; i < roots; i++)
	{
		s = -s;
		if (mpfr_cmp_d(root[i], to) < 0 &&
			(i + 1 >= roots || mpfr_cmp_d(root[i + 1], from) > 0))
			expect(events, s, mpfr_cmp_d(root[i], from) <= 0 ? from :
				   mpfr_get_d(root[i], MPFR_RNDU) + 0.0, 0);
	}
	mpfr_clears(root[0], root[1], x, (mpfr_ptr) 0);
	mpq_clears(d, e, NULL);
}
#endif

/*
 * Parabolas -+ ((a z - b)^2 - e), whose roots are as near to each other and to
 * the vertex as one likes, between two doubles or at one.
 */
static void
test_parabolas(void)
{
	uint64_t	rounds = unit_count(20000);
	int			wrong = 0,
				changes = 0,
				doubles = 0;

	for (uint64_t r = 0; r < rounds; r++)
	{
		DeficitDifference d;
		Events		events = {0, {0}, {{0, 0}}};
		BigNumber	x,
					y;
		double		a = 1 + (double) unit_random_below(&rng, r % 2 ? 1000 : UINT64_C(1) << 53);
		double		b = (double) unit_random_below(&rng, r % 3 ? 1000 : UINT64_C(1) << 53) -
			(r % 5 == 0 ? 900 : 0);
		double		vertex = b / a;
		double		spread = two_to_the(-(int) unit_random_below(&rng, 60)),
					from,
					to;

		d.order = 3;
		d.sign = 0;
		d.stopped = false;
		d.visit = record;
		d.arg = &events;
		big_from_double(&x, a);
		big_multiply(&d.c[2], &x, &x);
		big_from_double(&y, b);
		big_multiply(&d.c[1], &x, &y);
		big_copy(&x, &d.c[1]);
		big_add(&d.c[1], &x, false);
		d.c[1].negative = d.c[1].n > 0 && !d.c[1].negative;
		big_multiply(&d.c[0], &y, &y);
		if (r % 4 != 0)
		{
			double		e = r % 4 == 1 ? (double) unit_random_below(&rng, 100) :
				unit_random_fraction(&rng);

			if (r % 4 == 2)
				e *= two_to_the(-(int) unit_random_below(&rng, 250));
			if (r % 12 == 3)
				e = -e;
			big_from_double(&x, e);
			big_multiply(&y, &x, &x);
			big_add(&d.c[0], e < 0 ? &x : &y, e > 0);
			if (e < 0)
			{
				big_add(&d.c[0], &x, true);
				big_add(&d.c[0], &x, true);
			}
		}
		if (r % 7 < 4)
		{
			for (int i = 0; i < 3; i++)
				d.c[i].negative = d.c[i].n > 0 && !d.c[i].negative;
		}
		if (r % 16 < 3)
		{
			/* a line, or a constant */
			big_clear(&d.c[2]);
			if (r % 16 == 2)
				big_clear(&d.c[1]);
		}
		from = vertex - (vertex < 0 ? -vertex : vertex) * spread - (r % 6 == 0 ? 1 : 0);
		to = vertex + (vertex < 0 ? -vertex : vertex) * spread *
			(double) unit_random_below(&rng, 4) + (r % 6 == 1 ? 2 : 0);
		if (r % 11 == 0)
			from = (double) (int64_t) (from - 1);
		if (to <= from)
			to = from == 0 ? 1 : double_of_key(key_of_double(from) + 1 +
											   unit_random_below(&rng, 3)) + 0.0;

		(void) measure_deficit_piece(&d, from, to, measure_deficit_sign(&d, from));
		changes += events.n > 1;
		doubles += events.n > 2 && events.crossing[1].at == events.crossing[2].at;
#ifndef NO_ORACLE
		{
			Events		expected = {0, {0}, {{0, 0}}};
			mpq_t		c[3];

			for (int i = 0; i < 3; i++)
			{
				mpq_init(c[i]);
				big_to_mpq(c[i], &d.c[i]);
			}
			expect_piece(&expected, c, from, to);
			wrong += !same_events(&events, &expected);
			for (int i = 0; i < 3; i++)
				mpq_clear(c[i]);
		}
#endif
	}
	unit_ok(wrong == 0 && (uint64_t) changes > rounds / 20 && (uint64_t) doubles > rounds / 500,
			"parabolas (%d of %d wrong; %d with roots, %d of these two between neighbouring doubles)",
			wrong, (int) rounds, changes, doubles);
}

#ifndef NO_ORACLE
static void
expect_deficits(Events *events, const Sample *s, int order, double from, double to)
{
	mpq_t		weight[2],
				c[3],
				y,
				u,
				x;
	double		z = from;

	mpq_inits(weight[0], weight[1], c[0], c[1], c[2], y, u, x, NULL);
	for (int k = 0; k < 2; k++)
	{
		for (size_t i = 0; i < s[k].n; i++)
		{
			mpq_set_d(x, s[k].w[i]);
			mpq_add(weight[k], weight[k], x);
		}
	}
	for (int first = 1;; first = 0)
	{
		double		next = to;

		/* the first time only those below "from", at that line */
		for (int i = 0; i < 3; i++)
			mpq_set_ui(c[i], 0, 1);
		for (int k = 0; k < 2; k++)
		{
			for (size_t i = 0; i < s[k].n; i++)
			{
				if (s[k].y[i] < z || (!first && s[k].y[i] == z))
				{
					mpq_set_d(u, s[k].w[i]);
					mpq_mul(u, u, weight[1 - k]);
					if (k == 1)
						mpq_neg(u, u);
					mpq_set_d(y, s[k].y[i]);
					mpq_add(c[order - 1], c[order - 1], u);
					mpq_mul(u, u, y);
					mpq_neg(u, u);
					if (order == 2)
						mpq_add(c[0], c[0], u);
					if (order == 3)
					{
						mpq_add(c[1], c[1], u);
						mpq_add(c[1], c[1], u);
						mpq_mul(u, u, y);
						mpq_sub(c[0], c[0], u);
					}
				}
				else if (s[k].y[i] > z && s[k].y[i] < next)
					next = s[k].y[i];
			}
		}
		if (first)
		{
			mpq_set_d(x, z);
			mpq_mul(y, c[2], x);
			mpq_add(y, y, c[1]);
			mpq_mul(y, y, x);
			mpq_add(y, y, c[0]);
			expect(events, mpq_sgn(y), from, 0);
		}
		else
		{
			expect_piece(events, c, z, next);
			z = next;
		}
		if (z >= to)
			break;
	}
	mpq_clears(weight[0], weight[1], c[0], c[1], c[2], y, u, x, NULL);
}

/* The curve of s at share p of its people, and the next kink after p. */
static void
curve_at(mpq_t result, mpq_t kink, const Sample *s, CurveKind kind, double line, const mpq_t p)
{
	mpq_t		weight,
				base,
				share,
				w,
				t;
	bool		found = false;

	mpq_inits(weight, base, share, w, t, NULL);
	for (size_t i = 0; i < s->n; i++)
	{
		mpq_set_d(w, s->w[i]);
		mpq_add(weight, weight, w);
		mpq_set_d(t, s->y[i]);
		mpq_mul(t, t, w);
		mpq_add(base, base, t);
	}
	if (kind != CURVE_LORENZ)
		mpq_set(base, weight);
	mpq_set_ui(result, 0, 1);
	for (size_t i = 0; i < s->n && !found; i++)
	{
		mpq_set_d(w, s->w[i]);
		mpq_div(w, w, weight);
		mpq_add(share, share, w);
		mpq_set_d(t, kind == CURVE_TIP ? measure_tip_term(s->y[i], line) : s->y[i]);
		if (mpq_cmp(share, p) > 0)
		{
			/* only a part of the step lies before p */
			mpq_set(kink, share);
			mpq_sub(share, share, w);
			mpq_sub(w, p, share);
			found = true;
		}
		mpq_mul(t, t, w);
		mpq_mul(t, t, weight);
		mpq_div(t, t, base);
		mpq_add(result, result, t);
	}
	if (!found)
		mpq_set_ui(kink, 2, 1);
	mpq_clears(weight, base, share, w, t, NULL);
}

static void
expect_curves(Events *events, const Sample *s, CurveKind kind, double line)
{
	mpq_t		p,
				next,
				kink,
				height[2],
				f,
				before,
				height_before,
				p_before,
				x;

	mpq_inits(p, next, kink, height[0], height[1], f, before, height_before, p_before, x, NULL);
	for (;;)
	{
		curve_at(height[0], next, &s[0], kind, line, p);
		curve_at(height[1], kink, &s[1], kind, line, p);
		if (mpq_cmp(kink, next) < 0)
			mpq_set(next, kink);
		mpq_sub(f, height[0], height[1]);
		if (mpq_sgn(before) * mpq_sgn(f) < 0)
		{
			/* before / (before - f) of the way */
			mpq_sub(x, before, f);
			mpq_div(x, before, x);
			mpq_sub(kink, p, p_before);
			mpq_mul(kink, kink, x);
			mpq_add(kink, kink, p_before);
			mpq_sub(before, height[0], height_before);
			mpq_mul(before, before, x);
			mpq_add(before, before, height_before);
			expect(events, mpq_sgn(f), mpq_to_double(kink), mpq_to_double(before));
		}
		else if (mpq_sgn(f) != 0)
			expect(events, mpq_sgn(f), mpq_to_double(p_before), mpq_to_double(height_before));
		mpq_set(before, f);
		mpq_set(height_before, height[0]);
		mpq_set(p_before, p);
		if (mpq_cmp_ui(p, 1, 1) >= 0)
			break;
		mpq_set(p, next);
	}
	mpq_clears(p, next, kink, height[0], height[1], f, before, height_before, p_before, x, NULL);
}
#endif

static void
test_sweeps(void)
{
	uint64_t	rounds = unit_count(4000) / 2 + 100;
	int			wrong_deficits = 0,
				wrong_curves = 0,
				crossings = 0,
				points = 0,
				undefined = 0;

	for (uint64_t r = 0; r < rounds; r++)
	{
		Sample		s[2];
		int			kind = (int) (r % 4);
		double		from,
					to;
		double		mean[2];

		random_sample(&s[0], kind);
		random_sample(&s[1], kind);
		from = s[0].y[0] - 1;
		to = s[1].y[s[1].n - 1] * 2 + 3;
		if (r % 3 == 0)
		{
			from = s[0].y[unit_random_below(&rng, s[0].n)];
			to = s[1].y[unit_random_below(&rng, s[1].n)];
		}
		if (to < from)
			to = from;
		for (int order = 1; order <= 3; order++)
		{
			Events		events = {0, {0}, {{0, 0}}};

			measure_compare_deficits(&s[0].e, &s[1].e, order, from, to, record, &events);
			crossings += events.n > 1;
#ifndef NO_ORACLE
			{
				Events		expected = {0, {0}, {{0, 0}}};

				expect_deficits(&expected, s, order, from, to);
				wrong_deficits += !same_events(&events, &expected);
			}
#endif
		}
		for (int k = 0; k < 2; k++)
			(void) measure_mean(&s[k].e, &mean[k]);
		for (int k = 0; k < 3; k++)
		{
			Events		events = {0, {0}, {{0, 0}}};
			double		line = 0.25 + s[0].y[unit_random_below(&rng, s[0].n)];
			MeasureStatus status;

			if (line <= 0)
				line = 2.5;
			status = measure_compare_curves(&s[0].e, &s[1].e, (CurveKind) k, line, record, &events);
			points += events.n > 1;
			if (k == CURVE_LORENZ && (mean[0] <= 0 || mean[1] <= 0))
			{
				undefined++;
				wrong_curves += status != MEASURE_NULL || events.n != 0;
				continue;
			}
			wrong_curves += status != MEASURE_OK;
#ifndef NO_ORACLE
			{
				Events		expected = {0, {0}, {{0, 0}}};

				expect_curves(&expected, s, (CurveKind) k, line);
				wrong_curves += !same_events(&events, &expected);
			}
#endif
		}
	}
	unit_ok(wrong_deficits == 0 && (uint64_t) crossings > rounds / 4,
			"deficits over the lines (%d of %d wrong, %d with a crossing)", wrong_deficits, 3 * (int) rounds, crossings);
	unit_ok(wrong_curves == 0 && (uint64_t) points > rounds / 8 &&
			(uint64_t) undefined > rounds / 100,
			"curves (%d of %d wrong, %d with a crossing)", wrong_curves, 3 * (int) rounds, points);
}

/*
 * The widest numbers: weights with digits at both ends of core's grid, as a
 * stored value can have them, and welfare from 2^-1074 to 2^1024.  Nothing may
 * outgrow a BigNumber.
 */
static void
test_room(void)
{
	static Sample s[2];
	static const double value[] = {-1.7976931348623157e308, -1, -4.9e-324, 4.9e-324, 1, 3, 1.7e308,
								   1.7976931348623157e308};
	int			longest = 0,
				wrong = 0,
				crossings = 0;

	for (int r = 0; r < 60; r++)
	{
		for (int k = 0; k < 2; k++)
		{
			s[k].n = 8;
			for (size_t i = 0; i < s[k].n; i++)
			{
				s[k].y[i] = value[i];
				s[k].w[i] = 1;
			}
			fill_entries(&s[k], 0, EXACT_LIMBS);
			for (size_t i = 0; i < s[k].n; i++)
			{
				uint64_t   *limb = s[k].word + s[k].e.stride * i + 1;

				limb[0] = unit_random(&rng) | 1;
				limb[unit_random_below(&rng, EXACT_LIMBS)] ^= unit_random(&rng);
				limb[EXACT_LIMBS - 1] = (unit_random(&rng) >> 2) | 1;
			}
		}
		for (int order = 1; order <= 3; order++)
		{
			Events		events = {0, {0}, {{0, 0}}};

			measure_compare_deficits(&s[0].e, &s[1].e, order, value[0], value[7], record, &events);
			crossings += events.n > 1;
		}
		for (int k = 0; k < 3; k++)
		{
			Events		events = {0, {0}, {{0, 0}}};
			MeasureStatus status =
				measure_compare_curves(&s[0].e, &s[1].e, (CurveKind) k, 3, record, &events);

			crossings += events.n > 1;
			if (k == CURVE_GENERALIZED_LORENZ && status == MEASURE_OK)
			{
				/* the level of a crossing, as long as can be */
				BigNumber	scale,
							base,
							level;
				CurveSide	side[2];

				for (int j = 0; j < 2; j++)
				{
					if (curve_side_start(&side[j], &s[j].e, &s[1 - j].e, k, 3) != MEASURE_OK ||
						!curve_side_load(&side[j]) ||
						!curve_side_advance(&side[j]))
						wrong++;
				}
				big_multiply(&scale, &side[0].rise, &side[1].width);
				big_multiply(&base, &scale, &side[0].end_y);
				big_multiply(&level, &base, &side[1].other_weight);
				longest = level.n > longest ? level.n : longest;
			}
			wrong += status == MEASURE_NULL && k != CURVE_LORENZ;
		}
	}
	unit_ok(wrong == 0 && crossings > 60 && longest > 350 && longest < BIG_LIMBS - 8,
			"room for the widest numbers (%d limbs)", longest);
}

int
main(void)
{
	test_big();
	test_parabolas();
	test_sweeps();
	test_room();
	unit_digest_print(&digest);
	return unit_done();
}
