#include "deprivation/deprivation.h"

#include "miscadmin.h"

void
deprivation_range_error(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("deprivation_summary is out of range")));
}

/* Profiles of different indicators cannot be summarised together. */
void
deprivation_mismatch_error(int a, int b)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("deprivation profiles of %d and of %d indicators cannot be summarised together",
					Min(a, b), Max(a, b))));
}

/* Read what comes before the entries of a stored value. */
static bool
read_header(DeprivationView *view, ByteReader *reader)
{
	if (read_byte(reader) != DEPRIVATION_VERSION)
		return false;
	for (int i = 0; i < DEPRIVATION_COUNTS; i++)
		view->count[i] = i == DEPRIVATION_LABELLED ? 0 : read_signed_varint(reader);
	view->n = read_byte(reader);
	view->labels = 0;
	if (view->n & LABELLED)
	{
		view->n &= ~LABELLED;
		view->count[DEPRIVATION_LABELLED] = read_signed_varint(reader);
		view->labels = read_varint(reader);
		if (view->count[DEPRIVATION_LABELLED] == 0 && view->labels == 0)
			return false;
	}
	view->nentries = read_varint(reader);
	return !reader->failed && view->n <= PROFILE_MAX &&
		(view->n == 0) == (view->nentries == 0);
}

/* Write what comes before the entries, and return its size. */
Size
deprivation_write_header(uint8 *to, const int64 *count, uint64 labels, int n, uint64 nentries)
{
	uint8	   *start = to;
	bool		labelled = count[DEPRIVATION_LABELLED] != 0 || labels != 0;

	*to++ = DEPRIVATION_VERSION;
	for (int i = 0; i < DEPRIVATION_LABELLED; i++)
		to += write_signed_varint(to, count[i]);
	*to++ = (uint8) (n | (labelled ? LABELLED : 0));
	if (labelled)
	{
		to += write_signed_varint(to, count[DEPRIVATION_LABELLED]);
		to += write_varint(to, labels);
	}
	to += write_varint(to, nentries);
	return to - start;
}

/* Step to the next entry of a stored value.  False if it is not valid. */
static bool
read_entry(DeprivationCursor *cursor)
{
	ByteReader *reader = &cursor->reader;
	Profile		last = cursor->profile;

	cursor->profile.deprived = read_varint(reader);
	cursor->profile.missing = read_varint(reader);
	if (!exact_compact_read(&cursor->weight, reader) || reader->failed ||
		exact_compact_is_zero(&cursor->weight) || !profile_is_valid(&cursor->profile))
		return false;
	if (cursor->started && profile_order(last.deprived, last.missing,
										 cursor->profile.deprived, cursor->profile.missing) >= 0)
		return false;
	cursor->started = true;
	return true;
}

/* Are these the bytes of a stored value in canonical form? */
bool
deprivation_valid(const uint8 *data, Size size)
{
	DeprivationView view;
	DeprivationCursor cursor;

	memset(&cursor, 0, sizeof(cursor));
	cursor.reader.next = data;
	cursor.reader.end = data + size;
	if (!read_header(&view, &cursor.reader))
		return false;
	cursor.profile.n = view.n;
	for (uint64 i = 0; i < view.nentries; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (!read_entry(&cursor))
			return false;
	}
	return cursor.reader.next == cursor.reader.end;
}

pg_noreturn static void
corrupted(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("stored value of type deprivation_summary is not valid")));
}

/* Open a running state; it may have been packed into a tuple. */
static void
view_state(DeprivationView *view, struct varlena *value)
{
	DeprivationState *state = (DeprivationState *) value;

	if (!VARATT_IS_4B_U(value) || (uintptr_t) value != MAXALIGN((uintptr_t) value))
	{
		Size		size = VARSIZE_ANY_EXHDR(value);

		state = palloc(VARHDRSZ + size);
		SET_VARSIZE(state, VARHDRSZ + size);
		memcpy(VARDATA(state), VARDATA_ANY(value), size);
	}

	/* Safety check */
	if (VARSIZE(state) < offsetof(DeprivationState, table) ||
		state->version != DEPRIVATION_VERSION ||
		VARSIZE(state) != offsetof(DeprivationState, table) +
		deprivation_entry_size(state->window) * state->capacity)
		elog(ERROR, "unexpected running state of deprivation_summary");

	view->n = state->n;
	memcpy(view->count, state->count, sizeof(view->count));
	view->labels = state->labels;
	view->state = state;
	view->stored = NULL;
}

/*
 * Open a summary for reading.  It is read in place, so it must not go away
 * before the view.
 */
void
deprivation_view(DeprivationView *view, Datum value)
{
	struct varlena *packed = PG_DETOAST_DATUM_PACKED(value);
	ByteReader	reader;

	reader.next = (const uint8 *) VARDATA_ANY(packed);
	reader.end = reader.next + VARSIZE_ANY_EXHDR(packed);
	reader.failed = false;
	if (reader.next < reader.end && *reader.next == DEPRIVATION_RUNNING)
	{
		view_state(view, packed);
		return;
	}
	if (!read_header(view, &reader))
		corrupted();
	view->state = NULL;
	view->stored = packed;
}

/* Place a cursor before the first entry. */
void
deprivation_first(DeprivationCursor *cursor, const DeprivationView *view)
{
	memset(cursor, 0, sizeof(*cursor));
	cursor->view = view;
	cursor->profile.n = view->n;
	if (view->stored)
	{
		DeprivationView header;

		cursor->reader.next = (const uint8 *) VARDATA_ANY(view->stored);
		cursor->reader.end = cursor->reader.next + VARSIZE_ANY_EXHDR(view->stored);
		if (!read_header(&header, &cursor->reader))
			corrupted();
		cursor->left = header.nentries;
	}
}

/*
 * Step to the next entry: in ascending order in a stored value, in no order in
 * a running state.  False if there is no more.
 */
bool
deprivation_next(DeprivationCursor *cursor)
{
	const DeprivationState *state = cursor->view->state;

	CHECK_FOR_INTERRUPTS();
	if (!state)
	{
		if (cursor->left == 0)
			return false;
		if (!read_entry(cursor))
			corrupted();
		cursor->left--;
		return true;
	}

	while (cursor->position < state->capacity)
	{
		const DeprivationEntry *entry = deprivation_entry_at(state, cursor->position++);

		if (!entry->used)
			continue;
		cursor->entry = entry;
		cursor->profile.deprived = entry->deprived;
		cursor->profile.missing = entry->missing;
		return true;
	}
	return false;
}

/* The weight of the current entry. */
void
deprivation_weight(const DeprivationCursor *cursor, ExactNumber *x)
{
	if (cursor->view->state)
		exact_from_slot(x, &cursor->entry->slot, cursor->entry->limb);
	else
		exact_from_compact(x, &cursor->weight);
}

/*
 * Count the profiles of complete and of incomplete rows, on top of what the
 * counters say.  False if a weight is negative, which no rows have.
 */
bool
deprivation_count_profiles(const DeprivationView *view, int64 *complete, int64 *incomplete)
{
	DeprivationCursor cursor;

	deprivation_first(&cursor, view);
	while (deprivation_next(&cursor))
	{
		ExactNumber weight;
		int			sign;

		deprivation_weight(&cursor, &weight);
		sign = exact_sign(&weight);
		if (sign < 0)
			return false;
		if (cursor.profile.missing)
			*incomplete += sign;
		else
			*complete += sign;
	}
	return true;
}

/* Can these be the counts and weights of rows at all?  A row has one profile. */
bool
deprivation_is_proper(const DeprivationView *view)
{
	const int64 *count = view->count;
	int64		complete = 0,
				incomplete = 0;

	return count[DEPRIVATION_EXCLUDED] >= 0 && count[DEPRIVATION_LABELLED] >= 0 &&
		count[DEPRIVATION_ROWS] >= count[DEPRIVATION_LABELLED] &&
		deprivation_count_profiles(view, &complete, &incomplete) &&
		count[DEPRIVATION_INCOMPLETE] >= incomplete &&
		count[DEPRIVATION_ROWS] - count[DEPRIVATION_INCOMPLETE] >= complete;
}
