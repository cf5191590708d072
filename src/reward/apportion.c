#include "reward/allotment.h"
#include "reward/partition.h"

#include "utils/memutils.h"

#include "core/numeric_exact.h"

/* Window function: shares that add up to the total. */

/*
 * If equal remainders compete for the last unit, somebody has to know whether
 * the rows between which the line runs are peers.  By then all rows were read,
 * and going back to these two would be slow: the server walks back tuple by
 * tuple, and reads a block for each when they are in a temporary file.  So on
 * the way forward every few rows are compared with the row before, and also
 * those of the same weight as the row before, which compete with it.  One row
 * that is no peer of its predecessor, somewhere between the two, is the answer.
 */
#define ROWS_PER_COMPARISON 4

enum
{
	ARG_TOTAL,
	ARG_WEIGHT,
	ARG_UNIT,
	ARG_FLOOR,
	ARG_CAP,
	ARGUMENTS
};

/* The argument is constant within the partition: the value of the first row. */
typedef struct Constant
{
	Datum		value;
	bool		is_null;
	NumericDigits digits;
	NumericClass class;
} Constant;

/* One partition after the other uses this. */
typedef struct ApportionState
{
	Partition	partition;
	Allotment	allotment;
	Constant	total;
	Constant	unit;
	bool		undefined;		/* all shares of the partition are NULL */
	bool		stable[ARGUMENTS];	/* the same in all rows of the query */
} ApportionState;

PG_FUNCTION_INFO_V1(apportion);

static ApportionState *
get_state(FunctionCallInfo fcinfo)
{
	FmgrInfo   *flinfo = fcinfo->flinfo;
	ApportionState *state = flinfo->fn_extra;

	if (state == NULL)
	{
		state = MemoryContextAllocZero(flinfo->fn_mcxt, sizeof(ApportionState));
		partition_init(&state->partition, flinfo->fn_mcxt);
		for (int i = 0; i < ARGUMENTS; i++)
			state->stable[i] = get_fn_expr_arg_stable(flinfo, i);
		flinfo->fn_extra = state;
	}
	return state;
}

static void
read_constant(WindowObject window, int argument, Constant *constant)
{
	Datum		value = WinGetFuncArgCurrent(window, argument, &constant->is_null);

	if (constant->is_null)
		return;
	/* the digits must outlive the row: they are compared with those of later rows */
	constant->value = numeric_copy(value);
	constant->class = numeric_datum_digits(constant->value, &constant->digits);
}

static void
check_constant(WindowObject window, int argument, const char *name,
			   const Constant *constant)
{
	bool		is_null;
	Datum		value = WinGetFuncArgCurrent(window, argument, &is_null);

	if (is_null != constant->is_null)
		partition_not_constant(name);
	if (is_null)
		return;
	if (constant->class != NUMERIC_CLASS_FINITE)
	{
		if (numeric_datum_class(value) != constant->class)
			partition_not_constant(name);
	}
	else if (!numeric_equals_digits(value, &constant->digits))
		partition_not_constant(name);
}

static Datum
keep(Datum value, bool is_null)
{
	return is_null ? value : numeric_copy(value);
}

/* Read all rows of the partition and find the shares. */
static void
begin_partition(ApportionState *state, WindowObject window)
{
	Partition  *partition = &state->partition;
	Allotment  *allotment = &state->allotment;
	MemoryContext caller;
	Datum		bound[2] = {0, 0};
	bool		bound_is_null[2];
	bool		bounded;

	caller = MemoryContextSwitchTo(partition->context);
	read_constant(window, ARG_TOTAL, &state->total);
	read_constant(window, ARG_UNIT, &state->unit);

	/* bounds that are not written at all are the usual case */
	for (int i = 0; i < 2; i++)
	{
		bound_is_null[i] = false;
		if (state->stable[ARG_FLOOR + i])
		{
			bound[i] = WinGetFuncArgCurrent(window, ARG_FLOOR + i, &bound_is_null[i]);
			if (!bound_is_null[i])
				bound[i] = numeric_copy(bound[i]);
		}
	}
	bounded = !bound_is_null[0] || !bound_is_null[1];

	state->undefined = state->total.is_null || state->unit.is_null;
	if (state->undefined)
	{
		MemoryContextSwitchTo(caller);
		return;
	}
	allotment_begin(allotment, partition->store, partition->context,
					state->total.value, state->unit.value, bounded);

	MemoryContextSwitchTo(partition->row);
	for (int64 row = 0;; row++)
	{
		Datum		weight;
		bool		weight_is_null;
		bool		repeated;

		if (!partition_argument(partition, window, ARG_WEIGHT, row, &weight, &weight_is_null))
			break;
		for (int i = 0; bounded && i < 2; i++)
		{
			if (!state->stable[ARG_FLOOR + i])
			{
				bool		is_out;

				/* a value may lie in the tuple, which the next call frees */
				if (i == 0 || state->stable[ARG_FLOOR])
					weight = keep(weight, weight_is_null);
				else
					bound[0] = keep(bound[0], bound_is_null[0]);
				bound[i] = WinGetFuncArgInPartition(window, ARG_FLOOR + i,
													(int) row, WINDOW_SEEK_HEAD,
													false, &bound_is_null[i],
													&is_out);
			}
		}
		repeated = allotment_add(allotment, weight, weight_is_null,
								 bound[0], bound_is_null[0],
								 bound[1], bound_is_null[1]);
		if (row > 0 && (repeated || row % ROWS_PER_COMPARISON == 0))
			*allotment->apart = !WinRowsArePeers(window, row - 1, row);
	}
	MemoryContextReset(partition->row);
	MemoryContextSwitchTo(caller);

	state->undefined = !allotment_solve(allotment);
	if (!state->undefined &&
		allotment->apportionment.served < allotment->apportionment.tied &&
		!allotment_line_is_clear(allotment) &&
		WinRowsArePeers(window, allotment->apportionment.last_served,
						allotment->apportionment.first_unserved))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the order of the window does not decide who gets the last unit"),
				 errdetail("Rows " INT64_FORMAT " and " INT64_FORMAT " of the partition have equal remainders and are peers, so the result would depend on how the rows are stored.",
						   allotment->apportionment.last_served + 1,
						   allotment->apportionment.first_unserved + 1),
				 errhint("Add a unique column to the ORDER BY of the window.")));
}

/*
 * apportion(total, weight, unit, floor, cap) OVER (...)
 *
 * The first call in a partition reads all of its rows; the frame is ignored.
 * Each argument is computed once for each row, there or here: total and unit
 * are compared when a row's own turn comes, because going back to a row in the
 * middle of the partition costs far more.
 */
Datum
apportion(PG_FUNCTION_ARGS)
{
	WindowObject window = window_of_call(fcinfo, "apportion");
	ApportionState *state = get_state(fcinfo);
	Datum		share;

	if (partition_begins(&state->partition, window))
		begin_partition(state, window);
	else
	{
		if (!state->stable[ARG_TOTAL])
			check_constant(window, ARG_TOTAL, "total", &state->total);
		if (!state->stable[ARG_UNIT])
			check_constant(window, ARG_UNIT, "unit", &state->unit);
	}

	if (state->undefined || !allotment_next(&state->allotment, &share))
		PG_RETURN_NULL();
	PG_RETURN_DATUM(share);
}
