#include "number/student.h"

#include <float.h>

#include "number/double_bits.h"
#include "number/elementary.h"
#include "number/probability.h"

/*
 *	  Tails and quantiles of Student's t and of the beta distribution.
 *
 * Made of IEEE basic operations and of the room's own ln and exp.
 * test/unit/test_survey.c holds them against R's: 2e-12 of the value for
 * quantiles, 1e-11 for tails, and less below one degree of freedom, where numbers
 * are so far out that logarithms of them are all there is.
 *
 * Every loop ends after a number of steps, for NaN compares with nothing.
 */

/* A fused multiply-add rounds once where we round twice. */
#if defined(__clang__)
#pragma STDC FP_CONTRACT OFF
#elif defined(__GNUC__)
#pragma GCC optimize ("fp-contract=off")
#endif

#define PI	3.14159265358979323846
#define INFINITE	(DBL_MAX * 2)

/*
 * With more degrees of freedom, series in their inverse are more precise than
 * the incomplete beta function, whose argument is nearly 1 then.
 */
#define LARGE_DF	2000
#define STEPS_MAX	1000000

/* The continued fraction takes the root of this many steps. */
#define LARGE_BETA	1e10

/* Below it nothing of a tail is nearer to 0 than to 1, as far as doubles go. */
#define SMALLEST_DF	1e-20

/* Below it the tail is a power of x, to all digits. */
#define SMALL_X		1e-20

/*
 * The continued fraction of the incomplete beta function (Abramowitz and
 * Stegun 26.5.8), by the method of Lentz; it converges fast for
 * x < (a + 1) / (a + b + 2).
 */
static double
beta_fraction(double x, double a, double b)
{
	const double tiny = 1e-300;
	double		c = 1,
				d = 1 - (a + b) * x / (a + 1),
				h;

	if (d < tiny && d > -tiny)
		d = tiny;
	d = 1 / d;
	h = d;
	for (int m = 1; m < STEPS_MAX; m++)
	{
		for (int odd = 0; odd < 2; odd++)
		{
			double		step = odd == 0 ?
				m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)) :
				-(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));

			d = 1 + step * d;
			c = 1 + step / c;
			if (d < tiny && d > -tiny)
				d = tiny;
			if (c < tiny && c > -tiny)
				c = tiny;
			d = 1 / d;
			h *= d * c;
			if (odd == 1 && d * c - 1 < 1e-16 && d * c - 1 > -1e-16)
				return h;
		}
	}
	return h;
}

/*
 * The regularized incomplete beta function of x = 1 - y: the probability that
 * a beta variable is below x.  The smaller of x and y must be precise.
 */
double
incomplete_beta(double x, double y, double a, double b)
{
	if (x <= 0)
		return 0;
	if (y <= 0)
		return 1;
	if (x < (a + 1) / (a + b + 2))
		return binomial_density(a, b, x, y) * b / (a + b) * beta_fraction(x, a, b);
	return 1 - binomial_density(b, a, y, x) * a / (a + b) * beta_fraction(y, b, a);
}

/*
 * The same for very large a + b, by the expansion of Cornish and Fisher to the
 * skewness: what is left out is smaller than the standard deviation by a + b.
 */
static double
large_beta_quantile(double p, double a, double b, bool above)
{
	double		n = a + b;
	double		mean = a / n;
	double		sd = square_root(mean * (b / n) / (n + 1));
	double		skewness = 2 * (b / n - mean) / (square_root(mean * (b / n)) * square_root(n));
	double		z = p <= 0.5 ? -normal_quantile(p) : normal_quantile(1 - p);

	if (above)
		z = -z;

	return mean + sd * (z + (z * z - 1) * skewness / 6);
}

/*
 * The x below which, or above which, a beta variable is with probability p.
 * Newton's method inside of a bracket, which is halved when a step leaves it.
 */
double
beta_quantile(double p, double a, double b, bool above)
{
	double		low = 0,
				high = 1,
				x = a / (a + b);

	/* All of it is at one end. */
	if (!(a > 0))
		return 0;
	if (!(b > 0))
		return 1;
	if (a > LARGE_BETA && b > LARGE_BETA)
		return large_beta_quantile(p, a, b, above);
	for (int i = 0; i < 300; i++)
	{
		double		y = 1 - x,
					density,
					error,
					step;

		error = above ? p - incomplete_beta(y, x, b, a) : incomplete_beta(x, y, a, b) - p;
		if (error > 0)
			high = x;
		else
			low = x;
		density = binomial_density(a, b, x, y) * (a / x) * (b / y) / (a + b);
		step = density > 0 ? error / density : 0;
		if (step < 1e-15 * x && step > -1e-15 * x && density > 0)
			return x - step;
		if (density > 0 && x - step > low && x - step < high)
			x -= step;
		else
			x = 0.5 * (low + high);
		if (!(x > low && x < high))
			return x;			/* neighbours */
	}
	return low > 0 ? x : 0;
}

/* The probability that a standard normal variable is z or more away from 0. */
double
normal_two_sided(double z)
{
	double		x;

	if (z < 0)
		z = -z;
	x = 0.5 * z * z;
	if (x < 1.5)
	{
		/* the series of the incomplete gamma function of 1/2 */
		double		term = 2 * z * pov_exp(-x) / square_root(2 * PI),
					sum = term;

		for (int n = 1; n < 200; n++)
		{
			term *= z * z / (2 * n + 1);
			sum += term;
			if (term < 1e-18 * sum)
				break;
		}
		return 1 - sum;
	}
	else
	{
		/* its continued fraction, from behind */
		double		f = z;

		for (int n = 400; n > 0; n--)
			f = z + n / f;
		return 2 * pov_exp(-x) / (square_root(2 * PI) * f);
	}
}

/*
 * The probability that Student's t is t or more away from 0.  Near 0 and with
 * many degrees of freedom from the normal distribution, by the expansion of
 * R. A. Fisher (1925), turned around.
 */
double
student_two_sided(double t, double df)
{
	double		t2 = t * t;
	double		tail;

	if (!double_is_finite(df))
		return normal_two_sided(t);
	if (!double_is_finite(t) || (df > 2e6 && t2 > 1600))
		return 0;				/* or below the smallest double */
	if (df > LARGE_DF && t2 < df / 1000)
	{
		double		n = 1 / df;
		double		fourth = (((6271 * t2 + 3224) * t2 - 102) * t2 + 1680) * t2 - 945;
		double		third = ((35 * t2 + 19) * t2 + 1) * t2 - 15;
		double		second = (13 * t2 + 8) * t2 + 3;

		second = second / 96 - n * (third / 384 - n * fourth / 92160);
		return normal_two_sided(t + t * n * (-(t2 + 1) / 4 + n * second));
	}
	if (t2 == 0 || df < SMALLEST_DF)
		return 1;
	if (t2 > df / SMALL_X)
	{
		/* With few degrees of freedom much lies further out than t^2 can be told. */
		double		l = pov_ln(df) - 2 * pov_ln(t < 0 ? -t : t) - pov_ln(SMALL_X);

		tail = incomplete_beta(SMALL_X, 1, 0.5 * df, 0.5) * pov_exp(0.5 * df * l);
	}
	else
		tail = incomplete_beta(df / (df + t2), t2 / (df + t2), 0.5 * df, 0.5);
	return tail < 1 ? tail : 1;
}

/*
 * The t that is exceeded with probability "tail", which is above 0 and below
 * one half.  For many degrees of freedom the expansion of R. A. Fisher and E.
 * A. Cornish, "The percentile points of distributions having known cumulants"
 * (1960); else Newton's method from there, inside of a bracket.  With few degrees
 * of freedom t can be beyond double, and is infinite then.
 */
double
student_quantile(double tail, double df)
{
	double		z = normal_quantile(tail);
	double		z2 = z * z;
	double		n = 1 / df;
	double		second,
				third,
				fourth,
				t,
				low = 0,
				high = INFINITE;

	if (!double_is_finite(df))
		return z;
	second = ((5 * z2 + 16) * z2 + 3) / 96;
	third = (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
	fourth = (((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945;
	t = z + z * n * ((z2 + 1) / 4 + n * (second + n * (third + n * fourth / 92160)));
	if (df > LARGE_DF && z2 < 50)
		return t;
	if (!(t > 0 && t < 1e6))
		t = 1;					/* the series is of no use */
	for (int i = 0; i < 300; i++)
	{
		double		now = student_two_sided(t, df);
		double		t2 = t * t;

		/* density = density at 0 x (1 + t^2 / df)^(-(df + 1) / 2) */
		double		x = df / (df + t2),
					y = t2 / (df + t2),
					density = binomial_density(0.5 * df, 0.5, x, y) * 0.5 *
					df / (0.5 * df + 0.5) / t;
		double		step;

		if (now > 2 * tail)
			low = t;
		else
			high = t;

		/* on the logarithm of the tail, which is nearly straight far out */
		step = now > 0 && density > 0 ? now * (pov_ln(now) - pov_ln(2 * tail)) / (2 * density) : 0;
		if (now > 0 && density > 0 && step < 1e-13 * t && step > -1e-13 * t)
			return t + step;
		if (now > 0 && density > 0 && t + step > low && t + step < high)
			t += step;
		else if (high == INFINITE)
			t = t < 1e3 ? 2 * t + 1 : t < 1e154 ? t * t : t < 1e308 ? 1.7e308 : INFINITE;
		else if (high > 4 * low && low > 0)
			t = square_root(low) * square_root(high);
		else
			t = 0.5 * (low + high);
		if (!(t > low && t < high))
			return t;			/* neighbours, or infinite */
	}
	return t;
}
