#include "core/compat.h"

#include "catalog/pg_type.h"
#include "core/args.h"
#include "utils/array.h"
#include "utils/fmgrprotos.h"

/*
 * any_member and every_member: from the members of a household to the
 * household, where some members are not known.
 *
 * The state is an array of counts, which the server can send to another one.  Who
 * it is not known of whether the flag applies to him is counted apart: if it does,
 * his flag may decide, and if it cannot, he does not matter.
 */

enum MemberCount
{
	MEMBERS_TRUE,
	MEMBERS_FALSE,
	MEMBERS_UNKNOWN,			/* no flag, whether or not it is known to apply */
	MEMBERS_MAYBE_TRUE,			/* perhaps the flag does not apply */
	MEMBERS_MAYBE_FALSE,
	MEMBERS_HAVE_MIN_KNOWN,		/* how many rows had a min_known, */
	MEMBERS_MIN_KNOWN,			/* and the bits of it */
	MEMBER_COUNTS
};

/* Households are small: 2/3 may be written as 0.66666667. */
#define SHARE_TOLERANCE		1e-8

static int64 *
counts_of(ArrayType *state)
{
	if (ARR_NDIM(state) != 1 || ARR_DIMS(state)[0] != MEMBER_COUNTS ||
		ARR_HASNULL(state) || ARR_ELEMTYPE(state) != INT8OID)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the state of any_member and every_member has %d counts", MEMBER_COUNTS)));
	return (int64 *) ARR_DATA_PTR(state);
}

/* The state, which may be changed: the aggregate owns it. */
static ArrayType *
state_argument(FunctionCallInfo fcinfo)
{
	if (!AggCheckCallContext(fcinfo, NULL))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("this function is for aggregates only")));
	return PG_GETARG_ARRAYTYPE_P(0);
}

static void
set_min_known(int64 *counts, int64 bits)
{
	if (counts[MEMBERS_HAVE_MIN_KNOWN] > 0 && counts[MEMBERS_MIN_KNOWN] != bits)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("min_known must be the same in all rows of a group")));
	counts[MEMBERS_MIN_KNOWN] = bits;
}

static Datum
count_member(FunctionCallInfo fcinfo, int sign)
{
	ArrayType  *state = state_argument(fcinfo);
	int64	   *counts = counts_of(state);
	bool		known = !PG_ARGISNULL(1);
	bool		flag = known && PG_GETARG_BOOL(1);
	bool		maybe = PG_NARGS() > 2 && PG_ARGISNULL(2);

	if (PG_NARGS() > 3)
	{
		double		min_known;

		if (PG_ARGISNULL(3))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("min_known must not be NULL")));
		min_known = check_fraction(float8_argument(fcinfo, 3, "min_known"), "min_known") + 0.0;
		set_min_known(counts, DatumGetInt64(Float8GetDatum(min_known)));
		counts[MEMBERS_HAVE_MIN_KNOWN] += sign;
	}
	if (PG_NARGS() > 2 && !maybe && !PG_GETARG_BOOL(2))
		PG_RETURN_POINTER(state);
	if (!known)
		counts[MEMBERS_UNKNOWN] += sign;
	else if (maybe)
		counts[flag ? MEMBERS_MAYBE_TRUE : MEMBERS_MAYBE_FALSE] += sign;
	else
		counts[flag ? MEMBERS_TRUE : MEMBERS_FALSE] += sign;
	PG_RETURN_POINTER(state);
}

PG_FUNCTION_INFO_V1(member_accum);
Datum
member_accum(PG_FUNCTION_ARGS)
{
	return count_member(fcinfo, 1);
}

PG_FUNCTION_INFO_V1(member_discard);
Datum
member_discard(PG_FUNCTION_ARGS)
{
	return count_member(fcinfo, -1);
}

PG_FUNCTION_INFO_V1(member_combine);
Datum
member_combine(PG_FUNCTION_ARGS)
{
	ArrayType  *state = state_argument(fcinfo);
	int64	   *counts = counts_of(state);
	const int64 *more = counts_of(PG_GETARG_ARRAYTYPE_P(1));

	if (more[MEMBERS_HAVE_MIN_KNOWN] > 0)
		set_min_known(counts, more[MEMBERS_MIN_KNOWN]);
	for (int i = 0; i < MEMBERS_MIN_KNOWN; i++)
		counts[i] += more[i];
	PG_RETURN_POINTER(state);
}

/*
 * Is there a member whose flag decides, being of this kind?  NULL if too little
 * is known of the others.
 */
static bool
decided(const int64 *counts, int deciding, int other, int maybe, bool *isnull)
{
	int64		known = counts[deciding] + counts[other];
	int64		all = known + counts[MEMBERS_UNKNOWN] + counts[maybe];
	double		min_known = 1;

	*isnull = false;
	if (counts[deciding] > 0)
		return true;
	if (counts[MEMBERS_HAVE_MIN_KNOWN] > 0)
		min_known = DatumGetFloat8(Int64GetDatum(counts[MEMBERS_MIN_KNOWN]));
	*isnull = all > 0 && (double) known / (double) all < min_known - SHARE_TOLERANCE;
	return false;
}

PG_FUNCTION_INFO_V1(any_member_final);
Datum
any_member_final(PG_FUNCTION_ARGS)
{
	bool		isnull;
	bool		result = decided(counts_of(PG_GETARG_ARRAYTYPE_P(0)), MEMBERS_TRUE, MEMBERS_FALSE,
								 MEMBERS_MAYBE_TRUE, &isnull);

	if (isnull)
		PG_RETURN_NULL();
	PG_RETURN_BOOL(result);
}

PG_FUNCTION_INFO_V1(every_member_final);
Datum
every_member_final(PG_FUNCTION_ARGS)
{
	bool		isnull;
	bool		result = decided(counts_of(PG_GETARG_ARRAYTYPE_P(0)), MEMBERS_FALSE, MEMBERS_TRUE,
								 MEMBERS_MAYBE_FALSE, &isnull);

	if (isnull)
		PG_RETURN_NULL();
	PG_RETURN_BOOL(!result);
}
