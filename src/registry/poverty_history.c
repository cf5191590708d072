#include "core/compat.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/tuplestore.h"

#include "core/result_set.h"
#include "core/sort.h"

/*
 * What a unit's history says: relapses, the time since its exit, and spells
 * from the dates on which its status changed.
 */

/* A status that holds from a date on, or in a period. */
typedef enum Status
{
	STATUS_NOT_POOR,
	STATUS_POOR,
	STATUS_UNKNOWN
} Status;

static Datum *
array_elements(FunctionCallInfo fcinfo, int n, const char *name, Oid type, bool **nulls, int *count)
{
	ArrayType  *array = PG_GETARG_ARRAYTYPE_P(n);
	Datum	   *elements;

	if (ARR_NDIM(array) > 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must be a one-dimensional array", name)));
	if (type == DATEOID)
		deconstruct_array(array, DATEOID, sizeof(DateADT), true, TYPALIGN_INT, &elements, nulls,
						  count);
	else
		deconstruct_array(array, BOOLOID, 1, true, TYPALIGN_CHAR, &elements, nulls, count);
	return elements;
}

static Status *
status_argument(FunctionCallInfo fcinfo, int n, int *count)
{
	bool	   *nulls;
	Datum	   *flags = array_elements(fcinfo, n, "poor", BOOLOID, &nulls, count);
	Status	   *result = palloc((Size) Max(*count, 1) * sizeof(Status));

	for (int i = 0; i < *count; i++)
		result[i] = nulls[i] ? STATUS_UNKNOWN :
			DatumGetBool(flags[i]) ? STATUS_POOR : STATUS_NOT_POOR;
	return result;
}

/*
 * relapse_count(poor): spells that follow an earlier one, with a period between
 * them in which the unit was known not to be poor.
 */
PG_FUNCTION_INFO_V1(relapse_count);
Datum
relapse_count(PG_FUNCTION_ARGS)
{
	int			n;
	Status	   *poor = status_argument(fcinfo, 0, &n);
	bool		was_poor = false,
				was_out = false;	/* since then */
	int32		relapses = 0;

	for (int i = 0; i < n; i++)
	{
		if (poor[i] == STATUS_NOT_POOR)
			was_out = true;
		if (poor[i] != STATUS_POOR)
			continue;
		if (was_poor && was_out)
			relapses++;
		was_poor = true;
		was_out = false;
	}
	PG_RETURN_INT32(relapses);
}

/*
 * periods_since_exit(poor): from the first period out of poverty to the last one
 * of the history, all of them known.
 */
PG_FUNCTION_INFO_V1(periods_since_exit);
Datum
periods_since_exit(PG_FUNCTION_ARGS)
{
	int			n;
	Status	   *poor = status_argument(fcinfo, 0, &n);
	int			out = 0;

	while (out < n && poor[n - 1 - out] == STATUS_NOT_POOR)
		out++;
	if (out == 0 || out == n || poor[n - 1 - out] != STATUS_POOR)
		PG_RETURN_NULL();
	PG_RETURN_INT32(out - 1);
}

typedef struct Event
{
	DateADT		day;
	Status		status;
} Event;

static int
compare_events(const void *a, const void *b, void *arg)
{
	const Event *x = a;
	const Event *y = b;

	(void) arg;
	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	return (int) x->status - (int) y->status;
}

/* poverty_spells(changed_on, poor): the spells between dates of change */
PG_FUNCTION_INFO_V1(poverty_spells_of_events);
Datum
poverty_spells_of_events(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *set = begin_result_set(fcinfo);
	bool	   *nulls;
	int			n,
				ndays;
	Datum	   *days = array_elements(fcinfo, 0, "changed_on", DATEOID, &nulls, &ndays);
	Status	   *poor = status_argument(fcinfo, 1, &n);
	Event	   *event = palloc((Size) Max(n, 1) * sizeof(Event));
	bool		was_poor = false,
				was_out = false;

	if (n != ndays)
		ereport(ERROR,
				(errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
				 errmsg("changed_on and poor must have as many elements"),
				 errdetail("They have %d and %d.", ndays, n)));
	for (int i = 0; i < n; i++)
	{
		if (nulls[i])
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("changed_on must not contain NULL")));
		event[i].day = DatumGetDateADT(days[i]);
		event[i].status = poor[i];
		if (DATE_NOT_FINITE(event[i].day))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("changed_on must not contain infinite dates")));
	}
	pov_sort(event, n, sizeof(Event), compare_events, NULL);
	for (int i = 1; i < n; i++)
	{
		if (event[i - 1].day == event[i].day && event[i - 1].status != event[i].status)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("poor must have one value for each date"),
					 errdetail("There are two for %s.",
							   DatumGetCString(
								   DirectFunctionCall1(date_out, DateADTGetDatum(event[i].day))))));
	}

	for (int i = 0; i < n;)
	{
		Datum		values[5];
		bool		row_nulls[5] = {false};
		int			end = i;

		CHECK_FOR_INTERRUPTS();
		if (event[i].status != STATUS_POOR)
		{
			was_out = was_out || event[i].status == STATUS_NOT_POOR;
			i++;
			continue;
		}
		while (end < n && event[end].status == STATUS_POOR)
			end++;
		values[0] = DateADTGetDatum(event[i].day);
		row_nulls[1] = end == n;
		values[1] = end < n ? DateADTGetDatum(event[end].day) : (Datum) 0;
		values[2] = BoolGetDatum(i == 0 || event[i - 1].status == STATUS_NOT_POOR);
		values[3] = BoolGetDatum(end < n && event[end].status == STATUS_NOT_POOR);
		values[4] = BoolGetDatum(was_poor && was_out);
		tuplestore_putvalues(set->setResult, set->setDesc, values, row_nulls);
		was_poor = true;
		was_out = false;
		i = end;
	}
	return (Datum) 0;
}
