#ifndef POVAID_AMOUNT_H
#define POVAID_AMOUNT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "number/decimal.h"

/*
 * Amounts: natural numbers that usually fit in a machine word of 128 bits, and
 * else are arrays of limbs of one width, see natural.h.  Which of the two they
 * are is the same for all amounts of a context.
 *
 * Every function has the common case of one machine word here, because it is
 * called several times for each row and reading, and leaves the other to
 * amount.c.
 *
 * A word holds the product of two numbers below the limit.  It is aligned as
 * palloc aligns memory, which is less than the compiler would assume.
 */
#ifdef __SIZEOF_INT128__
typedef unsigned __int128 AmountWord __attribute__((aligned(8)));
#define AMOUNT_NARROW_LIMIT (UINT64_C(1) << 62)
#else
typedef uint64_t AmountWord;
#define AMOUNT_NARROW_LIMIT (UINT64_C(1) << 31)
#endif

typedef union Amount
{
	AmountWord	narrow;
	uint32_t   *wide;
} Amount;

typedef struct AmountContext
{
	bool		narrow;			/* amounts are words, */
	int			width;			/* or of this number of limbs */
	void	   *(*allocate) (void *arg, size_t size);
	void	   *arg;

	/* working space of wide amounts: two products, a quotient and a division */
	uint32_t   *product[2];
	uint32_t   *long_quotient;
	uint32_t   *scratch;
} AmountContext;

extern void amount_make_wide(AmountContext *c, int width);
extern Amount amount_new(AmountContext *c);
extern int	amount_compare_wide(AmountContext *c, Amount x, Amount y);
extern int	amount_compare_products_wide(AmountContext *c, Amount x, Amount y, Amount z,
										 Amount w);
extern void amount_divide_product_wide(AmountContext *c, Amount x, Amount y, Amount divisor,
									   Amount *quotient, Amount *remainder);
extern void amount_add_wide(AmountContext *c, Amount *x, Amount y);
extern void amount_subtract_wide(AmountContext *c, Amount *x, Amount y);
extern bool amount_is_zero_wide(AmountContext *c, Amount x);
extern uint64_t amount_to_count(AmountContext *c, Amount x);
extern void amount_sort(AmountContext *c, Amount *x, uint64_t n);

static inline void
amount_set(AmountContext *c, Amount *to, Amount from)
{
	if (c->narrow)
		*to = from;
	else
		memcpy(to->wide, from.wide, (size_t) c->width * sizeof(uint32_t));
}

static inline void
amount_set_small(AmountContext *c, Amount *to, uint32_t value)
{
	if (c->narrow)
		to->narrow = value;
	else
	{
		memset(to->wide, 0, (size_t) c->width * sizeof(uint32_t));
		to->wide[0] = value;
	}
}

static inline int
amount_compare(AmountContext *c, Amount x, Amount y)
{
	if (c->narrow)
		return x.narrow < y.narrow ? -1 : x.narrow > y.narrow;
	return amount_compare_wide(c, x, y);
}

/* Compare x * y with z * w, if products are words or amounts are wide. */
static inline int
amount_compare_products(AmountContext *c, Amount x, Amount y, Amount z, Amount w)
{
	if (c->narrow)
	{
		AmountWord	xy = x.narrow * y.narrow;
		AmountWord	zw = z.narrow * w.narrow;

		return xy < zw ? -1 : xy > zw;
	}
	return amount_compare_products_wide(c, x, y, z, w);
}

static inline void
amount_add(AmountContext *c, Amount *x, Amount y)
{
	if (c->narrow)
		x->narrow += y.narrow;
	else
		amount_add_wide(c, x, y);
}

/* The result must not be negative. */
static inline void
amount_subtract(AmountContext *c, Amount *x, Amount y)
{
	if (c->narrow)
		x->narrow -= y.narrow;
	else
		amount_subtract_wide(c, x, y);
}

static inline bool
amount_is_zero(AmountContext *c, Amount x)
{
	return c->narrow ? x.narrow == 0 : amount_is_zero_wide(c, x);
}

/* The double near a word; a few units in the last place do not matter. */
static inline double
amount_to_double(AmountWord x)
{
#ifdef __SIZEOF_INT128__
	return (double) (uint64_t) (x >> 64) * 18446744073709551616.0 +
		(double) (uint64_t) x;
#else
	return (double) x;
#endif
}

/* A decimal that is not negative, without zeros at its ends. */
typedef struct ApportionmentDecimal
{
	int			weight;
	int			ndigits;		/* -1: none given */
	const void *digits;
} ApportionmentDecimal;

/* The decimal in units of 10000^exponent, which must fit in one word. */
static inline AmountWord
amount_narrow(const ApportionmentDecimal *decimal, int exponent)
{
	static const uint64_t power[] = {
		1, 10000, 100000000, UINT64_C(1000000000000), UINT64_C(10000000000000000)
	};
	uint64_t	head = 0;
	AmountWord	value;
	int			shift = decimal->weight - decimal->ndigits + 1 - exponent;
	int			i;

	if (decimal->ndigits == 0)
		return 0;
	for (i = 0; i < decimal->ndigits && i < 4; i++)
		head = head * 10000 + decimal_digit(decimal->digits, i);
	for (value = head; i < decimal->ndigits; i++)
		value = value * 10000 + decimal_digit(decimal->digits, i);
	for (; shift > 4; shift -= 4)
		value *= power[4];
	return value * power[shift];
}

#endif							/* POVAID_AMOUNT_H */
