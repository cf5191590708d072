#include "list/run.h"

#include "core/large.h"

/*
 * The merging of another list, backwards: from the greatest key down, each entry
 * is written as many places higher up as there are new keys below.  So what has
 * not been read yet is never written over, and what lies below all that is new
 * is not touched.  Entries that become nothing leave a gap, which is closed in
 * the end.
 */
typedef struct Merge
{
	size_t		next;			/* old entries that have not been read */
	size_t		out;			/* first merged entry */
	size_t		end;			/* of the merged entries */
} Merge;

static void
merge_begin(Merge *m, EntryRun *run, size_t new_keys)
{
	m->next = run->e.n;
	m->end = m->out = run->e.n + new_keys;
	run_reserve(run, m->end);
}

/*
 * Pass over the old entries above a key, moving them up if there are new keys
 * below; then return the entry to add to.
 */
static pg_attribute_always_inline uint64 *
merge_seek(Merge *m, Entries *e, uint64 key, int stride)
{
	const uint64 *from = e->word + m->next * stride;
	uint64	   *to = e->word + m->out * stride;
	size_t		passed = 0;

	if (from == to)
	{
		while (from > e->word && from[-stride] > key)
		{
			from -= stride;
			entries_poll(e, passed++);
		}
		to = e->word + (from - e->word);
	}
	else
	{
		while (from > e->word && from[-stride] > key)
		{
			from -= stride;
			to -= stride;
			for (int k = 0; k < stride; k++)
				to[k] = from[k];
			entries_poll(e, passed++);
		}
	}
	to -= stride;
	if (from > e->word && from[-stride] == key)
	{
		from -= stride;
		for (int k = 0; k < stride; k++)
			to[k] = from[k];
	}
	else
	{
		to[0] = key;
		for (int k = 1; k < stride; k++)
			to[k] = 0;
	}
	m->out = (to - e->word) / stride;
	m->next = (from - e->word) / stride;
	return to;
}

/* The entry is complete; an entry of nothing is dropped, into the gap below. */
static pg_attribute_always_inline void
merge_keep(Merge *m, const uint64 *entry, int stride)
{
	uint64		any = 0;

	for (int k = 1; k < stride; k++)
		any |= entry[k];
	if (unlikely(any == 0))
		m->out++;
}

static void
merge_end(Merge *m, EntryRun *run)
{
	Entries    *e = &run->e;
	size_t		merged = m->end - m->out;

	if (merged > 0 && m->out != m->next)
		large_move(e->word + m->next * e->stride, e->word + m->out * e->stride,
				   sizeof(uint64) * e->stride * merged);
	e->n = m->next + merged;
}

/* to[0..n) += from[0..n), or -= */
static inline void
add_limbs(uint64 *to, const uint64 *from, int n, bool subtract)
{
	if (subtract)
		(void) limbs_subtract(to, from, n);
	else
		(void) limbs_add(to, from, n);
}

/* The weight of a narrow entry in the grid; returns the lowest limb's number. */
static int
unscaled_limbs(uint64 *limb, const Entries *e, int64 x)
{
	int			position = 64 * e->column[ENTRIES_WEIGHT].base + e->place;

	limb[0] = (uint64) x << (position % 64);
	limb[1] = (uint64) ((x >> 1) >> (63 - position % 64));
	return position / 64;
}

static pg_attribute_always_inline void
add_entry(uint64 *entry, const Entries *e, const uint64 *other, const Entries *o, bool subtract)
{
	for (int c = 0; c < e->ncolumns; c++)
	{
		const EntryColumn *to = &e->column[c];
		const EntryColumn *from = &o->column[c];

		if (o->place != 0)
		{
			uint64		limb[2];
			int			base = unscaled_limbs(limb, o, (int64) other[1]);

			run_add_limbs(entry, to, limb, base, 2, subtract);
		}
		else if (to->base == from->base && to->n == from->n)
			add_limbs(entry + to->offset, other + from->offset, to->n, subtract);
		else
			run_add_limbs(entry, to, other + from->offset, from->base, from->n, subtract);
	}
}

/* How many keys of another list are new? */
static pg_attribute_always_inline size_t
count_new(const Entries *e, const Entries *other, int stride)
{
	const uint64 *entry = e->word;
	const uint64 *end = run_end(e, stride);
	size_t		count = 0;

	for (size_t i = 0; i < other->n; i++)
	{
		uint64		key = entry_words(other, i)[0];

		entries_poll(e, i);
		while (entry < end && *entry < key)
			entry += stride;
		count += entry >= end || *entry != key;
	}
	return count;
}

static pg_attribute_always_inline void
merge_entries(EntryRun *run, const Entries *other, bool subtract, int stride, bool narrow)
{
	Entries    *e = &run->e;
	int			shift = narrow ? other->place - e->place : 0;
	uint64		used = 0;
	Merge		m;

	merge_begin(&m, run, count_new(e, other, stride));
	for (size_t i = other->n; i-- > 0;)
	{
		const uint64 *from = entry_words(other, i);
		uint64	   *entry = merge_seek(&m, e, from[0], stride);

		entries_poll(e, i);
		if (narrow)
		{
			entry[1] += (subtract ? ~from[1] + 1 : from[1]) << shift;
			used |= entry[1] ^ (uint64) ((int64) entry[1] >> 63);
		}
		else
			add_entry(entry, e, from, other, subtract);
		merge_keep(&m, entry, stride);
	}
	merge_end(&m, run);
	if (narrow)
		run_note_digits(run, used);
}

/* Add the entries of another list of the same precision, or take them away. */
void
run_merge(EntryRun *run, const Entries *other, bool subtract)
{
	Entries    *e = &run->e;
	DigitRange	range[ENTRIES_COLUMNS];

	if (other->n == 0)
		return;
	for (int c = 0; c < e->ncolumns; c++)
		range[c] = run_digits(other, c);
	if (!run_is_narrow(other))
		run_unscale(run);
	run_prepare(run, range, 1, run_is_narrow(other));
	if (e->stride == 2 && other->stride == 2 && run_is_narrow(e) && run_is_narrow(other))
		merge_entries(run, other, subtract, 2, true);
	else
		merge_entries(run, other, subtract, e->stride, false);
}
