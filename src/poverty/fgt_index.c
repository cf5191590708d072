#include "poverty/poverty.h"

#include "core/summary_type.h"
#include "measure/terms.h"

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

static SummaryState *
add_row(SummaryState *state, const PovertyRow *row, const SumTerm *w, double alpha, bool subtract)
{
	state = summary_add_term(&fgt_kind, state, FGT_WEIGHT, w, subtract);
	if (row->poor)
	{
		SumTerm		gap = double_term(fgt_of_gap(row->gap, alpha));

		if (!double_is_finite(gap.x))
			ereport(ERROR,
					(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
					 errmsg("power of a poverty gap is out of range"),
					 errdetail("The welfare is too far below its line.")));
		state = summary_add_terms(&fgt_kind, state, FGT_GAP, &gap, w, subtract);
	}
	return state;
}

/* Is the unit poor, and how large is its gap? */
static void
read_row(PovertyRow *row, FunctionCallInfo fcinfo, TermType type)
{
	if (type == TERM_NUMERIC)
	{
		poverty_row_arguments(row, fcinfo);
		return;
	}
	if (type == TERM_BIGINT)
	{
		int64		y = PG_GETARG_INT64(1);
		int64		z = PG_GETARG_INT64(2);

		if (z <= 0)
			argument_not_positive("line");
		row->poor = y < z;
		if (row->poor)
			row->gap = exact_gap_of_integers(y, 0, z, 0);
		return;
	}
	row->y = float8_argument(fcinfo, 1, "welfare");
	row->z = check_positive(float8_argument(fcinfo, 2, "line"), "line");
	row->poor = row->y < row->z;
	if (row->poor)
		row->gap = gap_term(row->y, row->z);
}

static Datum
accumulate(FunctionCallInfo fcinfo, TermType type, bool subtract)
{
	SummaryState *state = summary_state_arg(fcinfo, &fgt_kind);
	double		alpha;
	PovertyRow	row;
	SumTerm		w;

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

	read_row(&row, fcinfo, type);
	w = count_argument(fcinfo, 3, "weight", type);
	state->count[FGT_ROWS] += subtract ? -1 : 1;
	if (term_is_zero(&w, type))
		PG_RETURN_POINTER(state);

	PG_RETURN_POINTER(add_row(state, &row, &w, alpha, subtract));
}

SQL_FUNCTION(fgt_accum, accumulate(fcinfo, TERM_FLOAT8, ADD));
SQL_FUNCTION(fgt_discard, accumulate(fcinfo, TERM_FLOAT8, DISCARD));
SQL_FUNCTION(fgt_accum_numeric, accumulate(fcinfo, TERM_NUMERIC, ADD));
SQL_FUNCTION(fgt_discard_numeric, accumulate(fcinfo, TERM_NUMERIC, DISCARD));
SQL_FUNCTION(fgt_accum_bigint, accumulate(fcinfo, TERM_BIGINT, ADD));
SQL_FUNCTION(fgt_discard_bigint, accumulate(fcinfo, TERM_BIGINT, DISCARD));
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
