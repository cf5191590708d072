#include "distribution/entries.h"

/*
 * Sorting of buffered rows by their first word, an unsigned integer.
 *
 * A radix sort, least significant digit first, that looks only at the bits in
 * which the keys differ at all.  Of these the highest 30 or so nearly always
 * decide: so three or four passes over them come first, and an insertion sort
 * puts the few neighbours right that only lower bits tell apart.  Data made so
 * that it has many of these is noticed, and then all bits are sorted.
 *
 * Long digits need fewer passes, but more counters, which pay with many rows.
 */
#define SHORT_DIGIT		8		/* bits */
#define LONG_DIGIT		10
#define MANY_ROWS		16384

/* Below this number of rows, insertion sort alone is faster. */
#define SMALL			48

static inline __attribute__((always_inline)) void
copy_row(uint64_t *to, const uint64_t *from, int width)
{
	for (int i = 0; i < width; i++)
		to[i] = from[i];
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

/* How many rows have each digit of each pass? */
#define COUNTERS		(8 << LONG_DIGIT)

static inline __attribute__((always_inline)) void
count_digits(size_t *count, const uint64_t *row, size_t n, int width, int bits, int first, int passes)
{
	memset(count, 0, sizeof(size_t) * ((size_t) passes << bits));
	for (size_t i = 0; i < n; i++)
	{
		uint64_t	key = row[i * width] >> first;

		for (int k = 0; k < passes; k++)
		{
			count[(k << bits) + (key & ((1 << bits) - 1))]++;
			key >>= bits;
		}
	}
}

/* Move the rows to "to" in the order of one digit, keeping the order otherwise. */
static inline __attribute__((always_inline)) void
pass(uint64_t *to, const uint64_t *from, size_t n, int width, int bits, int shift, size_t *count)
{
	size_t		place = 0;

	for (int d = 0; d < (1 << bits); d++)
	{
		size_t		c = count[d];

		count[d] = place;
		place += c;
	}
	for (size_t i = 0; i < n; i++)
	{
		size_t		p = count[(from[i * width] >> shift) & ((1 << bits) - 1)]++;

		copy_row(to + p * width, from + i * width, width);
	}
}

static inline __attribute__((always_inline)) uint64_t *
sort_width(uint64_t *row, uint64_t *scratch, size_t n, int width, int bits, void (*poll) (void))
{
	size_t		count[COUNTERS];
	int			first_bits = bits * (bits == SHORT_DIGIT ? 4 : 3);
	uint64_t	differ = 0;
	int			low = 0,
				high = 64,
				first;

	for (size_t i = 1; i < n; i++)
		differ |= row[i * width] ^ row[0];
	if (differ == 0)
		return row;
	while (!((differ >> (high - 1)) & 1))
		high--;
	while (!((differ >> low) & 1))
		low++;

	first = high - low > first_bits + bits ? high - first_bits : low;
	for (;;)
	{
		int			passes = (high - first + bits - 1) / bits;

		count_digits(count, row, n, width, bits, first, passes);
		for (int k = 0; k < passes; k++)
		{
			uint64_t   *swap = row;

			if (poll)
				poll();
			pass(scratch, row, n, width, bits, first + k * bits, count + (k << bits));
			row = scratch;
			scratch = swap;
		}
		if (first == low || insertion_sort(row, n, width, n))
			return row;
		first = low;
	}
}

static inline __attribute__((always_inline)) uint64_t *
sort_any(uint64_t *row, uint64_t *scratch, size_t n, int width, void (*poll) (void))
{
	if (n <= SMALL)
	{
		(void) insertion_sort(row, n, width, SIZE_MAX);
		return row;
	}
	if (n < MANY_ROWS)
		return sort_width(row, scratch, n, width, SHORT_DIGIT, poll);
	return sort_width(row, scratch, n, width, LONG_DIGIT, poll);
}

/*
 * Sort n rows of "width" words; returns the one of both arrays that holds the
 * result.
 */
uint64_t *
sort_rows(uint64_t *row, uint64_t *scratch, size_t n, int width, void (*poll) (void))
{
	if (width == 1)
		return sort_any(row, scratch, n, 1, poll);
	if (width == 2)
		return sort_any(row, scratch, n, 2, poll);
	return sort_any(row, scratch, n, 3, poll);
}
