/*
 * user_query.c
 *		Check, plan and read a query that an argument gives as text.
 *
 * Errors in the text point into it, as errors of PL/pgSQL point into its
 * statements.
 */
#include "core/user_query.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "nodes/parsenodes.h"
#include "tcop/tcopprot.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"

#define ROWS_PER_FETCH 1000

/* Say which query an error is from, and turn its position into one in there. */
static void
in_query(void *arg)
{
	UserQuery  *query = (UserQuery *) arg;
	int			position = geterrposition();

	if (position > 0)
	{
		errposition(0);
		internalerrposition(position);
		internalerrquery(query->text);
	}
	errcontext("%s of %s", query->name, query->function);
}

static void
push_context(UserQuery *query, ErrorContextCallback *callback)
{
	callback->callback = in_query;
	callback->arg = query;
	callback->previous = error_context_stack;
	error_context_stack = callback;
}

static void
not_one_select(UserQuery *query, int location)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s must be one SELECT", query->name),
			 errposition(location < 0 ? 0 :
						 pg_mbstrlen_with_len(query->text, location) + 1)));
}

/* Where a statement begins, without the white space before it. */
static int
first_word(UserQuery *query, const RawStmt *statement)
{
	int			location = Max(statement->stmt_location, 0);

	while (query->text[location] != '\0' &&
		   strchr(" \t\r\n\f\v", query->text[location]) != NULL)
		location++;
	return location;
}

static void
check_syntax(UserQuery *query)
{
	List	   *statements = pg_parse_query(query->text);
	RawStmt    *statement;
	SelectStmt *select;
	ListCell   *cell;

	if (statements == NIL)
		not_one_select(query, -1);
	if (list_length(statements) > 1)
		not_one_select(query, first_word(query, (RawStmt *) lsecond(statements)));
	statement = (RawStmt *) linitial(statements);
	if (!IsA(statement->stmt, SelectStmt))
		not_one_select(query, first_word(query, statement));

	select = (SelectStmt *) statement->stmt;
	if (select->withClause != NULL)
		foreach(cell, select->withClause->ctes)
		{
			CommonTableExpr *with = (CommonTableExpr *) lfirst(cell);

			if (!IsA(with->ctequery, SelectStmt))
				not_one_select(query, with->location);
		}
}

/* The columns as they are, for a message. */
static char *
list_columns(TupleDesc desc)
{
	StringInfoData list;

	initStringInfo(&list);
	for (int i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute column = TupleDescAttr(desc, i);

		appendStringInfo(&list, "%s%s %s", i > 0 ? ", " : "",
						 NameStr(column->attname),
						 format_type_with_typemod(column->atttypid, column->atttypmod));
	}
	return list.data;
}

static bool
type_is_of_kind(Oid type, UserColumnKind kind)
{
	bool		integer = type == INT2OID || type == INT4OID || type == INT8OID;

	switch (kind)
	{
		case USER_COLUMN_TEXT:
			return true;
		case USER_COLUMN_NUMERIC:
			return integer || type == NUMERICOID;
		case USER_COLUMN_INTEGER:
			return integer;
		case USER_COLUMN_DATE:
			return type == DATEOID;
	}
	return false;				/* not reached */
}

static void
check_type(UserQuery *query, const UserColumn *column, Form_pg_attribute attribute)
{
	/* the type to cast to */
	static const char *const type_names[] = {
		[USER_COLUMN_TEXT] = "text",
		[USER_COLUMN_NUMERIC] = "numeric",
		[USER_COLUMN_INTEGER] = "integer",
		[USER_COLUMN_DATE] = "date"
	};

	if (type_is_of_kind(column->type, column->kind))
		return;
	ereport(ERROR,
			(errcode(ERRCODE_DATATYPE_MISMATCH),
			 errmsg("column \"%s\" of %s must be of type %s, but it is of type %s",
					column->name, query->name,
					column->kind == USER_COLUMN_NUMERIC ? "numeric or an integer type" :
					type_names[column->kind],
					format_type_with_typemod(attribute->atttypid, attribute->atttypmod)),
			 errhint("Cast it in the query: %s::%s AS %s.", column->name,
					 type_names[column->kind], column->name),
			 internalerrquery(query->text)));
}

static void
find_column(UserQuery *query, TupleDesc desc, UserColumn *column)
{
	column->number = 0;
	for (int i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute attribute = TupleDescAttr(desc, i);

		if (strcmp(NameStr(attribute->attname), column->name) != 0)
			continue;
		if (column->number != 0)
			ereport(ERROR,
					(errcode(ERRCODE_AMBIGUOUS_COLUMN),
					 errmsg("%s returns the column \"%s\" twice", query->name, column->name),
					 internalerrquery(query->text)));
		column->number = i + 1;
		column->type = getBaseType(attribute->atttypid);
		check_type(query, column, attribute);
	}
	if (column->number == 0 && !column->optional)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_COLUMN),
				 errmsg("%s must return a column \"%s\"", query->name, column->name),
				 errdetail("It returns (%s).", list_columns(desc)),
				 errhint("%s", query->hint),
				 internalerrquery(query->text)));
}

/* Check and plan the query, and open a cursor on it; SPI is connected. */
void
user_query_open(UserQuery *query)
{
	ErrorContextCallback callback;
	SPIPlanPtr	plan;

	push_context(query, &callback);
	check_syntax(query);
	plan = SPI_prepare(query->text, 0, NULL);
	if (plan == NULL)
		elog(ERROR, "SPI_prepare failed: %s", SPI_result_code_string(SPI_result));
	/* SELECT INTO has passed as a SELECT up to here */
	if (!SPI_is_cursor_plan(plan))
		not_one_select(query, -1);
	query->portal = SPI_cursor_open(NULL, plan, NULL, NULL, true);
	for (int i = 0; i < query->ncolumns; i++)
		find_column(query, query->portal->tupDesc, &query->columns[i]);
	error_context_stack = callback.previous;
}

static Datum
text_value(const UserColumn *column, Datum value)
{
	Oid			output;
	bool		varlena;
	char	   *text;

	getTypeOutputInfo(column->type, &output, &varlena);
	text = OidOutputFunctionCall(output, value);
	if (column->type == BPCHAROID)
	{
		size_t		length = strlen(text);

		while (length > 0 && text[length - 1] == ' ')
			text[--length] = '\0';
	}
	return CStringGetDatum(text);
}

static Datum
numeric_value(const UserColumn *column, Datum value)
{
	switch (column->type)
	{
		case INT2OID:
			return DirectFunctionCall1(int2_numeric, value);
		case INT4OID:
			return DirectFunctionCall1(int4_numeric, value);
		case INT8OID:
			return DirectFunctionCall1(int8_numeric, value);
		default:
			return value;
	}
}

static Datum
column_value(const UserColumn *column, Datum value)
{
	switch (column->kind)
	{
		case USER_COLUMN_TEXT:
			return text_value(column, value);
		case USER_COLUMN_NUMERIC:
			return numeric_value(column, value);
		case USER_COLUMN_INTEGER:
			return DirectFunctionCall1(numeric_int4, numeric_value(column, value));
		case USER_COLUMN_DATE:
			return value;
	}
	return (Datum) 0;			/* not reached */
}

/* Read all rows of an open query. */
void
user_query_run(UserQuery *query, UserQueryAction action, void *arg)
{
	ErrorContextCallback callback;
	Datum	   *values = palloc(query->ncolumns * sizeof(Datum));
	bool	   *nulls = palloc(query->ncolumns * sizeof(bool));
	MemoryContext scratch = AllocSetContextCreate(CurrentMemoryContext, "row of a query",
												  ALLOCSET_DEFAULT_SIZES);

	push_context(query, &callback);
	for (;;)
	{
		MemoryContext caller;

		SPI_cursor_fetch(query->portal, true, ROWS_PER_FETCH);
		if (SPI_processed == 0)
			break;
		caller = MemoryContextSwitchTo(scratch);
		for (uint64 i = 0; i < SPI_processed; i++)
		{
			for (int c = 0; c < query->ncolumns; c++)
			{
				const UserColumn *column = &query->columns[c];

				nulls[c] = true;
				values[c] = (Datum) 0;
				if (column->number != 0)
					values[c] = SPI_getbinval(SPI_tuptable->vals[i], SPI_tuptable->tupdesc,
											  column->number, &nulls[c]);
				if (!nulls[c])
					values[c] = column_value(column, values[c]);
			}
			action(arg, values, nulls);
			MemoryContextReset(scratch);
		}
		MemoryContextSwitchTo(caller);
		SPI_freetuptable(SPI_tuptable);
	}
	SPI_cursor_close(query->portal);
	MemoryContextDelete(scratch);
	error_context_stack = callback.previous;
}
