#ifndef POVAID_DIGIT_SUM_H
#define POVAID_DIGIT_SUM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Exact sums of base-10000 decimals that are not negative.
 *
 * There is one 64-bit counter for each place that occurs, so adding a decimal
 * is an addition for each of its digits, and carrying waits until the sum is
 * read: a counter holds 9 * 10^14 digits.  PostgreSQL sums numerics in the same way
 * (NumericSumAccum in numeric.c).
 */
typedef void *(*DigitSumAllocate) (void *arg, size_t size);

typedef struct DigitSum
{
	uint64_t   *place;			/* place[i] counts units of 10000^(low + i) */
	int			low;
	int			length;			/* 0: nothing was added yet */
} DigitSum;

extern void digit_sum_add(DigitSum *sum, int weight, const void *digits,
						  int ndigits, DigitSumAllocate allocate, void *arg);
extern bool digit_sum_lowest(const DigitSum *sum, int *exponent);
extern int	digit_sum_limbs(const DigitSum *sum, int exponent);
extern void digit_sum_natural(const DigitSum *sum, int exponent,
							  uint32_t *limbs, int n);

#endif							/* POVAID_DIGIT_SUM_H */
