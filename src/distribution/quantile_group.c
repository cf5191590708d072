#include "distribution/answer.h"

#include "core/sort.h"
#include "core/term.h"
#include "miscadmin.h"
#include "utils/memutils.h"
#include "windowapi.h"

/*
 * In which of so many groups of equal weight, the poorest first, a welfare is.
 *
 * A welfare belongs to the first group whose quantile it does not exceed: to group
 * 1 + g, if the share of the weight below it reaches g / groups and no more.  All
 * rows of one welfare are in one group, and no order of the rows matters.
 */

#define GROUPS_MAX		1000000

enum
{
	ARG_WELFARE,
	ARG_WEIGHT,
	ARG_GROUPS
};

static int
check_groups(int32 groups)
{
	if (groups < 1 || groups > GROUPS_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("groups must be between 1 and %d", GROUPS_MAX)));
	return groups;
}

/* The group of a welfare with this share of the weight below it, none before group. */
static int
group_of_share(double share, int groups, int group)
{
	while (group < groups && share >= (double) group / groups)
		group++;
	return group;
}

/*
 * Of a distribution
 */

PG_FUNCTION_INFO_V1(quantile_group_of_distribution);
Datum
quantile_group_of_distribution(PG_FUNCTION_ARGS)
{
	double		welfare = float8_argument(fcinfo, 1, "welfare");
	int			groups = check_groups(PG_GETARG_INT32(2));
	DistributionView view;
	MeasureStatus status;
	double		share;
	int			group;

	if (!open_distribution(fcinfo, 0, &view))
		PG_RETURN_NULL();
	status = measure_headcount(&view.e, welfare, false, &share);
	distribution_view_close(&view);
	if (status != MEASURE_OK)
		PG_RETURN_NULL();
	/* near it, to be found at once among a million */
	group = Max(1, (int) (share * groups) - 1);
	PG_RETURN_INT32(group_of_share(share, groups, group));
}

/*
 * Of the rows of a partition
 */

/* A sum that grows as its terms need. */
typedef struct WeightSum
{
	ExactSlot	slot;
	uint64		limbs[EXACT_SCALED_LIMBS];
} WeightSum;

static void
begin_sum(WeightSum *sum)
{
	memset(sum, 0, sizeof(WeightSum));
	sum->slot.base = EXACT_UNSET;
	sum->slot.n = 3;
}

static void
add_weight(WeightSum *sum, const SumTerm *term)
{
	ExactNeed	need;
	ExactStatus status;

	if (slot_add_term(&sum->slot, sum->limbs, term, false))
		return;
	while ((status = slot_add_general(&sum->slot, sum->limbs, term, NULL, false,
									  &need)) == EXACT_GROW)
	{
		WeightSum	wider;

		begin_sum(&wider);
		exact_slot_set_window(&wider.slot, &need);
		if (sum->slot.base == EXACT_UNSET)
			wider.slot.base = EXACT_UNSET;
		else
			exact_slot_move(&sum->slot, sum->limbs, &wider.slot, wider.limbs);
		*sum = wider;
	}
	if (status != EXACT_OK)
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("the sum of the weights is out of range")));
}

static double
share_of(const WeightSum *part, const WeightSum *all)
{
	ExactNumber numerator,
				denominator;
	double		result;

	exact_from_slot(&numerator, &part->slot, part->limbs);
	exact_from_slot(&denominator, &all->slot, all->limbs);
	if (exact_quotient(&numerator, &denominator, &result) != EXACT_OK)
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("the sum of the weights is out of range")));
	return result;
}

typedef struct WelfareRow
{
	double		welfare;
	double		weight;			/* the nearest double */
	int64		value;			/* of a numeric weight that is small, */
	int			places;			/* with these places, or -1 */
	uint32		row;
	Datum		numeric;		/* else a copy */
} WelfareRow;

typedef struct GroupedPartition
{
	bool		begun;
	int32		group[FLEXIBLE_ARRAY_MEMBER];	/* 0: NULL */
} GroupedPartition;

static int
compare_rows(const void *a, const void *b, void *arg pg_attribute_unused())
{
	double		x = ((const WelfareRow *) a)->welfare;
	double		y = ((const WelfareRow *) b)->welfare;

	return x < y ? -1 : x > y;
}

static Datum
partition_argument(WindowObject window, int arg, int64 row, bool *isnull)
{
	bool		is_out;

	return WinGetFuncArgInPartition(window, arg, (int) row, WINDOW_SEEK_HEAD, false,
									isnull, &is_out);
}

static double
finite_number(Datum datum, bool numeric, const char *name)
{
	double		result;
	NumericClass class;

	if (!numeric)
		return check_finite(DatumGetFloat8(datum), name);
	class = numeric_datum_to_double(datum, &result);
	if (class != NUMERIC_CLASS_FINITE)
		numeric_argument_error(class, name);
	return result;
}

static SumTerm
weight_term(const WelfareRow *row, bool numeric)
{
	if (!numeric)
		return double_term(row->weight);
	return row->places >= 0 ? small_term(row->value, row->places) :
		numeric_term(row->numeric, "weight");
}

/* Read the rows that have a welfare and a weight; their number. */
static int64
read_rows(WindowObject window, WelfareRow *rows, int64 n, bool numeric)
{
	int64		used = 0;

	for (int64 i = 0; i < n; i++)
	{
		WelfareRow *row = &rows[used];
		Datum		datum;
		bool		isnull;

		CHECK_FOR_INTERRUPTS();
		datum = partition_argument(window, ARG_WELFARE, i, &isnull);
		if (isnull)
			continue;
		row->welfare = finite_number(datum, numeric, "welfare") + 0.0;
		datum = partition_argument(window, ARG_WEIGHT, i, &isnull);
		if (isnull)
			continue;
		row->weight = check_not_negative(finite_number(datum, numeric, "weight"), "weight");
		row->places = -1;
		if (numeric && !numeric_small(datum, &row->value, &row->places))
		{
			row->places = -1;
			row->numeric = PointerGetDatum(PG_DETOAST_DATUM_COPY(datum));
		}
		row->row = (uint32) i;
		used++;
	}
	return used;
}

/* Put the rows, which are sorted, into groups. */
static void
set_groups(GroupedPartition *partition, const WelfareRow *rows, int64 n, int groups, bool numeric)
{
	WeightSum	all;
	WeightSum	below;
	double		rough_all = 0;
	double		rough_below = 0;
	double		error = (double) (n + 16) * 4e-16;	/* of a rough share */
	int			group = 1;

	begin_sum(&all);
	begin_sum(&below);
	for (int64 i = 0; i < n; i++)
	{
		SumTerm		term = weight_term(&rows[i], numeric);

		CHECK_FOR_INTERRUPTS();
		add_weight(&all, &term);
		rough_all += rows[i].weight;
	}
	/* the rest of the partition stays NULL, if nobody has a weight */
	if (rough_all == 0)
		return;

	for (int64 i = 0; i < n;)
	{
		int64		end = i;

		CHECK_FOR_INTERRUPTS();
		if (!(rough_below / rough_all < (double) group / groups - error))
			group = group_of_share(share_of(&below, &all), groups, group);
		for (; end < n && rows[end].welfare == rows[i].welfare; end++)
		{
			SumTerm		term = weight_term(&rows[end], numeric);

			CHECK_FOR_INTERRUPTS();
			partition->group[rows[end].row] = group;
			add_weight(&below, &term);
			rough_below += rows[end].weight;
		}
		i = end;
	}
}

static void
group_partition(WindowObject window, GroupedPartition *partition, int groups, int64 n,
				bool numeric)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "quantile_group",
												  ALLOCSET_DEFAULT_SIZES);
	MemoryContext old = MemoryContextSwitchTo(context);
	WelfareRow *rows = MemoryContextAllocHuge(context, sizeof(WelfareRow) * Max(n, 1));
	int64		used = read_rows(window, rows, n, numeric);

	pov_sort(rows, used, sizeof(WelfareRow), compare_rows, NULL);
	set_groups(partition, rows, used, groups, numeric);
	MemoryContextSwitchTo(old);
	MemoryContextDelete(context);
}

static Datum
quantile_group_of_row(FunctionCallInfo fcinfo, bool numeric)
{
	WindowObject window = PG_WINDOW_OBJECT();
	int64		n = WinGetPartitionRowCount(window);
	GroupedPartition *partition;
	int32		group;

	if (n > PG_INT32_MAX / (int) sizeof(int32) / 2)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("too many rows in one partition of quantile_group"),
				 errhint("Ask a distribution of them: quantile_group(distribution, welfare, groups).")));
	partition = WinGetPartitionLocalMemory(window, offsetof(GroupedPartition, group) +
										   sizeof(int32) * n);
	if (!partition->begun)
	{
		bool		isnull;
		Datum		groups = WinGetFuncArgCurrent(window, ARG_GROUPS, &isnull);

		if (!isnull)
			group_partition(window, partition, check_groups(DatumGetInt32(groups)), n, numeric);
		partition->begun = true;
	}
	group = partition->group[WinGetCurrentPosition(window)];
	if (group == 0)
		PG_RETURN_NULL();
	PG_RETURN_INT32(group);
}

PG_FUNCTION_INFO_V1(quantile_group);
Datum
quantile_group(PG_FUNCTION_ARGS)
{
	return quantile_group_of_row(fcinfo, false);
}

PG_FUNCTION_INFO_V1(quantile_group_numeric);
Datum
quantile_group_numeric(PG_FUNCTION_ARGS)
{
	return quantile_group_of_row(fcinfo, true);
}
