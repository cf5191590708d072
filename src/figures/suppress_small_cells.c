#include "core/user_query.h"

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/tuplestore.h"

#include "core/message.h"
#include "core/numeric_exact.h"
#include "core/result_set.h"
#include "core/sort.h"

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
compare_cells(const void *a, const void *b, void *arg)
{
	const Cell *x = a;
	const Cell *y = b;
	int			order = strcmp(x->area, y->area);

	(void) arg;
	return order != 0 ? order : strcmp(x->category, y->category);
}

static int
compare_by_category(const void *a, const void *b, void *arg)
{
	(void) arg;
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

	pov_sort(table->cell, table->n, sizeof(Cell), compare_cells, NULL);
	table->nnodes = 0;
	for (int i = 0; i < table->n; i++)
	{
		Cell	   *cell = &table->cell[i];

		CHECK_FOR_INTERRUPTS();
		if (i > 0 && compare_cells(cell - 1, cell, NULL) == 0)
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
	pov_sort(by_category, table->n, sizeof(Cell *), compare_by_category, NULL);
	for (int i = 0; i < table->n; i++)
	{
		CHECK_FOR_INTERRUPTS();
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
		CHECK_FOR_INTERRUPTS();
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
		CHECK_FOR_INTERRUPTS();
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

/* What is known of a node while bridges are looked for. */
typedef struct Visit
{
	int64		entered;		/* when; never the same time again */
	int64		lowest;
	int			at;				/* next edge to look at */
	int			by;				/* edge by which it was entered */
} Visit;

/*
 * Mark the bridges of that part of the graph of hidden cells that is joined to a
 * node (Tarjan), without recursion: a table can be one long path.  *time goes on
 * from one part to the next, and what was entered before is not known any more.
 */
static void
find_bridges(CellTable *table, Visit *visit, int root, int64 *time)
{
	int64		before = *time;
	int			node = root;

	visit[root].entered = visit[root].lowest = ++*time;
	visit[root].at = table->first[root];
	visit[root].by = -1;
	for (;;)
	{
		Visit	   *here = &visit[node];

		CHECK_FOR_INTERRUPTS();
		if (here->at < table->first[node + 1])
		{
			int			i = table->edge[here->at++];
			Cell	   *cell = &table->cell[i];
			int			other = other_node(cell, node);

			if (!cell->hidden || i == here->by)
				continue;
			if (visit[other].entered > before)
			{
				cell->bridge = false;
				here->lowest = Min(here->lowest, visit[other].entered);
				continue;
			}
			visit[other].entered = visit[other].lowest = ++*time;
			visit[other].at = table->first[other];
			visit[other].by = i;
			node = other;
		}
		else if (here->by < 0)
			break;
		else
		{
			Cell	   *cell = &table->cell[here->by];
			int			parent = other_node(cell, node);

			cell->bridge = here->lowest == here->entered;
			visit[parent].lowest = Min(visit[parent].lowest, here->lowest);
			node = parent;
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

/* The distances of a search; those of nodes that it has not reached are -1. */
typedef struct Search
{
	double	   *distance;
	int		   *by;				/* the edge of the path to each node */
	int		   *reached;
	int			nreached;
	Heap		heap;
} Search;

/*
 * Put a bridge on a cycle: hide what is not hidden of the cheapest path from its
 * area to its category (Dijkstra).  False if there is none.
 */
static bool
protect(CellTable *table, int bridge, Search *search)
{
	int			from = table->cell[bridge].node[0];
	int			to = table->cell[bridge].node[1];
	double	   *distance = search->distance;
	int		   *by = search->by;
	Heap	   *heap = &search->heap;

	while (search->nreached > 0)
	{
		CHECK_FOR_INTERRUPTS();
		distance[search->reached[--search->nreached]] = -1;
	}
	heap->n = 0;
	distance[from] = 0;
	by[from] = -1;
	search->reached[search->nreached++] = from;
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

			CHECK_FOR_INTERRUPTS();
			if (i == bridge)
				continue;
			next = entry.distance + (table->cell[i].hidden ? 0 : table->cell[i].cost);
			if (distance[other] >= 0 && distance[other] <= next)
				continue;
			if (distance[other] < 0)
				search->reached[search->nreached++] = other;
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

static void *
allocate(size_t n, Size size)
{
	return palloc_extended(Max((Size) n, 1) * size, MCXT_ALLOC_HUGE);
}

/*
 * Whatever is hidden for a bridge is on a cycle: no cell becomes a bridge, and
 * one that is on no cycle whatever is hidden will not be on one later.  So it is
 * enough to go through the cells once, and to look for bridges again where some
 * may have vanished.
 */
static void
hide_cells(CellTable *table)
{
	Visit	   *visit = allocate(table->nnodes, sizeof(Visit));
	int64		time = 0;
	Search		search = {
		.distance = allocate(table->nnodes, sizeof(double)),
		.by = allocate(table->nnodes, sizeof(int)),
		.reached = allocate(table->nnodes, sizeof(int)),
		/* every edge is pushed twice at most */
		.heap.entry = allocate((size_t) table->n * 2 + 1, sizeof(Entry))
	};

	for (int i = 0; i < table->n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		table->cell[i].hidden = is_positive(&table->cell[i]) &&
			numeric_compare(table->cell[i].count, table->threshold) < 0;
	}
	for (int node = 0; node < table->nnodes; node++)
	{
		visit[node].entered = 0;
		search.distance[node] = -1;
	}
	for (int node = 0; node < table->nnodes; node++)
	{
		if (visit[node].entered == 0)
			find_bridges(table, visit, node, &time);
	}
	for (int i = 0; i < table->n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (table->cell[i].bridge && protect(table, i, &search))
			find_bridges(table, visit, table->cell[i].node[0], &time);
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
