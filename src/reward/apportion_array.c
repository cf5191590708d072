#include "reward/allotment.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/memutils.h"

#include "core/message.h"
#include "core/numeric_exact.h"

/* Shares of an amount as an array: by weights, or by fractions of 1. */

PG_FUNCTION_INFO_V1(apportion_array);
PG_FUNCTION_INFO_V1(split_by_share);

/* The shares, or NULL if there are none. */
static ArrayType *
allot(Datum total, Datum unit, ArrayType *array, Datum *weights, bool *nulls,
	  int n)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext,
												  "apportionment of an array",
												  ALLOCSET_DEFAULT_SIZES);
	Allotment	allotment;
	ArrayType  *result = NULL;

	allotment_begin(&allotment, row_store_new(context), context, total, unit, false);
	for (int i = 0; i < n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		allotment_add(&allotment, weights[i], nulls[i],
					  (Datum) 0, true, (Datum) 0, true);
	}
	if (allotment_solve(&allotment))
	{
		Datum	   *shares = palloc(n * sizeof(Datum));

		for (int i = 0; i < n; i++)
		{
			nulls[i] = !allotment_next(&allotment, &shares[i]);
			if (nulls[i])
				shares[i] = (Datum) 0;
		}
		result = construct_md_array(shares, nulls, 1, ARR_DIMS(array),
									ARR_LBOUND(array), NUMERICOID, -1, false,
									TYPALIGN_INT);
	}
	MemoryContextDelete(context);
	return result;
}

/* apportion_array(total, weights, unit) */
Datum
apportion_array(PG_FUNCTION_ARGS)
{
	ArrayType  *weights = PG_GETARG_ARRAYTYPE_P(1);
	ArrayType  *shares;
	Datum	   *values;
	bool	   *nulls;
	int			n = numeric_array_elements(weights, "weights", &values, &nulls);

	shares = allot(PG_GETARG_DATUM(0), PG_GETARG_DATUM(2), weights,
				   values, nulls, n);
	if (shares == NULL)
		PG_RETURN_NULL();
	PG_RETURN_ARRAYTYPE_P(shares);
}

/*
 * split_by_share(amount, shares, unit): as apportion_array, but the shares say
 * that they are all there is, and are held to it.
 */
Datum
split_by_share(PG_FUNCTION_ARGS)
{
	ArrayType  *shares = PG_GETARG_ARRAYTYPE_P(1);
	ArrayType  *parts;
	Datum		sum = numeric_of_integer(0);
	Datum	   *values;
	bool	   *nulls;
	int			n = numeric_array_elements(shares, "shares", &values, &nulls);

	for (int i = 0; i < n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		/* with a share unknown, so are all parts */
		if (nulls[i])
			PG_RETURN_NULL();
		if (numeric_datum_class(values[i]) != NUMERIC_CLASS_FINITE)
			argument_not_finite(psprintf("share %d", i + 1));
		if (numeric_sign_of(values[i]) < 0)
			argument_negative(psprintf("share %d", i + 1));
		sum = numeric_plus(sum, values[i]);
	}
	if (numeric_compare(sum, numeric_of_integer(1)) != 0)
	{
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("shares must add up to 1"),
				 errdetail("They add up to %s.",
						   message_numeric(sum)),
				 numeric_compare(sum, numeric_of_integer(100)) == 0 ?
				 errhint("Write 60 %% as 0.6.") :
				 errhint("To split in proportion to any numbers, use apportion_array.")));
	}

	parts = allot(PG_GETARG_DATUM(0), PG_GETARG_DATUM(2), shares,
				  values, nulls, n);
	if (parts == NULL)
		PG_RETURN_NULL();
	PG_RETURN_ARRAYTYPE_P(parts);
}
