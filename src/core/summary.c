#include "core/summary.h"

#include <math.h>

#include "common/int.h"

/* Everything of a running state before its limbs. */
#define SUMMARY_HEADER_SIZE(kind) \
	(offsetof(SummaryState, count) + \
	 sizeof(int64) * ((kind)->ncounts + (kind)->nparams + ((kind)->nsums + 1) / 2))

#define SUMMARY_SIZE(kind, nlimbs) \
	(SUMMARY_HEADER_SIZE(kind) + sizeof(uint64) * (nlimbs))

void
summary_range_error(const SummaryKind *kind)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("%s is out of range", kind->name)));
}

/* Somebody called a transition function by hand. */
void
summary_context_error(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
			 errmsg("transition function called outside of an aggregate")));
}

/* Allocate a running state with all counts 0 and slots yet without windows. */
static SummaryState *
allocate_state(const SummaryKind *kind, int nlimbs)
{
	Size		size = SUMMARY_SIZE(kind, nlimbs);
	SummaryState *state = palloc0(size);

	SET_VARSIZE(state, size);
	state->running = SUMMARY_RUNNING;
	state->version = kind->version;
	state->nlimbs = nlimbs;
	return state;
}

static int
first_limbs(const SummaryKind *kind, int sum, bool unit_weights)
{
	if (sum >= 32 || ((kind->weights >> sum) & 1) == 0)
		return SUMMARY_LIMBS;
	return unit_weights ? 1 : SUMMARY_WEIGHT_LIMBS;
}

/*
 * The state of no rows.  If all weights will be one, a single limb counts them;
 * where the guess is wrong, the state will grow.
 */
SummaryState *
summary_new(const SummaryKind *kind, bool unit_weights)
{
	SummaryState *state;
	ExactSlot  *slot;
	int			nlimbs = 0;

	for (int i = 0; i < kind->nsums; i++)
		nlimbs += first_limbs(kind, i, unit_weights);

	state = allocate_state(kind, nlimbs);
	slot = summary_slots(kind, state);
	nlimbs = 0;
	for (int i = 0; i < kind->nsums; i++)
	{
		slot[i].n = first_limbs(kind, i, unit_weights);
		slot[i].base = slot[i].n == 1 ? EXACT_ORIGIN : EXACT_UNSET;
		slot[i].offset = nlimbs;
		nlimbs += slot[i].n;
	}
	return state;
}

/* A copy of the state in which one sum has the window it needs. */
static SummaryState *
enlarge_state(const SummaryKind *kind, const SummaryState *state, int sum,
			  const ExactNeed *need)
{
	const ExactSlot *from = summary_slots(kind, state);
	SummaryState *result;
	ExactSlot  *to;
	int			offset = 0;

	result = allocate_state(kind, state->nlimbs - from[sum].n + need->n);
	memcpy(result->count, state->count, sizeof(int64) * (kind->ncounts + kind->nparams));
	to = summary_slots(kind, result);
	for (int i = 0; i < kind->nsums; i++)
	{
		to[i] = from[i];
		if (i == sum)
			exact_slot_set_window(&to[i], need);
		exact_slot_set_offset(&to[i], offset);
		offset += to[i].n;
		exact_slot_move(&from[i], summary_limbs(kind, state),
						&to[i], summary_limbs(kind, result));
	}
	return result;
}

/*
 * React to the status of an addition: true if it must be tried again, on the
 * larger state.
 */
static bool
try_again(const SummaryKind *kind, SummaryState **state, int sum,
		  ExactStatus status, const ExactNeed *need)
{
	if (status == EXACT_OK)
		return false;
	if (status == EXACT_RANGE)
		summary_range_error(kind);
	*state = enlarge_state(kind, *state, sum, need);
	return true;
}

/*
 * Add a double to a sum, when the fast function did not.  Returns the state,
 * which is another one if it had to grow.
 */
SummaryState *
summary_add_double(const SummaryKind *kind, SummaryState *state, int sum, double x)
{
	ExactStatus status;
	ExactNeed	need;

	do
	{
		status = exact_slot_add_double_slow(summary_slots(kind, state) + sum,
											summary_limbs(kind, state), x, &need);
	} while (try_again(kind, &state, sum, status, &need));
	return state;
}

/* The same for the product of two doubles. */
SummaryState *
summary_add_product(const SummaryKind *kind, SummaryState *state, int sum,
					double x, double y)
{
	ExactStatus status;
	ExactNeed	need;

	do
	{
		status = exact_slot_add_product_slow(summary_slots(kind, state) + sum,
											 summary_limbs(kind, state), x, y, &need);
	} while (try_again(kind, &state, sum, status, &need));
	return state;
}

/* Add a term, or the product of two, of any kind, or take it away; b may be NULL. */
SummaryState *
summary_add_general(const SummaryKind *kind, SummaryState *state, int sum,
					const SumTerm *a, const SumTerm *b, bool subtract)
{
	ExactStatus status;
	ExactNeed	need;

	do
	{
		status = slot_add_general(summary_slots(kind, state) + sum, summary_limbs(kind, state),
								  a, b, subtract, &need);
	} while (try_again(kind, &state, sum, status, &need));
	return state;
}

static void
add_number(const SummaryKind *kind, SummaryState **state, int sum, const ExactNumber *x)
{
	ExactStatus status;
	ExactNeed	need;

	if (x->n == 0)
		return;
	do
	{
		status = exact_slot_add_scaled(summary_slots(kind, *state) + sum,
									   summary_limbs(kind, *state),
									   x->limb, x->base, x->n, x->decimals, &need);
	} while (try_again(kind, state, sum, status, &need));
}

/* Add a summary, in either form, to a running state, or take it away. */
SummaryState *
summary_merge(const SummaryKind *kind, SummaryState *state, Datum value, bool subtract)
{
	SummaryView view;

	summary_view(&view, kind, value);
	return summary_merge_view(kind, state, &view, subtract);
}

/* The same of a summary that has been opened. */
SummaryState *
summary_merge_view(const SummaryKind *kind, SummaryState *state, const SummaryView *view,
				   bool subtract)
{
	for (int i = 0; i < kind->ncounts; i++)
	{
		if (subtract ?
			pg_sub_s64_overflow(state->count[i], view->count[i], &state->count[i]) :
			pg_add_s64_overflow(state->count[i], view->count[i], &state->count[i]))
			summary_range_error(kind);
	}
	if (memcmp(summary_params(kind, state), view->param, sizeof(double) * kind->nparams) != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the parameter must be the same in all rows of a group"),
				 errdetail("It is %.15g in some rows and %.15g in others.",
						   summary_params(kind, state)[0], view->param[0])));

	for (int i = 0; i < kind->nsums; i++)
	{
		ExactNumber x;

		summary_sum(view, i, &x);
		if (subtract)
			exact_negate(&x);
		add_number(kind, &state, i, &x);
	}
	return state;
}

/* Make a running state of a value in either form. */
SummaryState *
summary_unpack(const SummaryKind *kind, struct varlena *value)
{
	SummaryState *state = summary_new(kind, false);
	SummaryView view;

	summary_view(&view, kind, PointerGetDatum(value));
	memcpy(summary_params(kind, state), view.param, sizeof(double) * kind->nparams);
	return summary_merge(kind, state, PointerGetDatum(value), false);
}

/* Write the first byte of a stored value and the counts. */
uint8 *
summary_write_counts(const SummaryKind *kind, const int64 *count, uint8 *to)
{
	int			n = kind->ncounts;
	bool		rare = kind->rare_version != 0 && count[n - 1] != 0;

	if (kind->rare_version != 0 && !rare)
		n--;
	*to++ = rare ? kind->rare_version : kind->version;
	for (int i = 0; i < n; i++)
		to += write_signed_varint(to, count[i]);
	return to;
}

/* Make the stored value of a running state. */
Datum
summary_pack(const SummaryKind *kind, const SummaryState *state)
{
	Size		limit = VARHDRSZ + 1 + VARINT_MAX * kind->ncounts +
		sizeof(double) * kind->nparams;
	const ExactSlot *slot = summary_slots(kind, state);
	struct varlena *result;
	uint8	   *start,
			   *to;

	for (int i = 0; i < kind->nsums; i++)
		limit += exact_compact_limit(&slot[i]);
	result = palloc(limit);
	start = to = (uint8 *) VARDATA(result);

	to = summary_write_counts(kind, state->count, to);
	for (int i = 0; i < kind->nparams; i++)
		to += write_double(to, summary_params(kind, state)[i]);
	for (int i = 0; i < kind->nsums; i++)
	{
		Size		size = exact_compact_write_slot(to, &slot[i], summary_limbs(kind, state));

		if (size == 0)
			summary_range_error(kind);
		to += size;
	}

	Assert(VARHDRSZ + (Size) (to - start) <= limit);
	SET_VARSIZE(result, VARHDRSZ + (to - start));
	return PointerGetDatum(result);
}

/* Open a running state; it may have been packed into a tuple. */
static void
view_state(SummaryView *view, const SummaryKind *kind, struct varlena *value)
{
	SummaryState *state = (SummaryState *) value;

	if (!VARATT_IS_4B_U(value) || (uintptr_t) value != MAXALIGN((uintptr_t) value))
	{
		Size		size = VARSIZE_ANY_EXHDR(value);

		state = palloc(VARHDRSZ + size);
		SET_VARSIZE(state, VARHDRSZ + size);
		memcpy(VARDATA(state), VARDATA_ANY(value), size);
	}

	/* Safety check */
	if (VARSIZE(state) < SUMMARY_HEADER_SIZE(kind) ||
		state->version != kind->version ||
		VARSIZE(state) != SUMMARY_SIZE(kind, state->nlimbs))
		elog(ERROR, "unexpected running state of %s", kind->name);

	memcpy(view->count, state->count, sizeof(int64) * kind->ncounts);
	memcpy(view->param, summary_params(kind, state), sizeof(double) * kind->nparams);
	view->state = state;
}

/*
 * Open a summary for reading.  A stored value is read in place, so it must not
 * go away before the view.
 */
void
summary_view(SummaryView *view, const SummaryKind *kind, Datum value)
{
	struct varlena *packed = PG_DETOAST_DATUM_PACKED(value);
	ByteReader	reader;

	view->kind = kind;
	view->state = NULL;
	reader.next = (const uint8 *) VARDATA_ANY(packed);
	reader.end = reader.next + VARSIZE_ANY_EXHDR(packed);
	reader.failed = false;

	if (reader.next < reader.end && *reader.next == SUMMARY_RUNNING)
	{
		view_state(view, kind, packed);
		return;
	}
	if (!summary_parse(view, kind, &reader))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("stored value of type %s is not valid", kind->name)));
}

/* Read a stored value.  False if it is not a valid one in canonical form. */
bool
summary_parse(SummaryView *view, const SummaryKind *kind, ByteReader *reader)
{
	uint8		version = read_byte(reader);
	bool		rare = kind->rare_version != 0 && version == kind->rare_version;
	int			n = kind->ncounts;

	view->kind = kind;
	view->state = NULL;
	if (version != kind->version && !rare)
		return false;
	if (kind->rare_version != 0 && !rare)
		view->count[--n] = 0;
	for (int i = 0; i < n; i++)
		view->count[i] = read_signed_varint(reader);
	if (rare && view->count[n - 1] == 0)
		return false;
	for (int i = 0; i < kind->nparams; i++)
	{
		view->param[i] = read_double(reader);
		if (!double_is_finite(view->param[i]) ||
			(view->param[i] == 0 && signbit(view->param[i])))
			return false;
	}
	for (int i = 0; i < kind->nsums; i++)
	{
		if (!exact_compact_read(&view->sum[i], reader))
			return false;
	}
	return !reader->failed && reader->next == reader->end;
}

/* Read a sum out of a summary. */
void
summary_sum(const SummaryView *view, int sum, ExactNumber *x)
{
	if (view->state)
		exact_from_slot(x, summary_slots(view->kind, view->state) + sum,
						summary_limbs(view->kind, view->state));
	else
		exact_from_compact(x, &view->sum[sum]);
}

/* -1, 0 or 1 */
int
summary_sign(const SummaryView *view, int sum)
{
	ExactNumber x;

	if (!view->state)
		return exact_compact_sign(&view->sum[sum]);
	summary_sum(view, sum, &x);
	return exact_sign(&x);
}

static Datum
return_double(const SummaryKind *kind, ExactStatus status, double value)
{
	if (status != EXACT_OK)
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("value out of range: overflow"),
				 errdetail("An answer of the %s is beyond the range of double precision.", kind->name)));
	PG_RETURN_FLOAT8(value);
}

/* Answer with the quotient of two exact numbers, NULL if the base is 0. */
Datum
summary_quotient(FunctionCallInfo fcinfo, const SummaryKind *kind,
				 const ExactNumber *numerator, const ExactNumber *denominator)
{
	double		result;
	ExactStatus status;

	if (exact_sign(denominator) == 0)
		PG_RETURN_NULL();
	status = exact_quotient(numerator, denominator, &result);
	return return_double(kind, status, result);
}

/* Answer with an exact number, rounded to a double. */
Datum
summary_value(const SummaryKind *kind, const ExactNumber *value)
{
	double		result;
	ExactStatus status = exact_round(value, &result);

	return return_double(kind, status, result);
}
