#ifndef POVAID_SUMMARY_H
#define POVAID_SUMMARY_H

#include "core/compat.h"

#include "nodes/nodes.h"

#include "core/term.h"

/*
 * Summary types: a vector of counts and exact sums.
 *
 * Every summary whose content is a fixed list of counts and exact sums shares
 * this code: the aggregate's running state, the stored value, text and binary
 * I/O, the order, the algebra.  A topic describes its list in a SummaryKind
 * and adds only what its rows mean and which questions they answer.
 *
 * One SQL type has two forms, told apart by the first byte:
 *
 * - the running state, first byte 0, is what a transition function updates in
 *	 place: the counts, the parameters, one ExactSlot for each sum, and the
 *	 limbs of all of them.  It is made by transition functions only, so it can
 *	 be trusted, and it leaves the executor in the transfer from a parallel
 *	 worker only.
 *
 * - the stored value, first byte "version", is what final functions return
 *	 and what everybody sees: counts as zigzag varints, parameters as IEEE bits,
 *	 sums in compact form.  A sum holds decimals as exactly as doubles.  Equal
 *	 summaries have equal bytes.  It may come from anybody, in text or binary, so
 *	 it is checked when it is read.
 *
 * Every count and sum is an element of a group: summaries can be subtracted,
 * and what was added can be taken away again without trace.
 */
#define SUMMARY_MAX_COUNTS	10
#define SUMMARY_MAX_PARAMS	2
#define SUMMARY_MAX_SUMS	66
#define SUMMARY_RUNNING		0	/* first byte of a running state */

/* Limbs that the window of a sum has at first, and that of a sum of weights. */
#define SUMMARY_LIMBS		3
#define SUMMARY_WEIGHT_LIMBS	2

typedef struct SummaryKind
{
	const char *name;			/* of the SQL type */
	uint8		version;		/* first byte of a stored value, unique */
	uint8		rare_version;	/* if not 0, the last count is stored only where it is
								 * not 0, under this first byte */
	uint8		ncounts;		/* count 0: rows in use, count 1: excluded rows */
	uint8		nparams;
	uint8		nsums;
	uint32		weights;		/* bit i: sum i, of the first 32, is one of weights */
} SummaryKind;

typedef struct SummaryState
{
	int32		vl_len_;		/* varlena header (do not touch directly!) */
	uint8		running;		/* SUMMARY_RUNNING */
	uint8		version;		/* the kind's */
	uint16		nlimbs;			/* of all sums */
	int64		count[FLEXIBLE_ARRAY_MEMBER];	/* then params, slots, limbs */
} SummaryState;

/* Either form of a summary, opened for reading. */
typedef struct SummaryView
{
	const SummaryKind *kind;
	int64		count[SUMMARY_MAX_COUNTS];
	double		param[SUMMARY_MAX_PARAMS];
	const SummaryState *state;	/* or NULL, and then: */
	ExactCompact sum[SUMMARY_MAX_SUMS];
} SummaryView;

static inline double *
summary_params(const SummaryKind *kind, const SummaryState *state)
{
	return (double *) (state->count + kind->ncounts);
}

static inline ExactSlot *
summary_slots(const SummaryKind *kind, const SummaryState *state)
{
	return (ExactSlot *) (state->count + kind->ncounts + kind->nparams);
}

static inline uint64 *
summary_limbs(const SummaryKind *kind, const SummaryState *state)
{
	return (uint64 *) (state->count + kind->ncounts + kind->nparams + (kind->nsums + 1) / 2);
}

/* summary.c: running states and stored values */
extern SummaryState *summary_new(const SummaryKind *kind, bool unit_weights);
extern SummaryState *summary_unpack(const SummaryKind *kind, struct varlena *value);
extern Datum summary_pack(const SummaryKind *kind, const SummaryState *state);
extern void summary_view(SummaryView *view, const SummaryKind *kind, Datum value);
extern void summary_sum(const SummaryView *view, int sum, ExactNumber *x);
extern int	summary_sign(const SummaryView *view, int sum);
extern SummaryState *
summary_add_double(const SummaryKind *kind, SummaryState *state, int sum, double x);
extern SummaryState *
summary_add_product(const SummaryKind *kind, SummaryState *state, int sum, double x, double y);
extern SummaryState *summary_add_general(const SummaryKind *kind, SummaryState *state, int sum,
										 const SumTerm *a, const SumTerm *b, bool subtract);
extern SummaryState *summary_merge(const SummaryKind *kind, SummaryState *state,
								   Datum value, bool subtract);
extern SummaryState *summary_merge_view(const SummaryKind *kind, SummaryState *state,
										const SummaryView *view, bool subtract);
extern uint8 *summary_write_counts(const SummaryKind *kind, const int64 *count, uint8 *to);
extern bool summary_parse(SummaryView *view, const SummaryKind *kind, ByteReader *reader);
pg_noreturn extern void summary_context_error(void);
pg_noreturn extern void summary_range_error(const SummaryKind *kind);

/* The same question for all: the exact quotient or value of sums, as a result. */
extern Datum summary_quotient(FunctionCallInfo fcinfo, const SummaryKind *kind,
							  const ExactNumber *numerator, const ExactNumber *denominator);
extern Datum summary_value(const SummaryKind *kind, const ExactNumber *value);

/* summary_type.c: what every SQL type needs, see summary_type.h */
extern bool summary_bytes_valid(const void *kind, const uint8 *data, Size size);
extern struct varlena *summary_stored(const void *kind, Datum value);
extern int64 summary_count(const SummaryKind *kind, Datum a, int i);
extern bool summary_satisfies(const SummaryKind *kind, Datum a,
							  bool (*condition) (const SummaryView *view));
extern Datum summary_plus(const SummaryKind *kind, Datum a, Datum b, bool subtract);
extern Datum summary_minus(const SummaryKind *kind, Datum a);
extern bool summary_is_empty(const SummaryKind *kind, Datum a);
extern Datum summary_combine(FunctionCallInfo fcinfo, const SummaryKind *kind, bool subtract);

/*
 * The running state in argument 0 of a transition function, or NULL if there
 * is none yet.  A state that came from a worker or from storage is unpacked.
 */
static inline SummaryState *
summary_state_arg(FunctionCallInfo fcinfo, const SummaryKind *kind)
{
	struct varlena *value;

	/* What AggCheckCallContext would say, without the call in the usual case. */
	if (unlikely(fcinfo->context == NULL ||
				 (!IsA(fcinfo->context, AggState) &&
				  !AggCheckCallContext(fcinfo, NULL))))
		summary_context_error();
	if (PG_ARGISNULL(0))
		return NULL;
	value = (struct varlena *) PG_GETARG_POINTER(0);
	if (likely(VARATT_IS_4B_U(value) &&
			   (uintptr_t) value == MAXALIGN((uintptr_t) value) &&
			   ((SummaryState *) value)->running == SUMMARY_RUNNING))
		return (SummaryState *) value;
	return summary_unpack(kind, value);
}

/*
 * Add a term to a sum of the state, or take it away.  Returns the state, which is
 * another one if the sum had to grow.
 */
static pg_attribute_always_inline SummaryState *
summary_add_term(const SummaryKind *kind, SummaryState *state, int sum,
				 const SumTerm *term, bool subtract)
{
	SumTerm		copy;

	if (likely(slot_add_term(summary_slots(kind, state) + sum, summary_limbs(kind, state),
							 term, subtract)))
		return state;
	return summary_add_general(kind, state, sum, term_in_memory(term, &copy), NULL, subtract);
}

/* The same for the product of two terms. */
static pg_attribute_always_inline SummaryState *
summary_add_terms(const SummaryKind *kind, SummaryState *state, int sum,
				  const SumTerm *a, const SumTerm *b, bool subtract)
{
	SumTerm		copy[2];

	if (likely(slot_add_terms(summary_slots(kind, state) + sum, summary_limbs(kind, state),
							  a, b, subtract)))
		return state;
	return summary_add_general(kind, state, sum, term_in_memory(a, &copy[0]),
							   term_in_memory(b, &copy[1]), subtract);
}

#endif							/* POVAID_SUMMARY_H */
