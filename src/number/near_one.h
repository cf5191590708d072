#ifndef POVAID_NEAR_ONE_H
#define POVAID_NEAR_ONE_H

#include "number/elementary.h"

/*
 * Logarithms of numbers near 1, by what they are more than 1, and powers near 1
 * without their leading terms: with all their digits.  Inline, because an index
 * calls them for every distinct value.
 *
 * With s = x / (2 + x), ln(1 + x) is 2 s + 2 s^3 (1/3 + s^2/5 + s^4/7 + ...), and
 * x - 2 s is x s.  The series is good for |s| <= 1/7, x from -1/4 to 1/3.
 */
#define NEAR_ONE_LEAST	(-0.25)
#define NEAR_ONE_MOST	(1.0 / 3)

static inline double
near_one_series(double s2)
{
	double		s4 = s2 * s2;

	return ((1.0 / 3 + s2 * (1.0 / 5)) + s4 * (1.0 / 7 + s2 * (1.0 / 9))) +
		s4 * s4 * (((1.0 / 11 + s2 * (1.0 / 13)) + s4 * (1.0 / 15 + s2 * (1.0 / 17))) +
				   s4 * s4 * (1.0 / 19));
}

static inline bool
is_near_one(double x)
{
	return x >= NEAR_ONE_LEAST && x <= NEAR_ONE_MOST;
}

/* ln(1 + x) / x, x > -1; 1 for 0 */
static inline double
ln_1p_over(double x)
{
	double		u;

	if (x < 0x1p-7 && x > -0x1p-7)
		return 1 + x *
			(-1.0 / 2 + x *
			 (1.0 / 3 + x *
			  (-1.0 / 4 + x * (1.0 / 5 + x * (-1.0 / 6 + x * (1.0 / 7 + x * (-1.0 / 8)))))));
	if (is_near_one(x))
	{
		double		s = x / (2 + x);

		return 2 * (1 + s * s * near_one_series(s * s)) / (2 + x);
	}
	/* the logarithm of the rounded sum, and what the rounding took */
	u = 1 + x;
	return (pov_ln(u) + (x - (u - 1)) / u) / x;
}

/* (exp(x) - 1 - x) / x^2, for |x| <= EXP_REST_MOST; in pairs, which do not wait for each other */
#define EXP_REST_MOST	0.75

static inline double
exp_rest_over(double x)
{
	double		x2 = x * x,
				x4 = x2 * x2;

	return ((1.0 / 2 + x * (1.0 / 6)) + x2 * (1.0 / 24 + x * (1.0 / 120))) +
		x4 * (((1.0 / 720 + x * (1.0 / 5040)) + x2 * (1.0 / 40320 + x * (1.0 / 362880))) +
			  x4 * (((1.0 / 3628800 + x * (1.0 / 39916800)) +
					 x2 * (1.0 / 479001600 + x * (1.0 / 6227020800))) +
					x4 * ((1.0 / 87178291200 + x * (1.0 / 1307674368000)) +
						  x2 * (1.0 / 20922789888000 + x * (1.0 / 355687428096000)))));
}

/* 1 - exp(-x), x >= 0 */
static inline double
one_minus_exp(double x)
{
	return x <= EXP_REST_MOST ? x - x * x * exp_rest_over(-x) : 1 - pov_exp(-x);
}

#endif							/* POVAID_NEAR_ONE_H */
