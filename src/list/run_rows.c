#include "list/run.h"

#include "core/large.h"

/*
 * The merging of sorted rows, in two passes.
 *
 * The first goes up the list.  Rows whose keys are there are added in place;
 * those with new keys are moved together.  The second makes the new entries,
 * from the greatest key down, and moves the old ones between them up, in blocks,
 * by as many places as there are new keys below: so nothing is written over that
 * has not been moved.  When most keys are known there is little left to do.
 */
typedef struct RowMerge
{
	size_t		new_keys;
	uint64		used;			/* digits of the weights, if they are in one limb */
	bool		empty;			/* has an entry become nothing? */
} RowMerge;

static pg_attribute_always_inline void
add_double(uint64 *entry, const EntryColumn *c, double x)
{
	ExactSlot	slot = run_slot(c);
	ExactNeed	need;

	if (unlikely(!exact_slot_add_double(&slot, entry, x, false)))
		run_check_added(exact_slot_add_double_slow(&slot, entry, x, &need), &slot, c);
}

static pg_attribute_always_inline void
add_product(uint64 *entry, const EntryColumn *c, double x, double y)
{
	ExactSlot	slot = run_slot(c);
	ExactNeed	need;

	if (unlikely(!exact_slot_add_product(&slot, entry, x, y, false)))
		run_check_added(exact_slot_add_product_slow(&slot, entry, x, y, &need), &slot, c);
}

static pg_attribute_always_inline uint64
row_key(const Entries *e, const uint64 *row, bool exact)
{
	return exact ? row[0] : key_bin(row[0], e->precision);
}

/* Add the rows with the key of the first to its entry; returns how many they are. */
static pg_attribute_always_inline size_t
add_rows(RowMerge *m, const Entries *e, uint64 *entry, const uint64 *row, size_t n,
		 int width, int stride, double scale, bool integers, bool exact)
{
	uint64		key = row_key(e, row, exact);
	uint64		any = 0;
	size_t		i = 0;

	do
	{
		double		w = width > 1 ? double_of_bits(row[1]) : 1.0;

		if (integers)
			entry[1] += (uint64) (int64) (w * scale);
		else
			add_double(entry, &e->column[ENTRIES_WEIGHT], w);
		if (width > 2)
			add_product(entry, &e->column[ENTRIES_AMOUNT], w, double_of_bits(row[2]));
		if (!exact)
			add_product(entry, &e->column[entries_total_column(e)], w, double_of_key(row[0]));
		row += width;
		entries_poll(e, i);
	} while (++i < n && row_key(e, row, exact) == key);

	for (int k = 1; k < stride; k++)
		any |= entry[k];
	m->empty |= any == 0;
	if (integers)
		m->used |= entry[1] ^ (uint64) ((int64) entry[1] >> 63);
	return i;
}

/* The first entry that has at least this key. */
static pg_attribute_always_inline uint64 *
seek(uint64 *entry, const uint64 *end, uint64 key, int stride)
{
	/* four at a time, with no guess at which of them it will be */
	while (end - entry >= 4 * stride)
	{
		int			below = (entry[0] < key) + (entry[stride] < key) +
			(entry[2 * stride] < key) + (entry[3 * stride] < key);

		entry += below * stride;
		if (below < 4)
			return entry;
	}
	while (entry < end && *entry < key)
		entry += stride;
	return entry;
}

/*
 * Add the rows with known keys, and move the others together; returns how many
 * these are.
 */
static pg_attribute_always_inline size_t
add_known(RowMerge *m, Entries *e, uint64 *row, size_t n,
		  int width, int stride, double scale, bool integers, bool exact)
{
	uint64	   *entry = e->word;
	const uint64 *end = run_end(e, stride);
	size_t		left = 0;

	for (size_t i = 0; i < n;)
	{
		const uint64 *r = row + i * width;
		uint64		key = row_key(e, r, exact);

		entries_poll(e, i);
		entry = seek(entry, end, key, stride);
		if (entry < end && *entry == key)
		{
			i += add_rows(m, e, entry, r, n - i, width, stride, scale, integers, exact);
			continue;
		}
		m->new_keys++;
		do
		{
			for (int k = 0; k < width; k++)
				row[left * width + k] = r[k];
			left++;
			entries_poll(e, i);
			r += width;
		} while (++i < n && row_key(e, r, exact) == key);
	}
	return left;
}

/* How many of the first n entries have smaller keys?  Most of them, so from above. */
static pg_attribute_always_inline size_t
seek_down(const uint64 *word, size_t n, uint64 key, int stride)
{
	size_t		step = 4;
	size_t		low;

	/* near, four at a time; then with larger and larger steps */
	for (int i = 0; i < 8 && n >= 4; i++)
	{
		const uint64 *w = word + (n - 4) * stride;
		int			above = (w[0] > key) + (w[stride] > key) +
			(w[2 * stride] > key) + (w[3 * stride] > key);

		n -= above;
		if (above < 4)
			return n;
	}
	while (n > step && word[(n - step) * stride] > key)
	{
		n -= step;
		step *= 2;
	}
	low = n > step ? n - step : 0;
	while (low < n)
	{
		size_t		middle = low + (n - low) / 2;

		if (word[middle * stride] > key)
			n = middle;
		else
			low = middle + 1;
	}
	return n;
}

/* Make the entries of the rows that are left. */
static pg_attribute_always_inline void
insert_new(RowMerge *m, Entries *e, const uint64 *row, size_t left,
		   int width, int stride, double scale, bool integers, bool exact)
{
	size_t		old = e->n;

	e->n += m->new_keys;
	for (size_t j = m->new_keys; j-- > 0;)
	{
		uint64		key = row_key(e, row + (left - 1) * width, exact);
		size_t		place = seek_down(e->word, old, key, stride);
		uint64	   *entry = e->word + (place + j) * stride;
		size_t		first = left - 1;

		large_move(entry + stride, e->word + place * stride,
				   sizeof(uint64) * stride * (old - place));
		old = place;
		entry[0] = key;
		for (int k = 1; k < stride; k++)
			entry[k] = 0;
		while (first > 0 && row_key(e, row + (first - 1) * width, exact) == key)
		{
			entries_poll(e, first);
			first--;
		}
		add_rows(m, e, entry, row + first * width, left - first,
				 width, stride, scale, integers, exact);
		left = first;
		entries_poll(e, j);
	}
}

/* Drop the entries that have become nothing. */
static void
drop_empty(Entries *e)
{
	size_t		n = 0;

	for (size_t i = 0; i < e->n; i++)
	{
		const uint64 *entry = entry_words(e, i);

		entries_poll(e, i);
		if (limbs_zero(entry + 1, e->stride - 1))
			continue;
		if (n < i)
			memcpy(e->word + n * e->stride, entry, sizeof(uint64) * e->stride);
		n++;
	}
	e->n = n;
}

/* Shapes that are known to the compiler make this fast. */
static pg_attribute_always_inline void
merge_rows(EntryRun *run, uint64 *row, size_t n,
		   int width, int stride, bool integers, bool exact)
{
	Entries    *e = &run->e;
	double		scale = power_of_two(-e->place);
	RowMerge	m = {0};
	size_t		left = add_known(&m, e, row, n, width, stride, scale, integers, exact);

	run_reserve(run, e->n + m.new_keys);
	insert_new(&m, e, row, left, width, stride, scale, integers, exact);
	if (m.empty)
		drop_empty(e);
	if (integers)
		run_note_digits(run, m.used);
}

/*
 * Where do the digits of the rows lie?  Returns how many rows have the most
 * frequent key.
 */
static pg_attribute_always_inline size_t
look_at_rows(const Entries *e, const uint64 *row, size_t n, int width, bool exact,
			 DigitRange *range)
{
	DigitRange	weight = NO_DIGITS,
				amount = NO_DIGITS,
				value = NO_DIGITS;
	size_t		first = 0,
				most = 1;

	if (width == 1)
		digits_of(&weight, 1.0);
	for (size_t i = 0; i < n; i++)
	{
		const uint64 *r = row + i * width;

		entries_poll(e, i);
		if (i > 0 && row_key(e, r, exact) != row_key(e, r - width, exact))
		{
			most = Max(most, i - first);
			first = i;
		}
		if (width > 1)
			digits_of(&weight, double_of_bits(r[1]));
		if (width > 2)
			digits_of(&amount, double_of_bits(r[2]));
		if (!exact)
			digits_of(&value, double_of_key(r[0]));
	}
	range[ENTRIES_WEIGHT] = weight;
	if (e->amounts)
		range[ENTRIES_AMOUNT] = digits_of_product(weight, amount);
	if (!exact)
		range[e->ncolumns - 1] = digits_of_product(weight, value);
	return Max(most, n - first);
}

/* Merge n rows that are sorted by their keys, and use them up. */
void
run_merge_rows(EntryRun *run, uint64 *row, size_t n, int width)
{
	Entries    *e = &run->e;
	DigitRange	range[ENTRIES_COLUMNS];
	bool		exact = e->precision == ENTRIES_FULL_PRECISION;
	bool		integers;
	size_t		most;

	if (exact && width == 1)
		most = look_at_rows(e, row, n, 1, true, range);
	else if (exact && width == 2)
		most = look_at_rows(e, row, n, 2, true, range);
	else
		most = look_at_rows(e, row, n, width, exact, range);
	run_prepare(run, range, most, true);
	integers = run_is_narrow(e);
	if (exact && width == 1 && e->stride == 2 && integers)
		merge_rows(run, row, n, 1, 2, true, true);
	else if (exact && width == 2 && e->stride == 2 && integers)
		merge_rows(run, row, n, 2, 2, true, true);
	else if (exact && width == 2 && e->stride == 3)
		merge_rows(run, row, n, 2, 3, false, true);
	else
		merge_rows(run, row, n, width, e->stride, integers, exact);
}
