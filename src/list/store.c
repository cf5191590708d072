#include "list/store.h"

#include "common/int.h"
#include "miscadmin.h"
#include "utils/memutils.h"

#include "core/large.h"

void
store_poll(void)
{
	CHECK_FOR_INTERRUPTS();
}

void
store_init(EntryStore *store, MemoryContext context, int precision, bool amounts)
{
	memset(store, 0, sizeof(*store));
	store->context = context;
	store->width = amounts ? 3 : 1;
	run_init(&store->main, context, precision, amounts);
	store->main.e.poll = store_poll;
}

static EntryRun *
run_before(EntryStore *store, int i)
{
	return i == 0 ? &store->main : &store->runs[i - 1];
}

/* Merge the last run into the one before; its memory is kept for the next. */
static void
merge_last(EntryStore *store)
{
	EntryRun   *last = &store->runs[--store->nruns];

	run_merge(run_before(store, store->nruns), &last->e, false);
	last->e.n = 0;
}

/* See to it that each run is at most half as long as the one before. */
static void
keep_shape(EntryStore *store)
{
	while (store->nruns > 0 &&
		   2 * store->runs[store->nruns - 1].e.n > run_before(store, store->nruns - 1)->e.n)
		merge_last(store);
}

/*
 * The run for n more entries: the last one, if going through it does not cost
 * much more than they do themselves, or else a new one.
 */
static EntryRun *
run_for(EntryStore *store, size_t n)
{
	EntryRun   *last = run_before(store, store->nruns);

	if (last->e.n <= 8 * n || store->nruns == STORE_RUNS)
		return last;
	if (store->runs == NULL)
		store->runs = MemoryContextAllocZero(store->context, sizeof(EntryRun) * STORE_RUNS);
	last = &store->runs[store->nruns++];
	if (last->context == NULL)
	{
		run_init(last, store->context, store->main.e.precision, store->main.e.amounts);
		last->e.poll = store_poll;
	}
	return last;
}

static void
free_scratch(EntryStore *store)
{
	if (store->scratch)
		pfree(store->scratch);
	store->scratch = NULL;
}

/* Sort the buffer and merge it into a run. */
static void
flush_buffer(EntryStore *store)
{
	size_t		n = store->nbuffer;

	if (n == 0)
		return;
	if (store->scratch == NULL)
		store->scratch =
			MemoryContextAlloc(store->context,
							   sizeof(uint64) * store->width * Min(n, SORT_SCRATCH_ROWS));
	sort_rows(store->buffer, store->scratch, n, store->width, store_poll);
	run_merge_rows(run_for(store, n), store->buffer, n, store->width);
	keep_shape(store);
	store->nbuffer = 0;

	/* Beside a long list it is small, and will be wanted again soon. */
	if (n < 8 * SORT_SCRATCH_ROWS)
		free_scratch(store);
}

/* Bring everything together in the main list. */
void
store_flush(EntryStore *store)
{
	flush_buffer(store);
	free_scratch(store);
	while (store->nruns > 0)
		merge_last(store);
	for (int i = 0; store->runs != NULL && i < STORE_RUNS && store->runs[i].context != NULL; i++)
	{
		run_free(&store->runs[i]);
		store->runs[i].context = NULL;
	}
}

/*
 * How many rows may the buffer hold?  Up to a quarter of the list's own size: a
 * large one has to be merged less often.
 */
static size_t
buffer_limit(const EntryStore *store)
{
	const Entries *e = &store->main.e;
	size_t		limit = e->n / 4 * e->stride / store->width;

	return Max(STORE_BUFFER_MIN, Min(STORE_BUFFER_MAX, limit));
}

/* Make room in the buffer for a row of the given width. */
void
store_make_room(EntryStore *store, int width)
{
	size_t		limit;

	if (width > store->width)
	{
		/* The first weight: what is in the buffer had the weight 1. */
		uint64	   *old = store->buffer;

		if (store->buffer_capacity > 0)
		{
			store->buffer = large_alloc(store->context,
										sizeof(uint64) * 2 * store->buffer_capacity);
			for (size_t i = 0; i < store->nbuffer; i++)
			{
				store->buffer[2 * i] = old[i];
				store->buffer[2 * i + 1] = double_to_bits(1.0);
			}
			pfree(old);
		}
		store->width = width;
		free_scratch(store);
	}
	if (store->nbuffer < store->buffer_capacity)
		return;

	limit = buffer_limit(store);
	if (store->nbuffer >= limit)
	{
		flush_buffer(store);
		limit = buffer_limit(store);
	}
	limit = Min(limit, Max(16, 2 * store->buffer_capacity));

	/* An empty buffer can wait until it may grow by much. */
	if (store->nbuffer == store->buffer_capacity ||
		limit > store->buffer_capacity + store->buffer_capacity / 4)
	{
		Size		size = sizeof(uint64) * store->width * limit;

		if (store->buffer)
			store->buffer = large_grow(store->context, store->buffer,
									   sizeof(uint64) * store->width * store->nbuffer, size);
		else
			store->buffer = large_alloc(store->context, size);
		store->buffer_capacity = limit;
	}
}

/* Put the entries into the larger bins of a lower precision. */
void
store_coarsen(EntryStore *store, int precision)
{
	store_flush(store);
	run_coarsen(&store->main, precision);
}

/* Add another list with its counts, or take it away; the coarser precision wins. */
void
store_merge(EntryStore *store, const Entries *other, int64 rows, int64 excluded, bool subtract)
{
	if (subtract ?
		pg_sub_s64_overflow(store->rows, rows, &store->rows) ||
		pg_sub_s64_overflow(store->excluded, excluded, &store->excluded) :
		pg_add_s64_overflow(store->rows, rows, &store->rows) ||
		pg_add_s64_overflow(store->excluded, excluded, &store->excluded))
		run_range_error();

	flush_buffer(store);
	if (other->precision < store->main.e.precision)
		store_coarsen(store, other->precision);
	if (other->precision == store->main.e.precision)
		run_merge(run_for(store, other->n), other, subtract);
	else
	{
		EntryRun	coarser;

		run_init(&coarser, CurrentMemoryContext, other->precision, other->amounts);
		coarser.e.poll = store_poll;
		run_merge(&coarser, other, false);
		run_coarsen(&coarser, store->main.e.precision);
		run_merge(run_for(store, coarser.e.n), &coarser.e, subtract);
		run_free(&coarser);
	}
	keep_shape(store);
}
