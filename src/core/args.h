#ifndef POVAID_ARGS_H
#define POVAID_ARGS_H

#include "core/compat.h"
#include "core/exact.h"
#include "core/numeric.h"

/*
 * Argument checks: the one place that knows what a legal welfare, line, weight
 * or number of persons is, and what the error says.
 */
pg_noreturn extern void argument_not_finite(const char *name);
pg_noreturn extern void argument_out_of_range(const char *name);
pg_noreturn extern void argument_negative(const char *name);
pg_noreturn extern void argument_not_positive(const char *name);
pg_noreturn extern void numeric_argument_error(NumericClass class, const char *name);

static inline bool
is_finite_double(double x)
{
	return ((exact_double_bits(x) >> 52) & 0x7ff) != 0x7ff;
}

static inline double
check_finite(double x, const char *name)
{
	if (unlikely(!is_finite_double(x)))
		argument_not_finite(name);
	return x;
}

/* Weights, persons and everything else that is counted. */
static inline double
check_not_negative(double x, const char *name)
{
	if (unlikely(x < 0))
		argument_negative(name);
	return x;
}

static inline double
check_positive(double x, const char *name)
{
	if (unlikely(x <= 0))
		argument_not_positive(name);
	return x;
}

/* A finite float8 argument. */
static inline double
float8_argument(FunctionCallInfo fcinfo, int n, const char *name)
{
	return check_finite(PG_GETARG_FLOAT8(n), name);
}

/* A numeric argument, rounded once to the nearest double. */
static inline double
numeric_argument(FunctionCallInfo fcinfo, int n, const char *name)
{
	double		result;
	NumericClass class = numeric_datum_to_double(PG_GETARG_DATUM(n), &result);

	if (unlikely(class != NUMERIC_CLASS_FINITE))
		numeric_argument_error(class, name);
	return result;
}

#endif							/* POVAID_ARGS_H */
