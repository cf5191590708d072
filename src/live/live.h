#ifndef POVAID_LIVE_H
#define POVAID_LIVE_H

#include "core/compat.h"

#include "nodes/pg_list.h"

/*
 * Live summaries: a grouped query of summary aggregates whose result is kept
 * current by triggers, exactly, and without making a writer wait.
 *
 * Summaries form a group, so a statement that changes rows changes each group by
 * a difference: the summary of the new rows less that of the old ones.  A
 * statement trigger inserts these differences into a table of changes; nothing is
 * updated, so no two writers meet.  What is read is the sum of a store and of
 * the changes that wait.  At commit now and then a transaction folds the changes
 * that it sees into the store, if nobody else is at it.
 *
 * A live summary "x" is made of ordinary objects of its owner, in one schema:
 *
 *	x				the view that is read
 *	x_recomputed	the query itself, as a view: what x must equal
 *	x_change		differences that wait, and how many rows each stands for
 *	x_store			what was folded, one row a group
 *	x_follow()		the trigger function of the source, with the owner's rights
 *	x_fold()		that of x_change, for every LIVE_FOLD_EVERYth row
 *
 * There is no catalogue of live summaries: the definition of x_recomputed, which
 * the server keeps right when a column is renamed, is all there is to know.  So
 * they are dumped and restored like everything else of their owner.
 */
#define LIVE_ROWS	"r"			/* the row set that the parts of a query speak of */

/* The class of the advisory locks: who holds one folds the changes of a table. */
#define LIVE_LOCK	1886350708

#define LIVE_FOLD_TRIGGER	"povaid_live_fold"
#define LIVE_FOLD_EVERY		1024	/* changes */

typedef struct LiveColumn
{
	const char *label;			/* as it is */
	const char *name;			/* quoted */
	char	   *key;			/* expression of a key, or */
	char	   *aggregate;		/* the call of a summary aggregate, and */
	char	   *filter;			/* its FILTER, or NULL */
} LiveColumn;

typedef struct LiveParts
{
	const char *schema;			/* of the extension, quoted */
	Oid			source;
	char	   *condition;		/* or NULL */
	List	   *used;			/* quoted names of the columns that are read */
	LiveColumn *column;
	int			ncolumns;
} LiveParts;

/* The names of a live summary's objects, qualified and quoted. */
typedef struct LiveNames
{
	char	   *schema;			/* not quoted */
	char	   *name;
	char	   *view;
	char	   *recomputed;
	char	   *change;
	char	   *store;
	char	   *follow;
	char	   *fold;
} LiveNames;

/* live_query.c */
extern int	live_begin_settings(void);
extern LiveParts *live_query(Oid function, const char *text);

/* How an object is made: for the first time, or anew. */
#define LIVE_CREATE		"CREATE"
#define LIVE_REPLACE	"CREATE OR REPLACE"

/* live_sql.c */
extern char *live_view_sql(const LiveParts *parts, const LiveNames *names, bool filled,
						   const char *create);
extern char *live_follow_body(const LiveParts *parts, const LiveNames *names);
extern char *live_follow_sql(const LiveParts *parts, const LiveNames *names, const char *create);
extern char *live_fold_sql(const LiveParts *parts, const LiveNames *names);
extern char *live_clean_sql(const LiveParts *parts, const LiveNames *names);
extern char *live_fold_function_sql(const LiveParts *parts, const LiveNames *names,
									const char *create);
extern char *live_repair_sql(const LiveParts *parts, const LiveNames *names);
extern char *live_differences_sql(const LiveParts *parts, const LiveNames *names);

/* live_triggers.c */
extern char *live_table_name(Oid table);
extern void live_execute(const char *command);
extern char *live_trigger_problem(const LiveParts *parts, const LiveNames *names, Oid function,
								  Oid owner);
extern void live_create_triggers(const LiveParts *parts, const LiveNames *names, Oid function);
extern void live_drop_triggers(const LiveParts *parts, const LiveNames *names, Oid function);
extern void live_drop_followers(Oid function);

#endif							/* POVAID_LIVE_H */
