#include "survey/weight_column.h"

#include "port/pg_bitutils.h"

#include "survey/frame.h"

/* 2^place and 2^-place are normal doubles */
#define PLACE_MIN	(64 * EXACT_ORIGIN - 1000)
#define PLACE_MAX	(64 * EXACT_ORIGIN + 900)

/* A column for weights with digits from low to below high; without weights yet. */
void
weight_column_choose(WeightColumn *column, int low, int high)
{
	memset(column, 0, sizeof(*column));
	column->high = high;
	column->place = low;
	column->base = EXACT_ORIGIN;
	column->n = 1;
	if (high - low <= WEIGHT_BITS && low >= PLACE_MIN && low <= PLACE_MAX)
		return;
	column->wide = true;
	column->place = 0;
	column->base = low / 64;
	column->n = (high + 2 + 63) / 64 - column->base;
	if (low < 0 || column->base + column->n > EXACT_LIMBS)
		run_range_error();
}

void
weight_column_alloc(WeightColumn *column, size_t n)
{
	Size		size = sizeof(uint64) * column->n * n;

	column->limb = survey_alloc(size);
	memset(column->limb, 0, size);
}

/* No digit of a weight is below this position. */
int
weight_column_low(const WeightColumn *column)
{
	return column->wide ? 64 * column->base : column->place;
}

static ExactSlot
window_slot(const WeightColumn *column)
{
	ExactSlot	slot = {(uint8) column->base, (uint8) column->n, 0};

	return slot;
}

static void
check_added(ExactStatus status, const ExactSlot *slot, const WeightColumn *column)
{
	if (status == EXACT_RANGE)
		run_range_error();
	if (status != EXACT_OK || slot->base != column->base)
		elog(ERROR, "window of a survey distribution is too small");
}

/* The column must have room for the digits. */
void
weight_column_add_double(WeightColumn *column, size_t i, double w)
{
	ExactSlot	slot;
	ExactNeed	need;

	if (!column->wide)
	{
		column->limb[i] += (uint64) (int64) (w * power_of_two(64 * EXACT_ORIGIN - column->place));
		return;
	}
	slot = window_slot(column);
	if (!exact_slot_add_double(&slot, column->limb + i * column->n, w, false))
		check_added(exact_slot_add_double_slow(&slot, column->limb + i * column->n, w, &need),
					&slot, column);
}

/* The limbs of a weight; returns the number of the lowest. */
static int
read_limbs(const WeightColumn *column, size_t i, uint64 *limb, int *n)
{
	uint64		x = column->limb[i];

	if (column->wide)
	{
		memcpy(limb, column->limb + i * column->n, sizeof(uint64) * column->n);
		*n = column->n;
		return column->base;
	}
	limb[0] = x << (column->place % 64);
	limb[1] = (uint64) (((int64) x >> 1) >> (63 - column->place % 64));
	*n = 2;
	return column->place / 64;
}

/* column[i] += from[j], or -= */
void
weight_column_add(WeightColumn *column, size_t i, const WeightColumn *from, size_t j, bool subtract)
{
	uint64		limb[EXACT_LIMBS + 2];
	ExactSlot	slot;
	ExactNeed	need;
	int			base,
				n;

	if (!column->wide)
	{
		uint64		x = from->limb[j] << (from->place - column->place);

		column->limb[i] += subtract ? ~x + 1 : x;
		return;
	}
	base = read_limbs(from, j, limb, &n);
	if (subtract)
	{
		uint64		carry = 1;

		for (int k = 0; k < n; k++)
		{
			limb[k] = ~limb[k] + carry;
			carry = carry && limb[k] == 0;
		}
	}
	slot = window_slot(column);
	check_added(exact_slot_add_limbs(&slot, column->limb + i * column->n, limb, base, n, &need),
				&slot, column);
}

void
weight_column_number(const WeightColumn *column, size_t i, ExactNumber *x)
{
	uint64		limb[EXACT_LIMBS + 2];
	int			n;
	int			base = read_limbs(column, i, limb, &n);

	exact_from_limbs(x, limb, base, n);
}

/* A weight, rounded to a double. */
double
weight_column_double(const WeightColumn *column, size_t i)
{
	ExactNumber x;
	double		result;

	if (!column->wide)
		return (double) (int64) column->limb[i] * power_of_two(column->place - 64 * EXACT_ORIGIN);
	weight_column_number(column, i, &x);
	if (exact_round(&x, &result) != EXACT_OK)
		return HUGE_VAL;
	return result;
}

int
weight_column_sign(const WeightColumn *column, size_t i)
{
	const uint64 *limb = column->limb + i * column->n;

	if (limbs_negative(limb, column->n))
		return -1;
	return limbs_zero(limb, column->n) ? 0 : 1;
}

/*
 * Find out how high the weights really reach, and the position of their lowest
 * digit, which is far above all if there is none.
 */
void
weight_column_measure(WeightColumn *column, size_t n, int *lowest)
{
	uint64		all[EXACT_LIMBS] = {0};
	int			top = 0;
	int			first = column->wide ? 64 * column->base : column->place;

	*lowest = 64 * EXACT_LIMBS;
	for (size_t i = 0; i < n; i++)
	{
		const uint64 *limb = column->limb + i * column->n;
		uint64		sign = limbs_negative(limb, column->n) ? ~UINT64CONST(0) : 0;

		if ((i & 0xfff) == 0xfff)
			survey_poll();
		for (int k = 0; k < column->n; k++)
		{
			all[k] |= limb[k];
			if (limb[k] != sign)
				top = Max(top, 64 * k + pg_leftmost_one_pos64(limb[k] ^ sign) + 1);
		}
	}

	/* the magnitude of a negative number may have one digit more */
	column->high = first + top + 1;
	for (int k = 0; k < column->n; k++)
	{
		if (all[k] != 0)
		{
			*lowest = first + 64 * k + pg_rightmost_one_pos64(all[k]);
			return;
		}
	}
}
