#include "language/language.h"

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/table.h"
#include "catalog/dependency.h"
#include "catalog/namespace.h"
#include "catalog/pg_class.h"
#include "catalog/pg_collation.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "commands/extension.h"
#include "commands/trigger.h"
#include "core/blank.h"
#include "core/message.h"
#include "core/nearest.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"

/*
 * The trigger on the table of words.
 *
 * It keeps shipped words as they are and rejects nonsense with a hint: a key that
 * nobody looks for, and a pattern that would drop what it is there to say.
 */

static char *
word_column(TriggerData *trigger, HeapTuple tuple, int column)
{
	bool		isnull;
	Datum		value = heap_getattr(tuple, column, RelationGetDescr(trigger->tg_relation),
									 &isnull);

	return isnull ? NULL : TextDatumGetCString(value);
}

static bool
is_shipped(TriggerData *trigger, HeapTuple tuple)
{
	bool		isnull;
	Datum		value = heap_getattr(tuple, WORD_SHIPPED, RelationGetDescr(trigger->tg_relation),
									 &isnull);

	return !isnull && DatumGetBool(value);
}

static HeapTuple
with_default(TriggerData *trigger, HeapTuple tuple, int column, Datum value)
{
	bool		isnull;

	heap_getattr(tuple, column, RelationGetDescr(trigger->tg_relation), &isnull);
	if (!isnull)
		return tuple;
	isnull = false;
	return heap_modify_tuple_by_cols(tuple, RelationGetDescr(trigger->tg_relation), 1, &column,
									 &value, &isnull);
}

static void
reject_shipped(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
			 errmsg("words that are shipped with the extension cannot be changed"),
			 errhint("Insert a word of your own for the same language, topic, key and scope, without the column shipped: it stands before the shipped one. With WHERE NOT shipped a statement leaves the shipped rows alone.")));
}

static void
reject(const char *message, const char *hint)
{
	ereport(ERROR,
			(errcode(ERRCODE_CHECK_VIOLATION),
			 errmsg_internal("%s", message),
			 errhint("%s", hint)));
}

/* Is the key one that the shipped English words have?  If not, offer these. */
static bool
has_english(Relation relation, const char *topic, const char *key, Nearest *nearest)
{
	ScanKeyData scankey[2];
	SysScanDesc scan;
	HeapTuple	tuple;
	bool		found = false;
	Snapshot	snapshot = RegisterSnapshot(GetLatestSnapshot());

	ScanKeyEntryInitialize(&scankey[0], 0, WORD_LANGUAGE, BTEqualStrategyNumber, InvalidOid,
						   DEFAULT_COLLATION_OID, F_TEXTEQ, CStringGetTextDatum(ENGLISH));
	ScanKeyEntryInitialize(&scankey[1], 0, WORD_TOPIC, BTEqualStrategyNumber, InvalidOid,
						   DEFAULT_COLLATION_OID, F_TEXTEQ, CStringGetTextDatum(topic));
	list_free(RelationGetIndexList(relation));
	scan = systable_beginscan(relation, relation->rd_pkindex, OidIsValid(relation->rd_pkindex),
							  snapshot, 2, scankey);
	while (!found && HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		TupleDesc	desc = RelationGetDescr(relation);
		bool		isnull;
		char	   *name;

		CHECK_FOR_INTERRUPTS();
		if (!DatumGetBool(heap_getattr(tuple, WORD_SHIPPED, desc, &isnull)))
			continue;
		name = TextDatumGetCString(heap_getattr(tuple, WORD_KEY, desc, &isnull));
		nearest_offer(nearest, name);
		found = strcmp(name, key) == 0;
	}
	systable_endscan(scan);
	UnregisterSnapshot(snapshot);
	return found;
}

static void
check_key(Relation relation, const char *topic, const char *key)
{
	Nearest		nearest;
	char	   *near;

	switch (word_topic_kind(topic))
	{
		case TOPIC_UNKNOWN:
			near = nearest_of(topic, word_topics, word_ntopics);
			reject(psprintf("\"%s\" is no topic of words", nearest_shown_name(topic)),
				   psprintf("%s%s%sSELECT DISTINCT topic FROM %s lists the topics.",
							near ? "Did you mean " : "", near ? near : "", near ? "? " : "",
							WORD_TABLE));
			break;
		case TOPIC_WORDS:
			nearest_begin(&nearest, key);
			if (has_english(relation, topic, key, &nearest))
				break;
			near = nearest_names(&nearest);
			reject(psprintf("topic \"%s\" has no key \"%s\"", topic, nearest_shown_name(key)),
				   psprintf("%s%s%sThe keys are those of the English words that are shipped.",
							near ? "Did you mean " : "", near ? near : "", near ? "? " : ""));
			break;
		case TOPIC_NAMES:
			break;
	}
}

/* Does a list of places have this one? */
static bool
lists_slot(const char *slots, const char *name, int length)
{
	for (const char *slot = slots; *slot; slot += strspn(slot, "* "))
	{
		int			n = strcspn(slot, "* ");

		if (n == length && pg_tolower((unsigned char) name[0]) == slot[0] &&
			memcmp(slot + 1, name + 1, n - 1) == 0)
			return true;
		slot += n;
	}
	return false;
}

static bool
has_slot(const char *word, const char *wanted, int length)
{
	const char *name;
	int			n;

	while ((name = next_slot(&word, &n)) != NULL)
	{
		if (n == length && pg_tolower((unsigned char) name[0]) == wanted[0] &&
			memcmp(name + 1, wanted + 1, n - 1) == 0)
			return true;
	}
	return false;
}

static char *
shown_slots(const char *slots)
{
	StringInfoData buf;

	initStringInfo(&buf);
	for (const char *slot = slots; *slot; slot += strspn(slot, "* "))
	{
		int			n = strcspn(slot, "* ");

		appendStringInfo(&buf, "%s{%.*s}", buf.len > 0 ? ", " : "", n, slot);
		slot += n;
	}
	return buf.data;
}

/* A pattern has the places of its key and no others. */
static void
check_pattern(const char *topic, const char *key, const char *word)
{
	const char *slots = pattern_slots(topic, key);
	const char *rest = word;
	const char *name;
	int			length;

	if (slots == NULL)
		return;
	while ((name = next_slot(&rest, &length)) != NULL)
	{
		if (!lists_slot(slots, name, length))
			reject(psprintf("the word \"%s\" has a place {%.*s}, which nothing is put in",
							message_text(word), length, name),
				   psprintf("The places of topic \"%s\", key \"%s\", are: %s.", topic, key,
							shown_slots(slots)));
	}
	for (const char *slot = slots; *slot; slot += strspn(slot, "* "))
	{
		int			n = strcspn(slot, "* ");

		if (slot[n] == '*' && !has_slot(word, slot, n))
			reject(psprintf("the word \"%s\" has no place {%.*s}", message_text(word), n, slot),
				   psprintf("The places of topic \"%s\", key \"%s\", are: %s. Without this one the sentence would not say it.",
							topic, key, shown_slots(slots)));
		slot += n;
	}
}

/* A word must not make another number of a number, nor leave it out. */
static void
check_number(const char *topic, const char *key, const char *word)
{
	if (strcmp(topic, "form") == 0 && strcmp(key, "decimal") == 0 && is_blank(word))
		reject("the word for topic \"form\", key \"decimal\", is blank",
			   "Without a sign in front of the decimals, 10.5 would be read as 105.");
	if (strcmp(topic, "number") == 0 && !has_slot(word, "number", 6) &&
		!has_slot(word, "percent", 7) && !has_slot(word, "plain", 5))
		reject(psprintf("the word \"%s\" has no place for the number", message_text(word)),
			   "The places of topic \"number\" are {number}, {percent} and {plain}: without one the sentence would not say the value.");
}

static void
check_word(TriggerData *trigger, HeapTuple tuple)
{
	char	   *language = word_column(trigger, tuple, WORD_LANGUAGE);
	char	   *topic = word_column(trigger, tuple, WORD_TOPIC);
	char	   *key = word_column(trigger, tuple, WORD_KEY);
	char	   *word = word_column(trigger, tuple, WORD_WORD);

	if (is_blank(language))
		reject("a word needs a language", "The language is what explain_assessment() is called with, such as fr.");
	if (is_blank(topic))
		reject("a word needs a topic", "Topic and key are those of the English words that are shipped.");
	if (is_blank(key))
		reject("a word needs a key", "Topic and key are those of the English words that are shipped.");
	if (word == NULL)
		reject(psprintf("there is no word for topic \"%s\", key \"%s\"", message_text(topic),
						message_text(key)),
			   "Leave the row out: what a language lacks is English.");
	/* signs between words and digits may be blanks, or nothing */
	if (is_blank(word) && strcmp(topic, "form") != 0)
		reject(psprintf("the word for topic \"%s\", key \"%s\", is blank", message_text(topic),
						message_text(key)),
			   "Leave the row out: what a language lacks is English.");
	check_key(trigger->tg_relation, topic, key);
	check_pattern(topic, key, word);
	check_number(topic, key, word);
}

PG_FUNCTION_INFO_V1(language_word_guard);
Datum
language_word_guard(PG_FUNCTION_ARGS)
{
	TriggerData *trigger = (TriggerData *) fcinfo->context;
	Relation	relation;
	HeapTuple	tuple;
	bool		is_own;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_BEFORE(trigger->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be called as a BEFORE trigger",
						"language_word_guard")));
	relation = trigger->tg_relation;
	check_extension_table(fcinfo, WORD_TABLE);
	is_own = own_script_is_running(fcinfo);
	if (TRIGGER_FIRED_FOR_STATEMENT(trigger->tg_event))
	{
		/* TRUNCATE, the only statement that it is declared for */
		if (!is_own)
			reject_shipped();
		PG_RETURN_POINTER(NULL);
	}

	tuple = trigger->tg_trigtuple;
	if (!TRIGGER_FIRED_BY_INSERT(trigger->tg_event) && is_shipped(trigger, tuple) && !is_own)
		reject_shipped();
	if (TRIGGER_FIRED_BY_DELETE(trigger->tg_event))
		PG_RETURN_POINTER(tuple);
	if (TRIGGER_FIRED_BY_UPDATE(trigger->tg_event))
		tuple = trigger->tg_newtuple;
	tuple = with_default(trigger, tuple, WORD_SHIPPED, BoolGetDatum(false));
	tuple = with_default(trigger, tuple, WORD_SCOPE, CStringGetTextDatum(""));
	if (is_own)
		PG_RETURN_POINTER(tuple);
	if (is_shipped(trigger, tuple))
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("only the extension itself ships words"),
				 errhint("Leave out the column shipped, or set it to false.")));
	/* a later version may know other keys: a dump is restored all the same */
	if (!dump_is_restored(relation))
		check_word(trigger, tuple);
	PG_RETURN_POINTER(tuple);
}
