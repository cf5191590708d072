#include "deprivation/deprivation.h"

#include "common/int.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"

#include "core/sql_function.h"
#include "core/stored_type.h"

static bool
valid(const void *which pg_attribute_unused(), const uint8 *data, Size size)
{
	return deprivation_valid(data, size);
}

/* The stored value of either form. */
static struct varlena *
stored(const void *which pg_attribute_unused(), Datum value)
{
	struct varlena *packed = PG_DETOAST_DATUM_PACKED(value);

	if (VARSIZE_ANY_EXHDR(packed) > 0 && *VARDATA_ANY(packed) == DEPRIVATION_RUNNING)
	{
		DeprivationView view;

		deprivation_view(&view, PointerGetDatum(packed));
		return (struct varlena *) DatumGetPointer(deprivation_pack(view.state));
	}
	return packed;
}

static const StoredKind deprivation_kind = {"deprivation_summary", valid, stored, NULL};

STORED_TEXT(deprivation_summary, &deprivation_kind);
STORED_TYPE(deprivation_summary, &deprivation_kind);

/*
 * The running state in argument 0 of a transition function, or NULL if there
 * is none yet.  A state that came from a worker or from storage is unpacked.
 */
static inline DeprivationState *
state_arg(FunctionCallInfo fcinfo)
{
	struct varlena *value;

	if (unlikely(!AggCheckCallContext(fcinfo, NULL)))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("transition function called outside of an aggregate")));
	if (PG_ARGISNULL(0))
		return NULL;
	value = (struct varlena *) PG_GETARG_POINTER(0);
	if (likely(VARATT_IS_4B_U(value) &&
			   (uintptr_t) value == MAXALIGN((uintptr_t) value) &&
			   ((DeprivationState *) value)->running == DEPRIVATION_RUNNING))
		return (DeprivationState *) value;
	return deprivation_unpack(value);
}

/* The transition: (state, profile [, weight]). */
static pg_attribute_always_inline Datum
accumulate(FunctionCallInfo fcinfo, TermType type, bool subtract)
{
	DeprivationState *state = state_arg(fcinfo);
	bool		weighted = PG_NARGS() > 2;
	DeprivationEntry *entry;
	Profile		profile;
	SumTerm		weight;
	int			one = subtract ? -1 : 1;

	if (state == NULL)
		state = deprivation_new(weighted ? DEPRIVATION_LIMBS : 1);
	if (PG_ARGISNULL(1) || (weighted && PG_ARGISNULL(2)))
	{
		state->count[DEPRIVATION_EXCLUDED] += one;
		PG_RETURN_POINTER(state);
	}

	profile_read(&profile, PG_GETARG_DATUM(1));
	if (weighted)
		weight = count_argument(fcinfo, 2, "weight", type);
	state->count[DEPRIVATION_ROWS] += one;
	if (profile.missing != 0)
		state->count[DEPRIVATION_INCOMPLETE] += one;
	if (profile.indicators != 0)
	{
		state->count[DEPRIVATION_LABELLED] += one;
		state->labels += subtract ? -(uint64) profile.indicators : profile.indicators;
	}
	if (!weighted)
		weight = small_term(1, 0);
	else if (term_is_zero(&weight, type))
		PG_RETURN_POINTER(state);

	entry = deprivation_entry(&state, &profile);
	if (!slot_add_term(&entry->slot, entry->limb, &weight, subtract))
		deprivation_add_term(&state, entry, &weight, subtract);
	PG_RETURN_POINTER(state);
}

SQL_FUNCTION(deprivation_accum, accumulate(fcinfo, TERM_FLOAT8, ADD));
SQL_FUNCTION(deprivation_discard, accumulate(fcinfo, TERM_FLOAT8, DISCARD));
SQL_FUNCTION(deprivation_accum_numeric, accumulate(fcinfo, TERM_NUMERIC, ADD));
SQL_FUNCTION(deprivation_discard_numeric, accumulate(fcinfo, TERM_NUMERIC, DISCARD));

/*
 * Combine two states, or add a stored summary to a state (rollup), or take it
 * away.  Strict: the executor skips NULL and begins with the first summary.
 */
PG_FUNCTION_INFO_V1(deprivation_summary_combine);
Datum
deprivation_summary_combine(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(deprivation_merge(state_arg(fcinfo), PG_GETARG_DATUM(1), false));
}

PG_FUNCTION_INFO_V1(deprivation_summary_uncombine);
Datum
deprivation_summary_uncombine(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(deprivation_merge(state_arg(fcinfo), PG_GETARG_DATUM(1), true));
}

/* The stored value of a state, which is left as it is. */
PG_FUNCTION_INFO_V1(deprivation_summary_final);
Datum
deprivation_summary_final(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(stored(NULL, PG_GETARG_DATUM(0)));
}

/*
 * a + b or a - b of stored values: the two ordered lists are merged, and
 * entries whose weight becomes zero are dropped.
 */
static Datum
plus(Datum a, Datum b, bool subtract)
{
	static const ExactCompact zero = {0, 0, NULL, 0, NULL};
	DeprivationView x,
				y;
	DeprivationCursor xcursor,
				ycursor;
	StringInfoData entries;
	int64		count[DEPRIVATION_COUNTS];
	uint64		nentries = 0;
	struct varlena *result;
	uint8	   *start,
			   *to;
	bool		more_x,
				more_y;

	deprivation_view(&x, PointerGetDatum(stored(NULL, a)));
	deprivation_view(&y, PointerGetDatum(stored(NULL, b)));
	if (x.n != 0 && y.n != 0 && x.n != y.n)
		deprivation_mismatch_error(x.n, y.n);

	initStringInfo(&entries);
	deprivation_first(&xcursor, &x);
	deprivation_first(&ycursor, &y);
	more_x = deprivation_next(&xcursor);
	more_y = deprivation_next(&ycursor);
	while (more_x || more_y)
	{
		int			order = !more_y ? -1 : !more_x ? 1 :
			profile_order(xcursor.profile.deprived, xcursor.profile.missing,
						  ycursor.profile.deprived, ycursor.profile.missing);
		const Profile *profile = order <= 0 ? &xcursor.profile : &ycursor.profile;
		uint8		entry[2 * VARINT_MAX + EXACT_COMPACT_MAX];
		Size		key = write_varint(entry, profile->deprived);
		Size		size;

		CHECK_FOR_INTERRUPTS();
		key += write_varint(entry + key, profile->missing);
		if (exact_compact_add(entry + key, &size, order <= 0 ? &xcursor.weight : &zero,
							  order >= 0 ? &ycursor.weight : &zero, subtract) != EXACT_OK)
			deprivation_range_error();

		/* The first byte of a weight is 0 if it is zero. */
		if (entry[key] != 0)
		{
			appendBinaryStringInfo(&entries, (char *) entry, (int) (key + size));
			nentries++;
		}
		if (order <= 0)
			more_x = deprivation_next(&xcursor);
		if (order >= 0)
			more_y = deprivation_next(&ycursor);
	}

	for (int i = 0; i < DEPRIVATION_COUNTS; i++)
	{
		if (subtract ?
			pg_sub_s64_overflow(x.count[i], y.count[i], &count[i]) :
			pg_add_s64_overflow(x.count[i], y.count[i], &count[i]))
			deprivation_range_error();
	}
	result = palloc(VARHDRSZ + DEPRIVATION_HEADER_MAX + entries.len);
	start = to = (uint8 *) VARDATA(result);
	to += deprivation_write_header(to, count, subtract ? x.labels - y.labels : x.labels + y.labels,
								   nentries == 0 ? 0 : x.n != 0 ? x.n : y.n, nentries);
	memcpy(to, entries.data, entries.len);
	to += entries.len;
	pfree(entries.data);

	Assert(deprivation_valid(start, to - start));
	SET_VARSIZE(result, VARHDRSZ + (to - start));
	return PointerGetDatum(result);
}

SQL_FUNCTION(deprivation_summary_add,
			 plus(PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), false));
SQL_FUNCTION(deprivation_summary_subtract,
			 plus(PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), true));
SQL_FUNCTION(deprivation_summary_negate,
			 plus(deprivation_pack(deprivation_new(1)), PG_GETARG_DATUM(0), true));
