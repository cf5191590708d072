#include "reward/partition.h"

#include "miscadmin.h"
#include "utils/memutils.h"

/* Arguments are computed in a context that is reset after this number of rows. */
#define ROWS_PER_RESET 256

/* What the server keeps for a partition; zeroed when it begins. */
typedef struct PartitionMemory
{
	bool		begun;
} PartitionMemory;

WindowObject
window_of_call(FunctionCallInfo fcinfo, const char *function)
{
	WindowObject window = PG_WINDOW_OBJECT();

	if (!WindowObjectIsValid(window))
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("%s must be called as a window function", function)));
	return window;
}

void
partition_init(Partition *partition, MemoryContext context)
{
	partition->store = row_store_new(context);
	partition->context = AllocSetContextCreate(context, "partition", ALLOCSET_DEFAULT_SIZES);
	partition->row = AllocSetContextCreate(context, "rows of a partition",
										   ALLOCSET_DEFAULT_SIZES);
}

/* Is this the first call in a partition?  Then what was of the last one goes. */
bool
partition_begins(Partition *partition, WindowObject window)
{
	PartitionMemory *memory = WinGetPartitionLocalMemory(window, sizeof(PartitionMemory));

	if (memory->begun)
		return false;
	MemoryContextReset(partition->context);
	row_store_reset(partition->store);
	memory->begun = true;
	return true;
}

/*
 * An argument in a row, from 0; false after the last row.  Call this for the rows
 * in order: the context of rows, which must be the current one, is reset on the
 * way.
 */
bool
partition_argument(Partition *partition, WindowObject window, int argument, int64 row,
				   Datum *value, bool *is_null)
{
	bool		is_out;

	if (row > PG_INT32_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("partition has more than %d rows", PG_INT32_MAX)));
	CHECK_FOR_INTERRUPTS();
	if (row % ROWS_PER_RESET == 0)
		MemoryContextReset(partition->row);
	*value = WinGetFuncArgInPartition(window, argument, (int) row, WINDOW_SEEK_HEAD, false,
									  is_null, &is_out);
	return !is_out;
}

void
partition_not_constant(const char *argument)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s must be the same in all rows of a partition", argument),
			 errhint("Add what it depends on to PARTITION BY.")));
}
