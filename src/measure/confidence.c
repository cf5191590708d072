#include "measure/confidence.h"

#include "number/elementary.h"
#include "number/probability.h"
#include "number/student.h"

#define HALF_PI	1.57079632679489661923
#define MOST_TAIL	(0.5 - 0x1p-54) /* a confidence of nearly 0 */
#define MOST_PEOPLE	1e40		/* limits that no double tells apart */

/* The sine and the cosine of an angle between 0 and a right angle. */
static void
sine_cosine(double x, double *sine, double *cosine)
{
	double		s = x,
				c = 1,
				term = x;

	for (int k = 2; k < 40; k += 2)
	{
		term *= x / k;
		c += k % 4 == 2 ? -term : term;
		term *= x / (k + 1);
		s += k % 4 == 2 ? -term : term;
	}
	*sine = s;
	*cosine = c;
}

static void
logit_limits(double p, double t, double se, double *lower, double *upper)
{
	double		factor = pov_exp(t * se / (p * (1 - p)));

	*lower = p / (p + (1 - p) * factor);
	*upper = p > 0 ? 1 / (1 + (1 - p) / p / factor) : 0;
}

/*
 * sin^2(a -+ d), sin^2 a = p, by the addition theorem; a limit does not pass
 * the ends of the scale, 0 and a right angle.
 */
static void
asin_limits(double p, double t, double se, double *lower, double *upper)
{
	double		root = square_root(p * (1 - p));
	double		d = 0.5 * t * se / root;
	double		s,
				c;

	*lower = 0;
	*upper = 1;
	if (d >= HALF_PI)
		return;
	sine_cosine(d, &s, &c);
	if (p > s * s)
		*lower = p * c * c + (1 - p) * s * s - 2 * s * c * root;
	if (1 - p > s * s)
		*upper = p * c * c + (1 - p) * s * s + 2 * s * c * root;
}

static void
wilson_effective_limits(double p, double t, double se, double *lower, double *upper)
{
	/* t^2 over the number of people that the error is worth */
	double		root = t * se / square_root(p * (1 - p));
	double		k = root * root;
	double		half = square_root(k * (p * (1 - p) + 0.25 * k));

	*lower = 0;
	*upper = 1;
	if (k > 1e30)
		return;
	if (p + 0.5 * k > half)
		*lower = (p + 0.5 * k - half) / (1 + k);
	if (1 - p + 0.5 * k > half)
		*upper = (p + 0.5 * k + half) / (1 + k);
}

/*
 * Korn and Graubard, "Confidence intervals for proportions with small expected
 * number of positive counts estimated from survey data" (1998).
 */
static void
beta_limits(const IntervalInput *in, double tail, double t, double *lower, double *upper)
{
	double		p = in->value;
	double		ratio = student_quantile(tail, in->n - 1) / t / in->se;
	double		n = p * (1 - p) * ratio * ratio;

	if (n > MOST_PEOPLE)
	{
		*lower = *upper = p;
		return;
	}

	*lower = beta_quantile(tail, n * p, n * (1 - p) + 1, false);
	*upper = beta_quantile(tail, n * p + 1, n * (1 - p), true);
}

/*
 * The limits at 1 - 2 tail.  False if there are none: a method for proportions
 * needs a value between 0 and 1, and beta a sample of two or more.
 */
bool
confidence_limits(const IntervalInput *in, IntervalMethod method, double *lower, double *upper)
{
	double		p = in->value;
	double		tail = in->tail < MOST_TAIL ? in->tail : MOST_TAIL;
	double		t = student_quantile(tail, in->df);

	if (method != INTERVAL_PLAIN && !(p > 0 && p < 1))
		return false;
	if (method == INTERVAL_BETA && !(in->n > 1))
		return false;
	if (in->se == 0)
	{
		*lower = *upper = p;
		return true;
	}
	switch (method)
	{
		case INTERVAL_PLAIN:
			*lower = p - t * in->se;
			*upper = p + t * in->se;
			break;
		case INTERVAL_LOGIT:
			logit_limits(p, t, in->se, lower, upper);
			break;
		case INTERVAL_ASIN:
			asin_limits(p, t, in->se, lower, upper);
			break;
		case INTERVAL_WILSON:
			wilson_effective_limits(p, t, in->se, lower, upper);
			break;
		case INTERVAL_BETA:
			beta_limits(in, tail, t, lower, upper);
			break;
	}
	return true;
}
