#include "deprivation/deprivation.h"

#include "common/int.h"
#include "miscadmin.h"
#include "utils/memutils.h"

#define FIRST_CAPACITY	4

static DeprivationState *
allocate_state(int window, uint32 capacity)
{
	Size		size = offsetof(DeprivationState, table) +
		deprivation_entry_size(window) * capacity;
	DeprivationState *state;

	if (!AllocSizeIsValid(size))
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("too many different deprivation profiles in one group")));
	state = palloc0(size);
	SET_VARSIZE(state, size);
	state->running = DEPRIVATION_RUNNING;
	state->version = DEPRIVATION_VERSION;
	state->window = window;
	state->capacity = capacity;
	return state;
}

/* The state of no rows, with this number of limbs for each sum. */
DeprivationState *
deprivation_new(int window)
{
	return allocate_state(window, FIRST_CAPACITY);
}

/* The finalizer of MurmurHash3 over both words. */
static inline uint32
hash_profile(uint64 deprived, uint64 missing)
{
	uint64		h = deprived ^ (missing * UINT64_C(0x9e3779b97f4a7c15));

	h ^= h >> 33;
	h *= UINT64_C(0xff51afd7ed558ccd);
	h ^= h >> 33;
	h *= UINT64_C(0xc4ceb9fe1a85ec53);
	h ^= h >> 33;
	return (uint32) h;
}

/* The entry of a profile, or the free one where it belongs. */
static inline DeprivationEntry *
find_entry(const DeprivationState *state, uint64 deprived, uint64 missing)
{
	uint32		mask = state->capacity - 1;
	uint32		i = hash_profile(deprived, missing) & mask;

	for (;;)
	{
		DeprivationEntry *entry = deprivation_entry_at(state, i);

		if (!entry->used || (entry->deprived == deprived && entry->missing == missing))
			return entry;
		i = (i + 1) & mask;
	}
}

static bool
is_zero(const DeprivationState *state, const DeprivationEntry *entry)
{
	if (entry->slot.base == EXACT_UNSET)
		return true;
	for (int i = 0; i < state->window; i++)
	{
		if (entry->limb[i] != 0)
			return false;
	}
	return true;
}

static uint32
live_entries(const DeprivationState *state)
{
	uint32		live = 0;

	for (uint32 i = 0; i < state->capacity; i++)
	{
		const DeprivationEntry *entry = deprivation_entry_at(state, i);

		CHECK_FOR_INTERRUPTS();
		if (entry->used && !is_zero(state, entry))
			live++;
	}
	return live;
}

static void
check_width(const DeprivationState *state)
{
	if (state->used > DEPRIVATION_WIDE_ENTRIES && state->window > DEPRIVATION_WIDE_LIMBS)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("weights of too different magnitudes in one group"),
				 errdetail("The weights of more than %d different profiles may take %d bytes each, and their digits take %d.",
						   DEPRIVATION_WIDE_ENTRIES, DEPRIVATION_WIDE_LIMBS * (int) sizeof(uint64),
						   state->window * (int) sizeof(uint64)),
				 errhint("Look for weights such as 1e-300 or 1e300.")));
}

/*
 * Give a fresh entry its profile and an empty sum.  Where units are counted,
 * the only limb is a counter of ones.
 */
static void
start_entry(DeprivationState *state, DeprivationEntry *entry,
			uint64 deprived, uint64 missing)
{
	entry->deprived = deprived;
	entry->missing = missing;
	entry->used = 1;
	entry->slot.base = state->window == 1 ? EXACT_ORIGIN : EXACT_UNSET;
	entry->slot.n = state->window;
	entry->slot.offset = 0;
	state->used++;
	check_width(state);
}

/* Let the window of a slot have this number of limbs, which stay on the grid. */
static void
place_window(ExactSlot *slot, int window)
{
	int			limit = exact_slot_places(slot) > 0 ? EXACT_SCALED_LIMBS : EXACT_LIMBS;

	slot->n = (uint8) window;
	if (slot->base != EXACT_UNSET && exact_slot_base(slot) + window > limit)
		exact_slot_set_base(slot, limit - window);
}

/*
 * A copy of the state with wider sums or a larger table, without the entries
 * whose weight is zero, except "keep" (which may be NULL).
 */
static DeprivationState *
rebuild(const DeprivationState *state, int window, uint32 capacity,
		const DeprivationEntry *keep, const ExactNeed *need)
{
	DeprivationState *result = allocate_state(window, capacity);

	result->n = state->n;
	memcpy(result->count, state->count, sizeof(state->count));
	result->labels = state->labels;
	for (uint32 i = 0; i < state->capacity; i++)
	{
		const DeprivationEntry *from = deprivation_entry_at(state, i);
		DeprivationEntry *to;

		CHECK_FOR_INTERRUPTS();
		if (!from->used || (from != keep && is_zero(state, from)))
			continue;
		to = find_entry(result, from->deprived, from->missing);
		start_entry(result, to, from->deprived, from->missing);
		if (from == keep && need)
			exact_slot_set_window(&to->slot, need);
		else
			to->slot = from->slot;
		place_window(&to->slot, window);
		exact_slot_move(&from->slot, from->limb, &to->slot, to->limb);
	}
	return result;
}

/* The smallest table that this number of entries does not fill beyond 3/4. */
static uint32
capacity_for(uint32 entries)
{
	uint32		capacity = FIRST_CAPACITY;

	while ((uint64) entries * 4 > (uint64) capacity * 3)
		capacity *= 2;
	return capacity;
}

/*
 * The entry of a profile in the state, which may have to grow.  All profiles
 * of a summary that have a weight must be of the same indicators.
 */
DeprivationEntry *
deprivation_entry(DeprivationState **state, const Profile *profile)
{
	DeprivationState *s = *state;
	DeprivationEntry *entry;

	if (unlikely(s->n != profile->n))
	{
		if (s->n != 0 && live_entries(s) > 0)
			deprivation_mismatch_error(s->n, profile->n);

		/* Whatever was there has gone again. */
		if (s->used > 0)
			*state = s = rebuild(s, s->window, FIRST_CAPACITY, NULL, NULL);
		s->n = (uint8) profile->n;
	}

	entry = find_entry(s, profile->deprived, profile->missing);
	if (likely(entry->used))
		return entry;
	if ((uint64) (s->used + 1) * 4 > (uint64) s->capacity * 3)
	{
		uint32		live = live_entries(s);

		/* With some room for others, so that tables are not rebuilt all the time. */
		*state = s = rebuild(s, s->window, capacity_for(live + live / 4 + 1), NULL, NULL);
		entry = find_entry(s, profile->deprived, profile->missing);
	}
	start_entry(s, entry, profile->deprived, profile->missing);
	return entry;
}

/*
 * Widen all sums to what this entry needs, and return it in its new place.  A
 * sum of nothing need not stay where ones are counted.
 */
static DeprivationEntry *
widen(DeprivationState **state, DeprivationEntry *entry, const ExactNeed *need)
{
	int			window = Max((*state)->window, need->n);

	if (entry->slot.base != EXACT_UNSET && is_zero(*state, entry))
	{
		entry->slot.base = EXACT_UNSET;
		return entry;
	}
	*state = rebuild(*state, window, (*state)->capacity, entry, need);
	return find_entry(*state, entry->deprived, entry->missing);
}

/* Add a term to the weight of an entry, when the fast function did not. */
void
deprivation_add_term(DeprivationState **state, DeprivationEntry *entry,
					 const SumTerm *term, bool subtract)
{
	ExactNeed	need;
	ExactStatus status;

	while ((status = slot_add_general(&entry->slot, entry->limb, term, NULL,
									  subtract, &need)) == EXACT_GROW)
		entry = widen(state, entry, &need);
	if (status != EXACT_OK)
		deprivation_range_error();
}

static void
add_number(DeprivationState **state, DeprivationEntry *entry, const ExactNumber *x)
{
	ExactNeed	need;
	ExactStatus status;

	while ((status = exact_slot_add_scaled(&entry->slot, entry->limb, x->limb, x->base, x->n,
										   x->decimals, &need)) == EXACT_GROW)
		entry = widen(state, entry, &need);
	if (status != EXACT_OK)
		deprivation_range_error();
}

/* Add a summary, in either form, to a running state, or take it away. */
DeprivationState *
deprivation_merge(DeprivationState *state, Datum value, bool subtract)
{
	DeprivationView view;
	DeprivationCursor cursor;

	deprivation_view(&view, value);
	for (int i = 0; i < DEPRIVATION_COUNTS; i++)
	{
		if (subtract ?
			pg_sub_s64_overflow(state->count[i], view.count[i], &state->count[i]) :
			pg_add_s64_overflow(state->count[i], view.count[i], &state->count[i]))
			deprivation_range_error();
	}
	state->labels += subtract ? -view.labels : view.labels;

	deprivation_first(&cursor, &view);
	while (deprivation_next(&cursor))
	{
		ExactNumber weight;

		CHECK_FOR_INTERRUPTS();
		deprivation_weight(&cursor, &weight);
		if (exact_sign(&weight) == 0)
			continue;
		if (subtract)
			exact_negate(&weight);
		add_number(&state, deprivation_entry(&state, &cursor.profile), &weight);
	}
	return state;
}

/* Make a running state of a value in either form. */
DeprivationState *
deprivation_unpack(struct varlena *value)
{
	return deprivation_merge(deprivation_new(1), PointerGetDatum(value), false);
}

static int
compare_entries(const void *a, const void *b)
{
	const DeprivationEntry *x = *(const DeprivationEntry *const *) a;
	const DeprivationEntry *y = *(const DeprivationEntry *const *) b;

	/* nothing is left half done that anybody would look at */
	CHECK_FOR_INTERRUPTS();
	return profile_order(x->deprived, x->missing, y->deprived, y->missing);
}

/* Make the stored value of a running state. */
Datum
deprivation_pack(const DeprivationState *state)
{
	uint32		live = live_entries(state);
	const DeprivationEntry **entry = palloc(sizeof(*entry) * (live + 1));
	Size		limit = VARHDRSZ + DEPRIVATION_HEADER_MAX +
		(Size) live * 2 * VARINT_MAX;
	struct varlena *result;
	uint8	   *start,
			   *to;
	uint32		n = 0;

	for (uint32 i = 0; i < state->capacity; i++)
	{
		const DeprivationEntry *e = deprivation_entry_at(state, i);

		CHECK_FOR_INTERRUPTS();
		if (!e->used || is_zero(state, e))
			continue;
		entry[n++] = e;
		limit += exact_compact_limit(&e->slot);
	}
	qsort(entry, live, sizeof(*entry), compare_entries);

	if (!AllocSizeIsValid(limit))
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("too many different deprivation profiles in one group")));
	result = palloc(limit);
	start = to = (uint8 *) VARDATA(result);
	to += deprivation_write_header(to, state->count, state->labels, live > 0 ? state->n : 0, live);
	for (uint32 i = 0; i < live; i++)
	{
		Size		size;

		CHECK_FOR_INTERRUPTS();
		to += write_varint(to, entry[i]->deprived);
		to += write_varint(to, entry[i]->missing);
		size = exact_compact_write_slot(to, &entry[i]->slot, entry[i]->limb);
		if (size == 0)
			deprivation_range_error();
		to += size;
	}
	pfree(entry);

	Assert(VARHDRSZ + (Size) (to - start) <= limit);
	SET_VARSIZE(result, VARHDRSZ + (to - start));
	Assert(deprivation_valid(start, to - start));
	return PointerGetDatum(result);
}
