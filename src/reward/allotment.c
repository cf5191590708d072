#include "reward/allotment.h"

#include "lib/stringinfo.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "core/args.h"
#include "core/message.h"
#include "number/natural.h"

/* Apportionment of numerics: checks, conversion, messages. */

static void
rewind_rows(void *arg)
{
	row_store_rewind(((Allotment *) arg)->store);
}

static const char *
next_row(void *arg)
{
	Size		length;

	const char *record = row_store_next(((Allotment *) arg)->store, &length);

	/* after the flag */
	return record == NULL ? NULL : record + 1;
}

static void *
allocate(void *arg, size_t size)
{
	return MemoryContextAllocHuge(((Allotment *) arg)->context, size);
}

/* A finite numeric; the name is for the message. */
static void
finite_digits(Datum value, NumericDigits *digits, const char *name)
{
	if (numeric_datum_digits(value, digits) != NUMERIC_CLASS_FINITE)
		argument_not_finite(name);
}

/* The exponent of the last digit. */
static int
last_exponent(const NumericDigits *x)
{
	return x->weight - x->ndigits + 1;
}

/* Limbs for x in units of 10000^exponent. */
static int
limbs_for(const NumericDigits *x, int exponent)
{
	return Max((x->weight - exponent + 2) / 2, 1);
}

static uint32 *
new_limbs(int n)
{
	return palloc0(Max(n, 1) * sizeof(uint32));
}

static uint32 *
digits_to_limbs(const NumericDigits *x, int exponent, int n)
{
	uint32	   *limbs = new_limbs(n);

	natural_from_digits(limbs, n, x->digits, x->ndigits,
						last_exponent(x) - exponent);
	return limbs;
}

/*
 * The whole units in |x|, with *n limbs; *rest tells whether there is something
 * left.
 */
static uint32 *
whole_units(const NumericDigits *x, const NumericDigits *unit, int *n, bool *rest)
{
	int			exponent = Min(last_exponent(x), last_exponent(unit));
	int			nx;
	int			nunit = limbs_for(unit, exponent);
	uint32	   *dividend;
	uint32	   *divisor;
	uint32	   *scratch;
	uint32	   *quotient;

	if (x->ndigits == 0)
	{
		*n = 1;
		*rest = false;
		return new_limbs(1);
	}
	nx = limbs_for(x, exponent);
	dividend = digits_to_limbs(x, exponent, nx);
	divisor = digits_to_limbs(unit, exponent, nunit);
	scratch = new_limbs(nx + nunit + 1);
	quotient = new_limbs(nx);

	natural_divide(quotient, dividend, nx, divisor, nunit, scratch);
	*rest = natural_length(dividend, nx) > 0;
	*n = nx;
	pfree(scratch);
	pfree(divisor);
	pfree(dividend);
	return quotient;
}

/*
 * Begin with the amount.  All memory is of the context, which the caller resets
 * or deletes afterwards; the store is emptied here.
 */
void
allotment_begin(Allotment *allotment, RowStore *store, MemoryContext context,
				Datum total, Datum unit, bool bounded)
{
	MemoryContext caller = MemoryContextSwitchTo(context);
	ApportionmentRows rows = {rewind_rows, next_row, allocate, allotment};
	NumericDigits total_digits;
	NumericDigits unit_digits;
	uint64		narrow;
	bool		rest;

	finite_digits(total, &total_digits, "total");
	finite_digits(unit, &unit_digits, "unit");
	if (unit_digits.negative || unit_digits.ndigits == 0)
		argument_not_positive("unit");

	memset(allotment, 0, sizeof(*allotment));
	allotment->context = context;
	allotment->store = store;
	row_store_reset(store);
	apportionment_begin(&allotment->apportionment, &rows, bounded);

	allotment->negative = total_digits.negative;
	allotment->amount = whole_units(&total_digits, &unit_digits,
									&allotment->amount_limbs, &rest);
	if (rest)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("total is not a multiple of unit"),
				 errdetail("Total is %s, unit is %s.",
						   message_numeric(total),
						   message_numeric(unit)),
				 errhint("Round the total first, or pass a smaller unit.")));

	allotment->exponent = last_exponent(&unit_digits);
	allotment->unit_limbs = limbs_for(&unit_digits, allotment->exponent);
	allotment->unit = digits_to_limbs(&unit_digits, allotment->exponent,
									  allotment->unit_limbs);
	allotment->scale = unit_digits.scale;

	/* no share is larger than the total: one word may hold them all */
	if (natural_to_uint64(allotment->unit, allotment->unit_limbs,
						  &allotment->narrow_unit) &&
		natural_to_uint64(allotment->amount, allotment->amount_limbs, &narrow))
	{
		if (narrow > PG_UINT64_MAX / allotment->narrow_unit)
			allotment->narrow_unit = 0;
	}
	else
		allotment->narrow_unit = 0;
	MemoryContextSwitchTo(caller);
}

/* An integer as a decimal for the apportionment; *digits is palloc'd. */
static void
limbs_to_decimal(const uint32 *limbs, int n, ApportionmentDecimal *decimal,
				 uint16 **digits)
{
	int			first = 0;
	int			last = 2 * n;

	*digits = palloc(2 * n * sizeof(uint16));
	natural_to_digits(limbs, n, *digits);
	while (first < last && (*digits)[first] == 0)
		first++;
	while (last > first && (*digits)[last - 1] == 0)
		last--;
	decimal->weight = first < last ? 2 * n - 1 - first : 0;
	decimal->ndigits = last - first;
	decimal->digits = *digits + first;
}

static void
name_row(NamedRows *rows, int64 row)
{
	if (rows->count < NAMED_ROWS)
		rows->row[rows->count] = row;
	rows->count++;
}

/*
 * A bound in whole units: a floor rounded up, a cap rounded down, so that the
 * share keeps within what was asked for.  With a negative total the sign of the
 * bound turns as well.  Returns false, and gives zero, for a negative bound.
 */
static bool
bound_in_units(Allotment *allotment, const NumericDigits *bound,
			   const NumericDigits *unit, bool up,
			   ApportionmentDecimal *decimal, uint16 **digits)
{
	uint32	   *limbs;
	int			n;
	bool		rest;

	if (bound->ndigits > 0 && bound->negative != allotment->negative)
	{
		decimal->weight = 0;
		decimal->ndigits = 0;
		return false;
	}
	limbs = whole_units(bound, unit, &n, &rest);
	if (up && rest)
	{
		uint32		one = 1;

		/* it cannot be carried out of n limbs: a unit is not less than 1 there */
		limbs = repalloc(limbs, (n + 1) * sizeof(uint32));
		limbs[n++] = 0;
		natural_add(limbs, n, &one, 1);
	}
	limbs_to_decimal(limbs, n, decimal, digits);
	pfree(limbs);
	return true;
}

/* Compare two integers that are given as decimals. */
static int
compare_decimals(const ApportionmentDecimal *a, const ApportionmentDecimal *b)
{
	if (a->ndigits == 0 || b->ndigits == 0)
		return (a->ndigits > 0) - (b->ndigits > 0);
	if (a->weight != b->weight)
		return a->weight < b->weight ? -1 : 1;
	for (int i = 0; i < a->ndigits || i < b->ndigits; i++)
	{
		int			x = i < a->ndigits ? (int) decimal_digit(a->digits, i) : 0;
		int			y = i < b->ndigits ? (int) decimal_digit(b->digits, i) : 0;

		if (x != y)
			return x < y ? -1 : 1;
	}
	return 0;
}

typedef struct Bounds
{
	ApportionmentDecimal floor;
	ApportionmentDecimal cap;
	uint16	   *floor_digits;
	uint16	   *cap_digits;
} Bounds;

static const char *
text_or_null(Datum value, bool is_null)
{
	return is_null ? "NULL" : message_numeric(value);
}

static void
read_bounds(Allotment *allotment, Bounds *bounds,
			Datum floor, bool floor_is_null, Datum cap, bool cap_is_null)
{
	NumericDigits digits;
	NumericDigits unit;
	uint16	   *unit_digits;
	ApportionmentDecimal unit_decimal;
	bool		below_zero = false;

	bounds->floor.ndigits = bounds->cap.ndigits = -1;
	bounds->floor.weight = bounds->cap.weight = 0;
	bounds->floor_digits = bounds->cap_digits = NULL;
	if (floor_is_null && cap_is_null)
		return;

	limbs_to_decimal(allotment->unit, allotment->unit_limbs,
					 &unit_decimal, &unit_digits);
	unit.negative = false;
	unit.weight = unit_decimal.weight + allotment->exponent;
	unit.ndigits = unit_decimal.ndigits;
	unit.digits = (const char *) unit_decimal.digits;

	/* shares of a negative total are negative: the bounds change places */
	if (allotment->negative)
	{
		Datum		swap = floor;
		bool		swap_is_null = floor_is_null;

		floor = cap;
		floor_is_null = cap_is_null;
		cap = swap;
		cap_is_null = swap_is_null;
	}
	if (!floor_is_null)
	{
		finite_digits(floor, &digits, allotment->negative ? "cap" : "floor");
		/* a share is never below zero: such a floor does not matter */
		if (!bound_in_units(allotment, &digits, &unit, true,
							&bounds->floor, &bounds->floor_digits))
			bounds->floor.ndigits = -1;
		numeric_digits_free(&digits);
	}
	if (!cap_is_null)
	{
		finite_digits(cap, &digits, allotment->negative ? "floor" : "cap");
		below_zero = !bound_in_units(allotment, &digits, &unit, false,
									 &bounds->cap, &bounds->cap_digits);
		numeric_digits_free(&digits);
	}
	pfree(unit_digits);

	if (below_zero ||
		(bounds->cap.ndigits >= 0 &&
		 compare_decimals(&bounds->floor, &bounds->cap) > 0))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("no share lies between floor and cap in row " INT64_FORMAT " of the partition",
						allotment->row),
				 errdetail("Floor is %s, cap is %s; shares are multiples of the unit and have the sign of the total.",
						   text_or_null(allotment->negative ? cap : floor,
										allotment->negative ? cap_is_null : floor_is_null),
						   text_or_null(allotment->negative ? floor : cap,
										allotment->negative ? floor_is_null : cap_is_null))));
}

/*
 * Count in the next row.  Returns true if it has the weight and the bounds of
 * the row before.
 */
bool
allotment_add(Allotment *allotment, Datum weight, bool weight_is_null,
			  Datum floor, bool floor_is_null, Datum cap, bool cap_is_null)
{
	ApportionmentDecimal decimal;
	NumericDigits digits;
	Bounds		bounds;
	int			ndigits;
	char	   *record;
	Size		length;
	bool		repeated;

	allotment->row++;
	digits.copy = NULL;
	decimal.weight = 0;
	decimal.ndigits = -1;
	decimal.digits = NULL;
	if (!weight_is_null)
	{
		finite_digits(weight, &digits, "weight");
		if (digits.negative)
			argument_negative("weight");
		decimal.weight = digits.weight;
		decimal.ndigits = digits.ndigits;
		decimal.digits = digits.digits;
	}

	ndigits = Max(decimal.ndigits, 0);
	if (allotment->apportionment.bounded)
	{
		/* a row without weight takes no part, nor do its bounds */
		read_bounds(allotment, &bounds, floor, floor_is_null || weight_is_null,
					cap, cap_is_null || weight_is_null);
		ndigits += Max(bounds.floor.ndigits, 0) + Max(bounds.cap.ndigits, 0);
		if (bounds.floor.ndigits > 0)
			name_row(&allotment->floors, allotment->row);
		if (decimal.ndigits > 0 && bounds.cap.ndigits >= 0)
			name_row(&allotment->caps, allotment->row);
	}

	record = row_store_reserve(allotment->store,
							   1 + APPORTIONMENT_RECORD_SIZE(ndigits));
	allotment->apart = record++;
	*allotment->apart = false;
	length = apportionment_record(&allotment->apportionment, &decimal,
								  &bounds.floor, &bounds.cap, record);
	row_store_append(allotment->store, 1 + length);

	repeated = length == allotment->last_length &&
		memcmp(record, allotment->last_record, length) == 0;
	allotment->last_length = length <= LAST_RECORD ? length : 0;
	if (!repeated)
		memcpy(allotment->last_record, record, allotment->last_length);

	numeric_digits_free(&digits);
	if (allotment->apportionment.bounded)
	{
		if (bounds.floor_digits != NULL)
			pfree(bounds.floor_digits);
		if (bounds.cap_digits != NULL)
			pfree(bounds.cap_digits);
	}
	return repeated;
}

/* A number of units as the numeric that it stands for. */
static Datum
units_to_numeric(const Allotment *allotment, const uint32 *units, int n)
{
	int			length;
	uint32	   *product;
	uint16	   *digits;
	Datum		result;

	n = natural_length(units, n);
	length = n + allotment->unit_limbs;
	product = new_limbs(length);
	digits = palloc(2 * length * sizeof(uint16));
	natural_multiply(product, units, n, allotment->unit, allotment->unit_limbs);
	natural_to_digits(product, length, digits);
	result = numeric_from_digits(allotment->negative,
								 allotment->exponent + 2 * length - 1,
								 digits, 2 * length, allotment->scale);
	pfree(digits);
	pfree(product);
	return result;
}

static const char *
units_to_text(const Allotment *allotment, const uint32 *units, int n)
{
	return message_numeric(units_to_numeric(allotment, units, n));
}

/* The floors or the caps cannot be kept: say which they are. */
static void
report_bounds(Allotment *allotment, bool floors)
{
	const NamedRows *rows = floors ? &allotment->floors : &allotment->caps;
	const DigitSum *sum = floors ? &allotment->apportionment.floors :
		&allotment->apportionment.caps;
	int			n = digit_sum_limbs(sum, 0);
	uint32	   *limbs = new_limbs(n);
	const char *word = floors != allotment->negative ? "floors" : "caps";
	bool		more = floors != allotment->negative;
	StringInfoData list;

	digit_sum_natural(sum, 0, limbs, n);
	initStringInfo(&list);
	for (int i = 0; i < rows->count && i < NAMED_ROWS; i++)
		appendStringInfo(&list, "%s" INT64_FORMAT, i > 0 ? ", " : "", rows->row[i]);
	if (rows->count > NAMED_ROWS)
		appendStringInfoString(&list, ", ...");

	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s add up to %s than the total", word, more ? "more" : "less"),
			 errdetail("The %s of " INT64_FORMAT " rows of the partition, in window order %s, allow no total %s %s; the total is %s.",
					   word, rows->count, list.data,
					   more ? "below" : "above",
					   units_to_text(allotment, limbs, n),
					   units_to_text(allotment, allotment->amount,
									 allotment->amount_limbs)),
			 more ?
			 errhint("To reduce all %s in proportion, apportion the total with them as weights.", word) :
			 errhint("Apportion no more than the %s allow, or change them.", word)));
}

/*
 * Find the shares, once all rows are counted in.  Returns false if there are
 * none, because the weights add up to zero.
 */
bool
allotment_solve(Allotment *allotment)
{
	MemoryContext caller = MemoryContextSwitchTo(allotment->context);
	ApportionmentStatus status;

	status = apportionment_solve(&allotment->apportionment, allotment->amount,
								 allotment->amount_limbs);
	if (status == APPORTIONMENT_FLOORS || status == APPORTIONMENT_CAPS)
		report_bounds(allotment, status == APPORTIONMENT_FLOORS);

	row_store_rewind(allotment->store);
	allotment->row = 0;
	MemoryContextSwitchTo(caller);
	return status == APPORTIONMENT_OK;
}

/*
 * Is it known that the rows between which equal remainders are divided are no
 * peers?
 */
bool
allotment_line_is_clear(Allotment *allotment)
{
	const Apportionment *a = &allotment->apportionment;
	bool		clear = false;

	row_store_rewind(allotment->store);
	for (int64 row = 0; !clear && row <= a->first_unserved; row++)
	{
		Size		length;
		const char *record = row_store_next(allotment->store, &length);

		if (row > a->last_served && *record)
			clear = true;
	}
	row_store_rewind(allotment->store);
	return clear;
}

/* The share of the next row, in the current context; false if it is NULL. */
bool
allotment_next(Allotment *allotment, Datum *share)
{
	Apportionment *a = &allotment->apportionment;
	Size		length;
	const char *record = row_store_next(allotment->store, &length);

	if (record == NULL)
		elog(ERROR, "a row of the partition is missing");
	allotment->row++;
	if (!apportionment_share(a, record + 1))
		return false;

	if (a->amounts.narrow && allotment->narrow_unit != 0)
		*share = numeric_from_uint64(allotment->negative,
									 (uint64) a->share.narrow * allotment->narrow_unit,
									 allotment->exponent, allotment->scale);
	else if (a->amounts.narrow)
	{
		uint32		limbs[3];

		natural_from_uint64(limbs, lengthof(limbs), (uint64) a->share.narrow);
		*share = units_to_numeric(allotment, limbs, lengthof(limbs));
	}
	else
		*share = units_to_numeric(allotment, a->share.wide, a->amounts.width);
	return true;
}
