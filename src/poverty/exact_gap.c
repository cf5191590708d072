#include "poverty/poverty.h"

#include <math.h>

#include "measure/terms.h"
#include "number/shortest_digits.h"

/*
 * The gap of numerics, (line - welfare) / line: the double nearest to the ratio
 * of the decimals.  Of the doubles nearest to them, the difference would keep few
 * digits where they are near to each other: 2995 - 2994.70 is 0.3.
 *
 * Where doubles hold both of them, it is the gap of these doubles, so that a column
 * of either type gives the same bits.  Of small integers in one unit that is the
 * same anyway: their difference is a double, too.
 */

#define NUMERIC_BASE	10000

/* A gap whose square would be no normal double is one of 0, as its square is. */
#define SMALLEST_GAP	0x1p-511

/* Times 10000^places. */
static void
add_places(BigNumber *x, int places)
{
	BigNumber	power,
				product;

	if (places == 0)
		return;
	big_power_of_ten(&power, 4 * places);
	big_multiply(&product, x, &power);
	big_copy(x, &product);
}

/* Is a number that was multiplied by 10000^places a double? */
static bool
is_double(const BigNumber *number, double x, int places)
{
	BigNumber	y;

	big_from_double(&y, x);
	add_places(&y, places);
	return big_compare(number, &y) == 0;
}

/* Both were multiplied by 10000^places; y and z are the doubles nearest to them. */
static double
gap_of_big(const BigNumber *welfare, const BigNumber *line, int places, double y, double z)
{
	BigNumber	difference;
	double		result;

	if (is_double(welfare, y, places) && is_double(line, z, places))
		return gap_term(y, z);
	big_copy(&difference, line);
	big_add(&difference, welfare, true);
	if (big_quotient(&difference, line, &result) != EXACT_OK)
		return HUGE_VAL;
	return result < SMALLEST_GAP ? 0 : result;
}

static void
big_of_integer(BigNumber *x, int64 value, int places)
{
	big_from_uint64(x, value < 0 ? -(uint64) value : (uint64) value);
	x->negative = value < 0;
	add_places(x, places);
}

/* The integers are in units of 10000^-places; the line is above 0, and the welfare below it. */
pg_noinline double
exact_gap_general(int64 welfare, int welfare_places, int64 line, int line_places)
{
	BigNumber	y,
				z;

	big_of_integer(&y, welfare, Max(line_places - welfare_places, 0));
	big_of_integer(&z, line, Max(welfare_places - line_places, 0));
	return gap_of_big(&y, &z, Max(welfare_places, line_places),
					  integer_to_double(welfare, welfare_places),
					  integer_to_double(line, line_places));
}

static int
lowest_place(const NumericDigits *x)
{
	return x->weight - x->ndigits + 1;
}

static void
big_of_digits(BigNumber *x, const NumericDigits *from, int lowest)
{
	big_clear(x);
	for (int i = 0; i < from->ndigits; i++)
	{
		BigNumber	scaled,
					last;
		int16		digit;

		memcpy(&digit, from->digits + sizeof(digit) * i, sizeof(digit));
		big_scale(&scaled, x, NUMERIC_BASE);
		big_from_uint64(&last, (uint64) digit);
		big_add(&scaled, &last, false);
		big_copy(x, &scaled);
	}
	add_places(x, lowest_place(from) - lowest);
	x->negative = from->negative && x->n > 0;
}

double
exact_gap_of_digits(const NumericDigits *welfare, const NumericDigits *line, double y_double,
					double z_double)
{
	int			lowest = Min(lowest_place(line), 0);
	BigNumber	y,
				z;

	if (welfare->ndigits > 0)
		lowest = Min(lowest, lowest_place(welfare));
	big_of_digits(&z, line, lowest);
	if (welfare->ndigits > 0)
		big_of_digits(&y, welfare, lowest);
	else
		big_clear(&y);
	return gap_of_big(&y, &z, -lowest, y_double, z_double);
}
