#include "core/user_query.h"

#include <math.h>

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
 * from the next and so on round a cycle changes no total: so a count that is not
 * on a cycle of hidden positive counts (a bridge) can be computed, from the total
 * of all counts on one side of it (Gusfield, A graph theoretic approach to
 * statistical data security, SIAM J. Comput. 1988).
 *
 * Being on a cycle is not enough, as zeros are shown: whoever knows that counts
 * are whole knows that a hidden one is 1 at least, and nothing can be taken from
 * a 1.  From an area to a category a walk may use any hidden count, to which it
 * adds one, and from a category to an area those above 1, from which it takes
 * one.  A count can be another one exactly if such a walk comes back to its
 * start through it, and not by the same count at once: all differences between
 * two tables with the same totals are sums of such cycles.  A fractional count
 * stays above 0, too, with one taken from it if it is above 1.
 *
 * First, every bridge is put on a cycle, then every count that is on none which
 * a walk can take; each along the path with the smallest sum of counts that are
 * hidden for it.  The second step alone would do.  But it could show what a
 * version that knew only the first one has hidden, and hide other counts: both
 * publications of a table together would tell more than each of them.
 *
 * A block is a set of nodes between which walks lead both ways and of whose
 * hidden counts each is protected.  Whatever is hidden for a count is on a cycle
 * with it, and its blocks become one: so it is enough to go through the counts
 * once, and nothing has to be looked for again.
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
	bool		lowerable;		/* one can be taken from it */
	bool		hidden;
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
	int		   *parent;			/* of each node, on the way to what stands for its block */
	int64	   *weight;			/* of a block, in edges; of what stands for one */
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

/* Which way a walk may go through a cell. */
typedef enum Walk
{
	WALK_ANY,					/* both, through every cell */
	WALK_ALONG,					/* from a category to an area if the cell is lowerable */
	WALK_AGAINST				/* the same walks, from their ends to their starts */
} Walk;

static bool
may_leave(const Cell *cell, int node, Walk walk)
{
	return walk == WALK_ANY || cell->lowerable || (cell->node[0] == node) == (walk == WALK_ALONG);
}

/* What is known of a node while parts are looked for. */
typedef struct Visit
{
	int			entered;		/* when, from 1 on */
	int			lowest;
	int			at;				/* next edge to look at */
	int			by;				/* edge by which it was entered */
} Visit;

static void *
allocate(size_t n, Size size)
{
	return palloc_extended(Max((Size) n, 1) * size, MCXT_ALLOC_HUGE);
}

/*
 * The parts of a graph (Tarjan): with WALK_ANY those without a bridge, else those
 * in which every node can be reached from every other.  Of all cells or of the
 * hidden ones; those between two sets of "within" (NULL: one set) are left out.
 * Every node gets one that stands for its part.  Without recursion: a table can
 * be one long path.
 */
static void
find_parts(CellTable *table, bool all, Walk walk, const int *within, int *part)
{
	Visit	   *visit = allocate(table->nnodes, sizeof(Visit));
	int		   *stack = allocate(table->nnodes, sizeof(int));
	int			nstack = 0;
	int			time = 0;

	for (int node = 0; node < table->nnodes; node++)
	{
		CHECK_FOR_INTERRUPTS();
		visit[node].entered = 0;
		part[node] = -1;
	}
	for (int root = 0; root < table->nnodes; root++)
	{
		int			node = root;
		int			by = -1;

		CHECK_FOR_INTERRUPTS();
		if (visit[root].entered > 0)
			continue;
		for (;;)
		{
			Visit	   *here = &visit[node];

			CHECK_FOR_INTERRUPTS();
			if (here->entered == 0)
			{
				here->entered = here->lowest = ++time;
				here->at = table->first[node];
				here->by = by;
				stack[nstack++] = node;
			}
			if (here->at < table->first[node + 1])
			{
				int			i = table->edge[here->at++];
				const Cell *cell = &table->cell[i];
				int			other = other_node(cell, node);

				if ((!all && !cell->hidden) || !may_leave(cell, node, walk) ||
					(walk == WALK_ANY && i == here->by) ||
					(within != NULL && within[node] != within[other]))
					continue;
				if (visit[other].entered == 0)
				{
					node = other;
					by = i;
				}
				else if (part[other] < 0)
					here->lowest = Min(here->lowest, visit[other].entered);
				continue;
			}
			if (here->lowest == here->entered)
			{
				int			member;

				do
				{
					CHECK_FOR_INTERRUPTS();
					member = stack[--nstack];
					part[member] = node;
				} while (member != node);
			}
			if (here->by < 0)
				break;
			node = other_node(&table->cell[here->by], node);
			visit[node].lowest = Min(visit[node].lowest, here->lowest);
		}
	}
	pfree(visit);
	pfree(stack);
}

/*
 * The blocks of all cells or of the hidden ones.  If counts matter ("exact"), a
 * cell is on a cycle if walks lead from each of its ends to the other, and it is
 * no bridge among the nodes for which that is so.  For if no walk between its ends
 * were left without it, none would enter what can be reached from one end from
 * elsewhere, either: the way to where it enters must have come through the cell.
 */
static void
find_blocks(CellTable *table, bool all, bool exact, int *block)
{
	int		   *connected = NULL;

	if (exact)
	{
		connected = allocate(table->nnodes, sizeof(int));
		find_parts(table, all, WALK_ALONG, NULL, connected);
	}
	find_parts(table, all, WALK_ANY, connected, block);
	if (connected != NULL)
		pfree(connected);
}

static int
block_of(CellTable *table, int node)
{
	int		   *parent = table->parent;

	while (parent[node] != node)
		node = parent[node] = parent[parent[node]];
	return node;
}

static bool
in_a_block(CellTable *table, const Cell *cell)
{
	return block_of(table, cell->node[0]) == block_of(table, cell->node[1]);
}

static void
join_blocks(CellTable *table, int a, int b)
{
	a = block_of(table, a);
	b = block_of(table, b);
	if (a == b)
		return;
	if (table->weight[a] < table->weight[b])
	{
		int			other = a;

		a = b;
		b = other;
	}
	table->parent[b] = a;
	table->weight[a] += table->weight[b];
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
	int		   *path;			/* cells of the best path so far */
	int			npath;
	double		cost;
} Search;

/* Is there nothing else as near as the node that was taken last? */
static bool
is_nearest(Search *search, double distance)
{
	Heap	   *heap = &search->heap;

	while (heap->n > 0 && heap->entry[0].distance > search->distance[heap->entry[0].node])
	{
		CHECK_FOR_INTERRUPTS();
		heap_pop(heap);
	}
	return heap->n == 0 || heap->entry[0].distance > distance;
}

/*
 * Where the cheapest walk from a node enters the block of another, without a cell
 * (Dijkstra); -1 if none is cheaper than what was found before.  Within the block
 * all is hidden already.  Of equally cheap walks of WALK_ANY this is the one that
 * a search up to the node itself would find, and so the one that was always
 * found.
 */
static int
find_walk(CellTable *table, int without, int from, int to, Walk walk, Search *search)
{
	double	   *distance = search->distance;
	Heap	   *heap = &search->heap;
	int			goal = block_of(table, to);
	double		most = search->cost;

	while (search->nreached > 0)
	{
		CHECK_FOR_INTERRUPTS();
		distance[search->reached[--search->nreached]] = -1;
	}
	heap->n = 0;
	distance[from] = 0;
	search->by[from] = -1;
	search->reached[search->nreached++] = from;
	heap_push(heap, 0, from);
	while (heap->n > 0)
	{
		Entry		entry = heap_pop(heap);

		CHECK_FOR_INTERRUPTS();
		if (entry.distance > distance[entry.node])
			continue;
		if (search->npath > 0 && entry.distance >= search->cost)
			break;
		if (block_of(table, entry.node) == goal &&
			(walk != WALK_ANY || entry.node == to || is_nearest(search, entry.distance)))
			return entry.node;
		for (int e = table->first[entry.node]; e < table->first[entry.node + 1]; e++)
		{
			int			i = table->edge[e];
			const Cell *cell = &table->cell[i];
			int			other = other_node(cell, entry.node);
			double		next;

			CHECK_FOR_INTERRUPTS();
			if (i == without || !may_leave(cell, entry.node, walk))
				continue;
			next = entry.distance + (cell->hidden ? 0 : cell->cost);
			if (next > most || (distance[other] >= 0 && distance[other] <= next))
				continue;
			if (distance[other] < 0)
				search->reached[search->nreached++] = other;
			distance[other] = next;
			search->by[other] = i;
			if (block_of(table, other) == goal)
			{
				/* Nothing that is farther away is needed. */
				most = next;
				if (next == entry.distance && (walk != WALK_ANY || other == to))
					return other;
			}
			heap_push(heap, next, other);
		}
	}
	return -1;
}

/* Look for a walk from one end of a cell to the other, and keep it if it is cheaper. */
static void
try_walk(CellTable *table, int cell, int side, Walk walk, Search *search)
{
	int			from = table->cell[cell].node[side];
	int			node = find_walk(table, cell, from, table->cell[cell].node[1 - side], walk, search);

	if (node < 0)
		return;
	search->cost = search->distance[node];
	search->npath = 0;
	while (node != from)
	{
		CHECK_FOR_INTERRUPTS();
		search->path[search->npath++] = search->by[node];
		node = other_node(&table->cell[search->by[node]], node);
	}
}

/*
 * Put a cell on a cycle: hide what is not hidden of the cheapest path from its
 * area to its category.  If counts matter, one is added to the cell, so that a
 * walk leads from its category back to its area, or taken from it; the first if
 * both are as cheap.  From the smaller block of the two: what of it is looked
 * through is not looked through again as a smaller one, but as part of another
 * one of at least twice its size.
 */
static void
protect(CellTable *table, int i, bool exact, Search *search)
{
	const Cell *cell = &table->cell[i];

	search->cost = HUGE_VAL;
	search->npath = 0;
	if (!exact)
		try_walk(table, i, 0, WALK_ANY, search);
	else
	{
		int			side = table->weight[block_of(table, cell->node[0])] <=
			table->weight[block_of(table, cell->node[1])] ? 0 : 1;

		try_walk(table, i, side, side == 0 ? WALK_AGAINST : WALK_ALONG, search);
		if (cell->lowerable)
			try_walk(table, i, side, side == 0 ? WALK_ALONG : WALK_AGAINST, search);
	}
	for (int k = 0; k < search->npath; k++)
	{
		Cell	   *step = &table->cell[search->path[k]];

		CHECK_FOR_INTERRUPTS();
		step->hidden = true;
		join_blocks(table, step->node[0], step->node[1]);
	}
	Assert(in_a_block(table, cell));
}

/*
 * Put all hidden cells on cycles.  Those that are on none if all cells are hidden
 * are not looked at: the search would go through the whole table for each of
 * them.
 */
static void
protect_all(CellTable *table, bool exact, Search *search)
{
	int		   *block = NULL;	/* if all cells are hidden */

	find_blocks(table, false, exact, table->parent);
	for (int node = 0; node < table->nnodes; node++)
	{
		CHECK_FOR_INTERRUPTS();
		table->weight[node] = 0;
	}
	for (int node = 0; node < table->nnodes; node++)
	{
		CHECK_FOR_INTERRUPTS();
		table->weight[table->parent[node]] += table->first[node + 1] - table->first[node];
	}
	for (int i = 0; i < table->n; i++)
	{
		const Cell *cell = &table->cell[i];

		CHECK_FOR_INTERRUPTS();
		if (!cell->hidden || in_a_block(table, cell))
			continue;
		if (block == NULL)
		{
			block = allocate(table->nnodes, sizeof(int));
			find_blocks(table, true, exact, block);
		}
		if (block[cell->node[0]] == block[cell->node[1]])
			protect(table, i, exact, search);
	}
	if (block != NULL)
		pfree(block);
}

static void
hide_cells(CellTable *table)
{
	Datum		one = numeric_of_integer(1);
	bool		any = true;
	Search		search = {
		.distance = allocate(table->nnodes, sizeof(double)),
		.by = allocate(table->nnodes, sizeof(int)),
		.reached = allocate(table->nnodes, sizeof(int)),
		.path = allocate(table->nnodes, sizeof(int)),
		/* every edge is pushed twice at most */
		.heap.entry = allocate((size_t) table->n * 2 + 1, sizeof(Entry))
	};

	table->parent = allocate(table->nnodes, sizeof(int));
	table->weight = allocate(table->nnodes, sizeof(int64));
	for (int i = 0; i < table->n; i++)
	{
		Cell	   *cell = &table->cell[i];

		CHECK_FOR_INTERRUPTS();
		cell->hidden = is_positive(cell) && numeric_compare(cell->count, table->threshold) < 0;
		cell->lowerable = numeric_compare(cell->count, one) > 0;
	}
	for (int node = 0; node < table->nnodes; node++)
	{
		CHECK_FOR_INTERRUPTS();
		search.distance[node] = -1;
	}
	protect_all(table, false, &search);
	/* If one can be taken from every hidden cell, walks go anywhere. */
	for (int i = 0; i < table->n && any; i++)
	{
		CHECK_FOR_INTERRUPTS();
		any = !table->cell[i].hidden || table->cell[i].lowerable;
	}
	if (!any)
		protect_all(table, true, &search);
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
		values[RESULT_PROTECTED] = BoolGetDatum(in_a_block(&table, cell));
		nulls[RESULT_PROTECTED] = !cell->hidden;
		tuplestore_putvalues(set->setResult, set->setDesc, values, nulls);
		MemoryContextReset(row_context);
	}
	MemoryContextSwitchTo(caller);
	MemoryContextDelete(context);
	return (Datum) 0;
}
