#include "live/live.h"

#include "access/htup_details.h"
#include "access/xact.h"
#include "catalog/namespace.h"
#include "catalog/pg_authid.h"
#include "catalog/pg_class.h"
#include "catalog/pg_proc.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "funcapi.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "parser/parse_func.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/regproc.h"
#include "utils/resowner.h"
#include "utils/snapmgr.h"
#include "utils/syscache.h"
#include "utils/varlena.h"

#include "core/result_set.h"

/* The longest suffix of a name is "_follow_truncate". */
#define LIVE_NAME_MAX	(NAMEDATALEN - 1 - 16)

/* What a call has changed for a while; an error undoes it, too. */
typedef struct Scope
{
	int			level;			/* of settings */
	Oid			user;
	int			security;
} Scope;

static Scope
begin(void)
{
	Scope		scope;

	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	GetUserIdAndSecContext(&scope.user, &scope.security);
	scope.level = live_begin_settings();
	return scope;
}

static void
end(Scope scope)
{
	SetUserIdAndSecContext(scope.user, scope.security);
	AtEOXact_GUC(true, scope.level);
	SPI_finish();
}

/*
 * What a live summary is made of can run code of its owner: key functions, triggers
 * of its tables, a view in a table's place.  So whoever asks, and be it a superuser
 * who looks after all of them, it runs with the owner's rights and, as in VACUUM
 * and REFRESH MATERIALIZED VIEW, with nothing that outlives the call.
 */
static void
act_as(Oid owner)
{
	Oid			user;
	int			security;

	GetUserIdAndSecContext(&user, &security);
	if (user != owner)
		SetUserIdAndSecContext(owner, security | SECURITY_RESTRICTED_OPERATION);
}

/* Read a name that a user gave, qualified or not. */
static void
read_name(text *given, char **schema, char **name)
{
	List	   *list = textToQualifiedNameList(given);
	List	   *path;

	DeconstructQualifiedName(list, schema, name);
	if (*schema != NULL)
		return;
	path = fetch_search_path(false);
	if (path == NIL)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_SCHEMA),
				 errmsg("no schema has been selected to create in"),
				 errhint("Qualify the name with a schema.")));
	*schema = get_namespace_name(linitial_oid(path));
}

static char *
object(const LiveNames *names, const char *suffix)
{
	return quote_qualified_identifier(names->schema, psprintf("%s%s", names->name, suffix));
}

static LiveNames *
make_names(char *schema, char *name)
{
	LiveNames  *names = palloc(sizeof(LiveNames));

	names->schema = schema;
	names->name = name;
	names->view = object(names, "");
	names->recomputed = object(names, "_recomputed");
	names->change = object(names, "_change");
	names->store = object(names, "_store");
	names->follow = object(names, "_follow");
	names->fold = object(names, "_fold");
	return names;
}

static void
check_isolation(void)
{
	if (IsolationUsesXactSnapshot())
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("a live summary cannot be made, repaired or compacted in a transaction of this isolation level"),
				 errdetail("It would not see what others have committed in the meantime."),
				 errhint("Use READ COMMITTED.")));
}

static void
check_owner(Oid table)
{
#if PG_VERSION_NUM >= 160000
	if (!object_ownercheck(RelationRelationId, table, GetUserId()))
#else
	if (!pg_class_ownercheck(table, GetUserId()))
#endif
		aclcheck_error(ACLCHECK_NOT_OWNER, OBJECT_TABLE, get_rel_name(table));
}

/* A live summary that is there. */
typedef struct Live
{
	LiveNames  *names;
	LiveParts  *parts;			/* or NULL */
	Oid			owner;
	Oid			view;
	Oid			change;
	Oid			store;			/* or InvalidOid */
	Oid			follow;			/* or InvalidOid */
	Oid			fold;			/* or InvalidOid */
} Live;

static Oid
trigger_function(const LiveNames *names, const char *suffix)
{
	List	   *list = list_make2(makeString(names->schema),
								  makeString(psprintf("%s%s", names->name, suffix)));

	return LookupFuncName(list, 0, NULL, true);
}

static bool
is_live(Oid change)
{
	return OidIsValid(change) && OidIsValid(get_trigger_oid(change, LIVE_FOLD_TRIGGER, true));
}

/* What the view says that keeps the query; SPI is connected. */
static LiveParts *
parts_of_view(FunctionCallInfo fcinfo, Oid recomputed)
{
	live_execute(psprintf("SELECT pg_get_viewdef(%u)", recomputed));
	return live_query(fcinfo->flinfo->fn_oid,
					  SPI_getvalue(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1));
}

static Oid
relation_owner(Oid relation)
{
	HeapTuple	tuple = SearchSysCache1(RELOID, ObjectIdGetDatum(relation));
	Oid			owner = InvalidOid;

	if (HeapTupleIsValid(tuple))
	{
		owner = ((Form_pg_class) GETSTRUCT(tuple))->relowner;
		ReleaseSysCache(tuple);
	}
	return owner;
}

static Oid
function_owner(Oid function)
{
	HeapTuple	tuple = SearchSysCache1(PROCOID, ObjectIdGetDatum(function));
	Oid			owner = InvalidOid;

	if (HeapTupleIsValid(tuple))
	{
		owner = ((Form_pg_proc) GETSTRUCT(tuple))->proowner;
		ReleaseSysCache(tuple);
	}
	return owner;
}

/*
 * Is there something else under one of the names?  Anybody can make a table and a
 * trigger of these names; all must be what create_live_summary makes, and of one
 * owner, before anything is read, run or dropped.
 */
static char *
impostor(const Live *live, Oid recomputed)
{
	const struct
	{
		Oid			oid;
		char		kind;
		const char *name;
	}			relation[] = {
		{live->view, RELKIND_VIEW, live->names->view},
		{recomputed, RELKIND_VIEW, live->names->recomputed},
		{live->change, RELKIND_RELATION, live->names->change},
		{live->store, RELKIND_RELATION, live->names->store}
	};

	for (size_t i = 0; i < lengthof(relation); i++)
	{
		if (OidIsValid(relation[i].oid) && (get_rel_relkind(relation[i].oid) != relation[i].kind ||
											relation_owner(relation[i].oid) != live->owner))
			return psprintf("%s is not what create_live_summary makes, or has another owner than %s",
							relation[i].name, live->names->change);
	}
	if ((OidIsValid(live->follow) && function_owner(live->follow) != live->owner) ||
		(OidIsValid(live->fold) && function_owner(live->fold) != live->owner))
		return psprintf("%s or %s has another owner than %s", live->names->follow,
						live->names->fold, live->names->change);
	live_execute(psprintf("SELECT FROM pg_trigger WHERE tgrelid = %u AND tgname = '" LIVE_FOLD_TRIGGER "' AND tgfoid = %u",
						  live->change, live->fold));
	if (SPI_processed != 1)
		return psprintf("trigger \"" LIVE_FOLD_TRIGGER "\" of %s does not call %s",
						live->names->change, live->names->fold);
	return NULL;
}

/*
 * Find a live summary, which the caller must own; SPI is connected.  Its parts are
 * not known if somebody has dropped the view that keeps the query, be it with the
 * source, by CASCADE.
 */
static Live *
find_live(FunctionCallInfo fcinfo, Oid view)
{
	Live	   *live = palloc0(sizeof(Live));
	Oid			schema = get_rel_namespace(view);
	char	   *name = get_rel_name(view);
	Oid			recomputed;
	char	   *problem;

	/* Without its view, it goes by the name of its changes. */
	if (name != NULL && is_live(view) && strlen(name) > strlen("_change"))
		name[strlen(name) - strlen("_change")] = '\0';
	if (name != NULL)
	{
		live->view = view;
		live->names = make_names(get_namespace_name(schema), name);
		live->change = get_relname_relid(psprintf("%s_change", name), schema);
	}
	if (name == NULL || !is_live(live->change))
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("\"%s\" is not a live summary", name ? name : psprintf("%u", view)),
				 errhint("live_summary_status() lists those that there are.")));
	check_owner(live->change);
	live->owner = relation_owner(live->change);
	live->view = get_relname_relid(name, schema);
	live->store = get_relname_relid(psprintf("%s_store", name), schema);
	live->follow = trigger_function(live->names, "_follow");
	live->fold = trigger_function(live->names, "_fold");
	recomputed = get_relname_relid(psprintf("%s_recomputed", name), schema);
	problem = impostor(live, recomputed);
	if (problem)
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("\"%s\" is not a live summary", name),
				 errdetail("%s.", problem)));
	act_as(live->owner);
	if (OidIsValid(recomputed))
		live->parts = parts_of_view(fcinfo, recomputed);
	return live;
}

static Live *
open_live(FunctionCallInfo fcinfo, Oid view)
{
	Live	   *live = find_live(fcinfo, view);
	const char *missing = live->parts == NULL ? live->names->recomputed :
		!OidIsValid(live->view) ? live->names->view :
		!OidIsValid(live->store) ? live->names->store : NULL;

	if (missing)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("%s does not exist", missing),
				 errhint("Without it the live summary cannot be known: drop_live_summary drops what is left, and create_live_summary makes it again.")));
	return live;
}

/* Lock the folding of changes; it ends with the transaction. */
static void
lock_folding(const Live *live)
{
	live_execute(psprintf("SELECT pg_advisory_xact_lock(%d, %u::oid::int)", LIVE_LOCK, live->change));
}

/* Fold the changes; keys are hashed as the database has them, not as a client reads. */
static void
fold(const Live *live)
{
	int			level = NewGUCNestLevel();

	(void) set_config_option("client_encoding", GetDatabaseEncodingName(), PGC_USERSET,
							 PGC_S_SESSION, GUC_ACTION_SAVE, true, 0, false);
	live_execute(live_fold_sql(live->parts, live->names));
	AtEOXact_GUC(true, level);
}

static void
create_functions(const LiveParts *parts, const LiveNames *names, const char *create)
{
	live_execute(live_follow_sql(parts, names, create));
	live_execute(live_fold_function_sql(parts, names, create));
	live_execute(psprintf("REVOKE ALL ON FUNCTION %s(), %s() FROM PUBLIC", names->follow, names->fold));
}

/*
 * The default of povaid_due counts the changes.  It is planned once in a session,
 * while a condition of the trigger is read anew by every statement: so that must be
 * the column alone.
 */
static void
create_tables(const LiveParts *parts, const LiveNames *names)
{
	StringInfoData columns;
	const char *separator = "";
	char	   *due;

	initStringInfo(&columns);
	for (int i = 0; i < parts->ncolumns; i++)
	{
		appendStringInfo(&columns, "%s%s", separator, parts->column[i].name);
		separator = ", ";
	}
	live_execute(psprintf("CREATE TABLE %s AS SELECT %s FROM %s WITH NO DATA",
						  names->change, columns.data, names->recomputed));
	due = object(names, "_change_due");
	live_execute(psprintf("CREATE SEQUENCE %s", due));
	live_execute(psprintf("ALTER TABLE %s ADD povaid_rows bigint NOT NULL, "
						  "ADD povaid_due boolean NOT NULL DEFAULT nextval(%s::regclass) %% %d = 0, "
						  "SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000), REPLICA IDENTITY FULL",
						  names->change, quote_literal_cstr(due), LIVE_FOLD_EVERY));
	live_execute(psprintf("ALTER SEQUENCE %s OWNED BY %s.povaid_due", due, names->change));
	live_execute(psprintf("CREATE TABLE %s WITH (fillfactor = 50) AS SELECT %s FROM %s WITH NO DATA",
						  names->store, columns.data, names->recomputed));
	live_execute(psprintf("ALTER TABLE %s ADD povaid_rows bigint NOT NULL, ADD povaid_key bytea PRIMARY KEY",
						  names->store));
}

PG_FUNCTION_INFO_V1(create_live_summary);
Datum
create_live_summary(PG_FUNCTION_ARGS)
{
	char	   *query = text_to_cstring(PG_GETARG_TEXT_PP(1));
	bool		fill = PG_GETARG_BOOL(2);
	LiveParts  *parts;
	LiveNames  *names;
	Live		live = {0};
	char	   *schema;
	char	   *name;
	Scope		scope;

	check_isolation();
	read_name(PG_GETARG_TEXT_PP(0), &schema, &name);
	if (strlen(name) > LIVE_NAME_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_NAME_TOO_LONG),
				 errmsg("name \"%s\" is too long for a live summary", name),
				 errdetail("It may have %d bytes, because others are made of it.", LIVE_NAME_MAX)));
	names = make_names(schema, name);
	parts = live_query(fcinfo->flinfo->fn_oid, query);
	check_owner(parts->source);

	/* The text itself, under the user's search path. */
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	live_execute(psprintf("CREATE VIEW %s AS %s", names->recomputed, query));
	SPI_finish();

	scope = begin();
	parts = parts_of_view(fcinfo, get_relname_relid(psprintf("%s_recomputed", name),
													get_namespace_oid(schema, false)));
	create_tables(parts, names);
	live_execute(live_view_sql(parts, names, false, LIVE_CREATE));
	create_functions(parts, names, LIVE_CREATE);

	/* Without the extension they would stay, and every write to the source would fail. */
	live_execute(psprintf("ALTER FUNCTION %s() DEPENDS ON EXTENSION povaid", names->follow));
	live_execute(psprintf("ALTER FUNCTION %s() DEPENDS ON EXTENSION povaid", names->fold));

	/* Where all changes are replicated ones, they must be folded, too. */
	live_execute(psprintf("CREATE CONSTRAINT TRIGGER %s AFTER INSERT ON %s DEFERRABLE INITIALLY DEFERRED "
						  "FOR EACH ROW WHEN (NEW.povaid_due) EXECUTE FUNCTION %s()",
						  LIVE_FOLD_TRIGGER, names->change, names->fold));
	live_execute(psprintf("ALTER TABLE %s ENABLE ALWAYS TRIGGER %s", names->change, LIVE_FOLD_TRIGGER));
	live_create_triggers(parts, names, trigger_function(names, "_follow"));
	live.names = names;
	live.parts = parts;
	live.view = get_relname_relid(name, get_namespace_oid(schema, false));
	live.change = get_relname_relid(psprintf("%s_change", name), get_namespace_oid(schema, false));
	if (fill)
	{
		live_execute(live_repair_sql(parts, names));
		lock_folding(&live);
		fold(&live);
		live_execute(live_view_sql(parts, names, true, LIVE_REPLACE));
	}
	end(scope);
	PG_RETURN_OID(live.view);
}

/* A summary that was made without being filled must not answer. */
PG_FUNCTION_INFO_V1(live_summary_unfilled);
Datum
live_summary_unfilled(PG_FUNCTION_ARGS)
{
	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("live summary %s has not been filled", text_to_cstring(PG_GETARG_TEXT_PP(0))),
			 errhint("Run repair_live_summary.")));
	PG_RETURN_BOOL(false);
}

/*
 * Make everything right: functions and triggers after the source has changed,
 * and the numbers after the triggers were off.  Writers wait only if triggers
 * have to be made.
 */
PG_FUNCTION_INFO_V1(repair_live_summary);
Datum
repair_live_summary(PG_FUNCTION_ARGS)
{
	Live	   *live;
	int64		changed;
	Scope		scope;

	check_isolation();
	scope = begin();
	live = open_live(fcinfo, PG_GETARG_OID(0));
	lock_folding(live);			/* one at a time */
	create_functions(live->parts, live->names, LIVE_REPLACE);
	live->follow = trigger_function(live->names, "_follow");
	if (live_trigger_problem(live->parts, live->names, live->follow, GetUserId()) != NULL)
	{
		check_owner(live->parts->source);
		live_create_triggers(live->parts, live->names, live->follow);
	}
	live_execute(live_repair_sql(live->parts, live->names));
	changed = SPI_processed;
	live_execute(live_view_sql(live->parts, live->names, true, LIVE_REPLACE));
	end(scope);
	PG_RETURN_INT64(changed);
}

/* Fold all changes into the store; the number of groups that had some. */
PG_FUNCTION_INFO_V1(compact_live_summary);
Datum
compact_live_summary(PG_FUNCTION_ARGS)
{
	Live	   *live;
	int64		changed;
	Scope		scope;

	check_isolation();
	scope = begin();
	live = open_live(fcinfo, PG_GETARG_OID(0));
	lock_folding(live);
	fold(live);
	changed = SPI_processed;
	live_execute(live_clean_sql(live->parts, live->names));
	end(scope);
	PG_RETURN_INT64(changed);
}

PG_FUNCTION_INFO_V1(verify_live_summary);
Datum
verify_live_summary(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *set = begin_result_set(fcinfo);
	Live	   *live;
	Scope		scope;

	scope = begin();
	live = open_live(fcinfo, PG_GETARG_OID(0));
	live_execute(live_differences_sql(live->parts, live->names));
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		Datum		values[3];
		bool		nulls[3];

		for (int c = 0; c < 3; c++)
			values[c] =
				SPI_getbinval(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, c + 1, &nulls[c]);
		put_result_row(set, values, nulls);
	}
	end(scope);
	return (Datum) 0;
}

/*
 * A copy of the summary as it is now, as a table: what is published should not
 * move, for two readings around a change show what changed.
 */
PG_FUNCTION_INFO_V1(publish_live_summary);
Datum
publish_live_summary(PG_FUNCTION_ARGS)
{
	Live	   *live;
	char	   *schema;
	char	   *name;
	Scope		scope;

	read_name(PG_GETARG_TEXT_PP(1), &schema, &name);
	scope = begin();
	live = open_live(fcinfo, PG_GETARG_OID(0));
	live_execute(psprintf("CREATE TABLE %s AS TABLE %s",
						  quote_qualified_identifier(schema, name), live->names->view));
	end(scope);
	PG_RETURN_OID(get_relname_relid(name, get_namespace_oid(schema, false)));
}

PG_FUNCTION_INFO_V1(drop_live_summary);
Datum
drop_live_summary(PG_FUNCTION_ARGS)
{
	Scope		scope = begin();
	Live	   *live = find_live(fcinfo, PG_GETARG_OID(0));

	/* Nothing is run that is the owner's: only dropped, by whoever may. */
	SetUserIdAndSecContext(scope.user, scope.security);
	if (live->parts != NULL)
		live_drop_triggers(live->parts, live->names, live->follow);
	else
		live_drop_followers(live->follow);
	live_execute(psprintf("DROP VIEW IF EXISTS %s, %s", live->names->view, live->names->recomputed));
	live_execute(psprintf("DROP TABLE IF EXISTS %s, %s", live->names->change, live->names->store));
	live_execute(psprintf("DROP FUNCTION IF EXISTS %s(), %s()", live->names->follow, live->names->fold));
	end(scope);
	PG_RETURN_VOID();
}

/*
 * Is the trigger function the one that would be made now?  It is not after a column,
 * a schema or a function was renamed, which the view of the query follows by itself.
 */
static bool
follows(const Live *live)
{
	char	   *body;

	live_execute(psprintf("SELECT prosrc FROM pg_proc WHERE oid = %u", live->follow));
	body = SPI_processed == 1 ? SPI_getvalue(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1) : "";
	return strcmp(body, live_follow_body(live->parts, live->names)) == 0;
}

/* One of which no more can be said. */
static void
put_problem(ReturnSetInfo *set, Oid summary, const char *problem)
{
	Datum		values[6] = {0};
	bool		nulls[6] = {false, true, true, true, true, false};

	values[0] = ObjectIdGetDatum(summary);
	values[5] = CStringGetTextDatum(problem);
	put_result_row(set, values, nulls);
}

/*
 * A live summary that has lost its view, by DROP or by another name, is known by its
 * changes.
 */
static void
add_orphan(ReturnSetInfo *set, Oid change)
{
	char	   *schema = get_namespace_name(get_rel_namespace(change));
	char	   *name = get_rel_name(change);

	name[strlen(name) - strlen("_change")] = '\0';
	put_problem(set, change,
				psprintf("view %s is missing: give it this name again, or drop what is left with drop_live_summary(%s)",
						 quote_qualified_identifier(schema, name),
						 quote_literal_cstr(live_table_name(change))));
}

/* One live summary a row: its source, groups, changes that wait, and what is wrong. */
static void
add_status(FunctionCallInfo fcinfo, ReturnSetInfo *set, Oid view)
{
	Live	   *live = find_live(fcinfo, view);
	Datum		values[6];
	bool		nulls[6] = {false};
	char	   *problem;
	bool		isnull;

	if (live->parts == NULL || !OidIsValid(live->store))
	{
		put_problem(set, view,
					psprintf("%s %s is missing: drop the live summary, and create it again",
							 live->parts == NULL ? "view" : "table",
							 live->parts == NULL ? live->names->recomputed : live->names->store));
		return;
	}
	live_execute(psprintf("SELECT (SELECT count(*) FROM %s), (SELECT count(*) FROM %s), "
						  "pg_get_viewdef(%u) !~ 'live_summary_unfilled'",
						  live->names->store, live->names->change, view));
	values[0] = ObjectIdGetDatum(view);
	values[1] = ObjectIdGetDatum(live->parts->source);
	for (int c = 0; c < 3; c++)
		values[2 + c] = SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, c + 1, &isnull);
	problem = !OidIsValid(live->follow) ? psprintf("function %s is missing", live->names->follow) :
		!DatumGetBool(values[4]) ? "it has not been filled" :
		live_trigger_problem(live->parts, live->names, live->follow, live->owner);
	if (problem == NULL && !follows(live))
		problem = psprintf("function %s is not made for the query as it is now: repair_live_summary makes it anew",
						   live->names->follow);
	nulls[5] = problem == NULL;
	values[5] = problem ? CStringGetTextDatum(problem) : (Datum) 0;
	put_result_row(set, values, nulls);
}

/* The same; what is broken must not hide the others. */
static void
try_status(FunctionCallInfo fcinfo, ReturnSetInfo *set, Oid view)
{
	MemoryContext caller = CurrentMemoryContext;
	ResourceOwner owner = CurrentResourceOwner;
	ErrorData  *error;

	BeginInternalSubTransaction(NULL);
	MemoryContextSwitchTo(caller);
	PG_TRY();
	{
		Oid			user;
		int			security;

		GetUserIdAndSecContext(&user, &security);
		add_status(fcinfo, set, view);
		SetUserIdAndSecContext(user, security);
		ReleaseCurrentSubTransaction();
		MemoryContextSwitchTo(caller);
		CurrentResourceOwner = owner;
	}
	PG_CATCH();
	{
		MemoryContextSwitchTo(caller);
		error = CopyErrorData();
		FlushErrorState();
		RollbackAndReleaseCurrentSubTransaction();
		MemoryContextSwitchTo(caller);
		CurrentResourceOwner = owner;
		if (error->sqlerrcode == ERRCODE_QUERY_CANCELED)
			ReThrowError(error);
		put_problem(set, view, error->detail == NULL ? error->message :
					psprintf("%s: %s", error->message, error->detail));
	}
	PG_END_TRY();
}

PG_FUNCTION_INFO_V1(live_summary_status);
Datum
live_summary_status(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *set = begin_result_set(fcinfo);
	List	   *views = NIL;
	ListCell   *cell;
	Scope		scope;

	scope = begin();
	live_execute("SELECT coalesce(v.oid, c.oid) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
				 "LEFT JOIN pg_class v ON v.relnamespace = c.relnamespace AND v.relname = left(c.relname, -7) "
				 "WHERE t.tgname = '" LIVE_FOLD_TRIGGER "' AND c.relname ~ '_change$' "
				 "AND pg_has_role(c.relowner, 'USAGE') ORDER BY coalesce(v.oid, c.oid)::regclass::text");
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		bool		isnull;

		views = lappend_oid(views,
							DatumGetObjectId(SPI_getbinval(SPI_tuptable->vals[i],
														   SPI_tuptable->tupdesc, 1, &isnull)));
	}
	foreach(cell, views)
	{
		if (get_rel_relkind(lfirst_oid(cell)) == RELKIND_VIEW)
			try_status(fcinfo, set, lfirst_oid(cell));
		else
			add_orphan(set, lfirst_oid(cell));
	}
	end(scope);
	return (Datum) 0;
}
