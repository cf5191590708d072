#ifndef POVAID_BIG_H
#define POVAID_BIG_H

#include "distribution/wide.h"

/*
 * Integers for comparing two distributions.
 *
 * A WideSum holds a product of three exact sums.  Where the curves of two
 * distributions cross takes more: the sums of both, their totals and the
 * widths of their steps are multiplied with each other.  A BigNumber is a
 * signed magnitude like a WideNumber, but it can be added to in place, and
 * it touches only the limbs in use: for incomes in whole units and weights
 * that are counts these are two to eight, so the room costs nothing but stack.
 *
 * BIG_LIMBS is beyond what the longest expression can reach: the level of a
 * crossing (index_curves.c) is a product of two weights, of at most 69 limbs
 * each (core's grid and a carry), of four totals of welfare, of at most 103 (the
 * same, moved by a double), and of the double that it is compared with.
 */
#define BIG_LIMBS		640

typedef struct BigNumber
{
	int			base;			/* number of the lowest limb, as in WideNumber */
	int			n;				/* limbs in use, 0 for the number 0 */
	bool		negative;
	uint64_t	limb[BIG_LIMBS];	/* magnitude; the first and last are not 0 */
} BigNumber;

extern void big_clear(BigNumber *x);
extern void big_copy(BigNumber *x, const BigNumber *from);
extern void big_from_wide(BigNumber *x, const WideNumber *from);
extern void big_from_double(BigNumber *x, double value);
extern void big_multiply(BigNumber *x, const BigNumber *a, const BigNumber *b);
extern void big_scale(BigNumber *x, const BigNumber *a, double factor);
extern void big_add(BigNumber *x, const BigNumber *y, bool subtract);
extern void big_add_product(BigNumber *x, const BigNumber *a, const BigNumber *b, bool subtract);
extern int	big_compare(const BigNumber *a, const BigNumber *b);
extern ExactStatus big_quotient(const BigNumber *x, const BigNumber *y, double *result);

static inline int
big_sign(const BigNumber *x)
{
	return x->n == 0 ? 0 : x->negative ? -1 : 1;
}

#endif							/* POVAID_BIG_H */
