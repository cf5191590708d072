#include "core/args.h"

#include "utils/builtins.h"

#include "core/exact_product.h"
#include "core/float8_row.h"

/* Row functions over the stocks and flows of a register. */

static double
not_negative_argument(FunctionCallInfo fcinfo, int n, const char *name)
{
	return check_not_negative(float8_argument(fcinfo, n, name), name);
}

static void
range_error(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("value out of range: overflow")));
}

/* Answer with the quotient of an exact number and a base, NULL if that is 0. */
static Datum
quotient(FunctionCallInfo fcinfo, const ExactNumber *numerator, double base)
{
	ExactNumber denominator;
	double		result;

	if (base == 0)
		PG_RETURN_NULL();
	exact_from_double(&denominator, base);
	if (exact_quotient(numerator, &denominator, &result) != EXACT_OK)
		range_error();
	PG_RETURN_FLOAT8(result);
}

/* sum += x * y; doubles and their products are far inside of the range */
static void
add_product(ExactNumber *sum, double x, double y)
{
	ExactNumber a,
				b;

	exact_from_double(&a, x);
	exact_from_double(&b, y);
	if (exact_add_product(sum, &a, &b) != EXACT_OK)
		range_error();
}

/* (remaining + missed + wrong_exit) / base */
PG_FUNCTION_INFO_V1(comprehensive_incidence);
Datum
comprehensive_incidence(PG_FUNCTION_ARGS)
{
	double		remaining = not_negative_argument(fcinfo, 0, "remaining");
	double		missed = not_negative_argument(fcinfo, 1, "missed");
	double		wrong_exit = not_negative_argument(fcinfo, 2, "wrong_exit");
	double		base = not_negative_argument(fcinfo, 3, "base");
	ExactNumber poor;

	poor.n = 0;
	add_product(&poor, remaining, 1);
	add_product(&poor, missed, 1);
	add_product(&poor, wrong_exit, 1);
	return quotient(fcinfo, &poor, base);
}

/* (remaining + missed_rate x unregistered + wrong_exit_rate x exited) / base */
PG_FUNCTION_INFO_V1(comprehensive_incidence_sampled);
Datum
comprehensive_incidence_sampled(PG_FUNCTION_ARGS)
{
	double		remaining = not_negative_argument(fcinfo, 0, "remaining");
	double		missed_rate = not_negative_argument(fcinfo, 1, "missed_rate");
	double		unregistered = not_negative_argument(fcinfo, 2, "unregistered");
	double		wrong_exit_rate = not_negative_argument(fcinfo, 3, "wrong_exit_rate");
	double		exited = not_negative_argument(fcinfo, 4, "exited");
	double		base = not_negative_argument(fcinfo, 5, "base");
	ExactNumber poor;

	poor.n = 0;
	add_product(&poor, remaining, 1);
	add_product(&poor, missed_rate, unregistered);
	add_product(&poor, wrong_exit_rate, exited);
	return quotient(fcinfo, &poor, base);
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
	double		before = not_negative_argument(fcinfo, 0, "before");
	double		after = not_negative_argument(fcinfo, 1, "after");
	ExactNumber difference;
	double		relative = 0;

	exact_from_double(&difference, 0);
	add_product(&difference, after, 1);
	add_product(&difference, before, -1);
	if (before != 0)
		relative = DatumGetFloat8(quotient(fcinfo, &difference, before));
	return float8_row(fcinfo, (double[]) {after - before, relative},
					  (bool[]) {false, before == 0}, 2);
}
