#include "distribution/answer.h"

#include "common/int.h"
#include "utils/array.h"

#include "core/float8_row.h"
#include "core/subgroup.h"
#include "distribution/groups.h"

/* Groups beside everybody, and inequality within and between them. */

/*
 * Compare a part with the whole by the FGT index.  False if nothing can be
 * said: one of them is not the distribution of rows, or the whole has nobody.
 */
static bool
compare_part(FunctionCallInfo fcinfo, int part, int whole,
			 double line, double alpha, bool inclusive, Subgroup *group)
{
	DistributionView view[2];
	MeasureTotals t[2];
	BigNumber	poor[2];
	MeasureStatus status = MEASURE_OK;

	memset(group, 0, sizeof(*group));
	if (!distribution_open(fcinfo, part, &welfare_distribution_kind, &view[0]))
		return false;
	if (!open_distribution(fcinfo, whole, &view[1]))
	{
		distribution_view_close(&view[0]);
		return false;
	}
	if (view[0].e.n == 0)
	{
		close_distributions(view);
		return true;
	}

	/* Part and whole may count in different units. */
	for (int k = 0; k < 2; k++)
	{
		measure_totals_to_scale(&t[k], &view[k].e);
		status = Max(status, measure_fgt_sum(&view[k].e, line, alpha, inclusive, &poor[k]));
		if (status == MEASURE_OK)
			entries_to_scale(&view[k].e, &poor[k]);
	}
	close_distributions(view);
	group->populated = true;
	if (status == MEASURE_OK)
	{
		status = Max(status, measure_quotient(&t[0].weight, &t[1].weight,
											  &group->population_share));
		status = Max(status, measure_quotient(&poor[0], &t[0].weight, &group->poverty));
		status = Max(status, measure_quotient(&poor[0], &t[1].weight, &group->contribution));
		status = Max(status, measure_quotient(&poor[1], &t[1].weight, &group->whole_poverty));
		group->any_poor = group->whole_poverty > 0;
		if (group->any_poor)
			status = Max(status, measure_quotient(&poor[0], &poor[1], &group->poverty_share));
	}
	if (status == MEASURE_RANGE)
		(void) distribution_answer(fcinfo, status, 0);
	return true;
}

PG_FUNCTION_INFO_V1(welfare_distribution_subgroup_poverty);
Datum
welfare_distribution_subgroup_poverty(PG_FUNCTION_ARGS)
{
	double		line = line_argument(fcinfo, 2);
	double		alpha = check_not_negative(float8_argument(fcinfo, 3, "alpha"), "alpha");
	bool		inclusive = PG_GETARG_BOOL(4);
	Subgroup	group;

	if (!compare_part(fcinfo, 0, 1, line, alpha, inclusive, &group))
		PG_RETURN_NULL();
	return subgroup_poverty_row(fcinfo, &group);
}

PG_FUNCTION_INFO_V1(welfare_distribution_sectoral_change);
Datum
welfare_distribution_sectoral_change(PG_FUNCTION_ARGS)
{
	double		line0 = line_argument(fcinfo, 4);
	double		line1 = line_argument(fcinfo, 5);
	double		alpha = check_not_negative(float8_argument(fcinfo, 6, "alpha"), "alpha");
	Subgroup	before,
				after;

	if (!compare_part(fcinfo, 0, 1, line0, alpha, false, &before) ||
		!compare_part(fcinfo, 2, 3, line1, alpha, false, &after))
		PG_RETURN_NULL();
	return sectoral_change_row(fcinfo, &before, &after);
}

/* The final function of gini_decomposition. */
PG_FUNCTION_INFO_V1(gini_decomposition);
Datum
gini_decomposition(PG_FUNCTION_ARGS)
{
	Groups		groups;
	GiniParts	parts;
	MeasureStatus status = MEASURE_NULL;
	bool		null[4] = {false};

	if (distribution_groups_open(&groups, &welfare_distribution_kind, PG_GETARG_DATUM(0), true))
		status = measure_gini_parts(&groups.everyone.e, groups.group, groups.n,
									&groups.gini_within, &parts);
	distribution_groups_close(&groups);
	if (status != MEASURE_OK)
		return distribution_answer(fcinfo, status, 0);
	return float8_row(fcinfo, (double[]) {parts.total, parts.within, parts.between, parts.overlap},
					  null, 4);
}

/*
 * The transitions of the two decompositions: their state is an array, one
 * distribution for each group.  It begins as the empty array, which knows its
 * type: a function of any array would have to ask the call for it, and Citus,
 * which calls transitions itself, has no call to ask.
 */

/* The state, expanded and with one more element. */
static Datum
append_group(Datum state, Datum element, MemoryContext parent)
{
	MemoryContext old = MemoryContextSwitchTo(parent);
	ExpandedArrayHeader *array = DatumGetExpandedArray(state);
	int			next;

	MemoryContextSwitchTo(old);
	if (array->ndims == 0)
		next = 1;
	else if (pg_add_s32_overflow(array->lbound[0], array->dims[0], &next))
		run_limit_error();
	return array_set_element(EOHPGetRWDatum(&array->hdr), 1, &next, element, false,
							 -1, array->typlen, array->typbyval, array->typalign);
}

static Datum
decomposition_state(FunctionCallInfo fcinfo)
{
	if (PG_ARGISNULL(0))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("the state of a decomposition must not be NULL"),
				 errhint("An aggregate over this function begins with the empty array: INITCOND = '{}'.")));
	return PG_GETARG_DATUM(0);
}

/* Of gini_decomposition: (state, distribution). */
PG_FUNCTION_INFO_V1(gini_decomposition_accum);
Datum
gini_decomposition_accum(PG_FUNCTION_ARGS)
{
	MemoryContext parent;
	Datum		state;

	if (!AggCheckCallContext(fcinfo, &parent))
		summary_context_error();
	state = decomposition_state(fcinfo);
	if (PG_ARGISNULL(1))
		PG_RETURN_DATUM(state);
	PG_RETURN_DATUM(append_group(state, PG_GETARG_DATUM(1), parent));
}

/*
 * Of generalized_entropy_decomposition: (state, distribution, alpha).  An element
 * of the state is a distribution that knows alpha.
 */
PG_FUNCTION_INFO_V1(subgroup_accum);
Datum
subgroup_accum(PG_FUNCTION_ARGS)
{
	MemoryContext parent;
	DistributionView view;
	DistributionObject *object;
	Datum		state;
	double		alpha;

	if (!AggCheckCallContext(fcinfo, &parent))
		summary_context_error();
	if (PG_ARGISNULL(2))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("alpha must not be NULL")));
	alpha = float8_argument(fcinfo, 2, "alpha") + 0.0;
	state = decomposition_state(fcinfo);
	if (PG_ARGISNULL(1))
		PG_RETURN_DATUM(state);

	distribution_view(&view, &welfare_distribution_kind, PG_GETARG_DATUM(1));
	object = distribution_new(&distribution_state_kind, CurrentMemoryContext, view.e.precision);
	object->param = alpha;
	store_merge(&object->store, &view.e, view.rows, view.excluded, false);
	distribution_view_close(&view);
	PG_RETURN_DATUM(append_group(state, distribution_flatten(object), parent));
}

/* The final function of generalized_entropy_decomposition. */
PG_FUNCTION_INFO_V1(generalized_entropy_decomposition);
Datum
generalized_entropy_decomposition(PG_FUNCTION_ARGS)
{
	Groups		groups;
	EntropyParts parts;
	MeasureStatus status = MEASURE_NULL;
	bool		null[3] = {false};

	if (distribution_groups_open(&groups, &distribution_state_kind, PG_GETARG_DATUM(0), false))
		status =
			measure_entropy_parts(&groups.everyone.e, groups.group, groups.n, groups.param, &parts);
	distribution_groups_close(&groups);
	if (status != MEASURE_OK)
		return distribution_answer(fcinfo, status, 0);
	return float8_row(fcinfo, (double[]) {parts.total, parts.within, parts.between}, null, 3);
}
