#include "standard/standard.h"
#include "core/result_set.h"

#include "access/htup_details.h"
#include "catalog/pg_enum.h"
#include "catalog/pg_type.h"
#include "funcapi.h"
#include "lib/stringinfo.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/syscache.h"

/* The functions of SQL that assess one row. */

/*
 * Most households of a register fall into a handful of outcomes, so results
 * are kept for as long as the plan: one slot for each of some outcomes, an
 * outcome being two bits for each criterion.  A result that is handed out from
 * here is not changed by anybody, and the slot is not used again before the
 * next call, like any other result of a function.
 */
#define RESULT_SLOTS		64
#define RESULT_CRITERIA		32	/* standards with more are not cached */

typedef struct ResultSlot
{
	uint64		outcome;
	Datum		value;			/* 0: the slot is empty */
} ResultSlot;

/* What a call site knows of its own result. */
typedef struct ResultType
{
	TupleDesc	desc;			/* of a composite result */
	Oid			verdict[VERDICTS];	/* the labels of exit_verdict */
} ResultType;

static const char *const verdict_labels[VERDICTS] = {
	"eligible", "not_eligible", "undetermined"
};

static void
find_verdicts(ResultType *result, Oid type)
{
	for (int i = 0; i < VERDICTS; i++)
	{
		result->verdict[i] = GetSysCacheOid2(ENUMTYPOIDNAME, Anum_pg_enum_oid,
											 ObjectIdGetDatum(type),
											 CStringGetDatum(verdict_labels[i]));
		if (!OidIsValid(result->verdict[i]))
			ereport(ERROR,
					(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
					 errmsg("type %s has no value \"%s\"", format_type_be(type),
							verdict_labels[i])));
	}
}

/* What is known of the result, found out once for a call site. */
static ResultType *
result_type(FunctionCallInfo fcinfo)
{
	StandardCache *cache = fcinfo->flinfo->fn_extra;

	if (unlikely(cache->caller == NULL))
	{
		MemoryContext old = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);
		ResultType *result = palloc0(sizeof(ResultType));
		Oid			type;

		if (get_call_result_type(fcinfo, &type, &result->desc) == TYPEFUNC_COMPOSITE)
		{
			result->desc = CreateTupleDescCopy(result->desc);
			type = TupleDescAttr(result->desc, 0)->atttypid;
		}
		if (type_is_enum(type))
			find_verdicts(result, type);
		MemoryContextSwitchTo(old);
		cache->caller = result;
	}
	return cache->caller;
}

static inline Datum
return_verdict(FunctionCallInfo fcinfo, StandardPlan *plan)
{
	if (plan == NULL)
		PG_RETURN_NULL();
	PG_RETURN_OID(result_type(fcinfo)->verdict[plan->verdict]);
}

ASSESSMENT(verdict, return_verdict);

/* The result of a nested standard, where nothing else decides. */
static CriterionResult
nested_result(const NestedPlan *nested)
{
	return nested->verdict == VERDICT_ELIGIBLE ? RESULT_MET :
		nested->verdict == VERDICT_NOT_ELIGIBLE ? RESULT_FAILED : RESULT_UNKNOWN;
}

static char *
path_name(const char *path, const CriterionPlan *criterion)
{
	return path ? psprintf("%s: %s", path, criterion->declared->name) : criterion->declared->name;
}

/*
 * Add the names of the criteria with this result.  In place of one that asks to
 * meet another standard, what it lacks or does not know of that one is named.
 */
static void
add_criteria_with(ArrayBuildState *names, const CriterionPlan *criteria, const uint8 *results,
				  int n, CriterionResult result, const char *path)
{
	for (int i = 0; i < n; i++)
	{
		const NestedPlan *nested = criteria[i].nested;
		char	   *name;

		if (results[i] != result)
			continue;
		name = path_name(path, &criteria[i]);
		if (nested && result != RESULT_MET && nested_result(nested) == result)
			add_criteria_with(names, nested->criteria, nested->results, nested->ncriteria,
							  result, name);
		else
			accumArrayResult(names, CStringGetTextDatum(name), false, TEXTOID,
							 CurrentMemoryContext);
	}
}

/* The names of the criteria with this result, in the order of their positions. */
static Datum
criteria_with(const StandardPlan *plan, CriterionResult result)
{
	ArrayBuildState *names = initArrayResult(TEXTOID, CurrentMemoryContext, false);

	add_criteria_with(names, plan->criteria, plan->results, plan->ncriteria, result, NULL);
	return makeArrayResult(names, CurrentMemoryContext);
}

static void
set_text(Datum *values, bool *nulls, int i, const char *text)
{
	nulls[i] = text == NULL;
	if (text)
		values[i] = CStringGetTextDatum(text);
}

/* Which standard was used: its name, whose it is, and whether it hides a shipped one. */
static void
set_standard(Datum *values, bool *nulls, int i, const StandardPlan *plan,
			 const Standard *standard)
{
	set_text(values, nulls, i, standard->name);
	nulls[i + 1] = nulls[i + 2] = STANDARD_IS_RULES(plan);
	values[i + 1] = BoolGetDatum(standard->shipped);
	values[i + 2] = BoolGetDatum(standard->replaces_shipped);
}

#define ASSESSMENT_COLUMNS	8	/* of standard_assessment */
#define CRITERION_RESULTS	10	/* of criterion_assessment */

static Datum
make_assessment(FunctionCallInfo fcinfo, const StandardPlan *plan)
{
	ResultType *result = result_type(fcinfo);
	Datum		values[ASSESSMENT_COLUMNS];
	bool		nulls[ASSESSMENT_COLUMNS] = {false};

	values[0] = ObjectIdGetDatum(result->verdict[plan->verdict]);
	values[1] = criteria_with(plan, RESULT_MET);
	values[2] = criteria_with(plan, RESULT_FAILED);
	values[3] = criteria_with(plan, RESULT_UNKNOWN);
	set_standard(values, nulls, 4, plan, plan->standard);
	set_text(values, nulls, 7, plan->standard->local_label);
	return HeapTupleGetDatum(heap_form_tuple(result->desc, values, nulls));
}

static Datum
make_shortfalls(FunctionCallInfo fcinfo pg_attribute_unused(), const StandardPlan *plan)
{
	return criteria_with(plan, RESULT_FAILED);
}

/* The result that make gives for the outcome in plan, made if it is not kept. */
static Datum
cached_result(FunctionCallInfo fcinfo, StandardPlan *plan,
			  Datum (*make) (FunctionCallInfo fcinfo, const StandardPlan *plan))
{
	uint64		outcome = 0;
	ResultSlot *slot;
	MemoryContext old;
	Datum		value;

	if (plan->nresults > RESULT_CRITERIA)
		return make(fcinfo, plan);
	for (int i = 0; i < plan->nresults; i++)
		outcome = outcome << 2 | plan->results[i];

	if (plan->results_cache == NULL)
		plan->results_cache = MemoryContextAllocZero(plan->context,
													 sizeof(ResultSlot) * RESULT_SLOTS);
	/* a multiplicative hash: its top bits depend on all of the outcome */
	slot = (ResultSlot *) plan->results_cache +
		(outcome * UINT64CONST(0x9E3779B97F4A7C15) >> 58);
	if (slot->value != 0 && slot->outcome == outcome)
		return slot->value;

	value = make(fcinfo, plan);
	if (slot->value != 0)
	{
		pfree(DatumGetPointer(slot->value));
		slot->value = 0;
	}
	old = MemoryContextSwitchTo(plan->context);
	slot->value = PointerGetDatum(PG_DETOAST_DATUM_COPY(value));
	slot->outcome = outcome;
	MemoryContextSwitchTo(old);
	return slot->value;
}

static inline Datum
return_assess(FunctionCallInfo fcinfo, StandardPlan *plan)
{
	if (plan == NULL)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(cached_result(fcinfo, plan, make_assessment));
}

ASSESSMENT(assess, return_assess);

static inline Datum
return_shortfalls(FunctionCallInfo fcinfo, StandardPlan *plan)
{
	if (plan == NULL)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(cached_result(fcinfo, plan, make_shortfalls));
}

ASSESSMENT(shortfalls, return_shortfalls);

/*
 * assess_criteria
 */

/* The text of a column of the row, or of a fact in a document, or NULL. */
static const char *
column_text(const StandardPlan *plan, int column)
{
	Oid			type;
	Oid			output;
	bool		varlena;

	if (!OidIsValid(plan->row_type))
		return NULL;
	if (column >= plan->first_fact)
		return fact_text(plan, column);
	if (plan->nulls[column])
		return NULL;
	type = TupleDescAttr(plan->row_desc, column)->atttypid;
	/* as a cast to text has it: true, not t */
	if (getBaseType(type) == BOOLOID)
		return DatumGetBool(plan->values[column]) ? "true" : "false";
	getTypeOutputInfo(type, &output, &varlena);
	return OidOutputFunctionCall(output, plan->values[column]);
}

static const char *
bound_text(const StandardPlan *plan, const Bound *declared, const Operand *bound)
{
	if (declared->column)
		return column_text(plan, bound->column);
	return DatumGetCString(DirectFunctionCall1(numeric_out, declared->constant));
}

/* The text of what the metric is compared with, or NULL. */
static const char *
criterion_bound_text(const StandardPlan *plan, const CriterionPlan *criterion)
{
	const Criterion *declared = criterion->declared;
	const char *lower;
	const char *upper;

	switch (declared->comparison)
	{
		case COMPARISON_TRUE:
			return NULL;
		case COMPARISON_MEETS:
			return declared->nested->name;
		case COMPARISON_IN:
		case COMPARISON_ANY:
		case COMPARISON_ALL:
		case COMPARISON_NONE:
			{
				StringInfoData buf;

				initStringInfo(&buf);
				for (int i = 0; i < declared->naccepted; i++)
					appendStringInfo(&buf, "%s%s", i > 0 ? ", " : "", declared->accepted[i]);
				return buf.data;
			}
		case COMPARISON_BETWEEN:
			lower = bound_text(plan, &declared->bound, &criterion->bound);
			upper = bound_text(plan, &declared->upper, &criterion->upper);
			if (lower == NULL && upper == NULL)
				return NULL;
			return psprintf("%s and %s", lower ? lower : "?", upper ? upper : "?");
		default:
			return bound_text(plan, &declared->bound, &criterion->bound);
	}
}

static void
put_criteria(ReturnSetInfo *rows, const StandardPlan *plan, const CriterionPlan *criteria,
			 const uint8 *results, int n, const char *path)
{
	for (int i = 0; i < n; i++)
	{
		const CriterionPlan *criterion = &criteria[i];
		const Criterion *declared = criterion->declared;
		const NestedPlan *nested = criterion->nested;
		char	   *name = path_name(path, criterion);
		Datum		values[CRITERION_RESULTS];
		bool		nulls[CRITERION_RESULTS];

		set_text(values, nulls, 0, name);
		set_text(values, nulls, 1, declared->label);
		set_text(values, nulls, 2, nested ? verdict_labels[nested->verdict] :
				 column_text(plan, criterion->metric.column));
		set_text(values, nulls, 3, standard_comparison_names[declared->comparison]);
		set_text(values, nulls, 4, criterion_bound_text(plan, criterion));
		set_text(values, nulls, 5, standard_result_names[results[i]]);
		set_text(values, nulls, 6, declared->local_label);
		set_standard(values, nulls, 7, plan, declared->of);
		tuplestore_putvalues(rows->setResult, rows->setDesc, values, nulls);
		if (nested)
			put_criteria(rows, plan, nested->criteria, nested->results, nested->ncriteria, name);
	}
}

static Datum
return_criteria(FunctionCallInfo fcinfo, StandardPlan *plan)
{
	ReturnSetInfo *rows = begin_result_set(fcinfo);

	if (plan != NULL)
		put_criteria(rows, plan, plan->criteria, plan->results, plan->ncriteria, NULL);
	return (Datum) 0;
}

ASSESSMENT(assess_criteria, return_criteria);
