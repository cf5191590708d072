#include "standard/standard.h"

#include "access/table.h"
#include "access/xact.h"
#include "catalog/dependency.h"
#include "catalog/namespace.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "commands/extension.h"
#include "commands/trigger.h"
#include "core/blank.h"
#include "core/nearest.h"
#include "core/number_text.h"
#include "core/numeric.h"
#include "core/sort.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "standard/list_words.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

/*
 * The triggers on the tables of standards.
 *
 * They reject nonsense when it is declared, with a hint; assign what was left
 * out; and keep shipped rows as they were released, so that everybody's
 * cn-household-2016 is the same.
 */

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

static bool
has_value(const NewRow *row, int column)
{
	Datum		value;

	return row_value(row, column, &value);
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

/* A question to begin a hint with, if it has an answer. */
static const char *
did_you_mean(const char *wanted, const char *const *names, int n)
{
	char	   *near = nearest_of(wanted, names, n);

	return near ? psprintf("Did you mean %s? ", near) : "";
}

/* The same, of the standards that the user may read. */
static const char *
did_you_mean_standard(Relation criteria, const char *wanted)
{
	Oid			schema = RelationGetNamespace(criteria);
	char	   *near = NULL;

	if (pg_class_aclcheck(extension_table(schema, STANDARD_TABLE), GetUserId(),
						  ACL_SELECT) == ACLCHECK_OK)
		near = standards_like(schema, wanted);
	return near ? psprintf("Did you mean %s? ", near) : "";
}

/*
 * Shipped rows
 */

static void
reject_shipped(const char *standard)
{
	ereport(ERROR,
			(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
			 standard ? errmsg("standard \"%s\" is shipped with the extension and cannot be changed", standard) :
			 errmsg("standards that are shipped with the extension cannot be removed"),
			 errhint("Copy its rows with shipped = false, under the same name or another one, and change the copy; with WHERE NOT shipped a statement leaves the shipped rows alone.")));
}

/*
 * Check who may change what, and return the new row; its tuple is NULL for a
 * deletion.
 */
static NewRow
check_event(FunctionCallInfo fcinfo, const char *function, const char *table)
{
	TriggerData *trigger = (TriggerData *) fcinfo->context;
	NewRow		row = {.trigger = trigger};
	NewRow		old;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_BEFORE(trigger->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be called as a BEFORE trigger", function)));
	check_extension_table(fcinfo, table);

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
	if (row.tuple && !has_value(&row, STANDARD_SHIPPED))
		set_row_value(&row, STANDARD_SHIPPED, BoolGetDatum(false));
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

/* The first day of the version that a row of either table is, or is of. */
static DateADT
row_version(const NewRow *row, int column)
{
	Datum		value;

	return row_value(row, column, &value) ? DatumGetDateADT(value) : DATEVAL_NOBEGIN;
}

/* Has an update changed the name of the standard, in either table? */
static bool
names_another_standard(const NewRow *row)
{
	NewRow		old = *row;

	old.tuple = row->trigger->tg_trigtuple;
	return strcmp(row_text(&old, STANDARD_STANDARD), row_text(row, STANDARD_STANDARD)) != 0;
}

/* Or is it another version? */
static bool
names_another_version(const NewRow *row, int column)
{
	NewRow		old = *row;

	old.tuple = row->trigger->tg_trigtuple;
	return names_another_standard(row) || row_version(&old, column) != row_version(row, column);
}

/*
 * assessment_standard
 */

static bool
is_above(Datum number, int bound)
{
	return numeric_datum_class(number) != NUMERIC_CLASS_FINITE ||
		DatumGetBool(DirectFunctionCall2(numeric_gt, number,
										 DirectFunctionCall1(int8_numeric, Int64GetDatum(bound))));
}

/* The cutoff is a share of all weights. */
static void
check_cutoff(const NewRow *row, const char *standard)
{
	Datum		cutoff;

	if (!row_value(row, STANDARD_CUTOFF, &cutoff))
		return;
	if (is_above(cutoff, 1))
		reject(psprintf("the cutoff of standard \"%s\" is above 1", standard),
			   "The cutoff is a share of the sum of the weights: write 33.3 % as 0.333, and two of four indicators of equal weight as 0.5.");
	if (!is_above(cutoff, 0))
		reject(psprintf("the cutoff of standard \"%s\" is not positive", standard),
			   "Leave it NULL if any deprivation makes poor.");
}

PG_FUNCTION_INFO_V1(assessment_standard_guard);
Datum
assessment_standard_guard(PG_FUNCTION_ARGS)
{
	NewRow		row = check_event(fcinfo, "assessment_standard_guard", STANDARD_TABLE);
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
	check_cutoff(&row, name);
	if (!has_value(&row, STANDARD_VALID_FROM))
		set_row_value(&row, STANDARD_VALID_FROM, DateADTGetDatum(DATEVAL_NOBEGIN));
	if (row_value(&row, STANDARD_VALID_FROM, &value) &&
		row_value(&row, STANDARD_VALID_TO, &other) &&
		DatumGetDateADT(other) < DatumGetDateADT(value))
		reject(psprintf("standard \"%s\" ends before it begins to be valid", name),
			   "valid_to is the last day, and not before valid_from.");

	if (!row_bool(&row, STANDARD_SHIPPED))
	{
		Snapshot	snapshot = begin_latest_snapshot();
		Oid			table = RelationGetRelid(row.trigger->tg_relation);

		/* if one of the user's did so before, it is no news */
		shadows = standard_exists(table, name, true, snapshot) &&
			!standard_exists(table, name, false, snapshot);
		UnregisterSnapshot(snapshot);
	}
	if (shadows)
		ereport(WARNING,
				(errmsg("standard \"%s\" takes the place of the shipped one of the same name", name),
				 errhint("To keep both, give it another name; compare_standards shows whether it lowers or raises the shipped one.")));
	PG_RETURN_DATUM(let_through(&row));
}

/*
 * Change the criteria of a standard.  A transaction that keeps its snapshot may
 * not see all of them; then the newest one finds them, and a change of what it
 * alone shows fails, as with a foreign key.
 */
static void
execute_on_criteria(const char *command, int n, Oid *types, Datum *values)
{
	Snapshot	snapshot = InvalidSnapshot;
	Snapshot	crosscheck = InvalidSnapshot;
	SPIPlanPtr	plan;
	int			result;

	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	plan = SPI_prepare(command, n, types);
	if (plan == NULL)
		elog(ERROR, "SPI_prepare failed: %s", SPI_result_code_string(SPI_result));
	if (IsolationUsesXactSnapshot())
	{
		CommandCounterIncrement();
		snapshot = GetLatestSnapshot();
		crosscheck = GetTransactionSnapshot();
	}
	result = SPI_execute_snapshot(plan, values, NULL, snapshot, crosscheck, false, true, 0);
	if (result != SPI_OK_UPDATE && result != SPI_OK_DELETE)
		elog(ERROR, "SPI_execute_snapshot failed: %s", SPI_result_code_string(result));
	SPI_finish();
}

/*
 * Nobody may ask to meet a standard that is gone: who does so follows its new name,
 * and forbids that it is deleted.
 */
static void
check_who_meets(TriggerData *trigger, const char *old_name, const char *new_name)
{
	Oid			schema = RelationGetNamespace(trigger->tg_relation);
	Oid			standards = RelationGetRelid(trigger->tg_relation);
	Oid			types[2] = {TEXTOID, TEXTOID};
	Datum		values[2];
	Relation	criteria;
	Snapshot	snapshot;
	char	   *criterion,
			   *standard;
	bool		is_there;

	CommandCounterIncrement();
	snapshot = begin_latest_snapshot();
	is_there = standard_exists(standards, old_name, false, snapshot) ||
		standard_exists(standards, old_name, true, snapshot);
	UnregisterSnapshot(snapshot);
	if (is_there)
		return;
	if (new_name != NULL)
	{
		values[0] = CStringGetTextDatum(old_name);
		values[1] = CStringGetTextDatum(new_name);
		execute_on_criteria(psprintf("UPDATE %s SET accepted = ARRAY[$2] WHERE comparison OPERATOR(pg_catalog.=) 'meets' AND accepted OPERATOR(pg_catalog.=) ARRAY[$1] AND NOT shipped",
									 extension_table_name(schema, CRITERION_TABLE)),
							2, types, values);
	}
	criteria = table_open(extension_table(schema, CRITERION_TABLE), AccessShareLock);
	snapshot = begin_latest_snapshot();
	criterion = criterion_that_meets(criteria, standards, old_name, snapshot, &standard);
	if (criterion != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_FOREIGN_KEY_VIOLATION),
				 errmsg("standard \"%s\" is one that criterion \"%s\" of standard \"%s\" asks to meet",
						old_name, criterion, standard),
				 errhint("Change or delete that criterion first.")));
	UnregisterSnapshot(snapshot);
	table_close(criteria, NoLock);
}

/*
 * Let the criteria of a standard follow, when it is renamed or deleted.  They do
 * so with the rights of the user.
 */
PG_FUNCTION_INFO_V1(assessment_standard_cascade);
Datum
assessment_standard_cascade(PG_FUNCTION_ARGS)
{
	TriggerData *trigger = (TriggerData *) fcinfo->context;
	NewRow		old = {.trigger = trigger};
	Oid			types[5] = {TEXTOID, BOOLOID, DATEOID, TEXTOID, DATEOID};
	Datum		values[5];
	Oid			schema;
	char	   *table;
	bool		renamed;
	Relation	criteria;
	Snapshot	snapshot;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_AFTER(trigger->tg_event) ||
		!TRIGGER_FIRED_FOR_ROW(trigger->tg_event) || TRIGGER_FIRED_BY_INSERT(trigger->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be called as an AFTER trigger for rows that are updated or deleted",
						"assessment_standard_cascade")));
	check_extension_table(fcinfo, STANDARD_TABLE);

	old.desc = RelationGetDescr(trigger->tg_relation);
	old.tuple = trigger->tg_trigtuple;
	renamed = TRIGGER_FIRED_BY_UPDATE(trigger->tg_event);
	row_value(&old, STANDARD_STANDARD, &values[0]);
	row_value(&old, STANDARD_SHIPPED, &values[1]);
	row_value(&old, STANDARD_VALID_FROM, &values[2]);
	if (renamed)
	{
		NewRow		row = old;

		row.tuple = trigger->tg_newtuple;
		if (!names_another_version(&row, STANDARD_VALID_FROM))
			return PointerGetDatum(NULL);
		row_value(&row, STANDARD_STANDARD, &values[3]);
		row_value(&row, STANDARD_VALID_FROM, &values[4]);
	}

	schema = RelationGetNamespace(trigger->tg_relation);
	table = extension_table_name(schema, CRITERION_TABLE);
	if (renamed)
		execute_on_criteria(psprintf("UPDATE %s SET standard = $4, valid_from = $5 WHERE standard OPERATOR(pg_catalog.=) $1 AND shipped OPERATOR(pg_catalog.=) $2 AND valid_from OPERATOR(pg_catalog.=) $3", table),
							5, types, values);
	else
		execute_on_criteria(psprintf("DELETE FROM %s WHERE standard OPERATOR(pg_catalog.=) $1 AND shipped OPERATOR(pg_catalog.=) $2 AND valid_from OPERATOR(pg_catalog.=) $3", table),
							3, types, values);

	/* a policy or another trigger can have kept some */
	criteria = table_open(extension_table(schema, CRITERION_TABLE), AccessShareLock);
	snapshot = begin_latest_snapshot();
	if (standard_last_position(criteria, row_text(&old, STANDARD_STANDARD),
							   row_bool(&old, STANDARD_SHIPPED),
							   row_version(&old, STANDARD_VALID_FROM), snapshot) > 0)
		ereport(ERROR,
				(errcode(ERRCODE_FOREIGN_KEY_VIOLATION),
				 errmsg("criteria of standard \"%s\" did not follow it",
						row_text(&old, STANDARD_STANDARD)),
				 errhint("A policy of row-level security or a trigger on %s keeps them as they are.",
						 CRITERION_TABLE)));
	UnregisterSnapshot(snapshot);
	table_close(criteria, NoLock);
	check_who_meets(trigger, row_text(&old, STANDARD_STANDARD),
					renamed ? TextDatumGetCString(values[3]) : NULL);
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
	if (column && has_value(row, CRITERION_METRIC) &&
		strcmp(column, row_text(row, CRITERION_METRIC)) == 0)
		reject(psprintf("criterion \"%s\" compares column \"%s\" with itself", criterion, column),
			   "threshold_column names the column that holds the bound.");
	return has_constant || column;
}

static bool
check_list(const NewRow *row, const char *criterion, int column, const char *name)
{
	Datum		value;
	ArrayType  *array;
	Datum	   *values;
	int			n;

	if (!row_value(row, column, &value))
		return false;
	array = DatumGetArrayTypeP(value);
	if (ArrayGetNItems(ARR_NDIM(array), ARR_DIMS(array)) == 0)
		reject(psprintf("the list \"%s\" of criterion \"%s\" is empty", name, criterion),
			   "Leave it NULL if there is nothing to list.");
	if (array_contains_nulls(array))
		reject(psprintf("the list \"%s\" of criterion \"%s\" contains NULL", name, criterion),
			   "A value that is missing is unknown, whatever the list says.");
	deconstruct_array(array, TEXTOID, -1, false, TYPALIGN_INT, &values, NULL, &n);
	for (int i = 0; i < n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (is_blank(TextDatumGetCString(values[i])))
			reject(psprintf("the list \"%s\" of criterion \"%s\" contains blank text", name, criterion),
				   "Blank text is missing, and unknown, whatever the list says.");
	}
	return true;
}

/* The texts of a list that is there, without NULL. */
static char **
row_list(const NewRow *row, int column, int *n)
{
	Datum		list;
	Datum	   *values;
	char	  **texts;

	row_value(row, column, &list);
	deconstruct_array(DatumGetArrayTypeP(list), TEXTOID, -1, false, TYPALIGN_INT, &values, NULL, n);
	texts = palloc_extended(Max((Size) *n, 1) * sizeof(char *), MCXT_ALLOC_HUGE);
	for (int i = 0; i < *n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		texts[i] = TextDatumGetCString(values[i]);
	}
	return texts;
}

static int
compare_numbers(const void *a, const void *b, void *arg)
{
	(void) arg;
	return DatumGetInt32(DirectFunctionCall2(numeric_cmp, *(const Datum *) a, *(const Datum *) b));
}

/* The numbers among the texts of a list, sorted. */
static Datum *
sorted_numbers(char *const *texts, int n, int *n_numbers)
{
	Datum	   *numbers = palloc_extended(Max((Size) n, 1) * sizeof(Datum), MCXT_ALLOC_HUGE);

	*n_numbers = 0;
	for (int i = 0; i < n; i++)
	{
		const char *text = texts[i];
		int			length = strlen(text);

		CHECK_FOR_INTERRUPTS();
		trim_blanks(&text, &length);
		if (number_from_text(text, length, &numbers[*n_numbers]))
			(*n_numbers)++;
	}
	pov_sort(numbers, *n_numbers, sizeof(Datum), compare_numbers, NULL);
	return numbers;
}

static bool
words_overlap(char *const *a, int na, char *const *b, int nb, bool fold_case)
{
	ListWord   *x = sorted_list_words(a, na, fold_case);
	ListWord   *y = sorted_list_words(b, nb, fold_case);

	for (int i = 0, j = 0; i < na && j < nb;)
	{
		int			order = compare_list_words(&x[i], &y[j]);

		CHECK_FOR_INTERRUPTS();
		if (order == 0)
			return true;
		i += order < 0;
		j += order > 0;
	}
	return false;
}

static bool
numbers_overlap(char *const *a, int na, char *const *b, int nb)
{
	Datum	   *x = sorted_numbers(a, na, &na);
	Datum	   *y = sorted_numbers(b, nb, &nb);

	for (int i = 0, j = 0; i < na && j < nb;)
	{
		int			order = compare_numbers(&x[i], &y[j], NULL);

		CHECK_FOR_INTERRUPTS();
		if (order == 0)
			return true;
		i += order < 0;
		j += order > 0;
	}
	return false;
}

/*
 * Do two lists, both there and without NULL, have an element in common?  For a
 * comparison of numbers those are the same, too, that are written in two ways;
 * "in" has codes, and 01 is another one than 1.
 */
static bool
lists_overlap(const NewRow *row, int column, int other_column)
{
	const char *comparison = row_text(row, CRITERION_COMPARISON);
	int			n,
				n_others;
	char	  **list = row_list(row, column, &n);
	char	  **others = row_list(row, other_column, &n_others);

	return words_overlap(list, n, others, n_others, row_bool(row, CRITERION_FOLD_CASE)) ||
		(!takes_list(standard_comparison_from_name(comparison)) &&
		 numbers_overlap(list, n, others, n_others));
}

/* Is a word of the list, which is there, one for a flag? */
static bool
lists_flag(const NewRow *row, int column)
{
	Datum		list;
	Datum	   *values;
	int			n;

	row_value(row, column, &list);
	deconstruct_array(DatumGetArrayTypeP(list), TEXTOID, -1, false, TYPALIGN_INT,
					  &values, NULL, &n);
	for (int i = 0; i < n; i++)
	{
		const char *word = TextDatumGetCString(values[i]);
		int			length = strlen(word);
		bool		flag;

		CHECK_FOR_INTERRUPTS();
		trim_blanks(&word, &length);
		if (parse_bool_with_len(word, length, &flag))
			return true;
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
	const char *name = standard_comparison_names[comparison];
	Datum		from,
				to;

	if (comparison == COMPARISON_TRUE && (bound || upper || accepted))
		reject(psprintf("criterion \"%s\" has a bound, but its comparison is \"true\"", criterion),
			   "\"true\" asks a boolean column and takes no bound; the comparisons with a bound are <, <=, =, >=, >, between and in.");
	if (takes_list(comparison) && (bound || upper))
		reject(psprintf("criterion \"%s\" has a bound, but its comparison is \"%s\"", criterion, name),
			   psprintf("The values that \"%s\" accepts are listed in the column accepted.", name));
	if (takes_list(comparison) && !accepted)
		reject(psprintf("criterion \"%s\" does not say which values it accepts", criterion),
			   psprintf("\"%s\" needs the column accepted, for example '{yes,partly}'.", name));
	if (!takes_list(comparison) && comparison != COMPARISON_MEETS && accepted)
		reject(psprintf("criterion \"%s\" lists accepted values, but its comparison is \"%s\"",
						criterion, name),
			   "The column accepted is for the comparison \"in\".");
	if (comparison == COMPARISON_MEETS && (bound || upper))
		reject(psprintf("criterion \"%s\" has a bound, but its comparison is \"meets\"", criterion),
			   "\"meets\" asks the criteria of another standard, which have bounds of their own.");
	if (comparison >= COMPARISON_LESS && comparison <= COMPARISON_BETWEEN && !bound)
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
		row_value(row, CRITERION_THRESHOLD, &from) &&
		row_value(row, CRITERION_THRESHOLD_UPPER, &to) &&
		DatumGetBool(DirectFunctionCall2(numeric_gt, from, to)))
		reject(psprintf("nothing is between the bounds of criterion \"%s\"", criterion),
			   "The lower one, threshold, comes first.");
}

/* What is a fraction is a number, and so are its bounds, of which none is above 1. */
static void
check_fraction(const NewRow *row, const char *criterion, Comparison comparison)
{
	const int	bounds[2] = {CRITERION_THRESHOLD, CRITERION_THRESHOLD_UPPER};
	Datum		one = DirectFunctionCall1(int8_numeric, Int64GetDatum(1));

	if (!row_bool(row, CRITERION_FRACTION))
		return;
	if (comparison < COMPARISON_LESS || comparison > COMPARISON_BETWEEN)
		reject(psprintf("criterion \"%s\" takes a fraction, but its comparison is \"%s\"",
						criterion, standard_comparison_names[comparison]),
			   "fraction says of a number that it is a share or rate, as 0.85 and not 85.");
	for (int i = 0; i < 2; i++)
	{
		Datum		bound;

		if (row_value(row, bounds[i], &bound) &&
			DatumGetBool(DirectFunctionCall2(numeric_gt, bound, one)))
			reject(psprintf("the bound of criterion \"%s\" is above 1, but it takes a fraction of 1",
							criterion),
				   "Write 85 % as 0.85.");
	}
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
	if (result && standard_result_from_name(result) < 0)
		reject(
			psprintf("\"%s\" is no result of a criterion", nearest_shown_name(result)),
			psprintf("%snot_applicable_result is one of met, failed and unknown.",
					 did_you_mean(result, standard_result_names, lengthof(standard_result_names))));
	if (comparison == COMPARISON_TRUE && listed)
		reject(psprintf("criterion \"%s\" lists values of a boolean column as not applicable", criterion),
			   "A boolean is true, false or missing: name a second column as applicable_column.");
	if (takes_list(comparison) && listed &&
		lists_overlap(row, CRITERION_ACCEPTED, CRITERION_NOT_APPLICABLE))
		reject(psprintf("criterion \"%s\" lists a value both as accepted and as not applicable",
						criterion),
			   "A value that is not applicable counts as not_applicable_result says, \"met\" if nothing else is said.");
}

static void
check_weight(const NewRow *row, const char *criterion)
{
	Datum		weight;

	if (!row_value(row, CRITERION_WEIGHT, &weight))
		return;
	if (numeric_datum_class(weight) != NUMERIC_CLASS_FINITE)
		reject(psprintf("the weight of criterion \"%s\" is not a finite number", criterion),
			   "A weight is a number of any scale; the measures divide it by the sum of all.");
	if (DatumGetBool(DirectFunctionCall2(numeric_lt, weight,
										 DirectFunctionCall1(int8_numeric, Int64GetDatum(0)))))
		reject(psprintf("the weight of criterion \"%s\" is negative", criterion),
			   "An indicator that must not count has the weight 0.");
}

/* How values are read that say nothing, or nothing that can be compared. */
static void
check_reading(const NewRow *row, const char *criterion, Comparison comparison)
{
	char	   *result = row_text(row, CRITERION_NULL_RESULT);
	char	   *malformed = row_text(row, CRITERION_MALFORMED);

	if (standard_result_from_name(result) < 0)
		reject(psprintf("\"%s\" is no result of a criterion", nearest_shown_name(result)),
			   psprintf("%snull_result is one of unknown, met and failed.",
						did_you_mean(result, standard_result_names,
									 lengthof(standard_result_names))));
	if (strcmp(malformed, "error") != 0 && strcmp(malformed, "unknown") != 0)
		reject(psprintf("\"%s\" is nothing that a malformed value can be", nearest_shown_name(malformed)),
			   "malformed is one of error and unknown.");
	if (!check_list(row, criterion, CRITERION_MISSING, "missing"))
		return;
	if (takes_list(comparison) && lists_overlap(row, CRITERION_ACCEPTED, CRITERION_MISSING))
		reject(psprintf("criterion \"%s\" lists a value both as accepted and as missing", criterion),
			   "A value that is missing is unknown.");
	if (has_value(row, CRITERION_NOT_APPLICABLE) &&
		lists_overlap(row, CRITERION_NOT_APPLICABLE, CRITERION_MISSING))
		reject(psprintf("criterion \"%s\" lists a value both as not applicable and as missing",
						criterion),
			   "A value that is missing is unknown, one that is not applicable counts as not_applicable_result says.");
	if (comparison == COMPARISON_TRUE && lists_flag(row, CRITERION_MISSING))
		reject(psprintf("criterion \"%s\" lists a word for true or false as missing", criterion),
			   "Such a word is a flag; for codes of another meaning the comparison is \"in\", with the accepted values.");
}

/*
 * Standards that criteria ask to meet
 */

/* The standard that a criterion asks to meet. */
static char *
met_standard(const NewRow *row)
{
	Datum		value;
	Datum	   *names = NULL;
	bool	   *nulls = NULL;
	int			n = 0;

	if (row_value(row, CRITERION_ACCEPTED, &value))
		deconstruct_array(DatumGetArrayTypeP(value), TEXTOID, -1, false, TYPALIGN_INT,
						  &names, &nulls, &n);
	if (n != 1 || nulls[0] || is_blank(TextDatumGetCString(names[0])))
		reject("a criterion with the comparison \"meets\" does not name one standard",
			   "\"meets\" needs the column accepted, with the name of one standard, for example '{decent-housing}'.");
	if (has_value(row, CRITERION_METRIC))
		reject("a criterion with the comparison \"meets\" has a metric",
			   "Leave the metric out: the other standard, which the column accepted names, has metrics of its own.");
	return TextDatumGetCString(names[0]);
}

/* Does a standard ask, itself or through others, to meet the wanted one? */
static bool
asks_to_meet(Relation criteria, const char *standard, const char *wanted, Snapshot snapshot,
			 List **seen)
{
	ListCell   *lc;

	check_stack_depth();
	CHECK_FOR_INTERRUPTS();
	if (strcmp(standard, wanted) == 0)
		return true;
	foreach(lc, *seen)
	{
		if (strcmp(lfirst(lc), standard) == 0)
			return false;
	}
	*seen = lappend(*seen, pstrdup(standard));
	for (int shipped = 0; shipped < 2; shipped++)
	{
		foreach(lc, standards_to_meet(criteria, standard, shipped == 1, snapshot))
		{
			if (asks_to_meet(criteria, lfirst(lc), wanted, snapshot, seen))
				return true;
		}
	}
	return false;
}

static void
check_meets(const NewRow *row, const char *criterion, const char *met)
{
	Relation	criteria = row->trigger->tg_relation;
	Oid			standards = extension_table(RelationGetNamespace(criteria), STANDARD_TABLE);
	Snapshot	snapshot = begin_latest_snapshot();
	List	   *seen = NIL;
	char	   *null_result = row_text(row, CRITERION_NULL_RESULT);

	if (has_value(row, CRITERION_NOT_APPLICABLE) || has_value(row, CRITERION_MISSING) ||
		row_bool(row, CRITERION_FOLD_CASE) || strcmp(null_result, "unknown") != 0)
		reject(psprintf("criterion \"%s\" says how its metric is read, but its comparison is \"meets\"",
						criterion),
			   "The criteria of the other standard say so for themselves.");
	if (!standard_exists(standards, met, false, snapshot) &&
		!standard_exists(standards, met, true, snapshot) && !dump_is_restored(criteria))
		reject(psprintf("criterion \"%s\" asks to meet standard \"%s\", which does not exist",
						criterion, nearest_shown_name(met)),
			   psprintf("%sInsert that standard and its criteria first.",
						did_you_mean_standard(criteria, met)));
	if (asks_to_meet(criteria, met, row_text(row, CRITERION_STANDARD), snapshot, &seen))
		reject(psprintf("criterion \"%s\" closes a circle: standard \"%s\" asks to meet standard \"%s\"",
						criterion, nearest_shown_name(met), row_text(row, CRITERION_STANDARD)),
			   "A standard cannot ask to meet itself, nor through others.");
	UnregisterSnapshot(snapshot);
}

/*
 * Of which version of its standard is a criterion that does not say so?  It need
 * not where there is only one.
 */
static void
set_version(NewRow *row, const char *standard, const char *criterion)
{
	Oid			table = extension_table(RelationGetNamespace(row->trigger->tg_relation),
										STANDARD_TABLE);
	Relation	standards = table_open(table, AccessShareLock);
	int			n;
	StandardVersion *versions = standard_versions(standards, standard,
												  row_bool(row, CRITERION_SHIPPED), &n);

	if (n > 1)
		ereport(ERROR,
				(errcode(ERRCODE_CHECK_VIOLATION),
				 errmsg("criterion \"%s\" does not say of which version of standard \"%s\" it is",
						criterion, standard),
				 errdetail("They are in force: %s.", versions_text(versions, n)),
				 errhint("Give valid_from, the first day of the version.")));
	set_row_value(row, CRITERION_VALID_FROM,
				  DateADTGetDatum(n == 1 ? versions[0].from : DATEVAL_NOBEGIN));
	table_close(standards, NoLock);
}

/* The standard is there, but no version of it that begins on this day. */
static void
unknown_version(const NewRow *row, Oid table, const char *standard, bool shipped)
{
	Relation	standards = table_open(table, AccessShareLock);
	int			n;
	StandardVersion *versions = standard_versions(standards, standard, shipped, &n);
	Datum		day;

	row_value(row, CRITERION_VALID_FROM, &day);
	if (n > 0)
		ereport(ERROR,
				(errcode(ERRCODE_FOREIGN_KEY_VIOLATION),
				 errmsg("standard \"%s\" has no version that begins on %s", standard,
						DatumGetCString(DirectFunctionCall1(date_out, day))),
				 errdetail("It is in force: %s.", versions_text(versions, n)),
				 errhint("valid_from of a criterion is the first day of its version; insert the version into %s first.",
						 STANDARD_TABLE)));
	table_close(standards, NoLock);
}

/*
 * A criterion needs its standard, and holds on to it.  This is no foreign key,
 * because pg_restore, and psql with a plain dump, load the two tables in any
 * order, or at once, and must not fail.
 */
static void
check_standard(const NewRow *row, const char *standard)
{
	Oid			table = extension_table(RelationGetNamespace(row->trigger->tg_relation),
										STANDARD_TABLE);
	bool		shipped = row_bool(row, CRITERION_SHIPPED);

	CommandCounterIncrement();	/* the same statement may have written it */
	if (standard_lock(table, standard, shipped, row_version(row, CRITERION_VALID_FROM)) ||
		dump_is_restored(row->trigger->tg_relation))
		return;
	unknown_version(row, table, standard, shipped);
	if (!shipped && standard_lock(table, standard, true, DATEVAL_NOBEGIN))
		ereport(ERROR,
				(errcode(ERRCODE_FOREIGN_KEY_VIOLATION),
				 errmsg("standard \"%s\" is shipped with the extension and cannot be changed", standard),
				 errhint("Insert a standard of your own into %s first, then copy the shipped criteria to it and change them.",
						 STANDARD_TABLE)));
	ereport(ERROR,
			(errcode(ERRCODE_FOREIGN_KEY_VIOLATION),
			 errmsg("standard \"%s\" does not exist", nearest_shown_name(standard)),
			 errhint("%sA standard is inserted into %s before its criteria.",
					 did_you_mean_standard(row->trigger->tg_relation, standard), STANDARD_TABLE)));
}

/*
 * A row of several in one INSERT that leaves a column out writes NULL, and means
 * the default.
 */
static void
set_defaults(NewRow *row)
{
	const int	flags[] = {CRITERION_REQUIRED, CRITERION_FRACTION, CRITERION_FOLD_CASE};
	const struct
	{
		int			column;
		const char *word;
	}			words[] = {
		{CRITERION_NOT_APPLICABLE_RESULT, "met"},
		{CRITERION_NULL_RESULT, "unknown"},
		{CRITERION_MALFORMED, "error"}
	};

	for (int i = 0; i < (int) lengthof(flags); i++)
	{
		if (!has_value(row, flags[i]))
			set_row_value(row, flags[i], BoolGetDatum(false));
	}
	for (int i = 0; i < (int) lengthof(words); i++)
	{
		if (!has_value(row, words[i].column))
			set_row_value(row, words[i].column, CStringGetTextDatum(words[i].word));
	}
}

PG_FUNCTION_INFO_V1(assessment_criterion_guard);
Datum
assessment_criterion_guard(PG_FUNCTION_ARGS)
{
	NewRow		row = check_event(fcinfo, "assessment_criterion_guard", CRITERION_TABLE);
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
	comparison = row_text(&row, CRITERION_COMPARISON);
	if (is_blank(standard))
		reject("a criterion needs a standard", "Name one of the table " STANDARD_TABLE ".");
	if (comparison && strcmp(comparison, standard_comparison_names[COMPARISON_MEETS]) == 0)
		metric = met_standard(&row);
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

	found = comparison ? standard_comparison_from_name(comparison) : -1;
	if (found < 0)
		reject(comparison ?
			   psprintf("\"%s\" is no comparison", nearest_shown_name(comparison)) :
			   psprintf("criterion \"%s\" has no comparison", criterion),
			   psprintf("%sA comparison is one of true, <, <=, =, >=, >, between, in, any, all, none and meets.",
						comparison ? did_you_mean(comparison, standard_comparison_names,
												  COMPARISONS) : ""));
	check_bounds(&row, criterion, found);
	check_fraction(&row, criterion, found);
	set_defaults(&row);
	check_applicability(&row, criterion, found);
	check_reading(&row, criterion, found);
	if (found == COMPARISON_MEETS)
		check_meets(&row, criterion, metric);
	check_weight(&row, criterion);

	if (!has_value(&row, CRITERION_VALID_FROM))
		set_version(&row, standard, criterion);
	if (TRIGGER_FIRED_BY_INSERT(row.trigger->tg_event) ||
		names_another_version(&row, CRITERION_VALID_FROM))
	{
		check_standard(&row, standard);
		if (!row_value(&row, CRITERION_POSITION, &position))
		{
			Snapshot	snapshot = begin_latest_snapshot();
			int			last = standard_last_position(row.trigger->tg_relation, standard,
													  row_bool(&row, CRITERION_SHIPPED),
													  row_version(&row, CRITERION_VALID_FROM),
													  snapshot);

			UnregisterSnapshot(snapshot);
			if (last == PG_INT32_MAX)
				reject(psprintf("criterion \"%s\" cannot be put last", criterion),
					   "The last position that there can be is taken: give it a position of its own, or its neighbours lower ones.");
			set_row_value(&row, CRITERION_POSITION, Int32GetDatum(last + 1));
		}
	}
	if (row_value(&row, CRITERION_POSITION, &position) && DatumGetInt32(position) < 1)
		reject(psprintf("the position of criterion \"%s\" is %d", criterion, DatumGetInt32(position)),
			   "Positions count from 1; leave it out to put the criterion last.");
	PG_RETURN_DATUM(let_through(&row));
}
