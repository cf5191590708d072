/*
 * test_terms.c
 *	  The terms of the poverty indices, at the ends of the doubles, against MPFR.
 *
 * They are inlined into code that has compared welfare and line before, and
 * what a compiler concludes from these comparisons has been wrong.  So they are
 * tested where it knows nothing and where it knows as much as it can.
 */
#include "unit.h"

#include <float.h>

#include "measure/terms.h"

#ifndef NO_ORACLE
#include <mpfr.h>
#endif

#define NOINLINE	__attribute__((noinline))

/* Nothing is known of the operands. */
static double
watts_opaque(double welfare, double line)
{
	volatile double w = welfare;
	volatile double z = line;

	return watts_term(w, z);
}

static double
gap_opaque(double welfare, double line)
{
	volatile double w = welfare;
	volatile double z = line;

	return gap_term(w, z);
}

/* As poverty_summary has it, and with more and more known. */
static NOINLINE double
watts_of_positive(double welfare, double line)
{
	return welfare > 0 ? watts_term(welfare, line) : 0;
}

static NOINLINE double
watts_below_line(double welfare, double line)
{
	return welfare > 0 && line > 0 && welfare < line ? watts_term(welfare, line) : 0;
}

static NOINLINE double
watts_of_finite(double welfare, double line)
{
	return welfare > 0 && line <= DBL_MAX && welfare < line ? watts_term(welfare, line) : 0;
}

static NOINLINE double
watts_of_tiny(double welfare, double line)
{
	return welfare > 0 && welfare < 1 && line > 1 && line <= DBL_MAX ?
		watts_term(welfare, line) : watts_opaque(welfare, line);
}

static NOINLINE double
gap_below_line(double welfare, double line)
{
	return line > 0 && welfare < line ? gap_term(welfare, line) : 0;
}

static NOINLINE double
gap_of_finite(double welfare, double line)
{
	return line > 0 && line <= DBL_MAX && welfare >= -DBL_MAX && welfare < line ?
		gap_term(welfare, line) : 0;
}

static NOINLINE double
gap_of_debt(double welfare, double line)
{
	return line > 0 && line <= DBL_MAX && welfare < 0 && welfare >= -DBL_MAX ?
		gap_term(welfare, line) : gap_opaque(welfare, line);
}

typedef double (*Term) (double welfare, double line);

static const Term watts[] = {watts_of_positive, watts_below_line, watts_of_finite, watts_of_tiny};
static const Term gaps[] = {gap_below_line, gap_of_finite, gap_of_debt};

#define COUNT(array)	(sizeof(array) / sizeof(array[0]))

static uint64_t differing = 0;	/* other than where nothing is known */
static uint64_t beyond = 0;		/* quotient or difference beyond double */
static unit_digest digest = UNIT_DIGEST("terms");

#ifndef NO_ORACLE
static uint64_t inexact = 0;	/* beyond the bound of error */

/*
 * Is the value within a few roundings of the exact one?  ln(z / w) of a rounded
 * ratio may be off by the half unit of the ratio, too.  An infinite gap is right
 * if it is beyond double.
 */
static int
is_near(double value, mpfr_t exact, double absolute)
{
	mpfr_t		error;
	int			near;

	if (!double_is_finite(value))
		return mpfr_cmp_d(exact, DBL_MAX) > 0;
	mpfr_init2(error, 200);
	mpfr_sub_d(error, exact, value, MPFR_RNDN);
	mpfr_abs(error, error, MPFR_RNDN);
	mpfr_abs(exact, exact, MPFR_RNDN);
	mpfr_mul_d(exact, exact, 4 * DBL_EPSILON, MPFR_RNDN);
	mpfr_add_d(exact, exact, absolute, MPFR_RNDN);
	near = mpfr_cmp(error, exact) <= 0;
	mpfr_clear(error);
	return near;
}

static void
check_exact(double welfare, double line, double gap, double measure_log_ratio)
{
	mpfr_t		w,
				z,
				exact;

	mpfr_inits2(3000, w, z, exact, (mpfr_ptr) 0);
	mpfr_set_d(w, welfare, MPFR_RNDN);
	mpfr_set_d(z, line, MPFR_RNDN);
	mpfr_sub(exact, z, w, MPFR_RNDN);
	mpfr_div(exact, exact, z, MPFR_RNDN);
	inexact += !is_near(gap, exact, 0);
	if (welfare > 0)
	{
		mpfr_div(exact, z, w, MPFR_RNDN);
		mpfr_set_prec(w, 200);
		mpfr_log(w, exact, MPFR_RNDN);
		inexact += !is_near(measure_log_ratio, w, DBL_EPSILON);
	}
	mpfr_clears(w, z, exact, (mpfr_ptr) 0);
}
#endif

/* One poor unit in all contexts. */
static void
check(double welfare, double line)
{
	double		gap = gap_opaque(welfare, line);
	double		measure_log_ratio = welfare > 0 ? watts_opaque(welfare, line) : 0;
	volatile double quotient = line / welfare;
	volatile double difference = line - welfare;

	beyond += !double_is_finite(welfare > 0 ? quotient : difference);
	for (size_t i = 0; i < COUNT(gaps); i++)
		differing += double_to_bits(gaps[i] (welfare, line)) != double_to_bits(gap);
	for (size_t i = 0; welfare > 0 && i < COUNT(watts); i++)
		differing += double_to_bits(watts[i] (welfare, line)) != double_to_bits(measure_log_ratio);
#ifndef NO_ORACLE
	check_exact(welfare, line, gap, measure_log_ratio);
#endif
	unit_digest_double(&digest, gap);
	unit_digest_double(&digest, measure_log_ratio);
}

int
main(void)
{
	static const double ends[] = {
		4.9406564584124654e-324, 1e-310, DBL_MIN, 1e-300, 1e-150, 0.1, 1, 2994.7, 2995,
		9007199254740993.0, 1e150, 1e300, 8.9884656743115785e307, DBL_MAX
	};
	unit_rng	rng = {15001};
	uint64_t	n = unit_count(20000);

	for (size_t i = 0; i < COUNT(ends); i++)
	{
		for (size_t j = 0; j < COUNT(ends); j++)
		{
			if (ends[i] < ends[j])
				check(ends[i], ends[j]);
			check(-ends[i], ends[j]);
		}
		check(0, ends[i]);
	}
	for (uint64_t i = 0; i < n; i++)
	{
		double		welfare = unit_random_finite(&rng);
		double		line = unit_random_finite(&rng);

		if (line < 0)
			line = -line;
		if (line > 0 && welfare < line)
			check(welfare, line);
	}
	unit_ok(differing == 0,
			"the terms are the same whatever is known of welfare and line: %" PRIu64 " differ", differing);
	unit_ok(beyond > 100,
			"%" PRIu64 " quotients and differences were beyond double", beyond);
#ifndef NO_ORACLE
	unit_ok(inexact == 0, "gaps and logarithms are near the exact ones: %" PRIu64 " are not", inexact);
	mpfr_free_cache();
#endif
	unit_digest_print(&digest);
	return unit_done();
}
