#ifndef POVAID_USER_QUERY_H
#define POVAID_USER_QUERY_H

#include "core/compat.h"

#include "executor/spi.h"
#include "utils/jsonb.h"

/*
 * A query that an argument gives as text: one SELECT, planned by itself and
 * run with the rights of the caller in a transaction that is read-only, so
 * that no function of it can write either.
 */

typedef enum UserColumnKind
{
	USER_COLUMN_TEXT,			/* of any type; a C string, without the padding
								 * of character(n) */
	USER_COLUMN_NUMERIC,		/* numeric or an integer type; a numeric */
	USER_COLUMN_INTEGER,		/* an integer type; an int32, if it is in range */
	USER_COLUMN_DATE,			/* date */
	USER_COLUMN_BOOLEAN,		/* boolean */
	USER_COLUMN_TEXT_ARRAY		/* text[] */
} UserColumnKind;

typedef struct UserColumn
{
	const char *name;
	UserColumnKind kind;
	bool		optional;

	/* found by user_query_prepare */
	int			number;			/* 0 if there is none */
	Oid			type;			/* below any domain */
	FmgrInfo	output;			/* of USER_COLUMN_TEXT */
} UserColumn;

/* The values of $1, $2, ... of a query; their types are those that it needs. */
typedef struct UserParams
{
	int			n;
	JsonbContainer *values;
	Oid		   *types;
	int			ntypes;
} UserParams;

typedef struct UserQuery
{
	const char *function;		/* whose argument it is */
	const char *name;			/* of the argument */
	const char *text;
	const char *hint;			/* says which columns there must be */
	UserColumn *columns;
	int			ncolumns;
	Jsonb	   *params;			/* an array, or NULL: then there are none */

	/* made by user_query_prepare */
	SPIPlanPtr	plan;
	UserParams *given;
} UserQuery;

/* Values and nulls are in the order of the columns, and last for the call. */
typedef void (*UserQueryAction) (void *arg, const Datum *values, const bool *nulls);

/* What user_query_end puts back: the level of settings, and the transaction's. */
typedef struct UserQueryScope
{
	int			level;
	bool		read_only;
} UserQueryScope;

/*
 * All queries of a function are prepared before the first is run, between begin
 * and end.  Nothing may be left by user_query_end that an error would not undo.
 */
extern Jsonb *user_query_params(FunctionCallInfo fcinfo, int arg);
extern UserQueryScope user_query_begin(void);
extern void user_query_end(UserQueryScope scope);
extern void user_query_prepare(UserQuery *query);
extern void user_query_run(UserQuery *query, UserQueryAction action, void *arg);

#endif							/* POVAID_USER_QUERY_H */
