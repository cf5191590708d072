#include "standard/standard.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "core/sql_function.h"
#include "funcapi.h"
#include "utils/builtins.h"

/* The kinds of monitored households, of which several can apply to one. */

/*
 * In the order of precedence: a household that has left poverty is unstable, one
 * that was never registered is marginal, whatever has struck it since; sudden
 * hardship is the kind of those that are neither.
 */
static const struct
{
	const char *kind;
	const char *standard;
}			kinds[] = {
	{"unstable", "cn-monitoring-unstable-2021"},
	{"marginal", "cn-monitoring-marginal-2021"},
	{"sudden", "cn-monitoring-sudden-2021"}
};

#define KINDS	lengthof(kinds)

enum
{
	MONITORING_STATUS,
	MONITORING_KIND,
	MONITORING_KINDS,
	MONITORING_UNDETERMINED,
	MONITORING_REPLACES_SHIPPED,
	MONITORING_COLUMNS
};

/* What a call site knows of its result: the plans' cache keeps it. */
static TupleDesc
result_desc(FunctionCallInfo fcinfo)
{
	StandardCache *cache = fcinfo->flinfo->fn_extra;

	if (cache->caller == NULL)
	{
		MemoryContext old = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);
		TupleDesc	desc;

		if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
			elog(ERROR, "unexpected result type of monitoring_assessment");
		cache->caller = CreateTupleDescCopy(desc);
		MemoryContextSwitchTo(old);
	}
	return cache->caller;
}

static Datum
text_array(Datum *names, int n)
{
	return PointerGetDatum(construct_array(names, n, TEXTOID, -1, false, TYPALIGN_INT));
}

/* All kinds that apply, and one of them; the kinds are argument 1 and on, if by rules. */
static Datum
assess_kinds(FunctionCallInfo fcinfo, bool by_rules)
{
	Datum		values[MONITORING_COLUMNS];
	bool		nulls[MONITORING_COLUMNS] = {false};
	Datum		applies[KINDS];
	Datum		undetermined[KINDS];
	Datum		replaced[KINDS];
	int			napplies = 0,
				nundetermined = 0,
				nreplaced = 0;

	nulls[MONITORING_KIND] = true;
	for (size_t i = 0; i < KINDS; i++)
	{
		LOCAL_FCINFO(call, 4);
		StandardPlan *plan;

		InitFunctionCallInfoData(*call, fcinfo->flinfo, 4, InvalidOid, NULL, NULL);
		call->args[0] = fcinfo->args[0];
		call->args[1].value = by_rules ? fcinfo->args[i + 1].value :
			CStringGetTextDatum(kinds[i].standard);
		call->args[1].isnull = by_rules && fcinfo->args[i + 1].isnull;
		call->args[2].value = (Datum) 0;
		call->args[2].isnull = true;
		call->args[3] = fcinfo->args[1];	/* the day, not looked at with rules */
		plan = standard_evaluate(call, SUBJECT_ROW, by_rules);
		if (plan == NULL)
			PG_RETURN_NULL();
		if (plan->standard->replaces_shipped)
			replaced[nreplaced++] = CStringGetTextDatum(kinds[i].kind);
		if (plan->verdict == VERDICT_UNDETERMINED)
			undetermined[nundetermined++] = CStringGetTextDatum(kinds[i].kind);
		if (plan->verdict != VERDICT_ELIGIBLE)
			continue;
		/* one that stands before it may apply: then the first is not known */
		if (napplies == 0 && nundetermined == 0)
		{
			nulls[MONITORING_KIND] = false;
			values[MONITORING_KIND] = CStringGetTextDatum(kinds[i].kind);
		}
		applies[napplies++] = CStringGetTextDatum(kinds[i].kind);
	}
	values[MONITORING_STATUS] = CStringGetTextDatum(napplies > 0 ? "to be monitored" :
													nundetermined > 0 ? "undetermined" : "cleared");
	values[MONITORING_KINDS] = text_array(applies, napplies);
	values[MONITORING_UNDETERMINED] = text_array(undetermined, nundetermined);
	values[MONITORING_REPLACES_SHIPPED] = text_array(replaced, nreplaced);
	return HeapTupleGetDatum(heap_form_tuple(result_desc(fcinfo), values, nulls));
}

SQL_FUNCTION(assess_monitoring, assess_kinds(fcinfo, false));
SQL_FUNCTION(assess_monitoring_by_rules, assess_kinds(fcinfo, true));
