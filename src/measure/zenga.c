#include "number/two_sum.h"
#include "measure/unit_scale.h"
#include "number/near_one.h"

/*
 * Zenga (2007): 1 less the integral over p from 0 to 1 of the ratio of the mean
 * of the poorest p to the mean of the others, L(p) (1 - p) / (p (1 - L(p))).
 *
 * The published estimator replaces the integral by a sum over the people, in
 * which the poorest count as "those up to" and the richest as "those from".  It
 * is 1 - 1/n instead of 0 where all have the same, and jumps where equal people
 * are told apart.  Here the Lorenz curve is what it is everywhere else, straight
 * within an entry, and the integral is taken as it is.  With W, Y the weight
 * and the welfare of everybody and, at the beginning of an entry (w, y),
 *
 *	 B		weight below
 *	 K		welfare at or above, K = Y - welfare below
 *	 D		sum over those below of w_j (y - y_j)
 *	 E		sum over those above of w_j (y_j - y)
 *
 * it is the sum over all entries of
 *
 *	 D / (Y + D) ln((B + w) / B) + (E / (Y + D)) (Y / (W y)) ln(K / (K - w y))
 *
 * by partial fractions: Y + D - y h, h the weight up to a place, is the welfare
 * above it.  No part is negative, and D and E are sums of such parts: D is added
 * up from the poorest, E and K from the richest, and every term has all its
 * digits.  Y + D = E + W y.  For y <= 0 it is the other way round: E = Y + D -
 * W y, and K is Y and the debts below.
 *
 * All this is done in doubles (see measure_unit_scale.h).  A unit of less than 1e-150 of
 * all weight may count for nothing.
 */
#define LARGEST_VALUE	0x1p500 /* in units of the mean, roughly */
#define LEAST_SHARE		0x1p-800

MeasureStatus
measure_zenga(const Entries *e, double *result)
{
	UnitScale	scale;
	TwoSum		sum = {0, 0},
				b = {0, 0},		/* B, and the weight above */
				d = {0, 0},		/* D, then E */
				k = {0, 0};		/* debts below, then K */
	double		last = 0,
				w,
				y;
	MeasureStatus status = measure_unit_scale(e, &scale);

	if (status != MEASURE_OK)
		return status;
	y = unit_value(e, &scale, 0);
	w = unit_value(e, &scale, e->n - 1);
	if (!(y >= -LARGEST_VALUE && w <= LARGEST_VALUE))
		return MEASURE_RANGE;

	/* Upwards: the terms with D, and the others of those who have nothing or less. */
	for (size_t i = 0; i < e->n; i++)
	{
		double		below = two_sum_value(&b),
					base;

		entries_poll(e, i);
		w = unit_weight(e, &scale, i);
		y = unit_value(e, &scale, i);
		two_sum_add(&d, (y - last) * below);
		base = scale.welfare + two_sum_value(&d);
		if (below > LEAST_SHARE)
		{
			double		x = w / below;

			two_sum_add(&sum, two_sum_value(&d) / base * x * ln_1p_over(x));
		}
		if (y <= 0)
		{
			double		from = scale.welfare + two_sum_value(&k);

			two_sum_add(&sum,
						(base - y * scale.weight) * scale.welfare * w /
						(from * base * scale.weight) * ln_1p_over(-w * y / from));
			two_sum_add(&k, -w * y);
		}
		two_sum_add(&b, w);
		last = y;
	}

	/* Downwards: the terms with E. */
	b = d = k = (TwoSum) {0, 0};
	for (size_t i = e->n; i-- > 0 && (y = unit_value(e, &scale, i)) > 0;)
	{
		double		above = two_sum_value(&k),
					from;

		entries_poll(e, i);
		w = unit_weight(e, &scale, i);
		two_sum_add(&d, (last - y) * two_sum_value(&b));
		two_sum_add(&k, w * y);
		from = two_sum_value(&k);
		if (above > LEAST_SHARE)
		{
			double		excess = two_sum_value(&d),
						x = w * y / from;

			two_sum_add(&sum,
						excess * scale.welfare * w /
						(from * (excess + scale.weight * y) * scale.weight) *
						(x <= 0.5 ? ln_1p_over(-x) : pov_ln(from / above) / x));
		}
		two_sum_add(&b, w);
		last = y;
	}
	*result = two_sum_value(&sum);
	return MEASURE_OK;
}
