/*
 * apportion.c
 *		Window function: shares that add up to the total.
 */
#include "reward/apportion.h"

#include "miscadmin.h"
#include "utils/memutils.h"
#include "windowapi.h"

/* Arguments are computed in a context that is reset after so many rows. */
#define ROWS_PER_RESET 256

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
	RowStore	store;
	MemoryContext partition;
	MemoryContext row;
	Allotment	allotment;
	Constant	total;
	Constant	unit;
	bool		undefined;		/* all shares of the partition are NULL */
	bool		stable[ARGUMENTS];	/* the same in all rows of the query */
} ApportionState;

/* What the server keeps for a partition; zeroed when it begins. */
typedef struct ApportionPartition
{
	bool		begun;
} ApportionPartition;

PG_FUNCTION_INFO_V1(apportion);

static ApportionState *
get_state(FunctionCallInfo fcinfo)
{
	FmgrInfo   *flinfo = fcinfo->flinfo;
	ApportionState *state = (ApportionState *) flinfo->fn_extra;
	int			i;

	if (state == NULL)
	{
		state = (ApportionState *)
			MemoryContextAllocZero(flinfo->fn_mcxt, sizeof(ApportionState));
		row_store_init(&state->store, flinfo->fn_mcxt);
		state->partition = AllocSetContextCreate(flinfo->fn_mcxt,
												 "apportion partition",
												 ALLOCSET_DEFAULT_SIZES);
		state->row = AllocSetContextCreate(flinfo->fn_mcxt, "apportion rows",
										   ALLOCSET_DEFAULT_SIZES);
		for (i = 0; i < ARGUMENTS; i++)
			state->stable[i] = get_fn_expr_arg_stable(flinfo, i);
		flinfo->fn_extra = state;
	}
	return state;
}

static void
not_constant(const char *name)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s must be the same in all rows of a partition", name),
			 errhint("Add what it depends on to PARTITION BY.")));
}

static void
read_constant(WindowObject window, int argument, Constant *constant)
{
	Datum		value = WinGetFuncArgCurrent(window, argument, &constant->is_null);

	if (constant->is_null)
		return;
	/* by digits that stay where they are while rows come and go */
	constant->value = PointerGetDatum(PG_DETOAST_DATUM_COPY(value));
	constant->class = numeric_datum_digits(constant->value, &constant->digits);
}

static void
check_constant(WindowObject window, int argument, const char *name,
			   const Constant *constant)
{
	bool		is_null;
	Datum		value = WinGetFuncArgCurrent(window, argument, &is_null);

	if (is_null != constant->is_null)
		not_constant(name);
	if (is_null)
		return;
	if (constant->class != NUMERIC_CLASS_FINITE)
	{
		if (numeric_datum_class(value) != constant->class)
			not_constant(name);
	}
	else if (!same_numeric(value, &constant->digits))
		not_constant(name);
}

static Datum
keep(Datum value, bool is_null)
{
	return is_null ? value : PointerGetDatum(PG_DETOAST_DATUM_COPY(value));
}

/* Read all rows of the partition and find the shares. */
static void
begin_partition(ApportionState *state, WindowObject window)
{
	Allotment  *allotment = &state->allotment;
	MemoryContext caller;
	Datum		bound[2] = {0, 0};
	bool		bound_is_null[2];
	bool		bounded;
	int64		row;
	int			i;

	MemoryContextReset(state->partition);
	caller = MemoryContextSwitchTo(state->partition);
	read_constant(window, ARG_TOTAL, &state->total);
	read_constant(window, ARG_UNIT, &state->unit);

	/* bounds that are not written at all are the usual case */
	for (i = 0; i < 2; i++)
	{
		bound_is_null[i] = false;
		if (state->stable[ARG_FLOOR + i])
		{
			bound[i] = WinGetFuncArgCurrent(window, ARG_FLOOR + i, &bound_is_null[i]);
			if (!bound_is_null[i])
				bound[i] = PointerGetDatum(PG_DETOAST_DATUM_COPY(bound[i]));
		}
	}
	bounded = !bound_is_null[0] || !bound_is_null[1];

	state->undefined = state->total.is_null || state->unit.is_null;
	if (state->undefined)
	{
		MemoryContextSwitchTo(caller);
		return;
	}
	allotment_begin(allotment, &state->store, state->partition,
					state->total.value, state->unit.value, bounded);

	MemoryContextSwitchTo(state->row);
	for (row = 0;; row++)
	{
		Datum		weight;
		bool		weight_is_null;
		bool		is_out;
		bool		repeated;

		if (row > PG_INT32_MAX)
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("partition has more than %d rows", PG_INT32_MAX)));
		if (row % ROWS_PER_RESET == 0)
			MemoryContextReset(state->row);

		weight = WinGetFuncArgInPartition(window, ARG_WEIGHT, (int) row,
										  WINDOW_SEEK_HEAD, false,
										  &weight_is_null, &is_out);
		if (is_out)
			break;
		for (i = 0; bounded && i < 2; i++)
			if (!state->stable[ARG_FLOOR + i])
			{
				bool		ignored;

				/* a value may lie in the tuple, which the next call frees */
				if (i == 0 || state->stable[ARG_FLOOR])
					weight = keep(weight, weight_is_null);
				else
					bound[0] = keep(bound[0], bound_is_null[0]);
				bound[i] = WinGetFuncArgInPartition(window, ARG_FLOOR + i,
													(int) row, WINDOW_SEEK_HEAD,
													false, &bound_is_null[i],
													&ignored);
			}
		repeated = allotment_add(allotment, weight, weight_is_null,
								 bound[0], bound_is_null[0],
								 bound[1], bound_is_null[1]);
		if (row > 0 && (repeated || row % ROWS_PER_COMPARISON == 0))
			*allotment->apart = !WinRowsArePeers(window, row - 1, row);
	}
	MemoryContextReset(state->row);
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
	WindowObject window = PG_WINDOW_OBJECT();
	ApportionPartition *partition;
	ApportionState *state;
	Datum		share;

	if (!WindowObjectIsValid(window))
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("apportion must be called as a window function")));

	partition = (ApportionPartition *)
		WinGetPartitionLocalMemory(window, sizeof(ApportionPartition));
	state = get_state(fcinfo);
	if (!partition->begun)
	{
		begin_partition(state, window);
		partition->begun = true;
	}
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
