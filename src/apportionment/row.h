#ifndef POVAID_APPORTIONMENT_ROW_H
#define POVAID_APPORTIONMENT_ROW_H

#include "apportionment/apportionment.h"

/*
 * One row of an apportionment, for the files of the room alone: its record, and
 * its exact share at the rate.  Inline, because every reading of the rows does
 * this for each of them.
 */
typedef enum ApportionmentSide
{
	SIDE_FLOOR = -1,			/* the share is held at the floor */
	SIDE_INSIDE = 0,
	SIDE_CAP = 1
} ApportionmentSide;

extern bool apportionment_read_wide_row(Apportionment *a, const char *record);
extern void apportionment_find_rate(Apportionment *a);
extern void apportionment_find_threshold(Apportionment *a);

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
share_of_long_weight(Apportionment *a, AmountWord weight)
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
apportionment_exact_share(Apportionment *a, Amount weight)
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
	else if (a->amounts.narrow)
		share_of_long_weight(a, weight.narrow);
	else
		amount_divide_product_wide(&a->amounts, weight, a->rate_top, a->rate_bottom,
								   &a->quotient, &a->remainder);
}

/* One number of a record; the record need not be aligned. */
static inline const char *
apportionment_read_decimal(const char *record, ApportionmentDecimal *decimal)
{
	uint16_t	head[2];

	memcpy(head, record, sizeof(head));
	decimal->weight = head[0] - APPORTIONMENT_HEAD_WEIGHT;
	decimal->ndigits = head[1] == APPORTIONMENT_HEAD_NONE ? -1 : head[1];
	decimal->digits = record + sizeof(head);
	return record + sizeof(head) +
		(size_t) (decimal->ndigits > 0 ? decimal->ndigits : 0) * sizeof(int16_t);
}

/* Read a row into a->row_*; returns false if it has no weight. */
static inline bool
apportionment_read_row(Apportionment *a, const char *record)
{
	ApportionmentDecimal decimal;

	if (!a->amounts.narrow)
		return apportionment_read_wide_row(a, record);

	record = apportionment_read_decimal(record, &decimal);
	if (decimal.ndigits < 0)
		return false;
	a->row_weight.narrow = amount_narrow(&decimal, a->exponent);
	if (a->bounded)
	{
		record = apportionment_read_decimal(record, &decimal);
		a->row_floor.narrow = decimal.ndigits <= 0 ? 0 : amount_narrow(&decimal, 0);

		apportionment_read_decimal(record, &decimal);
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
	return true;
}

/* Where the exact share of the row lies at the rate top / bottom. */
static inline ApportionmentSide
apportionment_side(Apportionment *a, Amount top, Amount bottom)
{
	if (amount_compare_products(&a->amounts, a->row_weight, top, a->row_floor, bottom) <= 0)
		return SIDE_FLOOR;
	if (amount_compare_products(&a->amounts, a->row_weight, top, a->row_cap, bottom) >= 0)
		return SIDE_CAP;
	return SIDE_INSIDE;
}

/* splitmix64; what it draws changes how long a search takes, not its result. */
static inline uint64_t
apportionment_random_below(Apportionment *a, uint64_t bound)
{
	uint64_t	z = (a->random += UINT64_C(0x9e3779b97f4a7c15));

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	z ^= z >> 31;
	/* multiply instead of divide, the bias does not matter */
	return bound <= UINT32_MAX ? (z >> 32) * bound >> 32 : z % bound;
}

#endif							/* POVAID_APPORTIONMENT_ROW_H */
