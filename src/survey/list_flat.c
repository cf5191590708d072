#include "survey/survey_list.h"

#include "utils/memutils.h"

#include "core/large.h"
#include "core/stored_type.h"

/* The stored form of a survey_distribution. */

#define FORM_INTEGERS	0
#define FORM_SUMS		1

/* A weight as an integer in units of 2^place, which it fits into. */
static int64
integer_weight(const WeightColumn *column, size_t i, int place)
{
	ExactNumber x;
	int			shift;
	uint64		low,
				high;

	if (!column->wide)
		return (int64) column->limb[i] >> (place - column->place);
	weight_column_number(column, i, &x);
	shift = place - 64 * x.base;
	if (x.n == 0 || shift >= 64 * x.n)
		return 0;
	if (shift < 0)
		return (int64) (x.limb[0] << -shift);
	low = x.limb[shift / 64];
	high = shift / 64 + 1 < x.n ? x.limb[shift / 64 + 1] : (uint64) ((int64) x.limb[x.n - 1] >> 63);
	if (shift % 64 == 0)
		return (int64) low;
	return (int64) ((low >> (shift % 64)) | (high << (64 - shift % 64)));
}

/* Make the stored value; the high end of the weights is measured anew. */
struct varlena *
survey_list_write(const SurveyListView *view)
{
	SurveyEntries e = view->e;
	Size		limit;
	struct varlena *result;
	uint8	   *start,
			   *to;
	uint64		before = 0;
	int			lowest = 0;
	bool		integers = true;

	if (e.n > 0)
	{
		WeightColumn narrow;

		weight_column_measure(&e.weight, e.n, &lowest);
		weight_column_choose(&narrow, lowest, e.weight.high);
		integers = !narrow.wide;
	}
	limit = VARHDRSZ + 1 + VARINT_MAX * (LIST_COUNTS + 1) + frame_size_limit(&view->frame) + 1 +
		VARINT_MAX +
		e.n * (VARINT_MAX + 5 + 5 + (integers ? VARINT_MAX : sizeof(uint64) * e.weight.n + 4));
	result = survey_alloc(limit);
	start = to = (uint8 *) VARDATA(result);
	*to++ = SURVEY_LIST_VERSION;
	for (int i = 0; i < LIST_COUNTS; i++)
		to += write_signed_varint(to, view->count[i]);
	to = frame_write(to, &view->frame);
	to += write_varint(to, e.n);
	if (e.n > 0)
	{
		*to++ = integers ? FORM_INTEGERS : FORM_SUMS;
		if (integers)
			to += write_signed_varint(to, lowest - 64 * EXACT_ORIGIN);
	}
	for (size_t i = 0; i < e.n;)
	{
		size_t		end = i + 1;
		int64		unit = -1;

		while (end < e.n && e.key[end] == e.key[i])
			end++;
		to += write_varint(to, e.key[i] - before);
		before = e.key[i];
		to += write_varint(to, end - i);
		for (; i < end; i++)
		{
			if ((i & 0xfff) == 0xfff)
				survey_poll();
			to += write_varint(to, e.unit[i] - unit - 1);
			unit = e.unit[i];
			if (integers)
				to += write_signed_varint(to, integer_weight(&e.weight, i, lowest));
			else
			{
				ExactNumber x;

				weight_column_number(&e.weight, i, &x);
				to += exact_compact_write(to, x.limb, x.base, x.n);
			}
		}
	}
	if ((Size) (to - start) > STORED_MAX_BYTES)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("too many distinct values in one group"),
				 errdetail("A stored survey_distribution may have %zu bytes.", (Size) STORED_MAX_BYTES)));
	SET_VARSIZE(result, VARHDRSZ + (to - start));
	if (e.n > 1000)
		result = repalloc_huge(result, VARSIZE(result));
	return result;
}

static bool
read_counts(int64 *count, ByteReader *reader)
{
	if (read_byte(reader) != SURVEY_LIST_VERSION)
		return false;
	for (int i = 0; i < LIST_COUNTS; i++)
		count[i] = read_signed_varint(reader);
	return !reader->failed;
}

/* The weights in compact form, which are read a second time. */
static void
read_sums(WeightColumn *column, const ExactCompact *sum, size_t n)
{
	int			low = 64 * EXACT_LIMBS,
				high = 0;

	for (size_t i = 0; i < n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			survey_poll();
		low = Min(low, 8 * sum[i].place);
		high = Max(high, 8 * (sum[i].place + sum[i].length));
	}
	weight_column_choose(column, low, high);
	if (!column->wide)
	{
		column->wide = true;
		column->place = 0;
		column->base = low / 64;
		column->n = (high + 2 + 63) / 64 - column->base;
	}
	weight_column_alloc(column, n);
	for (size_t i = 0; i < n; i++)
	{
		uint64		limb[EXACT_LIMBS];
		int			base;
		int			length = exact_compact_limbs(&sum[i], limb, &base);
		uint64	   *to = column->limb + i * column->n;
		uint64		sign = (int64) limb[length - 1] < 0 ? ~UINT64CONST(0) : 0;

		if ((i & 0xfff) == 0xfff)
			survey_poll();
		for (int k = 0; k < column->n; k++)
		{
			int			from = column->base + k - base;

			to[k] = from < 0 ? 0 : from < length ? limb[from] : sign;
		}
	}
}

/* Read a stored value.  False if it is not in canonical form. */
bool
survey_list_parse(SurveyListView *view, const uint8 *data, Size size)
{
	ByteReader	reader = {data, data + size, false};
	SurveyEntries *e = &view->e;
	ExactCompact *sum = NULL;
	uint64		n,
				key = 0;
	uint8		form = FORM_INTEGERS;
	int64		place = 0;
	bool	   *used;
	int			lowest;

	memset(view, 0, sizeof(*view));
	weight_column_choose(&e->weight, 64 * EXACT_ORIGIN, 64 * EXACT_ORIGIN);
	if (!read_counts(view->count, &reader) || !frame_read(&view->frame, &reader))
		return false;
	n = read_varint(&reader);
	if (reader.failed || n > (uint64) (reader.end - reader.next) || n > RUN_MAX_BYTES / 16 ||
		(n == 0) != (view->frame.n == 0))
		return false;
	if (n == 0)
		return reader.next == reader.end;
	form = read_byte(&reader);
	if (form == FORM_INTEGERS)
		place = read_signed_varint(&reader);
	if (reader.failed || form > FORM_SUMS ||
		place < -64 * EXACT_ORIGIN || place >= 64 * (EXACT_LIMBS - EXACT_ORIGIN))
		return false;
	e->key = survey_alloc(sizeof(uint64) * n);
	e->unit = survey_alloc(sizeof(uint32) * n);
	used = survey_alloc(view->frame.n);
	memset(used, 0, view->frame.n);
	if (form == FORM_SUMS)
		sum = survey_alloc(sizeof(ExactCompact) * n);
	else
	{
		e->weight.place = (int) place + 64 * EXACT_ORIGIN;
		weight_column_alloc(&e->weight, n);
	}
	while (e->n < n)
	{
		uint64		step = read_varint(&reader);
		uint64		units = read_varint(&reader);
		int64		unit = -1;

		if (reader.failed || (e->n > 0 && step == 0) || step > ~UINT64CONST(0) - key ||
			units == 0 || units > n - e->n)
			return false;
		key += step;
		if (((bits_of_key(key) >> 52) & 0x7ff) == 0x7ff || key == UINT64CONST(0x7fffffffffffffff))
			return false;		/* not finite, or -0 */
		for (uint64 k = 0; k < units; k++)
		{
			uint64		skip = read_varint(&reader);
			size_t		i = e->n++;

			if ((i & 0xfff) == 0xfff)
				survey_poll();
			if (reader.failed || skip >= view->frame.n || (uint64) (unit + 1) +
				skip >= view->frame.n)
				return false;
			unit += 1 + (int64) skip;
			e->key[i] = key;
			e->unit[i] = (uint32) unit;
			used[unit] = true;
			if (form == FORM_INTEGERS)
			{
				e->weight.limb[i] = (uint64) read_signed_varint(&reader);
				if (e->weight.limb[i] == 0)
					return false;
			}
			else if (!exact_compact_read(&sum[i], &reader) || sum[i].length == 0 ||
					 sum[i].decimals != 0 ||
					 sum[i].place + sum[i].length >= EXACT_BYTES)
				return false;
		}
	}
	if (reader.failed || reader.next != reader.end)
		return false;
	for (size_t i = 0; i < view->frame.n; i++)
	{
		if (!used[i])
			return false;
	}
	if (form == FORM_SUMS)
		read_sums(&e->weight, sum, n);

	/* Would the weights be written in this form, with this place? */
	weight_column_measure(&e->weight, n, &lowest);
	{
		WeightColumn narrow;

		if (e->weight.high + 2 > 64 * EXACT_LIMBS)
			return false;
		weight_column_choose(&narrow, lowest, e->weight.high);
		if (narrow.wide != (form == FORM_SUMS) ||
			(form == FORM_INTEGERS && lowest != e->weight.place))
			return false;
	}
	return true;
}

/* Only the counts, for which a large value need not be read. */
void
survey_list_counts(int64 *count, Datum value)
{
	SurveyListObject *object = survey_list_object(value);
	struct varlena *slice;
	ByteReader	reader;

	if (object)
	{
		memcpy(count, object->count, sizeof(object->count));
		return;
	}
	slice = PG_DETOAST_DATUM_SLICE(value, 0, 1 + VARINT_MAX * LIST_COUNTS);
	reader.next = (const uint8 *) VARDATA_ANY(slice);
	reader.end = reader.next + VARSIZE_ANY_EXHDR(slice);
	reader.failed = false;
	if (!read_counts(count, &reader))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("stored value of type %s is not valid", "survey_distribution")));
}
