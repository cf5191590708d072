#include "standard/standard.h"
#include "core/result_set.h"

#include "core/blank.h"
#include "core/sql_function.h"
#include "standard/list_words.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

/*
 * Does an applied standard lower or raise the official one?
 *
 * Two criteria of the same name are compared as sets of values that meet them:
 * an applied set that contains the official one lowers it, one that is
 * contained in it raises it, and one that is neither does both.  A flag and a
 * list of accepted values are such sets only if the values are those of a flag;
 * what other words mean, only a reader knows; so it is with the codes that mean
 * not known.
 */

typedef struct Change
{
	bool		lowered;
	bool		raised;
	bool		recoded;		/* beside these, nobody knows */
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

/* Has one of two lists words that the other does not have? */
static void
compare_lists(char **applied, int napplied, char **official, int nofficial, bool *more, bool *less)
{
	ListWord   *a = sorted_list_words(applied, napplied, false);
	ListWord   *b = sorted_list_words(official, nofficial, false);
	int			i = 0,
				j = 0;

	*more = false;
	*less = false;
	while (i < napplied || j < nofficial)
	{
		int			order = j == nofficial ? -1 : i == napplied ? 1 :
			compare_list_words(&a[i], &b[j]);
		ListWord	word = order <= 0 ? a[i] : b[j];

		CHECK_FOR_INTERRUPTS();
		*more |= order < 0;
		*less |= order > 0;

		/* a list may have a word several times */
		while (i < napplied && compare_list_words(&a[i], &word) == 0)
			i++;
		while (j < nofficial && compare_list_words(&b[j], &word) == 0)
			j++;
	}
	pfree(a);
	pfree(b);
}

/* How much a value that is not applicable helps: more is more lenient. */
static int
leniency(const Criterion *c)
{
	if (c->applicable_column == NULL && c->nnot_applicable == 0)
		return 0;
	return (int) c->not_applicable_result - (int) RESULT_UNKNOWN;
}

/*
 * Which values of a flag meet a criterion?  False if the accepted values are not
 * those of a flag.
 */
static bool
flag_values(const Criterion *c, bool met[2])
{
	met[false] = false;
	met[true] = c->comparison == COMPARISON_TRUE;
	if (c->comparison == COMPARISON_IN)
	{
		for (int i = 0; i < c->naccepted; i++)
		{
			const char *word = c->accepted[i];
			int			length = strlen(word);
			bool		value;

			CHECK_FOR_INTERRUPTS();
			trim_blanks(&word, &length);
			if (!parse_bool_with_len(word, length, &value))
				return false;
			met[value] = true;
		}
	}
	return true;
}

static bool
is_flag_or_list(const Criterion *c)
{
	return c->comparison == COMPARISON_TRUE || c->comparison == COMPARISON_IN;
}

/* False if the two do not measure in the same way. */
static bool
compare_criteria(Change *change, const Criterion *applied, const Criterion *official)
{
	bool		more,
				less;

	if (applied->comparison != official->comparison &&
		is_flag_or_list(applied) && is_flag_or_list(official))
	{
		bool		a[2];
		bool		b[2];

		if (flag_values(applied, a) && flag_values(official, b))
		{
			change->lowered |= (a[false] && !b[false]) || (a[true] && !b[true]);
			change->raised |= (b[false] && !a[false]) || (b[true] && !a[true]);
		}
		else
			change->recoded = true;
	}
	else if (applied->comparison == COMPARISON_MEETS || official->comparison == COMPARISON_MEETS)
	{
		if (applied->comparison != official->comparison)
			return false;
		/* what the two ask is compared by their names */
		change->recoded |= strcmp(applied->accepted[0], official->accepted[0]) != 0;
	}
	else if (is_of_several(applied->comparison) || is_of_several(official->comparison))
	{
		if (applied->comparison != official->comparison)
			return false;
		compare_lists(applied->accepted, applied->naccepted,
					  official->accepted, official->naccepted, &more, &less);
		change->raised |= applied->comparison == COMPARISON_ANY ? less : more;
		change->lowered |= applied->comparison == COMPARISON_ANY ? more : less;
	}
	else if (applied->comparison == COMPARISON_TRUE || official->comparison == COMPARISON_TRUE)
	{
		if (applied->comparison != official->comparison)
			return false;
	}
	else if (applied->comparison == COMPARISON_IN || official->comparison == COMPARISON_IN)
	{
		if (applied->comparison != official->comparison)
			return false;
		compare_lists(applied->accepted, applied->naccepted,
					  official->accepted, official->naccepted, &more, &less);
		change->raised |= less;
		change->lowered |= more;
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
	add_order(change, (int) official->null_result - (int) applied->null_result);
	compare_lists(applied->missing, applied->nmissing, official->missing, official->nmissing,
				  &more, &less);
	change->recoded |= applied->fold_case != official->fold_case || more || less;
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
	put_result_row(info, values, nulls);
}

static void
put_change(ReturnSetInfo *info, const char *criterion, const Change *change)
{
	if (change->lowered)
		put(info, criterion, "lowered");
	if (change->raised)
		put(info, criterion, "raised");
	if (change->recoded)
		put(info, criterion, "recoded");
	if (!change->lowered && !change->raised && !change->recoded)
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
		Change		change = {false, false, false};

		CHECK_FOR_INTERRUPTS();
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
		CHECK_FOR_INTERRUPTS();
		if (find_criterion(official, applied->criteria[i].name) == NULL)
			put(info, applied->criteria[i].name, "added");
	}

	/* The quorum, in a row without a criterion, if there is something to say. */
	if (partial != is_partial(official))
		put(info, NULL, partial ? "lowered" : "raised");
	else if (partial && applied->at_least != official->at_least)
		put(info, NULL, applied->at_least < official->at_least ? "lowered" : "raised");
}

/* Argument n: the name of a standard, or rules. */
static const Standard *
standard_argument(FunctionCallInfo fcinfo, int n, bool is_rules, bool shipped_first)
{
	if (is_rules)
		return rules_read(PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(n)));
	return standard_read(get_func_namespace(fcinfo->flinfo->fn_oid),
						 text_to_cstring(PG_GETARG_TEXT_PP(n)), shipped_first, NULL);
}

static Datum
compare_arguments(FunctionCallInfo fcinfo, bool applied_is_rules, bool official_is_rules)
{
	ReturnSetInfo *info = begin_result_set(fcinfo);

	put_comparison(info, standard_argument(fcinfo, 0, applied_is_rules, false),
				   standard_argument(fcinfo, 1, official_is_rules, true));
	return (Datum) 0;
}

SQL_FUNCTION(compare_standards, compare_arguments(fcinfo, false, false));
SQL_FUNCTION(compare_rules, compare_arguments(fcinfo, true, true));
SQL_FUNCTION(compare_rules_with_standard, compare_arguments(fcinfo, true, false));
