#ifndef POVAID_PARTITION_H
#define POVAID_PARTITION_H

#include "core/compat.h"

#include "windowapi.h"

#include "reward/row_store.h"

/*
 * What a window function has that reads all rows of a partition at the first of
 * them.  One partition after the other uses it.
 */
typedef struct Partition
{
	RowStore   *store;			/* what was read */
	MemoryContext context;		/* of one partition */
	MemoryContext row;			/* arguments, for a number of rows */
} Partition;

extern WindowObject window_of_call(FunctionCallInfo fcinfo, const char *function);
extern void partition_init(Partition *partition, MemoryContext context);
extern bool partition_begins(Partition *partition, WindowObject window);
extern bool partition_argument(Partition *partition, WindowObject window, int argument,
							   int64 row, Datum *value, bool *is_null);
pg_noreturn extern void partition_not_constant(const char *argument);

#endif							/* POVAID_PARTITION_H */
