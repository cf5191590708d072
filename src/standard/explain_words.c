#include "standard/explain.h"

#include "access/htup_details.h"
#include "access/relation.h"
#include "access/sysattr.h"
#include "catalog/pg_class.h"
#include "catalog/pg_type.h"
#include "nodes/bitmapset.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"

/*
 * What a plan is told with: for each criterion its noun, the patterns of its
 * numbers and of its comparison; found once for a plan, language and snapshot.
 */

#define CHINESE		"zh"

const char *
explanation_word(const Explanation *e, const char *topic, const char *key)
{
	return needed_word(e->words, topic, key);
}

/* A name as a noun: poverty_line is the poverty line. */
static char *
name_as_noun(const char *name)
{
	char	   *noun = pstrdup(name);

	for (char *c = noun; *c; c++)
	{
		if (*c == '_')
			*c = ' ';
	}
	return noun;
}

/*
 * What to call a criterion: a word of the language, its label in the language of
 * the programme, its label.  The shipped labels in that language are Chinese, and a
 * shipped word is not for the user's criterion of the same name.
 */
static const char *
criterion_noun(const Words *words, const Criterion *c, bool is_rules)
{
	const Standard *of = c->of;
	const char *scopes[2] = {of->name, of->level};
	const char *word = find_word(words, "criterion", c->name, scopes, 2,
								 of->shipped || is_rules ? WORDS_OF_LANGUAGE : WORDS_OF_USER);
	bool		is_chinese = strcmp(words->language, CHINESE) == 0;

	if (word)
		return word;
	if (strcmp(words->language, ENGLISH) != 0 && c->local_label && (!of->shipped || is_chinese))
		return c->local_label;
	return c->label ? c->label : name_as_noun(c->name);
}

static const char *
column_noun(const Words *words, const Criterion *c, const char *column)
{
	const char *scopes[2] = {c->of->name, c->of->level};
	const char *word;

	if (column == NULL)
		return NULL;
	word = find_word(words, "column", column, scopes, 2, WORDS_OR_ENGLISH);
	return word ? word : name_as_noun(column);
}

static bool
asks_for_percent(const char *pattern)
{
	const char *name;
	int			length;

	while ((name = next_slot(&pattern, &length)) != NULL)
	{
		if (length == 7 && memcmp(name, "percent", 7) == 0)
			return true;
	}
	return false;
}

static const char *
comparison_pattern(const Words *words, const Criterion *c)
{
	switch (c->comparison)
	{
		case COMPARISON_TRUE:
		case COMPARISON_MEETS:
			return NULL;
		case COMPARISON_IN:
			return needed_word(words, "comparison", c->naccepted == 1 ? "is" : "in");
		default:
			return needed_word(words, "comparison", standard_comparison_names[c->comparison]);
	}
}

static void
set_criterion_words(const Explanation *e, CriterionWords *to, const Criterion *c, bool is_rules)
{
	const char *scopes[2] = {c->of->name, c->of->level};

	to->label = criterion_noun(e->words, c, is_rules);
	to->number = c->metric == NULL ? NULL :
		find_word(e->words, "number", c->metric, scopes, 2, WORDS_OR_ENGLISH);
	if (to->number == NULL)
		to->number = c->fraction ? "{percent}" : "{number}";
	to->as_percent = asks_for_percent(to->number);
	to->comparison = comparison_pattern(e->words, c);
	to->bound_name = column_noun(e->words, c, c->bound.column);
	to->upper_name = column_noun(e->words, c, c->upper.column);
	if (takes_list(c->comparison))
	{
		StringInfoData buf;

		initStringInfo(&buf);
		for (int i = 0; i < c->naccepted; i++)
			appendStringInfo(&buf, "%s%s", i > 0 ? e->form.list : "", c->accepted[i]);
		to->accepted = buf.data;
	}
}

/* Results of a plan and words of an explanation have the same places. */
static void
set_words(Explanation *e, const StandardPlan *plan, const CriterionPlan *criteria,
		  const uint8 *results, int n)
{
	for (int i = 0; i < n; i++)
	{
		const NestedPlan *nested = criteria[i].nested;

		set_criterion_words(e, &e->criteria[results + i - plan->results], criteria[i].declared,
							STANDARD_IS_RULES(plan));
		if (nested)
			set_words(e, plan, nested->criteria, nested->results, nested->ncriteria);
	}
}

/* The shipped standards, of all that are read, that the user's replace. */
static void
append_replaced(StringInfo buf, const LanguageForm *form, const Standard *standard)
{
	if (standard->replaces_shipped)
		appendStringInfo(buf, "%s%s", buf->len > 0 ? form->list : "", standard->name);
	for (int i = 0; i < standard->ncriteria; i++)
	{
		if (standard->criteria[i].nested)
			append_replaced(buf, form, standard->criteria[i].nested);
	}
}

/*
 * The unit
 */

static bool
can_name(Oid type)
{
	switch (getBaseType(type))
	{
		case TEXTOID:
		case VARCHAROID:
		case BPCHAROID:
		case NAMEOID:
		case INT2OID:
		case INT4OID:
		case INT8OID:
		case NUMERICOID:
		case UUIDOID:
			return true;
		default:
			return false;
	}
}

static bool
reads_column(const CriterionPlan *criteria, int n, int column)
{
	for (int i = 0; i < n; i++)
	{
		const CriterionPlan *c = &criteria[i];

		if (c->nested ? reads_column(c->nested->criteria, c->nested->ncriteria, column) :
			(c->metric.column == column ||
			 (c->declared->bound.column && c->bound.column == column) ||
			 (c->declared->upper.column && c->upper.column == column)))
			return true;
		if (c->applicable == column)
			return true;
	}
	return false;
}

/* The columns of the primary key, if the row is one of a table. */
static Bitmapset *
primary_key(Oid row_type)
{
	Oid			relid = get_typ_typrelid(row_type);
	char		kind = OidIsValid(relid) ? get_rel_relkind(relid) : '\0';
	Relation	relation;
	Bitmapset  *columns;

	if (kind != RELKIND_RELATION && kind != RELKIND_PARTITIONED_TABLE)
		return NULL;
	relation = try_relation_open(relid, AccessShareLock);
	if (relation == NULL)
		return NULL;
	columns = RelationGetIndexAttrBitmap(relation, INDEX_ATTR_BITMAP_PRIMARY_KEY);
	relation_close(relation, AccessShareLock);
	return columns;
}

/*
 * Which columns name the unit: those of the primary key; in rows that have none,
 * the first column, if the standard does not read it and it can be a name.
 */
static void
set_unit(Explanation *e, const StandardPlan *plan)
{
	TupleDesc	desc = plan->row_desc;
	Bitmapset  *key;
	int			column = -1;

	e->nunit = 0;
	if (desc == NULL || desc->natts == 0)
		return;
	e->unit = palloc(sizeof(AttrNumber) * desc->natts);
	if (plan->row_type != RECORDOID && (key = primary_key(plan->row_type)) != NULL)
	{
		while ((column = bms_next_member(key, column)) >= 0)
			e->unit[e->nunit++] = column + FirstLowInvalidHeapAttributeNumber;
		return;
	}
	column = 0;
	while (column < desc->natts - 1 && TupleDescAttr(desc, column)->attisdropped)
		column++;
	if (!TupleDescAttr(desc, column)->attisdropped &&
		can_name(TupleDescAttr(desc, column)->atttypid) &&
		!reads_column(plan->criteria, plan->ncriteria, column))
		e->unit[e->nunit++] = column + 1;
}

static void
note_level(HeapTuple tuple, TupleDesc desc, void *arg)
{
	bool		isnull;
	Datum		value = heap_getattr(tuple, STANDARD_LEVEL, desc, &isnull);

	if (!isnull)
		*(char **) arg = TextDatumGetCString(value);
}

/*
 * The level of the standard.  Rules as a value do not say it, and their verdict
 * shall be called as that of the standard that they were made of.
 */
static char *
level_of(const StandardPlan *plan, Oid schema)
{
	char	   *level = plan->standard->level;

	for (int shipped = 0; STANDARD_IS_RULES(plan) && level == NULL && shipped < 2; shipped++)
		standard_rows(schema, STANDARD_TABLE, STANDARD_COLUMNS, plan->standard->name,
					  shipped == 1, note_level, &level);
	return level;
}

/* Make what a plan is told with, in the current memory context. */
static Explanation *
make_explanation(const StandardPlan *plan, const WordCache *cache, const Words *words)
{
	static const char *const keys[VERDICTS] = {"eligible", "not_eligible", "undetermined"};
	const Standard *standard = plan->standard;
	const char *scopes[2] = {standard->name, level_of(plan, cache->schema)};
	Explanation *e = palloc0(sizeof(Explanation));
	StringInfoData replaced;

	e->generation = cache->generation;
	e->words = words;
	set_language_form(&e->form, words);
	for (int i = 0; i < VERDICTS; i++)
	{
		e->verdicts[i] = find_word(words, "verdict", keys[i], scopes, 2, WORDS_OR_ENGLISH);
		if (e->verdicts[i] == NULL)
			e->verdicts[i] = needed_word(words, "verdict", keys[i]);
	}
	e->groups = needed_word(words, "sentence", "groups");
	e->items = needed_word(words, "sentence", "items");
	e->criteria = palloc0(sizeof(CriterionWords) * plan->nresults);
	set_words(e, plan, plan->criteria, plan->results, plan->ncriteria);
	initStringInfo(&replaced);
	append_replaced(&replaced, &e->form, standard);
	e->replaced = replaced.len > 0 ? replaced.data : NULL;
	set_unit(e, plan);
	return e;
}

/* What the plan is told with in this language, kept as long as plan and words. */
Explanation *
explanation_of(StandardPlan *plan, WordCache *cache, const char *language)
{
	const Words *words = words_of(cache, language);
	Explanation *e = plan->results_cache;
	MemoryContext old;

	if (e != NULL && e->generation != cache->generation)
		e = NULL;				/* the words that these point to are gone */
	for (Explanation *found = e; found != NULL; found = found->next)
	{
		if (found->words == words)
			return found;
	}
	old = MemoryContextSwitchTo(plan->context);
	plan->results_cache = NULL;
	{
		Explanation *made = make_explanation(plan, cache, words);

		made->next = e;
		plan->results_cache = made;
	}
	MemoryContextSwitchTo(old);
	return plan->results_cache;
}
