/*
 * test_probability.c
 *	  Quantiles and confidence limits, against MPFR: what a limit promises is
 *	  the probability beyond it, so that is computed with many digits, and its
 *	  error is divided by the slope.
 */
#include "exact_inputs.h"

#include "number/elementary.h"
#include "number/poll.h"
#include "number/probability.h"

#ifndef NO_ORACLE
#include <mpfr.h>

#define DIGITS	200				/* binary */

static mpfr_t p;
static mpfr_t q;
static mpfr_t pmf;
static mpfr_t term;
static mpfr_t sum;
static mpfr_t t;

/*
 * Relative error of a limit for p: ln(P / tail) / (slope of ln P) / p, where P
 * is the probability of x or more (or x or fewer) successes.
 */
static double
limit_error(unsigned long x, unsigned long n, double tail, bool upper, double limit)
{
	unsigned long i = upper ? n - x : x;

	mpfr_set_d(p, limit, MPFR_RNDN);
	mpfr_ui_sub(q, 1, p, MPFR_RNDN);

	/* n! / x! / (n - x)! p^x q^(n - x) */
	mpfr_set_ui(t, n + 1, MPFR_RNDN);
	mpfr_lngamma(pmf, t, MPFR_RNDN);
	mpfr_set_ui(t, x + 1, MPFR_RNDN);
	mpfr_lngamma(t, t, MPFR_RNDN);
	mpfr_sub(pmf, pmf, t, MPFR_RNDN);
	mpfr_set_ui(t, n - x + 1, MPFR_RNDN);
	mpfr_lngamma(t, t, MPFR_RNDN);
	mpfr_sub(pmf, pmf, t, MPFR_RNDN);
	mpfr_log(t, p, MPFR_RNDN);
	mpfr_mul_ui(t, t, x, MPFR_RNDN);
	mpfr_add(pmf, pmf, t, MPFR_RNDN);
	mpfr_log(t, q, MPFR_RNDN);
	mpfr_mul_ui(t, t, n - x, MPFR_RNDN);
	mpfr_add(pmf, pmf, t, MPFR_RNDN);

	/* the other terms, as multiples of it */
	mpfr_set_ui(term, 1, MPFR_RNDN);
	mpfr_set_ui(sum, 1, MPFR_RNDN);
	for (; i > 0; i--)
	{
		mpfr_mul_ui(term, term, i, MPFR_RNDN);
		mpfr_div_ui(term, term, n - i + 1, MPFR_RNDN);
		mpfr_mul(term, term, upper ? p : q, MPFR_RNDN);
		mpfr_div(term, term, upper ? q : p, MPFR_RNDN);
		mpfr_add(sum, sum, term, MPFR_RNDN);
		if (mpfr_get_exp(term) < mpfr_get_exp(sum) - DIGITS)
			break;
	}

	/* ln(pmf sum / tail) sum / (x / p) / p, or for q */
	mpfr_log(t, sum, MPFR_RNDN);
	mpfr_add(t, t, pmf, MPFR_RNDN);
	mpfr_set_d(term, tail, MPFR_RNDN);
	mpfr_log(term, term, MPFR_RNDN);
	mpfr_sub(t, t, term, MPFR_RNDN);
	mpfr_mul(t, t, sum, MPFR_RNDN);
	if (upper)
		mpfr_div_ui(t, t, x, MPFR_RNDN);
	else
	{
		mpfr_div_ui(t, t, n - x, MPFR_RNDN);
		mpfr_mul(t, t, q, MPFR_RNDN);
		mpfr_div(t, t, p, MPFR_RNDN);
	}
	mpfr_abs(t, t, MPFR_RNDN);
	return mpfr_get_d(t, MPFR_RNDU);
}

/* The same for the quantile z of the normal distribution. */
static double
quantile_error(double tail, double z)
{
	mpfr_set_d(p, z, MPFR_RNDN);
	mpfr_set_ui(t, 2, MPFR_RNDN);
	mpfr_sqrt(t, t, MPFR_RNDN);
	mpfr_div(t, p, t, MPFR_RNDN);
	mpfr_erfc(sum, t, MPFR_RNDN);
	mpfr_div_2ui(sum, sum, 1, MPFR_RNDN);	/* P(Z > z) */
	mpfr_sqr(t, p, MPFR_RNDN);
	mpfr_div_2ui(t, t, 1, MPFR_RNDN);
	mpfr_neg(t, t, MPFR_RNDN);
	mpfr_exp(pmf, t, MPFR_RNDN);
	mpfr_const_pi(q, MPFR_RNDN);
	mpfr_mul_2ui(q, q, 1, MPFR_RNDN);
	mpfr_sqrt(q, q, MPFR_RNDN);
	mpfr_div(pmf, pmf, q, MPFR_RNDN);	/* density */
	mpfr_sub_d(t, sum, tail, MPFR_RNDN);
	mpfr_div(t, t, pmf, MPFR_RNDN);
	mpfr_div(t, t, p, MPFR_RNDN);
	mpfr_abs(t, t, MPFR_RNDN);
	return mpfr_get_d(t, MPFR_RNDU);
}

/* A root of Wilson's equation: relative error by its residual and slope. */
static double
wilson_error(double x, double n, double z, double limit)
{
	mpfr_set_d(p, limit, MPFR_RNDN);
	mpfr_set_d(q, z, MPFR_RNDN);
	mpfr_sqr(q, q, MPFR_RNDN);

	/* (n + z^2) p^2 - (2 x + z^2) p + x^2 / n */
	mpfr_add_d(sum, q, n, MPFR_RNDN);
	mpfr_mul(sum, sum, p, MPFR_RNDN);
	mpfr_add_d(t, q, 2 * x, MPFR_RNDN);
	mpfr_mul_2ui(term, sum, 1, MPFR_RNDN);
	mpfr_sub(term, term, t, MPFR_RNDN); /* the slope */
	mpfr_sub(sum, sum, t, MPFR_RNDN);
	mpfr_mul(sum, sum, p, MPFR_RNDN);
	mpfr_set_d(t, x, MPFR_RNDN);
	mpfr_sqr(t, t, MPFR_RNDN);
	mpfr_div_d(t, t, n, MPFR_RNDN);
	mpfr_add(sum, sum, t, MPFR_RNDN);
	mpfr_div(sum, sum, term, MPFR_RNDN);
	mpfr_div(sum, sum, p, MPFR_RNDN);
	mpfr_abs(sum, sum, MPFR_RNDN);
	return mpfr_get_d(sum, MPFR_RNDU);
}
#endif

static void
test_quantile(void)
{
	unit_rng	rng = {8001};
	unit_digest digest = UNIT_DIGEST("normal_quantile");
	uint64_t	count = unit_count(5000);
	double		worst = 0;

	unit_ok(normal_quantile(0.5) == 0, "half of everything lies above 0");
	for (uint64_t i = 0; i < count; i++)
	{
		double		tail = 0.5 * unit_random_fraction(&rng);
		double		z;

		if (i % 2 == 0)
			tail = pov_exp(-700 * tail);
		if (tail <= 0 || tail >= 0.5)
			continue;
		z = normal_quantile(tail);
		unit_digest_double(&digest, z);
#ifndef NO_ORACLE
		{
			double		error = quantile_error(tail, z);

			worst = error > worst ? error : worst;
		}
#endif
	}
#ifndef NO_ORACLE
	printf("# normal_quantile: largest relative error %.3g\n", worst);
#endif
	unit_ok(worst < 1e-15, "normal_quantile is within 1e-15");
	unit_digest_print(&digest);
}

static void
test_limits(void)
{
	unit_rng	rng = {8002};
	unit_digest digest = UNIT_DIGEST("limits");
	uint64_t	count = unit_count(600);
	double		worst_exact = 0;
	double		worst_wilson = 0;
	Tally		edges = {0, 0};

	if (count > 20000)
		count = 20000;
	for (uint64_t i = 0; i < count; i++)
	{
		double		size = unit_random_fraction(&rng);
		double		range = (double) (3 + unit_random_below(&rng, 10));
		double		n = (double) (uint64_t) pov_exp(1 + range * size);
		double		x = (double) (uint64_t) (unit_random_fraction(&rng) * (n + 1));
		double		tail = 0.5 * unit_random_fraction(&rng);
		double		lower,
					upper;

		switch (unit_random_below(&rng, 6))
		{
			case 0:
				x = (double) unit_random_below(&rng, 3);
				break;
			case 1:
				x = n - (double) unit_random_below(&rng, 3);
				break;
		}
		if (x > n)
			x = n;
		if (x < 0)
			x = 0;
		if (unit_random_below(&rng, 3) == 0)
			tail = 0.025;
		if (tail == 0)
			continue;

		clopper_pearson_limits(x, n, tail, &lower, &upper);
		unit_digest_double(&digest, lower);
		unit_digest_double(&digest, upper);
		tally(&edges, (lower == 0) == (x == 0) && lower <= x / n && x / n <= upper &&
			  (x == n) == (upper == 1),
			  "exact limits of %.0f of %.0f, tail %g", x, n, tail);
#ifndef NO_ORACLE
		if (x > 0)
		{
			double		error = limit_error((unsigned long) x, (unsigned long) n, tail, true,
											lower);

			worst_exact = error > worst_exact ? error : worst_exact;
		}
		if (x < n)
		{
			double		error = limit_error((unsigned long) x, (unsigned long) n, tail, false,
											upper);

			worst_exact = error > worst_exact ? error : worst_exact;
		}
#endif
		wilson_limits(x, n, tail, &lower, &upper);
		unit_digest_double(&digest, lower);
		unit_digest_double(&digest, upper);
		tally(&edges, (lower == 0) == (x == 0) && lower <= x / n && x / n <= upper &&
			  (x == n) == (upper == 1),
			  "Wilson limits of %.0f of %.0f, tail %g", x, n, tail);
#ifndef NO_ORACLE
		{
			double		z = normal_quantile(tail);
			double		error = x > 0 ? wilson_error(x, n, z, lower) : 0;

			worst_wilson = error > worst_wilson ? error : worst_wilson;
			error = x < n ? wilson_error(x, n, z, upper) : 0;
			worst_wilson = error > worst_wilson ? error : worst_wilson;
		}
#endif
	}
	tally_report(&edges, "limits include the share, and reach 0 and 1 only with none and all");
#ifndef NO_ORACLE
	printf("# clopper_pearson_limits: largest relative error %.3g\n", worst_exact);
	printf("# wilson_limits: largest relative error, given z, %.3g\n", worst_wilson);
#endif
	unit_ok(worst_exact < 1e-14, "exact limits are within 1e-14");
	unit_ok(worst_wilson < 1e-15, "Wilson limits are within 1e-15");
	unit_digest_print(&digest);
}

static int	polls = 0;

static void
count_poll(void)
{
	polls++;
}

/* The tail of many successes has millions of terms. */
static void
test_polls(void)
{
	double		lower,
				upper;

	number_poll = count_poll;
	clopper_pearson_limits(5e11, 1e12, 0.025, &lower, &upper);
	number_poll = NULL;
	unit_ok(lower < 0.5 && upper > 0.5 && polls > 50, "%d polls of exact limits", polls);
}

int
main(void)
{
#ifndef NO_ORACLE
	mpfr_set_default_prec(DIGITS + 60);
	mpfr_inits(p, q, pmf, term, sum, t, (mpfr_ptr) 0);
#endif
	test_quantile();
	test_limits();
	test_polls();
	return unit_done();
}
