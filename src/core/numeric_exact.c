#include "core/numeric_exact.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"

#include "core/numeric_digits.h"

void
check_finite_numeric(Datum value, const char *name)
{
	NumericClass class = numeric_datum_class(value);

	if (class != NUMERIC_CLASS_FINITE)
		numeric_argument_error(class, name);
}

Datum
numeric_finite_argument(FunctionCallInfo fcinfo, int n, const char *name)
{
	check_finite_numeric(PG_GETARG_DATUM(n), name);
	return PG_GETARG_DATUM(n);
}

/* Amounts and counts: finite and not negative. */
Datum
numeric_count_argument(FunctionCallInfo fcinfo, int n, const char *name)
{
	Datum		value = numeric_finite_argument(fcinfo, n, name);

	if (numeric_sign_of(value) < 0)
		argument_negative(name);
	return value;
}

/* The elements of an array of one dimension, whatever they are. */
int
numeric_array_elements(ArrayType *array, const char *name, Datum **values, bool **nulls)
{
	int			count;

	check_one_dimension(ARR_NDIM(array), name);
	deconstruct_array(array, ARR_ELEMTYPE(array), -1, false, TYPALIGN_INT, values, nulls, &count);
	return count;
}

/* The same of an argument, each of them finite or NULL. */
int
numeric_array_argument(FunctionCallInfo fcinfo, int n, const char *name,
					   Datum **values, bool **nulls)
{
	int			count = numeric_array_elements(PG_GETARG_ARRAYTYPE_P(n), name, values, nulls);

	for (int i = 0; i < count; i++)
	{
		if ((i & 0xffff) == 0xffff)
			CHECK_FOR_INTERRUPTS();
		if (!(*nulls)[i])
			check_finite_numeric((*values)[i], name);
	}
	return count;
}

void
check_print_scale(int64 scale)
{
	if (scale < 0 || scale > PRINT_MAX_SCALE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("scale must be between 0 and %d", PRINT_MAX_SCALE)));
}

/* A scale of type exact_decimal, see percent of a summary. */
int
print_scale_argument(FunctionCallInfo fcinfo, int n)
{
	Datum		scale = numeric_finite_argument(fcinfo, n, "scale");

	if (numeric_scale_of(numeric_trimmed(scale)) != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("scale must be a whole number")));
	if (numeric_compare(scale, numeric_of_integer(PRINT_MAX_SCALE)) > 0 ||
		numeric_sign_of(scale) < 0)
		check_print_scale(-1);
	return DatumGetInt32(DirectFunctionCall1(numeric_int4, scale));
}

/* The numeric digit * 10^exponent, with -exponent digits after the point. */
Datum
numeric_power_of_ten(int digit, int exponent)
{
	int			weight = exponent >= 0 ? exponent / 4 : -((3 - exponent) / 4);
	uint16		base_digit = (uint16) digit;

	for (int i = 4 * weight; i < exponent; i++)
		base_digit *= 10;
	return numeric_from_digits(false, weight, &base_digit, 1, Max(-exponent, 0));
}

/* A product that is not rounded; very long ones take their time. */
Datum
numeric_product(Datum a, Datum b)
{
	CHECK_FOR_INTERRUPTS();
	if (numeric_scale_of(a) + numeric_scale_of(b) > NUMERIC_FRACTION_LIMIT)
	{
		a = numeric_trimmed(a);
		b = numeric_trimmed(b);
		if (numeric_scale_of(a) + numeric_scale_of(b) > NUMERIC_FRACTION_LIMIT)
			ereport(ERROR,
					(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
					 errmsg("value overflows numeric format")));
	}
	return DirectFunctionCall2(numeric_mul, a, b);
}

/* The quotient rounded up to an integer; a >= 0, b > 0. */
Datum
numeric_ceil_quotient(Datum a, Datum b)
{
	Datum		whole = numeric_whole_quotient(a, b);

	if (numeric_compare(DirectFunctionCall2(numeric_mod, a, b), numeric_of_integer(0)) != 0)
		whole = numeric_plus(whole, numeric_of_integer(1));
	return whole;
}

/*
 * The integer next to a / b * 10^scale, halves away from zero; b is not 0.
 *
 * Division of numerics cannot be used, as it rounds its quotient to some number
 * of digits, and rounding that once more would turn a ratio just below a half
 * into one just above.  With b measured in half units of the last place,
 *
 *		halves = trunc(a / (b * 10^-scale / 2))
 *
 * is exact, and the number of units is trunc((halves + sign(halves)) / 2).
 */
Datum
numeric_rounded_units(Datum a, Datum b, int scale)
{
	Datum		halves;

	/*
	 * A smaller divisor cannot overflow where a larger dividend could; but a
	 * product with more digits than a numeric can hold is rounded.
	 */
	if (numeric_scale_of(b) + scale + 1 <= NUMERIC_FRACTION_LIMIT)
		b = DirectFunctionCall2(numeric_mul, b, numeric_power_of_ten(5, -(scale + 1)));
	else
		a = DirectFunctionCall2(numeric_mul, a, numeric_power_of_ten(2, scale));
	halves = numeric_whole_quotient(a, b);
	return numeric_whole_quotient(numeric_plus(halves, DirectFunctionCall1(numeric_sign, halves)),
								  numeric_of_integer(2));
}

/* The exact quotient, rounded once, halves away from zero. */
Datum
numeric_rounded_quotient(Datum a, Datum b, int scale)
{
	return DirectFunctionCall2(numeric_mul, numeric_rounded_units(a, b, scale),
							   numeric_power_of_ten(1, -scale));
}

/* The same in percent. */
Datum
numeric_percent(Datum numerator, Datum denominator, int scale)
{
	return DirectFunctionCall2(numeric_mul,
							   numeric_rounded_units(numerator, denominator, scale + 2),
							   numeric_power_of_ten(1, -scale));
}
