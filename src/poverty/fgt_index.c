#include "core/args.h"
#include "core/summary_type.h"
#include "core/terms.h"

/*
 * fgt_index(welfare, line, weight, alpha): the index of Foster, Greer and
 * Thorbecke for any order, whose state must know the order.
 */
enum
{
	FGT_ROWS,
	FGT_EXCLUDED,
	FGT_COUNTS
};

enum
{
	FGT_WEIGHT,					/* sum of w */
	FGT_GAP,					/* sum of w g^alpha, poor */
	FGT_SUMS
};

static const SummaryKind fgt_kind = {
	.name = "fgt_state",
	.version = 0x21,
	.ncounts = FGT_COUNTS,
	.nparams = 1,
	.nsums = FGT_SUMS
};

SUMMARY_TYPE(fgt_state, &fgt_kind);

static void
add_row(SummaryState **state, double y, double z, double w, double alpha, bool subtract)
{
	double		sign = subtract ? -1.0 : 1.0;

	(*state)->count[FGT_ROWS] += subtract ? -1 : 1;
	if (w == 0)
		return;

	*state = summary_add_double(&fgt_kind, *state, FGT_WEIGHT, sign * w);
	if (y < z)
	{
		double		term = fgt_term(y, z, alpha);

		if (!is_finite_double(term))
			ereport(ERROR,
					(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
					 errmsg("power of a poverty gap is out of range"),
					 errdetail("The welfare is too far below its line.")));
		*state = summary_add_product(&fgt_kind, *state, FGT_GAP, sign * term, w);
	}
}

static Datum
accumulate(FunctionCallInfo fcinfo, bool numeric, bool subtract)
{
	SummaryState *state = summary_state_arg(fcinfo, &fgt_kind);
	double		alpha,
				y,
				z,
				w;

	if (PG_ARGISNULL(4))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("alpha must not be NULL")));
	alpha = float8_argument(fcinfo, 4, "alpha") + 0.0;
	check_not_negative(alpha, "alpha");
	if (state == NULL)
	{
		state = summary_new(&fgt_kind, false);
		summary_params(&fgt_kind, state)[0] = alpha;
	}
	else if (summary_params(&fgt_kind, state)[0] != alpha)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("alpha must be the same in all rows of a group")));

	if (PG_ARGISNULL(1) || PG_ARGISNULL(2) || PG_ARGISNULL(3))
	{
		state->count[FGT_EXCLUDED] += subtract ? -1 : 1;
		PG_RETURN_POINTER(state);
	}

	y = numeric ? numeric_argument(fcinfo, 1, "welfare") : float8_argument(fcinfo, 1, "welfare");
	z = numeric ? numeric_argument(fcinfo, 2, "line") : float8_argument(fcinfo, 2, "line");
	w = numeric ? numeric_argument(fcinfo, 3, "weight") : float8_argument(fcinfo, 3, "weight");
	check_positive(z, "line");
	check_not_negative(w, "weight");
	add_row(&state, y, z, w, alpha, subtract);
	PG_RETURN_POINTER(state);
}

PG_FUNCTION_INFO_V1(fgt_accum);
Datum
fgt_accum(PG_FUNCTION_ARGS)
{
	return accumulate(fcinfo, false, false);
}

PG_FUNCTION_INFO_V1(fgt_discard);
Datum
fgt_discard(PG_FUNCTION_ARGS)
{
	return accumulate(fcinfo, false, true);
}

PG_FUNCTION_INFO_V1(fgt_accum_numeric);
Datum
fgt_accum_numeric(PG_FUNCTION_ARGS)
{
	return accumulate(fcinfo, true, false);
}

PG_FUNCTION_INFO_V1(fgt_discard_numeric);
Datum
fgt_discard_numeric(PG_FUNCTION_ARGS)
{
	return accumulate(fcinfo, true, true);
}

/* The final function. */
PG_FUNCTION_INFO_V1(fgt_state_fgt_index);
Datum
fgt_state_fgt_index(PG_FUNCTION_ARGS)
{
	SummaryView view;
	ExactNumber weight,
				gap;

	summary_view(&view, &fgt_kind, PG_GETARG_DATUM(0));
	summary_sum(&view, FGT_WEIGHT, &weight);
	summary_sum(&view, FGT_GAP, &gap);
	return summary_quotient(fcinfo, &fgt_kind, &gap, &weight);
}
