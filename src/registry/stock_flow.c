#include "core/term.h"

#include "utils/builtins.h"

#include "number/exact_product.h"
#include "core/float8_row.h"

/*
 * Row functions over the stocks and flows of a register.  They compute in decimal,
 * exactly, and round once.
 */

static void
check_status(ExactStatus status)
{
	if (status != EXACT_OK)
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("value out of range: overflow")));
}

/* A number of persons, or a measure: not negative. */
static void
number_argument(FunctionCallInfo fcinfo, int n, const char *name, ExactNumber *x)
{
	SumTerm		term = count_argument(fcinfo, n, name, TERM_NUMERIC);

	term_number(&term, x);
}

static void
rate_argument(FunctionCallInfo fcinfo, int n, const char *name, ExactNumber *x)
{
	ExactNumber above;

	number_argument(fcinfo, n, name, x);
	exact_from_int64(&above, -1);
	check_status(exact_add(&above, x));
	if (exact_sign(&above) > 0)
		argument_not_fraction(numeric_argument(fcinfo, n, name), name);
}

/* x += argument n, or the product of this one, a rate, and the one after it */
static void
add_argument(FunctionCallInfo fcinfo, int n, const char *name, ExactNumber *x)
{
	ExactNumber value;

	number_argument(fcinfo, n, name, &value);
	check_status(exact_add(x, &value));
}

static void
add_share(FunctionCallInfo fcinfo, int n, const char *rate_name, const char *name, ExactNumber *x)
{
	ExactNumber rate,
				persons;

	rate_argument(fcinfo, n, rate_name, &rate);
	number_argument(fcinfo, n + 1, name, &persons);
	check_status(exact_add_product(x, &rate, &persons));
}

/* Answer with the quotient of two numbers, NULL if the base is 0. */
static Datum
quotient(FunctionCallInfo fcinfo, const ExactNumber *numerator, const ExactNumber *base)
{
	double		result;

	if (exact_sign(base) == 0)
		PG_RETURN_NULL();
	check_status(exact_quotient(numerator, base, &result));
	PG_RETURN_FLOAT8(result);
}

/* (remaining + missed + wrong_exit) / base */
PG_FUNCTION_INFO_V1(comprehensive_incidence);
Datum
comprehensive_incidence(PG_FUNCTION_ARGS)
{
	ExactNumber poor,
				base;

	number_argument(fcinfo, 0, "remaining", &poor);
	add_argument(fcinfo, 1, "missed", &poor);
	add_argument(fcinfo, 2, "wrong_exit", &poor);
	number_argument(fcinfo, 3, "base", &base);
	return quotient(fcinfo, &poor, &base);
}

/* (remaining + missed_rate x unregistered + wrong_exit_rate x exited) / base */
PG_FUNCTION_INFO_V1(comprehensive_incidence_sampled);
Datum
comprehensive_incidence_sampled(PG_FUNCTION_ARGS)
{
	ExactNumber poor,
				base;

	number_argument(fcinfo, 0, "remaining", &poor);
	add_share(fcinfo, 1, "missed_rate", "unregistered", &poor);
	add_share(fcinfo, 3, "wrong_exit_rate", "exited", &poor);
	number_argument(fcinfo, 5, "base", &base);
	return quotient(fcinfo, &poor, &base);
}

/* opening - exits + new + relapsed + gains - losses - closing */
PG_FUNCTION_INFO_V1(stock_flow_residual);
Datum
stock_flow_residual(PG_FUNCTION_ARGS)
{
	static const struct
	{
		const char *name;
		bool		subtract;
	}			flow[] = {
		{"opening", false}, {"exits", true}, {"new", false}, {"relapsed", false},
		{"gains", false}, {"losses", true}, {"closing", true}
	};
	Datum		residual = (Datum) 0;

	for (size_t i = 0; i < lengthof(flow); i++)
	{
		NumericClass class = numeric_datum_class(PG_GETARG_DATUM((int) i));

		if (class != NUMERIC_CLASS_FINITE)
			numeric_argument_error(class, flow[i].name);
		if (i == 0)
			residual = PG_GETARG_DATUM(0);
		else
			residual = DirectFunctionCall2(flow[i].subtract ? numeric_sub : numeric_add,
										   residual, PG_GETARG_DATUM(i));
	}
	return residual;
}

/* poverty_change(before, after): the difference, and as a share of before */
PG_FUNCTION_INFO_V1(poverty_change);
Datum
poverty_change(PG_FUNCTION_ARGS)
{
	ExactNumber before,
				after,
				difference;
	double		absolute,
				relative = 0;

	number_argument(fcinfo, 0, "before", &before);
	number_argument(fcinfo, 1, "after", &after);
	difference = before;
	exact_negate(&difference);
	check_status(exact_add(&difference, &after));
	check_status(exact_round(&difference, &absolute));
	if (exact_sign(&before) != 0)
		check_status(exact_quotient(&difference, &before, &relative));
	return float8_row(fcinfo, (double[]) {absolute, relative},
					  (bool[]) {false, exact_sign(&before) == 0}, 2);
}
