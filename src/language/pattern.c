#include "language/language.h"

#include "catalog/pg_collation.h"
#include "mb/pg_wchar.h"
#include "utils/formatting.h"

/*
 * Patterns: words with places in them, {label} {value}, which texts are put in.
 *
 * A name that begins with a capital letter stands for the same text with a
 * capital letter in front.  Whatever is no place of the pattern stays as it is.
 */

#define SLOT_NAME_MAX	20

/*
 * The next place in a pattern, as its name and the length of that; *pattern is then
 * behind it.  NULL if there is none.
 */
const char *
next_slot(const char **pattern, int *length)
{
	const char *open = *pattern;

	while ((open = strchr(open, '{')) != NULL)
	{
		int			n = strspn(open + 1, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_");

		if (n > 0 && n < SLOT_NAME_MAX && open[n + 1] == '}')
		{
			*length = n;
			*pattern = open + n + 2;
			return open + 1;
		}
		open++;
	}
	return NULL;
}

static void
append_capitalized(StringInfo to, const char *text)
{
	int			first = *text ? pg_mblen(text) : 0;

	appendStringInfoString(to, str_toupper(text, first, DEFAULT_COLLATION_OID));
	appendStringInfoString(to, text + first);
}

static const Slot *
find_slot(const Slot *slots, int n, const char *name, int length)
{
	for (int i = 0; i < n; i++)
	{
		if ((int) strlen(slots[i].name) == length &&
			pg_tolower((unsigned char) name[0]) == slots[i].name[0] &&
			memcmp(slots[i].name + 1, name + 1, length - 1) == 0)
			return &slots[i];
	}
	return NULL;
}

/* Append a pattern with the texts in their places. */
void
append_pattern(StringInfo to, const char *pattern, const Slot *slots, int n)
{
	const char *name;
	const char *begin = pattern;
	int			length;

	while ((name = next_slot(&pattern, &length)) != NULL)
	{
		const Slot *slot = find_slot(slots, n, name, length);

		if (slot == NULL)
			continue;			/* copied with what follows */
		appendBinaryStringInfo(to, begin, name - 1 - begin);
		if (name[0] >= 'A' && name[0] <= 'Z')
			append_capitalized(to, slot->text);
		else
			appendStringInfoString(to, slot->text);
		begin = pattern;
	}
	appendStringInfoString(to, begin);
}

/*
 * The places that the words of a topic may have, with blanks between, those that
 * they must have with a star behind; NULL if the words are no patterns.
 */
static const struct
{
	const char *topic;
	const char *key;			/* NULL: any */
	const char *slots;
}			patterns[] = {
	{"sentence", "unit", "unit* text*"},
	{"sentence", "text", "verdict* reasons*"},
	{"sentence", "met", "items*"},
	{"sentence", "failed", "items*"},
	{"sentence", "unknown", "items*"},
	{"sentence", "all met", "n"},
	{"sentence", "quorum", "met* n needed*"},
	{"sentence", "replaces shipped", "text* standard*"},
	{"reason", "value", "label* value*"},
	{"reason", "comparison", "label* value* comparison*"},
	{"reason", "column", "column* bound*"},
	{"reason", "bound unknown", "label* value column*"},
	{"reason", "no entry", "label*"},
	{"reason", "not applicable", "label*"},
	{"reason", "required", "item*"},
	{"reason", "nested", "label* items*"},
	{"comparison", "between", "bound* upper*"},
	{"comparison", NULL, "bound*"},
	{"number", NULL, "number percent plain"},
	{"form", "percent", "number*"},
	{"form", "date", "year* month month_name day*"},
	{"form", "time", "date* time*"}
};

const char *
pattern_slots(const char *topic, const char *key)
{
	for (size_t i = 0; i < lengthof(patterns); i++)
	{
		if (strcmp(patterns[i].topic, topic) == 0 &&
			(patterns[i].key == NULL || strcmp(patterns[i].key, key) == 0))
			return patterns[i].slots;
	}
	return NULL;
}

/* Topics named like a function have the words of a column of its result. */
const char *const word_topics[] = {
	"verdict", "result", "sentence", "reason", "comparison", "form", "criterion", "column",
	"number", "register_move", "assess_monitoring", "compare_standards", "figures_audit",
	"register_compare", "resident_id_problem", "reward_audit"
};
const int	word_ntopics = lengthof(word_topics);

TopicKind
word_topic_kind(const char *topic)
{
	if (strcmp(topic, "criterion") == 0 || strcmp(topic, "column") == 0 ||
		strcmp(topic, "number") == 0)
		return TOPIC_NAMES;
	for (int i = 0; i < word_ntopics; i++)
	{
		if (strcmp(topic, word_topics[i]) == 0)
			return TOPIC_WORDS;
	}
	return TOPIC_UNKNOWN;
}
