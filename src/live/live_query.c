#include "live/live.h"

#include "access/htup_details.h"
#include "catalog/dependency.h"
#include "catalog/pg_class.h"
#include "catalog/pg_inherits.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "commands/extension.h"
#include "nodes/nodeFuncs.h"
#include "nodes/parsenodes.h"
#include "optimizer/optimizer.h"
#include "parser/analyze.h"
#include "parser/parse_func.h"
#include "parser/parse_relation.h"
#include "parser/parsetree.h"
#include "rewrite/rewriteManip.h"
#include "mb/pg_wchar.h"
#include "tcop/tcopprot.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/ruleutils.h"
#include "utils/syscache.h"

/*
 * The query of a live summary is taken apart: one table, group keys, summary
 * aggregates, a condition.
 *
 * The server's own parser reads it, so that it means what it would mean as a
 * view, and the parts are given back as text that means the same in a trigger,
 * over a row set named r and under any search_path.  What could not be kept
 * current is refused here, with the part that is to blame.
 */

typedef struct LiveQuery
{
	const char *text;
	Query	   *query;
	Oid			relation;
	Oid			extension;
	Oid			schema;			/* of the extension */
	List	   *context;		/* for deparsing */
} LiveQuery;

/* An error at a place of the query. */
#define LIVE_REFUSE(live, code, location, ...) \
	ereport(ERROR, \
			(errcode(code), __VA_ARGS__, \
			 live_position((live), (location))))

static int
live_position(const LiveQuery *live, int location)
{
	if (location >= 0)
	{
		internalerrquery(live->text);
		internalerrposition(pg_mbstrlen_with_len(live->text, location) + 1);
	}
	return 0;
}

static Query *
analyse(const LiveQuery *live)
{
	List	   *statements = pg_parse_query(live->text);
	RawStmt    *raw;

	if (list_length(statements) != 1 ||
		!IsA(linitial_node(RawStmt, statements)->stmt, SelectStmt))
		ereport(ERROR,
				(errcode(ERRCODE_SYNTAX_ERROR),
				 errmsg("the query of a live summary must be one SELECT")));
	raw = linitial_node(RawStmt, statements);
#if PG_VERSION_NUM >= 150000
	return parse_analyze_fixedparams(raw, live->text, NULL, 0, NULL);
#else
	return parse_analyze(raw, live->text, NULL, 0, NULL);
#endif
}

/* What makes a query something else than groups of the rows of one table. */
static void
check_shape(const LiveQuery *live)
{
	const Query *q = live->query;
	const char *what = NULL;
	const char *hint = "Give it the form SELECT keys, summary aggregates FROM table WHERE condition GROUP BY keys.";

	if (q->commandType != CMD_SELECT || q->utilityStmt != NULL)
		what = "SELECT INTO";
	else if (q->cteList != NIL)
		what = "WITH";
	else if (q->setOperations != NULL)
		what = "UNION, INTERSECT and EXCEPT";
	else if (q->distinctClause != NIL)
		what = "DISTINCT";
	else if (q->havingQual != NULL)
	{
		what = "HAVING";
		hint = "Write the condition into the query that reads the summary.";
	}
	else if (q->hasWindowFuncs)
		what = "a window function";
	else if (q->groupingSets != NIL)
	{
		what = "GROUPING SETS, ROLLUP and CUBE";
		hint = "Keep the finest groups, and merge them with rollup() when they are read.";
	}
	else if (q->hasTargetSRFs)
		what = "a set-returning function";
	else if (q->hasSubLinks)
		what = "a sub-select";
	else if (q->limitCount != NULL || q->limitOffset != NULL)
		what = q->limitCount != NULL ? "LIMIT" : "OFFSET";
	else if (q->sortClause != NIL)
	{
		what = "ORDER BY";
		hint = "Sort the query that reads the summary.";
	}
	else if (q->rowMarks != NIL)
		what = "FOR UPDATE or FOR SHARE";
	if (what != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("the query of a live summary cannot have %s", what),
				 errhint("%s", hint)));
}

/* The one table, which is the range table entry 1 afterwards. */
static void
find_table(LiveQuery *live)
{
	Query	   *q = live->query;
	RangeTblRef *reference;
	RangeTblEntry *entry;
	char		kind;

	if (list_length(q->jointree->fromlist) != 1 ||
		!IsA(linitial(q->jointree->fromlist), RangeTblRef))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("the query of a live summary must read exactly one table"),
				 errhint("Put the columns that a join would bring into the table, or join when the summary is read.")));
	reference = linitial_node(RangeTblRef, q->jointree->fromlist);
	entry = rt_fetch(reference->rtindex, q->rtable);
	if (entry->rtekind != RTE_RELATION)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("the query of a live summary must read a table"),
				 errhint("Name the table itself in FROM.")));
	kind = get_rel_relkind(entry->relid);
	if (kind != RELKIND_RELATION && kind != RELKIND_PARTITIONED_TABLE)
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("\"%s\" is not a table", get_rel_name(entry->relid)),
				 errhint("Only changes of tables can be followed; name the table itself in FROM.")));
	if (get_rel_persistence(entry->relid) == RELPERSISTENCE_TEMP)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("a live summary of a temporary table is not supported")));
	if (entry->tablesample != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("the query of a live summary cannot have %s", "TABLESAMPLE")));
	if (!entry->inh && has_subclass(entry->relid))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("the query of a live summary cannot have %s", "ONLY")));
	live->relation = entry->relid;
#if PG_VERSION_NUM >= 180000
	if (q->hasGroupRTE)
	{
		q->targetList = (List *) flatten_group_exprs(NULL, q, (Node *) q->targetList);
		q->hasGroupRTE = false;
	}
#endif
	if (reference->rtindex != 1)
	{
		ChangeVarNodes((Node *) q->targetList, reference->rtindex, 1, 0);
		ChangeVarNodes(q->jointree->quals, reference->rtindex, 1, 0);
	}
}

/* The columns that an expression reads; a whole row or a system column is refused. */
typedef struct ColumnSearch
{
	LiveQuery  *live;
	Bitmapset  *columns;
} ColumnSearch;

static bool
collect_columns(Node *node, void *arg)
{
	ColumnSearch *search = arg;

	if (node == NULL)
		return false;
	if (IsA(node, Var))
	{
		Var		   *var = (Var *) node;

		if (var->varattno <= 0)
			LIVE_REFUSE(search->live, ERRCODE_FEATURE_NOT_SUPPORTED, var->location,
						errmsg("the query of a live summary cannot use a whole row or a system column"));
		search->columns = bms_add_member(search->columns, var->varattno);
	}
	return expression_tree_walker(node, collect_columns, arg);
}

static void
check_immutable(LiveQuery *live, Node *node, const char *what, const char *name)
{
	if (contain_mutable_functions(node))
		LIVE_REFUSE(live, ERRCODE_INVALID_OBJECT_DEFINITION, exprLocation(node),
					errmsg("%s%s of a live summary must be immutable", what, name),
					errdetail("Its value could change although the row does not."),
					errhint("A time zone is such a case: write date_trunc('month', day::timestamp) instead of date_trunc('month', day) where day is a date or has a time zone."));
}

static char *
deparse(const LiveQuery *live, Node *node)
{
	return deparse_expression(node, live->context, true, false);
}

/* Is it an aggregate of this extension whose result is a summary? */
static bool
is_summary_aggregate(const LiveQuery *live, const Aggref *aggregate)
{
	Oid			types[1] = {aggregate->aggtype};
	List	   *name;

	if (getExtensionOfObject(ProcedureRelationId, aggregate->aggfnoid) != live->extension)
		return false;
	name = list_make2(makeString(get_namespace_name(live->schema)), makeString("is_empty"));
	return OidIsValid(LookupFuncName(name, 1, types, true));
}

/* "schema.aggregate(arguments)" */
static char *
aggregate_call(LiveQuery *live, Aggref *aggregate, const char *name)
{
	StringInfoData buf;
	ListCell   *cell;
	const char *separator = "";

	if (!is_summary_aggregate(live, aggregate))
		LIVE_REFUSE(live, ERRCODE_FEATURE_NOT_SUPPORTED, aggregate->location,
					errmsg("column \"%s\" of a live summary must be a summary aggregate of povaid", name),
					errdetail("The result of %s cannot be corrected for rows that change.",
							  get_func_name(aggregate->aggfnoid)),
					errhint("Keep a summary, such as poverty_summary(...) or rate_summary(...), and ask it when it is read."));
	if (aggregate->aggdistinct != NIL)
		LIVE_REFUSE(live, ERRCODE_FEATURE_NOT_SUPPORTED, aggregate->location,
					errmsg("the query of a live summary cannot have %s", "DISTINCT in an aggregate"));
	if (aggregate->aggorder != NIL)
		LIVE_REFUSE(live, ERRCODE_FEATURE_NOT_SUPPORTED, aggregate->location,
					errmsg("the query of a live summary cannot have %s", "ORDER BY in an aggregate"));

	initStringInfo(&buf);
	appendStringInfo(&buf, "%s(",
					 quote_qualified_identifier(get_namespace_name(
													get_func_namespace(aggregate->aggfnoid)),
												get_func_name(aggregate->aggfnoid)));
	foreach(cell, aggregate->args)
	{
		TargetEntry *argument = lfirst_node(TargetEntry, cell);

		check_immutable(live, (Node *) argument->expr, "argument of column ", name);
		appendStringInfo(&buf, "%s%s", separator, deparse(live, (Node *) argument->expr));
		separator = ", ";
	}
	appendStringInfoChar(&buf, ')');
	if (aggregate->aggfilter != NULL)
		check_immutable(live, (Node *) aggregate->aggfilter, "FILTER of column ", name);
	return buf.data;
}

/*
 * Keys are hashed in their binary form.  An array has such a function, whatever its
 * elements have.
 */
static void
check_has_binary_form(LiveQuery *live, Node *key, const char *name)
{
	Oid			type = getBaseType(exprType(key));
	Oid			send;
	HeapTuple	tuple;

	while (OidIsValid(get_element_type(type)))
		type = getBaseType(get_element_type(type));
	tuple = SearchSysCache1(TYPEOID, ObjectIdGetDatum(type));
	if (!HeapTupleIsValid(tuple))
		elog(ERROR, "cache lookup failed for type %u", type);
	send = ((Form_pg_type) GETSTRUCT(tuple))->typsend;
	ReleaseSysCache(tuple);
	if (!OidIsValid(send))
		LIVE_REFUSE(live, ERRCODE_FEATURE_NOT_SUPPORTED, exprLocation(key),
					errmsg("key \"%s\" of a live summary has type %s, which has no binary form",
						   name, format_type_be(type)),
					errhint("Group by a text of it."));
}

/* Take the target list apart. */
static void
read_targets(LiveQuery *live, ColumnSearch *search, LiveParts *parts)
{
	int			keys = 0;
	int			summaries = 0;
	ListCell   *cell;

	parts->column = palloc0(sizeof(LiveColumn) * list_length(live->query->targetList));
	foreach(cell, live->query->targetList)
	{
		TargetEntry *target = lfirst_node(TargetEntry, cell);
		Node	   *node = (Node *) target->expr;
		LiveColumn *column = &parts->column[parts->ncolumns++];

		if (target->resjunk)
			LIVE_REFUSE(live, ERRCODE_FEATURE_NOT_SUPPORTED, exprLocation(node),
						errmsg("every key of a live summary must be a column of it"),
						errhint("Put each expression of GROUP BY into the list of SELECT, too."));
		(void) collect_columns(node, search);
		column->label = target->resname;
		column->name = quote_identifier(target->resname);
		if (strncmp(target->resname, "povaid_", 7) == 0)
			ereport(ERROR,
					(errcode(ERRCODE_RESERVED_NAME),
					 errmsg("column \"%s\" of a live summary has a reserved name", target->resname),
					 errhint("Names that begin with povaid_ are for the extension's own columns.")));
		if (target->ressortgroupref != 0)
		{
			check_immutable(live, node, "key ", target->resname);
			check_has_binary_form(live, node, target->resname);
			column->key = deparse(live, node);
			keys++;
		}
		else if (IsA(node, Aggref))
		{
			Aggref	   *aggregate = (Aggref *) node;

			column->aggregate = aggregate_call(live, aggregate, target->resname);
			if (aggregate->aggfilter != NULL)
				column->filter = deparse(live, (Node *) aggregate->aggfilter);
			summaries++;
		}
		else
			LIVE_REFUSE(live, ERRCODE_FEATURE_NOT_SUPPORTED, exprLocation(node),
						errmsg("column \"%s\" of a live summary is neither a key nor a summary aggregate",
							   target->resname),
						errhint("Keep the summary alone, and compute with it when it is read."));
	}
	if (summaries == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the query of a live summary has no summary aggregate"),
				 errhint("Add one, such as poverty_summary(income, line).")));
	if (keys == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the query of a live summary has no GROUP BY"),
				 errhint("Group by what the dashboard asks for, such as an area and a month.")));
}

/*
 * Begin a level of settings in which queries are written and read: names are
 * qualified but for those of pg_catalog, and a literal means the same whatever the
 * session of the user has set.
 */
int
live_begin_settings(void)
{
	static const char *const setting[][2] = {
		{"search_path", "pg_catalog, pg_temp"},
		{"DateStyle", "ISO, YMD"},
		{"IntervalStyle", "postgres"},
		{"extra_float_digits", "3"},
		{"standard_conforming_strings", "on"},
		{"array_nulls", "on"},
		{"quote_all_identifiers", "off"}
	};
	int			level = NewGUCNestLevel();

	for (size_t i = 0; i < lengthof(setting); i++)
		(void) set_config_option(setting[i][0], setting[i][1], PGC_USERSET, PGC_S_SESSION,
								 GUC_ACTION_SAVE, true, 0, false);
	return level;
}

/*
 * Read the query.  Names in it are looked up as the user would; in the parts
 * they are qualified, for which the search path must be empty while they are
 * written.
 */
LiveParts *
live_query(Oid function, const char *text)
{
	LiveParts  *parts = palloc0(sizeof(LiveParts));
	LiveQuery	live;
	ColumnSearch search = {&live, NULL};
	Node	   *condition;
	int			level;
	int			attribute = -1;

	live.text = text;
	live.extension = getExtensionOfObject(ProcedureRelationId, function);
	live.schema = get_func_namespace(function);
	live.query = analyse(&live);
	check_shape(&live);
	find_table(&live);
	live.context = deparse_context_for(LIVE_ROWS, live.relation);

	level = live_begin_settings();
	parts->schema = quote_identifier(get_namespace_name(live.schema));
	parts->source = live.relation;
	read_targets(&live, &search, parts);
	condition = live.query->jointree->quals;
	if (condition != NULL)
	{
		check_immutable(&live, condition, "condition", "");
		(void) collect_columns(condition, &search);
		parts->condition = deparse(&live, condition);
	}
	AtEOXact_GUC(true, level);

	while ((attribute = bms_next_member(search.columns, attribute)) >= 0)
	{
		char	   *name = get_attname(live.relation, attribute, false);

		if (strncmp(name, "povaid_", 7) == 0)
			ereport(ERROR,
					(errcode(ERRCODE_RESERVED_NAME),
					 errmsg("column \"%s\" of the source of a live summary has a reserved name", name),
					 errhint("Names that begin with povaid_ are for the extension's own columns.")));
		parts->used = lappend(parts->used, (void *) quote_identifier(name));
	}
	return parts;
}
