/*
 * audit_query.c
 *		Check, plan and read a query that an argument gives as text.
 *
 * The text is one SELECT.  Errors in it point into it, as errors of PL/pgSQL
 * point into its statements.
 */
#include "reward/audit_query.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "nodes/parsenodes.h"
#include "tcop/tcopprot.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"

#include "core/numeric.h"

#define ROWS_PER_FETCH 1000

/* Say which query an error is from, and turn its position into one in there. */
static void
in_query(void *arg)
{
	AuditQuery *query = (AuditQuery *) arg;
	int			position = geterrposition();

	if (position > 0)
	{
		errposition(0);
		internalerrposition(position);
		internalerrquery(query->text);
	}
	errcontext("%s of reward_audit", query->name);
}

static void
not_one_select(AuditQuery *query, int location)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s must be one SELECT", query->name),
			 errposition(location < 0 ? 0 :
						 pg_mbstrlen_with_len(query->text, location) + 1)));
}

/* Where a statement begins, without the white space before it. */
static int
first_word(AuditQuery *query, const RawStmt *statement)
{
	int			location = Max(statement->stmt_location, 0);

	while (query->text[location] != '\0' &&
		   strchr(" \t\r\n\f\v", query->text[location]) != NULL)
		location++;
	return location;
}

static void
check_syntax(AuditQuery *query)
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
	int			i;

	initStringInfo(&list);
	for (i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute column = TupleDescAttr(desc, i);

		appendStringInfo(&list, "%s%s %s", i > 0 ? ", " : "",
						 NameStr(column->attname),
						 format_type_with_typemod(column->atttypid, column->atttypmod));
	}
	return list.data;
}

static void
find_column(AuditQuery *query, TupleDesc desc, int column, const char *name,
			bool optional)
{
	int			i;

	query->column[column] = 0;
	for (i = 0; i < desc->natts; i++)
	{
		if (strcmp(NameStr(TupleDescAttr(desc, i)->attname), name) != 0)
			continue;
		if (query->column[column] != 0)
			ereport(ERROR,
					(errcode(ERRCODE_AMBIGUOUS_COLUMN),
					 errmsg("%s returns the column \"%s\" twice", query->name, name),
					 internalerrquery(query->text)));
		query->column[column] = i + 1;
		query->type[column] = getBaseType(TupleDescAttr(desc, i)->atttypid);
	}
	if (query->column[column] == 0 && !optional)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_COLUMN),
				 errmsg("%s must return a column \"%s\"", query->name, name),
				 errdetail("It returns (%s).", list_columns(desc)),
				 query->entitlement ?
				 errhint("The columns are unit, round, amount and, if there is one, due_by; others are ignored.") :
				 errhint("The columns are unit, round, amount and paid_on; others are ignored."),
				 internalerrquery(query->text)));
}

static void
wrong_type(AuditQuery *query, TupleDesc desc, int column, const char *wanted,
		   const char *cast)
{
	Form_pg_attribute attribute = TupleDescAttr(desc, query->column[column] - 1);

	ereport(ERROR,
			(errcode(ERRCODE_DATATYPE_MISMATCH),
			 errmsg("column \"%s\" of %s must be of type %s, but it is of type %s",
					NameStr(attribute->attname), query->name, wanted,
					format_type_with_typemod(attribute->atttypid, attribute->atttypmod)),
			 errhint("Cast it in the query: %s::%s AS %s.",
					 NameStr(attribute->attname), cast, NameStr(attribute->attname)),
			 internalerrquery(query->text)));
}

static void
check_columns(AuditQuery *query, TupleDesc desc)
{
	find_column(query, desc, COLUMN_UNIT, "unit", false);
	find_column(query, desc, COLUMN_ROUND, "round", false);
	find_column(query, desc, COLUMN_AMOUNT, "amount", false);
	find_column(query, desc, COLUMN_DATE, query->date_name, query->date_is_optional);

	switch (query->type[COLUMN_AMOUNT])
	{
		case NUMERICOID:
		case INT2OID:
		case INT4OID:
		case INT8OID:
			break;
		default:
			wrong_type(query, desc, COLUMN_AMOUNT, "numeric or an integer type",
					   "numeric");
	}
	if (query->column[COLUMN_DATE] != 0 && query->type[COLUMN_DATE] != DATEOID)
		wrong_type(query, desc, COLUMN_DATE, "date", "date");
}

static void
push_context(AuditQuery *query, ErrorContextCallback *callback)
{
	callback->callback = in_query;
	callback->arg = query;
	callback->previous = error_context_stack;
	error_context_stack = callback;
}

/* Check and plan the query, and open a cursor on it; SPI is connected. */
void
audit_query_open(AuditQuery *query)
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
	check_columns(query, query->portal->tupDesc);
	error_context_stack = callback.previous;
}

/* A value as text; the padding of character(n) is none of it. */
static const char *
value_text(Datum value, Oid type)
{
	Oid			output;
	bool		varlena;
	char	   *text;

	getTypeOutputInfo(type, &output, &varlena);
	text = OidOutputFunctionCall(output, value);
	if (type == BPCHAROID)
	{
		int			length = (int) strlen(text);

		while (length > 0 && text[length - 1] == ' ')
			text[--length] = '\0';
	}
	return text;
}

static void
read_amount(AuditQuery *query, Datum value, bool is_null, AuditRow *row)
{
	row->has_amount = !is_null;
	if (is_null)
	{
		if (query->entitlement)
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("amount of an entitlement must not be NULL"),
					 errdetail("Unit is %s, round is %s.",
							   row->unit ? row->unit : "NULL",
							   row->round ? row->round : "NULL")));
		return;
	}
	switch (query->type[COLUMN_AMOUNT])
	{
		case INT2OID:
			row->amount = DirectFunctionCall1(int2_numeric, value);
			break;
		case INT4OID:
			row->amount = DirectFunctionCall1(int4_numeric, value);
			break;
		case INT8OID:
			row->amount = DirectFunctionCall1(int8_numeric, value);
			break;
		default:
			row->amount = value;
	}
	if (numeric_datum_class(row->amount) != NUMERIC_CLASS_FINITE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("amount must not be NaN or infinite"),
				 errdetail("Unit is %s, round is %s.",
						   row->unit ? row->unit : "NULL",
						   row->round ? row->round : "NULL")));
	if (query->entitlement &&
		DatumGetBool(DirectFunctionCall2(numeric_lt, row->amount,
										 DirectFunctionCall1(int4_numeric, Int32GetDatum(0)))))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("amount of an entitlement must not be negative"),
				 errdetail("Unit is %s, round is %s.",
						   row->unit ? row->unit : "NULL",
						   row->round ? row->round : "NULL")));
}

/* Read all rows of an open query. */
void
audit_query_run(AuditQuery *query, AuditRowAction action, void *arg)
{
	ErrorContextCallback callback;
	MemoryContext scratch = AllocSetContextCreate(CurrentMemoryContext,
												  "reward_audit row",
												  ALLOCSET_DEFAULT_SIZES);

	push_context(query, &callback);
	for (;;)
	{
		MemoryContext caller;
		TupleDesc	desc;
		uint64		i;

		SPI_cursor_fetch(query->portal, true, ROWS_PER_FETCH);
		if (SPI_processed == 0)
			break;
		desc = SPI_tuptable->tupdesc;
		caller = MemoryContextSwitchTo(scratch);
		for (i = 0; i < SPI_processed; i++)
		{
			Datum		value[AUDIT_COLUMNS];
			bool		is_null[AUDIT_COLUMNS];
			AuditRow	row;
			int			c;

			for (c = 0; c < AUDIT_COLUMNS; c++)
			{
				is_null[c] = true;
				if (query->column[c] != 0)
					value[c] = SPI_getbinval(SPI_tuptable->vals[i], desc,
											 query->column[c], &is_null[c]);
			}
			memset(&row, 0, sizeof(row));
			row.unit = is_null[COLUMN_UNIT] ? NULL :
				value_text(value[COLUMN_UNIT], query->type[COLUMN_UNIT]);
			row.round = is_null[COLUMN_ROUND] ? NULL :
				value_text(value[COLUMN_ROUND], query->type[COLUMN_ROUND]);
			read_amount(query, value[COLUMN_AMOUNT], is_null[COLUMN_AMOUNT], &row);
			row.has_date = !is_null[COLUMN_DATE];
			if (row.has_date)
				row.date = DatumGetDateADT(value[COLUMN_DATE]);
			action(arg, &row);
			MemoryContextReset(scratch);
		}
		MemoryContextSwitchTo(caller);
		SPI_freetuptable(SPI_tuptable);
	}
	SPI_cursor_close(query->portal);
	MemoryContextDelete(scratch);
	error_context_stack = callback.previous;
}
