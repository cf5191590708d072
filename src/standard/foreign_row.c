#include "standard/standard.h"

#include "access/relation.h"
#include "catalog/pg_class.h"
#include "catalog/pg_collation.h"
#include "catalog/pg_proc.h"
#include "core/args.h"
#include "foreign/foreign.h"
#include "funcapi.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "nodes/pathnodes.h"
#include "nodes/supportnodes.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/syscache.h"

/*
 * Rows of foreign tables that are assessed by rules.
 *
 * postgres_fdw sends no call that takes a whole row of its table: the other
 * server does not know the type.  So the planner puts in its place a call that
 * makes the row of its columns and their names, which the other server can do
 * as well as this one.
 */

/* Columns that fit into a call, after their names. */
#define COLUMNS_MAX		(FUNC_MAX_ARGS - 1)

/* foreign_row(names, column, ...): a row of these columns */
PG_FUNCTION_INFO_V1(foreign_row);
Datum
foreign_row(PG_FUNCTION_ARGS)
{
	int			ncolumns = PG_NARGS() - 1;
	TupleDesc	desc = fcinfo->flinfo->fn_extra;
	Datum		values[FUNC_MAX_ARGS];
	bool		nulls[FUNC_MAX_ARGS];

	if (desc == NULL)
	{
		Datum	   *names;
		bool	   *nonames;
		int			n;
		MemoryContext old;

		if (PG_ARGISNULL(0) || get_fn_expr_variadic(fcinfo->flinfo))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("a row needs names of its columns, and these one by one")));
		deconstruct_array(PG_GETARG_ARRAYTYPE_P(0), TEXTOID, -1, false, TYPALIGN_INT,
						  &names, &nonames, &n);
		if (n != ncolumns)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("%d names were given for %d columns", n, ncolumns)));
		old = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);
		desc = CreateTemplateTupleDesc(n);
		for (int i = 0; i < n; i++)
		{
			Oid			type = get_fn_expr_argtype(fcinfo->flinfo, i + 1);

			if (nonames[i])
				argument_null_element("names");
			if (!OidIsValid(type) || type == UNKNOWNOID)
				ereport(ERROR,
						(errcode(ERRCODE_INDETERMINATE_DATATYPE),
						 errmsg("could not determine the type of column \"%s\"",
								TextDatumGetCString(names[i]))));
			TupleDescInitEntry(desc, (AttrNumber) (i + 1), TextDatumGetCString(names[i]),
							   type, -1, 0);
		}
		desc = BlessTupleDesc(desc);
		MemoryContextSwitchTo(old);
		fcinfo->flinfo->fn_extra = desc;
	}
	for (int i = 0; i < ncolumns; i++)
	{
		values[i] = PG_GETARG_DATUM(i + 1);
		nulls[i] = PG_ARGISNULL(i + 1);
	}
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(desc, values, nulls)));
}

/*
 * The planner
 */

/* Can a row of the query be NULL, as an outer join did not find it? */
static bool
has_outer_join(const Query *query)
{
	ListCell   *lc;

	foreach(lc, query->rtable)
	{
		const RangeTblEntry *entry = lfirst(lc);

		if (entry->rtekind == RTE_JOIN && IS_OUTER_JOIN(entry->jointype))
			return true;
	}
	return false;
}

/* The table of postgres_fdw of which this is a row, or InvalidOid. */
static Oid
foreign_table_of(Node *row)
{
	Oid			table;
	ForeignServer *server;

	if (!IsA(row, Var) || ((Var *) row)->varattno != InvalidAttrNumber ||
		((Var *) row)->varlevelsup != 0)
		return InvalidOid;
	table = get_typ_typrelid(exprType(row));
	if (!OidIsValid(table) || get_rel_relkind(table) != RELKIND_FOREIGN_TABLE)
		return InvalidOid;
	server = GetForeignServer(GetForeignTable(table)->serverid);
	return strcmp(GetForeignDataWrapper(server->fdwid)->fdwname, "postgres_fdw") == 0 ?
		table : InvalidOid;
}

/* A column, where the row was. */
static Node *
column_of(const Var *row, AttrNumber number, Oid type, int32 typmod, Oid collation)
{
	Var		   *column = copyObject(unconstify(Var *, row));

	column->varattno = number;
	if (column->varnosyn != 0)
		column->varattnosyn = number;
	column->vartype = type;
	column->vartypmod = typmod;
	column->varcollid = collation;
	return (Node *) column;
}

/* The call that makes the row, or NULL if it has too many columns. */
static Node *
row_of_columns(Oid function, const Var *row, Oid table)
{
	Relation	relation = relation_open(table, NoLock);
	TupleDesc	desc = RelationGetDescr(relation);
	Datum	   *names = palloc(sizeof(Datum) * desc->natts);
	List	   *columns = NIL;
	int			n = 0;
	Node	   *array;

	for (int i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute attribute = TupleDescAttr(desc, i);

		if (attribute->attisdropped)
			continue;
		names[n++] = CStringGetTextDatum(NameStr(attribute->attname));
		columns = lappend(columns, column_of(row, attribute->attnum, attribute->atttypid,
											 attribute->atttypmod, attribute->attcollation));
	}
	relation_close(relation, NoLock);
	if (n > COLUMNS_MAX)
		return NULL;
	array = (Node *) makeConst(TEXTARRAYOID, -1, DEFAULT_COLLATION_OID, -1,
							   PointerGetDatum(construct_array(names, n, TEXTOID, -1, false,
															   TYPALIGN_INT)),
							   false, false);
	/* no collation, so that postgres_fdw has none to send */
	return (Node *) makeFuncExpr(function, RECORDOID, lcons(array, columns),
								 InvalidOid, InvalidOid, COERCE_EXPLICIT_CALL);
}

PG_FUNCTION_INFO_V1(foreign_row_support);
Datum
foreign_row_support(PG_FUNCTION_ARGS)
{
	SupportRequestSimplify *request = (SupportRequestSimplify *) PG_GETARG_POINTER(0);
	const Oid	types[] = {TEXTARRAYOID, ANYOID};
	FuncExpr   *call;
	Oid			table;
	Oid			function;
	Node	   *row;

	/*
	 * Only calls in queries are sent.  A row that is NULL would become one of
	 * columns that are NULL, which can be known to be met or failed.
	 */
	if (!IsA(request, SupportRequestSimplify) || request->root == NULL ||
		has_outer_join(request->root->parse))
		PG_RETURN_POINTER(NULL);
	table = foreign_table_of(linitial(request->fcall->args));
	function = OidIsValid(table) ?
		GetSysCacheOid3(PROCNAMEARGSNSP, Anum_pg_proc_oid, CStringGetDatum("foreign_row"),
						PointerGetDatum(buildoidvector(types, lengthof(types))),
						ObjectIdGetDatum(get_func_namespace(request->fcall->funcid))) :
		InvalidOid;
	if (!OidIsValid(function))
		PG_RETURN_POINTER(NULL);
	row = row_of_columns(function, linitial(request->fcall->args), table);
	if (row == NULL)
		PG_RETURN_POINTER(NULL);
	call = copyObject(request->fcall);
	linitial(call->args) = row;
	PG_RETURN_POINTER(call);
}
