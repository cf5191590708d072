/*
 * percent.c
 *		A percentage as it is printed: the exact ratio, rounded once.
 */
#include "core/compat.h"

#include "utils/builtins.h"

#include "core/numeric.h"

#define PERCENT_MAX_SCALE	100

/* Digits after the point that a numeric can hold. */
#define NUMERIC_FRACTION_LIMIT	16383

PG_FUNCTION_INFO_V1(percent);

static void
check_finite(Datum value, const char *name)
{
	if (numeric_datum_class(value) != NUMERIC_CLASS_FINITE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must be finite", name)));
}

/* The numeric digit * 10^exponent, with -exponent digits after the point. */
static Datum
power_of_ten(int digit, int exponent)
{
	char		text[32];

	snprintf(text, sizeof(text), "%de%d", digit, exponent);
	return DirectFunctionCall3(numeric_in, CStringGetDatum(text),
							   ObjectIdGetDatum(InvalidOid),
							   Int32GetDatum(-1));
}

static Datum
integer(int value)
{
	return DirectFunctionCall1(int4_numeric, Int32GetDatum(value));
}

static Datum
multiply(Datum a, Datum b)
{
	return DirectFunctionCall2(numeric_mul, a, b);
}

/* The integer part of the exact quotient. */
static Datum
divide(Datum a, Datum b)
{
	return DirectFunctionCall2(numeric_div_trunc, a, b);
}

static int
fraction_digits(Datum value)
{
	return DatumGetInt32(DirectFunctionCall1(numeric_scale, value));
}

/*
 * percent(numerator numeric, denominator numeric, scale integer) -> numeric
 *
 * Division of numerics cannot be used, as it rounds its quotient to some number
 * of digits, and rounding that once more would turn a ratio just below a half
 * into one just above.  The unit of the last printed digit is 10^-(scale + 2)
 * of the ratio.  With the denominator measured in half units,
 *
 *		halves = trunc(numerator / (denominator * 10^-(scale + 2) / 2))
 *
 * is exact, and the number of units, rounded half away from zero, is
 * trunc((halves + sign(halves)) / 2).
 */
Datum
percent(PG_FUNCTION_ARGS)
{
	Datum		numerator = PG_GETARG_DATUM(0);
	Datum		denominator = PG_GETARG_DATUM(1);
	int32		scale = PG_GETARG_INT32(2);
	Datum		halves;
	Datum		units;

	check_finite(numerator, "numerator");
	check_finite(denominator, "denominator");
	if (scale < 0 || scale > PERCENT_MAX_SCALE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("scale must be between 0 and %d", PERCENT_MAX_SCALE)));

	if (DatumGetBool(DirectFunctionCall2(numeric_eq, denominator, integer(0))))
		PG_RETURN_NULL();

	/*
	 * A smaller denominator cannot overflow where a larger numerator could;
	 * but a product with more digits than a numeric can hold is rounded.
	 */
	if (fraction_digits(denominator) + scale + 3 <= NUMERIC_FRACTION_LIMIT)
		denominator = multiply(denominator, power_of_ten(5, -(scale + 3)));
	else
		numerator = multiply(numerator, power_of_ten(2, scale + 2));
	halves = divide(numerator, denominator);

	units = divide(DirectFunctionCall2(numeric_add, halves,
									   DirectFunctionCall1(numeric_sign, halves)),
				   integer(2));

	PG_RETURN_DATUM(multiply(units, power_of_ten(1, -scale)));
}
