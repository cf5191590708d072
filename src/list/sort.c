#include "list/entries.h"

/*
 * Sorting of buffered rows by their first word, an unsigned integer, in place.
 *
 * A radix sort.  Many rows are first put into the order of the highest digit in
 * which they differ at all, by exchanging each with the one in its place; then
 * each part is sorted by itself.  What fits into the scratch space, and so into
 * the processor's cache, is sorted from the least significant digit up, but
 * only by the bits that will nearly always decide between the rows: an
 * insertion sort puts the few neighbours right that lower bits tell apart.
 * Data made so that it has many of these is noticed, and then all bits are
 * sorted.
 */
#define PART_DIGIT		10		/* bits */
#define PARTS			(1 << PART_DIGIT)
#define PARTS_PER_POLL	64
#define ROWS_PER_POLL	(1 << 20)
#define DIGIT			8
#define DIGITS			(1 << DIGIT)

/* Below this number of rows, insertion sort alone is faster. */
#define SMALL			48

static inline __attribute__((always_inline)) void
copy_row(uint64_t *to, const uint64_t *from, int width)
{
	for (int i = 0; i < width; i++)
		to[i] = from[i];
}

static inline __attribute__((always_inline)) void
swap_rows(uint64_t *a, uint64_t *b, int width)
{
	for (int i = 0; i < width; i++)
	{
		uint64_t	swap = a[i];

		a[i] = b[i];
		b[i] = swap;
	}
}

/*
 * Insertion sort of rows that are nearly in order; false, with the rows still
 * all there, if that takes more than "budget" moves.
 */
static inline __attribute__((always_inline)) bool
insertion_sort(uint64_t *row, size_t n, int width, size_t budget)
{
	for (size_t i = 1; i < n; i++)
	{
		uint64_t	moving[3];
		size_t		j = i;

		if (row[i * width] >= row[(i - 1) * width])
			continue;
		copy_row(moving, row + i * width, width);
		while (j > 0 && row[(j - 1) * width] > moving[0])
		{
			copy_row(row + j * width, row + (j - 1) * width, width);
			j--;
		}
		copy_row(row + j * width, moving, width);
		if (i - j > budget)
			return false;
		budget -= i - j;
	}
	return true;
}

/* Where the next rows end that are gone through without a poll. */
static inline size_t
end_of_block(size_t first, size_t n)
{
	return n - first > ROWS_PER_POLL ? first + ROWS_PER_POLL : n;
}

/* The bits in which the keys differ lie below "high", and not below "low". */
static inline __attribute__((always_inline)) bool
find_bits(const uint64_t *row, size_t n, int width, int *low, int *high, void (*poll) (void))
{
	uint64_t	differ = 0;

	for (size_t i = 1; i < n;)
	{
		for (size_t stop = end_of_block(i, n); i < stop; i++)
			differ |= row[i * width] ^ row[0];
		if (i < n && poll)
			poll();
	}
	if (differ == 0)
		return false;
	*high = limb_length(differ);
	*low = __builtin_ctzll(differ);
	return true;
}

/* Move the rows to "to" in the order of one digit, keeping the order otherwise. */
static inline __attribute__((always_inline)) void
pass(uint64_t *to, const uint64_t *from, size_t n, int width, int shift, uint32_t *count)
{
	uint32_t	place = 0;

	for (int d = 0; d < DIGITS; d++)
	{
		uint32_t	c = count[d];

		count[d] = place;
		place += c;
	}
	for (size_t i = 0; i < n; i++)
	{
		size_t		p = count[(from[i * width] >> shift) & (DIGITS - 1)]++;

		copy_row(to + p * width, from + i * width, width);
	}
}

/* Sort rows that fit into the scratch space. */
static inline __attribute__((always_inline)) void
sort_few_width(uint64_t *row, uint64_t *scratch, size_t n, int width)
{
	uint32_t	count[64 / DIGIT][DIGITS];
	int			low,
				high,
				first,
				decide = 0;

	if (n <= SMALL)
	{
		(void) insertion_sort(row, n, width, SIZE_MAX);
		return;
	}
	if (!find_bits(row, n, width, &low, &high, NULL))
		return;

	/* as many digits as tell most of n random keys apart */
	while (((size_t) 1 << decide) < 16 * n)
		decide += DIGIT;
	first = high - low > decide + DIGIT ? high - decide : low;
	for (;;)
	{
		int			passes = (high - first + DIGIT - 1) / DIGIT;
		uint64_t   *from = row,
				   *to = scratch;

		memset(count, 0, sizeof(count[0]) * passes);
		for (size_t i = 0; i < n; i++)
		{
			uint64_t	key = row[i * width] >> first;

			for (int k = 0; k < passes; k++)
			{
				count[k][key & (DIGITS - 1)]++;
				key >>= DIGIT;
			}
		}
		for (int k = 0; k < passes; k++)
		{
			uint64_t   *swap = from;

			pass(to, from, n, width, first + k * DIGIT, count[k]);
			from = to;
			to = swap;
		}
		if (from != row)
			memcpy(row, from, sizeof(uint64_t) * width * n);
		if (first == low || insertion_sort(row, n, width, n))
			return;
		first = low;
	}
}

/*
 * Put the rows into the order of the highest digit in which they differ; sets
 * the end of each part.  False if they do not differ at all.
 */
static inline __attribute__((always_inline)) bool
split_width(uint64_t *row, size_t n, int width, size_t *end, void (*poll) (void))
{
	size_t		next[PARTS];
	size_t		place = 0;
	int			low,
				high,
				shift,
				last = 0;

	if (!find_bits(row, n, width, &low, &high, poll))
		return false;
	shift = high > PART_DIGIT ? high - PART_DIGIT : 0;
	memset(end, 0, sizeof(next));
	for (size_t i = 0; i < n;)
	{
		for (size_t stop = end_of_block(i, n); i < stop; i++)
			end[(row[i * width] >> shift) & (PARTS - 1)]++;
		if (i < n && poll)
			poll();
	}
	for (int d = 0; d < PARTS; d++)
	{
		next[d] = place;
		place += end[d];
		if (end[d] > 0)
			last = d;
		end[d] = place;
	}

	/*
	 * Each exchange brings one row to its part.  They do not wait for each
	 * other as they would if one followed a row from place to place.
	 */
	for (bool moved = true; moved;)
	{
		moved = false;
		for (int d = 0; d < last; d++)
		{
			if (d % PARTS_PER_POLL == 0 && poll)
				poll();
			for (size_t i = next[d]; i < end[d];)
			{
				for (size_t stop = end_of_block(i, end[d]); i < stop; i++)
				{
					size_t		p = next[(row[i * width] >> shift) & (PARTS - 1)]++;

					swap_rows(row + i * width, row + p * width, width);
				}
				moved = true;
				if (i < end[d] && poll)
					poll();
			}
		}
	}
	return true;
}

/* Widths that are known to the compiler make these fast. */
static void
sort_few(uint64_t *row, uint64_t *scratch, size_t n, int width)
{
	if (width == 1)
		sort_few_width(row, scratch, n, 1);
	else if (width == 2)
		sort_few_width(row, scratch, n, 2);
	else
		sort_few_width(row, scratch, n, 3);
}

static bool
split(uint64_t *row, size_t n, int width, size_t *end, void (*poll) (void))
{
	if (width == 1)
		return split_width(row, n, 1, end, poll);
	if (width == 2)
		return split_width(row, n, 2, end, poll);
	return split_width(row, n, 3, end, poll);
}

/*
 * Sort n rows of "width" words; the scratch space holds n, or at least
 * SORT_SCRATCH_ROWS of them.  Each split uses up a digit, so that this calls
 * itself at most six levels deep.
 */
void
sort_rows(uint64_t *row, uint64_t *scratch, size_t n, int width, void (*poll) (void))
{
	size_t		end[PARTS];
	size_t		first = 0;

	if (poll)
		poll();
	if (n <= SORT_SCRATCH_ROWS)
	{
		sort_few(row, scratch, n, width);
		return;
	}
	if (!split(row, n, width, end, poll))
		return;
	for (int d = 0; d < PARTS; d++)
	{
		sort_rows(row + first * width, scratch, end[d] - first, width, poll);
		first = end[d];
	}
}
