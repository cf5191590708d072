/*
 * test_deprivation.c
 *	  The measures of Alkire and Foster over random profiles, and the exact
 *	  product they rest on, against GMP.
 */
#include "exact_inputs.h"

#include "measure/alkire_foster.h"
#include "number/exact_product.h"

static void
random_number(unit_rng *rng, ExactNumber *x)
{
	int			kind = (int) unit_random_below(rng, 8);
	uint64_t	limb[EXACT_LIMBS];
	int			n = 1 + (int) unit_random_below(rng, kind == 0 ? EXACT_LIMBS : 5);
	int			base = (int) unit_random_below(rng, (uint64_t) (EXACT_LIMBS - n + 1));

	/* Mostly near the middle, where products of two stay on the grid. */
	if (kind > 1 && n < 10)
		base = EXACT_ORIGIN - 8 + (int) unit_random_below(rng, 12);
	for (int i = 0; i < n; i++)
	{
		limb[i] = unit_random(rng);
		if (unit_random_below(rng, 4) == 0)
			limb[i] = 0;
		if (unit_random_below(rng, 4) == 0)
			limb[i] = ~UINT64_C(0);
		if (unit_random_below(rng, 8) == 0)
			limb[i] = UINT64_C(1) << 63;
	}
	exact_from_limbs(x, limb, base, n);
}

static void
test_product(void)
{
	unit_rng	rng = {7001};
	unit_digest digest = UNIT_DIGEST("exact_product");
	uint64_t	count = unit_count(200000);
#ifndef NO_ORACLE
	Tally		values = {0, 0};
	Tally		sums = {0, 0};
	mpz_t		a,
				b,
				c,
				limit;

	mpz_inits(a, b, c, limit, NULL);
	mpz_set_ui(limit, 1);
	mpz_mul_2exp(limit, limit, 64 * EXACT_SCALED_LIMBS - 1);
#endif
	for (uint64_t i = 0; i < count; i++)
	{
		ExactNumber x,
					y,
					product,
					sum;
		ExactStatus status,
					sum_status;

		random_number(&rng, &x);
		random_number(&rng, &y);
		random_number(&rng, &sum);
		product.n = 0;
		status = exact_product(&x, &y, &product);
		unit_digest_word(&digest, status);
		if (status == EXACT_OK)
		{
			for (int j = 0; j < product.n; j++)
				unit_digest_word(&digest, product.limb[j]);
			unit_digest_word(&digest, product.base);
		}
#ifndef NO_ORACLE
		oracle_number(a, &x);
		oracle_number(b, &y);
		mpz_mul(a, a, b);
		oracle_number(c, &sum);
		mpz_set(b, a);

		/* On the grid: a whole number of units, which the grid can hold. */
		{
			bool		fits = mpz_divisible_2exp_p(a, GRID_BITS) != 0;
			ExactNumber before = sum;

			mpz_fdiv_q_2exp(a, a, GRID_BITS);
			fits &= mpz_cmp(a, limit) < 0;
			mpz_neg(b, a);
			fits &= mpz_cmp(b, limit) <= 0;
			if (status == EXACT_OK)
				oracle_number(b, &product);
			tally(&values, fits ? status == EXACT_OK && mpz_cmp(a, b) == 0 : status == EXACT_RANGE,
				  "product %" PRIu64, i);

			sum_status = exact_add_product(&sum, &x, &y);
			mpz_add(c, c, a);
			if (sum_status == EXACT_OK)
				oracle_number(b, &sum);
			tally(&sums, sum_status == EXACT_OK ? fits && mpz_cmp(c, b) == 0 :
				  before.n == sum.n && before.base == sum.base &&
				  memcmp(before.limb, sum.limb, sizeof(uint64_t) * sum.n) == 0,
				  "sum of a product %" PRIu64, i);
		}
#else
		sum_status = exact_add_product(&sum, &x, &y);
#endif
		unit_digest_word(&digest, sum_status);
	}
#ifndef NO_ORACLE
	tally_report(&values, "products are exact, or refused because they leave the grid");
	tally_report(&sums, "sums of products are exact, or do not change");
#endif
	unit_digest_print(&digest);
}

#define PROFILES	20

typedef struct Unit
{
	uint64_t	deprived;
	uint64_t	missing;
	uint64_t	weight;
} Unit;

/* The weight of an indicator: a small whole number, a ninth, or anything. */
static double
random_omega(unit_rng *rng)
{
	uint64_t	kind = unit_random_below(rng, 6);
	uint64_t	huge = unit_random_below(rng, 30);
	double		fraction = unit_random_fraction(rng);

	if (huge == 0)
		return 1.7e308;
	if (kind == 0)
		return 0;
	if (kind <= 2)
		return (double) (1 + (int) (fraction * 9));
	if (kind <= 4)
		return (double) (1 + (int) (fraction * 3)) / 9;
	return fraction * 1e30;
}

static void
test_measures(void)
{
	unit_rng	rng = {7002};
	unit_digest digest = UNIT_DIGEST("alkire_foster");
	uint64_t	count = unit_count(20000);
#ifndef NO_ORACLE
	Tally		poor = {0, 0};
	Tally		totals_tally = {0, 0};
	Tally		scores = {0, 0};
#endif

	for (uint64_t i = 0; i < count; i++)
	{
		AfQuestion	question;
		static AfTotals totals;
		Unit		unit[PROFILES];
		ExactNumber deprivation;
		double		answer = 0;
		ExactStatus status;
		bool		zero = true;

		question.n = 1 + (int) unit_random_below(&rng, unit_random_below(&rng, 10) == 0 ?
												 AF_MAX_INDICATORS : 8);
		for (int j = 0; j < question.n; j++)
		{
			question.omega[j] = random_omega(&rng);
			zero &= question.omega[j] == 0;
		}
		if (zero)
			question.omega[0] = 1;
		question.k = (double) unit_random_below(&rng, 10) / 9;
		question.drop_missing = unit_random_below(&rng, 2) == 0;
		for (int j = 0; j < PROFILES; j++)
		{
			uint64_t	mask = question.n < 64 ? (UINT64_C(1) << question.n) - 1 : ~UINT64_C(0);
			uint64_t	rare = unit_random(&rng);

			unit[j].deprived = unit_random(&rng) & mask;
			rare &= unit_random(&rng);
			rare &= unit_random(&rng);
			unit[j].missing = rare & mask & ~unit[j].deprived;
			unit[j].weight = unit_random_below(&rng, 100000);
		}

		status = af_begin(&totals, &question);
		for (int j = 0; j < PROFILES && status == EXACT_OK; j++)
		{
			ExactNumber weight;

			exact_from_int64(&weight, (int64_t) unit[j].weight);
			status = af_add(&totals, &question, unit[j].deprived, unit[j].missing, &weight);
		}
		if (status == EXACT_OK)
			status = af_deprivation(&totals, &question, &deprivation);
		if (status == EXACT_OK && totals.poor.n > 0)
		{
			ExactNumber base;

			status = exact_product(&totals.poor, &totals.omega, &base);
			if (status == EXACT_OK)
				status = exact_quotient(&deprivation, &base, &answer);
		}
		unit_digest_word(&digest, status);
		unit_digest_double(&digest, answer);
#ifndef NO_ORACLE
		{
			mpq_t		omega[AF_MAX_INDICATORS],
						all,
						score,
						sum,
						t;
			uint64_t	population = 0,
						q = 0;
			double		rounded;
			mpz_t		z,
						grid;

			mpq_inits(all, score, sum, t, NULL);
			mpz_inits(z, grid, NULL);
			for (int j = 0; j < question.n; j++)
			{
				mpq_init(omega[j]);
				mpq_set_d(omega[j], question.omega[j]);
				mpq_add(all, all, omega[j]);
			}
			for (int j = 0; j < PROFILES; j++)
			{
				if (unit[j].missing != 0 && question.drop_missing)
					continue;
				population += unit[j].weight;
				mpq_set_ui(score, 0, 1);
				for (int k = 0; k < question.n; k++)
				{
					if ((unit[j].deprived >> k) & 1)
						mpq_add(score, score, omega[k]);
				}
				mpq_set(t, score);
				mpq_div(t, t, all);
				af_score(&totals, &question, unit[j].deprived, &rounded);

				/* mpq_get_d cuts off, so it is the double or the one below. */
				tally(&scores, rounded - mpq_get_d(t) >= 0 && rounded - mpq_get_d(t) <= 2.3e-16,
					  "score %" PRIu64, i);
				if (mpq_get_d(t) < question.k - 5e-13)
					continue;
				q += unit[j].weight;
				mpq_set_ui(t, unit[j].weight, 1);
				mpq_canonicalize(t);
				mpq_mul(score, score, t);
				mpq_add(sum, sum, score);
			}
			oracle_number(z, &totals.population);
			mpz_fdiv_q_2exp(z, z, GRID_BITS);
			tally(&poor, status == EXACT_OK && mpz_cmp_ui(z, population) == 0, "population %" PRIu64, i);
			oracle_number(z, &totals.poor);
			mpz_fdiv_q_2exp(z, z, GRID_BITS);
			tally(&poor, mpz_cmp_ui(z, q) == 0, "poor %" PRIu64, i);

			/* sum of weights x scores = sum of omega x censored weights */
			oracle_number(z, &deprivation);
			mpq_set_z(t, z);
			mpq_div_2exp(t, t, GRID_BITS);
			tally(&totals_tally, mpq_equal(t, sum), "deprivation %" PRIu64, i);
			for (int j = 0; j < question.n; j++)
				mpq_clear(omega[j]);
			mpq_clears(all, score, sum, t, NULL);
			mpz_clears(z, grid, NULL);
		}
#endif
	}
#ifndef NO_ORACLE
	tally_report(&scores, "scores are rounded shares of the weights");
	tally_report(&poor, "the weight of everybody and of the poor");
	tally_report(&totals_tally, "weighted deprivations of the poor, by unit and by indicator");
#endif
	unit_digest_print(&digest);
}

/* Alkire and Foster (2011), four persons. */
static void
test_published(void)
{
	static const uint64_t deprived[4] = {0, 10, 15, 2};
	AfQuestion	question = {4, {1, 1, 1, 1}, 0.5, true};
	static AfTotals totals;
	ExactNumber one,
				deprivation,
				base;
	double		h,
				a,
				m0;

	exact_from_int64(&one, 1);
	af_begin(&totals, &question);
	for (int i = 0; i < 4; i++)
		af_add(&totals, &question, deprived[i], 0, &one);
	af_deprivation(&totals, &question, &deprivation);
	exact_quotient(&totals.poor, &totals.population, &h);
	exact_product(&totals.poor, &totals.omega, &base);
	exact_quotient(&deprivation, &base, &a);
	exact_product(&totals.population, &totals.omega, &base);
	exact_quotient(&deprivation, &base, &m0);
	unit_ok(h == 0.5 && a == 0.75 && m0 == 0.375, "the published example: H = 1/2, A = 3/4, M0 = 3/8");
}

int
main(void)
{
	test_product();
	test_measures();
	test_published();
	return unit_done();
}
