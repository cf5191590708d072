#include "live/live.h"

#include "access/htup_details.h"
#include "access/genam.h"
#include "access/table.h"
#include "catalog/indexing.h"
#include "catalog/pg_class.h"
#include "catalog/pg_inherits.h"
#include "catalog/pg_trigger.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/rls.h"
#include "utils/syscache.h"

/*
 * The triggers that follow a source.
 *
 * A statement that names a partition fires the triggers of the partition alone,
 * so each table of the tree has the whole set.  The row trigger is for replicated
 * changes, which fire no statement triggers; it looks at the role itself, because
 * ALTER TABLE ... ENABLE TRIGGER ALL would let it fire beside the others.
 */
static const char *const operations[] = {"INSERT", "UPDATE", "DELETE"};
static const char *const transitions[] = {
	"NEW TABLE AS povaid_new", "NEW TABLE AS povaid_new OLD TABLE AS povaid_old",
	"OLD TABLE AS povaid_old"
};

#define APPLY_WHEN "current_setting('session_replication_role') = 'replica'"

char *
live_table_name(Oid table)
{
	return quote_qualified_identifier(get_namespace_name(get_rel_namespace(table)),
									  get_rel_name(table));
}

static char *
trigger_name(const LiveNames *names, const char *what)
{
	return psprintf("%s_follow_%s", names->name, what);
}

void
live_execute(const char *command)
{
	int			result = SPI_execute(command, false, 0);

	if (result < 0)
		elog(ERROR, "SPI_execute failed: %s", SPI_result_code_string(result));
}

/*
 * How a trigger of this name is enabled, or 0 if the table has none that calls
 * the function; any function, if none is given.
 */
static char
trigger_state(Oid table, const char *name, Oid function)
{
	Relation	relation = table_open(TriggerRelationId, AccessShareLock);
	ScanKeyData key[2];
	SysScanDesc scan;
	HeapTuple	tuple;
	char		state = 0;

	ScanKeyInit(&key[0], Anum_pg_trigger_tgrelid, BTEqualStrategyNumber, F_OIDEQ,
				ObjectIdGetDatum(table));
	ScanKeyInit(&key[1], Anum_pg_trigger_tgname, BTEqualStrategyNumber, F_NAMEEQ,
				CStringGetDatum(name));
	scan = systable_beginscan(relation, TriggerRelidNameIndexId, true, NULL, 2, key);
	tuple = systable_getnext(scan);
	if (HeapTupleIsValid(tuple) &&
		(!OidIsValid(function) || ((Form_pg_trigger) GETSTRUCT(tuple))->tgfoid == function))
		state = ((Form_pg_trigger) GETSTRUCT(tuple))->tgenabled;
	systable_endscan(scan);
	table_close(relation, AccessShareLock);
	return state;
}

/* When must a trigger fire?  A TRUNCATE that is replicated fires it as any other does. */
static char
enabled_as(const char *what)
{
	return strcmp(what, "apply") == 0 ? TRIGGER_FIRES_ON_REPLICA :
		strcmp(what, "truncate") == 0 ? TRIGGER_FIRES_ALWAYS : TRIGGER_FIRES_ON_ORIGIN;
}

/* Which triggers must a table of this kind have? */
static List *
wanted_triggers(Oid table)
{
	List	   *wanted = list_make4("insert", "update", "delete", "apply");

	if (get_rel_relkind(table) == RELKIND_RELATION)
		wanted = lappend(wanted, "truncate");
	return wanted;
}

/*
 * Why a table cannot be followed, or NULL.  The summary is logged and would outlive
 * rows that are not; and what policies hide from the owner of the trigger function
 * is neither left out of the changes nor found by TRUNCATE.
 */
static char *
table_problem(Oid table, Oid owner)
{
	char		kind = get_rel_relkind(table);

	if (kind != RELKIND_RELATION && kind != RELKIND_PARTITIONED_TABLE)
		return psprintf("%s is not a table of this server", live_table_name(table));
	if (get_rel_persistence(table) == RELPERSISTENCE_UNLOGGED)
		return psprintf("%s is unlogged, and loses its rows in a crash", live_table_name(table));
	if (check_enable_rls(table, owner, true) == RLS_ENABLED)
		return psprintf("%s hides rows from the owner of the summary by row-level security", live_table_name(table));
	return NULL;
}

/* Tables with triggers that call the function and are not among these. */
static List *
strays(const List *tables, Oid function)
{
	List	   *result = NIL;

	live_execute(psprintf("SELECT DISTINCT tgrelid FROM pg_trigger WHERE tgfoid = %u", function));
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		bool		isnull;
		Oid			table = DatumGetObjectId(SPI_getbinval(SPI_tuptable->vals[i],
														   SPI_tuptable->tupdesc, 1, &isnull));

		if (!list_member_oid(tables, table))
			result = lappend_oid(result, table);
	}
	return result;
}

/*
 * What is wrong with the triggers of the source, or NULL.  The lock keeps
 * partitions from coming and going.
 */
char *
live_trigger_problem(const LiveParts *parts, const LiveNames *names, Oid function, Oid owner)
{
	List	   *tables = find_all_inheritors(parts->source, AccessShareLock, NULL);
	List	   *others;
	ListCell   *cell;

	foreach(cell, tables)
	{
		Oid			table = lfirst_oid(cell);
		char	   *problem = table_problem(table, owner);
		ListCell   *name;

		if (problem)
			return problem;
		foreach(name, wanted_triggers(table))
		{
			const char *what = lfirst(name);
			char		state = trigger_state(table, trigger_name(names, what), function);
			char		right = enabled_as(what);

			if (state == 0)
				return psprintf("trigger \"%s\" is missing on %s", trigger_name(names, what),
								live_table_name(table));
			if (state != right)
				return psprintf("trigger \"%s\" on %s is not enabled as it must be",
								trigger_name(names, what), live_table_name(table));
		}
	}
	others = strays(tables, function);
	if (others != NIL)
		return psprintf("%s is no part of the source any more, but is still followed",
						live_table_name(linitial_oid(others)));
	return NULL;
}

static void
drop_triggers(const LiveNames *names, Oid table, Oid function)
{
	const char *table_name = live_table_name(table);
	ListCell   *cell;

	foreach(cell, wanted_triggers(table))
	{
		const char *what = lfirst(cell);

		/* that of a partition goes with that of its parent */
		if ((strcmp(what, "apply") == 0 && get_rel_relispartition(table)) ||
			trigger_state(table, trigger_name(names, what), function) == 0)
			continue;
		live_execute(psprintf("DROP TRIGGER %s ON %s",
							  quote_identifier(trigger_name(names, what)), table_name));
	}
}

/* Drop the triggers of any table that call the function. */
void
live_drop_followers(Oid function)
{
	SPITupleTable *found;
	uint64		n;

	live_execute(psprintf("SELECT format('DROP TRIGGER %%I ON %%s', tgname, tgrelid::regclass) "
						  "FROM pg_trigger WHERE tgfoid = %u AND tgparentid = 0", function));
	found = SPI_tuptable;
	n = SPI_processed;
	for (uint64 i = 0; i < n; i++)
		live_execute(SPI_getvalue(found->vals[i], found->tupdesc, 1));
}

/* Those of these tables, and of any that was one of them. */
static void
drop_all(const List *tables, const LiveNames *names, Oid function)
{
	ListCell   *cell;

	foreach(cell, tables)
		drop_triggers(names, lfirst_oid(cell), function);
	live_drop_followers(function);
}

static void
create_triggers(const LiveNames *names, Oid table)
{
	const char *table_name = live_table_name(table);
	char		kind = get_rel_relkind(table);
	const char *apply = quote_identifier(trigger_name(names, "apply"));
	char	   *problem = table_problem(table, GetUserId());

	if (problem)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("a live summary cannot follow %s", table_name),
				 errdetail("%s.", problem)));
	for (int i = 0; i < 3; i++)
	{
		static const char *const what[] = {"insert", "update", "delete"};

		live_execute(psprintf("CREATE TRIGGER %s AFTER %s ON %s REFERENCING %s FOR EACH STATEMENT EXECUTE FUNCTION %s()",
							  quote_identifier(trigger_name(names, what[i])), operations[i],
							  table_name, transitions[i], names->follow));
	}
	if (kind == RELKIND_RELATION)
	{
		const char *truncate = quote_identifier(trigger_name(names, "truncate"));

		live_execute(psprintf("CREATE TRIGGER %s BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION %s()",
							  truncate, table_name, names->follow));
		live_execute(psprintf("ALTER TABLE %s ENABLE ALWAYS TRIGGER %s", table_name, truncate));
	}
	if (!get_rel_relispartition(table))
		live_execute(psprintf("CREATE TRIGGER %s AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW WHEN (" APPLY_WHEN ") EXECUTE FUNCTION %s()",
							  apply, table_name, names->follow));
}

/*
 * The source and what belongs to it, locked from the root down, as writers do it,
 * and at once as strongly as will be needed: else they and this end in a deadlock.
 */
static List *
locked_tables(const LiveParts *parts, LOCKMODE mode)
{
	LockRelationOid(parts->source, mode);
	return find_all_inheritors(parts->source, mode, NULL);
}

/*
 * Create the triggers anew.  The root comes first, whose row trigger its
 * partitions get, and each is then enabled by itself: older servers do not pass
 * that on.
 */
void
live_create_triggers(const LiveParts *parts, const LiveNames *names, Oid function)
{
	bool		anew = strays(NIL, function) != NIL;
	List	   *tables = locked_tables(parts, anew ? AccessExclusiveLock : ShareRowExclusiveLock);
	ListCell   *cell;

	drop_all(tables, names, function);
	foreach(cell, tables)
		create_triggers(names, lfirst_oid(cell));
	foreach(cell, tables)
		live_execute(psprintf("ALTER TABLE %s ENABLE REPLICA TRIGGER %s",
							  live_table_name(lfirst_oid(cell)),
							  quote_identifier(trigger_name(names, "apply"))));
}

void
live_drop_triggers(const LiveParts *parts, const LiveNames *names, Oid function)
{
	drop_all(locked_tables(parts, AccessExclusiveLock), names, function);
}
