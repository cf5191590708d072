#include "core/user_query.h"

#include "access/xact.h"
#include "catalog/pg_type.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "nodes/parsenodes.h"
#include "parser/parse_node.h"
#include "parser/parse_param.h"
#include "tcop/tcopprot.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/fmgrprotos.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/plancache.h"
#include "utils/portal.h"

/*
 * Check, plan and read a query that an argument gives as text.
 *
 * Errors in the text point into it, as errors of PL/pgSQL point into its
 * statements.
 */

/* Rows that are in memory at a time; their other columns may be wide. */
#define ROWS_PER_FETCH 100

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
		case USER_COLUMN_BOOLEAN:
			return type == BOOLOID;
		case USER_COLUMN_TEXT_ARRAY:
			return type == TEXTARRAYOID;
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
		[USER_COLUMN_DATE] = "date",
		[USER_COLUMN_BOOLEAN] = "boolean",
		[USER_COLUMN_TEXT_ARRAY] = "text[]"
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
		if (column->kind == USER_COLUMN_TEXT)
		{
			Oid			output;
			bool		varlena;

			getTypeOutputInfo(column->type, &output, &varlena);
			fmgr_info(output, &column->output);
		}
	}
	if (column->number == 0 && !column->optional)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_COLUMN),
				 errmsg("%s must return a column \"%s\"", query->name, column->name),
				 errdetail("It returns (%s).", list_columns(desc)),
				 errhint("%s", query->hint),
				 internalerrquery(query->text)));
}

static void
find_columns(UserQuery *query, TupleDesc desc)
{
	for (int i = 0; i < query->ncolumns; i++)
		find_column(query, desc, &query->columns[i]);
}

/*
 * Connect to SPI, and make the transaction read-only until user_query_end, which
 * wants the result; settings that are saved in between are put back there, too.
 *
 * SPI itself keeps only the queries from writing, not the functions that they
 * call.  Since 16 this setting cannot be saved as that of a function with a SET
 * clause is, so the variable itself is set: the end of a subtransaction or of
 * the transaction puts it back, wherever an error is caught, and no function can
 * turn it off.
 */
UserQueryScope
user_query_begin(void)
{
	UserQueryScope scope;

	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	scope.level = NewGUCNestLevel();
	scope.read_only = XactReadOnly;
	XactReadOnly = true;
	return scope;
}

void
user_query_end(UserQueryScope scope)
{
	AtEOXact_GUC(true, scope.level);
	XactReadOnly = scope.read_only;
	SPI_finish();
}

/*
 * Parameters
 */

/* The argument params of a function, or NULL. */
Jsonb *
user_query_params(FunctionCallInfo fcinfo, int arg)
{
	Jsonb	   *params;

	if (PG_ARGISNULL(arg))
		return NULL;
	params = PG_GETARG_JSONB_P(arg);
	if (!JB_ROOT_IS_ARRAY(params) || JB_ROOT_IS_SCALAR(params))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("params is not an array"),
				 errhint("It has the values of $1, $2, ... in this order: [\"2020-12-31\", 5].")));
	return params;
}

/* Let the query say which types its parameters have, as PREPARE does. */
static void
find_param_types(ParseState *pstate, void *arg)
{
	UserParams *params = arg;

#if PG_VERSION_NUM >= 150000
	setup_parse_variable_parameters(pstate, &params->types, &params->ntypes);
#else
	parse_variable_parameters(pstate, &params->types, &params->ntypes);
#endif
}

static void
prepare_with_params(UserQuery *query)
{
	UserParams *params = palloc0(sizeof(UserParams));

	params->values = &query->params->root;
	params->n = JsonContainerSize(params->values);
	params->ntypes = params->n;
	/* one that grows stays in this memory */
	params->types = palloc0(sizeof(Oid) * (params->n + 1));
	query->given = params;
	query->plan = SPI_prepare_params(query->text, find_param_types, params, 0);
	if (params->ntypes > params->n)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_PARAMETER),
				 errmsg("there is no parameter $%d", params->ntypes),
				 errdetail_plural("params has %d value.", "params has %d values.",
								  params->n, params->n)));
	for (int i = 0; i < params->n; i++)
	{
		if (params->types[i] == UNKNOWNOID)
			ereport(ERROR,
					(errcode(ERRCODE_INDETERMINATE_DATATYPE),
					 errmsg("could not determine data type of parameter $%d", i + 1),
					 errhint("Cast it in the query: $%d::date.", i + 1)));
	}
}

/* A value as text, for the input function of the type that the query needs. */
static char *
param_text(const JsonbValue *value)
{
	switch (value->type)
	{
		case jbvString:
			return pnstrdup(value->val.string.val, value->val.string.len);
		case jbvNumeric:
			return DatumGetCString(DirectFunctionCall1(numeric_out,
													   NumericGetDatum(value->val.numeric)));
		case jbvBool:
			return pstrdup(value->val.boolean ? "true" : "false");
		case jbvBinary:
			return JsonbToCString(NULL, value->val.binary.data, value->val.binary.len);
		default:
			return NULL;
	}
}

static ParamListInfo
read_params(const UserParams *params)
{
	ParamListInfo result;

	if (params == NULL)
		return NULL;
	result = makeParamList(params->n);
	for (int i = 0; i < params->n; i++)
	{
		ParamExternData *param = &result->params[i];
		char	   *text = param_text(getIthJsonbValueFromContainer(params->values, i));
		Oid			input;
		Oid			ioparam;

		CHECK_FOR_INTERRUPTS();
		param->ptype = params->types[i];
		param->pflags = PARAM_FLAG_CONST;
		param->isnull = text == NULL || !OidIsValid(param->ptype);
		param->value = (Datum) 0;
		if (param->isnull)
			continue;
		getTypeInputInfo(param->ptype, &input, &ioparam);
		param->value = OidInputFunctionCall(input, text, ioparam, -1);
	}
	return result;
}

/* Check and plan the query. */
void
user_query_prepare(UserQuery *query)
{
	ErrorContextCallback callback;
	List	   *sources;

	push_context(query, &callback);
	check_syntax(query);
	query->given = NULL;
	if (query->params)
		prepare_with_params(query);
	else
		query->plan = SPI_prepare(query->text, 0, NULL);
	if (query->plan == NULL)
		elog(ERROR, "SPI_prepare failed: %s", SPI_result_code_string(SPI_result));
	/* SELECT INTO has passed as a SELECT up to here */
	if (!SPI_is_cursor_plan(query->plan))
		not_one_select(query, -1);
	sources = SPI_plan_get_plan_sources(query->plan);
	find_columns(query, ((CachedPlanSource *) linitial(sources))->resultDesc);
	error_context_stack = callback.previous;
}

static Datum
text_value(UserColumn *column, Datum value)
{
	char	   *result;

	if (column->type == TEXTOID || column->type == VARCHAROID)
		return CStringGetDatum(TextDatumGetCString(value));
	result = OutputFunctionCall(&column->output, value);
	if (column->type == BPCHAROID)
	{
		size_t		length = strlen(result);

		while (length > 0 && result[length - 1] == ' ')
			result[--length] = '\0';
	}
	return CStringGetDatum(result);
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
column_value(UserColumn *column, Datum value)
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
		case USER_COLUMN_BOOLEAN:
		case USER_COLUMN_TEXT_ARRAY:
			return value;
	}
	return (Datum) 0;			/* not reached */
}

static void
read_row(UserQuery *query, HeapTuple row, TupleDesc desc, Datum *values, bool *nulls)
{
	for (int c = 0; c < query->ncolumns; c++)
	{
		UserColumn *column = &query->columns[c];

		nulls[c] = true;
		values[c] = (Datum) 0;
		if (column->number != 0)
			values[c] = SPI_getbinval(row, desc, column->number, &nulls[c]);
		if (!nulls[c])
			values[c] = column_value(column, values[c]);
	}
}

/*
 * Run the query, and call "action" for each row.
 *
 * What its functions do to the session must not reach us.  CLOSE finds the
 * portal pinned; it is open only while it is run, so that FETCH finds it active;
 * and after any error it goes with the subtransaction.
 */
void
user_query_run(UserQuery *query, UserQueryAction action, void *arg)
{
	ErrorContextCallback callback;
	Datum	   *values = palloc(query->ncolumns * sizeof(Datum));
	bool	   *nulls = palloc(query->ncolumns * sizeof(bool));
	MemoryContext scratch = AllocSetContextCreate(CurrentMemoryContext, "row of a query",
												  ALLOCSET_DEFAULT_SIZES);
	Portal		portal;

	push_context(query, &callback);
	portal = SPI_cursor_open_with_paramlist(NULL, query->plan, read_params(query->given), true);
	PinPortal(portal);
	/* an earlier query may have changed what the names in this one stand for */
	find_columns(query, portal->tupDesc);
	for (;;)
	{
		MemoryContext caller;

		SPI_cursor_fetch(portal, true, ROWS_PER_FETCH);
		/* up to 15, RESET is not refused in a read-only transaction */
		if (!XactReadOnly)
			ereport(ERROR,
					(errcode(ERRCODE_READ_ONLY_SQL_TRANSACTION),
					 errmsg("a function of a query must not reset transaction_read_only")));
		if (SPI_processed == 0)
			break;
		caller = MemoryContextSwitchTo(scratch);
		for (uint64 i = 0; i < SPI_processed; i++)
		{
			CHECK_FOR_INTERRUPTS();
			read_row(query, SPI_tuptable->vals[i], SPI_tuptable->tupdesc, values, nulls);
			action(arg, values, nulls);
			MemoryContextReset(scratch);
		}
		MemoryContextSwitchTo(caller);
		SPI_freetuptable(SPI_tuptable);
	}
	UnpinPortal(portal);
	SPI_cursor_close(portal);
	MemoryContextDelete(scratch);
	error_context_stack = callback.previous;
}
