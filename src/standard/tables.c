#include "standard/standard.h"

#include "access/genam.h"
#include "access/table.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "catalog/pg_collation.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "executor/tuptable.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/rls.h"
#include "utils/snapmgr.h"

/*
 * Access to the two tables that declare standards.
 *
 * The tables are read directly: through SPI the same would take ten times as
 * long, and a standard is read anew for every snapshot.  Only where row-level
 * security restricts the user, a query does it, which applies the policies.
 */

/*
 * Begin to read the rows of one standard, or of all if it is NULL, or of one
 * version of it; in both tables it is identified alike.
 */
static SysScanDesc
begin_scan(Relation relation, const char *standard, bool shipped, const DateADT *valid_from,
		   Snapshot snapshot)
{
	bool		is_standards = strcmp(RelationGetRelationName(relation), STANDARD_TABLE) == 0;
	ScanKeyData key[3];

	if (standard == NULL)
		return systable_beginscan(relation, InvalidOid, false, snapshot, 0, NULL);
	ScanKeyEntryInitialize(&key[0], 0, STANDARD_STANDARD, BTEqualStrategyNumber, InvalidOid,
						   DEFAULT_COLLATION_OID, F_TEXTEQ, CStringGetTextDatum(standard));
	ScanKeyInit(&key[1], STANDARD_SHIPPED, BTEqualStrategyNumber, F_BOOLEQ,
				BoolGetDatum(shipped));
	if (valid_from)
		ScanKeyInit(&key[2], is_standards ? STANDARD_VALID_FROM : CRITERION_VALID_FROM,
					BTEqualStrategyNumber, F_DATE_EQ, DateADTGetDatum(*valid_from));
	/* this finds out which index the primary key has */
	list_free(RelationGetIndexList(relation));
	return systable_beginscan(relation, relation->rd_pkindex, OidIsValid(relation->rd_pkindex),
							  snapshot, valid_from ? 3 : 2, key);
}

/* The same rows, through a query. */
static void
query_rows(Relation relation, const char *standard, bool shipped,
		   StandardRowAction action, void *arg)
{
	MemoryContext caller = CurrentMemoryContext;
	Oid			types[2] = {TEXTOID, BOOLOID};
	Datum		values[2] = {0, BoolGetDatum(shipped)};
	char	   *table = extension_table_name(RelationGetNamespace(relation),
											 RelationGetRelationName(relation));
	int			result;

	if (standard)
		values[0] = CStringGetTextDatum(standard);
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	if (standard)
		result = SPI_execute_with_args(psprintf("SELECT * FROM ONLY %s WHERE standard OPERATOR(pg_catalog.=) $1 AND shipped OPERATOR(pg_catalog.=) $2", table),
									   2, types, values, NULL, true, 0);
	else
		result = SPI_execute(psprintf("SELECT * FROM ONLY %s", table), true, 0);
	if (result != SPI_OK_SELECT)
		elog(ERROR, "SPI_execute failed: %s", SPI_result_code_string(result));
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		MemoryContext spi = MemoryContextSwitchTo(caller);

		CHECK_FOR_INTERRUPTS();
		action(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, arg);
		MemoryContextSwitchTo(spi);
	}
	SPI_finish();
}

/*
 * Call action for each row of a standard that the user may see under the active
 * snapshot; for those of all standards, if it is NULL.
 */
void
standard_rows(Oid schema, const char *table, int ncolumns, const char *standard, bool shipped,
			  StandardRowAction action, void *arg)
{
	Relation	relation = open_extension_table(schema, table, ncolumns);

	if (check_enable_rls(RelationGetRelid(relation), InvalidOid, false) == RLS_ENABLED)
		query_rows(relation, standard, shipped, action, arg);
	else
	{
		SysScanDesc scan = begin_scan(relation, standard, shipped, NULL, GetActiveSnapshot());
		HeapTuple	tuple;

		while (HeapTupleIsValid(tuple = systable_getnext(scan)))
		{
			CHECK_FOR_INTERRUPTS();
			action(tuple, RelationGetDescr(relation), arg);
		}
		systable_endscan(scan);
	}
	table_close(relation, AccessShareLock);
}

/*
 * For the triggers, which see every row, whoever may read it
 */

bool
standard_exists(Oid table, const char *name, bool shipped, Snapshot snapshot)
{
	Relation	relation = table_open(table, AccessShareLock);
	SysScanDesc scan = begin_scan(relation, name, shipped, NULL, snapshot);
	bool		found = HeapTupleIsValid(systable_getnext(scan));

	systable_endscan(scan);
	table_close(relation, AccessShareLock);
	return found;
}

/* All versions of a standard, as the newest snapshot shows them. */
StandardVersion *
standard_versions(Relation standards, const char *name, bool shipped, int *n)
{
	int			room = 4;
	StandardVersion *versions = palloc(sizeof(StandardVersion) * room);
	Snapshot	snapshot;
	SysScanDesc scan;
	HeapTuple	tuple;

	CommandCounterIncrement();	/* the same statement may have written some */
	snapshot = RegisterSnapshot(GetLatestSnapshot());
	scan = begin_scan(standards, name, shipped, NULL, snapshot);
	*n = 0;
	while (HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		CHECK_FOR_INTERRUPTS();
		if (*n == room)
		{
			room *= 2;
			versions = repalloc(versions, sizeof(StandardVersion) * room);
		}
		version_read(tuple, RelationGetDescr(standards), &versions[(*n)++]);
	}
	systable_endscan(scan);
	UnregisterSnapshot(snapshot);
	return versions;
}

/*
 * Lock the row of a version of a standard until the end of the transaction, so that nobody
 * deletes or renames it; false if there is none.  A foreign key would do the
 * same, and with the same lock: but it asks the user for no right on the table,
 * as SELECT ... FOR KEY SHARE does.
 */
bool
standard_lock(Oid table, const char *name, bool shipped, DateADT valid_from)
{
	Relation	relation = table_open(table, RowShareLock);
	TupleTableSlot *slot = table_slot_create(relation, NULL);
	bool		found = false;
	bool		again = true;

	while (again)
	{
		Snapshot	snapshot = RegisterSnapshot(GetLatestSnapshot());
		SysScanDesc scan = begin_scan(relation, name, shipped, &valid_from, snapshot);
		HeapTuple	tuple = systable_getnext(scan);
		TM_FailureData failure;

		CHECK_FOR_INTERRUPTS();
		again = false;
		if (HeapTupleIsValid(tuple))
		{
			ItemPointerData tid = tuple->t_self;

			switch (table_tuple_lock(relation, &tid, snapshot, slot, GetCurrentCommandId(false),
									 LockTupleKeyShare, LockWaitBlock,
									 TUPLE_LOCK_FLAG_LOCK_UPDATE_IN_PROGRESS, &failure))
			{
				case TM_Ok:
					found = true;
					break;
				case TM_Updated:
				case TM_Deleted:
					/* while it waited: perhaps there is a new version */
					again = true;
					break;
				default:
					break;
			}
		}
		systable_endscan(scan);
		UnregisterSnapshot(snapshot);
	}
	ExecDropSingleTupleTableSlot(slot);
	table_close(relation, NoLock);
	return found;
}

/* The greatest position in use in a version, or 0 if it has no criteria. */
int
standard_last_position(Relation criteria, const char *standard, bool shipped, DateADT valid_from,
					   Snapshot snapshot)
{
	SysScanDesc scan = begin_scan(criteria, standard, shipped, &valid_from, snapshot);
	HeapTuple	tuple;
	int			last = 0;

	while (HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		bool		isnull;
		Datum		position = heap_getattr(tuple, CRITERION_POSITION,
											RelationGetDescr(criteria), &isnull);

		CHECK_FOR_INTERRUPTS();
		if (!isnull)
			last = Max(last, DatumGetInt32(position));
	}
	systable_endscan(scan);
	return last;
}

/* The standard that a criterion asks to meet, or NULL. */
static char *
standard_to_meet(HeapTuple tuple, TupleDesc desc)
{
	bool		isnull;
	Datum		comparison = heap_getattr(tuple, CRITERION_COMPARISON, desc, &isnull);
	Datum		accepted;
	Datum	   *names;
	bool	   *nulls;
	int			n;

	if (isnull || strcmp(TextDatumGetCString(comparison),
						 standard_comparison_names[COMPARISON_MEETS]) != 0)
		return NULL;
	accepted = heap_getattr(tuple, CRITERION_ACCEPTED, desc, &isnull);
	if (isnull)
		return NULL;
	deconstruct_array(DatumGetArrayTypePCopy(accepted), TEXTOID, -1, false, TYPALIGN_INT,
					  &names, &nulls, &n);
	return n == 1 && !nulls[0] ? TextDatumGetCString(names[0]) : NULL;
}

/*
 * A criterion of a standard that is there asks to meet the given one: its name, and
 * that of its standard; or NULL.
 */
char *
criterion_that_meets(Relation criteria, Oid standards, const char *met, Snapshot snapshot,
					 char **standard)
{
	SysScanDesc scan = systable_beginscan(criteria, InvalidOid, false, snapshot, 0, NULL);
	TupleDesc	desc = RelationGetDescr(criteria);
	HeapTuple	tuple;
	char	   *result = NULL;

	while (result == NULL && HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		char	   *wanted = standard_to_meet(tuple, desc);
		bool		isnull;
		bool		shipped;

		CHECK_FOR_INTERRUPTS();
		if (wanted == NULL || strcmp(wanted, met) != 0)
			continue;
		*standard = TextDatumGetCString(heap_getattr(tuple, CRITERION_STANDARD, desc, &isnull));
		shipped = DatumGetBool(heap_getattr(tuple, CRITERION_SHIPPED, desc, &isnull));
		if (standard_exists(standards, *standard, shipped, snapshot))
			result = TextDatumGetCString(heap_getattr(tuple, CRITERION_CRITERION, desc, &isnull));
	}
	systable_endscan(scan);
	return result;
}

/* The names of the standards that criteria of this one ask to meet, in any version. */
List *
standards_to_meet(Relation criteria, const char *standard, bool shipped, Snapshot snapshot)
{
	SysScanDesc scan = begin_scan(criteria, standard, shipped, NULL, snapshot);
	TupleDesc	desc = RelationGetDescr(criteria);
	HeapTuple	tuple;
	List	   *result = NIL;

	while (HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		char	   *met = standard_to_meet(tuple, desc);

		CHECK_FOR_INTERRUPTS();
		if (met != NULL)
			result = lappend(result, met);
	}
	systable_endscan(scan);
	return result;
}
