#include "number/digit_sum.h"

#include <string.h>

#include "number/decimal.h"
#include "number/natural.h"

/* Places given in advance on both sides of the first decimal. */
#define SPARE_PLACES 4

/* Base-10000 digits that carrying can add at the upper end. */
#define CARRY_DIGITS 5

/* Make room for the places from low on and below high. */
static void
widen(DigitSum *sum, int low, int high, DigitSumAllocate allocate, void *arg)
{
	uint64_t   *place;
	int			spare = SPARE_PLACES;

	if (sum->length > 0)
	{
		/* by at least half, so that widening stays cheap */
		spare += sum->length / 2;
		low = low < sum->low ? low - spare : sum->low;
		high = high > sum->low + sum->length ? high + spare :
			sum->low + sum->length;
	}
	else
	{
		low -= spare;
		high += spare;
	}

	place = allocate(arg, (size_t) (high - low) * sizeof(*place));
	memset(place, 0, (size_t) (high - low) * sizeof(*place));
	if (sum->length > 0)
		memcpy(place + (sum->low - low), sum->place,
			   (size_t) sum->length * sizeof(*place));
	sum->place = place;
	sum->low = low;
	sum->length = high - low;
}

void
digit_sum_add(DigitSum *sum, int weight, const void *digits, int ndigits,
			  DigitSumAllocate allocate, void *arg)
{
	uint64_t   *place;

	if (ndigits == 0)
		return;
	if (sum->length == 0 || weight - ndigits + 1 < sum->low ||
		weight >= sum->low + sum->length)
		widen(sum, weight - ndigits + 1, weight + 1, allocate, arg);

	place = sum->place + (weight - sum->low);
	for (int i = 0; i < ndigits; i++)
		place[-i] += decimal_digit(digits, i);
}

/* The exponent of the lowest place in use; returns false if the sum is zero. */
bool
digit_sum_lowest(const DigitSum *sum, int *exponent)
{
	for (int i = 0; i < sum->length; i++)
		if (sum->place[i] != 0)
		{
			*exponent = sum->low + i;
			return true;
		}
	return false;
}

/* How many limbs the sum needs in units of 10000^exponent. */
int
digit_sum_limbs(const DigitSum *sum, int exponent)
{
	int			digits = sum->low + sum->length - exponent + CARRY_DIGITS;

	return digits > 0 ? (digits + 1) / 2 : 1;
}

/*
 * The sum in units of 10000^exponent, which must not be above the lowest place
 * in use.
 */
void
digit_sum_natural(const DigitSum *sum, int exponent, uint32_t *limbs, int n)
{
	uint64_t	carry = 0;

	for (int i = 0; i < 2 * n; i++)
	{
		int			at = exponent + i - sum->low;

		if (at >= 0 && at < sum->length)
			carry += sum->place[at];
		if (i % 2 == 0)
			limbs[i / 2] = (uint32_t) (carry % 10000);
		else
			limbs[i / 2] += (uint32_t) (carry % 10000) * 10000;
		carry /= 10000;
	}
}
