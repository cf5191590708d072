#include "distribution/distribution.h"

#include "access/xact.h"
#include "miscadmin.h"
#include "utils/memutils.h"

/*
 * Values that stay open for a query.
 *
 * Unpacking a stored distribution costs more than most questions to it, and a
 * query often asks one value many questions: ten indices of a region, every
 * village beside the same whole.  So the functions of one executor share what
 * they have unpacked.  They know each other by the memory context of their call
 * data, which is that of the query; everything here lives in it and goes with it.
 *
 * A value is known again by its TOAST pointer, where it is stored out of line:
 * the server gives the same number to no other value that the statement can see.
 * So nothing is kept beyond a statement, even if the context is.  Otherwise the
 * bytes of the value are compared, for a pointer alone says nothing: the next row
 * may lie at the same place.
 *
 * What is kept takes at most work_mem, and small values are not worth it.  The
 * value that was opened last stays, so a function can open two.
 */
#define OPENED_VALUES		8
#define OPENED_MIN_BYTES	512

typedef struct OpenedValue
{
	const DistributionKind *kind;	/* NULL: nothing is kept here */
	MemoryContext context;		/* of all that belongs to it */
	void	   *key;
	Size		key_size;
	Size		size;			/* of everything, about */
	bool		proper;
	DistributionView view;
	uint64		used;			/* when it was asked for last */
} OpenedValue;

typedef struct OpenedValues
{
	MemoryContext query;		/* which knows them */
	struct OpenedValues *next;
	MemoryContextCallback callback;
	MemoryContext context;
	TimestampTz statement;		/* when it began */
	uint64		clock;
	OpenedValue value[OPENED_VALUES];
} OpenedValues;

/* Of all queries that run; a query takes its own out when it ends. */
static OpenedValues *queries = NULL;

static void
forget_query(void *arg)
{
	for (OpenedValues **q = &queries; *q != NULL; q = &(*q)->next)
	{
		if (*q == arg)
		{
			*q = (*q)->next;
			return;
		}
	}
}

static void
drop_value(OpenedValue *v)
{
	MemoryContextDelete(v->context);
	memset(v, 0, sizeof(*v));
}

/* Forget the values of an earlier statement. */
static void
keep_statement(OpenedValues *q)
{
	TimestampTz now = GetCurrentStatementStartTimestamp();

	if (q->statement == now)
		return;
	for (int i = 0; i < OPENED_VALUES; i++)
	{
		if (q->value[i].kind != NULL)
			drop_value(&q->value[i]);
	}
	q->statement = now;
}

static OpenedValues *
find_query(MemoryContext query)
{
	OpenedValues *found;

	for (found = queries; found != NULL; found = found->next)
	{
		if (found->query == query)
		{
			keep_statement(found);
			return found;
		}
	}
	found = MemoryContextAllocZero(query, sizeof(OpenedValues));
	found->query = query;
	found->statement = GetCurrentStatementStartTimestamp();
	found->context = AllocSetContextCreate(query, "povaid opened values", ALLOCSET_SMALL_SIZES);
	found->callback.func = forget_query;
	found->callback.arg = found;
	MemoryContextRegisterResetCallback(query, &found->callback);
	found->next = queries;
	queries = found;
	return found;
}

/*
 * A place for a value of this size, made by dropping the values that were not
 * asked for longest, but never the last one; NULL if it cannot be had.
 */
static OpenedValue *
find_room(OpenedValues *q, Size size)
{
	Size		limit = (Size) work_mem * 1024;

	for (;;)
	{
		OpenedValue *oldest = NULL,
				   *empty = NULL;
		Size		total = size;

		for (int i = 0; i < OPENED_VALUES; i++)
		{
			OpenedValue *v = &q->value[i];

			if (v->kind == NULL)
			{
				empty = v;
				continue;
			}
			total += v->size;
			if (v->used != q->clock && (oldest == NULL || v->used < oldest->used))
				oldest = v;
		}
		if (empty != NULL && total <= limit)
			return empty;
		if (oldest == NULL)
			return NULL;
		drop_value(oldest);
	}
}

/* Unpack a value into memory of its own. */
static void
keep_value(OpenedValues *q, OpenedValue *room, const DistributionKind *kind,
		   const struct varlena *flat, const void *key, Size key_size, Size size)
{
	OpenedValue v;

	memset(&v, 0, sizeof(v));
	v.kind = kind;
	/* An error frees what is of this row, and so also what is half done. */
	v.context = AllocSetContextCreate(CurrentMemoryContext, "povaid opened value",
									  ALLOCSET_SMALL_SIZES);
	v.key = MemoryContextAllocHuge(v.context, key_size);
	memcpy(v.key, key, key_size);
	v.key_size = key_size;
	v.size = size;
	distribution_unpack(&v.view, kind, flat, v.context);
	v.proper = distribution_view_is_proper(&v.view, v.context);
	v.view.e.totals = MemoryContextAlloc(v.context, sizeof(EntryTotals));
	v.view.e.totals->known = false;
	MemoryContextSetParent(v.context, q->context);

	/* A closed view frees what it owns, and this is not for it. */
	v.view.word = NULL;
	v.view.mean = NULL;
	v.used = ++q->clock;
	*room = v;
}

/*
 * Open argument n for a measure: false, and not open, if it is not the
 * distribution of rows, and so has no measure.
 */
bool
distribution_open(FunctionCallInfo fcinfo, int n, const DistributionKind *kind,
				  DistributionView *view)
{
	struct varlena *value = (struct varlena *) PG_GETARG_POINTER(n);
	bool		toasted = VARATT_IS_EXTERNAL_ONDISK(value);
	MemoryContext query = fcinfo->flinfo ? fcinfo->flinfo->fn_mcxt : NULL;
	const void *key = value;
	Size		key_size = VARSIZE_ANY(value);
	struct varlena *flat;
	FlatHeader	header;
	OpenedValues *q;
	OpenedValue *room;
	Size		size;

	if (query == NULL || (!toasted && VARATT_IS_EXTERNAL(value)) ||
		(!toasted && key_size < OPENED_MIN_BYTES))
		return distribution_view_proper(view, kind, PG_GETARG_DATUM(n));

	q = find_query(query);
	for (int i = 0; i < OPENED_VALUES; i++)
	{
		OpenedValue *v = &q->value[i];

		if (v->kind == kind && v->key_size == key_size && memcmp(v->key, key, key_size) == 0)
		{
			v->used = ++q->clock;
			*view = v->view;
			return v->proper;
		}
	}

	/* An entry has at least two words and, in a bin, two more. */
	header = distribution_header(kind, PG_GETARG_DATUM(n));
	size = header.n * (header.precision < ENTRIES_FULL_PRECISION ? 4 : 2) * sizeof(uint64) +
		key_size + sizeof(EntryTotals);
	room = header.n > (uint64) work_mem * 64 ? NULL : find_room(q, size);
	if (room == NULL)
		return distribution_view_proper(view, kind, PG_GETARG_DATUM(n));

	flat = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(n));
	keep_value(q, room, kind, flat, key, key_size, size);
	if ((Pointer) flat != (Pointer) value)
		pfree(flat);
	*view = room->view;
	return room->proper;
}

/* Open a value for a measure that needs people: false, and not open, without any. */
bool
distribution_open_people(FunctionCallInfo fcinfo, int n, const DistributionKind *kind,
						 DistributionView *view)
{
	if (!distribution_open(fcinfo, n, kind, view))
		return false;
	if (view->e.n > 0)
		return true;
	distribution_view_close(view);
	return false;
}
