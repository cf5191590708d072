#include "reward/row_store.h"

#include "access/xact.h"
#include "commands/tablespace.h"
#include "miscadmin.h"
#include "utils/memutils.h"

/* The rows of a partition as records of bytes. */

#define FIRST_SIZE	1024

/* A record is preceded by its length. */
typedef uint32 RecordLength;

/*
 * Who closes the file?
 *
 * A window function is not told when the query ends, but the memory of the query
 * is freed then, before the server looks for files that nobody closed: so the
 * end of the memory context closes it.  After an error the server closes the
 * file itself, through its resource owner, and that can be long before the
 * memory is freed: the memory of a cursor that failed in a subtransaction stays
 * until the cursor is closed.  So the owner must tell, too.
 */
static dlist_head stores_with_file = DLIST_STATIC_INIT(stores_with_file);

static void
forget_file(RowStore *store)
{
	dlist_delete(&store->link);
	store->file = NULL;
}

/* A resource owner has released all that it had: its files are gone. */
static void
owner_is_released(ResourceReleasePhase phase, bool is_commit, bool is_top_level, void *arg)
{
	dlist_mutable_iter iter;

	(void) is_commit;
	(void) is_top_level;
	(void) arg;
	if (phase != RESOURCE_RELEASE_AFTER_LOCKS)
		return;
	dlist_foreach_modify(iter, &stores_with_file)
	{
		RowStore   *store = dlist_container(RowStore, link, iter.cur);

		if (store->owner == CurrentResourceOwner)
			forget_file(store);
	}
}

/*
 * In a transaction that fails, the owner is about to close the file.  It must
 * not be done here, because what is not written yet would be written, and an
 * error in the middle of an abort is a bad thing to have.
 */
static void
end_of_context(void *arg)
{
	RowStore   *store = arg;

	if (store->file == NULL)
		return;
	if (IsTransactionState())
		row_store_reset(store);
	else
		forget_file(store);
}

/* Make a store; it lives as long as the context. */
RowStore *
row_store_new(MemoryContext context)
{
	static bool listening = false;
	RowStore   *store = MemoryContextAllocZero(context, sizeof(RowStore));

	if (!listening)
	{
		RegisterResourceReleaseCallback(owner_is_released, NULL);
		listening = true;
	}
	store->context = context;
	store->size = FIRST_SIZE;
	store->buffer = MemoryContextAlloc(context, store->size);
	store->callback.func = end_of_context;
	store->callback.arg = store;
	MemoryContextRegisterResetCallback(context, &store->callback);
	return store;
}

void
row_store_reset(RowStore *store)
{
	if (store->file != NULL)
	{
		BufFile    *file = store->file;

		forget_file(store);
		BufFileClose(file);
	}
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
		store->owner = CurrentResourceOwner;
		dlist_push_head(&stores_with_file, &store->link);
		MemoryContextSwitchTo(caller);
	}
	BufFileWrite(store->file, store->buffer, store->used);
	store->used = 0;
}

/* Room for a record of at most "length" bytes, which need not be aligned. */
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

/* Read on until "needed" unread bytes are in the buffer, or the file ends. */
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
