#ifndef POVAID_BIG_H
#define POVAID_BIG_H

#include "number/exact.h"

/*
 * Whole numbers inside an index, times a power of 2^64.
 *
 * The sums of a summary hold a double or a product of two.  An index needs
 * more: the Gini coefficient is the quotient of a sum of products weight x
 * cumulative weight x welfare, each of them exact already; and where the curves
 * of two distributions cross, the sums of both, their totals and the widths of
 * their steps are multiplied with each other.
 *
 * A BigNumber is a sign and a magnitude of as many limbs as it needs.  Limb
 * number L has the weight 2^(64 L); L is negative for digits after the point.
 * Only the limbs in use are touched: for incomes in whole units and weights
 * that are counts these are one to eight, so the room costs nothing but stack.
 *
 * BIG_LIMBS is beyond what the longest expression can reach: the level of a
 * crossing (measure/curves.c) is a product of two weights, of at most 69 limbs
 * each (the grid of exact.h and a carry), of four totals of welfare, of at most
 * 103 (the same, moved by a double), and of the double that it is compared with.
 */
#define BIG_LIMBS		640

typedef struct BigNumber
{
	int			base;			/* number of the lowest limb */
	int			n;				/* limbs in use, 0 for the number 0 */
	bool		negative;
	uint64_t	limb[BIG_LIMBS];	/* magnitude; the first and last are not 0 */
} BigNumber;

extern void big_clear(BigNumber *x);
extern void big_copy(BigNumber *x, const BigNumber *from);
extern void big_trim(BigNumber *x);
extern void big_from_limbs(BigNumber *x, const uint64_t *limb, int base, int n);
extern void big_from_double(BigNumber *x, double value);
extern void big_from_exact(BigNumber *x, const ExactNumber *value);
extern void big_shift(BigNumber *x, int places);
extern void big_multiply(BigNumber *x, const BigNumber *a, const BigNumber *b);
extern void big_scale(BigNumber *x, const BigNumber *a, double factor);
extern void big_add(BigNumber *x, const BigNumber *y, bool subtract);
extern void big_add_product(BigNumber *x, const BigNumber *a, const BigNumber *b, bool subtract);
extern int	big_compare(const BigNumber *a, const BigNumber *b);
extern ExactStatus big_round(const BigNumber *x, double *result);
extern ExactStatus big_quotient(const BigNumber *x, const BigNumber *y, double *result);

static inline int
big_sign(const BigNumber *x)
{
	return x->n == 0 ? 0 : x->negative ? -1 : 1;
}

#endif							/* POVAID_BIG_H */
