#ifndef POVAID_APPORTIONMENT_H
#define POVAID_APPORTIONMENT_H

#include "apportionment/amount.h"
#include "number/digit_sum.h"

/*
 * Shares of an amount by the largest remainder, exactly.
 *
 * The amount and the shares are counted in units, so they are integers here;
 * weights are decimals.  Rows may be bounded by a floor and a cap, in units, too.
 *
 * The exact share of a row is s = clamp(weight * rate, floor, cap), where the
 * rate is the same for all rows and such that the exact shares add up to the
 * amount; without bounds the rate is amount / sum of weights.  Every row gets
 * the integer part of s, and the units that are left go one each to the rows
 * with the largest fractions.  A row at a bound has no fraction, so it never
 * crosses it.  Where equal fractions compete for the last units, the rows that
 * come first get them; the caller learns where that line runs and can refuse.
 *
 * There can be many more rows than fit in memory.  They are kept by the caller,
 * as records that apportionment_record() makes, and read several times from
 * first to last; what is kept here does not grow with their number:
 *
 *	- The fractions are remainders of divisions by the same number, so they are
 *	  compared as integers.  The k-th largest is found by sampling: two values
 *	  of a sample that very likely enclose it are pivots for the next reading,
 *	  which counts what is above, between and below, and samples what is
 *	  between.  Whether a guess was good changes the number of readings, not
 *	  the result.
 *	- The rate is found by Newton's method on the sum of the exact shares, which
 *	  is monotone and piecewise linear in the rate.  The rate is kept as a
 *	  fraction and is exact when the method ends.  Newton's steps can be many
 *	  when floors and caps alternate, so after a while every other step goes to
 *	  the middle of a sample of the places where the slope changes.
 *
 * The results are those of integer arithmetic.  Usually an Amount is a word of
 * 128 bits: the amount is below 2^62, and the sum of the weights below 2^62, too,
 * or below 10^32 when there are no bounds.  Otherwise it is an array of limbs,
 * see natural.h, and the same code runs on those.
 */

/* Remainders kept at a time, and the memory for wide ones. */
#define APPORTIONMENT_SAMPLE 32768
#define APPORTIONMENT_SAMPLE_MIN 64
#define APPORTIONMENT_SAMPLE_BYTES (4 * 1024 * 1024)

/*
 * A record holds the weight, and with bounds the floor and the cap.  Each is a
 * head of two words and its digits; a number in units can have 147,000 decimal
 * digits, which are more base-10000 digits than 15 bits count.
 */
#define APPORTIONMENT_HEAD_WEIGHT	8192	/* added to the weight, which can be negative */
#define APPORTIONMENT_HEAD_NONE		UINT16_MAX	/* number of digits where none is given */
#define APPORTIONMENT_RECORD_SIZE(ndigits) (2 * sizeof(uint16_t) * 3 + (ndigits) * sizeof(int16_t))

/* The caller's rows, and its memory, which it frees when all is done. */
typedef struct ApportionmentRows
{
	void		(*rewind) (void *arg);
	const char *(*next) (void *arg);	/* a record, or NULL at the end */
	void	   *(*allocate) (void *arg, size_t size);
	void	   *arg;
} ApportionmentRows;

typedef enum ApportionmentStatus
{
	APPORTIONMENT_OK = 0,
	APPORTIONMENT_NO_WEIGHT,	/* the weights add up to zero */
	APPORTIONMENT_FLOORS,		/* the floors add up to more than the amount */
	APPORTIONMENT_CAPS			/* the caps add up to less than the amount */
} ApportionmentStatus;

typedef struct Apportionment
{
	ApportionmentRows rows;
	bool		bounded;
	uint64_t	narrow_limit;	/* both set by apportionment_begin(); a test */
	uint64_t	sample_size;	/* may make them smaller */

	/* filled by apportionment_record() */
	uint64_t	row_count;
	DigitSum	weights;
	DigitSum	floors;
	DigitSum	caps;
	bool		uncapped;		/* some row can take everything */

	/* the rest is filled by apportionment_solve() */
	AmountContext amounts;
	bool		products;		/* the product of two amounts is a word */
	double		ratio;			/* if not: about rate_top / rate_bottom, */
	double		bottom;			/* and rate_bottom */
	int			exponent;		/* weights are in units of 10000^exponent */
	Amount		amount;
	Amount		rate_top;		/* the rate, a fraction */
	Amount		rate_bottom;
	uint64_t	extra;			/* units that the integer parts leave over */
	Amount		threshold;		/* the smallest remainder that gets one */
	uint64_t	tied;			/* rows with that very remainder */
	uint64_t	served;			/* how many of them get one: the first */
	int64_t		last_served;	/* if not all do: the row where it ends, */
	int64_t		first_unserved; /* and the next of the same remainder */

	/* filled by apportionment_share() */
	Amount		share;
	uint64_t	tied_before;

	/* working space */
	uint64_t	random;
	Amount		row_weight,
				row_floor,
				row_cap;
	Amount		quotient,
				remainder;
} Apportionment;

extern void apportionment_begin(Apportionment *a, const ApportionmentRows *rows, bool bounded);
extern int	apportionment_record(Apportionment *a,
								 const ApportionmentDecimal *weight,
								 const ApportionmentDecimal *floor,
								 const ApportionmentDecimal *cap,
								 char *record);
extern ApportionmentStatus apportionment_solve(Apportionment *a,
											   const uint32_t *amount, int n);
extern bool apportionment_share(Apportionment *a, const char *record);

#endif							/* POVAID_APPORTIONMENT_H */
