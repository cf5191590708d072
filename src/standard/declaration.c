/*
 * declaration.c
 *		Reading a standard from the tables that declare it.
 *
 * The tables are read directly: through SPI the same would take ten times as
 * long, and a standard is read anew for every snapshot.
 */
#include "standard/standard.h"

#include "access/genam.h"
#include "access/table.h"
#include "catalog/pg_collation.h"
#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/fmgroids.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

const char *const comparison_names[COMPARISONS] = {
	"true", "<", "<=", "=", ">=", ">", "between", "in"
};

/* in the order of CriterionResult */
const char *const result_names[3] = {"failed", "unknown", "met"};

static int
index_of(const char *name, const char *const *names, int n)
{
	for (int i = 0; i < n; i++)
	{
		if (strcmp(name, names[i]) == 0)
			return i;
	}
	return -1;
}

/* The Comparison of this name, or -1. */
int
comparison_from_name(const char *name)
{
	return index_of(name, comparison_names, COMPARISONS);
}

/* The CriterionResult of this name, or -1. */
int
result_from_name(const char *name)
{
	return index_of(name, result_names, 3);
}

/* A table of the extension. */
Oid
extension_table(Oid schema, const char *name)
{
	Oid			table = get_relname_relid(name, schema);

	if (!OidIsValid(table))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("relation \"%s\" does not exist",
						quote_qualified_identifier(get_namespace_name(schema), name)),
				 errhint("It belongs to the extension: drop and create the extension to get it back.")));
	return table;
}

/* Open a table for reading, if the user may read it. */
static Relation
open_table(Oid schema, const char *name, int ncolumns)
{
	Relation	relation = table_open(extension_table(schema, name), AccessShareLock);

	if (pg_class_aclcheck(RelationGetRelid(relation), GetUserId(), ACL_SELECT) != ACLCHECK_OK)
		aclcheck_error(ACLCHECK_NO_PRIV, OBJECT_TABLE, name);
	if (RelationGetDescr(relation)->natts < ncolumns)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("table \"%s\" is older than the library of the extension", name),
				 errhint("Run ALTER EXTENSION povaid UPDATE.")));
	return relation;
}

/* Begin to read the rows of one standard; in both tables it is identified alike. */
static SysScanDesc
begin_scan(Relation relation, const char *standard, bool shipped, Snapshot snapshot)
{
	ScanKeyData key[2];

	ScanKeyEntryInitialize(&key[0], 0, STANDARD_STANDARD, BTEqualStrategyNumber, InvalidOid,
						   DEFAULT_COLLATION_OID, F_TEXTEQ, CStringGetTextDatum(standard));
	ScanKeyInit(&key[1], STANDARD_SHIPPED, BTEqualStrategyNumber, F_BOOLEQ,
				BoolGetDatum(shipped));
	/* this finds out which index the primary key has */
	list_free(RelationGetIndexList(relation));
	return systable_beginscan(relation, relation->rd_pkindex, OidIsValid(relation->rd_pkindex),
							  snapshot, 2, key);
}

bool
standard_exists(Oid table, const char *name, bool shipped, Snapshot snapshot)
{
	Relation	relation = table_open(table, AccessShareLock);
	SysScanDesc scan = begin_scan(relation, name, shipped, snapshot);
	bool		found = HeapTupleIsValid(systable_getnext(scan));

	systable_endscan(scan);
	table_close(relation, AccessShareLock);
	return found;
}

/* The greatest position in use, or 0. */
int
last_position(Relation criteria, const char *standard, bool shipped, Snapshot snapshot)
{
	SysScanDesc scan = begin_scan(criteria, standard, shipped, snapshot);
	HeapTuple	tuple;
	int			last = 0;

	while (HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		bool		isnull;
		Datum		position = heap_getattr(tuple, CRITERION_POSITION,
											RelationGetDescr(criteria), &isnull);

		if (!isnull)
			last = Max(last, DatumGetInt32(position));
	}
	systable_endscan(scan);
	return last;
}

static char *
text_value(HeapTuple tuple, TupleDesc desc, int column)
{
	bool		isnull;
	Datum		value = heap_getattr(tuple, column, desc, &isnull);

	return isnull ? NULL : TextDatumGetCString(value);
}

static Datum
numeric_value(HeapTuple tuple, TupleDesc desc, int column)
{
	bool		isnull;
	Datum		value = heap_getattr(tuple, column, desc, &isnull);

	return isnull ? (Datum) 0 :
		datumCopy(PointerGetDatum(PG_DETOAST_DATUM(value)), false, -1);
}

static char **
text_array_value(HeapTuple tuple, TupleDesc desc, int column, int *n)
{
	bool		isnull;
	Datum		value = heap_getattr(tuple, column, desc, &isnull);
	Datum	   *elements;
	bool	   *nulls;
	char	  **result;
	int			nelements;

	*n = 0;
	if (isnull)
		return NULL;
	deconstruct_array(DatumGetArrayTypePCopy(value), TEXTOID, -1, false, TYPALIGN_INT,
					  &elements, &nulls, &nelements);
	result = palloc(sizeof(char *) * Max(nelements, 1));
	for (int i = 0; i < nelements; i++)
	{
		if (!nulls[i])
			result[(*n)++] = TextDatumGetCString(elements[i]);
	}
	return result;
}

/* Read one row of the table of criteria. */
static void
read_criterion(Criterion *criterion, HeapTuple tuple, TupleDesc desc)
{
	char	   *comparison = text_value(tuple, desc, CRITERION_COMPARISON);
	char	   *result = text_value(tuple, desc, CRITERION_NOT_APPLICABLE_RESULT);
	bool		isnull;
	int			found;

	criterion->name = text_value(tuple, desc, CRITERION_CRITERION);
	criterion->label = text_value(tuple, desc, CRITERION_LABEL);
	criterion->position = DatumGetInt32(heap_getattr(tuple, CRITERION_POSITION, desc, &isnull));
	criterion->metric = text_value(tuple, desc, CRITERION_METRIC);
	criterion->bound.constant = numeric_value(tuple, desc, CRITERION_THRESHOLD);
	criterion->bound.column = text_value(tuple, desc, CRITERION_THRESHOLD_COLUMN);
	criterion->upper.constant = numeric_value(tuple, desc, CRITERION_THRESHOLD_UPPER);
	criterion->upper.column = text_value(tuple, desc, CRITERION_THRESHOLD_UPPER_COLUMN);
	criterion->accepted = text_array_value(tuple, desc, CRITERION_ACCEPTED,
										   &criterion->naccepted);
	criterion->required = DatumGetBool(heap_getattr(tuple, CRITERION_REQUIRED, desc, &isnull));
	criterion->applicable_column = text_value(tuple, desc, CRITERION_APPLICABLE_COLUMN);
	criterion->not_applicable = text_array_value(tuple, desc, CRITERION_NOT_APPLICABLE,
												 &criterion->nnot_applicable);

	/* The trigger lets nothing else in, but a trigger can be disabled. */
	found = comparison_from_name(comparison);
	if (found < 0)
		ereport(ERROR,
				(errcode(ERRCODE_CHECK_VIOLATION),
				 errmsg("criterion \"%s\" has an unknown comparison \"%s\"",
						criterion->name, comparison)));
	criterion->comparison = found;
	found = result_from_name(result);
	if (found < 0)
		ereport(ERROR,
				(errcode(ERRCODE_CHECK_VIOLATION),
				 errmsg("criterion \"%s\" has an unknown result \"%s\" of a value that is not applicable",
						criterion->name, result)));
	criterion->not_applicable_result = found;
	if (criterion->comparison >= COMPARISON_LESS && criterion->comparison <= COMPARISON_BETWEEN &&
		((criterion->bound.constant == 0 && criterion->bound.column == NULL) ||
		 (criterion->comparison == COMPARISON_BETWEEN &&
		  criterion->upper.constant == 0 && criterion->upper.column == NULL)))
		ereport(ERROR,
				(errcode(ERRCODE_CHECK_VIOLATION),
				 errmsg("criterion \"%s\" has no bound to compare with", criterion->name)));
}

static int
compare_positions(const void *a, const void *b)
{
	const Criterion *first = a;
	const Criterion *second = b;

	if (first->position != second->position)
		return first->position < second->position ? -1 : 1;
	return strcmp(first->name, second->name);
}

static void
read_criteria(Standard *standard, Oid schema, Snapshot snapshot)
{
	Relation	relation = open_table(schema, CRITERION_TABLE, CRITERION_LOCAL_LABEL);
	SysScanDesc scan = begin_scan(relation, standard->name, standard->shipped, snapshot);
	HeapTuple	tuple;
	int			room = 8;

	standard->criteria = palloc(sizeof(Criterion) * room);
	while (HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		if (standard->ncriteria == room)
		{
			room *= 2;
			standard->criteria = repalloc(standard->criteria, sizeof(Criterion) * room);
		}
		read_criterion(&standard->criteria[standard->ncriteria++], tuple,
					   RelationGetDescr(relation));
	}
	systable_endscan(scan);
	table_close(relation, AccessShareLock);
	qsort(standard->criteria, standard->ncriteria, sizeof(Criterion), compare_positions);
}

/* Find the row of a standard: *at_least is 0 for all of its criteria. */
static bool
find_standard(Oid schema, const char *name, bool shipped, Snapshot snapshot, int *at_least)
{
	Relation	relation = open_table(schema, STANDARD_TABLE, STANDARD_LOCAL_LABEL);
	SysScanDesc scan = begin_scan(relation, name, shipped, snapshot);
	HeapTuple	tuple = systable_getnext(scan);
	bool		found = HeapTupleIsValid(tuple);

	if (found)
	{
		bool		isnull;
		Datum		value = heap_getattr(tuple, STANDARD_AT_LEAST, RelationGetDescr(relation), &isnull);

		*at_least = isnull ? 0 : DatumGetInt32(value);
	}
	systable_endscan(scan);
	table_close(relation, AccessShareLock);
	return found;
}

/*
 * Read the standard of this name under the active snapshot, into the current
 * memory context.  A user's standard stands before a shipped one of the same
 * name, unless shipped_first.
 */
Standard *
standard_read(Oid schema, const char *name, bool shipped_first)
{
	Standard   *standard = palloc0(sizeof(Standard));
	Snapshot	snapshot = GetActiveSnapshot();

	standard->name = pstrdup(name);
	standard->shipped = shipped_first;
	if (!find_standard(schema, name, standard->shipped, snapshot, &standard->at_least))
	{
		standard->shipped = !shipped_first;
		if (!find_standard(schema, name, standard->shipped, snapshot, &standard->at_least))
			ereport(ERROR,
					(errcode(ERRCODE_UNDEFINED_OBJECT),
					 errmsg("standard \"%s\" does not exist", name),
					 errhint("The table %s lists the standards.",
							 quote_qualified_identifier(get_namespace_name(schema),
														STANDARD_TABLE))));
	}
	read_criteria(standard, schema, snapshot);
	if (standard->ncriteria == 0)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("standard \"%s\" has no criteria", name),
				 errhint("Insert them into the table %s.",
						 quote_qualified_identifier(get_namespace_name(schema),
													CRITERION_TABLE))));
	if (standard->at_least > standard->ncriteria)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("standard \"%s\" requires at least %d of its criteria, but has %d",
						name, standard->at_least, standard->ncriteria),
				 errhint("No row can meet it: lower at_least, or leave it NULL for all criteria.")));
	return standard;
}
