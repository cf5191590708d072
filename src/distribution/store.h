#ifndef POVAID_STORE_H
#define POVAID_STORE_H

#include "core/compat.h"

#include "distribution/entries.h"

/*
 * A list of entries that grows by rows.
 *
 * Rows go to a buffer of one to three words each (key, weight, amount; rows of
 * weight 1 need the key only).  When the buffer is full it is sorted and
 * merged into the list, in which equal values are pooled.  The buffer grows
 * with the list, up to two million rows, so that the merging costs a constant
 * number of moves a row; beyond that it stays as it is, and memory is that of
 * the distinct values and of a bounded buffer.
 *
 * Taking a row away is adding it with a negative weight.
 */
#define STORE_BUFFER_MIN	1024
#define STORE_BUFFER_CACHED	(256 * 1024)
#define STORE_BUFFER_MAX	(2 * 1024 * 1024)

/* The stated limit: what the entries may take, below the server's own of 1 GB. */
#define STORE_MAX_BYTES		((Size) 0x3fffffff)

typedef struct EntryStore
{
	MemoryContext context;		/* of everything below */
	Entries		e;				/* sorted, pooled, nothing of them zero */
	size_t		capacity;		/* entries that fit in e.word */
	int			bits[ENTRIES_COLUMNS];	/* no sum reaches beyond this position */
	int64		rows;
	int64		excluded;
	int			width;			/* words of a buffered row */
	size_t		nbuffer;
	size_t		buffer_capacity;
	uint64	   *buffer;
	uint64	   *scratch;		/* for sorting; kept while the buffer is large and full */
	Size		scratch_size;
} EntryStore;

extern void store_init(EntryStore *store, MemoryContext context, int precision, bool amounts);
extern void store_make_room(EntryStore *store, int width);
extern void store_flush(EntryStore *store);
extern void store_merge(EntryStore *store, const Entries *other,
						int64 rows, int64 excluded, bool subtract);
extern void store_coarsen(EntryStore *store, int precision);
extern void store_poll(void);
extern void store_reserve(EntryStore *store, size_t n);
pg_noreturn extern void store_limit_error(void);
pg_noreturn extern void store_range_error(void);

/* Add a row; the weight is 1 with width 1. */
static inline void
store_add(EntryStore *store, int width, double value, double weight, double amount)
{
	uint64	   *row;

	if (unlikely(store->nbuffer >= store->buffer_capacity || store->width != width))
		store_make_room(store, width);
	row = store->buffer + store->nbuffer++ * store->width;
	row[0] = key_of_double(value);
	if (store->width > 1)
		row[1] = exact_double_bits(weight);
	if (store->width > 2)
		row[2] = exact_double_bits(amount);
}

#endif							/* POVAID_STORE_H */
