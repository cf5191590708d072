#include "core/float8_row.h"

#include "access/htup_details.h"
#include "funcapi.h"

#include "core/args.h"

/* The result of a function whose columns are n numbers; a NULL has no value. */
Datum
float8_row(FunctionCallInfo fcinfo, const double *value, const bool *null, int n)
{
	TupleDesc	descriptor;
	Datum		values[FLOAT8_ROW_MAX];
	bool		nulls[FLOAT8_ROW_MAX];

	if (get_call_result_type(fcinfo, NULL, &descriptor) != TYPEFUNC_COMPOSITE ||
		n > FLOAT8_ROW_MAX || descriptor->natts != n)
		elog(ERROR, "return type must be a row of %d numbers", n);
	for (int i = 0; i < n; i++)
	{
		nulls[i] = null[i];
		if (!null[i] && !double_is_finite(value[i]))
			ereport(ERROR,
					(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
					 errmsg("value out of range: overflow")));
		values[i] = Float8GetDatum(null[i] ? 0 : value[i] + 0.0);
	}
	return HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(descriptor), values, nulls));
}
