#ifndef POVAID_SURVEY_CELLS_H
#define POVAID_SURVEY_CELLS_H

#include "core/compat.h"

#include "common/int.h"
#include "utils/expandeddatum.h"

#include "core/summary.h"
#include "survey/unit_table.h"

/*
 * Survey values that keep exact sums for each unit they touch: survey_summary
 * (those of a poverty_summary), survey_totals (of a weight and of up to 64
 * columns) and the state of survey_sum.
 *
 * Inside of an aggregate such a value is an expanded object that has a running
 * SummaryState for each unit; anywhere else it is flat, in its stored form:
 *
 *	 version	byte
 *	 counts		zigzag varints: rows, excluded rows, rows of weight above 0, rows
 *				without moments, and those that the summary of a unit would have,
 *				added up
 *	 columns	byte, in a type that has a choice; with the moments of all rows
 *				as exact sums in compact form, behind a varint of their length
 *	 frame		the touched units, see frame.h
 *	 then for each unit the sums of its summary, behind a varint of their length
 *
 * A unit whose sums are all 0 is not there.  Equal values have equal bytes.
 */
#define CELLS_MAX_COLUMNS	64
#define CELLS_OWN_COUNTS	4
#define CELLS_MAX_COUNTS	(CELLS_OWN_COUNTS + SUMMARY_MAX_COUNTS)

typedef enum CellsCount
{
	CELLS_ROWS,					/* rows in use */
	CELLS_EXCLUDED,				/* rows left out, because something was NULL */
	CELLS_WEIGHTED,				/* rows in use with a weight above 0 */
	CELLS_UNBOUNDED				/* of these, rows whose squares are beyond double */
} CellsCount;

typedef struct CellsKind
{
	const char *name;			/* of the SQL type */
	uint8		version;		/* first byte of a stored value */
	const SummaryKind *cell;	/* of a unit, or NULL: it depends on the columns */
} CellsKind;

/* What the number of columns makes of a kind. */
typedef struct CellsShape
{
	int			columns;		/* 0: no choice, or not known yet */
	SummaryKind cell;
	SummaryKind moments;		/* nsums 0: there are none */
} CellsShape;

/*
 * What a measure is divided by, a linear form of the sums of each unit.  Those who
 * ask one state for several measures mostly ask for measures of the same people, so
 * that it is kept for the next.
 */
#define CELLS_FORM	8

typedef struct CellsBase
{
	double	   *of_unit;		/* rounded */
	ExactNumber of_all;
	int8		form[CELLS_FORM];	/* coefficients of the sums */
} CellsBase;

#define CELLS_MAGIC	0x506f7643

typedef struct CellsObject
{
	ExpandedObjectHeader hdr;
	int			magic;
	const CellsKind *kind;
	CellsShape	shape;
	int64		count[CELLS_MAX_COUNTS];
	UnitTable	units;
	SummaryState **state;		/* by number of the unit */
	uint32		nstates;		/* room */
	SummaryState *fresh;		/* what a new summary is a copy of */
	char	   *room;			/* where the next copies go, see new_state() */
	Size		room_left;
	Size		room_size;
	uint32		last;			/* number of the unit of the last row, */
	bool		has_last;
	uint8		last_unit[SURVEY_UNIT_SHORT];	/* and its bytes, if it was of the short form */
	SummaryState *moments;
	bool		changed;		/* was anything merged or taken away? */
	bool		ordered;		/* are these made? */
	uint32	   *sorted;			/* units that have any sums, in the order of the design */
	uint32	   *visit;			/* their places there, in the order in which they came */
	SurveyFrame frame;
	CellsBase  *base;			/* or NULL */
	struct varlena *flat;		/* the stored form, if it was asked for */
} CellsObject;

/* Either form, opened for reading. */
typedef struct CellsView
{
	const CellsKind *kind;
	CellsShape	shape;
	int64		count[CELLS_MAX_COUNTS];
	SurveyFrame frame;
	const uint32 *visit;		/* an order in which the units lie in memory, or NULL */
	SummaryState **state;		/* by number in the frame, or NULL, and then: */
	const uint8 **bytes;
	uint32	   *length;
	struct varlena *buffer;		/* one of these as a stored summary */
	SummaryState *running_moments;	/* or NULL, and then: */
	const uint8 *moments;
	uint32		moments_length;
	struct varlena *flat;
	bool		pristine;		/* rows were added only: it is proper */
	CellsObject *object;		/* if it is one */
} CellsView;

extern const CellsKind survey_summary_kind;
extern const CellsKind survey_totals_kind;

/* cells.c */
extern void cells_shape(CellsShape *shape, const CellsKind *kind, int columns);
extern CellsObject *cells_new(const CellsKind *kind, MemoryContext parent);
extern CellsObject *cells_expand(const CellsKind *kind, Datum value, MemoryContext parent);
extern CellsObject *cells_object(const CellsKind *kind, Datum value);
extern void cells_set_columns(CellsObject *object, int columns);
extern SummaryState **cells_place_of(CellsObject *object, const SurveyUnit *unit);
extern SummaryState **cells_place_slow(CellsObject *object, Datum unit);
extern void cells_adopt_slow(CellsObject *object, SummaryState **place, SummaryState *state);
extern void cells_merge(CellsObject *object, Datum value, bool subtract);
extern Datum cells_flatten(CellsObject *object);
extern void cells_changed_slow(CellsObject *object);
extern void cells_order(CellsObject *object);
pg_noreturn extern void cells_range_error(void);
pg_noreturn extern void cells_columns_error(int a, int b);

/* cells_flat.c */
extern struct varlena *cells_write(CellsObject *object);
extern bool cells_parse(CellsView *view, const CellsKind *kind, const uint8 *data, Size size);
extern void cells_view(CellsView *view, const CellsKind *kind, Datum value);
extern const CellsBase *cells_base(const CellsView *view, const int8 *form);
extern void cells_keep_base(const CellsView *view, const int8 *form, const double *of_unit,
							const ExactNumber *of_all);
extern void cells_view_cell(CellsView *view, size_t i, SummaryView *cell);
extern void cells_view_moments(CellsView *view, SummaryView *moments);
extern bool cells_valid(const void *kind, const uint8 *data, Size size);
extern void cells_read_counts(int64 *count, const CellsKind *kind, Datum value);

static inline int
cells_ncounts(const CellsKind *kind)
{
	return CELLS_OWN_COUNTS + (kind->cell ? kind->cell->ncounts : 0);
}

static inline void
cells_changed(CellsObject *object)
{
	if (unlikely(object->flat != NULL || object->ordered))
		cells_changed_slow(object);
}

/* Count a row that comes, or goes. */
static inline void
cells_count(int64 *count, bool subtract)
{
	if (unlikely(subtract ? pg_sub_s64_overflow(*count, 1, count) :
				 pg_add_s64_overflow(*count, 1, count)))
		cells_range_error();
}

/*
 * Where the running summary of a row's unit is.  Rows mostly come unit by unit:
 * the same bytes again need not be read.
 */
static inline SummaryState **
cells_place(CellsObject *object, Datum unit)
{
	const char *datum = (const char *) DatumGetPointer(unit);

	if (likely(object->has_last && VARATT_IS_SHORT(datum) && !VARATT_IS_EXTERNAL(datum) &&
			   VARSIZE_SHORT(datum) == VARHDRSZ_SHORT + SURVEY_UNIT_SHORT &&
			   memcmp(datum + VARHDRSZ_SHORT, object->last_unit, SURVEY_UNIT_SHORT) == 0))
		return &object->state[object->last];
	return cells_place_slow(object, unit);
}

/* The counts that a row has left in the summary of its unit are those of all units. */
static inline void
cells_take_counts(CellsObject *object, SummaryState *state)
{
	int			n = object->shape.cell.ncounts;
	int64		any = 0;

	for (int k = 0; k < n; k++)
		any |= state->count[k];
	if (likely(any == 0))
		return;
	for (int k = 0; k < n; k++)
	{
		if (pg_add_s64_overflow(object->count[CELLS_OWN_COUNTS + k], state->count[k],
								&object->count[CELLS_OWN_COUNTS + k]))
			cells_range_error();
		state->count[k] = 0;
	}
}

/* Keep a summary that had to grow; the additions made it in the memory of a row. */
static inline void
cells_adopt(CellsObject *object, SummaryState **place, SummaryState *state)
{
	if (unlikely(*place != state))
		cells_adopt_slow(object, place, state);
}

/*
 * The state in argument 0 of a transition function, or NULL if there is none
 * yet; "parent" is where a new one belongs, and set only then.
 */
static inline CellsObject *
cells_state_argument(FunctionCallInfo fcinfo, const CellsKind *kind, MemoryContext *parent)
{
	if (likely(fcinfo->context != NULL && IsA(fcinfo->context, AggState) && !PG_ARGISNULL(0) &&
			   VARATT_IS_EXTERNAL_EXPANDED_RW(PG_GETARG_POINTER(0))))
	{
		CellsObject *object = (CellsObject *) DatumGetEOHP(PG_GETARG_DATUM(0));

		if (likely(object->magic == CELLS_MAGIC && object->kind == kind))
			return object;
	}
	if (!AggCheckCallContext(fcinfo, parent))
		summary_context_error();
	if (PG_ARGISNULL(0))
		return NULL;
	if (VARATT_IS_EXTERNAL_EXPANDED_RW(PG_GETARG_POINTER(0)))
	{
		CellsObject *object = cells_object(kind, PG_GETARG_DATUM(0));

		if (object)
			return object;
	}
	return cells_expand(kind, PG_GETARG_DATUM(0), *parent);
}

#endif							/* POVAID_SURVEY_CELLS_H */
