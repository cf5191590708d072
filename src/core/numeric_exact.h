/*
 * numeric_exact.h
 *		Exact arithmetic of numerics, where that of numeric.c could round.
 *
 * Sums and differences of numerics are exact as they are, and so are integer
 * quotients.  Products lose digits beyond what a numeric can show, and other
 * quotients are rounded to a number of digits that depends on their size.
 */
#ifndef POVAID_NUMERIC_EXACT_H
#define POVAID_NUMERIC_EXACT_H

#include "core/args.h"

#include "utils/array.h"
#include "utils/builtins.h"

/* Digits after the point that a numeric can hold. */
#define NUMERIC_FRACTION_LIMIT	16383

/* Digits after the point of a quotient that is not rounded for print. */
#define QUOTIENT_SCALE	20

extern Datum numeric_finite_argument(FunctionCallInfo fcinfo, int n, const char *name);
extern Datum numeric_count_argument(FunctionCallInfo fcinfo, int n, const char *name);
extern int	numeric_array_argument(FunctionCallInfo fcinfo, int n, const char *name,
								   Datum **values, bool **nulls);

extern Datum numeric_power_of_ten(int digit, int exponent);
extern Datum numeric_product(Datum a, Datum b);
extern Datum numeric_ceil_quotient(Datum a, Datum b);
extern Datum numeric_rounded_units(Datum a, Datum b, int scale);
extern Datum numeric_rounded_quotient(Datum a, Datum b, int scale);

static inline Datum
numeric_of_integer(int value)
{
	return DirectFunctionCall1(int4_numeric, Int32GetDatum(value));
}

static inline Datum
numeric_plus(Datum a, Datum b)
{
	return DirectFunctionCall2(numeric_add, a, b);
}

static inline Datum
numeric_minus(Datum a, Datum b)
{
	return DirectFunctionCall2(numeric_sub, a, b);
}

/* The integer part of the quotient, exactly. */
static inline Datum
numeric_whole_quotient(Datum a, Datum b)
{
	return DirectFunctionCall2(numeric_div_trunc, a, b);
}

static inline int
numeric_compare(Datum a, Datum b)
{
	return DatumGetInt32(DirectFunctionCall2(numeric_cmp, a, b));
}

static inline int
numeric_sign_of(Datum a)
{
	return numeric_compare(a, numeric_of_integer(0));
}

static inline int
numeric_scale_of(Datum a)
{
	return DatumGetInt32(DirectFunctionCall1(numeric_scale, a));
}

/* The same number without zeros at the end: equal numbers have equal bytes. */
static inline Datum
numeric_trimmed(Datum a)
{
	return DirectFunctionCall1(numeric_trim_scale, a);
}

#endif							/* POVAID_NUMERIC_EXACT_H */
