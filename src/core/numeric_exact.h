#ifndef POVAID_NUMERIC_EXACT_H
#define POVAID_NUMERIC_EXACT_H

#include "core/args.h"

#include "utils/array.h"
#include "utils/builtins.h"

/*
 * Exact arithmetic of numerics, where that of numeric.c could round.
 *
 * Sums and differences of numerics are exact as they are, and so are integer
 * quotients.  Products lose digits beyond what a numeric can show, and other
 * quotients are rounded to a number of digits that depends on their size.
 */

/* Digits after the point that a numeric can hold. */
#define NUMERIC_FRACTION_LIMIT	16383

/* Digits after the point of a quotient that is not rounded for print. */
#define QUOTIENT_SCALE	20

/* Digits after the point of a figure that is. */
#define PRINT_MAX_SCALE	100

extern void check_finite_numeric(Datum value, const char *name);
extern Datum numeric_finite_argument(FunctionCallInfo fcinfo, int n, const char *name);
extern Datum numeric_count_argument(FunctionCallInfo fcinfo, int n, const char *name);
extern int	numeric_array_elements(ArrayType *array, const char *name, Datum **values,
								   bool **nulls);
extern int	numeric_array_argument(FunctionCallInfo fcinfo, int n, const char *name,
								   Datum **values, bool **nulls);

extern void check_print_scale(int64 scale);
extern int	print_scale_argument(FunctionCallInfo fcinfo, int n);

extern Datum numeric_power_of_ten(int digit, int exponent);
extern Datum numeric_product(Datum a, Datum b);
extern Datum numeric_ceil_quotient(Datum a, Datum b);
extern Datum numeric_rounded_units(Datum a, Datum b, int scale);
extern Datum numeric_rounded_quotient(Datum a, Datum b, int scale);
extern Datum numeric_percent(Datum numerator, Datum denominator, int scale);

static inline Datum
numeric_of_integer(int64 value)
{
	return DirectFunctionCall1(int8_numeric, Int64GetDatum(value));
}

/* A copy in the current context, which outlives the row that the value came from. */
static inline Datum
numeric_copy(Datum a)
{
	return PointerGetDatum(PG_DETOAST_DATUM_COPY(a));
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
