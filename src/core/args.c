#include "core/args.h"

/* Code, message and hint of an error about NaN or infinity. */
int
err_not_finite(const char *name)
{
	errcode(ERRCODE_INVALID_PARAMETER_VALUE);
	errmsg("%s must not be NaN or infinite", name);
	errhint("Missing values are written as NULL.");
	return 0;
}

/* Code and message of an error about an array with NULL in it. */
int
err_null_element(const char *name)
{
	errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED);
	errmsg("%s must not contain NULL", name);
	return 0;
}

void
argument_not_finite(const char *name)
{
	ereport(ERROR, (err_not_finite(name)));
}

void
argument_null_element(const char *name)
{
	ereport(ERROR, (err_null_element(name)));
}

void
argument_not_one_dimensional(const char *name)
{
	ereport(ERROR,
			(errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
			 errmsg("%s must be a one-dimensional array", name)));
}

void
argument_out_of_range(const char *name)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("%s is out of range for type double precision", name)));
}

/* A negative weight is mostly a code of the file that it came from. */
void
argument_negative(const char *name)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s must not be negative", name),
			 strcmp(name, "weight") == 0 ?
			 errhint("Write a code for a missing weight, such as -9, as NULL, and 0 for a row that shall not count.") : 0));
}

void
argument_not_positive(const char *name)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s must be greater than zero", name)));
}

/* For ereport: what to write for a percentage, if x is one that could be meant. */
int
fraction_hint(double x)
{
	return x > 1 && x <= 100 ? errhint("Write %g %% as %g.", x, x / 100) : 0;
}

void
argument_not_fraction(double x, const char *name)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s must be between 0 and 1", name),
			 fraction_hint(x)));
}

/* Report a numeric that has no nearest finite double. */
void
numeric_argument_error(NumericClass class, const char *name)
{
	if (class == NUMERIC_CLASS_OVERFLOW)
		argument_out_of_range(name);
	argument_not_finite(name);
}
