#ifndef POVAID_ARGS_H
#define POVAID_ARGS_H

#include "core/compat.h"
#include "core/numeric.h"
#include "number/double_bits.h"

/*
 * Argument checks: the one place that knows what a legal welfare, line, weight,
 * number of persons or array is, and what the error says.  Where an error needs a
 * detail or a hint of its own, the err...() functions stand inside ereport and
 * give the rest.
 */
extern int	err_not_finite(const char *name);
extern int	err_null_element(const char *name);
pg_noreturn extern void argument_not_finite(const char *name);
pg_noreturn extern void argument_out_of_range(const char *name);
pg_noreturn extern void argument_negative(const char *name);
pg_noreturn extern void argument_not_positive(const char *name);
pg_noreturn extern void argument_not_fraction(double x, const char *name);
extern int	fraction_hint(double x);
pg_noreturn extern void argument_not_one_dimensional(const char *name);
pg_noreturn extern void argument_null_element(const char *name);
pg_noreturn extern void numeric_argument_error(NumericClass class, const char *name);

static inline double
check_finite(double x, const char *name)
{
	if (unlikely(!double_is_finite(x)))
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

/* Shares, rates, confidence: what a percentage is easily written for. */
static inline double
check_fraction(double x, const char *name)
{
	if (unlikely(!(x >= 0 && x <= 1)))
		argument_not_fraction(x, name);
	return x;
}

/* An array of one dimension, or an empty one, which has none. */
static inline void
check_one_dimension(int ndim, const char *name)
{
	if (unlikely(ndim > 1))
		argument_not_one_dimensional(name);
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
