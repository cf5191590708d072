#include "standard/standard.h"

#include "catalog/pg_type.h"
#include "core/nearest.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/snapmgr.h"

const char *const standard_comparison_names[COMPARISONS] = {
	"true", "<", "<=", "=", ">=", ">", "between", "in", "any", "all", "none", "meets"
};

/* in the order of CriterionResult */
const char *const standard_result_names[3] = {"failed", "unknown", "met"};

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
standard_comparison_from_name(const char *name)
{
	return index_of(name, standard_comparison_names, COMPARISONS);
}

/* The CriterionResult of this name, or -1. */
int
standard_result_from_name(const char *name)
{
	return index_of(name, standard_result_names, 3);
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

static CriterionResult
declared_result(const Criterion *criterion, const char *result, const char *of)
{
	int			found = standard_result_from_name(result);

	if (found < 0)
		ereport(ERROR,
				(errcode(ERRCODE_CHECK_VIOLATION),
				 errmsg("criterion \"%s\" has an unknown result \"%s\" of %s",
						criterion->name, result, of)));
	return found;
}

/* Read one row of the table of criteria. */
static void
read_criterion(Criterion *criterion, HeapTuple tuple, TupleDesc desc)
{
	char	   *comparison = text_value(tuple, desc, CRITERION_COMPARISON);
	bool		isnull;
	int			found;

	criterion->name = text_value(tuple, desc, CRITERION_CRITERION);
	criterion->label = text_value(tuple, desc, CRITERION_LABEL);
	criterion->local_label = text_value(tuple, desc, CRITERION_LOCAL_LABEL);
	criterion->weight = numeric_value(tuple, desc, CRITERION_WEIGHT);
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
	criterion->fraction = DatumGetBool(heap_getattr(tuple, CRITERION_FRACTION, desc, &isnull));
	criterion->missing = text_array_value(tuple, desc, CRITERION_MISSING, &criterion->nmissing);
	criterion->fold_case = DatumGetBool(heap_getattr(tuple, CRITERION_FOLD_CASE, desc, &isnull));
	criterion->malformed_is_unknown =
		strcmp(text_value(tuple, desc, CRITERION_MALFORMED), "unknown") == 0;

	/* The trigger lets nothing else in, but a trigger can be disabled. */
	found = standard_comparison_from_name(comparison);
	if (found < 0)
		ereport(ERROR,
				(errcode(ERRCODE_CHECK_VIOLATION),
				 errmsg("criterion \"%s\" has an unknown comparison \"%s\"",
						criterion->name, comparison)));
	criterion->comparison = found;
	criterion->not_applicable_result =
		declared_result(criterion, text_value(tuple, desc, CRITERION_NOT_APPLICABLE_RESULT),
						"a value that is not applicable");
	criterion->null_result =
		declared_result(criterion, text_value(tuple, desc, CRITERION_NULL_RESULT), "NULL");
	criterion->nested = NULL;
	if (criterion->comparison == COMPARISON_MEETS ? criterion->naccepted != 1 :
		criterion->metric == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_CHECK_VIOLATION),
				 errmsg("criterion \"%s\" has nothing to compare", criterion->name)));
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

typedef struct CriteriaReading
{
	Standard   *standard;
	int			room;
} CriteriaReading;

static void
add_criterion(HeapTuple tuple, TupleDesc desc, void *arg)
{
	CriteriaReading *reading = arg;
	Standard   *standard = reading->standard;
	bool		isnull;
	Datum		version = heap_getattr(tuple, CRITERION_VALID_FROM, desc, &isnull);

	if (isnull || DatumGetDateADT(version) != standard->valid_from)
		return;
	if (standard->ncriteria == reading->room)
	{
		reading->room *= 2;
		standard->criteria = repalloc(standard->criteria, sizeof(Criterion) * reading->room);
	}
	read_criterion(&standard->criteria[standard->ncriteria++], tuple, desc);
}

static void
read_criteria(Standard *standard, Oid schema)
{
	CriteriaReading reading = {standard, 8};

	standard->criteria = palloc(sizeof(Criterion) * reading.room);
	standard_rows(schema, CRITERION_TABLE, CRITERION_COLUMNS, standard->name,
				  standard->shipped, add_criterion, &reading);
	qsort(standard->criteria, standard->ncriteria, sizeof(Criterion), compare_positions);
	for (int i = 0; i < standard->ncriteria; i++)
		standard->criteria[i].of = standard;
}

typedef struct StandardReading
{
	int			n;
	int			room;
	StandardVersion *versions;
} StandardReading;

static void
add_version(HeapTuple tuple, TupleDesc desc, void *arg)
{
	StandardReading *reading = arg;

	if (reading->n == reading->room)
	{
		reading->room *= 2;
		reading->versions = repalloc(reading->versions,
									 sizeof(StandardVersion) * reading->room);
	}
	version_read(tuple, desc, &reading->versions[reading->n++]);
}

/* False if there is no version of the standard at all. */
static bool
find_standard(Standard *standard, Oid schema, const DateADT *on_date)
{
	StandardReading reading = {0, 4, NULL};
	const StandardVersion *version;

	reading.versions = palloc(sizeof(StandardVersion) * reading.room);
	standard_rows(schema, STANDARD_TABLE, STANDARD_COLUMNS, standard->name,
				  standard->shipped, add_version, &reading);
	if (reading.n == 0)
		return false;
	version = version_asked(standard->name, reading.versions, reading.n, on_date);
	standard->valid_from = version->from;
	standard->first_day = version->from;
	standard->last_day = version->to;
	standard->at_least = version->at_least;
	standard->cutoff = version->cutoff;
	standard->level = version->level;
	standard->local_label = version->local_label;
	return true;
}

static void
offer_standard(HeapTuple tuple, TupleDesc desc, void *arg)
{
	nearest_offer(arg, text_value(tuple, desc, STANDARD_STANDARD));
}

/* The names of the standards most like one that is not there; NULL if there are none. */
char *
standards_like(Oid schema, const char *name)
{
	Nearest		nearest;

	nearest_begin(&nearest, name);
	standard_rows(schema, STANDARD_TABLE, STANDARD_COLUMNS, NULL, false, offer_standard, &nearest);
	return nearest_names(&nearest);
}

static void
unknown_standard(Oid schema, const char *name)
{
	char	   *table = extension_table_name(schema, STANDARD_TABLE);
	char	   *names = standards_like(schema, name);

	ereport(ERROR,
			(errcode(ERRCODE_UNDEFINED_OBJECT),
			 errmsg("standard \"%s\" does not exist", nearest_shown_name(name)),
			 names ? errhint("Did you mean %s? The table %s lists the standards.", names, table) :
			 errhint("The table %s lists the standards.", table)));
}

/* How many criteria a standard has, with those of the standards that it asks to meet. */
int
standard_criteria(const Standard *standard)
{
	int			n = standard->ncriteria;

	for (int i = 0; i < standard->ncriteria; i++)
	{
		if (standard->criteria[i].nested)
			n += standard_criteria(standard->criteria[i].nested);
	}
	return n;
}

/* A standard that is being read, and the one that asks to meet it. */
typedef struct Reading
{
	const struct Reading *outer;
	const char *name;
} Reading;

/* How all of them are read. */
typedef struct ReadingRule
{
	Oid			schema;
	bool		shipped_first;
	const DateADT *on_date;		/* or NULL */
	int			ncriteria;		/* so far */
} ReadingRule;

static Standard *read_standard_within(ReadingRule *rule, const char *name, const Reading *outer);

/* Read the standards that criteria ask to meet. */
static void
read_nested(ReadingRule *rule, Standard *standard, const Reading *reading)
{
	rule->ncriteria += standard->ncriteria;
	if (rule->ncriteria > CRITERIA_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("standard \"%s\" has too many criteria", standard->name),
				 errdetail("With those of the standards that it asks to meet, it may have %d.",
						   CRITERIA_MAX)));
	for (int i = 0; i < standard->ncriteria; i++)
	{
		Criterion  *criterion = &standard->criteria[i];
		const Standard *nested;

		if (criterion->comparison != COMPARISON_MEETS)
			continue;
		/* The trigger lets no circle in, but two transactions can close one. */
		for (const Reading *outer = reading; outer != NULL; outer = outer->outer)
		{
			if (strcmp(outer->name, criterion->accepted[0]) == 0)
				ereport(ERROR,
						(errcode(ERRCODE_CHECK_VIOLATION),
						 errmsg("criterion \"%s\" of standard \"%s\" closes a circle",
								criterion->name, standard->name),
						 errhint("A standard cannot ask to meet itself.")));
		}
		nested = read_standard_within(rule, criterion->accepted[0], reading);
		criterion->nested = nested;
		standard->first_day = Max(standard->first_day, nested->first_day);
		standard->last_day = Min(standard->last_day, nested->last_day);
	}
}

/*
 * Read the standard of this name under the active snapshot, into the current
 * memory context, and with it those that it asks to meet: the version of a day,
 * or if that is NULL, the only one.  A user's standard stands before a shipped
 * one of the same name, unless shipped_first.
 */
Standard *
standard_read(Oid schema, const char *name, bool shipped_first, const DateADT *on_date)
{
	ReadingRule rule = {schema, shipped_first, on_date, 0};

	if (!shipped_first)
		standard_check_node(schema, name);
	return read_standard_within(&rule, name, NULL);
}

static Standard *
read_standard_within(ReadingRule *rule, const char *name, const Reading *outer)
{
	Reading		reading = {outer, name};
	Standard   *standard = palloc0(sizeof(Standard));

	check_stack_depth();
	standard->name = pstrdup(name);
	standard->shipped = rule->shipped_first;
	if (!find_standard(standard, rule->schema, rule->on_date))
	{
		standard->shipped = !rule->shipped_first;
		if (rule->shipped_first)
			standard_check_node(rule->schema, name);
		if (!find_standard(standard, rule->schema, rule->on_date))
			unknown_standard(rule->schema, name);
	}
	standard->replaces_shipped = !standard->shipped &&
		standard_exists(extension_table(rule->schema, STANDARD_TABLE), name, true,
						GetActiveSnapshot());
	read_criteria(standard, rule->schema);
	if (standard->ncriteria == 0)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("standard \"%s\" has no criteria", name),
				 errhint("Insert them into the table %s.",
						 extension_table_name(rule->schema, CRITERION_TABLE))));
	if (standard->at_least > standard->ncriteria)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("standard \"%s\" requires at least %d of its criteria, but has %d",
						name, standard->at_least, standard->ncriteria),
				 errhint("No row can meet it: lower at_least, or leave it NULL for all criteria.")));
	read_nested(rule, standard, &reading);
	return standard;
}
