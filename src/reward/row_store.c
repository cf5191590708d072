/*
 * row_store.c
 *		The rows of a partition as records of bytes.
 */
#include "reward/row_store.h"

#include "access/xact.h"
#include "commands/tablespace.h"
#include "miscadmin.h"
#include "utils/memutils.h"

#define FIRST_SIZE	1024

/* A record is preceded by its length. */
typedef uint32 RecordLength;

/*
 * A window function is not told when the query ends, but the memory of the query
 * is freed then, before the server looks for files that nobody closed.  After
 * an error it is the other way round: the files are gone already.
 */
static void
end_of_context(void *arg)
{
	if (IsTransactionState())
		row_store_reset((RowStore *) arg);
}

void
row_store_init(RowStore *store, MemoryContext context)
{
	memset(store, 0, sizeof(*store));
	store->context = context;
	store->size = FIRST_SIZE;
	store->buffer = MemoryContextAlloc(context, store->size);
	store->callback.func = end_of_context;
	store->callback.arg = store;
	MemoryContextRegisterResetCallback(context, &store->callback);
}

void
row_store_reset(RowStore *store)
{
	if (store->file != NULL)
		BufFileClose(store->file);
	store->file = NULL;
	store->reading = false;
	store->used = 0;
	store->position = 0;
}

static void
spill(RowStore *store)
{
	if (store->file == NULL)
	{
		MemoryContext caller = MemoryContextSwitchTo(store->context);

		PrepareTempTablespaces();
		store->file = BufFileCreateTemp(false);
		MemoryContextSwitchTo(caller);
	}
	BufFileWrite(store->file, store->buffer, store->used);
	store->used = 0;
}

/* Room for a record of at most so many bytes, which need not be aligned. */
char *
row_store_reserve(RowStore *store, Size length)
{
	Size		limit = (Size) work_mem * 1024;
	Size		needed;

	length += sizeof(RecordLength);
	if (store->used > 0 && store->used + length > Max(limit, store->size))
		spill(store);

	needed = store->used + length;
	if (needed > store->size)
	{
		store->size = Max(Min(store->size * 2, limit), needed);
		store->buffer = repalloc_huge(store->buffer, store->size);
	}
	return store->buffer + store->used + sizeof(RecordLength);
}

/* The room that was reserved last now holds a record of this length. */
void
row_store_append(RowStore *store, Size length)
{
	RecordLength head = (RecordLength) length;

	memcpy(store->buffer + store->used, &head, sizeof(head));
	store->used += sizeof(head) + length;
}

/* Go to the first record; nothing can be appended after this. */
void
row_store_rewind(RowStore *store)
{
	store->position = 0;
	if (store->file == NULL)
		return;
	if (!store->reading)
		spill(store);
	store->reading = true;
	store->used = 0;
	store->at_end = false;
	if (BufFileSeek(store->file, 0, 0, SEEK_SET) != 0)
		ereport(ERROR,
				(errcode_for_file_access(),
				 errmsg("could not rewind temporary file")));
}

/* Have so many bytes in the buffer, if there are as many left. */
static void
fill(RowStore *store, Size needed)
{
	Size		rest = store->used - store->position;

	while (rest < needed && !store->at_end)
	{
		size_t		got;

		memmove(store->buffer, store->buffer + store->position, rest);
		store->position = 0;
		got = BufFileRead(store->file, store->buffer + rest, store->size - rest);
		store->at_end = got < store->size - rest;
		rest += got;
		store->used = rest;
	}
}

/* The next record, which is good until the next call, or NULL at the end. */
const char *
row_store_next(RowStore *store, Size *length)
{
	RecordLength head;
	const char *record;

	CHECK_FOR_INTERRUPTS();

	if (store->file != NULL &&
		store->used - store->position < sizeof(head))
		fill(store, sizeof(head));
	if (store->used == store->position)
		return NULL;
	if (store->used - store->position < sizeof(head))
		elog(ERROR, "a record of a temporary file is cut short");
	memcpy(&head, store->buffer + store->position, sizeof(head));

	if (store->file != NULL &&
		store->used - store->position < sizeof(head) + head)
	{
		fill(store, sizeof(head) + head);
		if (store->used - store->position < sizeof(head) + head)
			elog(ERROR, "a record of a temporary file is cut short");
	}
	record = store->buffer + store->position + sizeof(head);
	store->position += sizeof(head) + head;
	*length = head;
	return record;
}
