/*
 * guard.c
 *		The triggers on the tables of standards.
 *
 * They reject nonsense when it is declared, with a hint; assign what was left
 * out; and keep shipped rows as they were released, so that everybody's
 * cn-household-2016 is the same.
 */
#include "standard/standard.h"

#include "access/xact.h"
#include "catalog/dependency.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "commands/extension.h"
#include "commands/trigger.h"
#include "core/numeric.h"
#include "executor/spi.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

/* The row that a trigger is about to let through. */
typedef struct NewRow
{
	TriggerData *trigger;
	TupleDesc	desc;
	HeapTuple	tuple;
} NewRow;

static bool
row_value(const NewRow *row, int column, Datum *value)
{
	bool		isnull;

	*value = heap_getattr(row->tuple, column, row->desc, &isnull);
	return !isnull;
}

static char *
row_text(const NewRow *row, int column)
{
	Datum		value;

	return row_value(row, column, &value) ? TextDatumGetCString(value) : NULL;
}

static bool
row_bool(const NewRow *row, int column)
{
	Datum		value;

	return row_value(row, column, &value) && DatumGetBool(value);
}

static void
set_row_value(NewRow *row, int column, Datum value)
{
	bool		isnull = false;

	row->tuple = heap_modify_tuple_by_cols(row->tuple, row->desc, 1, &column, &value, &isnull);
}

static void
reject(const char *message, const char *hint)
{
	ereport(ERROR,
			(errcode(ERRCODE_CHECK_VIOLATION),
			 errmsg_internal("%s", message),
			 errhint("%s", hint)));
}

/*
 * Shipped rows
 */

/* Is a script of this extension running, which may change what it ships? */
static bool
own_script_is_running(FunctionCallInfo fcinfo)
{
	return creating_extension &&
		getExtensionOfObject(ProcedureRelationId, fcinfo->flinfo->fn_oid) == CurrentExtensionObject;
}

static void
reject_shipped(const char *standard)
{
	ereport(ERROR,
			(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
			 standard ? errmsg("standard \"%s\" is shipped with the extension and cannot be changed", standard) :
			 errmsg("standards that are shipped with the extension cannot be removed"),
			 errhint("Copy its rows with shipped = false, under the same name or another one, and change the copy; with WHERE NOT shipped a statement leaves the shipped rows alone.")));
}

/* A trigger function can be attached to any table; the columns are those of one. */
static void
check_table(FunctionCallInfo fcinfo, const char *name)
{
	Relation	relation = ((TriggerData *) fcinfo->context)->tg_relation;

	if (strcmp(RelationGetRelationName(relation), name) != 0 ||
		RelationGetNamespace(relation) != get_func_namespace(fcinfo->flinfo->fn_oid))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("the trigger function is for table \"%s\" of the extension only", name)));
}

/*
 * Check who may change what, and return the new row; its tuple is NULL for a
 * deletion.
 */
static NewRow
check_event(FunctionCallInfo fcinfo, const char *name)
{
	TriggerData *trigger = (TriggerData *) fcinfo->context;
	NewRow		row = {.trigger = trigger};
	NewRow		old;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_BEFORE(trigger->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be called as a BEFORE trigger", name)));
	check_table(fcinfo, name);

	row.desc = RelationGetDescr(trigger->tg_relation);
	if (TRIGGER_FIRED_FOR_STATEMENT(trigger->tg_event))
	{
		/* TRUNCATE, the only statement that it is declared for */
		if (!own_script_is_running(fcinfo))
			reject_shipped(NULL);
		return row;
	}

	old = row;
	if (TRIGGER_FIRED_BY_INSERT(trigger->tg_event))
		row.tuple = trigger->tg_trigtuple;
	else
	{
		old.tuple = trigger->tg_trigtuple;
		if (TRIGGER_FIRED_BY_UPDATE(trigger->tg_event))
			row.tuple = trigger->tg_newtuple;
	}
	if (old.tuple && row_bool(&old, STANDARD_SHIPPED) && !own_script_is_running(fcinfo))
		reject_shipped(row_text(&old, STANDARD_STANDARD));
	if (row.tuple && row_bool(&row, STANDARD_SHIPPED) && !own_script_is_running(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("only the extension itself ships standards"),
				 errhint("Leave out the column shipped, or set it to false.")));
	return row;
}

static Datum
let_through(const NewRow *row)
{
	return PointerGetDatum(row->tuple ? row->tuple : row->trigger->tg_trigtuple);
}

/* A snapshot that shows the rows that this statement has written so far. */
static Snapshot
begin_latest_snapshot(void)
{
	CommandCounterIncrement();
	return RegisterSnapshot(GetLatestSnapshot());
}

/* Has an update changed the name of the standard, in either table? */
static bool
names_another_standard(const NewRow *row)
{
	NewRow		old = *row;

	old.tuple = row->trigger->tg_trigtuple;
	return strcmp(row_text(&old, STANDARD_STANDARD), row_text(row, STANDARD_STANDARD)) != 0;
}

static bool
is_blank(const char *name)
{
	return name == NULL || name[strspn(name, " \t\n\r")] == '\0';
}

/*
 * assessment_standard
 */

PG_FUNCTION_INFO_V1(assessment_standard_guard);
Datum
assessment_standard_guard(PG_FUNCTION_ARGS)
{
	NewRow		row = check_event(fcinfo, STANDARD_TABLE);
	Datum		value,
				other;
	char	   *name;
	bool		shadows = false;

	if (row.tuple == NULL)
		PG_RETURN_DATUM(let_through(&row));

	name = row_text(&row, STANDARD_STANDARD);
	if (is_blank(name))
		reject("a standard needs a name",
			   "The name is what verdict() and assess() are called with.");
	if (row_value(&row, STANDARD_AT_LEAST, &value) && DatumGetInt32(value) < 1)
		reject(psprintf("standard \"%s\" requires at least %d of its criteria", name,
						DatumGetInt32(value)),
			   "At least one is needed: 1 for any of the criteria, NULL for all of them.");
	if (row_value(&row, STANDARD_VALID_FROM, &value) && row_value(&row, STANDARD_VALID_TO, &other) &&
		DatumGetDateADT(other) < DatumGetDateADT(value))
		reject(psprintf("standard \"%s\" ends before it begins to be valid", name),
			   "valid_to is the last day, and not before valid_from.");

	if (!row_bool(&row, STANDARD_SHIPPED))
	{
		Snapshot	snapshot = begin_latest_snapshot();

		shadows = standard_exists(RelationGetRelid(row.trigger->tg_relation), name, true, snapshot);
		if (TRIGGER_FIRED_BY_UPDATE(row.trigger->tg_event) && !names_another_standard(&row))
			shadows = false;	/* it did so before: no news */
		UnregisterSnapshot(snapshot);
	}
	if (shadows)
		ereport(WARNING,
				(errmsg("standard \"%s\" takes the place of the shipped one of the same name", name),
				 errhint("To keep both, give it another name; compare_standards shows whether it lowers or raises the shipped one.")));
	PG_RETURN_DATUM(let_through(&row));
}

/* Let the criteria of a standard follow, when it is renamed or deleted. */
PG_FUNCTION_INFO_V1(assessment_standard_cascade);
Datum
assessment_standard_cascade(PG_FUNCTION_ARGS)
{
	TriggerData *trigger = (TriggerData *) fcinfo->context;
	NewRow		old = {.trigger = trigger};
	Oid			types[3] = {TEXTOID, BOOLOID, TEXTOID};
	Datum		values[3];
	char	   *table;
	bool		renamed;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_AFTER(trigger->tg_event) ||
		!TRIGGER_FIRED_FOR_ROW(trigger->tg_event) || TRIGGER_FIRED_BY_INSERT(trigger->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be called as an AFTER trigger for rows that are updated or deleted",
						"assessment_standard_cascade")));
	check_table(fcinfo, STANDARD_TABLE);

	old.desc = RelationGetDescr(trigger->tg_relation);
	old.tuple = trigger->tg_trigtuple;
	renamed = TRIGGER_FIRED_BY_UPDATE(trigger->tg_event);
	row_value(&old, STANDARD_STANDARD, &values[0]);
	row_value(&old, STANDARD_SHIPPED, &values[1]);
	if (renamed)
	{
		NewRow		row = old;

		row.tuple = trigger->tg_newtuple;
		if (!names_another_standard(&row))
			return PointerGetDatum(NULL);
		row_value(&row, STANDARD_STANDARD, &values[2]);
	}

	table = quote_qualified_identifier(get_namespace_name(RelationGetNamespace(trigger->tg_relation)),
									   CRITERION_TABLE);
	SPI_connect();
	SPI_execute_with_args(renamed ?
						  psprintf("UPDATE %s SET standard = $3 WHERE standard OPERATOR(pg_catalog.=) $1 AND shipped OPERATOR(pg_catalog.=) $2", table) :
						  psprintf("DELETE FROM %s WHERE standard OPERATOR(pg_catalog.=) $1 AND shipped OPERATOR(pg_catalog.=) $2", table),
						  renamed ? 3 : 2, types, values, NULL, false, 0);
	SPI_finish();
	return PointerGetDatum(NULL);
}

/*
 * assessment_criterion
 */

/* A bound is a constant or a column. */
static bool
check_bound(const NewRow *row, const char *criterion, int constant_column, int name_column)
{
	Datum		constant;
	bool		has_constant = row_value(row, constant_column, &constant);
	char	   *column = row_text(row, name_column);

	if (has_constant && column)
		reject(psprintf("criterion \"%s\" has both a constant and a column as its bound", criterion),
			   "A bound is either the constant threshold or the column named by threshold_column (for the upper end of \"between\": threshold_upper or threshold_upper_column).");
	if (has_constant && numeric_datum_class(constant) != NUMERIC_CLASS_FINITE)
		reject(psprintf("the bound of criterion \"%s\" is not a finite number", criterion),
			   "A criterion without a bound on one side has the comparison <, <=, >= or >.");
	if (column && is_blank(column))
		reject(psprintf("criterion \"%s\" has a bound without the name of its column", criterion),
			   "threshold_column names a column of the assessed row.");
	if (column && strcmp(column, row_text(row, CRITERION_METRIC)) == 0)
		reject(psprintf("criterion \"%s\" compares column \"%s\" with itself", criterion, column),
			   "threshold_column names the column that holds the bound.");
	return has_constant || column;
}

static bool
check_list(const NewRow *row, const char *criterion, int column, const char *name)
{
	Datum		value;
	ArrayType  *array;

	if (!row_value(row, column, &value))
		return false;
	array = DatumGetArrayTypeP(value);
	if (ArrayGetNItems(ARR_NDIM(array), ARR_DIMS(array)) == 0)
		reject(psprintf("the list \"%s\" of criterion \"%s\" is empty", name, criterion),
			   "Leave it NULL if there is nothing to list.");
	if (array_contains_nulls(array))
		reject(psprintf("the list \"%s\" of criterion \"%s\" contains NULL", name, criterion),
			   "A value that is missing is unknown, whatever the list says.");
	return true;
}

/* Do two lists, both there and without NULL, have an element in common? */
static bool
lists_overlap(const NewRow *row, int column, int other_column)
{
	Datum		list,
				other_list;
	Datum	   *values,
			   *others;
	int			n,
				n_others;

	row_value(row, column, &list);
	row_value(row, other_column, &other_list);
	deconstruct_array(DatumGetArrayTypeP(list), TEXTOID, -1, false, TYPALIGN_INT,
					  &values, NULL, &n);
	deconstruct_array(DatumGetArrayTypeP(other_list), TEXTOID, -1, false, TYPALIGN_INT,
					  &others, NULL, &n_others);
	for (int i = 0; i < n; i++)
	{
		for (int j = 0; j < n_others; j++)
		{
			if (strcmp(TextDatumGetCString(values[i]), TextDatumGetCString(others[j])) == 0)
				return true;
		}
	}
	return false;
}

static void
check_bounds(const NewRow *row, const char *criterion, Comparison comparison)
{
	bool		bound = check_bound(row, criterion, CRITERION_THRESHOLD,
									CRITERION_THRESHOLD_COLUMN);
	bool		upper = check_bound(row, criterion, CRITERION_THRESHOLD_UPPER,
									CRITERION_THRESHOLD_UPPER_COLUMN);
	bool		accepted = check_list(row, criterion, CRITERION_ACCEPTED, "accepted");
	const char *name = comparison_names[comparison];
	Datum		from,
				to;

	if (comparison == COMPARISON_TRUE && (bound || upper || accepted))
		reject(psprintf("criterion \"%s\" has a bound, but its comparison is \"true\"", criterion),
			   "\"true\" asks a boolean column and takes no bound; the comparisons with a bound are <, <=, =, >=, >, between and in.");
	if (comparison == COMPARISON_IN && (bound || upper))
		reject(psprintf("criterion \"%s\" has a bound, but its comparison is \"in\"", criterion),
			   "The values that \"in\" accepts are listed in the column accepted.");
	if (comparison == COMPARISON_IN && !accepted)
		reject(psprintf("criterion \"%s\" does not say which values it accepts", criterion),
			   "\"in\" needs the column accepted, for example '{yes,partly}'.");
	if (comparison != COMPARISON_IN && accepted)
		reject(psprintf("criterion \"%s\" lists accepted values, but its comparison is \"%s\"",
						criterion, name),
			   "The column accepted is for the comparison \"in\".");
	if (comparison != COMPARISON_TRUE && comparison != COMPARISON_IN && !bound)
		reject(psprintf("criterion \"%s\" has no bound for the comparison \"%s\"", criterion, name),
			   "Give the constant threshold, or name a column of the row as threshold_column.");
	if (comparison == COMPARISON_BETWEEN && !upper)
		reject(psprintf("criterion \"%s\" has no upper bound for the comparison \"between\"", criterion),
			   "Give threshold_upper or threshold_upper_column; both ends belong to the interval.");
	if (comparison != COMPARISON_BETWEEN && upper)
		reject(psprintf("criterion \"%s\" has an upper bound, but its comparison is \"%s\"",
						criterion, name),
			   "threshold_upper is for the comparison \"between\"; for an upper bound alone, use < or <= with threshold.");
	if (comparison == COMPARISON_BETWEEN &&
		row_value(row, CRITERION_THRESHOLD, &from) && row_value(row, CRITERION_THRESHOLD_UPPER, &to) &&
		DatumGetBool(DirectFunctionCall2(numeric_gt, from, to)))
		reject(psprintf("nothing is between the bounds of criterion \"%s\"", criterion),
			   "The lower one, threshold, comes first.");
}

static void
check_applicability(const NewRow *row, const char *criterion, Comparison comparison)
{
	char	   *column = row_text(row, CRITERION_APPLICABLE_COLUMN);
	char	   *result = row_text(row, CRITERION_NOT_APPLICABLE_RESULT);
	bool		listed = check_list(row, criterion, CRITERION_NOT_APPLICABLE, "not_applicable");

	if (column && is_blank(column))
		reject(psprintf("criterion \"%s\" depends on a column without a name", criterion),
			   "applicable_column names a boolean column: where it is false, the criterion does not apply.");
	if (result && result_from_name(result) < 0)
		reject(psprintf("\"%s\" is no result of a criterion", result),
			   "not_applicable_result is one of met, failed and unknown.");
	if (comparison == COMPARISON_TRUE && listed)
		reject(psprintf("criterion \"%s\" lists values of a boolean column as not applicable", criterion),
			   "A boolean is true, false or missing: name a second column as applicable_column.");
	if (comparison == COMPARISON_IN && listed &&
		lists_overlap(row, CRITERION_ACCEPTED, CRITERION_NOT_APPLICABLE))
		reject(psprintf("criterion \"%s\" lists a value both as accepted and as not applicable",
						criterion),
			   "A value that is not applicable counts as not_applicable_result says, \"met\" if nothing else is said.");
}

/*
 * A criterion needs its standard.  This is no foreign key, because a parallel
 * pg_restore loads the two tables in any order, or at once, and must not fail.
 * It says so in the way in which it says that functions may refer to what is
 * not there yet.
 */
static void
check_standard(const NewRow *row, FunctionCallInfo fcinfo, const char *standard, Snapshot snapshot)
{
	Oid			table = extension_table(get_func_namespace(fcinfo->flinfo->fn_oid), STANDARD_TABLE);
	bool		shipped = row_bool(row, CRITERION_SHIPPED);

	if (!check_function_bodies || standard_exists(table, standard, shipped, snapshot))
		return;
	if (!shipped && standard_exists(table, standard, true, snapshot))
		ereport(ERROR,
				(errcode(ERRCODE_FOREIGN_KEY_VIOLATION),
				 errmsg("standard \"%s\" is shipped with the extension and cannot be changed", standard),
				 errhint("Insert a standard of your own into %s first, then copy the shipped criteria to it and change them.",
						 STANDARD_TABLE)));
	ereport(ERROR,
			(errcode(ERRCODE_FOREIGN_KEY_VIOLATION),
			 errmsg("standard \"%s\" does not exist", standard),
			 errhint("Insert it into %s first.", STANDARD_TABLE)));
}

PG_FUNCTION_INFO_V1(assessment_criterion_guard);
Datum
assessment_criterion_guard(PG_FUNCTION_ARGS)
{
	NewRow		row = check_event(fcinfo, CRITERION_TABLE);
	char	   *standard;
	char	   *criterion;
	char	   *metric;
	char	   *comparison;
	Datum		position;
	int			found;

	if (row.tuple == NULL)
		PG_RETURN_DATUM(let_through(&row));

	standard = row_text(&row, CRITERION_STANDARD);
	metric = row_text(&row, CRITERION_METRIC);
	if (is_blank(standard))
		reject("a criterion needs a standard", "Name one of the table " STANDARD_TABLE ".");
	if (is_blank(metric))
		reject("a criterion needs a metric", "The metric is the name of a column of the assessed row.");
	criterion = row_text(&row, CRITERION_CRITERION);
	if (criterion == NULL)
	{
		criterion = metric;
		set_row_value(&row, CRITERION_CRITERION, CStringGetTextDatum(metric));
	}
	if (is_blank(criterion))
		reject("a criterion needs a name", "Leave it out to name the criterion like its metric.");

	comparison = row_text(&row, CRITERION_COMPARISON);
	found = comparison ? comparison_from_name(comparison) : -1;
	if (found < 0)
		reject(comparison ?
			   psprintf("\"%s\" is no comparison", comparison) :
			   psprintf("criterion \"%s\" has no comparison", criterion),
			   "A comparison is one of true, <, <=, =, >=, >, between and in.");
	check_bounds(&row, criterion, found);
	check_applicability(&row, criterion, found);

	if (TRIGGER_FIRED_BY_INSERT(row.trigger->tg_event) || names_another_standard(&row))
	{
		Snapshot	snapshot = begin_latest_snapshot();

		check_standard(&row, fcinfo, standard, snapshot);
		if (!row_value(&row, CRITERION_POSITION, &position))
		{
			int			last = last_position(row.trigger->tg_relation, standard,
											 row_bool(&row, CRITERION_SHIPPED), snapshot);

			set_row_value(&row, CRITERION_POSITION, Int32GetDatum(last + 1));
		}
		UnregisterSnapshot(snapshot);
	}
	if (row_value(&row, CRITERION_POSITION, &position) && DatumGetInt32(position) < 1)
		reject(psprintf("the position of criterion \"%s\" is %d", criterion, DatumGetInt32(position)),
			   "Positions count from 1; leave it out to put the criterion last.");
	PG_RETURN_DATUM(let_through(&row));
}
