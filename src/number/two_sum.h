#ifndef POVAID_TWO_SUM_H
#define POVAID_TWO_SUM_H

/*
 * A running sum of doubles with the rounding error of every addition in a
 * second one: in a fixed order always the same bits, and about twice the
 * digits of a plain sum (D. E. Knuth's TwoSum; T. Ogita, S. M. Rump and S.
 * Oishi, "Accurate sum and dot product", 2005).
 */
typedef struct TwoSum
{
	double		high;
	double		low;
} TwoSum;

static inline void
two_sum_add(TwoSum *r, double x)
{
	double		s = r->high + x;
	double		b = s - r->high;

	r->low += (r->high - (s - b)) + (x - b);
	r->high = s;
}

static inline double
two_sum_value(const TwoSum *r)
{
	return r->high + r->low;
}

/* What is left of a sum behind a part of it. */
static inline double
two_sum_rest(const TwoSum *all, const TwoSum *part)
{
	return (all->high - part->high) + (all->low - part->low);
}

#endif							/* POVAID_TWO_SUM_H */
