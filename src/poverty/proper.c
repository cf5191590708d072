#include "poverty/poverty.h"

/*
 * What the terms of the poor say about each other, whatever the rows are.
 *
 * A row of weight w, 0 < y < z, has the terms g = fl(fl(z - y) / z), s = fl(g g)
 * and t = fl(ln(fl(z / y))), u being half a unit in the last place of 1:
 *
 *	 g <= 1 and s <= g		z - y <= z, and rounding keeps the order
 *	 g^2 (1 - u) <= s		no product of gaps is too small to be normal
 *	 t >= g + s / 2 - 16 u	ln(1 / (1 - d)) >= d + d^2 / 2 for the gap d that is
 *							not rounded; g and s are off by 2.1 u and 5.2 u at
 *							most, and t by 1.1 u and two parts in 2^53 of it,
 *							which are less than 4 u or else less than the rest of
 *							the series
 *	 g = 0 only if s = 0, and then t = 0
 *
 * With y <= 0 there is no t, and g >= 1 without limit; g^2 (1 - u) <= s holds all
 * the same, and where s is beyond double the row adds neither.  By Cauchy and
 * Schwarz G^2 (1 - u) <= W S for the sums.
 *
 * All of it is asked of doubles near to the sums, and a part in 10^9 is forgiven,
 * far above all roundings; what is nearer to a bound is let through.
 * A summary that an earlier version made of numerics has the sum of their
 * weights beside terms that were multiplied with the nearest doubles, and has
 * lost what was smaller than 2^-98.
 */
#define FORGIVEN	1e-9
#define LOST		(1.0 / (INT64CONST(1) << 49) / (INT64CONST(1) << 49))

/*
 * A sum of 0 or more, nearly: of its two upper limbs.  To round it would cost as
 * much as the measure that was asked for.  False if it is so large or small that
 * this says little.
 */
static bool
nearly(const SummaryView *view, PovertySum sum, double *result)
{
	ExactNumber x;
	double		power = 1;
	int			low,
				exponent;

	summary_sum(view, sum, &x);
	if (x.n == 0)
		return false;
	low = Max(x.n - 2, 0);
	exponent = 64 * (x.base + low - EXACT_ORIGIN);
	if (exponent < -900 || exponent > 800)
		return false;
	for (int i = 0; i < x.decimals; i++)
		power *= 10;
	*result = (double) x.limb[low];
	if (x.n > 1)
		*result += (double) x.limb[x.n - 1] * 0x1p64;
	*result *= power_of_two(exponent) / power;
	return *result >= 1e-290;
}

bool
poverty_terms_agree(const SummaryView *view)
{
	const int64 *count = view->count;
	bool		others = summary_sign(view, OTHER_WEIGHT) != 0;
	bool		poor = summary_sign(view, POOR_WEIGHT) != 0;
	bool		gaps = summary_sign(view, POOR_GAP) != 0;
	bool		watts = summary_sign(view, POOR_WATTS) != 0;
	bool		positive = watts || (poor && count[POVERTY_NONPOSITIVE] == 0);
	double		weight,
				gap,
				squared,
				logarithm = 0;

	/* Everybody is somewhere: those with 0 or less, the other poor, the others. */
	if (count[POVERTY_ROWS] - count[POVERTY_NONPOSITIVE] < (positive ? 1 : 0) + (others ? 1 : 0) ||
		(count[POVERTY_NONPOSITIVE] > 0 && !poor))
		return false;
	if (gaps != (summary_sign(view, POOR_SQUARED_GAP) != 0) || (watts && !gaps) ||
		(count[POVERTY_NONPOSITIVE] > count[POVERTY_UNBOUNDED] && !gaps))
		return false;

	/* Lines are above 0, and so is who is not below his. */
	if (summary_sign(view, OTHER_WELFARE) < 0 ||
		(count[POVERTY_NONPOSITIVE] == 0 && summary_sign(view, POOR_WELFARE) < 0))
		return false;

	if (!gaps || !nearly(view, POOR_WEIGHT, &weight) || !nearly(view, POOR_GAP, &gap) ||
		!nearly(view, POOR_SQUARED_GAP, &squared))
		return true;
	weight += count[POVERTY_ROWS] * LOST;
	if (gap / squared * (1 - FORGIVEN) > weight / gap)
		return false;
	if (count[POVERTY_NONPOSITIVE] > 0)
		return true;
	if (squared * (1 - FORGIVEN) > gap || gap * (1 - FORGIVEN) > weight)
		return false;
	return (watts && !nearly(view, POOR_WATTS, &logarithm)) ||
		(gap + squared / 2) * (1 - FORGIVEN) <= logarithm + weight / (INT64CONST(1) << 49);
}

/*
 * Give a part of a summary, of which only the sums are known, counts with which
 * it is proper if the sums can be those of rows.  "whole" has the counts of the
 * whole.
 */
void
poverty_part_counts(SummaryView *part, const int64 *whole)
{
	int64		nonpositive = summary_sign(part, POOR_WEIGHT) != 0 ? whole[POVERTY_NONPOSITIVE] : 0;

	memset(part->count, 0, sizeof(part->count));
	part->count[POVERTY_ROWS] = whole[POVERTY_ROWS];
	part->count[POVERTY_NONPOSITIVE] = part->count[POVERTY_UNBOUNDED] = nonpositive;
}
