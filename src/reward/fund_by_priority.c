#include "reward/partition.h"

#include "nodes/parsenodes.h"
#include "nodes/plannodes.h"
#include "nodes/supportnodes.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "core/numeric_exact.h"

/*
 * Window functions: grant costs in the order of the window until the budget
 * is exhausted.
 */

PG_FUNCTION_INFO_V1(fund_by_priority);
PG_FUNCTION_INFO_V1(unfunded_count);
PG_FUNCTION_INFO_V1(unfunded_count_support);

enum
{
	ARG_BUDGET,
	ARG_COST,
	ARG_PARTIAL
};

/*
 * What the server keeps for a partition, zeroed when it begins.  The server
 * gives no access to the memory context that this is in, so the one number of
 * variable size lives in memory of the function call and is freed by hand.
 */
typedef struct Fund
{
	bool		begun;
	bool		unknown;		/* the budget is NULL */
	bool		exhausted;		/* a cost could not be met in full */
	bool		ahead;			/* next_cost was read already */
	bool		next_is_null;
	Datum		next_cost;
	int64		unfunded;
} Fund;

/* Numbers that outlive a row, for one partition after the other. */
typedef struct FundMemory
{
	MemoryContext context;
	Datum		budget;
	Datum		rest;
} FundMemory;

/* What becomes of the current row. */
typedef enum Outcome
{
	FUND_UNKNOWN,				/* budget or cost is NULL */
	FUND_FULL,
	FUND_CUT,					/* the budget ends here */
	FUND_NONE					/* it ended before */
} Outcome;

/* Finite and not negative, as money to spend is. */
static void
check_money(Datum value, const char *name)
{
	check_finite_numeric(value, name);
	if (numeric_sign_of(value) < 0)
		argument_negative(name);
}

static Datum
copy_number(FundMemory *memory, Datum value)
{
	MemoryContext caller = MemoryContextSwitchTo(memory->context);
	Datum		copy = numeric_copy(value);

	MemoryContextSwitchTo(caller);
	return copy;
}

static FundMemory *
get_memory(FunctionCallInfo fcinfo)
{
	FmgrInfo   *flinfo = fcinfo->flinfo;
	FundMemory *memory = flinfo->fn_extra;

	if (memory == NULL)
	{
		memory = MemoryContextAllocZero(flinfo->fn_mcxt, sizeof(FundMemory));
		memory->context = AllocSetContextCreate(flinfo->fn_mcxt,
												"fund_by_priority",
												ALLOCSET_SMALL_SIZES);
		flinfo->fn_extra = memory;
	}
	return memory;
}

static void
begin_partition(Fund *fund, FundMemory *memory, WindowObject window)
{
	Datum		budget = WinGetFuncArgCurrent(window, ARG_BUDGET, &fund->unknown);

	MemoryContextReset(memory->context);
	if (!fund->unknown)
	{
		check_money(budget, "budget");
		memory->budget = copy_number(memory, budget);
		memory->rest = copy_number(memory, budget);
	}
	fund->begun = true;
}

static void
check_budget(Fund *fund, FundMemory *memory, WindowObject window)
{
	bool		is_null;
	Datum		budget = WinGetFuncArgCurrent(window, ARG_BUDGET, &is_null);

	if (is_null != fund->unknown ||
		(!is_null && numeric_compare(budget, memory->budget) != 0))
		partition_not_constant("budget");
}

static Datum
get_cost(Fund *fund, WindowObject window, bool *is_null)
{
	Datum		cost;

	if (!fund->ahead)
		return WinGetFuncArgCurrent(window, ARG_COST, is_null);
	/* it was looked at when the row before was cut */
	fund->ahead = false;
	cost = fund->next_cost;
	*is_null = fund->next_is_null;
	return cost;
}

/*
 * The budget ends in this row.  With a peer that got something, or could have
 * got this row's part, the order of the window does not say who is funded.
 */
static void
check_peers(Fund *fund, FundMemory *memory, WindowObject window, int64 row)
{
	bool		is_out;
	bool		peers = row > 0 && WinRowsArePeers(window, row - 1, row);

	if (!peers && numeric_sign_of(memory->rest) != 0)
	{
		Datum		cost;

		cost = WinGetFuncArgInPartition(window, ARG_COST, 1, WINDOW_SEEK_CURRENT,
										false, &fund->next_is_null, &is_out);
		if (!is_out)
		{
			fund->ahead = true;
			fund->next_cost = fund->next_is_null ? (Datum) 0 :
				copy_number(memory, cost);
			peers = WinRowsArePeers(window, row, row + 1);
		}
	}
	if (peers)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the order of the window does not decide who is funded"),
				 errdetail("The budget ends in row " INT64_FORMAT " of the partition, which has a peer, so the result would depend on how the rows are stored.",
						   row + 1),
				 errhint("Add a unique column to the ORDER BY of the window.")));
}

/* Go on to the current row. */
static Outcome
advance(FunctionCallInfo fcinfo, const char *function, Datum *cost)
{
	WindowObject window = window_of_call(fcinfo, function);
	Fund	   *fund;
	FundMemory *memory;
	Outcome		outcome;
	int64		row;
	bool		is_null;

	fund = WinGetPartitionLocalMemory(window, sizeof(Fund));
	memory = get_memory(fcinfo);
	row = WinGetCurrentPosition(window);
	if (!fund->begun)
		begin_partition(fund, memory, window);
	else
		check_budget(fund, memory, window);

	*cost = get_cost(fund, window, &is_null);
	if (!is_null)
		check_money(*cost, "cost");
	if (is_null || fund->unknown)
		outcome = FUND_UNKNOWN;
	else if (fund->exhausted)
		outcome = numeric_sign_of(*cost) == 0 ? FUND_FULL : FUND_NONE;
	else if (numeric_compare(memory->rest, *cost) < 0)
	{
		check_peers(fund, memory, window, row);
		fund->exhausted = true;
		outcome = FUND_CUT;
	}
	else
	{
		MemoryContext caller = MemoryContextSwitchTo(memory->context);
		Datum		rest = numeric_minus(memory->rest, *cost);

		pfree(DatumGetPointer(memory->rest));
		memory->rest = rest;
		MemoryContextSwitchTo(caller);
		outcome = FUND_FULL;
	}
	if (outcome == FUND_CUT || outcome == FUND_NONE)
		fund->unfunded++;

	/* only the row before is looked at again */
	WinSetMarkPosition(window, row);
	return outcome;
}

/* fund_by_priority(budget, cost, partial) OVER (ORDER BY priority) */
Datum
fund_by_priority(PG_FUNCTION_ARGS)
{
	Datum		cost;
	Datum		grant;
	Outcome		outcome = advance(fcinfo, "fund_by_priority", &cost);
	FundMemory *memory = fcinfo->flinfo->fn_extra;
	bool		partial;
	bool		is_null;
	int			scale;

	partial = DatumGetBool(WinGetFuncArgCurrent(PG_WINDOW_OBJECT(), ARG_PARTIAL,
												&is_null));
	if (outcome == FUND_UNKNOWN || is_null)
		PG_RETURN_NULL();

	scale = Max(numeric_scale_of(memory->budget), numeric_scale_of(cost));
	if (outcome == FUND_FULL)
		grant = cost;
	else if (outcome == FUND_CUT && partial)
		grant = memory->rest;
	else
		grant = numeric_of_integer(0);

	/* more digits only where the rest has them */
	scale = Max(scale, DatumGetInt32(DirectFunctionCall1(numeric_min_scale, grant)));
	PG_RETURN_DATUM(DirectFunctionCall2(numeric_round, grant, Int32GetDatum(scale)));
}

/* unfunded_count(budget, cost) OVER (ORDER BY priority) */
Datum
unfunded_count(PG_FUNCTION_ARGS)
{
	Datum		cost;
	Fund	   *fund;

	advance(fcinfo, "unfunded_count", &cost);
	fund = WinGetPartitionLocalMemory(PG_WINDOW_OBJECT(), sizeof(Fund));
	if (fund->unknown)
		PG_RETURN_NULL();
	PG_RETURN_INT64(fund->unfunded);
}

/*
 * The count never falls from one row of a partition to the next, whatever the
 * frame: so "unfunded_count = 0" above the window ends the scan at the cut.
 */
Datum
unfunded_count_support(PG_FUNCTION_ARGS)
{
#if PG_VERSION_NUM >= 150000
	Node	   *request = (Node *) PG_GETARG_POINTER(0);

	if (IsA(request, SupportRequestWFuncMonotonic))
	{
		SupportRequestWFuncMonotonic *monotonic = (SupportRequestWFuncMonotonic *) request;

		monotonic->monotonic = MONOTONICFUNC_INCREASING;
		PG_RETURN_POINTER(monotonic);
	}
#endif
	PG_RETURN_POINTER(NULL);
}
