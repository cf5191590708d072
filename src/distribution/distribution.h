#ifndef POVAID_DISTRIBUTION_H
#define POVAID_DISTRIBUTION_H

#include "core/compat.h"

#include "nodes/nodes.h"
#include "utils/expandeddatum.h"

#include "core/summary.h"
#include "list/flat.h"

/*
 * The SQL types that hold a list of entries.
 *
 * In memory, inside an aggregate, a value is an expanded object that owns an
 * EntryStore; anywhere else it is flat, in its stored form (flat.h).  The
 * executor flattens an expanded object by itself when it leaves a worker or
 * goes into a tuple.
 */
typedef struct DistributionKind
{
	const char *name;			/* of the SQL type */
	uint8		version;		/* first byte of a stored value */
	bool		has_param;		/* a parameter of the question belongs to the state */
	bool		amounts;		/* entries carry an amount */
} DistributionKind;

#define DISTRIBUTION_MAGIC	0x506f7644

typedef struct DistributionObject
{
	ExpandedObjectHeader hdr;
	int			magic;
	const DistributionKind *kind;
	double		param;
	EntryStore	store;
	struct varlena *flat;		/* the stored form, if it was asked for */
} DistributionObject;

extern const DistributionKind welfare_distribution_kind;
extern const DistributionKind distribution_state_kind;

/* object.c */
extern DistributionObject *distribution_new(const DistributionKind *kind, MemoryContext parent,
											int precision);
extern DistributionObject *distribution_expand(const DistributionKind *kind, Datum value,
											   MemoryContext parent);
extern void distribution_changed(DistributionObject *object);
extern Datum distribution_flatten(DistributionObject *object);
extern FlatHeader distribution_header(const DistributionKind *kind, Datum value);

/* distribution_type.c */
extern bool distribution_bytes_valid(const void *kind, const uint8 *data, Size size);
extern struct varlena *distribution_bytes(const void *kind, Datum value);
extern bool distribution_is_proper(const DistributionKind *kind, Datum value);
extern Datum distribution_empty(const DistributionKind *kind);
extern bool distribution_is_empty(const DistributionKind *kind, Datum value);
extern Datum distribution_plus(const DistributionKind *kind, Datum a, Datum b, bool subtract);
extern Datum distribution_minus(const DistributionKind *kind, Datum a);
extern Datum
distribution_combine(FunctionCallInfo fcinfo, const DistributionKind *kind, bool subtract);

/* welfare_distribution.c */
extern DistributionObject *distribution_at_precision(FunctionCallInfo fcinfo, int n,
													 const DistributionKind *kind,
													 DistributionObject *object,
													 MemoryContext parent);
extern Datum distribution_coarsen(FunctionCallInfo fcinfo, const DistributionKind *kind);

/* object.c: a value opened for questions */
typedef struct DistributionView
{
	Entries		e;
	double		param;
	int64		rows;
	int64		excluded;
	uint64	   *word;			/* what was unpacked for the view alone, or NULL */
	double	   *mean;
} DistributionView;

extern void distribution_view(DistributionView *view, const DistributionKind *kind, Datum value);
extern bool
distribution_view_proper(DistributionView *view, const DistributionKind *kind, Datum value);
extern void distribution_view_close(DistributionView *view);
extern bool distribution_view_is_proper(DistributionView *view, MemoryContext context);
extern void distribution_unpack(DistributionView *view, const DistributionKind *kind,
								const struct varlena *flat, MemoryContext context);

/* opened.c */
extern bool distribution_open(FunctionCallInfo fcinfo, int n, const DistributionKind *kind,
							  DistributionView *view);
extern bool distribution_open_people(FunctionCallInfo fcinfo, int n, const DistributionKind *kind,
									 DistributionView *view);

/* What AggCheckCallContext tests, without a call for every row. */
static inline bool
in_aggregate(FunctionCallInfo fcinfo)
{
	return fcinfo->context != NULL &&
		(IsA(fcinfo->context, AggState) || IsA(fcinfo->context, WindowAggState));
}

/*
 * The state in argument 0 of a transition function, or NULL if there is none
 * yet; "parent" is where a new one belongs, and set only then.
 */
static inline DistributionObject *
distribution_state_arg(FunctionCallInfo fcinfo, const DistributionKind *kind, MemoryContext *parent)
{
	if (likely(in_aggregate(fcinfo) && !PG_ARGISNULL(0) &&
			   VARATT_IS_EXTERNAL_EXPANDED_RW(PG_GETARG_POINTER(0))))
	{
		DistributionObject *object = (DistributionObject *) DatumGetEOHP(PG_GETARG_DATUM(0));

		if (likely(object->magic == DISTRIBUTION_MAGIC && object->kind == kind))
			return object;
	}
	if (!AggCheckCallContext(fcinfo, parent))
		summary_context_error();
	return PG_ARGISNULL(0) ? NULL : distribution_expand(kind, PG_GETARG_DATUM(0), *parent);
}

#endif							/* POVAID_DISTRIBUTION_H */
