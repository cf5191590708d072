#include "figures/figures.h"

/* Figures as they are printed: exact, and rounded once. */

PG_FUNCTION_INFO_V1(percent);
PG_FUNCTION_INFO_V1(percent_of_rate);
PG_FUNCTION_INFO_V1(rounded);

/*
 * A fraction over a whole number that could be a number of digits: probably a
 * rate was meant.  It is legal all the same (half a million of two), so that
 * only an error that is raised anyway can say so.
 */
static bool
looks_like_rate(Datum numerator, Datum denominator)
{
	return numeric_scale_of(numeric_trimmed(numerator)) > 0 &&
		numeric_compare(DirectFunctionCall1(numeric_abs, numerator), numeric_of_integer(1)) < 0 &&
		numeric_scale_of(numeric_trimmed(denominator)) == 0 &&
		numeric_sign_of(denominator) >= 0 &&
		numeric_compare(denominator, numeric_of_integer(PRINT_MAX_SCALE)) <= 0;
}

/* percent(numerator, denominator, scale) -> numeric */
Datum
percent(PG_FUNCTION_ARGS)
{
	Datum		numerator = PG_GETARG_DATUM(0);
	Datum		denominator = PG_GETARG_DATUM(1);
	int32		scale = PG_GETARG_INT32(2);

	check_finite_numeric(numerator, "numerator");
	check_finite_numeric(denominator, "denominator");
	if (scale < 0 || scale > PRINT_MAX_SCALE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("scale must be between 0 and %d", PRINT_MAX_SCALE),
				 looks_like_rate(numerator, denominator) ?
				 errhint("The second argument is the denominator. "
						 "Of a rate, use percent_of_rate(rate, scale).") : 0));
	if (numeric_sign_of(denominator) == 0)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(numeric_percent(numerator, denominator, scale));
}

/* percent_of_rate(rate, scale) -> numeric */
Datum
percent_of_rate(PG_FUNCTION_ARGS)
{
	Datum		rate = PG_GETARG_DATUM(0);
	int32		scale = PG_GETARG_INT32(1);

	check_finite_numeric(rate, "rate");
	if (scale < 0 || scale > PRINT_MAX_SCALE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("scale must be between 0 and %d", PRINT_MAX_SCALE),
				 errhint("Of a numerator and a denominator, "
						 "use percent(numerator, denominator, scale).")));
	PG_RETURN_DATUM(numeric_percent(rate, numeric_of_integer(1), scale));
}

/* rounded(value, digits) -> numeric */
Datum
rounded(PG_FUNCTION_ARGS)
{
	Datum		value = PG_GETARG_DATUM(0);
	int32		digits = PG_GETARG_INT32(1);

	check_finite_numeric(value, "value");
	if (digits < -PRINT_MAX_SCALE || digits > PRINT_MAX_SCALE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("digits must be between %d and %d", -PRINT_MAX_SCALE, PRINT_MAX_SCALE)));
	PG_RETURN_DATUM(DirectFunctionCall2(numeric_round, value, Int32GetDatum(digits)));
}
