/*
 * percent.c
 *		A percentage as it is printed: the exact ratio, rounded once.
 */
#include "figures/figures.h"

PG_FUNCTION_INFO_V1(percent);

static void
check_finite_figure(Datum value, const char *name)
{
	if (numeric_datum_class(value) != NUMERIC_CLASS_FINITE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must be finite", name)));
}

void
figure_check_scale(int64 scale)
{
	if (scale < 0 || scale > FIGURE_MAX_SCALE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("scale must be between 0 and %d", FIGURE_MAX_SCALE)));
}

/* The denominator must not be 0. */
Datum
figure_percent(Datum numerator, Datum denominator, int scale)
{
	return DirectFunctionCall2(numeric_mul,
							   numeric_rounded_units(numerator, denominator, scale + 2),
							   numeric_power_of_ten(1, -scale));
}

/* percent(numerator numeric, denominator numeric, scale integer) -> numeric */
Datum
percent(PG_FUNCTION_ARGS)
{
	Datum		numerator = PG_GETARG_DATUM(0);
	Datum		denominator = PG_GETARG_DATUM(1);
	int32		scale = PG_GETARG_INT32(2);

	check_finite_figure(numerator, "numerator");
	check_finite_figure(denominator, "denominator");
	figure_check_scale(scale);
	if (numeric_sign_of(denominator) == 0)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(figure_percent(numerator, denominator, scale));
}
