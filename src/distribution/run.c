#include "distribution/run.h"

#include "core/large.h"

void
run_limit_error(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
			 errmsg("too many distinct values in one group"),
			 errdetail("The entries of one distribution may take 1 GB, 64 million distinct values of unweighted data, and its stored form half of that."),
			 errhint("Keep bins instead of single values by passing a precision of less than 52, such as 20, to welfare_distribution or concentration_summary.")));
}

void
run_range_error(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("a sum of the distribution is out of range")));
}

void
run_init(EntryRun *run, MemoryContext context, int precision, bool amounts)
{
	memset(run, 0, sizeof(*run));
	run->context = context;
	entries_shape(&run->e, precision, amounts);
}

void
run_free(EntryRun *run)
{
	if (run->e.word)
		pfree(run->e.word);
	run->e.word = NULL;
	run->e.n = run->capacity = 0;
}

/*
 * Have room for n entries, and for as many again in a list that grows: moving a
 * long list is expensive, and memory that is not touched is not taken.
 */
void
run_reserve(EntryRun *run, size_t n)
{
	size_t		limit = RUN_MAX_BYTES / (sizeof(uint64) * run->e.stride);
	Size		size;

	if (n <= run->capacity)
		return;
	if (n > limit)
		run_limit_error();
	n = Max(n, Min(2 * run->capacity, limit));
	size = sizeof(uint64) * run->e.stride * n;
	if (run->e.word)
		run->e.word = large_grow(run->context, run->e.word,
								 sizeof(uint64) * run->e.stride * run->e.n, size);
	else
		run->e.word = large_alloc(run->context, size);
	run->capacity = n;
}

/*
 * The merging of another list, backwards: from the
 * greatest key down, each entry is written as many places higher up as there
 * are new keys below.  So what has not been read yet is never written over,
 * and what lies below all that is new is not touched.  Entries that become
 * nothing leave a gap, which is closed in the end.
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

	if (from == to)
	{
		while (from > e->word && from[-stride] > key)
			from -= stride;
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
		memmove(e->word + m->next * e->stride, e->word + m->out * e->stride,
				sizeof(uint64) * e->stride * merged);
	e->n = m->next + merged;
}

void
run_check_added(ExactStatus status, const ExactSlot *slot, const EntryColumn *c)
{
	if (status == EXACT_RANGE)
		run_range_error();
	if (status != EXACT_OK || slot->base != c->base)
		elog(ERROR, "window of a distribution is too small");
}

/* limb[0..n) += other[0..n), or -= */
static inline void
add_limbs(uint64 *limb, const uint64 *other, int n, bool subtract)
{
	uint64		invert = subtract ? ~UINT64CONST(0) : 0;
	uint64		carry = subtract ? 1 : 0;

	for (int i = 0; i < n; i++)
	{
		uint64		a = other[i] ^ invert;
		uint64		s = limb[i] + a;
		uint64		c = s < a;

		s += carry;
		carry = c | (s < carry);
		limb[i] = s;
	}
}

/* Add a sum that has another window. */
void
run_add_limbs(uint64 *entry, const EntryColumn *c, const uint64 *limb, int base, int n, bool subtract)
{
	ExactSlot	slot = run_slot(c);
	ExactNeed	need;
	uint64		addend[EXACT_LIMBS + 4] = {0};

	add_limbs(addend, limb, n, subtract);
	run_check_added(exact_slot_add_limbs(&slot, entry, addend, base, n, &need), &slot, c);
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
