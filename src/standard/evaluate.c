#include "standard/standard.h"

#include "access/tupmacs.h"
#include "catalog/pg_collation.h"
#include "catalog/pg_type.h"
#include "number/exact.h"
#include "core/args.h"
#include "core/blank.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/float.h"
#include "utils/fmgrprotos.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/typcache.h"

/* Putting a row through the plan of a standard. */

/* Standards, row types and mappings that one call site may alternate between. */
#define MAX_PLANS	32

/*
 * One comparison
 */

static void
not_finite(const CriterionPlan *criterion, const Operand *operand)
{
	ereport(ERROR,
			(err_not_finite(psprintf("column \"%s\"", operand->name)),
			 errdetail("Criterion \"%s\" compares it with a bound.", criterion->declared->name)));
}

static void
out_of_range(const Operand *operand)
{
	argument_out_of_range(psprintf("column \"%s\"", operand->name));
}

static inline int64
integer_value(Oid type, Datum value)
{
	return type == INT4OID ? DatumGetInt32(value) :
		type == INT8OID ? DatumGetInt64(value) : DatumGetInt16(value);
}

/*
 * Fractions of 1
 */

/*
 * A percentage is far beyond 1; a sum of shares in binary digits can be a little.
 */
#define FRACTION_NOISE		1e-6

static bool
is_above_one(Oid type, Datum value)
{
	double		nearest;

	switch (type)
	{
		case FLOAT8OID:
			return DatumGetFloat8(value) > 1 + FRACTION_NOISE;
		case FLOAT4OID:
			return DatumGetFloat4(value) > 1 + FRACTION_NOISE;
		case NUMERICOID:
			switch (numeric_datum_to_double(value, &nearest))
			{
				case NUMERIC_CLASS_FINITE:
					/* rounding keeps the order */
					if (nearest != 1)
						return nearest > 1;
				/* FALLTHROUGH */
				case NUMERIC_CLASS_OVERFLOW:
					return DatumGetBool(DirectFunctionCall2(numeric_gt, value,
															DirectFunctionCall1(int4_numeric,
																				Int32GetDatum(1))));
				default:
					return false;	/* what compares it says so */
			}
		default:
			return integer_value(type, value) > 1;
	}
}

/* Asked of numbers that are 1 or more, or that round to 1. */
static pg_noinline void
check_metric_fraction(const CriterionPlan *criterion, const Operand *operand, Datum value)
{
	const StandardPlan *plan = criterion->plan;

	if (!is_above_one(operand->type, value))
		return;
	/* where the criterion does not apply, it may be a code */
	if (criterion->applicable < 0 || plan->nulls[criterion->applicable] ||
		DatumGetBool(plan->values[criterion->applicable]))
		standard_reject_fraction(plan, criterion, operand, value);
}

/*
 * The nearest double of a number; *overflow is set if there is none.
 */
static inline double
double_value(const CriterionPlan *criterion, const Operand *operand, Datum value, bool *overflow)
{
	double		result = 0;

	if (operand->column < 0)
	{
		*overflow |= operand->double_overflows;
		return operand->as_double;
	}
	switch (operand->type)
	{
		case FLOAT8OID:
			result = DatumGetFloat8(value);
			break;
		case FLOAT4OID:
			result = DatumGetFloat4(value);
			break;
		case NUMERICOID:
			{
				NumericClass class = numeric_datum_to_double(value, &result);

				if (unlikely(class != NUMERIC_CLASS_FINITE))
				{
					if (class != NUMERIC_CLASS_OVERFLOW)
						not_finite(criterion, operand);
					*overflow = true;
					result = get_float8_infinity();
				}
				break;
			}
		default:
			result = (double) integer_value(operand->type, value);
	}
	if (unlikely(!double_is_finite(result)) && operand->type != NUMERICOID)
		not_finite(criterion, operand);
	if (criterion->fraction && unlikely(result >= 1))
		check_metric_fraction(criterion, operand, value);
	return result;
}

static float
real_value(const CriterionPlan *criterion, const Operand *operand, Datum value)
{
	bool		overflow = false;

	if (operand->column < 0)
		return operand->as_real;
	switch (operand->type)
	{
		case FLOAT4OID:
		case FLOAT8OID:
			{
				double		result = double_value(criterion, operand, value, &overflow);

				return operand->type == FLOAT4OID ? (float) result :
					DatumGetFloat4(DirectFunctionCall1(dtof, Float8GetDatum(result)));
			}
		case NUMERICOID:
			/* not by way of a double, which would round twice */
			double_value(criterion, operand, value, &overflow);
			return DatumGetFloat4(DirectFunctionCall1(numeric_float4, value));
		default:
			if (criterion->fraction)
				check_metric_fraction(criterion, operand, value);
			return (float) integer_value(operand->type, value);
	}
}

static Datum
numeric_operand(const Operand *operand, Datum value)
{
	if (operand->column < 0)
		return operand->constant;
	if (operand->type == NUMERICOID)
		return value;
	return DirectFunctionCall1(int8_numeric, Int64GetDatum(integer_value(operand->type, value)));
}

static inline int
sign_of_difference(double a, double b)
{
	return a < b ? -1 : a > b;
}

/* Compare a metric with a bound, neither of them NULL: < 0, 0 or > 0. */
static int
compare(const CriterionPlan *criterion, CompareAs compare_as, Datum value,
		const Operand *bound, Datum bound_value)
{
	const Operand *metric = &criterion->metric;
	bool		overflow = false;

	switch (compare_as)
	{
		case COMPARE_INTEGER:
			{
				int64		a = integer_value(metric->type, value);
				int64		b;

				if (criterion->fraction && a > 1)
					check_metric_fraction(criterion, metric, value);
				if (bound->column >= 0)
				{
					b = integer_value(bound->type, bound_value);
					if (criterion->fraction && b > 1)
						check_metric_fraction(criterion, bound, bound_value);
				}
				else if (unlikely(bound->beyond != 0))
					return -bound->beyond;
				else
				{
					b = bound->floor;
					if (!bound->integral)
						return a <= b ? -1 : 1;
				}
				return a < b ? -1 : a > b;
			}

		case COMPARE_NUMERIC:
			{
				/*
				 * Rounding keeps the order, so where the nearest doubles
				 * differ there is no need to look at all digits.
				 */
				double		a = double_value(criterion, metric, value, &overflow);
				double		b = double_value(criterion, bound, bound_value, &overflow);

				if (likely(!overflow && a != b))
					return sign_of_difference(a, b);
				return DatumGetInt32(DirectFunctionCall2(numeric_cmp,
														 numeric_operand(metric, value),
														 numeric_operand(bound, bound_value)));
			}

		case COMPARE_DOUBLE:
			{
				double		a = double_value(criterion, metric, value, &overflow);
				double		b;

				if (unlikely(overflow))
					out_of_range(metric);
				b = double_value(criterion, bound, bound_value, &overflow);
				if (unlikely(overflow))
					out_of_range(bound);
				return sign_of_difference(a, b);
			}

		case COMPARE_REAL:
			{
				float		a = real_value(criterion, metric, value);
				float		b = real_value(criterion, bound, bound_value);

				return sign_of_difference(a, b);
			}

		case COMPARE_DATUM:
			return DatumGetInt32(FunctionCall2Coll((FmgrInfo *) &criterion->compare,
												   criterion->collation, value, bound_value));
	}
	pg_unreachable();
}

/* A byte of ASCII that is no blank, in any encoding; here because most texts end in two. */
static inline bool
is_no_blank(char byte)
{
	return byte > ' ' && (unsigned char) byte < 0x7F;
}

/* A text without the blanks around it, and not toasted; false if it is blank. */
static bool
known_text(Datum *value)
{
	text	   *plain = DatumGetTextPP(*value);
	const char *characters = VARDATA_ANY(plain);
	int			length = VARSIZE_ANY_EXHDR(plain);

	*value = PointerGetDatum(plain);
	if (length > 0 && is_no_blank(characters[0]) && is_no_blank(characters[length - 1]))
		return true;
	trim_blanks(&characters, &length);
	if (length < (int) VARSIZE_ANY_EXHDR(plain))
		*value = PointerGetDatum(cstring_to_text_with_len(characters, length));
	return length > 0;
}

/* A text in small letters, as the collation has them. */
Datum
lowered_text(Datum value, Oid collation)
{
	return DirectFunctionCall1Coll(lower, OidIsValid(collation) ? collation : DEFAULT_COLLATION_OID,
								   value);
}

/* The value of a column; false if it is NULL or blank, and so unknown. */
static pg_attribute_always_inline bool
known_value(const StandardPlan *plan, const Operand *operand, Datum *value)
{
	*value = plan->values[operand->column];
	return !plan->nulls[operand->column] && (likely(!operand->is_text) || known_text(value));
}

static bool
is_in_list(const ValueList *list, Datum value)
{
	bool		found = false;

	if (unlikely(list->sorted))
		return value_list_find(list, value) >= 0;
	if (list->bytes)
	{
		text	   *plain = (text *) DatumGetPointer(value);

		for (int i = 0; i < list->n && !found; i++)
		{
			text	   *item = (text *) DatumGetPointer(list->values[i]);

			found = VARSIZE_ANY_EXHDR(item) == VARSIZE_ANY_EXHDR(plain) &&
				memcmp(VARDATA_ANY(item), VARDATA_ANY(plain), VARSIZE_ANY_EXHDR(plain)) == 0;
		}
	}
	else
	{
		for (int i = 0; i < list->n && !found; i++)
		{
			CHECK_FOR_INTERRUPTS();
			found = DatumGetBool(FunctionCall2Coll((FmgrInfo *) &list->equal, list->collation,
												   value, list->values[i]));
		}
	}
	return found;
}

static CriterionResult
compare_with(const StandardPlan *plan, const CriterionPlan *criterion, Comparison comparison,
			 CompareAs compare_as, Datum value, const Operand *bound)
{
	Datum		bound_value = 0;
	int			order;
	bool		holds = false;

	if (bound->column >= 0)
	{
		if (!known_value(plan, bound, &bound_value))
			return RESULT_UNKNOWN;
		if (unlikely(criterion->fold_case) && bound->is_text)
			bound_value = lowered_text(bound_value, bound->collation);
		if (unlikely(bound->missing) && is_in_list(bound->missing, bound_value))
			return RESULT_UNKNOWN;
	}
	order = compare(criterion, compare_as, value, bound, bound_value);
	switch (comparison)
	{
		case COMPARISON_LESS:
			holds = order < 0;
			break;
		case COMPARISON_LESS_EQUAL:
			holds = order <= 0;
			break;
		case COMPARISON_EQUAL:
			holds = order == 0;
			break;
		case COMPARISON_GREATER_EQUAL:
			holds = order >= 0;
			break;
		case COMPARISON_GREATER:
			holds = order > 0;
			break;
		default:
			Assert(false);
	}
	return holds ? RESULT_MET : RESULT_FAILED;
}

/*
 * Metrics of several values
 */

/* Are all the accepted values among those that the metric has? */
static bool
has_all(const CriterionPlan *criterion, const Datum *values, const bool *nulls, int n)
{
	const ValueList *accepted = &criterion->accepted;
	bool	   *found;
	int			n_found = 0;

	/* short, or of values without an order */
	if (!accepted->sorted)
	{
		for (int i = 0; i < accepted->n; i++)
		{
			ValueList	one = *accepted;
			bool		is_there = false;

			one.values += i;
			one.n = 1;
			for (int j = 0; j < n && !is_there; j++)
			{
				CHECK_FOR_INTERRUPTS();
				is_there = !nulls[j] && is_in_list(&one, values[j]);
			}
			if (!is_there)
				return false;
		}
		return true;
	}

	found = palloc0(accepted->n * sizeof(bool));
	for (int j = 0; j < n && n_found < accepted->n; j++)
	{
		int			i = nulls[j] ? -1 : value_list_find(accepted, values[j]);

		CHECK_FOR_INTERRUPTS();
		if (i >= 0 && !found[i])
		{
			found[i] = true;
			n_found++;
		}
	}
	pfree(found);
	return n_found == accepted->n;
}

/* A value that is NULL, blank or missing may be any other one. */
static pg_noinline CriterionResult
evaluate_set(const StandardPlan *plan, const CriterionPlan *criterion)
{
	const Operand *metric = &criterion->metric;
	Datum		value = plan->values[metric->column];
	Datum	   *values;
	bool	   *nulls;
	int			n;
	bool		unknown = false;
	bool		any = false;

	if (criterion->element_length == 0)
	{
		text	   *words = DatumGetTextPP(value);
		ArrayType  *set = text_set(VARDATA_ANY(words), VARSIZE_ANY_EXHDR(words));

		deconstruct_array(set, TEXTOID, -1, false, TYPALIGN_INT, &values, &nulls, &n);
		if (n == 0)
			return criterion->null_result;
	}
	else
		deconstruct_array(DatumGetArrayTypeP(value), metric->type, criterion->element_length,
						  criterion->element_by_value, criterion->element_alignment,
						  &values, &nulls, &n);
	for (int i = 0; i < n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (!nulls[i] && metric->is_text)
			nulls[i] = !known_text(&values[i]);
		if (!nulls[i] && metric->is_text && criterion->fold_case)
			values[i] = lowered_text(values[i], metric->collation);
		if (!nulls[i] && is_in_list(&criterion->not_applicable, values[i]))
			return criterion->not_applicable_result;
		if (!nulls[i] && metric->missing && is_in_list(metric->missing, values[i]))
			nulls[i] = true;
		unknown |= nulls[i];
		any |= !nulls[i] && is_in_list(&criterion->accepted, values[i]);
	}
	switch (criterion->comparison)
	{
		case COMPARISON_ANY:
			return any ? RESULT_MET : unknown ? RESULT_UNKNOWN : RESULT_FAILED;
		case COMPARISON_NONE:
			return any ? RESULT_FAILED : unknown ? RESULT_UNKNOWN : RESULT_MET;
		default:
			return has_all(criterion, values, nulls, n) ? RESULT_MET :
				unknown ? RESULT_UNKNOWN : RESULT_FAILED;
	}
}

/*
 * What a metric is in the present row: for those who tell why a criterion has
 * its result, which is decided below.
 */
MetricState
metric_state(const StandardPlan *plan, const CriterionPlan *criterion)
{
	const Operand *metric = &criterion->metric;
	int			fact = metric->column - plan->first_fact;
	Datum		value;

	if (plan->nulls[metric->column])
		return fact < 0 || plan->fact_states[fact] == FACT_KNOWN ? METRIC_ABSENT :
			plan->fact_states[fact] == FACT_MISSING ? METRIC_MISSING : METRIC_NOT_APPLICABLE;
	if (criterion->is_set)
		return METRIC_KNOWN;
	if (!known_value(plan, metric, &value))
		return METRIC_ABSENT;
	if (criterion->fold_case && metric->is_text)
		value = lowered_text(value, metric->collation);
	if (metric->missing && is_in_list(metric->missing, value))
		return METRIC_MISSING;
	return is_in_list(&criterion->not_applicable, value) ? METRIC_NOT_APPLICABLE : METRIC_KNOWN;
}

/* Is the value of a bound known? */
bool
bound_is_known(const StandardPlan *plan, const CriterionPlan *criterion, const Operand *bound)
{
	Datum		value;

	if (bound->column < 0)
		return true;
	if (!known_value(plan, bound, &value))
		return false;
	if (criterion->fold_case && bound->is_text)
		value = lowered_text(value, bound->collation);
	return bound->missing == NULL || !is_in_list(bound->missing, value);
}

/*
 * One criterion
 */

/* The result of a criterion that is more than a flag, where it applies. */
static pg_attribute_always_inline CriterionResult
evaluate_value(const StandardPlan *plan, const CriterionPlan *criterion)
{
	Datum		value;
	CriterionResult lower;
	CriterionResult upper;

	if (unlikely(criterion->is_set))
		return evaluate_set(plan, criterion);
	if (!known_value(plan, &criterion->metric, &value))
		return criterion->null_result;
	if (unlikely(criterion->fold_case) && criterion->metric.is_text)
		value = lowered_text(value, criterion->metric.collation);
	if (criterion->has_codes)
	{
		if (criterion->metric.missing && is_in_list(criterion->metric.missing, value))
			return RESULT_UNKNOWN;
		if (is_in_list(&criterion->not_applicable, value))
			return criterion->not_applicable_result;
	}
	switch (criterion->comparison)
	{
		case COMPARISON_TRUE:
			return DatumGetBool(value) ? RESULT_MET : RESULT_FAILED;
		case COMPARISON_IN:
			return is_in_list(&criterion->accepted, value) ? RESULT_MET : RESULT_FAILED;
		case COMPARISON_BETWEEN:
			lower = compare_with(plan, criterion, COMPARISON_GREATER_EQUAL,
								 criterion->compare_as, value, &criterion->bound);
			upper = compare_with(plan, criterion, COMPARISON_LESS_EQUAL,
								 criterion->compare_upper_as, value, &criterion->upper);
			/* "and", as Kleene has it: the lesser of the two */
			return Min(lower, upper);
		default:
			return compare_with(plan, criterion, criterion->comparison,
								criterion->compare_as, value, &criterion->bound);
	}
}

/* The result of a metric that is NULL. */
static inline CriterionResult
result_of_null(const StandardPlan *plan, const CriterionPlan *criterion)
{
	int			fact = criterion->metric.column - plan->first_fact;

	if (fact < 0 || plan->fact_states[fact] == FACT_KNOWN)
		return criterion->null_result;
	return plan->fact_states[fact] == FACT_MISSING ? RESULT_UNKNOWN :
		criterion->not_applicable_result;
}

static inline ExitVerdict
verdict_of(const CriterionPlan *criteria, const uint8 *results, int ncriteria, int at_least)
{
	int			met = 0;
	int			open = 0;
	bool		required_failed = false;
	bool		required_open = false;

	for (int i = 0; i < ncriteria; i++)
	{
		bool		required = criteria[i].required;

		switch (results[i])
		{
			case RESULT_MET:
				met++;
				break;
			case RESULT_UNKNOWN:
				open++;
				required_open |= required;
				break;
			default:
				required_failed |= required;
		}
	}
	if (required_failed || met + open < at_least)
		return VERDICT_NOT_ELIGIBLE;
	if (met >= at_least && !required_open)
		return VERDICT_ELIGIBLE;
	return VERDICT_UNDETERMINED;
}

static CriterionResult evaluate_nested(const StandardPlan *plan, NestedPlan *nested);

/* may_nest is known where this is called, and costs nothing where nothing nests. */
static pg_attribute_always_inline CriterionResult
evaluate_criterion(const StandardPlan *plan, const CriterionPlan *criterion, bool may_nest)
{
	int			metric = criterion->metric.column;
	CriterionResult result;

	if (may_nest && criterion->nested)
		result = evaluate_nested(plan, criterion->nested);
	else if (plan->nulls[metric])
		result = result_of_null(plan, criterion);
	else if (criterion->is_flag)
		result = DatumGetBool(plan->values[metric]) ? RESULT_MET : RESULT_FAILED;
	else
		result = evaluate_value(plan, criterion);

	if (criterion->applicable >= 0)
	{
		if (plan->nulls[criterion->applicable])
		{
			/* both cases are possible: known only if they agree */
			if (result != criterion->not_applicable_result)
				result = RESULT_UNKNOWN;
		}
		else if (!DatumGetBool(plan->values[criterion->applicable]))
			result = criterion->not_applicable_result;
	}
	return result;
}

/* Another standard, put to the same row. */
static pg_noinline CriterionResult
evaluate_nested(const StandardPlan *plan, NestedPlan *nested)
{
	for (int i = 0; i < nested->ncriteria; i++)
		nested->results[i] = evaluate_criterion(plan, &nested->criteria[i], true);
	nested->verdict = verdict_of(nested->criteria, nested->results, nested->ncriteria,
								 nested->at_least);
	return nested->verdict == VERDICT_ELIGIBLE ? RESULT_MET :
		nested->verdict == VERDICT_NOT_ELIGIBLE ? RESULT_FAILED : RESULT_UNKNOWN;
}

/* Take a row apart, up to the last column in use. */
static void
read_row(StandardPlan *plan, HeapTupleHeader row)
{
	bool		has_nulls = (row->t_infomask & HEAP_HASNULL) != 0;
	char	   *data = (char *) row + row->t_hoff;
	uint32		offset = 0;

	if (unlikely(HeapTupleHeaderGetNatts(row) < plan->nlayout))
	{
		/* columns that were added to the table after the row have default values */
		HeapTupleData tuple;

		tuple.t_len = HeapTupleHeaderGetDatumLength(row);
		ItemPointerSetInvalid(&tuple.t_self);
		tuple.t_tableOid = InvalidOid;
		tuple.t_data = row;
		heap_deform_tuple(&tuple, plan->row_desc, plan->values, plan->nulls);
		return;
	}

	for (int i = 0; i < plan->nlayout; i++)
	{
		const ColumnLayout *column = &plan->layout[i];

		plan->nulls[i] = has_nulls && att_isnull(i, row->t_bits);
		if (plan->nulls[i])
			continue;
		offset = att_align_pointer(offset, column->alignment, column->length, data + offset);
		plan->values[i] = fetch_att(data + offset, column->by_value, column->length);
		offset = att_addlength_pointer(offset, column->length, data + offset);
	}
}

static pg_noinline void
evaluate_nesting_criteria(StandardPlan *plan)
{
	for (int i = 0; i < plan->ncriteria; i++)
		plan->results[i] = evaluate_criterion(plan, &plan->criteria[i], true);
}

static pg_attribute_always_inline void
evaluate_criteria(StandardPlan *plan)
{
	if (plan->nfacts > 0)
		read_facts(plan);
	if (unlikely(plan->nresults > plan->ncriteria))
	{
		evaluate_nesting_criteria(plan);
		return;
	}
	for (int i = 0; i < plan->ncriteria; i++)
		plan->results[i] = evaluate_criterion(plan, &plan->criteria[i], false);
}

/*
 * The cache
 */

/* Drop the plans of another snapshot. */
static inline void
keep_to_snapshot(StandardCache *cache)
{
	SnapshotKey key;

	set_snapshot_key(&key);
	if (likely(same_snapshot(&key, &cache->key)))
		return;
	cache->plans = NULL;
	cache->nplans = 0;
	MemoryContextReset(cache->context);
	cache->key = key;
}

/*
 * The cache behind this call, made if there is none.  Rules are a value, which no
 * snapshot changes, and they can be asked where there is none.
 */
static inline StandardCache *
standard_cache(FunctionCallInfo fcinfo, bool by_rules)
{
	FmgrInfo   *flinfo = fcinfo->flinfo;
	StandardCache *cache = flinfo->fn_extra;

	if (unlikely(cache == NULL))
	{
		cache = MemoryContextAllocZero(flinfo->fn_mcxt, sizeof(StandardCache));
		cache->context = AllocSetContextCreate(flinfo->fn_mcxt, "povaid standards",
											   ALLOCSET_SMALL_SIZES);
		cache->schema = get_func_namespace(flinfo->fn_oid);
		flinfo->fn_extra = cache;
	}
	if (!by_rules)
		keep_to_snapshot(cache);
	return cache;
}

static inline bool
same_value(const struct varlena *a, const struct varlena *b)
{
	if (a == NULL || b == NULL)
		return a == b;
	return VARSIZE_ANY_EXHDR(a) == VARSIZE_ANY_EXHDR(b) &&
		memcmp(VARDATA_ANY(a), VARDATA_ANY(b), VARSIZE_ANY_EXHDR(a)) == 0;
}

/* Is a plan one for this key?  It is one for all days of its version. */
static inline bool
is_for(const StandardPlan *plan, const StandardKey *key)
{
	return same_value(plan->key.standard, key->standard) &&
		same_value(plan->key.mapping, key->mapping) && plan->key.has_date == key->has_date &&
		(!key->has_date || (plan->standard->first_day <= key->on_date &&
							key->on_date <= plan->standard->last_day));
}

static StandardPlan *
find_plan(StandardCache *cache, const StandardKey *key, Oid row_type, int32 row_typmod)
{
	uint64		identifier = 0;
	StandardPlan **link;
	StandardPlan *plan;

	if (has_row_identifier(row_type))
		identifier = assign_record_type_identifier(row_type, row_typmod);

	for (link = &cache->plans; (plan = *link) != NULL; link = &plan->next)
	{
		if (plan->row_type == row_type && plan->row_typmod == row_typmod &&
			plan->row_identifier == identifier && is_for(plan, key))
			break;
	}
	if (plan)
		*link = plan->next;
	else
	{
		plan = standard_plan(cache, key, row_type, row_typmod);
		if (cache->nplans == MAX_PLANS)
		{
			for (link = &cache->plans; (*link)->next != NULL; link = &(*link)->next)
				;
			MemoryContextDelete((*link)->context);
			*link = NULL;
			cache->nplans--;
		}
		cache->nplans++;
	}
	plan->next = cache->plans;
	cache->plans = plan;
	return plan;
}

static inline struct varlena *
varlena_argument(FunctionCallInfo fcinfo, int n)
{
	return PG_NARGS() > n && !PG_ARGISNULL(n) ?
		PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(n)) : NULL;
}

/* The arguments that say by what is assessed; false if there is no standard. */
static inline bool
standard_arguments(FunctionCallInfo fcinfo, bool by_rules, StandardKey *key)
{
	key->standard = varlena_argument(fcinfo, 1);
	key->is_rules = by_rules;
	key->mapping = varlena_argument(fcinfo, 2);
	key->has_date = !by_rules && PG_NARGS() > 3 && !PG_ARGISNULL(3);
	key->on_date = key->has_date ? PG_GETARG_DATEADT(3) : 0;
	return key->standard != NULL;
}

/*
 * Assessment
 */

static StandardPlan *
evaluate_nothing(StandardCache *cache, const StandardKey *key)
{
	StandardPlan *plan = find_plan(cache, key, InvalidOid, -1);

	memset(plan->results, RESULT_UNKNOWN, plan->nresults);
	plan->verdict = verdict_of(plan->criteria, plan->results, plan->ncriteria, plan->at_least);
	return plan;
}

StandardPlan *
standard_declared(FunctionCallInfo fcinfo, text *name, const DateADT *on_date)
{
	StandardKey key = {.standard = name, .has_date = on_date != NULL,
					   .on_date = on_date ? *on_date : 0};

	return find_plan(standard_cache(fcinfo, false), &key, InvalidOid, -1);
}

static void
not_an_object(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("the document is not an object"),
			 errhint("A document has the form {\"metric\": value}; a mapping says where in it the metrics are.")));
}

/* The document, given as jsonb or as its text; NULL if it is the document null. */
static Jsonb *
document_argument(FunctionCallInfo fcinfo, Subject subject)
{
	Jsonb	   *document;

	if (subject == SUBJECT_TEXT)
	{
		char	   *characters = text_to_cstring(PG_GETARG_TEXT_PP(0));

		document = DatumGetJsonbP(DirectFunctionCall1(jsonb_in, CStringGetDatum(characters)));
	}
	else
		document = PG_GETARG_JSONB_P(0);
	if (JB_ROOT_IS_SCALAR(document) &&
		getIthJsonbValueFromContainer(&document->root, 0)->type == jbvNull)
		return NULL;
	if (!JB_ROOT_IS_OBJECT(document))
		not_an_object();
	return document;
}

StandardPlan *
standard_evaluate(FunctionCallInfo fcinfo, Subject subject, bool by_rules)
{
	StandardCache *cache = standard_cache(fcinfo, by_rules);
	StandardKey key;
	StandardPlan *plan;

	if (!standard_arguments(fcinfo, by_rules, &key))
		return NULL;
	if (PG_ARGISNULL(0))
		return evaluate_nothing(cache, &key);

	if (subject == SUBJECT_ROW)
	{
		HeapTupleHeader row = PG_GETARG_HEAPTUPLEHEADER(0);

		plan = find_plan(cache, &key, HeapTupleHeaderGetTypeId(row),
						 HeapTupleHeaderGetTypMod(row));
		plan->row = row;
		read_row(plan, row);
	}
	else
	{
		Jsonb	   *document = document_argument(fcinfo, subject);

		if (document == NULL)
			return evaluate_nothing(cache, &key);
		plan = find_plan(cache, &key, JSONBOID, -1);
		plan->document = document;
	}
	evaluate_criteria(plan);
	plan->verdict = verdict_of(plan->criteria, plan->results, plan->ncriteria, plan->at_least);
	return plan;
}
