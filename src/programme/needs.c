#include "core/numeric_exact.h"

/* What a standard per number of people requires, and what a rule grants; exact. */

PG_FUNCTION_INFO_V1(required_count);
PG_FUNCTION_INFO_V1(shortage);
PG_FUNCTION_INFO_V1(capped_grant);
PG_FUNCTION_INFO_V1(once_grant);

/* ceil(population * rate / per): the first three arguments */
static Datum
required(FunctionCallInfo fcinfo)
{
	Datum		population = numeric_count_argument(fcinfo, 0, "population");
	Datum		rate = numeric_count_argument(fcinfo, 1, "rate");
	Datum		per = numeric_count_argument(fcinfo, 2, "per");

	if (numeric_sign_of(per) == 0)
		argument_not_positive("per");
	return numeric_ceil_quotient(numeric_product(population, rate), per);
}

/* required_count(population, rate, per) */
Datum
required_count(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATUM(required(fcinfo));
}

/* shortage(population, rate, per, actual); what is too much is negative */
Datum
shortage(PG_FUNCTION_ARGS)
{
	Datum		actual = numeric_count_argument(fcinfo, 3, "actual");

	PG_RETURN_DATUM(numeric_minus(required(fcinfo), actual));
}

/* An amount with as many digits as the most exact of the three arguments shows. */
static Datum
grant(Datum amount, Datum cost, Datum cap, Datum paid)
{
	Datum		zero = numeric_plus(numeric_plus(numeric_minus(cost, cost),
												 numeric_minus(cap, cap)),
									numeric_minus(paid, paid));

	if (numeric_sign_of(amount) <= 0)
		return zero;
	return numeric_plus(amount, zero);
}

static Datum
lesser(Datum a, Datum b)
{
	return numeric_compare(a, b) <= 0 ? a : b;
}

/* capped_grant(cost, cap, already_paid) */
Datum
capped_grant(PG_FUNCTION_ARGS)
{
	Datum		cost = numeric_count_argument(fcinfo, 0, "cost");
	Datum		cap = numeric_count_argument(fcinfo, 1, "cap");
	Datum		paid = numeric_count_argument(fcinfo, 2, "already_paid");

	PG_RETURN_DATUM(grant(lesser(cost, numeric_minus(cap, paid)), cost, cap, paid));
}

/* once_grant(cost, cap, already_paid) */
Datum
once_grant(PG_FUNCTION_ARGS)
{
	Datum		cost = numeric_count_argument(fcinfo, 0, "cost");
	Datum		cap = numeric_count_argument(fcinfo, 1, "cap");
	Datum		paid = numeric_count_argument(fcinfo, 2, "already_paid");
	Datum		amount = numeric_sign_of(paid) > 0 ? numeric_of_integer(0) : lesser(cost, cap);

	PG_RETURN_DATUM(grant(amount, cost, cap, paid));
}
