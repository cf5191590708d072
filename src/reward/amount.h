/*
 * amount.h
 *		Arithmetic of amounts, for the files of the apportionment alone.
 *
 * Every function has the common case of one machine word here and leaves the
 * other to amount.c.
 */
#ifndef POVAID_AMOUNT_H
#define POVAID_AMOUNT_H

#include <string.h>

#include "core/decimal.h"
#include "reward/apportionment.h"

/* A row that takes part, and where its exact share lies. */
typedef enum AmountSide
{
	SIDE_FLOOR = -1,
	SIDE_INSIDE = 0,
	SIDE_CAP = 1
} AmountSide;

extern Amount amount_new(Apportionment *a);
extern int	amount_compare_wide(Apportionment *a, Amount x, Amount y);
extern int	amount_compare_products_wide(Apportionment *a, Amount x, Amount y,
										 Amount z, Amount w);
extern void amount_share_wide(Apportionment *a, Amount weight);
extern void amount_add_wide(Apportionment *a, Amount *x, Amount y);
extern void amount_subtract_wide(Apportionment *a, Amount *x, Amount y);
extern int	amount_read_row_wide(Apportionment *a, const char *record);
extern uint64_t amount_to_count(Apportionment *a, Amount x);
extern void amount_sort(Apportionment *a, Amount *x, uint64_t n);
extern void apportionment_find_rate(Apportionment *a);
extern void apportionment_find_threshold(Apportionment *a);

static inline void
amount_set(Apportionment *a, Amount *to, Amount from)
{
	if (a->narrow)
		*to = from;
	else
		memcpy(to->wide, from.wide, (size_t) a->width * sizeof(uint32_t));
}

static inline void
amount_set_small(Apportionment *a, Amount *to, uint32_t value)
{
	if (a->narrow)
		to->narrow = value;
	else
	{
		memset(to->wide, 0, (size_t) a->width * sizeof(uint32_t));
		to->wide[0] = value;
	}
}

static inline int
amount_compare(Apportionment *a, Amount x, Amount y)
{
	if (a->narrow)
		return x.narrow < y.narrow ? -1 : x.narrow > y.narrow;
	return amount_compare_wide(a, x, y);
}

/* Compare x * y with z * w, if products are words or amounts are wide. */
static inline int
amount_compare_products(Apportionment *a, Amount x, Amount y, Amount z, Amount w)
{
	if (a->narrow)
	{
		AmountWord	xy = x.narrow * y.narrow;
		AmountWord	zw = z.narrow * w.narrow;

		return xy < zw ? -1 : xy > zw;
	}
	return amount_compare_products_wide(a, x, y, z, w);
}

static inline void
amount_add(Apportionment *a, Amount *x, Amount y)
{
	if (a->narrow)
		x->narrow += y.narrow;
	else
		amount_add_wide(a, x, y);
}

/* The result must not be negative. */
static inline void
amount_subtract(Apportionment *a, Amount *x, Amount y)
{
	if (a->narrow)
		x->narrow -= y.narrow;
	else
		amount_subtract_wide(a, x, y);
}

static inline int
amount_is_zero(Apportionment *a, Amount x)
{
	int			i;

	if (a->narrow)
		return x.narrow == 0;
	for (i = 0; i < a->width; i++)
		if (x.wide[i] != 0)
			return 0;
	return 1;
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

/*
 * quotient and remainder of weight * rate, where the weights are below 10^32 and
 * the amount is below 2^62.
 *
 * The product of these does not fit in a word, but what is left after the
 * subtraction of quotient * bottom does, for it is the same modulo 2^128.  The
 * first guess is off by 2^-50 of itself at most, that is by 2^12, so what is
 * left is below 2^12 * 10^32 < 2^119 and shows what the guess missed.
 */
static inline void
amount_share_of_long_weight(Apportionment *a, AmountWord weight)
{
#ifdef __SIZEOF_INT128__
	AmountWord	bottom = a->rate_bottom.narrow;
	uint64_t	guess = (uint64_t) (amount_to_double(weight) * a->ratio);
	__int128	rest = (__int128) (weight * a->rate_top.narrow - guess * bottom);

	if (rest < 0 || (AmountWord) rest >= bottom)
	{
		double		size = rest < 0 ? -amount_to_double(-(AmountWord) rest) :
			amount_to_double((AmountWord) rest);
		int64_t		missed = (int64_t) (size / a->bottom);

		guess += (uint64_t) missed;
		rest -= missed * (__int128) bottom;
		for (; rest < 0; guess--)
			rest += (__int128) bottom;
		for (; (AmountWord) rest >= bottom; guess++)
			rest -= (__int128) bottom;
	}
	a->quotient.narrow = guess;
	a->remainder.narrow = (AmountWord) rest;
#else
	(void) a;
	(void) weight;
#endif
}

/* quotient and remainder of weight * rate. */
static inline void
amount_exact_share(Apportionment *a, Amount weight)
{
	if (a->products)
	{
		AmountWord	product = weight.narrow * a->rate_top.narrow;
		uint64_t	bottom = (uint64_t) a->rate_bottom.narrow;
		uint64_t	quotient;

		/* one division of 64 bits where that is enough: it is far cheaper */
		if (product == (uint64_t) product)
			quotient = (uint64_t) product / bottom;
		else
			quotient = (uint64_t) (product / bottom);
		a->quotient.narrow = quotient;
		a->remainder.narrow = (uint64_t) product - quotient * bottom;
	}
	else if (a->narrow)
		amount_share_of_long_weight(a, weight.narrow);
	else
		amount_share_wide(a, weight);
}

/* One number of a record; the record need not be aligned. */
static inline const char *
amount_read_decimal(const char *record, ApportionmentDecimal *decimal)
{
	int16_t		head[2];

	memcpy(head, record, sizeof(head));
	decimal->weight = head[0];
	decimal->ndigits = head[1];
	decimal->digits = record + sizeof(head);
	return record + sizeof(head) +
		(size_t) (head[1] > 0 ? head[1] : 0) * sizeof(int16_t);
}

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

/* Read a row into a->row_*; returns 0 if it has no weight. */
static inline int
amount_read_row(Apportionment *a, const char *record)
{
	ApportionmentDecimal decimal;

	if (!a->narrow)
		return amount_read_row_wide(a, record);

	record = amount_read_decimal(record, &decimal);
	if (decimal.ndigits < 0)
		return 0;
	a->row_weight.narrow = amount_narrow(&decimal, a->exponent);
	if (a->bounded)
	{
		record = amount_read_decimal(record, &decimal);
		a->row_floor.narrow = decimal.ndigits <= 0 ? 0 : amount_narrow(&decimal, 0);

		amount_read_decimal(record, &decimal);
		a->row_cap = a->amount;
		/* anything below 10^19 fits in 64 bits, and the amount is below that */
		if (decimal.ndigits == 0 ||
			(decimal.ndigits > 0 &&
			 (decimal.weight < 4 ||
			  (decimal.weight == 4 && decimal_digit(decimal.digits, 0) < 1000))))
		{
			AmountWord	cap = amount_narrow(&decimal, 0);

			if (cap < a->row_cap.narrow)
				a->row_cap.narrow = cap;
		}
	}
	return 1;
}

/* Where the exact share of the row lies at the rate top / bottom. */
static inline AmountSide
amount_side(Apportionment *a, Amount top, Amount bottom)
{
	if (amount_compare_products(a, a->row_weight, top, a->row_floor, bottom) <= 0)
		return SIDE_FLOOR;
	if (amount_compare_products(a, a->row_weight, top, a->row_cap, bottom) >= 0)
		return SIDE_CAP;
	return SIDE_INSIDE;
}

/* splitmix64; what it draws changes how long a search takes, not its result. */
static inline uint64_t
amount_random_below(Apportionment *a, uint64_t bound)
{
	uint64_t	z = (a->random += UINT64_C(0x9e3779b97f4a7c15));

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	z ^= z >> 31;
	/* multiply instead of divide, the bias does not matter */
	return bound <= UINT32_MAX ? (z >> 32) * bound >> 32 : z % bound;
}

#endif							/* POVAID_AMOUNT_H */
