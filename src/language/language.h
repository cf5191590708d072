#ifndef POVAID_LANGUAGE_H
#define POVAID_LANGUAGE_H

#include "core/compat.h"

#include "core/own_table.h"
#include "core/snapshot_key.h"
#include "lib/stringinfo.h"

/*
 * Words of languages, which are data: the table language_word.
 *
 * A word stands under a language, a topic and a key; some have a scope besides,
 * the name or the level of the standards that they are for.  The user's word
 * stands before a shipped one, and where a language lacks a word the English one
 * takes its place.  English is therefore whole: every key has a shipped word.
 */
#define WORD_TABLE		"language_word"
#define ENGLISH			"en"

enum WordColumn
{
	WORD_LANGUAGE = 1,
	WORD_TOPIC,
	WORD_KEY,
	WORD_SCOPE,
	WORD_SHIPPED,
	WORD_WORD
};

#define WORD_COLUMNS	WORD_WORD

typedef struct Word
{
	const char *topic;
	const char *key;
	const char *scope;			/* not NULL: "" for any */
	const char *word;
	bool		shipped;
} Word;

/* The words of one language, in the order in which they are looked for. */
typedef struct WordList
{
	int			n;
	int			room;
	Word	   *words;
} WordList;

/* Two languages: the one asked for, and English for what it lacks. */
typedef struct Words
{
	struct Words *next;
	char	   *language;
	WordList	list[2];
} Words;

/* The words that a call site has read; they are good for one snapshot only. */
typedef struct WordCache
{
	MemoryContext context;
	Oid			schema;
	SnapshotKey key;
	uint64		generation;		/* changes when the words may have */
	Words	   *words;
} WordCache;

/* Which words are looked for. */
typedef enum WordSource
{
	WORDS_OF_USER,				/* in this language */
	WORDS_OF_LANGUAGE,			/* his, and those that are shipped */
	WORDS_OR_ENGLISH			/* and English ones, if there are none */
} WordSource;

/* words.c */
extern WordCache *word_cache(MemoryContext owner, Oid schema);
extern void word_cache_refresh(WordCache *cache);
extern const Words *words_of(WordCache *cache, const char *language);
extern const char *find_word(const Words *words, const char *topic, const char *key,
							 const char *const *scopes, int nscopes, WordSource source);
extern const char *needed_word(const Words *words, const char *topic, const char *key);

/* pattern.c */
typedef struct Slot
{
	const char *name;
	const char *text;
} Slot;

extern void append_pattern(StringInfo to, const char *pattern, const Slot *slots, int n);
extern const char *pattern_slots(const char *topic, const char *key);
extern const char *next_slot(const char **pattern, int *length);

/* What a topic's keys are. */
typedef enum TopicKind
{
	TOPIC_UNKNOWN,
	TOPIC_WORDS,				/* those that are shipped in English */
	TOPIC_NAMES					/* names of criteria or columns, any */
} TopicKind;

extern const char *const word_topics[];
extern const int word_ntopics;
extern TopicKind word_topic_kind(const char *topic);

/* guard.c */

#endif							/* POVAID_LANGUAGE_H */
