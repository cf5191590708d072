#include "reward/similar_units.h"

#include "access/htup_details.h"
#include "access/tupdesc.h"
#include "catalog/pg_type.h"
#include "common/hashfn.h"
#include "executor/tuptable.h"
#include "lib/bloomfilter.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/memutils.h"
#include "utils/tuplestore.h"

#include "core/byte_sort.h"

/*
 * Unpaid units, and paid ones without an entitlement, that may be the same.
 *
 * Two names of one round are similar if they differ only by blanks or width
 * (normalisation form NFKC), or else by one letter: one is replaced, added or
 * left out.  Letters are characters of any kind but blanks; only a digit more,
 * or another digit, is no slip but another number.
 *
 * No pair of names is compared.  Names that differ by blanks or width are equal
 * once these are taken away.  Names that differ in one letter are equal without
 * it, so each name is put under a key for every letter: what is left without
 * it, with its place.  And a name with a letter more is, without it, the whole
 * other name.  Everything under one key is similar, and a sort brings it
 * together.
 *
 * The names of the smaller side go into a filter first, so that nearly all keys
 * of the other side are dropped before they are sorted: millions of unpaid units
 * beside a few payments without entitlement cost little.
 */

/* Bytes of a name beyond which it is none. */
#define BYTES_MAX	256

/* Letters of a name that may differ in one of them. */
#define LETTERS_MIN	2
#define LETTERS_MAX	64

/*
 * Names of the smaller side beyond which no letter is looked at: that many are
 * no slips, and the keys of each name take about a kilobyte of temporary file.
 */
#define SLIPS_MAX	100000

/* How many similar names a row says. */
#define NAMED		3

/*
 * What a key stands for.  The letter replaced is no digit in the missing unit;
 * or it is one there, but none in the unexpected unit.
 */
enum
{
	KEY_LETTER_REPLACED,
	KEY_DIGIT_REPLACED,
	KEY_MISSING_IS_LONGER,
	KEY_UNEXPECTED_IS_LONGER
};

/* How a similar name differs. */
enum
{
	DIFFERS_BY_BLANKS,
	DIFFERS_BY_LETTER
};

/* A name without blanks and in one width. */
typedef struct Folded
{
	const char *text;
	int			nletters;
	int			letter[LETTERS_MAX + 1];	/* where each begins; the end */
	bool		short_enough;	/* for the letters to be here */
} Folded;

/* One that was added. */
typedef struct Candidate
{
	SimilarSide side;
	int64		row;
	const char *round;
	const char *unit;
} Candidate;

struct SimilarUnits
{
	StringInfoData record;
	MemoryContext scratch;		/* of one record */
	ByteSort   *folded;			/* all candidates, by round and folded name */
	int64		count[2];		/* of each side */
	ByteSort   *matches;		/* by row */

	/* the next match */
	int64		row;			/* -1 if there are no more */
	int			difference;
	SimilarSide side;			/* of the row */
	const char *unit;			/* the other one */
};

SimilarUnits *
similar_units_begin(void)
{
	SimilarUnits *units = palloc0(sizeof(SimilarUnits));

	initStringInfo(&units->record);
	units->scratch = AllocSetContextCreate(CurrentMemoryContext, "similar units",
										   ALLOCSET_DEFAULT_SIZES);
	units->folded = byte_sort_begin();
	units->matches = byte_sort_begin();
	return units;
}

/* Give the temporary files back. */
void
similar_units_end(SimilarUnits *units)
{
	tuplesort_end(units->folded);
	tuplesort_end(units->matches);
}

static bool
is_blank(const char *letter)
{
	pg_wchar	c;

	if (!IS_HIGHBIT_SET(*letter))
		return *letter == ' ' || (*letter >= '\t' && *letter <= '\r');
	if (GetDatabaseEncoding() != PG_UTF8)
		return false;
	c = utf8_to_unicode((const unsigned char *) letter);
	return c == 0x85 || c == 0xA0 || c == 0x1680 || c == 0x180E ||
		(c >= 0x2000 && c <= 0x200D) || /* spaces, and some without width */
		c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x2060 ||
		c == 0x3000 || c == 0xFEFF;
}

static bool
is_ascii(const char *text)
{
	while (*text != '\0' && !IS_HIGHBIT_SET(*text))
		text++;
	return *text == '\0';
}

/* Take away what does not tell names apart; false if nothing is left. */
static bool
fold(const char *unit, Folded *folded)
{
	size_t		length = strlen(unit);
	char	   *name;
	char	   *to;
	int			n = 0;

	/* a type such as "char" can be output in bytes that are no text */
	if (length > BYTES_MAX || !pg_verifymbstr(unit, (int) length, true))
		return false;
	if (GetDatabaseEncoding() == PG_UTF8 && !is_ascii(unit))
		name = TextDatumGetCString(DirectFunctionCall2(unicode_normalize_func,
													   CStringGetTextDatum(unit),
													   CStringGetTextDatum("NFKC")));
	else
		name = pstrdup(unit);

	to = name;
	for (const char *from = name; *from != '\0';)
	{
		int			bytes = pg_mblen(from);

		if (!is_blank(from))
		{
			if (n < LETTERS_MAX)
				folded->letter[n] = to - name;
			n++;
			memmove(to, from, bytes);
			to += bytes;
		}
		from += bytes;
	}
	*to = '\0';
	folded->text = name;
	folded->nletters = n;
	folded->short_enough = n <= LETTERS_MAX;
	if (folded->short_enough)
		folded->letter[n] = to - name;
	return n > 0;
}

static void
put_string(StringInfo record, const char *text)
{
	appendBinaryStringInfo(record, text, strlen(text) + 1);
}

/* What follows the key in a record. */
static void
put_candidate(StringInfo record, const Candidate *candidate)
{
	appendStringInfoChar(record, candidate->side);
	pq_sendint64(record, candidate->row);
	put_string(record, candidate->round);
	put_string(record, candidate->unit);
}

static void
get_candidate(const char *next, Candidate *candidate)
{
	uint64		row;

	candidate->side = *next++;
	memcpy(&row, next, sizeof(row));
	candidate->row = pg_ntoh64(row);
	next += sizeof(row);
	candidate->round = next;
	candidate->unit = next + strlen(next) + 1;
}

/* Add a unit; rows are numbered as they will be asked for. */
void
similar_units_add(SimilarUnits *units, SimilarSide side, int64 row,
				  const char *round, const char *unit)
{
	Candidate	candidate = {side, row, round, unit};
	MemoryContext caller = MemoryContextSwitchTo(units->scratch);
	Folded		folded;

	if (strlen(round) <= BYTES_MAX && fold(unit, &folded))
	{
		byte_sort_start_record(&units->record);
		put_string(&units->record, round);
		put_string(&units->record, folded.text);
		put_candidate(&units->record, &candidate);
		byte_sort_put(units->folded, &units->record);
		units->count[side]++;
	}
	MemoryContextSwitchTo(caller);
	MemoryContextReset(units->scratch);
}

/*
 * What stands under one key.
 */

typedef struct Member
{
	int64		row;
	char	   *round;
	char	   *unit;
} Member;

typedef struct Group
{
	MemoryContext context;		/* of all this */
	char	   *key;
	int			key_length;
	Member	   *member[2];		/* of each side */
	int64		n[2];
	int64		size[2];
} Group;

static void
init_group(Group *group)
{
	memset(group, 0, sizeof(Group));
	group->context = AllocSetContextCreate(CurrentMemoryContext, "units of one key",
										   ALLOCSET_DEFAULT_SIZES);
}

static void
start_group(Group *group, const char *key, int key_length)
{
	MemoryContext context = group->context;

	MemoryContextReset(context);
	memset(group, 0, sizeof(Group));
	group->context = context;
	group->key = MemoryContextAlloc(context, key_length);
	memcpy(group->key, key, key_length);
	group->key_length = key_length;
}

static void
add_member(Group *group, const Candidate *candidate)
{
	SimilarSide side = candidate->side;
	Member	   *member;

	if (group->n[side] == group->size[side])
	{
		if (group->size[side] == 0)
		{
			group->size[side] = 4;
			group->member[side] = MemoryContextAlloc(group->context, 4 * sizeof(Member));
		}
		else
		{
			group->size[side] *= 2;
			group->member[side] = repalloc_huge(group->member[side],
												group->size[side] * sizeof(Member));
		}
	}
	member = &group->member[side][group->n[side]++];
	member->row = candidate->row;
	member->round = MemoryContextStrdup(group->context, candidate->round);
	member->unit = MemoryContextStrdup(group->context, candidate->unit);
}

static void
put_match(SimilarUnits *units, SimilarSide side, const Member *member, int difference,
		  const Member *other)
{
	byte_sort_start_record(&units->record);
	pq_sendint64(&units->record, member->row);
	appendStringInfoChar(&units->record, difference);
	appendStringInfoChar(&units->record, side);
	put_string(&units->record, other->unit);
	byte_sort_put(units->matches, &units->record);
}

/* Each member is similar to all of the other side; a few of these are enough. */
static void
put_matches(SimilarUnits *units, const Group *group, int difference)
{
	for (int side = 0; side < 2; side++)
	{
		int64		named = Min(group->n[1 - side], NAMED + 1);

		for (int64 i = 0; i < group->n[side]; i++)
		{
			CHECK_FOR_INTERRUPTS();
			for (int64 j = 0; j < named; j++)
				put_match(units, side, &group->member[side][i], difference,
						  &group->member[1 - side][j]);
		}
	}
}

/*
 * Names that differ by blanks or width, and then the others.
 */

/* Those without a match so far, by side. */
typedef struct Rest
{
	TupleDesc	desc;
	TupleTableSlot *slot;
	Tuplestorestate *store[2];
	int64		count[2];
} Rest;

static void
init_rest(Rest *rest)
{
	memset(rest, 0, sizeof(Rest));
	rest->desc = CreateTemplateTupleDesc(1);
	TupleDescInitEntry(rest->desc, 1, "candidate", BYTEAOID, -1, 0);
	rest->slot = MakeSingleTupleTableSlot(rest->desc, &TTSOpsMinimalTuple);
	for (int side = 0; side < 2; side++)
		rest->store[side] = tuplestore_begin_heap(false, false, work_mem);
}

static void
end_rest(Rest *rest)
{
	ExecDropSingleTupleTableSlot(rest->slot);
	for (int side = 0; side < 2; side++)
		tuplestore_end(rest->store[side]);
}

static void
put_rest(SimilarUnits *units, Rest *rest, const Group *group)
{
	for (int side = 0; side < 2; side++)
	{
		for (int64 i = 0; i < group->n[side]; i++)
		{
			const Member *member = &group->member[side][i];
			Candidate	candidate = {side, member->row, member->round, member->unit};
			Datum		value;
			bool		null = false;

			CHECK_FOR_INTERRUPTS();
			byte_sort_start_record(&units->record);
			put_candidate(&units->record, &candidate);
			SET_VARSIZE(units->record.data, units->record.len);
			value = PointerGetDatum(units->record.data);
			tuplestore_putvalues(rest->store[side], rest->desc, &value, &null);
			rest->count[side]++;
		}
	}
}

/* The next of one side; it lasts until the next is asked for. */
static bool
next_rest(Rest *rest, SimilarSide side, Candidate *candidate)
{
	bool		null;

	if (!tuplestore_gettupleslot(rest->store[side], true, false, rest->slot))
		return false;
	get_candidate(VARDATA_ANY(DatumGetPointer(slot_getattr(rest->slot, 1, &null))), candidate);
	return true;
}

/* How long the key is that a record of the first sort begins with. */
static int
folded_key_length(const char *record)
{
	const char *folded = record + strlen(record) + 1;

	return folded + strlen(folded) + 1 - record;
}

static void
end_folded_group(SimilarUnits *units, const Group *group, Rest *rest)
{
	if (group->n[0] > 0 && group->n[1] > 0)
		put_matches(units, group, DIFFERS_BY_BLANKS);
	else
		put_rest(units, rest, group);
}

static void
match_folded(SimilarUnits *units, Group *group, Rest *rest)
{
	MemoryContext caller = MemoryContextSwitchTo(units->scratch);
	const char *record;
	int			length;

	start_group(group, "", 0);
	while ((record = byte_sort_next(units->folded, &length)) != NULL)
	{
		int			key_length = folded_key_length(record);
		Candidate	candidate;

		CHECK_FOR_INTERRUPTS();
		if (key_length != group->key_length || memcmp(record, group->key, key_length) != 0)
		{
			end_folded_group(units, group, rest);
			start_group(group, record, key_length);
		}
		get_candidate(record + key_length, &candidate);
		add_member(group, &candidate);
		MemoryContextReset(units->scratch);
	}
	end_folded_group(units, group, rest);
	MemoryContextSwitchTo(caller);
}

/*
 * Begin a record with a key: a hash of it, for a fast sort, its length and
 * itself.  "left_out" is the letter to leave out, -1 for none.
 */
static uint64
put_key(StringInfo record, const char *round, const Folded *folded, int kind, int left_out)
{
	int			hash_at;
	int			key_at;
	uint64		hash;
	uint64		sorted;
	int32		length;

	byte_sort_start_record(record);
	hash_at = record->len;
	appendStringInfoSpaces(record, sizeof(hash) + sizeof(length));
	key_at = record->len;
	put_string(record, round);
	appendStringInfoChar(record, kind);
	appendStringInfoChar(record, kind <= KEY_DIGIT_REPLACED ? left_out : 0);
	if (left_out < 0)
		appendStringInfoString(record, folded->text);
	else
	{
		appendBinaryStringInfo(record, folded->text, folded->letter[left_out]);
		appendStringInfoString(record, folded->text + folded->letter[left_out + 1]);
	}
	length = record->len - key_at;
	hash = DatumGetUInt64(hash_any_extended((unsigned char *) record->data + key_at, length, 0));
	sorted = pg_hton64(hash);
	memcpy(record->data + hash_at, &sorted, sizeof(sorted));
	memcpy(record->data + hash_at + sizeof(hash), &length, sizeof(length));
	return hash;
}

static bool
same_letter(const Folded *folded, int i, int j)
{
	int			length = folded->letter[i + 1] - folded->letter[i];

	return length == folded->letter[j + 1] - folded->letter[j] &&
		memcmp(folded->text + folded->letter[i], folded->text + folded->letter[j], length) == 0;
}

/* What is needed to put a name under its keys. */
typedef struct Keys
{
	StringInfo	record;
	ByteSort   *sort;
	bloom_filter *filter;
	bool		make_filter;	/* of this side, or the other side's decides */
	const Candidate *candidate;
	Folded		folded;
} Keys;

static void
put_under_key(Keys *keys, int kind, int left_out)
{
	uint64		hash = put_key(keys->record, keys->candidate->round, &keys->folded, kind, left_out);

	if (keys->make_filter)
		bloom_add_element(keys->filter, (unsigned char *) &hash, sizeof(hash));
	else if (bloom_lacks_element(keys->filter, (unsigned char *) &hash, sizeof(hash)))
		return;
	put_candidate(keys->record, keys->candidate);
	byte_sort_put(keys->sort, keys->record);
}

static void
put_keys(Keys *keys)
{
	const Folded *folded = &keys->folded;
	bool		missing = keys->candidate->side == SIMILAR_MISSING;

	if (!fold(keys->candidate->unit, &keys->folded) || !folded->short_enough ||
		folded->nletters < LETTERS_MIN)
		return;
	put_under_key(keys, missing ? KEY_UNEXPECTED_IS_LONGER : KEY_MISSING_IS_LONGER, -1);
	for (int i = 0; i < folded->nletters; i++)
	{
		char		first = folded->text[folded->letter[i]];
		bool		digit = first >= '0' && first <= '9';

		if (!missing || !digit)
			put_under_key(keys, KEY_LETTER_REPLACED, i);
		if (missing == digit)
			put_under_key(keys, KEY_DIGIT_REPLACED, i);
		/* of equal letters side by side it does not matter which one is left out */
		if (!digit && (i == 0 || !same_letter(folded, i, i - 1)))
			put_under_key(keys, missing ? KEY_MISSING_IS_LONGER : KEY_UNEXPECTED_IS_LONGER, i);
	}
}

/* Put those without a match so far under their keys. */
static void
put_rest_keys(SimilarUnits *units, Rest *rest, ByteSort *sort)
{
	SimilarSide smaller = rest->count[SIMILAR_MISSING] < rest->count[SIMILAR_UNEXPECTED] ?
		SIMILAR_MISSING : SIMILAR_UNEXPECTED;
	bloom_filter *filter = bloom_create(rest->count[smaller] * 16, work_mem, 0);

	for (int pass = 0; pass < 2; pass++)
	{
		SimilarSide side = pass == 0 ? smaller : 1 - smaller;
		Candidate	candidate;
		Keys		keys;

		keys.record = &units->record;
		keys.sort = sort;
		keys.filter = filter;
		keys.make_filter = pass == 0;
		keys.candidate = &candidate;
		while (next_rest(rest, side, &candidate))
		{
			MemoryContext caller = MemoryContextSwitchTo(units->scratch);

			CHECK_FOR_INTERRUPTS();
			put_keys(&keys);
			MemoryContextSwitchTo(caller);
			MemoryContextReset(units->scratch);
		}
	}
	bloom_free(filter);
}

static void
match_letters(SimilarUnits *units, Group *group, Rest *rest)
{
	ByteSort   *sort = byte_sort_begin();
	MemoryContext caller;
	const char *record;
	int			length;

	put_rest_keys(units, rest, sort);
	tuplesort_performsort(sort);
	start_group(group, "", 0);
	caller = MemoryContextSwitchTo(units->scratch);
	while ((record = byte_sort_next(sort, &length)) != NULL)
	{
		int32		key_length;
		Candidate	candidate;

		CHECK_FOR_INTERRUPTS();
		memcpy(&key_length, record + sizeof(uint64), sizeof(key_length));
		key_length += sizeof(uint64) + sizeof(key_length);
		if (key_length != group->key_length || memcmp(record, group->key, key_length) != 0)
		{
			put_matches(units, group, DIFFERS_BY_LETTER);
			start_group(group, record, key_length);
		}
		get_candidate(record + key_length, &candidate);
		add_member(group, &candidate);
		MemoryContextReset(units->scratch);
	}
	put_matches(units, group, DIFFERS_BY_LETTER);
	MemoryContextSwitchTo(caller);
	tuplesort_end(sort);
}

/* Matches are in the scratch memory, one at a time. */
static void
read_match(SimilarUnits *units)
{
	MemoryContext caller;
	const char *next;
	uint64		row;
	int			length;

	MemoryContextReset(units->scratch);
	caller = MemoryContextSwitchTo(units->scratch);
	next = byte_sort_next(units->matches, &length);
	MemoryContextSwitchTo(caller);
	units->row = -1;
	if (next == NULL)
		return;
	memcpy(&row, next, sizeof(row));
	next += sizeof(row);
	units->row = pg_ntoh64(row);
	units->difference = *next++;
	units->side = *next++;
	units->unit = next;
}

/* Find out which of the units are similar. */
void
similar_units_find(SimilarUnits *units)
{
	Group		group;
	Rest		rest;
	int64		fewer;

	units->row = -1;
	if (units->count[SIMILAR_MISSING] == 0 || units->count[SIMILAR_UNEXPECTED] == 0)
		return;
	init_group(&group);
	init_rest(&rest);
	tuplesort_performsort(units->folded);
	match_folded(units, &group, &rest);
	fewer = Min(rest.count[SIMILAR_MISSING], rest.count[SIMILAR_UNEXPECTED]);
	if (fewer > 0 && fewer <= SLIPS_MAX)
		match_letters(units, &group, &rest);
	end_rest(&rest);
	MemoryContextDelete(group.context);
	tuplesort_performsort(units->matches);
	read_match(units);
}

/* The next row that is similar to others, or -1. */
int64
similar_units_row(const SimilarUnits *units)
{
	return units->row;
}

/*
 * Say which units that row is similar to, and go on to the next.  All matches of
 * a row are of one kind.
 */
void
similar_units_describe(SimilarUnits *units, StringInfo detail)
{
	int64		row = units->row;
	bool		missing = units->side == SIMILAR_MISSING;
	int			n = 0;

	appendStringInfo(detail, "; differs by %s from ",
					 units->difference == DIFFERS_BY_BLANKS ? "blanks or width" : "one letter");
	while (units->row == row)
	{
		CHECK_FOR_INTERRUPTS();
		if (++n <= NAMED)
			appendStringInfo(detail, "%s\"%s\"", n > 1 ? ", " : "", units->unit);
		read_match(units);
	}
	appendStringInfo(detail, "%s, which %s %s", n > NAMED ? " and others" : "",
					 n > 1 ? "are" : "is", missing ? "unexpected" : "missing");
}
