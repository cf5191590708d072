#include "standard/standard.h"

#include <float.h>
#include <math.h>

#include "access/tupdesc.h"
#include "catalog/pg_collation.h"
#include "catalog/pg_type.h"
#include "core/blank.h"
#include "core/nearest.h"
#include "core/numeric_exact.h"
#include "core/number_text.h"
#include "core/numeric.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "parser/parse_coerce.h"
#include "parser/scansup.h"
#include "utils/builtins.h"
#include "utils/jsonb.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/typcache.h"

/* Matching a declared standard with the columns of one row type. */

/* What is known while a plan is made. */
typedef struct Matching
{
	StandardPlan *plan;
	Jsonb	   *mapping;		/* or NULL */
	int			last_column;	/* the last one that is read */
	CriterionPlan *criterion;	/* the one at work */
} Matching;

/*
 * Where the row has what the standard calls by this name.  Names of columns
 * are cut off by the server, and Chinese ones reach that length with 21
 * characters, so these are cut off likewise.
 */
static void
path_in_row(const Matching *m, const char *name, FactPath *path)
{
	mapping_path(m->mapping, name, path);
	if (m->plan->row_desc)
		truncate_identifier(path->steps[0], strlen(path->steps[0]), false);
}

static void
append_need(StringInfo buf, const Matching *m, const char *name, const char *need,
			const char *other)
{
	FactPath	path;

	path_in_row(m, name, &path);
	if (buf->len > 0)
		appendStringInfoString(buf, ", ");
	appendStringInfoString(buf, name);
	if (strcmp(path.shown, name) != 0)
		appendStringInfo(buf, " as %s", path.shown);
	appendStringInfo(buf, " (%s%s)", need, other ? other : "");
}

static void
append_bound_needs(StringInfo buf, const Matching *m, const Criterion *c, const Bound *bound)
{
	if (bound->column)
		append_need(buf, m, bound->column, "comparable with ", c->metric);
}

static void
append_needs(StringInfo buf, const Matching *m, const Standard *standard)
{
	for (int i = 0; i < standard->ncriteria; i++)
	{
		const Criterion *c = &standard->criteria[i];

		if (c->nested)
			append_needs(buf, m, c->nested);
		else if (c->comparison == COMPARISON_TRUE)
			append_need(buf, m, c->metric, "boolean", NULL);
		else if (c->comparison == COMPARISON_IN)
			append_need(buf, m, c->metric, "any type that has the accepted values", NULL);
		else if (is_of_several(c->comparison))
			append_need(buf, m, c->metric, "array or text of words", NULL);
		else if (c->bound.column)
			append_need(buf, m, c->metric, "comparable with ", c->bound.column);
		else
			append_need(buf, m, c->metric, "number", NULL);
		append_bound_needs(buf, m, c, &c->bound);
		append_bound_needs(buf, m, c, &c->upper);
		if (c->applicable_column)
			append_need(buf, m, c->applicable_column, "boolean", NULL);
	}
}

/* What the standard reads, as the detail of an error. */
static char *
standard_needs(const Matching *m)
{
	StringInfoData buf;

	initStringInfo(&buf);
	append_needs(&buf, m, m->plan->standard);
	return buf.data;
}

static char *
row_has(const Matching *m)
{
	StringInfoData buf;
	TupleDesc	desc = m->plan->row_desc;

	initStringInfo(&buf);
	for (int i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute attribute = TupleDescAttr(desc, i);

		if (attribute->attisdropped)
			continue;
		if (buf.len > 0)
			appendStringInfoString(&buf, ", ");
		appendStringInfo(&buf, "%s (%s)", NameStr(attribute->attname),
						 format_type_be(attribute->atttypid));
	}
	if (buf.len == 0)
		appendStringInfoString(&buf, "no columns");
	return buf.data;
}

/*
 * Every error about the row says what was wanted and what there was; message
 * and hint are complete and translated already.
 */
static void
mismatch(const Matching *m, int sqlstate, const char *message, const char *hint)
{
	ereport(ERROR,
			(errcode(sqlstate),
			 errmsg_internal("%s", message),
			 errdetail("Standard \"%s\" needs: %s. The row has: %s.",
					   m->plan->standard->name, standard_needs(m), row_has(m)),
			 errhint("%s", hint)));
}

static void
missing_column(const Matching *m, const char *column)
{
	TupleDesc	desc = m->plan->row_desc;
	Nearest		nearest;
	char	   *near;

	nearest_begin(&nearest, column);
	for (int i = 0; i < desc->natts; i++)
	{
		if (!TupleDescAttr(desc, i)->attisdropped)
			nearest_offer(&nearest, NameStr(TupleDescAttr(desc, i)->attname));
	}
	near = nearest_names(&nearest);
	mismatch(m, ERRCODE_UNDEFINED_COLUMN,
			 psprintf("column \"%s\" is not in the row, but criterion \"%s\" of standard \"%s\" reads it",
					  column, m->criterion->declared->name, m->criterion->declared->of->name),
			 psprintf("%sIf it has another name, give it in the mapping, {\"metric\": \"name of the column\"}, or in a sub-select. An alias list of a table has no effect: a row has the column names of its type.",
					  near ? psprintf("Did you mean %s? ", near) : ""));
}

/* Texts of any kind; name is none, which is no string of its own length. */
static bool
is_text_type(Oid type)
{
	return type == TEXTOID || type == BPCHAROID || IsBinaryCoercible(type, TEXTOID);
}

/* The type of a column as it is declared, or what a value in a document is read as. */
static Oid
operand_type(const Matching *m, const Operand *operand)
{
	return operand->column < m->plan->first_fact ?
		TupleDescAttr(m->plan->row_desc, operand->column)->atttypid : operand->type;
}

static void
wrong_type(const Matching *m, const Operand *operand, const char *wanted, const char *hint)
{
	mismatch(m, ERRCODE_DATATYPE_MISMATCH,
			 psprintf("column \"%s\" is of type %s, but criterion \"%s\" of standard \"%s\" needs %s",
					  operand->name,
					  format_type_be(operand_type(m, operand)),
					  m->criterion->declared->name, m->criterion->declared->of->name, wanted),
			 hint);
}

/*
 * The column of the row that has this name, which the standard calls by the
 * name that the mapping has for it.
 */
static int
find_column(Matching *m, const char *column)
{
	TupleDesc	desc = m->plan->row_desc;
	int			found = -1;

	for (int i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute attribute = TupleDescAttr(desc, i);

		if (attribute->attisdropped || strcmp(NameStr(attribute->attname), column) != 0)
			continue;
		if (found >= 0)
			mismatch(m, ERRCODE_AMBIGUOUS_COLUMN,
					 psprintf("column \"%s\" is more than once in the row", column),
					 "Assess a sub-select that names each column that the standard needs once.");
		found = i;
	}
	if (found < 0)
		missing_column(m, column);
	m->last_column = Max(m->last_column, found);
	return found;
}

static void
match_fact(Matching *m, int column, FactPath *path, int skip, FactKind kind, Operand *operand)
{
	const Oid	types[] = {NUMERICOID, BOOLOID, TEXTOID, TEXTARRAYOID};

	operand->column = document_fact(m->plan, m->criterion->declared,
									operand == &m->criterion->metric, column, path, skip, kind);
	operand->name = path->shown;
	operand->type = types[kind];
	operand->is_text = kind == FACT_VALUE;
	operand->collation = operand->is_text || kind == FACT_SET ? DEFAULT_COLLATION_OID : InvalidOid;
}

/*
 * Find the column that the standard calls by this name, and what it is; or the
 * value in a document, which is read as kind says.
 */
static void
match_column(Matching *m, const char *name, FactKind kind, Operand *operand)
{
	FactPath	path;
	Form_pg_attribute attribute;

	path_in_row(m, name, &path);
	if (m->plan->row_desc == NULL)
	{
		match_fact(m, -1, &path, 0, kind, operand);
		return;
	}

	operand->column = find_column(m, path.steps[0]);
	operand->name = path.steps[0];
	attribute = TupleDescAttr(m->plan->row_desc, operand->column);
	operand->type = getBaseType(attribute->atttypid);
	operand->collation = attribute->attcollation;
	if (operand->type == JSONBOID)
	{
		match_fact(m, operand->column, &path, 1, kind, operand);
		return;
	}
	if (path.n > 1)
		wrong_type(m, operand, "jsonb, because the mapping has a path into it",
				   "Assess a sub-select that casts the column to jsonb.");
	if (operand->type == VARCHAROID)
		operand->type = TEXTOID;
	operand->is_text = is_text_type(operand->type);
}

static void
match_boolean(Matching *m, const char *name, Operand *operand)
{
	match_column(m, name, FACT_FLAG, operand);
	if (operand->type != BOOLOID)
		wrong_type(m, operand, "a boolean",
				   "For a flag of another type, declare a standard whose comparison is \"in\", with the accepted values.");
}

/*
 * Bounds
 */

static bool
is_integer_type(Oid type)
{
	return type == INT2OID || type == INT4OID || type == INT8OID;
}

static bool
is_number_type(Oid type)
{
	return is_integer_type(type) || type == NUMERICOID || type == FLOAT4OID || type == FLOAT8OID;
}

/* Prepare a constant for the comparison with an integer. */
static void
set_integer_constant(Operand *operand)
{
	if (numeric_compare(operand->constant, numeric_of_integer(PG_INT64_MIN)) < 0)
		operand->beyond = -1;
	else if (numeric_compare(operand->constant, numeric_of_integer(PG_INT64_MAX)) > 0)
		operand->beyond = 1;
	else
	{
		Datum		floor = DirectFunctionCall1(numeric_floor, operand->constant);

		operand->floor = DatumGetInt64(DirectFunctionCall1(numeric_int8, floor));
		operand->integral = numeric_compare(operand->constant, floor) == 0;
	}
}

static void
set_constant(Matching *m, Operand *operand, Datum constant, CompareAs compare_as)
{
	NumericClass class;

	operand->column = -1;
	operand->type = NUMERICOID;
	operand->constant = constant;
	class = numeric_datum_to_double(constant, &operand->as_double);
	operand->double_overflows = class == NUMERIC_CLASS_OVERFLOW;
	if (class == NUMERIC_CLASS_NAN || class == NUMERIC_CLASS_INFINITE)
		ereport(ERROR,
				(errcode(ERRCODE_CHECK_VIOLATION),
				 errmsg("the bound of criterion \"%s\" is not a finite number",
						m->criterion->declared->name)));
	if (compare_as == COMPARE_DOUBLE && operand->double_overflows)
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("the bound of criterion \"%s\" is out of range for type double precision",
						m->criterion->declared->name)));
	if (compare_as == COMPARE_REAL)
		operand->as_real = DatumGetFloat4(DirectFunctionCall1(numeric_float4, constant));
	if (compare_as == COMPARE_INTEGER)
		set_integer_constant(operand);
}

/*
 * How two numbers are compared: a bound is converted to the type of a metric
 * with binary digits; a metric with decimal digits is compared with such a
 * bound as that bound's type has it.
 */
static CompareAs
number_comparison(Oid metric, Oid bound)
{
	if (metric == FLOAT8OID)
		return COMPARE_DOUBLE;
	if (metric == FLOAT4OID)
		return COMPARE_REAL;
	if (bound == FLOAT8OID)
		return COMPARE_DOUBLE;
	if (bound == FLOAT4OID)
		return COMPARE_REAL;
	if (is_integer_type(metric) && is_integer_type(bound))
		return COMPARE_INTEGER;
	return COMPARE_NUMERIC;
}

static void match_missing(Matching *m, Operand *operand);

static CompareAs
match_bound(Matching *m, const Bound *bound, Operand *operand)
{
	CriterionPlan *criterion = m->criterion;
	Oid			metric = criterion->metric.type;
	CompareAs	result;

	if (bound->column == NULL)
	{
		if (!is_number_type(metric))
			wrong_type(m, &criterion->metric, "a number", "A constant bound is a number; other types are compared with a column of their own type, or by \"in\".");
		/* the constant takes the type of the metric */
		result = number_comparison(metric, metric);
		set_constant(m, operand, bound->constant, result);
		return result;
	}

	match_column(m, bound->column, FACT_NUMBER, operand);
	match_missing(m, operand);
	if (is_number_type(metric) && is_number_type(operand->type))
		return number_comparison(metric, operand->type);
	if (criterion->fraction)
		wrong_type(m, is_number_type(metric) ? operand : &criterion->metric, "a number",
				   "The criterion says that its metric is a fraction of 1.");
	if (metric == operand->type)
	{
		TypeCacheEntry *type = lookup_type_cache(metric, TYPECACHE_CMP_PROC_FINFO);

		if (OidIsValid(type->cmp_proc_finfo.fn_oid))
		{
			fmgr_info_copy(&criterion->compare, &type->cmp_proc_finfo, CurrentMemoryContext);
			criterion->collation = criterion->metric.collation;
			return COMPARE_DATUM;
		}
	}
	wrong_type(m, operand, psprintf("something comparable with column \"%s\"", criterion->metric.name),
			   "Two columns are comparable if both are numbers, or both are of one type that has an order.");
	return COMPARE_DATUM;		/* not reached */
}

/*
 * Lists of values
 */

typedef struct ListContext
{
	const Matching *matching;
	const char *list;
} ListContext;

static void
list_error_context(void *arg)
{
	const ListContext *context = arg;

	errcontext("%s of criterion \"%s\" of standard \"%s\"", context->list,
			   context->matching->criterion->declared->name,
			   context->matching->criterion->declared->of->name);
}

static void
begin_list(Matching *m, const Operand *operand, ValueList *list, int n)
{
	TypeCacheEntry *entry = lookup_type_cache(operand->type, TYPECACHE_EQ_OPR_FINFO);

	if (!OidIsValid(entry->eq_opr_finfo.fn_oid))
		wrong_type(m, operand, "a type whose values can be equal",
				   "Assess a sub-select that casts the column to text.");
	fmgr_info_copy(&list->equal, &entry->eq_opr_finfo, CurrentMemoryContext);
	list->collation = operand->collation;
	list->bytes = operand->type == TEXTOID &&
		(!OidIsValid(list->collation) || get_collation_isdeterministic(list->collation));
	list->values = palloc(sizeof(Datum) * n);
}

/* A text of a list as a value of a column of numbers or flags; false if it is none. */
static bool
number_or_flag(const Operand *operand, const char *text, Datum *value)
{
	int			length = strlen(text);
	Datum		number;
	double		nearest;
	bool		flag;

	trim_blanks(&text, &length);
	if (operand->type == BOOLOID)
	{
		if (!parse_bool_with_len(text, length, &flag))
			return false;
		*value = BoolGetDatum(flag);
		return true;
	}
	if (!number_from_text(text, length, &number))
		return false;
	switch (operand->type)
	{
		case NUMERICOID:
			*value = number;
			return true;
		case FLOAT8OID:
		case FLOAT4OID:
			if (numeric_datum_to_double(number, &nearest) != NUMERIC_CLASS_FINITE ||
				(operand->type == FLOAT4OID && fabs(nearest) > FLT_MAX))
				return false;
			*value = DirectFunctionCall1(operand->type == FLOAT8OID ? numeric_float8 :
										 numeric_float4, number);
			return true;
		default:
			{
				int			bytes = operand->type == INT2OID ? 2 : operand->type == INT4OID ? 4 : 8;
				int64		greatest = PG_INT64_MAX >> (64 - 8 * bytes);

				if (numeric_compare(number, DirectFunctionCall1(numeric_floor, number)) != 0 ||
					numeric_compare(number, numeric_of_integer(greatest)) > 0 ||
					numeric_compare(number, numeric_of_integer(-greatest - 1)) < 0)
					return false;
				*value = DirectFunctionCall1(bytes == 2 ? numeric_int2 : bytes == 4 ? numeric_int4 :
											 numeric_int8, number);
				return true;
			}
	}
}

/* A text of a list as the type of the operand reads it. */
static Datum
list_value(const Matching *m, const Operand *operand, const char *text)
{
	int			length = strlen(text);
	Oid			input;
	Oid			ioparam;
	Datum		value;

	if (is_number_type(operand->type) && number_or_flag(operand, text, &value))
		return value;
	if (operand->is_text)
		trim_blanks(&text, &length);
	getTypeInputInfo(operand->type, &input, &ioparam);
	value = OidInputFunctionCall(input, pnstrdup(text, length), ioparam, -1);
	return operand->is_text && m->criterion->fold_case ?
		lowered_text(value, operand->collation) : value;
}

/* Read the values as the type of the metric reads them. */
static void
match_list(Matching *m, ValueList *list, int n, char **texts, const char *name)
{
	const Operand *metric = &m->criterion->metric;
	ListContext context = {m, name};
	ErrorContextCallback callback;

	if (n == 0)
		return;
	begin_list(m, metric, list, n);
	callback.callback = list_error_context;
	callback.arg = &context;
	callback.previous = error_context_stack;
	error_context_stack = &callback;
	for (int i = 0; i < n; i++)
	{
		CHECK_FOR_INTERRUPTS();

		/* where the metric is a fact, words are looked for when it is read */
		if (metric->column < m->plan->first_fact || metric->is_text ||
			number_or_flag(metric, texts[i], &list->values[list->n]))
			list->values[list->n++] = list_value(m, metric, texts[i]);
	}
	error_context_stack = callback.previous;
	value_list_sort(list, metric->type);
}

/*
 * The values of a column that mean: not known.  What a column of numbers or flags
 * cannot hold is passed over: the list is written for all the forms in which the
 * facts arrive, and "refused" is none of an integer.
 */
static void
match_missing(Matching *m, Operand *operand)
{
	const Criterion *declared = m->criterion->declared;
	ValueList  *list;
	ListContext context = {m, "the missing values"};
	ErrorContextCallback callback;

	if (declared->nmissing == 0)
		return;
	list = palloc0(sizeof(ValueList));
	begin_list(m, operand, list, declared->nmissing);
	callback.callback = list_error_context;
	callback.arg = &context;
	callback.previous = error_context_stack;
	error_context_stack = &callback;
	for (int i = 0; i < declared->nmissing; i++)
	{
		bool		found = true;

		CHECK_FOR_INTERRUPTS();
		if (operand->type == BOOLOID || is_number_type(operand->type))
			found = number_or_flag(operand, declared->missing[i], &list->values[list->n]);
		else
			list->values[list->n] = list_value(m, operand, declared->missing[i]);
		list->n += found;
	}
	error_context_stack = callback.previous;
	value_list_sort(list, operand->type);
	if (list->n > 0)
		operand->missing = list;
}

/*
 * A metric of several values: what its type says from here on is that of each
 * value.
 */
static void
match_set(Matching *m, CriterionPlan *criterion)
{
	Operand    *metric = &criterion->metric;

	criterion->is_set = true;
	if (!metric->is_text)
	{
		Oid			element = get_element_type(metric->type);

		if (!OidIsValid(element))
			wrong_type(m, metric, "an array or a text of words",
					   "\"any\", \"all\" and \"none\" ask for values among several; a single one is asked by \"in\".");
		metric->type = getBaseType(element);
		if (metric->type == VARCHAROID)
			metric->type = TEXTOID;
		metric->is_text = is_text_type(metric->type);
		get_typlenbyvalalign(element, &criterion->element_length, &criterion->element_by_value,
							 &criterion->element_alignment);
	}
}

static void
match_applicable(Matching *m, CriterionPlan *criterion)
{
	if (criterion->declared->applicable_column)
	{
		Operand		applicable;

		match_boolean(m, criterion->declared->applicable_column, &applicable);
		criterion->applicable = applicable.column;
	}
}

static void match_criteria(Matching *m, CriterionPlan *criteria, const Standard *standard);

static void
match_criterion(Matching *m, CriterionPlan *criterion, const Criterion *declared)
{
	m->criterion = criterion;
	criterion->plan = m->plan;
	criterion->declared = declared;
	criterion->comparison = declared->comparison;
	criterion->not_applicable_result = declared->not_applicable_result;
	criterion->null_result = declared->null_result;
	criterion->fraction = declared->fraction;
	criterion->fold_case = declared->fold_case;
	criterion->applicable = -1;
	criterion->bound.column = -1;
	criterion->upper.column = -1;

	if (declared->nested)
	{
		match_criteria(m, criterion->nested->criteria, declared->nested);
		m->criterion = criterion;
		match_applicable(m, criterion);
		return;
	}
	if (criterion->comparison == COMPARISON_TRUE)
		match_boolean(m, declared->metric, &criterion->metric);
	else
		match_column(m, declared->metric,
					 criterion->comparison == COMPARISON_IN ? FACT_VALUE :
					 is_of_several(criterion->comparison) ? FACT_SET : FACT_NUMBER,
					 &criterion->metric);
	if (is_of_several(criterion->comparison))
		match_set(m, criterion);
	match_missing(m, &criterion->metric);
	if (takes_list(criterion->comparison))
		match_list(m, &criterion->accepted, declared->naccepted, declared->accepted,
				   "the accepted values");
	else if (criterion->comparison != COMPARISON_TRUE)
		criterion->compare_as = match_bound(m, &declared->bound, &criterion->bound);
	if (criterion->comparison == COMPARISON_BETWEEN)
		criterion->compare_upper_as = match_bound(m, &declared->upper, &criterion->upper);

	match_list(m, &criterion->not_applicable, declared->nnot_applicable, declared->not_applicable,
			   "the values that are not applicable");
	criterion->has_codes = criterion->not_applicable.n > 0 || criterion->metric.missing != NULL;
	criterion->is_flag = criterion->comparison == COMPARISON_TRUE && !criterion->has_codes;
	match_applicable(m, criterion);
}

static void
match_criteria(Matching *m, CriterionPlan *criteria, const Standard *standard)
{
	for (int i = 0; i < standard->ncriteria; i++)
		match_criterion(m, &criteria[i], &standard->criteria[i]);
}

/* The columns up to the last one in use: the rest of a row is not looked at. */
static void
set_layout(StandardPlan *plan, int n)
{
	plan->nlayout = n;
	plan->layout = palloc(sizeof(ColumnLayout) * n);
	for (int i = 0; i < n; i++)
	{
		Form_pg_attribute attribute = TupleDescAttr(plan->row_desc, i);

		plan->layout[i].length = attribute->attlen;
		plan->layout[i].by_value = attribute->attbyval;
		plan->layout[i].alignment = attribute->attalign;
	}
}

/* The columns of a criterion that can be facts of a document. */
#define CRITERION_FACTS		4

/* Match the standard with the plan's row type, or with a document. */
static void
match_row(StandardPlan *plan, Jsonb *mapping)
{
	Matching	m = {.plan = plan, .mapping = mapping, .last_column = -1};
	int			nfacts = plan->nresults * CRITERION_FACTS;
	int			nvalues = nfacts;

	if (plan->row_type != JSONBOID)
	{
		TupleDesc	desc = lookup_rowtype_tupdesc(plan->row_type, plan->row_typmod);

		plan->row_desc = CreateTupleDescCopyConstr(desc);
		ReleaseTupleDesc(desc);
		plan->first_fact = plan->row_desc->natts;
		nvalues += plan->first_fact;
	}
	plan->facts = palloc0(sizeof(DocumentFact) * nfacts);
	plan->sources = palloc0(sizeof(DocumentSource) * nfacts);
	plan->fact_states = palloc0(nfacts);
	plan->values = palloc0(sizeof(Datum) * nvalues);
	plan->nulls = palloc0(sizeof(bool) * nvalues);
	match_criteria(&m, plan->criteria, plan->standard);
	set_layout(plan, m.last_column + 1);
}

static int
quorum(const Standard *standard)
{
	return standard->at_least > 0 ? standard->at_least : standard->ncriteria;
}

/*
 * The criteria of a standard, as far as they do not depend on the row.  The
 * results of its own come first in plan->results, then those of nested ones;
 * *nresults is how many places are taken.
 */
static CriterionPlan *
plan_criteria(StandardPlan *plan, const Standard *standard, int *nresults)
{
	CriterionPlan *criteria = palloc0(sizeof(CriterionPlan) * standard->ncriteria);

	*nresults += standard->ncriteria;
	for (int i = 0; i < standard->ncriteria; i++)
	{
		const Criterion *declared = &standard->criteria[i];
		NestedPlan *nested;

		criteria[i].declared = declared;
		criteria[i].required = declared->required || standard->at_least == 0;
		if (declared->nested == NULL)
			continue;
		nested = palloc0(sizeof(NestedPlan));
		nested->ncriteria = declared->nested->ncriteria;
		nested->at_least = quorum(declared->nested);
		nested->results = plan->results + *nresults;
		nested->verdict = VERDICT_UNDETERMINED;
		nested->criteria = plan_criteria(plan, declared->nested, nresults);
		criteria[i].nested = nested;
	}
	return criteria;
}

static struct varlena *
copy_varlena(const struct varlena *value)
{
	struct varlena *result;

	if (value == NULL)
		return NULL;
	result = palloc(VARSIZE_ANY(value));
	memcpy(result, value, VARSIZE_ANY(value));
	return result;
}

/*
 * Make a plan for one standard, mapping and row type, which is InvalidOid for
 * rows that are NULL.  It gets a memory context of its own, in the cache's.
 */
StandardPlan *
standard_plan(const StandardCache *cache, const StandardKey *key, Oid row_type, int32 row_typmod)
{
	MemoryContext context;
	MemoryContext old;
	StandardPlan *plan;
	Jsonb	   *mapping;

	/* until it is complete, an error shall take it away */
	context = AllocSetContextCreate(CurrentMemoryContext, "povaid standard",
									ALLOCSET_SMALL_SIZES);
	old = MemoryContextSwitchTo(context);
	plan = palloc0(sizeof(StandardPlan));
	plan->context = context;
	plan->key.standard = copy_varlena(key->standard);
	plan->key.is_rules = key->is_rules;
	plan->key.has_date = key->has_date;
	plan->key.on_date = key->on_date;
	plan->key.mapping = copy_varlena(key->mapping);
	plan->row_type = row_type;
	plan->row_typmod = row_typmod;
	if (has_row_identifier(row_type))
		plan->row_identifier = assign_record_type_identifier(row_type, row_typmod);

	plan->standard = key->is_rules ? rules_read(key->standard) :
		standard_read(cache->schema, text_to_cstring((text *) key->standard), false,
					  key->has_date ? &key->on_date : NULL);
	plan->ncriteria = plan->standard->ncriteria;
	plan->at_least = quorum(plan->standard);
	plan->results = palloc0(standard_criteria(plan->standard));
	plan->criteria = plan_criteria(plan, plan->standard, &plan->nresults);
	mapping = standard_mapping_read(plan->standard, plan->key.mapping);
	if (OidIsValid(row_type))
		match_row(plan, mapping);
	MemoryContextSwitchTo(old);
	MemoryContextSetParent(context, cache->context);
	return plan;
}
