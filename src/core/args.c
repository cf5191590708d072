#include "core/args.h"

void
argument_not_finite(const char *name)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s must not be NaN or infinite", name),
			 errhint("Missing values are written as NULL.")));
}

void
argument_out_of_range(const char *name)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("%s is out of range for type double precision", name)));
}

void
argument_negative(const char *name)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s must not be negative", name)));
}

void
argument_not_positive(const char *name)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s must be greater than zero", name)));
}

/* Report a numeric that has no nearest finite double. */
void
numeric_argument_error(NumericClass class, const char *name)
{
	if (class == NUMERIC_CLASS_OVERFLOW)
		argument_out_of_range(name);
	argument_not_finite(name);
}
