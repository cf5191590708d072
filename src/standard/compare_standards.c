/*
 * compare_standards.c
 *		Does an applied standard lower or raise the official one?
 *
 * Two criteria of the same name are compared as sets of values that meet them:
 * an applied set that contains the official one lowers it, one that is
 * contained in it raises it, and one that is neither does both.
 */
#include "standard/standard.h"
#include "standard/result_set.h"

#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

typedef struct Change
{
	bool		lowered;
	bool		raised;
} Change;

static void
add_order(Change *change, int order)
{
	change->raised |= order > 0;
	change->lowered |= order < 0;
}

/*
 * One end of an interval.
 */
typedef struct End
{
	const Bound *bound;			/* NULL: none on this side */
	bool		inclusive;
} End;

static void
ends_of(const Criterion *c, End *lower, End *upper)
{
	bool		inclusive = c->comparison != COMPARISON_LESS &&
		c->comparison != COMPARISON_GREATER;

	lower->bound = NULL;
	upper->bound = NULL;
	lower->inclusive = inclusive;
	upper->inclusive = inclusive;
	if (c->comparison == COMPARISON_GREATER || c->comparison == COMPARISON_GREATER_EQUAL ||
		c->comparison == COMPARISON_EQUAL || c->comparison == COMPARISON_BETWEEN)
		lower->bound = &c->bound;
	if (c->comparison == COMPARISON_LESS || c->comparison == COMPARISON_LESS_EQUAL ||
		c->comparison == COMPARISON_EQUAL)
		upper->bound = &c->bound;
	if (c->comparison == COMPARISON_BETWEEN)
		upper->bound = &c->upper;
}

/*
 * Compare two lower ends, or (sign < 0) two upper ones: *order > 0 if the
 * first one lets less through.  False if nothing can be said, because only
 * the rows know the values of different columns.
 */
static bool
compare_ends(const End *a, const End *b, int sign, int *order)
{
	*order = 0;
	if (a->bound == NULL || b->bound == NULL)
	{
		*order = (a->bound != NULL) - (b->bound != NULL);
		return true;
	}
	if (a->bound->column || b->bound->column)
	{
		if (a->bound->column == NULL || b->bound->column == NULL ||
			strcmp(a->bound->column, b->bound->column) != 0)
			return false;
	}
	else
		*order = sign * DatumGetInt32(DirectFunctionCall2(numeric_cmp, a->bound->constant,
														  b->bound->constant));
	if (*order == 0)
		*order = b->inclusive - a->inclusive;
	return true;
}

static bool
list_contains(char **list, int n, const char *value)
{
	for (int i = 0; i < n; i++)
	{
		if (strcmp(list[i], value) == 0)
			return true;
	}
	return false;
}

static bool
list_is_part_of(char **a, int na, char **b, int nb)
{
	for (int i = 0; i < na; i++)
	{
		if (!list_contains(b, nb, a[i]))
			return false;
	}
	return true;
}

/* How much a value that is not applicable helps: more is more lenient. */
static int
leniency(const Criterion *c)
{
	if (c->applicable_column == NULL && c->nnot_applicable == 0)
		return 0;
	return (int) c->not_applicable_result - (int) RESULT_UNKNOWN;
}

/* False if the two do not measure in the same way. */
static bool
compare_criteria(Change *change, const Criterion *applied, const Criterion *official)
{
	if (applied->comparison == COMPARISON_TRUE || official->comparison == COMPARISON_TRUE)
	{
		if (applied->comparison != official->comparison)
			return false;
	}
	else if (applied->comparison == COMPARISON_IN || official->comparison == COMPARISON_IN)
	{
		if (applied->comparison != official->comparison)
			return false;
		change->raised |= !list_is_part_of(official->accepted, official->naccepted,
										   applied->accepted, applied->naccepted);
		change->lowered |= !list_is_part_of(applied->accepted, applied->naccepted,
											official->accepted, official->naccepted);
	}
	else
	{
		End			applied_lower,
					applied_upper,
					official_lower,
					official_upper;
		int			lower,
					upper;

		ends_of(applied, &applied_lower, &applied_upper);
		ends_of(official, &official_lower, &official_upper);
		if (!compare_ends(&applied_lower, &official_lower, 1, &lower) ||
			!compare_ends(&applied_upper, &official_upper, -1, &upper))
			return false;
		add_order(change, lower);
		add_order(change, upper);
	}
	add_order(change, leniency(official) - leniency(applied));
	return true;
}

static const Criterion *
find_criterion(const Standard *standard, const char *name)
{
	for (int i = 0; i < standard->ncriteria; i++)
	{
		if (strcmp(standard->criteria[i].name, name) == 0)
			return &standard->criteria[i];
	}
	return NULL;
}

/* Is a failed criterion without effect as long as enough others are met? */
static bool
is_partial(const Standard *standard)
{
	return standard->at_least > 0 && standard->at_least < standard->ncriteria;
}

static void
put(ReturnSetInfo *info, const char *criterion, const char *relation)
{
	Datum		values[2];
	bool		nulls[2] = {criterion == NULL, false};

	values[0] = criterion ? CStringGetTextDatum(criterion) : (Datum) 0;
	values[1] = CStringGetTextDatum(relation);
	tuplestore_putvalues(info->setResult, info->setDesc, values, nulls);
}

static void
put_change(ReturnSetInfo *info, const char *criterion, const Change *change)
{
	if (change->lowered)
		put(info, criterion, "lowered");
	if (change->raised)
		put(info, criterion, "raised");
	if (!change->lowered && !change->raised)
		put(info, criterion, "equal");
}

static void
put_comparison(ReturnSetInfo *info, const Standard *applied, const Standard *official)
{
	bool		partial = is_partial(applied);

	for (int i = 0; i < official->ncriteria; i++)
	{
		const Criterion *b = &official->criteria[i];
		const Criterion *a = find_criterion(applied, b->name);
		Change		change = {false, false};

		if (a == NULL)
			put(info, b->name, "missing");
		else if (!compare_criteria(&change, a, b))
		{
			put(info, b->name, "missing");
			put(info, b->name, "added");
		}
		else
		{
			if (partial && is_partial(official))
				add_order(&change, a->required - b->required);
			put_change(info, b->name, &change);
		}
	}
	for (int i = 0; i < applied->ncriteria; i++)
	{
		if (find_criterion(official, applied->criteria[i].name) == NULL)
			put(info, applied->criteria[i].name, "added");
	}

	/* The quorum, in a row without a criterion, if there is something to say. */
	if (partial != is_partial(official))
		put(info, NULL, partial ? "lowered" : "raised");
	else if (partial && applied->at_least != official->at_least)
		put(info, NULL, applied->at_least < official->at_least ? "lowered" : "raised");
}

PG_FUNCTION_INFO_V1(compare_standards);
Datum
compare_standards(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *info = begin_result_set(fcinfo);
	Oid			schema = get_func_namespace(fcinfo->flinfo->fn_oid);

	put_comparison(info,
				   standard_read(schema, text_to_cstring(PG_GETARG_TEXT_PP(0)), false),
				   standard_read(schema, text_to_cstring(PG_GETARG_TEXT_PP(1)), true));
	return (Datum) 0;
}
