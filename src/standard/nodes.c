#include "standard/standard.h"

#include "access/genam.h"
#include "access/heapam.h"
#include "access/table.h"
#include "access/xact.h"
#include "access/xlog.h"
#include "catalog/pg_class.h"
#include "catalog/pg_namespace.h"
#include "commands/extension.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "storage/lock.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

/*
 * Standards on the nodes of a Citus cluster.
 *
 * Citus sends the call of a function to the nodes that hold the rows, and each
 * node has tables of standards of its own.  A standard of the same name can ask
 * for something else there: the verdicts would be others, and nobody would see
 * it.  So a worker reads standards by name only while it is confirmed that they
 * are those of the coordinator: copy_standards_to_nodes() confirms it, by a row
 * in the worker's table assessment_node, and whoever changes standards, here or
 * there, takes that back first.
 *
 * The coordinator takes it back in connections of their own, which commit at
 * once: the tasks of its transaction, which see nothing of what it has changed,
 * find no confirmation either.  A task can run on the coordinator, too, in
 * another session; that one sees by a lock that standards are being changed.
 *
 * Rules as a value need none of this, and nor does a server without Citus.
 */
#define NODE_TABLE	"assessment_node"

#define NO_CITUS	(-1)

/* The number of this node in its cluster: 0 is the coordinator. */
static int
node_group(void)
{
	Oid			table = get_relname_relid("pg_dist_local_group", PG_CATALOG_NAMESPACE);
	Relation	relation;
	SysScanDesc scan;
	HeapTuple	tuple;
	int			group = 0;

	if (!OidIsValid(table))
		return NO_CITUS;
	relation = table_open(table, AccessShareLock);
	scan = systable_beginscan(relation, InvalidOid, false, NULL, 0, NULL);
	if (HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		bool		isnull;
		Datum		value = heap_getattr(tuple, 1, RelationGetDescr(relation), &isnull);

		if (!isnull)
			group = DatumGetInt32(value);
	}
	systable_endscan(scan);
	table_close(relation, AccessShareLock);
	return group;
}

/* Has another node sent what this session executes?  Citus names such sessions. */
static bool
session_is_of_cluster(void)
{
	return application_name != NULL && strncmp(application_name, "citus_", 6) == 0;
}

/*
 * The lock that stands for "standards are being changed": it is held in
 * RowExclusiveLock until the end of the transaction, and is compatible with
 * itself and with everything that is done to the tables.
 */
static void
set_change_tag(LOCKTAG *tag, Oid schema)
{
	SET_LOCKTAG_OBJECT(*tag, MyDatabaseId, RelationRelationId,
					   extension_table(schema, STANDARD_TABLE), 1);
}

static bool
standards_are_being_changed(Oid schema)
{
	LOCKTAG		tag;

	if (RecoveryInProgress())
		return false;
	set_change_tag(&tag, schema);
	if (LockAcquire(&tag, ShareLock, false, true) == LOCKACQUIRE_NOT_AVAIL)
		return true;
	LockRelease(&tag, ShareLock, false);
	return false;
}

/* Is it confirmed that this node, by this number, has the coordinator's standards? */
static bool
node_is_confirmed(Oid schema, int group)
{
	Relation	relation = table_open(extension_table(schema, NODE_TABLE), AccessShareLock);
	Snapshot	snapshot = GetActiveSnapshot();
	SysScanDesc scan = systable_beginscan(relation, InvalidOid, false, snapshot, 0, NULL);
	HeapTuple	tuple;
	bool		found = false;

	while (!found && HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		bool		isnull;
		Datum		value = heap_getattr(tuple, 1, RelationGetDescr(relation), &isnull);

		found = !isnull && DatumGetInt32(value) == group;
	}
	systable_endscan(scan);
	table_close(relation, AccessShareLock);
	return found;
}

/* A standard may be read by name on this node, or else this is an error. */
void
standard_check_node(Oid schema, const char *name)
{
	int			group = node_group();

	if (group == NO_CITUS)
		return;
	if (group > 0 && !node_is_confirmed(schema, group))
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("standard \"%s\" cannot be used by name on this node of the cluster", name),
				 errdetail("The node may have other standards than the coordinator."),
				 errhint("Call %s() on the coordinator, or use the rules as a value: "
						 "standard_rules(name) in place of the name.",
						 extension_table_name(schema, "copy_standards_to_nodes"))));
	if (group == 0 && session_is_of_cluster() && standards_are_being_changed(schema))
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("standard \"%s\" cannot be used by name while standards are being changed",
						name),
				 errdetail("A task of Citus does not see what a transaction changes before its commit."),
				 errhint("Commit the change first, or use the rules as a value: "
						 "standard_rules(name) in place of the name.")));
}

/* Take back that this node has the coordinator's standards. */
static void
forget_confirmation(Oid schema)
{
	Relation	relation = table_open(extension_table(schema, NODE_TABLE), RowExclusiveLock);
	Snapshot	snapshot = RegisterSnapshot(GetLatestSnapshot());
	SysScanDesc scan = systable_beginscan(relation, InvalidOid, false, snapshot, 0, NULL);
	HeapTuple	tuple;

	while (HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		ItemPointerData place = tuple->t_self;
		TM_FailureData failure;

		/* it is as good if somebody else has just done it */
		heap_delete(relation, &place, GetCurrentCommandId(true), InvalidSnapshot, true,
					&failure, false);
	}
	systable_endscan(scan);
	UnregisterSnapshot(snapshot);
	table_close(relation, RowExclusiveLock);
}

static void
node_cannot_be_told(const char *node, const char *reason)
{
	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("node %s of the cluster cannot be told that standards change", node),
			 errdetail_internal("%s", reason),
			 errhint("It would go on with the old ones. Bring it back, or remove it from the "
					 "cluster, and change the standards then.")));
}

/* Tell all workers to forget that they have the standards of this node. */
static void
tell_workers(Oid schema)
{
	const char *query =
		"SELECT pg_catalog.format('%s:%s', n.nodename, n.nodeport), "
		"CASE WHEN n.isactive THEN r.result ELSE 'The node is disabled.' END "
		"FROM pg_catalog.pg_dist_node n LEFT JOIN pg_catalog.run_command_on_workers($1) r "
		"ON r.nodename OPERATOR(pg_catalog.=) n.nodename "
		"AND r.nodeport OPERATOR(pg_catalog.=) n.nodeport "
		"WHERE n.groupid OPERATOR(pg_catalog.<>) 0 "
		"AND n.noderole OPERATOR(pg_catalog.=) 'primary' "
		"AND r.success IS NOT TRUE";
	char	   *command = psprintf("SELECT %s.forget_standards()",
								   quote_identifier(get_namespace_name(schema)));
	Oid			types[1] = {TEXTOID};
	Datum		values[1] = {CStringGetTextDatum(command)};

	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	if (SPI_execute_with_args(query, 1, types, values, NULL, false, 1) != SPI_OK_SELECT)
		elog(ERROR, "SPI_execute_with_args failed");
	if (SPI_processed > 0)
	{
		char	   *reason = SPI_getvalue(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 2);

		node_cannot_be_told(SPI_getvalue(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1),
							reason ? reason : "It did not answer.");
	}
	SPI_finish();
}

/*
 * The trigger before each statement that changes standards.
 */
PG_FUNCTION_INFO_V1(assessment_node_forget);
Datum
assessment_node_forget(PG_FUNCTION_ARGS)
{
	TriggerData *trigger = (TriggerData *) fcinfo->context;
	Oid			schema;
	int			group;
	LOCKTAG		tag;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_BEFORE(trigger->tg_event) ||
		!TRIGGER_FIRED_FOR_STATEMENT(trigger->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be called as a BEFORE trigger of a statement",
						"assessment_node_forget")));
	check_extension_table(fcinfo, NULL);

	schema = RelationGetNamespace(trigger->tg_relation);
	group = node_group();
	/* what the extension ships is the same everywhere */
	if (group == NO_CITUS || creating_extension)
		PG_RETURN_POINTER(NULL);
	set_change_tag(&tag, schema);
	(void) LockAcquire(&tag, RowExclusiveLock, false, false);
	if (group > 0)
		forget_confirmation(schema);
	else
		tell_workers(schema);
	PG_RETURN_POINTER(NULL);
}

static bool
may_change(Oid schema, const char *table)
{
	return pg_class_aclmask(extension_table(schema, table), GetUserId(),
							ACL_INSERT | ACL_UPDATE | ACL_DELETE, ACLMASK_ANY) != 0;
}

/* The same, when the coordinator says so, for a role that may change standards here. */
PG_FUNCTION_INFO_V1(forget_standards);
Datum
forget_standards(PG_FUNCTION_ARGS)
{
	Oid			schema = get_func_namespace(fcinfo->flinfo->fn_oid);

	if (!may_change(schema, STANDARD_TABLE) && !may_change(schema, CRITERION_TABLE))
		aclcheck_error(ACLCHECK_NO_PRIV, OBJECT_TABLE, STANDARD_TABLE);
	forget_confirmation(schema);
	PG_RETURN_VOID();
}
