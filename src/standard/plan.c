/*
 * plan.c
 *		Matching a declared standard with the columns of one row type.
 */
#include "standard/standard.h"

#include "access/tupdesc.h"
#include "catalog/pg_type.h"
#include "core/numeric.h"
#include "lib/stringinfo.h"
#include "parser/scansup.h"
#include "utils/builtins.h"
#include "utils/jsonb.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/typcache.h"

/* What is known while a plan is made. */
typedef struct Matching
{
	StandardPlan *plan;
	Jsonb	   *mapping;		/* or NULL */
	int			last_column;	/* the last one that is read */
	CriterionPlan *criterion;	/* the one at work */
} Matching;

/*
 * The name that a column of the standard has in the row.  Names of columns
 * are cut off by the server, and Chinese ones reach that length with 21
 * characters, so these are cut off likewise.
 */
static char *
name_in_row(const Matching *m, const char *name)
{
	char	   *result = pstrdup(name);

	if (m->mapping)
	{
		JsonbValue	key;
		JsonbValue *value;

		key.type = jbvString;
		key.val.string.val = result;
		key.val.string.len = strlen(result);
		value = findJsonbValueFromContainer(&m->mapping->root, JB_FOBJECT, &key);
		if (value && value->type != jbvString)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("the mapping of \"%s\" is not a string", name),
					 errhint("A mapping has the form {\"metric\": \"name of the column\"}.")));
		if (value)
			result = pnstrdup(value->val.string.val, value->val.string.len);
	}
	truncate_identifier(result, strlen(result), false);
	return result;
}

static void
append_need(StringInfo buf, const Matching *m, const char *name, const char *need, const char *other)
{
	char	   *column = name_in_row(m, name);

	if (buf->len > 0)
		appendStringInfoString(buf, ", ");
	appendStringInfoString(buf, name);
	if (strcmp(column, name) != 0)
		appendStringInfo(buf, " as %s", column);
	appendStringInfo(buf, " (%s%s)", need, other ? other : "");
}

static void
append_bound_needs(StringInfo buf, const Matching *m, const Criterion *c, const Bound *bound)
{
	if (bound->column)
		append_need(buf, m, bound->column, "comparable with ", c->metric);
}

/* What the standard reads, as the detail of an error. */
static char *
standard_needs(const Matching *m)
{
	StringInfoData buf;
	const Standard *standard = m->plan->standard;

	initStringInfo(&buf);
	for (int i = 0; i < standard->ncriteria; i++)
	{
		const Criterion *c = &standard->criteria[i];

		if (c->comparison == COMPARISON_TRUE)
			append_need(&buf, m, c->metric, "boolean", NULL);
		else if (c->comparison == COMPARISON_IN)
			append_need(&buf, m, c->metric, "any type that has the accepted values", NULL);
		else if (c->bound.column)
			append_need(&buf, m, c->metric, "comparable with ", c->bound.column);
		else
			append_need(&buf, m, c->metric, "number", NULL);
		append_bound_needs(&buf, m, c, &c->bound);
		append_bound_needs(&buf, m, c, &c->upper);
		if (c->applicable_column)
			append_need(&buf, m, c->applicable_column, "boolean", NULL);
	}
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

/* Find the column that the standard calls by this name, and what it is. */
static void
match_column(Matching *m, const char *name, Operand *operand)
{
	char	   *column = name_in_row(m, name);
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
		mismatch(m, ERRCODE_UNDEFINED_COLUMN,
				 psprintf("column \"%s\" is not in the row, but criterion \"%s\" of standard \"%s\" reads it",
						  column, m->criterion->declared->name, m->plan->standard->name),
				 "If it has another name, give it in the mapping, {\"metric\": \"name of the column\"}, or in a sub-select. An alias list of a table has no effect: a row has the column names of its type.");

	m->last_column = Max(m->last_column, found);
	operand->column = found;
	operand->name = column;
	operand->type = getBaseType(TupleDescAttr(desc, found)->atttypid);
	if (operand->type == VARCHAROID)
		operand->type = TEXTOID;
}

static Oid
column_collation(const Matching *m, const Operand *operand)
{
	return TupleDescAttr(m->plan->row_desc, operand->column)->attcollation;
}

static void
wrong_type(const Matching *m, const Operand *operand, const char *wanted, const char *hint)
{
	mismatch(m, ERRCODE_DATATYPE_MISMATCH,
			 psprintf("column \"%s\" is of type %s, but criterion \"%s\" of standard \"%s\" needs %s",
					  operand->name,
					  format_type_be(TupleDescAttr(m->plan->row_desc, operand->column)->atttypid),
					  m->criterion->declared->name, m->plan->standard->name, wanted),
			 hint);
}

static void
match_boolean(Matching *m, const char *name, Operand *operand)
{
	match_column(m, name, operand);
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

static int
numeric_compare(Datum a, Datum b)
{
	return DatumGetInt32(DirectFunctionCall2(numeric_cmp, a, b));
}

static Datum
int64_as_numeric(int64 value)
{
	return DirectFunctionCall1(int8_numeric, Int64GetDatum(value));
}

/* Prepare a constant for the comparison with an integer. */
static void
set_integer_constant(Operand *operand)
{
	if (numeric_compare(operand->constant, int64_as_numeric(PG_INT64_MIN)) < 0)
		operand->beyond = -1;
	else if (numeric_compare(operand->constant, int64_as_numeric(PG_INT64_MAX)) > 0)
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

	match_column(m, bound->column, operand);
	if (is_number_type(metric) && is_number_type(operand->type))
		return number_comparison(metric, operand->type);
	if (metric == operand->type)
	{
		TypeCacheEntry *type = lookup_type_cache(metric, TYPECACHE_CMP_PROC_FINFO);

		if (OidIsValid(type->cmp_proc_finfo.fn_oid))
		{
			fmgr_info_copy(&criterion->compare, &type->cmp_proc_finfo, CurrentMemoryContext);
			criterion->collation = column_collation(m, &criterion->metric);
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
			   context->matching->plan->standard->name);
}

/* Read the values as the type of the metric reads them. */
static void
match_list(Matching *m, ValueList *list, int n, char **texts, const char *name)
{
	Oid			type = m->criterion->metric.type;
	TypeCacheEntry *entry = lookup_type_cache(type, TYPECACHE_EQ_OPR_FINFO);
	ListContext context = {m, name};
	ErrorContextCallback callback;
	Oid			input;
	Oid			ioparam;

	list->n = n;
	if (n == 0)
		return;
	if (!OidIsValid(entry->eq_opr_finfo.fn_oid))
		wrong_type(m, &m->criterion->metric, "a type whose values can be equal",
				   "Assess a sub-select that casts the column to text.");
	fmgr_info_copy(&list->equal, &entry->eq_opr_finfo, CurrentMemoryContext);
	list->collation = column_collation(m, &m->criterion->metric);
	list->bytes = type == TEXTOID &&
		(!OidIsValid(list->collation) || get_collation_isdeterministic(list->collation));

	callback.callback = list_error_context;
	callback.arg = &context;
	callback.previous = error_context_stack;
	error_context_stack = &callback;
	getTypeInputInfo(type, &input, &ioparam);
	list->values = palloc(sizeof(Datum) * n);
	for (int i = 0; i < n; i++)
		list->values[i] = OidInputFunctionCall(input, texts[i], ioparam, -1);
	error_context_stack = callback.previous;
}

static void
match_criterion(Matching *m, CriterionPlan *criterion, const Criterion *declared)
{
	m->criterion = criterion;
	criterion->declared = declared;
	criterion->comparison = declared->comparison;
	criterion->required = declared->required || m->plan->standard->at_least == 0;
	criterion->not_applicable_result = declared->not_applicable_result;
	criterion->applicable = -1;
	criterion->bound.column = -1;
	criterion->upper.column = -1;

	if (criterion->comparison == COMPARISON_TRUE)
		match_boolean(m, declared->metric, &criterion->metric);
	else
		match_column(m, declared->metric, &criterion->metric);
	if (criterion->comparison == COMPARISON_IN)
		match_list(m, &criterion->accepted, declared->naccepted, declared->accepted,
				   "the accepted values");
	else if (criterion->comparison != COMPARISON_TRUE)
		criterion->compare_as = match_bound(m, &declared->bound, &criterion->bound);
	if (criterion->comparison == COMPARISON_BETWEEN)
		criterion->compare_upper_as = match_bound(m, &declared->upper, &criterion->upper);

	match_list(m, &criterion->not_applicable, declared->nnot_applicable, declared->not_applicable,
			   "the values that are not applicable");
	if (declared->applicable_column)
	{
		Operand		applicable;

		match_boolean(m, declared->applicable_column, &applicable);
		criterion->applicable = applicable.column;
	}
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

static void
match_row(StandardPlan *plan)
{
	Matching	m = {.plan = plan, .last_column = -1};
	TupleDesc	desc = lookup_rowtype_tupdesc(plan->row_type, plan->row_typmod);

	plan->row_desc = CreateTupleDescCopyConstr(desc);
	ReleaseTupleDesc(desc);
	if (plan->mapping)
	{
		m.mapping = DatumGetJsonbP(PointerGetDatum(plan->mapping));
		if (!JB_ROOT_IS_OBJECT(m.mapping))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("the mapping is not an object"),
					 errhint("A mapping has the form {\"metric\": \"name of the column\"}.")));
	}
	for (int i = 0; i < plan->ncriteria; i++)
		match_criterion(&m, &plan->criteria[i], &plan->standard->criteria[i]);

	set_layout(plan, m.last_column + 1);
	plan->values = palloc0(sizeof(Datum) * plan->row_desc->natts);
	plan->nulls = palloc0(sizeof(bool) * plan->row_desc->natts);
}

static struct varlena *
copy_varlena(const struct varlena *value)
{
	struct varlena *result = palloc(VARSIZE_ANY(value));

	memcpy(result, value, VARSIZE_ANY(value));
	return result;
}

/*
 * Make a plan for one standard, mapping and row type, which is InvalidOid for
 * rows that are NULL.  It gets a memory context of its own, in the cache's.
 */
StandardPlan *
standard_plan(const StandardCache *cache, struct varlena *name, struct varlena *mapping,
			  Oid row_type, int32 row_typmod)
{
	MemoryContext context;
	MemoryContext old;
	StandardPlan *plan;

	/* until it is complete, an error shall take it away */
	context = AllocSetContextCreate(CurrentMemoryContext, "povaid standard",
									ALLOCSET_SMALL_SIZES);
	old = MemoryContextSwitchTo(context);
	plan = palloc0(sizeof(StandardPlan));
	plan->context = context;
	plan->name = copy_varlena(name);
	plan->mapping = mapping ? copy_varlena(mapping) : NULL;
	plan->row_type = row_type;
	plan->row_typmod = row_typmod;
	if (OidIsValid(row_type) && row_type != RECORDOID)
		plan->row_identifier = assign_record_type_identifier(row_type, row_typmod);

	plan->standard = standard_read(cache->schema, text_to_cstring((text *) name), false);
	plan->ncriteria = plan->standard->ncriteria;
	plan->at_least = plan->standard->at_least > 0 ? plan->standard->at_least : plan->ncriteria;
	plan->criteria = palloc0(sizeof(CriterionPlan) * plan->ncriteria);
	plan->results = palloc0(plan->ncriteria);
	if (OidIsValid(row_type))
		match_row(plan);
	else
	{
		for (int i = 0; i < plan->ncriteria; i++)
		{
			plan->criteria[i].declared = &plan->standard->criteria[i];
			plan->criteria[i].required = plan->standard->criteria[i].required ||
				plan->standard->at_least == 0;
		}
	}
	MemoryContextSwitchTo(old);
	MemoryContextSetParent(context, cache->context);
	return plan;
}
