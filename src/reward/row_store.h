/*
 * row_store.h
 *		The rows of a partition as records of bytes: written once, then read from
 *		first to last as often as it takes.
 *
 * Records stay in memory as long as they fit in work_mem, and go to a temporary
 * file beyond that.  A store is meant to be used for one partition after the
 * other; row_store_reset() forgets the records and the file.  The end of the
 * memory context does the same.
 */
#ifndef POVAID_ROW_STORE_H
#define POVAID_ROW_STORE_H

#include "core/compat.h"
#include "storage/buffile.h"

typedef struct RowStore
{
	MemoryContext context;		/* outlives all of this */
	char	   *buffer;			/* all records, or a part of the file */
	Size		size;
	Size		used;			/* bytes in buffer */
	Size		position;		/* bytes of them that were read */
	bool		reading;		/* all records are in the file */
	BufFile    *file;
	bool		at_end;			/* nothing more in the file */
	MemoryContextCallback callback;
} RowStore;

extern void row_store_init(RowStore *store, MemoryContext context);
extern void row_store_reset(RowStore *store);
extern char *row_store_reserve(RowStore *store, Size length);
extern void row_store_append(RowStore *store, Size length);
extern void row_store_rewind(RowStore *store);
extern const char *row_store_next(RowStore *store, Size *length);

#endif							/* POVAID_ROW_STORE_H */
