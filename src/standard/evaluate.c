/*
 * evaluate.c
 *		Putting a row through the plan of a standard.
 */
#include "standard/standard.h"

#include "access/tupmacs.h"
#include "access/xact.h"
#include "catalog/pg_type.h"
#include "core/exact.h"
#include "core/args.h"
#include "storage/proc.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"
#include "utils/typcache.h"

/* Standards, row types and mappings that one call site may alternate between. */
#define MAX_PLANS	32

/*
 * One comparison
 */

static void
not_finite(const CriterionPlan *criterion, const Operand *operand)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("column \"%s\" must not be NaN or infinite", operand->name),
			 errdetail("Criterion \"%s\" compares it with a bound.", criterion->declared->name),
			 errhint("Missing values are written as NULL.")));
}

static void
out_of_range(const Operand *operand)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("column \"%s\" is out of range for type double precision", operand->name)));
}

static inline int64
integer_value(Oid type, Datum value)
{
	return type == INT4OID ? DatumGetInt32(value) :
		type == INT8OID ? DatumGetInt64(value) : DatumGetInt16(value);
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
				}
				return result;
			}
		default:
			return (double) integer_value(operand->type, value);
	}
	if (unlikely(!is_finite_double(result)))
		not_finite(criterion, operand);
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

				if (bound->column >= 0)
					b = integer_value(bound->type, bound_value);
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

static CriterionResult
compare_with(const StandardPlan *plan, const CriterionPlan *criterion, Comparison comparison,
			 CompareAs compare_as, const Operand *bound)
{
	int			metric = criterion->metric.column;
	Datum		bound_value = 0;
	int			order;
	bool		holds = false;

	if (bound->column >= 0)
	{
		if (plan->nulls[bound->column])
			return RESULT_UNKNOWN;
		bound_value = plan->values[bound->column];
	}
	order = compare(criterion, compare_as, plan->values[metric], bound, bound_value);
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

static bool
is_in_list(const ValueList *list, Datum value)
{
	bool		found = false;

	if (list->bytes)
	{
		text	   *plain = DatumGetTextPP(value);

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
			found = DatumGetBool(FunctionCall2Coll((FmgrInfo *) &list->equal, list->collation,
												   value, list->values[i]));
	}
	return found;
}

/*
 * One criterion
 */

static CriterionResult
evaluate_criterion(const StandardPlan *plan, const CriterionPlan *criterion)
{
	int			metric = criterion->metric.column;
	CriterionResult result;

	if (plan->nulls[metric])
		result = RESULT_UNKNOWN;
	else if (criterion->not_applicable.n > 0 &&
			 is_in_list(&criterion->not_applicable, plan->values[metric]))
		result = criterion->not_applicable_result;
	else if (criterion->comparison == COMPARISON_TRUE)
		result = DatumGetBool(plan->values[metric]) ? RESULT_MET : RESULT_FAILED;
	else if (criterion->comparison == COMPARISON_IN)
		result = is_in_list(&criterion->accepted, plan->values[metric]) ?
			RESULT_MET : RESULT_FAILED;
	else if (criterion->comparison == COMPARISON_BETWEEN)
	{
		CriterionResult lower = compare_with(plan, criterion, COMPARISON_GREATER_EQUAL,
											 criterion->compare_as, &criterion->bound);
		CriterionResult upper = compare_with(plan, criterion, COMPARISON_LESS_EQUAL,
											 criterion->compare_upper_as, &criterion->upper);

		/* "and", as Kleene has it: the lesser of the two */
		result = Min(lower, upper);
	}
	else
		result = compare_with(plan, criterion, criterion->comparison,
							  criterion->compare_as, &criterion->bound);

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

static ExitVerdict
verdict_of(const StandardPlan *plan)
{
	int			met = 0;
	int			open = 0;
	bool		required_failed = false;
	bool		required_open = false;

	for (int i = 0; i < plan->ncriteria; i++)
	{
		bool		required = plan->criteria[i].required;

		switch (plan->results[i])
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
	if (required_failed || met + open < plan->at_least)
		return VERDICT_NOT_ELIGIBLE;
	if (met >= plan->at_least && !required_open)
		return VERDICT_ELIGIBLE;
	return VERDICT_UNDETERMINED;
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

static void
evaluate_row(StandardPlan *plan, HeapTupleHeader row)
{
	read_row(plan, row);
	for (int i = 0; i < plan->ncriteria; i++)
		plan->results[i] = evaluate_criterion(plan, &plan->criteria[i]);
}

/*
 * The cache
 */

static inline void
set_snapshot_key(SnapshotKey *key)
{
	Snapshot	snapshot = GetActiveSnapshot();

#if PG_VERSION_NUM >= 170000
	key->transaction = MyProc->vxid.lxid;
#else
	key->transaction = MyProc->lxid;
#endif
	key->subtransaction = GetCurrentSubTransactionId();
	key->xmin = snapshot->xmin;
	key->xmax = snapshot->xmax;
	key->xcnt = snapshot->xcnt;
	key->subxcnt = snapshot->subxcnt;
	key->curcid = snapshot->curcid;
}

/* The cache behind this call, made if there is none, without plans of another snapshot. */
StandardCache *
standard_cache(FunctionCallInfo fcinfo)
{
	FmgrInfo   *flinfo = fcinfo->flinfo;
	StandardCache *cache = flinfo->fn_extra;
	SnapshotKey key;

	set_snapshot_key(&key);
	if (unlikely(cache == NULL))
	{
		cache = MemoryContextAllocZero(flinfo->fn_mcxt, sizeof(StandardCache));
		cache->context = AllocSetContextCreate(flinfo->fn_mcxt, "povaid standards",
											   ALLOCSET_SMALL_SIZES);
		cache->schema = get_func_namespace(flinfo->fn_oid);
		cache->key = key;
		flinfo->fn_extra = cache;
	}
	else if (unlikely(key.transaction != cache->key.transaction ||
					  key.subtransaction != cache->key.subtransaction ||
					  key.xmin != cache->key.xmin || key.xmax != cache->key.xmax ||
					  key.xcnt != cache->key.xcnt || key.subxcnt != cache->key.subxcnt ||
					  key.curcid != cache->key.curcid))
	{
		cache->plans = NULL;
		cache->nplans = 0;
		MemoryContextReset(cache->context);
		cache->key = key;
	}
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

static StandardPlan *
find_plan(StandardCache *cache, struct varlena *name, struct varlena *mapping,
		  Oid row_type, int32 row_typmod)
{
	uint64		identifier = 0;
	StandardPlan **link;
	StandardPlan *plan;

	/* A row type without a name never changes; one with a name can. */
	if (OidIsValid(row_type) && row_type != RECORDOID)
		identifier = assign_record_type_identifier(row_type, row_typmod);

	for (link = &cache->plans; (plan = *link) != NULL; link = &plan->next)
	{
		if (plan->row_type == row_type && plan->row_typmod == row_typmod &&
			plan->row_identifier == identifier &&
			same_value(plan->name, name) && same_value(plan->mapping, mapping))
			break;
	}
	if (plan)
		*link = plan->next;
	else
	{
		plan = standard_plan(cache, name, mapping, row_type, row_typmod);
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

StandardPlan *
standard_evaluate(FunctionCallInfo fcinfo)
{
	StandardCache *cache = standard_cache(fcinfo);
	struct varlena *name;
	struct varlena *mapping = NULL;
	StandardPlan *plan;

	if (PG_ARGISNULL(1))
		return NULL;
	name = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(1));
	if (PG_NARGS() > 2 && !PG_ARGISNULL(2))
		mapping = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(2));

	if (PG_ARGISNULL(0))
	{
		plan = find_plan(cache, name, mapping, InvalidOid, -1);
		memset(plan->results, RESULT_UNKNOWN, plan->ncriteria);
	}
	else
	{
		HeapTupleHeader row = PG_GETARG_HEAPTUPLEHEADER(0);

		plan = find_plan(cache, name, mapping, HeapTupleHeaderGetTypeId(row),
						 HeapTupleHeaderGetTypMod(row));
		evaluate_row(plan, row);
	}
	plan->verdict = verdict_of(plan);
	return plan;
}
