/*
 * apportion_array.c
 *		Shares of an amount as an array: by weights, or by fractions of 1.
 */
#include "reward/apportion.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

PG_FUNCTION_INFO_V1(apportion_array);
PG_FUNCTION_INFO_V1(split_by_share);

/* The elements of an array of one dimension. */
static int
read_array(ArrayType *array, const char *name, Datum **values, bool **nulls)
{
	int			n;

	if (ARR_NDIM(array) > 1)
		ereport(ERROR,
				(errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
				 errmsg("%s must be a one-dimensional array", name)));
	deconstruct_array(array, NUMERICOID, -1, false, TYPALIGN_INT,
					  values, nulls, &n);
	return n;
}

/* The shares, or NULL if there are none. */
static ArrayType *
allot(Datum total, Datum unit, ArrayType *array, Datum *weights, bool *nulls,
	  int n)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext,
												  "apportionment of an array",
												  ALLOCSET_DEFAULT_SIZES);
	RowStore	store;
	Allotment	allotment;
	ArrayType  *result = NULL;
	int			i;

	row_store_init(&store, context);
	allotment_begin(&allotment, &store, context, total, unit, false);
	for (i = 0; i < n; i++)
		allotment_add(&allotment, weights[i], nulls[i],
					  (Datum) 0, true, (Datum) 0, true);
	if (allotment_solve(&allotment))
	{
		Datum	   *shares = (Datum *) palloc(n * sizeof(Datum));

		for (i = 0; i < n; i++)
		{
			nulls[i] = !allotment_next(&allotment, &shares[i]);
			if (nulls[i])
				shares[i] = (Datum) 0;
		}
		result = construct_md_array(shares, nulls, 1, ARR_DIMS(array),
									ARR_LBOUND(array), NUMERICOID, -1, false,
									TYPALIGN_INT);
	}
	row_store_reset(&store);
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
	int			n = read_array(weights, "weights", &values, &nulls);

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
	Datum		one = DirectFunctionCall1(int4_numeric, Int32GetDatum(1));
	Datum		zero = DirectFunctionCall1(int4_numeric, Int32GetDatum(0));
	Datum		sum = zero;
	Datum	   *values;
	bool	   *nulls;
	int			n = read_array(shares, "shares", &values, &nulls);
	int			i;

	for (i = 0; i < n; i++)
	{
		/* with a share unknown, so are all parts */
		if (nulls[i])
			PG_RETURN_NULL();
		if (numeric_datum_class(values[i]) != NUMERIC_CLASS_FINITE ||
			DatumGetBool(DirectFunctionCall2(numeric_lt, values[i], zero)))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("share %d must be a number that is not negative", i + 1)));
		sum = DirectFunctionCall2(numeric_add, sum, values[i]);
	}
	if (!DatumGetBool(DirectFunctionCall2(numeric_eq, sum, one)))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("shares must add up to 1"),
				 errdetail("They add up to %s.",
						   DatumGetCString(DirectFunctionCall1(numeric_out, sum))),
				 errhint("To split in proportion to any numbers, use apportion_array.")));

	parts = allot(PG_GETARG_DATUM(0), PG_GETARG_DATUM(2), shares,
				  values, nulls, n);
	if (parts == NULL)
		PG_RETURN_NULL();
	PG_RETURN_ARRAYTYPE_P(parts);
}
