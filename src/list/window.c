#include "list/run.h"

#include "port/pg_bitutils.h"

/*
 * The windows of a list's sums.
 *
 * A column of weights alone is first kept in one limb, in units of 2^place:
 * fractional weights then need no more memory than whole ones, and are added as
 * whole numbers.  Only when their digits do not fit into 64 bits any longer are
 * they put into a window of the grid, like all other sums.
 */
#define PLACE_MIN	(-1000)		/* 2^place and 2^-place are normal doubles */
#define PLACE_MAX	900

/* One above the highest position that a sum of the column really reaches. */
static int
column_bits(const Entries *e, int column)
{
	const EntryColumn *c = &e->column[column];
	int			bits = 0;

	for (size_t i = 0; i < e->n; i++)
	{
		const uint64 *limb = entry_limbs(e, i, column);
		uint64		sign = limb_sign(limb[c->n - 1]);
		int			top = c->n - 1;
		int			high;

		entries_poll(e, i);
		while (top > 0 && limb[top] == sign)
			top--;
		high = 64 * (c->base + top);
		if (limb[top] != sign)
			high += pg_leftmost_one_pos64(limb[top] ^ sign) + 1;
		else if (sign == 0)
			continue;

		/* the magnitude of a negative number may have one digit more */
		bits = Max(bits, high + 1 + e->place);
	}
	return bits;
}

/* The digits of a column's sums: the highest as they are, the lowest as they may be. */
DigitRange
run_digits(const Entries *e, int column)
{
	DigitRange	range;

	range.low = 64 * e->column[column].base + e->place;
	range.high = column_bits(e, column);
	return range;
}

/*
 * Move a sum from one window into another, larger one, and up by "place"
 * binary digits, which may be negative.
 */
static void
move_limbs(uint64 *to, const EntryColumn *to_column,
		   const uint64 *from, const EntryColumn *from_column, int place)
{
	uint64		sign = limb_sign(from[from_column->n - 1]);
	int			first = limb_of_position(place);
	int			shift = place - 64 * first;
	int			distance = from_column->base + first - to_column->base;

	for (int i = 0; i < to_column->n; i++)
	{
		int			j = i - distance;
		uint64		high = j < 0 ? 0 : j < from_column->n ? from[j] : sign;
		uint64		low = j < 1 ? 0 : j <= from_column->n ? from[j - 1] : sign;

		to[i] = limb_shift_pair(high, low, shift);
	}
}

/* Give the columns other windows. */
static void
widen(EntryRun *run, const EntryColumn *column)
{
	Entries		old = run->e;
	Entries    *e = &run->e;

	memcpy(e->column, column, sizeof(e->column));
	e->place = 0;
	entries_layout(e);
	if (old.word == NULL)
		return;
	e->word = NULL;
	run->capacity = 0;
	run_reserve(run, Max(e->n, 1));
	for (size_t i = 0; i < e->n; i++)
	{
		const uint64 *from = entry_words(&old, i);
		uint64	   *to = e->word + i * e->stride;

		entries_poll(e, i);
		to[0] = from[0];
		for (int c = 0; c < e->ncolumns; c++)
			move_limbs(to + e->column[c].offset, &e->column[c],
					   from + old.column[c].offset, &old.column[c], old.place);
	}
	pfree(old.word);
}

/* Give up the place of the weights: put them into a window of the grid. */
void
run_unscale(EntryRun *run)
{
	EntryColumn column[ENTRIES_COLUMNS];
	int			low;

	if (run->e.place == 0)
		return;
	memcpy(column, run->e.column, sizeof(column));
	low = 64 * column[ENTRIES_WEIGHT].base + run->e.place;
	column[ENTRIES_WEIGHT].base = Min(low / 64, EXACT_ORIGIN);
	column[ENTRIES_WEIGHT].n = (low + 64 + 63) / 64 - column[ENTRIES_WEIGHT].base;
	widen(run, column);
}

/* Multiply the weights, in units of 2^place, by 2^shift. */
static void
shift_up(Entries *e, int shift)
{
	for (size_t i = 0; i < e->n; i++)
	{
		entries_poll(e, i);
		e->word[i * e->stride + 1] <<= shift;
	}
	e->place -= shift;
}

/* Can weights of this width above 2^place be held in one limb? */
bool
run_can_place(const Entries *e, int place, int width)
{
	return e->ncolumns == 1 && place >= PLACE_MIN && place <= PLACE_MAX && width + 2 <= 64;
}

/*
 * Choose the place so that weights with these digits can be added in one limb.
 * Otherwise give it up, and return false.  "high" includes the carries.
 */
static bool
choose_place(EntryRun *run, int low, int high)
{
	Entries    *e = &run->e;
	const EntryColumn *c = &e->column[ENTRIES_WEIGHT];
	int		   *bits = &run->bits[ENTRIES_WEIGHT];
	int			place = e->place + 64 * EXACT_ORIGIN;

	if (e->ncolumns > 1 || c->n > 1 || c->base != EXACT_ORIGIN)
		return false;
	if (e->n == 0)
	{
		/* whole numbers stay what they are */
		place = low >= 64 * EXACT_ORIGIN && high + 3 <= 64 * (EXACT_ORIGIN + 1) ?
			64 * EXACT_ORIGIN : low;
		*bits = 0;
	}
	low = Min(low, place);
	if (*bits > high && !run_can_place(e, low - 64 * EXACT_ORIGIN, *bits + 1 - low))
		*bits = column_bits(e, ENTRIES_WEIGHT);
	if (run_can_place(e, low - 64 * EXACT_ORIGIN, Max(high, *bits) + 1 - low))
	{
		if (e->n == 0)
			e->place = low - 64 * EXACT_ORIGIN;
		else if (low < place)
			shift_up(e, place - low);
		return true;
	}
	run_unscale(run);
	return false;
}

/*
 * See to it that up to n numbers with digits in these ranges can be added to
 * any one entry, so that no addition can fail later on.  Weights that are not
 * "narrow" are sums in the windows of another list.  Who adds to a lone column
 * of weights in one limb must keep its bits (run_note_digits).
 */
void
run_prepare(EntryRun *run, const DigitRange *range, size_t n, bool narrow)
{
	Entries    *e = &run->e;
	EntryColumn column[ENTRIES_COLUMNS];
	bool		changed = false;
	int			carries = n > 1 ? pg_leftmost_one_pos64(n - 1) + 1 : 0;

	if (narrow && range[ENTRIES_WEIGHT].high > 0)
		narrow = choose_place(run, range[ENTRIES_WEIGHT].low, range[ENTRIES_WEIGHT].high + carries);
	memcpy(column, e->column, sizeof(column));
	for (int c = 0; c < e->ncolumns; c++)
	{
		EntryColumn *w = &column[c];
		int			low = range[c].low - e->place;
		int			high;

		if (range[c].high == 0 || (narrow && e->ncolumns == 1))
			continue;
		high = Max(run->bits[c], range[c].high + carries) + 1;
		if (high + 2 - e->place > 64 * (w->base + w->n))
		{
			run->bits[c] = column_bits(e, c);
			high = Max(run->bits[c], range[c].high + carries) + 1;
		}
		run->bits[c] = high;
		if (high + 2 - e->place > 64 * (w->base + w->n))
		{
			Assert(e->place == 0);
			w->n = (high + 2 + 63) / 64 - w->base;
			changed = true;
		}
		if (low < 64 * w->base)
		{
			Assert(e->place == 0);
			if (low < 0)
				run_range_error();
			w->n += w->base - low / 64;
			w->base = low / 64;
			changed = true;
		}
		if (w->base + w->n > EXACT_LIMBS)
			run_range_error();
	}
	if (changed)
		widen(run, column);
}
