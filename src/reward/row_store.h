#ifndef POVAID_ROW_STORE_H
#define POVAID_ROW_STORE_H

#include "core/compat.h"

#include "lib/ilist.h"
#include "storage/buffile.h"
#include "utils/resowner.h"

/*
 * The rows of a partition as records of bytes: written once, then read from
 * first to last as often as it takes.
 *
 * Records stay in memory as long as they fit in work_mem, and go to a temporary
 * file beyond that.  A store is meant to be used for one partition after the
 * other; row_store_reset() forgets the records and the file.  The end of the
 * memory context does the same, and for that the store must live as long as the
 * context does: row_store_new() is the only way to get one.
 */

typedef struct RowStore
{
	MemoryContext context;		/* of all of this, and of the store itself */
	char	   *buffer;			/* all records, or a part of the file */
	Size		size;
	Size		used;			/* bytes in buffer */
	Size		position;		/* bytes of them that were read */
	bool		reading;		/* all records are in the file */
	BufFile    *file;
	ResourceOwner owner;		/* of the file */
	dlist_node	link;			/* in the list of stores that have a file */
	bool		at_end;			/* nothing more in the file */
	MemoryContextCallback callback;
} RowStore;

extern RowStore *row_store_new(MemoryContext context);
extern void row_store_reset(RowStore *store);
extern char *row_store_reserve(RowStore *store, Size length);
extern void row_store_append(RowStore *store, Size length);
extern void row_store_rewind(RowStore *store);
extern const char *row_store_next(RowStore *store, Size *length);

#endif							/* POVAID_ROW_STORE_H */
