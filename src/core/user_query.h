/*
 * user_query.h
 *		A query that an argument gives as text: one SELECT, planned by itself and
 *		run read-only with the rights of the caller.
 */
#ifndef POVAID_USER_QUERY_H
#define POVAID_USER_QUERY_H

#include "core/compat.h"

#include "utils/portal.h"

typedef enum UserColumnKind
{
	USER_COLUMN_TEXT,			/* of any type; a C string, without the padding
								 * of character(n) */
	USER_COLUMN_NUMERIC,		/* numeric or an integer type; a numeric */
	USER_COLUMN_INTEGER,		/* an integer type; an int32, if it is in range */
	USER_COLUMN_DATE			/* date */
} UserColumnKind;

typedef struct UserColumn
{
	const char *name;
	UserColumnKind kind;
	bool		optional;

	/* found by user_query_open */
	int			number;			/* 0 if there is none */
	Oid			type;			/* below any domain */
} UserColumn;

typedef struct UserQuery
{
	const char *function;		/* whose argument it is */
	const char *name;			/* of the argument */
	const char *text;
	const char *hint;			/* says which columns there must be */
	UserColumn *columns;
	int			ncolumns;
	Portal		portal;
} UserQuery;

/* Values and nulls are in the order of the columns, and last for the call. */
typedef void (*UserQueryAction) (void *arg, const Datum *values, const bool *nulls);

extern void user_query_open(UserQuery *query);
extern void user_query_run(UserQuery *query, UserQueryAction action, void *arg);

#endif							/* POVAID_USER_QUERY_H */
