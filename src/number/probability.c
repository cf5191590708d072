#include "number/probability.h"

#include <stdbool.h>

#include "number/elementary.h"
#include "number/poll.h"

/*
 *	  Quantiles of the normal distribution, confidence limits of a share.
 *
 * Everything here is made of IEEE basic operations and of core's own ln and
 * exp, so it has the same bits everywhere.  test/unit/test_probability.c holds
 * the errors against MPFR: the quantile of the normal distribution is within
 * 1e-15 of itself, and so is a Wilson limit, given the quantile; a limit of
 * Clopper and Pearson is within 1e-14, up to a billion observations.
 */

/* A fused multiply-add rounds once where we round twice. */
#if defined(__clang__)
#pragma STDC FP_CONTRACT OFF
#elif defined(__GNUC__)
#pragma GCC optimize ("fp-contract=off")
#endif

#define TWO_PI	6.283185307179586476925

/* The square root, within one unit of the last place, without libm. */
double
square_root(double x)
{
	double		s;

	if (x <= 0)
		return 0;
	s = pov_exp(0.5 * pov_ln(x));
	return 0.5 * (s + x / s);
}

static double
polynomial(double x, const double *coefficient, int degree)
{
	double		sum = coefficient[0];

	for (int i = 1; i <= degree; i++)
		sum = sum * x + coefficient[i];
	return sum;
}

/*
 * The z that a standard normal variable exceeds with probability "tail", which
 * is above 0 and at most one half.  M. J. Wichura, "Algorithm AS 241: The
 * percentage points of the normal distribution" (1988), its PPND16.
 */
double
normal_quantile(double tail)
{
	static const double central[2][8] = {
		{2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4,
		 4.5921953931549871457e4, 1.3731693765509461125e4, 1.9715909503065514427e3,
		 1.3314166789178437745e2, 3.3871328727963666080e0},
		{5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4,
		 2.1213794301586595867e4, 5.3941960214247511077e3, 6.8718700749205790830e2,
		 4.2313330701600911252e1, 1.0}
	};
	static const double near[2][8] = {
		{7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
		 1.27045825245236838258e0, 3.64784832476320460504e0, 5.76949722146069140550e0,
		 4.63033784615654529590e0, 1.42343711074968357734e0},
		{1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
		 1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e0,
		 2.05319162663775882187e0, 1.0}
	};
	static const double far[2][8] = {
		{2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
		 2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e0,
		 5.46378491116411436990e0, 6.65790464350110377720e0},
		{2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
		 7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
		 5.99832206555887937690e-1, 1.0}
	};
	double		q = 0.5 - tail;
	double		r;

	if (q <= 0.425)
	{
		r = 0.180625 - q * q;
		return q * polynomial(r, central[0], 7) / polynomial(r, central[1], 7);
	}
	r = square_root(-pov_ln(tail));
	if (r <= 5.0)
		return polynomial(r - 1.6, near[0], 7) / polynomial(r - 1.6, near[1], 7);
	return polynomial(r - 5.0, far[0], 7) / polynomial(r - 5.0, far[1], 7);
}

/*
 * The score interval of E. B. Wilson, "Probable inference, the law of
 * succession, and statistical inference" (1927): the two roots p of
 * (n + z^2) p^2 - (2 x + z^2) p + x^2 / n = 0.  The smaller one is taken from
 * the product of both, so that nothing cancels, and each side is the mirror of
 * the other.
 */
static double
wilson_lower(double x, double n, double z)
{
	double		z2 = z * z;
	double		root = z * square_root(x / n * (n - x) + 0.25 * z2);

	return x / n * x / (x + 0.5 * z2 + root);
}

static double
wilson_upper(double x, double n, double z)
{
	double		z2 = z * z;
	double		root = z * square_root(x / n * (n - x) + 0.25 * z2);

	if (x >= n)
		return 1;
	return (x + 0.5 * z2 + root) / (n + z2);
}

/* Limits that the share of successes leaves on each side with this probability. */
void
wilson_limits(double successes, double n, double tail, double *lower, double *upper)
{
	double		z = normal_quantile(tail);

	*lower = wilson_lower(successes, n, z);
	*upper = wilson_upper(successes, n, z);
}

/*
 * ln(x!) less Stirling's formula for it, for x > 0.  The series is good from
 * 16 on; below, x is moved up.
 */
static double
stirling_error(double x)
{
	double		sum = 0;
	double		y;

	while (x < 16)
	{
		sum += (x + 0.5) * pov_ln((x + 1) / x) - 1;
		x++;
	}
	y = 1 / (x * x);
	return sum +
		(1.0 / 12 - y * (1.0 / 360 - y * (1.0 / 1260 - y * (1.0 / 1680 - y * (1.0 / 1188))))) / x;
}

/*
 * The deviance x ln(x / mean) + mean - x, where the difference x - mean is
 * given because it is known better than by subtraction.
 */
static double
deviance(double x, double mean, double difference)
{
	double		v = difference / (x + mean);
	double		sum = difference * v;
	double		term = 2 * x * v;

	if (v > 0.1 || v < -0.1)
		return x * pov_ln(x / mean) - difference;
	/* Each term adds two digits, or all are NaN. */
	for (int j = 3; j < 100; j += 2)
	{
		double		last = sum;

		term *= v * v;
		sum += term / j;
		if (sum == last)
			break;
	}
	return sum;
}

/*
 * Probability of x successes out of n.  C. Loader, "Fast and accurate
 * computation of binomial probabilities" (2000): the terms of the deviance do
 * not cancel, however large n is.
 */
static double
binomial(double x, double n, double p)
{
	double		q = 1 - p;
	double		difference = x - n * p;

	if (x == 0)
		return pov_exp(p < 0.1 ? -deviance(n, n * q, n * p) - n * p : n * pov_ln(q));
	if (x == n)
		return pov_exp(q < 0.1 ? -deviance(n, n * p, n * q) - n * q : n * pov_ln(p));
	return pov_exp(stirling_error(n) - stirling_error(x) - stirling_error(n - x) -
				   deviance(x, n * p, difference) - deviance(n - x, n * q, -difference)) /
		square_root(TWO_PI * x * ((n - x) / n));
}

/*
 * The same function of numbers that need not be whole, x = a out of a + b, with
 * the shares p and q = 1 - p.  The smaller of both is precise, the other is
 * rounded.
 */
double
binomial_density(double a, double b, double p, double q)
{
	double		n = a + b;
	double		difference = p < q ? a - n * p : n * q - b;

	return pov_exp(stirling_error(n) - stirling_error(a) - stirling_error(b) -
				   deviance(a, n * p, difference) - deviance(b, n * q, -difference)) /
		square_root(TWO_PI * a * (b / n));
}

/*
 * Probability of x successes or more ("upper"), or x or fewer, as a multiple
 * of that of x.  It is asked for tails only, where each term is smaller than
 * the one before.
 */
static double
tail_sum(double x, double n, double p, bool upper)
{
	double		odds = upper ? p / (1 - p) : (1 - p) / p;
	double		i = upper ? n - x : x;	/* successes (failures) to go */
	double		term = 1,
				sum = 1;

	for (size_t step = 0; i > 0; step++)
	{
		double		ratio = i / (n - i + 1) * odds;

		number_poll_at(step, 0x10000);
		term *= ratio;
		sum += term;
		if (term < 1e-18 * (1 - ratio) * sum)
			break;
		i--;
	}
	return sum;
}

/*
 * The p at which x successes or more ("upper"), or x or fewer, out of n have
 * the probability "tail".  Newton's method on the logarithm, inside of a
 * bracket that is halved when a step leaves it.
 */
static double
limit(double x, double n, double tail, bool upper, double start)
{
	double		low = upper ? 0 : x / n;
	double		high = upper ? x / n : 1;
	double		p = start;

	for (int i = 0; i < 200; i++)
	{
		double		at_x,
					sum,
					step;

		if (!(p > low && p < high))
			p = 0.5 * (low + high);
		if (p <= low || p >= high)
			break;				/* neighbours */
		at_x = binomial(x, n, p);
		if (at_x == 0)
		{
			/* Too small for a double: too far from x / n. */
			if (upper)
				low = p;
			else
				high = p;
			continue;
		}

		/* The derivative of the logarithm of at_x * sum is the divisor. */
		sum = tail_sum(x, n, p, upper);
		step = (pov_ln(tail) - pov_ln(at_x * sum)) * sum / (upper ? x / p : -(n - x) / (1 - p));
		if (step > 0)
			low = p;
		else
			high = p;
		p += step;

		/* Newton's method doubles the digits: the next step is nothing. */
		if (step < 1e-12 * p * (1 - p) && -step < 1e-12 * p * (1 - p))
			break;
	}
	return p;
}

/*
 * The interval of C. J. Clopper and E. S. Pearson, "The use of confidence or
 * fiducial limits illustrated in the case of the binomial" (1934): a limit is
 * the share at which the observed successes, or a more extreme number, have
 * the probability "tail".  successes and n are whole numbers.
 */
void
clopper_pearson_limits(double successes, double n, double tail, double *lower, double *upper)
{
	double		from,
				to;

	wilson_limits(successes, n, tail, &from, &to);
	*lower = successes > 0 ? limit(successes, n, tail, true, from) : 0;
	*upper = successes < n ? limit(successes, n, tail, false, to) : 1;
}
