#include "distribution/groups.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/arrayaccess.h"
#include "utils/memutils.h"

/*
 * The distribution of everybody, from those of disjoint groups.
 *
 * The groups are the elements of an array, which is the state of the
 * decompositions: their order is that of the rows, and nothing here depends on
 * it, because sums of distributions are exact and the groups are sorted.
 */

/* Keep a number in the space that it needs. */
static const BigNumber *
keep_number(const BigNumber *x)
{
	Size		size = offsetof(BigNumber, limb) + sizeof(uint64) * x->n;
	BigNumber  *copy = palloc(size);

	memcpy(copy, x, size);
	return copy;
}

static int
compare_groups(const void *a, const void *b)
{
	/* each comparison multiplies, and there may be a hundred thousand groups */
	CHECK_FOR_INTERRUPTS();
	return measure_compare_group_means((const GroupTotals *) a, (const GroupTotals *) b);
}

/* Take in the next group. */
static void
add_group(Groups *groups, DistributionObject *everyone, const DistributionView *view, bool gini)
{
	GroupTotals *group = &groups->group[groups->n];

	if (view->e.n > 0)
	{
		MeasureTotals t;

		measure_totals_to_scale(&t, &view->e);
		group->weight = keep_number(&t.weight);
		group->welfare = keep_number(&t.welfare);
		group->mean = t.mean;
		groups->n++;
		if (gini)
		{
			BigNumber	x;

			measure_gini_numerator(&view->e, &t, &x);
			wide_add(&groups->gini_within, &x, false);
		}
	}
	store_merge(&everyone->store, &view->e, view->rows, view->excluded, false);
}

/*
 * Merge the groups into one distribution and record each group's totals; NULL if
 * a group is improper.
 */
static DistributionObject *
merge_groups(Groups *groups, const DistributionKind *kind, AnyArrayType *a, bool gini)
{
	int			n = ArrayGetNItems(AARR_NDIM(a), AARR_DIMS(a));
	DistributionObject *everyone = NULL;
	array_iter	it;

	groups->n = 0;
	groups->group = MemoryContextAllocHuge(CurrentMemoryContext, sizeof(GroupTotals) * Max(n, 1));
	wide_clear(&groups->gini_within);

	array_iter_setup(&it, a);
	for (int i = 0; i < n; i++)
	{
		bool		isnull;
		Datum		value = array_iter_next(&it, &isnull, i, -1, false, TYPALIGN_DOUBLE);
		DistributionView view;

		CHECK_FOR_INTERRUPTS();
		if (isnull)
			continue;
		if (!distribution_view_proper(&view, kind, value))
			return NULL;
		if (everyone == NULL)
		{
			everyone = distribution_new(kind, CurrentMemoryContext, view.e.precision);
			groups->param = everyone->param = view.param;
		}
		else if (view.param != groups->param)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("alpha must be the same in all rows of a group")));
		add_group(groups, everyone, &view, gini);
		distribution_view_close(&view);
	}
	return everyone;
}

/*
 * Open an array of distributions; false if no measure is defined.  To be closed
 * in any case.
 */
bool
distribution_groups_open(Groups *groups, const DistributionKind *kind, Datum array, bool gini)
{
	MemoryContext old;
	DistributionObject *everyone;
	bool		defined;

	groups->context = AllocSetContextCreate(CurrentMemoryContext, "povaid groups",
											ALLOCSET_DEFAULT_SIZES);
	old = MemoryContextSwitchTo(groups->context);
	everyone = merge_groups(groups, kind, DatumGetAnyArrayP(array), gini);
	qsort(groups->group, groups->n, sizeof(GroupTotals), compare_groups);
	defined = everyone != NULL &&
		distribution_view_proper(&groups->everyone, kind, EOHPGetRODatum(&everyone->hdr)) &&
		groups->everyone.e.n > 0;
	MemoryContextSwitchTo(old);
	return defined;
}

void
distribution_groups_close(Groups *groups)
{
	MemoryContextDelete(groups->context);
}
