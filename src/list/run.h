#ifndef POVAID_RUN_H
#define POVAID_RUN_H

#include "core/compat.h"

#include "list/entries.h"

/*
 * A sorted list of entries that others are merged into, with equal values
 * pooled and entries of nothing dropped.
 *
 * The windows of its sums grow as the digits need it, before anything is added
 * (window.c), so that no addition can fail half way.  "bits" is what is known
 * about the digits in use, so that this seldom has to look at all entries.
 */
typedef struct EntryRun
{
	MemoryContext context;		/* of the entries */
	Entries		e;
	size_t		capacity;		/* entries that fit in e.word */
	int			bits[ENTRIES_COLUMNS];	/* no sum reaches this position of the grid */
} EntryRun;

/* The stated limit: what the entries may take, below the server's own of 1 GB. */
#define RUN_MAX_BYTES	((Size) 0x3fffffff)

/*
 * The other stated limit.  All entries have the window that the digits of any
 * need, so one weight of 1e-300 makes each of a million entries a hundred times
 * as long, and a small stored value would be unpacked into the whole gigabyte.
 * Beyond so many entries, each may have so many words.  Incomes and benefits from
 * a millionth to 10^15, with weights from a thousandth to a million, need 13.
 */
#define RUN_WIDE_ENTRIES	10000
#define RUN_WIDE_STRIDE		24

/*
 * Where the digits of numbers lie: the lowest and one above the highest, as
 * positions in the grid of exact sums; high is 0 if there are none.
 */
typedef struct DigitRange
{
	int			low;
	int			high;
} DigitRange;

#define NO_DIGITS	((DigitRange) {64 * EXACT_LIMBS, 0})

static inline void
digits_of(DigitRange *range, double x)
{
	int			position;
	uint64		mantissa = double_split(x, &position);

	if (mantissa == 0)
		return;
	position += 64 * EXACT_ORIGIN;
	range->high = Max(range->high, position + 53);
	if (position < range->low)
		range->low = Min(range->low, position + __builtin_ctzll(mantissa));
}

static inline DigitRange
digits_of_product(DigitRange a, DigitRange b)
{
	DigitRange	result = NO_DIGITS;

	if (a.high > 0 && b.high > 0)
	{
		result.low = a.low + b.low - 64 * EXACT_ORIGIN;
		result.high = a.high + b.high - 64 * EXACT_ORIGIN;
	}
	return result;
}

/* Record how wide the weights in one limb are; "used" is the OR of their magnitudes. */
static inline void
run_note_digits(EntryRun *run, uint64 used)
{
	int			high = limb_length(used);

	/* the magnitude of a negative number may have one digit more */
	run->bits[ENTRIES_WEIGHT] = Max(run->bits[ENTRIES_WEIGHT],
									64 * EXACT_ORIGIN + run->e.place + high + 1);
}

/* A lone column of weights in one limb? */
static inline bool
run_is_narrow(const Entries *e)
{
	const EntryColumn *c = &e->column[ENTRIES_WEIGHT];

	return c->n == 1 && c->base == EXACT_ORIGIN;
}

static inline ExactSlot
run_slot(const EntryColumn *c)
{
	ExactSlot	slot;

	slot.base = (uint8) c->base;
	slot.n = (uint8) c->n;
	slot.offset = (uint16) c->offset;
	return slot;
}

/* One beyond the last entry, also of a list without memory. */
static inline uint64 *
run_end(const Entries *e, int stride)
{
	return e->n > 0 ? e->word + e->n * stride : e->word;
}

/* run.c */
extern void run_init(EntryRun *run, MemoryContext context, int precision, bool amounts);
extern void run_free(EntryRun *run);
extern void run_reserve(EntryRun *run, size_t n);
extern void run_check_added(ExactStatus status, const ExactSlot *slot, const EntryColumn *c);
extern void run_add_limbs(uint64 *entry, const EntryColumn *c, const uint64 *limb,
						  int base, int n, bool subtract);
pg_noreturn extern void run_limit_error(void);
pg_noreturn extern void run_width_error(int stride);
pg_noreturn extern void run_range_error(void);

/* May n entries be as wide as these? */
static inline void
run_check_width(const Entries *e, size_t n)
{
	if (unlikely(n > RUN_WIDE_ENTRIES && e->stride > RUN_WIDE_STRIDE))
		run_width_error(e->stride);
}

/* run_merge.c */
extern void run_merge(EntryRun *run, const Entries *other, bool subtract);

/* run_rows.c */
extern void run_merge_rows(EntryRun *run, uint64 *row, size_t n, int width);

/* window.c */
extern DigitRange run_digits(const Entries *e, int column);
extern void run_prepare(EntryRun *run, const DigitRange *range, size_t n, bool narrow);
extern void run_unscale(EntryRun *run);
extern bool run_can_place(const Entries *e, int place, int width);

/* coarsen.c */
extern void run_coarsen(EntryRun *run, int precision);

#endif							/* POVAID_RUN_H */
