#include "survey/cells_type.h"

/* The bytes of a value in any form; an object is left as it is. */
struct varlena *
cells_bytes(const void *kind, Datum value)
{
	(void) kind;
	return PG_DETOAST_DATUM_PACKED(value);
}

/*
 * Combine two states, or add a stored value to a state (rollup), or take it
 * away.  Strict: the executor skips NULL and begins with the first value.
 */
Datum
cells_combine(FunctionCallInfo fcinfo, const CellsKind *kind, bool subtract)
{
	MemoryContext parent;
	CellsObject *object = cells_state_argument(fcinfo, kind, &parent);

	cells_merge(object, PG_GETARG_DATUM(1), subtract);
	PG_RETURN_DATUM(EOHPGetRWDatum(&object->hdr));
}

Datum
cells_plus(const CellsKind *kind, Datum a, Datum b, bool subtract)
{
	CellsObject *object = cells_expand(kind, a, CurrentMemoryContext);

	cells_merge(object, b, subtract);
	return cells_flatten(object);
}

Datum
cells_minus(const CellsKind *kind, Datum a)
{
	CellsObject *object = cells_new(kind, CurrentMemoryContext);

	cells_merge(object, a, true);
	return cells_flatten(object);
}

/* Is it the value of no rows, the neutral element? */
bool
cells_is_empty(const CellsKind *kind, Datum value)
{
	CellsView	view;

	cells_view(&view, kind, value);
	for (int i = 0; i < cells_ncounts(kind); i++)
	{
		if (view.count[i] != 0)
			return false;
	}
	return view.frame.n == 0 && view.moments_length == 0;
}

int64
cells_count_of(const CellsKind *kind, Datum value, CellsCount which)
{
	int64		count[CELLS_MAX_COUNTS];

	cells_read_counts(count, kind, value);
	return count[which];
}
