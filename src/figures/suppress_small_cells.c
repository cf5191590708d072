#include "core/user_query.h"

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/tuplestore.h"

#include "core/message.h"
#include "core/numeric_exact.h"
#include "core/result_set.h"

/*
 * Which counts of a table by area and category are not published.
 *
 * Small counts are hidden, and others so that no hidden one can be computed from
 * the totals of its area and of its category.  Areas and categories are the
 * nodes of a graph, hidden counts its edges.  Adding one to a count, taking one
 * from the next and so on round a cycle changes no total: so a count that lies
 * on a cycle of hidden positive counts cannot be computed, and one that does not
 * (a bridge) can, from the total of all counts on one side of it (Gusfield, A
 * graph theoretic approach to statistical data security, SIAM J. Comput. 1988).
 *
 * Bridges are looked for until there are none, and each is put on a cycle along
 * the path with the smallest sum of counts that are hidden for it.
 */

enum
{
	CELL_AREA,
	CELL_CATEGORY,
	CELL_COUNT,
	CELL_COLUMNS
};

enum
{
	RESULT_AREA,
	RESULT_CATEGORY,
	RESULT_COUNT,
	RESULT_SUPPRESSED,
	RESULT_PROTECTED,
	RESULT_COLUMNS
};

typedef struct Cell
{
	char	   *area;
	char	   *category;
	Datum		count;
	double		cost;			/* of hiding it */
	int			node[2];		/* area, category */
	bool		hidden;
	bool		bridge;			/* of the graph of what is hidden */
	bool		lost;			/* and it is on no cycle whatever is hidden */
} Cell;

typedef struct CellTable
{
	MemoryContext context;		/* of all this */
	Cell	   *cell;
	int			n;
	int			size;
	int			nnodes;
	int		   *first;			/* of each node, in "edge"; one more for the end */
	int		   *edge;			/* positive cells by node */
	Datum		threshold;
} CellTable;

static void
add_cell(void *arg, const Datum *values, const bool *nulls)
{
	CellTable  *table = arg;
	MemoryContext caller;
	Cell	   *cell;

	if (nulls[CELL_AREA] || nulls[CELL_CATEGORY])
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("%s of a count must not be NULL", nulls[CELL_AREA] ? "area" : "category"),
				 errhint("Leave out totals: group by area and category, without ROLLUP.")));
	if (nulls[CELL_COUNT])
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("count must not be NULL"),
				 errdetail("Area is %s, category is %s.",
						   message_text(DatumGetCString(values[CELL_AREA])),
						   message_text(DatumGetCString(values[CELL_CATEGORY])))));
	if (numeric_datum_class(values[CELL_COUNT]) != NUMERIC_CLASS_FINITE ||
		numeric_sign_of(values[CELL_COUNT]) < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("count must not be negative, NaN or infinite"),
				 errdetail("Area is %s, category is %s.",
						   message_text(DatumGetCString(values[CELL_AREA])),
						   message_text(DatumGetCString(values[CELL_CATEGORY])))));
	caller = MemoryContextSwitchTo(table->context);
	if (table->n == table->size)
	{
		if (table->size > INT_MAX / 4)
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("counts_query returns too many counts")));
		table->size = table->size > 0 ? 2 * table->size : 256;
		table->cell = table->cell ?
			repalloc_huge(table->cell, (Size) table->size * sizeof(Cell)) :
			palloc_extended((Size) table->size * sizeof(Cell), MCXT_ALLOC_HUGE);
	}
	cell = &table->cell[table->n++];
	memset(cell, 0, sizeof(Cell));
	cell->area = pstrdup(DatumGetCString(values[CELL_AREA]));
	cell->category = pstrdup(DatumGetCString(values[CELL_CATEGORY]));
	cell->count = PointerGetDatum(PG_DETOAST_DATUM_COPY(values[CELL_COUNT]));
	if (numeric_datum_to_double(cell->count, &cell->cost) != NUMERIC_CLASS_FINITE)
		argument_out_of_range("count");
	MemoryContextSwitchTo(caller);
}

/* By area and category, byte by byte. */
static int
compare_cells(const void *a, const void *b)
{
	const Cell *x = a;
	const Cell *y = b;
	int			order = strcmp(x->area, y->area);

	return order != 0 ? order : strcmp(x->category, y->category);
}

static int
compare_by_category(const void *a, const void *b)
{
	return strcmp((*(Cell *const *) a)->category, (*(Cell *const *) b)->category);
}

static bool
is_positive(const Cell *cell)
{
	return numeric_sign_of(cell->count) > 0;
}

/* Give the areas and categories their numbers, and every node its positive cells. */
static void
make_graph(CellTable *table)
{
	Cell	  **by_category = palloc_extended((Size) (table->n + 1) * sizeof(Cell *),
											  MCXT_ALLOC_HUGE);
	int		   *next;

	qsort(table->cell, table->n, sizeof(Cell), compare_cells);
	table->nnodes = 0;
	for (int i = 0; i < table->n; i++)
	{
		Cell	   *cell = &table->cell[i];

		CHECK_FOR_INTERRUPTS();
		if (i > 0 && compare_cells(cell - 1, cell) == 0)
			ereport(ERROR,
					(errcode(ERRCODE_CARDINALITY_VIOLATION),
					 errmsg("counts_query returns a count twice"),
					 errdetail("Area is %s, category is %s.", message_text(cell->area),
							   message_text(cell->category))));
		if (i == 0 || strcmp(cell[-1].area, cell->area) != 0)
			table->nnodes++;
		cell->node[0] = table->nnodes - 1;
		by_category[i] = cell;
	}
	qsort(by_category, table->n, sizeof(Cell *), compare_by_category);
	for (int i = 0; i < table->n; i++)
	{
		if (i == 0 || strcmp(by_category[i - 1]->category, by_category[i]->category) != 0)
			table->nnodes++;
		by_category[i]->node[1] = table->nnodes - 1;
	}
	pfree(by_category);

	table->first = palloc0((Size) (table->nnodes + 2) * sizeof(int));
	table->edge = palloc_extended(Max((Size) table->n, 1) * 2 * sizeof(int), MCXT_ALLOC_HUGE);
	next = table->first + 1;
	for (int i = 0; i < table->n; i++)
	{
		if (is_positive(&table->cell[i]))
		{
			next[table->cell[i].node[0] + 1]++;
			next[table->cell[i].node[1] + 1]++;
		}
	}
	for (int node = 0; node < table->nnodes; node++)
		next[node + 1] += next[node];
	/* next[node] is where its next edge goes, and first[node + 1] in the end */
	for (int i = 0; i < table->n; i++)
	{
		if (is_positive(&table->cell[i]))
		{
			table->edge[next[table->cell[i].node[0]]++] = i;
			table->edge[next[table->cell[i].node[1]]++] = i;
		}
	}
}

static int
other_node(const Cell *cell, int node)
{
	return cell->node[0] == node ? cell->node[1] : cell->node[0];
}

/*
 * Mark the bridges of the graph of hidden cells (Tarjan), without recursion: a
 * table can be one long path.  "work" has room for four numbers of each node.
 */
static void
find_bridges(CellTable *table, int *work)
{
	int		   *entered = work;
	int		   *lowest = work + table->nnodes;
	int		   *at = work + 2 * table->nnodes;	/* next edge to look at */
	int		   *by = work + 3 * table->nnodes;	/* edge by which it was entered */
	int			time = 0;

	memset(entered, 0, (Size) table->nnodes * sizeof(int));
	for (int i = 0; i < table->n; i++)
		table->cell[i].bridge = false;
	for (int root = 0; root < table->nnodes; root++)
	{
		int			node = root;

		CHECK_FOR_INTERRUPTS();
		if (entered[root] != 0)
			continue;
		entered[root] = lowest[root] = ++time;
		at[root] = table->first[root];
		by[root] = -1;
		for (;;)
		{
			if (at[node] < table->first[node + 1])
			{
				int			i = table->edge[at[node]++];
				int			other = other_node(&table->cell[i], node);

				if (!table->cell[i].hidden || i == by[node])
					continue;
				if (entered[other] != 0)
				{
					lowest[node] = Min(lowest[node], entered[other]);
					continue;
				}
				entered[other] = lowest[other] = ++time;
				at[other] = table->first[other];
				by[other] = i;
				node = other;
			}
			else if (by[node] < 0)
				break;
			else
			{
				int			parent = other_node(&table->cell[by[node]], node);

				if (lowest[node] == entered[node])
					table->cell[by[node]].bridge = true;
				lowest[parent] = Min(lowest[parent], lowest[node]);
				node = parent;
			}
		}
	}
}

/* A heap of nodes by their distance, of which an older entry can be out of date. */
typedef struct Entry
{
	double		distance;
	int			node;
} Entry;

typedef struct Heap
{
	Entry	   *entry;
	int			n;
} Heap;

static bool
is_nearer(const Entry *a, const Entry *b)
{
	return a->distance < b->distance || (a->distance == b->distance && a->node < b->node);
}

static void
heap_push(Heap *heap, double distance, int node)
{
	Entry		entry = {distance, node};
	int			i = heap->n++;

	while (i > 0 && is_nearer(&entry, &heap->entry[(i - 1) / 2]))
	{
		heap->entry[i] = heap->entry[(i - 1) / 2];
		i = (i - 1) / 2;
	}
	heap->entry[i] = entry;
}

static Entry
heap_pop(Heap *heap)
{
	Entry		result = heap->entry[0];
	Entry		last = heap->entry[--heap->n];
	int			i = 0;

	for (;;)
	{
		int			child = 2 * i + 1;

		if (child >= heap->n)
			break;
		if (child + 1 < heap->n && is_nearer(&heap->entry[child + 1], &heap->entry[child]))
			child++;
		if (!is_nearer(&heap->entry[child], &last))
			break;
		heap->entry[i] = heap->entry[child];
		i = child;
	}
	heap->entry[i] = last;
	return result;
}

/*
 * Put a bridge on a cycle: hide what is not hidden of the cheapest path from its
 * area to its category (Dijkstra).  False if there is none.
 */
static bool
protect(CellTable *table, int bridge, double *distance, int *by, Heap *heap)
{
	int			from = table->cell[bridge].node[0];
	int			to = table->cell[bridge].node[1];

	for (int node = 0; node < table->nnodes; node++)
		distance[node] = -1;
	heap->n = 0;
	distance[from] = 0;
	by[from] = -1;
	heap_push(heap, 0, from);
	while (heap->n > 0)
	{
		Entry		entry = heap_pop(heap);

		CHECK_FOR_INTERRUPTS();
		if (entry.distance > distance[entry.node])
			continue;
		if (entry.node == to)
			break;
		for (int e = table->first[entry.node]; e < table->first[entry.node + 1]; e++)
		{
			int			i = table->edge[e];
			int			other = other_node(&table->cell[i], entry.node);
			double		next;

			if (i == bridge)
				continue;
			next = entry.distance + (table->cell[i].hidden ? 0 : table->cell[i].cost);
			if (distance[other] >= 0 && distance[other] <= next)
				continue;
			distance[other] = next;
			by[other] = i;
			heap_push(heap, next, other);
		}
	}
	if (distance[to] < 0)
		return false;
	for (int node = to; node != from; node = other_node(&table->cell[by[node]], node))
		table->cell[by[node]].hidden = true;
	return true;
}

static int
next_bridge(const CellTable *table)
{
	for (int i = 0; i < table->n; i++)
	{
		if (table->cell[i].bridge && !table->cell[i].lost)
			return i;
	}
	return -1;
}

static void
hide_cells(CellTable *table)
{
	int		   *work = palloc_extended(Max((Size) table->nnodes, 1) * 4 * sizeof(int),
									   MCXT_ALLOC_HUGE);
	double	   *distance =
		palloc_extended(Max((Size) table->nnodes, 1) * sizeof(double), MCXT_ALLOC_HUGE);
	int		   *by = palloc_extended(Max((Size) table->nnodes, 1) * sizeof(int), MCXT_ALLOC_HUGE);
	Heap		heap;
	int			i;

	/* every edge is pushed twice at most */
	heap.entry = palloc_extended(((Size) table->n * 2 + 1) * sizeof(Entry), MCXT_ALLOC_HUGE);
	heap.n = 0;
	for (i = 0; i < table->n; i++)
		table->cell[i].hidden = is_positive(&table->cell[i]) &&
			numeric_compare(table->cell[i].count, table->threshold) < 0;
	find_bridges(table, work);
	while ((i = next_bridge(table)) >= 0)
	{
		CHECK_FOR_INTERRUPTS();
		if (protect(table, i, distance, by, &heap))
			find_bridges(table, work);
		else
			table->cell[i].lost = true;
	}
}

/* suppress_small_cells(counts_query, threshold) */
PG_FUNCTION_INFO_V1(suppress_small_cells);
Datum
suppress_small_cells(PG_FUNCTION_ARGS)
{
	UserColumn	columns[CELL_COLUMNS] = {
		[CELL_AREA] = {.name = "area", .kind = USER_COLUMN_TEXT},
		[CELL_CATEGORY] = {.name = "category", .kind = USER_COLUMN_TEXT},
		[CELL_COUNT] = {.name = "count", .kind = USER_COLUMN_NUMERIC}
	};
	UserQuery	query = {
		.function = "suppress_small_cells",
		.name = "counts_query",
		.hint = "The columns are area, category and count; others are ignored.",
		.columns = columns,
		.ncolumns = CELL_COLUMNS
	};
	ReturnSetInfo *set = begin_result_set(fcinfo);
	MemoryContext context;
	MemoryContext caller;
	CellTable	table = {0};
	MemoryContext row_context;
	UserQueryScope scope;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("%s must not be NULL", PG_ARGISNULL(0) ? "counts_query" : "threshold")));
	table.threshold = numeric_finite_argument(fcinfo, 1, "threshold");
	if (numeric_sign_of(table.threshold) <= 0)
		argument_not_positive("threshold");
	context = AllocSetContextCreate(CurrentMemoryContext, "suppress_small_cells",
									ALLOCSET_DEFAULT_SIZES);
	table.context = context;
	caller = MemoryContextSwitchTo(context);
	query.text = text_to_cstring(PG_GETARG_TEXT_PP(0));
	scope = user_query_begin();
	user_query_prepare(&query);
	MemoryContextSwitchTo(context);
	user_query_run(&query, add_cell, &table);
	user_query_end(scope);
	MemoryContextSwitchTo(context);

	make_graph(&table);
	hide_cells(&table);
	row_context = AllocSetContextCreate(context, "cell", ALLOCSET_DEFAULT_SIZES);
	MemoryContextSwitchTo(row_context);
	for (int i = 0; i < table.n; i++)
	{
		const Cell *cell = &table.cell[i];
		Datum		values[RESULT_COLUMNS];
		bool		nulls[RESULT_COLUMNS] = {false};

		CHECK_FOR_INTERRUPTS();
		values[RESULT_AREA] = CStringGetTextDatum(cell->area);
		values[RESULT_CATEGORY] = CStringGetTextDatum(cell->category);
		values[RESULT_COUNT] = cell->count;
		nulls[RESULT_COUNT] = cell->hidden;
		values[RESULT_SUPPRESSED] = BoolGetDatum(cell->hidden);
		values[RESULT_PROTECTED] = BoolGetDatum(!cell->bridge);
		nulls[RESULT_PROTECTED] = !cell->hidden;
		tuplestore_putvalues(set->setResult, set->setDesc, values, nulls);
		MemoryContextReset(row_context);
	}
	MemoryContextSwitchTo(caller);
	MemoryContextDelete(context);
	return (Datum) 0;
}
