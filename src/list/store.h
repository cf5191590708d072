#ifndef POVAID_STORE_H
#define POVAID_STORE_H

#include "core/compat.h"

#include "common/int.h"

#include "list/run.h"

/*
 * What an aggregate collects: a list of entries that grows by rows and by
 * other lists.
 *
 * Rows go to a buffer of one to three words each (key, weight, amount; rows of
 * weight 1 need the key only).  When the buffer is full it is sorted and merged
 * into the list.  It grows with the list, so that the merging costs a constant
 * number of moves a row, but stays within a quarter of the list's size.
 *
 * Merging many small lists one after the other into a long one would cost the
 * length of the long one each time.  So what is small beside the list becomes a
 * run of its own, and each run is at most half as long as the one before: a
 * run that grows beyond that is merged into it.  In the end all are one.
 *
 * Taking a row away is adding it with a negative weight.
 */
#define STORE_BUFFER_MIN	1024
#define STORE_BUFFER_MAX	(4 * 1024 * 1024)
#define STORE_RUNS			32

typedef struct EntryStore
{
	MemoryContext context;		/* of everything below */
	EntryRun	main;
	EntryRun   *runs;			/* shorter and shorter ones, NULL if never needed */
	int			nruns;
	int64		rows;
	int64		excluded;
	int			width;			/* words of a buffered row */
	size_t		nbuffer;
	size_t		buffer_capacity;
	uint64	   *buffer;
	uint64	   *scratch;		/* for sorting; kept beside a long list */
} EntryStore;

extern void store_init(EntryStore *store, MemoryContext context, int precision, bool amounts);
extern void store_make_room(EntryStore *store, int width);
extern void store_flush(EntryStore *store);
extern void store_merge(EntryStore *store, const Entries *other,
						int64 rows, int64 excluded, bool subtract);
extern void store_coarsen(EntryStore *store, int precision);
extern void store_poll(void);

/* Count a row that comes, or goes. */
static inline void
store_count(int64 *count, bool subtract)
{
	if (unlikely(subtract ? pg_sub_s64_overflow(*count, 1, count) :
				 pg_add_s64_overflow(*count, 1, count)))
		run_range_error();
}

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
		row[1] = double_to_bits(weight);
	if (store->width > 2)
		row[2] = double_to_bits(amount);
}

#endif							/* POVAID_STORE_H */
