#include "standard/explain.h"

#include "access/htup_details.h"
#include "core/sql_function.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

/*
 * An assessment as a sentence: the unit, the verdict, and why.
 *
 *		005: may not exit. Not met: incidence of poverty 3.42 % (must be below 3 %);
 *		not known: clinic
 *
 * What the words are and how they are put together is data (language/language.h).
 */

/* What is being told. */
typedef struct Telling
{
	const StandardPlan *plan;
	const Explanation *words;
} Telling;

static char *
fill(const Telling *t, const char *topic, const char *key, const Slot *slots, int n)
{
	StringInfoData buf;

	initStringInfo(&buf);
	append_pattern(&buf, explanation_word(t->words, topic, key), slots, n);
	return buf.data;
}

static char *
fill_one(const Telling *t, const char *topic, const char *key, const char *name, const char *text)
{
	Slot		slot = {name, text};

	return fill(t, topic, key, &slot, 1);
}

static void
append_between(StringInfo to, const char *separator, const char *text)
{
	if (to->len > 0)
		appendStringInfoString(to, separator);
	appendStringInfoString(to, text);
}

/* A bound with the noun of its column. */
static char *
named_bound(const Telling *t, const char *column, char *bound)
{
	Slot		slots[2] = {{"column", column}, {"bound", bound}};

	return column ? fill(t, "reason", "column", slots, 2) : bound;
}

/* What a value is and what it must be. */
static char *
comparison_reason(const Telling *t, const CriterionPlan *c, const CriterionWords *words)
{
	Slot		slots[3] = {{"label", words->label}};
	Slot		bounds[2] = {{"bound", words->accepted}, {"upper", ""}};
	const char *pattern = words->comparison;
	StringInfoData comparison;
	char	   *value;
	char	   *bound;
	char	   *upper;

	if (words->accepted)
		value = shown_value(&t->words->form, t->plan, c, words);
	else
	{
		shown_comparison(&t->words->form, t->plan, c, words, &value, &bound, &upper);
		if (bound)
			bounds[0].text = named_bound(t, words->bound_name, bound);
		if (upper)
			bounds[1].text = named_bound(t, words->upper_name, upper);
		/* of two bounds, the one that is known has decided */
		if (c->comparison == COMPARISON_BETWEEN && !(bound && upper))
		{
			pattern = explanation_word(t->words, "comparison", bound ? ">=" : "<=");
			if (upper)
				bounds[0].text = bounds[1].text;
		}
	}
	initStringInfo(&comparison);
	append_pattern(&comparison, pattern, bounds, 2);
	slots[1] = (Slot) {"value", value};
	slots[2] = (Slot) {"comparison", comparison.data};
	return fill(t, "reason", "comparison", slots, 3);
}

/* The noun of the bound that is not known, or NULL. */
static const char *
unknown_bound(const Telling *t, const CriterionPlan *c, const CriterionWords *words)
{
	if (c->comparison < COMPARISON_LESS || c->comparison > COMPARISON_BETWEEN)
		return NULL;
	if (!bound_is_known(t->plan, c, &c->bound))
		return words->bound_name;
	if (c->comparison == COMPARISON_BETWEEN && !bound_is_known(t->plan, c, &c->upper))
		return words->upper_name;
	return NULL;
}

static char *reasons_with(const Telling *t, const CriterionPlan *criteria, const uint8 *results,
						  int n, CriterionResult result);

static char *
quorum_text(const Telling *t, const uint8 *results, int n, int needed)
{
	Slot		slots[3];
	int			met = 0;

	for (int i = 0; i < n; i++)
		met += results[i] == RESULT_MET;
	slots[0] = (Slot) {"met", psprintf("%d", met)};
	slots[1] = (Slot) {"n", psprintf("%d", n)};
	slots[2] = (Slot) {"needed", psprintf("%d", needed)};
	return fill(t, "sentence", "quorum", slots, 3);
}

/* What is lacking of another standard, or not known. */
static char *
nested_reason(const Telling *t, const CriterionPlan *c, const CriterionWords *words,
			  CriterionResult result)
{
	const NestedPlan *nested = c->nested;
	CriterionResult of_nested = nested->verdict == VERDICT_ELIGIBLE ? RESULT_MET :
		nested->verdict == VERDICT_NOT_ELIGIBLE ? RESULT_FAILED : RESULT_UNKNOWN;
	Slot		slots[2] = {{"label", words->label}};
	StringInfoData items;
	char	   *reasons;

	if (result == RESULT_MET || of_nested != result)
		return pstrdup(words->label);
	initStringInfo(&items);
	if (c->declared->nested->at_least > 0)
		appendStringInfoString(&items, quorum_text(t, nested->results, nested->ncriteria,
												   nested->at_least));
	reasons = reasons_with(t, nested->criteria, nested->results, nested->ncriteria, result);
	if (reasons)
		append_between(&items, t->words->groups, reasons);
	slots[1] = (Slot) {"items", items.data};
	return fill(t, "reason", "nested", slots, 2);
}

/* Why a criterion has the result that it has. */
static char *
reason_of(const Telling *t, const CriterionPlan *c, const CriterionWords *words,
		  CriterionResult result)
{
	const StandardPlan *plan = t->plan;
	const char *column;
	Slot		slots[3];

	if (!OidIsValid(plan->row_type))
		return pstrdup(words->label);
	if (c->applicable >= 0)
	{
		if (plan->nulls[c->applicable])
			return pstrdup(words->label);
		if (!DatumGetBool(plan->values[c->applicable]))
			return fill_one(t, "reason", "not applicable", "label", words->label);
	}
	if (c->nested)
		return nested_reason(t, c, words, result);
	switch (metric_state(plan, c))
	{
		case METRIC_ABSENT:
			return result == RESULT_FAILED ?
				fill_one(t, "reason", "no entry", "label", words->label) : pstrdup(words->label);
		case METRIC_MISSING:
			return pstrdup(words->label);
		case METRIC_NOT_APPLICABLE:
			return fill_one(t, "reason", "not applicable", "label", words->label);
		case METRIC_KNOWN:
			break;
	}
	if (c->comparison == COMPARISON_TRUE)
		return pstrdup(words->label);
	if (result == RESULT_FAILED)
		return comparison_reason(t, c, words);
	slots[0] = (Slot) {"label", words->label};
	slots[1] = (Slot) {"value", shown_value(&t->words->form, plan, c, words)};
	if (result == RESULT_MET)
		return fill(t, "reason", "value", slots, 2);
	column = unknown_bound(t, c, words);
	if (column == NULL)
		return pstrdup(words->label);
	slots[2] = (Slot) {"column", column};
	return fill(t, "reason", "bound unknown", slots, 3);
}

/* The reasons of the criteria with this result, in their order; NULL if there are none. */
static char *
reasons_with(const Telling *t, const CriterionPlan *criteria, const uint8 *results, int n,
			 CriterionResult result)
{
	const CriterionWords *words = t->words->criteria + (results - t->plan->results);
	StringInfoData buf;

	initStringInfo(&buf);
	for (int i = 0; i < n; i++)
	{
		const Criterion *declared = criteria[i].declared;
		char	   *reason;

		CHECK_FOR_INTERRUPTS();
		if (results[i] != result)
			continue;
		reason = reason_of(t, &criteria[i], &words[i], result);
		/* where some of the criteria are enough, others must be met besides */
		if (declared->required && declared->of->at_least > 0)
			reason = fill_one(t, "reason", "required", "item", reason);
		append_between(&buf, t->words->items, reason);
	}
	return buf.len > 0 ? buf.data : NULL;
}

static void
append_group(const Telling *t, StringInfo reasons, CriterionResult result)
{
	const StandardPlan *plan = t->plan;
	char	   *items = reasons_with(t, plan->criteria, plan->results, plan->ncriteria, result);

	if (items)
		append_between(reasons, t->words->groups,
					   fill_one(t, "sentence", standard_result_names[result], "items", items));
}

/* Why the verdict is what it is. */
static char *
verdict_reasons(const Telling *t)
{
	const StandardPlan *plan = t->plan;
	bool		has_quorum = plan->standard->at_least > 0;
	StringInfoData reasons;

	initStringInfo(&reasons);
	if (has_quorum)
		appendStringInfoString(&reasons, quorum_text(t, plan->results, plan->ncriteria,
													 plan->at_least));
	if (plan->verdict != VERDICT_ELIGIBLE)
	{
		append_group(t, &reasons, RESULT_FAILED);
		append_group(t, &reasons, RESULT_UNKNOWN);
	}
	else if (has_quorum)
		append_group(t, &reasons, RESULT_MET);
	else
		appendStringInfoString(&reasons, fill_one(t, "sentence", "all met", "n",
												  psprintf("%d", plan->ncriteria)));
	return reasons.data;
}

/* The columns that name the unit, or NULL. */
static char *
unit_name(const Telling *t)
{
	TupleDesc	desc = t->plan->row_desc;
	HeapTupleData tuple;
	StringInfoData name;

	if (t->words->nunit == 0)
		return NULL;
	tuple.t_len = HeapTupleHeaderGetDatumLength(t->plan->row);
	ItemPointerSetInvalid(&tuple.t_self);
	tuple.t_tableOid = InvalidOid;
	tuple.t_data = t->plan->row;
	initStringInfo(&name);
	for (int i = 0; i < t->words->nunit; i++)
	{
		bool		isnull;
		AttrNumber	column = t->words->unit[i];
		Datum		value = heap_getattr(&tuple, column, desc, &isnull);
		Oid			type = getBaseType(TupleDescAttr(desc, column - 1)->atttypid);

		if (isnull)
			return NULL;
		append_between(&name, t->words->form.list, shown_datum(&t->words->form, type, value));
	}
	return name.len > 0 ? name.data : NULL;
}

static text *
sentence(const Telling *t, const char *unit)
{
	Slot		slots[2];
	char	   *told;

	slots[0] = (Slot) {"verdict", t->words->verdicts[t->plan->verdict]};
	slots[1] = (Slot) {"reasons", verdict_reasons(t)};
	told = fill(t, "sentence", "text", slots, 2);
	if (t->words->replaced)
	{
		slots[0] = (Slot) {"text", told};
		slots[1] = (Slot) {"standard", t->words->replaced};
		told = fill(t, "sentence", "replaces shipped", slots, 2);
	}
	if (unit && *unit)
	{
		slots[0] = (Slot) {"unit", unit};
		slots[1] = (Slot) {"text", told};
		told = fill(t, "sentence", "unit", slots, 2);
	}
	return cstring_to_text(told);
}

/*
 * The functions of SQL, whose arguments are
 *
 *		(subject, standard, mapping, language, unit)
 */
enum
{
	EXPLAIN_SUBJECT,
	EXPLAIN_STANDARD,
	EXPLAIN_MAPPING,
	EXPLAIN_LANGUAGE,
	EXPLAIN_UNIT
};

/* The plan that the subject was put through; what follows the mapping is ours alone. */
static StandardPlan *
assess_subject(FunctionCallInfo fcinfo, Subject subject, bool by_rules)
{
	LOCAL_FCINFO(call, EXPLAIN_LANGUAGE);

	InitFunctionCallInfoData(*call, fcinfo->flinfo, EXPLAIN_LANGUAGE, InvalidOid, NULL, NULL);
	for (int i = 0; i < EXPLAIN_LANGUAGE; i++)
		call->args[i] = fcinfo->args[i];
	return standard_evaluate(call, subject, by_rules);
}

static Datum
explain(FunctionCallInfo fcinfo, Subject subject, bool by_rules)
{
	StandardPlan *plan = assess_subject(fcinfo, subject, by_rules);
	StandardCache *cache = fcinfo->flinfo->fn_extra;
	WordCache  *words;
	Telling		t = {.plan = plan};

	if (plan == NULL || PG_ARGISNULL(EXPLAIN_LANGUAGE))
		PG_RETURN_NULL();
	if (cache->caller == NULL)
		cache->caller = word_cache(fcinfo->flinfo->fn_mcxt, cache->schema);
	words = cache->caller;
	word_cache_refresh(words);
	t.words = explanation_of(plan, words,
							 text_to_cstring(PG_GETARG_TEXT_PP(EXPLAIN_LANGUAGE)));
	PG_RETURN_TEXT_P(sentence(&t, PG_ARGISNULL(EXPLAIN_UNIT) ? unit_name(&t) :
							  text_to_cstring(PG_GETARG_TEXT_PP(EXPLAIN_UNIT))));
}

SQL_FUNCTION(explain_assessment, explain(fcinfo, SUBJECT_ROW, false));
SQL_FUNCTION(explain_assessment_of_document, explain(fcinfo, SUBJECT_DOCUMENT, false));
SQL_FUNCTION(explain_assessment_of_text, explain(fcinfo, SUBJECT_TEXT, false));
SQL_FUNCTION(explain_assessment_by_rules, explain(fcinfo, SUBJECT_ROW, true));
SQL_FUNCTION(explain_assessment_of_document_by_rules, explain(fcinfo, SUBJECT_DOCUMENT, true));
SQL_FUNCTION(explain_assessment_of_text_by_rules, explain(fcinfo, SUBJECT_TEXT, true));
