#include "survey/design.h"

#include "miscadmin.h"
#include "utils/memutils.h"

#include "core/large.h"
#include "core/stored_type.h"
#include "number/stable_hash.h"

/* Collecting a design, and writing it. */

void
design_builder_init(DesignBuilder *builder, MemoryContext context, bool two_stage)
{
	memset(builder, 0, sizeof(*builder));
	builder->context = context;
	builder->two_stage = two_stage;
	key_table_init(&builder->strata, context);
	key_table_init(&builder->psus, context);
	key_table_init(&builder->ssus, context);
}

/* Note a number for entry i, which is new or has one already. */
static bool
note_population(DesignBuilder *builder, double **array, uint32 *room, uint32 i, bool is_new,
				double x)
{
	if (!is_new)
		return (*array)[i] == x;
	if (i >= *room)
	{
		uint32		size = Max(32, 2 * i);

		*array = *array == NULL ?
			large_alloc(builder->context, sizeof(double) * (Size) size) :
			large_grow(builder->context, *array, sizeof(double) * (Size) i,
					   sizeof(double) * (Size) size);
		*room = size;
	}
	(*array)[i] = x;
	return true;
}

/* The key of an entry, for messages. */
static char *
printable_key(const KeyTable *table, uint32 i)
{
	const KeyEntry *e = &table->entry[i];

	return pnstrdup(table->bytes + e->offset, e->length);
}

void
design_stages_error(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("designs of one and of two stages cannot be combined"),
			 errhint("Write survey_design(stratum, psu, population, ssu, ssu_population) for all samples, or without ssu and ssu_population for all.")));
}

/*
 * Add the unit of a row.  Returns the number of the last unit that it names:
 * of its SSU, or of its PSU where there is one stage.
 */
uint32
design_builder_add(DesignBuilder *builder, const DesignRow *row)
{
	bool		is_new;
	uint32		stratum,
				psu,
				ssu;

	if (row->two_stage != builder->two_stage)
		design_stages_error();
	stratum = key_table_add(&builder->strata, 0, row->stratum.data, row->stratum.length, &is_new);
	if (!note_population(builder, &builder->population, &builder->npopulation, stratum, is_new,
						 row->population))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("population must be the same in all rows of stratum \"%s\"",
						printable_key(&builder->strata, stratum)),
				 errdetail("It is the number of primary sampling units that the stratum has, %g in one row and %g in another.",
						   builder->population[stratum], row->population),
				 errhint("Write one number in all rows of the stratum, and in all samples that are put together; 'Infinity' in all of them if it is not known. Strata of independent samples need keys of their own, such as year || ':' || stratum.")));
	psu = key_table_add(&builder->psus, stratum, row->psu.data, row->psu.length, &is_new);
	if (!builder->two_stage)
		return psu;
	if (!note_population(builder, &builder->ssu_population, &builder->nssu_population, psu, is_new,
						 row->ssu_population))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("ssu_population must be the same in all rows of unit \"%s\" of stratum \"%s\"",
						printable_key(&builder->psus, psu),
						printable_key(&builder->strata, stratum)),
				 errdetail("It is the number of secondary sampling units that the primary unit has, %g in one row and %g in another.",
						   builder->ssu_population[psu], row->ssu_population),
				 errhint("Write one number in all rows of the primary unit, and in all samples that are put together; 'Infinity' in all of them if it is not known.")));
	ssu = key_table_add(&builder->ssus, psu, row->ssu.data, row->ssu.length, &is_new);
	return ssu;
}

/* Add the units of a stored design. */
void
design_builder_merge(DesignBuilder *builder, const DesignView *view)
{
	DesignRow	row;

	row.two_stage = view->two_stage;
	row.ssu_population = HUGE_VAL;
	if (view->two_stage != builder->two_stage)
		design_stages_error();
	for (uint32 h = 0; h < view->strata; h++)
	{
		uint32		psu,
					psu_end;

		row.stratum.data = design_key(view->stratum, design_stratum_width(view), view->stratum_key,
									  h, &row.stratum.length);
		row.population = design_stratum_population(view, h);
		design_range(view->stratum, design_stratum_width(view), 4, h, &psu, &psu_end);
		for (; psu < psu_end; psu++)
		{
			uint32		ssu,
						ssu_end;

			CHECK_FOR_INTERRUPTS();
			row.psu.data = design_key(view->psu, design_psu_width(view), view->psu_key,
									  psu, &row.psu.length);
			if (!view->two_stage)
			{
				(void) design_builder_add(builder, &row);
				continue;
			}
			row.ssu_population = load_le_double(view->psu + design_psu_width(view) * psu + 8);
			design_range(view->psu, design_psu_width(view), 4, psu, &ssu, &ssu_end);
			for (; ssu < ssu_end; ssu++)
			{
				CHECK_FOR_INTERRUPTS();
				row.ssu.data = design_key(view->ssu, 4, view->ssu_key, ssu, &row.ssu.length);
				(void) design_builder_add(builder, &row);
			}
		}
	}
}

/* Entries in the order of their parents' ranks and of their keys. */
typedef struct KeyOrder
{
	const KeyTable *table;
	const uint32 *parent_rank;	/* NULL: there is one parent */
	uint32		calls;
} KeyOrder;

static int
compare_entries(const void *a, const void *b, void *arg)
{
	KeyOrder   *order = arg;
	const KeyEntry *x = &order->table->entry[*(const uint32 *) a];
	const KeyEntry *y = &order->table->entry[*(const uint32 *) b];

	if ((++order->calls & 0xfff) == 0)
		CHECK_FOR_INTERRUPTS();
	if (x->parent != y->parent)
	{
		uint32		p = order->parent_rank[x->parent];
		uint32		q = order->parent_rank[y->parent];

		return p < q ? -1 : 1;
	}
	return key_compare(order->table->bytes + x->offset, x->length,
					   order->table->bytes + y->offset, y->length);
}

static void *
allocate(Size size)
{
	return MemoryContextAllocHuge(CurrentMemoryContext, Max(size, 1));
}

/*
 * Sort the entries of a level.  "rank" becomes the place of each among all; the
 * number of entries of each parent goes to count, if there are parents.
 */
static uint32 *
sort_level(const KeyTable *table, const uint32 *parent_rank, uint32 nparents,
		   uint32 **rank, uint32 **count)
{
	KeyOrder	order = {table, parent_rank, 0};
	uint32	   *sorted = allocate(sizeof(uint32) * (Size) table->n);

	for (uint32 i = 0; i < table->n; i++)
		sorted[i] = i;
	qsort_arg(sorted, table->n, sizeof(uint32), compare_entries, &order);
	*rank = allocate(sizeof(uint32) * (Size) table->n);
	for (uint32 i = 0; i < table->n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			CHECK_FOR_INTERRUPTS();
		(*rank)[sorted[i]] = i;
	}
	if (count)
	{
		*count = allocate(sizeof(uint32) * (Size) nparents);
		memset(*count, 0, sizeof(uint32) * (Size) nparents);
		for (uint32 i = 0; i < table->n; i++)
		{
			if ((i & 0xfff) == 0xfff)
				CHECK_FOR_INTERRUPTS();
			(*count)[table->entry[i].parent]++;
		}
	}
	return sorted;
}

/* Make places among all into places below the parent. */
static void
rank_in_parent(const KeyTable *table, const uint32 *sorted, uint32 *rank)
{
	uint32		first = 0;

	for (uint32 i = 0; i < table->n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			CHECK_FOR_INTERRUPTS();
		if (i > 0 && table->entry[sorted[i]].parent != table->entry[sorted[i - 1]].parent)
			first = i;
		rank[sorted[i]] = i - first;
	}
}

/* Each population must hold the units that were drawn from it. */
static void
check_populations(const DesignBuilder *builder, const DesignOrder *order)
{
	for (uint32 h = 0; h < builder->strata.n; h++)
	{
		if ((h & 0xfff) == 0xfff)
			CHECK_FOR_INTERRUPTS();
		if (builder->population[h] < order->stratum_count[h])
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("population of stratum \"%s\" is less than the units of its sample",
							printable_key(&builder->strata, h)),
					 errdetail("The population is %g, and the sample has %u primary sampling units.",
							   builder->population[h], order->stratum_count[h]),
					 errhint("The population is the number of primary sampling units that the stratum has, not a sampling fraction and not a number of persons; 'Infinity' means no correction.")));
	}
	for (uint32 i = 0; builder->two_stage && i < builder->psus.n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			CHECK_FOR_INTERRUPTS();
		if (builder->ssu_population[i] < order->psu_count[i])
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("ssu_population of unit \"%s\" of stratum \"%s\" is less than the units of its sample",
							printable_key(&builder->psus, i),
							printable_key(&builder->strata, builder->psus.entry[i].parent)),
					 errdetail("The population is %g, and the sample has %u secondary sampling units.",
							   builder->ssu_population[i], order->psu_count[i]),
					 errhint("The population is the number of secondary sampling units that the primary unit has, not a sampling fraction; 'Infinity' means no correction.")));
	}
}

/* Find out where the units stand in the stored design. */
void
design_order(DesignOrder *order, const DesignBuilder *builder)
{
	memset(order, 0, sizeof(*order));
	order->strata = sort_level(&builder->strata, NULL, 1, &order->stratum_rank, NULL);
	order->psus = sort_level(&builder->psus, order->stratum_rank, builder->strata.n,
							 &order->psu_rank, &order->stratum_count);
	if (builder->two_stage)
	{
		order->ssus = sort_level(&builder->ssus, order->psu_rank, builder->psus.n,
								 &order->ssu_rank, &order->psu_count);
		rank_in_parent(&builder->ssus, order->ssus, order->ssu_rank);
	}
	rank_in_parent(&builder->psus, order->psus, order->psu_rank);
	check_populations(builder, order);
}

static char *
put_keys(char *to, const KeyTable *table, const uint32 *sorted)
{
	for (uint32 i = 0; i < table->n; i++)
	{
		const KeyEntry *e = &table->entry[sorted[i]];

		if ((i & 0xfff) == 0xfff)
			CHECK_FOR_INTERRUPTS();
		memcpy(to, table->bytes + e->offset, e->length);
		to += e->length;
	}
	return to;
}

/* Make the stored value. */
struct varlena *
design_flatten(const DesignBuilder *builder, const DesignOrder *order)
{
	const KeyTable *strata = &builder->strata;
	const KeyTable *psus = &builder->psus;
	const KeyTable *ssus = &builder->ssus;
	bool		populations = false;
	Size		size;
	struct varlena *result;
	uint8	   *start,
			   *to;
	uint32		key_end = 0,
				unit_end = 0;

	for (uint32 h = 0; h < strata->n; h++)
		populations |= double_is_finite(builder->population[h]);
	size = DESIGN_HEADER + (populations ? 16 : 8) * (Size) strata->n +
		(builder->two_stage ? 16 : 4) * (Size) psus->n + 4 * (Size) ssus->n +
		strata->used + psus->used + ssus->used;
	if (size > STORED_MAX_BYTES)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("too many units in one survey design"),
				 errdetail("It would take %zu bytes, and at most %zu can be stored.",
						   size, (Size) STORED_MAX_BYTES)));

	result = large_alloc(CurrentMemoryContext, VARHDRSZ + size);
	start = to = (uint8 *) VARDATA(result);
	*to++ = DESIGN_VERSION;
	*to++ = (populations ? DESIGN_POPULATIONS : 0) | (builder->two_stage ? DESIGN_TWO_STAGE : 0);
	to = store_le64(to, 0);
	to = store_le32(to, strata->n);
	to = store_le32(to, psus->n);
	to = store_le32(to, ssus->n);
	for (uint32 i = 0; i < strata->n; i++)
	{
		uint32		h = order->strata[i];

		if ((i & 0xfff) == 0xfff)
			CHECK_FOR_INTERRUPTS();
		to = store_le32(to, key_end += strata->entry[h].length);
		to = store_le32(to, unit_end += order->stratum_count[h]);
		if (populations)
			to = store_le_double(to, builder->population[h]);
	}
	key_end = unit_end = 0;
	for (uint32 i = 0; i < psus->n; i++)
	{
		uint32		p = order->psus[i];

		if ((i & 0xfff) == 0xfff)
			CHECK_FOR_INTERRUPTS();
		to = store_le32(to, key_end += psus->entry[p].length);
		if (builder->two_stage)
		{
			to = store_le32(to, unit_end += order->psu_count[p]);
			to = store_le_double(to, builder->ssu_population[p]);
		}
	}
	key_end = 0;
	for (uint32 i = 0; i < ssus->n; i++)
	{
		if ((i & 0xfff) == 0xfff)
			CHECK_FOR_INTERRUPTS();
		to = store_le32(to, key_end += ssus->entry[order->ssus[i]].length);
	}
	to = (uint8 *) put_keys((char *) to, strata, order->strata);
	to = (uint8 *) put_keys((char *) to, psus, order->psus);
	to = (uint8 *) put_keys((char *) to, ssus, order->ssus);
	Assert((Size) (to - start) == size);
	SET_VARSIZE(result, VARHDRSZ + size);
	store_le64(start + 2, design_hash(start, size));
	return result;
}

/* The stored value, and nothing else left in memory. */
struct varlena *
design_builder_flat(const DesignBuilder *builder)
{
	MemoryContext caller = CurrentMemoryContext;
	MemoryContext work = AllocSetContextCreate(caller, "povaid survey design",
											   ALLOCSET_DEFAULT_SIZES);
	DesignOrder order;
	struct varlena *result;

	MemoryContextSwitchTo(work);
	design_order(&order, builder);
	MemoryContextSwitchTo(caller);
	result = design_flatten(builder, &order);
	MemoryContextDelete(work);
	return result;
}
