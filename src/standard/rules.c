#include "standard/standard.h"

#include "core/number_text.h"
#include "core/numeric_exact.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "number/bytes.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/memutils.h"

/*
 * A standard as a string of bytes: the stored form of standard_rules.
 *
 * It holds whatever a function answers from, and nothing else: not where the
 * rows stood, nor since when they are in force.  So two versions that ask the
 * same are equal, and equal values give equal answers.  Texts are in UTF-8,
 * numbers are texts as numeric writes them, so that the bytes are the same on
 * every machine and in every encoding.
 *
 *	 standard	text name, varint at_least (0: all), number cutoff, varint number
 *				of criteria, and these in the order of their positions
 *	 criterion	texts name, label, local_label, number weight, varint position,
 *				bytes comparison, flags and results, texts metric and
 *				applicable_column, number and text of the bound and of the upper
 *				one, lists accepted, not_applicable and missing; of "meets" the
 *				standard in place of accepted
 *	 text, number	varint length + 1 and the bytes; 0 is NULL
 *	 list		varint number of texts, and these
 */

#define FLAG_REQUIRED	0x01
#define FLAG_FRACTION	0x02
#define FLAG_FOLD_CASE	0x04
#define FLAG_UNKNOWN	0x08	/* malformed is unknown */
#define FLAGS			0x0F

#define LIST_MAX		1000000 /* texts */

/*
 * Writing
 */

static void
put_number(StringInfo to, uint64 value)
{
	uint8		bytes[VARINT_MAX];

	appendBinaryStringInfo(to, (char *) bytes, write_varint(bytes, value));
}

static void
put_text(StringInfo to, const char *text)
{
	const char *utf8;
	int			length;

	if (text == NULL)
	{
		put_number(to, 0);
		return;
	}
	utf8 = pg_server_to_any(text, strlen(text), PG_UTF8);
	length = strlen(utf8);
	put_number(to, (uint64) length + 1);
	appendBinaryStringInfo(to, utf8, length);
}

static void
put_numeric(StringInfo to, Datum numeric, const char *criterion)
{
	char	   *text;
	Datum		same;

	if (numeric == 0)
	{
		put_number(to, 0);
		return;
	}
	text = DatumGetCString(DirectFunctionCall1(numeric_out, numeric));
	if (!number_from_text(text, strlen(text), &same))
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("a number of \"%s\" has too many digits for standard_rules", criterion)));
	put_text(to, text);
}

static void
put_list(StringInfo to, char *const *list, int n)
{
	put_number(to, n);
	for (int i = 0; i < n; i++)
		put_text(to, list[i]);
}

static void put_standard(StringInfo to, const Standard *standard);

static void
put_criterion(StringInfo to, const Criterion *c)
{
	put_text(to, c->name);
	put_text(to, c->label);
	put_text(to, c->local_label);
	put_numeric(to, c->weight, c->name);
	put_number(to, c->position);
	appendStringInfoChar(to, (char) c->comparison);
	appendStringInfoChar(to, (char) ((c->required ? FLAG_REQUIRED : 0) |
									 (c->fraction ? FLAG_FRACTION : 0) |
									 (c->fold_case ? FLAG_FOLD_CASE : 0) |
									 (c->malformed_is_unknown ? FLAG_UNKNOWN : 0)));
	appendStringInfoChar(to, (char) (c->not_applicable_result | c->null_result << 2));
	put_text(to, c->metric);
	put_text(to, c->applicable_column);
	put_numeric(to, c->bound.constant, c->name);
	put_text(to, c->bound.column);
	put_numeric(to, c->upper.constant, c->name);
	put_text(to, c->upper.column);
	if (c->nested)
		put_standard(to, c->nested);
	else
		put_list(to, c->accepted, c->naccepted);
	put_list(to, c->not_applicable, c->nnot_applicable);
	put_list(to, c->missing, c->nmissing);
}

static void
put_standard(StringInfo to, const Standard *standard)
{
	check_stack_depth();
	put_text(to, standard->name);
	put_number(to, standard->at_least);
	put_numeric(to, standard->cutoff, standard->name);
	put_number(to, standard->ncriteria);
	for (int i = 0; i < standard->ncriteria; i++)
	{
		CHECK_FOR_INTERRUPTS();
		put_criterion(to, &standard->criteria[i]);
	}
}

/* The stored form of a standard that was read from the tables. */
struct varlena *
rules_of(const Standard *standard)
{
	StringInfoData to;

	initStringInfo(&to);
	appendStringInfoSpaces(&to, VARHDRSZ);
	appendStringInfoChar(&to, (char) STANDARD_RULES_VERSION);
	put_standard(&to, standard);
	SET_VARSIZE(to.data, to.len);
	/* the triggers let in nothing else, but a trigger can be disabled */
	if (!rules_are_valid((const uint8 *) to.data + VARHDRSZ, to.len - VARHDRSZ))
		ereport(ERROR,
				(errcode(ERRCODE_CHECK_VIOLATION),
				 errmsg("the declaration of standard \"%s\" is not valid", standard->name),
				 errhint("Its rows passed the triggers of their tables by: insert them anew.")));
	return (struct varlena *) to.data;
}

/*
 * Reading
 *
 * The bytes come from anybody.  What is not as the triggers on the tables would
 * let it in, and as it is written above, is not valid; the reader is then marked
 * as failed, and what was read up to there is of no use.
 */

typedef struct RulesReader
{
	ByteReader	bytes;
	bool		decode;			/* into the encoding of the server */
	int			ncriteria;		/* so far, nested ones included */
} RulesReader;

static void
fail(RulesReader *r)
{
	r->bytes.failed = true;
	r->bytes.next = r->bytes.end;
}

static void
require(RulesReader *r, bool condition)
{
	if (!condition)
		fail(r);
}

static int
get_number(RulesReader *r, int max)
{
	uint64		value = read_varint(&r->bytes);

	if (value > (uint64) max)
	{
		fail(r);
		return 0;
	}
	return (int) value;
}

/* A text, or NULL. */
static char *
get_text(RulesReader *r)
{
	uint64		size = read_varint(&r->bytes);
	const char *utf8;
	char	   *text;

	if (size == 0)
		return NULL;
	size--;
	if (size > (uint64) (r->bytes.end - r->bytes.next))
	{
		fail(r);
		return NULL;
	}
	utf8 = (const char *) read_bytes(&r->bytes, size);
	if (!pg_verify_mbstr(PG_UTF8, utf8, (int) size, true))
	{
		fail(r);
		return NULL;
	}
	text = pnstrdup(utf8, size);
	return r->decode ? pg_any_to_server(text, (int) size, PG_UTF8) : text;
}

/* A text that must be there, and say something. */
static char *
get_name(RulesReader *r)
{
	char	   *name = get_text(r);

	if (name == NULL || *name == '\0')
	{
		fail(r);
		return pstrdup("?");
	}
	return name;
}

/* A numeric, or 0. */
static Datum
get_numeric(RulesReader *r)
{
	char	   *text = get_text(r);
	Datum		result = 0;

	if (text == NULL)
		return 0;
	if (!number_from_text(text, strlen(text), &result) ||
		strcmp(text, DatumGetCString(DirectFunctionCall1(numeric_out, result))) != 0)
	{
		fail(r);
		return 0;
	}
	return result;
}

static char **
get_list(RulesReader *r, int *n)
{
	char	  **list;

	*n = get_number(r, LIST_MAX);
	/* each text takes more than a byte */
	require(r, *n <= r->bytes.end - r->bytes.next);
	if (r->bytes.failed)
		*n = 0;
	if (*n == 0)
		return NULL;
	list = palloc(sizeof(char *) * *n);
	for (int i = 0; i < *n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		list[i] = get_name(r);
	}
	return list;
}

static bool
is_above_one(Datum numeric)
{
	return numeric != 0 && numeric_compare(numeric, numeric_of_integer(1)) > 0;
}

/* Is a bound there exactly where the comparison has one, and in one form? */
static bool
bound_is_valid(const Bound *bound, bool wanted)
{
	return (bound->constant != 0) + (bound->column != NULL) == (wanted ? 1 : 0);
}

static bool
criterion_is_valid(const Criterion *c)
{
	bool		compared = c->comparison >= COMPARISON_LESS && c->comparison <= COMPARISON_BETWEEN;

	if (c->comparison == COMPARISON_MEETS)
	{
		if (c->metric || c->nnot_applicable > 0 || c->nmissing > 0 || c->fold_case ||
			c->null_result != RESULT_UNKNOWN)
			return false;
	}
	else if (c->metric == NULL || takes_list(c->comparison) != (c->naccepted > 0))
		return false;
	return bound_is_valid(&c->bound, compared) &&
		bound_is_valid(&c->upper, c->comparison == COMPARISON_BETWEEN) &&
		(c->weight == 0 || numeric_sign_of(c->weight) >= 0) &&
		(!c->fraction ||
		 (compared && !is_above_one(c->bound.constant) && !is_above_one(c->upper.constant)));
}

static Standard *get_standard(RulesReader *r);

static void
get_criterion(RulesReader *r, Criterion *c)
{
	int			flags;
	int			results;

	c->name = get_name(r);
	c->label = get_text(r);
	c->local_label = get_text(r);
	c->weight = get_numeric(r);
	c->position = get_number(r, PG_INT32_MAX);
	c->comparison = read_byte(&r->bytes);
	flags = read_byte(&r->bytes);
	results = read_byte(&r->bytes);
	require(r, c->comparison < COMPARISONS && (flags & ~FLAGS) == 0 &&
			results >> 2 <= RESULT_MET && (results & 3) <= RESULT_MET);
	c->required = (flags & FLAG_REQUIRED) != 0;
	c->fraction = (flags & FLAG_FRACTION) != 0;
	c->fold_case = (flags & FLAG_FOLD_CASE) != 0;
	c->malformed_is_unknown = (flags & FLAG_UNKNOWN) != 0;
	c->not_applicable_result = results & 3;
	c->null_result = results >> 2;
	c->metric = get_text(r);
	c->applicable_column = get_text(r);
	c->bound.constant = get_numeric(r);
	c->bound.column = get_text(r);
	c->upper.constant = get_numeric(r);
	c->upper.column = get_text(r);
	if (r->bytes.failed)
		return;
	if (c->comparison == COMPARISON_MEETS)
	{
		Standard   *nested = get_standard(r);

		c->nested = nested;
		c->naccepted = 1;
		c->accepted = palloc(sizeof(char *));
		c->accepted[0] = nested->name;
	}
	else
		c->accepted = get_list(r, &c->naccepted);
	c->not_applicable = get_list(r, &c->nnot_applicable);
	c->missing = get_list(r, &c->nmissing);
	require(r, criterion_is_valid(c));
}

static int
compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *) a, *(char *const *) b);
}

/* Has each criterion a name of its own? */
static bool
names_differ(const Standard *standard)
{
	char	  **names = palloc(sizeof(char *) * standard->ncriteria);
	bool		differ = true;

	for (int i = 0; i < standard->ncriteria; i++)
		names[i] = standard->criteria[i].name;
	qsort(names, standard->ncriteria, sizeof(char *), compare_names);
	for (int i = 1; i < standard->ncriteria && differ; i++)
		differ = strcmp(names[i - 1], names[i]) != 0;
	pfree(names);
	return differ;
}

static Standard *
get_standard(RulesReader *r)
{
	Standard   *standard = palloc0(sizeof(Standard));
	int			last = 0;

	check_stack_depth();
	standard->name = get_name(r);
	standard->at_least = get_number(r, PG_INT32_MAX);
	standard->cutoff = get_numeric(r);
	standard->ncriteria = get_number(r, CRITERIA_MAX - r->ncriteria);
	r->ncriteria += standard->ncriteria;
	/* each criterion takes more than a byte */
	require(r, standard->ncriteria > 0 && standard->at_least <= standard->ncriteria &&
			standard->ncriteria <= r->bytes.end - r->bytes.next &&
			(standard->cutoff == 0 ||
			 (numeric_sign_of(standard->cutoff) > 0 && !is_above_one(standard->cutoff))));
	if (r->bytes.failed)
		return standard;
	standard->criteria = palloc0(sizeof(Criterion) * standard->ncriteria);
	for (int i = 0; i < standard->ncriteria && !r->bytes.failed; i++)
	{
		Criterion  *criterion = &standard->criteria[i];

		CHECK_FOR_INTERRUPTS();
		get_criterion(r, criterion);
		criterion->of = standard;
		require(r, criterion->position > last);
		last = criterion->position;
	}
	if (!r->bytes.failed)
		require(r, names_differ(standard));
	return standard;
}

static Standard *
read_rules(const uint8 *data, Size size, bool decode)
{
	RulesReader reader = {{data, data + size, false}, decode, 0};
	Standard   *standard;

	if (read_byte(&reader.bytes) != STANDARD_RULES_VERSION)
		return NULL;
	standard = get_standard(&reader);
	return reader.bytes.failed || reader.bytes.next != reader.bytes.end ? NULL : standard;
}

bool
rules_are_valid(const uint8 *data, Size size)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "povaid rules",
												  ALLOCSET_DEFAULT_SIZES);
	MemoryContext old = MemoryContextSwitchTo(context);
	bool		valid = read_rules(data, size, false) != NULL;

	MemoryContextSwitchTo(old);
	MemoryContextDelete(context);
	return valid;
}

/* The standard that a value is, in the current memory context. */
Standard *
rules_read(struct varlena *rules)
{
	Standard   *standard = read_rules((const uint8 *) VARDATA_ANY(rules),
									  VARSIZE_ANY_EXHDR(rules), true);

	if (standard == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("stored value of type %s is not valid", "standard_rules")));
	return standard;
}
