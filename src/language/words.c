#include "language/language.h"

#include "access/genam.h"
#include "access/table.h"
#include "catalog/pg_collation.h"
#include "catalog/pg_type.h"
#include "core/nearest.h"
#include "executor/spi.h"
#include "mb/pg_wchar.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/rls.h"

/*
 * Reading the words of a language.
 *
 * The table is read directly, as those of the standards are; only where row-level
 * security restricts the user, a query does it, which applies the policies.
 */

typedef void (*WordAction) (HeapTuple tuple, TupleDesc desc, void *arg);

static void
query_words(Relation relation, const char *language, WordAction action, void *arg)
{
	MemoryContext caller = CurrentMemoryContext;
	char	   *table = extension_table_name(RelationGetNamespace(relation), WORD_TABLE);
	Oid			types[1] = {TEXTOID};
	Datum		values[1] = {0};
	int			result;

	if (language)
		values[0] = CStringGetTextDatum(language);
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	if (language)
		result = SPI_execute_with_args(psprintf("SELECT * FROM ONLY %s WHERE language OPERATOR(pg_catalog.=) $1", table),
									   1, types, values, NULL, true, 0);
	else
		result = SPI_execute(psprintf("SELECT * FROM ONLY %s", table), true, 0);
	if (result != SPI_OK_SELECT)
		elog(ERROR, "SPI_execute failed: %s", SPI_result_code_string(result));
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		MemoryContext spi = MemoryContextSwitchTo(caller);

		CHECK_FOR_INTERRUPTS();
		action(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, arg);
		MemoryContextSwitchTo(spi);
	}
	SPI_finish();
}

/* Call action for each word of a language, or of all, that the user may see. */
static void
each_word(Oid schema, const char *language, WordAction action, void *arg)
{
	Relation	relation = open_extension_table(schema, WORD_TABLE, WORD_COLUMNS);
	ScanKeyData key;
	SysScanDesc scan;
	HeapTuple	tuple;

	if (check_enable_rls(RelationGetRelid(relation), InvalidOid, false) == RLS_ENABLED)
		query_words(relation, language, action, arg);
	else
	{
		if (language)
			ScanKeyEntryInitialize(&key, 0, WORD_LANGUAGE, BTEqualStrategyNumber, InvalidOid,
								   DEFAULT_COLLATION_OID, F_TEXTEQ, CStringGetTextDatum(language));
		/* this finds out which index the primary key has */
		list_free(RelationGetIndexList(relation));
		scan = systable_beginscan(relation, relation->rd_pkindex,
								  language && OidIsValid(relation->rd_pkindex),
								  GetActiveSnapshot(), language ? 1 : 0, &key);
		while (HeapTupleIsValid(tuple = systable_getnext(scan)))
		{
			CHECK_FOR_INTERRUPTS();
			action(tuple, RelationGetDescr(relation), arg);
		}
		systable_endscan(scan);
	}
	table_close(relation, AccessShareLock);
}

/*
 * The lists
 */

static const char *
text_column(HeapTuple tuple, TupleDesc desc, int column)
{
	bool		isnull;
	Datum		value = heap_getattr(tuple, column, desc, &isnull);

	return isnull ? "" : TextDatumGetCString(value);
}

static void
add_word(HeapTuple tuple, TupleDesc desc, void *arg)
{
	WordList   *list = arg;
	Word	   *word;
	bool		isnull;

	if (list->n == list->room)
	{
		list->room = list->room > 0 ? list->room * 2 : 256;
		list->words = list->words ? repalloc_huge(list->words, sizeof(Word) * list->room) :
			palloc(sizeof(Word) * list->room);
	}
	word = &list->words[list->n++];
	word->topic = text_column(tuple, desc, WORD_TOPIC);
	word->key = text_column(tuple, desc, WORD_KEY);
	word->scope = text_column(tuple, desc, WORD_SCOPE);
	word->word = text_column(tuple, desc, WORD_WORD);
	word->shipped = DatumGetBool(heap_getattr(tuple, WORD_SHIPPED, desc, &isnull));
}

/* Words of one topic and key stand together, the user's before a shipped one. */
static int
compare_words(const void *a, const void *b)
{
	const Word *first = a;
	const Word *second = b;
	int			order;

	/* whoever may insert words can make a sort of them long */
	CHECK_FOR_INTERRUPTS();
	order = strcmp(first->topic, second->topic);
	if (order == 0)
		order = strcmp(first->key, second->key);
	if (order == 0)
		order = strcmp(first->scope, second->scope);
	return order != 0 ? order : (int) first->shipped - (int) second->shipped;
}

static void
read_list(Oid schema, const char *language, WordList *list)
{
	each_word(schema, language, add_word, list);
	qsort(list->words, list->n, sizeof(Word), compare_words);
}

static const char *
find_in_list(const WordList *list, const char *topic, const char *key, const char *scope,
			 bool user_only)
{
	Word		wanted = {topic, key, scope, NULL, false};
	int			low = 0;
	int			high = list->n;

	while (low < high)
	{
		int			middle = low + (high - low) / 2;

		if (compare_words(&list->words[middle], &wanted) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == list->n || strcmp(list->words[low].topic, topic) != 0 ||
		strcmp(list->words[low].key, key) != 0 || strcmp(list->words[low].scope, scope) != 0 ||
		(user_only && list->words[low].shipped))
		return NULL;
	return list->words[low].word;
}

/*
 * The word for a key, or NULL: that of the first scope that has one, and else
 * that of any scope.
 */
const char *
find_word(const Words *words, const char *topic, const char *key,
		  const char *const *scopes, int nscopes, WordSource source)
{
	for (int i = 0; i < (source == WORDS_OR_ENGLISH ? 2 : 1); i++)
	{
		for (int scope = 0; scope <= nscopes; scope++)
		{
			const char *name = scope < nscopes ? scopes[scope] : "";
			const char *word;

			if (name == NULL)
				continue;
			word = find_in_list(&words->list[i], topic, key, name, source == WORDS_OF_USER);
			if (word)
				return word;
		}
	}
	return NULL;
}

/* A word that the library cannot do without; the table may have been tampered with. */
const char *
needed_word(const Words *words, const char *topic, const char *key)
{
	const char *word = find_word(words, topic, key, NULL, 0, WORDS_OR_ENGLISH);

	if (word == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("the English word \"%s\" of topic \"%s\" cannot be read", key, topic),
				 errhint("A policy of row-level security on the table %s may hide it; what is shipped has to be visible.",
						 WORD_TABLE)));
	return word;
}

/*
 * Languages
 */

typedef struct LanguageNames
{
	Nearest		nearest;
	List	   *shipped;
} LanguageNames;

static void
offer_language(HeapTuple tuple, TupleDesc desc, void *arg)
{
	LanguageNames *names = arg;
	const char *language = text_column(tuple, desc, WORD_LANGUAGE);
	bool		isnull;
	ListCell   *lc;

	nearest_offer(&names->nearest, language);
	if (!DatumGetBool(heap_getattr(tuple, WORD_SHIPPED, desc, &isnull)))
		return;
	foreach(lc, names->shipped)
	{
		if (strcmp(lfirst(lc), language) == 0)
			return;
	}
	names->shipped = lappend(names->shipped, unconstify(char *, language));
}

static void
unknown_language(Oid schema, const char *language)
{
	LanguageNames names = {.shipped = NIL};
	StringInfoData shipped;
	ListCell   *lc;
	char	   *near;
	bool		holds_all = GetDatabaseEncoding() == PG_UTF8 || GetDatabaseEncoding() == PG_EUC_CN;

	nearest_begin(&names.nearest, language);
	each_word(schema, NULL, offer_language, &names);
	initStringInfo(&shipped);
	foreach(lc, names.shipped)
		appendStringInfo(&shipped, "%s\"%s\"", shipped.len == 0 ? "" : " and ",
						 (char *) lfirst(lc));
	near = nearest_names(&names.nearest);
	ereport(ERROR,
			(errcode(ERRCODE_UNDEFINED_OBJECT),
			 errmsg("language \"%s\" is not offered", nearest_shown_name(language)),
			 shipped.len == 0 ?
			 errdetail("A policy of row-level security hides the words that are shipped.") :
			 holds_all ? errdetail("Shipped: %s.", shipped.data) :
			 errdetail("Shipped: %s. Chinese, \"zh\", is shipped in databases whose encoding can hold it, UTF8 and EUC_CN; this one is in %s.",
					   shipped.data, GetDatabaseEncodingName()),
			 errhint("%s%s%sRows of the table %s add a language, such as (language, topic, key, word): ('fr', 'result', 'failed', 'non rempli'); words that it lacks are English.",
					 near ? "Did you mean " : "", near ? near : "", near ? "? " : "",
					 extension_table_name(schema, WORD_TABLE))));
}

/* The cache of a call site, whose memory is owner's. */
WordCache *
word_cache(MemoryContext owner, Oid schema)
{
	WordCache  *cache = MemoryContextAllocZero(owner, sizeof(WordCache));

	cache->context = AllocSetContextCreate(owner, "povaid words", ALLOCSET_SMALL_SIZES);
	cache->schema = schema;
	set_snapshot_key(&cache->key);
	return cache;
}

/* Forget words of another snapshot. */
void
word_cache_refresh(WordCache *cache)
{
	SnapshotKey key;

	set_snapshot_key(&key);
	if (likely(same_snapshot(&key, &cache->key)))
		return;
	cache->words = NULL;
	cache->generation++;
	MemoryContextReset(cache->context);
	cache->key = key;
}

/* The words of a language; an error if there are none. */
const Words *
words_of(WordCache *cache, const char *language)
{
	Words	   *words;
	MemoryContext old;

	for (words = cache->words; words != NULL; words = words->next)
	{
		if (strcmp(words->language, language) == 0)
			return words;
	}
	old = MemoryContextSwitchTo(cache->context);
	words = palloc0(sizeof(Words));
	words->language = pstrdup(language);
	read_list(cache->schema, language, &words->list[0]);
	if (words->list[0].n == 0)
		unknown_language(cache->schema, language);
	if (strcmp(language, ENGLISH) != 0)
		read_list(cache->schema, ENGLISH, &words->list[1]);
	words->next = cache->words;
	cache->words = words;
	MemoryContextSwitchTo(old);
	return words;
}
