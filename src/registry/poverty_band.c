#include "core/numeric_exact.h"

#include "miscadmin.h"

/* Where a welfare stands among multiples of the poverty line. */

/* poverty_band(welfare, line, cuts): how many cuts times the line it reaches */
PG_FUNCTION_INFO_V1(poverty_band);
Datum
poverty_band(PG_FUNCTION_ARGS)
{
	Datum		welfare = numeric_finite_argument(fcinfo, 0, "welfare");
	Datum		line = numeric_finite_argument(fcinfo, 1, "line");
	Datum	   *cuts;
	bool	   *nulls;
	int			n = numeric_array_argument(fcinfo, 2, "cuts", &cuts, &nulls);
	int32		band = 0;

	if (numeric_sign_of(line) <= 0)
		argument_not_positive("line");
	for (int i = 0; i < n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (nulls[i])
			ereport(
				ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED), errmsg("cuts must not contain NULL")));
		if (numeric_sign_of(cuts[i]) <= 0)
			argument_not_positive("cuts");
		if (numeric_compare(welfare, numeric_product(cuts[i], line)) >= 0)
			band++;
	}
	PG_RETURN_INT32(band);
}
