#include "distribution/store.h"

#include "common/int.h"
#include "miscadmin.h"
#include "port/pg_bitutils.h"
#include "utils/memutils.h"

/* Where the digits of numbers lie: the lowest and one above the highest. */
typedef struct DigitRange
{
	int			low;
	int			high;
} DigitRange;

static const DigitRange no_digits = {64 * EXACT_LIMBS, 0};

void
store_poll(void)
{
	CHECK_FOR_INTERRUPTS();
}

void
store_limit_error(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
			 errmsg("distribution has too many distinct values"),
			 errdetail("The entries of one distribution may take 1 GB, 64 million distinct values of unweighted data."),
			 errhint("Pass a precision of less than 52, such as 20, to keep bins instead of single values: welfare_distribution(welfare, weight, 20).")));
}

void
store_range_error(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("a sum of the distribution is out of range")));
}

void
store_init(EntryStore *store, MemoryContext context, int precision, bool amounts)
{
	memset(store, 0, sizeof(*store));
	store->context = context;
	store->width = amounts ? 3 : 1;
	entries_shape(&store->e, precision, amounts);
	store->e.poll = store_poll;
}

/* Have room for n entries. */
void
store_reserve(EntryStore *store, size_t n)
{
	Size		size = sizeof(uint64) * store->e.stride * n;

	if (n <= store->capacity)
		return;
	if (store->e.word)
		store->e.word = repalloc_huge(store->e.word, size);
	else
		store->e.word = MemoryContextAllocHuge(store->context, size);
	store->capacity = n;
}

static void
check_limit(const EntryStore *store)
{
	if (sizeof(uint64) * store->e.stride * store->e.n > STORE_MAX_BYTES)
		store_limit_error();
}

static inline void
add_digits(DigitRange *range, double x)
{
	int			position;
	uint64		mantissa = split_mantissa(x, &position);

	if (mantissa == 0)
		return;
	position += 64 * EXACT_ORIGIN;
	range->high = Max(range->high, position + 53);
	if (position < range->low)
		range->low = Min(range->low, position + pg_rightmost_one_pos64(mantissa));
}

static DigitRange
product_digits(DigitRange a, DigitRange b)
{
	DigitRange	result = no_digits;

	if (a.high > 0 && b.high > 0)
	{
		result.low = a.low + b.low - 64 * EXACT_ORIGIN;
		result.high = a.high + b.high - 64 * EXACT_ORIGIN;
	}
	return result;
}

/* One above the highest position that a sum of the column really reaches. */
static int
column_bits(const Entries *e, int column)
{
	const EntryColumn *c = &e->column[column];
	int			bits = 0;

	for (size_t i = 0; i < e->n; i++)
	{
		const uint64 *limb = entry_limbs(e, i, column);
		uint64		sign = limbs_negative(limb, c->n) ? ~UINT64CONST(0) : 0;
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
		bits = Max(bits, high + 1);
	}
	return bits;
}

/* Move a sum from one window into another, larger one. */
static void
move_limbs(uint64 *to, const EntryColumn *to_column, const uint64 *from, const EntryColumn *from_column)
{
	uint64		sign = limbs_negative(from, from_column->n) ? ~UINT64CONST(0) : 0;
	int			shift = from_column->base - to_column->base;

	for (int i = 0; i < to_column->n; i++)
	{
		int			j = i - shift;

		to[i] = j < 0 ? 0 : j < from_column->n ? from[j] : sign;
	}
}

/* Give the columns other windows. */
static void
widen(EntryStore *store, const EntryColumn *column)
{
	Entries		old = store->e;
	Entries    *e = &store->e;

	memcpy(e->column, column, sizeof(e->column));
	entries_layout(e);
	if (old.word == NULL)
		return;
	e->word = NULL;
	store->capacity = 0;
	check_limit(store);
	store_reserve(store, Max(e->n, 1));
	for (size_t i = 0; i < e->n; i++)
	{
		const uint64 *from = entry_words(&old, i);
		uint64	   *to = e->word + i * e->stride;

		entries_poll(e, i);
		to[0] = from[0];
		for (int c = 0; c < e->ncolumns; c++)
			move_limbs(to + e->column[c].offset, &e->column[c],
					   from + old.column[c].offset, &old.column[c]);
	}
	pfree(old.word);
}

/*
 * See to it that n numbers with digits in these ranges can be added to any
 * entry, so that no addition can fail later on.
 */
static void
prepare_windows(EntryStore *store, const DigitRange *range, size_t n)
{
	EntryColumn column[ENTRIES_COLUMNS];
	bool		changed = false;
	int			carries = n > 1 ? pg_leftmost_one_pos64(n - 1) + 1 : 0;

	memcpy(column, store->e.column, sizeof(column));
	for (int c = 0; c < store->e.ncolumns; c++)
	{
		EntryColumn *w = &column[c];
		int			high;

		if (range[c].high == 0)
			continue;
		high = Max(store->bits[c], range[c].high + carries) + 1;
		if (high + 2 > 64 * (w->base + w->n))
		{
			store->bits[c] = column_bits(&store->e, c);
			high = Max(store->bits[c], range[c].high + carries) + 1;
		}
		store->bits[c] = high;
		if (high + 2 > 64 * (w->base + w->n))
		{
			w->n = (high + 2 + 63) / 64 - w->base;
			changed = true;
		}
		if (range[c].low < 64 * w->base)
		{
			if (range[c].low < 0)
				store_range_error();
			w->n += w->base - range[c].low / 64;
			w->base = range[c].low / 64;
			changed = true;
		}
		if (w->base + w->n > EXACT_LIMBS)
			store_range_error();
	}
	if (changed)
		widen(store, column);
}

/*
 * The merging of sorted rows or entries into the list, backwards: from the
 * greatest key down, each entry is written as many places higher up as there
 * may be new entries below.  So what has not been read yet is never written
 * over, and what lies below all that is new is not touched.  A gap remains
 * where less was new than there might have been, and is closed in the end.
 */
typedef struct Merge
{
	size_t		next;			/* old entries that have not been read */
	size_t		out;			/* first merged entry */
	size_t		end;			/* of the merged entries */
} Merge;

static void
merge_begin(Merge *m, EntryStore *store, size_t new_entries)
{
	m->next = store->e.n;
	m->end = m->out = store->e.n + new_entries;
	store_reserve(store, m->end);
}

/* Copy the old entries above a key; then return the entry to add to. */
static pg_attribute_always_inline uint64 *
merge_seek(Merge *m, Entries *e, uint64 key, int stride)
{
	const uint64 *from = e->word + m->next * stride;
	uint64	   *to = e->word + m->out * stride;

	while (from > e->word && from[-stride] > key)
	{
		from -= stride;
		to -= stride;
		for (int k = 0; k < stride; k++)
			to[k] = from[k];
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

/* The entry is complete; entries of nothing are dropped. */
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
merge_end(Merge *m, EntryStore *store)
{
	Entries    *e = &store->e;
	size_t		merged = m->end - m->out;

	if (merged > 0 && m->out != m->next)
		memmove(e->word + m->next * e->stride, e->word + m->out * e->stride,
				sizeof(uint64) * e->stride * merged);
	e->n = m->next + merged;
	check_limit(store);
}

static inline ExactSlot
column_slot(const EntryColumn *c)
{
	ExactSlot	slot;

	slot.base = (uint8) c->base;
	slot.n = (uint8) c->n;
	slot.offset = (uint16) c->offset;
	return slot;
}

static void
check_added(ExactStatus status, const ExactSlot *slot, const EntryColumn *c)
{
	if (status == EXACT_RANGE)
		store_range_error();
	if (status != EXACT_OK || slot->base != c->base)
		elog(ERROR, "window of a distribution is too small");
}

static pg_attribute_always_inline void
add_double(uint64 *entry, const EntryColumn *c, double x)
{
	ExactSlot	slot = column_slot(c);
	ExactNeed	need;

	if (unlikely(!exact_slot_add_double(&slot, entry, x, false)))
		check_added(exact_slot_add_double_slow(&slot, entry, x, &need), &slot, c);
}

static pg_attribute_always_inline void
add_product(uint64 *entry, const EntryColumn *c, double x, double y)
{
	ExactSlot	slot = column_slot(c);
	ExactNeed	need;

	if (unlikely(!exact_slot_add_product(&slot, entry, x, y, false)))
		check_added(exact_slot_add_product_slow(&slot, entry, x, y, &need), &slot, c);
}

/* Merge n sorted rows; shapes known to the compiler make this fast. */
static pg_attribute_always_inline void
merge_rows(EntryStore *store, const uint64 *row, size_t n, size_t distinct,
		   int width, int stride, bool integers, bool exact)
{
	Entries    *e = &store->e;
	const EntryColumn *weights = &e->column[ENTRIES_WEIGHT];
	int			precision = exact ? ENTRIES_FULL_PRECISION : e->precision;
	int			total = entries_total_column(e);
	Merge		m;

	merge_begin(&m, store, distinct);
	for (size_t i = n; i > 0;)
	{
		const uint64 *r = row + (i - 1) * width;
		uint64		key = exact ? r[0] : key_bin(r[0], precision);
		uint64	   *entry = merge_seek(&m, e, key, stride);

		do
		{
			double		w = width > 1 ? double_of_bits(r[1]) : 1.0;

			if (integers)
				entry[1] += width > 1 ? (uint64) (int64) w : 1;
			else
				add_double(entry, weights, w);
			if (width > 2)
				add_product(entry, &e->column[ENTRIES_AMOUNT], w, double_of_bits(r[2]));
			if (!exact)
				add_product(entry, &e->column[total], w, double_of_key(r[0]));
			entries_poll(e, i);
			i--;
			r -= width;
		} while (i > 0 && (exact ? r[0] : key_bin(r[0], precision)) == key);
		merge_keep(&m, entry, stride);
	}
	merge_end(&m, store);
}

/* Where do the digits of the rows lie, and how many distinct keys are there? */
static size_t
look_at_rows(const EntryStore *store, const uint64 *row, size_t n, DigitRange *range)
{
	const Entries *e = &store->e;
	int			width = store->width;
	DigitRange	weight = no_digits,
				amount = no_digits,
				value = no_digits;
	size_t		distinct = 1;

	if (width == 1)
		add_digits(&weight, 1.0);
	for (size_t i = 0; i < n; i++)
	{
		const uint64 *r = row + i * width;

		if (i > 0 && key_bin(r[0], e->precision) != key_bin(r[-width], e->precision))
			distinct++;
		if (width > 1)
			add_digits(&weight, double_of_bits(r[1]));
		if (width > 2)
			add_digits(&amount, double_of_bits(r[2]));
		if (e->precision < ENTRIES_FULL_PRECISION)
			add_digits(&value, double_of_key(r[0]));
	}
	range[ENTRIES_WEIGHT] = weight;
	if (e->amounts)
		range[ENTRIES_AMOUNT] = product_digits(weight, amount);
	if (e->precision < ENTRIES_FULL_PRECISION)
		range[e->ncolumns - 1] = product_digits(weight, value);
	return distinct;
}

/* Sort the buffer and merge it into the list. */
void
store_flush(EntryStore *store)
{
	size_t		n = store->nbuffer;
	int			width = store->width;
	Size		size = sizeof(uint64) * width * n;
	DigitRange	range[ENTRIES_COLUMNS];
	uint64	   *scratch,
			   *row;
	size_t		distinct;
	bool		integers,
				exact;

	if (n == 0)
		return;
	if (store->scratch != NULL && store->scratch_size < size)
	{
		pfree(store->scratch);
		store->scratch = NULL;
	}
	if (store->scratch == NULL)
	{
		store->scratch = MemoryContextAllocHuge(store->context, size);
		store->scratch_size = size;
	}
	scratch = store->scratch;
	row = sort_rows(store->buffer, scratch, n, width, store_poll);
	distinct = look_at_rows(store, row, n, range);
	prepare_windows(store, range, n);

	integers = store->e.column[ENTRIES_WEIGHT].n == 1 &&
		store->e.column[ENTRIES_WEIGHT].base == EXACT_ORIGIN;
	exact = store->e.precision == ENTRIES_FULL_PRECISION;
	if (exact && width == 1 && store->e.stride == 2 && integers)
		merge_rows(store, row, n, distinct, 1, 2, true, true);
	else if (exact && width == 2 && store->e.stride == 2 && integers)
		merge_rows(store, row, n, distinct, 2, 2, true, true);
	else if (exact && width == 2 && store->e.stride == 3)
		merge_rows(store, row, n, distinct, 2, 3, false, true);
	else
		merge_rows(store, row, n, distinct, width, store->e.stride, integers, exact);

	/* A large one will be wanted again soon. */
	store->nbuffer = 0;
	if (n < store->buffer_capacity || n < STORE_BUFFER_CACHED)
	{
		pfree(store->scratch);
		store->scratch = NULL;
	}
}

/*
 * How large may the buffer be?  A small one is sorted in the processor's cache,
 * a large one has to be merged less often into a long list.
 */
static size_t
buffer_limit(const EntryStore *store)
{
	size_t		n = store->e.n;

	if (n <= STORE_BUFFER_CACHED / 4)
		return Max(4 * n, STORE_BUFFER_MIN);
	return Min(Max(n, STORE_BUFFER_CACHED), STORE_BUFFER_MAX);
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
			store->buffer = MemoryContextAllocHuge(store->context,
												   sizeof(uint64) * 2 * store->buffer_capacity);
			for (size_t i = 0; i < store->nbuffer; i++)
			{
				store->buffer[2 * i] = old[i];
				store->buffer[2 * i + 1] = exact_double_bits(1.0);
			}
			pfree(old);
		}
		store->width = width;
	}
	if (store->nbuffer < store->buffer_capacity)
		return;

	limit = buffer_limit(store);
	if (store->nbuffer >= limit)
	{
		store_flush(store);
		limit = buffer_limit(store);
	}
	limit = Min(limit, Max(16, 2 * store->buffer_capacity));
	if (limit > store->buffer_capacity)
	{
		Size		size = sizeof(uint64) * store->width * limit;

		if (store->buffer)
			store->buffer = repalloc_huge(store->buffer, size);
		else
			store->buffer = MemoryContextAllocHuge(store->context, size);
		store->buffer_capacity = limit;
	}
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
static void
add_column(uint64 *entry, const EntryColumn *c, const uint64 *limb, int base, int n, bool subtract)
{
	ExactSlot	slot = column_slot(c);
	ExactNeed	need;
	uint64		addend[EXACT_LIMBS + 4] = {0};

	add_limbs(addend, limb, n, subtract);
	check_added(exact_slot_add_limbs(&slot, entry, addend, base, n, &need), &slot, c);
}

static void
add_entry(uint64 *entry, const Entries *e, const uint64 *other, const Entries *o, bool subtract)
{
	for (int c = 0; c < e->ncolumns; c++)
	{
		const EntryColumn *to = &e->column[c];
		const EntryColumn *from = &o->column[c];

		if (to->base == from->base && to->n == from->n)
			add_limbs(entry + to->offset, other + from->offset, to->n, subtract);
		else
			add_column(entry, to, other + from->offset, from->base, from->n, subtract);
	}
}

/* Add the entries of another list of the same precision, or take them away. */
static void
merge_entries(EntryStore *store, const Entries *other, bool subtract)
{
	DigitRange	range[ENTRIES_COLUMNS];
	Entries    *e = &store->e;
	Merge		m;

	if (other->n == 0)
		return;
	for (int c = 0; c < e->ncolumns; c++)
	{
		range[c].low = 64 * other->column[c].base;
		range[c].high = column_bits(other, c);
	}
	prepare_windows(store, range, 1);
	merge_begin(&m, store, other->n);
	for (size_t i = other->n; i-- > 0;)
	{
		const uint64 *from = entry_words(other, i);
		uint64	   *entry = merge_seek(&m, e, from[0], e->stride);

		entries_poll(e, i);
		add_entry(entry, e, from, other, subtract);
		merge_keep(&m, entry, e->stride);
	}
	merge_end(&m, store);
}

/*
 * The exact product of a sum and a double, in two's complement; returns the
 * number of limbs.
 */
static int
multiply_sum(uint64 *product, int *base, const uint64 *limb, const EntryColumn *c, double y)
{
	WideNumber	x;
	int			position;
	uint64		mantissa = split_mantissa(y, &position);
	int			first = limb_of(position);
	int			shift = position - 64 * first;
	uint64		high[EXACT_LIMBS + 2];
	bool		negative;

	wide_from_limbs(&x, limb, c->base - EXACT_ORIGIN, c->n);
	multiply_limbs(high, x.limb, x.n, mantissa);
	negative = x.negative != (y < 0);
	*base = x.base + first + EXACT_ORIGIN;
	for (int i = 0; i <= x.n + 1; i++)
	{
		uint64		this = i <= x.n ? high[i] : 0;
		uint64		below = i > 0 ? high[i - 1] : 0;

		product[i] = (this << shift) | ((below >> 1) >> (63 - shift));
	}
	product[x.n + 2] = 0;
	if (negative)
	{
		uint64		carry = 1;

		for (int i = 0; i <= x.n + 2; i++)
		{
			product[i] = ~product[i] + carry;
			carry &= (product[i] == 0);
		}
	}
	return x.n + 3;
}

/* Put the entries into the larger bins of a lower precision. */
void
store_coarsen(EntryStore *store, int precision)
{
	EntryStore	old;
	DigitRange	range[ENTRIES_COLUMNS];
	Entries    *e = &store->e;
	int			total;
	uint64	   *entry = NULL;

	store_flush(store);
	if (precision >= e->precision)
		return;

	old = *store;
	entries_shape(e, precision, old.e.amounts);
	e->poll = old.e.poll;
	store->capacity = 0;
	total = entries_total_column(e);
	memset(store->bits, 0, sizeof(store->bits));
	for (int c = 0; c < old.e.ncolumns; c++)
	{
		range[c].low = 64 * old.e.column[c].base;
		range[c].high = column_bits(&old.e, c);
	}
	if (old.e.precision == ENTRIES_FULL_PRECISION)
	{
		DigitRange	value = no_digits;

		for (size_t i = 0; i < old.e.n; i++)
			add_digits(&value, double_of_key(entry_words(&old.e, i)[0]));
		range[total] = product_digits(range[ENTRIES_WEIGHT], value);
		/* digits below the weights' own may be there in theory only */
		if (range[total].high > 0 && range[total].low < 0)
			range[total].low = 0;
	}
	prepare_windows(store, range, Max(old.e.n, 1));
	store_reserve(store, Max(old.e.n, 1));

	for (size_t i = 0; i < old.e.n; i++)
	{
		const uint64 *from = entry_words(&old.e, i);
		uint64		key = key_bin(from[0], precision);

		entries_poll(e, i);
		if (entry == NULL || entry[0] != key)
		{
			if (entry != NULL && !limbs_zero(entry + 1, e->stride - 1))
				e->n++;
			entry = e->word + e->n * e->stride;
			memset(entry, 0, sizeof(uint64) * e->stride);
			entry[0] = key;
		}
		for (int c = 0; c < old.e.ncolumns; c++)
		{
			const EntryColumn *column = &old.e.column[c];

			add_column(entry, &e->column[c], from + column->offset, column->base, column->n, false);
		}
		if (old.e.precision == ENTRIES_FULL_PRECISION)
		{
			uint64		product[EXACT_LIMBS + 4];
			int			base;
			int			n = multiply_sum(product, &base,
										 from + old.e.column[ENTRIES_WEIGHT].offset,
										 &old.e.column[ENTRIES_WEIGHT], double_of_key(from[0]));

			int			skip = 0;

			while (skip < n && product[skip] == 0)
				skip++;
			if (skip == n)
				continue;
			if (base + skip < 0)
				store_range_error();
			add_column(entry, &e->column[total], product + skip, base + skip, n - skip, false);
		}
	}
	if (entry != NULL && !limbs_zero(entry + 1, e->stride - 1))
		e->n++;
	if (old.e.word)
		pfree(old.e.word);
}

/* Add another list with its counts, or take it away; the coarser precision wins. */
void
store_merge(EntryStore *store, const Entries *other, int64 rows, int64 excluded, bool subtract)
{
	EntryStore	coarser;

	store_flush(store);
	if (subtract ?
		pg_sub_s64_overflow(store->rows, rows, &store->rows) ||
		pg_sub_s64_overflow(store->excluded, excluded, &store->excluded) :
		pg_add_s64_overflow(store->rows, rows, &store->rows) ||
		pg_add_s64_overflow(store->excluded, excluded, &store->excluded))
		store_range_error();

	if (other->precision < store->e.precision)
		store_coarsen(store, other->precision);
	if (other->precision == store->e.precision)
	{
		merge_entries(store, other, subtract);
		return;
	}

	store_init(&coarser, CurrentMemoryContext, other->precision, other->amounts);
	merge_entries(&coarser, other, false);
	store_coarsen(&coarser, store->e.precision);
	merge_entries(store, &coarser.e, subtract);
	if (coarser.e.word)
		pfree(coarser.e.word);
}
