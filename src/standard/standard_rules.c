#include "standard/standard.h"

#include "core/message.h"
#include "core/stored_type.h"
#include "lib/stringinfo.h"
#include "utils/builtins.h"
#include "utils/json.h"

/* The SQL type standard_rules: a standard that is a value, not a row. */

static bool
valid(const void *which pg_attribute_unused(), const uint8 *data, Size size)
{
	return rules_are_valid(data, size);
}

static struct varlena *
stored(const void *which pg_attribute_unused(), Datum value)
{
	return PG_DETOAST_DATUM_PACKED(value);
}

static const StoredKind rules_kind = {"standard_rules", valid, stored, NULL};

/* Text input; a name is a slip of somebody who wanted the rules of that standard. */
PG_FUNCTION_INFO_V1(standard_rules_in);
Datum
standard_rules_in(PG_FUNCTION_ARGS)
{
	char	   *text = PG_GETARG_CSTRING(0);
	struct varlena *result = stored_from_text(&rules_kind, text);

	if (result == NULL)
		ereturn(fcinfo->context, (Datum) 0,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input syntax for type %s: \"%s\"", rules_kind.name,
						message_text(text)),
				 errhint("Rules of a declared standard are made by standard_rules(name) of a text, not by a cast.")));
	PG_RETURN_POINTER(result);
}

SQL_FUNCTION(standard_rules_out, stored_out(fcinfo, &rules_kind));
STORED_TYPE(standard_rules, &rules_kind);

/* A register of years asks for the rules in every row: so they are kept with the plan. */
static Datum
rules_declared(FunctionCallInfo fcinfo, text *name, const DateADT *on_date)
{
	StandardPlan *plan = standard_declared(fcinfo, name, on_date);

	if (plan->results_cache == NULL)
	{
		MemoryContext old = MemoryContextSwitchTo(plan->context);

		plan->results_cache = rules_of(plan->standard);
		MemoryContextSwitchTo(old);
	}
	return PointerGetDatum(plan->results_cache);
}

/* standard_rules(standard [, on_date]): what a declared standard asks. */
PG_FUNCTION_INFO_V1(standard_rules);
Datum
standard_rules(PG_FUNCTION_ARGS)
{
	bool		has_date = PG_NARGS() > 1 && !PG_ARGISNULL(1);
	DateADT		on_date = has_date ? PG_GETARG_DATEADT(1) : 0;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	return rules_declared(fcinfo, PG_GETARG_TEXT_PP(0), has_date ? &on_date : NULL);
}

/* The same of a character(n), whose blanks at the end mean nothing. */
PG_FUNCTION_INFO_V1(standard_rules_of_padded);
Datum
standard_rules_of_padded(PG_FUNCTION_ARGS)
{
	Datum		name = DirectFunctionCall1(rtrim1, PG_GETARG_DATUM(0));

	return rules_declared(fcinfo, DatumGetTextPP(name), NULL);
}

/*
 * The same for a literal.  With one argument of no type and the name of a type,
 * the server takes the call for a cast, unless a function takes just that.
 */
PG_FUNCTION_INFO_V1(standard_rules_of_literal);
Datum
standard_rules_of_literal(PG_FUNCTION_ARGS)
{
	return rules_declared(fcinfo, cstring_to_text(PG_GETARG_CSTRING(0)), NULL);
}

/*
 * As a document
 */

static void
put_key(StringInfo to, const char *key)
{
	if (to->data[to->len - 1] != '{')
		appendStringInfoString(to, ", ");
	appendStringInfo(to, "\"%s\": ", key);
}

static void
put_text(StringInfo to, const char *key, const char *text)
{
	if (text == NULL)
		return;
	put_key(to, key);
	escape_json(to, text);
}

static void
put_numeric(StringInfo to, const char *key, Datum numeric)
{
	if (numeric == 0)
		return;
	put_key(to, key);
	appendStringInfoString(to, DatumGetCString(DirectFunctionCall1(numeric_out, numeric)));
}

static void
put_flag(StringInfo to, const char *key, bool flag)
{
	if (!flag)
		return;
	put_key(to, key);
	appendStringInfoString(to, "true");
}

static void
put_list(StringInfo to, const char *key, char *const *list, int n)
{
	if (n == 0)
		return;
	put_key(to, key);
	for (int i = 0; i < n; i++)
	{
		appendStringInfoString(to, i == 0 ? "[" : ", ");
		escape_json(to, list[i]);
	}
	appendStringInfoChar(to, ']');
}

static void put_standard(StringInfo to, const Standard *standard);

static void
put_criterion(StringInfo to, const Criterion *c)
{
	appendStringInfoChar(to, '{');
	put_text(to, "criterion", c->name);
	put_key(to, "position");
	appendStringInfo(to, "%d", c->position);
	put_text(to, "metric", c->metric);
	put_text(to, "comparison", standard_comparison_names[c->comparison]);
	put_numeric(to, "threshold", c->bound.constant);
	put_text(to, "threshold_column", c->bound.column);
	put_numeric(to, "threshold_upper", c->upper.constant);
	put_text(to, "threshold_upper_column", c->upper.column);
	if (c->nested)
	{
		put_key(to, "accepted");
		put_standard(to, c->nested);
	}
	else
		put_list(to, "accepted", c->accepted, c->naccepted);
	put_flag(to, "required", c->required);
	put_text(to, "applicable_column", c->applicable_column);
	put_list(to, "not_applicable", c->not_applicable, c->nnot_applicable);
	if (c->not_applicable_result != RESULT_MET)
		put_text(to, "not_applicable_result", standard_result_names[c->not_applicable_result]);
	put_list(to, "missing", c->missing, c->nmissing);
	if (c->null_result != RESULT_UNKNOWN)
		put_text(to, "null_result", standard_result_names[c->null_result]);
	put_flag(to, "fraction", c->fraction);
	put_flag(to, "fold_case", c->fold_case);
	if (c->malformed_is_unknown)
		put_text(to, "malformed", "unknown");
	put_numeric(to, "weight", c->weight);
	put_text(to, "label", c->label);
	put_text(to, "local_label", c->local_label);
	appendStringInfoChar(to, '}');
}

static void
put_standard(StringInfo to, const Standard *standard)
{
	appendStringInfoChar(to, '{');
	put_text(to, "standard", standard->name);
	if (standard->at_least > 0)
	{
		put_key(to, "at_least");
		appendStringInfo(to, "%d", standard->at_least);
	}
	put_numeric(to, "cutoff", standard->cutoff);
	put_key(to, "criteria");
	for (int i = 0; i < standard->ncriteria; i++)
	{
		appendStringInfoString(to, i == 0 ? "[" : ", ");
		put_criterion(to, &standard->criteria[i]);
	}
	appendStringInfoString(to, "]}");
}

/* What rules ask, to be read by people. */
PG_FUNCTION_INFO_V1(rules_document);
Datum
rules_document(PG_FUNCTION_ARGS)
{
	StringInfoData document;

	initStringInfo(&document);
	put_standard(&document, rules_read(PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0))));
	PG_RETURN_DATUM(DirectFunctionCall1(jsonb_in, CStringGetDatum(document.data)));
}

PG_FUNCTION_INFO_V1(rules_standard);
Datum
rules_standard(PG_FUNCTION_ARGS)
{
	const Standard *standard = rules_read(PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0)));

	PG_RETURN_TEXT_P(cstring_to_text(standard->name));
}
