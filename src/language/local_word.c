#include "language/language.h"

#include "core/message.h"
#include "core/nearest.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/lsyscache.h"

/* The functions of SQL that tell a word. */

static const Words *
language_words(FunctionCallInfo fcinfo, Datum language)
{
	FmgrInfo   *flinfo = fcinfo->flinfo;
	WordCache  *cache = flinfo->fn_extra;

	if (cache == NULL)
	{
		cache = word_cache(flinfo->fn_mcxt, get_func_namespace(flinfo->fn_oid));
		flinfo->fn_extra = cache;
	}
	else
		word_cache_refresh(cache);
	return words_of(cache, TextDatumGetCString(language));
}

static void
unknown_topic(const char *topic)
{
	char	   *near = nearest_of(topic, word_topics, word_ntopics);

	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("\"%s\" is no topic of words", nearest_shown_name(topic)),
			 near ? errhint("Did you mean %s?", near) :
			 errhint("SELECT DISTINCT topic FROM %s lists the topics.", WORD_TABLE)));
}

static void
unknown_key(const Words *words, const char *topic, const char *key)
{
	Nearest		nearest;
	char	   *near;

	nearest_begin(&nearest, key);
	for (int i = 0; i < 2; i++)
	{
		for (int j = 0; j < words->list[i].n; j++)
		{
			if (strcmp(words->list[i].words[j].topic, topic) == 0)
				nearest_offer(&nearest, words->list[i].words[j].key);
		}
	}
	near = nearest_names(&nearest);
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("topic \"%s\" has no key \"%s\"", topic, nearest_shown_name(key)),
			 near ? errhint("Did you mean %s?", near) :
			 errhint("The table %s lists the keys of a topic.", WORD_TABLE)));
}

static Datum
word_of(FunctionCallInfo fcinfo, const char *topic, const char *key, Datum language,
		const char *scope)
{
	const Words *words = language_words(fcinfo, language);
	const char *word = find_word(words, topic, key, &scope, 1, WORDS_OR_ENGLISH);

	if (word)
		return CStringGetTextDatum(word);
	switch (word_topic_kind(topic))
	{
		case TOPIC_UNKNOWN:
			unknown_topic(topic);
			break;
		case TOPIC_WORDS:
			unknown_key(words, topic, key);
			break;
		case TOPIC_NAMES:
			break;
	}
	fcinfo->isnull = true;
	return (Datum) 0;
}

/* local_word(topic text, key text, language text, scope text) */
PG_FUNCTION_INFO_V1(local_word);
Datum
local_word(PG_FUNCTION_ARGS)
{
	return word_of(fcinfo, TextDatumGetCString(PG_GETARG_DATUM(0)),
				   TextDatumGetCString(PG_GETARG_DATUM(1)), PG_GETARG_DATUM(2),
				   TextDatumGetCString(PG_GETARG_DATUM(3)));
}

static char *
enum_label(Datum value)
{
	return DatumGetCString(DirectFunctionCall1(enum_out, value));
}

/* local_word(verdict exit_verdict, language text, scope text) */
PG_FUNCTION_INFO_V1(local_word_of_verdict);
Datum
local_word_of_verdict(PG_FUNCTION_ARGS)
{
	return word_of(fcinfo, "verdict", enum_label(PG_GETARG_DATUM(0)), PG_GETARG_DATUM(1),
				   TextDatumGetCString(PG_GETARG_DATUM(2)));
}

/* local_word(move register_move, language text) */
PG_FUNCTION_INFO_V1(local_word_of_move);
Datum
local_word_of_move(PG_FUNCTION_ARGS)
{
	return word_of(fcinfo, "register_move", enum_label(PG_GETARG_DATUM(0)), PG_GETARG_DATUM(1),
				   "");
}
