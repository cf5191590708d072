#include "survey/survey_list.h"

#include "core/large.h"

/* Lists of entries (welfare, unit, weight), sorted by the first two. */

void
survey_entries_free(SurveyEntries *e)
{
	if (e->key)
		pfree(e->key);
	if (e->unit)
		pfree(e->unit);
	if (e->weight.limb)
		pfree(e->weight.limb);
	memset(e, 0, sizeof(*e));
}

static void
entries_alloc(SurveyEntries *e, size_t n)
{
	if (n > RUN_MAX_BYTES / 16)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("too many distinct values in one group"),
				 errdetail("A survey_distribution may have 64 million pairs of a welfare and a unit.")));
	e->key = survey_alloc(sizeof(uint64) * n);
	e->unit = survey_alloc(sizeof(uint32) * n);
	weight_column_alloc(&e->weight, n);
}

/* Exchange the first and the last word of each row. */
static void
swap_words(uint64 *row, size_t n)
{
	for (size_t i = 0; i < n; i++, row += SURVEY_ROW_WORDS)
	{
		uint64		swap = row[0];

		if ((i & 0xfff) == 0xfff)
			survey_poll();
		row[0] = row[2];
		row[2] = swap;
	}
}

/* Sort rows by their keys, and those of equal keys by their units. */
static void
sort_by_unit(uint64 *row, size_t n)
{
	uint64	   *scratch = survey_alloc(sizeof(uint64) * SURVEY_ROW_WORDS *
									   Min(n, SORT_SCRATCH_ROWS));
	size_t		first = 0;

	sort_rows(row, scratch, n, SURVEY_ROW_WORDS, survey_poll);
	for (size_t i = 1; i <= n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			survey_poll();
		if (i < n && row[i * SURVEY_ROW_WORDS] == row[first * SURVEY_ROW_WORDS])
			continue;
		if (i - first > 1)
		{
			uint64	   *tied = row + first * SURVEY_ROW_WORDS;

			swap_words(tied, i - first);
			sort_rows(tied, scratch, i - first, SURVEY_ROW_WORDS, survey_poll);
			swap_words(tied, i - first);
		}
		first = i;
	}
	pfree(scratch);
}

static inline bool
same_pair(const uint64 *a, const uint64 *b)
{
	return a[0] == b[0] && a[2] == b[2];
}

/* Make a list of rows (key, weight, unit), which are used up. */
void
survey_entries_from_rows(SurveyEntries *e, uint64 *row, size_t n)
{
	DigitRange	range = NO_DIGITS;
	size_t		tied = 1,
				most = 1;
	int			carries = 0;

	sort_by_unit(row, n);
	for (size_t i = 0; i < n; i++)
	{
		const uint64 *r = row + i * SURVEY_ROW_WORDS;

		if ((i & 0xfff) == 0xfff)
			survey_poll();
		digits_of(&range, double_of_bits(r[1]));
		tied = i > 0 && same_pair(r, r - SURVEY_ROW_WORDS) ? tied + 1 : 1;
		most = Max(most, tied);
	}
	while (((size_t) 1 << carries) < most)
		carries++;
	memset(e, 0, sizeof(*e));
	weight_column_choose(&e->weight, range.low, range.high + carries);
	entries_alloc(e, n);
	for (size_t i = 0; i < n; i++)
	{
		const uint64 *r = row + i * SURVEY_ROW_WORDS;

		if ((i & 0xfff) == 0xfff)
			survey_poll();
		if (i == 0 || !same_pair(r, r - SURVEY_ROW_WORDS))
		{
			e->key[e->n] = r[0];
			e->unit[e->n] = (uint32) r[2];
			e->n++;
		}
		weight_column_add_double(&e->weight, e->n - 1, double_of_bits(r[1]));
	}
}

/* Add another list, or take it away; it is used up.  Entries of nothing are dropped. */
void
survey_entries_merge(SurveyEntries *e, SurveyEntries *other, bool subtract)
{
	SurveyEntries result;
	size_t		i = 0,
				j = 0;
	int			low,
				high,
				lowest;

	if (other->n == 0)
		return;
	memset(&result, 0, sizeof(result));
	low = weight_column_low(&other->weight);
	high = other->weight.high;
	if (e->n > 0)
	{
		low = Min(low, weight_column_low(&e->weight));
		high = Max(high, e->weight.high);
	}
	weight_column_choose(&result.weight, low, high + 1);

	/* A column that is wide already has digits below those in use. */
	if ((e->n > 0 && e->weight.wide) || other->weight.wide)
	{
		result.weight.wide = true;
		result.weight.place = 0;
		result.weight.base = low / 64;
		result.weight.n = (high + 1 + 2 + 63) / 64 - result.weight.base;
	}
	entries_alloc(&result, e->n + other->n);
	while (i < e->n || j < other->n)
	{
		int			order = j >= other->n ? -1 : i >= e->n ? 1 :
			e->key[i] != other->key[j] ? (e->key[i] < other->key[j] ? -1 : 1) :
			e->unit[i] != other->unit[j] ? (e->unit[i] < other->unit[j] ? -1 : 1) : 0;
		size_t		k = result.n;

		if ((k & 0xfff) == 0xfff)
			survey_poll();
		result.key[k] = order <= 0 ? e->key[i] : other->key[j];
		result.unit[k] = order <= 0 ? e->unit[i] : other->unit[j];
		if (order <= 0)
			weight_column_add(&result.weight, k, &e->weight, i++, false);
		if (order >= 0)
			weight_column_add(&result.weight, k, &other->weight, j++, subtract);
		if (weight_column_sign(&result.weight, k) != 0)
			result.n++;
		else
			memset(result.weight.limb + k * result.weight.n, 0, sizeof(uint64) * result.weight.n);
	}
	weight_column_measure(&result.weight, result.n, &lowest);
	survey_entries_free(e);
	survey_entries_free(other);
	*e = result;
}

/* Give the units other numbers, and sort the entries of equal welfare anew. */
void
survey_entries_renumber(SurveyEntries *e, const uint32 *number)
{
	size_t		first = 0;
	bool		sorted = true;

	for (size_t i = 0; i < e->n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			survey_poll();
		e->unit[i] = number[e->unit[i]];
		if (i > 0 && e->key[i] == e->key[i - 1] && e->unit[i] < e->unit[i - 1])
			sorted = false;
	}
	for (size_t i = 1; !sorted && i <= e->n; i++)
	{
		size_t		n = i - first;

		if ((i & 0xfff) == 0xfff)
			survey_poll();
		if (i < e->n && e->key[i] == e->key[first])
			continue;
		if (n > 1)
		{
			int			width = e->weight.n;
			uint64	   *row = survey_alloc(2 * sizeof(uint64) * n);
			uint64	   *scratch = survey_alloc(2 * sizeof(uint64) * Min(n, SORT_SCRATCH_ROWS));
			uint64	   *limb = survey_alloc(sizeof(uint64) * width * n);

			for (size_t k = 0; k < n; k++)
			{
				if ((k & 0xfff) == 0xfff)
					survey_poll();
				row[2 * k] = e->unit[first + k];
				row[2 * k + 1] = k;
			}
			sort_rows(row, scratch, n, 2, survey_poll);
			memcpy(limb, e->weight.limb + width * first, sizeof(uint64) * width * n);
			for (size_t k = 0; k < n; k++)
			{
				if ((k & 0xfff) == 0xfff)
					survey_poll();
				e->unit[first + k] = (uint32) row[2 * k];
				memcpy(e->weight.limb + width * (first + k), limb + width * row[2 * k + 1],
					   sizeof(uint64) * width);
			}
			pfree(row);
			pfree(scratch);
			pfree(limb);
		}
		first = i;
	}
}
